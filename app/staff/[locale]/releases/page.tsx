// Before a release: what is ready, what stands in the way, its title and note. Publishing is one step and cannot be undone.
import { randomUUID } from 'node:crypto'
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { Button } from '@/components/button.tsx'
import { EmptyState } from '@/components/empty-state.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Field } from '@/components/field.tsx'
import { TextArea, TextInput } from '@/components/field-inputs.tsx'
import { TaskList } from '@/components/task-list.tsx'
import { listStaged } from '@/db/reporting/staging.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { submitPublish } from './actions.ts'

const t = translator('vi', 'publishing')

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PublishingPage({ searchParams }: Props) {
  const viewer = await acting('publisher')
  const note = await readNote((await searchParams).note)
  const staged = await listStaged(viewer)
  return (
    <StaffFrame here="publishing">
      <ErrorSummary locale="vi" problems={note.problems} />
      <h1>{t('title')}</h1>
      {staged.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <div className="cols cols--form">
          <div>
            <h2>{t('staged', { count: String(staged.length) })}</h2>
            <TaskList
              locale="vi"
              tasks={staged.map(({ view, conflict, isRevised }) => ({
                key: String(view.report.id),
                name: `${view.unitName} · ${view.form.titleVi}`,
                href: staffAddress('review', { id: view.report.id }),
                about: conflict ? t('conflict') : isRevised ? t('revision') : undefined,
                status: conflict ? 'clarify' : 'done',
                statusWords: conflict ? t('blocked') : t('ready'),
                count: t('figures', {
                  count: String(
                    view.answers.filter(({ answer }) => answer.state === 'reported' || answer.state === 'notApplicable')
                      .length,
                  ),
                }),
              }))}
            />
          </div>
          <form action={submitPublish} className="box plain-form">
            <h2>{t('formTitle')}</h2>
            <input type="hidden" name="key" value={randomUUID()} />
            <Field locale="vi" id="titleVi" label={t('titleVi')}>
              <TextInput id="titleVi" name="titleVi" defaultValue={note.values.titleVi} />
            </Field>
            <Field locale="vi" id="titleEn" label={t('titleEn')}>
              <TextInput id="titleEn" name="titleEn" defaultValue={note.values.titleEn} />
            </Field>
            <Field locale="vi" id="noteVi" label={t('noteVi')} isOptional>
              <TextArea
                locale="vi"
                id="noteVi"
                name="noteVi"
                rows={3}
                maxLength={2000}
                defaultValue={note.values.noteVi}
              />
            </Field>
            <Field locale="vi" id="noteEn" label={t('noteEn')} isOptional>
              <TextArea
                locale="vi"
                id="noteEn"
                name="noteEn"
                rows={3}
                maxLength={2000}
                defaultValue={note.values.noteEn}
              />
            </Field>
            <p className="hint">{t('finality')}</p>
            <div className="acts">
              <Button>{t('publish')}</Button>
            </div>
          </form>
        </div>
      )}
    </StaffFrame>
  )
}
