import { findOpenOrEnded } from '../register/find.ts'
import { isOpen } from '../register/query.ts'
import type { Field, Target } from './field.ts'
import { some } from './field.ts'
import type { FoundForm } from './forms.ts'
import { targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

const nameBehind = /^\s*([^:?!.(\n]{2,80}?)\s*(?:$|:)/

/**
 * "Reopen ports: not ready", wherever it is said: what has ended stands in no message, and is asked for by the beginning of its id. Undefined where the
 * words name what the message speaks of, or nothing that has ended.
 */
export function endedBehind({ intent, tail }: FoundForm, field: Field): { readonly target: Target; readonly tail: Text } | undefined {
  const [, name] = intent.means === 'reopened' ? (nameBehind.exec(tail.plain) ?? []) : []
  if (name === undefined || targetSaid(name, field).names !== 'unknown') return undefined
  const found = findOpenOrEnded(field.register, name)
  const commitment = found.found === 'one' ? field.register.commitments.get(found.id) : undefined
  if (commitment === undefined || isOpen(commitment)) return undefined
  return { target: some('name', commitment.id), tail: slice(tail, tail.plain.indexOf(name) + name.length) }
}
