import type { PutBackOutcome } from '../delivery/notices.ts'
import type { HomeChoice } from '../nudges/home-narrowing.ts'
import { askedAgainBy, isGivenUpByOthers, isWaiting, rowsOf } from '../nudges/rows.ts'
import { secretariatId } from '../register/addressee.ts'
import type { Register } from '../register/register.ts'
import { mayRead } from '../register/rights.ts'
import type { Due } from '../register/schema.ts'
import type { ContactValue } from '../rendering/buttons.ts'
import { commandAsking, openQuestion } from '../rendering/buttons.ts'
import { unchangedRows } from '../rendering/day-message.ts'
import { speak } from '../rendering/voice.ts'
import type { ModalKind } from '../replies/modal-kinds.ts'
import type { SettingsChosen } from '../replies/settings-typed.ts'
import type { LedgerRow } from '../store/store.ts'
import { keepLastAbsence } from './absence-last.ts'
import type { Step } from './answer.ts'
import { answer, answerUndo, record } from './answer.ts'
import type { Person, Place, Thread } from './chat.ts'
import { spokenOf } from './commands/call.ts'
import { recordContactPress } from './contacts.ts'
import type { QuestionPressed } from './open-questions.ts'
import { askingOfCommand } from './open-questions.ts'
import type { ConversationParts } from './parts.ts'
import { settle } from './suggestions.ts'
import type { TakingBack, Utterance } from './utterance.ts'
import { askingOn, utteranceOn } from './utterance.ts'

/** What a button, or a menu's option, stands for. */
export type ButtonMeaning =
  /** Words about a commitment (`*`: all that were asked "are these yours?"), in the thread of the message `key`. */
  | {
      readonly does: 'say'
      readonly id: string
      readonly words: string
      readonly key: string
      readonly modal?: ModalKind
      readonly to?: Due
      readonly stood?: string
      readonly question?: QuestionPressed
      readonly command?: string
    }
  /**
   * Words about a row that counts only as long as the row still asks for them. `key`: empty where the row stands in its message. `modal`: asks first for
   * what is more than a press; if it can't be opened, the words are said.
   */
  | { readonly does: 'answer'; readonly id: string; readonly words: string; readonly key: string; readonly modal?: ModalKind }
  /** Shows the rows of a message to the presser alone, or one of them. */
  | { readonly does: 'open'; readonly key: string; readonly page: number; readonly only?: string }
  | ({ readonly does: 'undo' } & TakingBack)
  /** Of more entries than a button has room for: all that a cause has changed. */
  | { readonly does: 'undo all'; readonly of: string }
  /** `item`: shows this commitment in a modal; if none opens, the command shows it. */
  | { readonly does: 'turn the page'; readonly command: string; readonly page: number; readonly item?: string }
  | { readonly does: 'put back'; readonly notice: string }
  /** Opens the form for which the words of a command ask. */
  | { readonly does: 'ask for form'; readonly words: string }
  /** Opens a form that was not taken again, as it was filled in. `cause`: what brought it. */
  | { readonly does: 'fill in again'; readonly cause: string }
  /** The presser is back. */
  | { readonly does: 'end absence' }
  /** Opens the form for what stands of a commitment. */
  | { readonly does: 'edit'; readonly id: string }
  /** Confirms or refuses what a lead proposes; a refusal asks first for its reason. */
  | { readonly does: 'settle'; readonly suggestion: string; readonly how: 'confirmed' | 'refused' }
  /** Edits how an addressee is reached; asks first in a form for whoever or whatever is to be named. */
  | { readonly does: 'contact'; readonly contact: ContactValue }
  /** Narrows the list of the presser's Home tab. */
  | { readonly does: 'narrow'; readonly choice: HomeChoice }
  /** The presser chooses something for themselves. */
  | { readonly does: 'choose'; readonly chosen: SettingsChosen }
  /** Nothing that the bot would write: the form of an older message, or an altered value. */
  | { readonly does: 'unreadable' }

/** One press of a button, or choice in a menu. */
export interface Press {
  readonly cause: string
  readonly meaning: ButtonMeaning
  /** The chat's id of who pressed. */
  readonly user: string
  /** The thread in which it stands, or which its message opens; or a message that only its presser sees. */
  readonly place: Place
  /** The message in which it stands, unless only its presser sees that. */
  readonly message?: Thread
  /** The chat's own mark of when it was pressed, if it gives one: comparable with the `ts` of words. */
  readonly at?: string
  /** The chat's own address for an answer that replaces what was pressed, for its presser alone. */
  readonly replyTo?: string
}

/** Records what was pressed, and gives the answer that is left to do. A pressed button is a person saying its words about its commitment. */
export async function recordPress(parts: ConversationParts, pressed: Press, { again }: { again: boolean }): Promise<Step> {
  const { cause, meaning, place, replyTo } = pressed
  const person = await parts.chat.person(pressed.user)
  const utterance = { cause, person, place, again, isPressed: true, ...(pressed.at === undefined ? {} : { mark: pressed.at }) }
  const spoken = async (said: Pick<Utterance, 'said' | 'about' | 'yours' | 'answers' | 'asking' | 'stood' | 'question'>): Promise<Step> => {
    const recorded = await record(parts, { ...utterance, ...said })
    return () => answer(parts, { ...utterance, ...said }, recorded)
  }
  const undone = async ({ takesBack }: TakingBack): Promise<Step> => {
    const said: Utterance = { ...utterance, said: { takesBack }, about: [], yours: [] }
    const recorded = await record(parts, said)
    return () => answerUndo(parts, said, { recorded, message: pressed.message })
  }
  switch (meaning.does) {
    case 'say':
      return spoken(await wordsPressed(parts, meaning, { place, person }))
    case 'answer': {
      const row = await messagePressed(parts, meaning.key, place)
      // What is worked on again may have been recorded already: then it is its own answer that stands there.
      if (row && !again && !(await isStillAsked(parts, row, { ...meaning, person })))
        return () => tellWhatStands(parts, { person, place: besidePressed(pressed, { replaces: false }), row, id: meaning.id })
      return spoken(await wordsPressed(parts, { ...meaning, does: 'say' }, { place, person }))
    }
    case 'open':
      return async () => {
        const row = await messagePressed(parts, meaning.key, place)
        if (!row) return
        const voice = speak(await parts.announcer.view(row.message.team, person))
        const { allowed, may } = mayRead(parts.registers.register(), person)
        if (!allowed)
          return parts.chat.whisper(person, besidePressed(pressed, { replaces: false }), voice.refused({ reason: 'no reader', may }))
        await parts.chat.whisper(person, besidePressed(pressed), voice.opened(row.message, meaning))
      }
    case 'end absence':
      return async () => {
        const { recordAway } = await import('./away.ts')
        const back = { says: 'back', isOwn: true } as const
        const said = await recordAway(parts, { cause, person, words: '' }, back)
        await keepLastAbsence(parts, { cause, person, place, said: back })
        await parts.chat.whisper(person, besidePressed(pressed), said)
      }
    case 'undo':
      return undone(meaning)
    case 'undo all':
      if (parts.registers.absenceEdit(meaning.of)) return absenceTakenBack(parts, pressed, { of: meaning.of, person })
      return undone({ takesBack: await changedBy(parts, meaning.of) })
    case 'turn the page':
      return async () => {
        if (replyTo === undefined) return
        const { runCommand } = await import('./commands/run.ts')
        const call = { cause, words: meaning.command, page: meaning.page, person }
        await runCommand(parts, { ...call, place: { is: 'private', replyTo, replaces: true } })
      }
    case 'put back':
      return async () => {
        if (place.is === 'thread') await putBack(parts, { notice: meaning.notice, person, thread: place.thread })
      }
    case 'ask for form':
    case 'edit':
    case 'fill in again':
      return tellNoForm(parts, person, place)
    case 'settle':
      // For a refusal a form asks why: none has opened.
      if (meaning.how === 'refused') return tellNoForm(parts, person, place)
      return settle(parts, { cause, suggestion: meaning.suggestion, how: 'confirmed', person, place })
    case 'choose': {
      const { chosen } = meaning
      const { choose, settingsNow } = await import('./commands/settings.ts')
      await choose(parts, { cause, who: person.by, by: person.by }, chosen)
      if (replyTo === undefined) return () => parts.homes.opened(pressed.user)
      return async () => parts.chat.whisper(person, besidePressed(pressed), await settingsNow(parts, person))
    }
    case 'narrow':
      return () => parts.homes.narrow(pressed.user, meaning.choice)
    case 'contact':
      return recordContactPress(parts, { cause, contact: meaning.contact, person, place })
    case 'unreadable':
      return async () => {
        const voice = speak(await parts.announcer.view(secretariatId, person))
        await parts.chat.whisper(person, place.is === 'private' ? { ...place, replaces: false } : place, voice.unreadableButton())
      }
  }
}

/** The answer whose Undo was pressed says what came of it. */
async function absenceTakenBack(
  parts: ConversationParts,
  { cause, message, place, replyTo }: Press,
  { of, person }: { of: string; person: Person },
): Promise<Step> {
  const { takeAwayBack } = await import('./away.ts')
  const { isDone, said } = await takeAwayBack(parts, { cause, of: [of], person })
  return async () => {
    if (isDone && message) await parts.chat.replace(message, said)
    else await parts.chat.whisper(person, replyTo === undefined ? place : { is: 'private', replyTo, replaces: isDone }, said)
  }
}

async function tellNoForm({ announcer, chat }: ConversationParts, person: Person, place: Place): Promise<Step> {
  const voice = speak(await announcer.view(secretariatId, person))
  return () => chat.whisper(person, place, voice.formNotOpened(''))
}

/** All entries that a cause has added to commitments. */
async function changedBy({ registers }: ConversationParts, cause: string): Promise<TakingBack['takesBack']> {
  return (await registers.change(cause, [])).flatMap((applied) =>
    applied.ok && 'commitment' in applied ? applied.entries.map(({ at }) => ({ id: applied.commitment.id, at })) : [],
  )
}

async function wordsPressed(
  parts: ConversationParts,
  { id, words, key, stood, command: askedBy, question = {} }: ButtonMeaning & { does: 'say' },
  { place, person }: Pick<Press, 'place'> & { person: Person },
) {
  const row = await messagePressed(parts, key, place)
  const on = row ? utteranceOn(row) : { about: [], yours: [] }
  const about = aboutPressed(parts, id, row)
  const command = commandAsking(id)
  if (command !== undefined) return { said: words, about: [], yours: [], question, asking: askingOfCommand(command) }
  // Below no message whose they are was asked elsewhere.
  const stands = { ...(stood === undefined ? {} : { stood }), ...(id === openQuestion ? { question } : {}) }
  if (!row) {
    const asked = askedBy === undefined ? {} : { asking: askingOfCommand(askedBy) }
    return { said: words, ...stands, ...asked, about, yours: spokenOf(parts.registers.register(), person, about).yours }
  }
  const asking = { asking: askingOn(row, { isDirect: parts.chat.isDirect(row.channel) }) }
  return { said: words, ...stands, ...on, ...asking, about, yours: on.yours.filter((each) => about.includes(each)) }
}

function aboutPressed(parts: ConversationParts, id: string, row: LedgerRow | undefined): readonly string[] {
  const on = row ? utteranceOn(row) : { about: [], yours: [] }
  if (id === '*') return on.yours
  if (id === '*rate') return unchangedIn(parts, row)
  return id === openQuestion ? on.about : [id]
}

/** The message of a button. A menu's option has no room for its key: it is the one in which it stands. */
export async function messagePressed(
  { ledger }: Pick<ConversationParts, 'ledger'>,
  key: string,
  place: Place,
): Promise<LedgerRow | undefined> {
  const stands = place.is === 'thread' ? () => ledger.at(place.thread.channel, place.thread.ts) : () => undefined
  return (await ledger.byKey(key)) ?? (await stands())
}

function unchangedIn({ registers }: ConversationParts, row: LedgerRow | undefined): string[] {
  return row ? unchangedRows({ register: registers.register() }, row.message).map(({ id }) => id) : []
}

/** Whether the message still asks for an answer about a commitment: it may have been answered since, or be asked elsewhere. */
async function isStillAsked(
  { registers, ledger }: ConversationParts,
  { message }: LedgerRow,
  { id, words, person }: { id: string; words: string; person: Person },
): Promise<boolean> {
  const row = rowsOf(message).find((each) => each.id === id)
  const newer = await ledger.sentAfter(message.key)
  // A newer message asks the same, and nothing was said of it: the older one is as good.
  const asked = newer.findLast((each) => askedAgainBy(message, [each]).has(id)) ?? message
  const register = registers.register()
  const commitment = register.commitments.get(id)
  if (row !== undefined && !isWaiting(register, asked, rowsOf(asked).find((each) => each.id === id) ?? row)) return false
  // What the other side has given up since is only agreed to, or not: "Done" stood there before, and would displace it.
  return !commitment || !isGivenUpByOthers(register, asked, commitment) || answersWhatWaits(words, register, person)
}

async function answersWhatWaits(words: string, register: Register, { by, language }: Person): Promise<boolean> {
  // Loaded with the first such press: the languages would take a tenth of a start.
  const { yesOrNoAlone } = await import('../replies/plain-yes.ts')
  return yesOrNoAlone(words, { register, by, language }) !== undefined
}

/** Where the presser alone sees an answer: in the place of a list that they alone see, else beside the message in its channel. */
function besidePressed({ place, replyTo }: Press, { replaces = place.is === 'private' }: { replaces?: boolean } = {}): Place {
  return replyTo === undefined ? place : { is: 'private', replyTo, replaces }
}

/** To who pressed too late, alone: the row as it stands now. */
async function tellWhatStands(
  { announcer, chat }: ConversationParts,
  { person, place, row, id }: { person: Person; place: Place; row: LedgerRow; id: string },
): Promise<void> {
  const voice = speak(await announcer.view(row.message.team, person))
  await chat.whisper(person, place, voice.changedSince(row.message, { id, by: person.by }))
}

/** The notice itself is drawn again with who did it; whoever can't, or comes too late, is told so alone. */
async function putBack(
  parts: ConversationParts,
  { notice, person, thread }: { notice: string; person: Person; thread: Thread },
): Promise<void> {
  const { announcer, chat } = parts
  const came = await announcer.putBack(notice, person.by, thread)
  if (came.came === 'done') return announcer.redraw(came.entries.map(({ id }) => id))
  await chat.whisper(person, { is: 'thread', thread }, await whyNotPutBack(parts, person, came))
}

async function whyNotPutBack({ announcer }: ConversationParts, person: Person, came: Exclude<PutBackOutcome, { came: 'done' }>) {
  const voice = speak(await announcer.view(secretariatId, person))
  switch (came.came) {
    case 'done before':
      return voice.putBackBefore(came)
    case 'not allowed':
      return voice.refused({ reason: 'secretariat only', may: came.may })
    case 'unknown':
      return voice.nothingToPutBack()
  }
}
