import { useWords } from '../../platform/i18n/context.tsx'
import { Acts, Grid } from '../../ui/arrangement.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { PrivateNote } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { Sheet } from '../../ui/sheet.tsx'

export function HomePage(props: {
  path: (to: string) => string
  givenName: string
  /** null when more than can be counted at once */
  people: number | null
  countedUpTo: number
  units: number
  /** mails in the demonstration's mailbox; null elsewhere */
  mails: number | null
  administers: boolean
}) {
  const t = useWords()
  const { path, people, units, mails } = props
  return (
    <Page title={t('home.title', { name: props.givenName })} lead={t('home.lead')}>
      <Grid>
        {mails !== null && (
          <Sheet title={t('home.mails-title')}>
            <p>{t('home.mails-text', { count: mails })}</p>
            <Acts>
              <LinkButton kind={mails > 0 ? 'go' : undefined} href={path('/mails')}>
                {t('home.mails-go')}
              </LinkButton>
            </Acts>
          </Sheet>
        )}
        <Sheet title={t('home.how-title')}>
          <p>{t('home.how-tu')}</p>
          <Acts>
            <LinkButton href={path('/settings')}>{t('home.how-go')}</LinkButton>
          </Acts>
        </Sheet>
        <Sheet title={t('home.people-title')}>
          <p>
            {people === null
              ? t('home.people-text-more', { count: props.countedUpTo, units })
              : t('home.people-text', { count: people, units })}
          </p>
          <Acts>
            <LinkButton href={path('/people')}>{t('home.people-go')}</LinkButton>
            <LinkButton kind="quiet" href={path('/units')}>
              {t('home.units-go')}
            </LinkButton>
          </Acts>
        </Sheet>
        {props.administers && (
          <Sheet title={t('home.administration-title')}>
            <p>{t('home.administration-text')}</p>
            <Acts>
              <LinkButton href={path('/administration')}>{t('home.administration-go')}</LinkButton>
            </Acts>
          </Sheet>
        )}
      </Grid>
      <Sheet title={t('home.privacy-title')}>
        <PrivateNote>{t('home.privacy-text')}</PrivateNote>
      </Sheet>
    </Page>
  )
}
