/** Units stand at most so many below one another: a ministry's smallest office stands at eight. */
export const deepest = 20

/** Rows of one page of a list of units: 60 kB of page hold them with the longest names. */
export const pageSize = 40

/** Why a unit cannot take its place there; null when it can. Depths count from 1 at the top; `height` is 1 for a unit alone. */
export function placeProblem(place: {
  /** ids from the new parent up to the top; empty at the top */
  line: readonly string[]
  /** the unit that moves; null for a new one */
  unit: string | null
  height: number
}): 'cycle' | 'too-deep' | null {
  if (place.unit !== null && place.line.includes(place.unit)) return 'cycle'
  return place.line.length + place.height > deepest ? 'too-deep' : null
}

/** The number of a page as an address says it: 1 for anything else. */
export function pageNumber(text: string | null): number {
  return text !== null && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1
}

/** Whether a text that an address or a form gives can be somebody's or something's id at all. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
