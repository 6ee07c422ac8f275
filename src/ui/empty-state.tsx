import type { ReactNode } from 'react'

/** Nothing here yet: a drawing, what this place is for, and the one thing to do next. */
export function EmptyState(props: {
  drawing: ReactNode
  title: string
  level?: 2 | 3
  action?: ReactNode
  children?: ReactNode
}) {
  const Heading = `h${props.level ?? 2}` as const
  return (
    <div className="empty">
      {props.drawing}
      <Heading>{props.title}</Heading>
      {props.children && <p>{props.children}</p>}
      {props.action}
    </div>
  )
}
