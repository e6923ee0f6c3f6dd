import type { App } from '@slack/bolt'
import { closest, distance } from 'fastest-levenshtein'
import { DateTime } from 'luxon'
import { ahead } from '../nudges/preview.ts'
import { dayIn, dayOf } from '../register/calendar.ts'
import { instantOf } from '../register/instant.ts'
import { allOpen, dueBefore, findCommitment, mineOf, openOf, overdueOn, withWords } from '../register/query.ts'
import { isSecretariat } from '../register/register.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { readDate } from '../replies/dates.ts'
import type { Question } from '../replies/reading.ts'
import { speak } from '../wording/speak.ts'
import type { ListTitle, Said, View } from '../wording/wording.ts'
import { applyAll, keepRefused, readWords, viewFor } from './answer.ts'
import type { Person } from './directory.ts'
import { retried } from './errors.ts'
import type { Parts } from './parts.ts'
import { causeFrom } from './twice.ts'

/** One call of `/commitments`. */
export interface Call {
  readonly cause: string
  readonly words: string
  /** From 1, of a paged list. */
  readonly page: number
  readonly person: Person
}

interface Asked extends Call {
  readonly rest: string
  readonly view: View
}

type Command = (parts: Parts, asked: Asked) => Said | Promise<Said>

const commands: Record<string, Command> = { help, list, mine, show, done, update, due, reopen, object, history, poll, preview, event }

/** The same in French, as one writes it without looking at the help, with the accents or without. */
const inFrench: Record<string, string> = {
  aide: 'help',
  liste: 'list',
  voir: 'show',
  termine: 'done',
  echeance: 'due',
  rouvrir: 'reopen',
  historique: 'history',
  sondage: 'poll',
  apercu: 'preview',
  evenement: 'event',
}

export function listenToCommand(app: App, parts: Parts): void {
  app.command('/commitments', async ({ ack, body, respond }) => {
    await ack()
    const cause = causeFrom('command', body.trigger_id)
    if (parts.twice.isKnown(cause)) return
    const person = await parts.directory.person(body.user_id)
    const answer = (said: Said) => retried(() => respond({ response_type: 'ephemeral', text: said.text, blocks: [...said.blocks] }))
    try {
      await answer(await runCommand(parts, { cause, words: unescaped(body.text ?? ''), page: 1, person }))
    } catch (error) {
      await answer(speak(person.language).failed(await viewFor(parts, person)))
      throw error
    }
  })
}

/** What is answered, for the person alone. What was changed is said in the item's thread too. */
export async function runCommand(parts: Parts, call: Call): Promise<Said> {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/s.exec(call.words) ?? []
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const name = word === '' ? 'help' : Object.hasOwn(inFrench, plain) ? (inFrench[plain] ?? plain) : word.toLowerCase()
  const view = await viewFor(parts, call.person)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command) return command(parts, { ...call, rest, view })

  const nearest = closest(name, Object.keys(commands))
  const isNear = distance(name, nearest) <= Math.max(2, Math.floor(nearest.length / 2))
  return speak(call.person.language).unknownCommand(word, isNear ? nearest : undefined, view)
}

function help(_parts: Parts, { person, view }: Asked): Said {
  return speak(person.language).help(view)
}

function mine({ store }: Parts, asked: Asked): Said {
  return listed(asked, { of: 'mine' }, mineOf(store.register(), asked.person.by))
}

/** `list`, `list overdue`, `list before 2011-04-01`, `list TEAM`, `list WORDS`. */
function list(parts: Parts, asked: Asked): Said {
  const { store, clock } = parts
  const register = store.register()
  const { rest } = asked
  const words = rest.toLowerCase()
  if (rest === '') return listed(asked, { of: 'all' }, allOpen(register))
  if (['overdue', 'late', 'en retard'].includes(words))
    return listed(asked, { of: 'overdue' }, overdueOn(register, dayIn(clock.now(), register.timezone)))

  const before = /^(?:due )?(?:before|avant(?: le)?)\s+(.+)$/.exec(words)?.[1]
  const day = before === undefined ? undefined : dayTyped(parts, asked, before)
  if (day !== undefined) return listed(asked, { of: 'due before', day }, dueBefore(register, day))

  const team = [...register.teams.values()].find(
    (each) => each.id === words || each.name.toLowerCase() === words || `#${words}` === each.channel || words === each.channel,
  )
  if (team) return listed(asked, { of: 'team', team: team.id }, openOf(register, team.id))
  return listed(asked, { of: 'words', words: rest }, withWords(register, rest))
}

function listed({ person, page, words, view }: Asked, title: ListTitle, commitments: readonly Commitment[]): Said {
  return speak(person.language).list(title, commitments, page, words, view)
}

function show(parts: Parts, asked: Asked): Said {
  return onCommitment(parts, asked, (commitment) => speak(asked.person.language).show(commitment, asked.view))
}

function history(parts: Parts, asked: Asked): Said {
  return onCommitment(parts, asked, (commitment) => speak(asked.person.language).history(commitment, asked.page, asked.words, asked.view))
}

function done(parts: Parts, asked: Asked): Said | Promise<Said> {
  return saidAbout(parts, asked, (words) => (words === '' ? 'done' : `done: ${words}`))
}

function update(parts: Parts, asked: Asked): Said | Promise<Said> {
  return saidAbout(
    parts,
    asked,
    (words) => words,
    (id) => ({ ask: 'not understood', ids: [id] }),
  )
}

function due(parts: Parts, asked: Asked): Said | Promise<Said> {
  return saidAbout(
    parts,
    asked,
    (words) => `slips to ${words}`,
    (id) => ({ ask: 'which date', id, word: '' }),
  )
}

function reopen(parts: Parts, asked: Asked): Said | Promise<Said> {
  return saidAbout(
    parts,
    asked,
    (words) => `reopen: ${words}`,
    (id) => ({ ask: 'reason', id, pending: 'reopened' }),
  )
}

function object(parts: Parts, asked: Asked): Said | Promise<Said> {
  return saidAbout(
    parts,
    asked,
    (words) => `not agreed: ${words}`,
    (id) => ({ ask: 'reason', id, pending: 'objected' }),
  )
}

/**
 * A command that changes something is words about one commitment, read by the same grammar as a reply. With no words nothing was said that
 * could be kept: `lacking` is asked.
 */
function saidAbout(
  parts: Parts,
  asked: Asked,
  wordsOf: (rest: string) => string,
  lacking?: (id: string) => Question,
): Said | Promise<Said> {
  return onCommitment(parts, asked, async (commitment, rest) => {
    const { person, cause } = asked
    const words = rest.replace(/^:\s*/, '')
    if (words === '' && lacking) return speak(person.language).done([], [{ text: '', question: lacking(commitment.id) }], asked.view)
    const text = wordsOf(words)
    const reading = readWords(parts, { text, person, about: [commitment.id], row: undefined })
    const outcomes = await applyAll(parts, cause, reading.changes, {})
    const made = outcomes.filter(({ applied }) => applied.ok)
    afterwards(parts, cause, async () => {
      for (const outcome of made) await parts.speaker.tell(outcome, person.by)
      await parts.speaker.redraw(made.map(({ understood }) => understood.id))
    })
    const kept = await keepRefused(parts, { cause, person, text }, outcomes, {})
    return speak(person.language).answer(outcomes, reading.unclear, kept, '', await viewFor(parts, person))
  })
}

/** What others are told of a change: nobody's answer waits for it. A stop of the bot does. */
function afterwards({ inWork, log }: Parts, cause: string, work: () => Promise<void>): void {
  const key = `told ${cause}`
  const telling = work()
    .catch((error) => log.error({ cause, error: String(error) }, 'what was changed could not be told'))
    .finally(() => inWork.delete(key))
  inWork.set(key, telling)
}

function onCommitment<Given>(
  { store }: Parts,
  { rest, person, view }: Asked,
  answer: (commitment: Commitment, rest: string) => Given,
): Given | Said {
  const [, typed = '', more = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? []
  const id = typed.replace(/:$/, '')
  const found = findCommitment(store.register(), id)
  const commitment = found.found === 'one' ? store.register().commitments.get(found.id) : undefined
  if (commitment) return answer(commitment, typed.endsWith(':') ? `: ${more}` : more)
  return speak(person.language).noSuchCommitment(
    id,
    found.found === 'several' ? found.ids : nearestIds(store.register().commitments.keys(), id),
    view,
  )
}

function nearestIds(ids: Iterable<string>, typed: string): string[] {
  if (typed === '') return []
  return [...ids]
    .map((id) => ({ id, far: distance(id, typed) }))
    .filter(({ far }) => far <= Math.max(2, Math.floor(typed.length / 3)))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ id }) => id)
}

/** `poll` asks every team now; `poll TEAM` one. The secretariat's, and a lead's for their own team. */
async function poll({ store, speaker }: Parts, { rest, person, view }: Asked): Promise<Said> {
  const register = store.register()
  const voice = speak(person.language)
  const allowed = [...register.teams.values()].filter(
    (team) => isSecretariat(register, person.by) || team.leads.some((lead) => lead.toLowerCase() === person.by.toLowerCase()),
  )
  const typed = rest.toLowerCase()
  const wanted =
    rest === '' ? allowed : allowed.filter(({ id, name, channel }) => [id, name, channel].some((each) => each?.toLowerCase() === typed))
  if (allowed.length > 0 && wanted.length === 0)
    return voice.noSuchTeam(
      rest,
      allowed.map(({ id }) => id),
      view,
    )
  if (wanted.length === 0)
    return voice.refused({ ok: false, refusal: { reason: 'secretariat only', may: register.secretariat.members } }, view)
  return voice.pollStarted(await speaker.poll(wanted.map((team) => team.id)), view)
}

/** How far ahead is shown where nothing else is asked for. */
const aheadDays = 7

/** `preview`, `preview DAY`, `preview DAY to DAY`: what would go out from now (or the first day) to the end of that day. The secretariat's. */
function preview(parts: Parts, asked: Asked): Said {
  const { store, clock, calendars } = parts
  const { person, view, page, words, rest } = asked
  const register = store.register()
  const voice = speak(person.language)
  if (!isSecretariat(register, person.by))
    return voice.refused({ ok: false, refusal: { reason: 'secretariat only', may: register.secretariat.members } }, view)

  const now = clock.now().setZone(register.timezone)
  const [, first, last = rest] = /^(.+?)\s+(?:to|till|until|au|à|-)\s+(.+)$/i.exec(rest) ?? []
  const days = [first, last].map((day) => (day === undefined ? undefined : dayTyped(parts, asked, day)))
  const from = days[0] === undefined ? now : DateTime.max(now, DateTime.fromISO(days[0], { zone: register.timezone }))
  const to = rest === '' ? now.plus({ days: aheadDays }) : days[1] && DateTime.fromISO(days[1], { zone: register.timezone }).endOf('day')
  const isClear = to !== undefined && (first === undefined || days[0] !== undefined)
  if (!isClear || to < from || to > now.plus({ years: 1, days: 1 })) return voice.previewWhen(view)
  const messages = ahead(register, { calendars, sent: store.ledger.sent, now, to }).filter(({ at }) => days[0] === undefined || at >= from)
  return voice.preview({ messages, from, to, page, command: words }, view)
}

/** An event that was put off, and nobody knows till when. */
const putOff = ['no date', 'none', 'postponed', 'sine die', 'sans date', 'reporte', 'reporte sine die']

/** `event ID 2012-02-17`, `event ID held`, `event ID no date`. */
async function event(parts: Parts, asked: Asked): Promise<Said> {
  const { store, clock } = parts
  const { rest, person, cause, view } = asked
  const voice = speak(person.language)
  const [, id = '', words = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? []
  const found = store.register().events.get(id.toLowerCase())
  if (!found) return voice.noSuchEvent(id, view)

  const typed = words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const isOpenAgain = putOff.includes(typed)
  const when = dateTyped(parts, asked, words)
  // An event is on a day: one that would have to be guessed from a month is asked for.
  const day = when?.is === 'due' && when.first === when.last ? when.first : undefined
  const held = ['held', 'tenu', 'a eu lieu'].includes(typed)
  if (!held && !isOpenAgain && day === undefined)
    return when?.is === 'no such date'
      ? voice.done([], [{ text: words, question: { ask: 'no such date', word: words } }], view)
      : voice.whichDay(found, view)
  const spoken = { at: instantOf(clock.now()), by: person.by, text: asked.words }
  const entry: LogEntry = held ? { kind: 'held', ...spoken } : { kind: 'dated', to: day ?? null, ...spoken }
  const [applied] = await store.change(cause, [{ event: found.id, entry }])
  if (!applied) return voice.failed(view)
  if (!applied.ok) return voice.refused(applied, view)
  const hanging = [...store.register().commitments.values()].filter((each) => hangsOn(each, found.id)).map((each) => each.id)
  afterwards(parts, cause, () => parts.speaker.redraw(hanging))
  return voice.eventSaid(store.register().events.get(found.id) ?? found, applied, await viewFor(parts, person))
}

function hangsOn({ due }: Commitment, event: string): boolean {
  return typeof due === 'object' && due.event === event
}

/** The day that the words say; of a month or a year its first. */
function dayTyped(parts: Parts, asked: Asked, words: string): Day | undefined {
  const when = dateTyped(parts, asked, words)
  return when?.is === 'due' ? when.first : undefined
}

function dateTyped({ clock, dates, calendars, store }: Parts, { person }: Asked, words: string): ReturnType<typeof readDate> {
  const register = store.register()
  const at = clock.now().setZone(register.timezone)
  return readDate(words, {
    today: dayOf(at),
    at,
    language: person.language,
    place: { calendars, calendar: register.calendar },
    reader: dates,
    events: register.events,
  })
}

/** Slack escapes three characters in what people type. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
