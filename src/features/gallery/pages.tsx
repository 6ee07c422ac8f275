import type { ReactNode } from 'react'
import { useWords } from '../../platform/i18n/context.tsx'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ChartsPart } from './charts/pages.tsx'
import { DrawingsPart } from './drawings/pages.tsx'
import { FieldsPart } from './fields/pages.tsx'
import { ProblemsPart } from './problems/pages.tsx'
import { type GalleryPart, type GalleryView, galleryParts, galleryPath, lookAddress } from './rules.ts'
import { StatesPart } from './states/pages.tsx'
import { TablesActs, TablesPart } from './tables/pages.tsx'

/** Every component in all its states, for those who build. */
export function Gallery(props: GalleryView) {
  const t = useWords()
  const names: Record<GalleryPart, string> = {
    drawings: t('gallery.part-drawings'),
    states: t('gallery.part-states'),
    fields: t('gallery.part-fields'),
    problems: t('gallery.part-problems'),
    tables: t('gallery.part-tables'),
    charts: t('gallery.part-charts'),
  }
  const parts: Record<GalleryPart, () => ReactNode> = {
    drawings: () => <DrawingsPart />,
    states: () => <StatesPart />,
    fields: () => <FieldsPart />,
    problems: () => <ProblemsPart />,
    tables: () => <TablesPart />,
    charts: () => <ChartsPart />,
  }
  return (
    <>
      {props.look && <link rel="stylesheet" href={lookAddress} precedence="look" />}
      <Page
        title={names[props.part]}
        crumbs={[{ href: galleryPath({ ...props, part: 'drawings' }), label: t('gallery.title') }]}
        lead={t('gallery.lead')}
        problem={props.part === 'problems'}
        actions={props.part === 'tables' && <TablesActs />}
      >
        <Tabs
          label={t('gallery.parts')}
          tabs={galleryParts.map((part) => ({
            href: galleryPath({ ...props, part }),
            label: names[part],
            current: part === props.part,
          }))}
        />
        <Switches {...props} />
        {parts[props.part]()}
      </Page>
    </>
  )
}

function Switches(props: GalleryView) {
  const t = useWords()
  return (
    <p className="small">
      <a href={galleryPath({ ...props, lang: 'fr' })}>{t('gallery.french')}</a>
      {' · '}
      <a href={galleryPath({ ...props, lang: 'en' })}>{t('gallery.english')}</a>
      {' · '}
      <a href={galleryPath({ ...props, scheme: 'light' })}>{t('gallery.light')}</a>
      {' · '}
      <a href={galleryPath({ ...props, scheme: 'dark' })}>{t('gallery.dark')}</a>
      {' · '}
      <a href={galleryPath({ ...props, look: !props.look })}>{t('gallery.look')}</a>
    </p>
  )
}
