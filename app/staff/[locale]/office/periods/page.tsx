// The periods of the office, the newest first.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { translator } from '@/lib/messages.ts'
import { OfficeFrame } from '../office-frame.tsx'

const t = translator('vi', 'officePeriods')

export const metadata = { title: t('pageTitle') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PeriodsPage({ searchParams }: Props) {
  await acting('administrator')
  const note = await readNote((await searchParams).note)
  return (
    <OfficeFrame area="officePeriods" note={note}>
      <h1>{t('title')}</h1>
    </OfficeFrame>
  )
}
