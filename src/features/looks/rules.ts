import { type Look, lookCss, lookVersion } from '../../core/looks/look.ts'

/** A stylesheet at the address of its own version never changes; at any other address a browser asks again. */
export function sheetOf(
  look: Look,
  version: string | null,
): { body: string; headers: Record<string, string> } {
  const cache = version === lookVersion(look) ? 'public, max-age=31536000, immutable' : 'no-cache'
  return { body: lookCss(look), headers: { ...css, 'cache-control': cache } }
}

/** The sample of the form, in colours that are not saved: nothing else of the page takes them. */
export function sampleSheetOf(look: Look): { body: string; headers: Record<string, string> } {
  const ground = `${sample} { background: var(--sheet); color: var(--ink); }\n`
  return {
    body: lookCss(look, sample) + ground,
    headers: { ...css, 'cache-control': 'private, max-age=3600' },
  }
}

const sample = '.look-sample'
const css = { 'content-type': 'text/css; charset=utf-8' }
