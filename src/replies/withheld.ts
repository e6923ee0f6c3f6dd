import { namesOfTeam } from '../register/names.ts'
import type { Register } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { withoutDisclaimer } from './layout/mail.ts'
import { namesOfParty } from './own-side.ts'
import type { Context, Reading, Unclear } from './reading.ts'
import { plainWords } from './text.ts'

// "OFFICIAL-SENSITIVE", "ne pas transmettre aux Anglais": what is kept of a commitment of two sides, both read.

const notForOthers = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('notForOthers')})(?![\\p{L}\\p{N}])`, 'u')

/**
 * Whether the words say that another side is not to read them, by whatever it is called: a side, a people, or a team of it. `own`: the sides that are
 * no others to the speaker.
 */
export function isNotForOthers(words: string, register: Register, own: ReadonlySet<string> = new Set()): boolean {
  const plain = plainWords(withoutDisclaimer(words))
  return notForOthers.test(plain) || notForOthers.test(withSides(plain, register, own))
}

const peoples = lexicons.flatMap((each) => [...Object.keys(each.peoples), ...Object.keys(each.capitals)])

/** The words with `SIDE` in the place of each name of a side, and with `TEAM` in that of each name of another side's team. */
function withSides(plain: string, register: Register, own: ReadonlySet<string>): string {
  const sides = [...register.parties.keys()].flatMap((id) => namesOfParty(register, id))
  const others = [...register.teams.values()].filter(({ party }) => own.size > 0 && !own.has(party.id))
  const teams = others.flatMap((team) => namesOfTeam(team).map(plainWords))
  return [[[...sides, ...peoples], 'SIDE'] as const, [teams, 'TEAM'] as const].reduce(
    (words, [names, place]) =>
      names.toSorted((one, other) => other.length - one.length).reduce((said, name) => putFor(said, name, place), words),
    plain,
  )
}

function putFor(words: string, name: string, place: string): string {
  let said = words
  for (let at = said.indexOf(name); at >= 0 && name !== ''; at = said.indexOf(name, at + place.length)) {
    const isWhole = !/[\p{L}\p{N}]$/u.test(said.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(said.slice(at + name.length))
    if (isWhole) said = said.slice(0, at) + place + said.slice(at + name.length)
  }
  return said
}

/** The question whether such words are to be recorded, in the place of all that they would change. Undefined: they may be recorded. */
export function withheld(
  reading: Reading,
  words: string,
  { register, open }: Pick<Context, 'register'> & { open: readonly Unclear[] },
): Reading | undefined {
  const own = reading.changes.flatMap(({ entry }) => register.teams.get(String(entry['team']))?.party.id ?? [])
  if (!isNotForOthers(words, register, new Set(own))) return undefined
  const isShared = reading.changes.some(({ id, entry }) => {
    const commitment = register.commitments.get(id)
    return entry.text !== undefined && commitment !== undefined && isOfSides(register, commitment)
  })
  return isShared ? { changes: [], unclear: [{ text: words, question: { ask: 'other side reads', answers: open } }] } : undefined
}

/** Whether words about a commitment are marked as not for another side that would read them. `own`: the side of who says them, if it is known. */
export function isWithheldFrom(
  words: string,
  register: Register,
  { commitment, own }: { commitment: Commitment; own: string | undefined },
): boolean {
  return isOfSides(register, commitment) && isNotForOthers(words, register, new Set(own === undefined ? [] : [own]))
}

function isOfSides({ teams }: Register, { owners }: Commitment): boolean {
  return new Set(owners.map(({ team }) => teams.get(team)?.party.id)).size > 1
}
