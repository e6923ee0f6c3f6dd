import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DateTime } from 'luxon'
import { DayPlanner } from '../../src/delivery/day-planner.ts'
import type { Item, Message } from '../../src/nudges/message.ts'
import { apply } from '../../src/register/change.ts'
import { instantOf } from '../../src/register/instant.ts'
import { logEntry } from '../../src/register/log-entry.ts'
import type { Register } from '../../src/register/register.ts'
import type { LogEntry } from '../../src/register/schema.ts'
import { arrivalsOf } from '../../src/store/sqlite/arrivals.ts'
import { openDatabase } from '../../src/store/sqlite/database.ts'
import { ledgerOf } from '../../src/store/sqlite/ledger.ts'
import { testCalendars as calendars } from '../a-register.ts'
import { entryOf } from './acts.ts'
import { firstDay, registerOf, worksBy, years } from './file.ts'
import type { Happening, Life } from './life.ts'
import { lastSilence } from './log.ts'
import type { Row, Said } from './message.ts'
import { passing, sentence, telling } from './message.ts'
import { truthAt } from './truth.ts'
import { hourOn, numbered, written } from './wall.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/** Something that the bot said and should not have, or the other way round. */
export interface Wrong {
  readonly at: string
  readonly key: string
  readonly said: string | undefined
  readonly true: string | undefined
}

/** The bot's life: the real planner, with its agenda, and the real ledger against what is true. Gives the first moment at which they differ, and how much was said. */
export async function play(life: Life): Promise<{ wrong: Wrong | undefined; messages: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relance-soak-'))
  const database = openDatabase(path.join(folder, 'commitments.json'), undefined)
  // Nobody cuts the power here.
  database.exec('PRAGMA synchronous = OFF')
  try {
    return await new Player(life, database).play()
  } finally {
    database.close()
    rmSync(folder, { recursive: true })
  }
}

class Player {
  readonly #life: Life
  readonly #said = new Map<string, Said[]>()
  readonly #keys = new Set<string>()
  readonly #arrivals: ReturnType<typeof arrivalsOf>
  readonly #ledger: ReturnType<typeof ledgerOf>
  readonly #worksBy: ReturnType<typeof worksBy>
  readonly #cameInMs = numbered(firstDay) * dayMs
  readonly #hours: readonly Hour[]
  #setting = 0
  #register: Register
  #planner: DayPlanner
  /** What the machine's clock says, and how far it is ahead of the right time. */
  #nowMs = this.#cameInMs
  #aheadMs = 0
  /** In right time; while the bot is down what happens waits. */
  #upAgainMs: number | undefined
  #waiting: Happening[] = []

  constructor(life: Life, database: ReturnType<typeof openDatabase>) {
    this.#life = life
    this.#worksBy = worksBy(calendars, life)
    this.#hours = hoursOf(life)
    this.#register = registerOf(life, 0)
    const arrivals = arrivalsOf(database, () => this.#now())
    arrivals.see(this.#register.commitments.values())
    this.#arrivals = arrivals
    this.#ledger = ledgerOf(database, () => this.#now())
    this.#planner = this.#aPlanner()
  }

  #aPlanner(): DayPlanner {
    const registers = { register: () => this.#register, cameIn: (id: string) => this.#arrivals.of(id) }
    return new DayPlanner({ store: { registers, ledger: this.#ledger }, calendars })
  }

  async play(): Promise<{ wrong: Wrong | undefined; messages: number }> {
    const end: Happening = { minute: years * 365 * 1440, what: { does: 'tick' } }
    for (const happening of [...this.#life.happenings, end]) {
      const wrong = (await this.#until(this.#cameInMs + happening.minute * minuteMs)) ?? (await this.#meet(happening))
      if (wrong) return { wrong, messages: this.#keys.size }
    }
    return { wrong: undefined, messages: this.#keys.size }
  }

  /** Lets the time go by up to a moment, in right time: the bot ticks at every hour of somebody's, for at all other moments nothing is new. */
  async #until(ms: number): Promise<Wrong | undefined> {
    if (this.#upAgainMs !== undefined) {
      if (ms < this.#upAgainMs) return undefined
      const wrong = await this.#start(this.#upAgainMs)
      if (wrong) return wrong
    }
    const toMs = ms + this.#aheadMs
    for (let next = firstAfter(this.#hours, this.#nowMs); (this.#hours[next]?.ms ?? toMs) < toMs; next++) {
      const { ms, hour } = this.#hours[next] ?? { ms: 0, hour: '' }
      if (hour !== this.#register.secretariat.cadence.hour) continue
      this.#nowMs = ms
      const wrong = await this.#tick()
      if (wrong) return wrong
    }
    this.#nowMs = toMs
    return undefined
  }

  /** What was done while the bot was down it sees when it starts. */
  async #start(ms: number): Promise<Wrong | undefined> {
    this.#upAgainMs = undefined
    this.#nowMs = ms + this.#aheadMs
    this.#planner = this.#aPlanner()
    for (const each of this.#waiting.splice(0)) this.#happen(each)
    return this.#tick()
  }

  async #meet(happening: Happening): Promise<Wrong | undefined> {
    const { what, minute } = happening
    if (this.#upAgainMs !== undefined) {
      if (what.does !== 'stop') this.#waiting.push(happening)
      return undefined
    }
    if (what.does === 'stop') {
      this.#upAgainMs = this.#cameInMs + (minute + what.minutes) * minuteMs
      return undefined
    }
    this.#happen(happening)
    return this.#tick()
  }

  #happen({ what }: Happening): void {
    const event = this.#register.events.get('next-summit')
    const said = { at: instantOf(this.#now()), by: 'secretary@example.org' }
    switch (what.does) {
      case 'edit the file':
        this.#edit(what.setting)
        break
      case 'date the event': {
        const day = what.inDays === null ? null : written(Math.floor(this.#nowMs / dayMs) + what.inDays)
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
      case 'set the clock': {
        const rightMs = this.#nowMs - this.#aheadMs
        // Not to before the register was first seen: what a right clock saw then is taken for what came now (store/sqlite/arrivals.ts).
        this.#aheadMs = Math.max(what.aheadMinutes * minuteMs, this.#cameInMs - rightMs)
        this.#nowMs = rightMs + this.#aheadMs
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
    this.#planner.changed('all')
  }

  #sayOfEvent(entry: object): void {
    const applied = apply(this.#register, { event: 'next-summit', entry: logEntry.parse(entry) })
    if (!applied.ok || !('event' in applied)) return
    this.#register = { ...this.#register, events: new Map([[applied.event.id, applied.event]]) }
    this.#planner.changed('all')
  }

  #sayOf(commitment: string, entry: LogEntry): void {
    const applied = apply(this.#register, { commitment, entry })
    if (!applied.ok || !('commitment' in applied)) return
    this.#register = { ...this.#register, commitments: new Map(this.#register.commitments).set(commitment, applied.commitment) }
    this.#planner.changed([commitment])
  }

  async #tick(): Promise<Wrong | undefined> {
    const now = this.#now()
    const messages = await this.#planned(now)
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
    for (const message of messages) await this.#send(message)
    return undefined
  }

  async #planned(now: DateTime): Promise<Message[]> {
    const messages: Message[] = []
    for (const receiver of this.#planner.receiversAt(now)) {
      const message = await this.#planner.messageFor(receiver)
      if (message) messages.push(message)
    }
    return messages
  }

  async #send(message: Message): Promise<void> {
    this.#keys.add(message.key)
    await this.#ledger.intend({ key: message.key, message, page: 0, channel: 'C1' })
    this.#planner.intended(message)
    await this.#ledger.markSent(message.key, { channel: 'C1', ts: String(this.#keys.size) })
    const { team, day, kind, at, items } = message
    const before = this.#said.get(team) ?? []
    this.#said.set(team, before)
    before.push({ day: numbered(day), kind, hourMs: at.toMillis(), rows: items.map((item) => rowOf(this.#register, team, item)) })
  }

  #now(): DateTime {
    return DateTime.fromMillis(this.#nowMs, { zone: 'utc' })
  }
}

interface Hour {
  readonly ms: number
  readonly hour: string
}

/** Every instant at which it is somebody's hour, by one of the life's settings; also of the days that a clock that runs ahead comes to. */
function hoursOf({ settings, sides }: Life): Hour[] {
  const hours = new Set(settings.map(({ cadence }) => cadence.hour))
  const zones = new Set(['Europe/London', ...sides.map(({ timezone }) => timezone)])
  const begin = numbered(firstDay)
  const found: Hour[] = []
  for (let day = begin - 10; day < begin + (years + 1) * 366; day++)
    for (const hour of hours) for (const zone of zones) found.push({ ms: hourOn(day, hour, zone), hour })
  return found.toSorted((a, b) => a.ms - b.ms)
}

function firstAfter(hours: readonly Hour[], ms: number): number {
  let [from, to] = [0, hours.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if ((hours[middle]?.ms ?? 0) > ms) to = middle
    else from = middle + 1
  }
  return from
}

function saidBy(register: Register, { team, kind, items, result, bulletins = [] }: Message): string {
  const told = bulletins.flatMap((bulletin) => bulletin.ids.map((id) => toldOf(id, bulletin)))
  return sentence({ isPoll: kind === 'poll', rows: items.map((item) => rowOf(register, team, item)), result: result?.teams ?? [], told })
}

function toldOf(id: string, bulletin: NonNullable<Message['bulletins']>[number]): string {
  switch (bulletin.tells) {
    case 'handed over':
      return passing({ ...bulletin, id })
    case 'unconfirmed':
      return `${id} unconfirmed by ${bulletin.team} since ${bulletin.since}`
    case 'escalated':
      return `${id} was told to ${bulletin.to}`
  }
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
