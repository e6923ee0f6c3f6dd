import { sentSoFar } from '../delivery/sent-so-far.ts'
import { ladderOf } from '../nudges/ladder.ts'
import type { Message, MessageKind } from '../nudges/message.ts'
import { ahead } from '../nudges/preview.ts'
import { readAt } from '../nudges/receivers.ts'
import { secretariatId } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import { deadlineOf } from '../register/due.ts'
import { instantOf } from '../register/instant.ts'
import { mineOf, teamsOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import { isSecretariat } from '../register/register.ts'
import { mayRead } from '../register/rights.ts'
import { zoneOf } from '../register/zone.ts'
import type { EnquiryAnswer } from '../rendering/said.ts'
import type { Enquiry, EnquiryContext } from '../replies/enquiry.ts'
import type { Parted } from '../replies/questions-beside.ts'
import type { Unclear } from '../replies/reading.ts'
import type { Step } from './answer.ts'
import { voiceFor } from './answer.ts'
import type { Place } from './chat.ts'
import { keepOpen, openFor } from './open-questions.ts'
import type { ConversationParts } from './parts.ts'
import { readingOf } from './reading-of.ts'
import { keepSpokenOf, spokenOfLast } from './spoken-of.ts'
import type { Utterance } from './utterance.ts'
import { waitedFor } from './waited-for.ts'

// A question to the register is answered to its author alone, and leaves nothing behind.

/** How many commitments a question is answered for. The rest stands behind a button. */
const mostAnswered = 3
const mostNamed = 8

/** How far ahead the next message is looked for: first a week, which is quick. */
const aheadDays = [8, 42]

export interface AskedWords extends Utterance {
  readonly said: string
  readonly place: Place
}

/** The answer to words that are a question to the register. */
export async function enquirySaid(parts: ConversationParts, asked: AskedWords): Promise<Step | undefined> {
  // Loaded with the first words, like the grammar.
  const { enquiriesIn } = await import('../replies/enquiry.ts')
  const whole = enquiriesIn(asked.said, await enquiryContextOf(parts, asked))
  if (whole.length > 0) return () => answerAlone(parts, asked, whole)
  const { reply, enquiries } = await partedSaid(parts, asked)
  return reply === '' && enquiries.length > 0 ? () => answerAlone(parts, asked, enquiries) : undefined
}

/** The answer to the questions that stand beside what is said, if there are any. */
export async function questionsBesideSaid(parts: ConversationParts, utterance: Utterance): Promise<Step | undefined> {
  const { said } = utterance
  if (typeof said !== 'string') return undefined
  const asked = { ...utterance, said }
  const { enquiries } = await partedSaid(parts, asked)
  return enquiries.length === 0 ? undefined : () => answerAlone(parts, asked, enquiries)
}

async function partedSaid({ registers }: ConversationParts, { said, about, person }: AskedWords): Promise<Parted> {
  const { partedFrom } = await import('../replies/questions-beside.ts')
  return partedFrom(said, { register: registers.register(), about, by: person.by, language: person.language })
}

/**
 * The answer to a question that is in no form that the register knows: how the commitment stands that it names. Without a name it may be meant for
 * colleagues; who put it to the bot is told what can be asked. What answers a question of the bot's own is left to that.
 */
export async function unknownQuestionSaid(parts: ConversationParts, asked: AskedWords): Promise<Step | undefined> {
  const { said, person, asking, cause, isToBot } = asked
  const { unknownQuestionIn } = await import('../replies/questions.ts')
  const question = unknownQuestionIn(said, { ...(await enquiryContextOf(parts, asked)), language: person.language })
  if (!question) return undefined
  const open = asking && (await openFor(parts.facts, { person: person.id, place: asking, cause }, parts.clock.now()))
  const { enquiry } = question
  // What answers the bot's own question is none, nor what people ask one another beside it and of no row.
  if (open && ((!isToBot && !enquiry) || (await readingOf(parts, asked, open)).isAnswer)) return undefined
  if (enquiry) return () => answerAlone(parts, asked, [enquiry])
  return async () => {
    if (isToBot) await parts.chat.whisper(person, asked.place, (await voiceFor(parts, asked)).canAnswer())
  }
}

/** What the words of a question depend on. */
async function enquiryContextOf(
  { registers, facts, clock }: ConversationParts,
  { about, person, asking, isToBot = false }: AskedWords,
): Promise<EnquiryContext> {
  const spokenOf = asking && (await spokenOfLast(facts, { person: person.id, place: asking }, clock.now()))
  return { register: registers.register(), about, by: person.by, spokenOf, isToBot }
}

async function answerAlone(parts: ConversationParts, asked: AskedWords, enquiries: readonly Enquiry[]): Promise<void> {
  const { facts, clock, chat, registers } = parts
  const { person, asking, place } = asked
  const voice = await voiceFor(parts, asked)
  const { allowed, may } = mayRead(registers.register(), person)
  if (!allowed) return chat.whisper(person, place, voice.refused({ reason: 'no reader', may }))
  const answers = await Promise.all(enquiries.map((enquiry) => answerTo(parts, asked, enquiry)))
  const ids = answers.flatMap((answer) => answer.ids)
  if (asking) await keepSpokenOf(facts, { person: person.id, place: asking }, { ids: [...new Set(ids)], now: clock.now() })
  if (enquiries.some(({ isNamed }) => isNamed)) await forgetHowAsked(parts, asked, ids)
  await chat.whisper(person, place, voice.enquired(answers))
}

/** "How does 5 stand?" is open no more, once they have asked of 2: "it is on track" is of the row that was answered. */
async function forgetHowAsked({ facts, clock }: ConversationParts, asked: AskedWords, answered: readonly string[]): Promise<void> {
  const { person, asking: place, cause } = asked
  const now = clock.now()
  const open = place && (await openFor(facts, { person: person.id, place, cause }, now))
  if (!open) return
  const isOfOther = ({ question }: Unclear): boolean =>
    question.ask === 'not understood' && !question.ids.some((id) => answered.includes(id))
  const unclear = open.asked.filter((each) => !isOfOther(each))
  if (unclear.length < open.asked.length)
    await keepOpen(
      facts,
      { person: person.id, place, cause },
      { unclear, stood: open.stood ?? {}, of: asked, before: open, now, isSameAsked: true },
    )
}

async function answerTo(parts: ConversationParts, asked: AskedWords, enquiry: Enquiry): Promise<EnquiryAnswer> {
  const { changesSince, idsAsked, sinceDay, teamsAsked } = await import('../replies/enquiry-scope.ts')
  const { person, answers } = asked
  const register = parts.registers.register()
  const today = dayIn(parts.clock.now(), register.timezone)
  const all = idsAsked(register, enquiry, { today, by: person.by })
  const ids = enquiry.asks === 'which' ? all : all.slice(0, enquiry.isNamed || enquiry.asks === 'changed' ? mostNamed : mostAnswered)
  const side = enquiry.side ?? (enquiry.asks === 'why asked' ? ({ is: 'own' } as const) : undefined)
  const teams = ids.map((id): [string, readonly string[]] => {
    const owners = register.commitments.get(id)?.owners.map(({ team }) => team) ?? []
    return [id, side ? teamsAsked(register, { side, owners, by: person.by }) : []]
  })
  const listCommand = listOf(register, { enquiry, to: answers?.to, by: person.by })
  const next = asksNext.has(enquiry.asks) ? await nextMessages(parts, asked, enquiry) : []
  const since = sinceDay(enquiry, today)
  const entriesOf = (id: string) => {
    const commitment = register.commitments.get(id)
    return commitment ? changesSince(register, commitment, since) : []
  }
  const changes = enquiry.asks === 'changed' ? { changes: { since, entries: new Map(ids.map((id) => [id, entriesOf(id)])) } } : {}
  const nextTeams = next.map(({ team }) => team)
  const toldOfSilence = enquiry.asks === 'if silent' ? { toldOfSilence: climbs(register, all, nextTeams) } : {}
  const ownSides = [...new Set(teamsOf(register, person.by).map(({ party }) => party.id))]
  const waited = await waitedFor(parts, asked, enquiry)
  const more = answeredByTeams.has(enquiry.asks) ? 0 : all.length - ids.length
  return {
    enquiry,
    ids,
    all,
    more,
    listCommand,
    teams: new Map(teams),
    next,
    ...changes,
    ...toldOfSilence,
    ...waited,
    ownSides,
    rows: asked.about.length,
  }
}

const asksNext: ReadonlySet<Enquiry['asks']> = new Set<Enquiry['asks']>(['next', 'next poll', 'if silent'])

/** The teams that are told of a silence past a deadline, one after the other; none, where nothing has a deadline. */
function climbs(register: Register, ids: readonly string[], teams: readonly string[]): string[] {
  const steps = ids.flatMap((id) => {
    const commitment = register.commitments.get(id)
    if (!commitment || deadlineOf(commitment.due, register.events).kind !== 'dated') return []
    const leading = commitment.owners.filter(({ team, role }) => role === 'lead' && teams.includes(team))
    return leading.flatMap((owner) => {
      const team = register.teams.get(owner.team)
      return team ? ladderOf(register, team, commitment) : []
    })
  })
  return [...new Set(steps.map(({ to }) => to))]
}

/** What is answered by teams, and not by commitments. */
const answeredByTeams: ReadonlySet<Enquiry['asks']> = new Set<Enquiry['asks']>([
  'silent',
  'unconfirmed',
  'left',
  'next',
  'next poll',
  'if silent',
  'readers',
  'how to',
])

/** The command that lists all that a question may mean. Somebody who owes nothing asks of all. */
function listOf(register: Register, { enquiry, to, by }: { enquiry: Enquiry; to: string | undefined; by: string }): string {
  const [team, another] = enquiry.asks === 'how' && enquiry.side?.is === 'teams' ? enquiry.side.teams : []
  if (team !== undefined) return `list ${another === undefined ? team : (register.teams.get(team)?.party.id ?? '')}`
  if (to !== undefined && to !== secretariatId) return `list ${to}`
  return mineOf(register, by).length > 0 ? 'mine' : 'list'
}

/**
 * The next message, or poll, to the team whose thread it is, or to each team of who asks; nobody hears of another team's. The secretariat has
 * messages of its own, and hears of all polls.
 */
async function nextMessages(parts: ConversationParts, { person, answers }: AskedWords, enquiry: Enquiry): Promise<EnquiryAnswer['next']> {
  const { registers, ledger, clock, calendars } = parts
  const register = registers.register()
  const own = teamsOf(register, person.by).map(({ id }) => id)
  const isPoll = enquiry.asks === 'next poll'
  const ofSecretariat = !isSecretariat(register, person.by) ? [] : isPoll ? [...register.teams.keys()] : [secretariatId]
  const mayHear = (team: string) => own.includes(team) || ofSecretariat.length > 0
  const isOfThread = answers !== undefined && mayHear(answers.to) && !(isPoll && answers.to === secretariatId)
  const teams = isOfThread ? [answers.to] : own.length > 0 ? own : ofSecretariat
  const now = clock.now().setZone(zoneOf(register.timezone))
  const sent = await sentSoFar({ registers, ledger })
  const isMeant = ({ kind }: { kind: MessageKind }) => !isPoll || kind === 'poll'
  // A message without rows gives results or tells of others.
  const isOfAny = ({ items }: Message) => items.some(about) || (items.length === 0 && !enquiry.isNamed)
  const about = ({ id }: { id: string }) => !enquiry.isNamed || enquiry.ids.includes(id)
  const within = (days: number) =>
    ahead(register, { calendars, cameIn: (id) => registers.cameIn(id), sent, now, to: now.plus({ days }) }).filter(
      (message) => message.at > now && isMeant(message) && isOfAny(message),
    )
  const soon = within(aheadDays[0] ?? 0)
  const messages = teams.every((team) => soon.some((each) => each.team === team)) ? soon : within(aheadDays[1] ?? 0)
  // Of all polls the first is enough.
  const asking = isPoll && own.length === 0 && !isOfThread ? firstOf(messages, teams) : teams
  return asking.map((team) => {
    const message = messages.find((each) => each.team === team)
    return message
      ? {
          team,
          at: instantOf(readAt(message, { register, person: person.by })),
          ids: [...new Set(message.items.filter(about).map(({ id }) => id))],
        }
      : { team, ids: [] }
  })
}

function firstOf(messages: readonly Message[], teams: readonly string[]): readonly string[] {
  const [first] = messages.filter(({ team }) => teams.includes(team)).toSorted((a, b) => Number(a.at) - Number(b.at))
  return first ? [first.team] : teams.slice(0, 1)
}
