import type { ReactNode } from 'react'
import { useWords } from '../platform/i18n/context.tsx'
import { type ButtonKind, buttonClass } from './button.tsx'
import { useFormRendering } from './form-context.tsx'
import { Island } from './island.tsx'

/**
 * Asks before an act that weighs. Without script the trigger is a link to `page`, where the same question stands as a page;
 * with script the dialog opens in place, keeps the focus inside and gives it back. Before a danger the focus stands on the way back.
 */
export function ConfirmDialog(props: {
  id: string
  /** The words of the trigger. */
  trigger: ReactNode
  triggerKind?: ButtonKind
  /** The page that asks the same. */
  page: string
  title: string
  children?: ReactNode
  /** What happens on yes. */
  confirm: { action: string; label: string; kind?: ButtonKind; fields?: Record<string, string> }
}) {
  const t = useWords()
  const { freshKey } = useFormRendering()
  const { id, confirm } = props
  return (
    <Island name="dialog-link">
      <dialog-link>
        <a className={buttonClass(props.triggerKind)} href={props.page} data-dialog={id}>
          {props.trigger}
        </a>
        <dialog className="dialog" id={id} aria-labelledby={`${id}-title`}>
          <form className="dialog-in" method="post" action={confirm.action}>
            <input type="hidden" name="_key" value={freshKey()} />
            {Object.entries(confirm.fields ?? {}).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <h2 id={`${id}-title`}>{props.title}</h2>
            {props.children}
            <div className="form-acts">
              <button type="submit" className={buttonClass(confirm.kind ?? 'go')}>
                {confirm.label}
              </button>
              <button
                type="submit"
                className="btn quiet"
                formMethod="dialog"
                formNoValidate
                // biome-ignore lint/a11y/noAutofocus: a dialog takes the focus when it opens; this says where
                autoFocus={confirm.kind === 'danger'}
              >
                {t('ui.cancel')}
              </button>
            </div>
          </form>
        </dialog>
      </dialog-link>
    </Island>
  )
}
