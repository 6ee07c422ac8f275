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

export type Kind = 'text' | 'number' | 'plural' | 'select' | 'date' | 'time' | 'tag'

/** An argument as a message uses it; `options` are those of its plurals or selects. */
export type Argument = { name: string; kind: Kind; options: string[] }

export type Shape = {
  arguments: Argument[]
  /** The text of each branch, an argument standing as `\u{FFFC}`. */
  texts: string[]
  /** A `#` written where it would be shown as it is, or vanish: in a select inside a plural. */
  lostPound: boolean
}

/** What a message asks for and what it says. Throws a SyntaxError when it cannot be read. */
export function shapeOf(message: string): Shape {
  const found: Argument[] = []
  const texts: string[] = []
  let lostPound = false

  function add(name: string, kind: Kind, options: string[] = []) {
    const same = found.find((argument) => argument.name === name && argument.kind === kind)
    if (same) same.options = [...new Set([...same.options, ...options])]
    else found.push({ name, kind, options })
  }

  function walk(elements: MessageFormatElement[], inPlural: boolean, inSelect: boolean) {
    let text = ''
    for (const element of elements) text += read(element, inPlural, inSelect)
    return text
  }

  function read(element: MessageFormatElement, inPlural: boolean, inSelect: boolean): string {
    if (isLiteralElement(element)) {
      if (inPlural && inSelect && element.value.includes('#')) lostPound = true
      return element.value
    }
    if (isTagElement(element)) {
      add(element.value, 'tag')
      return walk(element.children, inPlural, inSelect)
    }
    if (isSelectElement(element) || isPluralElement(element)) {
      const plural = isPluralElement(element)
      add(element.value, plural ? 'plural' : 'select', Object.keys(element.options))
      for (const option of Object.values(element.options))
        texts.push(walk(option.value, inPlural || plural, plural ? false : inSelect || inPlural))
      return '\u{FFFC}'
    }
    if (isArgumentElement(element)) add(element.value, 'text')
    if (isNumberElement(element)) add(element.value, 'number')
    if (isDateElement(element)) add(element.value, 'date')
    if (isTimeElement(element)) add(element.value, 'time')
    return '\u{FFFC}'
  }

  texts.push(walk(parse(message), false, false))
  return { arguments: found, texts, lostPound }
}
