/**
 * A moment or a calendar date: a Temporal value, a `Date`, or an ISO string. A value without a zone
 * (`PlainDate`, `2026-10-03`) is shown as it is; a moment is shown in the reader's time zone.
 */
export type DateLike =
  | { readonly epochMilliseconds: number }
  | {
      readonly year: number
      readonly month: number
      readonly day: number
      readonly hour?: number
      readonly minute?: number
    }
  | { readonly hour: number; readonly minute: number }
  | Date
  | string

/** `short` 03/10/2026 · `medium` 3 oct. 2026 · `long` 3 octobre 2026 · `day` samedi 3 octobre 2026 · `weekday` samedi 3 octobre · `month` octobre 2026 */
export type DateStyle = 'short' | 'medium' | 'long' | 'day' | 'weekday' | 'month'

export const dateOptions: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
}

/** Milliseconds since 1970, and whether the value has a place in time (`moment`) or is a bare date or hour. */
export function readDate(value: DateLike): { epoch: number; moment: boolean } {
  if (typeof value === 'string') {
    const bare = !/(?:Z|[+-]\d\d(?::?\d\d)?)(?:\[.*\])?$/.test(value.slice(10))
    const plain = value.replace(/\[.*$/, '')
    const epoch = Date.parse(bare && plain.length > 10 ? `${plain}Z` : plain)
    if (Number.isNaN(epoch)) throw new RangeError(`not an ISO date: ${value}`)
    return { epoch, moment: !bare }
  }
  if (value instanceof Date) return { epoch: value.getTime(), moment: true }
  if ('epochMilliseconds' in value) return { epoch: value.epochMilliseconds, moment: true }
  if ('year' in value) {
    const epoch = Date.UTC(value.year, value.month - 1, value.day, value.hour ?? 0, value.minute ?? 0)
    return { epoch, moment: false }
  }
  return { epoch: Date.UTC(1970, 0, 1, value.hour, value.minute), moment: false }
}

/** Formats dates and times of one locale, in one time zone. */
export function createDates(locale: string, timeZone: string) {
  const made = new Map<string, Intl.DateTimeFormat>()
  const french = locale.startsWith('fr')

  function parts(value: DateLike, name: string, options: Intl.DateTimeFormatOptions) {
    const { epoch, moment } = readDate(value)
    const key = `${name}|${moment}`
    let format = made.get(key)
    if (!format) {
      format = new Intl.DateTimeFormat(locale, { ...options, timeZone: moment ? timeZone : 'UTC' })
      made.set(key, format)
    }
    return format.formatToParts(epoch)
  }

  function date(value: DateLike, style: DateStyle = 'long'): string {
    return parts(value, style, dateOptions[style])
      .map((part) =>
        french && style !== 'short' && part.type === 'day' && part.value === '1' ? '1er' : part.value,
      )
      .join('')
  }

  const clock: Intl.DateTimeFormatOptions = {
    hour: locale === 'en-GB' ? '2-digit' : 'numeric',
    minute: '2-digit',
  }

  // « 14 h 30 », « 9 h »; a clock with a colon is for machines.
  function time(value: DateLike): string {
    const found = parts(value, 'time', clock)
    if (!french) return found.map((part) => part.value).join('')
    const [hour, minute] = ['hour', 'minute'].map(
      (type) => found.find((part) => part.type === type)?.value ?? '',
    )
    return `${Number(hour)}\u00A0h${minute === '00' ? '' : `\u00A0${minute}`}`
  }

  function dateTime(value: DateLike, style: DateStyle = 'long'): string {
    const link = style === 'short' || style === 'medium' ? ' ' : french ? ' à ' : ' at '
    return date(value, style) + link + time(value)
  }

  const distances = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })

  function dayOf(value: DateLike): number {
    const { epoch, moment } = readDate(value)
    return Math.floor((moment ? Date.parse(calendar.format(epoch)) : epoch) / 86_400_000)
  }

  function relative(value: DateLike, now: DateLike): string {
    const days = dayOf(value) - dayOf(now)
    const far = Math.abs(days)
    if (far >= 730) return distances.format(Math.trunc(days / 365.25), 'year')
    if (far >= 60) return distances.format(Math.trunc(days / 30.44), 'month')
    if (far >= 14) return distances.format(Math.trunc(days / 7), 'week')
    const given = readDate(value)
    if (far >= 1 || !given.moment) return distances.format(days, 'day')
    const minutes = Math.trunc((given.epoch - readDate(now).epoch) / 60_000)
    if (Math.abs(minutes) >= 60) return distances.format(Math.trunc(minutes / 60), 'hour')
    return distances.format(minutes, minutes === 0 ? 'second' : 'minute')
  }

  return { date, time, dateTime, relative }
}
