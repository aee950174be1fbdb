// A section of a page: one strong rule, the title left, the note on its scope right.
import type { ReactNode } from 'react'

type SectionProps = { id: string; title: ReactNode; note?: ReactNode; children: ReactNode }

/** `id` names the heading, so that a section can be linked to and is announced by its title. */
export function Section({ id, title, note, children }: SectionProps) {
  return (
    <section className="sec" aria-labelledby={id}>
      <div className="sec-h">
        <h2 id={id}>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      {children}
    </section>
  )
}
