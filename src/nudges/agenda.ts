import { firstDay, lastDay } from '../register/days.ts'
import type { Register } from '../register/register.ts'
import type { Commitment, Day } from '../register/schema.ts'
import type { Receiver } from './planning.ts'
import { concernedBy } from './recipients.ts'

/**
 * For each receiver, the first day on which there may be something to say of a commitment; it need not be looked at before. So a tick costs by what
 * can have become due, and not by the size of the register. The agenda only saves time: the plan is the same without it.
 */
export class Agenda {
  #register: Register | undefined
  #changed: Set<string> | 'all' = 'all'
  #place = new Map<string, number>()
  #queues = new Map<string, Queue>()
  #lastDay = new Map<string, Day>()

  /** These commitments have changed, or `all` may have. If the register has changed and nobody has told how, everything is looked at again. */
  changed(ids: readonly string[] | 'all'): void {
    if (ids === 'all') this.#changed = 'all'
    else if (this.#changed !== 'all') for (const id of ids) this.#changed.add(id)
  }

  /** The commitments of which there may be something to say to the receiver by a day, in the order of the file; `ever`: whatever may concern it. */
  of(receiver: Receiver, register: Register, by: Day | 'ever'): Commitment[] {
    this.#catchUp(register)
    this.#neverBack(receiver, register)
    const queue = this.#queues.get(receiver.id)
    if (!queue) return []
    return (by === 'ever' ? queue.all() : queue.upTo(by))
      .map((id) => register.commitments.get(id))
      .filter((commitment) => commitment !== undefined)
      .toSorted((a, b) => (this.#place.get(a.id) ?? 0) - (this.#place.get(b.id) ?? 0))
  }

  /** There is nothing to say of it to the receiver before the day, if nothing changes. Undefined: never. */
  rest(receiver: Receiver, { id }: Commitment, until: Day | undefined): void {
    this.#queues.get(receiver.id)?.put(id, until ?? lastDay)
  }

  #catchUp(register: Register): void {
    const isUntold = this.#changed !== 'all' && this.#changed.size === 0
    if (register === this.#register && isUntold) return
    const { commitments, partsOf, dependentsOf, teams } = register
    if (this.#changed === 'all' || isUntold || teams !== this.#register?.teams) this.#beginAfresh(register)
    else
      for (const id of this.#changed) {
        const umbrella = commitments.get(id)?.partOf
        const touched = [id, ...(umbrella === undefined ? [] : [umbrella]), ...(partsOf.get(id) ?? []), ...(dependentsOf.get(id) ?? [])]
        for (const each of touched) this.#wake(register, commitments.get(each))
      }
    this.#register = register
    this.#changed = new Set()
  }

  /** After the clock was put back, days come again that were already past. */
  #neverBack({ id, today }: Receiver, register: Register): void {
    if (today < (this.#lastDay.get(id) ?? today)) this.#beginAfresh(register)
    this.#lastDay.set(id, today)
  }

  #beginAfresh(register: Register): void {
    this.#queues = new Map()
    this.#lastDay = new Map()
    this.#place = new Map([...register.commitments.keys()].map((id, place) => [id, place]))
    for (const commitment of register.commitments.values()) this.#wake(register, commitment)
  }

  #wake(register: Register, commitment: Commitment | undefined): void {
    if (!commitment) return
    for (const receiver of concernedBy(register, commitment)) {
      const queue = this.#queues.get(receiver) ?? new Queue()
      this.#queues.set(receiver, queue)
      queue.put(commitment.id, firstDay)
    }
  }
}

/** Ids by the day on which each is to be looked at. Putting one off costs nothing: its old place is skipped when that day comes. */
class Queue {
  readonly #dayOf = new Map<string, Day>()
  readonly #idsOn = new Map<Day, string[]>()
  /** No later than the earliest of the days. */
  #earliest: Day = lastDay

  put(id: string, day: Day): void {
    if (this.#dayOf.get(id) === day) return
    this.#dayOf.set(id, day)
    const ids = this.#idsOn.get(day)
    if (ids) ids.push(id)
    else this.#idsOn.set(day, [id])
    if (day < this.#earliest) this.#earliest = day
  }

  upTo(today: Day): string[] {
    if (this.#earliest > today) return []
    this.#earliest = lastDay
    const found: string[] = []
    for (const [day, ids] of this.#idsOn) {
      if (day <= today) {
        const still = [...new Set(ids)].filter((id) => this.#dayOf.get(id) === day)
        if (still.length === 0) this.#idsOn.delete(day)
        else this.#idsOn.set(day, still)
        found.push(...still)
      }
      if (day < this.#earliest && this.#idsOn.has(day)) this.#earliest = day
    }
    return found
  }

  all(): string[] {
    return [...this.#dayOf.keys()]
  }
}
