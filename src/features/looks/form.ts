import { z } from 'zod'
import { type Colours, coloursOf, contrastProblem, type Look, nightOf } from '../../core/looks/look.ts'
import type { FormValues } from '../../platform/http/body.ts'
import { type Problem, parseForm, said, ticked } from '../../platform/http/parse-form.ts'
import type { Words } from '../../platform/i18n/words.ts'

const colour = z
  .string(said('looks.colour-wrong'))
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, said('looks.colour-wrong'))

export const lookForm = z.object({
  mainLight: colour,
  mainDark: colour,
  warmLight: colour,
  warmDark: colour,
  ownNight: ticked,
})

export const colourFields = ['mainLight', 'mainDark', 'warmLight', 'warmDark'] as const
export type ColourField = (typeof colourFields)[number]
export type LookValues = Record<ColourField, string> & { ownNight: boolean }

export type ReadLook =
  | { ok: true; colours: Colours; values: LookValues }
  | { ok: false; problems: Problem[]; values: LookValues }

/** The colours of the form, those of the night made from the day's unless they are given; each must read well. */
export function readLook(form: FormValues, t: Words, before: Look): ReadLook {
  const parsed = parseForm(lookForm, form, t)
  const typed = {
    ...valuesOf(before),
    ...(parsed.ok ? {} : parsed.values),
    ownNight: form.ownNight !== undefined,
  }
  if (!parsed.ok) return { ok: false, problems: parsed.problems, values: typed }
  const { mainLight, warmLight, ownNight } = parsed.data
  const given = parsed.data
  const values: LookValues = ownNight
    ? given
    : { ...given, mainDark: nightOf(mainLight), warmDark: nightOf(warmLight) }
  const problems = colourFields.flatMap((field) => colourProblem(field, values[field], t))
  if (problems.length > 0) return { ok: false, problems, values }
  const colours = {
    main: { light: values.mainLight, dark: values.mainDark },
    warm: { light: values.warmLight, dark: values.warmDark },
  }
  return { ok: true, colours, values }
}

/** What the form shows of a look. */
export function valuesOf(look: Look): LookValues {
  const { main, warm } = coloursOf(look)
  return {
    mainLight: main.light,
    mainDark: main.dark,
    warmLight: warm.light,
    warmDark: warm.dark,
    ownNight: main.dark !== nightOf(main.light) || warm.dark !== nightOf(warm.light),
  }
}

function colourProblem(field: ColourField, value: string, t: Words): Problem[] {
  const night = field.endsWith('Dark')
  const problem = contrastProblem(value, night ? 'dark' : 'light')
  if (!problem) return []
  // rounded down: 4,49 must not be shown as the 4,5 that it lacks
  const ratio = t.number(Math.floor(problem.ratio * 10) / 10)
  const { nearest } = problem
  const message = night
    ? t('looks.contrast-night', { ratio, colour: value, nearest })
    : t('looks.contrast-day', { ratio, colour: value, nearest })
  return [{ field, message }]
}
