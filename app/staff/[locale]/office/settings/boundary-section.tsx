// The operator's boundary files: which are there, what is wrong with them, and the way to send a new one.
import type { FormNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Section } from '@/components/section.tsx'
import { type BoundaryState, findBoundaryState } from '@/db/boundaries.ts'
import { BOUNDARY_SETS, type BoundarySet } from '@/lib/boundaries.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { boundaryWords } from './boundary-words.ts'

const t = translator('vi', 'officeSettings')

export async function BoundarySection({ note }: { note: FormNote }) {
  const states = await Promise.all(BOUNDARY_SETS.map(findBoundaryState))
  const refused = note.values.boundary?.split('\n') ?? []
  return (
    <Section id="ranh-gioi" title={t('boundaries')} note={t('boundariesNote')}>
      {refused.length > 0 && <Problems words={refused} />}
      <dl className="settings">
        {BOUNDARY_SETS.map((set, place) => (
          <SetRow key={set} set={set} state={states[place] as BoundaryState} />
        ))}
      </dl>
      <form
        method="post"
        action={staffAddress('officeBoundary')}
        encType="multipart/form-data"
        className="plain-form filter"
      >
        <div>
          <label htmlFor="set">{t('boundarySet')}</label>
          <select className="in" id="set" name="set" defaultValue="34">
            {BOUNDARY_SETS.map((set) => (
              <option key={set} value={set}>
                {t(`set.${set}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="file">{t('boundaryFile')}</label>
          <input id="file" name="file" type="file" accept=".geojson,.json" required />
        </div>
        <Button kind="secondary">{t('boundarySend')}</Button>
      </form>
    </Section>
  )
}

function SetRow({ set, state }: { set: BoundarySet; state: BoundaryState }) {
  return (
    <div>
      <dt>{t(`set.${set}`)}</dt>
      <dd className="value">
        <b>{t(`boundaryState.${state.state}`)}</b>
        {state.problems.length > 0 && <Problems words={state.problems.map(boundaryWords)} />}
      </dd>
    </div>
  )
}

function Problems({ words }: { words: readonly string[] }) {
  return (
    <ul className="bullets">
      {words.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
