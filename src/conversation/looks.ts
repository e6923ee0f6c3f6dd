import type { Step } from './answer.ts'
import { voiceFor } from './answer.ts'
import type { AskedWords } from './enquiries.ts'
import { enquirySaid, unknownQuestionSaid } from './enquiries.ts'
import type { ConversationParts } from './parts.ts'
import type { Utterance } from './utterance.ts'

// Words in a thread or a direct message that only look at the register.

/** How to answer words that only look at the register, or ask it something; undefined for all others. */
export async function lookSaid(parts: ConversationParts, utterance: Utterance): Promise<Step | undefined> {
  const { said } = utterance
  if (typeof said !== 'string' || speaksToOthers(said)) return undefined
  const asked = { ...utterance, said }
  return (await commandSaid(parts, asked)) ?? (await enquirySaid(parts, asked)) ?? unknownQuestionSaid(parts, asked)
}

/** "@lead can you answer 5?" */
function speaksToOthers(said: string): boolean {
  return /<@[A-Z0-9]+/.test(said)
}

/** `help`, `list`, `mine`, `show 2`, as they are typed behind `/commitments`, if nothing else is said with them. */
async function commandSaid(parts: ConversationParts, asked: AskedWords): Promise<Step | undefined> {
  const { cause, person, place, said, about } = asked
  const [{ filterContext }, { filtersTyped }, { looksTyped }] = await Promise.all([
    import('./commands/call.ts'),
    import('../replies/filters.ts'),
    import('../replies/looks-typed.ts'),
  ])
  const context = filterContext(parts, person)
  const isFilter = (typed: string) => filtersTyped(typed, context).unknown.length === 0
  const look = looksTyped(said, { register: context.register, about, by: person.by, isFilter })
  if (look === undefined) return undefined
  const { runCommand } = await import('./commands/run.ts')
  return async () => {
    if ('noRow' in look) return parts.chat.whisper(person, place, (await voiceFor(parts, asked)).noSuchRow(look.noRow, about.length))
    for (const words of look.commands) await runCommand(parts, { cause, words, page: 1, person, place })
  }
}
