import type { Ending } from '../register/kinds.ts'
import { isOpen } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { isJoint, leadingParties } from '../register/register.ts'
import type { Due } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import { anyParticle } from './languages/lexicons.ts'
import { namesOfParty } from './own-side.ts'
import type { Context, Question, Reading, Understood } from './reading.ts'
import { speakerFor, speaksFromAbove } from './speaker.ts'
import type { Spoken } from './spoken.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'
import type { Meant } from './which.ts'

// Closings that do more than their words seem to say are asked once, with what they would do.

/** So many are closed by an "all" without a question: who says it of two has both before them. */
const mostUnasked = 2

/**
 * "Everything is done": it is asked once which ones that closes, unless they were named one by one. What is permanent, an umbrella with open parts, and
 * what another side has withdrawn are not among them.
 */
export function closingAllAsked(reading: Reading, all: Meant, context: Context): Reading {
  const closing = reading.changes.filter(({ entry }) => entry.kind === 'closed')
  const asked = (ask: AskedOfOne) => reading.unclear.flatMap(({ question }) => (question.ask === ask ? [question.id] : []))
  const [umbrellas, endless, otherwise] = [asked('open parts'), asked('no end'), asked('ended otherwise')]
  const leftAlone = [...umbrellas, ...otherwise]
  const count = closing.length + endless.length
  if (count === 0 || !isAskedOf(count + leftAlone.length, all, context)) return reading
  const meant = closing.length > 0 ? closing.map(({ id }) => id) : endless
  const text = String(closing[0]?.entry.text ?? reading.unclear[0]?.text ?? '')
  return {
    ...reading,
    changes: reading.changes.filter(({ id, entry }) => entry.kind !== 'closed' && !leftAlone.includes(id)),
    unclear: [
      ...reading.unclear.filter(({ question }) => !askedOfOne.has(question.ask)),
      {
        text,
        question: {
          ask: 'close all',
          ids: meant,
          leftOut: { umbrellas, lasting: closing.length > 0 ? endless : [], ...(otherwise.length > 0 ? { otherwise } : {}) },
        },
      },
    ],
  }
}

/** What is asked of a closing that would do more than it says. */
type AskedOfOne = 'open parts' | 'no end' | 'ended otherwise'
const askedOfOne: ReadonlySet<Question['ask']> = new Set<AskedOfOne>(['open parts', 'no end', 'ended otherwise'])

/** "All slip to 15 April", "by two weeks": asked in the same way. What has no day of its own (permanent, undated, hung on an event) is not among them. */
export function movingAllAsked(reading: Reading, said: string, { all, context }: { all: Meant; context: Context }): Reading {
  const moves = new Map<string, Due>()
  for (const { id, entry } of reading.changes) if (entry.kind === 'dated' && entry.to !== null) moves.set(id, entry.to as Due)
  for (const { question } of reading.unclear)
    if (question.ask === 'reason' && question.pending === 'dated' && question.to) moves.set(question.id, question.to)
  if (!isAskedOf(moves.size, all, context)) return reading
  const ids = [...moves.keys()]
  const dated = ids.filter((id) => hasOwnDay(context.register.commitments.get(id)?.due))
  const withoutDate = dated.length > 0 ? ids.filter((id) => !dated.includes(id)) : []
  const meant = dated.length > 0 ? dated : ids
  // A missing reason is asked for afterwards; what had no date needs none.
  const given = reading.changes.find(({ id, entry }) => entry.kind === 'dated' && meant.includes(id))?.entry.text
  const reason = given === undefined || given === said ? {} : { reason: String(given) }
  const dates = Object.fromEntries([...moves].filter(([id]) => meant.includes(id)))
  const question: Question = { ask: 'move all', ids: meant, dates, withoutDate, ...reason }
  return {
    ...reading,
    changes: reading.changes.filter(({ id }) => !moves.has(id)),
    unclear: [
      ...reading.unclear.filter(({ question: other }) => !('id' in other && other.id !== undefined && moves.has(other.id))),
      { text: said, question },
    ],
  }
}

function hasOwnDay(due: Due | undefined): boolean {
  return typeof due === 'string' && due !== 'continuing' && due !== 'without delay'
}

const unnamed: readonly Meant['by'][] = ['all', 'the rest', 'all but one', 'all that were asked']

/** "All" said among rows that are in part none of theirs: they may have others in mind. */
function isAskedOf(count: number, { ids, by }: Meant, { register, ...person }: Context): boolean {
  const isOfOthers = (id: string) => {
    const commitment = register.commitments.get(id)
    const speaker = commitment && speakerFor(register, commitment, person)
    return commitment !== undefined && (!speaker || speaksFromAbove(register, { id, speaker }, person))
  }
  return unnamed.includes(by) && (count > mostUnasked || (count > 0 && ids.some(isOfOthers)))
}

const allTheSame = new RegExp(`^[\\s,:;.(-]*${anyParticle('allTheSame')}(?![\\p{L}\\p{N}])`, 'u')

/** "done all the same": the words behind it. Who says so knows what is open. */
export function behindAllTheSame(tail: Text): Text | undefined {
  const said = allTheSame.exec(tail.plain)?.[0]
  return said === undefined ? undefined : slice(tail, said.length)
}

type OpenParts = Extract<Question, { ask: 'open parts' }>

/** An umbrella whose parts are open is closed only by who was told which. */
export function openPartsAsked({ commitment, context: { register } }: Spoken): OpenParts | undefined {
  const open = (register.partsOf.get(commitment.id) ?? []).filter((part) => {
    const found = register.commitments.get(part)
    return found !== undefined && isOpen(found)
  })
  return open.length === 0 ? undefined : { ask: 'open parts', id: commitment.id, parts: open }
}

/** What is continuing is closed only by who was told so: "done" may be said of this month's share of it. */
export function noEndAsked({ commitment }: Spoken): Question | undefined {
  return commitment.due === 'continuing' ? { ask: 'no end', id: commitment.id } : undefined
}

const forSide = new RegExp(`^[\\s,:(-]*${anyParticle('forSide')}\\s+`, 'u')
const both = new RegExp(`^${anyParticle('bothSides')}(?![\\p{L}\\p{N}])`, 'u')
const andSide = new RegExp(
  `^\\s*(?:,\\s*(?:${anyParticle('and')}\\s+)?|(?:${anyParticle('and')}|&)\\s+)(?:${anyParticle('forSide')}\\s+)?`,
  'u',
)
const article = new RegExp(`^${anyParticle('article')}`)

/** For which sides the secretariat closes a joint commitment, and the words behind that. */
export interface SidesSaid {
  readonly sides: readonly string[]
  readonly rest: Text
}

/** "done for France", "done for both sides" */
export function sidesSaid({ plain, said }: Text, register: Register, among: readonly string[]): SidesSaid | undefined {
  const lead = forSide.exec(plain)?.[0]
  if (lead === undefined) return undefined
  return sidesAtStart(slice({ plain, said }, lead.length), register, among)
}

/** The sides that the words begin with: "France", "Belgium and Luxembourg", "both sides". */
export function sidesAtStart(tail: Text, register: Register, among: readonly string[]): SidesSaid | undefined {
  const all = both.exec(tail.plain)?.[0]
  if (all !== undefined) return { sides: among, rest: slice(tail, all.length) }
  const sides: string[] = []
  let rest = tail
  for (let join: string | undefined = ''; join !== undefined; join = andSide.exec(rest.plain)?.[0]) {
    const next = sideAtStart(slice(rest, join.length), register, among)
    if (!next || sides.includes(next.side)) break
    sides.push(next.side)
    rest = next.rest
  }
  return sides.length > 0 ? { sides, rest } : undefined
}

function sideAtStart(
  words: Text,
  register: Register,
  among: readonly string[],
): { readonly side: string; readonly rest: Text } | undefined {
  const { plain } = words
  const bare = plain.replace(article, '')
  for (const id of among) {
    const name = namesOfParty(register, id).find((each) => bare.startsWith(each) && !/^[\p{L}\p{N}]/u.test(bare.slice(each.length)))
    if (name !== undefined) return { side: id, rest: slice(words, plain.length - bare.length + name.length) }
  }
  return undefined
}

/**
 * The sides for which the secretariat could still end a joint commitment so. None for who speaks for a team. What a side has ended otherwise counts no
 * more then.
 */
export function sidesLeft(
  { commitment, speaker, context: { register } }: Pick<Spoken, 'commitment' | 'speaker' | 'context'>,
  as: Ending['kind'],
): readonly string[] {
  if (speaker.team || !isJoint(register, commitment)) return []
  const ended = commitment.status === 'closing' ? endingsOf(commitment) : new Map<string, Ending>()
  return leadingParties(register, commitment).filter((side) => ended.get(side)?.kind !== as)
}

/** The same entry, said for one side. */
export function forOneSide({ id, entry }: Understood, party: string): Understood {
  return { id, entry: { ...entry, party } as Understood['entry'] }
}
