import type { DatabaseSync } from 'node:sqlite'
import type { DateTime } from 'luxon'
import type { AbsenceEdit } from '../register/absences.ts'
import type { Calendars } from '../register/calendar.ts'
import type { Applied, Change } from '../register/change.ts'
import type { ContactEdit } from '../register/contacts.ts'
import type { Fault } from '../register/fault.ts'
import type { SettingsEdit } from '../register/person-settings.ts'
import type { Register } from '../register/register.ts'
import type { Batch } from './file-sync.ts'
import { FileSync } from './file-sync.ts'
import type { ItemRef } from './item-ref.ts'
import { idsTouched } from './item-ref.ts'
import type { CausedChanges } from './journaled-register.ts'
import { JournaledRegister } from './journaled-register.ts'
import type { NewsLine } from './news-line.ts'
import type { ContactOutcome } from './outcome.ts'
import type { FactsAtOnce } from './sqlite/facts.ts'
import type { StateHealth } from './state-health.ts'
import type { Registers, StoreNews, VanishedEntry } from './store.ts'

/** Changes that somebody waits for. */
interface ChangesAsked extends CausedChanges {
  readonly resolve: (applied: readonly Applied[]) => void
  readonly reject: (error: unknown) => void
}

interface FileRegistersParts {
  readonly path: string
  readonly database: DatabaseSync
  readonly facts: FactsAtOnce
  readonly calendars: Calendars
  readonly now: () => DateTime
  readonly health: StateHealth
  readonly news: NewsLine
}

/** A register in its file: changes are durable in SQLite when they are acknowledged, and in the file soon after. */
export class FileRegisters implements Registers {
  readonly #state: JournaledRegister
  readonly #sync: FileSync
  readonly #health: StateHealth
  readonly #news: NewsLine
  #asked: ChangesAsked[] = []
  #isClosing = false

  constructor({ path, calendars, health, news, ...state }: FileRegistersParts) {
    this.#health = health
    this.#news = news
    this.#state = new JournaledRegister(state)
    this.#sync = new FileSync(path, {
      calendars,
      ground: {
        takeUp: (register, signature) => {
          for (const one of health.mind(() => this.#state.takeUp(register, signature))) news.tell(one)
        },
        takeBatch: () => this.#takeBatch(),
        isGood: (signature) => this.#state.isGood(signature),
        isAllWritten: () => this.#state.isAllWritten,
        nowMs: () => state.now().toMillis(),
        tell: (one) => news.tell(one),
      },
    })
  }

  start(): Promise<readonly Fault[] | undefined> {
    return this.#sync.start()
  }

  register(): Register {
    return this.#state.register
  }

  cameIn(id: string): DateTime | undefined {
    return this.#state.cameIn(id)
  }

  change(cause: string, changes: readonly Change[]): Promise<readonly Applied[]> {
    return new Promise((resolve, reject) => {
      if (this.#isClosing) throw new Error('The store is closed')
      this.#asked.push({ cause, changes, resolve, reject })
      // All that is asked for in this turn goes into one commit: one fsync for all.
      if (this.#asked.length === 1) setImmediate(() => this.#commit())
    })
  }

  outcome(cause: string): readonly Applied[] | undefined {
    return this.#health.guard(() => this.#state.outcome(cause))
  }

  async editContact(cause: string, edit: ContactEdit): Promise<ContactOutcome> {
    if (this.#isClosing) throw new Error('The store is closed')
    const { outcome, changed } = this.#health.guard(() => this.#state.editContact(cause, edit))
    this.#changed(changed)
    return outcome
  }

  contactOutcome(cause: string): ContactOutcome | undefined {
    return this.#health.guard(() => this.#state.contactOutcome(cause))
  }

  async editAbsences(cause: string, absences: AbsenceEdit): Promise<AbsenceEdit> {
    if (this.#isClosing) throw new Error('The store is closed')
    const { edit, changed } = this.#health.guard(() => this.#state.editAbsences(cause, absences))
    this.#changed(changed)
    return edit
  }

  absenceEdit(cause: string): AbsenceEdit | undefined {
    return this.#health.guard(() => this.#state.absenceEdit(cause))
  }

  async editSettings(cause: string, settings: SettingsEdit): Promise<void> {
    if (this.#isClosing) throw new Error('The store is closed')
    this.#changed(this.#health.guard(() => this.#state.editSettings(cause, settings)))
  }

  #commit(): void {
    const asked = this.#asked
    this.#asked = []
    if (asked.length === 0) return
    let made: ReturnType<JournaledRegister['change']>
    try {
      made = this.#health.guard(() => this.#state.change(asked))
    } catch (error) {
      for (const { reject } of asked) reject(error)
      return
    }
    for (const [i, { resolve }] of asked.entries()) resolve(made.outcomes[i] ?? [])
    this.#changed(made.changed)
  }

  async putBack(entries: readonly VanishedEntry[]): Promise<void> {
    this.#changed(this.#health.guard(() => this.#state.putBack(entries)))
  }

  async flushed(): Promise<void> {
    // Changes of this very turn too.
    this.#commit()
    await this.#sync.flushed()
  }

  onNews(listener: (news: StoreNews) => void): void {
    this.#news.listen(listener)
  }

  async close(): Promise<void> {
    this.#commit()
    this.#isClosing = true
    await this.#sync.close()
  }

  #takeBatch(): Batch {
    const batch = this.#state.takeBatch()
    return {
      ...batch,
      written: (signature) => {
        try {
          this.#health.mind(() => batch.written(signature))
        } catch (error) {
          // Of a state that is lost nobody will ask what was written: the file has it, and that is all that can be done.
          if (!this.#health.isLost) throw error
        }
      },
    }
  }

  #changed(items: readonly ItemRef[]): void {
    if (items.length === 0) return
    this.#news.tell({ kind: 'register changed', commitments: idsTouched(items), by: 'bot' })
    this.#sync.writeSoon()
  }
}
