import type { Rating } from '../register/schema.ts'
import { isLetterMisplaced } from './called.ts'
import type { FoundForm } from './forms.ts'
import { formAtStart } from './forms.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// The shortest ways of saying how it stands: "6 is fine", "RAG: A", "1 G, 2 A". Alone, each of these words may mean something else.

/** A rating said in a word that means one only beside a name or a label. */
export interface ShortState extends FoundForm {
  /** "ok", "fine": where a yes is waited for, it may be that. */
  readonly mayBeYes?: true
}

const notInWord = '(?![\\p{L}\\p{N}])'
const marksBefore = '^[\\s:=.,)-]*'
const labelSaid = `${anyParticle('ratingLabel')}[\\s:=-]*`
const letterBehind = new RegExp(`${marksBefore}(${labelSaid})?(\\p{L})(?=\\s*(?:$|[:,;.!()\\n-]))`, 'u')
const labelled = new RegExp(`^${anyParticle('ratingLabel')}\\s*(?:[:=]|-\\s)\\s*`, 'u')
const ratingLetters: readonly (readonly [RegExp, Rating])[] = [
  [new RegExp(`^${anyParticle('greenLetter')}$`), 'green'],
  [new RegExp(`^${anyParticle('amberLetter')}$`), 'amber'],
  [new RegExp(`^${anyParticle('redLetter')}$`), 'red'],
]
const goesWell = new RegExp(`^(?:${anyParticle('goesWell')}|${anyParticle('nothingInTheWay')})${notInWord}`, 'u')
const wellLabel = new RegExp(`^${anyParticle('goesWell')}\\s*(?=:)`, 'u')

/** What the words behind a name say in short: "is fine", "- we're ok", ": ok", "A: visas". */
export function shortStateBehind(words: Text): ShortState | undefined {
  const behind = slice(words, new RegExp(marksBefore).exec(words.plain)?.[0].length ?? 0)
  return letterIn(words) ?? wellIn(behind)
}

const spelled = lexicons.flatMap(({ particles }) => particles.statesSpelled.split('|')).filter((words) => words !== '')

const stands = new RegExp(`^(?:${anyParticle('stands')})\\s+`)
const rowsBefore = new RegExp(
  `^(?:${anyParticle('article')})?#?\\d{1,2}(?:(?:\\s*[,&]\\s*|\\s${anyParticle('and')}\\s)#?\\d{1,2})*[\\s:-]+`,
  'u',
)

/** "1 on trakc", "1 et 2 en bone voie": rows, and a state with one slip of the pen up to the next mark or row. A slip closes nothing: it is asked. */
export function misspeltBehindRows(words: Text): FoundForm | undefined {
  const from = rowsBefore.exec(words.plain)?.[0].length
  if (from === undefined) return undefined
  const typed = /^[\p{L} ]*\p{L}(?=\s*(?:$|[:,;.!()\n-])|\s+#?\d)/u.exec(words.plain.slice(from))?.[0] ?? ''
  const bare = typed.replace(stands, '')
  const meant = spelled.find((each) => isLetterMisplaced(typed, each) || isLetterMisplaced(bare, each))
  const found = meant === undefined ? undefined : formAtStart({ said: meant, plain: meant })
  if (!found) return undefined
  const intent: Intent = found.intent.means === 'closed' ? { means: 'closed', isAsked: true } : found.intent
  return { intent, form: typed, tail: slice(words, from + typed.length) }
}

/** What a label says in short: "RAG: A", "status: fine", "ok: 1, 3". */
export function shortStateLabelled(words: Text): ShortState | undefined {
  const listed = wellLabel.exec(words.plain)?.[0]
  if (listed !== undefined) return greenSaid(listed, words, listed.length)
  const from = labelled.exec(words.plain)?.[0].length ?? 0
  return from > 0 ? (letterIn(words) ?? wellIn(slice(words, from))) : undefined
}

/** What is said in short of what stands for the commitment: "we're fine". Politeness ("that's fine") says nothing of it. */
export function shortStateOfSubject(words: Text): ShortState | undefined {
  const said = lengthOfSubject(words.plain) > 0 ? wellIn(words) : undefined
  const polite = Math.max(...lexicons.map(({ assent }) => assent.exec(words.plain)?.[0].length ?? 0))
  return said && polite < words.plain.indexOf(said.form) + said.form.length ? said : undefined
}

/** "fine on 1 and 3": the same with no name before it. */
export function shortStateAlone(words: Text): ShortState | undefined {
  return wellIn(words)
}

/** A letter stands for a colour where it is a capital, or behind its label: "2 A: visas", "rag: a". */
function letterIn(words: Text): ShortState | undefined {
  const found = letterBehind.exec(words.plain)
  const letter = found?.[2] ?? ''
  const rating = ratingLetters.find(([pattern]) => pattern.test(letter))?.[1]
  if (!found || !rating) return undefined
  const from = found[0].length - letter.length
  if (found[1] === undefined && !/\p{Lu}/u.test(words.said.charAt(from))) return undefined
  return { intent: { means: 'rated', rating }, form: letter, tail: slice(words, found[0].length) }
}

function wellIn(words: Text): ShortState | undefined {
  const whole = goesWell.exec(words.plain)?.[0]
  if (whole !== undefined) return greenSaid(whole, words, whole.length)
  const said = slice(words, lengthOfSubject(words.plain))
  const form = goesWell.exec(said.plain)?.[0]
  if (form === undefined) return undefined
  return greenSaid(form, said, form.length)
}

function greenSaid(form: string, words: Text, behind: number): ShortState {
  return { intent: { means: 'rated', rating: 'green' }, form, tail: slice(words, behind), mayBeYes: true }
}

function lengthOfSubject(plain: string): number {
  return Math.max(...lexicons.map(({ subject }) => subject.exec(plain)?.[0].length ?? 0))
}
