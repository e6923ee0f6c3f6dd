import { bringsLink, lacksEvidence } from '../../register/evidence.ts'
import { findAtStart } from '../../register/find.ts'
import { isUnclear } from '../../register/kinds.ts'
import type { Register } from '../../register/register.ts'
import type { Commitment, Due, LogEntry, Rating } from '../../register/schema.ts'
import { commandNamed, replyFor } from '../../replies/command-words.ts'
import { formAtStart } from '../../replies/forms.ts'
import type { Intent } from '../../replies/languages/lexicon.ts'
import type { ModalKind } from '../../replies/modal-kinds.ts'
import type { Reading } from '../../replies/reading.ts'
import { parsedText } from '../../replies/text.ts'
import type { Person } from '../chat.ts'
import type { ConversationParts } from '../parts.ts'
import { readingOf } from '../reading-of.ts'
import { spokenOf } from './call.ts'
import { placesOfName } from './words.ts'

type ReadParts = Pick<ConversationParts, 'registers' | 'calendars' | 'dates' | 'clock'>

/** Longer words say more than a modal would ask for. */
const longestBare = 200

interface ModalOfCommand {
  readonly modal: ModalKind
  readonly id: string
  /** What was typed behind the name, as a reason: "late", of `slips ports: late`. */
  readonly why?: string
}

/** The modal that asks for what a command lacks: `blocked ports`, `slips ports`, `ports snooze`, `note ports`, `hand over ports`. Undefined for any other. */
export function modalAskedBy(register: Register, words: string): ModalOfCommand | undefined {
  const typed = words.trim()
  if (typed.length > longestBare) return undefined
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(typed) ?? []
  const command = commandNamed(word)
  if (command !== undefined) {
    const modal = modalOfCommand[command]
    const { found, more } = findAtStart(register, rest)
    return modal && found.found === 'one' && more === '' ? { modal, id: found.id } : undefined
  }
  for (const { said, name, ids } of placesOfName(register, typed)) {
    const [id, another] = ids
    const modal = modalOfForm(said)
    if (!modal || id === undefined || another !== undefined) continue
    const begins = typed.indexOf(name)
    const why = begins > 0 ? typed.slice(begins + name.length).replace(/^[\s:,;.-]+/, '') : ''
    return { modal, id, ...(why === '' ? {} : { why }) }
  }
  return undefined
}

/** What words lack that are read whole: a move its reason, a closing what shows it. `said`: what they say of the commitment. */
export interface Lacking {
  readonly modal: ModalKind
  readonly id: string
  readonly said: string
  readonly to?: Due
}

/** `slips ports to 15 April`, `done ports` where something has to be shown, `reopen ports`, `withdraw ports`. Undefined for words that lack nothing, or more. */
export async function lackingIn(parts: ReadParts, words: string, person: Person): Promise<Lacking | undefined> {
  const register = parts.registers.register()
  for (const { said, ids } of mayLackIn(register, words)) {
    const [id, another] = ids
    const commitment = another === undefined ? register.commitments.get(id ?? '') : undefined
    if (!commitment) continue
    const reading = await readingOf(parts, { said, person, ...spokenOf(register, person, [commitment.id]) })
    const lacks = lackedBy(reading, commitment, said)
    if (lacks) return { ...lacks, id: commitment.id, said }
    if (reading.unclear.length === 0 && reading.changes.some(({ entry }) => !isUnclear(entry as LogEntry))) return undefined
  }
  return undefined
}

function lackedBy({ changes, unclear }: Reading, commitment: Commitment, said: string): Pick<Lacking, 'modal' | 'to'> | undefined {
  const [asked, more] = unclear
  if (more) return undefined
  if (!asked) {
    const [entry, another] = changes.map((each) => each.entry as LogEntry)
    const isClosing = another === undefined && entry?.kind === 'closed'
    return isClosing && lacksEvidence(commitment) && !bringsLink(entry) ? { modal: 'close' } : undefined
  }
  if (!changes.every(({ entry }) => isUnclear(entry as LogEntry))) return undefined
  const { question } = asked
  switch (question.ask) {
    case 'reason':
      if (question.pending === 'reopened') return { modal: 'reopen' }
      return question.pending === 'dated' && question.to != null ? { modal: 'new date', to: question.to } : undefined
    case 'is it withdrawn':
      // With words behind it, it is asked whether they mean that.
      return saysFormAlone(said) ? { modal: 'withdraw' } : undefined
    case 'which sides':
      return question.withdraws !== true && lacksEvidence(commitment) && !bringsLink({ text: said }) ? { modal: 'close' } : undefined
    default:
      return undefined
  }
}

/** Without the words of a whole reading: most commands can't lack anything. */
function mayLackIn(register: Register, words: string): readonly { readonly said: string; readonly ids: readonly string[] }[] {
  const typed = words.trim()
  if (typed.length > longestBare) return []
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(typed) ?? []
  const command = commandNamed(word)
  if (command !== undefined) {
    if (command !== 'due' && command !== 'done' && command !== 'reopen') return []
    const { found, more } = findAtStart(register, rest)
    return found.found === 'one' && (command !== 'due' || more !== '') ? [{ said: replyFor(command, more), ids: [found.id] }] : []
  }
  const places = placesOfName(register, typed)
  // Of several that are named, it is not known of which it is said.
  const isOfSeveral = new Set(places.flatMap(({ ids }) => ids)).size > 1
  return places.filter(({ said }) => mayLack(said, { isOfSeveral }))
}

/** An order in a form that is none by itself ("retirer") has no other words. */
function mayLack(said: string, { isOfSeveral }: { readonly isOfSeveral: boolean }): boolean {
  const means = formAtStart(parsedText(said))?.intent.means
  if (means === 'slips') return true
  return !isOfSeveral && (means === undefined ? saysFormAlone(said) : mayLackMore.has(means))
}

function saysFormAlone(said: string): boolean {
  return /^[^\s:]+(?: [^\s:]+)?:?$/.test(said)
}

const mayLackMore: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['closed', 'done by', 'reopened', 'withdrawn'])

const modalOfCommand: Partial<Record<string, ModalKind>> = { due: 'new date', object: 'not agreed', assign: 'hand over' }

const modalOfIntent: Partial<Record<Intent['means'], ModalKind>> = {
  noted: 'note',
  evidenced: 'evidence',
  snoozed: 'snooze',
  slips: 'new date',
  'handed over': 'hand over',
  objected: 'not agreed',
}

const modalOfRating: Partial<Record<Rating, ModalKind>> = { amber: 'at risk', red: 'blocked' }

/** The modal of words that say no more than what is to be said. "Note" is a form of words only before others. */
function modalOfForm(said: string): ModalKind | undefined {
  const form = formAtStart(parsedText(said)) ?? formAtStart(parsedText(`${said}:`))
  if (!form || !/^:?$/.test(form.tail.plain)) return undefined
  const { intent } = form
  if (intent.means !== 'rated') return modalOfIntent[intent.means]
  // "A bit behind" says why by itself.
  return intent.isTrouble ? undefined : modalOfRating[intent.rating]
}
