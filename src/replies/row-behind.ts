import { endedBehind } from './ended-behind.ts'
import type { Field, Target } from './field.ts'
import type { FoundForm } from './forms.ts'
import { formAtStart, saysOurs } from './forms.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { rowLeft, withoutNor } from './row-left.ts'
import { countOfWaiting, isAllBut, isExact, knownTarget, targetSaid } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// Rows that stand behind what is said of them: "done: 1, 3", "snooze calais until Monday", "another month on 2, hardware late".

/** What a clause has of these. */
interface Named {
  readonly target?: Target
  readonly intent?: Intent
  readonly isBehind?: true
  readonly tail: Text
}

/** A form of words, and the rows before or behind it. `isBehind`, `maybeNames`: as in a clause. */
export interface WithRow extends FoundForm {
  readonly target?: Target
  readonly isBehind?: true
  readonly maybeNames?: string
}

// A target has no more words than this.
export const longestTarget = 20

/** A form with the target before it, or else with the target behind it: "done: 1, 3", "on track for ports". */
export function withTarget(found: FoundForm, target: Target | undefined, field: Field): WithRow {
  const { means } = found.intent
  if (target) return { target, ...found }
  const ended = endedBehind(found, field)
  if (ended) return { ...found, ...ended, isBehind: true }
  if (means === 'snoozed' || means === 'slips') return withDayBehind(found, field)
  if (means === 'evidenced') return withColonBehind(found, field)
  // Who owes nothing, the secretariat above all, may mean any of the register.
  if (means === 'handed over') return found
  if (field.ids.length === 1) return namedBehind(found, field)
  if (means === 'done by') return doneForRows(found, field) ?? found
  return means === 'noted' ? withColonBehind(found, field) : fromTail(found, field)
}

/** "blocked on plan-of-action: no money", below a message about another one: what it is blocked by, or what is blocked. */
function namedBehind(found: FoundForm, field: Field): WithRow {
  const [whole = '', lead, name = ''] = listBehind.exec(found.tail.plain) ?? []
  const target = lead === undefined ? undefined : knownTarget(name, field)
  if (target?.names !== 'some' || !isExact(target) || target.by === 'all' || target.numbered || !onNoDay.has(found.intent.means))
    return found
  const tail = slice(found.tail, whole.indexOf(name) + name.length)
  const isOwn = target.ids.every((id) => field.ids.includes(id))
  const meant: Target = isOwn ? target : { names: 'several', ids: [...target.ids, ...field.ids], word: name }
  return { ...found, target: meant, isBehind: true, tail }
}

const listBehind = new RegExp(
  `^(?:[:-]|(${anyParticle('behindForm')})\\s)?\\s*((?:[^:?!.(\\n]|(?<=[,;] ?)\\n){1,80}?)\\s*(?:$|[:(.!?\\n]|-\\s)`,
)

// "fait le 3" may be a day, and "fait sur 3" is a part.
const alone = `\\s+(?:\\d{1,3}(?:er|e|eme|st|nd|rd|th)?|${anyParticle('firstDay')})(?=\\s*(?:$|[.,;!)]))`
// The first of a month is no bare 1.
const dayAlone = new RegExp(`^${anyParticle('onDay')}(?!\\s+1(?![\\p{L}\\d]))${alone}`, 'u')
const dayBehind = new RegExp(`\\s${anyParticle('onDay')}\\s+(?!1(?!\\d))\\d{1,2}(?=\\s*(?:$|[.,;!)]))`)
const partAlone = new RegExp(`^${anyParticle('outOf')}${alone}`)

// What is closed or agreed has a day, and has its part; how it stands has neither: "pas à nous le 2", "blocked on 3", "nothing new on 3".
const onNoDay: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['rated', 'unchanged', 'under way', 'not yet', 'reopened', 'same'])

const isDenied: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['unchanged', 'not yet'])

const isColour = new RegExp(`^${anyParticle('colour')}$`)
const forRows = new RegExp(`\\s(?:${anyParticle('behindForm')})\\s+(?:${anyParticle('article')})?$`)

/** "fait pour 1 et 2", which has the form of "done by a day". "Terminé pour le 2" may be a day, so that it is asked. */
function doneForRows({ form, tail }: FoundForm, field: Field): WithRow | undefined {
  const from = forRows.exec(`${form} `)?.index
  const done = from === undefined ? undefined : formAtStart({ said: form.slice(0, from), plain: form.slice(0, from) })
  if (from === undefined || done?.intent.means !== 'closed' || done.tail.plain !== '') return undefined
  const words = { said: `${form.slice(from)} ${tail.said}`, plain: `${form.slice(from)} ${tail.plain}` }
  const read = fromTail({ ...done, tail: slice(words, 0) }, field)
  if (read.target?.names !== 'some' || !(read.target.numbered || isExact(read.target))) return undefined
  return dayBehind.test(words.plain) ? { ...read, intent: { means: 'closed', isAsked: true } } : read
}

const takesOver = new RegExp(`${anyParticle('takesOn')}$`)
const weApprove = new RegExp(`^${anyParticle('weApprove')}$`)

/** "Both", of an agreement or an objection. */
export function targetCounted(words: string, { intent }: FoundForm, field: Field): Target {
  return intent.means === 'agreed' || intent.means === 'objected' ? countOfWaiting(words, field) : { names: 'unknown' }
}

const inThisPeriod = new RegExp(`\\s+${anyParticle('inThisPeriod')}[\\s.!]*$`, 'u')
const beyondRows = new RegExp(`[\\s,]+(?:${anyParticle('please')}|${anyParticle('notNow')})[\\s.!]*$`, 'u')

function fromTail(found: FoundForm, field: Field): WithRow {
  const parts = listBehind.exec(found.tail.plain)
  const { means } = found.intent
  // "No update on 2 this month", but "completed 3 this month" may count.
  const typed = means === 'unchanged' || means === 'under way' ? parts?.[2]?.replace(inThisPeriod, '') : parts?.[2]
  const list = typed?.replace(beyondRows, '')
  if (!parts || list === undefined || list === '') return found
  const counted = targetCounted(list, found, field)
  const rows = isDenied.has(means) ? withoutNor(list) : list
  const target = counted.names === 'unknown' ? targetSaid(rows, field) : counted
  const isOfOwner = (means === 'yes' || means === 'no') && (saysOurs(found.form) || takesOver.test(found.form))
  const isApproved = means === 'agreed' && weApprove.test(found.form)
  // "Rouge sur 3" may count.
  const hasPart = !onNoDay.has(means) || isColour.test(found.form)
  if (
    !isOfOwner &&
    ((!onNoDay.has(means) && !isApproved && dayAlone.test(found.tail.plain)) || (hasPart && partAlone.test(found.tail.plain)))
  )
    return found
  if (target.names === 'unknown')
    return (
      rowToClose(found, parts, field) ?? beforeWhy(found, { list, at: parts[0].indexOf(list) }, field) ?? { ...found, maybeNames: list }
    )
  const tail = slice(found.tail, list === parts[2] ? parts[0].indexOf(list) + list.length : found.tail.plain.length)
  // "No change elsewhere", but not "on track, the rest is late".
  if (target.names === 'rest' && parts[1] === undefined && (!onNoDay.has(means) || /[\p{L}\p{N}]/u.test(tail.plain))) return found
  // "on track all but 2 (HMT)": what stands behind is said of who is left out.
  if (means === 'rated' && isAllBut(list) && /\p{L}/u.test(tail.plain)) return found
  return { ...found, target, isBehind: true, tail }
}

const closes = new RegExp(`^(?:${anyParticle('topicClosing')})\\s+(?=\\S)`, 'u')

/** "agree to close 2", "pas d'accord pour clore les ports": the row is what would be closed. The tail keeps that it is to the closing. */
function rowToClose(found: FoundForm, [whole, , list = '']: RegExpExecArray, field: Field): WithRow | undefined {
  const { means } = found.intent
  const verb = means === 'agreed' || means === 'objected' ? closes.exec(list)?.[0] : undefined
  if (verb === undefined) return undefined
  const name = /^[^,;]*/.exec(list.slice(verb.length))?.[0].trim() ?? ''
  const target = targetSaid(name, field)
  if (target.names !== 'some') return undefined
  const { said, plain } = found.tail
  const from = whole.indexOf(list) + verb.trimEnd().length
  const to = whole.indexOf(list) + verb.length + list.slice(verb.length).indexOf(name) + name.length
  return {
    ...found,
    target,
    isBehind: true,
    tail: { said: said.slice(0, from) + said.slice(to), plain: plain.slice(0, from) + plain.slice(to) },
  }
}

const why = new RegExp(`,|\\s(?=${anyParticle('ratedFor')}(?![\\p{L}\\p{N}]))`, 'gu')

/** "red on 3, the scanner contract collapsed", "red on 3 because of the strike", "reopen ports, figures wrong": what is divided from the rows is said of them. */
function beforeWhy(found: FoundForm, { list, at }: { list: string; at: number }, field: Field): WithRow | undefined {
  const { means } = found.intent
  if ((means !== 'rated' && means !== 'reopened' && means !== 'closed' && !(means === 'no' && saysOurs(found.form))) || isAllBut(list))
    return undefined
  for (const { index, 0: mark } of [...list.matchAll(why)].toReversed()) {
    const target = targetSaid(list.slice(0, index), field)
    if (target.names !== 'some' || (!isExact(target) && (means !== 'reopened' || mark !== ',')) || (means === 'closed' && mark !== ','))
      continue
    return { ...found, target, isBehind: true, tail: slice(found.tail, at + index) }
  }
  return undefined
}

const numbersAtEnd = new RegExp(
  `^(.*?)(?:\\s*:|\\s(?:${anyParticle('noteOn')}))\\s+((?:${anyParticle('article')})?#?\\d[^:;!?\\n]{0,40}?)[\\s.!)]*$`,
  'u',
)
const mayBeDone = new RegExp(`^${anyParticle('yesIfAsked')}$`)

const rowsBeforeWhy = new RegExp(
  `^(.{3,60}?)\\s(?:${anyParticle('noteOn')}|${anyParticle('behindForm')})\\s+((?:${anyParticle('article')})?#?\\d{1,2})\\s*(?:[:,;(]|-\\s)(?=.*\\p{L})`,
  'u',
)

const leadAtEnd = new RegExp(`\\s${anyParticle('noteOn')}$`, 'u')

const waitFor = new RegExp(`^(?:${anyParticle('interjection')})\\s(?:${anyParticle('noteOn')})$`)

/** "waiting on", "wait for", before "4": it is waited for, and nothing is said of it. */
function isWaitedFor(lead: string): boolean {
  if (waitFor.test(lead)) return true
  return lexicons.some(({ heldUp }) => {
    const found = heldUp.exec(lead)
    return found !== null && found.index + found[0].length === lead.length && leadAtEnd.test(lead)
  })
}

/** "waiting for data on 2", "unblocked: 1", "c'est bon pour le 2": words that say how it stands, and not in which colour. */
export function standingOnRows(
  words: Text,
  field: Field,
): { readonly target: Target; readonly form: ''; readonly isBehind: true; readonly tail: Text } | undefined {
  const left = rowLeft(words.plain, field)
  if (left && field.about.length > 1) return { target: left, form: '', isBehind: true, tail: words }
  const why = field.about.length < 2 ? undefined : rowsBeforeWhy.exec(words.plain)
  if (
    why &&
    lexicons.some(({ heldUp }) => heldUp.test(why[1] ?? '')) &&
    !isWaitedFor(why[0].slice(0, why[0].lastIndexOf(why[2] ?? '')).trimEnd())
  ) {
    const target = targetSaid(why[2] ?? '', field)
    if (target.names === 'some' && target.numbered) return { target, form: '', isBehind: true, tail: words }
  }
  const [, said, list = ''] = (field.about.length < 2 ? undefined : numbersAtEnd.exec(words.plain)) ?? []
  const isStanding =
    said !== undefined && (mayBeDone.test(said) || lexicons.some(({ heldUp, isOver }) => heldUp.test(said) || isOver.test(said)))
  if (!isStanding || isWaitedFor(words.plain.slice(0, words.plain.lastIndexOf(list)).trimEnd())) return undefined
  const target = targetSaid(list, field)
  return target.names === 'some' && target.numbered ? { target, form: '', isBehind: true, tail: slice(words, 0, said.length) } : undefined
}

const rowsAtEnd = new RegExp(
  `\\s(?:${anyParticle('noteOn')}|${anyParticle('behindForm')})\\s+((?:${anyParticle('article')})?#?\\d[^:;!?\\n]{0,20}?)[\\s.!)]*$`,
  'u',
)

/** "need a decision on 2" */
export function endsWithRows(plain: string): boolean {
  return rowsAtEnd.test(plain)
}

/** "need a decision on 2", "souci avec le 2": of that row, where no other is named. */
export function withRowsAtEnd<Said extends Named>(clause: Said, field: Field): Said {
  const { plain } = clause.tail
  const list = clause.target || clause.intent ? undefined : rowsAtEnd.exec(plain)?.[1]
  if (list === undefined) return clause
  const lead = plain.slice(0, plain.lastIndexOf(list)).trimEnd()
  if (/\d/.test(lead) || isWaitedFor(lead)) return clause
  const target = targetSaid(list, field)
  return target.names === 'some' && target.numbered ? { ...clause, target, isBehind: true } : clause
}

const listBeforeColon = new RegExp(`^${anyParticle('noteOn')}?\\s*([^:]{1,60}?)\\s*(?::(?!//)|(?=<?https?://))`)

/** "note on ports: met on Monday", "evidence for ports: 80 arrests" */
function withColonBehind(found: FoundForm, field: Field): WithRow {
  const list = listBeforeColon.exec(found.tail.plain)
  const target = list?.[1] === undefined ? undefined : targetSaid(list[1], field)
  return list && target?.names === 'some' ? { ...found, target, tail: slice(found.tail, list[0].length) } : found
}

const moveOf = new RegExp(`^${anyParticle('moveOf')}\\s+`)
const untilDay = new RegExp(`\\s*(?=[:>])|\\s(?=${anyParticle('untilDay')}(?:\\s|'))|$`, 'g')
const untilDayAtEnd = new RegExp(`\\s${anyParticle('callsForDate')}$`)
const untilOnly = new RegExp(`^${anyParticle('untilOnly')}\\s+`)

/** "snooze calais until Monday", "move 2 to 15 April": the target stands between the verb and the day. */
function withDayBehind(found: FoundForm, field: Field): WithRow {
  const { plain } = found.tail
  // "slips by 2 to three weeks", "until 2 or 3 April": no row.
  const callsForDay = untilDayAtEnd.test(found.form)
  const from = moveOf.exec(plain)?.[0].length ?? 0
  for (const { index } of plain.matchAll(untilDay).take(longestTarget)) {
    const target = targetSaid(plain.slice(from, index), field)
    if (target.names !== 'some' || (target.numbered && callsForDay && !isLabel(found, plain.charAt(index)))) continue
    const day = slice(found.tail, index)
    return {
      ...found,
      target,
      ...(day.plain === '' ? { isBehind: true as const } : {}),
      tail: slice(day, untilOnly.exec(day.plain)?.[0].length ?? 0),
    }
  }
  return withRowBeforeReason(found, field) ?? withRowBehindDay(found, field)
}

const rowsBeforeReason = new RegExp(
  `^:\\s*(#?\\d{1,2}(?:(?:\\s*[,&]\\s*|\\s${anyParticle('and')}\\s)#?\\d{1,2})*)(?=\\s*[,(]\\s*\\p{L})`,
  'u',
)

/** "late: 2, procurement restarted": a heading, its rows and why. */
function withRowBeforeReason(found: FoundForm, field: Field): WithRow | undefined {
  const [whole, list] = rowsBeforeReason.exec(found.tail.plain) ?? []
  const target = list === undefined ? undefined : targetSaid(list, field)
  if (whole === undefined || target?.names !== 'some' || !target.numbered) return undefined
  return { ...found, target, tail: slice(found.tail, whole.length) }
}

/** "nouvelle date pour 2 : 30 juin" */
function isLabel({ intent }: FoundForm, mark: string): boolean {
  return intent.means === 'slips' && intent.way === 'stated' && mark === ':'
}

const rowBehindDay = new RegExp(`\\s${anyParticle('moveOf')}\\s+(?=([^:;,.!?()\\n]{1,40}?)\\s*(?:$|[:;,.!?()\\n]|-\\s))`, 'g')

/** "another month on 2, hardware late": the row stands between the day and the reason. */
function withRowBehindDay(found: FoundForm, field: Field): WithRow {
  const { said, plain } = found.tail
  for (const { index, 0: lead, 1: words = '' } of plain.matchAll(rowBehindDay).take(longestTarget)) {
    const target = targetSaid(words, field)
    if (target.names !== 'some' || !isExact(target)) continue
    const to = index + lead.length + words.length
    return { ...found, target, tail: { said: said.slice(0, index) + said.slice(to), plain: plain.slice(0, index) + plain.slice(to) } }
  }
  return found
}
