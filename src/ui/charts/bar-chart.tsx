import { Chart, type ChartProps, percent, type Shown, scaleOf, useFormat } from './chart.tsx'

const rowHeight = 48

/** Categories compared: one bar each, its name above it and its value at its end. */
export function BarChart({ data, ...chart }: ChartProps & { data: { label: string; value: Shown }[] }) {
  const write = useFormat(chart.format)
  const { top } = scaleOf(data.map((one) => one.value))
  return (
    <Chart {...chart} rows={data.map((one) => ({ label: one.label, values: [one.value] }))}>
      <svg aria-hidden="true" height={data.length * rowHeight} focusable="false">
        {data.map((one, at) => {
          const y = at * rowHeight
          return (
            <g key={one.label}>
              <text x="0" y={y + 15}>
                {one.label}
              </text>
              <text className="value" x="100%" y={y + 15} textAnchor="end">
                {write(one.value)}
              </text>
              <rect className="ground" x="0" y={y + 23} width="100%" height="12" rx="6" />
              {one.value === null ? (
                <rect className="bar withheld" x="1" y={y + 24} width="12%" height="10" rx="5" />
              ) : (
                one.value > 0 && (
                  <rect className="bar" x="0" y={y + 23} width={percent(one.value, top)} height="12" rx="6" />
                )
              )}
            </g>
          )
        })}
      </svg>
    </Chart>
  )
}
