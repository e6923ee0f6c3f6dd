import { inLanguage } from '../register/names.ts'
import type { LogEntry } from '../register/schema.ts'
import type { Settled, SuggestedChange, Suggestion } from '../register/suggestion.ts'
import type { Block } from './blocks.ts'
import { actions, bold, button, cutTo, section } from './blocks.ts'
import type { FormValue, SettleValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { saidOf, titles } from './lines.ts'
import { shortTitleOf, titleAndId } from './names.ts'
import { asShown, linked, plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'
import type { Said } from './said.ts'

/** Asks the secretariat whether it is to be done, with a press for each answer; then says what came of it. */
export function suggestionOf(telling: Telling, suggestion: Suggestion): Said {
  const { settled } = suggestion
  const lines = suggestedLines(telling, suggestion)
  return settled
    ? saidOf(telling, [...lines, settledLine(telling, settled)])
    : saidOf(telling, lines, [settlingButtons(telling, suggestion)])
}

function suggestedLines(telling: Telling, { by, changes }: Suggestion): string[] {
  const { words, names } = telling
  const adds = changes.some((each) => each.adds !== undefined)
  return [words.forms.suggested(names.quietly(by), adds ? 'add' : 'edit'), ...changes.map((each) => suggestedLine(telling, each))]
}

/** `heard`: what each is read out as, where there are several. */
function settlingButtons({ words }: Telling, { cause }: Suggestion, heard = (label: string) => label): Block {
  const value = { suggestion: cause } satisfies SettleValue
  const { confirm, refuse } = words.forms
  return actions([
    ...button(confirm, actionIds.confirm, value, { heard: heard(confirm) }),
    ...button(refuse, actionIds.refuse, value, { heard: heard(refuse) }),
  ])
}

/** One of several that wait, with its number: its lines, of so many characters, and its answers. */
export function waitingSuggestion(telling: Telling, suggestion: Suggestion, { nth, most }: { nth: number; most: number }): Block[] {
  const { view, words } = telling
  const [first] = suggestion.changes
  const id = first?.commitment ?? ''
  const of = first?.adds
    ? inLanguage(first.adds.title, view.language)
    : asShown(shortTitleOf(view.register.commitments.get(id), id, { language: view.language }))
  const [head = '', ...lines] = suggestedLines(telling, suggestion)
  return [
    section(cutTo([`${nth}. ${head}`, ...lines].join('\n'), most)),
    settlingButtons(telling, suggestion, (label) => words.labelled(`${label} ${nth}`, of)),
  ]
}

function suggestedLine(telling: Telling, { commitment, adds, entry }: SuggestedChange): string {
  const { words, names, view } = telling
  if (!adds) {
    const did = words.did({ ...entry, at: '', by: '' } as unknown as LogEntry, names)
    return words.labelled(titleAndId(view.register.commitments.get(commitment), commitment, view.language), did)
  }
  const due = adds.due === undefined ? [] : [names.due(adds.due)]
  const source = adds.source?.link === undefined ? [] : [linked(adds.source.link, words.sourceLink)]
  const facts = [words.owners(adds.owners, names), ...due, ...source].filter((each) => each !== '').join(' · ')
  const quoted = plainUpTo(adds.text ?? '', 600)
  return [bold(plainUpTo(inLanguage(adds.title, view.language), 200)), facts, ...(quoted === '' ? [] : [`> ${quoted}`])].join('\n')
}

function settledLine({ words, names }: Telling, { how, by, at, why = '' }: Settled): string {
  return words.forms.settled(how, names.quietly(by), { when: names.when(at), why: reasonShown(why) })
}

function reasonShown(why: string): string {
  return plainUpTo(why, 600)
}

/** To who proposed it: that it is on its way. */
export function suggestedBackOf(telling: Telling, { changes }: Suggestion): Said {
  return saidOf(telling, [telling.words.forms.suggestedBack(namesOf(telling, changes))])
}

/** To who would confirm it: that it has been edited since, and what it would change now. */
export function suggestedAnewOf(telling: Telling, suggestion: Suggestion): Said {
  const lines = suggestion.changes.map((each) => suggestedLine(telling, each))
  return saidOf(telling, [telling.words.forms.suggestedAnew, ...lines])
}

/** To who proposed it: what came of it. */
export function settledForOf(telling: Telling, { changes, settled }: Suggestion): Said {
  const { words, names } = telling
  if (!settled) return saidOf(telling, [])
  const what = settled.ids === undefined ? namesOf(telling, changes) : titles(telling, settled.ids)
  return saidOf(telling, [
    words.forms.settledFor(settled.how, what, { who: names.quietly(settled.by), why: reasonShown(settled.why ?? '') }),
  ])
}

/** To who presses when it was settled already. */
export function settledBeforeOf(telling: Telling, settled: Settled): Said {
  return saidOf(telling, [settledLine(telling, settled)])
}

function namesOf(telling: Telling, changes: readonly SuggestedChange[]): string {
  const { view, words } = telling
  return words.list(
    changes.map(({ adds, commitment }) =>
      adds
        ? bold(plainUpTo(inLanguage(adds.title, view.language), 200))
        : titleAndId(view.register.commitments.get(commitment), commitment, view.language),
    ),
  )
}

/** A button that opens the form for which the words of a command ask. None for words that it has no room for. */
export function opensForm({ words }: Telling, command: string): Block[] {
  const opening = command === '' ? [] : button(words.forms.open, actionIds.form, { words: command } satisfies FormValue)
  return opening.length === 0 ? [] : [actions(opening)]
}
