import { teamsOf } from '../register/query.ts'
import { isSecretariat } from '../register/register.ts'
import { isSentence, languageUsed } from '../replies/language-used.ts'
import { lastTypedIn } from '../store/facts.ts'
import type { Facts } from '../store/store.ts'
import type { Chat, Person } from './chat.ts'
import type { ConversationParts } from './parts.ts'

/**
 * A person as they are to be answered. Who is of no side, and who may be spoken to in several languages, in the one in which they speak, which is kept of
 * the latter for what they press and open; everybody else in that of their side.
 */
export async function answeredInOwnWords(
  {
    registers,
    facts,
  }: { readonly registers: Pick<ConversationParts['registers'], 'register'>; readonly facts: Pick<Facts, 'get' | 'set'> },
  person: Person,
  words: string,
): Promise<Person> {
  const register = registers.register()
  const isOfSide = teamsOf(register, person.by).length > 0 || isSecretariat(register, person.by)
  if (isOfSide && !person.undecided) return person
  const language = languageUsed(words)
  if (language === undefined || (isOfSide && !person.undecided?.includes(language))) return person
  if (person.inSlack !== undefined && person.inSlack !== language && !isSentence(words)) return person
  const fact = lastTypedIn(person.by)
  if (isOfSide && (await facts.get(fact)) !== language) await facts.set(fact, language)
  return { ...person, language }
}

/** The same chat, in which a person whose own words decide it is spoken to in the language in which they last typed. */
export function inLanguageTyped(chat: Chat, facts: Pick<Facts, 'get'>): Chat {
  const asTyped = async (person: Person): Promise<Person> => {
    if (!person.undecided) return person
    // While the state can't be read they are answered all the same.
    const language = await facts.get(lastTypedIn(person.by)).catch(() => undefined)
    return language !== undefined && person.undecided.includes(language) ? { ...person, language } : person
  }
  return {
    ...chat,
    person: async (id) => asTyped(await chat.person(id)),
    async personNamed(by) {
      const person = await chat.personNamed(by)
      return person && asTyped(person)
    },
  }
}
