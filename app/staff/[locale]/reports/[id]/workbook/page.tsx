// The report through Excel: the file out, the file back in, and what it would change before anything is written.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { problemOf, readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { Button } from '@/components/button.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { SecretNotice } from '@/components/notice.tsx'
import { Section } from '@/components/section.tsx'
import { findReport } from '@/db/reporting/report-view.ts'
import { findPreview } from '@/db/workbook/kept-preview.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { Changes } from './changes.tsx'
import { TemplateLinks } from './template-links.tsx'

const t = translator('vi', 'workbook')

export const metadata = { title: `${t('title')} – Tiến độ số` }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function WorkbookPage({ params, searchParams }: Props) {
  const viewer = await acting(['contributor', 'officer'])
  const view = await findReport(viewer, Number((await params).id))
  if (!view) notFound()
  const { note: noteMark, ban: mark } = await searchParams
  const note = await readNote(noteMark)
  const preview = await findPreview(viewer, view.report.id, mark)
  const problem = problemOf(note, 'tep')
  const { id } = view.report
  return (
    <StaffFrame
      here="toDo"
      crumbs={[
        { label: translator('vi', 'reports')('toDo'), href: staffAddress('toDo') },
        { label: view.form.titleVi, href: staffAddress('report', { id }) },
        { label: t('title') },
      ]}
    >
      <ErrorSummary locale="vi" problems={note.problems} />
      <h1>{t('title')}</h1>
      <p className="lede">{t('lede')}</p>
      {preview && <Changes view={view} preview={preview} mark={String(mark)} />}
      <TemplateLinks view={view} />
      <Section id="nap-lai" title={t('uploadTitle')}>
        <form
          method="post"
          encType="multipart/form-data"
          action={staffAddress('workbookUpload', { id })}
          className="plain-form"
        >
          <Field locale="vi" id="tep" label={t('file')} hint={t('fileHint')} problem={problem}>
            <input
              type="file"
              id="tep"
              name="tep"
              accept=".xlsx"
              required
              aria-describedby={describedBy('tep', { hint: true, problem })}
            />
          </Field>
          <SecretNotice locale="vi" />
          <Button>{t('preview')}</Button>
        </form>
      </Section>
    </StaffFrame>
  )
}
