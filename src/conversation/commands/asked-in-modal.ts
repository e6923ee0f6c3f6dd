import { findAtStart } from '../../register/find.ts'
import { isUnclear } from '../../register/kinds.ts'
import type { Register } from '../../register/register.ts'
import type { Due, LogEntry, Rating } from '../../register/schema.ts'
import { commandNamed, replyFor } from '../../replies/command-words.ts'
import { formAtStart } from '../../replies/forms.ts'
import type { Intent } from '../../replies/languages/lexicon.ts'
import type { ModalKind } from '../../replies/modal-kinds.ts'
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

/** A move that lacks only its reason: `slips ports to 15 April`, `due ports 15 April`. */
export interface MoveTyped {
  readonly id: string
  readonly to: Due
}

/** Undefined for words that move nothing, or ask for more than why. */
export async function moveTyped(parts: ReadParts, words: string, person: Person): Promise<MoveTyped | undefined> {
  const register = parts.registers.register()
  for (const { said, ids } of movesIn(register, words)) {
    const [id, another] = ids
    if (id === undefined || another !== undefined) continue
    const { changes, unclear } = await readingOf(parts, { said, person, ...spokenOf(register, person, [id]) })
    const [{ question } = { question: undefined }, more] = unclear
    const isWhy = question?.ask === 'reason' && question.pending === 'dated' && question.id === id
    if (isWhy && more === undefined && question.to != null && changes.every(({ entry }) => isUnclear(entry as LogEntry)))
      return { id, to: question.to }
  }
  return undefined
}

/** Without the words of a whole reading: most commands move nothing. */
function movesIn(register: Register, words: string): readonly { readonly said: string; readonly ids: readonly string[] }[] {
  const typed = words.trim()
  if (typed.length > longestBare) return []
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(typed) ?? []
  const command = commandNamed(word)
  if (command !== undefined && command !== 'due') return []
  if (command === 'due') {
    const { found, more } = findAtStart(register, rest)
    return found.found === 'one' && more !== '' ? [{ said: replyFor(command, more), ids: [found.id] }] : []
  }
  return placesOfName(register, typed).filter(({ said }) => formAtStart(parsedText(said))?.intent.means === 'slips')
}

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
