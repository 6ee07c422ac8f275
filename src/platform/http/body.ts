import { BadBody } from './errors.ts'

/** A name that came several times holds an array. Texts are NFC, with `\n` ends of line. */
export type FormValues = Record<string, string | string[] | File | File[]>

const limits = { plain: 1_000_000, withFiles: 6_000_000, fields: 5_000 }

/**
 * Reads the fields of a form. The sizes are counted while reading, whatever Content-Length says.
 * @throws BadBody 413 too large, 415 neither of the two form types, 400 not readable, or a NUL character in a text
 */
export async function readForm(request: Request): Promise<FormValues> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  const multipart = type === 'multipart/form-data'
  if (!multipart && type !== 'application/x-www-form-urlencoded') throw new BadBody(415)
  const body = await readUpTo(request, multipart ? limits.withFiles : limits.plain)
  const entries = multipart
    ? await new Response(body, { headers: { 'content-type': request.headers.get('content-type')! } })
        .formData()
        .catch(() => {
          throw new BadBody(400)
        })
    : new URLSearchParams(decode(body))
  const values: FormValues = Object.create(null)
  let count = 0
  for (const [name, raw] of entries as Iterable<[string, string | File]>) {
    if (++count > limits.fields) throw new BadBody(413)
    const value = typeof raw === 'string' ? cleanText(raw) : raw
    const before = values[name]
    values[name] = (before === undefined ? value : [before, value].flat()) as FormValues[string]
  }
  return values
}

function cleanText(text: string): string {
  if (text.includes('\0')) throw new BadBody(400)
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
