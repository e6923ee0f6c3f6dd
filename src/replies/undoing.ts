import type { DateTime } from 'luxon'
import { timeOf } from '../register/instant.ts'
import { isEnding, isUnclear, pointsBack } from '../register/kinds.ts'
import { samePerson } from '../register/people.ts'
import { isOpen } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { isJoint } from '../register/register.ts'
import type { LogEntry } from '../register/schema.ts'
import { effective, endingsOf, isAdditionUndone } from '../register/state.ts'
import { onlyTarget } from './clause.ts'
import type { Field } from './field.ts'
import { formAtStart } from './forms.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { ofLastSaying } from './last-said.ts'
import type { Context, Reading, Understood } from './reading.ts'
import { isOnlyCourtesy, remarksIn } from './remark.ts'
import type { Text } from './text.ts'
import { parsedText, slice } from './text.ts'

/**
 * "undo", "annuler", "undo 2": takes back what the person said last, in the thread in which they say so, or of what they name. Undefined: the reply says
 * something else.
 */
export function undoIn(words: Text, field: Field, context: Context): Reading | undefined {
  const ids = idsToUndo(words, field, context)
  if (!ids) return rowUnknown(words, field, context)
  const { register, by, isSaidHere } = context
  const kind = kindUndone(words)
  if (kind !== undefined) return namedUndone(kind, { words, ids, ofMessage: field.about }, context)
  // Whatever the reply was about, it was said here; elsewhere other words were the last ones.
  const isHere = isBareUndo(words) ? isSaidHere : undefined
  const since = isBareUndo(words) && !isHere ? context.at.minus({ hours: lastSaidHours }) : undefined
  const changes = lastSaidBy({ register, ids: isHere ? [...register.commitments.keys()] : ids, by, since }, isHere)
  return changes.length > 0 ? { changes, unclear: [] } : nothingToUndo(words, ids, context)
}

/** What they closed last, and all sides have agreed to, is told as that: by an undo it does not open again. */
function nothingToUndo({ said }: Text, ids: readonly string[], { register, by, at }: Context): Reading {
  const since = at.minus({ hours: lastSaidHours })
  const own = ids.flatMap((id) => {
    const commitment = register.commitments.get(id)
    // An addition that was undone is out of the register, and no side has agreed to that.
    if (!commitment || isOpen(commitment) || !isJoint(register, commitment) || isAdditionUndone(commitment.log)) return []
    return [...endingsOf(commitment).values()]
      .filter((ending) => samePerson(ending.by, by) && timeOf(ending.at) >= since)
      .map((entry) => ({ id, entry }))
  })
  const ended = ofLastSaying(own)[0]?.id
  return { changes: [], unclear: [{ text: said, question: { ask: 'nothing to undo', ids, ...(ended === undefined ? {} : { ended }) } }] }
}

/** "withdraw that objection", "annuler la clôture du 2": what is taken back is named. Of several there it is asked which. */
function namedUndone(
  kind: 'objection' | 'closing',
  { words, ids, ofMessage }: { words: Text; ids: readonly string[]; ofMessage: readonly string[] },
  context: Context,
): Reading {
  const { register, by, isSaidHere } = context
  const isMeant = (entry: LogEntry) => (kind === 'objection' ? entry.kind === 'objected' : isEnding(entry))
  const isBare = isBareUndo(words)
  const here = isBare && isSaidHere ? lastSaidBy({ register, ids: [...register.commitments.keys()], by, isMeant }, isSaidHere) : []
  const changes = here.length > 0 ? here : lastSaidBy({ register, ids: isBare && ofMessage.length > 0 ? ofMessage : ids, by, isMeant })
  return changes.length > 0 ? { changes, unclear: [] } : nothingToUndo(words, ids, context)
}

const objectionSaid = new RegExp(`(?<!\\p{L})(?:${anyParticle('objection')})s?(?!\\p{L})`, 'u')
const closingSaid = new RegExp(`(?<!\\p{L})(?:${anyParticle('closingNoun')})s?(?!\\p{L})`, 'u')

function kindUndone(words: Text): 'objection' | 'closing' | undefined {
  const form = undoSaid(words)?.form ?? ''
  return objectionSaid.test(form) ? 'objection' : closingSaid.test(form) ? 'closing' : undefined
}

/**
 * The commitments of which something is taken back: those that the words name, or all that the message is about; in a direct
 * message whatever the person said, there or by a command.
 */
function idsToUndo(words: Text, field: Field, { register, isDirect, isChosen }: Context): readonly string[] | undefined {
  const undo = undoSaid(words)
  if (undo === undefined) return undefined
  const { rest } = undo
  // A command that names one, as in "undo calais", is of that.
  const isOfAny = isDirect && !(isChosen && field.about.length > 0)
  if (saysNoName(rest)) return isOfAny ? [...register.commitments.keys()] : field.about.length > 0 ? field.about : field.ids
  const target = onlyTarget(trimmedName(rest), field)
  if (target?.names !== 'some') return undefined
  // "Annuler Calais" may give the commitment up; "annuler 2" and "annuler ma réponse sur Calais" take back an answer.
  return target.numbered || undo.isOfWords || !lexicons.some(({ ending }) => ending.test(words.plain)) ? target.ids : undefined
}

const rowNumber = /\b\d{1,2}$/

/** "Undo 9", of a message that has no row 9. */
function rowUnknown(words: Text, field: Field, { about }: Context): Reading | undefined {
  const undo = undoSaid(words)
  const name = undo && trimmedName(undo.rest).plain
  const [word] = (name !== undefined && name.length < 8 && rowNumber.exec(name)) || []
  if (word === undefined || onlyTarget(parsedText(word), field)) return undefined
  return { changes: [], unclear: [{ text: words.said, question: { ask: 'unknown name', candidates: about, word } }] }
}

const asked = new RegExp(`[\\s,.!?-]+(?:${anyParticle('please')})[\\s.!?]*$`, 'u')

/** "2, sorry", "2 please?": without what is no name. */
function trimmedName(name: Text): Text {
  const from = /^[\s:,.-]*/.exec(name.plain)?.[0].length ?? 0
  let to = name.plain.replace(asked, '').length
  const lastMark = name.plain.slice(0, to).search(/[,.;!][^,.;!]*$/)
  if (lastMark > from && isOnlyCourtesy(name.plain.slice(lastMark + 1, to).trim())) to = lastMark
  return slice(name, from, Math.max(from, name.plain.slice(0, to).replace(/[\s:,.!?-]+$/, '').length))
}

/** "undo", "annuler, merci": without a name. */
export function isBareUndo(words: Text): boolean {
  const undo = undoSaid(words)
  return undo !== undefined && saysNoName(undo.rest)
}

/** What an undo names, "undo ports": undefined if it names nothing, or may give up what it names. */
export function nameUndone(words: Text): string | undefined {
  const undo = undoSaid(words)
  if (undo === undefined || saysNoName(undo.rest) || (!undo.isOfWords && lexicons.some(({ ending }) => ending.test(words.plain))))
    return undefined
  return trimmedName(undo.rest).said
}

const forgetIt = new RegExp(`^${anyParticle('forgetIt')}(?![\\p{L}\\p{N}])`, 'u')

/** "Forget it", "annule": right behind one's own words it takes them back. Where one commitment is spoken of, "cancel it" may give that up. */
export function mayTakeBack(words: Text, about: readonly string[]): boolean {
  if (isStopped(words)) return true
  if (about.length === 1 && lexicons.some(({ ending }) => ending.test(words.plain))) return false
  return [words, behindExcuse(words)].some(saysForget)
}

function saysForget(said: Text): boolean {
  const form = forgetIt.exec(said.plain)?.[0]
  return form !== undefined && saysNoName(slice(said, form.length))
}

/** « Non attendez annule », "no wait, cancel that": gives nothing up. « Non, annulé » says that it is. */
export function isStopped(words: Text): boolean {
  const said = behindStop(words)
  return said !== undefined && saysForget(said) && !/é(?!\p{L})/iu.test(said.said)
}

interface Undo {
  readonly form: string
  /** What stands behind it: nothing, or a name. */
  readonly rest: Text
  /** "my answer on ...": what is undone is named, and is nothing that was promised. */
  readonly isOfWords: boolean
}

function undoSaid(words: Text): Undo | undefined {
  const stopped = behindStop(words)
  for (const said of [words, behindExcuse(words), ...(stopped ? [stopped] : [])]) {
    const found = undoForm(said)
    if (found === undefined) continue
    const isOfWords = lexicons.some(({ undoneWords }) => undoneWords.test(found))
    const rest = slice(said, found.length)
    return { form: found, rest: isOfWords ? withoutWhy(rest) : rest, isOfWords }
  }
  return undefined
}

function undoForm({ plain }: Text): string | undefined {
  return lexicons.map(({ undo }) => undo.exec(plain)?.[0]).find((each) => each !== undefined)
}

const stops = new RegExp(`^(?:${anyParticle('stops')}(?![\\p{L}\\p{N}])[\\s,:;.!-]*)+`, 'u')

/** "No wait", « non attends, », before what is to be taken back. */
function behindStop(words: Text): Text | undefined {
  const length = stops.exec(words.plain)?.[0].length
  return length === undefined ? undefined : slice(words, length)
}

/** ", all four papers were sat after all": why it is taken back. A row, a question or how it stands is none. */
function withoutWhy(rest: Text): Text {
  const at = rest.plain.search(/[,;:(]/)
  return at >= 0 && isWhy(slice(rest, at)) ? slice(rest, 0, at) : rest
}

function isWhy(rest: Text): boolean {
  if (!/^[,;:(]\s*\p{L}/u.test(rest.plain) || /[?\d]/.test(rest.plain)) return false
  return remarksIn(rest).every((remark) => formAtStart(remark) === undefined)
}

const slipped = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('slipped')}(?![\\p{L}\\p{N}])`, 'u')

/** "Sorry, ...", "my mistake: ...", "oops ...": the words behind what excuses them. */
function behindExcuse(words: Text): Text {
  const [marked, excuse = ''] = /^([^,.:;!\d\n-]+)[,.:;!\n-]\s*(?=\p{L})/u.exec(words.plain) ?? []
  if (marked && (isOnlyCourtesy(excuse.trim()) || slipped.test(excuse))) return behindExcuse(slice(words, marked.length))
  const unmarked = lexicons.map(({ courtesy }) => courtesy.exec(words.plain)?.[0]).find((each) => each !== undefined) ?? ''
  const from = slipped.exec(words.plain)?.index === 0 ? (slipped.exec(words.plain)?.[0] ?? '') : unmarked
  return from === '' ? words : slice(words, from.length)
}

function saysNoName({ plain }: Text): boolean {
  const bare = ` ${plain}`.replace(asked, '')
  return !/[\p{L}\p{N}]/u.test(bare) || isOnlyCourtesy(bare.replace(/^[\s,.!?-]+/, ''))
}

// Outside a thread "undo" names nothing: what was said on another day, or stands in the file since the beginning, is not meant.
const lastSaidHours = 12

interface SaidBy {
  readonly register: Register
  readonly ids: readonly string[]
  readonly by: string
  /** Nothing that was said before is meant. */
  readonly since?: DateTime | undefined
  readonly isMeant?: (entry: LogEntry) => boolean
}

/** All that the person said last, by one message or one press, as far as it still counts. What was not understood was told to nobody. */
function lastSaidBy({ register, ids, by, since, isMeant = () => true }: SaidBy, isHere?: (link: string) => boolean): Understood[] {
  const own = ids.flatMap((id) => {
    const log = register.commitments.get(id)?.log
    if (!log?.some((entry) => samePerson(entry.by, by))) return []
    return effective(log)
      .filter((entry) => samePerson(entry.by, by) && !pointsBack(entry) && !isUnclear(entry) && isMeant(entry))
      .filter(({ at }) => !since || timeOf(at) >= since)
      .filter(({ link }) => !isHere || (link !== undefined && isHere(link)))
      .map((entry) => ({ id, entry }))
  })
  return ofLastSaying(own).map(({ id, entry }) => ({ id, entry: { kind: 'undone', by, of: entry.at } }))
}
