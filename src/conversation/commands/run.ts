import { secretariatId } from '../../register/addressee.ts'
import { findAtStart, findCalled } from '../../register/find.ts'
import { mayRead } from '../../register/rights.ts'
import { speak } from '../../rendering/voice.ts'
import type { CommandName } from '../../replies/command-words.ts'
import { commandNamed, withOneWord } from '../../replies/command-words.ts'
import { isTeamAdded } from '../../replies/order-typed.ts'
import type { Place } from '../chat.ts'
import { keepFailed } from '../failed.ts'
import type { ConversationParts } from '../parts.ts'
import type { Command, CommandCall, PreparedCall } from './call.ts'
import { filterContext, onCommitment } from './call.ts'
import { digest } from './digest.ts'
import { event, saysOfEvent } from './event.ts'
import { history, list, listOurs, mine, preview, show } from './queries.ts'
import { saidOfAll } from './said-of-all.ts'
import { assign, namedFirst, poll, say } from './updates.ts'
import { sayFreely } from './words.ts'

const commands: Record<CommandName, Command> = {
  away: async (parts, call) => (await import('./away.ts')).away(parts, call),
  settings: async (parts, call) => (await import('./settings.ts')).settings(parts, call),
  help: (_parts, { voice, rest }) => voice.help(rest),
  list,
  mine,
  'list-ours': listOurs,
  show,
  done: say('done'),
  update: say('update'),
  due: say('due'),
  reopen: say('reopen'),
  object: say('object'),
  history,
  poll,
  preview,
  digest,
  event,
  assign,
  add: ({ registers }, { words, voice }) => (isTeamAdded(words, registers.register()) ? voice.editedInFile() : voice.formNotOpened(words)),
  edit: (parts, call) =>
    onCommitment(parts, call, {
      answer: () => call.voice.formNotOpened(call.words),
      again: (more) => ({ opens: call.words.trim().split(/\s/, 1)[0] ?? '', more }),
    }),
}

/** The commands whose answers a button gives or turns. It runs no other: its value says which command, and values can be forged. */
const paged: ReadonlySet<CommandName | undefined> = new Set<CommandName>(['list', 'mine', 'list-ours', 'show', 'history', 'preview'])

/** The commands that change something: an answer that is theirs alone says why they did not. */
const commandsThatChange: ReadonlySet<CommandName> = new Set<CommandName>(['done', 'update', 'due', 'reopen', 'object', 'assign'])

/** Nobody looks at more at a time. */
const mostLookedAt = 4

/** Longer than what anybody types as a command. */
const longestCommand = 4000

/** Runs a command and answers it, to its author alone. */
export async function runCommand(parts: ConversationParts, call: CommandCall): Promise<void> {
  const { chat, announcer } = parts
  const { person, place } = call
  const voice = speak(await announcer.view(secretariatId, person))
  if (call.words.length > longestCommand) return chat.whisper(person, place, voice.longCommand(longestCommand))
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(withOneWord(call.words.trim())) ?? []
  const name = isNameFirst(parts, call.words.trim()) ? undefined : (commandNamed(word) ?? (await absenceNamed(parts, call)))
  const undone = name === undefined && !isTurnedTo(place) ? await (await import('./away.ts')).absenceUndone(parts, call) : undefined
  if (undone) return chat.whisper(person, place, undone)
  const order = name === undefined ? await orderIn(call.words) : undefined
  if (order !== undefined) return runCommand(parts, { ...call, words: order })
  // "The summit will be on 12 May"
  if (name === undefined && !isTurnedTo(place) && saysOfEvent(parts, call))
    return runCommand(parts, { ...call, words: `event ${call.words}` })
  const looks = name === undefined && !isTurnedTo(place) ? await looksBehindName(parts, call) : []
  for (const look of looks) await runCommand(parts, { ...call, words: look })
  if (looks.length > 0) return undefined
  if (name === undefined && !isTurnedTo(place) && (await saidOfAll(parts, call))) return undefined
  if (name === undefined && (await isFilterTyped(parts, call))) return runCommand(parts, { ...call, words: `list ${call.words.trim()}` })
  if (isTurnedTo(place) && !paged.has(name)) return chat.whisper(person, { ...place, replaces: false }, voice.unreadableButton())
  const together = name === 'show' || name === 'history' ? await namedFirst(parts, rest) : undefined
  if (together && together.ids.length > 1 && together.more === '') {
    for (const id of together.ids.slice(0, mostLookedAt)) await runCommand(parts, { ...call, words: `${name} ${id}` })
    return undefined
  }
  const said = await answerTo(name, parts, { ...call, rest, voice })
  if (!said) return undefined
  if (name === undefined || commandsThatChange.has(name)) await keepFailed(parts.facts, call, { hasFailed: true, now: parts.clock.now() })
  await chat.whisper(person, place, said)
}

/** "I'm away until Monday": the command that such words are. */
async function absenceNamed(parts: ConversationParts, call: CommandCall): Promise<'away' | undefined> {
  if (isTurnedTo(call.place)) return undefined
  const { saysAbsence } = await import('./away.ts')
  return (await saysAbsence(parts, call)) ? 'away' : undefined
}

/** "Ports history" */
async function looksBehindName({ registers }: ConversationParts, { words, person }: CommandCall): Promise<readonly string[]> {
  const [{ lookBehindName }, { fieldFor }] = await Promise.all([import('../../replies/looks-typed.ts'), import('../../replies/field.ts')])
  const look = lookBehindName(words, fieldFor({ register: registers.register(), about: [], by: person.by }))
  return look && 'commands' in look ? look.commands : []
}

/** Loaded with the first words that are no command. */
async function orderIn(words: string): Promise<string | undefined> {
  const { orderTyped } = await import('../../replies/order-typed.ts')
  return orderTyped(words)
}

/** The place in which a page was turned: its answer stands there. */
function isTurnedTo(place: Place): place is Place & { is: 'private'; replaces: true } {
  return place.is === 'private' && place.replaces
}

/** "Due diligence on operators on track": a whole name may begin with the word of a command. */
function isNameFirst({ registers }: ConversationParts, words: string): boolean {
  const { typed } = findAtStart(registers.register(), words)
  return /\s/.test(typed) && findCalled(registers.register(), typed).found !== 'none'
}

/** `overdue`, `PAF`: what narrows a list is a list by itself. */
async function isFilterTyped(parts: ConversationParts, { words, person }: CommandCall): Promise<boolean> {
  const { filtersTyped } = await import('../../replies/filters.ts')
  const { filters, unknown, noDates } = filtersTyped(words, filterContext(parts, person))
  return unknown.length === 0 && noDates === undefined && filters.length > 0 && filters.every(({ by }) => by !== 'words')
}

/** People who may not read the register are told only what the commands can do: what is refused of a command, or not found, tells of the register, too. */
function answerTo(name: CommandName | undefined, parts: ConversationParts, call: PreparedCall): ReturnType<Command> {
  const { allowed, may } = mayRead(parts.registers.register(), call.person)
  if (!allowed && name !== 'help') return call.voice.refused({ reason: 'no reader', may })
  return name === undefined ? sayFreely(parts, call) : commands[name](parts, call)
}
