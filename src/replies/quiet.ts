import { isUnclear } from '../register/kinds.ts'
import type { LogEntry } from '../register/schema.ts'
import type { Clause } from './clause.ts'
import { closingsToConfirm } from './confirmed-here.ts'
import { exceptionOf } from './exclusion.ts'
import type { Field } from './field.ts'
import { courtesyIn, saysOurs } from './forms.ts'
import { saysHowItStands } from './further-rows.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isBareWord } from './passed-over.ts'
import type { Context, Reading, Understood } from './reading.ts'
import { isThanks } from './remark.ts'
import { lightAt } from './signs.ts'
import { speakerFor } from './speaker.ts'
import type { Statement } from './statement.ts'
import { askedStillSo } from './still-so.ts'
import { isExact, mentioned } from './targets.ts'
import { isSaidToSomebody } from './telling-why.ts'
import type { Text } from './text.ts'
import { parsedText, slice, withoutEnd } from './text.ts'
import { waitingIn } from './waiting.ts'
import type { Meant } from './which.ts'

// The bot is silent where nobody spoke to it, asks a thing once, and keeps only words of which it knows what they are about.

/** Nothing was said to the bot. */
export const silence: Reading = { changes: [], unclear: [] }

/**
 * Whether a reply that changes nothing needs no answer: thanks, a greeting, a sign, words to somebody else, a "yes" where nothing was asked, or words
 * of somebody who has no part in anything here.
 */
export function isForNobody(
  words: string,
  reading: Reading,
  { statements, context }: { statements: readonly Statement[]; context: Context },
): boolean {
  if (isAddressed(words) || isSmallTalk(words) || isToAnyone(words)) return true
  // "Oops, wrong thread", where nothing was asked that it could drop.
  if (saysNothingOfIt(reading) && isInWrongPlace(words)) return true
  const confirmed = closingsToConfirm(context)
  if (reading.unclear.some(({ question }) => question.ask === 'is it done' && confirmed.includes(question.id))) return false
  // Whose they are, an "ok" does not say.
  if (waitingIn(context).length === 0 && (saysNothingOfIt(reading) || isMisread(reading)) && isAssent(words)) return true
  if (!isAsked(context) && saysNothingOfIt(reading) && isBareYesOrNo(statements)) return true
  return context.about.length > 0 && !hasPart(context) && statements.every(({ clause }) => clause.intent === undefined)
}

/** Whether somebody else than the bot is named as one calls them. */
export function isAddressed(words: string): boolean {
  return isToSomebodyElse(words) || addressed.test(words)
}

/** Whether somebody else than the bot is spoken to first. */
export function isToSomebodyElse(words: string): boolean {
  return addressedFirst.test(words)
}

// A mention of a person, as Slack writes it.
const addressed = /<@[\w|.-]+>/
const addressedFirst = /^[\s*_~>]*(?:<@[\w|.-]+>|<![^>]+>|@(?!relance\b)[\p{L}\p{N}][\p{L}\p{N}._-]*)/iu

/** "Anyone heard from Paris?" asks those who read it. */
function isToAnyone(words: string): boolean {
  const { plain } = parsedText(words)
  const said = piecesSaid(plain.replace(/[?].*$/s, '')).filter((piece) => !isCourtesy(piece))
  return /^[^?]+\?[\s?!.)]*$/.test(plain) && said.length > 0 && isSaidToAnyone(said[0] ?? '')
}

function isSaidToAnyone(piece: string): boolean {
  return lexicons.some(({ toAnyone }) => toAnyone.test(piece))
}

/** "Thanks all, see you at lunch!", "bonjour à tous": whatever one says to people beside the matter. */
function isSmallTalk(words: string): boolean {
  const said = piecesSaid(withoutAccentedTalk(words))
  // "Much appreciated" alone may be said of a row.
  const isToOne = isSaidToSomebody(said[0] ?? '')
  // "Done for today" alone may be, too.
  const isFarewell = said.length > 1 && said.some(isCourtesy)
  return said.length > 0
    ? said.every((piece) => isCourtesy(piece) || (isToOne && isSaid(piece, 'talk')) || (isFarewell && isSaid(piece, 'doneForDay')))
    : !hasSign(words) || piecesSaid(words).length > 0
}

function isInWrongPlace(words: string): boolean {
  const plain = withoutEnd(parsedText(words).plain, /[\s.!]/)
  return lexicons.some(({ wrongPlace }) => wrongPlace.test(plain))
}

/** Without "noté", which without its accent begins a note. */
function withoutAccentedTalk(words: string): string {
  const pieces = words
    .normalize('NFC')
    .replace(signs, ',')
    .split(/([\n.,;!]+)/)
  const isTalk = (piece: string) => lexicons.some(({ smallTalkInAccents }) => smallTalkInAccents.test(piece.trim().toLowerCase()))
  return pieces.filter((piece) => !isTalk(piece)).join('')
}

/** "ok", "👍", "sure, fine by me". A light or a tick says how something stands. */
export function isAssent(words: string): boolean {
  const { plain } = parsedText(words)
  if (lightAt(plain) !== undefined || plain.includes('?')) return false
  return piecesSaid(words).every((piece) => isCourtesy(withoutAssent(piece)))
}

/** "ok", "👍", and no words of courtesy beside it. */
export function isBareAssent({ said, plain }: Text): boolean {
  return isAssent(said) && piecesSaid(plain).every((piece) => isSaid(piece, 'assent'))
}

/** Without the "ok" before thanks: "ok merci à tous". */
function withoutAssent(piece: string): string {
  const ok = lexicons.map(({ assent }) => assent.exec(piece)?.[0] ?? '').toSorted((one, other) => other.length - one.length)[0] ?? ''
  return piece.slice(ok.length).trimStart()
}

/** The pieces of a reply without signs and marks. */
function piecesSaid(words: string): string[] {
  const { plain } = parsedText(words.replaceAll(addressedAll, ' '))
  const pieces = plain.replace(signs, ',').split(/[\n.,;!()]+|\s-+\s/)
  return pieces.map((piece) => piece.trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

function hasSign(words: string): boolean {
  return /\p{Extended_Pictographic}|:[a-z0-9_+-]+:/u.test(words)
}

const addressedAll = new RegExp(addressed, 'g')
const signs = /\p{Extended_Pictographic}|[\u{FE0F}\u{1F3FB}-\u{1F3FF}\u200D]|:[a-z0-9_+-]+:|[:;]-?[()/\\dp](?![\p{L}\p{N}])|[?!.…]+$/gu

function isCourtesy(piece: string): boolean {
  return (
    piece === '' ||
    isThanks(piece) ||
    isSaidToSomebody(piece) ||
    isSaid(piece, 'smallTalk') ||
    (isSaid(piece, 'courtesy') && !isSaid(piece, 'assent'))
  )
}

function isSaid(piece: string, what: 'courtesy' | 'smallTalk' | 'assent' | 'talk' | 'doneForDay'): boolean {
  return lexicons.some((lexicon) => courtesyIn(piece, lexicon[what]) === piece)
}

/** A "yes" or a "no" alone. */
function isBareYesOrNo(statements: readonly Statement[]): boolean {
  return (
    statements.length > 0 &&
    statements.every(({ clause }) => !clause.target && isBareWord(withoutCourtesyBehind(clause)) && !claims(clause))
  )
}

/** "Agreed" may mean "done", and "not ours" denies what was told; "fine by us" says nothing where nothing was asked. */
function claims({ intent, form }: Clause): boolean {
  if (intent?.means === 'no') return saysOurs(form)
  return intent?.means === 'agreed' && intent.isFine !== true
}

const confirming = new RegExp(`^${anyParticle('confirmsIt')}$`, 'u')

/** "I confirm", where nothing waits for it: they believe that something does, and are told that it does not. */
export function nothingToConfirm(words: string, statements: readonly Statement[], context: Context): Reading {
  const [id, ...also] = context.about
  const isSaid = isBareYesOrNo(statements) && statements.some(({ clause: { form } }) => confirming.test(form))
  if (id === undefined || !isSaid || isAsked(context) || !hasPart(context)) return silence
  return { changes: [], unclear: [{ text: words, question: { ask: 'nothing waits', id }, also }] }
}

const onlyPlease = new RegExp(`^${anyParticle('please')}$`, 'u')

/** "yes please", "no thanks" */
function withoutCourtesyBehind(clause: Clause): Clause {
  const words = clause.tail.plain.replace(/^[\s,.!]+|[\s,.!]+$/g, '')
  return isThanks(words) || onlyPlease.test(words) ? { ...clause, tail: slice(clause.tail, clause.tail.plain.length) } : clause
}

/** Whether what is asked back says no more than that nothing was asked. Whoever was asked is told that it waits no more. */
function saysNothingOfIt({ unclear }: Reading): boolean {
  return unclear.every(({ question }) => emptyAnswers.has(question.ask) && !('isGone' in question))
}

/** Whether all that is asked is of a name or a day, which words of assent have not: the "1" of "+1 thanks", the "works" of "works for me". */
function isMisread({ unclear }: Reading): boolean {
  return unclear.length > 0 && unclear.every(({ question: { ask } }) => ask === 'unknown name' || ask === 'which' || ask === 'which date')
}

const emptyAnswers: ReadonlySet<string> = new Set(['not understood', 'which of several', 'is it done', 'nothing waits'])

/** Whether the message waits for a yes or a no of the person: to "are these yours?", to a closing, to a date, or to "still so?". */
function isAsked({ yours, ...context }: Context): boolean {
  return yours.length > 0 || waitingIn(context).length > 0 || askedStillSo(context).length > 0
}

function hasPart({ register, about, by, team }: Context): boolean {
  return about.some((id) => {
    const commitment = register.commitments.get(id)
    return commitment !== undefined && speakerFor(register, commitment, { by, team }) !== undefined
  })
}

/** What a piece of a reply speaks of. */
interface SpeaksOf {
  readonly statement: { readonly piece: Text; readonly clause: Clause }
  readonly meant: object
}

/** Words that were not understood are kept only where it is known what they are about: the commitment was named, or is the only one. */
export function withoutVagueNotes(
  changes: readonly Understood[],
  each: readonly SpeaksOf[],
  { about, field }: { about: readonly string[]; field: Field },
): Understood[] {
  if (about.length === 1 || !changes.some(isOnlyKept)) return [...changes]
  const named = new Set(each.flatMap((one) => namedIn(one, field)))
  return changes.filter((change) => !isOnlyKept(change) || named.has(change.id))
}

function namedIn({ statement: { piece, clause }, meant }: SpeaksOf, field: Field): readonly string[] {
  if ('by' in meant && 'ids' in meant && !vague.has(String(meant.by))) return isWithinSentence(piece, clause) ? [] : (meant as Meant).ids
  return [...(exceptionOf(clause, field)?.ids ?? []), ...mentioned(piece.plain, field)]
}

/** "The Calais people are on leave": a word of a name from which a sentence goes on names nothing, but "Calais is going to miss the 23rd" is of it. */
function isWithinSentence(piece: Text, { intent, target, tail }: Clause): boolean {
  if (intent !== undefined || target?.names !== 'some' || isExact(target) || saysHowItStands(tail.plain)) return false
  return / \p{L}/u.test(tail.plain) && !/[:,(=>]|\s-/.test(piece.plain.slice(0, piece.plain.length - tail.plain.length))
}

const vague: ReadonlySet<string> = new Set<Meant['by']>(['all', 'the rest', 'all but one', 'all that were asked', 'spoken of before'])

/** A change that only keeps words which were not understood. */
export function isOnlyKept({ entry }: Understood): boolean {
  return isUnclear(entry as LogEntry)
}
