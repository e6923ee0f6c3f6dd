import { isUnclear, pointsBack } from './kinds.ts'
import { samePerson } from './people.ts'
import { teamsOf } from './query.ts'
import type { Register } from './register.ts'
import { isSecretariat } from './register.ts'
import type { LogEntry } from './schema.ts'

/**
 * The log as a reader may see it: what was not understood is kept, and is no note to the other side. Who said it, their side and the secretariat read it,
 * with what was done to it since. `reader`: absent for all who read a channel.
 */
export function logFor(register: Register, log: readonly LogEntry[], reader: string | undefined): readonly LogEntry[] {
  if (!log.some(isUnclear) || (reader !== undefined && isSecretariat(register, reader))) return log
  const sides = new Set(reader === undefined ? [] : teamsOf(register, reader).map(({ party }) => party.id))
  const isTheirs = ({ by, team }: LogEntry) =>
    (reader !== undefined && samePerson(by, reader)) || sides.has(register.teams.get(team ?? '')?.party.id ?? '')
  const hidden = new Set(log.filter((entry) => isUnclear(entry) && !isTheirs(entry)).map(({ at }) => at))
  return log.filter((entry) => !hidden.has(entry.at) && !(pointsBack(entry) && hidden.has(entry.of)))
}
