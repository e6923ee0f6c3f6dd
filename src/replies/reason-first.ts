import type { Field, Target } from './field.ts'
import type { FoundForm } from './forms.ts'
import type { Lexicon } from './languages/lexicon.ts'
import { anyParticle } from './languages/lexicons.ts'
import { isExact, knownTarget, targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { asBehindColon, parsedText, slice, withoutEnd } from './text.ts'

// A reason that stands before what it is the reason of: "because of the strike, 3 slips to 15 April".

/** What is said, with the reason before it. */
interface Explained extends FoundForm {
  readonly target?: Target
  readonly reason?: string
}

/** "because of the strike, 3 slips to 15 April", "for lack of money, 2 is at risk" */
export function withReasonBefore(found: FoundForm, head: Text, language: Lexicon, field: Field): Explained | undefined {
  const { intent } = found
  if (intent.means === 'slips') {
    const { target, rest } = labelOf(head, field)
    const reason = reasonBefore(rest, language)
    return reason === undefined ? undefined : { ...(target ? { target } : {}), ...found, reason }
  }
  if (intent.means !== 'rated' || intent.rating === 'green' || /[\p{L}\p{N}]/u.test(found.tail.plain)) return undefined
  const bare = withoutEnd(head.plain, /\s/).replace(language.copula, '')
  const { target, rest } = labelOf(slice(head, 0, bare.length), field)
  const reason = target && reasonFirst.test(rest.plain) ? reasonBefore(rest, language) : undefined
  return reason === undefined ? undefined : { ...(target ? { target } : {}), ...found, tail: asBehindColon(parsedText(reason)) }
}

/** What may stand between a name and what is said of it. */
export const betweenMarks = /[\s:,.()=>/-]/

// "3 - the badges aren't ready, so ...", "5 because of the storm, ...": the mark of a list does it, too, or the word that says why.
const nameWithMark = new RegExp(
  `^(?:([^:,\\n]{1,60}):|(#?\\d{1,2})(?:[.)]|\\s*-(?=\\s)|(?=\\s(?:${anyParticle('reasonFirst')})(?![\\p{L}\\p{N}]))))\\s*`,
  'u',
)

/** "ports: because of the strike, ...", "because of the strike, 1 ...": the name before the colon or behind the comma, and the rest. */
function labelOf(head: Text, field: Field): { target?: Target; rest: Text } {
  const [mark, word, number] = nameWithMark.exec(head.plain) ?? []
  const name = word ?? number ?? ''
  const target = mark === undefined ? undefined : knownTarget(name.trim(), field)
  if (mark !== undefined && target?.names === 'some') return { target, rest: slice(head, mark.length) }
  const comma = head.plain.lastIndexOf(',')
  const last = comma > 0 ? targetSaid(head.plain.slice(comma + 1).trim(), field) : undefined
  return last?.names === 'some' && isExact(last)
    ? { target: last, rest: { said: head.said.slice(0, comma + 1), plain: head.plain.slice(0, comma + 1) } }
    : { rest: head }
}

// "risks slipping", "possible delay": no move.
export const unsureMove = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('unsureMove')}$`, 'u')

const soAtEnd = new RegExp(`[\\s,:-]+${anyParticle('so')}$`)
const reasonFirst = new RegExp(`^${anyParticle('reasonFirst')}(?![\\p{L}\\p{N}])`, 'u')
const longestReason = 200

/** The reason in the words before a form, if they plainly are one and no doubt stands beside the form: "because of the strike it may". */
function reasonBefore(head: Text, { subject, doubt }: Lexicon): string | undefined {
  if (head.plain.length > longestReason || /[?:;!\n]/.test(head.plain)) return undefined
  const bare = withoutEnd(head.plain, betweenMarks)
  const beforeSubject = bare.slice(0, bare.length - subjectAtEnd(bare, subject))
  const core = withoutEnd(beforeSubject, betweenMarks)
  const so = soAtEnd.exec(core)
  if (so) return so.index > 0 && !doubt.test(core.split(' ')[0] ?? '') ? head.said.slice(0, so.index).trim() : undefined
  const first = reasonFirst.exec(core)
  if (!first || first[0].length === core.length) return undefined
  const endsInComma = head.plain.slice(core.length).includes(',')
  return !endsInComma && doubt.test(core.split(' ').slice(-4).join(' ')) ? undefined : head.said.slice(0, core.length).trim()
}

/** How long the subject at the end of words is: "because of the strike this". */
function subjectAtEnd(words: string, subject: RegExp): number {
  const starts = [...words.matchAll(/(?<=\s)\p{L}/gu)].slice(-3).map(({ index }) => index)
  const found = starts.find((start) => subject.exec(words.slice(start))?.[0] === words.slice(start))
  return found === undefined ? 0 : words.length - found
}
