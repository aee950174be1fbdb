'use client'
// Next asks for one; the front door never shows it (it answers with our own error page).
export default function GlobalError() {
  return (
    <html lang="vi">
      <body />
    </html>
  )
}
