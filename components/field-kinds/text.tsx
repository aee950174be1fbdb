// A text: narrative or good practice, or an obstacle with what the unit proposes.
import { LONGEST_TEXT } from '../../lib/fields/text.ts'
import { translator } from '../../lib/messages.ts'
import { formatNumber } from '../../lib/numbers.ts'
import { TextArea } from '../field-inputs.tsx'
import { inputOf, type KindInputProps } from './kind-input.ts'

export function Text({ label, typed, nameOf, textPurpose, ...input }: KindInputProps) {
  const t = translator(input.locale, 'form')
  const hasProposal = textPurpose === 'obstacle'
  const proposal = `${input.id}-proposal`
  return (
    <>
      <label className={hasProposal ? undefined : 'vh'} htmlFor={input.id}>
        {hasProposal ? t('obstacle') : label}
      </label>
      <TextArea
        {...inputOf(input)}
        name={nameOf('text')}
        defaultValue={typed.text}
        rows={5}
        count={countOf(typed.text, t)}
      />
      {hasProposal && (
        <>
          <label htmlFor={proposal}>{t('proposal')}</label>
          <TextArea
            {...inputOf(input)}
            id={proposal}
            name={nameOf('proposal')}
            defaultValue={typed.proposal}
            rows={3}
            count={countOf(typed.proposal, t)}
          />
        </>
      )}
    </>
  )
}

function countOf(typed: string | undefined, t: ReturnType<typeof translator<'form'>>): string {
  return t('characters', {
    count: formatNumber([...(typed ?? '')].length, 'vi'),
    most: formatNumber(LONGEST_TEXT, 'vi'),
  })
}
