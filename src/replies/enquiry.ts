import { deadlineOf } from '../register/due.ts'
import { eventsCalled, teamsCalled } from '../register/find.ts'
import { teamsOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Day, Rating } from '../register/schema.ts'
import { byUrgency } from '../register/urgency.ts'
import { commandWords } from './languages/commands.ts'
import type { EnquiryKind } from './languages/enquiry-words.ts'
import { enquiryKinds } from './languages/enquiry-words.ts'
import { lexicons } from './languages/lexicons.ts'
import type { Context } from './reading.ts'
import { partiesCalled } from './sides.ts'
import type { Field } from './targets.ts'
import { fieldFor, knownTarget } from './targets.ts'
import { parsedText, withoutEnd } from './text.ts'

// Questions to the register. They change nothing, so they are known by the whole of their words: what holds anything else is a reply.

/** Whose words are asked for: those of teams, or of every side but the asker's own. */
export type SideAsked = { readonly is: 'teams'; readonly teams: readonly string[] } | { readonly is: 'others' }

/** One question. Without a name, `ids` are all that it can be about. */
export interface Enquiry {
  readonly asks: EnquiryKind
  readonly ids: readonly string[]
  readonly isNamed: boolean
  /** What is asked about is an event. */
  readonly event?: string
  readonly side?: SideAsked
  /** Of a "why": the rating that is wondered at, if it is said. */
  readonly rating?: Rating
}

/** Nobody asks the register anything in more. */
const longest = 300
const mostQuestions = 3

/** The questions that the words consist of; none, if they hold anything else. */
export function enquiriesIn(said: string, context: Pick<Context, 'register' | 'about' | 'by'>): readonly Enquiry[] {
  if (said.length > longest) return []
  const text = parsedText(said).plain.replace(/\s+/g, ' ')
  const field = fieldFor(context)
  for (const parts of [[text], text.split(/(?<=\?)\s+/), text.split(joint)]) {
    if (parts.length > mostQuestions) continue
    const all = questionsIn(parts, field)
    if (all) return all
  }
  return []
}

const joint = new RegExp(`(?:\\?\\s*|,\\s*|\\s+)(?:${anyOf('and')})\\s+|\\?\\s+`)

/** Each part as a question; what the second speaks of by "it" is what the first has named. */
function questionsIn(parts: readonly string[], field: Field): Enquiry[] | undefined {
  const all: Enquiry[] = []
  for (const part of parts) {
    const enquiry = questionIn(part, field)
    if (!enquiry) return undefined
    const before = all.at(-1)
    all.push(!enquiry.isNamed && before?.isNamed ? { ...enquiry, ids: before.ids, isNamed: true } : enquiry)
  }
  return all
}

function questionIn(part: string, field: Field): Enquiry | undefined {
  const isAsked = /\?[\s?!.]*$/.test(part)
  const bare = withoutAround(withoutEnd(part, /[\s?!.,:;]/))
  for (const { asks, pattern, onlyAsked } of questionForms) {
    if (onlyAsked && !isAsked) continue
    const found = pattern.exec(bare)
    const enquiry = found && meant(asks, bare, { groups: found.groups ?? {}, field })
    if (enquiry) return enquiry
  }
  return undefined
}

interface Found {
  readonly field: Field
  readonly groups: Record<string, string | undefined>
}

/** What is asked about; nothing, if a name in it is none that the register knows. */
function meant(asks: EnquiryKind, words: string, { groups, field }: Found): Enquiry | undefined {
  const sideWords = slotOf(groups, 'side')
  const side = sideWords === undefined ? undefined : sideSaid(sideWords, field.register)
  if (sideWords !== undefined && !side) return undefined
  const rating = asks === 'why' ? ratingWondered(words) : undefined
  const more = {
    ...(side || asks !== 'other side' ? {} : { side: { is: 'others' } as const }),
    ...(side ? { side } : {}),
    ...(rating ? { rating } : {}),
  }
  const name = slotOf(groups, 'name')
  if (name === undefined || pronoun.test(name))
    return { asks, ids: field.about.length > 0 ? field.about : field.ids, isNamed: false, ...more }
  const [event, another] = asks === 'when' ? eventsCalled(field.register, name) : []
  if (event && !another) return { asks, ids: [], isNamed: true, event: event.id, ...more }
  const ids = idsSaid(name, field)
  return ids.length === 0 ? undefined : { asks, ids, isNamed: true, ...more }
}

function idsSaid(name: string, field: Field): readonly string[] {
  for (const said of [name, name.replace(beforeName, '')]) {
    const target = said === '' ? undefined : knownTarget(said, field)
    if (target?.names === 'some' || target?.names === 'several') return target.ids
  }
  return []
}

/** A side by its name, its country or its people; a team by any of its names. */
function sideSaid(words: string, register: Register): SideAsked | undefined {
  if (others.test(words)) return { is: 'others' }
  const names = [words, words.replace(beforeName, '')]
  const parties = new Set(names.flatMap((name) => partiesCalled(register, name)))
  const ofSide = [...register.teams.values()].filter(({ party }) => parties.has(party.id))
  const called = ofSide.length > 0 ? ofSide : names.flatMap((name) => teamsCalled(register, name))
  return called.length > 0 ? { is: 'teams', teams: [...new Set(called.map(({ id }) => id))] } : undefined
}

/** The teams whose words are asked for: of "the others", all owners of another side than the asker's. */
export function teamsAsked(register: Register, { side, owners, by }: { side: SideAsked; owners: readonly string[]; by: string }): string[] {
  if (side.is === 'teams') return owners.filter((team) => side.teams.includes(team))
  const own = new Set(teamsOf(register, by).map(({ party }) => party.id))
  const foreign = owners.filter((team) => !own.has(register.teams.get(team)?.party.id ?? ''))
  return foreign.length > 0 ? foreign : owners.filter((team) => !teamsOf(register, by).some(({ id }) => id === team))
}

/** Of a question without a name, the commitments that it can mean, those that press most first. */
export function idsAsked(register: Register, enquiry: Enquiry, { today, by }: { today: Day; by: string }): readonly string[] {
  const { asks, ids, isNamed, side, rating } = enquiry
  const known = ids.flatMap((id) => register.commitments.get(id) ?? [])
  if (isNamed || known.length < 2) return known.map(({ id }) => id)
  const spoken = ({ owners, log = [] }: Commitment): boolean => {
    const teams = teamsAsked(register, { side: side ?? { is: 'others' }, owners: owners.map(({ team }) => team), by })
    return log.some(({ team }) => team !== undefined && teams.includes(team))
  }
  const fitting = known.filter((commitment) => {
    if (asks === 'why') return rating === undefined ? isTroubled(commitment.rating) : commitment.rating === rating
    if (asks === 'other side') return spoken(commitment)
    return asks !== 'when' || deadlineOf(commitment.due, register.events).kind === 'dated'
  })
  const meant = fitting.length > 0 || asks === 'why' || asks === 'other side' ? fitting : known
  return byUrgency(register, meant, today).map(({ id }) => id)
}

function isTroubled(rating: Rating | null | undefined): boolean {
  return rating === 'red' || rating === 'amber'
}

function ratingWondered(words: string): Rating | undefined {
  if (red.test(words)) return 'red'
  return amber.test(words) ? 'amber' : undefined
}

function withoutAround(words: string): string {
  let bare = words
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replace(opener, '').replace(closer, '').trim() || bare
    bare = withoutEnd(bare, /[\s?!.,:;]/)
  }
  return bare
}

function anyOf(part: 'and'): string {
  return lexicons.flatMap(({ particles }) => (particles[part] === '' ? [] : [particles[part]])).join('|')
}

function anyWord(part: 'opener' | 'closer' | 'pronoun' | 'beforeName' | 'others' | 'red' | 'amber'): string {
  return commandWords.flatMap(({ enquiries: words }) => (words[part] === '' ? [] : [words[part]])).join('|') || '(?!)'
}

const opener = new RegExp(`^(?:${anyWord('opener')})[\\s,:!.-]+(?=\\S)`)
const closer = new RegExp(`[\\s,]+(?:${anyWord('closer')})$`)
const pronoun = new RegExp(`^(?:${anyWord('pronoun')})$`)
const beforeName = new RegExp(`^(?:${anyWord('beforeName')})(?:\\s+|(?<=['°.]))(?=\\S)`)
const others = new RegExp(`^(?:${anyWord('others')})$`)
const red = new RegExp(`\\b(?:${anyWord('red')})\\b`)
const amber = new RegExp(`\\b(?:${anyWord('amber')})\\b`)

interface QuestionForm {
  readonly asks: EnquiryKind
  readonly pattern: RegExp
  readonly onlyAsked: boolean
}

const questionForms: readonly QuestionForm[] = commandWords.flatMap(({ enquiries: { asks, asksInShort } }) =>
  [
    { forms: asks, onlyAsked: false },
    { forms: asksInShort, onlyAsked: true },
  ].flatMap(({ forms, onlyAsked }) =>
    enquiryKinds.flatMap((kind) => (forms[kind] ?? []).map((form) => ({ asks: kind, pattern: whole(form), onlyAsked }))),
  ),
)

/** Each place for a name is a group of its own: a pattern may not have two of one name. */
function whole(form: string): RegExp {
  let place = 0
  const slots = form.replaceAll(/NAME|SIDE/g, (slot) => (slot === 'NAME' ? `(?<name${++place}>.{1,200}?)` : `(?<side${++place}>.{1,60}?)`))
  return new RegExp(`^(?:${slots})$`)
}

function slotOf(groups: Record<string, string | undefined>, slot: 'name' | 'side'): string | undefined {
  return Object.entries(groups)
    .find(([group, words]) => group.startsWith(slot) && words !== undefined)?.[1]
    ?.trim()
}
