/** `#rrggbb`, lower case. */
export type Colour = string

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

/** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** `share` of the second colour in the first, 0 to 1. */
export function mixed(first: Colour, second: Colour, share: number): Colour {
  const [a, b] = [channels(first), channels(second)]
  const hex = a.map((value, at) => Math.round(value + (b[at]! - value) * share))
  return `#${hex.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** The lowest contrast of a colour with any of the grounds it stands on. */
export const worst = (colour: Colour, grounds: readonly Colour[]) =>
  Math.min(...grounds.map((ground) => contrast(colour, ground)))

/** The colour nearest to `colour`, on its way to `end`, that stands out from every ground; `end` when none does. */
export function readable(colour: Colour, end: Colour, grounds: readonly Colour[], least: number): Colour {
  for (let share = 0; share < 1; share += 0.01) {
    const tried = mixed(colour, end, share)
    if (worst(tried, grounds) >= least) return tried
  }
  return end
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
