export type Purpose = 'invitation' | 'reset'

/** How long a link opens: an invitation may wait for the end of a holiday, a lost password not. */
export const linkHours: Record<Purpose, number> = { invitation: 14 * 24, reset: 2 }
