import {
  isArgumentElement,
  isDateElement,
  isLiteralElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  isTimeElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser'
import { readRoleToken } from '../../core/words/roles.ts'

export type Kind = 'text' | 'number' | 'plural' | 'select' | 'date' | 'time' | 'tag'

/** An argument as a message uses it; `options` are those of its plurals or selects. `implicit`: no caller gives it. */
export type Argument = { name: string; kind: Kind; ordinal: boolean; options: string[]; implicit: boolean }

/** `addressed`: read by those who are called tu, or by those who are called vous, not by both. */
export type Text = { text: string; addressed: boolean }

export type Shape = {
  arguments: Argument[]
  /** The text of each branch; a role name stands as `{mentor_the}`, any other argument as U+FFFC. */
  texts: Text[]
  /** A `#` written where it would be shown as it is, or vanish: in a select inside a plural. */
  lostPound: boolean
}

type Place = { inPlural: boolean; inSelect: boolean; addressed: boolean }

/** What a message asks for and what it says. Throws a SyntaxError when it cannot be read. */
export function shapeOf(message: string): Shape {
  const found: Argument[] = []
  const texts: Text[] = []
  let lostPound = false

  // Each plural and select is kept apart, so that one which lacks an option is seen.
  function add(name: string, kind: Kind, options: string[] = [], ordinal = false) {
    const implicit = name === 'form' || name === 'address' || readRoleToken(name) !== null
    const seen = found.some((argument) => argument.name === name && argument.kind === kind)
    if (options.length > 0 || !seen) found.push({ name, kind, ordinal, options, implicit })
  }

  function walk(elements: MessageFormatElement[], where: Place) {
    return elements.map((element) => read(element, where)).join('')
  }

  function read(element: MessageFormatElement, where: Place): string {
    if (isLiteralElement(element)) {
      if (where.inPlural && where.inSelect && element.value.includes('#')) lostPound = true
      return element.value
    }
    if (isTagElement(element)) {
      add(element.value, 'tag')
      return walk(element.children, where)
    }
    if (isSelectElement(element) || isPluralElement(element)) {
      const plural = isPluralElement(element)
      const ordinal = plural && element.pluralType === 'ordinal'
      add(element.value, plural ? 'plural' : 'select', Object.keys(element.options), ordinal)
      const addressed = where.addressed || element.value === 'address'
      const inside: Place = plural
        ? { inPlural: true, inSelect: false, addressed }
        : { inPlural: where.inPlural, inSelect: where.inPlural, addressed }
      for (const option of Object.values(element.options))
        texts.push({ text: walk(option.value, inside), addressed })
      return '\u{FFFC}'
    }
    if (isArgumentElement(element)) {
      add(element.value, 'text')
      if (readRoleToken(element.value)) return `{${element.value}}`
    }
    if (isNumberElement(element)) add(element.value, 'number')
    if (isDateElement(element)) add(element.value, 'date')
    if (isTimeElement(element)) add(element.value, 'time')
    return '\u{FFFC}'
  }

  const outside = { inPlural: false, inSelect: false, addressed: false }
  texts.push({ text: walk(parse(message), outside), addressed: false })
  return { arguments: found, texts, lostPound }
}
