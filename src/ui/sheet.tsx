import { type ReactNode, useId } from 'react'

/** A sheet of paper on the desk: one subject, with its title. */
export function Sheet(props: {
  title?: ReactNode
  level?: 2 | 3
  aside?: ReactNode
  id?: string
  children?: ReactNode
}) {
  const { title, level = 2, aside, children } = props
  const generated = useId()
  const Heading = `h${level}` as const
  if (!title) {
    return (
      <div className="sheet" id={props.id}>
        {children}
      </div>
    )
  }
  const heading = `${props.id ?? generated}-title`
  return (
    <section className="sheet" id={props.id} aria-labelledby={heading}>
      {aside ? (
        <div className="sheet-head">
          <Heading id={heading}>{title}</Heading>
          {aside}
        </div>
      ) : (
        <Heading id={heading}>{title}</Heading>
      )}
      {children}
    </section>
  )
}
