import type { Field, Target } from './field.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isExact, mentioned } from './targets.ts'
import type { Text } from './text.ts'
import { asBehindColon, slice } from './text.ts'

// "The budget came through, so 2 is on track", « la météo est revenue, donc le 3 est en bonne voie »: how a row stands, with what it comes from before it.

const soBehind = new RegExp(`[,;:.–-]\\s*(?:${anyParticle('and')}\\s)?(?:${anyParticle('so')})(?=\\s|$)[\\s,]*`, 'gu')
const longestCause = 200

/** What a clause has of these. */
interface Concluded {
  readonly target?: Target
  readonly intent?: Intent
  readonly isBehind?: true
  readonly form: string
  readonly tail: Text
}

/** What is said of the row behind the "so", as `read` takes it apart. A rating is plain; whatever else is asked of that row, and of no other. */
export function concludedIn<Read extends Concluded>(
  clause: Concluded,
  words: Text,
  { field, read }: { field: Field; read: (behind: Text) => Read },
): Read | { target: Target; form: ''; tail: Text } | undefined {
  if (clause.intent || clause.target || field.about.length < 2) return undefined
  const [so, another] = words.plain.matchAll(soBehind)
  if (!so || another || so.index > longestCause) return undefined
  const cause = slice(words, 0, so.index)
  const said = read(slice(words, so.index + so[0].length))
  const { target, intent, tail } = said
  if (target?.names !== 'some' || !isExact(target) || target.by === 'all' || !intent || said.isBehind) return undefined
  const isOfOthers = /\d/.test(cause.plain) || mentioned(cause.plain, field).some((id) => !target.ids.includes(id))
  if (isOfOthers || isConditional(cause.plain)) return undefined
  const isBare = !/[\p{L}\p{N}?]/u.test(tail.plain)
  if (intent.means === 'closed') return { ...said, intent: { ...intent, isAsked: true } }
  if (intent.means !== 'rated' || !isBare) return { target, form: '', tail: words }
  const isBad = intent.rating !== 'green'
  // What stands in the way is a doubt beside a green, and no more than the reason of a red.
  if (isDoubtful(isBad ? (cause.plain.split(' ')[0] ?? '') : cause.plain) || (!isBad && isHindered(cause.plain)))
    return { target, form: '', tail: words }
  return isBad ? { ...said, tail: asBehindColon(cause) } : said
}

/** "if Paris signs" */
function isConditional(plain: string): boolean {
  return plain.includes('?') || lexicons.some(({ condition, lead }) => condition.test(plain) || lead.test(plain))
}

/** "I think it came" */
function isDoubtful(plain: string): boolean {
  return lexicons.some(({ doubt }) => doubt.test(plain))
}

function isHindered(plain: string): boolean {
  return lexicons.some(({ hinders, heldUp }) => hinders.test(plain) || heldUp.test(plain))
}
