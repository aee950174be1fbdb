// Signing out: by POST from our own pages only; the session ends on the server and the browser forgets what it kept (rows S3, S8).
import { type NextRequest, NextResponse } from 'next/server'
import { isSameOrigin } from '@/app/_server/same-origin.ts'
import { heldSid, who } from '@/app/_server/session.ts'
import { COOKIE_OPTIONS, SESSION_COOKIE } from '@/app/_server/session-cookie.ts'
import { signOut } from '@/db/login-sessions.ts'
import { staffAddress } from '@/lib/routes.ts'

export async function POST(request: NextRequest) {
  if (!isSameOrigin(request)) return new NextResponse(null, { status: 403 })
  const sid = await heldSid()
  if (sid) await signOut(sid, await who())
  const headers = { location: `${staffAddress('signIn')}?signedOut=1`, 'clear-site-data': '"cache", "storage"' }
  const response = new NextResponse(null, { status: 303, headers })
  response.cookies.set(SESSION_COOKIE, '', { ...COOKIE_OPTIONS, maxAge: 0 })
  return response
}
