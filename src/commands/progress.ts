/**
 * A bar on the terminal while something long goes on; nothing at all when the output is piped.
 * Call the function as often as you like: it draws ten times a second at most, and leaves a clean line at the end.
 */
export function progressBar(out: NodeJS.WriteStream = process.stderr) {
  let drawn = 0
  return (done: number, total: number, label: string): void => {
    if (!out.isTTY) return
    const now = performance.now()
    const ended = done >= total
    if (!ended && now - drawn < 100) return
    drawn = now
    const share = total > 0 ? Math.min(1, done / total) : 1
    const filled = Math.round(share * width)
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
    const line = `  ${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${label}`
    out.write(`\r\x1b[K${ended ? '' : line.slice(0, (out.columns || 80) - 1)}`)
  }
}

const width = 24
