import { type Colour, isColour, mixed, readable, worst } from './colour.ts'

/** What an organisation or a space replaces of the design system's colours: a token's name and its CSS, `light-dark(#…, #…)`. */
export type Look = Readonly<Record<string, string>>

/** The two colours that have a meaning: where one goes (main), what is warm or needs a look (warm); by day and by night. */
export type Colours = { main: Pair; warm: Pair }
export type Pair = { light: Colour; dark: Colour }

/** What text stands on: paper, sheet and sunk of ui/css/tokens.css. A test holds them together. */
export const grounds = {
  light: ['#faf7f0', '#fffdf8', '#f2ecdf'],
  dark: ['#0f1c26', '#162733', '#0b161e'],
} as const
const ends = { light: '#000000', dark: '#ffffff' } as const

/** Dyade's own, where nothing was chosen. */
export const ownColours: Colours = {
  main: { light: '#1b5874', dark: '#8ec7e2' },
  warm: { light: '#a8471f', dark: '#f0a482' },
}

/** Text needs 4.5:1 (WCAG 2.2, 1.4.3); both colours are used for text. */
export const leastContrast = 4.5

export type Scheme = 'light' | 'dark'

/** How well a colour reads, and the nearest one that reads well enough; null when it does already. */
export function contrastProblem(colour: Colour, scheme: Scheme): { ratio: number; nearest: Colour } | null {
  const ratio = lowest(colour, scheme)
  return ratio >= leastContrast ? null : { ratio, nearest: nearest(colour, scheme) }
}

/** A colour for the night, from the one of the day. */
export const nightOf = (day: Colour): Colour => nearest(mixed(day, ends.dark, 0.5), 'dark')

/** Every token that follows from the two colours: deeper, washed, and what is written upon them. */
export function lookOf({ main, warm }: Colours): Look {
  return {
    sea: css(main),
    'sea-deep': css(each(main, deeper)),
    'sea-wash': css(each(main, wash)),
    'on-sea': css(each(main, upon)),
    clay: css(warm),
    'clay-deep': css(each(warm, deeper)),
    'clay-wash': css(each(warm, wash)),
    'clay-wash-deep': css(each(warm, washDeep)),
    'on-clay': css(each(warm, upon)),
  }
}

/** The two colours of a look, Dyade's own where it has none. */
export function coloursOf(look: Look): Colours {
  return { main: pairOf(look.sea) ?? ownColours.main, warm: pairOf(look.clay) ?? ownColours.warm }
}

const tokens = [
  'sea',
  'sea-deep',
  'sea-wash',
  'on-sea',
  'clay',
  'clay-deep',
  'clay-wash',
  'clay-wash-deep',
  'on-clay',
]

/** The stylesheet of a look; what is no known token or no pair of colours is left out, wherever it came from. */
export function lookCss(look: Look, selector = ':root'): string {
  const lines = tokens.flatMap((token) => {
    const pair = pairOf(look[token])
    return pair ? [`  --${token}: ${css(pair)};`] : []
  })
  return lines.length === 0 ? '' : `${selector} {\n${lines.join('\n')}\n}\n`
}

/** Changes when the look does: the address of its stylesheet may be kept for ever. */
export function lookVersion(look: Look): string {
  let hash = 0x811c9dc5
  for (const letter of lookCss(look)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return hash.toString(36)
}

function pairOf(text: unknown): Pair | null {
  const match = typeof text === 'string' ? /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(text) : null
  const [, light = '', dark = ''] = match ?? []
  return isColour(light) && isColour(dark) ? { light, dark } : null
}

const css = ({ light, dark }: Pair) => `light-dark(${light}, ${dark})`

function each(pair: Pair, change: (colour: Colour, scheme: Scheme) => Colour): Pair {
  return { light: change(pair.light, 'light'), dark: change(pair.dark, 'dark') }
}

const wash = (colour: Colour, scheme: Scheme) =>
  mixed(grounds[scheme][1], colour, scheme === 'light' ? 0.1 : 0.16)
const washDeep = (colour: Colour, scheme: Scheme) => mixed(grounds[scheme][1], colour, 0.32)
const deeper = (colour: Colour, scheme: Scheme) => mixed(colour, ends[scheme], 0.35)
// a colour that reads on paper bears the paper's own white, or the night's ink
const upon = (_: Colour, scheme: Scheme) => (scheme === 'light' ? '#ffffff' : '#07121a')

const lowest = (colour: Colour, scheme: Scheme) => worst(colour, [...grounds[scheme], wash(colour, scheme)])

function nearest(colour: Colour, scheme: Scheme): Colour {
  let found = readable(colour, ends[scheme], grounds[scheme], leastContrast)
  // its own wash follows it: a little further until that one is passed too
  while (lowest(found, scheme) < leastContrast) found = mixed(found, ends[scheme], 0.04)
  return found
}
