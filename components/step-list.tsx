// What happens next, as steps on a line: done, now, to come.
import type { ReactNode } from 'react'
import { type Status, StatusIcon } from './status-icon.tsx'

export type Step = {
  title: string
  about?: ReactNode
  status: Extract<Status, 'done' | 'progress' | 'open' | 'returned'>
}

export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="next">
      {steps.map((step) => (
        <li key={step.title} aria-current={step.status === 'progress' ? 'step' : undefined}>
          <span className={`t-${step.status}`}>
            <StatusIcon status={step.status} />
          </span>
          <div>
            <b>{step.title}</b>
            {step.about && <p className="soft">{step.about}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
