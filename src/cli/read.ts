import { loadDateReader } from '../datewords.ts'
import { loadCalendars } from '../holidays.ts'
import { faultLine } from '../register/fault.ts'
import { parseRegister } from '../register/parse.ts'
import { teamsOf } from '../register/query.ts'
import { isSecretariat } from '../register/register.ts'
import { read } from '../replies/grammar.ts'
import type { Arguments } from './arguments.ts'
import { instantOf, WrongInput, WrongUsage } from './arguments.ts'

/**
 * `read`: what the bot would make of words said in reply to a message about some commitments. Nothing is changed.
 *
 * @throws {WrongInput} for a commitment that the register doesn't have.
 */
export function readCommand(given: Arguments, text: string, file: string): number {
  const [words] = given.words
  if (words === undefined) throw new WrongUsage('the words are missing')
  const about = given
    .required('about')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  const by = given.required('as')
  const at = instantOf('at', given.required('at'))

  const calendars = loadCalendars()
  const parsed = parseRegister(text, calendars)
  if (!parsed.ok) {
    process.stderr.write(parsed.faults.map((fault) => `${faultLine(file, fault)}\n`).join(''))
    return 1
  }
  const { register } = parsed
  const unknown = about.filter((id) => !register.commitments.has(id))
  if (unknown.length > 0)
    throw new WrongInput(`--about names ${unknown.join(', ')}, which is not in ${file}; expected ids of its commitments`)

  const [team] = teamsOf(register, by)
  const language = team?.party.language ?? (isSecretariat(register, by) ? register.secretariat.language : register.language)
  const yours = about.filter((id) => register.commitments.get(id)?.owners.some((owner) => owner.assumed && owner.team === team?.id))
  const { changes, unclear } = read(words, { register, calendars, dates: loadDateReader(), about, yours, by, at, language })
  const result = { changes: changes.map(({ id, entry }) => ({ id, ...entry })), unclear }
  if (given.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  else {
    for (const change of result.changes) process.stdout.write(`${change.id}: ${JSON.stringify({ ...change, id: undefined })}\n`)
    for (const { text: said, question } of unclear) process.stdout.write(`unclear "${said}": ${JSON.stringify(question)}\n`)
  }
  return 0
}
