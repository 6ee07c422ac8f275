/** Numbers, percentages and lists of one locale. */
export function createNumbers(locale: string) {
  const made = new Map<string, Intl.NumberFormat>()
  const lists = {
    and: new Intl.ListFormat(locale, { type: 'conjunction' }),
    or: new Intl.ListFormat(locale, { type: 'disjunction' }),
  }

  function number(value: number, options?: Intl.NumberFormatOptions): string {
    const key = options ? JSON.stringify(options) : ''
    let format = made.get(key)
    if (!format) {
      format = new Intl.NumberFormat(locale, options)
      made.set(key, format)
    }
    return format.format(value)
  }

  return {
    number,
    percent: (ratio: number, digits = 0) =>
      number(ratio, { style: 'percent', maximumFractionDigits: digits }),
    list: (items: readonly string[], kind: 'and' | 'or' = 'and') => lists[kind].format(items),
  }
}
