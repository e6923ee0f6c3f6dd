import type { NewCommitment } from '../register/adding.ts'
import { openTitled } from '../register/adding.ts'
import { findCalled } from '../register/find.ts'
import { foldedName } from '../register/names.ts'
import type { Register } from '../register/register.ts'
import type { Day, Due, Owner } from '../register/schema.ts'
import type { Addition } from './addition.ts'
import { additionSaid } from './addition.ts'
import type { DateContext } from './dates/when.ts'
import { dueInWords } from './due-said.ts'
import type { FormFilled, FormInput, FormInputName, PromiseField } from './form-kinds.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { OfferedPromise, PromiseReader } from './promises.ts'
import { isGoneOnFrom, isPromisedBy, isToldToDo, promisedBy } from './promises.ts'
import { teamAtStart } from './teams.ts'
import { parsedText } from './text.ts'

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
        | 'said twice'
        | 'nothing changed'
        | 'promised later'
        | 'due before promised'
        | 'day is over'
        | 'ends before it begins'
        | 'more than a year'
        | 'themselves'
        | 'no member'
        | 'away too'
    }
  | { readonly fault: 'which of these'; readonly days: readonly Day[] }
  | { readonly fault: 'title taken'; readonly id: string }
  /** Sides that lead it now, and would lead it no more. */
  | { readonly fault: 'no lead left'; readonly sides: readonly string[] }
  /** The other side has to agree to it: it is no correction. */
  | { readonly fault: 'moves the date'; readonly id: string }

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

export interface FormAround {
  readonly register: Register
  readonly dates: DateContext
  readonly found: FoundIn
}

/** What is asked for of several promises that were found in one message: which of them, in what words, and whose they are. */
export function trackInputs(
  promises: readonly (OfferedPromise & { readonly leads?: string | undefined })[],
  teams: readonly string[],
): readonly FormInput[] {
  const each = promises.map((promise, nth) => ({ ...promise, field: promiseField(nth) }))
  return [
    { field: 'ticked', takes: 'ticks', options: each },
    { field: 'leads', takes: 'teams', isOptional: true, begun: teams },
    { field: 'asks', takes: 'ownership', begun: 'ask' },
    ...each.map(({ field, words, leads }): FormInput => ({ field, takes: 'words', isOptional: true, begun: words, leads })),
    { field: 'partOf', takes: 'line', isOptional: true },
  ]
}

/** The team that stands first in a promise: "HO will share it", "PAF to confirm it"; where a day is said also "PAF come back on it by 3 May". */
function teamNamed(words: string, register: Register, { mayGoOn }: { mayGoOn: boolean }): string | undefined {
  const { plain } = parsedText(words)
  const first = teamAtStart(plain, register)
  return first && (isPromisedBy(plain, first.name) || (mayGoOn && isGoneOnFrom(plain, first.name))) ? first.team.id : undefined
}

/** How promises are told in the words of a message. */
export function promiseReader(around: Pick<FormAround, 'register' | 'dates'>): PromiseReader {
  return (words) => {
    const { due, dueWords = '', teams } = titleAndDue(words, around)
    return {
      isDated: due !== undefined,
      isOfTeam: teams.length > 0,
      saysWhat: /\p{L}{3}/u.test(words.replace(dueWords, '')),
      isToldTeam: teamNamed(words, around.register, { mayGoOn: true }) !== undefined && (isDueBy(words, dueWords) || isToldToDo(words)),
    }
  }
}

const dueBy = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyParticle('deadline')})\\s*$`, 'u')
const dueByFirst = new RegExp(`^(?:${anyParticle('deadline')})(?![\\p{L}\\p{N}])`, 'u')

/** "By 3 May": until when something is to be there. "On 3 May" it may have been there. */
function isDueBy(words: string, dueWords: string): boolean {
  const at = dueWords === '' ? -1 : words.indexOf(dueWords)
  return at >= 0 && (dueBy.test(parsedText(words.slice(0, at)).plain) || dueByFirst.test(parsedText(dueWords).plain))
}

function promiseField(nth: number): PromiseField {
  return `promise ${nth + 1}`
}

/** The message or the words in which a promise was found. */
export interface FoundIn {
  readonly document?: string | undefined
  readonly link?: string | undefined
  readonly date?: Day | undefined
}

/** Each that is ticked becomes a commitment of its own, with the same link. */
export function promisesFilled(filled: FormFilled, { register, dates, found }: FormAround): FormRead {
  const ticked = idsFilled(filled, 'ticked') as readonly PromiseField[]
  const part = partFilled(lineFilled(filled, 'partOf'), register)
  const read = ticked.map((field) => {
    const words = lineFilled(filled, field)
    const { teams, ...said } = titleAndDue(words, { register, dates })
    return { field, words, ...said, owned: ownersFilled(teams.length > 0 ? { ...filled, leads: teams } : filled) }
  })
  const ofOwners = read.map(({ owned }) => owned.at)
  const isSame = (title: string, nth: number) => read.findIndex((each) => foldedName(each.title) === foldedName(title)) < nth
  const ofTitles = read.map(({ field, title }, nth): FormFaults => {
    const fault: FormFault | undefined = titleFault(title, register).title ?? (isSame(title, nth) ? { fault: 'said twice' } : undefined)
    return fault ? (Object.fromEntries([[field, fault]]) as FormFaults) : {}
  })
  const faults: FormFaults = Object.assign({}, ...ofOwners, 'fault' in part ? { partOf: part } : {}, ...ofTitles)
  if (Object.keys(faults).length > 0) return { is: 'wrong', at: faults }
  const source = sourceOf(found)
  return {
    is: 'right',
    adds: read.map(({ title, words, due, owned }) => ({
      title,
      text: words,
      ...source,
      owners: owned.owners,
      ...(due === undefined ? {} : { due }),
      ...('id' in part && part.id !== undefined ? { partOf: part.id } : {}),
    })),
  }
}

/** The title of a promise in a sentence, when it is due, and the team that promises it, or those at its end. */
export function titleAndDue(
  words: string,
  { register, dates }: Pick<FormAround, 'register' | 'dates'>,
): { readonly title: string; readonly due?: Due; readonly dueWords?: string; readonly teams: readonly string[] } {
  const {
    title,
    due: dueWords,
    teams,
  } = additionSaid(promisedBy(words.slice(0, longestSentence).replaceAll('\n', ' ')), { register, dates })
  const due = dueWords === undefined ? undefined : dueInWords(dueWords, dates)
  const first = teamNamed(words, register, { mayGoOn: due?.is === 'due' && teams.length === 0 })
  return {
    title: shortTitle(title),
    ...(due?.is === 'due' ? { due: due.due, dueWords: dueWords ?? '' } : {}),
    teams: first === undefined ? teams : [first],
  }
}

/** No sentence that is a title is longer. */
const longestSentence = 1_000
const longestTitle = 120

/** As many of the words as a line has room for. */
function shortTitle(title: string): string {
  if (title.length <= longestTitle) return title
  const cut = title.slice(0, longestTitle)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle / 2)).replace(/[\s,;:]+$/, '')}…`
}

function sourceOf({ document, link, date }: FoundIn): { source?: NonNullable<NewCommitment['source']> } {
  const source = {
    ...(document === undefined ? {} : { document }),
    ...(date === undefined ? {} : { date }),
    ...(link === undefined || link === '' ? {} : { link }),
  }
  return Object.keys(source).length === 0 ? {} : { source }
}

/** A new commitment as it was filled in. */
export function additionFilled(filled: FormFilled, { register, dates, found }: FormAround): FormRead {
  const title = lineFilled(filled, 'title')
  const due = dueFilled(lineFilled(filled, 'due'), dates)
  const part = partFilled(lineFilled(filled, 'partOf'), register)
  const link = lineFilled(filled, 'link')
  const promised = lineFilled(filled, 'promised') as Day | ''
  const { owners, at: ofOwners } = ownersFilled(filled)
  const faults: FormFaults = {
    ...titleFault(title, register),
    ...ofOwners,
    ...('fault' in due ? { due } : isBefore(due.last, promised) ? { due: { fault: 'due before promised' } as const } : {}),
    ...(promised > dates.today ? { promised: { fault: 'promised later' } as const } : {}),
    ...('fault' in part ? { partOf: part } : {}),
    ...(link === '' || /^https?:\/\/\S+$/.test(link) ? {} : { link: { fault: 'no link' } as const }),
  }
  if (Object.keys(faults).length > 0) return { is: 'wrong', at: faults }
  const words = lineFilled(filled, 'words')
  return {
    is: 'right',
    adds: [
      {
        title,
        ...(words === '' ? {} : { text: words }),
        ...sourceOf({ document: found.document, link, ...(promised === '' ? {} : { date: promised }) }),
        owners,
        ...('due' in due && due.due !== undefined ? { due: due.due } : {}),
        ...('id' in part && part.id !== undefined ? { partOf: part.id } : {}),
      },
    ],
  }
}

export function lineFilled(filled: FormFilled, field: FormInputName): string {
  const value = filled[field]
  return typeof value === 'string' ? value.trim() : ''
}

export function idsFilled(filled: FormFilled, field: FormInputName): readonly string[] {
  const value = filled[field]
  return Array.isArray(value) ? value : []
}

export function titleFault(title: string, register: Register, own?: string): FormFaults {
  if (!/[\p{L}\p{N}]/u.test(title)) return { title: { fault: title === '' ? 'empty' : 'no words' } }
  const taken = openTitled(register, title, own)
  return taken === undefined ? {} : { title: { fault: 'title taken', id: taken } }
}

function dueFilled(words: string, dates: DateContext): FormFault | { readonly due?: Due; readonly last?: Day | undefined } {
  if (words === '') return {}
  const said = dueInWords(words, dates)
  switch (said.is) {
    case 'due':
      return { due: said.due, last: said.last }
    case 'which day':
      return { fault: 'which due' }
    case 'no such date':
      return { fault: 'no such date' }
    case 'which of these':
      return { fault: 'which of these', days: said.days }
  }
}

function isBefore(last: Day | undefined, promised: Day | ''): boolean {
  return last !== undefined && promised !== '' && last < promised
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
