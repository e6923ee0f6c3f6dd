import type { PlanForAll } from '../../src/nudges/plan.ts'
import { Histories } from '../../src/nudges/sent-history.ts'
import type { Register } from '../../src/register/register.ts'
import { testCalendars as calendars } from '../a-register.ts'

/** What is planned by: a register, and what was sent so far (nothing, where it is not given). It is not known when anything came in. */
export function planned(register: Register, histories = new Histories()): PlanForAll {
  return { register, calendars, cameIn: () => undefined, histories }
}
