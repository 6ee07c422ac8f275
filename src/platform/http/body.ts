import { BadBody } from './errors.ts'

/** A name that came several times holds an array. Texts are NFC, with `\n` ends of line. */
export type FormValues = Record<string, string | string[] | File | File[]>

const limits = { plain: 1_000_000, withFiles: 6_000_000, fields: 5_000 }

/**
 * Reads the fields of a form. The sizes are counted while reading, whatever Content-Length says.
 * @throws BadBody 413 too large, 415 neither of the two form types, 400 not readable, or a text with what no text has
 */
export async function readForm(request: Request): Promise<FormValues> {
  const header = request.headers.get('content-type') ?? ''
  const type = header.split(';')[0]!.trim().toLowerCase()
  const multipart = type === 'multipart/form-data'
  if (!multipart && type !== 'application/x-www-form-urlencoded') throw new BadBody(415)
  const body = await readUpTo(request, multipart ? limits.withFiles : limits.plain)
  const values: FormValues = Object.create(null)
  let count = 0
  for (const [name, raw] of multipart ? await partsOf(body, header) : pairsOf(body)) {
    if (++count > limits.fields) throw new BadBody(413)
    const value = typeof raw === 'string' ? cleanText(raw) : raw
    const before = values[name]
    if (before === undefined) values[name] = value
    else if (Array.isArray(before)) (before as (typeof value)[]).push(value)
    else values[name] = [before, value] as FormValues[string]
  }
  return values
}

type Entries = Iterable<[string, string | File]>

function pairsOf(body: Uint8Array): Entries {
  const text = decode(body)
  refuseMany(text, '&')
  return new URLSearchParams(text)
}

async function partsOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<Entries> {
  const boundary = /boundary="?([^";\s]+)/i.exec(type)?.[1]
  if (boundary) refuseMany(Buffer.from(body).toString('latin1'), `--${boundary}`)
  const answer = new Response(body, { headers: { 'content-type': type } })
  const data = await answer.formData().catch(() => {
    throw new BadBody(400)
  })
  return data as unknown as Entries
}

// Before they are taken apart: half a million empty fields are three seconds of work.
function refuseMany(text: string, between: string): void {
  if (text.split(between, limits.fields + 3).length > limits.fields + 2) throw new BadBody(413)
}

// NFC of accents in heaps takes the square of their number: fifteen seconds for one form. No language has thirty on a letter.
const heaps = /\p{M}{31}/u

function cleanText(text: string): string {
  if (text.includes('\0') || heaps.test(text)) throw new BadBody(400)
  return text.replace(/\r\n?/g, '\n').normalize('NFC')
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw new BadBody(400)
  }
}

async function readUpTo(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new BadBody(413)
  if (!request.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body) {
    size += part.length
    if (size > limit) throw new BadBody(413)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
