import { findAtStart } from '../register/find.ts'
import { isSecretariat } from '../register/register.ts'
import { mayRead } from '../register/rights.ts'
import type { AwaySaid } from '../replies/away.ts'
import { commandNamed, isAwayAlone } from '../replies/command-words.ts'
import type { Question } from '../replies/reading.ts'
import type { Step } from './answer.ts'
import { sayIn, voiceFor } from './answer.ts'
import type { AskedWords } from './enquiries.ts'
import { enquirySaid, unknownQuestionSaid } from './enquiries.ts'
import { whatFormDoes } from './may-say.ts'
import { openFor } from './open-questions.ts'
import type { ConversationParts } from './parts.ts'
import type { Utterance } from './utterance.ts'

// Words in a thread or a direct message that are a command, or ask the register something.

/** How to answer words that only look at the register, or ask it something; undefined for all others. */
export async function lookSaid(parts: ConversationParts, utterance: Utterance): Promise<Step | undefined> {
  const { said } = utterance
  if (typeof said !== 'string') return undefined
  const asked = { ...utterance, said }
  const absence = await absenceStep(parts, asked)
  if (absence || speaksToOthers(said)) return absence
  return (
    (await commandSaid(parts, asked)) ??
    (await orderSaid(parts, asked)) ??
    (await eventSaid(parts, asked)) ??
    (await enquirySaid(parts, asked)) ??
    (await digestSaid(parts, asked)) ??
    (await previewSaid(parts, asked)) ??
    (await nameSaid(parts, asked)) ??
    unknownQuestionSaid(parts, asked)
  )
}

/**
 * "I'm away until Monday, desk covers": to the bot itself, or among colleagues plainly of oneself. Where it was asked why, or until when, words
 * that name neither the speaker nor a cover answer that.
 */
async function absenceStep(parts: ConversationParts, asked: AskedWords): Promise<Step | undefined> {
  const { person, said, asking, isToBot, cause, mark, place } = asked
  const [{ absenceAnswered, absencesShown }, { isPlainAbsence }, { absenceGoingOn, awayGoingOn }, { undoTyped }] = await Promise.all([
    import('./away.ts'),
    import('./plain-absence.ts'),
    import('./absence-going-on.ts'),
    import('./contact-last.ts'),
  ])
  const undone = await undoTyped(parts, asked)
  if (undone)
    return () =>
      place.is === 'thread' ? sayIn(parts, { ...asked, thread: place.thread }, undone) : parts.chat.whisper(person, place, undone)
  if (isToBot && isAwayAlone(said) && !(await isAskedInWords(parts, asked)) && mayRead(parts.registers.register(), person).allowed)
    return async () => parts.chat.whisper(person, place, await absencesShown(parts, person))
  if (!mayRead(parts.registers.register(), person).allowed) return undefined
  const away = await awayGoingOn(parts, { said, person, place, mark })
  if (!away || !isPlainAbsence(parts, away, { by: person.by, isToBot: isToBot === true })) {
    const added = await absenceGoingOn(parts, asked)
    return added && (() => absenceAnswered(parts, asked, added))
  }
  const open = asking && (await openFor(parts.facts, { person: person.id, place: asking, cause }, parts.clock.now()))
  if (!isOfSelf(away) && open?.asked.some(({ question }) => answeredByAbsence.has(question.ask))) return undefined
  return () => absenceAnswered(parts, asked, away)
}

function isOfSelf(said: AwaySaid): boolean {
  return said.isOwn || said.says === 'back' || (said.covers !== null && said.covers.length > 0)
}

const answeredByAbsence: ReadonlySet<string> = new Set<Question['ask']>(['reason', 'is that why', 'by when', 'until when', 'which date'])

/**
 * Whether they were asked why, or what there is to show: nearly any words answer that. The words of a command stay one there where they are a whole call
 * that only looks, as "help" is; "list late" and "poll" say what the work waits for.
 */
async function isAskedInWords({ facts, clock }: ConversationParts, { asking, person, cause }: AskedWords): Promise<boolean> {
  const open = asking && (await openFor(facts, { person: person.id, place: asking, cause }, clock.now()))
  return open?.asked.some(({ question }) => askedInWords.has(question.ask)) === true
}

const askedInWords: ReadonlySet<Question['ask']> = new Set<Question['ask']>(['reason', 'is that why', 'what evidence'])

/** "Please chase SOCA", "merge ports into calais", said to the bot itself: among colleagues it may be one of them who is asked. */
async function orderSaid(parts: ConversationParts, asked: AskedWords): Promise<Step | undefined> {
  const { cause, person, place, said, isToBot } = asked
  if (said.includes('\n')) return undefined
  const { isEditAsked, isPollNamed, isTeamAdded, pollAskedFor } = await import('../replies/order-typed.ts')
  const register = parts.registers.register()
  const form = isToBot ? await formAsked(parts, said) : undefined
  if (form !== undefined) {
    const does = whatFormDoes(parts, person)
    const voice = await voiceFor(parts, asked)
    return async () => parts.chat.whisper(person, place, typeof does === 'object' ? voice.refused(does) : voice.formOffered(form))
  }
  // "Add PAF to the call" may be said among colleagues, but not by who looks after the register.
  const isEdit = (isToBot && isEditAsked(said)) || ((isToBot || isSecretariat(register, person.by)) && isTeamAdded(said, register))
  if (!isToBot && !isEdit) return undefined
  if (isEdit) return async () => parts.chat.whisper(person, place, (await voiceFor(parts, asked)).editedInFile())
  const words = pollAskedFor(said, parts.registers.register())
  // A poll goes to people: the word alone, or "the poll of SOCA", may be what is waited for.
  if (words === undefined || (isPollNamed(said) && (await isAskedInWords(parts, asked)))) return undefined
  const { runCommand } = await import('./commands/run.ts')
  return () => runCommand(parts, { cause, words, page: 1, person, place })
}

/** "Add Report on visas", "edit ports": a form opens by a press alone, so a button is offered. */
async function formAsked({ registers }: ConversationParts, said: string): Promise<string | undefined> {
  const [{ additionAsked }, { toEdit }] = await Promise.all([import('../replies/addition.ts'), import('./form-reading.ts')])
  return additionAsked(said, registers.register()) ?? (toEdit({ registers }, said)?.isRead ? said.trim() : undefined)
}

/** `event ID moved to 12 May 2011: why`, "the summit has no date any more", to the bot itself or of the secretariat. Among colleagues it is no command of others. */
async function eventSaid(parts: ConversationParts, asked: AskedWords): Promise<Step | undefined> {
  const { cause, person, place, said, isToBot } = asked
  const register = parts.registers.register()
  const words = said.trim().replace(/[.!]+$/, '')
  if (words.includes('\n') || !(isToBot || isSecretariat(register, person.by))) return undefined
  const [{ namesEvent, saysOfEvent }, { runCommand }] = await Promise.all([import('./commands/event.ts'), import('./commands/run.ts')])
  const [, word = '', rest = ''] = /^(\S+)\s+(.+)$/.exec(words) ?? []
  const isCommand = commandNamed(word) === 'event' && namesEvent(register, rest)
  if (!isCommand && (!saysOfEvent(parts, { person, words }) || (await isAskedInWords(parts, asked)))) return undefined
  return () => runCommand(parts, { cause, words: isCommand ? words : `event ${words}`, page: 1, person, place })
}

/** "Preview", "preview 12 May to 14 May", to the bot itself. */
async function previewSaid(parts: ConversationParts, { cause, person, place, said, isToBot }: AskedWords): Promise<Step | undefined> {
  const [, word = '', rest = ''] = /^\s*(\S+)\s*(.{0,80}?)[\s.!?]*$/.exec(said) ?? []
  if (!isToBot || commandNamed(word) !== 'preview') return undefined
  const [{ daysAsked }, { runCommand }] = await Promise.all([import('./commands/queries.ts'), import('./commands/run.ts')])
  if (!daysAsked(parts, { person, rest })) return undefined
  return () => runCommand(parts, { cause, words: `${word} ${rest}`.trim(), page: 1, person, place })
}

/** "Digest", "the weekly digest of SOCA". What asks how the rows stand has been answered so. */
async function digestSaid(parts: ConversationParts, { cause, person, place, said }: AskedWords): Promise<Step | undefined> {
  const { digestCommand } = await import('./commands/digest.ts')
  const words = await digestCommand(parts.registers.register(), said)
  if (words === undefined) return undefined
  const { runCommand } = await import('./commands/run.ts')
  return () => runCommand(parts, { cause, words, page: 1, person, place })
}

/** "ports", said to the bot alone and below no message: what it names is shown. Where the bot has asked something, a name is the answer to that. */
async function nameSaid(parts: ConversationParts, asked: AskedWords): Promise<Step | undefined> {
  const { cause, person, place, said, answers, asking, isCalled, isToBot } = asked
  const name = said.replace(/[\s.!?]+$/, '').trim()
  if (!isToBot || (answers !== undefined && isCalled !== true) || name === '') return undefined
  const { found, more } = findAtStart(parts.registers.register(), name)
  if (found.found !== 'one' || more !== '') return undefined
  if (asking && (await openFor(parts.facts, { person: person.id, place: asking, cause }, parts.clock.now()))) return undefined
  const { runCommand } = await import('./commands/run.ts')
  return () => runCommand(parts, { cause, words: `show ${found.id}`, page: 1, person, place })
}

/** "@lead can you answer 5?" */
function speaksToOthers(said: string): boolean {
  return /<@[A-Z0-9]+/.test(said)
}

/** `help`, `list`, `mine`, `show 2`, as they are typed behind `/commitments`, if nothing else is said with them. */
async function commandSaid(parts: ConversationParts, asked: AskedWords): Promise<Step | undefined> {
  const { cause, person, place, said, about } = asked
  const [{ filterContext }, { filtersTyped }, { looksTyped }] = await Promise.all([
    import('./commands/call.ts'),
    import('../replies/filters.ts'),
    import('../replies/looks-typed.ts'),
  ])
  const context = filterContext(parts, person)
  const isFilter = (typed: string) => filtersTyped(typed, context).unknown.length === 0
  const look = looksTyped(said, { register: context.register, about, by: person.by, isFilter })
  if (look === undefined) return undefined
  if ('commands' in look && look.commands.some(isListOfSome) && (await isAskedInWords(parts, asked))) return undefined
  const { runCommand } = await import('./commands/run.ts')
  return async () => {
    if ('noRow' in look) return parts.chat.whisper(person, place, (await voiceFor(parts, asked)).noSuchRow(look.noRow, about.length))
    for (const words of look.commands) await runCommand(parts, { cause, words, page: 1, person, place })
  }
}

/** "List late", « liste en attente » */
function isListOfSome(command: string): boolean {
  const [word = '', more] = command.split(' ', 2)
  return commandNamed(word) === 'list' && more !== undefined
}
