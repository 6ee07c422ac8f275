/**
 * Waits until somebody wants the program to end: Ctrl-C (which may arrive twice), SIGTERM, a closed terminal, or the death of the
 * npm or the older Node that started us (npm does not hand SIGTERM down).
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    if (!process.env.DYADE_BOOTSTRAPPED && !process.env.npm_lifecycle_event) return
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      resolve()
    }, 500)
    watch.unref()
  })
}
