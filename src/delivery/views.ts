import type { Logger } from 'pino'
import { inTime } from '../concurrency.ts'
import { askedAgainBy } from '../nudges/rows.ts'
import { addresseeOf, languageApart, peopleOn } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import { withFirstId } from '../rendering/blocks.ts'
import type { MessagePage, Reader, View } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import type { LedgerRow, Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Messenger } from './messenger.ts'

interface ViewsParts {
  readonly store: Store
  readonly messenger: Messenger
  readonly clock: Clock
  readonly log: Logger
}

/** So long words wait for the names of those whom they mention. */
const mentionsWithinMs = 5_000

/** What the words for a reader, or for a channel, depend on now; and the pages of the ledger's messages in these words. */
export class Views {
  readonly #parts: ViewsParts

  constructor(parts: ViewsParts) {
    this.#parts = parts
  }

  /** For one reader of what an addressee is sent. */
  async of(addressee: string, { language, zone, by }: Reader): Promise<View> {
    const { store, messenger, clock } = this.#parts
    const mentions = await inTime(mentionsWithinMs, messenger.mentionsOf(addressee)).catch((error) => this.#asWritten(addressee, error))
    return {
      register: store.registers.register(),
      now: clock.now(),
      language,
      ...(zone === undefined ? {} : { zone }),
      ...(by === undefined ? {} : { reader: by }),
      mentions,
      nameOf: (person) => messenger.nameOf(person),
    }
  }

  /** For all who read an addressee's channel. `to`: whom the words answer, whose language comes first. */
  async forAll(addressee: string, to?: Reader): Promise<View> {
    const own = addresseeOf(this.#parts.store.registers.register(), addressee)
    const { reader: _alone, ...view } = await this.of(addressee, to ?? { language: own.language, zone: own.timezone })
    return own.languages.length < 2 ? view : { ...view, languages: [...new Set([view.language, ...own.languages])] }
  }

  /** For all who read the place in which a message of the ledger stands. */
  forPlace(row: LedgerRow): Promise<View> {
    return this.forAll(row.message.team, this.#readerApart(row))
  }

  /** A message of the ledger as it reads now. */
  async pageOf(row: LedgerRow): Promise<MessagePage> {
    const voice = speak(await this.forPlace(row))
    if (row.page > 0) return voice.laterPage(row.key)
    const drawn = voice.dayMessage(row.message, askedAgainBy(row.message, await this.#parts.store.ledger.sentAfter(row.message.key)))
    const steps = drawn.steps?.map((step) => ({ ...step, blocks: withFirstId(step.blocks, row.key) }))
    return { ...drawn, key: row.key, blocks: withFirstId(drawn.blocks, row.key), ...(steps ? { steps } : {}) }
  }

  /** The reader of a direct message, where they read another language than the team. */
  #readerApart({ person, message: { team: to } }: LedgerRow): Reader | undefined {
    const language = person === undefined ? undefined : languageApart(this.#parts.store.registers.register(), { to, person })
    return language && { language }
  }

  /** While Slack can't be asked. */
  #asWritten(team: string, error: unknown): readonly string[] {
    const { store, clock, log } = this.#parts
    log.warn({ team, error: String(error) }, 'people are named as they are written: they could not be looked up')
    const register = store.registers.register()
    const addressee = addresseeOf(register, team)
    return peopleOn(register, addressee, dayIn(clock.now(), addressee.timezone))
  }
}
