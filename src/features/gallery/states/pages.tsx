import { useWords } from '../../../platform/i18n/context.tsx'
import { Acts, Columns, Grid, Stack } from '../../../ui/arrangement.tsx'
import { Avatar, Who } from '../../../ui/avatar.tsx'
import { Button, LinkButton, PostButton } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { DescriptionList, Figures } from '../../../ui/facts.tsx'
import { More } from '../../../ui/more.tsx'
import { Badge, Flash, Note, PrivateNote } from '../../../ui/note.tsx'
import { ProgressBar } from '../../../ui/progress-bar.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Why } from '../../../ui/why.tsx'
import { galleryAddress } from '../rules.ts'

/** What is neither a field nor a table. */
export function StatesPart() {
  const t = useWords()
  const steps = [
    { label: t('gallery.step-1'), href: '#main' },
    { label: t('gallery.step-2') },
    { label: t('gallery.step-3') },
    { label: t('gallery.step-4') },
  ]
  return (
    <>
      <Stack>
        <Flash>{t('gallery.flash-ok')}</Flash>
        <Flash kind="stop">{t('gallery.flash-stop')}</Flash>
      </Stack>
      <Stepper label={t('gallery.steps')} steps={steps} current={1} />
      <Sheet title={t('gallery.buttons')}>
        <Acts>
          <Button kind="go">{t('gallery.save')}</Button>
          <Button kind="warm">{t('gallery.thank')}</Button>
          <Button>{t('gallery.compare')}</Button>
          <LinkButton kind="quiet" href="#main">
            {t('gallery.later')}
          </LinkButton>
          <LinkButton href="#main" glyph="calendar">
            {t('gallery.with-glyph')}
          </LinkButton>
          <PostButton action={galleryAddress} kind="danger">
            {t('gallery.delete')}
          </PostButton>
          <ConfirmDialog
            id="end-everything"
            trigger={t('gallery.dialog-open')}
            page={`${galleryAddress}?only=states`}
            title={t('gallery.dialog-title')}
            confirm={{ action: galleryAddress, label: t('gallery.delete'), kind: 'danger' }}
          >
            <p>{t('gallery.dialog-text')}</p>
          </ConfirmDialog>
        </Acts>
      </Sheet>
      <Sheet>
        <Figures
          items={[
            { value: t.number(164), label: t('gallery.figure-1') },
            { value: t.number(12840), label: t('gallery.figure-2') },
            { value: t.percent(0.71), label: t('gallery.figure-3') },
            { value: t.number(0), label: t('gallery.figure-4') },
          ]}
        />
      </Sheet>
      <Columns>
        <Sheet title={t('gallery.words')} aside={<Badge tone="wait">{t('gallery.badge-wait')}</Badge>}>
          <Note title={t('gallery.note-title')}>
            <p>{t('gallery.note')}</p>
          </Note>
          <Note tone="sea">
            <p>{t('gallery.note-sea')}</p>
          </Note>
          <Note tone="ok">
            <p>{t('gallery.note-ok')}</p>
          </Note>
          <Note tone="stop">
            <p>{t('gallery.note-stop')}</p>
          </Note>
          <PrivateNote>{t('gallery.private')}</PrivateNote>
          <More summary={t('gallery.more')}>
            <p>{t('gallery.long-text')}</p>
          </More>
        </Sheet>
        <Sheet title={t('gallery.people')}>
          <Who
            name={<a href="#main">{t('gallery.person-1')}</a>}
            initialsOf={t('gallery.person-1')}
            detail={t('gallery.job-1')}
            kind="sea"
          />
          <Who
            name={t('gallery.person-2')}
            initialsOf={t('gallery.person-2')}
            detail={t('gallery.job-2')}
            kind="clay"
          />
          <Who
            name={t('gallery.long-name')}
            initialsOf={t('gallery.long-name')}
            detail={t('gallery.job-3')}
          />
          <Acts>
            <Avatar name={t('gallery.person-3')} large kind="sea" />
            <Avatar name={t('gallery.person-4')} large kind="clay" />
          </Acts>
          <Acts>
            <Badge>{t('gallery.badge-plain')}</Badge>
            <Badge tone="ok">{t('gallery.badge-ok')}</Badge>
            <Badge tone="wait">{t('gallery.badge-wait')}</Badge>
            <Badge tone="stop">{t('gallery.badge-stop')}</Badge>
            <Badge tone="sea">{t('gallery.badge-sea')}</Badge>
            <Badge tone="clay">{t('gallery.badge-clay')}</Badge>
          </Acts>
        </Sheet>
      </Columns>
      <Grid>
        <Sheet title={t('gallery.why')}>
          <Why
            reasons={[
              { text: t('gallery.why-1') },
              { text: t('gallery.why-2') },
              { text: t('gallery.why-3'), against: true },
            ]}
          />
          <ProgressBar
            label={t('gallery.progress')}
            value={2}
            max={3}
            text={t('gallery.progress-text', { done: 2, all: 3 })}
          />
        </Sheet>
        <Sheet title={t('gallery.facts')}>
          <Tabs
            label={t('gallery.facts')}
            tabs={[
              { href: '#main', label: t('gallery.tab-1'), count: t.number(12), current: true },
              { href: '#top', label: t('gallery.tab-2') },
            ]}
          />
          <DescriptionList
            items={[
              { term: t('gallery.fact-1'), value: t('gallery.job-1') },
              { term: t('gallery.fact-2'), value: t('gallery.long-text') },
              { term: t('gallery.fact-3'), value: <a href="#main">{t('gallery.email-sample')}</a> },
            ]}
          />
        </Sheet>
      </Grid>
    </>
  )
}
