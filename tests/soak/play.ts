import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DateTime } from 'luxon'
import { Agenda } from '../../src/nudges/agenda.ts'
import type { Item, Message } from '../../src/nudges/message.ts'
import { planFor } from '../../src/nudges/plan.ts'
import { apply } from '../../src/register/change.ts'
import { instantOf } from '../../src/register/instant.ts'
import type { Register } from '../../src/register/register.ts'
import type { LogEntry } from '../../src/register/schema.ts'
import { logEntry } from '../../src/register/schema.ts'
import { arrivalsOf } from '../../src/store/arrivals.ts'
import { openDatabase } from '../../src/store/database.ts'
import { ledgerOf } from '../../src/store/ledger.ts'
import { testCalendars as calendars } from '../a-register.ts'
import { entryOf } from './acts.ts'
import { firstDay, registerOf, worksBy, years } from './file.ts'
import type { Happening, Life } from './life.ts'
import { lastSilence } from './log.ts'
import type { Row, Said } from './message.ts'
import { sentence, telling } from './message.ts'
import { truthAt } from './truth.ts'
import { hourOn, numbered, written } from './wall.ts'

const minuteMs = 60_000

/** Something that the bot said and should not have, or the other way round. */
export interface Wrong {
  readonly at: string
  readonly key: string
  readonly said: string | undefined
  readonly true: string | undefined
}

/** The bot's life: the real planner, agenda and ledger against what is true. Gives the first moment at which they differ, and how much was said. */
export function play(life: Life): { wrong: Wrong | undefined; messages: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'relance-soak-'))
  const database = openDatabase(path.join(folder, 'commitments.json'), undefined)
  // Nobody cuts the power here.
  database.exec('PRAGMA synchronous = OFF')
  try {
    return new Player(life, database).play()
  } finally {
    database.close()
    rmSync(folder, { recursive: true })
  }
}

class Player {
  readonly #life: Life
  readonly #said = new Map<string, Said[]>()
  readonly #keys = new Set<string>()
  readonly #ledger: ReturnType<typeof ledgerOf>
  readonly #worksBy: ReturnType<typeof worksBy>
  readonly #cameInMs = numbered(firstDay) * 86_400_000
  #setting = 0
  #register: Register
  #agenda = new Agenda()
  #nowMs = this.#cameInMs

  constructor(life: Life, database: ReturnType<typeof openDatabase>) {
    this.#life = life
    this.#worksBy = worksBy(calendars, life)
    this.#register = registerOf(life, 0)
    const arrivals = arrivalsOf(database, () => this.#now())
    arrivals.see(this.#register.commitments.values())
    this.#ledger = ledgerOf(database, { now: () => this.#now(), arrivals })
  }

  play(): { wrong: Wrong | undefined; messages: number } {
    let upAgainMs = 0
    const waiting: Happening[] = []
    for (const { ms, hour, happening } of this.#moments()) {
      if (hour !== undefined && hour !== this.#register.secretariat.cadence.hour) continue
      if (ms < upAgainMs) {
        // What is done while the bot is down it sees when it starts.
        if (happening && happening.what.does !== 'stop') waiting.push(happening)
        continue
      }
      const isStart = upAgainMs > 0
      if (isStart) {
        this.#nowMs = upAgainMs
        this.#agenda = new Agenda()
        for (const each of waiting.splice(0)) this.#happen(each)
        const wrong = this.#tick()
        if (wrong) return { wrong, messages: this.#keys.size }
        upAgainMs = 0
      }
      this.#nowMs = ms
      if (happening?.what.does === 'stop') upAgainMs = ms + happening.what.minutes * minuteMs
      else if (happening) this.#happen(happening)
      if (upAgainMs > 0) continue
      const wrong = this.#tick()
      if (wrong) return { wrong, messages: this.#keys.size }
    }
    return { wrong: undefined, messages: this.#keys.size }
  }

  /** Every minute at which something may be said for the first time (the bot ticks on each, and at all others nothing is new), and what happens. */
  #moments(): { ms: number; hour?: string; happening?: Happening }[] {
    const hours = new Set(this.#life.settings.map(({ cadence }) => cadence.hour))
    const zones = new Set(['Europe/London', ...this.#life.sides.map(({ timezone }) => timezone)])
    const begin = numbered(firstDay)
    const minutes: { ms: number; hour: string }[] = []
    for (let day = begin; day < begin + years * 365; day++)
      for (const hour of hours) for (const zone of zones) minutes.push({ ms: hourOn(day, hour, zone), hour })
    const happenings = this.#life.happenings.map((happening) => ({ ms: this.#cameInMs + happening.minute * minuteMs, happening }))
    return [...minutes, ...happenings].toSorted((a, b) => a.ms - b.ms)
  }

  #happen({ what }: Happening): void {
    const event = this.#register.events.get('next-summit')
    const said = { at: instantOf(this.#now()), by: 'secretary@example.org' }
    switch (what.does) {
      case 'edit the file':
        this.#edit(what.setting)
        break
      case 'date the event': {
        const day = what.inDays === null ? null : written(Math.floor(this.#nowMs / 86_400_000) + what.inDays)
        this.#sayOfEvent({ kind: 'dated', to: day, ...said })
        break
      }
      case 'hold the event':
        this.#sayOfEvent({ kind: 'held', ...said })
        break
      case 'take back what was said of the event':
        this.#sayOfEvent({ kind: 'undone', of: event?.log.at(-1)?.at ?? said.at, ...said })
        break
      case 'answer': {
        const commitments = [...this.#register.commitments.values()]
        const commitment = commitments[what.of % commitments.length]
        const entry = commitment && entryOf(this.#register, commitment, what, this.#now())
        if (commitment && entry) this.#sayOf(commitment.id, entry)
        break
      }
      case 'stop':
      case 'tick':
    }
  }

  #edit(setting: number): void {
    const { commitments, events } = this.#register
    this.#setting = setting
    this.#register = { ...registerOf(this.#life, setting), commitments, events }
    this.#agenda.changed('all')
  }

  #sayOfEvent(entry: object): void {
    const applied = apply(this.#register, { event: 'next-summit', entry: logEntry.parse(entry) })
    if (!applied.ok || !('event' in applied)) return
    this.#register = { ...this.#register, events: new Map([[applied.event.id, applied.event]]) }
    this.#agenda.changed('all')
  }

  #sayOf(commitment: string, entry: LogEntry): void {
    const applied = apply(this.#register, { commitment, entry })
    if (!applied.ok || !('commitment' in applied)) return
    this.#register = { ...this.#register, commitments: new Map(this.#register.commitments).set(commitment, applied.commitment) }
    this.#agenda.changed([commitment])
  }

  #tick(): Wrong | undefined {
    const now = this.#now()
    const messages = planFor({ register: this.#register, calendars, sent: this.#ledger.sent }, now, this.#agenda)
    const world = {
      register: this.#register,
      setting: this.#setting,
      works: this.#worksBy(this.#setting),
      cameInMs: this.#cameInMs,
      said: this.#said,
    }
    const truth = truthAt(world, this.#nowMs)
    const said = new Map(messages.map((message) => [message.key, saidBy(this.#register, message)]))
    for (const key of new Set([...truth.keys(), ...said.keys()]))
      if (truth.get(key) !== said.get(key) || this.#keys.has(key))
        return { at: now.toISO() ?? '', key, said: said.get(key), true: this.#keys.has(key) ? 'said before' : truth.get(key) }
    for (const message of messages) this.#send(message)
    return undefined
  }

  #send(message: Message): void {
    this.#keys.add(message.key)
    this.#ledger.intend({ key: message.key, message, page: 0, channel: 'C1', attemptedMs: 0, attempts: 0 })
    this.#ledger.markSent(message.key, { channel: 'C1', ts: String(this.#keys.size) })
    const { team, day, kind, at, items } = message
    const before = this.#said.get(team) ?? []
    this.#said.set(team, before)
    before.push({ day: numbered(day), kind, hourMs: at.toMillis(), rows: items.map((item) => rowOf(this.#register, team, item)) })
  }

  #now(): DateTime {
    return DateTime.fromMillis(this.#nowMs, { zone: 'utc' })
  }
}

function saidBy(register: Register, { team, kind, items, result }: Message): string {
  return sentence({ isPoll: kind === 'poll', rows: items.map((item) => rowOf(register, team, item)), result: result?.teams ?? [] })
}

function rowOf(register: Register, hearer: string, { id, reason, on, silent, tells, silenceEnded }: Item): Row {
  const commitment = register.commitments.get(id)
  const isAsked = !['yours', 'news', 'escalated'].includes(reason)
  const isQuiet = isAsked && commitment !== undefined && lastSilence(commitment, hearer) !== undefined
  return {
    id,
    reason,
    ...(isQuiet ? {} : { on: numbered(on) }),
    ...(silent === undefined ? {} : { silent }),
    ...(tells ? telling(tells.about, tells.entry) : {}),
    ...(silenceEnded === undefined ? {} : { silenceEnded: numbered(silenceEnded) }),
  }
}
