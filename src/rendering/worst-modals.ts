import type { DateTime } from 'luxon'
import { isEnding } from '../register/kinds.ts'
import type { Language } from '../register/languages.ts'
import type { ModalInput } from '../replies/modal.ts'
import type { ModalField, ModalKind } from '../replies/modal-kinds.ts'
import { allSides, modalFields, modalKinds, outcomes } from '../replies/modal-kinds.ts'
import type { ModalNotice } from './modals.ts'
import { modalsFor } from './modals.ts'
import type { ModalView } from './view-blocks.ts'
import { worstRefusals } from './worst-asked.ts'
import { entriesOf, long, longName, many, worstRegister } from './worst-register.ts'

/** One modal, as long and as awkward as people can make it. */
export interface WorstModal {
  readonly view: string
  readonly modal: ModalView
}

/** Every modal that the bot has, with every input and the worst texts. */
export function worstModals(language: Language, now: DateTime): readonly WorstModal[] {
  const entries = Object.values(entriesOf(now))
  const register = worstRegister(entries)
  const voice = modalsFor({ register, now, language, mentions: [], nameOf: (person) => person })
  const [first] = register.commitments.values()
  const ending = entries.find(isEnding)
  if (!first || !ending) return []
  const { id } = first
  // More teams than a menu has room for, though the register has few: their ids are long.
  const teams = [...register.teams.keys(), ...many(250, (n) => `${'team-'.repeat(11)}${n}`)]
  const choices: Partial<Record<ModalField, readonly string[]>> = {
    team: teams,
    side: [...register.parties.keys(), allSides],
    outcome: outcomes,
    successor: many(250, (n) => `${'commitment-'.repeat(5)}${n}`),
    topic: ['closing', 'date'],
  }
  const inputs = modalFields.map((field): ModalInput => {
    const options = choices[field]
    if (options) return { field, takes: 'choice', options }
    return field === 'day' ? { field, takes: 'day', isOptional: true } : { field, takes: field === 'dateWords' ? 'line' : 'words' }
  })
  const notices: ModalNotice[] = [
    { tells: 'since opened', entries },
    { tells: 'ended', entries },
    { tells: 'earlier' },
    { tells: 'ended otherwise', ending, says: 'closed in part', entries },
    { tells: 'other side reads' },
    { tells: 'refused', text: longestOf(Object.values(worstRefusals(now)).map((refusal) => voice.refusal(refusal))) },
  ]
  const place = { is: 'private', replyTo: `https://hooks.slack.com/commands/${long(200)}`, replaces: false }
  const asking = (modal: ModalKind, notice?: ModalNotice) => {
    const memory = { modal, id, key: longName, place, seen: now.toISO(), sureOf: ['earlier', 'other side reads', 'ended otherwise'] }
    return { view: `modal ${modal}`, modal: voice.asking({ modal, id, side: 'uk', inputs, memory, ...(notice ? { notice } : {}) }) }
  }
  return [
    ...modalKinds.map((modal) => asking(modal)),
    ...notices.map((notice) => asking('close', notice)),
    ...notices.map((notice) => ({ view: 'modal that stands', modal: voice.standing({ modal: 'close', id, notice }) })),
    { view: 'modal that loads', modal: voice.loading('close') },
    { view: 'modal that is unreadable', modal: voice.unreadable() },
    { view: 'item', modal: voice.item({ commitment: first, offered: [...modalKinds, 'edit'], memory: { item: id, place } }) },
  ]
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}
