import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

type Answer = (done: (error?: Error) => void) => void

export type MailServer = {
  port: number
  /** the mails as they came, oldest first */
  inbox: string[]
  /** what it says to a sender and to a recipient; yes unless told otherwise */
  answers: { onMailFrom?: Answer; onRcptTo?: Answer }
  /** called when it has taken a mail, before it says so */
  taken: () => void
  /** breaks every connection, as a cable that is pulled */
  cut(): void
  down(): Promise<void>
  up(): Promise<void>
}

/** A real SMTP server that keeps what it is given, can be told what to answer, and be taken away. */
export async function openMailServer(): Promise<MailServer> {
  const yes: Answer = (done) => done()
  let server: SMTPServer
  const mail: MailServer = {
    port: 0,
    inbox: [],
    answers: {},
    taken: () => {},
    cut() {
      for (const connection of server.connections)
        (connection as unknown as { _socket: Socket })._socket.destroy()
    },
    down: () => new Promise((resolve) => server.close(() => resolve())),
    async up() {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        onMailFrom: (_address, _session, done) => (mail.answers.onMailFrom ?? yes)(done),
        onRcptTo: (_address, _session, done) => (mail.answers.onRcptTo ?? yes)(done),
        async onData(stream, _session, done) {
          mail.inbox.push((await stream.map(String).toArray()).join(''))
          mail.taken()
          done()
        },
      })
      server.on('error', () => {})
      server.listen(mail.port, '127.0.0.1')
      await once(server.server, 'listening')
      mail.port = (server.server.address() as AddressInfo).port
    },
  }
  await mail.up()
  return mail
}

/** Takes a mail apart: its headers as sent and decoded, its HTML, its plain text. */
export function readMail(source: string) {
  const [head = '', ...rest] = source.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/g, ' ')
  const body = rest.join('\r\n\r\n')
  return {
    headers,
    header: (name: string) => decodeWords(new RegExp(`^${name}: (.*)$`, 'mi').exec(headers)?.[1] ?? ''),
    html: part(body, 'text/html'),
    plain: part(body, 'text/plain').replaceAll('\r\n', '\n'),
  }
}

function part(body: string, type: string): string {
  const found = new RegExp(
    `Content-Type: ${type}; charset=utf-8\\r\\nContent-Transfer-Encoding: (\\S+)\\r\\n\\r\\n([\\s\\S]*?)\\r\\n--`,
  ).exec(body)
  if (!found) throw new Error(`The mail has no part ${type}.`)
  const [, encoding, text = ''] = found
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8')
  return encoding === '7bit' ? text : quoted(text.replace(/=\r\n/g, ''))
}

const quoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

const decodeWords = (header: string) =>
  header.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=(\s+(?==\?))?/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString('utf8')
      : quoted(text.replaceAll('_', ' ')),
  )
