import type { ReactNode } from 'react'

export type DrawingProps = {
  /** Says what the drawing shows; without it the drawing is decoration and hidden from assistive technology. */
  title?: string
  className?: string
}

/** The paper of every scene: 160 × 120, lines of 1.6 px at any size (see css/drawings.css), one wash of clay. */
export function Drawing({ title, className, children }: DrawingProps & { children: ReactNode }) {
  return (
    <svg
      className={className ? `drawing ${className}` : 'drawing'}
      viewBox="0 0 160 120"
      focusable="false"
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      {children}
    </svg>
  )
}

/** The swell that runs under the scenes: the same three strokes as under the sails of the mark. */
export function Swell({ x = 80, y = 104, width = 100 }: { x?: number; y?: number; width?: number }) {
  const stroke = (row: number, half: number) => {
    const top = y + row * 5
    return `M${x - half} ${top - 3}C${x - half * 0.4} ${top + 1.5} ${x + half * 0.4} ${top + 1.5} ${x + half} ${top - 3}`
  }
  return (
    <path
      className="d-soft"
      d={[0, 1, 2].map((row) => stroke(row, (width / 2) * (0.74 + row * 0.13))).join('')}
    />
  )
}
