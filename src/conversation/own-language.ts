import { teamsOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { languageUsed } from '../replies/language-used.ts'
import type { Person } from './chat.ts'

/** A person as they are to be answered: who is of no side, in the language in which they speak; else in that of their side. */
export function answeredInOwnWords(person: Person, words: string, register: Register): Person {
  if (teamsOf(register, person.by).length > 0) return person
  const language = languageUsed(words)
  return language === undefined ? person : { ...person, language }
}
