import { useWords } from '../../platform/i18n/context.tsx'
import { Glyph } from '../drawings/glyph.tsx'
import { Island } from '../island.tsx'
import { FieldGroup, type FieldProps } from './field.tsx'
import { ChoiceLine } from './radio-field.tsx'
import type { Option } from './select-field.tsx'

export type MultiSelectProps = FieldProps & {
  /** The values chosen so far. */
  value?: string[]
  /** What may be chosen: all of a short list; of a long one, the chosen and what the search found. */
  options: Option[]
  /**
   * For a list too long for one page. The search button sends the whole form, nothing lost, with `_search` = the field's
   * name and `<name>_search` = the words; the handler finds options and shows the form again.
   */
  search?: { words: string }
}

/** Several among many: the chosen first, all of them boxes. With script, typing filters the list at once. */
export function MultiSelect({ value = [], options, search, ...field }: MultiSelectProps) {
  const t = useWords()
  const chosen = options.filter((option) => value.includes(option.value))
  const others = options.filter((option) => !value.includes(option.value))
  return (
    <FieldGroup {...field}>
      {(control) => (
        <Island name="many-choices">
          <many-choices
            class="many"
            data-filter={search ? undefined : t('ui.filter-list')}
            data-chosen={t('ui.chosen', { number: '#' })}
            data-none={t('ui.nothing-matches')}
          >
            {search && (
              <div className="many-search">
                <input
                  className="input"
                  type="search"
                  name={`${field.name}_search`}
                  defaultValue={search.words}
                  aria-label={t('ui.search-in-list')}
                />
                <button type="submit" className="btn" name="_search" value={field.name}>
                  <Glyph name="search" />
                  {t('ui.search')}
                </button>
              </div>
            )}
            <div className="many-list">
              {[...chosen, ...others].map((option, at) => (
                <ChoiceLine
                  key={option.value}
                  {...option}
                  id={at === 0 ? control.id : `${control.id}-${at}`}
                  type="checkbox"
                  name={control.name}
                  checked={value.includes(option.value)}
                />
              ))}
              {options.length === 0 && <p className="soft">{t('ui.nothing-matches')}</p>}
            </div>
            <p className="many-count">{t('ui.chosen', { number: t.number(chosen.length) })}</p>
          </many-choices>
        </Island>
      )}
    </FieldGroup>
  )
}
