import type { NewCommitment } from '../register/adding.ts'
import { openTitled } from '../register/adding.ts'
import { findCalled } from '../register/find.ts'
import type { Register } from '../register/register.ts'
import type { Day, Due, Owner } from '../register/schema.ts'
import type { Addition } from './addition.ts'
import type { DateContext } from './dates/when.ts'
import { dueInWords } from './due-said.ts'
import type { FormFilled, FormInput, FormInputName } from './form-kinds.ts'

/** Why what was filled in is not taken. */
export type FormFault =
  | {
      readonly fault:
        | 'empty'
        | 'no words'
        | 'no link'
        | 'which due'
        | 'no such date'
        | 'nobody leads'
        | 'leads and supports'
        | 'which part'
        | 'too long'
    }
  | { readonly fault: 'which of these'; readonly days: readonly Day[] }
  | { readonly fault: 'title taken'; readonly id: string }

export type FormFaults = Readonly<Partial<Record<FormInputName, FormFault>>>

/** What comes of a form: what is to be added, or all that is wrong, each at its input. */
export type FormRead = { readonly is: 'right'; readonly adds: readonly NewCommitment[] } | { readonly is: 'wrong'; readonly at: FormFaults }

/** What stands in the form for a new commitment at first. */
export interface Begun extends Addition {
  readonly words?: string
  readonly link?: string
  readonly promised: Day
}

/** What is asked for of a commitment that is to be added. */
export function addInputs({ title, words, link, promised, due, teams }: Begun): readonly FormInput[] {
  return [
    { field: 'title', takes: 'line', begun: title },
    { field: 'leads', takes: 'teams', begun: teams },
    { field: 'asks', takes: 'ownership', begun: 'ask' },
    { field: 'due', takes: 'line', isOptional: true, begun: due },
    { field: 'words', takes: 'words', isOptional: true, begun: words },
    { field: 'link', takes: 'line', isOptional: true, begun: link },
    { field: 'promised', takes: 'day', isOptional: true, begun: promised },
    { field: 'supports', takes: 'teams', isOptional: true, begun: [] },
    { field: 'partOf', takes: 'line', isOptional: true },
  ]
}

interface FormAround {
  readonly register: Register
  readonly dates: DateContext
  /** The document that it stands in, where that is known: a message. */
  readonly document?: string | undefined
}

/** A new commitment as it was filled in. */
export function additionFilled(filled: FormFilled, { register, dates, document }: FormAround): FormRead {
  const title = lineFilled(filled, 'title')
  const due = dueFilled(lineFilled(filled, 'due'), dates)
  const part = partFilled(lineFilled(filled, 'partOf'), register)
  const link = lineFilled(filled, 'link')
  const { owners, at: ofOwners } = ownersFilled(filled)
  const faults: FormFaults = {
    ...titleFault(title, register),
    ...ofOwners,
    ...('fault' in due ? { due } : {}),
    ...('fault' in part ? { partOf: part } : {}),
    ...(link === '' || /^https?:\/\/\S+$/.test(link) ? {} : { link: { fault: 'no link' } as const }),
  }
  if (Object.keys(faults).length > 0) return { is: 'wrong', at: faults }
  const words = lineFilled(filled, 'words')
  const promised = lineFilled(filled, 'promised') as Day
  const source = {
    ...(document === undefined ? {} : { document }),
    ...(promised === '' ? {} : { date: promised }),
    ...(link === '' ? {} : { link }),
  }
  return {
    is: 'right',
    adds: [
      {
        title,
        ...(words === '' ? {} : { text: words }),
        ...(Object.keys(source).length === 0 ? {} : { source }),
        owners,
        ...('due' in due && due.due !== undefined ? { due: due.due } : {}),
        ...('id' in part && part.id !== undefined ? { partOf: part.id } : {}),
      },
    ],
  }
}

function lineFilled(filled: FormFilled, field: FormInputName): string {
  const value = filled[field]
  return typeof value === 'string' ? value.trim() : ''
}

function idsFilled(filled: FormFilled, field: FormInputName): readonly string[] {
  const value = filled[field]
  return Array.isArray(value) ? value : []
}

function titleFault(title: string, register: Register, own?: string): FormFaults {
  if (!/[\p{L}\p{N}]/u.test(title)) return { title: { fault: title === '' ? 'empty' : 'no words' } }
  const taken = openTitled(register, title, own)
  return taken === undefined ? {} : { title: { fault: 'title taken', id: taken } }
}

function dueFilled(words: string, dates: DateContext): FormFault | { readonly due?: Due } {
  if (words === '') return {}
  const said = dueInWords(words, dates)
  switch (said.is) {
    case 'due':
      return { due: said.due }
    case 'which day':
      return { fault: 'which due' }
    case 'no such date':
      return { fault: 'no such date' }
    case 'which of these':
      return { fault: 'which of these', days: said.days }
  }
}

/** By its id, or any of its names. */
function partFilled(words: string, register: Register): FormFault | { readonly id?: string } {
  if (words === '') return {}
  const found = findCalled(register, words)
  return found.found === 'one' ? { id: found.id } : { fault: 'which part' }
}

function ownersFilled(filled: FormFilled): { readonly owners: Owner[]; readonly at: FormFaults } {
  const [leads, supports] = [idsFilled(filled, 'leads'), idsFilled(filled, 'supports')]
  const assumed = lineFilled(filled, 'asks') === 'known' ? {} : { assumed: true }
  const owners = [
    ...leads.map((team): Owner => ({ team, role: 'lead', ...assumed })),
    ...supports.map((team): Owner => ({ team, role: 'support', ...assumed })),
  ]
  if (leads.length === 0) return { owners, at: { leads: { fault: 'nobody leads' } } }
  return { owners, at: supports.some((team) => leads.includes(team)) ? { supports: { fault: 'leads and supports' } } : {} }
}
