// The sections of a report at the side of its form, each with its state and how many figures it has.
import { type Locale, translator } from '../lib/messages.ts'
import { SECTION_STATES, type SectionStanding } from '../lib/section-states.ts'
import { ProgressBar } from './charts/progress-bar.tsx'
import { StatusIcon } from './status-icon.tsx'

export type FormSection = SectionStanding & { label: string; href: string; current?: boolean }

export function SectionNav({ locale, sections }: { locale: Locale; sections: readonly FormSection[] }) {
  const t = translator(locale, 'form')
  const done = sections.reduce((sum, section) => sum + section.done, 0)
  const total = sections.reduce((sum, section) => sum + section.total, 0)
  const words = t('progressOf', { done: String(done), total: String(total) })
  return (
    <nav className="secs" aria-label={t('sections')}>
      <p>{words}</p>
      <ProgressBar description={words} share={total === 0 ? 0 : done / total} />
      <ul>
        {sections.map((section) => (
          <li key={section.href}>
            <a href={section.href} aria-current={section.current ? 'step' : undefined}>
              <span className={`t-${section.state}`}>
                <StatusIcon status={section.state} />
              </span>
              <span>
                {section.label}
                <span className="vh">, {t(`sectionState.${section.state}`)}</span>
              </span>
              <small>
                {section.done}/{section.total}
              </small>
            </a>
          </li>
        ))}
      </ul>
      <ul className="legend" aria-hidden="true">
        {SECTION_STATES.filter((state) => state !== 'returned' || sections.some((one) => one.state === state)).map(
          (state) => (
            <li key={state} className={`t-${state}`} data-state={state}>
              <StatusIcon status={state} />
              <span>{t(`sectionState.${state}`)}</span>
            </li>
          ),
        )}
      </ul>
    </nav>
  )
}
