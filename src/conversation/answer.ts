import { DateTime } from 'luxon'
import { secretariatId } from '../register/addressee.ts'
import type { Change } from '../register/change.ts'
import { instantOf } from '../register/instant.ts'
import type { Instant, LogEntry } from '../register/schema.ts'
import type { Outcome, View } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import { read } from '../replies/grammar.ts'
import type { Reading, Understood } from '../replies/reading.ts'
import { notesOfRefused } from '../replies/refused.ts'
import type { Person } from '../slack/directory.ts'
import type { ConversationParts } from '../slack/parts.ts'
import { permalink } from '../slack/parts.ts'
import type { LedgerRow } from '../store/store.ts'

/** Words that are older when they are recorded have their own time beside it. */
const oldAfterSeconds = 60

/** Words said to a message of ours, typed or by a button. */
export interface Words {
  /** What brought them: the same one twice changes nothing and is not answered twice. */
  readonly cause: string
  readonly text: string
  readonly person: Person
  readonly channel: string
  /** Of the words themselves; absent for a button. */
  readonly ts?: string
  readonly threadTs: string
  readonly about: readonly string[]
  readonly row: LedgerRow | undefined
  /** They were worked on before, and that did not come to its end: an answer may stand there already. */
  readonly again?: boolean
}

/** Reads the words, makes the changes durable, says in the thread what came of them, and draws the messages again. */
export async function answerWords(parts: ConversationParts, words: Words): Promise<void> {
  const { store, messenger, speaker } = parts
  const { person, channel, threadTs, row } = words
  const reading = readWords(parts, words)
  const origin = originOf(parts, words)
  const outcomes = await applyAll(parts, words.cause, reading.changes, origin)
  const refused = outcomes.filter((outcome) => !outcome.applied.ok)
  const made = outcomes.filter((outcome) => outcome.applied.ok)
  const kept = await keepRefused(parts, words, refused, origin)

  const team = row?.message.team ?? secretariatId
  const voice = speak(await speaker.view(team, person.language))
  const key = row?.message.key ?? ''
  if (made.length > 0 || reading.unclear.length > 0)
    await messenger.say({
      channel,
      threadTs,
      key: `answer ${words.cause}`,
      mayStand: words.again ?? false,
      ...voice.answer({ outcomes: made, unclear: reading.unclear, kept: keptIds(made, reading, kept), key }),
    })
  if (refused.length > 0) await tellPrivately(parts, words, voice.answer({ outcomes: refused, unclear: [], kept, key }))
  await tellNotYours(parts, words, reading)
  await speaker.redraw(made.map((outcome) => outcome.understood.id))
  await store.inbox.finish(words.cause)
}

/** What the words mean, said by this person about these commitments. */
export function readWords(
  { store, calendars, dates, clock }: Pick<ConversationParts, 'store' | 'calendars' | 'dates' | 'clock'>,
  { text, person, about, row }: Pick<Words, 'text' | 'person' | 'about' | 'row'>,
): Reading {
  const yours = row?.message.items.filter((item) => item.reason === 'yours').map((item) => item.id) ?? []
  const team = row?.message.team
  return read(text, {
    register: store.registers.register(),
    calendars,
    dates,
    about,
    yours: yours.filter((id) => about.includes(id)),
    by: person.by,
    ...(team === undefined || team === secretariatId ? {} : { team }),
    at: clock.now(),
    language: person.language,
  })
}

/** Where words come from, and when they were said if that is a while ago. */
interface Origin {
  readonly link?: string
  readonly said?: Instant
}

function originOf({ url, clock }: ConversationParts, { channel, ts, threadTs }: Words): Origin {
  // Without the workspace's address there is no link.
  const link = url === '' ? {} : { link: permalink(url, { channel, ts: ts ?? threadTs, threadTs }) }
  if (ts === undefined) return link
  const said = DateTime.fromMillis(Math.floor(Number(ts) * 1000), { zone: 'utc' })
  return said.isValid && clock.now().diff(said).as('seconds') > oldAfterSeconds ? { ...link, said: instantOf(said) } : link
}

/** Each change for itself, durable when this resolves. Entries by a command have no link. */
export async function applyAll(
  { store, clock }: Pick<ConversationParts, 'store' | 'clock'>,
  cause: string,
  understood: readonly Understood[],
  origin: Origin,
): Promise<Outcome[]> {
  const at = instantOf(clock.now())
  const changes = understood.map(({ id, entry }): Change => ({ commitment: id, entry: { ...entry, at, ...origin } as LogEntry }))
  const applied = changes.length === 0 ? [] : await store.registers.change(cause, changes)
  return understood.flatMap((each, index) => {
    const one = applied[index]
    return one ? [{ understood: each, applied: one }] : []
  })
}

/** Who may not is told so, and the words are kept as a note. */
export async function keepRefused(
  parts: ConversationParts,
  words: Pick<Words, 'cause' | 'person' | 'text'>,
  refused: readonly Outcome[],
  origin: Origin,
): Promise<string[]> {
  const notes = notesOfRefused(refused, { by: words.person.by, words: words.text })
  const kept = await applyAll(parts, `${words.cause} kept`, notes, origin)
  return kept.filter(({ applied }) => applied.ok).map(({ understood }) => understood.id)
}

/** The commitments whose words were kept only as a note, because they were not understood. */
function keptIds(made: readonly Outcome[], reading: Reading, kept: readonly string[]): string[] {
  const asked = reading.unclear.length > 0
  const noted = asked ? made.filter(({ understood }) => understood.entry.kind === 'noted').map(({ understood }) => understood.id) : []
  return [...new Set([...kept, ...noted])]
}

/** For the person alone; where that can't be delivered, in a direct message. */
export async function tellPrivately(
  parts: ConversationParts,
  words: Pick<Words, 'channel' | 'threadTs' | 'person'>,
  said: ReturnType<ReturnType<typeof speak>['answer']>,
): Promise<void> {
  const { client, messenger } = parts
  try {
    await client.chat.postEphemeral({
      channel: words.channel,
      user: words.person.id,
      thread_ts: words.threadTs,
      text: said.text,
      blocks: [...said.blocks],
    })
  } catch {
    const { channel } = await client.conversations.open({ users: words.person.id })
    if (channel?.id !== undefined) await messenger.post({ channel: channel.id, ...said })
  }
}

async function tellNotYours({ speaker }: ConversationParts, words: Words, reading: Reading): Promise<void> {
  const ids = reading.notYours ?? []
  const team = words.row?.message.team
  if (ids.length === 0 || team === undefined) return
  await speaker.notice({ kind: 'not yours', team, ids, by: words.person.by, words: words.text })
}

/** What somebody sees of an outcome who has no thread: in their own language. */
export async function viewFor({ speaker }: ConversationParts, person: Person): Promise<View> {
  return speaker.view(secretariatId, person.language)
}
