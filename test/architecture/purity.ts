import { codeOf, parsed } from './parsed.ts'
import { type Fault, isProgram, isTest, lineAt, type Tree } from './tree.ts'

const clocks: Record<string, string> = {
  'Date.now': 'take `now` as an argument',
  'new Date': 'take `now` as an argument',
  'Temporal.Now': 'take `now` as an argument',
  'performance.now': 'take `now` as an argument',
  'Math.random': 'take a `seed` as an argument',
  'crypto.randomUUID': 'take the id as an argument, or let the database give it',
}

/** The time is handed in everywhere but in platform and commands; core and rules know neither chance nor process. */
export function clockAndChance(tree: Tree): Fault[] {
  return codeOf(tree)
    .filter((file) => isProgram(file) && /^src\/(core|features|ui|app|layout)/.test(file))
    .flatMap((file) => {
      const pure = file.startsWith('src/core/') || /\/rules\.ts$/.test(file)
      return parsed(tree, file).names.flatMap(({ name, line }): Fault[] => {
        const instead =
          clocks[name] ?? (pure && name.startsWith('process.') ? 'take it as an argument' : null)
        return instead ? [{ file, line, says: `uses ${name}: ${instead}.` }] : []
      })
    })
}

const databaseClock =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b/i

/** Files in which the database's clock is right, each with its reason. */
const databaseClockFor: Record<string, string> = {}

/** Nothing asks the database for the time: `now` comes from the house, so that tests and sweeps can set it. */
export function timeInSql(tree: Tree): Fault[] {
  const says = (what: string) =>
    `asks the database for the time (${what}): pass the house's \`now\` as a parameter, so that a test can set it.`
  return [...tree].flatMap(([file, text]): Fault[] => {
    if (databaseClockFor[file]) return []
    if (file.endsWith('.sql'))
      return text.split('\n').flatMap((line, at) => {
        const found = databaseClock.exec(line.replace(/--.*/, ''))
        return found ? [{ file, line: at + 1, says: says(found[0]) }] : []
      })
    if (!/^(src|demo)\//.test(file) || isTest(file) || !/\.tsx?$/.test(file)) return []
    return parsed(tree, file).texts.flatMap(({ text: sql, line }) => {
      const found = databaseClock.exec(sql)
      const at = found ? line + lineAt(sql, found.index) - 1 : 0
      return found ? [{ file, line: at, says: says(found[0]) }] : []
    })
  })
}
