// The input of a figure, by the kind of its indicator.
import { fieldId, readBackWords } from '@/app/_server/report-words.ts'
import { KindInput } from '@/components/field-kinds.tsx'
import type { AnswerView } from '@/db/reporting/report-view.ts'
import { answerRule } from '@/db/reporting/rules.ts'

type Props = { view: AnswerView; describedBy?: string; isBad: boolean }

export function AnswerInput({ view, describedBy, isBad }: Props) {
  const { indicator } = view.field
  return (
    <KindInput
      kind={answerRule(indicator).kind}
      locale="vi"
      id={fieldId(indicator.id)}
      nameOf={(part) => `a-${indicator.id}-${part}`}
      label={indicator.nameVi}
      unit={indicator.unitVi}
      numerator={indicator.numeratorVi ?? ''}
      denominator={indicator.denominatorVi ?? ''}
      textPurpose={indicator.textPurpose}
      typed={view.typed}
      readBack={readBackWords(view)}
      describedBy={describedBy}
      isBad={isBad}
      isReadOnly={!view.isOpen}
    />
  )
}
