import type { Logger } from 'pino'
import { fewAtOnce } from '../concurrency.ts'
import { addressees, nameInRegister, peopleNamed, secretariatId } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import { instantOf } from '../register/instant.ts'
import { foldedPerson, samePerson } from '../register/people.ts'
import type { Register } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import type { Leaver, LostChannel, ReachTrouble, RenamedChannel } from '../register/trouble.ts'
import { rolesOf, toldBeside, troubleKey } from '../register/trouble.ts'
import type { Lack } from '../rendering/said.ts'
import { accountSeen, accountsSeen, troubleKept, troubles } from '../store/facts.ts'
import type { Store } from '../store/store.ts'
import type { Clock } from './clock.ts'

/** How a channel stands. `untold`: it was never written to, or a scope is missing. */
export type ChannelStanding =
  | { readonly is: 'reached'; readonly name: string }
  | { readonly is: 'lost'; readonly why: LostChannel['why'] }
  | { readonly is: 'untold' }

/** What the workspace says of people and channels. Implemented by slack/. Both throw while it can't be asked. */
interface Surroundings {
  accountOf(person: string, seen: string | undefined): Promise<{ readonly id: string; readonly is: string; readonly isReached: boolean }>
  channelStanding(written: string): Promise<ChannelStanding>
}

interface WorkspaceWatchParts {
  readonly store: Store
  readonly surroundings: Surroundings
  readonly clock: Pick<Clock, 'now'>
  readonly log: Pick<Logger, 'info' | 'warn'>
  /** Tells of it: the secretariat, or a person. Once for each trouble. */
  tell(trouble: ReachTrouble, to: string): Promise<void>
  /** Draws what was told again, where it reads otherwise now. */
  redraw(): Promise<void>
  /** Hears that something is wrong, or is over, or is left as it is. */
  changed(): void
}

/** An account is somebody's that the event speaks of. */
interface AccountNews {
  readonly id?: string | undefined
  readonly address?: string | undefined
}

/**
 * Notices who leaves the workspace, and which channels are lost or renamed: by the workspace's events, at each start, and once a day. It is durable
 * before it is told, so that it is told once, whatever comes in between.
 */
export class WorkspaceWatch {
  readonly #parts: WorkspaceWatchParts
  #lastLook: Promise<unknown> = Promise.resolve()
  #lookedOn: Day | undefined
  #accountsSeen: Promise<Map<string, string>> | undefined

  constructor(parts: WorkspaceWatchParts) {
    this.#parts = parts
  }

  /** Looks at all that the register names, once a day. */
  daily(): void {
    if (this.#lookedOn !== this.#today()) this.lookAtAll()
  }

  lookAtAll(): void {
    this.#lookedOn = this.#today()
    this.#inTurn(async () => {
      await fewAtOnce(this.#people(), (person) => this.#lookAtPerson(person))
      await this.#lookAtChannels()
    })
  }

  /** A workspace tells of every status that somebody sets: only those whom the register names are looked at. */
  accountChanged({ id = '', address = '' }: AccountNews): void {
    this.#inTurn(async () => {
      const register = this.#register()
      const names = [id, address, (await this.#accounts()).get(id) ?? ''].flatMap((name) => nameInRegister(register, name) ?? [])
      for (const person of new Set(names)) await this.#lookAtPerson(person, id)
    })
  }

  channelsChanged(): void {
    this.#inTurn(() => this.#lookAtChannels())
  }

  /** A message could not go to the channel of an addressee, before the workspace has told why. Gives whether that is told, now or before. */
  async isLost(addressee: string): Promise<boolean> {
    // It may be over before it is its turn.
    if (await this.#isKnownLost(addressee)) return true
    return new Promise((resolve) =>
      this.#inTurn(async () => {
        await this.#lookAtChannels(addressee)
        resolve(await this.#isKnownLost(addressee))
      }, resolve),
    )
  }

  async #isKnownLost(addressee: string): Promise<boolean> {
    const kept = await this.#parts.store.facts.get(troubleKept(`channel ${addressee}`))
    return kept !== undefined && kept.trouble.over === undefined
  }

  /** What was told may be mended by now, and others may be named. */
  registerChanged(by: 'bot' | 'hand'): void {
    if (by === 'hand') this.lookAtAll()
    else this.#inTurn(async () => undefined)
  }

  /** What is missing, without what is told by itself. */
  async withoutTold(missing: readonly Lack[]): Promise<Lack[]> {
    await this.#lastLook
    const begun = (await this.#parts.store.facts.under(troubles)).map(({ value }) => value.trouble).filter(({ over }) => over === undefined)
    const isTold = (lack: Lack) =>
      begun.some((trouble) => {
        if (trouble.is === 'left') return lack.lacks === 'person' && samePerson(lack.person, trouble.person)
        return trouble.is === 'channel lost' && 'channel' in lack && lack.of === trouble.addressee
      })
    return missing.filter((lack) => !isTold(lack))
  }

  async settled(): Promise<void> {
    await this.#lastLook
  }

  /** Somebody leaves it as it is, unless somebody has or it is over: then it is given as it stands. */
  async leave(key: string, addressee: string, { by }: { by: string }): Promise<ReachTrouble | undefined> {
    const { facts } = this.#parts.store
    const kept = await facts.get(troubleKept(key))
    if (!kept || kept.trouble.over !== undefined || kept.trouble.left?.[addressee]) return kept?.trouble
    const done = { by, at: instantOf(this.#parts.clock.now()) }
    await facts.set(troubleKept(key), { ...kept, trouble: { ...kept.trouble, left: { ...kept.trouble.left, [addressee]: done } } })
    this.#parts.changed()
    this.#inTurn(async () => undefined)
    return undefined
  }

  /** `failed` hears of a look that did not come to its end. */
  #inTurn(look: () => Promise<void>, failed?: (isKnown: false) => void): void {
    const { log } = this.#parts
    this.#lastLook = this.#lastLook
      .then(look)
      .then(() => this.#parts.redraw())
      .catch((error) => {
        log.warn({ error: String(error) }, 'what the workspace has changed could not be looked at: it is at the next tick')
        this.#lookedOn = undefined
        failed?.(false)
      })
  }

  /** Everybody whom the register names, once, as it first writes them. */
  #people(): string[] {
    const register = this.#register()
    return [...new Set(peopleNamed(register).map((name) => nameInRegister(register, name) ?? name))]
  }

  /** The person of each account that was seen, by its id. */
  #accounts(): Promise<Map<string, string>> {
    this.#accountsSeen ??= this.#parts.store.facts
      .under(accountsSeen)
      .then((kept) => new Map(kept.map(({ fact, value }) => [value, fact.key.slice(accountsSeen.prefix.length)] as const)))
    return this.#accountsSeen
  }

  async #see(person: string, id: string): Promise<void> {
    ;(await this.#accounts()).set(id, foldedPerson(person))
    await this.#parts.store.facts.set(accountSeen(foldedPerson(person)), id)
  }

  /** `hint`: the account of which the workspace has told. */
  async #lookAtPerson(person: string, hint?: string): Promise<void> {
    const { facts } = this.#parts.store
    const seen = (await facts.get(accountSeen(foldedPerson(person)))) ?? (hint === '' ? undefined : hint)
    const account = await this.#parts.surroundings.accountOf(person, seen)
    const register = this.#register()
    if (account.isReached) {
      if (account.id !== '' && seen !== account.id) await this.#see(person, account.id)
      return this.#over(`left ${foldedPerson(person)}`)
    }
    const has = account.is === 'guest' ? 'guest' : account.is === 'deactivated' ? 'deactivated' : undefined
    // A person who was never met is named at the start, with whatever else is missing.
    if (has === undefined || seen === undefined) return
    const roles = rolesOf(register, person, this.#today())
    if (roles.length === 0) return
    await this.#begun({ is: 'left', person, as: has, roles } satisfies Leaver)
  }

  /** `refused`: whose message could not go to its channel. */
  async #lookAtChannels(refused?: string): Promise<void> {
    const register = this.#register()
    const renamed = new Map<string, RenamedChannel>()
    for (const { id: addressee, channel } of addressees(register)) {
      if (channel === undefined) continue
      const standing = await this.#parts.surroundings.channelStanding(channel)
      if (standing.is === 'lost') await this.#begun({ is: 'channel lost', addressee, channel, why: standing.why })
      if (standing.is === 'untold' && addressee === refused) await this.#begun({ is: 'channel lost', addressee, channel, why: 'unreached' })
      if (standing.is !== 'reached') continue
      await this.#over(`channel ${addressee}`)
      const of = [...(renamed.get(channel)?.of ?? []), addressee]
      if (standing.name !== channel) renamed.set(channel, { is: 'renamed', from: channel, to: standing.name, of })
      else await this.#over(`renamed ${channel}`)
    }
    for (const each of renamed.values()) await this.#begun(each)
  }

  /** What is known already is told to those who have not heard of it: the bot may have ended in between. */
  async #begun(trouble: Leaver | LostChannel | RenamedChannel): Promise<void> {
    const { store, log, clock } = this.#parts
    const fact = troubleKept(troubleKey(trouble))
    const known = await store.facts.get(fact)
    if (known && known.trouble.over === undefined && isSameTrouble(known.trouble, trouble)) return this.#tellOf(known)
    const kept = { trouble: { ...trouble, at: instantOf(clock.now()) }, told: await this.#toldOf(trouble) }
    await store.facts.set(fact, kept)
    this.#parts.changed()
    log.info(trouble, 'the workspace is not any more as the register has it')
    await this.#tellOf(kept)
  }

  async #tellOf({ trouble, told }: { readonly trouble: ReachTrouble; readonly told: readonly string[] }): Promise<void> {
    await this.#parts.tell(trouble, secretariatId)
    for (const person of told) await this.#parts.tell(trouble, person)
  }

  async #toldOf(trouble: Leaver | LostChannel | RenamedChannel): Promise<string[]> {
    if (trouble.is === 'renamed' || (trouble.is === 'channel lost' && trouble.why === 'unreached')) return []
    const register = this.#register()
    const gone = (await this.#parts.store.facts.under(troubles)).flatMap(({ value: { trouble: one } }) =>
      one.is === 'left' && one.over === undefined ? [one.person] : [],
    )
    const all = [...gone, ...(trouble.is === 'left' ? [trouble.person] : [])]
    const isGone = (person: string) => all.some((each) => samePerson(each, person))
    const of = trouble.is === 'left' ? trouble.roles.map(({ addressee }) => addressee) : [trouble.addressee]
    return [...new Set(of.flatMap((addressee) => toldBeside(register, addressee, isGone)))]
  }

  async #over(key: string): Promise<void> {
    const { store, clock } = this.#parts
    const kept = await store.facts.get(troubleKept(key))
    if (!kept || kept.trouble.over !== undefined) return
    await store.facts.set(troubleKept(key), { ...kept, trouble: { ...kept.trouble, over: instantOf(clock.now()) } })
    this.#parts.changed()
  }

  #register(): Register {
    return this.#parts.store.registers.register()
  }

  #today(): Day {
    return dayIn(this.#parts.clock.now(), this.#register().timezone)
  }
}

/** A channel that is archived and then deleted is lost once; one that is renamed again is news. */
function isSameTrouble(known: ReachTrouble, trouble: Leaver | LostChannel | RenamedChannel): boolean {
  if (known.is === 'renamed' && trouble.is === 'renamed') return known.to === trouble.to
  if (known.is === 'channel lost' && trouble.is === 'channel lost') return known.channel === trouble.channel
  return known.is === trouble.is
}
