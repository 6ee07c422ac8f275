import type { ReactNode } from 'react'
import { useWords } from '../platform/i18n/context.tsx'
import { Button, LinkButton } from './button.tsx'
import { FormScopeContext } from './form-scope.ts'

/** The filters of a list: a GET form, so that a filtered list has an address. `label` says what its button does; `clear` is the list without filters. */
export function Filters(props: {
  action: string
  label: string
  clear?: string
  keep?: Record<string, string>
  children: ReactNode
}) {
  const t = useWords()
  return (
    <search aria-label={props.label}>
      <form method="get" action={props.action} className="filters">
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormScopeContext value={{ prefix: 'filter', problems: [] }}>{props.children}</FormScopeContext>
        <Button>{props.label}</Button>
        {props.clear && (
          <LinkButton kind="quiet" href={props.clear}>
            {t('ui.show-all')}
          </LinkButton>
        )}
      </form>
    </search>
  )
}
