import { aftermathOf } from '../nudges/aftermath.ts'
import type { Applied, Refusal } from '../register/change.ts'
import { pointsBack } from '../register/kinds.ts'
import type { Commitment } from '../register/schema.ts'
import type { Question } from '../replies/reading.ts'
import type { Block } from './blocks.ts'
import { actions, button, cutTo, messageText, section, within } from './blocks.ts'
import type { UndoValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { saidOf, titles } from './lines.ts'
import { titleAndId, titleOf, withWords } from './names.ts'
import { questionOf } from './questions.ts'
import type { Telling } from './render-context.ts'
import type { Answer, Outcome, Said } from './said.ts'

/** Up to eight changes get an Undo each. More are said in groups of twelve, and each group gets one. */
const apart = 8
const group = 12

interface Line {
  readonly text: string
  readonly entries: UndoValue['entries']
}

/** What was understood, a line each with its Undo; then what is asked back; then what was only kept as a note. */
export function answerOf(telling: Telling, { outcomes, unclear, kept, key }: Answer): Said {
  const { words } = telling
  // One sentence at the end names all that was only kept as a note.
  const said = outcomes.filter(({ understood }) => understood.entry.kind !== 'noted' || !kept.includes(understood.id))
  const lines = said.map((outcome) => (said.length > apart ? shortLine(telling, outcome) : fullLine(telling, outcome)))
  const asked = unclear.map((each) => questionOf(telling, each, key))
  const unsaid = kept.filter((id) => !unclear.some(({ question }) => saysItIsKept(question, id)))
  const note = unsaid.length === 0 ? [] : [words.keptAsNote(titles(telling, unsaid))]
  const nothing = lines.length + asked.length + note.length === 0 ? [words.nothingChanged] : []

  const blocks = [
    ...(lines.length > apart ? [section(words.partOfAnswer(lines.filter((line) => line.entries.length > 0).length))] : []),
    ...lineBlocks(telling, lines),
    ...asked.flatMap(({ text, elements }, index) => [
      section(text),
      ...(elements.length === 0 ? [] : [actions(elements, `ask ${index + 1}`)]),
    ]),
    ...[...note, ...nothing].map((text) => section(text)),
  ]
  const text = [...lines.map((line) => line.text), ...asked.map((each) => each.text), ...note, ...nothing].join('\n')
  return { text: messageText(text), blocks: within(blocks, words.andMore) }
}

/** The answer to a date that it has already says so itself. */
function saysItIsKept(question: Question, id: string): boolean {
  return question.ask === 'same date' && question.id === id && question.reason !== undefined
}

/** Tells the thread of an item what was done elsewhere. */
export function toldOf(telling: Telling, { applied, understood }: Outcome, by: string): Said {
  const { words, view, names } = telling
  const what = applied.ok ? withAftermath(telling, applied, allWithWords(telling, applied)) : words.refusal(applied.refusal, names)
  return saidOf(telling, [
    words.told(names.quietly(by), titleAndId(view.register.commitments.get(understood.id), understood.id, view.language), what),
  ])
}

export function refusedOf(telling: Telling, refusal: Refusal): Said {
  return saidOf(telling, [telling.words.refusal(refusal, telling.names)])
}

function fullLine(telling: Telling, outcome: Outcome): Line {
  const { id } = outcome.understood
  return lineOf(telling, outcome, { title: titleAndId(commitmentOf(telling, outcome), id, telling.view.language), most: 1500 })
}

/** The line of one change among many. */
function shortLine(telling: Telling, outcome: Outcome): Line {
  const { id } = outcome.understood
  return lineOf(telling, outcome, {
    title: `*${titleOf(commitmentOf(telling, outcome), id, { language: telling.view.language, max: 60 })}*`,
    most: 120,
  })
}

function commitmentOf({ view }: Telling, { understood, applied }: Outcome): Commitment | undefined {
  return applied.ok && 'commitment' in applied ? applied.commitment : view.register.commitments.get(understood.id)
}

/** The title, then what came of the change in at most `most` characters. */
function lineOf(telling: Telling, { understood, applied }: Outcome, { title, most }: { title: string; most: number }): Line {
  const { words, names } = telling
  if (!applied.ok) return { text: words.labelled(title, words.refusal(applied.refusal, names)), entries: [] }
  const text = words.labelled(title, cutTo(withAftermath(telling, applied, allDone(telling, applied)), most))
  return {
    text,
    entries:
      'commitment' in applied ? applied.entries.filter((entry) => !pointsBack(entry)).map(({ at }) => ({ id: understood.id, at })) : [],
  }
}

/** What was done, for the person who said it. Their own words are repeated only for a note, which has nothing else. */
function allDone({ words, names }: Telling, { entries }: Applied & { ok: true }): string {
  return entries.map((entry) => (entry.kind === 'noted' ? withWords(words, entry, names) : words.did(entry, names))).join(', ')
}

/** What was done, for others: with the words that were said. */
function allWithWords({ words, names }: Telling, { entries }: Applied & { ok: true }): string {
  return entries.map((entry) => withWords(words, entry, names)).join(', ')
}

/** What was done, and what it leaves: who is asked to agree now, or what holds meanwhile. */
function withAftermath({ words, view, names }: Telling, applied: Applied & { ok: true }, did: string): string {
  const after = aftermathOf(view.register, applied)
  const due = () => names.due('commitment' in applied ? applied.commitment.due : undefined)
  const named = (parties: readonly string[]) => parties.map((party) => names.party(party))
  switch (after?.now) {
    case undefined:
      return did
    case 'closed':
      return `${did}. ${words.nowClosed}`
    case 'closing':
      return `${did}. ${words.nowClosing(named(after.waitingFor))}`
    case 'date asked':
      return `${did}. ${words.nowAskedDate(named(after.waitingFor), due())}`
    case 'date stays':
      return `${did}. ${words.dateStays(due())}`
  }
}

function lineBlocks({ words }: Telling, lines: readonly Line[]): Block[] {
  const groups =
    lines.length <= apart
      ? lines.map((line) => [line])
      : Array.from({ length: Math.ceil(lines.length / group) }, (_, index) => lines.slice(index * group, (index + 1) * group))
  return groups.map((ofGroup) => {
    const entries = ofGroup.flatMap((line) => line.entries)
    const [undo] = entries.length === 0 ? [] : button(words.undo, actionIds.undo, { entries } satisfies UndoValue)
    return section(ofGroup.map((line) => line.text).join('\n'), { accessory: undo })
  })
}
