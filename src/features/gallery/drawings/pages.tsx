import { useWords } from '../../../platform/i18n/context.tsx'
import { Columns, Grid, Stack } from '../../../ui/arrangement.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Bridge } from '../../../ui/drawings/bridge.tsx'
import { Glyph, glyphNames } from '../../../ui/drawings/glyph.tsx'
import { Lamp } from '../../../ui/drawings/lamp.tsx'
import { Letter } from '../../../ui/drawings/letter.tsx'
import { Mark } from '../../../ui/drawings/mark.tsx'
import { OliveBranch } from '../../../ui/drawings/olive-branch.tsx'
import { Padlock } from '../../../ui/drawings/padlock.tsx'
import { Sails } from '../../../ui/drawings/sails.tsx'
import { Shore } from '../../../ui/drawings/shore.tsx'
import { Star } from '../../../ui/drawings/star.tsx'
import { TwoChairs } from '../../../ui/drawings/two-chairs.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Quote } from '../../../ui/quote.tsx'
import { Sheet } from '../../../ui/sheet.tsx'

/** The family of drawings, the type, an empty place. */
export function DrawingsPart() {
  const t = useWords()
  const scenes = [Sails, Letter, Lamp, Bridge, Shore, OliveBranch, TwoChairs, Star, Padlock]
  return (
    <>
      <Sheet title={t('gallery.drawings')}>
        <div className="acts">
          {scenes.map((Scene) => (
            <Scene key={Scene.name} />
          ))}
        </div>
        <hr />
        <div className="acts">
          <Mark />
          {glyphNames.map((name) => (
            <Glyph key={name} name={name} />
          ))}
        </div>
      </Sheet>
      <Columns>
        <Sheet title={t('gallery.type')}>
          <p>{t.rich('gallery.type-text', { link: (words) => <a href="#main">{words}</a> })}</p>
          <h3>{t('gallery.type-third')}</h3>
          <p className="soft">{t('gallery.type-soft')}</p>
          <Quote source={t('gallery.quote-source')}>{t('gallery.quote')}</Quote>
        </Sheet>
        <Sheet>
          <EmptyState
            drawing={<TwoChairs />}
            title={t('gallery.empty-title')}
            action={
              <LinkButton kind="go" href="#main">
                {t('gallery.empty-act')}
              </LinkButton>
            }
          >
            {t('gallery.empty-text')}
          </EmptyState>
        </Sheet>
      </Columns>
      <Grid>
        <Sheet>
          <Sails title={t('gallery.titled')} />
        </Sheet>
        <Sheet title={t('gallery.long-title')} level={3}>
          <Stack>
            <p>{t('gallery.long-text')}</p>
          </Stack>
        </Sheet>
      </Grid>
    </>
  )
}
