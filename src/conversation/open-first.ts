import type { Logger } from 'pino'
import { inTime } from '../concurrency.ts'
import { timeOf } from '../register/instant.ts'
import { isUnclear } from '../register/kinds.ts'
import { samePerson } from '../register/people.ts'
import type { Commitment, Instant, LogEntry } from '../register/schema.ts'
import type { ModalView } from '../rendering/view-blocks.ts'
import type { Chat, Person } from './chat.ts'
import { answeredInOwnWords } from './own-language.ts'
import type { ConversationParts } from './parts.ts'
import type { OpenModal, Screens } from './screens.ts'

/** A modal on its way to a screen. */
export interface Showing {
  show(view: ModalView): Promise<OpenModal | undefined>
  /** Undefined: it is none for this person. */
  draw(person: Person): Promise<ModalView | undefined>
  /** What was typed for it: it is in the language of these words, where they decide that. */
  readonly typed?: string | undefined
  /** While it is not known for whom it is. */
  loading(): Promise<ModalView>
  /** If that is never known. */
  unreadable(): Promise<ModalView>
}

type OpeningParts = Pick<ConversationParts, 'registers' | 'facts'> & {
  readonly chat: Pick<Chat, 'person'>
  readonly screens: Pick<Screens, 'update'>
  readonly log: Pick<Logger, 'error'>
}

/** Slack waits 3 s for a modal to open and for what becomes of a submission: who somebody is may take it longer to say. */
export const askedWithinMs = 1_000

/** Whether it has opened: it opens first, and is drawn when it is known for whom. */
export async function openThenDraw(parts: OpeningParts, user: string, showing: Showing): Promise<boolean> {
  const { screens, log } = parts
  const { show, draw, loading, unreadable } = showing
  const asking = whoTyped(parts, user, showing.typed)
  const person = await inTime(askedWithinMs, asking).catch(() => undefined)
  if (person) {
    const view = await draw(person)
    return view !== undefined && (await show(view)) !== undefined
  }
  const opened = await show(await loading())
  if (!opened) return false
  const drawn = asking.then(draw).catch(() => undefined)
  const drawAnew = async () => screens.update(opened, (await drawn) ?? (await unreadable()))
  void drawAnew().catch((error) => log.error({ error: String(error) }, 'an open modal could not be drawn'))
  return true
}

/** The person who has typed words, as they are to be answered; without words, the one who has pressed. */
export async function whoTyped(
  { chat, ...parts }: Omit<OpeningParts, 'screens' | 'log'>,
  user: string,
  words: string | undefined,
): Promise<Person> {
  const person = await chat.person(user)
  return words === undefined ? person : answeredInOwnWords(parts, person, words)
}

/** What others have said since the modal was drawn. Words that were not understood are nobody's word. */
export function entriesSince({ log = [] }: Commitment, seen: Instant | undefined, by: string): LogEntry[] {
  const isLater = ({ at }: LogEntry) => seen === undefined || timeOf(at) > timeOf(seen)
  return log.filter((entry) => isLater(entry) && !samePerson(entry.by, by) && !isUnclear(entry))
}
