import { useWords } from '../platform/i18n/context.tsx'
import { controlId, useFormScope } from './form-scope.ts'
import type { Problem } from './problem.ts'

/** What is wrong, at the top of the form, with a way to each field; it takes the focus when the page opens. */
export function ProblemSummary({ problems }: { problems: Problem[] }) {
  const t = useWords()
  const { prefix } = useFormScope()
  if (problems.length === 0) return null
  const title = `${prefix}-problems`
  return (
    // The reader has just sent this form: the focus goes to the answer.
    // biome-ignore lint/a11y/noAutofocus: an error summary takes the focus, with or without script
    <div className="problems" role="alert" aria-labelledby={title} tabIndex={-1} autoFocus>
      <h2 id={title}>{t('ui.problems', { count: problems.length })}</h2>
      <ul className="problems-list">
        {problems.map(({ field, message }) => (
          <li key={`${field}${message}`}>
            {field ? <a href={`#${controlId(prefix, field)}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}
