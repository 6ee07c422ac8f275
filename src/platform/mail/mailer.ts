import { createTransport } from 'nodemailer'
import type { Config } from '../config/settings.ts'
import type { RenderedMail } from './render.tsx'

export type OutgoingMail = RenderedMail & {
  /** with its angle brackets */
  messageId: string
  /** the organisation's name, which stands before the installation's address */
  fromName: string
  to: string
}

/** A word for what went wrong. What the server says is not kept: it may quote an address. */
export type MailFailure =
  | 'no-connection'
  | 'sign-in-refused'
  | 'sender-refused'
  | 'recipient-refused'
  | 'message-refused'
  | 'not-now'
  | 'unknown'

export type Sent = { ok: true } | { ok: false; reason: MailFailure; final: boolean }

export type Mailer = { send(mail: OutgoingMail): Promise<Sent>; close(): void }

/** The connections to SMTP_URL: none until there is something to send, kept open for a while. null without that setting. */
export function openMailer({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>): Mailer | null {
  if (!smtpUrl) return null
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    // when a connection breaks, the mail's row knows when to try again: not the library, at once and five times
    maxRequeues: 0,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const address = /<([^<>]+)>$/.exec(mailFrom)?.[1] ?? mailFrom
  return {
    async send({ subject, html, plain, messageId, fromName, to }) {
      try {
        await transport.sendMail({
          from: { name: oneLine(fromName), address },
          to: { name: '', address: to },
          subject: oneLine(subject),
          html,
          text: plain,
          messageId,
          // no automatic answers (RFC 3834)
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { ok: true }
      } catch (error) {
        return { ok: false, ...failureOf(error as SmtpError) }
      }
    },
    close: () => transport.close(),
  }
}

/** The part of MAIL_FROM after the @, which ends the Message-IDs. */
export function domainOf(mailFrom: string): string {
  return /@([^<>@\s]+)>?$/.exec(mailFrom)?.[1] ?? 'localhost'
}

type SmtpError = { code?: string; command?: string; permanent?: boolean; responseCode?: number }

/** Only a server that says "never" of this recipient or this message ends the tries: the rest is for the operator to mend. */
function failureOf({ code, command, permanent, responseCode }: SmtpError): {
  reason: MailFailure
  final: boolean
} {
  const final = Boolean(permanent)
  if (code === 'EAUTH') return { reason: 'sign-in-refused', final: false }
  if (code === 'EENVELOPE' && command === 'MAIL FROM') return { reason: 'sender-refused', final: false }
  if (responseCode && responseCode < 500) return { reason: 'not-now', final: false }
  if (code === 'EENVELOPE' && command === 'RCPT TO') return { reason: 'recipient-refused', final }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { reason: 'message-refused', final }
  if (/^E(CONNECTION|SOCKET|TIMEDOUT|DNS|TLS|PROTOCOL)$/.test(code ?? ''))
    return { reason: 'no-connection', final: false }
  return { reason: 'unknown', final: false }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()
