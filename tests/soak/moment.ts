import type { Register, Team } from '../../src/register/register.ts'
import type { Said } from './message.ts'

/** What there is at a moment, by which it is decided what is to be said. */
export interface World {
  readonly register: Register
  /** Which of the life's settings the file has. */
  readonly setting: number
  /** Whether a team, or the secretariat, works on a day. */
  readonly works: (id: string) => (day: number) => boolean
  /** When what has neither a day of its promise nor a log came into the register. */
  readonly cameInMs: number
  readonly said: ReadonlyMap<string, readonly Said[]>
}

/** Somebody who may be told something today: a team, or the secretariat. */
export interface Hearer {
  readonly id: string
  readonly team: Team | undefined
  readonly zone: string
  readonly today: number
  readonly hour: string
  readonly hourMs: number
  readonly works: (day: number) => boolean
}
