import type { Commitment, LogEntry, Rating } from '../register/schema.ts'
import { clauseIn } from './about-one.ts'
import { withoutDisclaimed } from './beside-rating.ts'
import { saysWhy } from './dates/reason.ts'
import { behindCorrection } from './instead-of-reason.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Context, Unclear } from './reading.ts'
import { remarksIn } from './remark.ts'
import { parsedText } from './text.ts'
import { saysTrouble } from './trouble.ts'

// What turns amber or red is told to the other side with its reason, so who gives none is asked for it, once (docs/REPLIES.md, "What it asked").

/** An entry that words have added to a commitment, as it stands with it. */
interface Added {
  readonly commitment: Commitment
  readonly entry: LogEntry
}

/** What made these amber or red, where no word says it: one question for all of them. The colour stands whatever comes of it. */
export function whyAsked(added: readonly Added[], context: Context): Unclear | undefined {
  const ratings: Record<string, Rating> = {}
  for (const { commitment, entry } of added) {
    const isExplained = added.some((other) => other.commitment.id === commitment.id && other.entry !== entry)
    if (entry.kind === 'rated' && !isExplained && entry.rating !== null && hasTurned(commitment, entry) && !givesReason(entry, context))
      ratings[commitment.id] = entry.rating
  }
  const [id, ...also] = Object.keys(ratings)
  const text = added.find((each) => each.commitment.id === id)?.entry.text ?? ''
  return id === undefined ? undefined : { text, question: { ask: 'reason', id, pending: 'rated', ratings }, also }
}

/** Those whose words say no more than the colour, new or not. */
export function unexplainedIn(added: readonly Added[], context: Context): readonly string[] {
  return added.flatMap(({ commitment, entry }) => (entry.kind === 'rated' && !givesReason(entry, context) ? [commitment.id] : []))
}

/** Whether it is worse than what its team said last, or was never rated: what made it red holds for the amber behind it, too. */
function hasTurned({ log = [] }: Commitment, { at, team, rating }: LogEntry & { kind: 'rated' }): boolean {
  const last = log.findLast((entry) => entry.kind === 'rated' && entry.team === team && entry.at < at)
  const before = last?.kind === 'rated' ? last.rating : undefined
  return rating === 'red' ? before !== 'red' : rating === 'amber' && before !== 'amber' && before !== 'red'
}

function wordsBehindName(text: string, name: string): string {
  const { said, plain } = parsedText(text)
  return said.slice(plain.indexOf(name) + name.length).trim()
}

function givesReason({ text = '' }: LogEntry, context: Context): boolean {
  // "No: blocked", "no, 3 at risk": what is put in the place of something else says no more than that.
  const whole = clauseIn(behindCorrection(parsedText(text)).said, context)
  // "La campagne Afghanistan est bloquée", once it was asked which one that is.
  const clause = whole.stranger === undefined ? whole : clauseIn(wordsBehindName(text, whole.stranger), context)
  const { intent } = clause
  const isForm = intent?.means === 'rated' || intent?.means === 'no'
  const { tail } = intent?.means === 'rated' ? withoutDisclaimed({ rating: intent.rating, clause }).clause : clause
  // "amber: 1 (visas), 2": of the second row its number is all that was said.
  return /\p{L}/u.test(text) && (!isForm || saysTrouble(clause) || isHeldUpByRow.test(tail.plain) || remarksIn(tail).some(saysWhy))
}

// "3 blocked by 2": the row that it waits for.
const isHeldUpByRow = new RegExp(
  `^\\s*(?:${anyParticle('by')}|${anyParticle('reasonFirst')}) (?:${anyParticle('article')})?#?\\d{1,2}(?=\\s*(?:$|[.,;!)]))`,
  'u',
)
