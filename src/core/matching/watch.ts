// The work log. The engine has no clock: the caller lends one, or times stay 0.
import type { Work } from './outcome.ts'

export type Watch = {
  time<Result>(step: string, work: () => Promise<Result>): Promise<Result>
  note(text: string): void
  log: Work
}

export function watchOf(now: () => number = () => 0, onNote?: (note: string) => void): Watch {
  const log: Work = []
  return {
    log,
    async time(step, work) {
      const began = now()
      const result = await work()
      const entry = log.find((one) => one.step === step)
      if (entry) {
        entry.milliseconds += now() - began
        entry.count++
      } else log.push({ step, milliseconds: now() - began, count: 1 })
      onNote?.(`${step} ${Math.round(now() - began)} ms`)
      return result
    },
    note: (text) => onNote?.(text),
  }
}
