// The sections of the form with their open fields.
import { Button } from '@/components/button.tsx'
import { isCarriedWithSection } from '@/db/reporting/carry-forward.ts'
import type { ReportView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { sectionHeadId } from '../form-wishes.ts'
import { AnswerField } from './answer-field.tsx'

export function FormSections({ view }: { view: ReportView }) {
  const t = translator('vi', 'reports')
  return (
    <>
      <p className="hint">{t('numberHint')}</p>
      {view.form.sections.map((section, place) => {
        const answers = view.answers.filter(({ field, isOpen }) => field.sectionId === section.id && isOpen)
        if (answers.length === 0) return null
        const headId = sectionHeadId(section.id)
        return (
          <section key={section.id} aria-labelledby={headId}>
            <h2 id={headId} tabIndex={-1}>{`${place + 1}. ${section.nameVi}`}</h2>
            {section.introVi && <p className="hint">{section.introVi}</p>}
            {answers.some(isCarriedWithSection) && (
              <Button kind="secondary" isSmall name="carrySection" value={String(section.id)}>
                {t('carrySection')}
              </Button>
            )}
            {answers.map((answer) => (
              <AnswerField key={answer.answer.id} view={answer} />
            ))}
          </section>
        )
      })}
    </>
  )
}
