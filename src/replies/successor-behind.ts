import type { Clause } from './clause.ts'
import { formAtStart } from './forms.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { parsedText, slice } from './text.ts'

const by = new RegExp(`\\s${anyParticle('replacedBy')}$`, 'u')

/** "Superseded by calais", « remplacé par calais » : what stands behind the "by" takes the place of another one, and is not the one that is replaced. */
export function withSuccessorBehind(clause: Clause, piece: Text): Clause {
  const { target, ...rest } = clause
  if (clause.intent?.means !== 'superseded' || clause.intent.isTold || !target || !by.test(clause.form)) return clause
  const at = piece.plain.indexOf(clause.form)
  const behind = at + clause.form.length
  // "Ports superseded by calais", "superseded ports by calais"
  if (at < 0 || /[\p{L}\p{N}]/u.test(piece.plain.slice(0, at)) || clause.tail.plain.length >= piece.plain.length - behind) return clause
  return { ...rest, tail: slice(piece, behind + (/^\s*/.exec(piece.plain.slice(behind))?.[0].length ?? 0)) }
}

/** "Superseded by", before a name: that of the successor. */
export function announcesSuccessor(words: string): boolean {
  const text = parsedText(words)
  const found = formAtStart(text)
  return found?.intent.means === 'superseded' && by.test(found.form) && !/[\p{L}\p{N}]/u.test(found.tail.plain)
}
