import { setTimeout as wait } from 'node:timers/promises'
import { isDisowned } from '../register/hand-over.ts'
import { mineOf, openOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { mayRead } from '../register/rights.ts'
import type { WhoseAsked } from '../replies/whose.ts'
import type { DisownedNotice } from '../store/facts.ts'
import { calledInto, disownedNoticeAt, openedThread, rewritten } from '../store/facts.ts'
import type { LedgerRow } from '../store/store.ts'
import type { Step } from './answer.ts'
import { answer, record, voiceFor } from './answer.ts'
import { ofAskedElsewhere } from './asked-elsewhere.ts'
import type { HeardMessage, Person, Place } from './chat.ts'
import { ofAllOwed } from './commands/said-of-all.ts'
import { questionsBesideSaid } from './enquiries.ts'
import { lookSaid } from './looks.ts'
import type { AskingPlace } from './open-questions.ts'
import { answeredInOwnWords } from './own-language.ts'
import type { ConversationParts } from './parts.ts'
import type { Utterance } from './utterance.ts'
import { utteranceOn } from './utterance.ts'

/** So long a message that is on its way is waited for, while the next words in that place wait too. */
const postedWithinMs = 1_000

/** It may be an answer to a message that is still on its way, or in doubt. */
export class NotKnownYet extends Error {}

/** Records the words of a message, and gives the answer that is left to do. */
export async function recordMessage(
  parts: ConversationParts,
  heard: HeardMessage,
  given: { cause: string; again: boolean },
): Promise<Step> {
  // It was edited or deleted before it was worked on, and that has been read.
  if (await parts.facts.get(rewritten(given.cause))) return async () => undefined
  const spoken = await utteranceOf(parts, heard, given)
  if (spoken === 'not ours') return async () => undefined
  const look = await lookSaid(parts, spoken)
  if (look) return look
  const beside = await questionsBesideSaid(parts, spoken)
  const recorded = await record(parts, spoken)
  return async () => {
    await answer(parts, spoken, recorded)
    await beside?.()
    if (spoken.waitElsewhere?.ids.length === 0 && !spoken.waitElsewhere.isUnsure)
      await parts.chat.whisper(spoken.person, spoken.place, (await voiceFor(parts, spoken)).nothingAsked())
  }
}

/** What a message says, by whom, and to which of the bot's messages. @throws {NotKnownYet} */
export async function utteranceOf(
  parts: ConversationParts,
  heard: HeardMessage,
  given: { cause: string; again: boolean },
): Promise<Utterance | 'not ours'> {
  const { registers, chat, facts } = parts
  const answered = await messageAnswered(parts, heard)
  const notice = answered === 'not ours' ? await disownedNoticeAt(facts, heard.channel, heard.threadTs ?? '') : undefined
  if (answered === 'not ours' && !notice) return answered
  const row = answered === 'not ours' ? undefined : answered
  const isCalled = !heard.direct && !notice && (row === undefined || row.ts !== heard.threadTs)
  // It opens a thread, or goes on in one that is no message's of the ledger: it is answered there, and may go on there while nobody listens.
  const isOfRow = heard.threadTs !== undefined && row?.ts === heard.threadTs
  if (heard.direct && !isOfRow) await facts.set(openedThread(heard.channel, heard.threadTs ?? heard.ts), true)
  const person = await answeredInOwnWords(parts, await chat.person(heard.user), heard.text)
  const thread = { channel: heard.channel, ts: heard.threadTs ?? heard.ts }
  if (isCalled) await facts.set(calledInto(heard.channel, thread.ts), true)
  // No numbers were shown: several are spoken of by their names.
  const mine = () => {
    const ids = mineOf(registers.register(), person.by).map(({ id }) => id)
    return ids.length === 1 ? ids : []
  }
  const spoken = row && (isCalled ? calledAfter(registers.register(), row, person) : utteranceOn(row))
  const about = spoken ?? { about: notice ? notice.ids : mine(), yours: [] }
  const place: Place = { is: 'thread', thread, ts: heard.ts }
  const whose = notice && { whose: whoseAsked(registers.register(), notice) }
  const utterance: Utterance = {
    ...given,
    said: heard.text,
    mark: heard.ts,
    person,
    place,
    asking: askingIn(heard),
    isToBot: heard.direct || heard.toBot === true,
    ...(isCalled && spoken ? { isCalled } : {}),
    ...about,
    ...whose,
  }
  const elsewhere = heard.direct && !isOfRow ? await ofAskedElsewhere(parts, utterance, row) : undefined
  return elsewhere ?? ofAllOwed(parts, utterance)
}

/** What a notice still asks. */
function whoseAsked({ commitments }: Register, { ids, team }: DisownedNotice): WhoseAsked {
  const open = ids.filter((id) => isDisowned(commitments.get(id), team))
  return open.length > 0 ? { ids: open, team } : { ids, team, isSettled: true }
}

/**
 * What is said to the bot in a channel is about all that its team owes: the rows of the last message there, and the rest, which have no number. One row
 * alone has none either. Whoever may not read the register speaks of nothing in it there.
 */
function calledAfter(
  register: Register,
  row: LedgerRow,
  person: Person,
): (ReturnType<typeof utteranceOn> & Pick<Utterance, 'shown'>) | undefined {
  if (!mayRead(register, person).allowed) return undefined
  const { about, ...more } = utteranceOn(row)
  return {
    ...more,
    shown: more.shown ?? (about.length > 1 ? about.length : 0),
    about: [...new Set([...about, ...openOf(register, row.message.team).map(({ id }) => id)])],
  }
}

/** The place in which the author of a message is asked about it. */
export function askingIn({ channel, ts, threadTs, direct }: Pick<HeardMessage, 'channel' | 'ts' | 'threadTs' | 'direct'>): AskingPlace {
  return { channel, thread: direct ? '' : (threadTs ?? ts) }
}

/**
 * The message that is answered: the one on which the thread hangs; of a direct message, or where the bot was named, the last one there.
 *
 * @throws {NotKnownYet} if a message is on its way there, or in doubt: somebody may answer it before the chat has said that it is posted.
 */
async function messageAnswered(
  { ledger, announcer, facts }: ConversationParts,
  { channel, threadTs, direct, toBot }: HeardMessage,
): Promise<LedgerRow | undefined | 'not ours'> {
  const isToBot = direct || toBot === true || (threadTs !== undefined && (await facts.get(calledInto(channel, threadTs))) === true)
  const found = async () => {
    const row = threadTs === undefined ? undefined : await ledger.at(channel, threadTs)
    return row ?? (isToBot ? ledger.lastIn(channel) : undefined)
  }
  const known = await found()
  if (known) return known
  if (!(await ledger.isOpenIn(channel))) return isToBot ? undefined : 'not ours'

  await Promise.race([announcer.settled(channel), wait(postedWithinMs)])
  const posted = await found()
  if (posted) return posted
  throw new NotKnownYet(`a message to ${channel} is on its way`)
}
