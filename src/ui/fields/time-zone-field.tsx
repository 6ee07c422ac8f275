import { useWords } from '../../platform/i18n/context.tsx'
import type { FieldProps } from './field.tsx'
import { type OptionGroup, SelectField } from './select-field.tsx'

/** A time zone by its IANA name: France with its overseas territories and Canada first, then the world by region. */
export function TimeZoneField({ value, ...field }: FieldProps & { value?: string }) {
  const t = useWords()
  const near: OptionGroup[] = [
    {
      label: t('ui.zone-france'),
      options: [
        { value: 'Europe/Paris', label: t('ui.zone-paris') },
        { value: 'America/Guadeloupe', label: t('ui.zone-guadeloupe') },
        { value: 'America/Cayenne', label: t('ui.zone-guiana') },
        { value: 'America/Martinique', label: t('ui.zone-martinique') },
        { value: 'Indian/Mayotte', label: t('ui.zone-mayotte') },
        { value: 'Pacific/Noumea', label: t('ui.zone-new-caledonia') },
        { value: 'Pacific/Tahiti', label: t('ui.zone-polynesia') },
        { value: 'Indian/Reunion', label: t('ui.zone-reunion') },
        { value: 'America/Miquelon', label: t('ui.zone-miquelon') },
        { value: 'Pacific/Wallis', label: t('ui.zone-wallis') },
      ],
    },
    {
      label: t('ui.zone-canada'),
      options: [
        { value: 'America/Toronto', label: t('ui.zone-montreal') },
        { value: 'America/Halifax', label: t('ui.zone-halifax') },
        { value: 'America/Winnipeg', label: t('ui.zone-winnipeg') },
        { value: 'America/Edmonton', label: t('ui.zone-edmonton') },
        { value: 'America/Vancouver', label: t('ui.zone-vancouver') },
        { value: 'America/St_Johns', label: t('ui.zone-st-johns') },
      ],
    },
  ]
  const offered = new Set(near.flatMap((group) => group.options.map((option) => option.value)))
  const regions: Record<string, string> = {
    Africa: t('ui.zone-africa'),
    America: t('ui.zone-america'),
    Asia: t('ui.zone-asia'),
    Atlantic: t('ui.zone-atlantic'),
    Australia: t('ui.zone-australia'),
    Europe: t('ui.zone-europe'),
    Indian: t('ui.zone-indian'),
    Pacific: t('ui.zone-pacific'),
  }
  const far = Object.entries(regions).map(([region, label]) => ({
    label,
    options: zonesOf(region).filter((zone) => !offered.has(zone.value)),
  }))
  return <SelectField {...field} value={value} options={[...near, ...far]} />
}

const byRegion = new Map<string, { value: string; label: string }[]>()

/** `America/Argentina/Ushuaia` → « Ushuaia, Argentina »: the world's cities keep the spelling of the IANA list. */
function zonesOf(region: string) {
  if (byRegion.size === 0) {
    for (const value of Intl.supportedValuesOf('timeZone')) {
      const [head = '', ...rest] = value.split('/')
      const label = rest.reverse().join(', ').replaceAll('_', ' ')
      byRegion.set(head, [...(byRegion.get(head) ?? []), { value, label }])
    }
  }
  return byRegion.get(region) ?? []
}
