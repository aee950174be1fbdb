// What a request says.
import { instantWords } from '@/app/_server/report-words.ts'
import { SummaryList } from '@/components/summary-list.tsx'
import type { ListedRequest } from '@/db/reporting/withdrawal-list.ts'
import { formatDay } from '@/lib/dates.ts'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'
import { publicFigureWords } from '../withdrawal-words.ts'

const t = translator('vi', 'withdrawal')

export function RequestFacts({
  listed: { request, state, by, shown, confirmedBy, confirmedAt },
}: {
  listed: ListedRequest
}) {
  const page = shown && addressOf('indicator', { slug: shown.indicator.slug }, { locale: 'vi' })
  const items = [
    { key: 'figure', label: t('figure'), value: shown ? publicFigureWords(shown) : '–' },
    { key: 'page', label: t('publicPage'), value: page ? <a href={page}>{page}</a> : '–' },
    {
      key: 'document',
      label: t('document'),
      value: `${request.documentSymbol}, ${formatDay(request.documentDate, 'vi')}`,
    },
    { key: 'reason', label: t('reason'), value: request.reason },
    { key: 'by', label: t('by'), value: by },
    { key: 'at', label: t('at'), value: instantWords(request.requestedAt) },
    ...(confirmedBy && confirmedAt
      ? [{ key: 'confirmed', label: t('confirmedBy'), value: `${confirmedBy}, ${instantWords(confirmedAt)}` }]
      : []),
  ]
  return <SummaryList locale="vi" title={t(`state.${state}`)} items={items} />
}
