import type { DateTime } from 'luxon'
import { respond } from '../conversation/answer.ts'
import type { RespondParts } from '../conversation/parts.ts'
import { Work } from '../conversation/work.ts'
import { loadDateReader } from '../datewords.ts'
import { loadCalendars } from '../holidays.ts'
import { languageOf } from '../register/addressee.ts'
import type { Calendars } from '../register/calendar.ts'
import { faultLine } from '../register/fault.ts'
import type { Language } from '../register/languages.ts'
import { parseRegister } from '../register/parse.ts'
import { teamsOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { LogEntry } from '../register/schema.ts'
import type { View } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import { explain } from '../replies/explain.ts'
import type { Context } from '../replies/reading.ts'
import { memoryStore } from '../store/memory/store.ts'
import type { Arguments } from './arguments.ts'
import { instantTyped, WrongInput, WrongUsage } from './arguments.ts'
import { explainedLines } from './explained.ts'
import { complainLine, printJson, printLine } from './output.ts'

/**
 * `read`: what the bot would make of words said in reply to a message about some commitments: the entries that the logs would get, and what
 * would be asked back or refused. Nothing is changed. With `--explain` also how each piece was read, and by which rule it was asked.
 *
 * @throws {WrongInput} for a commitment that the register doesn't have.
 */
export async function readCommand(given: Arguments, text: string, file: string): Promise<number> {
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
    for (const fault of parsed.faults) complainLine(faultLine(file, fault))
    return 1
  }
  const { register } = parsed
  const unknown = about.filter((id) => !register.commitments.has(id))
  if (unknown.length > 0)
    throw new WrongInput(`--about names ${unknown.join(', ')}, which is not in ${file}; expected ids of its commitments`)

  const tried = { about, by, view: viewOf(register, { at, language: languageOf(register, by) }), calendars }
  const result = await resultOf(words, tried)
  const explained = given.explain ? explain(words, contextOf(tried)) : undefined
  if (given.json) printJson(explained ? { ...result, explained } : result)
  else {
    for (const line of explained?.flatMap(explainedLines) ?? []) printLine(line)
    for (const { id, ...entry } of result.changes) printLine(`${id}: ${JSON.stringify(entry)}`)
    for (const { text: said, question } of result.unclear) printLine(`unclear "${said}": ${question}`)
  }
  return 0
}

interface Result {
  readonly changes: readonly ({ readonly id: string } & LogEntry)[]
  /** `question` in words; `ask` or `refused` and what it is about for programs. */
  readonly unclear: readonly { readonly text: string; readonly question: string }[]
}

interface Tried {
  readonly about: readonly string[]
  readonly by: string
  readonly view: View
  readonly calendars: Calendars
}

function contextOf(tried: Tried): Context {
  const { about, by, calendars, view } = tried
  const { register, now, language } = view
  return { register, calendars, dates: loadDateReader(), about, yours: yoursOf(tried), by, at: now, language }
}

function yoursOf({ about, by, view: { register } }: Tried): string[] {
  const mine = new Set(teamsOf(register, by).map(({ id }) => id))
  return about.filter((id) => register.commitments.get(id)?.owners.some((owner) => owner.assumed && mine.has(owner.team)))
}

async function resultOf(words: string, tried: Tried): Promise<Result> {
  const { about, by, view, calendars } = tried
  const { reading, outcomes, notes } = await respond(triedOut(view, calendars), {
    cause: 'read',
    said: words,
    person: { id: by, by, language: view.language, standing: 'member' },
    place: { is: 'thread', thread: { channel: '', ts: '' } },
    about,
    yours: yoursOf(tried),
  })

  const voice = speak(view)
  return {
    changes: [...outcomes, ...notes].flatMap(({ understood: { id }, applied }) =>
      applied.ok ? applied.entries.map((entry) => ({ id, ...entry })) : [],
    ),
    unclear: [
      ...reading.unclear.map((unclear) => ({ text: unclear.text, question: voice.question(unclear), ...unclear.question })),
      ...outcomes.flatMap(({ understood: { id, entry }, applied }) => {
        if (applied.ok) return []
        const { refusal } = applied
        return [{ text: String(entry.text ?? words), question: voice.refused(refusal).text, id, refused: refusal.reason }]
      }),
    ],
  }
}

/** A register that is kept in memory, and a chat in which nobody hears what is answered. */
function triedOut(view: View, calendars: Calendars): RespondParts {
  const nobody = async () => undefined
  const { registers, facts } = memoryStore(view.register, { now: () => view.now })
  return {
    registers,
    facts,
    calendars,
    dates: loadDateReader(),
    clock: { now: () => view.now },
    chat: {
      say: async () => 'said',
      whisper: nobody,
      replace: nobody,
      linkTo: () => undefined,
      messageAt: () => undefined,
      personNamed: nobody,
      isDirect: () => false,
    },
    announcer: { view: async () => view, viewForAll: async () => view, redraw: nobody, tell: nobody, notice: nobody },
    log: { error: () => undefined },
    work: new Work(),
  }
}

function viewOf(register: Register, { at, language }: { at: DateTime; language: Language }): View {
  return { register, now: at, language, mentions: [], nameOf: (person) => person }
}
