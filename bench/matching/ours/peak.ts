import { readFileSync } from 'node:fs'

/** @returns the most memory that this process has held, in bytes (Linux: VmHWM) */
export function peakBytes(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1_024
  } catch {
    return process.resourceUsage().maxRSS * 1_024
  }
}
