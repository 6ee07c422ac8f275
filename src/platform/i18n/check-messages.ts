import { languages } from '../../core/words/language.ts'
import { checkArguments } from './check-arguments.ts'
import { checkTexts } from './check-texts.ts'
import type { MessageFile } from './message-files.ts'
import { type Shape, shapeOf } from './message-shape.ts'

/** What is wrong, where, and how to mend it. */
export type Problem = { file: string; key: string; says: string }

type Entry = { file: string; key: string; shape: Shape | null }

/**
 * Everything wrong in a set of message files. `asked` are the languages that must be complete; a tag with a region
 * (`fr-CA`) may override some messages of its language.
 */
export function checkMessages(files: MessageFile[], asked: readonly string[] = languages): Problem[] {
  const problems: Problem[] = []
  const byTag = new Map<string, Map<string, Entry>>()
  for (const file of files) {
    const [language = '', region] = file.tag.split('-')
    if (!asked.includes(language)) continue
    const entries = byTag.get(file.tag) ?? new Map<string, Entry>()
    byTag.set(file.tag, entries)
    for (const [bare, text] of Object.entries(file.messages)) {
      const report = (says: string) => problems.push({ file: file.path, key: bare, says })
      const key = `${file.folder}.${bare}`
      if (!/^[a-z0-9]+(?:[-.][A-Za-z0-9]+)*$/.test(bare))
        report(
          'a key is made of letters and figures, with hyphens and full stops: "next-page", "kind.school"',
        )
      if (typeof text !== 'string') {
        report('a message is a text between quotation marks')
        continue
      }
      const other = entries.get(key)
      if (other) report(`${other.file} has this key too: two folders may not share a name`)
      const shape = readShape(text, report)
      entries.set(key, { file: file.path, key: bare, shape })
      if (!shape) continue
      checkArguments(shape, language, report)
      checkTexts(shape, key, language, report)
    }
    if (region && !files.some((base) => base.tag === language && base.folder === file.folder))
      problems.push({
        file: file.path,
        key: '',
        says: `there is no messages.${language}.json beside it to override`,
      })
  }
  return [...problems, ...checkPairs(byTag, asked)]
}

/** The keys that `language` lacks, as `folder.key`, sorted: what a translator has left to do. */
export function missingKeys(files: MessageFile[], language: string, base = 'fr'): string[] {
  const keys = (tag: string) =>
    files
      .filter((file) => file.tag === tag)
      .flatMap((file) => Object.keys(file.messages).map((key) => `${file.folder}.${key}`))
  const present = new Set(keys(language))
  return keys(base)
    .filter((key) => !present.has(key))
    .sort()
}

function readShape(text: string, report: (says: string) => void): Shape | null {
  try {
    return shapeOf(text)
  } catch (error) {
    const kind = error instanceof Error ? error.message : String(error)
    report(`it cannot be read: ${syntax[kind] ?? `there is an error (${kind})`}`)
    return null
  }
}

const syntax: Record<string, string> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'an opening { has no closing }',
  UNCLOSED_TAG: 'an opening tag is never closed: write <link>…</link>',
  UNMATCHED_CLOSING_TAG: 'a closing tag does not match the tag that is open',
  INVALID_TAG:
    'a tag is written <name>…</name>, without attributes; a lone < is written &lt; nowhere: say it in words',
  EMPTY_ARGUMENT: '{} has no name: write {name}',
  MALFORMED_ARGUMENT: 'an argument is written {name}, {name, plural, …} or {name, select, …}',
  INVALID_ARGUMENT_TYPE: 'the kinds of argument are number, plural, selectordinal and select',
  MISSING_OTHER_CLAUSE: 'a plural or a select needs an option named other',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'a select has the same option twice',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'a plural has the same option twice',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: 'each option of a select is followed by its text between { and }',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'each option of a plural is followed by its text between { and }',
}

/** Keys missing on one side, and arguments that differ. */
function checkPairs(byTag: Map<string, Map<string, Entry>>, asked: readonly string[]): Problem[] {
  const problems: Problem[] = []
  for (const [tag, entries] of byTag) {
    const [language = ''] = tag.split('-')
    // An override is held against its own language; a language against each of the others.
    const against = tag === language ? asked.filter((other) => other !== language) : [language]
    for (const [key, entry] of entries) {
      for (const other of against) {
        const twin = byTag.get(other)?.get(key)
        const report = (says: string) => problems.push({ file: entry.file, key: entry.key, says })
        if (!twin)
          report(`${other} has no such message: add the key to messages.${other}.json, or remove it here`)
        else if (twin.shape && entry.shape) {
          const difference = differs(entry.shape, twin.shape)
          if (difference && (tag !== language || asked.indexOf(language) < asked.indexOf(other)))
            report(`in ${other}, ${difference}: both languages ask for the same things`)
        }
      }
    }
  }
  return problems
}

function differs(one: Shape, other: Shape): string | null {
  const [mine, its] = [signature(one), signature(other)]
  const lost = [...mine].find((part) => !its.has(part))
  if (lost) return `${lost} is missing`
  const extra = [...its].find((part) => !mine.has(part))
  return extra ? `there is ${extra}, which is not here` : null
}

// One language may need to know somebody's form, or name a role, where another does not.
function signature(shape: Shape): Set<string> {
  const parts = new Set<string>()
  for (const { name, kind, options, implicit } of shape.arguments) {
    if (implicit || name.endsWith('form')) continue
    if (kind === 'tag') parts.add(`<${name}>`)
    else if (kind === 'plural' || kind === 'number') parts.add(`the number {${name}}`)
    else if (kind === 'select') for (const option of options) parts.add(`the option ${option} of {${name}}`)
    else parts.add(`{${name}}`)
  }
  return parts
}
