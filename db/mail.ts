// Mail: takes messages from the outbox to the configured server (SMTP_URL, MAIL_FROM); without one, messages stay in the portal.
import { createTransport, type Transporter } from 'nodemailer'
import { messageWords } from '../lib/message-words.ts'
import { translator } from '../lib/messages.ts'
import { connections } from './connections.ts'
import { reportSent, takeUnsent, type Unsent } from './outbox.ts'

const BATCH = 20
const PATIENCE_MS = 10_000

/** Whether a mail server is configured; the settings screen shows it. */
export function isMailConfigured(env: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return Boolean(env.SMTP_URL && env.MAIL_FROM)
}

/** Sends what waits, a batch at a time; returns how many went out. */
export async function sendWaitingMail(): Promise<number> {
  if (!isMailConfigured() || connections().isReader) return 0
  const taken = await takeUnsent(BATCH)
  if (taken.length === 0) return 0
  const transport = openTransport()
  let sent = 0
  for (const message of taken) {
    const error = await send(transport, message)
    await reportSent(message.id, error)
    if (error === null) sent += 1
  }
  transport.close()
  return sent
}

/** Sends a test message to one address; null when the server took it, else what it said. */
export async function sendTestMail(to: string, subject: string, text: string): Promise<string | null> {
  const transport = openTransport()
  try {
    await transport.sendMail({ from: process.env.MAIL_FROM, to, subject, text })
    return null
  } catch (error) {
    return (error as Error).message
  } finally {
    transport.close()
  }
}

function openTransport(): Transporter {
  return createTransport(process.env.SMTP_URL, {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  } as object)
}

async function send(transport: Transporter, message: Unsent): Promise<string | null> {
  try {
    await transport.sendMail({
      from: process.env.MAIL_FROM,
      to: { name: message.name, address: message.email },
      // The same message has the same identity wherever it turns up.
      messageId: `<${message.key.replace(/[^\w.-]/g, '-')}@${originHost()}>`,
      ...bodyOf(message),
    })
    return null
  } catch (error) {
    return (error as Error).message
  }
}

function bodyOf({ kind, facts, name }: Unsent): { subject: string; text: string } {
  const t = translator('vi', 'reminders')
  const { subject, text } = messageWords(kind, facts, 'vi')
  const address = new URL(facts.reportId ? `/bao-cao/${facts.reportId}` : '/viec-can-lam', origin()).href
  return { subject, text: [t('greeting', { name }), text, address, t('footer')].join('\n\n') }
}

const origin = () => process.env.NEXTAUTH_URL ?? 'http://localhost:3000'
const originHost = () => new URL(origin()).hostname
