import { findCalled, findCommitment } from '../register/find.ts'
import { isOpen } from '../register/query.ts'
import { byNumber } from './by-number.ts'
import { calledSo, isWithinName, mostAround, namesWithin, nearlyCalled, withoutDeterminer } from './called.ts'
import { targetCut } from './cut-names.ts'
import type { Field, Target } from './field.ts'
import { noTarget, some } from './field.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { numbersContinued } from './numbers-continued.ts'
import { allOfName, byPartOfName } from './part-of-name.ts'
import { byQualifier } from './qualified-all.ts'
import type { Question } from './reading.ts'
import { countSaid, isLength, isQuantity, numbersSpelled, othersCounted, placesOf, rowSpelled, withoutOnly } from './rows.ts'
import type { Text } from './text.ts'
import { withoutEnd } from './text.ts'

/** "Both agreed", "d'accord pour les trois": of an agreement the count is of those that wait for one. */
export function countOfWaiting(words: string, field: Field): Target {
  const waiting = field.waiting()
  const target = waiting.length > 1 ? byQuantity(stripped(words), { ...field, about: waiting }) : undefined
  if (target?.names !== 'some') return noTarget
  return { ...target, by: lexicons.some(({ all }) => all.test(stripped(words))) ? 'all' : 'name' }
}

/** What to ask about a name, alone or in a list, that none has, but that is one letter off the name of some. */
export function slipOfThePen(said: string, field: Field): Question | undefined {
  for (const word of [said, ...splitList(said, field)]) {
    const candidates = targetSaid(word, field).names === 'unknown' ? nearlyCalled(word, field.called) : []
    if (candidates.length > 0) return { ask: 'which', candidates, word }
  }
  return undefined
}

// More than this is no list of names, even if somebody copies a dozen titles: what is not bounded is looked at again for each of its beginnings.
const longestList = 1000

/** The commitments that plain words name together: "1, 2 and calais". If one name is not plain, neither is the whole. */
export function targetSaid(words: string, field: Field): Target {
  if (words.length > longestList) return noTarget
  const known = field.targetsBySaid.get(words) ?? listSaid(words, field)
  field.targetsBySaid.set(words, known)
  return known
}

/** Whether it is named as nothing else could be: "calais" may be the place. */
export function isExact({ by }: Target & { names: 'some' }): boolean {
  return by !== 'beginning of the id' && by !== 'words of a name'
}

function listSaid(words: string, field: Field): Target {
  // "2/3 done" may be two rows, or two thirds.
  if (/^\s*\d{1,3}\s*\/\s*\d{1,3}\s*$/.test(words)) return noTarget
  const bare = withoutOnly(words)
  if (bare !== words) return onlyListed(bare, field)
  const parts = numbersContinued(splitList(words, field), (part) => isOneName(part, field))
  const rows = rowsListed(parts, field)
  if (rows) return rows
  const all = parts.length > 1 ? namedTogether(parts, (part) => byWholeName(part, stripped(part), field) ?? noTarget) : noTarget
  if (all.names === 'some') return all
  const whole = oneTarget(words, field)
  return whole.names !== 'unknown' || parts.length < 2 ? whole : namedTogether(parts, (part) => oneTarget(part, field))
}

function isOneName(words: string, field: Field): boolean {
  const target = oneTarget(words, field)
  return target.names === 'some' && target.ids.length === 1 && !target.numbered
}

/** "1 and 2", though 2 is the id of another one: a list with a number that only a row has is of rows. So is "one and two", and "one" alone may count. */
function rowsListed(parts: readonly string[], field: Field): Target | undefined {
  if (parts.length < 2 || parts.every((part) => field.register.commitments.has(part))) return undefined
  const rows = (numbersSpelled(parts) ?? parts).map((part) => (/^\d+$/.test(part) ? byNumber(part, field) : undefined))
  const ids = rows.flatMap((row) => (row?.names === 'some' ? row.ids : []))
  return ids.length === parts.length ? { names: 'some', ids: [...new Set(ids)], by: 'number', numbered: true } : undefined
}

const articleBeforeNumber = new RegExp(`^(?:${anyParticle('article')})#?\\d`)

/** "only 1 and 3", "seul le 1": rows, where several are listed or an article stands before one. "Only 2 done" may be a count. */
function onlyListed(words: string, field: Field): Target {
  const target = listSaid(words, field)
  const isRow = target.names === 'some' && target.numbered && (target.ids.length > 1 || articleBeforeNumber.test(words))
  return isRow ? target : noTarget
}

/** What the parts of a list name together; the first that does not name one plainly, else. */
function namedTogether(parts: readonly string[], named: (part: string) => Target): Target {
  const targets: (Target & { names: 'some' })[] = []
  for (const part of parts) {
    const target = named(part)
    if (target.names !== 'some') return target
    targets.push(target)
  }
  // "All of them, and 1 is done" goes on about one.
  if (targets.length > 1 && targets.some(({ isAll }) => isAll)) return noTarget
  // Of several names the one that says the least.
  const by = targets.find((target) => !isExact(target))?.by ?? targets[0]?.by ?? 'name'
  return { names: 'some', ids: [...new Set(targets.flatMap(({ ids }) => ids))], by, numbered: targets.every(({ numbered }) => numbered) }
}

/** The same; otherwise what the words call in the whole register: a whole name, or the only open commitment whose id begins so. */
export function knownTarget(words: string, field: Field): Target {
  const target = targetSaid(words, field)
  if (target.names !== 'unknown') return target
  const bare = stripped(words)
  for (const name of [words, bare]) {
    const called = findCalled(field.register, name)
    if (called.found === 'one') return some('name', called.id)
    if (called.found === 'several') return { names: 'several', ids: called.ids, word: bare }
  }
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(bare)) return target
  const found = findCommitment(field.register, bare, field.about)
  return found.found === 'one' ? some('beginning of the id', found.id) : target
}

/** The same without "first", "last": within other words ("first draft", "last month") they name no row. */
export function mentionedByName(words: string, field: Field): string[] {
  const isPlace = (word: string) => placesOf(word, field.rows.length) !== undefined
  return mentioned(
    words.replaceAll(/[\p{L}\p{N}'-]+/gu, (word) => (isPlace(word) ? ' ' : word)),
    field,
  )
}

/** The commitments that the words name somewhere, each by a word that fits it alone. */
export function mentioned(words: string, field: Field): string[] {
  const found = new Set<string>()
  const spoken = words.match(/#?[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? []
  for (const [at, word] of spoken.entries()) {
    if (/^\d/.test(word) || (placesOf(word, field.rows.length) !== undefined && [spoken[at - 1], spoken[at + 1]].some(isTime))) continue
    const target = oneTarget(word, field)
    if (target.names === 'some' && target.ids.length === 1) for (const id of target.ids) found.add(id)
  }
  return [...found]
}

/** "week", of "last week": what is the last of time is no row. */
function isTime(word = ''): boolean {
  return isLength(word) || lexicons.some(({ dates: { months, weekdays } }) => [...months, ...weekdays].some((each) => each.test(word)))
}

// "ports/calais" may be either, but "1/2/3" are three. A number behind a name is no second one: "ports 2".
const listMark = new RegExp(
  `\\s*(?:[,;&+]|(?<=\\d)\\s*/(?=\\s*#?\\d)|\\s${anyParticle('and')}\\s|(?<=\\d)\\s(?=#?\\d{1,3}(?:\\s|$)))\\s*`,
  'gu',
)

function splitList(words: string, { called }: Field): string[] {
  const places = namesWithin(words, called)
  const marks = [...words.matchAll(listMark)].filter(({ index }) => !isWithinName(places, index))
  const ends = [...marks.map(({ index }) => index), words.length]
  const starts = [0, ...marks.map(({ index, 0: mark }) => index + mark.length)]
  const parts = starts.map((start, place) => words.slice(start, ends[place])).filter((part) => part !== '')
  // "les 2 et 3" are two rows, and "les 2" all of two.
  return parts.length > 1 ? parts.map((part) => (/\d\s*$/.test(part) ? withoutDeterminer(part) : part)) : parts
}

// "All but 1" may be said of any one.
const butOneShape = new RegExp(`\\s${anyParticle('butOne')} 1$`)
const allButShape = new RegExp(`^${anyParticle('everything')} ${anyParticle('but')} (.+)$`, 'u')

function oneTarget(words: string, field: Field): Target {
  const bare = String(rowSpelled(words) ?? stripped(words))
  if (bare === '') return noTarget
  return (
    byQuantity(bare, field) ??
    byQualifier(withoutEnd(words, /[\s,:;.!]/), field) ??
    allOfName(words, field) ??
    byWholeName(words, bare, field) ??
    byAllBut(bare, field) ??
    byNumberAndName(bare, field) ??
    byPartOfName(bare, field)
  )
}

/** An id or a whole name, or the number of a row. What is the name of one and the row of another is asked; the plain number of a row is no id of what has none. */
function byWholeName(words: string, bare: string, field: Field): Target | undefined {
  const row = byNumber(bare, field)
  const called = idsCalled(words, bare, field)
  const named = row?.names === 'some' && /^#?\d+$/.test(bare) ? called.filter((id) => field.about.includes(id)) : called
  if (named.length === 0) return row
  const rows = row?.names === 'some' ? row.ids : []
  const ids = [...new Set([...rows, ...named])]
  const numbered = row !== undefined
  const by = named.some((id) => id === bare || id === words.trim()) ? 'id' : 'name'
  return ids.length === named.length && named.length === 1
    ? { names: 'some', ids, by: numbered ? 'number' : by, numbered }
    : { names: 'several', ids, word: bare, numbered }
}

/** An id of the whole register, also of one that has ended; else a whole name of those that the message speaks of. */
function idsCalled(words: string, bare: string, { register, called }: Field): readonly string[] {
  const id = [words.trim(), bare].find((each) => register.commitments.has(each))
  if (id !== undefined) return [id]
  const whole = calledSo(words, called)
  return whole.length > 0 ? whole : calledSo(bare, called)
}

export function isAllBut(words: string): boolean {
  return allButShape.test(words)
}

/** "all but calais" */
function byAllBut(bare: string, field: Field): Target | undefined {
  const [, exception] = allButShape.exec(bare) ?? []
  if (exception === undefined) return undefined
  if (allButShape.test(exception) || butOneShape.test(bare)) return noTarget
  const left = targetSaid(exception, field)
  return left.names === 'some' ? { ...some('all', ...allOf(field).filter((id) => !left.ids.includes(id))), except: left.ids } : noTarget
}

/** "all", "both", "the rest" */
function byQuantity(bare: string, field: Field): Target | undefined {
  const { about } = field
  for (const lexicon of lexicons) {
    const { all, both, rest } = lexicon
    if (all.test(bare)) return about.length > 0 ? { ...some('all', ...allOf(field)), isAll: true } : noTarget
    if (both.test(bare)) return about.length === 2 ? some('all', ...about) : noTarget
    const number = countSaid(bare, lexicon)
    if (number > 1 && about.length > 1) return number === about.length ? { ...some('all', ...allOf(field)), isAll: true } : noTarget
    if (about.length > 1 && rest.test(bare)) return { names: 'rest' }
    const others = othersCounted(bare, lexicon)
    if (about.length > 1 && others > 0) return { names: 'rest', count: others }
  }
  return undefined
}

const mostWordsOfRest = 3

/** "the others I need to check", "je vérifie les autres": words that begin or end with the rest of the rows. */
export function speaksOfRest({ plain }: Text, field: Field): boolean {
  const words = withoutEnd(plain, /[\s.!)]/).split(' ')
  return Array.from({ length: mostWordsOfRest }, (_, index) => [words.slice(0, index + 1), words.slice(-index - 1)])
    .flat()
    .some((some) => byQuantity(some.join(' '), field)?.names === 'rest')
}

const stands = new RegExp(`^(?:${anyParticle('stands')})\\s`, 'u')

/** « Le reste est bon »: words that begin with the rest of the rows, and go on to how they stand. */
export function standsOfRest({ plain }: Text, field: Field): boolean {
  const starts = [...plain.matchAll(/\s+(?=\S)/g).take(mostWordsOfRest)]
  return starts.some(
    ({ index, 0: gap }) => stands.test(plain.slice(index + gap.length)) && byQuantity(plain.slice(0, index), field)?.names === 'rest',
  )
}

/** "2. calais", "calais (2)", "2. Title (id)", as people copy a row: all parts must name the same commitment. */
function byNumberAndName(bare: string, field: Field): Target | undefined {
  const [, number, name, more] = /^(?:#?(\d{1,3})[.)]?\s)?\s*(.+?)\s*(?:\((.+)\)?)?$/.exec(bare) ?? []
  const parts = [number, name, more].filter((part) => part !== undefined)
  if (parts.length < 2) return undefined
  const targets = parts.map((part) => (/^\d+$/.test(part) ? (byNumber(part, field) ?? noTarget) : byName(part, field)))
  const ids = [...new Set(targets.flatMap((target) => (target.names === 'some' ? target.ids : [])))]
  if (targets.some((target) => target.names !== 'some')) return numberedAsCopied(bare, parts, field)
  return ids.length === 1
    ? { names: 'some', ids, by: number === undefined ? 'name' : 'number', numbered: number !== undefined }
    : { names: 'several', ids, word: bare }
}

const copiedNumber = /^#?\d{1,3}[.)]\s/

/** "2. calais", where several bear the word and row 2 is one of them; "6. techno". Without a mark the number may count. */
function numberedAsCopied(bare: string, [number = '', ...names]: readonly string[], field: Field): Target | undefined {
  const row = copiedNumber.test(bare) ? byNumber(number, field) : undefined
  if (row?.names !== 'some') return undefined
  const isOfRow = names.every((name) => {
    const known = byName(name, field)
    const target = known.names === 'unknown' ? targetCut(name, field) : known
    return (target.names === 'some' || target.names === 'several') && row.ids.every((id) => target.ids.includes(id))
  })
  return isOfRow ? row : undefined
}

function byName(name: string, field: Field): Target {
  const ids = idsCalled(name, name, field)
  if (ids.length > 1) return { names: 'several', ids, word: name }
  return ids.length === 1 ? some(ids[0] === name ? 'id' : 'name', ...ids) : byPartOfName(name, field)
}

/** All that are still open: "all on track" does not mean those that were closed before. */
function allOf({ about, register }: Field): readonly string[] {
  const open = about.filter((id) => {
    const commitment = register.commitments.get(id)
    return commitment !== undefined && isOpen(commitment)
  })
  return open.length > 0 ? open : about
}

const contractedAtEnd = new RegExp(`(?<=[\\p{L}\\p{N}])${anyParticle('contracted')}$`, 'u')

// "No.1": the full stop of the "no".
const marksBefore = /^[\s.,:;()[\]•·–-]+/

/** Without the words and marks that may stand around a name. */
function stripped(words: string): string {
  const marked = withoutEnd(words, /[\s,:;()[\]!/-]/).replace(marksBefore, '')
  let bare = marked.replace(contractedAtEnd, '')
  for (let times = 0; times < mostAround; times++) {
    if (lexicons.some((lexicon) => isQuantity(bare, lexicon))) return bare
    const before = bare
    for (const { determiner, afterTarget } of lexicons)
      bare = bare.replace(determiner, '').replace(afterTarget, '').replace(marksBefore, '').trim() || bare
    if (bare === before) break
  }
  return bare
}
