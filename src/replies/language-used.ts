import type { Language } from '../register/languages.ts'
import { languages } from '../register/languages.ts'
import { remembered } from '../register/query.ts'
import { plainTyped } from './command-words.ts'
import { wordsOfCommands } from './languages/commands.ts'

// A long message tells its language well before its end.
const mostLooked = 60

/** The language of what somebody typed, if it has words of one language only; undefined where no word tells, or words of two are mixed. */
export function languageUsed(words: string): Language | undefined {
  const typed = plainTyped(words.slice(0, 1000)).match(/(?<![\p{L}\p{N}-])\p{L}+(?![\p{L}\p{N}-])/gu) ?? []
  const [used, another] = languages.filter((language) => typed.slice(0, mostLooked).some((word) => isToldBy(language, word)))
  return another === undefined ? used : undefined
}

/** Whether they are more than the words of a command, or a name: people type those in any language. */
export function isSentence(words: string): boolean {
  return (words.match(/\p{L}{2,}/gu) ?? []).length >= fewestOfSentence
}

const fewestOfSentence = 4

/** Whether a word is of this language and of no other. */
function isToldBy(language: Language, word: string): boolean {
  return isWordOf(language, word) && languages.every((other) => other === language || !isWordOf(other, word))
}

function isWordOf(language: Language, word: string): boolean {
  const { names, telling } = wordsOfCommands(language)
  return telling.has(word) || Object.hasOwn(names, word) || filterWordsOf(language).has(word)
}

/** The words that narrow a list, each by itself: "permanents", "blocked". */
function filterWordsOf(language: Language): ReadonlySet<string> {
  return remembered(wordsOfFilters, language, () => {
    const { states, ratings, periods } = wordsOfCommands(language).filters
    return new Set(
      [states, ratings, periods].flatMap((each) =>
        Object.values(each)
          .flat()
          .flatMap((words) => words.match(/\p{L}{4,}/gu) ?? []),
      ),
    )
  })
}

const wordsOfFilters = new Map<Language, ReadonlySet<string>>()
