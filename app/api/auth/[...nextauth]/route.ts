// next-auth's addresses, and of them only those that are needed: its log and its own pages do not exist (row S8).

import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/app/_server/next-auth.ts'
import { requestFacts } from '@/app/_server/request.ts'
import { findSessionLimits } from '@/db/login-sessions.ts'
import type { SignInResult } from '@/db/sign-in.ts'

const SERVED: Record<string, readonly string[]> = {
  GET: ['csrf', 'providers', 'session', 'signin', 'error'],
  POST: ['callback/credentials', 'session', 'signout'],
}

type Context = { params: Promise<{ nextauth: string[] }> }

export const GET = answer
export const POST = answer

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const place = (await context.params).nextauth.join('/')
  if (!SERVED[request.method]?.includes(place)) return new Response(null, { status: 404 })
  let judged: SignInResult | undefined
  const facts = await requestFacts()
  const options = authOptions({
    ...facts,
    limits: await findSessionLimits(),
    onResult: (result) => {
      judged = result
    },
  })
  const response: Response = await NextAuth(request, context, options)
  if (place === 'signout') response.headers.set('clear-site-data', '"cache", "storage"')
  return judged && !judged.ok && judged.code !== 401 ? turnedAway(judged) : response
}

function turnedAway({ code, retryAfterSeconds = 1 }: Extract<SignInResult, { ok: false }>): Response {
  return Response.json({ code }, { status: code, headers: { 'retry-after': String(retryAfterSeconds) } })
}
