import { samePerson } from '../register/people.ts'
import { endingsOf } from '../register/state.ts'
import type { Field } from './field.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { ofLastSaying } from './last-said.ts'
import type { Context } from './reading.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { reasonAfter, slice } from './text.ts'

// "Sorry, not done", "en fait non", "no, wrong one": who says so of what their side has closed takes that back. Every word has to be known.

/** Words that take back, and why, if they say so. */
interface TakenBack {
  /** "Not done", "on rouvre": nothing else can be meant than what was closed. */
  readonly isNotDone: boolean
  /** "On rouvre", and no more: why, it does not say. */
  readonly isOnlyReopened: boolean
  readonly reason?: string
}

const mostPhrases = 20
const mostNameWords = 8

/** What the words take back with; undefined where they say anything else too. A bare "no" may answer somebody else. */
export function takenBackIn(words: Text, ids: readonly string[], field: Field): TakenBack | undefined {
  const bare = withoutName(words, ids, field)
  const colon = bare.plain.indexOf(':')
  const [head, reason] = colon < 0 ? [bare, undefined] : [slice(bare, 0, colon), reasonAfter(slice(bare, colon))]
  const { said, rest } = knownFirst(head.plain, ids, field)
  if (rest !== '') return undefined
  return said.length === 0 || isBareNo(said.join(' '), head)
    ? undefined
    : { isNotDone: saysNotDone(said), isOnlyReopened: said.every(isReopening), ...(reason === undefined ? {} : { reason }) }
}

/** "Actually no, 1 is not done, Dunkirk is missing": what stands behind the mark that ends such words may be why. */
export function whyNotDone(words: Text, ids: readonly string[], field: Field): string | undefined {
  if (words.plain.includes('?')) return undefined
  const bare = withoutName(words, ids, field)
  const { said, rest, isBehindMark } = knownFirst(bare.plain, ids, field)
  return saysNotDone(said) && isBehindMark ? reasonAfter(slice(bare, bare.plain.length - rest.length)) : undefined
}

function saysNotDone(said: readonly string[]): boolean {
  return said.some((known) => isReopening(known) || lexicons.some(({ notDone }) => known.search(notDone) >= 0))
}

function isReopening(known: string): boolean {
  return reopening.exec(known)?.[0] === known
}

const reopening = new RegExp(`^${anyParticle('weReopen')}(?![\\p{L}])`, 'u')

interface KnownFirst {
  /** Those of them that take back. */
  readonly said: readonly string[]
  /** What is none of them. */
  readonly rest: string
  readonly isBehindMark: boolean
}

/** The words that take back, or may stand beside such words, at the start. */
function knownFirst(plain: string, ids: readonly string[], field: Field): KnownFirst {
  let rest = plain
  const said: string[] = []
  let between = ''
  for (let times = 0; times < mostPhrases && rest !== ''; times++) {
    const known = knownAtStart(rest) || nameAtStart(rest, ids, field)
    if (known === '') break
    if (isRetraction(known)) said.push(known)
    const behind = rest.slice(known.length)
    between = betweenWords.exec(behind)?.[0] ?? ''
    rest = behind.slice(between.length)
  }
  return { said, rest, isBehindMark: /[^\s(]/.test(between) }
}

const betweenWords = /^[\s.,;:!()…-]+/

/** Without the name of the commitment before all else: "3: sorry, not done". */
export function withoutName(words: Text, ids: readonly string[], field: Field): Text {
  const name = nameAtStart(words.plain, ids, field)
  return slice(words, name.length + (/^[\s:.,)-]*/.exec(words.plain.slice(name.length))?.[0].length ?? 0))
}

function knownAtStart(plain: string): string {
  const patterns = [reopening, ...lexicons.flatMap(({ retraction, besideRetraction }) => [retraction, besideRetraction])]
  const found = patterns.map((pattern) => pattern.exec(plain)?.[0] ?? '')
  return found.reduce((longest, each) => (each.length > longest.length ? each : longest), '')
}

function isRetraction(known: string): boolean {
  return isReopening(known) || lexicons.some(({ retraction }) => retraction.exec(known)?.[0] === known)
}

function isBareNo(said: string, { plain }: Text): boolean {
  return (
    said === plain.replace(/[\s.!]+$/, '') &&
    lexicons.some(({ forms }) => forms.some(({ intent, pattern }) => intent.means === 'no' && pattern.exec(plain)?.[0] === said))
  )
}

/** The name or number of one of those commitments, at the start. */
function nameAtStart(plain: string, ids: readonly string[], field: Field): string {
  const ends = plain
    .matchAll(/(?=[\s.,;!]|$)/g)
    .map(({ index }) => index)
    .filter((end) => end > 0)
  // "Ports on", of "ports on track"
  const isOver = (name: string) => !lexicons.some(({ small }) => small.has(name.slice(name.lastIndexOf(' ') + 1)))
  const names = [...ends.take(mostNameWords)].map((end) => plain.slice(0, end)).filter(isOver)
  return (
    names.findLast((name) => {
      const target = targetSaid(name, field)
      return target.names === 'some' && target.ids.every((id) => ids.includes(id))
    }) ?? ''
  )
}

/** Those of the message that the person themselves has closed last. */
export function lastClosedBy({ register, about, by }: Pick<Context, 'register' | 'about' | 'by'>): string[] {
  const closed = about.flatMap((id) => {
    const commitment = register.commitments.get(id)
    const ending =
      commitment && commitment.status !== 'open'
        ? [...endingsOf(commitment).values()].findLast((each) => samePerson(each.by, by))
        : undefined
    return ending ? [{ id, entry: ending }] : []
  })
  return ofLastSaying(closed).map(({ id }) => id)
}
