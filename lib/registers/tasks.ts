// Tasks, by the six clarities: who, what work, what authority, who is accountable, when, what product. Who is told as units that
// lead and that cooperate; each becomes an assignment of its own.
import type { Register } from './register.ts'
import { day, demand, flag, line, text } from './row-checks.ts'

export const tasks: Register = {
  kind: 'tasks',
  slug: 'nhiem-vu',
  columns: [
    { key: 'planId', cell: { kind: 'reference', to: 'plan' }, isFixedOnceReleased: true },
    { key: 'directiveId', cell: { kind: 'reference', to: 'directive' }, isFixedOnceReleased: true },
    line('number', { isRequired: true, longest: 40 }),
    text('textVi', { isRequired: true, longest: 2000, isFixedOnceReleased: true }),
    text('textEn', { longest: 2000 }),
    { key: 'lead', cell: { kind: 'references', to: 'unit' }, isRequired: true },
    { key: 'cooperating', cell: { kind: 'references', to: 'unit' } },
    line('authority', { longest: 300 }),
    line('accountable', { longest: 300 }),
    text('product', { longest: 1000 }),
    day('dueOn'),
    flag('isOngoing', { isRequired: true, initially: 'Không' }),
  ],
  sections: { planId: 'origin', textVi: 'work', lead: 'who', product: 'when' },
  listed: ['textVi', 'number', 'planId', 'dueOn'],
  // Unique within its plan or directive; a task has no key of its own.
  keyOf: ({ planId, directiveId, number }) => `${planId ?? `d${directiveId}`}/${number}`,
  check: ({ planId = null, directiveId = null, dueOn = null, isOngoing, lead, cooperating }) => {
    const [leading, helping] = [lead, cooperating].map((ids) => (Array.isArray(ids) ? ids : []))
    return [
      ...demand(planId !== null || directiveId !== null, 'planId', 'originMissing'),
      ...demand(isOngoing === true || dueOn !== null, 'dueOn', 'dueMissing'),
      ...demand(isOngoing !== true || dueOn === null, 'dueOn', 'dueOfOngoing'),
      ...demand(!helping?.some((id) => leading?.includes(id)), 'cooperating', 'leadAndCooperating'),
    ]
  },
}
