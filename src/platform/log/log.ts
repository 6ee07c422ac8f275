import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/**
 * The program's log, on the standard output. Errors keep what finds a bug (type, code, constraint, stack) and lose what may be
 * private: PostgreSQL quotes the offending values in its messages, so theirs are dropped.
 */
export function openLog(
  options: { logLevel: string; logFormat: 'text' | 'json' },
  out: DestinationStream = process.stdout,
): Log {
  const destination =
    options.logFormat === 'json' ? out : { write: (line: string) => out.write(readable(line)) }
  return pino(
    {
      level: options.logLevel,
      base: null,
      serializers: { err: describeError, error: describeError },
      redact: { paths: privatePaths, censor: '…' },
    },
    destination,
  )
}

const privateNames = ['password', 'token', 'secret', 'cookie', 'authorization', 'email', 'body']
const privatePaths = privateNames.flatMap((name) => [name, `*.${name}`])

function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, table, column, routine } = error as Error & Record<string, unknown>
  const fromDatabase = typeof routine === 'string'
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    ...(fromDatabase ? {} : { message: error.message }),
    ...Object.fromEntries(Object.entries({ code, constraint, table, column }).filter(([, value]) => value)),
    stack: stack.slice(0, 12).join('\n'),
  }
}

function readable(line: string): string {
  const { level, time, msg = '', err, ...rest } = JSON.parse(line)
  const facts = Object.entries(rest).map(
    ([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const failure = err
    ? `\n  ${[err.type, err.code, err.constraint, err.message].filter(Boolean).join(' ')}\n${err.stack ?? ''}`
    : ''
  return `${new Date(time).toISOString()} ${pino.levels.labels[level]} ${msg}${facts.join('')}${failure}\n`
}
