// The Excel file to download: whole, or one section for the department that fills it in.
import { Section } from '@/components/section.tsx'
import type { ReportView } from '@/db/reporting/report-view.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'

export function TemplateLinks({ view: { report, form } }: { view: ReportView }) {
  const t = translator('vi', 'workbook')
  const whole = staffAddress('workbookTemplate', { id: report.id })
  return (
    <Section id="tai-bieu-mau" title={t('templateTitle')} note={t('sectionsHint')}>
      <ul className="rows">
        <li>
          <a href={whole} download>
            <b>{t('whole')}</b>
          </a>
        </li>
        {form.sections.map((section) => (
          <li key={section.id}>
            <a href={`${whole}?muc=${section.id}`} download>
              {t('ofSection', { section: section.nameVi })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
