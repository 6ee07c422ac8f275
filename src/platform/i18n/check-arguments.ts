import { formOptions } from '../../core/words/form.ts'
import { readRoleToken, turns } from '../../core/words/roles.ts'
import type { Argument, Shape } from './message-shape.ts'

type Report = (says: string) => void

/** Whether a message asks for its arguments in the way the product gives them. */
export function checkArguments(shape: Shape, language: string, report: Report) {
  for (const argument of shape.arguments) {
    const { name, kind } = argument
    const token = readRoleToken(name)
    if (kind === 'date' || kind === 'time')
      report(`write {${name}} alone: the page gives dates and times already written, with t.date and t.time`)
    if (kind === 'plural') checkPlural(argument, language, report)
    if (token && token.turn !== 'form' && kind !== 'text')
      report(`{${name}} is the name of a role: to agree with it, write {${token.argument}_form, select, …}`)
    else if (name === 'address') checkAddress(argument, report)
    else if (name === 'form' || name.endsWith('_form')) checkForm(argument, report)
    if (!token && mistaken.test(name))
      report(`{${name}} is not a turn that a role name has; there are ${turns.slice(1).join(', ')}`)
  }
  if (shape.lostPound) report('a # in a select inside a plural is lost: write {count, number} in its place')
}

const mistaken =
  /^(?:mentor|mentee|coordinator|referent|tutor|tutee|coach|coachee)(?:e?s)?_(?:of|to|the|an?|my|your|their|his|her|this|these|that|no|some|any|le|la|les|un|une|du|des|au|aux|in|by|with)(?:_|$)/i

function checkPlural({ name, options, ordinal }: Argument, language: string, report: Report) {
  const type = ordinal ? 'ordinal' : 'cardinal'
  const categories: string[] = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories
  for (const category of categories) {
    if (options.includes(category)) continue
    const why = language === 'fr' && category === 'many' ? ' (1 000 000 de…, 2 000 000 d’…)' : ''
    report(`the plural of {${name}} lacks ${category}${why}: ${language} needs ${categories.join(', ')}`)
  }
  for (const option of options) {
    if (!categories.includes(option) && !/^=\d+$/.test(option))
      report(`the plural of {${name}} has an option ${option} that ${language} does not know: remove it`)
  }
}

function checkAddress({ kind, options }: Argument, report: Report) {
  if (kind !== 'select')
    return report(
      '{address} is tu or vous, and is not shown: write {address, select, tu {…} other {…}}; call a place {url} or {email}',
    )
  if ([...options].sort().join() !== 'other,tu')
    report(`the options of {address} are tu and other (vous is other), not ${options.join(', ')}`)
}

function checkForm({ name, kind, options }: Argument, report: Report) {
  if (kind !== 'select')
    return report(`{${name}} is not shown: write {${name}, select, feminine {…} masculine {…} other {…}}`)
  for (const needed of ['feminine', 'masculine', 'other'])
    if (!options.includes(needed)) report(`{${name}, select, …} lacks ${needed}`)
  for (const option of options)
    if (!(formOptions as readonly string[]).includes(option))
      report(`${option} is not an option of {${name}}; there are ${formOptions.join(', ')}`)
}
