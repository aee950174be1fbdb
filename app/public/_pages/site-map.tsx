// Every section of the portal on one page, in the groups of the footer.
import { Section } from '@/components/section.tsx'
import { translator } from '@/lib/messages.ts'
import type { Book } from './book.ts'
import { footerGroups } from './frame.tsx'

export function siteMapPage({ locale, view }: Book) {
  return (
    <>
      <h1>{translator(locale, 'layout')('siteMap')}</h1>
      {footerGroups(locale, view).map((group, place) => (
        <Section key={group.title} id={`h-group-${place + 1}`} title={group.title}>
          <ul>
            {group.links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}
