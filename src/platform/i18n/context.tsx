import { createContext, type ReactNode, useContext } from 'react'
import type { Words } from './words.ts'

const WordsContext = createContext<Words | null>(null)

/** Gives its words to the page below it. */
export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The reader's words, in any component of the page. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('useWords: put <WordsProvider words={…}> around the page')
  return words
}
