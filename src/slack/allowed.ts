import type { Logger } from 'pino'
import { errorName, retried } from './errors.ts'

/** Why a call gives nothing: a scope for it is missing (which is named at start), or Slack refuses it for a reason that the caller expects. */
type NotGiven = 'missing scope' | 'refused'

/** The result of the call, or why there is none, so that the rest goes on. @throws for every other failure, after some tries. */
export async function allowed<Given>(
  call: () => Promise<Given>,
  { what, log, unless = new Set() }: { what: string; log: Logger; unless?: ReadonlySet<string> },
): Promise<Given | NotGiven> {
  try {
    return await retried(call)
  } catch (error) {
    const name = errorName(error) ?? ''
    if (unless.has(name)) return 'refused'
    if (name !== 'missing_scope') throw error
    log.warn(`${what} is not allowed: a scope is missing`)
    return 'missing scope'
  }
}
