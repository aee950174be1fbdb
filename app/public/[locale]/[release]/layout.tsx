// The frame of every public page. It carries no session, no clock and no script of a framework (app/_front takes those out).
import '@/app/public.css'
import '@/app/styles/league.css'
import '@/app/styles/portal.css'
import '@/app/styles/print.css'
import '@/app/styles/search.css'
import '@/app/styles/time-travel.css'
import type { ReactNode } from 'react'

export const ensureStatic = 'navigation'

export const generateStaticParams = () => [{ locale: 'vi', release: '0' }]

export default async function PublicLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>
  children: ReactNode
}) {
  const { locale } = await params
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  )
}
