import { DateTime } from 'luxon'
import type { AbsenceEdit } from '../register/absences.ts'
import { absenceEnded, absenceMade, absencesDifference, absencesEdited, absencesWithout, isSameAbsence } from '../register/absences.ts'
import { nameInRegister, secretariatId } from '../register/addressee.ts'
import { dayIn, onOrAfter, workingDaysOf } from '../register/calendar.ts'
import { lastDay, plusDays } from '../register/days.ts'
import { isUnattended, samePerson } from '../register/people.ts'
import { personCalled } from '../register/person-called.ts'
import type { Team } from '../register/register.ts'
import { isSecretariat } from '../register/register.ts'
import { maySayOfPerson } from '../register/rights.ts'
import type { Absence, Day } from '../register/schema.ts'
import type { AwayAnswer, CoverAsked } from '../rendering/absences.ts'
import { absencesFor } from '../rendering/absences.ts'
import type { Said } from '../rendering/said.ts'
import type { AwaySaid } from '../replies/away.ts'
import { awaySaid } from '../replies/away.ts'
import { dateContextOf } from '../replies/dates/context.ts'
import type { DateContext } from '../replies/dates/when.ts'
import { coversTold, lastWordOfAbsence } from '../store/facts.ts'
import { keepLastAbsence } from './absence-last.ts'
import { afterwards, sayIn } from './answer.ts'
import type { Person } from './chat.ts'
import { isOutdated } from './last-word.ts'
import { originOf } from './origin.ts'
import type { ConversationParts } from './parts.ts'
import { contextFor } from './reading-of.ts'
import type { Utterance } from './utterance.ts'

/** Words about an absence, and what brought them. */
export interface AwayWordsSaid {
  readonly cause: string
  readonly person: Person
  readonly words: string
  readonly link?: string | undefined
  /** The causes of the earlier versions of the message: what they said of absences does not count. */
  readonly instead?: readonly string[] | undefined
}

/** What it takes to know what is said of an absence. */
export type AwayParts = Pick<ConversationParts, 'registers' | 'calendars' | 'dates' | 'chat'> & {
  readonly clock: Pick<ConversationParts['clock'], 'now'>
}

/** What words say of an absence, by the calendar of who says so and on the day on which they do; undefined if they say something else. */
export function awayIn(
  parts: AwayParts,
  {
    words,
    person,
    mark,
    begun,
  }: Pick<AwayWordsSaid, 'words' | 'person'> & { readonly mark?: string | undefined; readonly begun?: Day | undefined },
): AwaySaid | undefined {
  const now = parts.clock.now()
  const said = mark === undefined ? now : DateTime.fromSeconds(Number(mark), { zone: now.zone })
  return awaySaid(words, { ...datesFor({ ...parts, clock: { now: () => (said.isValid ? said : now) } }, person), begun })
}

/** By what days are told. */
export function datesFor(parts: AwayParts, person: Person): DateContext {
  return dateContextOf(contextFor(parts, { person, about: [], yours: [] }))
}

/** Edits who is away as it is said, durably, and gives what is answered to who said so; those who stand in hear of it by themselves. */
export async function recordAway(parts: ConversationParts, spoken: AwayWordsSaid, said: AwaySaid): Promise<Said> {
  return awayAnswered(parts, spoken.person, await answerTo(parts, spoken, said))
}

/** Records an absence that was said in a message, and answers in its thread; whoever the thread does not let through hears it alone. */
export async function absenceAnswered(
  parts: ConversationParts,
  utterance: Utterance & { said: string; instead?: readonly string[] },
  said: AwaySaid,
): Promise<void> {
  const { cause, person, place } = utterance
  const { link } = originOf(parts, utterance).of
  const answer = await answerTo(parts, { cause, person, words: utterance.said, link, instead: utterance.instead }, said)
  await keepLastAbsence(parts, { cause, person, place, said })
  const words = await awayAnswered(parts, person, answer)
  const isForAll = place.is === 'thread' && (answer.is === 'set' || answer.is === 'ended' || parts.chat.isDirect(place.thread.channel))
  if (isForAll) await sayIn(parts, { ...utterance, thread: place.thread }, words)
  else await parts.chat.whisper(person, place, words)
}

/** To `away` alone. */
export async function absencesShown(parts: ConversationParts, person: Person): Promise<Said> {
  const register = parts.registers.register()
  const { today } = datesFor(parts, person)
  const ahead = register.absences.filter(({ to }) => to >= today)
  const own = ahead.filter((each) => samePerson(each.person, person.by))
  const others = isSecretariat(register, person.by) ? ahead.filter((each) => !own.includes(each)) : []
  return awayAnswered(parts, person, { is: 'shown', own, others })
}

/** Takes back the edit that a cause has made; whoever may say so may. */
export async function takeAwayBack(
  parts: ConversationParts,
  { cause, of, person }: { cause: string; of: readonly string[]; person: Person },
): Promise<{ readonly isDone: boolean; readonly said: Said }> {
  const { registers } = parts
  const edit = registers.absenceEdit(cause) ?? undoingOf(parts, of)
  const [one] = [...edit.comes, ...edit.goes]
  const refused = async (answer: AwayAnswer) => ({ isDone: false, said: await awayAnswered(parts, person, answer) })
  if (!one) return refused({ is: 'gone' })
  const { allowed, may } = maySayOfPerson(registers.register(), person, one.person)
  if (!allowed) return refused({ is: 'not yours', who: one.person, may })
  await editOnce(parts, cause, edit)
  return { isDone: true, said: await awayAnswered(parts, person, { is: 'taken back', who: one.person, absences: edit.comes }) }
}

/** What undoes the edits of some causes, as far as they still stand. */
export function undoingOf(parts: ConversationParts, causes: readonly string[]): AbsenceEdit {
  return absencesDifference(parts.registers.register().absences, absencesBut(parts, causes))
}

async function awayAnswered({ announcer }: ConversationParts, person: Person, answer: AwayAnswer): Promise<Said> {
  return absencesFor(await announcer.view(secretariatId, person), person.by).answered(answer)
}

async function answerTo(parts: ConversationParts, spoken: AwayWordsSaid, said: AwaySaid): Promise<AwayAnswer> {
  const { by } = spoken.person
  const who = said.person === undefined ? by : await personTyped(parts, said.person, by)
  if (typeof who !== 'string') return { is: 'whose', typed: said.person ?? '', people: who }
  const { allowed, may } = maySayOfPerson(parts.registers.register(), { by }, who)
  if (!allowed) return { is: 'not yours', who, may }
  if (nameInRegister(parts.registers.register(), who) === undefined) return { is: 'not named', who }
  return said.says === 'back' ? recordBack(parts, spoken, { who, isAll: said.isAll }) : recordAbsence(parts, spoken, { who, said })
}

async function recordAbsence(
  parts: ConversationParts,
  { cause, person, words, link, instead }: AwayWordsSaid,
  { who, said }: { who: string; said: AwaySaid & { says: 'away' } },
): Promise<AwayAnswer> {
  const { registers } = parts
  const { days } = said
  const typed = said.person === undefined && words !== '' ? { words } : {}
  if (days.is !== 'days') return { is: 'days asked', days, ...typed }
  const cover = await coverTyped(parts, { covers: said.covers, days, who, by: person.by })
  if (typeof cover === 'object' && cover !== null) return { is: 'cover asked', asked: cover, ...typed }

  const { today } = datesFor(parts, person)
  // Words may be read days after they were said.
  if (days.to < today) return { is: 'days asked', days: { is: 'past', day: days.to }, ...typed }
  if (await isOutdated(parts, lastWordOfAbsence(who), { cause, days })) return absencesStanding(parts, { who, today })
  const { absences } = registers.register()
  const standing = absencesBut(parts, instead)
  const made = absenceMade(standing, { person: who, from: days.from, to: days.to, cover, by: person.by, link }, today)
  const wanted = absencesDifference(absences, absencesEdited(standing, made.edit))
  const isNew = wanted.goes.length + wanted.comes.length > 0 || registers.absenceEdit(cause) !== undefined
  const edit = isNew ? await editOnce(parts, cause, wanted) : wanted
  const absence = edit.comes.find((each) => isSameAbsence(each, made.absence)) ?? edit.comes.at(-1) ?? made.absence
  const teams = teamsLedBy(parts, who)
  return {
    is: 'set',
    cause: isNew ? cause : undefined,
    absence,
    today,
    back: firstDayBack(parts, absence, teams[0]),
    replaced: edit.goes,
    teams: teams.map(({ id }) => id),
    alone: teams.filter((team) => isUnattended(team, absence.from)).map(({ id }) => id),
  }
}

function absencesStanding({ registers }: ConversationParts, { who, today }: { who: string; today: Day }): AwayAnswer {
  const own = registers.register().absences.filter((each) => samePerson(each.person, who) && each.to >= today)
  return { is: 'shown', own, others: [] }
}

/** The absences of the register, without what the earlier versions of a message said. */
function absencesBut({ registers }: ConversationParts, causes: readonly string[] = []): readonly Absence[] {
  const edits = causes.map((cause) => registers.absenceEdit(cause)).filter((edit) => edit !== undefined)
  return absencesWithout(registers.register().absences, edits)
}

/** The first working day behind it, by the calendar of their team. */
function firstDayBack({ registers, calendars }: ConversationParts, { to }: Absence, team: Team | undefined): Day {
  const { calendar } = team?.party ?? registers.register()
  return onOrAfter(plusDays(to, 1), workingDaysOf(team?.isClosed ? { calendar, isClosed: team.isClosed } : { calendar }, calendars))
}

export function teamsLedBy({ registers }: ConversationParts, who: string): Team[] {
  return [...registers.register().teams.values()].filter(({ leads }) => leads.some((lead) => samePerson(lead, who)))
}

async function recordBack(
  parts: ConversationParts,
  { cause, person }: AwayWordsSaid,
  { who, isAll }: { who: string; isAll: boolean | undefined },
): Promise<AwayAnswer> {
  const { registers } = parts
  const { absences } = registers.register()
  const { today } = datesFor(parts, person)
  if (await isOutdated(parts, lastWordOfAbsence(who), { cause, days: { from: today, to: isAll ? lastDay : today } }))
    return absencesStanding(parts, { who, today })
  const edit = registers.absenceEdit(cause) ?? absenceEnded(absences, who, { today, isAll })
  if (edit.goes.length === 0) {
    const ahead = absences.filter((each) => samePerson(each.person, who) && each.from > today)
    return { is: 'not away', who, ahead }
  }
  await editOnce(parts, cause, edit)
  return { is: 'ended', who, cause, ...(edit.goes.every(({ from }) => from > today) ? { isAhead: true } : {}) }
}

/** The edit made, once for a cause. */
export async function editOnce(parts: ConversationParts, cause: string, edit: AbsenceEdit): Promise<AbsenceEdit> {
  const made = await parts.registers.editAbsences(cause, edit)
  afterwards(parts, `${cause} covers`, () => tellCovers(parts, cause, made))
  return made
}

/** Tells those who stand in from now on, and those who no longer do. */
async function tellCovers(parts: ConversationParts, cause: string, { goes, comes }: AbsenceEdit): Promise<void> {
  const { facts, registers, clock } = parts
  if (await facts.get(coversTold(cause))) return
  const today = dayIn(clock.now(), registers.register().timezone)
  const isAhead = ({ to }: Absence) => to >= today
  const standing = comes.filter(isAhead)
  for (const absence of standing) if (!goes.some((each) => isSameAbsence(each, absence))) await tellAbsent(parts, absence)
  for (const absence of standing) if (!goes.some((each) => isSameAbsence(each, absence))) await tellCover(parts, absence, 'stands in')
  for (const absence of goes.filter(isAhead))
    if (!standing.some(({ cover }) => cover !== undefined && absence.cover !== undefined && samePerson(cover, absence.cover)))
      await tellCover(parts, absence, 'no longer')
  await facts.set(coversTold(cause), true)
}

/** Whoever is said to be away by somebody else hears of it. */
async function tellAbsent(parts: ConversationParts, absence: Absence): Promise<void> {
  const { person: who, by } = absence
  const person = by === undefined || samePerson(who, by) ? undefined : await parts.chat.personNamed(who)
  if (!person) return
  const voice = absencesFor(await parts.announcer.view(secretariatId, person), person.by)
  await parts.chat.whisper(person, { is: 'private', replaces: false }, voice.absentTold(absence))
}

async function tellCover(parts: ConversationParts, absence: Absence, how: 'stands in' | 'no longer'): Promise<void> {
  const { chat, announcer } = parts
  const { person: away, cover, by } = absence
  if (cover === undefined || (by !== undefined && samePerson(cover, by))) return
  const person = await chat.personNamed(cover)
  if (!person) return
  const voice = absencesFor(await announcer.view(secretariatId, person), person.by)
  const teams = teamsLedBy(parts, away).map(({ id }) => id)
  await chat.whisper(person, { is: 'private', replaces: false }, voice.coverTold(absence, { how, teams }))
}

/** Somebody by a typed name or a mention; several, or none, if nobody alone has it. */
export async function personTyped({ registers, chat }: AwayParts, typed: string, by: string): Promise<string | readonly string[]> {
  const [, id] = /^<@([A-Z0-9]+)>$/i.exec(typed.trim()) ?? []
  if (id !== undefined) return (await chat.person(id)).by
  const called = personCalled(registers.register(), typed, by)
  return called.found === 'one' ? called.person : called.people
}

interface CoverTyped {
  readonly covers: readonly string[] | null
  readonly days: { readonly from: Day; readonly to: Day }
  readonly who: string
  readonly by: string
}

/** The person who stands in, if they can: a full member who is somebody else, and there. Undefined: nothing is said of it; null: nobody does. */
export async function coverTyped(
  parts: AwayParts,
  { covers, days: { from, to }, who, by }: CoverTyped,
): Promise<string | null | undefined | CoverAsked> {
  if (covers === null) return null
  const [typed, another] = covers
  if (typed === undefined) return undefined
  if (another !== undefined) return { why: 'several', typed: covers.join(', ') }
  const cover = await personTyped(parts, typed, by)
  if (typeof cover !== 'string') return { why: cover.length > 0 ? 'which' : 'unknown', typed, people: cover }
  if (samePerson(cover, who)) return { why: 'themselves', typed }
  const known = await parts.chat.personNamed(cover)
  if (!known) return { why: 'unknown', typed }
  if (known.standing !== 'member' && cover.includes('@')) return { why: 'no member', typed }
  const { absences } = parts.registers.register()
  const away = absences.find((each) => samePerson(each.person, cover) && each.from <= to && from <= each.to)
  return away ? { why: 'away', typed, until: away.to } : cover
}
