import { Chart, type ChartProps, percent, type Shown, scaleOf, useFormat } from './chart.tsx'

/** How answers spread over ordered classes: columns side by side, those too small to show left open. */
export function DistributionChart({
  data,
  ...chart
}: ChartProps & { data: { label: string; value: Shown }[] }) {
  const write = useFormat(chart.format)
  const { top } = scaleOf(data.map((one) => one.value))
  const width = 100 / data.length
  return (
    <Chart {...chart} rows={data.map((one) => ({ label: one.label, values: [one.value] }))}>
      <svg className="plot" aria-hidden="true" focusable="false">
        {data.map((one, at) => {
          const height = one.value === null ? 8 : (one.value / top) * 76
          const middle = `${(at + 0.5) * width}%`
          return (
            <g key={one.label}>
              <rect
                className={one.value === null ? 'bar withheld' : 'bar'}
                x={`${(at * width + width * 0.09).toFixed(2)}%`}
                width={percent(width * 0.82, 100)}
                y={`${(88 - height).toFixed(2)}%`}
                height={`${height.toFixed(2)}%`}
                rx="3"
              />
              <text
                className="value"
                x={middle}
                y={`${(88 - height).toFixed(2)}%`}
                dy="-6"
                textAnchor="middle"
              >
                {one.value === null ? '…' : write(one.value)}
              </text>
              <text x={middle} y="98%" textAnchor="middle">
                {one.label}
              </text>
            </g>
          )
        })}
        <line className="axis" x1="0" x2="100%" y1="88%" y2="88%" />
      </svg>
    </Chart>
  )
}
