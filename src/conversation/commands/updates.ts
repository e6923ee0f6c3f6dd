import { instantOf } from '../../register/instant.ts'
import { isSecretariat } from '../../register/register.ts'
import type { Commitment, LogEntry } from '../../register/schema.ts'
import type { Said } from '../../rendering/said.ts'
import { speak } from '../../rendering/voice.ts'
import type { ConversationParts } from '../../slack/parts.ts'
import { applyAll, keepRefused, readWords, viewFor } from '../answer.ts'
import type { PreparedCall } from './call.ts'
import { dateTyped, onCommitment } from './call.ts'

// The commands that change something, or have something said.

export function done(parts: ConversationParts, asked: PreparedCall): Said | Promise<Said> {
  return saidAbout(parts, asked, (words) => (words === '' ? 'done' : `done: ${words}`))
}

export function update(parts: ConversationParts, asked: PreparedCall): Said | Promise<Said> {
  return saidAbout(parts, asked, (words) => words, needsWords)
}

export function due(parts: ConversationParts, asked: PreparedCall): Said | Promise<Said> {
  return saidAbout(parts, asked, (words) => `slips to ${words}`, needsWords)
}

export function reopen(parts: ConversationParts, asked: PreparedCall): Said | Promise<Said> {
  return saidAbout(parts, asked, (words) => `reopen: ${words}`, needsWords)
}

export function object(parts: ConversationParts, asked: PreparedCall): Said | Promise<Said> {
  return saidAbout(parts, asked, (words) => `not agreed: ${words}`, needsWords)
}

const needsWords = { needsWords: true }

/**
 * A command that changes something is words about one commitment, read by the same grammar as a reply. Where it needs words and has none,
 * nothing was said that could be kept: what the grammar asks back is all.
 */
function saidAbout(
  parts: ConversationParts,
  asked: PreparedCall,
  wordsOf: (rest: string) => string,
  { needsWords }: { needsWords: boolean } = { needsWords: false },
): Said | Promise<Said> {
  return onCommitment(parts, asked, async (commitment, rest) => {
    const { person, cause } = asked
    const words = rest.replace(/^:\s*/, '')
    const text = wordsOf(words)
    const reading = readWords(parts, { text, person, about: [commitment.id], row: undefined })
    if (words === '' && needsWords) return speak(asked.view).answer({ outcomes: [], unclear: reading.unclear, kept: [], key: '' })
    const outcomes = await applyAll(parts, cause, reading.changes, {})
    const made = outcomes.filter(({ applied }) => applied.ok)
    afterwards(parts, cause, async () => {
      for (const outcome of made) await parts.speaker.tell(outcome, person.by)
      await parts.speaker.redraw(made.map(({ understood }) => understood.id))
    })
    const kept = await keepRefused(parts, { cause, person, text }, outcomes, {})
    return speak(await viewFor(parts, person)).answer({ outcomes, unclear: reading.unclear, kept, key: '' })
  })
}

/** What others are told of a change: nobody's answer waits for it. A stop of the bot does. */
function afterwards({ inWork, log }: ConversationParts, cause: string, work: () => Promise<void>): void {
  const key = `told ${cause}`
  const telling = work()
    .catch((error) => log.error({ cause, error: String(error) }, 'what was changed could not be told'))
    .finally(() => inWork.delete(key))
  inWork.set(key, telling)
}

/** `poll` asks every team now; `poll TEAM` one. The secretariat's, and a lead's for their own team. */
export async function poll({ store, speaker }: ConversationParts, { rest, person, view }: PreparedCall): Promise<Said> {
  const register = store.registers.register()
  const voice = speak(view)
  const allowed = [...register.teams.values()].filter(
    (team) => isSecretariat(register, person.by) || team.leads.some((lead) => lead.toLowerCase() === person.by.toLowerCase()),
  )
  const typed = rest.toLowerCase()
  const wanted =
    rest === '' ? allowed : allowed.filter(({ id, name, channel }) => [id, name, channel].some((each) => each?.toLowerCase() === typed))
  if (allowed.length > 0 && wanted.length === 0)
    return voice.noSuchTeam(
      rest,
      allowed.map(({ id }) => id),
    )
  if (wanted.length === 0) return voice.refused({ reason: 'secretariat only', may: register.secretariat.members })
  return voice.pollStarted(await speaker.poll(wanted.map((team) => team.id)))
}

/** An event that was put off, and nobody knows till when. */
const putOff = ['no date', 'none', 'postponed', 'sine die', 'sans date', 'reporte', 'reporte sine die']

/** `event ID 2012-02-17`, `event ID held`, `event ID no date`. */
export async function event(parts: ConversationParts, asked: PreparedCall): Promise<Said> {
  const { store, clock } = parts
  const { rest, person, cause, view } = asked
  const voice = speak(view)
  const [, id = '', words = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? []
  const found = store.registers.register().events.get(id.toLowerCase())
  if (!found) return voice.noSuchEvent(id)

  const typed = words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const isOpenAgain = putOff.includes(typed)
  const when = dateTyped(parts, asked, words)
  // An event is on a day: one that would have to be guessed from a month is asked for.
  const day = when?.is === 'due' && when.first === when.last ? when.first : undefined
  const held = ['held', 'tenu', 'a eu lieu'].includes(typed)
  if (!held && !isOpenAgain && day === undefined)
    return when?.is === 'no such date'
      ? voice.answer({ outcomes: [], unclear: [{ text: words, question: { ask: 'no such date', word: words } }], kept: [], key: '' })
      : voice.whichDay(found)
  const spoken = { at: instantOf(clock.now()), by: person.by, text: asked.words }
  const entry: LogEntry = held ? { kind: 'held', ...spoken } : { kind: 'dated', to: day ?? null, ...spoken }
  const [applied] = await store.registers.change(cause, [{ event: found.id, entry }])
  if (!applied) return voice.failed()
  if (!applied.ok) return voice.refused(applied.refusal)
  const hanging = [...store.registers.register().commitments.values()].filter((each) => hangsOn(each, found.id)).map((each) => each.id)
  afterwards(parts, cause, () => parts.speaker.redraw(hanging))
  return speak(await viewFor(parts, person)).eventSaid(store.registers.register().events.get(found.id) ?? found, applied)
}

function hangsOn({ due }: Commitment, event: string): boolean {
  return typeof due === 'object' && due.event === event
}
