// Overview: where does the country stand?

import { openBook } from '@/app/public/_pages/book.ts'
import { changeTable } from '@/app/public/_pages/change-table.tsx'
import { listChanges } from '@/app/public/_pages/changes.ts'
import { bestRankYear, countryGrid } from '@/app/public/_pages/country-grid.tsx'
import { dataLinks, figureList } from '@/app/public/_pages/figure-list.tsx'
import { figureRows, nationalRollUps } from '@/app/public/_pages/figure-rows.ts'
import { Frame } from '@/app/public/_pages/frame.tsx'
import { nationalRollUpTable } from '@/app/public/_pages/national-roll-up.tsx'
import { overviewGoals } from '@/app/public/_pages/overview-goals.tsx'
import { overviewHeadlines } from '@/app/public/_pages/overview-headlines.tsx'
import { overviewObstacles } from '@/app/public/_pages/overview-obstacles.tsx'
import { overviewPlan } from '@/app/public/_pages/overview-plan.tsx'
import { overviewSession } from '@/app/public/_pages/overview-session.tsx'
import { isInternationalRank, reportedRollUps } from '@/app/public/_pages/selections.ts'
import { sourcesSection } from '@/app/public/_pages/sources-section.tsx'
import { openSteering } from '@/app/public/_pages/steering.ts'
import { targetViews } from '@/app/public/_pages/target-view.ts'
import { Citations } from '@/app/public/_pages/words.ts'
import { publicMetadata, publicPage } from '@/app/public/public-page.tsx'
import { FileLinks } from '@/components/file-links.tsx'
import { Section } from '@/components/section.tsx'
import { translator } from '@/lib/messages.ts'
import { addressOf } from '@/lib/routes.ts'

export const generateMetadata = publicMetadata('overview', ({ locale }) => {
  const t = translator(locale, 'pages')
  return { title: t('overview.headTitle'), description: t('overview.description') }
})

export default publicPage(async ({ locale, view }) => {
  const book = await openBook({ locale, view })
  if (!book) return null
  const t = translator(locale, 'pages')
  const cites = new Citations(book)
  const steering = await openSteering(book)
  const changes = await listChanges(book)
  const shown = changes
    .filter(({ before }) => before)
    .concat(changes.filter(({ before }) => !before))
    .slice(0, 12)
  const rollUps = reportedRollUps(book, nationalRollUps(book))
  const year = bestRankYear(book)
  return (
    <Frame book={book} kind="overview" title={t('tabs.overview')}>
      <div className="lead-grid">
        <div>{overviewGoals(book, cites, steering)}</div>
        {overviewPlan(book, cites, steering)}
      </div>
      <Section
        id="h-headlines"
        title={t('overview.headlines')}
        note={<a href={addressOf('indicators', {}, { locale, view })}>{t('overview.allIndicators')}</a>}
      >
        {overviewHeadlines(book, cites, targetViews(book, steering))}
        <FileLinks locale={locale} files={dataLinks(book, { kind: 'overview' })} />
      </Section>
      {rollUps.length > 0 && (
        <Section id="h-rollup" title={t('rollUp.title')} note={t('rollUp.note')}>
          {nationalRollUpTable(book, rollUps)}
        </Section>
      )}
      {year && (
        <Section id="h-country" title={t('overview.country')} note={t('grid.measure', { year })}>
          {countryGrid(book, year)}
        </Section>
      )}
      <Section id="h-international" title={t('overview.international')} note={t('overview.rankNote')}>
        {figureList(
          book,
          cites,
          figureRows(book, isInternationalRank(book)),
          ['indicator'],
          t('overview.international'),
        )}
      </Section>
      {overviewSession(book, cites, steering)}
      <Section
        id="h-changes"
        title={t('changes.title', { number: String(view.release) })}
        note={
          <a href={addressOf('release', { number: view.release }, { locale, view })}>
            {t('changes.all', { count: String(changes.length) })}
          </a>
        }
      >
        {changeTable(book, cites, shown)}
      </Section>
      {overviewObstacles(book, cites, steering)}
      {sourcesSection(book, cites)}
    </Frame>
  )
})
