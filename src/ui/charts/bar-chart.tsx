import { Chart, type ChartProps, percent, type Shown, scaleOf, useFormat } from './chart.tsx'

/** Categories compared: one bar each, its name and its value above it. */
export function BarChart({ data, ...chart }: ChartProps & { data: { label: string; value: Shown }[] }) {
  const write = useFormat(chart.format)
  const { top } = scaleOf(data.map((one) => one.value))
  return (
    <Chart {...chart} rows={data.map((one) => ({ label: one.label, values: [one.value] }))}>
      <ul className="bars" aria-hidden="true">
        {data.map((one) => (
          <li key={one.label}>
            <span>
              {one.label} <b>{write(one.value)}</b>
            </span>
            <svg aria-hidden="true" focusable="false">
              <rect className="ground" width="100%" height="12" rx="6" />
              {one.value === null ? (
                <rect className="bar withheld" x="1" y="1" width="12%" height="10" rx="5" />
              ) : (
                one.value > 0 && <rect className="bar" width={percent(one.value, top)} height="12" rx="6" />
              )}
            </svg>
          </li>
        ))}
      </ul>
    </Chart>
  )
}
