import type { Language } from '../register/languages.ts'
import { en } from './languages/en.ts'
import { fr } from './languages/fr.ts'
import type { Intent, Lexicon } from './languages/lexicon.ts'
import type { Field, Target } from './targets.ts'
import { knownTarget, targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice, withoutEnd } from './text.ts'

/** A piece of a reply taken apart: of what it speaks, by which form of words, and what follows them. */
export interface Clause {
  readonly target?: Target
  readonly meaning?: Intent
  /** The words of the form itself; empty where there is none. */
  readonly form: string
  readonly tail: Text
  /** Whether the target stands behind the form: "done: 1, 3". */
  readonly isBehind?: true
  /** A word that stands where a commitment is named, and names none. */
  readonly stranger?: string
}

// More words before the verb than this name no commitment.
const longestTarget = 20

/** Takes a piece apart. The first form that stands after a target (or at the start) is the one that is meant. */
export function clauseOf(piece: Text, field: Field, language: Language): Clause {
  const words = withoutCourtesy(piece, language)
  const languages = language === 'fr' ? [fr, en] : [en, fr]
  let stranger: string | undefined
  let atStart: FoundForm | undefined
  for (const start of startsOf(words.plain)) {
    const head = words.plain.slice(0, start).trim()
    for (const each of languages) {
      const found = formAt(slice(words, start), each)
      if (!found) {
        // "all on track": "all" may stand for the commitment, but first it is looked at as a target.
        if (start === 0) atStart ??= afterSubject(words, each)
        continue
      }
      const named = bareHead(head, each)
      if (named === '') return finished(afterYes(found, languages), {}, field)
      const target = knownTarget(named, field)
      if (target.names !== 'unknown') return finished(afterYes(found, languages), { target }, field)
      if (isStranger(named, each)) stranger ??= named
    }
  }
  if (atStart) return finished(atStart, {}, field)
  const target = leadingTarget(words, field)
  if (target) return { target: target.target, form: '', tail: target.after }
  return { form: '', tail: words, ...(stranger === undefined ? {} : { stranger }) }
}

/** The target that a piece is, the whole of it; nothing where it says more. */
export function onlyTarget(piece: Text, field: Field): Target | undefined {
  const target = targetSaid(piece.plain, field)
  return target.names === 'unknown' ? undefined : target
}

function withoutCourtesy(piece: Text, language: Language): Text {
  let words = piece
  for (let again = true; again; ) {
    again = false
    for (const { courtesy } of language === 'fr' ? [fr, en] : [en, fr]) {
      const found =
        courtesy.exec(words.plain) ??
        /^(?:[-•·*]+(?=[\s\p{L}])|:(?:[a-z_]*circle|white_check_mark|heavy_check_mark|ballot_box_with_check|warning):|[\u{1F7E0}-\u{1F7EB}\u{1F534}\u26A0\u2705]\uFE0F?)/u.exec(
          words.plain,
        )
      if (!found) continue
      const rest = slice(words, found[0].length + (/^[\s,.!:;-]*/.exec(words.plain.slice(found[0].length))?.[0].length ?? 0))
      if (rest.plain === '') return words
      words = rest
      again = true
    }
  }
  return words
}

interface FoundForm {
  readonly meaning: Intent
  readonly form: string
  readonly tail: Text
}

/** "yes done", "oui, c'est fait", "also done": what is said behind the yes, if anything is. */
function afterYes(yes: FoundForm, languages: readonly Lexicon[]): FoundForm {
  if (yes.meaning.means !== 'yes' && yes.meaning.means !== 'same') return yes
  const tail = slice(yes.tail, /^[,\s]*/.exec(yes.tail.plain)?.[0].length ?? 0)
  for (const language of languages) {
    const found = formAt(tail, language) ?? afterSubject(tail, language)
    if (found && found.meaning.means !== 'yes' && found.meaning.means !== 'no') return found
  }
  return yes
}

function afterSubject(words: Text, language: Lexicon): FoundForm | undefined {
  const subject = language.subject.exec(words.plain)
  return subject ? formAt(slice(words, subject[0].length), language) : undefined
}

function formAt(words: Text, { forms }: Lexicon): FoundForm | undefined {
  for (const { pattern, meaning } of forms) {
    const found = pattern.exec(words.plain)
    if (!found) continue
    // "in two weeks" is another date than "two weeks": the word belongs to it.
    const from = found[0].length - (/\s(?:in|within|dans|d'ici(?: a| le| la)?)$/.exec(found[0])?.[0].length ?? 0)
    const tail = slice(words, from)
    // A new line divides as a mark does ("on track", and under it a name).
    const isNewLine = /^[ .!]*\n/.test(words.plain.slice(from))
    return { meaning, form: found[0].slice(0, from), tail: isNewLine ? { said: `\n${tail.said}`, plain: `\n${tail.plain}` } : tail }
  }
  return undefined
}

/** Where a target may stand behind the verb as well: "done: 1, 3", "on track for ports". */
function finished(found: FoundForm, named: { target?: Target }, field: Field): Clause {
  if (!named.target && (found.meaning.means === 'snoozed' || found.meaning.means === 'slips')) return untilOf(found, field)
  if (found.meaning.means === 'evidenced') return named.target ? { ...named, ...found } : notedOf(found, field)
  if (named.target || field.about.length < 2 || (takesWords(found.meaning) && found.meaning.means !== 'noted'))
    return { ...named, ...found }
  if (found.meaning.means === 'noted') return notedOf(found, field)
  const parts = /^(?:[:-]|(for|with|on|to|pour|sur|au|aux)\s)?\s*([^:?!.(]{1,80}?)\s*(?:$|[:(.!]|-\s)/.exec(found.tail.plain)
  const list = parts?.[2]
  const target = list === undefined || list === '' ? undefined : targetSaid(list, field)
  if (!parts || list === undefined || !target || target.names === 'unknown') return found
  if (target.names === 'rest' && parts[1] === undefined) return found
  return { ...found, target, isBehind: true, tail: slice(found.tail, parts[0].indexOf(list) + list.length) }
}

/** "note on ports: met on Monday", "evidence for ports: 80 arrests" */
function notedOf(found: FoundForm, field: Field): Clause {
  const list = /^(?:on|for|re|about|sur|pour)?\s*([^:]{1,60}):/.exec(found.tail.plain)
  const target = list?.[1] === undefined ? undefined : targetSaid(list[1], field)
  return list && target?.names === 'some' ? { ...found, target, tail: slice(found.tail, list[0].length) } : found
}

/** "snooze calais until Monday", "move 2 to 15 April": the target stands between the verb and the day. */
function untilOf(found: FoundForm, field: Field): Clause {
  const { plain } = found.tail
  const from = /^(?:about|of|on|for|sur|pour|de)\s+/.exec(plain)?.[0].length ?? 0
  // "2 to 3 weeks" is a length of time.
  const ends = [
    ...plain.matchAll(
      /\s(?=(?:until|till|to(?! \d+ (?:days|weeks|months))|by|for|in|on|after|jusqu|dans|de|le|au|en|a|apres|pendant|pour)(?:\s|'))|$/g,
    ),
  ]
  for (const { index } of ends) {
    const target = targetSaid(plain.slice(from, index), field)
    if (target.names !== 'some') continue
    const rest = slice(found.tail, index)
    return {
      ...found,
      target,
      tail: slice(rest, /^(?:until|till|to|for|by|de|en pause)\s+/.exec(rest.plain)?.[0].length ?? 0),
    }
  }
  return found
}

function takesWords(meaning: Intent): boolean {
  return ['noted', 'evidenced', 'slips', 'done by', 'handed over'].includes(meaning.means)
}

/** What may stand between a name and what is said of it. */
const marks = /[\s:,.()=>/-]/

function bareHead(head: string, { copula }: Lexicon): string {
  const named = withoutEnd(head, marks)
    .replace(copula, '')
    .replace(/[\s,]+(?:which|who|qui)\s*$/, '')
  return withoutEnd(named, marks).replace(/^[-•·*\s]+/, '')
}

function isStranger(named: string, { doubt, closing }: Lexicon): boolean {
  return named.split(' ').length <= 3 && !/[?:,;]/.test(named) && !doubt.test(named) && !closing.test(named)
}

function leadingTarget(words: Text, field: Field): { target: Target; after: Text } | undefined {
  for (const start of startsOf(words.plain).toReversed()) {
    const head = withoutEnd(words.plain.slice(0, start), marks)
    if (start === 0 || head === '') continue
    const target = targetSaid(head, field)
    if (target.names === 'some' || target.names === 'several') return { target, after: slice(words, start) }
  }
  const target = targetSaid(words.plain, field)
  return target.names === 'unknown' ? undefined : { target, after: slice(words, words.plain.length) }
}

function startsOf(plain: string): number[] {
  const found = [0]
  for (const { index } of plain.matchAll(/(?<=[\s:,.()=])[\p{L}\p{N}]/gu)) {
    if (found.length > longestTarget) break
    if (index > 0) found.push(index)
  }
  return found
}
