import { remembered } from '../register/query.ts'
import type { Intent, Lexicon } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { lightAt, tick } from './signs.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// The forms of words by which people say what they mean, at a place of a reply.

/** A form of words, and what follows it. */
export interface FoundForm {
  readonly intent: Intent
  readonly form: string
  readonly tail: Text
  /** The yes before it: "ours, at risk". */
  readonly yes?: string
}

/** "yes done", "oui, c'est fait", "also done", "no sorry, not ours": what is said behind the yes or no, or this itself. */
export function afterYes(yes: FoundForm, languages: readonly Lexicon[]): FoundForm {
  if (yes.intent.means === 'no') return afterNo(yes)
  if (yes.intent.means !== 'yes' && yes.intent.means !== 'same') return yes
  const tail = slice(yes.tail, /^[,\s]*/.exec(yes.tail.plain)?.[0].length ?? 0)
  for (const language of languages) {
    const found = formAt(tail, language) ?? afterSubject(tail, language)
    // "Ours too", behind a row that is not.
    if (found?.intent.means === 'same' && !found.intent.isAnswer && saysOurs(yes.form)) return { ...yes, tail: found.tail }
    if (found && found.intent.means !== 'yes' && found.intent.means !== 'no')
      return yes.intent.means === 'yes' ? { ...found, yes: yes.form } : found
  }
  return yes
}

/** "No sorry not ours" */
function afterNo(no: FoundForm): FoundForm {
  const words = lexicons.map(({ courtesy }) => courtesyIn(no.tail.plain, courtesy) ?? '').toSorted((a, b) => b.length - a.length)[0] ?? ''
  const behind =
    words === ''
      ? undefined
      : formAtStart(slice(no.tail, words.length + (/^[\s,]*/.exec(no.tail.plain.slice(words.length))?.[0].length ?? 0)))
  return behind?.intent.means === 'no' && saysOurs(behind.form) ? behind : no
}

export function afterSubject(words: Text, language: Lexicon): FoundForm | undefined {
  const subject = language.subject.exec(words.plain)
  return subject ? formAt(slice(words, subject[0].length), language) : undefined
}

const dateWordAtEnd = new RegExp(`\\s${anyParticle('ofDate')}$`)

// No form is longer, so no more of the words is looked at, however often a pattern starts again. What a pattern looks ahead for is within the rest.
const longestForm = 300
const lookedAhead = 100

/** The form that the words begin with, in any language. */
export function formAtStart(words: Text): FoundForm | undefined {
  for (const language of lexicons) {
    const found = formAt(words, language) ?? afterSubject(words, language)
    if (found) return found
  }
  return undefined
}

const oursSaid = new RegExp(anyParticle('ours'))

/** "ours", "not ours" */
export function saysOurs(form: string): boolean {
  return oursSaid.test(form)
}

const turnedFrom = new RegExp(`(?:^|\\s)${anyParticle('from')}\\s*$`)
const goesOnTo = new RegExp(`^[\\s,]*(?:[=-]*>|${anyParticle('turnsInto')}\\s)`)

export function formAt(words: Text, language: Lexicon): FoundForm | undefined {
  const light = lightAt(words.plain)
  if (light && !tick.test(light.form))
    return { intent: { means: 'rated', rating: light.rating }, form: light.form, tail: slice(words, light.form.length) }
  const { forms, turning } = language
  const start = words.plain.slice(0, longestForm + lookedAhead)
  const turned = turning.exec(start)?.[0]
  if (turned !== undefined && turned !== '') {
    const behind = slice(words, turned.length)
    const found = formAt(behind, language) ?? afterSubject(behind, language)
    // "Downgraded from green" says what it was, unless it goes on.
    const isFrom = turnedFrom.test(turned)
    if (found?.intent.means === 'rated' && (!isFrom || goesOnTo.test(found.tail.plain))) return found
  }
  const begun = formBeginning(start, language)
  if (begun === undefined) return undefined
  // "in two weeks" is not the same date as "two weeks", so the "in" belongs to the date.
  const from = begun.form.length - (dateWordAtEnd.exec(begun.form)?.[0].length ?? 0)
  const tail = slice(words, from)
  // A new line divides like a mark: "on track", and a name on the line below.
  const isNewLine = /^[ .!]*\n/.test(words.plain.slice(from))
  const whole = isNewLine ? { said: `\n${tail.said}`, plain: `\n${tail.plain}` } : tail
  return withoutOwnSide(moveBehind({ intent: begun.intent, form: begun.form.slice(0, from), tail: whole }, forms))
}

const ownSide = new RegExp(`^\\s*${anyParticle('ownSide')}(?![\\p{L}\\p{N}])`, 'u')

/** "Blocked on our side: no scanner": on whose side is no part of why, and nothing that the state could be doubted for. */
function withoutOwnSide(found: FoundForm): FoundForm {
  if (found.intent.means !== 'rated' || found.intent.rating === 'green') return found
  const side = ownSide.exec(found.tail.plain)?.[0]
  return side === undefined ? found : { ...found, tail: slice(found.tail, side.length) }
}

type Begun = Pick<FoundForm, 'intent' | 'form'> | undefined

/** The form that words begin with. The same words are looked at from many sides, so what was found is remembered for a while. */
function formBeginning(start: string, language: Lexicon): Begun {
  const known = remembered(beginningsKnown, language, () => new Map<string, Begun>())
  if (known.has(start)) return known.get(start)
  if (known.size >= mostBeginningsKnown) known.clear()
  const begun = firstForm(start, language)
  known.set(start, begun)
  return begun
}

function firstForm(start: string, { forms }: Lexicon): Begun {
  for (const { pattern, intent } of forms) {
    const form = pattern.exec(start)?.[0]
    if (form !== undefined && form.length <= longestForm) return { intent, form }
  }
  return undefined
}

const mostBeginningsKnown = 500
const beginningsKnown = new WeakMap<Lexicon, Map<string, Begun>>()

const beforeMove = /^[\s:.-]*/

/** "delayed - new date 15 April", "target slips to 15 April": the second form says where it moves, and the first may say that it is later. */
function moveBehind(found: FoundForm, forms: Lexicon['forms']): FoundForm {
  if (found.intent.means !== 'slips') return found
  const words = slice(found.tail, beforeMove.exec(found.tail.plain)?.[0].length ?? 0)
  const start = words.plain.slice(0, longestForm)
  for (const { pattern, intent } of forms) {
    const form = intent.means === 'slips' ? pattern.exec(start)?.[0] : undefined
    if (form === undefined || intent.means !== 'slips') continue
    const way = found.intent.way === 'later' ? found.intent.way : intent.way
    return { intent: { means: 'slips', ...(way === undefined ? {} : { way }) }, form, tail: slice(words, form.length) }
  }
  return found
}

/** A courtesy at the start. "Hi done, thanks": in the place of a name, what says how it stands is none. */
export function courtesyIn(plain: string, courtesy: RegExp): string | undefined {
  const found = courtesy.exec(plain)?.[0]
  const last = found?.lastIndexOf(' ') ?? -1
  if (found === undefined || last < 0) return found
  const word = found.slice(last + 1)
  const means = formAtStart({ said: word, plain: word })?.intent.means
  const greeting = found.slice(0, found.indexOf(' '))
  return (means === 'closed' || means === 'rated') && courtesy.exec(greeting)?.[0] === greeting ? greeting : found
}

const yesIfAsked = new RegExp(`^[\\s,:-]*${anyParticle('yesIfAsked')}[\\s.!]*$`)

/** "c'est bon": a yes where one is waited for. */
export function isYesIfAsked({ plain }: Text): boolean {
  return yesIfAsked.test(plain)
}
