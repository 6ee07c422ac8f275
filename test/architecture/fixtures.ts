type Files = Record<string, string>

/** rule, files that break it, a part of the sentence that must be said. */
export const brokenTrees: [rule: string, files: Files, sentence: string][] = [
  [
    'a feature’s files are a closed list',
    { 'src/features/people/list-rows.ts': '' },
    "src/features/people/list-rows.ts:1 is not one of a feature's files",
  ],
  ['a feature’s files are a closed list', { 'src/features/stray.ts': '' }, 'stray.ts:1 is not one of'],
  [
    'names say what a thing is about',
    { 'src/platform/utils/text.ts': '' },
    'is called utils: name it after what it is about',
  ],
  ['names say what a thing is about', { 'src/ui/DataTable.tsx': '' }, 'DataTable is not kebab-case'],
  ...directions(),
  [
    'SQL stands in reads, writes and platform/db',
    { 'src/features/people/routes.tsx': "x\nawait db.selectFrom('people').execute()" },
    'routes.tsx:2 uses db.selectFrom',
  ],
  [
    'SQL stands in reads, writes and platform/db',
    { 'src/features/people/policy.ts': 'sql`select 1`' },
    'policy.ts:1 uses sql``',
  ],
  [
    'only platform/db opens a fence',
    {
      'src/features/people/reads.ts': 'export const a = sql`select set_config(a, b, true)`',
    },
    'reads.ts:1 says set_config in SQL',
  ],
  [
    'only platform/db opens a fence',
    { 'src/features/people/writes.ts': 'export const a = sql`commit`' },
    'writes.ts:1 says commit in SQL',
  ],
  [
    'there is no circle of files',
    {
      'src/core/a.ts': "import type { B } from './b.ts'\nexport type A = B",
      'src/core/b.ts': "export type B = import('./a.ts').A",
    },
    'closes a circle, src/core/a.ts → src/core/b.ts → src/core/a.ts',
  ],
  [
    'there is no circle of files',
    {
      'src/core/a.ts': "export const a = () => import('./b.ts')",
      'src/core/b.ts': "import { a } from './a.ts'\na()",
    },
    'closes a circle',
  ],
  ['there are no barrels', { 'src/ui/all.ts': "export * from './page.tsx'" }, 'all.ts:1 only re-exports'],
  [
    'there are no barrels',
    { 'src/ui/all.ts': "import { a } from './a.ts'\nexport { a }" },
    'all.ts:1 only re-exports',
  ],
  ['there are no barrels', { 'src/ui/index.ts': 'export const a = 1' }, 'is an index'],
  ['files are short', { 'src/ui/long.ts': 'a\n'.repeat(301) }, 'has 301 lines'],
  [
    'core and rules know neither clock nor chance',
    { 'src/core/dice.ts': 'export const a = Math.random()' },
    'dice.ts:1 uses Math.random: take a `seed`',
  ],
  [
    'core and rules know neither clock nor chance',
    { 'src/features/people/rules.ts': 'export const a = new Date()' },
    'uses new Date: take `now`',
  ],
  [
    'core and rules know neither clock nor chance',
    { 'src/features/people/writes.ts': 'export const a = Temporal.Now.instant()' },
    'uses Temporal.Now',
  ],
  [
    'core and rules know neither clock nor chance',
    { 'src/core/a.ts': 'export const a = process.env.HOME' },
    'uses process.env',
  ],
  [
    'the time comes from the house, never from the database',
    { 'db/migrations/9999-x.sql': 'create table x (\n  at timestamptz default now()\n);' },
    '9999-x.sql:2 asks the database for the time (now())',
  ],
  [
    'the time comes from the house, never from the database',
    { 'src/features/people/reads.ts': 'export const a = sql`select\n 1 where ends_at < current_timestamp`' },
    'reads.ts:2 asks the database for the time (current_timestamp)',
  ],
  ...inPages(),
  [
    'versions are exact',
    { 'package.json': '{\n"dependencies": {\n"hono": "^4.1.0" } }' },
    'package.json:3 asks for hono ^4.1.0',
  ],
  [
    'the lock keeps no address',
    { 'package-lock.json': '{ "packages": { "node_modules/a": { "resolved": "x" } } }' },
    'package-lock.json:1 keeps an address',
  ],
  [
    'licences go with ours',
    { 'package-lock.json': '{ "packages": { "node_modules/absent": { "license": "MIT AND SSPL-1.0" } } }' },
    'brings absent under MIT AND SSPL-1.0',
  ],
  [
    'licences go with ours',
    { 'package-lock.json': '{ "packages": { "node_modules/absent": {} } }' },
    'brings absent under no licence',
  ],
  [
    'no outside host is named',
    { 'src/platform/assets/a.ts': "export const a = 'https://cdn.example-fonts.com/x.woff2'" },
    'names the host cdn.example-fonts.com',
  ],
  ['no outside host is named', { 'docs/a.md': 'see unpkg.com' }, 'docs/a.md:1 names the host unpkg.com'],
]

function directions(): typeof brokenTrees {
  const there = {
    'src/features/people/pages.tsx': '',
    'src/features/people/reads.ts': '',
    'src/platform/db/fence.ts': '',
    'src/platform/http/routes.ts': '',
    'src/ui/page.tsx': '',
    'src/core/a.ts': '',
    'src/app.ts': '',
    'demo/a.ts': '',
    'test/a.ts': '',
  }
  const from = (file: string, text: string, sentence: string): (typeof brokenTrees)[number] => [
    'imports keep their direction',
    { ...there, [file]: text },
    `${file}:1 imports ${sentence}`,
  ]
  const rule = 'src/features/people/rules.ts'
  return [
    from('src/core/x.ts', "import '../ui/page.tsx'", 'src/ui/page.tsx: core imports core only'),
    from('src/core/x.ts', "import 'node:fs'", 'node:fs: core and rules are pure'),
    from(
      rule,
      "import type { Db } from './reads.ts'",
      'src/features/people/reads.ts: rules.ts imports core only',
    ),
    from(rule, "import { z } from 'zod'", 'zod: core and rules are pure'),
    from('src/platform/x.ts', "await import('../app.ts')", 'src/app.ts: platform and ui know no feature'),
    from('src/platform/x.ts', "import '../ui/page.tsx'", 'src/ui/page.tsx: platform never imports ui'),
    from(
      'src/ui/x.ts',
      "import '../features/people/reads.ts'",
      'src/features/people/reads.ts: platform and ui know',
    ),
    from(
      'src/ui/x.ts',
      "import '../platform/http/routes.ts'",
      'src/platform/http/routes.ts: of platform, ui uses',
    ),
    from('src/islands/x.ts', "import '../ui/page.tsx'", 'src/ui/page.tsx: an island is sent to the browser'),
    from(
      'src/features/home/routes.tsx',
      "import '../people/pages.tsx'",
      'src/features/people/pages.tsx: of another',
    ),
    from(
      'src/features/home/routes.tsx',
      "import '../../app.ts'",
      'src/app.ts: only app.ts, layout.tsx and main.ts',
    ),
    from(
      'src/features/home/routes.tsx',
      "import { sql } from 'kysely'",
      'kysely: the database client stands in',
    ),
    from(
      'src/features/home/policy.ts',
      "import { sql } from 'kysely'",
      'kysely: the database client stands in',
    ),
    from(
      'src/features/home/pages.tsx',
      "import { inFence } from '../../platform/db/fence.ts'",
      'src/platform/db/fence',
    ),
    from('src/features/home/reads.ts', "import './lost.ts'", './lost.ts, which is no file'),
    from(
      'src/features/home/reads.ts',
      "import '../../../test/a.ts'",
      'test/a.ts: the program does without its tests',
    ),
    from('src/features/home/reads.ts', "import '../../../demo/a.ts'", 'demo/a.ts: only a command makes'),
  ]
}

function inPages(): typeof brokenTrees {
  const page = (jsx: string, sentence: string): (typeof brokenTrees)[number] => [
    'pages hold no style, no raw HTML, no literal address, no literal word',
    { 'src/features/home/pages.tsx': `export const Home = () => (\n${jsx}\n)` },
    `pages.tsx:2 ${sentence}`,
  ]
  return [
    page('<p style={{ color: red }} />', 'has a style attribute'),
    page('<p dangerouslySetInnerHTML={html} />', 'uses dangerouslySetInnerHTML'),
    page('<p onClick={go} />', 'has onClick'),
    page('<a href="/people" />', 'writes the address /people by hand'),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a file
    page('<a href={`/${slug}/people`} />', 'writes the address / by hand'),
    page('<form action="/sign-out" />', 'writes the address /sign-out by hand'),
    page('<p>Bonjour</p>', 'says “Bonjour” in one language'),
    page("<p>{'Bonjour'}</p>", 'says “Bonjour” in one language'),
    page("<>{'Bonjour'}</>", 'says “Bonjour” in one language'),
    page('<img alt="Une lampe" />', 'says “Une lampe” (alt) in one language'),
  ]
}

export const soundTrees: [what: string, files: Files][] = [
  [
    'a feature with each of its files, and the imports they may have',
    {
      'src/core/names.ts':
        "import type { Temporal } from 'temporal-polyfill'\nexport type Name = Temporal.Instant",
      'src/platform/db/fence.ts': "import pg from 'pg'\nexport type OrganisationDb = typeof pg",
      'src/platform/i18n/context.tsx': 'export const useWords = 1',
      'src/ui/page.tsx':
        "import { useWords } from '../platform/i18n/context.tsx'\nexport const Page = useWords",
      'src/features/people/rules.ts':
        "import type { Name } from '../../core/names.ts'\nexport type Rule = Name",
      'src/features/people/policy.ts':
        "import type { ExpressionBuilder } from 'kysely'\nexport type May = ExpressionBuilder<never, never>",
      'src/features/people/reads.ts':
        "import { sql } from 'kysely'\nimport type { OrganisationDb } from '../../platform/db/fence.ts'\nexport const find = (db: OrganisationDb) => sql`select at`.execute(db)",
      'src/features/home/routes.tsx':
        "import type { OrganisationDb } from '../../platform/db/fence.ts'\nimport { find } from '../people/reads.ts'\nexport const a = (db: OrganisationDb) => find(db)",
      'src/features/home/pages.tsx':
        "export const Home = ({ t, path }) => <a href={path('/people')} title={t('home.title')}>{t('home.people')} · 12</a>",
      'src/features/home/messages.fr.json': '{}',
      'src/features/home/reads.db.test.ts': "import '../people/pages.tsx'",
      'src/features/people/pages.tsx': 'export const a = 1',
    },
  ],
  [
    'a migration without a clock, a type that two files share, an example of an address',
    {
      'db/migrations/0009-x.sql': '-- now() is told by the house\ncreate table x (at timestamptz not null);',
      'src/platform/config/a.ts': "export const example = 'https://mentorat.example.fr'",
      'package.json': '{ "dependencies": { "hono": "4.1.0", "pg": "1.2.3-beta.4" } }',
    },
  ],
]
