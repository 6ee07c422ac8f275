import { Chart, type ChartProps, percent, type Shown, scaleOf, useFormat } from './chart.tsx'

export type Series = { name: string; values: Shown[] }

/** One or two series over time; a gap where a value is withheld. The second is clay and dashed. */
export function LineChart({ labels, series, ...chart }: ChartProps & { labels: string[]; series: Series[] }) {
  const write = useFormat(chart.format)
  const { top, ticks } = scaleOf(series.flatMap((one) => one.values))
  const x = (at: number) => (labels.length > 1 ? 4 + (at / (labels.length - 1)) * 92 : 50)
  const y = (value: number) => 90 - (value / top) * 82
  const last = labels.length - 1
  return (
    <Chart
      {...chart}
      rows={labels.map((label, at) => ({ label, values: series.map((one) => one.values[at] ?? null) }))}
      legend={series.length > 1 && <Legend series={series} />}
    >
      <svg className="plot" aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? 'axis' : 'rule'}
              x1="0"
              x2="100%"
              y1={`${y(tick)}%`}
              y2={`${y(tick)}%`}
            />
            <text x="0" y={`${y(tick)}%`} dy="-4">
              {write(tick)}
            </text>
          </g>
        ))}
        {labels.map((label, at) => {
          const end = at === 0 ? 'start' : at === last ? 'end' : null
          if (!end && labels.length > 6 && at !== Math.round(last / 2)) return null
          return (
            <text
              key={label}
              className={end ? undefined : 'between'}
              x={`${x(at)}%`}
              y="99%"
              textAnchor={end ?? 'middle'}
            >
              {label}
            </text>
          )
        })}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
          {series.map((one, at) => (
            <path key={one.name} className={at === 0 ? 'curve' : 'curve clay'} d={curve(one.values, x, y)} />
          ))}
        </svg>
        {series.map((one, which) =>
          one.values.map(
            (value, at) =>
              value !== null && (
                <circle
                  key={`${one.name}${labels[at]}`}
                  className={which === 0 ? 'point' : 'point clay'}
                  cx={`${x(at)}%`}
                  cy={percent(y(value), 100)}
                  r="3.5"
                />
              ),
          ),
        )}
      </svg>
    </Chart>
  )
}

function Legend({ series }: { series: Series[] }) {
  return (
    <ul className="legend">
      {series.map((one, at) => (
        <li key={one.name}>
          <svg aria-hidden="true" viewBox="0 0 32 12" focusable="false">
            <path className={at === 0 ? 'curve' : 'curve clay'} d="M1 6H31" />
          </svg>
          {one.name}
        </li>
      ))}
    </ul>
  )
}

/** A line through the values, lifted where one is missing. */
function curve(values: Shown[], x: (at: number) => number, y: (value: number) => number): string {
  return values
    .map((value, at) => {
      if (value === null) return ''
      const move = at === 0 || (values[at - 1] ?? null) === null
      return `${move ? 'M' : 'L'}${x(at).toFixed(2)} ${y(value).toFixed(2)}`
    })
    .join('')
}
