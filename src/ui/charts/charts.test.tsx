import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rendered } from '../../../test/ui/rendered.tsx'
import { BarChart } from './bar-chart.tsx'
import { scaleOf } from './chart.tsx'
import { DistributionChart } from './distribution-chart.tsx'
import { LineChart } from './line-chart.tsx'

const data = [
  { label: 'Rennes', value: 1482 },
  { label: 'Brest', value: 0 },
  { label: 'Ouessant', value: null },
]
const columns = ['Site', 'Personnes']
const charts = {
  bars: <BarChart title="Par site" columns={columns} data={data} />,
  distribution: <DistributionChart title="Par site" columns={columns} data={data} />,
  line: (
    <LineChart
      title="Par site"
      columns={columns}
      labels={data.map((one) => one.label)}
      series={[{ name: 'Personnes', values: data.map((one) => one.value) }]}
    />
  ),
}

describe.each(Object.entries(charts))('%s', (_, chart) => {
  const html = rendered(chart)

  test('every figure stands in the table, and a small group is withheld there too', () => {
    expect(html).toContain('<th scope="row">Rennes</th><td class="num">1\u202f482</td>')
    expect(html).toContain('<th scope="row">Brest</th><td class="num">0</td>')
    expect(html).toContain('<th scope="row">Ouessant</th><td class="num">moins de 5</td>')
  })

  test('the picture is for the eyes only, and holds no style', () => {
    expect(html).not.toContain('style=')
    expect(html).not.toMatch(/NaN|Infinity|undefined/)
    for (const svg of html.match(/<svg[^>]*>/g)!) expect(svg).toContain('aria-hidden="true"')
  })
})

test('a line is lifted where a value is withheld', () => {
  const html = rendered(
    <LineChart
      title="T"
      columns={['M', 'A']}
      labels={['1', '2', '3', '4']}
      series={[{ name: 'A', values: [1, null, 3, 4] }]}
    />,
  )
  expect(html.match(/<path[^>]*d="([^"]*)"/)![1]).toMatch(/^M[\d. ]+M[\d. ]+L[\d. ]+$/)
  expect(html.match(/<circle/g)).toHaveLength(3)
})

test('a scale begins at 0, holds every value, and has 2 to 6 even steps', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 1e9 })), { maxLength: 20 }), (values) => {
      const { top, ticks } = scaleOf(values)
      for (const value of values) expect(value ?? 0).toBeLessThanOrEqual(top)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeCloseTo(top)
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }),
  )
})
