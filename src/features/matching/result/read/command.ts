import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Outcome } from '../../../../core/matching/outcome.ts'
import type { Roster } from '../../../../core/matching/problem/people.ts'
import { readTable } from '../../../../platform/tables/read-table.ts'
import type { Table } from '../../../../platform/tables/table.ts'
import { type CircleProblem, readCircles } from '../circles/command.ts'
import { certificateForm, readDuals } from '../proof/form.ts'
import { menteeId, mentorId, type ResultFile } from '../rules.ts'

export type ReadCertificate = z.output<typeof certificateForm>

/** What keeps a result from being read: a file, and a line of it. */
export type Unreadable = { file: ResultFile; line?: number; id?: string }

/** @returns null when the folder holds no certificate that can be read */
export async function readCertificate(folder: string): Promise<ReadCertificate | null> {
  return certificateForm.safeParse(await readJson(join(folder, 'certificate.json'))).data ?? null
}

/** Who goes with whom, from dyads.csv and circles.csv, with the duals: what the verifier looks at. */
export async function readOutcome(
  folder: string,
  roster: Roster,
  { circles, ...said }: Pick<Outcome, 'certificate' | 'price'> & Pick<ReadCertificate, 'circles'>,
): Promise<{ ok: true; outcome: Outcome; problems: CircleProblem[] } | { ok: false; problem: Unreadable }> {
  const duals = readDuals(await readJson(join(folder, 'duals.json')))
  const { count } = roster.mentees
  if (duals?.menteeDual.length !== count || duals.mentorDual.length !== roster.mentors.count)
    return { ok: false, problem: { file: 'duals.json' } }
  const table = await tableOf(join(folder, 'dyads.csv'))
  const column = (name: string) => table?.headers.indexOf(name) ?? -1
  const at = {
    mentee: column('mentee'),
    mentor: column('mentor'),
    points: column('points'),
    second: column('second'),
  }
  if (!table || Object.values(at).some((one) => one < 0)) return { ok: false, problem: { file: 'dyads.csv' } }

  const mentees = placesOf(count, (mentee) => menteeId(roster, mentee))
  const mentors = placesOf(roster.mentors.count, (mentor) => mentorId(roster, mentor))
  const mentorOf = new Int32Array(count).fill(-1)
  const scoreOf = new Int32Array(count)
  const secondOf = new Int32Array(count).fill(-1)
  for (const row of table.rows()) {
    const wrong = (id?: string) => ({
      ok: false as const,
      problem: { file: 'dyads.csv' as const, line: row.line, id },
    })
    if (!('cells' in row)) return wrong()
    const [menteeName, mentorName, points, secondName] = [at.mentee, at.mentor, at.points, at.second].map(
      (one) => row.cells[one]!,
    ) as [string, string, string, string]
    const mentee = mentees.get(menteeName)
    const mentor = mentors.get(mentorName)
    const second = secondName === '' ? -1 : mentors.get(secondName)
    if (mentee === undefined || mentorOf[mentee]! >= 0) return wrong(menteeName)
    if (mentor === undefined) return wrong(mentorName)
    if (second === undefined) return wrong(secondName)
    if (!/^\d{1,9}$/.test(points)) return wrong(points)
    mentorOf[mentee] = mentor
    scoreOf[mentee] = Number(points)
    secondOf[mentee] = second
  }
  const outcome = {
    mentorOf,
    scoreOf,
    secondOf: duals.second || secondOf.some((mentor) => mentor >= 0) ? secondOf : null,
    ...duals,
    ...said,
    work: [],
  }
  if (!circles) return { ok: true, outcome, problems: [] }
  const circleTable = await tableOf(join(folder, 'circles.csv'))
  const made = circleTable
    ? readCircles(circleTable, { mentees, mentors }, { mentorOf, secondOf, scoreOf })
    : { ok: false as const }
  if (!made.ok) return { ok: false, problem: { file: 'circles.csv', line: made.line, id: made.value } }
  return {
    ok: true,
    outcome: { ...outcome, circles: { ...circles, groups: made.groups } },
    problems: made.problems,
  }
}

async function tableOf(path: string): Promise<Table | null> {
  const bytes = await readFile(path).catch(() => null)
  const read = bytes && (await readTable(bytes))
  return read?.ok ? read.table : null
}

function placesOf(count: number, idOf: (at: number) => string): Map<string, number> {
  return new Map(Array.from({ length: count }, (_, at) => [idOf(at), at]))
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
