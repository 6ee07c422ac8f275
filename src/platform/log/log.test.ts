import pg from 'pg'
import { expect, test } from 'vitest'
import { openLog } from './log.ts'

function logged(format: 'text' | 'json', write: (log: ReturnType<typeof openLog>) => void) {
  const lines: string[] = []
  write(openLog({ logLevel: 'info', logFormat: format }, { write: (line) => lines.push(line) }))
  return lines.join('')
}

test('what is private is not written, however it comes', () => {
  for (const format of ['text', 'json'] as const) {
    const text = logged(format, (log) =>
      log.info(
        { password: 'secret1', person: { email: 'secret2@example.fr' }, headers: { cookie: 'secret3' } },
        'signed in',
      ),
    )
    expect(text).toContain('signed in')
    expect(text).not.toMatch(/secret\d/)
  }
})

test('a database error keeps its code and constraint, and loses the values that PostgreSQL quotes', () => {
  const error = new pg.DatabaseError('invalid input syntax for type uuid: "my private words"', 0, 'error')
  Object.assign(error, { code: '22P02', routine: 'string_to_uuid', detail: 'Key (email)=(a@b.fr)' })
  const text = logged('text', (log) => log.error({ err: error }, 'it failed'))
  expect(text).toContain('22P02')
  expect(text).not.toContain('private words')
  expect(text).not.toContain('a@b.fr')
})

test('another error keeps its message', () => {
  expect(logged('text', (log) => log.warn({ err: new TypeError('x is not a function') }, 'odd'))).toContain(
    'TypeError x is not a function',
  )
})
