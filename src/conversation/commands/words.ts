import { findAtStart, findCalled } from '../../register/find.ts'
import type { Register } from '../../register/register.ts'
import type { Commitment } from '../../register/schema.ts'
import type { Said } from '../../rendering/said.ts'
import { isJoining, wordsOfNames } from '../../replies/called.ts'
import { nearestCommand } from '../../replies/command-words.ts'
import type { Reading } from '../../replies/reading.ts'
import { announcesSuccessor } from '../../replies/successor-behind.ts'
import { parsedText, plainWords } from '../../replies/text.ts'
import { respond } from '../answer.ts'
import type { Person } from '../chat.ts'
import { enquirySaid, unknownQuestionSaid } from '../enquiries.ts'
import { modalsOfferedTo } from '../item-acts.ts'
import type { ConversationParts } from '../parts.ts'
import { readingOf } from '../reading-of.ts'
import type { Utterance } from '../utterance.ts'
import type { PreparedCall } from './call.ts'
import { spokenOf } from './call.ts'
import { isOfAllUnread, sayOfMine } from './said-of-all.ts'
import { saidOfEach } from './said-of-each.ts'
import { namedFirst, sayOfSeveral } from './updates.ts'

// What is typed behind `/commitments` and is no command: a reply with the name of its commitment, or a question.

/** A form of words has no more. */
const mostInForm = 6

/** `ports on track`, `snooze ports until 14 March`, `evidence ports: https://...`: read by the same grammar as a reply about that one. */
export async function sayFreely(parts: ConversationParts, call: PreparedCall): Promise<Said | undefined> {
  const { cause, person, place, voice, mark, words } = call
  const marked = mark === undefined ? {} : { mark }
  const asked = { cause, said: words.trim(), person, place, about: [], yours: [], ...marked }
  const toBot = { ...asked, isToBot: true }
  const question = (await enquirySaid(parts, toBot)) ?? (await unknownQuestionSaid(parts, toBot))
  if (question) {
    await question()
    return undefined
  }
  const alone = commitmentNamed(parts.registers.register(), words.trim())
  if (alone) return voice.show(alone, modalsOfferedTo(parts, alone, person))
  if (await takesBackOrGives(parts, asked)) {
    await respond(parts, asked)
    return undefined
  }
  if (await saidOfEach(parts, call, { typed: words.trim() })) return undefined
  const told = await toldTyped(parts, { words: words.trim(), person })
  if (told) {
    await respond(parts, { ...asked, said: told.said, typed: words.trim(), ...spokenOf(parts.registers.register(), person, told.ids) })
    return undefined
  }
  const together = await namedFirst(parts, words.trim())
  if (together && together.more !== '') return sayOfSeveral(parts, call, { ...together, said: together.more.replace(/^:\s*/, '') })
  const typed = await replyTyped(parts, { words: words.trim(), person })
  if (!typed) {
    if (await isOfAllUnread(parts, call)) {
      await sayOfMine(parts, call)
      return undefined
    }
    if (!(await isReadAsWritten(parts, asked))) return askedWhat(parts, call)
    await respond(parts, asked)
    return undefined
  }
  if (typed.ids.length > 1) return voice.noSuchCommitment(typed.name, typed.ids, { says: typed.said })
  await respond(parts, { ...asked, said: typed.said, ...spokenOf(parts.registers.register(), person, typed.ids) })
  return undefined
}

/** The one that the words name, where nothing is said of it. */
function commitmentNamed(register: Register, words: string): Commitment | undefined {
  const { found, more } = findAtStart(register, words)
  return found.found === 'one' && more === '' ? register.commitments.get(found.id) : undefined
}

/** "undo", of whatever they said last; "give ports to SOCA please", which names what it gives within it. */
async function takesBackOrGives(parts: ConversationParts, asked: Utterance): Promise<boolean> {
  const { changes, unclear } = await readingOf(parts, asked)
  const { handedFrom } = await import('../../replies/handed-from.ts')
  const isHandOver = handedFrom(parsedText(typeof asked.said === 'string' ? asked.said : ''), true) !== undefined
  const isGiven = isHandOver && changes.length > 0 && changes.every(({ entry }) => entry.kind === 'assigned')
  return (
    isGiven || changes.some(({ entry }) => entry.kind === 'undone') || unclear.some(({ question }) => isAskedOfCommand.has(question.ask))
  )
}

const isAskedOfCommand: ReadonlySet<string> = new Set([
  'nothing to undo',
  'whose part',
  'no lead left',
  'not yours to give',
  'assign all the same',
])

/** Whether the words change something as they would in a direct message, where what the person's teams owe is named by words of its title. */
async function isReadAsWritten(parts: ConversationParts, asked: Utterance): Promise<boolean> {
  const { changes, unclear } = await readingOf(parts, asked)
  return unclear.length === 0 && changes.some(({ entry }) => !('unclear' in entry && entry.unclear === true))
}

/** Asks what is to be recorded for the commitment that is named, or of which one a word of a reply is said. Any other word is no command. */
async function askedWhat({ registers }: ConversationParts, { words, voice, person }: PreparedCall): Promise<Said> {
  const { isEditAsked, isTeamAdded } = await import('../../replies/order-typed.ts')
  if (isEditAsked(words) || isTeamAdded(words, registers.register())) return voice.editedInFile()
  const named = placesOfName(registers.register(), words.trim()).find(({ ids }) => ids.length === 1)
  const [id] = named?.ids ?? []
  if (id !== undefined) return voice.whatToRecord(id)
  const [{ clauseOf }, { fieldFor }] = await Promise.all([import('../../replies/clause.ts'), import('../../replies/field.ts')])
  const field = fieldFor({ register: registers.register(), about: [], by: person.by })
  const { intent, maybeNames = '' } = clauseOf(parsedText(words), field, person.language)
  const number = numberTyped.exec(words.trim())?.[0] ?? (intent ? numberTyped.exec(maybeNames)?.[0] : undefined)
  if (number !== undefined) return voice.noSuchCommitment(number, [])
  return intent ? voice.noSuchCommitment('', []) : voice.unknownCommand(firstWord(words), nearestCommand(firstWord(words)))
}

/** "4 done", "on track 1 and 3": a row is named in the thread of its message. */
const numberTyped = /^#?\d{1,3}(?![\p{L}\p{N}])/u

/** `close ports`, `withdraw calais: no budget`: what the bot is told to do, and with which ones. Without its name, "close" is no order. */
async function toldTyped(parts: ConversationParts, { words, person }: { words: string; person: Person }): Promise<ToldTyped | undefined> {
  const [{ toldIn }, { fieldFor }] = await Promise.all([import('../../replies/told.ts'), import('../../replies/field.ts')])
  const register = parts.registers.register()
  const field = fieldFor({ register, about: [], by: person.by })
  const asIds = placesOfName(register, words).flatMap(({ name, ids: [id = '', another] }) =>
    another === undefined ? [words.replace(name, id)] : [],
  )
  for (const said of [words, ...asIds]) {
    const told = toldIn(parsedText(said), field)
    if (told?.intent && told.target?.names === 'some') return { said, ids: told.target.ids }
  }
  return undefined
}

/** Words that name their commitments as a whole, and these. */
interface ToldTyped {
  readonly said: string
  readonly ids: readonly string[]
}

/** Words as a reply: what they say, and of which commitment, or of which ones they may. */
interface ReplyTyped {
  readonly said: string
  readonly name: string
  readonly ids: readonly string[]
}

/** Undefined if the words name no commitment, or say nothing of it that is understood. */
async function replyTyped(parts: ConversationParts, { words, person }: { words: string; person: Person }): Promise<ReplyTyped | undefined> {
  const register = parts.registers.register()
  for (const typed of placesOfName(register, words)) {
    const [id = ''] = typed.ids
    const reading = await readingOf(parts, { said: typed.said, person, ...spokenOf(register, person, [id]) })
    if (isUnderstood(reading)) return typed
  }
  return undefined
}

/** The name first, or behind as many words as a form has: a whole name before the beginning of an id. */
export function placesOfName(register: Register, words: string): ReplyTyped[] {
  const places = [...placesOfAny(register, words)]
  const isWhole = ({ name }: ReplyTyped) => findCalled(register, name).found !== 'none'
  return [...places.filter(isWhole), ...places.filter((place) => !isWhole(place))]
}

function* placesOfAny(register: Register, words: string): Generator<ReplyTyped> {
  const starts = [0, ...[...words.matchAll(/\s+(?=\S)/g)].map(({ index, 0: space }) => index + space.length)].slice(0, mostInForm + 1)
  for (const start of starts) {
    const { typed, found, more } = findAtStart(register, words.slice(start))
    const ids = found.found === 'one' ? [found.id] : found.found === 'several' ? found.ids : []
    const before = withoutNameIn(
      words.slice(0, start),
      found.found === 'one' && findCalled(register, typed).found === 'none' ? register.commitments.get(found.id) : undefined,
    ).trim()
    const said = before === '' ? more.replace(/^:\s*/, '') : `${before}${more.startsWith(':') ? '' : ' '}${more}`.trim()
    if (ids.length > 0 && said !== '' && !announcesSuccessor(words.slice(0, start))) yield { said, name: typed, ids }
  }
}

/** The words before a part of a name, without those at their end that belong to it: "opérations de" before "police". */
function withoutNameIn(before: string, commitment: Commitment | undefined): string {
  if (!commitment) return before
  const own = wordsOfNames(commitment)
  const isAround = (words: string) => words.split(/\s+/).every((word) => word === '' || isJoining(plainWords(word)))
  let end = before.length
  for (const { index, 0: word } of [...before.matchAll(/\S+/g)].toReversed()) {
    if (isJoining(plainWords(word))) continue
    if (!own.has(plainWords(word))) break
    end = index
  }
  return end < before.length && isAround(before.slice(0, end)) ? '' : before.slice(0, end)
}

/** Whether they change something, or ask for what is missing of a change. */
function isUnderstood({ changes, unclear, notYours = [] }: Reading): boolean {
  const isChange = changes.some(({ entry }) => !('unclear' in entry && entry.unclear === true))
  return isChange || notYours.length > 0 || unclear.some(({ question }) => question.ask !== 'not understood')
}

function firstWord(words: string): string {
  return /^\S*/.exec(words.trim())?.[0] ?? ''
}
