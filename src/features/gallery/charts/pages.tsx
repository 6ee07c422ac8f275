import { useWords } from '../../../platform/i18n/context.tsx'
import { BarChart } from '../../../ui/charts/bar-chart.tsx'
import { DistributionChart } from '../../../ui/charts/distribution-chart.tsx'
import { LineChart } from '../../../ui/charts/line-chart.tsx'
import { Sheet } from '../../../ui/sheet.tsx'

/** The three charts, with a value withheld in each. */
export function ChartsPart() {
  const t = useWords()
  const months = Array.from({ length: 9 }, (_, month) => t.date(new Date(Date.UTC(2027, month, 15)), 'month'))
  return (
    <>
      <Sheet>
        <BarChart
          title={t('gallery.bar-title')}
          note={t('gallery.chart-note')}
          columns={[t('gallery.column-site'), t('gallery.column-people')]}
          data={[
            { label: 'Rennes', value: 482 },
            { label: 'Brest', value: 221 },
            { label: 'Lorient', value: 96 },
            { label: t('gallery.long-site'), value: 12 },
            { label: 'Ouessant', value: null },
          ]}
        />
      </Sheet>
      <Sheet>
        <LineChart
          title={t('gallery.line-title')}
          note={t('gallery.chart-note')}
          columns={[t('gallery.column-month'), t('gallery.series-1'), t('gallery.series-2')]}
          labels={months}
          series={[
            { name: t('gallery.series-1'), values: [12, 18, 34, 51, 49, 63, 70, 76, 88] },
            { name: t('gallery.series-2'), values: [20, 22, 21, null, 30, 34, 33, 38, 41] },
          ]}
        />
      </Sheet>
      <Sheet>
        <DistributionChart
          title={t('gallery.distribution-title')}
          columns={[t('gallery.column-answer'), t('gallery.column-people')]}
          data={[
            { label: '1', value: null },
            { label: '2', value: 8 },
            { label: '3', value: 31 },
            { label: '4', value: 74 },
            { label: '5', value: 52 },
          ]}
        />
      </Sheet>
    </>
  )
}
