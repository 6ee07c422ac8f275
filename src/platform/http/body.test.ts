import { expect, test } from 'vitest'
import { readForm } from './body.ts'

const urlencoded = 'application/x-www-form-urlencoded'
const send = (body: BodyInit, type: string | null = urlencoded, headers: Record<string, string> = {}) =>
  readForm(
    new Request('http://dyade.example/', {
      method: 'POST',
      body,
      headers: { ...(type ? { 'content-type': type } : {}), ...headers },
      duplex: 'half',
    } as RequestInit),
  )

test('texts come in NFC, with one kind of line end', async () => {
  expect({ ...(await send('a=e%CC%81&b=1%0D%0A2%0D3%0A4')) }).toEqual({ a: 'é', b: '1\n2\n3\n4' })
})

test('a name that comes several times holds all its values, in order', async () => {
  expect((await send('a=1&b=x&a=2&a=3')).a).toEqual(['1', '2', '3'])
})

test('names of Object are names like others', async () => {
  const form = await send('__proto__=a&constructor=b&toString=c')
  expect(Object.entries(form)).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
    ['toString', 'c'],
  ])
  expect(Object.getPrototypeOf(form)).toBeNull()
  expect(({} as Record<string, unknown>).a).toBeUndefined()
})

test('files come with a multipart form, in their own bytes', async () => {
  const data = new FormData()
  data.append('note', 'é')
  data.append('logo', new File([new Uint8Array([0, 255, 13, 10])], 'l.png', { type: 'image/png' }))
  const { note, logo } = await readForm(new Request('http://dyade.example/', { method: 'POST', body: data }))
  expect(note).toBe('é')
  expect([...new Uint8Array(await (logo as File).arrayBuffer())]).toEqual([0, 255, 13, 10])
})

test.each<[what: string, body: string | Uint8Array<ArrayBuffer>, type: string | null, status: number]>([
  ['JSON', '{}', 'application/json', 415],
  ['plain text', 'a=1', 'text/plain', 415],
  ['no type', 'a=1', null, 415],
  ['two types', 'a=1', `text/plain, ${urlencoded}`, 415],
  ['a NUL', 'a=b%00c', urlencoded, 400],
  ['31 accents on one letter', `a=e${'\u0301'.repeat(31)}`, urlencoded, 400],
  [
    'a NUL in a multipart',
    '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\na\0b\r\n--x--\r\n',
    'multipart/form-data; boundary=x',
    400,
  ],
  ['bytes that are no UTF-8', new Uint8Array([97, 61, 255]), urlencoded, 400],
  ['a multipart that is none', 'nonsense', 'multipart/form-data; boundary=x', 400],
  ['a multipart without its boundary', 'nonsense', 'multipart/form-data', 400],
  ['more than 5,000 fields', 'a=1&'.repeat(5_001), urlencoded, 413],
  ['more than 1 MB', 'a'.repeat(1_000_001), urlencoded, 413],
  ['more than 6 MB with files', 'a'.repeat(6_000_001), 'multipart/form-data; boundary=x', 413],
])('%s is refused', async (_, body, type, status) => {
  await expect(send(body, type)).rejects.toMatchObject({ name: 'BadBody', status })
})

test('1 MB and 5,000 fields are let in', async () => {
  expect((await send(`a=${'b'.repeat(999_998)}`)).a).toHaveLength(999_998)
  expect((await send('a=1&'.repeat(5_000))).a).toHaveLength(5_000)
})

test('what is sent without its length is counted while it comes, and no more is read', async () => {
  let sent = 0
  let stopped = false
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(97))
    },
    cancel() {
      stopped = true
    },
  })
  await expect(send(endless)).rejects.toMatchObject({ status: 413 })
  expect(sent).toBeLessThan(1_300_000)
  expect(stopped).toBe(true)
})

test('a length that is said too large is refused before anything is read', async () => {
  let pulled = 0
  const body = new ReadableStream<Uint8Array>({ pull: () => void pulled++ }, { highWaterMark: 0 })
  await expect(send(body, urlencoded, { 'content-length': '2000000' })).rejects.toMatchObject({ status: 413 })
  expect(pulled).toBe(0)
})

test.each([
  ['accents in heaps', `a=e${'\u0301\u0323'.repeat(100_000)}`, urlencoded],
  ['half a million empty fields', 'a&'.repeat(490_000), urlencoded],
  ['one name 5,000 times', 'a=b&'.repeat(5_000), urlencoded],
  [
    'accents in heaps, in a multipart',
    `--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n${'\u0301\u0323'.repeat(100_000)}\r\n--x--\r\n`,
    'multipart/form-data; boundary=x',
  ],
  [
    'a hundred thousand parts',
    `${'--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(90_000)}--x--\r\n`,
    'multipart/form-data; boundary="x"',
  ],
])('whoever sends %s keeps nobody waiting', async (_, body, type) => {
  const start = process.threadCpuUsage().user
  await send(body, type).catch(() => {})
  // not a speed: what grew with the square of a body took minutes
  expect((process.threadCpuUsage().user - start) / 1_000).toBeLessThan(5_000)
})

test('a language that heaps its accents is a text like others', async () => {
  const text = 'Ậ\u0331\u0332'.repeat(1_000)
  expect((await send(new URLSearchParams({ text }).toString())).text).toBe(text.normalize('NFC'))
})
