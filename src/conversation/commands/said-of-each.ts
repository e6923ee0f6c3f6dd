import { isUnclear } from '../../register/kinds.ts'
import type { LogEntry } from '../../register/schema.ts'
import { replyFor } from '../../replies/command-words.ts'
import type { PartTyped } from '../../replies/named-together.ts'
import type { Reading } from '../../replies/reading.ts'
import { respond } from '../answer.ts'
import type { ConversationParts } from '../parts.ts'
import { readingOf } from '../reading-of.ts'
import type { PreparedCall } from './call.ts'

// A command that says something of several, of each its own: `at risk ports: staff, calais on track`.

/** What is said of some commitments, as a reply. */
interface SaidOfSome {
  readonly ids: readonly string[]
  readonly says: string
}

/** How the words behind the names of a command become a reply: `due ports 15 April` is "slips to 15 April". Absent: as they are typed. */
type AsReply = (more: string) => string

/** Says all of it in one answer. False, if it says one thing only, which is read as it always is. */
export async function saidOfEach(
  parts: ConversationParts,
  { cause, person, place, mark, words, voice }: PreparedCall,
  { typed, asReply }: { typed: string; asReply?: AsReply },
): Promise<boolean> {
  const { partsTyped, nearNameBehind } = await import('../../replies/named-together.ts')
  const register = parts.registers.register()
  const [named, ...others] = partsTyped(register, typed)
  if (!named || (asReply && named.head !== '')) return false
  const near = nearNameBehind(register, named.more)
  const first = near ? { ...named, ids: near.isPlain ? [...named.ids, ...near.ids] : named.ids, more: near.more.trim() } : named
  const read = (said: string) => readingOf(parts, { said, person, about: [], yours: [] })
  const each = await saidApart([first, ...others], { asReply, read, isNamedLoosely: near !== undefined })
  if (!each) return false
  const ids = [...new Set(each.flatMap((one) => one.ids))]
  const marked = mark === undefined ? {} : { mark }
  await respond(parts, {
    cause,
    place,
    said: each.map(lineOf).join('\n'),
    typed: words,
    person,
    about: ids,
    shown: 0,
    yours: [],
    ...marked,
  })
  const says = each[0]?.says ?? ''
  if (near && !near.isPlain) await parts.chat.whisper(person, place, voice.noSuchCommitment(near.typed, near.ids, { says }))
  for (const unknown of [named, ...others].flatMap((part) => part.unknown))
    await parts.chat.whisper(person, place, voice.noSuchCommitment(unknown, []))
  return true
}

interface Apart {
  readonly asReply: AsReply | undefined
  readonly read: (said: string) => Promise<Reading>
  readonly isNamedLoosely: boolean
}

/** Undefined where the words say one thing, of the names that stand together. */
async function saidApart(all: readonly PartTyped[], { asReply, read, isNamedLoosely }: Apart): Promise<readonly SaidOfSome[] | undefined> {
  const [first, ...others] = all
  if (!first) return undefined
  const says = (more: string): string => asReply?.(more) ?? headed(first.head, more)
  const isOrder = asReply !== undefined || first.head !== ''
  const isReply = first.head === '' && asReply === undefined
  if (isNamedLoosely && isReply) return undefined
  const each: SaidOfSome[] = [...(isOrder ? await listApart(first, { says, read }) : [{ ids: first.ids, says: first.more }])]
  let before = first.more
  for (const { ids, head, more } of others) {
    const own = { ids, says: headed(head, more) }
    const same = { ids, says: says(more) }
    const isOwn = changesEach(own, await read(lineOf(own)))
    const isSame = !isOwn && head === '' && isOrder && (wayOn(before) === wayOn(more) || saysDay(same, await read(lineOf(same))))
    // What is said behind a colon is a reason, and may name others.
    if (!isOwn && !isSame && before.includes(':')) return undefined
    each.push(isSame ? same : own)
    before = more
  }
  const isOne = each.length === 1 && (isReply || (!isNamedLoosely && first.ids.length + first.unknown.length < 2))
  const [only, another] = each
  // "Merge ports and calais" is no form of words: it is told so by its first one.
  const isUnknown =
    asReply === undefined && another === undefined && only !== undefined && !(await isUnderstood(only, { head: first.head, read }))
  const isUnsaid = asReply !== undefined && each.every((one) => one.says === says('')) && says('') !== replyFor('done', '')
  return isOne || isUnknown || isUnsaid ? undefined : each
}

/** Whether it changes something, or begins with a form of words. */
async function isUnderstood(one: SaidOfSome, { head, read }: Pick<Apart, 'read'> & { head: string }): Promise<boolean> {
  const { isFormAlone } = await import('../../replies/named-together.ts')
  return isFormAlone(head) || changesEach(one, await read(lineOf(one)))
}

/** The words before the names, and those behind them. */
function headed(head: string, more: string): string {
  return `${head}${more.startsWith(':') ? '' : ' '}${more}`.trim()
}

/** `done ports, calais on track`: of the last name its own words, if they say something or the verb calls for none. */
async function listApart({ ids, more }: PartTyped, { says, read }: { says: AsReply; read: Apart['read'] }): Promise<readonly SaidOfSome[]> {
  const last = ids.at(-1)
  if (last === undefined || ids.length < 2 || !/^[\p{L}\p{N}]/u.test(more)) return [{ ids, says: says(more) }]
  const own = { ids: [last], says: more }
  const others = { ids: ids.slice(0, -1), says: says('') }
  const isApart = changesEach(others, await read(lineOf(others))) && changesEach(own, await read(lineOf(own)))
  return isApart ? [others, own] : [{ ids, says: says(more) }]
}

function lineOf({ ids, says }: SaidOfSome): string {
  return `${ids.join(', ')}${says.startsWith(':') ? '' : ' '}${says}`
}

/** Whether it changes each of them. */
function changesEach({ ids }: SaidOfSome, { changes }: Reading): boolean {
  const changed = new Set(changes.flatMap(({ id, entry }) => (isUnclear(entry as LogEntry) ? [] : [id])))
  return ids.every((id) => changed.has(id))
}

/** Whether a day is read in it, or what is still asked is why. */
function saysDay({ ids }: SaidOfSome, { changes, unclear }: Reading): boolean {
  const dated = changes.flatMap(({ id, entry }) => (entry.kind === 'dated' || entry.kind === 'snoozed' ? [id] : []))
  const asked = unclear.flatMap(({ question }) => (question.ask === 'reason' ? [question.id] : []))
  return ids.every((id) => dated.includes(id) || asked.includes(id))
}

/** How words behind a name go on: two parts that go on alike are said by one verb. */
function wayOn(more: string): string {
  const [first = ''] = more.toLowerCase().split(/\s/, 1)
  return more.startsWith(':') ? ':' : /^\d/.test(first) ? 'number' : first
}
