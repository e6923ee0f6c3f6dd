import type { Applied, Refusal } from '../register/change.ts'
import { isEnding } from '../register/kinds.ts'
import { dateAskedOf } from '../register/proposal.ts'
import type { Register } from '../register/register.ts'
import { leadingParties } from '../register/register.ts'
import type { Commitment, Due, LogEntry } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import type { Unclear } from '../replies/reading.ts'
import type { Act, Catalogue, Names } from '../wording/catalogue.ts'
import type { Block } from './blocks.ts'
import { actions, button, cutTo, menu, menuKey, messageText, plainUpTo, section, within } from './blocks.ts'
import { saidDue } from './dues.ts'
import { namesIn, titleAndId, titleOf, withWords, zoneOf } from './names.ts'
import type { Answer, Outcome, Said, SayValue, UndoValue, View } from './said.ts'

/** Up to this many changes have an Undo each; more are said in groups, with one for each group. */
const apart = 8
const group = 12

interface Line {
  readonly text: string
  readonly entries: UndoValue['entries']
}

/** What was understood, in one line each with Undo; then what is asked back; then what was only kept. */
export function answerOf(words: Catalogue, { outcomes, unclear, kept, key }: Answer, view: View): Said {
  const names = namesIn(words, view, zoneOf(view))
  // What was only kept as a note is said below, once for all.
  const said = outcomes.filter(({ understood }) => understood.entry.kind !== 'noted' || !kept.includes(understood.id))
  const lines = said.map((outcome) => lineOf(words, outcome, view, names, said.length > apart))
  const asked = unclear.map((each) => questionOf(words, each, key, view))
  const note = kept.length === 0 ? [] : [words.keptAsNote(titles(words, kept, view))]
  const nothing = lines.length + asked.length + note.length === 0 ? [words.nothingChanged] : []

  const blocks = [
    ...(lines.length > apart ? [section(words.partOfAnswer(lines.filter((line) => line.entries.length > 0).length))] : []),
    ...lineBlocks(words, lines),
    ...asked.flatMap(({ text, elements }, index) => [
      section(text),
      ...(elements.length === 0 ? [] : [actions(elements, `ask ${index + 1}`)]),
    ]),
    ...[...note, ...nothing].map((text) => section(text)),
  ]
  const text = [...lines.map((line) => line.text), ...asked.map((each) => each.text), ...note, ...nothing].join('\n')
  return { text: messageText(text), blocks: within(blocks, words.andMore) }
}

/** What the thread of an item is told of what was done elsewhere. */
export function toldOf(words: Catalogue, outcome: Outcome, by: string, view: View): Said {
  const names = namesIn(words, view, zoneOf(view))
  const { applied, understood } = outcome
  const what = applied.ok ? whatCame(words, applied, view, names, true) : words.refusal(applied.refusal, names)
  return saidOf(words, [words.told(names.quietly(by), titleAndId(view.register.commitments.get(understood.id), understood.id), what)])
}

export function refusedOf(words: Catalogue, refusal: Refusal, view: View): Said {
  return saidOf(words, [words.refusal(refusal, namesIn(words, view, zoneOf(view)))])
}

/** Lines as a section each. */
export function saidOf(words: Catalogue, lines: readonly string[], more: readonly Block[] = []): Said {
  return { text: messageText(lines.join('\n')), blocks: within([...lines.map((line) => section(line)), ...more], words.andMore) }
}

/** The things by title and id, the first ten of them. */
export function titles(words: Catalogue, ids: readonly string[], view: View): string {
  const shown = ids.slice(0, 10).map((id) => titleAndId(view.register.commitments.get(id), id))
  return words.list(ids.length > shown.length ? [...shown, words.andMore(ids.length - shown.length)] : shown)
}

function lineOf(words: Catalogue, { understood, applied }: Outcome, view: View, names: Names, isShort: boolean): Line {
  const { id } = understood
  const commitment = applied.ok && 'commitment' in applied ? applied.commitment : view.register.commitments.get(id)
  const title = isShort ? `*${titleOf(commitment, id, 60)}*` : titleAndId(commitment, id)
  if (!applied.ok) return { text: words.labelled(title, words.refusal(applied.refusal, names)), entries: [] }
  const text = words.labelled(title, cutTo(whatCame(words, applied, view, names, false), isShort ? 120 : 1500))
  return { text, entries: 'commitment' in applied ? applied.entries.map(({ at }) => ({ id, at })) : [] }
}

function whatCame(words: Catalogue, applied: Applied & { ok: true }, view: View, names: Names, isTold: boolean): string {
  const did = applied.entries
    .map((entry) => (isTold || entry.kind === 'noted' ? withWords(words, entry, names) : words.did(entry, names)))
    .join(', ')
  if (!('commitment' in applied)) return did
  const { commitment } = applied
  const ofDate = whatHolds(words, applied.entries.at(-1), commitment, view, names)
  if (ofDate !== undefined) return `${did}. ${ofDate}`
  if (!applied.entries.some(isEnding)) return did
  if (commitment.status === 'closed') return `${did}. ${words.nowClosed}`
  const ended = endingsOf(commitment)
  const waiting = leadingParties(view.register, commitment).filter((party) => !ended.has(party))
  return waiting.length === 0 ? did : `${did}. ${words.nowClosing(waiting.map((party) => names.party(party)))}`
}

/** Beside a date that was asked for or objected to: who is asked to agree, and what it is due by meanwhile. */
function whatHolds(words: Catalogue, entry: LogEntry | undefined, commitment: Commitment, view: View, names: Names): string | undefined {
  const due = words.due(saidDue(commitment.due, view.register.events))
  if (entry?.kind === 'objected' && entry.to !== undefined) return words.dateStays(due)
  const asked = entry?.kind === 'dated' && entry.proposed ? dateAskedOf(view.register, commitment) : undefined
  return (
    asked &&
    words.nowAskedDate(
      asked.waitingFor.map((party) => names.party(party)),
      due,
    )
  )
}

function lineBlocks(words: Catalogue, lines: readonly Line[]): Block[] {
  const groups =
    lines.length <= apart
      ? lines.map((line) => [line])
      : Array.from({ length: Math.ceil(lines.length / group) }, (_, index) => lines.slice(index * group, (index + 1) * group))
  return groups.map((ofGroup) => {
    const entries = ofGroup.flatMap((line) => line.entries)
    const [undo] = entries.length === 0 ? [] : button(words.undo, 'undo', { entries } satisfies UndoValue)
    return section(ofGroup.map((line) => line.text).join('\n'), undo ? { accessory: undo } : {})
  })
}

/** What is asked back, and the buttons that answer it in the message `key`. */
export function questionOf(
  words: Catalogue,
  { text: said, question }: Unclear,
  key: string,
  view: View,
): { text: string; elements: Block[] } {
  const { register } = view
  const quoted = plainUpTo(said, 300)
  const title = (id: string): string => titleAndId(register.commitments.get(id), id)
  const say = (id: string, act: Act, place: number): Block[] =>
    button(words.act(act).label, `say:${place}`, { id, words: words.act(act).words, key } satisfies SayValue)
  // The reason that was given already goes with the button, where it has room.
  const sayWith = (act: Act, place: number, { id, reason }: { id: string; reason?: string }): Block[] => {
    const value: SayValue = { id, words: `${words.act(act).words}: ${reason}`, key }
    const withReason = reason === undefined ? [] : button(words.act(act).label, `say:${place}`, value)
    return withReason.length > 0 ? withReason : say(id, act, place)
  }

  switch (question.ask) {
    case 'which':
      return { text: words.which(plainUpTo(question.word, 300)), elements: choice(words, question.candidates, said, key, view) }
    case 'unknown name':
      return {
        text: words.unknownName(plainUpTo(question.word, 100), titles(words, question.candidates, view)),
        elements: choice(words, question.candidates, said, key, view),
      }
    case 'which of several':
      return { text: words.whichOfSeveral(quoted), elements: choice(words, question.ids, said, key, view) }
    case 'is it done':
      return {
        text: words.isItDone(title(question.id), quoted),
        elements: [...say(question.id, 'close it', 1), ...say(question.id, 'not done', 2)],
      }
    case 'reason': {
      const due = saidDue(question.to, register.events)
      return { text: words.reason(title(question.id), question.pending, due.kind === 'none' ? undefined : words.due(due)), elements: [] }
    }
    case 'date passed': {
      const name = (due: Due): string => words.dueName(saidDue(due, register.events))
      const next = question.next === undefined ? undefined : name(question.next)
      return { text: words.datePassed(title(question.id), name(question.passed), next), elements: [] }
    }
    case 'which date':
      return { text: words.whichDate(title(question.id)), elements: [] }
    case 'agree to what': {
      const acts = question.agrees
        ? (['agreed to the closing', 'agreed to the date'] as const)
        : (['not agreed to the closing', 'not agreed to the date'] as const)
      return { text: words.agreeToWhat(title(question.id)), elements: acts.flatMap((act, index) => sayWith(act, index + 1, question)) }
    }
    case 'no date waits': {
      const due = words.due(saidDue(register.commitments.get(question.id)?.due, register.events))
      return { text: words.noDateWaits(title(question.id), due), elements: [] }
    }
    case 'waits for others': {
      const commitment = register.commitments.get(question.id)
      const asked = commitment && dateAskedOf(register, commitment)
      const names = (asked?.waitingFor ?? []).map((party) => plainUpTo(register.parties.get(party)?.name ?? party, 100))
      const date = words.dueName(saidDue(asked?.to, register.events))
      return { text: words.waitsForOthers(title(question.id), date, words.list(names)), elements: [] }
    }
    case 'until when':
      return { text: words.untilWhen(title(question.id)), elements: [] }
    case 'what evidence':
      return { text: words.whatEvidence(title(question.id)), elements: [] }
    case 'is it withdrawn':
      return { text: words.isItWithdrawn(title(question.id), quoted), elements: [] }
    case 'by what': {
      const word = question.word === '' ? undefined : plainUpTo(question.word, 100)
      return { text: words.byWhat(title(question.id), word), elements: [] }
    }
    case 'no such date':
      return { text: words.noSuchDate(plainUpTo(question.word, 100)), elements: [] }
    case 'not understood': {
      const [only, second] = question.ids
      const acts = actsFor(register, only)
      const elements = only === undefined || second !== undefined ? [] : acts.flatMap((act, index) => say(only, act, index + 1))
      return { text: words.notUnderstood(quoted), elements }
    }
    case 'no part in it':
      return { text: words.noPart(titles(words, question.ids, view)), elements: [] }
  }
}

/** What may have been meant: where something is to be agreed to, that first. */
function actsFor(register: Register, id: string | undefined): readonly Act[] {
  const commitment = id === undefined ? undefined : register.commitments.get(id)
  const isAsked = commitment && (commitment.status === 'closing' || dateAskedOf(register, commitment) !== undefined)
  return isAsked ? ['agreed', 'not agreed', 'on track'] : ['on track', 'at risk', 'done']
}

/** A button for each of the first five, a menu for the rest; pressing one says the same words about it. */
function choice(words: Catalogue, ids: readonly string[], said: string, key: string, view: View): Block[] {
  // Longer words don't fit into a button's value, and a part of them may mean something else.
  const value = (id: string, key: string): SayValue => ({ id, words: said, key })
  const label = (id: string): string => titleOf(view.register.commitments.get(id), id, 70)
  const buttons = ids.slice(0, 5).flatMap((id, index) => button(label(id), `say:${index + 1}`, value(id, key)))
  const rest = ids.slice(5, 25).filter((id) => JSON.stringify(value(id, menuKey)).length <= 150)
  return rest.length === 0
    ? buttons
    : [
        ...buttons,
        menu(
          words.more,
          'menu:1',
          rest.map((id) => ({ label: label(id), value: value(id, menuKey) })),
        ),
      ]
}
