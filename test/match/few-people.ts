// Four who accompany, six who seek, one of whom nobody can help; small enough to picture, and every mode has something to do.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Folder, newFolder } from './folder.ts'

const gates = [{ kind: 'skill' }]
const criteria = [
  { kind: 'skills', points: 1000 },
  { kind: 'place', points: 100 },
  { kind: 'wishes', points: 50, by: 'both' },
]
const files = {
  'mentors.csv': `id;capacité;minimum;compétences offertes;lieu
v;2;1;droit:4|budget:4|chant:4;Brest
w;3;0;droit:4|budget:3|chant:2;Lyon
x;2;2;droit:3|budget:4;Brest
y;2;0;droit:1|chant:3;Nice
`,
  'mentees.csv': `id;compétences recherchées;lieu;groupe
a;droit:1:4;Brest;2027
b;budget:1:4;Lyon;2026
c;droit:1:3|budget:2:3;Lyon;2026
d;chant:1:3;Nice;2027
e;droit:1:2;Nice;2026
f;danse;Nice;2026
`,
  'wishes.csv':
    'de la part de;mentoré;mentor;rang\nmentoré;a;w;1\nmentor;a;w;1\nmentoré;b;w;1\nmentor;b;v;1\n',
}

export type Few = Folder & {
  out: string
  /** with these rules beside the gates and the criteria */
  matched(rules: Record<string, unknown>, more?: Parameters<Folder['match']>[1]): ReturnType<Folder['match']>
  /** the cells of a file of the result, without its headers */
  rows(file: string): string[][]
  /** tampers with a file of the result */
  change(file: string, how: (text: string) => string): void
}

export function fewPeople(): Few {
  const folder = newFolder()
  folder.write(files)
  const out = join(folder.path, 'out')
  const read = (file: string) => readFileSync(join(out, file), 'utf8')
  return {
    ...folder,
    out,
    matched(rules, more) {
      folder.write({ 'rules.json': JSON.stringify({ gates, criteria, ...rules }) })
      return folder.match({ wishes: 'wishes.csv' }, more)
    },
    rows: (file) =>
      read(file)
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(';')),
    change(file, how) {
      const before = read(file)
      expect(how(before)).not.toBe(before)
      writeFileSync(join(out, file), how(before))
    },
  }
}

export const circles = (mentors: 1 | 2) => ({ circles: { mentors, least: 2, most: 4 } })
