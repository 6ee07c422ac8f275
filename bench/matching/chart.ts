// The chart of the ratios: bars on a logarithmic scale, a mark at the aim. Drawn by hand, on a ground of its own, by day and by night.
export type Bar = { label: string; ratio: number; aim: number }

const rowHeight = 30
const left = 370
const width = 920

/** @returns an SVG document; each bar says how many times quicker ours is */
export function chartOf(bars: readonly Bar[], caption: string): string {
  const highest = Math.max(10, ...bars.flatMap(({ ratio, aim }) => [ratio, aim]))
  const x = (ratio: number) =>
    left + ((width - left - 90) * Math.log10(Math.max(1, ratio))) / Math.log10(highest)
  const height = 70 + bars.length * rowHeight
  const decades = Array.from({ length: Math.floor(Math.log10(highest)) + 1 }, (_, power) => 10 ** power)
  const grid = decades.map(
    (ratio) =>
      `<line class="grid" x1="${x(ratio).toFixed(1)}" x2="${x(ratio).toFixed(1)}" y1="38" y2="${height - 30}"/>` +
      `<text class="small" x="${x(ratio).toFixed(1)}" y="30" text-anchor="middle">${ratio}×</text>`,
  )
  const rows = bars.map(({ label, ratio, aim }, at) => {
    const y = 46 + at * rowHeight
    const end = x(ratio)
    const aimX = x(aim).toFixed(1)
    // beside the bar, or beyond the mark when it stands too near
    const figureX = x(aim) > end - 4 && x(aim) < end + 60 ? x(aim) + 8 : end + 8
    return (
      `<text x="${left - 12}" y="${y + 14}" text-anchor="end">${escaped(label)}</text>` +
      `<rect class="${ratio >= aim ? 'met' : 'short'}" x="${left}" y="${y}" width="${Math.max(1, end - left).toFixed(1)}" height="18" rx="2"/>` +
      `<line class="aim" x1="${aimX}" x2="${aimX}" y1="${y - 3}" y2="${y + 21}"/>` +
      `<text class="figure" x="${figureX.toFixed(1)}" y="${y + 14}">${figure(ratio)}×</text>`
    )
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(caption)}">
<style>
.paper { fill: #fbfaf7 } text { font: 13px system-ui, sans-serif; fill: #2b2b28 } .small { font-size: 11px; fill: #6b6b64 } .figure { font-weight: 600 }
.grid { stroke: #b9b9b0; stroke-width: 0.5 } .aim { stroke: #2b2b28; stroke-width: 2 } .met { fill: #2f7d6b } .short { fill: #b8742a }
@media (prefers-color-scheme: dark) {
.paper { fill: #1c1c1a } text { fill: #ecece6 } .small { fill: #a5a59c } .grid { stroke: #55554e } .aim { stroke: #ecece6 } .met { fill: #5fb8a2 } .short { fill: #dd9c55 } }
</style>
<rect class="paper" width="${width}" height="${height}" rx="8"/>
${grid.join('\n')}
${rows.join('\n')}
<text class="small" x="${left}" y="${height - 10}">${escaped(caption)}</text>
</svg>
`
}

export function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
