import type { Due, LogEntry } from '../register/schema.ts'
import type { ModalKind } from '../replies/modal-kinds.ts'
import type { Block } from './blocks.ts'
import { button } from './blocks.ts'
import type { SayValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import type { Inquiry } from './inquiry.ts'
import { shortLabel } from './inquiry.ts'
import type { Telling } from './render-context.ts'
import type { Outcome } from './said.ts'

// What words lack can be typed behind them, or filled in: where nobody has pressed anything yet, a button opens the form.

/** A button that opens the form for what is asked, with what was said; where none opens, the words are asked about again. */
export function opensModal(inquiry: Inquiry, id: string, modal: ModalKind, more: Pick<SayValue, 'to'> = {}): Block[] {
  return modalButton(inquiry, { id, modal, words: inquiry.said, key: inquiry.key, ...more })
}

/** The same for a reason. A form is of one commitment. */
export function opensForReason(
  inquiry: Inquiry,
  id: string,
  { pending, to }: { pending: LogEntry['kind']; to: Due | null | undefined },
): Block[] {
  const modal = modalsOfReasons[pending]
  return modal === undefined || inquiry.also.length > 0 ? [] : opensModal(inquiry, id, modal, to == null ? {} : { to })
}

const modalsOfReasons: Partial<Record<LogEntry['kind'], ModalKind>> = { dated: 'new date', reopened: 'reopen', objected: 'not agreed' }

/** Below a closing that is refused for want of something to show: the form for it, of each. */
export function opensForEvidence(telling: Telling, outcomes: readonly Outcome[], key: string): Block[] {
  const lacking = outcomes.filter(({ applied }) => !applied.ok && applied.refusal.reason === 'evidence needed').slice(0, mostForms)
  return lacking.flatMap(({ understood: { id, entry } }, nth) => {
    const words = typeof entry['text'] === 'string' && entry['text'] !== '' ? entry['text'] : telling.words.modals.says('close')
    return modalButton(telling, { id, modal: 'close', words, key }, nth + 1)
  })
}

const mostForms = 5

function modalButton(telling: Telling, value: SayValue & { readonly modal: ModalKind }, place = 1): Block[] {
  const { modals, labelled } = telling.words
  const label = modals.title(value.modal)
  return button(label, actionIds.say(place), value, { heard: labelled(label, shortLabel(telling, value.id)) })
}
