import type { Refusal } from '../register/change.ts'
import type { Ending } from '../register/kinds.ts'
import { inLanguage } from '../register/names.ts'
import type { Commitment, Due, LogEntry, Owner } from '../register/schema.ts'
import type { EndsAs } from '../register/state.ts'
import { endsAs } from '../register/state.ts'
import type { ModalFault } from '../replies/filled-in.ts'
import type { ModalInput } from '../replies/modal.ts'
import type { ModalKind, Offered } from '../replies/modal-kinds.ts'
import { allSides } from '../replies/modal-kinds.ts'
import { refusalAtInput } from './at-input.ts'
import type { Block } from './blocks.ts'
import { cutTo, section } from './blocks.ts'
import { itemModal, sayingModal } from './buttons.ts'
import { closingDoes } from './closing-does.ts'
import { shownOf } from './details.ts'
import { dueWithMoves } from './dues.ts'
import { saidOf } from './lines.ts'
import { lateOf } from './lists.ts'
import { entryLine, titleOf } from './names.ts'
import { asRecorded } from './own-reason.ts'
import type { Telling } from './render-context.ts'
import { tellingOf } from './render-context.ts'
import type { Said, View } from './said.ts'
import type { Choice, ModalView } from './view-blocks.ts'
import { choiceInput, dayInput, input, modal, wordsInput } from './view-blocks.ts'

/** What a modal that asks for something is drawn from. */
interface AskingModal {
  readonly modal: ModalKind
  readonly id: string
  /** The side for which its reader speaks. */
  readonly side?: string | undefined
  readonly inputs: readonly ModalInput[]
  /** What comes back with its submission. */
  readonly memory: object
  /** Above the inputs: what is to be known before it is submitted (again). */
  readonly notice?: ModalNotice
}

/** Why a modal is shown again in place of being taken. */
export type ModalNotice =
  | { readonly tells: 'since opened'; readonly entries: readonly LogEntry[] }
  | { readonly tells: 'earlier' }
  /** Another side has ended it so. `entries`: what else has come since it was opened. */
  | { readonly tells: 'ended otherwise'; readonly ending: Ending; readonly says: EndsAs; readonly entries: readonly LogEntry[] }
  | { readonly tells: 'other side reads' }
  /** By what it has ended. */
  | { readonly tells: 'ended'; readonly entries: readonly LogEntry[] }
  /** Why it is refused, said already. */
  | { readonly tells: 'refused'; readonly text: string }

/** All modals for one reader, in the view's language. */
export interface ModalVoice {
  /** Asks for what is more than a press. */
  asking(asking: AskingModal): ModalView
  /** Has nothing to fill in: why it can't be said. */
  standing(standing: { readonly modal: ModalKind; readonly id: string; readonly notice: ModalNotice }): ModalView
  /** The same of what had ended when the modal had closed. */
  ended(id: string, entries: readonly LogEntry[]): Said
  /** What is shown at an input that is not taken. */
  fault(fault: ModalFault): string
  refusal(refusal: Refusal): string
  /** The same beside an input. */
  refusalAtInput(refusal: Refusal): string
  /** A due in words. */
  due(due: Due): string
  /** Why nothing can be handed over to a team: what it has already. */
  alreadyOwns(owner: Pick<Owner, 'team' | 'role'>): string
  /** It is not known yet who has submitted it. */
  notYet(): string
  /** While it is not known yet for whom it is. */
  loading(modal: ModalKind | undefined): ModalView
  /** All that is known of a commitment, and what its reader may say of it. */
  item(item: { readonly commitment: Commitment; readonly offered: readonly Offered[]; readonly memory: object }): ModalView
  /** It is of another version of the bot, or of what the register no longer has. */
  unreadable(): ModalView
}

export function modalsFor(view: View): ModalVoice {
  const telling = tellingOf(view)
  const { words, names } = telling
  return {
    asking: (asking) => askingModalOf(telling, asking),
    standing: ({ modal: kind, id, notice }) =>
      tellingModalOf(telling, kind, [whatItIsOf(telling, id), noticeSaid(telling, id, notice)].join('\n\n')),
    ended: (id, entries) => saidOf(telling, [whatItIsOf(telling, id), noticeSaid(telling, id, { tells: 'ended', entries })]),
    fault: (fault) => words.modals.fault(fault, { day: (day) => words.day(day), due: (due) => names.dueName(due) }),
    notYet: () => words.modals.notYet,
    refusal: (refusal) => words.refusal(refusal, names),
    refusalAtInput: (refusal) => refusalAtInput(telling, refusal),
    due: (due) => names.dueName(due),
    alreadyOwns: ({ team, role }) => words.alreadyOwns(names.team(team), role),
    loading: (modal) => tellingModalOf(telling, modal, words.modals.loading),
    item: ({ commitment, offered, memory }) =>
      modal({
        callbackId: itemModal,
        title: words.modals.item,
        close: words.modals.close,
        memory,
        blocks: shownOf(telling, commitment, offered).blocks,
      }),
    unreadable: () => tellingModalOf(telling, undefined, words.modals.unreadable),
  }
}

/** The inputs of a modal, under the title of its commitment, and what is owed and when. */
function askingModalOf(telling: Telling, { modal: kind, id, side, inputs, memory, notice }: AskingModal): ModalView {
  const { modals } = telling.words
  return modal({
    callbackId: sayingModal,
    title: modals.title(kind),
    submit: modals.submit(kind),
    close: modals.cancel,
    memory,
    blocks: [
      section(whatItIsOf(telling, id)),
      ...(notice ? [section(noticeSaid(telling, id, notice))] : kind === 'close' ? consequence(telling, id, side) : []),
      ...inputs.map((each) => inputOf(telling, kind, each)),
    ],
  })
}

function tellingModalOf({ words: { modals } }: Telling, kind: ModalKind | undefined, text: string): ModalView {
  return modal({
    callbackId: sayingModal,
    title: kind === undefined ? 'Relance' : modals.title(kind),
    close: modals.close,
    memory: {},
    blocks: [section(text)],
  })
}

function whatItIsOf(telling: Telling, id: string): string {
  const { view, words } = telling
  const commitment = view.register.commitments.get(id)
  const title = `*${titleOf(commitment, id, { language: view.language })}*`
  if (!commitment) return title
  const due = dueWithMoves(commitment, { words, view, late: lateOf(telling, commitment) })
  return due === '' ? title : `${title}\n${due}`
}

function noticeSaid({ words, names, view }: Telling, id: string, notice: ModalNotice): string {
  const { modals } = words
  const commitment = view.register.commitments.get(id)
  const log = commitment?.log ?? []
  const linesOf = (entries: readonly LogEntry[]) =>
    entries.map((entry) => cutTo(entryLine(words, asRecorded(entry, view.register), { names, log }), 400))
  switch (notice.tells) {
    case 'since opened':
      return [`*${modals.sinceOpened}*`, ...linesOf(notice.entries), modals.submitAgain].join('\n')
    case 'ended':
      return [`*${modals.hasEnded}*`, ...linesOf(notice.entries), modals.reopens].join('\n')
    case 'earlier':
      return modals.earlier(names.dueName(commitment?.due))
    case 'ended otherwise': {
      const { by, at, party } = notice.ending
      const side = party === undefined ? undefined : names.party(party)
      const ended = { who: names.quietly(by), side, when: names.when(at), how: endsAs(notice.ending), says: notice.says }
      return [modals.endedOtherwise(ended), ...linesOf(notice.entries)].join('\n')
    }
    case 'other side reads':
      return modals.otherSideReads
    case 'refused':
      return notice.text
  }
}

/** What the closing does: for whom it speaks, and what is open in it. */
function consequence(telling: Telling, id: string, side: string | undefined): Block[] {
  const said = closingDoes(telling, id, side)
  return said === undefined ? [] : [section(said)]
}

function inputOf(telling: Telling, kind: ModalKind, each: ModalInput): Block {
  const { label, hint, example } = telling.words.modals.input(kind, each.field)
  return input({ blockId: each.field, label, hint, isOptional: each.isOptional, element: elementOf(telling, each, example) })
}

function elementOf(telling: Telling, each: ModalInput, example: string | undefined): Block {
  switch (each.takes) {
    case 'words':
      return wordsInput({ isLong: true, example, begun: each.begun })
    case 'line':
      return wordsInput({ isLong: false, example, begun: each.begun })
    case 'day':
      return dayInput(each.begun)
    case 'choice':
      return choiceInput(
        each.options.map((value) => choiceOf(telling, each.field, value)),
        each.begun,
      )
  }
}

function choiceOf({ words, names, view }: Telling, field: ModalInput['field'], value: string): Choice {
  const { modals } = words
  switch (field) {
    case 'team': {
      const party = view.register.teams.get(value)?.party
      const group = party === undefined || party.id === '' ? {} : { group: inLanguage(party.name, view.language) }
      return { value, text: names.team(value), ...group }
    }
    case 'side':
      return { value, text: value === allSides ? modals.allSides : names.party(value) }
    case 'successor':
      return { value, text: titleOf(view.register.commitments.get(value), value, { language: view.language }) }
    case 'outcome':
      return { value, text: modals.outcome[value === 'delivered' ? 'delivered' : 'delivered in part'] }
    case 'topic':
      return { value, text: modals.topic[value === 'closing' ? 'closing' : 'date'] }
    case 'why':
    case 'day':
    case 'dateWords':
    case 'note':
    case 'evidence':
      return { value, text: value }
  }
}
