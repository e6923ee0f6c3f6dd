import type { DateTime } from 'luxon'
import type { DigestSpan, Message, Reason } from '../nudges/message.ts'
import { dayIn } from '../register/calendar.ts'
import { instantOf } from '../register/instant.ts'
import type { Language } from '../register/languages.ts'
import type { Day } from '../register/schema.ts'
import { enquiryKinds } from '../replies/languages/enquiry-words.ts'
import { modalKinds } from '../replies/modal-kinds.ts'
import type { Said, Stepped, View, Voice } from './said.ts'
import { speak } from './voice.ts'
import { worstAbsences, worstSettings } from './worst-absences.ts'
import { worstNotices, worstQuestions, worstRefusals, worstSettled } from './worst-asked.ts'
import type { World } from './worst-register.ts'
import { command, dueDay, entriesOf, longName, longText, many, numberedPerson, worstRegister } from './worst-register.ts'
import { worstTroubles } from './worst-troubles.ts'

/** One message of a view, as long and as awkward as people can make it. */
export interface WorstCase {
  readonly view: string
  readonly said: Said
  /** A workspace that refuses it is sent it in plainer blocks. */
  readonly isStepped?: true
}

/**
 * Every message that the bot has, with the worst texts. What a view, a notice, a question, a refusal or an entry lacks here does not compile.
 * `languages`: all of the readers, where they have several.
 */
export function worstCases(language: Language, now: DateTime, languages: readonly Language[] = [language]): readonly WorstCase[] {
  const entries = entriesOf(now)
  const register = worstRegister(Object.values(entries))
  const seen: View = { register, now, language, languages, mentions: many(20, (n) => `<@U0LEAD${n}>`), nameOf: (person) => person }
  const voice = speak(seen)
  const first = register.commitments.values().next().value
  const event = register.events.values().next().value
  if (!first || !event) return []
  const world: World = { voice, register, now, first, event, entries }
  const ofVoice = Object.entries(views).flatMap(([view, worst]) =>
    worst(world).map((said) => ({ view, said, ...(withPlainerStep.has(said) ? { isStepped: true as const } : {}) })),
  )
  const ofPersons = [
    ...worstAbsences(seen).map((said) => ({ view: 'absence', said })),
    ...worstSettings(seen).map((said) => ({ view: 'settings', said })),
  ]
  return [...ofVoice, ...ofPersons]
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

function worstSpan({ register, now }: World): DigestSpan {
  return { since: instantOf(now.minus({ years: 1 })), silent: [...register.teams.keys()] }
}

/** All steps of a message; behind each but the last there is a plainer one. */
function allSteps({ steps = [], ...first }: Said & Partial<Pick<Stepped, 'steps'>>): Said[] {
  const all = [first, ...steps]
  for (const step of all.slice(0, -1)) withPlainerStep.add(step)
  return all
}

const withPlainerStep = new WeakSet<Said>()

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
    ...allSteps(
      world.voice.dayMessage(
        worstMessage(world, { key: 'secretariat 2011-03-01 digest', team: 'secretariat', kind: 'digest', digest: worstSpan(world) }),
      ),
    ),
  ],
  digest: (world) =>
    [undefined, [...world.register.teams.values()]].flatMap((teams) => allSteps(world.voice.digest({ teams, span: worstSpan(world) }))),
  laterPage: (world) => [world.voice.laterPage(`${longName} 2`)],
  opened: (world) => [1, 2].map((page) => world.voice.opened(worstMessage(world, {}), { page })),
  changedSince: (world) => [world.voice.changedSince(worstMessage(world, {}), { id: world.first.id, by: '' })],
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
  pollReminder: (world) => [world.voice.pollReminder(worstMessage(world, { kind: 'poll' }), [...world.register.commitments.keys()])],
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
  withTyped: ({ voice }) => {
    const typed = many(10, (nth): readonly [`promise ${number}`, string] => [`promise ${nth}`, longText])
    return [voice.withTyped(voice.failed([]), { cause: longName, form: 'track', typed })]
  },
  editedInFile: ({ voice }) => [voice.editedInFile()],
  suggestedBack: (world) => [world.voice.suggestedBack(worstNotices(world).suggested)],
  suggestedAnew: (world) => [world.voice.suggestedAnew(worstNotices(world).suggested)],
  settledFor: (world) => [world.voice.settledFor({ ...worstNotices(world).suggested, settled: worstSettled(world.now) })],
  proposalUndone: ({ voice, register }) => [voice.proposalUndone([...register.commitments.keys()], numberedPerson(1))],
  settledBefore: ({ voice, now }) => [voice.settledBefore(worstSettled(now))],
  formOffered: ({ voice }) => [voice.formOffered(longText)],
  formNotOpened: ({ voice }) => [voice.formNotOpened(longText)],
  nothingAsked: ({ voice }) => [voice.nothingAsked()],
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
  unknownFilter: ({ voice }) => [
    voice.unknownFilter(
      many(40, () => longText),
      many(40, () => longText),
    ),
  ],
  show: ({ voice, first }) => [voice.show(first), voice.show(first, modalKinds)],
  history: ({ voice, first }) => [voice.history(first, { page: 1, command })],
  noSuchCommitment: ({ voice, register }) => [
    voice.noSuchCommitment(longText, [...register.commitments.keys()], { says: longText }),
    voice.noSuchCommitment(longText, [...register.commitments.keys()], { opens: longText.slice(0, 100), more: longText }),
  ],
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
          again: longText,
        },
      ),
      voice.pollStarted([], { asked: [], today: [], wanted: teams.slice(0, 3) }),
    ]
  },
  notice: (world) => [...Object.values(worstNotices(world)), ...worstTroubles(world)].map((notice) => world.voice.notice(notice)),
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
