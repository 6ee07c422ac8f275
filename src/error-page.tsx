import { useWords } from './platform/i18n/context.tsx'
import type { MessageKey } from './platform/i18n/words.ts'
import { Acts, Stack } from './ui/arrangement.tsx'
import { LinkButton } from './ui/button.tsx'
import { Bridge } from './ui/drawings/bridge.tsx'
import { Page } from './ui/page.tsx'

const titles = {
  400: ['http.error-400', 'http.error-400-lead'],
  403: ['http.error-403', 'http.error-403-lead'],
  404: ['http.error-404', 'http.error-404-lead'],
  409: ['http.error-409', 'http.error-409-lead'],
  413: ['http.error-413', 'http.error-413-lead'],
  415: ['http.error-415', 'http.error-415-lead'],
  500: ['http.error-500', 'http.error-500-lead'],
  503: ['http.error-503', 'http.error-503-lead'],
} as const satisfies Record<number, [MessageKey, MessageKey]>

/** What every error looks like: what happened, what became of the work, and the way on. */
export function ErrorPage(props: { status: number; retryAfterSeconds?: number; home: string }) {
  const t = useWords()
  const [title, lead] = titles[props.status as keyof typeof titles] ?? titles[500]
  const tooMany = props.status === 429
  const minutes = Math.ceil((props.retryAfterSeconds ?? 60) / 60)
  return (
    <Page
      title={tooMany ? t('http.error-429') : t(title)}
      lead={tooMany ? t('http.error-429-lead', { minutes }) : t(lead)}
    >
      <Stack>
        <Acts>
          <LinkButton href={props.home}>{t('http.error-home')}</LinkButton>
        </Acts>
        <Bridge />
      </Stack>
    </Page>
  )
}
