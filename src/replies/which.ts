import { findCommitment } from '../register/find.ts'
import { saysNotOurs } from '../register/kinds.ts'
import type { LogEntry } from '../register/schema.ts'
import { rowOfTopic, rowsAgreedOn } from './agreed-topic.ts'
import { withoutDeterminer } from './called.ts'
import type { Clause } from './clause.ts'
import { confirmationAsked } from './confirmed-here.ts'
import { dateContextOf } from './dates/context.ts'
import { dateAtStart } from './dates/dating.ts'
import { idsByWords } from './enquiry-names.ts'
import { exceptedFirst, exceptionOf } from './exclusion.ts'
import type { Field, NamedBy } from './field.ts'
import { formAtStart } from './forms.ts'
import { isCounted } from './further-rows.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { soundsClosed } from './pieces.ts'
import type { Context, Question } from './reading.ts'
import { isThanks } from './remark.ts'
import { numbersSaid } from './row-numbers.ts'
import { monthShape } from './rows.ts'
import { isStillTheirs } from './settled.ts'
import { speakerFor } from './speaker.ts'
import { askedStillSo, isStillSo } from './still-so.ts'
import { lastClosedBy, takenBackIn } from './taking-back.ts'
import { mentionedByName, slipOfThePen } from './targets.ts'
import type { Text } from './text.ts'
import { slice, withoutEnd } from './text.ts'
import { movedByOthersIn, takenBackByOthersIn, waitingIn } from './waiting.ts'
import { isOfOne } from './yes-or-no-first.ts'

/** The commitments that a piece speaks of, and by what one knows: a name, or else why they are meant without one. */
export interface Meant {
  readonly ids: readonly string[]
  readonly by: NamedBy | 'the rest' | 'all but one' | 'the only one' | 'all that were asked' | 'spoken of before'
}

/** What the other pieces of the reply speak of. */
export interface Where {
  readonly context: Context
  readonly field: Field
  /** What an earlier piece last spoke of by name, and all that the reply names or has spoken of so far. */
  readonly spokenOf: readonly string[]
  readonly named: ReadonlySet<string>
  /** What the pieces name, except by "all". */
  readonly apart: ReadonlySet<string>
}

const onlyNames = /^[:-]\s*(\p{Lu}[\p{Ll}'-]+(?:(?:,?\s+|\s*[&/]\s*)\p{Lu}[\p{L}'-]+){0,3})\s*[.!]?$/u

/** "Blocked: Dunkirk", where the other lines name commitments: a name that we do not know, and no reason. */
function labelledName({ tail }: Clause): string | undefined {
  return onlyNames.exec(tail.said)?.[1]
}

/** The commitments that a piece speaks of, or the question which ones it means. */
export function meantIds(piece: Text, clause: Clause, { context, field, spokenOf, named, apart }: Where): Meant | Question {
  const { about, yours } = context
  const { target, intent } = clause
  // "Agreed", and "yes" with no more behind it than "close it".
  const isYes = intent?.means === 'agreed' || (intent?.means === 'yes' && saysYesOnly(clause))
  if (target?.names === 'some') {
    const others = target.isAll ? target.ids.filter((id) => !apart.has(id)) : []
    const meant = others.length > 0 ? others : target.ids
    // "All overdue", where none is.
    if (meant.length === 0) return { ask: 'which of several', ids: about, word: piece.said }
    const isOfOwner = yours.length > 0 && (intent?.means === 'yes' || intent?.means === 'no')
    return { ids: target.isAll && !isOfOwner ? stillTheirs(meant, context) : meant, by: target.by }
  }
  if (target?.names === 'rest') return restMeant(piece, intent, target.count, { context, named })
  if (target?.names === 'several') return { ask: 'which', candidates: target.ids, word: target.word }

  // "on track except 2", "ok except 2"
  const isState = intent?.means === 'rated' || (intent?.means === 'yes' && yours.length === 0 && waitingIn(context).length === 0)
  if (isState && !target && about.length > 1 && exceptionOf(clause, field)) return { ids: stillTheirs(about, context), by: 'all but one' }

  const closed = target || about.length < 2 ? [] : lastClosedBy(context)
  if (closed.length > 0 && (takenBackIn(piece, closed, field) || deniesClosing(piece, clause, context)))
    return { ids: closed, by: 'spoken of before' }

  const { stranger } = clause
  const slip = stranger === undefined ? undefined : slipOfThePen(stranger, field)
  if (slip) return about.length === 1 ? { ids: about, by: 'the only one' } : slip
  // The other pieces name their commitments, so this word is probably a name too, which we do not know.
  if (stranger !== undefined && named.size > 0 && mentionedByName(stranger, field).length === 0)
    return { ask: 'unknown name', candidates: about, word: stranger }
  const asked = intent && isYesOrNo(intent) ? waitingIn(context) : []
  const isPlainYes = isYes && yours.length === 0 && spokenOf.length === 0 && saysYesOnly(clause) && !piece.plain.includes('?')
  const confirmed = isPlainYes ? confirmationAsked(asked, piece, context) : undefined
  if (confirmed) return confirmed
  const [only, second] = about
  if (only !== undefined && second === undefined) {
    // "2 done", below a message of one row: the number is of another list.
    if (stranger !== undefined && rowAlone.test(stranger)) return { ask: 'unknown name', candidates: about, word: stranger }
    const another = anotherNamed(clause, only, context)
    if (another) return another
    // "dover done" under a message about Calais is about Calais, but `readIntent` asks back, because of the strange name.
    return { ids: [only], by: 'the only one' }
  }
  const maybe = clause.maybeNames === undefined ? undefined : slipOfThePen(clause.maybeNames, field)
  if (maybe && !intent) return maybe
  // "is ports done?"
  const [within, another] = stranger === undefined ? [] : mentionedByName(stranger, field)
  if (within !== undefined && another === undefined) return { ids: [within], by: 'words of a name' }
  const begun = severalBegun(stranger ?? (intent ? clause.maybeNames : undefined), context)
  if (begun) return begun
  const [, number] = onlyRow.exec(piece.plain) ?? []
  const onlyOne = soundsClosed(piece.plain) ? field.rows[Number(number ?? 0) - 1] : undefined
  if (onlyOne !== undefined) return { ask: 'is it done', id: onlyOne }
  if (stranger !== undefined) return { ask: 'unknown name', candidates: about, word: stranger }
  const ofRow = intent ? undefined : onlyRowSaid(piece, field)
  if (ofRow !== undefined) return { ids: [ofRow], by: 'number' }
  const agreedOn = rowsAgreedOn(clause, field)
  if (agreedOn) return { ids: agreedOn, by: 'number' }
  // "not ours: 3, 4 hmm": a list that can't be read is not all, and not what was spoken of before.
  if (isListUnread(clause) && !exceptionOf(clause, field)) return { ask: 'which of several', ids: about, word: piece.said }
  // One question was asked about all of them, so one word answers it for all.
  const isAnswer = intent?.means === 'yes' || intent?.means === 'no' || (intent?.means === 'agreed' && waitingIn(context).length === 0)
  if (isOfOne(clause, field)) return { ask: 'which of several', ids: yours, word: piece.said }
  if (isAnswer && yours.length > 0) return { ids: yours, by: 'all that were asked' }
  if (intent?.means === 'unchanged' && spokenOf.length === 0) return { ids: stillTheirs(about, context), by: 'all that were asked' }
  // "No issues", where nothing waits to which they could have none.
  if (intent?.means === 'rated' && intent.ofAll && spokenOf.length + yours.length + waitingIn(context).length === 0)
    return {
      ids: stillTheirs(
        about.filter((id) => !apart.has(id)),
        context,
      ),
      by: 'all that were asked',
    }
  const unknown = labelledName(clause)
  if (intent && unknown !== undefined) return { ask: 'unknown name', candidates: about, word: unknown }
  const moved = intent?.means === 'objected' ? movedByOthersIn(context) : []
  const waiting = asked.length === 0 ? moved : asked
  const row = rowOfTopic(clause, [...new Set([...asked, ...moved])], field, context)
  if (row)
    return row.length > 0
      ? { ids: row, by: 'words of a name' }
      : { ask: 'which of several', ids: waiting.length > 0 ? waiting : about, word: piece.said }
  if (intent && intent.means !== 'closed' && spokenOf.length > 0) return { ids: spokenOf, by: 'spoken of before' }
  const isOfAgreement = intent?.means === 'agreed' || intent?.means === 'objected'
  const gone = waiting.length === 0 && isOfAgreement ? takenBackByOthersIn(context) : []
  if (gone.length > 0) return { ids: gone, by: 'all that were asked' }
  // Among several rows a yes or a no may be to anybody: it takes the number.
  if (waiting.length === 0 && intent?.means !== 'yes' && intent?.means !== 'no' && isStillSo({ clause, piece }) !== undefined) {
    const stillSo = askedStillSo(context)
    if (stillSo.length > 0) return { ids: stillSo, by: 'all that were asked' }
  }
  // A refusal ends nothing, and where one row only waits for a word it is about that one.
  if (intent?.means === 'objected' && waiting.length === 1) return { ids: waiting, by: 'the only one' }
  // One row waits for their yes, and nothing else does.
  const [waits, other] = asked
  if (waits !== undefined && other === undefined && yours.length === 0 && isYes) return { ids: [waits], by: 'the only one' }
  if (waiting.length > 0) return { ask: 'which of several', ids: waiting, word: piece.said }
  if (intent || soundsClosed(piece.plain) || isEmoji(piece.plain)) return maybe ?? { ask: 'which of several', ids: about, word: piece.said }
  return { ask: 'not understood', ids: about }
}

/** "The rest": those that the reply does not name, and the team has not answered. "The other two", where so many are left. */
function restMeant(
  { said }: Text,
  intent: Intent | undefined,
  count: number | undefined,
  { context, named }: Pick<Where, 'context' | 'named'>,
): Meant | Question {
  const { about, yours } = context
  const isGiven = intent?.means === 'handed over'
  const asked = (isGiven || isYesOrNo(intent)) && yours.length > 0 ? yours : about
  // A closing does not say whose it is.
  const isOfOwner = asked === yours && (isGiven || intent?.means === 'yes' || intent?.means === 'no')
  const answered = answeredSince(asked, context, isOfOwner ? saysWhose : () => true)
  const theirs = (ids: readonly string[]) => (isOfOwner ? ids : stillTheirs(ids, context))
  const unnamed = asked.filter((id) => !named.has(id))
  const open = theirs(unnamed.filter((id) => !answered.has(id)))
  const ids = count === undefined ? open : [theirs(unnamed), open].find((left) => left.length === count)
  // "The rest" of what?
  const isSo = named.size + answered.size > 0 && ids !== undefined && ids.length > 0
  return isSo ? { ids, by: 'the rest' } : { ask: 'which of several', ids: about, word: said }
}

// "Only 1 is done" may count, too; "only 2 done" does.
const onlyRow = new RegExp(`^${anyParticle('onlyThese')}\\s+#?(\\d{1,2})\\s+(?:${anyParticle('is')})\\s`)

const onlySome = new RegExp(`^[\\s,;:.(-]*${anyParticle('onlySome')}(?![\\p{L}])`, 'u')
// Before "not done" stand a word or two: "it", "ce n'est".
const mostBeforeDenial = 12

/** "No, it isn't done, Dunkirk is missing", "no, only the first part", of who has just closed one. */
function deniesClosing({ plain }: Text, { intent, tail }: Clause, context: Context): boolean {
  if (plain.includes('?') || context.yours.length > 0) return false
  const isDenied = lexicons.some(({ notDone }) => {
    const at = plain.search(notDone)
    return at >= 0 && at <= mostBeforeDenial
  })
  return isDenied || (intent?.means === 'no' && onlySome.test(tail.plain) && waitingIn(context).length === 0)
}

const onTheRow = new RegExp(
  `(?<!\\p{L})(?:${anyParticle('noteOn')})\\s+(?:${anyParticle('article')}|(?:${anyParticle('rowNoun')})\\s|#)$`,
  'u',
)

/** "Meeting with Paris on point 2", "on a relancé la préfecture sur le 2": words of one row, whatever they say of it. */
function onlyRowSaid(piece: Text, field: Field): string | undefined {
  const { plain } = piece
  if (plain.includes('?') || plain.match(/\d+/g)?.length !== 1 || exceptedFirst(piece, field)) return undefined
  const [said] = numbersSaid(plain)
  const at = plain.search(/#?\d/)
  if (!said || !onTheRow.test(plain.slice(0, at)) || (said.mark === 'space' && isCounted(plain.slice(at)))) return undefined
  return field.rows[said.number - 1]
}

const rowAlone = new RegExp(`^(?:${anyParticle('article')})?#?\\d{1,2}$`)
// A name at the start has no more words.
const longestAtStart = 4

/** "La campagne Afghanistan est bloquée", "greece is fine", below a message about another one: words of a name of the register, in the place of a name. */
function anotherNamed({ intent, stranger, tail }: Clause, only: string, context: Context): Question | undefined {
  const { register } = context
  const words = stranger ?? (intent ? '' : tail.plain)
  // "10 of 14 chapters written"
  if (/^\d+\s/.test(words)) return undefined
  const said = stranger === undefined ? words.split(/[\s,:]+/, longestAtStart) : [words]
  // "End of April", « fin avril », though a name of the register has an "end" in it.
  const ofDate = dateAtStart({ said: words, plain: words }, dateContextOf(context))?.word.split(/\s+/).length ?? 0
  for (let length = said.length; length > ofDate && words !== ''; length--) {
    const word = withoutDeterminer(said.slice(0, length).join(' '))
    const ids = idsByWords([word], register)
    if (ids.includes(only)) return undefined
    if (ids.length > 0 && (stranger !== undefined || ids.length === 1)) return { ask: 'which', candidates: [...ids, only], word }
  }
  return undefined
}

/** "Confirmed", "oui, je confirme", "yes please" */
function saysYesOnly({ tail }: Clause): boolean {
  const behind = slice(tail, /^[\s,:;.!-]*/.exec(tail.plain)?.[0].length ?? 0)
  const again = formAtStart(behind)
  const rest = isYesOrNo(again?.intent) && again ? again.tail.plain : behind.plain
  const bare = withoutEnd(rest, /[\s.!?]/)
  return bare === '' || isThanks(bare) || closesIt.test(bare) || onlyPlease.test(bare)
}

const onlyPlease = new RegExp(`^${anyParticle('please')}$`, 'u')
const closesIt = new RegExp(`^[\\s,]*(?:${anyParticle('closeIt')}|${anyParticle('topicClosing')})[\\s.!]*$`)
// More than these say nothing: the word begins too many names.
const mostBegun = 5

/** "done hydrogen", where several of the whole register begin so: which one is asked. */
function severalBegun(word: string | undefined, { register, about }: Context): Question | undefined {
  if (word === undefined) return undefined
  const found = findCommitment(register, withoutDeterminer(word).replaceAll(' ', '-'), about)
  return found.found === 'several' && found.ids.length <= mostBegun ? { ask: 'which', candidates: found.ids, word } : undefined
}

const numbersListed = /(?:^|\s)#?\d{1,2}\s*(?:[,;&+/-]|\s)\s*(?:\p{L}+\s)?#?\d{1,2}(?!\d)/u
const numberSaid = new RegExp(`(?:^|\\s)#?\\d{1,2}(?!\\d|\\s(?:${monthShape}))`)

/** Whether numbers stand behind the form that may be those of rows. Behind a yes or a no one is enough. */
function isListUnread({ intent, maybeNames = '' }: Clause): boolean {
  if (intent === undefined) return false
  return isYesOrNo(intent) || intent.means === 'unchanged' ? numberSaid.test(maybeNames) : numbersListed.test(maybeNames)
}

/** Those of which the person's team has said something since the message, be it asked about: "the rest" are the others. */
function answeredSince(
  ids: readonly string[],
  { register, since, by, team }: Context,
  isAnswer: (entry: LogEntry) => boolean,
): ReadonlySet<string> {
  if (since === undefined) return new Set()
  return new Set(
    ids.filter((id) => {
      const commitment = register.commitments.get(id)
      const speaker = commitment && speakerFor(register, commitment, { by, team })
      const said = commitment?.log?.findLast((entry) => isAnswer(entry) && entry.team !== undefined && entry.team === speaker?.team?.id)
      return said !== undefined && said.at.slice(0, 10) >= since
    }),
  )
}

function saysWhose(entry: LogEntry): boolean {
  return entry.kind === 'confirmed' || entry.kind === 'assigned' || saysNotOurs(entry)
}

function isYesOrNo(intent: Intent | undefined): boolean {
  const means = intent?.means
  return means === 'yes' || means === 'no' || means === 'agreed' || means === 'objected'
}

/** Those that the person's side has not closed; all of them, if it has closed all. */
function stillTheirs(ids: readonly string[], context: Context): readonly string[] {
  const left = ids.filter((id) => isStillTheirs(id, context))
  return left.length > 0 ? left : ids
}

function isEmoji(plain: string): boolean {
  return !/[\p{L}\p{N}]/u.test(plain.replace(/:[a-z0-9_+-]+:/g, ''))
}
