// Shortcuts in words, and the name of a key beside the control that it presses (shown only while shortcuts are on).
import { translator } from '@/lib/messages.ts'

const t = translator('vi', 'review')

export const KEY_WORDS = {
  title: t('keys.title'),
  turnOff: t('keys.turnOff'),
  turnOn: t('keys.turnOn'),
  off: t('keys.off'),
}

export function KeyName({ name }: { name: string }) {
  return (
    <span className="kbd key" aria-hidden="true">
      {name.toUpperCase()}
    </span>
  )
}
