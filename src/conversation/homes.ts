import type { Logger } from 'pino'
import { homeContent } from '../nudges/home.ts'
import { secretariatId } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import { teamsOf } from '../register/query.ts'
import { mayRead } from '../register/rights.ts'
import { closedHome, drawnHome } from '../rendering/home.ts'
import type { HomeView } from '../rendering/view-blocks.ts'
import type { Person } from './chat.ts'
import type { ConversationParts } from './parts.ts'
import type { Screens } from './screens.ts'

type HomeParts = Pick<ConversationParts, 'registers' | 'clock' | 'chat' | 'announcer' | 'work'> & {
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

  /** Draws the tabs anew, one after the other, since the register changed. Of several changes in a row the last one alone is drawn. */
  changed(): void {
    for (const user of [...this.#seen.keys()].toReversed()) this.#outdated.add(user)
    if (this.#outdated.size > 0) void this.#parts.work.once('homes', () => this.#drawOutdated())
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
    const view = await announcer.view(secretariatId, person.language)
    const register = registers.register()
    const { allowed, may } = mayRead(register, person)
    if (!allowed) return closedHome(view, may)
    const [team] = teamsOf(register, person.by)
    return drawnHome(view, homeContent(register, person.by, dayIn(clock.now(), team?.party.timezone ?? register.timezone)))
  }
}
