import { randomUUID } from 'node:crypto'
import type { Ask } from '../factories/app.ts'

/** Forms as nobody should send them. `fields` are the names of the real one. */
export function badBodies(
  fields: string[],
): { name: string; ask: Pick<Ask, 'form' | 'headers'>; status?: number }[] {
  const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
  const all = (value: string, times = 1) => {
    const form = new URLSearchParams({ _key: randomUUID() })
    for (const field of fields) for (let at = 0; at < times; at++) form.append(field, value)
    return form
  }
  const files = new FormData()
  for (const field of ['_key', ...fields])
    files.append(field, new File(['\u0000GIF89a'], '../../x.gif', { type: 'image/gif' }))
  return [
    { name: 'nothing', ask: { form: '', headers: urlencoded } },
    { name: 'a key alone', ask: { form: { _key: randomUUID() } } },
    { name: 'each field twice', ask: { form: all('note', 2) } },
    { name: 'empty fields', ask: { form: all('') } },
    { name: 'long fields', ask: { form: all('é'.repeat(20_000)) } },
    { name: 'emoji and directions', ask: { form: all('👩🏽‍🚀 ‮abc‬ \u{10ffff} \ufffe') } },
    { name: 'markup and quotes', ask: { form: all(`<script>alert(1)</script>'";--\\`) } },
    { name: 'numbers out of bounds', ask: { form: all('-99999999999999999999') } },
    { name: 'ids of nobody', ask: { form: all(randomUUID()) } },
    {
      name: 'names of Object',
      ask: { form: { _key: randomUUID(), __proto__x: 'a', constructor: 'a', toString: 'a' } },
    },
    { name: '__proto__', ask: { form: '__proto__=a&__proto__[x]=b&_key=a', headers: urlencoded } },
    { name: 'a NUL', ask: { form: all('a\0b') }, status: 400 },
    {
      name: 'a lone half of a character',
      ask: { form: '_key=%ed%a0%80&a=%ff', headers: urlencoded },
    },
    { name: 'half an escape', ask: { form: '%=%&a=%e&_key=%zz', headers: urlencoded } },
    { name: 'a very long key', ask: { form: { _key: 'k'.repeat(5_000) } } },
    { name: 'too many fields', ask: { form: 'a=1&'.repeat(6_000), headers: urlencoded }, status: 413 },
    { name: 'too large', ask: { form: `a=${'b'.repeat(1_100_000)}`, headers: urlencoded }, status: 413 },
    { name: 'JSON', ask: { form: '{"a":1}', headers: { 'content-type': 'application/json' } }, status: 415 },
    { name: 'no type', ask: { form: 'a=1', headers: { 'content-type': '' } }, status: 415 },
    {
      name: 'a broken multipart',
      ask: { form: '--x\r\nnonsense', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      status: 400,
    },
    {
      name: 'a multipart without its boundary',
      ask: { form: 'a', headers: { 'content-type': 'multipart/form-data' } },
      status: 400,
    },
    { name: 'files in place of texts', ask: { form: files } },
  ]
}
