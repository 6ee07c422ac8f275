import type { ReactNode } from 'react'

/** Equal columns, as many as fit; one on a phone. */
export const Grid = ({ children }: { children: ReactNode }) => <div className="grid">{children}</div>

/** What matters, and beside it what helps: two thirds, one third; one under the other on a small screen. */
export const Columns = ({ children }: { children: ReactNode }) => <div className="two">{children}</div>

/** Things under one another, at their own width. */
export const Stack = ({ children }: { children: ReactNode }) => <div className="stack">{children}</div>

/** Buttons and links side by side. */
export const Acts = ({ children }: { children: ReactNode }) => <div className="acts">{children}</div>

/** A column no wider than a short form: sign-in, one question. */
export const Narrow = ({ children }: { children: ReactNode }) => <div className="narrow">{children}</div>

/** Words for those who do not see the page. */
export const Unseen = ({ children }: { children: ReactNode }) => <span className="unseen">{children}</span>
