// The frame of every staff page: rendered per request, never cached, with a nonce for its scripts (app/_front sets both).
import '@/app/staff.css'
import '@/app/styles/evidence.css'
import '@/app/styles/messages.css'
import '@/app/styles/office.css'
import '@/app/styles/people.css'
import '@/app/styles/release-desk.css'
import '@/app/styles/report-form.css'
import '@/app/styles/settings.css'
import '@/app/styles/to-do.css'
import '@/app/styles/review.css'
import '@/app/styles/registers.css'
import '@/app/styles/units.css'
import { connection } from 'next/server'
import type { ReactNode } from 'react'

export const instant = false

export const generateStaticParams = () => [{ locale: 'vi' }]

export default async function StaffLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>
  children: ReactNode
}) {
  // A prerendered page could not carry the nonce of its answer.
  await connection()
  const { locale } = await params
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  )
}
