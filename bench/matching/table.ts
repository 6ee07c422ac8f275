// The table as it is printed.
import { figure } from './chart.ts'
import type { Row } from './parts.ts'

const widths = [46, 22, 12, 12, 9, 9, 22, 4]

export function line(cells: readonly string[]): string {
  return cells.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' ')
}

export function shown({ work, peer, theirs, ours, ratio, aim, met, memory, gap }: Row): string {
  return line([
    work,
    peer ?? '',
    theirs === null ? '' : time(theirs),
    time(ours),
    ratio === null ? '' : `${figure(ratio)}×`,
    aim ? `${aim.ratio ? `≥ ${aim.ratio}×` : `≤ ${time(aim.seconds!)}`}${met ? '' : ' !'}` : '',
    memory ? [memory.ours, memory.theirs].flatMap((one) => (one ? [megabytes(one)] : [])).join(' / ') : '',
    gap === null ? '' : String(gap),
  ])
}

function time(seconds: number): string {
  if (seconds >= 1) return `${seconds.toFixed(2)} s`
  return seconds >= 0.001 ? `${(seconds * 1_000).toPrecision(3)} ms` : `${(seconds * 1e6).toPrecision(3)} µs`
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}
