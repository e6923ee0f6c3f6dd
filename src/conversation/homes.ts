import type { Logger } from 'pino'
import type { HomeBeside } from '../nudges/home.ts'
import { homeContent } from '../nudges/home.ts'
import type { HomeChoice } from '../nudges/home-narrowing.ts'
import { chosenAlso } from '../nudges/home-narrowing.ts'
import { secretariatId } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import { faultLine } from '../register/fault.ts'
import { mayRead } from '../register/rights.ts'
import { closedHome, drawnHome } from '../rendering/home.ts'
import type { HomeView } from '../rendering/view-blocks.ts'
import { homeNarrowing } from '../store/facts.ts'
import type { StoreNews } from '../store/store.ts'
import type { Person } from './chat.ts'
import type { ConversationParts } from './parts.ts'
import type { Screens } from './screens.ts'

type HomeParts = Pick<
  ConversationParts,
  'registers' | 'ledger' | 'facts' | 'calendars' | 'dates' | 'clock' | 'chat' | 'announcer' | 'work'
> & {
  readonly screens: Screens
  readonly log: Pick<Logger, 'warn'>
}

/** Whoever has looked at their Home tab last is drawn it anew: the chat does not tell who still looks. */
const mostFresh = 100

/** Slack takes about a hundred a minute. */
const betweenMs = 650

/** The Home tabs: drawn when they are opened, and again after each change, however it was made. */
export class Homes {
  readonly #parts: HomeParts
  /** The newest last, with what the chat calls the state that they see. */
  readonly #seen = new Map<string, { hash: string | undefined }>()
  readonly #outdated = new Set<string>()
  #faults: HomeBeside['faults']
  #isClosed = false

  constructor(parts: HomeParts) {
    this.#parts = parts
  }

  /** Draws the tab of a person who has opened it. Never throws. */
  async opened(user: string): Promise<void> {
    const seen = this.#seen.get(user) ?? { hash: undefined }
    this.#seen.delete(user)
    this.#seen.set(user, seen)
    for (const oldest of this.#seen.keys()) {
      if (this.#seen.size <= mostFresh) break
      this.#seen.delete(oldest)
    }
    await this.#draw(user)
  }

  /** Keeps what somebody narrows the list of their tab to, and draws it so. */
  async narrow(user: string, choice: HomeChoice): Promise<void> {
    const { facts } = this.#parts
    const fact = homeNarrowing(user)
    await facts.set(fact, chosenAlso((await facts.get(fact)) ?? {}, choice))
    await this.opened(user)
  }

  /** What is wrong with the register's file is told on the tabs of the secretariat. `file`: the name by which people know it. */
  learns(news: StoreNews, file: string): void {
    const faults = faultsAfter(this.#faults, news, file)
    if (faults === this.#faults) return
    this.#faults = faults
    this.changed()
  }

  /** Draws the tabs anew, one after the other, since the register changed. Of several changes in a row the last one alone is drawn. */
  changed(): void {
    for (const user of [...this.#seen.keys()].toReversed()) this.#outdated.add(user)
    this.#redraw()
  }

  #redraw(): void {
    if (this.#outdated.size === 0 || this.#isClosed) return
    // What changes while the last of them is being drawn is drawn, too.
    void this.#parts.work.once('homes', () => this.#drawOutdated()).then(() => this.#redraw())
  }

  close(): void {
    this.#isClosed = true
  }

  async #drawOutdated(): Promise<void> {
    for (const user of this.#outdated) {
      if (this.#isClosed) return
      this.#outdated.delete(user)
      await this.#draw(user)
      if (this.#outdated.size > 0) await this.#parts.clock.pause(betweenMs)
    }
  }

  async #draw(user: string): Promise<void> {
    await this.#drawn(user).catch((error) => this.#parts.log.warn({ user, error: String(error) }, 'a Home tab could not be drawn'))
  }

  async #drawn(user: string): Promise<void> {
    const { chat, screens } = this.#parts
    const seen = this.#seen.get(user)
    if (!seen) return
    const person = await chat.person(user)
    const hash = seen.hash === '' ? undefined : seen.hash
    const published = await screens.publish(user, await this.#viewFor(person), hash)
    // Somebody else has drawn it meanwhile: what stands in the register counts.
    seen.hash = published ?? (await screens.publish(user, await this.#viewFor(person), undefined))
  }

  async #viewFor(person: Person): Promise<HomeView> {
    const { registers, clock, announcer } = this.#parts
    const view = await announcer.view(secretariatId, person)
    const register = registers.register()
    const { allowed, may } = mayRead(register, person)
    if (!allowed) return closedHome(view, may)
    const zone = person.zone ?? register.timezone
    const today = dayIn(clock.now(), zone)
    const home = homeContent(register, person.by, today)
    const { besideHome } = await import('./home-beside.ts')
    const beside = await besideHome(this.#parts, { person, today, home })
    return drawnHome(view, home, { ...beside, faults: this.#faults, person: person.by, zone })
  }
}

/** What is wrong with the file after these news. */
function faultsAfter(before: HomeBeside['faults'], news: StoreNews, file: string): HomeBeside['faults'] {
  switch (news.kind) {
    case 'file broken':
      return { kind: news.kind, lines: news.faults.map((fault) => faultLine(file, fault)) }
    case 'file unwritable':
      return { kind: news.kind, lines: [faultLine(file, news.fault)] }
    case 'file mended':
    case 'file writable':
      return undefined
    default:
      return before
  }
}
