import type { PutBackOutcome } from '../delivery/notices.ts'
import { secretariatId } from '../register/addressee.ts'
import { speak } from '../rendering/voice.ts'
import { respond } from './answer.ts'
import type { Person, Place, Thread } from './chat.ts'
import type { ConversationParts } from './parts.ts'
import type { TakingBack } from './utterance.ts'
import { utteranceOn } from './utterance.ts'

/** What a button, or a menu's option, stands for. */
export type ButtonMeaning =
  /** Words about a commitment (`*`: all that were asked "are these yours?"), in the thread of the message `key`. */
  | { readonly does: 'say'; readonly id: string; readonly words: string; readonly key: string }
  | ({ readonly does: 'undo' } & TakingBack)
  | { readonly does: 'turn the page'; readonly command: string; readonly page: number }
  | { readonly does: 'put back'; readonly notice: string }
  /** Nothing that the bot would write: the form of an older message, or an altered value. */
  | { readonly does: 'unreadable' }

/** One press of a button, or choice in a menu. */
export interface Press {
  readonly cause: string
  readonly meaning: ButtonMeaning
  /** The chat's id of who pressed. */
  readonly user: string
  /** The thread in which it stands, or which its message opens. */
  readonly thread: Thread
  /** The chat's own address for an answer that replaces what was pressed, for its presser alone. */
  readonly replyTo?: string
}

/** Does what was pressed. A pressed button is a person saying its words about its commitment, in the thread of its message. */
export async function press(parts: ConversationParts, pressed: Press): Promise<void> {
  const { cause, meaning, thread, replyTo } = pressed
  const person = await parts.chat.person(pressed.user)
  const place: Place = { is: 'thread', thread }
  switch (meaning.does) {
    case 'say': {
      const { said, ...on } = await wordsPressed(parts, meaning, thread)
      await respond(parts, { cause, said, person, place, ...on })
      return
    }
    case 'undo':
      await respond(parts, { cause, said: { takesBack: meaning.takesBack }, person, place, about: [], yours: [] })
      return
    case 'turn the page': {
      if (replyTo === undefined) return
      const { runCommand } = await import('./commands/run.ts')
      return runCommand(parts, {
        cause,
        words: meaning.command,
        page: meaning.page,
        person,
        place: { is: 'private', replyTo, replaces: true },
      })
    }
    case 'put back':
      return putBack(parts, { notice: meaning.notice, person, thread })
    case 'unreadable': {
      const voice = speak(await parts.announcer.view(secretariatId, person.language))
      return parts.chat.whisper(person, place, voice.unreadableButton())
    }
  }
}

async function wordsPressed({ ledger }: ConversationParts, { id, words, key }: ButtonMeaning & { does: 'say' }, thread: Thread) {
  // A menu's option has no room for the key: its message is the one that it stands in.
  const row = (await ledger.byKey(key)) ?? (await ledger.at(thread.channel, thread.ts))
  const on = row ? utteranceOn(row) : { about: [], yours: [] }
  const about = id === '*' ? on.yours : [id]
  return { said: words, ...on, about, yours: on.yours.filter((each) => about.includes(each)) }
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

async function whyNotPutBack({ announcer }: ConversationParts, { language }: Person, came: Exclude<PutBackOutcome, { came: 'done' }>) {
  const voice = speak(await announcer.view(secretariatId, language))
  switch (came.came) {
    case 'done before':
      return voice.putBackBefore(came)
    case 'not allowed':
      return voice.refused({ reason: 'secretariat only', may: came.may })
    case 'unknown':
      return voice.nothingToPutBack()
  }
}
