import { mineOf } from '../../register/query.ts'
import type { Clause } from '../../replies/clause.ts'
import { respond } from '../answer.ts'
import type { ConversationParts } from '../parts.ts'
import type { Utterance } from '../utterance.ts'
import type { PreparedCall } from './call.ts'
import { spokenOf } from './call.ts'

// A command that names none and says how all stand: `all on track`, `everything is done`, `no change for all`. It is of all that the person's teams owe.

type WordsTyped = Pick<PreparedCall, 'cause' | 'person' | 'place' | 'mark' | 'words'>

/** Says it of each, if it is of all and the person owes any: where nothing is owed, "all on track" only narrows a list. */
export async function saidOfAll(parts: ConversationParts, call: WordsTyped): Promise<boolean> {
  const mine = mineOf(parts.registers.register(), call.person.by).map(({ id }) => id)
  if (mine.length === 0 || call.words.length > longestSaid || !(await speaksOfAll(parts, call, mine))) return false
  await sayOfMine(parts, call)
  return true
}

/** "All on track", said to the bot below no message: of all that the person's teams owe, as in a command. */
export async function ofAllOwed(parts: ConversationParts, utterance: Utterance): Promise<Utterance> {
  const { said, person, answers, isToBot } = utterance
  const register = parts.registers.register()
  const mine = mineOf(register, person.by).map(({ id }) => id)
  if (isToBot !== true || answers !== undefined || mine.length < 2 || typeof said !== 'string' || said.length > longestSaid)
    return utterance
  if (!(await speaksOfAll(parts, { person, words: said }, mine))) return utterance
  return { ...utterance, ...spokenOf(register, person, mine), shown: 0 }
}

/** What is said of all that the person's teams owe. No row of these was shown with a number. */
export async function sayOfMine(parts: ConversationParts, { cause, person, place, mark, words }: WordsTyped): Promise<void> {
  const register = parts.registers.register()
  const mine = mineOf(register, person.by).map(({ id }) => id)
  const marked = mark === undefined ? {} : { mark }
  await respond(parts, { cause, said: words.trim(), person, place, ...spokenOf(register, person, mine), shown: 0, ...marked })
}

/** Nobody says of all how it stands in more. */
const longestSaid = 300

async function speaksOfAll(
  { registers, clock, calendars, dates }: ConversationParts,
  { person, words }: Pick<PreparedCall, 'person' | 'words'>,
  mine: readonly string[],
): Promise<boolean> {
  const [{ takenApart }, { parsedText }, { fieldFor }, { isQuestion }] = await Promise.all([
    import('../../replies/statement.ts'),
    import('../../replies/text.ts'),
    import('../../replies/field.ts'),
    import('../../replies/question-form.ts'),
  ])
  const text = parsedText(words.trim())
  if (isQuestion(text.plain)) return false
  const { by, language } = person
  const context = { register: registers.register(), about: mine, shown: 0, by, language, at: clock.now(), calendars, dates }
  const clauses = takenApart(text, fieldFor(context), context).map(({ clause }) => clause)
  return (
    clauses.some(isOfAllThere) ||
    (clauses.length === 1 && clauses.every(({ target, intent, tail }) => !target && intent?.means === 'unchanged' && tail.plain === ''))
  )
}

/** "All late" asks for a list: how many days is not said. */
function isOfAllThere({ target, intent, tail }: Clause): boolean {
  if (intent === undefined || (intent.means === 'slips' && tail.plain === '')) return false
  return target?.names === 'rest' || (target?.names === 'some' && target.isAll === true)
}

/** "Tout est à jour": words of all that are not understood are asked about as such, and are no unknown command. */
export async function isOfAllUnread(
  { registers }: ConversationParts,
  { person, words }: Pick<PreparedCall, 'person' | 'words'>,
): Promise<boolean> {
  const [{ lexicons }, { plainWords }] = await Promise.all([import('../../replies/languages/lexicons.ts'), import('../../replies/text.ts')])
  const [first = '', another] = plainWords(words.trim()).split(/\s+/, 2)
  return another !== undefined && lexicons.some(({ all }) => all.test(first)) && mineOf(registers.register(), person.by).length > 0
}
