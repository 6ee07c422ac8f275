import { Fragment } from 'react'
import { useWords } from '../../platform/i18n/context.tsx'
import { Columns } from '../../ui/arrangement.tsx'
import { PostButton } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Letter } from '../../ui/drawings/letter.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { More } from '../../ui/more.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { KeptMail, MailCount } from './reads.ts'

type Path = (to: string) => string

export function MailboxPage(props: {
  mails: KeptMail[]
  count: number
  page: number
  size: number
  path: Path
}) {
  const t = useWords()
  const { mails, count, page, size, path } = props
  const pages = Math.max(1, Math.ceil(count / size))
  const address = (to: number) => path(to === 1 ? '/mails' : `/mails?page=${to}`)
  return (
    <Page title={t('mails.title')} lead={t('mails.lead')}>
      <Sheet>
        <DataTable
          caption={t('mails.list')}
          rows={mails}
          rowKey={(mail) => mail.id}
          columns={[
            {
              key: 'subject',
              title: t('mails.subject'),
              cell: (mail) => <a href={path(`/mails/${mail.id}`)}>{mail.subject}</a>,
            },
            { key: 'date', title: t('mails.date'), cell: (mail) => t.dateTime(mail.createdAt) },
          ]}
          empty={
            <EmptyState drawing={<Letter />} title={t('mails.empty-title')}>
              {t('mails.empty')}
            </EmptyState>
          }
        />
        {mails.length > 0 && (
          <Pager
            from={(page - 1) * size + 1}
            to={(page - 1) * size + mails.length}
            total={count}
            pages={pages > 1 ? { current: page, count: pages, href: address } : undefined}
          />
        )}
      </Sheet>
    </Page>
  )
}

export function MailPage(props: { mail: KeptMail & { plain: string }; email: string; path: Path }) {
  const t = useWords()
  const { mail, email, path } = props
  const { subject } = mail
  return (
    <Page
      title={subject}
      crumbs={[{ href: path('/mails'), label: t('mails.title') }]}
      lead={t('mails.one-lead', { email, when: t.dateTime(mail.createdAt) })}
    >
      <Sheet title={t('mails.as-sent')}>
        <iframe
          src={path(`/mails/${mail.id}/sheet`)}
          title={t('mails.frame', { subject })}
          sandbox="allow-top-navigation-by-user-activation"
          width="100%"
          height="480"
          frameBorder="0"
        />
      </Sheet>
      <More summary={t('mails.as-text')}>
        <p>{t('mails.as-text-hint')}</p>
        <PlainText text={mail.plain} />
      </More>
    </Page>
  )
}

function PlainText({ text }: { text: string }) {
  const lines = text.trim().split('\n')
  return (
    <p>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name
        <Fragment key={at}>
          {line}
          <br />
        </Fragment>
      ))}
    </p>
  )
}

export function AdministrationPage(props: {
  counts: MailCount[]
  /** `none`: no server is set and the organisation is a real one, so mails wait */
  sending: 'ready' | 'none' | 'demonstration'
  email: string
  path: Path
}) {
  const t = useWords()
  const { counts, sending, email, path } = props
  const waiting = counts.filter((one) => one.state === 'waiting').reduce((sum, one) => sum + one.count, 0)
  return (
    <Page
      title={t('mails.administration-title')}
      crumbs={[{ href: path('/administration'), label: t('http.administrator') }]}
      lead={sending === 'none' ? undefined : t(`mails.administration-lead-${sending}`)}
    >
      {sending === 'none' && (
        <Note tone="clay" level={2} title={t('mails.waiting', { count: waiting })}>
          <p>{t('mails.administration-lead-none')}</p>
        </Note>
      )}
      <Columns>
        <Sheet title={t('mails.counts')}>
          <DataTable
            caption={t('mails.counts-note')}
            rows={counts}
            rowKey={({ state, reason }) => `${state} ${reason}`}
            columns={[
              { key: 'state', title: t('mails.state'), cell: ({ state }) => t(`mails.state-${state}`) },
              {
                key: 'reason',
                title: t('mails.reason'),
                cell: ({ reason }) => t(`mails.reason-${reason ?? 'none'}`),
              },
              {
                key: 'count',
                title: t('mails.count'),
                numeric: true,
                cell: ({ count }) => t.number(count),
              },
            ]}
            empty={<p>{t('mails.counts-none')}</p>}
          />
        </Sheet>
        <Sheet title={t('mails.trial')}>
          <p>{t('mails.trial-about', { email })}</p>
          {sending === 'none' && <p>{t('mails.trial-waits')}</p>}
          <PostButton kind="go" glyph="letter" action={path('/administration/mails/trial')}>
            {t('mails.trial-send')}
          </PostButton>
        </Sheet>
      </Columns>
    </Page>
  )
}
