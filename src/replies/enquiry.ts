import { eventsCalled } from '../register/find.ts'
import type { Rating } from '../register/schema.ts'
import type { SideAsked } from './enquiry-names.ts'
import { askedAbout, sideSaid, withoutSideWithin } from './enquiry-names.ts'
import type { Field } from './field.ts'
import { fieldFor } from './field.ts'
import { commandWords } from './languages/commands.ts'
import type { EnquiryForms, EnquiryKind } from './languages/enquiry-words.ts'
import { enquiryKinds } from './languages/enquiry-words.ts'
import { lexicons } from './languages/lexicons.ts'
import { anyEnquiryWord, withoutAround } from './question-form.ts'
import type { Context } from './reading.ts'
import { asSpelled } from './spelled-question.ts'
import { parsedText, withoutEnd } from './text.ts'

// Questions to the register. A question word asks for one thing (`EnquiryKind`), of a commitment, an event, or all that it can be about, and of one
// side or of all. They change nothing, so they are known by the whole of their words: what holds anything else is a reply.

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
  /** Of "what has changed?": how many days back. */
  readonly daysBack?: number
  /** Of "what has changed since Monday?": that day of the week, 1 for Monday. */
  readonly sinceWeekday?: number
  /** It names a row by a number that none has. */
  readonly noRow?: number
}

export interface EnquiryContext extends Pick<Context, 'register' | 'about' | 'by'> {
  /** The commitment of which the person was answered last, just before: "it", where several may be meant. */
  readonly spokenOf?: string | undefined
  /** Said to the bot itself, and not among colleagues. */
  readonly isToBot?: boolean
}

/** Nobody asks the register anything in more. */
const longest = 300
const mostQuestions = 3

/** The questions that the words consist of; none, if they hold anything else. */
export function enquiriesIn(said: string, context: EnquiryContext): readonly Enquiry[] {
  if (said.length > longest) return []
  const text = parsedText(asSpelled(said)).plain.replace(/\s+/g, ' ')
  const field = { ...fieldFor(context), spokenOf: context.spokenOf, isToBot: context.isToBot === true }
  for (const parts of [[text], text.split(/(?<=\?)\s+/), text.split(joint)]) {
    if (parts.length > mostQuestions) continue
    const all = questionsIn(parts, field)
    if (all) return all
  }
  return []
}

const joint = new RegExp(`(?:\\?\\s*|,\\s*|\\s+)(?:${anyOf('and')})\\s+|\\?\\s+`)

interface AskedField extends Field {
  readonly spokenOf: string | undefined
  readonly isToBot: boolean
}

/** Each part as a question; what the second speaks of by "it" is what the first has named. */
function questionsIn(parts: readonly string[], field: AskedField): Enquiry[] | undefined {
  const all: Enquiry[] = []
  for (const part of parts) {
    const before = all.at(-1)
    const [only, another] = before?.isNamed ? before.ids : []
    const enquiry = questionIn(part, another === undefined && only !== undefined ? { ...field, spokenOf: only } : field)
    if (!enquiry) return undefined
    all.push(!enquiry.isNamed && before?.isNamed ? { ...enquiry, ids: before.ids, isNamed: true } : enquiry)
  }
  return all
}

function questionIn(part: string, field: AskedField): Enquiry | undefined {
  const enquiry = questionAsked(part, field)
  // A time at the end of a question says nothing of any other one, and is left out there.
  return enquiry?.asks === 'changed' ? { ...enquiry, daysBack: daysBackSaid(part), ...weekdaySaid(part) } : enquiry
}

function questionAsked(part: string, field: AskedField): Enquiry | undefined {
  const isAsked = /\?[\s?!.]*$/.test(part)
  const bare = withoutAround(withoutEnd(part, /[\s?!.,:;]/))
  const known =
    inForm(bare, { field, isAsked, isLoose: false }) ?? behindName(bare, { field, isAsked }) ?? beforeNamed(bare, { field, isAsked })
  if (known || !isAsked) return known
  // What is called by words of a name alone, anywhere in the register, has to be asked plainly.
  const loose = inForm(bare, { field, isAsked, isLoose: true })
  const apart = loose ? undefined : withoutSideWithin(bare, field.register)
  const ofSide = apart && inForm(apart.rest, { field, isAsked, isLoose: true })
  return loose ?? (ofSide && withSide(ofSide, apart.side, field))
}

/** How it stands with a side is what that side has said of it; of a side that owes nothing of what is spoken of, how all stands that it owes. */
function withSide(enquiry: Enquiry, side: SideAsked, { register, about }: AskedField): Enquiry {
  const owes = (id: string) => register.commitments.get(id)?.owners.some(({ team }) => side.is === 'teams' && side.teams.includes(team))
  const isOfAll = !enquiry.isNamed && side.is === 'teams' && !about.some(owes)
  return { ...enquiry, asks: enquiry.asks === 'how' && !isOfAll ? 'other side' : enquiry.asks, side }
}

interface AskedIn {
  readonly field: AskedField
  readonly isAsked: boolean
  readonly isLoose: boolean
}

function inForm(bare: string, { field, isAsked, isLoose }: AskedIn): Enquiry | undefined {
  for (const form of questionForms) {
    if (form.in !== 'asks' && !isAsked && !(form.in === 'asksOfBot' && field.isToBot)) continue
    const found = form.pattern.exec(bare)
    const enquiry = found && meant(form, bare, { groups: found.groups ?? {}, field, isLoose })
    if (enquiry) return enquiry
  }
  return undefined
}

/** "c'est pour quand, les ports": the question first, and then what it is about. */
function beforeNamed(bare: string, { field, isAsked }: Omit<AskedIn, 'isLoose'>): Enquiry | undefined {
  const comma = bare.lastIndexOf(', ')
  if (comma < 0 || !isAsked) return undefined
  const named = askedAbout(bare.slice(comma + 2), field, { isLoose: true })
  if (!named || 'noRow' in named || named.ids.length === 0) return undefined
  const asked = inForm(bare.slice(0, comma), { field: { ...field, spokenOf: named.ids[0] }, isAsked, isLoose: false })
  return asked && { ...asked, ids: named.ids, isNamed: true }
}

/** A name has no more words before the question that is asked of it. */
const mostBefore = 8

/** "ports: what did PAF say", "3 who is responsible": the name first, and then what is asked of it. */
function behindName(bare: string, { field, isAsked }: Omit<AskedIn, 'isLoose'>): Enquiry | undefined {
  const marks = [...bare.slice(0, 120).matchAll(/\s*[:,]\s+|\s+-\s+|\s+/g)].slice(0, mostBefore)
  for (const { index, 0: mark } of marks) {
    const isMarked = mark.trim() !== ''
    const named = isMarked || isAsked ? askedAbout(bare.slice(0, index), field, { isLoose: isMarked && isAsked }) : undefined
    if (!named || ('ids' in named && named.ids.length === 0)) continue
    const rest = withoutAround(bare.slice(index + mark.length))
    const spokenOf = 'ids' in named ? named.ids[0] : field.spokenOf
    const asked = inForm(rest, { field: { ...field, spokenOf }, isAsked, isLoose: false })
    if (!asked) continue
    if ('noRow' in named) return { asks: asked.asks, ids: [], isNamed: true, noRow: named.noRow }
    if (!asked.isNamed || asked.ids.every((id) => named.ids.includes(id))) return { ...asked, ids: named.ids, isNamed: true }
  }
  return undefined
}

interface Found {
  readonly field: AskedField
  readonly groups: Record<string, string | undefined>
  readonly isLoose: boolean
}

/** What is asked about; nothing, if a name in it is none that the register knows. */
function meant({ asks, in: form }: QuestionForm, words: string, { groups, field, isLoose }: Found): Enquiry | undefined {
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
  if (name === undefined || pronoun.test(name)) {
    const all = field.about.length > 0 ? field.about : field.ids
    if (asks === 'which' && field.about.length === 0) return undefined
    const isOfOne = all.length === 1
    if (field.spokenOf !== undefined && !isOfOne && (name !== undefined || form !== 'asks'))
      return { asks, ids: [field.spokenOf], isNamed: true, ...more }
    return form === 'asksOfOne' && !isOfOne ? undefined : { asks, ids: all, isNamed: false, ...more }
  }
  const [event, another] = asks === 'when' ? eventsCalled(field.register, name) : []
  if (event && !another) return { asks, ids: [], isNamed: true, event: event.id, ...more }
  const named = askedAbout(name, field, { isLoose }) ?? sideAlone(name, { asks, field })
  if (!named) return undefined
  if ('noRow' in named) return { asks, ids: [], isNamed: true, noRow: named.noRow }
  const isNamed = named.ids.length > 0
  const ids = isNamed ? named.ids : field.about.length > 0 ? field.about : field.ids
  const enquiry = { asks, ids, isNamed, ...more }
  return named.side ? withSide(enquiry, named.side, field) : enquiry
}

/** "How is UKBA doing?", "the status of France" */
function sideAlone(name: string, { asks, field }: { asks: EnquiryKind; field: Field }): { ids: []; side: SideAsked } | undefined {
  const side = asks === 'how' ? sideSaid(name, field.register) : undefined
  return side?.is === 'teams' ? { ids: [], side } : undefined
}

function daysBackSaid(words: string): number {
  if (sinceADay.test(words)) return 1
  return sinceAMonth.test(words) ? 31 : 7
}

function weekdaySaid(words: string): Pick<Enquiry, 'sinceWeekday'> {
  const named = words.split(/\s+/).filter((word) => word.length >= shortestWeekday)
  const found = lexicons.map(({ dates }) => dates.weekdays.findIndex((day) => named.some((word) => day.test(word)))).find((at) => at >= 0)
  return found === undefined ? {} : { sinceWeekday: found + 1 }
}

/** "Mon" may be another word. */
const shortestWeekday = 5

function ratingWondered(words: string): Rating | undefined {
  if (red.test(words)) return 'red'
  return amber.test(words) ? 'amber' : undefined
}

function anyOf(part: 'and'): string {
  return lexicons.flatMap(({ particles }) => (particles[part] === '' ? [] : [particles[part]])).join('|')
}

const pronoun = new RegExp(`^(?:${anyEnquiryWord('pronoun')})$`)
const red = new RegExp(`\\b(?:${anyEnquiryWord('red')})\\b`)
const sinceADay = new RegExp(`\\b(?:${anyEnquiryWord('lastDay')})\\b`)
const sinceAMonth = new RegExp(`\\b(?:${anyEnquiryWord('lastMonth')})\\b`)
const amber = new RegExp(`\\b(?:${anyEnquiryWord('amber')})\\b`)

const formsOf = ['asks', 'asksInShort', 'asksOfBot', 'asksOfOne'] as const

interface QuestionForm {
  readonly asks: EnquiryKind
  readonly pattern: RegExp
  readonly in: (typeof formsOf)[number]
}

const questionForms: readonly QuestionForm[] = commandWords.flatMap(({ enquiries }) =>
  formsOf.flatMap((of) => {
    const forms: EnquiryForms = enquiries[of]
    return enquiryKinds.flatMap((kind) => (forms[kind] ?? []).map((form) => ({ asks: kind, pattern: whole(form), in: of })))
  }),
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
