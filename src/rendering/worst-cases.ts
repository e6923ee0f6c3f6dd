import type { DateTime } from 'luxon'
import type { Message, Reason } from '../nudges/message.ts'
import { dayIn } from '../register/calendar.ts'
import type { Refusal } from '../register/change.ts'
import { instantOf } from '../register/instant.ts'
import type { Language } from '../register/languages.ts'
import { logEntry } from '../register/log-entry.ts'
import type { Register } from '../register/register.ts'
import { registerOf } from '../register/register.ts'
import type { Commitment, Day, LogEntry } from '../register/schema.ts'
import { registerFile } from '../register/schema.ts'
import { enquiryKinds } from '../replies/languages/enquiry-words.ts'
import type { Question } from '../replies/reading.ts'
import type { Notice, Said, Voice } from './said.ts'
import { speak } from './voice.ts'

/** One message of a view, as long and as awkward as people can make it. */
export interface WorstCase {
  readonly view: string
  readonly said: Said
}

/** Every message that the bot has, with the worst texts. What a view, a notice, a question, a refusal or an entry lacks here does not compile. */
export function worstCases(language: Language, now: DateTime): readonly WorstCase[] {
  const entries = entriesOf(now)
  const register = worstRegister(Object.values(entries))
  const voice = speak({ register, now, language, mentions: many(20, (n) => `<@U0LEAD${n}>`), nameOf: (person) => person })
  const first = register.commitments.values().next().value
  const event = register.events.values().next().value
  if (!first || !event) return []
  const world: World = { voice, register, now, first, event, entries }
  return Object.entries(views).flatMap(([view, worst]) => worst(world).map((said) => ({ view, said })))
}

interface World {
  readonly voice: Voice
  readonly register: Register
  readonly now: DateTime
  readonly first: Commitment
  readonly event: NonNullable<ReturnType<Register['events']['get']>>
  readonly entries: Entries
}

/** Each character takes more room than one where Slack counts, or means something to Slack. */
const awkward = '&<>*_~`"\\|@#:!🟠é\u202E\u200B…’'
const long = (length: number): string => awkward.repeat(Math.ceil(length / awkward.length)).slice(0, length)
const longText = long(4000)
const longName = long(300)
const command = `list ${long(500)}`

function many<Made>(count: number, made: (n: number) => Made): Made[] {
  return Array.from({ length: count }, (_, index) => made(index + 1))
}

const numberedId = (n: number): string => `${'long-id-'.repeat(7)}${n}`.slice(0, 60)
const numberedPerson = (n: number): string => `${'somebody.'.repeat(6)}${n}@ministry.example`
const side = (n: number): string => (n % 2 === 0 ? 'uk' : 'fr')
const dueDay = '2011-03-01'

function worstRegister(log: readonly LogEntry[]): Register {
  const teams = many(6, (n) => ({
    id: `team-${n}`,
    name: { en: longName, fr: longName },
    short: longName,
    party: side(n),
    channel: `#${'team-'.repeat(14)}${n}`,
    leads: many(5, numberedPerson),
  }))
  return registerOf(
    registerFile.parse({
      version: 1,
      title: longName,
      secretariat: { channel: '#secretariat', members: many(3, numberedPerson) },
      parties: ['uk', 'fr'].map((id) => ({ id, name: longName, timezone: 'Europe/London', calendar: 'GB-ENG' })),
      teams,
      events: [{ id: 'summit', name: longName, date: null, log: [] }],
      commitments: many(16, (n) => ({
        id: numberedId(n),
        title: { en: longName, fr: longName },
        short: n % 2 === 0 ? longName : { fr: longName },
        text: longText,
        source: { document: longName, heading: longName, paragraph: 8, date: '2010-11-02' },
        owners: teams.map(({ id }) => ({ team: id, role: 'lead', assumed: true })),
        due: n % 3 === 0 ? { event: 'summit' } : dueDay,
        partners: many(10, () => longName),
        tags: many(10, () => longName),
        status: 'open',
        rating: 'red',
        log,
      })),
    }),
  )
}

type Entries = Readonly<Record<LogEntry['kind'], LogEntry>>

/** An entry of each kind, with the longest words. */
function entriesOf(now: DateTime): Entries {
  const told = {
    at: now.toISO(),
    by: numberedPerson(1),
    team: 'team-1',
    text: longText,
    link: `https://example.slack.com/${'a'.repeat(200)}`,
  }
  const entry = (kind: LogEntry['kind'], given: object = {}) => logEntry.parse({ ...told, ...given, kind })
  const of = now.toISO()
  return {
    noted: entry('noted'),
    confirmed: entry('confirmed', { removed: many(6, (n) => ({ team: `team-${n}`, role: 'lead' })) }),
    rated: entry('rated', { rating: 'red' }),
    dated: entry('dated', { party: 'fr', from: dueDay, to: { event: 'summit' } }),
    closed: entry('closed', { party: 'fr', outcome: 'delivered in part' }),
    objected: entry('objected', { party: 'uk' }),
    reopened: entry('reopened'),
    withdrawn: entry('withdrawn', { party: 'uk' }),
    superseded: entry('superseded', { party: 'uk', successor: numberedId(2) }),
    assigned: entry('assigned', {
      added: many(6, (n) => ({ team: `team-${n}`, role: 'support' })),
      removed: many(6, (n) => ({ team: `team-${n}`, role: 'lead' })),
      leaving: many(6, (n) => ({ team: `team-${n}`, role: 'lead' })),
    }),
    snoozed: entry('snoozed', { until: '2011-04-01' }),
    evidenced: entry('evidenced', { evidence: `https://example.org/${'a'.repeat(2000)}` }),
    held: entry('held'),
    amended: entry('amended', { of }),
    retracted: entry('retracted', { of }),
    undone: entry('undone', { of }),
  }
}

const reasons: Record<Reason, true> = {
  escalated: true,
  overdue: true,
  due: true,
  agree: true,
  before: true,
  begins: true,
  urgent: true,
  yours: true,
  review: true,
  poll: true,
  news: true,
}

function worstMessage({ register, now, first, entries: { closed } }: World, given: Partial<Message>): Message {
  const day = dayIn(now, 'Europe/London')
  const ids = [...register.commitments.keys()]
  const items = (Object.keys(reasons) as Reason[]).flatMap((reason) =>
    ids.map((id) => ({
      id,
      reason,
      on: day,
      deadline: day,
      due: dueDay as Message['items'][number]['due'],
      ...(reason === 'escalated' ? { silent: 'team-2' } : {}),
      ...((reason === 'news' || reason === 'agree') && closed.kind === 'closed' ? { tells: { about: first.id, entry: closed } } : {}),
    })),
  )
  return { key: `team-1 ${day} nudge`, team: 'team-1', kind: 'nudge', day, at: now, items, ...given }
}

type QuestionOf<Ask extends Question['ask']> = Extract<Question, { ask: Ask }>

function worstQuestions({ register, now, first: { id } }: World): { readonly [Ask in Question['ask']]: QuestionOf<Ask> } {
  const ids = [...register.commitments.keys()]
  const [candidates, word] = [ids, longText]
  return {
    which: { ask: 'which', candidates, word },
    'unknown name': { ask: 'unknown name', candidates, word },
    'is it done': { ask: 'is it done', id },
    reason: { ask: 'reason', id, pending: 'dated', to: { event: 'summit' } },
    'is that why': { ask: 'is that why', id, pending: 'dated', reason: word },
    'other side reads': { ask: 'other side reads', answers: [] },
    'date passed': { ask: 'date passed', id, passed: { event: 'summit' }, next: { event: 'summit' } },
    'which date': { ask: 'which date', id, word },
    earlier: { ask: 'earlier', id, to: { event: 'summit' } },
    'same date': { ask: 'same date', id, due: { event: 'summit' }, reason: word },
    'agree to what': { ask: 'agree to what', id, agrees: false, reason: word },
    'no date waits': { ask: 'no date waits', id },
    'waits for others': { ask: 'waits for others', id },
    'until when': { ask: 'until when', id },
    'what evidence': { ask: 'what evidence', id },
    'not yours before': { ask: 'not yours before', ids: [id], row: 1 },
    'whose part': { ask: 'whose part', id, teams: [...register.teams.keys()], to: id },
    'quoted only': { ask: 'quoted only' },
    'which team': { ask: 'which team', id, teams: [...register.teams.keys()], word },
    'no lead left': { ask: 'no lead left', ids, sides: [...register.parties.keys()], words: word },
    'assign all the same': { ask: 'assign all the same', ids, team: [...register.teams.keys()][0] ?? '', words: word },
    'which to give': { ask: 'which to give', ids, team: [...register.teams.keys()][0] ?? '' },
    whose: { ask: 'whose', id, word, teams: [...register.teams.keys()].slice(0, 5) },
    'not yours to give': { ask: 'not yours to give', ids },
    'is it withdrawn': { ask: 'is it withdrawn', id },
    'by what': { ask: 'by what', id, word },
    'which of several': { ask: 'which of several', ids, word },
    'no such date': { ask: 'no such date', word },
    'take back': { ask: 'take back', id, of: instantOf(now), who: numberedPerson(1), how: 'superseded' },
    'closed already': {
      ask: 'closed already',
      id,
      at: instantOf(now),
      who: numberedPerson(1),
      party: [...register.parties.keys()][0] ?? '',
      waitsFor: [...register.parties.keys()],
    },
    ended: { ask: 'ended', id, at: instantOf(now), who: numberedPerson(1), how: 'superseded' },
    'close all': { ask: 'close all', ids },
    'move all': {
      ask: 'move all',
      ids,
      dates: Object.fromEntries(ids.map((each, index) => [each, index === 0 ? dueDay : '2011-03-02'])),
      withoutDate: ids,
      reason: longText,
    },
    'open parts': { ask: 'open parts', id, parts: ids },
    'no end': { ask: 'no end', id },
    'which sides': { ask: 'which sides', id, sides: [...register.parties.keys()] },
    'by when': { ask: 'by when', id, daysLate: 4000 },
    'nothing waits': { ask: 'nothing waits', id },
    'confirmed before': { ask: 'confirmed before', id, at: instantOf(now), who: numberedPerson(1) },
    'leads already': { ask: 'leads already', id, team: 'team-1' },
    dropped: { ask: 'dropped', stands: [id] },
    'nothing to undo': { ask: 'nothing to undo', ids },
    'not understood': { ask: 'not understood', ids },
    'no part in it': { ask: 'no part in it', ids },
    'too long': { ask: 'too long', id, read: 8000 },
  }
}

type RefusalOf<Why extends Refusal['reason']> = Extract<Refusal, { reason: Why }>

function worstRefusals(now: DateTime): { readonly [Why in Refusal['reason']]: RefusalOf<Why> } {
  const [id, may, by, at] = [long(500), many(40, numberedPerson), numberedPerson(1), now.toISO() ?? '']
  return {
    'unknown commitment': { reason: 'unknown commitment', id },
    'unknown event': { reason: 'unknown event', id },
    'unknown team': { reason: 'unknown team', id },
    'no part in it': { reason: 'no part in it', may, teams: many(12, numberedPerson) },
    'not allowed': { reason: 'not allowed', may },
    'secretariat only': { reason: 'secretariat only', may },
    'leads only': { reason: 'leads only', may },
    'no reader': { reason: 'no reader', may },
    'already closed': { reason: 'already closed', by, at },
    'not closed': { reason: 'not closed' },
    'nothing to object to': { reason: 'nothing to object to' },
    'already agreed': { reason: 'already agreed', by, at },
    'no date asked': { reason: 'no date asked' },
    'on that day already': { reason: 'on that day already', day: dueDay as Day },
    'due then already': { reason: 'due then already', due: dueDay },
    'reason needed': { reason: 'reason needed' },
    'snooze past deadline': { reason: 'snooze past deadline', deadline: dueDay },
    'nothing to undo': { reason: 'nothing to undo' },
    'not yours to undo': { reason: 'not yours to undo', may },
    'built on': { reason: 'built on', by, at, may },
    'not assumed': { reason: 'not assumed' },
    'already held': { reason: 'already held', at },
    'nobody leads': { reason: 'nobody leads' },
  }
}

type NoticeOf<Kind extends Notice['kind']> = Notice & { kind: Kind }

function worstNotices({ register, now, first, entries: { rated } }: World): { readonly [Kind in Notice['kind']]: NoticeOf<Kind> } {
  const ids = [...register.commitments.keys()]
  const at = now.toISO() ?? ''
  return {
    'file broken': { kind: 'file broken', lines: many(100, () => longText) },
    'file mended': { kind: 'file mended' },
    'file unwritable': { kind: 'file unwritable', line: longText },
    'file writable': { kind: 'file writable' },
    'state unwritable': { kind: 'state unwritable', why: longText },
    'state lost': { kind: 'state lost', why: longText },
    'state writable': { kind: 'state writable' },
    deaf: { kind: 'deaf', since: at, why: longText },
    'hears again': { kind: 'hears again', since: at, at },
    'entries vanished': { kind: 'entries vanished', id: 'a notice', entries: ids.map((id) => ({ id, at })) },
    conflict: {
      kind: 'conflict',
      changes: Object.values(worstRefusals(now)).map((refusal) => ({ change: { commitment: first.id, entry: rated }, refusal })),
    },
    'not yours': { kind: 'not yours', team: 'team-1', ids, by: numberedPerson(1), words: longText },
    'channel missing': { kind: 'channel missing', team: 'team-1', channel: longName },
    'channel renamed': { kind: 'channel renamed', from: longName, to: longName, of: [...register.teams.keys()] },
    start: {
      kind: 'start',
      lacking: many(100, (n) => n).flatMap((n) => [
        { lacks: 'scope', scope: `scope:${n}` } as const,
        { lacks: 'channel', channel: longName, of: 'team-1' } as const,
        { lacks: 'membership', channel: longName, of: 'team-1' } as const,
        { lacks: 'person', person: numberedPerson(n), of: 'team-1', is: 'outsider', id: 'U0123456789' } as const,
      ]),
    },
  }
}

const views: { readonly [Name in Exclude<keyof Voice, 'question'>]: (world: World) => readonly Said[] } = {
  dayMessage: (world) => [
    world.voice.dayMessage(worstMessage(world, {})),
    world.voice.dayMessage(worstMessage(world, { key: 'team-1 2011-03-01 poll', kind: 'poll' })),
    world.voice.dayMessage(
      worstMessage(world, {
        key: 'secretariat 2011-03-01 nudge',
        team: 'secretariat',
        result: { pollDay: dayIn(world.now, 'Europe/London'), teams: [...world.register.teams.keys()] },
      }),
    ),
  ],
  laterPage: (world) => [world.voice.laterPage(`${longName} 2`)],
  opened: (world) => [1, 2].map((page) => world.voice.opened(worstMessage(world, {}), { page })),
  changedSince: (world) => [world.voice.changedSince(worstMessage(world, {}), world.first.id)],
  answer: (world) => [
    world.voice.answer({ outcomes: outcomesOf(world), unclear: [], kept: [], key: longName }),
    ...Object.values(worstQuestions(world)).map((question) =>
      world.voice.answer({ outcomes: [], unclear: [{ text: longText, question }], kept: [world.first.id], key: longName }),
    ),
    world.voice.answer({
      outcomes: outcomesOf(world),
      unclear: Object.values(worstQuestions(world)).map((question) => ({ text: longText, question })),
      kept: [...world.register.commitments.keys()],
      key: longName,
    }),
  ],
  told: (world) => outcomesOf(world).map((outcome) => world.voice.told(outcome, numberedPerson(1))),
  undone: (world) => [world.voice.undone(outcomesOf(world))],
  help: ({ voice }) => [voice.help()],
  enquired: ({ voice, register, now }) => {
    const ids = [...register.commitments.keys()].slice(0, 8)
    const teams = new Map(ids.map((id) => [id, [...register.teams.keys()]]))
    const next = many(10, () => ({ team: 'team-1', at: now.toISO() ?? '', ids: [...register.commitments.keys()] }))
    const all = [...register.commitments.keys()]
    const silent = new Map([...register.teams.keys()].map((team) => [team, all]))
    return enquiryKinds.map((asks) =>
      voice.enquired([
        {
          enquiry: { asks, ids, isNamed: false },
          ids: asks === 'which' ? all : ids,
          all,
          more: 1000,
          listCommand: 'mine',
          teams,
          next,
          silent,
          ...(asks === 'left' ? { left: [{ team: 'team-1', agreement: all, rating: all, owner: all }] } : {}),
          ...(asks === 'if silent' ? { toldOfSilence: ['team-1', 'team-2', 'secretariat'] } : {}),
          ownSides: ['uk'],
          rows: all.length,
        },
      ]),
    )
  },
  canAnswer: ({ voice }) => [voice.canAnswer()],
  noSuchRow: ({ voice }) => [voice.noSuchRow(999, 50)],
  preview: (world) => [
    world.voice.preview({
      messages: many(5, () => worstMessage(world, {})),
      from: world.now,
      to: world.now.plus({ years: 1 }),
      page: 1,
      command,
    }),
  ],
  previewWhen: ({ voice }) => [voice.previewWhen()],
  longCommand: ({ voice }) => [voice.longCommand(4000)],
  unknownCommand: ({ voice }) => [voice.unknownCommand(longText, longName)],
  list: ({ voice, register }) => [
    voice.list({
      title: {
        of: 'all',
        filters: [
          { by: 'words', words: longText },
          { by: 'team', team: 'team-1' },
        ],
      },
      commitments: [...register.commitments.values()],
      page: 1,
      command,
    }),
    voice.list({ title: { of: 'mine', filters: [{ by: 'rating', rating: 'red' }] }, commitments: [], page: 1, command }),
  ],
  unknownFilter: ({ voice }) => [voice.unknownFilter(many(40, () => longText))],
  show: ({ voice, first }) => [voice.show(first)],
  history: ({ voice, first }) => [voice.history(first, { page: 1, command })],
  noSuchCommitment: ({ voice, register }) => [voice.noSuchCommitment(longText, [...register.commitments.keys()], { says: longText })],
  whatToRecord: ({ voice, first }) => [voice.whatToRecord(first.id)],
  eventUsage: ({ voice }) => [voice.eventUsage()],
  assignUsage: ({ voice }) => [voice.assignUsage()],
  noSuchEvent: ({ voice }) => [voice.noSuchEvent(longText)],
  noSuchTeam: ({ voice, register }) => [voice.noSuchTeam(longText, [...register.teams.keys()])],
  oddEventDate: ({ voice, event }) => [voice.oddEventDate(event, { day: dueDay as Day, late: 400, before: 400, typed: longText })],
  whichDay: ({ voice, event }) => [voice.whichDay(event)],
  refused: ({ voice, now }) => Object.values(worstRefusals(now)).map((refusal) => voice.refused(refusal)),
  eventSaid: ({ voice, event, entries }) => [voice.eventSaid(event, { ok: true, event, entries: [entries.dated] })],
  pollStarted: ({ voice, register, now }) => {
    const teams = [...register.teams.keys()]
    return [
      voice.pollStarted(
        teams.flatMap((team) => [{ team }, { team, at: instantOf(now) }]),
        {
          asked: teams.map((team) => ({ team, at: instantOf(now) })),
          today: teams.map((team) => ({ team, at: instantOf(now), asked: 400, answered: 399 })),
          wanted: teams,
        },
      ),
      voice.pollStarted([], { asked: [], today: [], wanted: teams.slice(0, 3) }),
    ]
  },
  notice: (world) => Object.values(worstNotices(world)).map((notice) => world.voice.notice(notice)),
  putBackBefore: ({ voice, now }) => [voice.putBackBefore({ by: numberedPerson(1), at: now.toISO() ?? '' })],
  nothingToPutBack: ({ voice }) => [voice.nothingToPutBack()],
  unreadableButton: ({ voice }) => [voice.unreadableButton()],
  failed: ({ voice, register }) => [voice.failed([]), voice.failed([...register.commitments.keys()])],
  notRecordedYet: ({ voice }) => [voice.notRecordedYet()],
}

/** A change of each kind that was made, and one that was not for each reason. */
function outcomesOf({ first, now, entries }: World): Parameters<Voice['answer']>[0]['outcomes'] {
  const made = Object.values(entries).map((entry) => ({
    understood: { id: first.id, entry },
    applied: { ok: true, commitment: first, entries: [entry] } as const,
  }))
  const refused = Object.values(worstRefusals(now)).map((refusal) => ({
    understood: { id: first.id, entry: entries.rated },
    applied: { ok: false, refusal } as const,
  }))
  return [...made, ...refused]
}
