import type { Block } from './blocks.ts'
import { blockIdOf, cutTo } from './blocks.ts'

// The parts of a modal, within Slack's limits (https://docs.slack.dev/surfaces/modals).

const limits = {
  title: 24,
  header: 150,
  label: 2000,
  hint: 2000,
  placeholder: 150,
  line: 150,
  words: 3000,
  optionText: 75,
  optionValue: 150,
  options: 100,
  groups: 100,
  blocks: 100,
  metadata: 3000,
}

/** A modal as Slack takes it. */
export interface ModalView {
  readonly type: 'modal'
  readonly callback_id: string
  readonly title: object
  readonly submit?: object
  readonly close: object
  readonly blocks: readonly Block[]
  readonly private_metadata: string
}

interface ModalContent {
  readonly callbackId: string
  readonly title: string
  /** Absent: there is nothing to submit. */
  readonly submit?: string
  readonly close: string
  readonly blocks: readonly Block[]
  /** What comes back with a submission. @throws if Slack would not keep all of it. */
  readonly memory: object
}

export function modal({ callbackId, title, submit, close, blocks, memory }: ModalContent): ModalView {
  const kept = JSON.stringify(memory)
  if (kept.length > limits.metadata)
    throw new Error(`a modal remembers ${limits.metadata} characters at most, and was given ${kept.length}`)
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plainLabel(title, limits.title),
    ...(submit === undefined ? {} : { submit: plainLabel(submit, limits.title) }),
    close: plainLabel(close, limits.title),
    blocks: blocks.slice(0, limits.blocks),
    private_metadata: kept,
  }
}

export const mostHomeBlocks = limits.blocks

/** A Home tab as Slack takes it. */
export interface HomeView {
  readonly type: 'home'
  readonly blocks: readonly Block[]
}

export function homeView(blocks: readonly Block[]): HomeView {
  return { type: 'home', blocks: blocks.slice(0, limits.blocks) }
}

export function header(text: string): Block {
  return { type: 'header', text: plainLabel(text, limits.header) }
}

export function dividingLine(): Block {
  return { type: 'divider' }
}

interface InputContent {
  readonly blockId: string
  readonly label: string
  readonly hint?: string | undefined
  readonly isOptional?: boolean | undefined
  /** Slack keeps what was typed in an input of the same ids over what it is drawn with: with this mark it is another one. */
  readonly anew?: string | undefined
  readonly element: Block
}

export function input({ blockId, label: text, hint, isOptional = false, anew, element }: InputContent): Block {
  return {
    type: 'input',
    block_id: blockIdOf(blockId),
    label: plainLabel(text, limits.label),
    ...(hint === undefined ? {} : { hint: plainLabel(hint, limits.hint) }),
    ...(isOptional ? { optional: true } : {}),
    element: anew === undefined ? element : { ...element, action_id: `${onlyAction} ${anew}` },
  }
}

/** The one action id of an element that stands alone in its block. */
const onlyAction = 'value'

export function wordsInput({
  isLong,
  example,
  begun = '',
}: {
  isLong: boolean
  example?: string | undefined
  begun?: string | undefined
}): Block {
  const most = isLong ? limits.words : limits.line
  return {
    type: 'plain_text_input',
    action_id: onlyAction,
    multiline: isLong,
    max_length: most,
    ...(begun === '' ? {} : { initial_value: wholeUpTo(begun, most) }),
    ...(example === undefined ? {} : { placeholder: plainLabel(example, limits.placeholder) }),
  }
}

/** A line of words that counts as soon as Enter is pressed. */
export function dispatchedInput({
  blockId,
  actionId,
  label,
  hint,
  begun = '',
}: {
  readonly blockId: string
  readonly actionId: string
  readonly label: string
  readonly hint: string
  readonly begun?: string | undefined
}): Block {
  const element = {
    ...wordsInput({ isLong: false, begun }),
    action_id: actionId,
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  }
  return { ...input({ blockId, label, hint, isOptional: true, element }), dispatch_action: true }
}

export function dayInput(begun?: string): Block {
  return { type: 'datepicker', action_id: onlyAction, ...(begun === undefined ? {} : { initial_date: begun }) }
}

/** Somebody of the workspace. */
export function personInput(begun?: string): Block {
  return { type: 'users_select', action_id: onlyAction, ...(begun === undefined ? {} : { initial_user: begun }) }
}

/** A public or private channel, none of another workspace, and no direct conversation. */
export function channelInput(begun?: string): Block {
  const initial = begun === undefined ? {} : { initial_conversation: begun }
  return { type: 'conversations_select', action_id: onlyAction, filter: { include: ['public', 'private'] }, ...initial }
}

/** Without half of a character at its end. */
function wholeUpTo(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '')
}

/** One choice of a list. `group`: the heading under which it stands. */
export interface Choice {
  readonly value: string
  readonly text: string
  readonly group?: string
}

/** Few choices as radio buttons, many as a menu, by groups where they have headings. A choice whose value is too long for Slack is left out. */
export function choiceInput(choices: readonly Choice[], begun: string | undefined): Block {
  const taken = choices.filter(({ value }) => value !== '' && value.length <= limits.optionValue)
  const first = taken.find(({ value }) => value === begun)
  const initial = first ? { initial_option: option(first) } : {}
  if (taken.length <= mostRadios) return { type: 'radio_buttons', action_id: onlyAction, options: taken.map(option), ...initial }
  return { type: 'static_select', action_id: onlyAction, ...optionsOrGroups(taken), ...initial }
}

/** Several of them may be chosen. */
export function choicesInput(choices: readonly Choice[], begun: readonly string[]): Block {
  const taken = choices.filter(({ value }) => value !== '' && value.length <= limits.optionValue)
  const first = taken.filter(({ value }) => begun.includes(value)).map(option)
  const initial = first.length === 0 ? {} : { initial_options: first }
  return { type: 'multi_static_select', action_id: onlyAction, ...optionsOrGroups(taken), ...initial }
}

/** `begun`: what is ticked at first. */
export function ticksInput(choices: readonly Choice[], begun: readonly string[]): Block {
  const initial = choices.filter(({ value }) => begun.includes(value)).map(option)
  return {
    type: 'checkboxes',
    action_id: onlyAction,
    options: choices.map(option),
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  }
}

function optionsOrGroups(taken: readonly Choice[]): object {
  const grouped = [...Map.groupBy(taken, ({ group = '' }) => group)]
  if (grouped.length === 1 && taken.length <= limits.options) return { options: taken.map(option) }
  const groups = grouped.flatMap(([heading, all]) =>
    inHundreds(all).map((part) => ({ label: plainLabel(heading, 75), options: part.map(option) })),
  )
  return { option_groups: groups.slice(0, limits.groups) }
}

const mostRadios = 4

function inHundreds(choices: readonly Choice[]): Choice[][] {
  return Array.from({ length: Math.ceil(choices.length / limits.options) }, (_, part) =>
    choices.slice(part * limits.options, (part + 1) * limits.options),
  )
}

function option({ value, text }: Choice): object {
  return { text: plainLabel(text, limits.optionText), value }
}

function plainLabel(text: string, max: number): object {
  return { type: 'plain_text', text: text === '' ? '…' : cutTo(text, max) }
}
