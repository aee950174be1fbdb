// The one primary action of a page, secondary actions beside it, and actions that cannot be undone in red.
import type { ReactNode } from 'react'

type ButtonProps = {
  children: ReactNode
  kind?: 'primary' | 'secondary' | 'danger'
  isSmall?: boolean
  /** Posted with the form, to tell its buttons apart. */
  name?: string
  value?: string
  /** Address of a server action's form, or the action itself. */
  formAction?: string | ((data: FormData) => void | Promise<void>)
}

const KIND = { primary: '', secondary: ' btn--2', danger: ' btn--danger' } as const

const look = (kind: keyof typeof KIND, isSmall?: boolean) => `btn${KIND[kind]}${isSmall ? ' btn--s' : ''}`

export function Button({ children, kind = 'primary', isSmall, ...rest }: ButtonProps) {
  return (
    <button type="submit" className={look(kind, isSmall)} {...rest}>
      {children}
    </button>
  )
}

export function ButtonLink({
  href,
  children,
  kind = 'primary',
  isSmall,
}: Omit<ButtonProps, 'formAction'> & { href: string }) {
  return (
    <a className={look(kind, isSmall)} href={href}>
      {children}
    </a>
  )
}
