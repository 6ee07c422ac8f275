import type { ReactNode } from 'react'

/** Sea for who seeks, clay for who accompanies, plain where neither is meant. */
export type AvatarKind = 'sea' | 'clay' | 'plain'

/** Initials or a picture; decoration beside the name, so hidden from assistive technology. */
export function Avatar(props: { name: string; kind?: AvatarKind; image?: string; large?: boolean }) {
  const { name, kind = 'plain', image, large } = props
  const className = ['ava', kind !== 'plain' && kind, large && 'large'].filter(Boolean).join(' ')
  if (image)
    return <img className={className} src={image} alt="" width={large ? 72 : 38} height={large ? 72 : 38} />
  return (
    <span className={className} aria-hidden="true">
      {initials(name)}
    </span>
  )
}

/** An avatar with the name and a line of detail: who this is, in tables and lists. */
export function Who(props: {
  name: ReactNode
  initialsOf: string
  detail?: ReactNode
  kind?: AvatarKind
  image?: string
}) {
  return (
    <span className="who">
      <Avatar name={props.initialsOf} kind={props.kind} image={props.image} />
      <span>
        {props.name}
        {props.detail && <small>{props.detail}</small>}
      </span>
    </span>
  )
}

const particle = /^(?:d['’]|de|du|des|da|di|la|le|les|van|von|el|al|bin|ben)$/i

/** « Jean-Luc de La Tour » → JT: the first letter of the first and of the last word that is no particle. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const meant = words.length > 2 ? words.filter((word, at) => at === 0 || !particle.test(word)) : words
  const letter = (word: string | undefined) => word?.match(/\p{L}|\p{N}/u)?.[0] ?? ''
  return (letter(meant[0]) + (meant.length > 1 ? letter(meant.at(-1)) : '')).toLocaleUpperCase('fr') || '?'
}
