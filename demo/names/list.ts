/** The names of a text that separates them by commas and line ends: a list of six hundred names in fifty lines. */
export function list(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
