import { useWords } from '../../../platform/i18n/context.tsx'
import { Columns } from '../../../ui/arrangement.tsx'
import { Button } from '../../../ui/button.tsx'
import { Sails } from '../../../ui/drawings/sails.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { FormScopeContext } from '../../../ui/form-scope.ts'
import { Page } from '../../../ui/page.tsx'
import { Sheet } from '../../../ui/sheet.tsx'

/** The installation's door: its organisations that show themselves, and a way in for whoever knows an address. */
export function FrontPage(props: {
  organisations: { name: string; href: string }[]
  typed: string
  problem?: string
  publicUrl: string
}) {
  const t = useWords()
  const { organisations, typed, problem, publicUrl } = props
  const problems = problem ? [{ field: 'address', message: problem }] : []
  return (
    <Page
      title={t('organisations.front.title')}
      lead={t('organisations.front.lead')}
      problem={Boolean(problem)}
    >
      <Columns>
        <Sheet title={t('organisations.front.organisations')}>
          {organisations.length === 0 ? (
            <EmptyState drawing={<Sails />} title={t('organisations.front.none')} level={3}>
              {t('organisations.front.none-about')}
            </EmptyState>
          ) : (
            <ul>
              {organisations.map(({ href, name }) => (
                <li key={href}>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          )}
        </Sheet>
        <Sheet title={t('organisations.front.other')}>
          <form className="form" method="get" action="." noValidate>
            <FormScopeContext value={{ prefix: 'f', problems }}>
              <TextField
                name="address"
                label={t('organisations.front.address')}
                hint={t('organisations.front.address-hint', { url: publicUrl })}
                value={typed}
                autoComplete="off"
                spellCheck={false}
                required
              />
              <Button kind="go">{t('organisations.front.go')}</Button>
            </FormScopeContext>
          </form>
        </Sheet>
      </Columns>
    </Page>
  )
}
