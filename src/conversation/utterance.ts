import type { Item } from '../nudges/message.ts'
import type { Instant } from '../register/schema.ts'
import type { Filled } from '../replies/filled-in.ts'
import type { ModalDoubt, ModalKind } from '../replies/modal-kinds.ts'
import type { WhoseAsked } from '../replies/whose.ts'
import type { AskedElsewhere } from '../store/facts.ts'
import type { LedgerRow } from '../store/store.ts'
import type { Person, Place } from './chat.ts'
import type { AskingPlace, QuestionPressed } from './open-questions.ts'

/**
 * What somebody said, by whatever way it came: typed in a thread or a direct message, pressed, chosen in a menu, typed as a command. A press is
 * words: it says what its button stands for.
 */
export interface Utterance {
  /** What brought it: the same one twice changes nothing. */
  readonly cause: string
  /** The words; or the entries that an Undo takes back; or what was filled in. */
  readonly said: string | TakingBack | FilledModal
  /** What was typed, where `said` is only the reply that a command stands for. */
  readonly typed?: string
  readonly person: Person
  readonly place: Place
  /** The chat's own mark of when it was said: what was said later has a greater one. A command has none. */
  readonly mark?: string
  /** The commitments of the message that is answered, in the order of its rows. */
  readonly about: readonly string[]
  /** How many of `about`, from the first, were shown with a number. Absent: all. */
  readonly shown?: number
  /** Those of `about` that the message asked "are these yours?". */
  readonly yours: readonly string[]
  /** Those of `about` of which the message asked whether they are still red. */
  readonly stillSo?: readonly string[]
  /** Those of `about` of which the message tells its team that a team below it is silent. */
  readonly escalated?: readonly string[]
  /** The message that is answered, and whom it was for. */
  readonly answers?: { readonly key: string; readonly to: string }
  /** In the thread of a notice: the commitments whose owner is asked for, and the team that says that they are not theirs. */
  readonly whose?: WhoseAsked
  /** The cause of the words in whose place these stand: its answer is said instead of theirs. */
  readonly rewrites?: string
  /** Where its author is asked back, and answers. Absent: nothing stays open. */
  readonly asking?: AskingPlace
  /** Said by the bot's name outside the threads of its messages: no rows are shown there. */
  readonly isCalled?: true
  /** Said to the bot itself: directly, or by its name. Otherwise it may be meant for colleagues. */
  readonly isToBot?: boolean
  /** A yes or a no said directly, and what waits for one in several messages elsewhere; none, if nothing does, or if it is a courtesy (`isUnsure`). */
  readonly waitElsewhere?: Extract<AskedElsewhere, { readonly ids: unknown }>
  /** A button or a menu said it: the words are its own, and are in nobody's mouth. */
  readonly isPressed?: boolean
  /** How the one that it is about stood when its button was drawn, by its mark (`standMark`): pressed later, the words may be of what is gone. */
  readonly stood?: string
  /** The question that its button answers, and nothing else. */
  readonly question?: QuestionPressed
  /** It was worked on before, and that did not come to its end: an answer may stand there already. */
  readonly again?: boolean
}

/** Entries of logs, each named by its commitment and its instant. */
export interface TakingBack {
  readonly takesBack: readonly { readonly id: string; readonly at: Instant }[]
}

/** What the person typed: nothing where they pressed, and without the words that a command stands for. */
export function ownWordsOf({ said, typed, isPressed }: Pick<Utterance, 'said' | 'typed' | 'isPressed'>): string {
  return isPressed || typeof said !== 'string' ? '' : (typed ?? said)
}

/** Whether it only takes back what was said: an Undo has no words of its own. */
export function isTakingBack(said: Utterance['said']): said is TakingBack {
  return typeof said !== 'string' && 'takesBack' in said
}

/** A modal as it was submitted: words about one commitment, each at its own input. */
export interface FilledModal {
  readonly modal: ModalKind
  readonly id: string
  readonly filled: Filled
  /** What its author was asked about before, and has submitted once more. */
  readonly sureOf?: readonly ModalDoubt[]
}

/** Where a person is asked about what they said of this message. */
export function askingOn({ channel, ts }: LedgerRow, { isDirect }: { isDirect: boolean }): AskingPlace {
  return { channel, thread: isDirect ? '' : (ts ?? '') }
}

/** What an utterance says by being an answer to this message. One that has no rows is about what it tells was handed over to its reader, or from it. */
export function utteranceOn({ message }: LedgerRow): Pick<Utterance, 'about' | 'shown' | 'yours' | 'stillSo' | 'escalated' | 'answers'> {
  const ids = (items: readonly Item[]) => [...new Set(items.map(({ id }) => id))]
  const told = message.items.length > 0 ? [] : passedIn(message)
  return {
    about: [...ids(message.items), ...told],
    ...(told.length > 0 ? { shown: 0 } : {}),
    // A digest says who has not confirmed, and asks nobody.
    yours: message.kind === 'digest' ? [] : ids(message.items.filter(({ reason }) => reason === 'yours')),
    stillSo: ids(message.items.filter(({ redSince }) => redSince !== undefined)),
    escalated: ids(message.items.filter(({ reason }) => reason === 'escalated')),
    answers: { key: message.key, to: message.team },
  }
}

function passedIn({ team, bulletins = [] }: LedgerRow['message']): string[] {
  const own = bulletins.filter((each) => each.tells === 'handed over').filter(({ from, to }) => [...from, ...to].includes(team))
  return [...new Set(own.flatMap(({ ids }) => ids))]
}
