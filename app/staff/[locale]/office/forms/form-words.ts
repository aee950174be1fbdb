// Who gets a form, in words.
import type { OfficeForm } from '@/db/office/form-reading.ts'
import { RECIPIENT_KINDS } from '@/db/office/forms.ts'
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'officeForms')

/** A kind of unit as the office calls it: “Các tỉnh, thành phố”. */
export function kindWords(kind: string): string {
  const known = RECIPIENT_KINDS.find((one) => one === kind)
  return known ? t(`details.kind.${known}`) : kind
}

export function recipientWords({ recipients, recipientNames }: OfficeForm): string {
  const kinds = recipients.flatMap(({ unitKind }) => (unitKind ? [kindWords(unitKind)] : []))
  return [...kinds, ...recipientNames].join(', ') || t('recipients.nobody')
}
