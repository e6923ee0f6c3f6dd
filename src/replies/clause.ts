import type { Language } from '../register/languages.ts'
import { longestName } from '../register/names.ts'
import { remembered } from '../register/query.ts'
import type { Rating } from '../register/schema.ts'
import { saidBehindYes } from './behind-yes.ts'
import { calledSo, namesWithin, withoutWhich } from './called.ts'
import { concludedIn } from './concluded.ts'
import { mayBeName, namedByCut, wellBehindCut } from './cut-names.ts'
import type { Field, Target } from './field.ts'
import type { FoundForm } from './forms.ts'
import { afterSubject, afterYes, courtesyIn, formAt, formAtStart } from './forms.ts'
import { giftIn } from './giving.ts'
import type { Intent, Lexicon } from './languages/lexicon.ts'
import { anyParticle, lexiconsFor } from './languages/lexicons.ts'
import { behindLeadIn, excuseIn } from './leading-in.ts'
import { ofRowsBehind } from './of-rows-behind.ts'
import { saidOtherwise, withNothingElse } from './otherwise.ts'
import { closingOfSide } from './own-side.ts'
import { qualifiedAtStart } from './qualified-all.ts'
import { betweenMarks, unsureMove, withReasonBefore } from './reason-first.ts'
import { longestTarget, standingOnRows, targetCounted, withTarget } from './row-behind.ts'
import { isDayOfMonth, isPlaceOfThing, withoutNumero } from './rows.ts'
import { misspeltBehindRows, shortStateBehind, shortStateLabelled, shortStateOfSubject } from './short-state.ts'
import { emptyBox, lightAt, tick, tickedBox } from './signs.ts'
import { isExact, knownTarget, targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { asBehindColon, slice, withoutEnd } from './text.ts'
import { isRequest, leaveToClose, toldIn } from './told.ts'

/** A piece of a reply, taken apart: its target, its form of words, and what follows them. */
export interface Clause {
  readonly target?: Target
  readonly intent?: Intent
  /** The words of the form itself, or empty. */
  readonly form: string
  readonly tail: Text
  /** Whether the target stands behind the form: "done: 1, 3". */
  readonly isBehind?: true
  /** A word that stands in the place of a commitment's name, but names no commitment. */
  readonly stranger?: string
  /** The yes before the form: "ours, at risk". */
  readonly yes?: string
  /** The light before the words: "🔴 done". */
  readonly light?: Rating
  /** Whether an empty box stands before it: "☐ at risk". */
  readonly isUnticked?: true
  /** A reason that stands before the form: "strike, so slips to 15 April". */
  readonly reason?: string
  /** Whether the green is said by a word that may be a yes too: "6 ok". */
  readonly mayBeYes?: true
  /** Words in the place of names, or behind the form, that may have a slip of the pen in them: "calais, prots". */
  readonly maybeNames?: string
}

/** Takes a piece apart. The first form that stands at the start or after a target is the one that is meant. */
export function clauseOf(piece: Text, field: Field, language: Language): Clause {
  if (piece.plain.length > longestRemembered) return takenApartAnew(piece, field, language)
  const known = remembered(clausesOfField, field, () => new Map<string, Clause>())
  return remembered(known, `${language}\n${piece.plain}\n${piece.said}`, () => takenApartAnew(piece, field, language))
}

// The same words are looked at in many ways, one after the other; a long piece hardly twice.
const longestRemembered = 400
const clausesOfField = new WeakMap<Field, Map<string, Clause>>()

function takenApartAnew(piece: Text, field: Field, language: Language): Clause {
  const box = emptyBox.exec(piece.plain)?.[0]
  if (box !== undefined) return { ...clauseOf(slice(piece, box.length), field, language), isUnticked: true }
  const short = shortStateLabelled(piece)
  if (short) return withTarget(short, undefined, field)
  const words = withoutCourtesy(piece, language)
  const ofRows = leaveToClose(words, field) ?? ofRowsBehind(withoutBullet(piece), field) ?? ofRowsBehind(words, field)
  const ofOthers = ofRows ?? saidOtherwise(words, field, (behind) => clauseOf(behind, field, language))
  if (ofOthers) return ofOthers
  if (partOfTotal.test(words.plain)) return { form: '', tail: words }
  const light = lightAt(words.plain)
  const clause = light ? withLight(words, light, field, language) : clauseOfWords(words, field, language)
  if (light) return clause
  const read = (behind: Text): Clause => clauseOf(behind, field, language)
  const said =
    saidBehindYes(clause, words, { field, read }) ??
    ledIn(clause, words, field, language) ??
    concludedIn(clause, words, { field, read }) ??
    toldInstead(clause, words, field)
  return withNothingElse(said, words, field)
}

// "10 of 14 chapters written", "10 chapters out of 14": how many, and no row.
const partOfTotal = new RegExp(`^\\d{1,4} (?:\\p{L}+ )?${anyParticle('outOf')} (?:${anyParticle('article')})?\\d{1,4}(?![\\d/.])`, 'u')

/** "As discussed: 1 done", "FYI 2 done": what is said behind words that only lead in to it, where they say no more by themselves. */
function ledIn(clause: Clause, words: Text, field: Field, language: Language): Clause | undefined {
  const means = clause.intent?.means
  if (means !== undefined && means !== 'noted' && means !== 'yes' && means !== 'agreed') return undefined
  const lead = clause.target ? undefined : behindLeadIn(words)
  if (!lead) return undefined
  const behind = clauseOf(lead.rest, field, language)
  if (!behind.intent || behind.intent.means === 'noted' || (lead.isJudged && behind.intent.means !== 'rated')) return undefined
  // "FYI: done" is a note, and so is what names no row.
  const isNamed = behind.target !== undefined && behind.target.names !== 'unknown'
  return isNamed || (means === undefined && (lead.isMarked || lead.isJudged) && behind.stranger === undefined) ? behind : undefined
}

/** "move 3 to amber", "yes close 7", "can I close 19?": what the bot is told to do, where the words say no more by themselves. */
function toldInstead(clause: Clause, words: Text, field: Field): Clause {
  const yes = clause.target ? undefined : formAtStart(words)
  if (yes?.intent.means === 'yes') {
    const told = toldIn(slice(yes.tail, /^[\s,]*/.exec(yes.tail.plain)?.[0].length ?? 0), field)
    return told?.target && told.intent ? told : clause
  }
  const isComplete = clause.intent !== undefined && clause.target !== undefined
  if (isComplete && clause.intent.means !== 'slips' && !isRequest(words)) return clause
  const told = toldIn(words, field)
  if (!told || (isComplete && (!told.target || (told.intent?.means !== 'rated' && told.intent?.means !== 'closed')))) return clause
  return told
}

const isOnlyAlone = /^(?:[💚⚠⛔🛑]|:(?:green_heart|warning|no_entry|octagonal_sign):)/u

/** "🟠 calais: no data", "🟢 on track": a light before the words is a rating by itself, unless the words say what they mean. */
function withLight(words: Text, { rating, form }: { rating: Rating; form: string }, field: Field, language: Language): Clause {
  const rest = slice(words, form.length + (/^[\s:,.-]*/.exec(words.plain.slice(form.length))?.[0].length ?? 0))
  // A legend: "🟢 = done".
  if (/^=(?!>)/.test(rest.plain)) return { form: '', tail: words }
  if (/^[=-]*>/.test(rest.plain)) return clauseOfWords(words, field, language)
  const only = onlyTarget(rest, field)
  const clause = only
    ? { target: only, form: '', tail: slice(rest, rest.plain.length) }
    : clauseOfWords(withoutCourtesy(rest, language), field, language)
  // "🔴 no access": a no that goes on is a reason.
  const isReason = clause.intent?.means === 'no' && /\p{L}/u.test(clause.tail.plain)
  if (clause.intent && !isReason) return { ...clause, light: rating }
  // A tick alone may say that it is done, or only thank; a heart or a warning sign is a light only by itself.
  if (tick.test(form) && only) return { ...clause, isBehind: true }
  if (tick.test(form) || (isOnlyAlone.test(form) && rest.plain !== '' && !clause.target)) return clause
  const tail = clause.target ? clause.tail : rest
  // What stands behind a light is its reason, as if a mark divided them.
  return {
    intent: { means: 'rated', rating },
    form,
    light: rating,
    ...(clause.target ? { target: clause.target, isBehind: true as const } : {}),
    tail: asBehindColon(tail),
  }
}

function clauseOfWords(words: Text, field: Field, language: Language): Clause {
  const gift = giftIn(words, field)
  if (gift) return gift
  const languages = lexiconsFor(language)
  let stranger: string | undefined
  let maybeNames: string | undefined
  let atStart: FoundForm | undefined
  const behindName = nameAtStart(words.plain, field) || qualifiedAtStart(words, field)
  for (const start of startsOf(words.plain, behindName)) {
    const head = words.plain.slice(0, start).trim()
    for (const each of languages) {
      const found =
        formAt(slice(words, start), each) ?? (start > 0 && isRow(head, field) ? afterSubject(slice(words, start), each) : undefined)
      if (!found) {
        // "all on track": "all" may be the subject, but the reading as a target comes first.
        if (start === 0) atStart ??= afterSubject(words, each)
        continue
      }
      if (found.intent.means === 'slips' && start > 0 && unsureMove.test(head.slice(behindName))) continue
      const explained = start > 0 ? withReasonBefore(found, slice(words, 0, start), each, field) : undefined
      if (explained) return explained
      // "the third too is ours"
      if (found.intent.means === 'same' && isYesOrNoSaid(formAtStart(found.tail))) continue
      const named = bareHead(head, each)
      const ofSide = closingOfSide(found, named, field.register)
      if (ofSide && (ofSide.head === '' || isRow(ofSide.head, field)))
        return withTarget(ofSide.found, ofSide.head === '' ? undefined : targetSaid(ofSide.head, field), field)
      if (named === '') return withTarget(afterYes(found, languages), undefined, field)
      const name = isOnlyName(head, behindName) ? head.slice(0, behindName) : saysOfRow(found) ? withoutNumero(named) : named
      const counted = targetCounted(name, found, field)
      const target = counted.names === 'unknown' ? knownTarget(name, field) : counted
      if (target.names !== 'unknown') return withTarget(afterYes(found, languages), target, field)
      const mayName = mayBeName(named, each)
      const cut = mayName ? namedByCut(named, found, field) : undefined
      if (cut) return withTarget(found, cut, field)
      if (mayName) stranger ??= named
      else maybeNames ??= named
    }
  }
  if (atStart) return withTarget(atStart, undefined, field)
  const target = leadingTarget(words, field)
  if (target) {
    const head = words.said.slice(0, words.plain.length - target.after.plain.length)
    const short = letterWithin.test(head) ? undefined : (shortStateBehind(target.after) ?? misspeltBehindRows(words))
    return { target: target.target, ...(short ?? { form: '', tail: target.after }) }
  }
  const cut = wellBehindCut(words, field)
  if (cut) return cut
  const short = shortStateOfSubject(words)
  if (short) return withTarget(short, undefined, field)
  const standing = standingOnRows(words, field)
  if (standing) return standing
  const names = { ...(stranger === undefined ? {} : { stranger }), ...(maybeNames === undefined ? {} : { maybeNames }) }
  return { form: '', tail: words, ...names }
}

/** "2" or "calais-detection", before "we'll have to push". */
function isRow(head: string, field: Field): boolean {
  const target = targetSaid(withoutEnd(head, betweenMarks), field)
  return target.names === 'some' && isExact(target)
}

// "2 A 3 R": the letter is no "à" between two numbers.
const letterWithin = /\d\s+\p{Lu}\s+#?\d/u

function saysOfRow({ intent }: FoundForm): boolean {
  return intent.means !== 'yes' && intent.means !== 'no'
}

function isYesOrNoSaid(found: FoundForm | undefined): boolean {
  return found?.intent.means === 'yes' || found?.intent.means === 'no'
}

// "And for the one about the", before a name.
const longestLead = 60

/** The end of an id or a name of several words at the start: no form begins within it ("closed-2 done"). */
function nameAtStart(plain: string, { register, called }: Field): number {
  const [id] = /^[a-z0-9]+(?:-[a-z0-9]+)+(?=$|[\s:,.()=])/.exec(plain) ?? []
  if (id !== undefined && register.commitments.has(id)) return id.length
  // Most pieces begin with none, and every beginning of one is looked at.
  const first = plain.slice(0, longestLead).match(/[\p{L}\p{N}]+/gu) ?? []
  if (!first.some((word) => called.longestByFirst.has(word))) return 0
  const [name] = namesWithin(plain.slice(0, longestName), called)
  return name && calledSo(plain.slice(0, name.to), called).length > 0 ? name.to : 0
}

function isOnlyName(head: string, behindName: number): boolean {
  return behindName > 0 && !/[\p{L}\p{N}]/u.test(head.slice(behindName))
}

/** The target, if the whole piece is one. */
export function onlyTarget(piece: Text, field: Field): Target | undefined {
  const target = targetSaid(piece.plain, field)
  return target.names === 'unknown' ? undefined : target
}

/** A dash or a tick before the words: a list. */
const bullet = new RegExp(`^(?:[-•·*>▪◦‣●○■□➢–]+(?=[\\s\\p{L}])|:ballot_box_with_check:)|${tickedBox.source}`, 'u')

function withoutBullet(piece: Text): Text {
  const words = slice(piece, bullet.exec(piece.plain)?.[0].length ?? 0)
  return slice(words, words.plain.length - words.plain.trimStart().length)
}

export function withoutCourtesy(piece: Text, language: Language): Text {
  let words = piece
  for (let again = true; again; ) {
    again = false
    for (const { courtesy } of lexiconsFor(language)) {
      const found = excuseIn(words.plain) ?? courtesyIn(words.plain, courtesy) ?? bullet.exec(words.plain)?.[0]
      // "ok for us", "ok except 3", "ok to close"
      if (found === undefined || ['yes', 'agreed'].includes(formAtStart(words)?.intent.means ?? '')) continue
      const rest = slice(words, found.length + (/^[\s,.!:;-]*/.exec(words.plain.slice(found.length))?.[0].length ?? 0))
      if (rest.plain === '') return words
      words = rest
      again = true
    }
  }
  return words
}

function bareHead(head: string, { copula }: Lexicon): string {
  const named = withoutWhich(withoutEnd(head, betweenMarks).replace(copula, ''), copula)
  return withoutEnd(named, betweenMarks).replace(/^[-•·*\s]+/, '')
}

// "5 invitation went out": behind the number of a row, a word that some name has too.
const rowBefore = /^#?\d{1,3}[.)]?\s/

function leadingTarget(words: Text, field: Field): { target: Target; after: Text } | undefined {
  for (const start of startsOf(words.plain).toReversed()) {
    const head = withoutEnd(words.plain.slice(0, start), betweenMarks)
    if (start === 0 || head === '') continue
    const target = targetSaid(head, field)
    const after = slice(words, start)
    if (isPlaceOfThing(head, after.plain, field.rows.length) || isDayOfMonth(words) || (target.names === 'several' && rowBefore.test(head)))
      continue
    if (target.names === 'some' || target.names === 'several') return { target, after }
    if (target.names === 'rest' && shortStateBehind(after)) return { target, after }
  }
  const target = targetSaid(withoutEnd(words.plain, /[\s?!.]/), field)
  return target.names === 'unknown' ? undefined : { target, after: slice(words, words.plain.length) }
}

/** The places where a form or the end of a target may be, none within a name at the start. */
function startsOf(plain: string, behindName = 0): number[] {
  const found = behindName > 0 ? [] : [0]
  for (const { index } of plain.matchAll(
    /(?<=[\s:,.()=>])(?:[\p{L}\p{N}]|\+(?=\d)|\p{Extended_Pictographic}|:(?=[a-z_]+:))|(?<=^#?\d{1,2})\p{Extended_Pictographic}/gu,
  )) {
    if (found.length > longestTarget) break
    if (index > 0 && index >= behindName) found.push(index)
  }
  return found
}
