import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsPage } from './generate.ts'
import { type Env, loadConfig, programFolder } from './load.ts'

const whole = { DATABASE_URL: 'postgres://dyade_app@db/dyade', INSTALLATION_KEY: 'A'.repeat(43) }
const configOf = (env: Env) => {
  const loaded = loadConfig({ ...whole, ...env }, 'en')
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  return loaded.config
}
const problemsOf = (env: Env, language: 'fr' | 'en' = 'en') => {
  const loaded = loadConfig(env, language)
  return loaded.ok ? [] : loaded.problems
}

test('a database and a key are enough; the rest has a default', () => {
  const config = configOf({})
  expect(config).toMatchObject({
    mode: 'production',
    host: '127.0.0.1',
    port: 3000,
    trustedProxies: [],
    demo: null,
  })
  expect(config.installationKey).toHaveLength(32)
  expect(config.filesFolder).toBe(join(programFolder, 'var/files'))
})

test('the public address follows the port, and loses its last slash', () => {
  expect(configOf({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
  expect(configOf({ PUBLIC_URL: 'https://mentorat.example.fr/' }).publicUrl).toBe(
    'https://mentorat.example.fr',
  )
})

test('an empty value counts as absent', () => {
  expect(configOf({ PORT: '', SMTP_URL: '' })).toMatchObject({ port: 3000, smtpUrl: null })
})

test.each([
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['PUBLIC_URL', 'https://example.fr/dyade'],
  ['PUBLIC_URL', 'example.fr'],
  ['DATABASE_URL', 'mysql://db/dyade'],
  ['INSTALLATION_KEY', 'too-short'],
  ['SMTP_URL', 'mail.example.fr'],
  ['MAIL_FROM', 'Eve\r\nBcc: all@example.fr'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused by a sentence that names it', (name, value) => {
  const problems = problemsOf({ ...whole, MAIL_FROM: 'a@example.fr', [name]: value })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(new RegExp(`^${name}.* must be .+\\.$`, 's'))
})

test('all the problems come at once, and no secret is quoted', () => {
  const problems = problemsOf({ DATABASE_URL: 'pa55word', INSTALLATION_KEY: 'pa55word', PORT: 'x' }, 'fr')
  expect(problems).toHaveLength(3)
  expect(problems.join(' ')).not.toContain('pa55word')
  expect(problems.join(' ')).toContain('PORT (x) doit être un nombre entier de 1 à 65535.')
})

test('proxies are addresses and ranges', () => {
  expect(configOf({ TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16 ::1' }).trustedProxies).toEqual([
    '10.0.0.5',
    '10.1.0.0/16',
    '::1',
  ])
})

test('docs/settings.md says what the settings are', () => {
  expect(readFileSync(join(programFolder, 'docs/settings.md'), 'utf8')).toBe(settingsPage())
})
