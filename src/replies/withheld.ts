import type { Register } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Context, Reading, Unclear } from './reading.ts'
import { plainWords } from './text.ts'

// "OFFICIAL-SENSITIVE", "ne pas transmettre aux Anglais": what is kept of a commitment of two sides, both read.

const notForOthers = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('notForOthers')})(?![\\p{L}\\p{N}])`, 'u')

/** Whether the words say that the other side is not to read them. */
export function isNotForOthers(words: string): boolean {
  return notForOthers.test(plainWords(words))
}

/** The question whether such words are to be recorded, in the place of all that they would change. Undefined: they may be recorded. */
export function withheld(
  reading: Reading,
  words: string,
  { register, open }: Pick<Context, 'register'> & { open: readonly Unclear[] },
): Reading | undefined {
  if (!isNotForOthers(words)) return undefined
  const isShared = reading.changes.some(({ id, entry }) => {
    const commitment = register.commitments.get(id)
    return entry.text !== undefined && commitment !== undefined && isOfSides(register, commitment)
  })
  return isShared ? { changes: [], unclear: [{ text: words, question: { ask: 'other side reads', answers: open } }] } : undefined
}

function isOfSides({ teams }: Register, { owners }: Commitment): boolean {
  return new Set(owners.map(({ team }) => teams.get(team)?.party.id)).size > 1
}
