import type { DateTime } from 'luxon'
import { loadDateReader } from '../datewords.ts'
import { loadCalendars } from '../holidays.ts'
import { languageOf } from '../register/addressee.ts'
import type { Calendars } from '../register/calendar.ts'
import { apply } from '../register/change.ts'
import { faultLine } from '../register/fault.ts'
import { instantOf } from '../register/instant.ts'
import { parseRegister } from '../register/parse.ts'
import { teamsOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { LogEntry } from '../register/schema.ts'
import type { Outcome, View } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import { read } from '../replies/grammar.ts'
import type { Understood } from '../replies/reading.ts'
import { notesOfRefused } from '../replies/refused.ts'
import type { Arguments } from './arguments.ts'
import { instantTyped, WrongInput, WrongUsage } from './arguments.ts'

/**
 * `read`: what the bot would make of words said in reply to a message about some commitments: the entries that the logs would get, and what
 * would be asked back or refused. Nothing is changed.
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
  const at = instantTyped('at', given.required('at'))

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

  const language = languageOf(register, by)
  const view: View = { register, now: at, language, mentions: [], nameOf: (person) => person }
  const result = resultOf(words, { about, by, view, calendars })
  if (given.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  else {
    for (const { id, ...entry } of result.changes) process.stdout.write(`${id}: ${JSON.stringify(entry)}\n`)
    for (const { text: said, question } of result.unclear) process.stdout.write(`unclear "${said}": ${question}\n`)
  }
  return 0
}

interface Result {
  readonly changes: readonly ({ readonly id: string } & LogEntry)[]
  /** `question` in words; `ask` or `refused` and what it is about for programs. */
  readonly unclear: readonly { readonly text: string; readonly question: string }[]
}

function resultOf(
  words: string,
  { about, by, view, calendars }: { about: readonly string[]; by: string; view: View; calendars: Calendars },
): Result {
  const { register, now: at, language } = view
  const mine = new Set(teamsOf(register, by).map(({ id }) => id))
  const yours = about.filter((id) => register.commitments.get(id)?.owners.some((owner) => owner.assumed && mine.has(owner.team)))
  const reading = read(words, { register, calendars, dates: loadDateReader(), about, yours, by, at, language })
  const tried = applyAll(register, reading.changes, at)
  const kept = applyAll(tried.register, notesOfRefused(tried.outcomes, { by, words }), at)

  const voice = speak(view)
  return {
    changes: [...tried.outcomes, ...kept.outcomes].flatMap(({ understood: { id }, applied }) =>
      applied.ok ? applied.entries.map((entry) => ({ id, ...entry })) : [],
    ),
    unclear: [
      ...reading.unclear.map((unclear) => ({ text: unclear.text, question: voice.question(unclear), ...unclear.question })),
      ...tried.outcomes.flatMap(({ understood: { id, entry }, applied }) =>
        applied.ok
          ? []
          : [{ text: String(entry.text ?? words), question: voice.refused(applied.refusal).text, id, refused: applied.refusal.reason }],
      ),
    ],
  }
}

/** Each change upon the register as the one before left it, as the store would make them. */
function applyAll(register: Register, changes: readonly Understood[], at: DateTime): { register: Register; outcomes: Outcome[] } {
  let after = register
  const outcomes = changes.map((understood): Outcome => {
    const entry = { ...understood.entry, at: instantOf(at) } as LogEntry
    const applied = apply(after, { commitment: understood.id, entry })
    if (applied.ok && 'commitment' in applied)
      after = { ...after, commitments: new Map(after.commitments).set(understood.id, applied.commitment) }
    return { understood, applied }
  })
  return { register: after, outcomes }
}
