// A release is out: its number, and the way to its public pages.
import { notFound } from 'next/navigation'
import { acting } from '@/app/_server/acting.ts'
import { instantWords } from '@/app/_server/report-words.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ConfirmationPanel } from '@/components/confirmation-panel.tsx'
import { listReleasesUpTo } from '@/db/sources.ts'
import { store } from '@/db/store.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf, staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'publishing')

export const metadata = { title: t('pageTitleOf', { page: t('publishedTitle') }) }

export default async function PublishedPage({ params }: { params: Promise<{ number: string }> }) {
  await acting('publisher')
  const number = Number((await params).number)
  const release = (await store.read((db) => listReleasesUpTo(db, number))).find((one) => one.number === number)
  if (!release) notFound()
  const facts = [
    { label: t('titleVi'), value: release.titleVi },
    { label: t('publishedAt'), value: instantWords(release.publishedAt) },
    {
      label: t('publicPage'),
      value: (
        <a href={addressOf('release', { number }, { locale: 'vi' })}>
          {addressOf('release', { number }, { locale: 'vi' })}
        </a>
      ),
    },
  ]
  return (
    <StaffFrame
      here="publishing"
      crumbs={[{ label: t('title'), href: staffAddress('publishing') }, { label: t('publishedTitle') }]}
    >
      <ConfirmationPanel locale="vi" title={t('published', { number: String(number) })} facts={facts} />
    </StaffFrame>
  )
}
