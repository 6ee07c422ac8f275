import { type ReactNode, useId } from 'react'
import { useWords } from '../../platform/i18n/context.tsx'

/** A value, or null when the group is too small to be shown. */
export type Shown = number | null

export type ChartProps = {
  title: string
  /** What to know to read it rightly: the period, the caveat. */
  note?: ReactNode
  /** What the columns of the table are called: the categories, then each series. */
  columns: string[]
  /** How a value is written; by default a plain number. */
  format?: (value: number) => string
}

/** The picture, and beside it the same figures as a table: nobody depends on the picture. */
export function Chart(
  props: ChartProps & { rows: { label: string; values: Shown[] }[]; legend?: ReactNode; children: ReactNode },
) {
  const write = useFormat(props.format)
  const id = useId()
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <span id={id}>{props.title}</span>
        {props.note && <p className="chart-note">{props.note}</p>}
      </figcaption>
      <div className="chart-sides">
        <div>
          {props.legend}
          {props.children}
        </div>
        <table className="table as-is">
          <thead>
            <tr>
              {props.columns.map((column, at) => (
                <th key={column} scope="col" className={at > 0 ? 'num' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.values.map((value, at) => (
                  <td key={props.columns[at + 1]} className="num">
                    {write(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

/** Writes a value, or says that it is withheld. */
export function useFormat(format?: (value: number) => string) {
  const t = useWords()
  return (value: Shown) => (value === null ? t('ui.withheld') : format ? format(value) : t.number(value))
}

/** A round number at or above the greatest value, and the steps of the axis: 0 to `top` in four or five. */
export function scaleOf(values: Shown[]): { top: number; ticks: number[] } {
  const most = Math.max(0, ...values.map((value) => value ?? 0))
  if (most === 0) return { top: 1, ticks: [0, 1] }
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough * 0.999) ?? power * 10
  const count = Math.ceil(most / step - 1e-9)
  return {
    top: step * count,
    ticks: Array.from({ length: count + 1 }, (_, at) => Number((step * at).toPrecision(12))),
  }
}

/** A share of the whole as an SVG length: geometry, not style, so the page's policy allows it. */
export const percent = (part: number, whole: number) => `${Number(((part / whole) * 100).toFixed(2))}%`
