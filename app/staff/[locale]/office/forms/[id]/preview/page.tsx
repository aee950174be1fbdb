// A form version exactly as the officer meets it: the officer's own sections and fields, empty. Nothing typed here goes anywhere.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { Notice } from '@/components/notice.tsx'
import { SectionNav } from '@/components/section-nav.tsx'
import { emptyAnswer } from '@/db/office/form-preview.ts'
import { findFormVersion } from '@/db/office/form-reading.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { AnswerField } from '../../../../reports/[id]/answer-field.tsx'
import { OfficeFrame } from '../../../office-frame.tsx'

const t = translator('vi', 'officeForms')

export const metadata = { title: t('previewPageTitle') }

export default async function FormPreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await acting('administrator')
  const found = await findFormVersion(viewer, Number((await params).id))
  if (!found) notFound()
  const { version, form } = found
  const own = { label: version.titleVi, href: staffAddress('officeForm', { id: version.id }) }
  return (
    <OfficeFrame area="officeForms" crumbs={[own, { label: t('preview') }]}>
      <h1>{version.titleVi}</h1>
      <Notice>{t('previewNote')}</Notice>
      <div className="form-grid">
        <SectionNav
          locale="vi"
          sections={form.sections.map(({ slug, nameVi, fields }) => ({
            ...{ label: nameVi, href: `#muc-${slug}`, state: 'open' as const, done: 0, total: fields.length },
          }))}
        />
        <div className="report">
          <p className="hint">{translator('vi', 'reports')('numberHint')}</p>
          {form.sections.map((section, place) => (
            <section key={section.id} aria-labelledby={`muc-${section.slug}`}>
              <h2 id={`muc-${section.slug}`}>{`${place + 1}. ${section.nameVi}`}</h2>
              {section.introVi && <p className="intro">{section.introVi}</p>}
              {section.fields.map((field) => (
                <AnswerField key={field.indicator.id} view={emptyAnswer(field)} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </OfficeFrame>
  )
}
