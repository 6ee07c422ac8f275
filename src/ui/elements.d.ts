import type { HTMLAttributes, ReactNode } from 'react'

type IslandElement = HTMLAttributes<HTMLElement> & {
  class?: string
  children?: ReactNode
  [data: `data-${string}`]: string | number | undefined
}

declare module 'react' {
  namespace JSX {
    // The islands: see src/islands/.
    interface IntrinsicElements {
      'character-count': IslandElement
      'dialog-link': IslandElement
      'many-choices': IslandElement
      'password-field': IslandElement
      'select-all': IslandElement
    }
  }
}
