import type { Act } from '../nudges/acts.ts'
import { keyRead } from '../nudges/key.ts'
import { instantOf } from '../register/instant.ts'
import { speakerOf } from '../register/rights.ts'
import type { Due, LogEntry } from '../register/schema.ts'
import { standMark } from '../register/stands.ts'
import { allAskedAbout } from '../replies/asked-of.ts'
import type { Unclear } from '../replies/reading.ts'
import { inTypedForm, withNameFor } from '../replies/text.ts'
import type { AnsweredBy, CalledBy, QuestionWords } from '../wording/questions.ts'
import type { Block } from './blocks.ts'
import { blockLimits, button, menu, menuKey } from './blocks.ts'
import type { SayValue } from './buttons.ts'
import { actionIds, openQuestion, openQuestionOfCommand } from './buttons.ts'
import { titlesUpTo } from './lines.ts'
import { shortTitleOf, titleOf } from './names.ts'
import { plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'

// What every question is made of: the words that are asked about, what they are about, and what can be pressed.

/** What is asked back, and what can be pressed to answer it. */
export interface AskedBack {
  readonly text: string
  /** How one answers, which is said once for several questions. */
  readonly hint?: string
  readonly elements: readonly Block[]
}

/** `said`: the words that were unclear. `also`: further commitments of which the same is asked. `isBeside`: what else they said puts plain words in doubt. */
export interface Inquiry extends Telling {
  readonly ask: QuestionWords
  readonly said: string
  readonly also: readonly string[]
  readonly isBeside: boolean
  readonly key: string
  readonly staysOpen: boolean
  readonly calledBy: CalledBy
  /** The command that asks, if one does. */
  readonly ofCommand: string | undefined
  /** What brought the words that are asked about, and what is asked. */
  readonly cause: string | undefined
  readonly asks: Pick<Unclear, 'question' | 'also'>
  /** The person that is asked. */
  readonly by: string | undefined
}

/** The one side that the person speaks for on the commitments, whosever message they answer; of nobody known, that of the message's team. */
export function sideAnswering({ view: { register, now }, key, by }: Inquiry, ids: readonly string[]): string | undefined {
  const team = key === '' ? undefined : register.teams.get(keyRead(key)?.to ?? '')
  if (by === undefined) return team?.party.id || undefined
  const entry: LogEntry = { kind: 'noted', text: '', by, at: instantOf(now), ...(team ? { team: team.id } : {}) }
  const speakers = ids.flatMap((id) => {
    const commitment = register.commitments.get(id)
    return commitment ? [speakerOf(register, commitment, entry)?.team?.party.id] : []
  })
  const [side, another] = [...new Set(speakers)]
  return another === undefined ? side || undefined : undefined
}

/** A question put in a thread or a direct message is answered by the next words there; a command has neither. */
export function answeredBy({ staysOpen, also }: Inquiry, id: string): AnsweredBy {
  return staysOpen ? 'next words' : { naming: [id, ...also].join(', ') }
}

export function onlyText(text: string): AskedBack {
  return { text, elements: [] }
}

/** A name that was looked for, as they wrote it. */
export function wordTyped({ said }: Inquiry, word: string, max: number): string {
  return plainUpTo(inTypedForm(word, said), max)
}

export function theirWords({ said }: Inquiry): string {
  return plainUpTo(said, 300)
}

/** The titles in bold of what is asked about, the first three and how many more. */
export function title(inquiry: Inquiry, id: string): string {
  return titlesUpTo(inquiry, [id, ...inquiry.also], 3)
}

export function dueName({ names }: Telling, due: Due): string {
  return names.dueName(due)
}

/** "Yes" and "No" answer what the person was asked last in that thread, or by that command. */
export function yesOrNo(inquiry: Inquiry, label = inquiry.ask.yesLabel): Block[] {
  const { ask } = inquiry
  return sayButtons(inquiry, questionOpen(inquiry), [
    { label, words: ask.sayYes },
    { label: ask.noLabel, words: ask.sayNo },
  ])
}

/** What a button says its words to that answers a question, and not one commitment. */
export function questionOpen({ ofCommand }: Inquiry): string {
  return ofCommand === undefined ? openQuestion : openQuestionOfCommand(ofCommand)
}

/** `after`: how many buttons stand before these. */
export function sayButtons(
  inquiry: Inquiry,
  id: string,
  all: readonly { readonly label: string; readonly words: string }[],
  after = 0,
): Block[] {
  return all.flatMap(({ label, words }, index) =>
    button(label, actionIds.say(after + index + 1), { id, words, key: inquiry.key, ...askedWith(inquiry, id) } satisfies SayValue),
  )
}

/** What a button about a commitment keeps of what was asked, and of how it stood then; what answers a question, of that. */
function askedWith(inquiry: Inquiry, id: string): Pick<SayValue, 'stood' | 'command' | 'question'> {
  const { ofCommand, cause, asks } = inquiry
  if (id.startsWith(openQuestion) && cause !== undefined) {
    const [first] = allAskedAbout(asks)
    return { question: { cause, ask: asks.question.ask, ...(first === undefined ? {} : { id: first }) } }
  }
  return { ...stoodOf(inquiry, id), ...(ofCommand === undefined || id.startsWith(openQuestion) ? {} : { command: ofCommand }) }
}

/** What a button about a commitment keeps of how that stands. */
function stoodOf({ view: { register }, by = '' }: Inquiry, id: string): Pick<SayValue, 'stood'> {
  const commitment = register.commitments.get(id)
  return commitment ? { stood: standMark(commitment, by) } : {}
}

/** A button for each act. It takes along a reason that was given already, if that fits. */
export function buttons(inquiry: Inquiry, id: string, { acts, reason }: { acts: readonly Act[]; reason?: string | undefined }): Block[] {
  const { words, key } = inquiry
  return acts.flatMap((act, index) => {
    const { label, words: said } = words.act(act)
    const heard = words.labelled(label, shortLabel(inquiry, id))
    // A no changes nothing, however late.
    const asked = act === 'not done' ? {} : askedWith(inquiry, id)
    const say = (words: string): Block[] =>
      button(label, actionIds.say(index + 1), { id, words, key, ...asked } satisfies SayValue, { heard })
    const withReason = reason === undefined ? [] : say(`${said}: ${reason}`)
    return withReason.length > 0 ? withReason : say(said)
  })
}

export function shortLabel({ view }: Telling, id: string): string {
  return shortTitleOf(view.register.commitments.get(id), id, { language: view.language, max: 70 })
}

/** A button for each commitment. A press says the same words about that one, by its id where it was not named plainly. */
export function choice(inquiry: Inquiry, ids: readonly string[], word = ''): Block[] {
  const { view, said } = inquiry
  return choices(
    inquiry,
    // More than these nobody reads: the others are named by their numbers.
    ids.slice(0, 5).map((id) => ({
      id,
      label: titleOf(view.register.commitments.get(id), id, { language: view.language, max: 70 }),
      words: withNameFor(word, said, id),
    })),
  )
}

/** A button for each of the first five, and a menu for the rest. If the words are too long for a value, there is none: a part of them could mean something else. */
export function choices(
  inquiry: Inquiry,
  all: readonly { readonly id: string; readonly label: string; readonly words: string }[],
): Block[] {
  const { words, key } = inquiry
  const pressed = all
    .slice(0, 5)
    .flatMap(({ label, ...say }, index) =>
      button(label, actionIds.say(index + 1), { ...say, key, ...stoodOf(inquiry, say.id) } satisfies SayValue),
    )
  const rest = all.slice(5, 25).map(({ label, ...say }) => {
    const value = { ...say, key: menuKey } satisfies SayValue
    const marked = { ...value, ...stoodOf(inquiry, say.id) } satisfies SayValue
    // A choice that is left out for want of room would be worse than one that is taken late.
    return { label, value: JSON.stringify(marked).length <= blockLimits.optionValue ? marked : value }
  })
  return [...pressed, ...menu(words.more, actionIds.menu(1), rest)]
}
