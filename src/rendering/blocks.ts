// This file keeps Slack's limits, because the client library does not.

import { beforeWord } from './plain.ts'

/** Slack's limits (https://docs.slack.dev/reference/block-kit). */
export const blockLimits = {
  blocks: 50,
  header: 150,
  section: 3000,
  context: 2000,
  elements: 25,
  buttonText: 75,
  value: 2000,
  options: 100,
  optionText: 75,
  optionValue: 150,
  overflowOptions: 5,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  blockId: 255,
  /** Slack cuts at 40,000; above 4,000 clients fold the message. */
  text: 3900,
  /** All blocks of a message together, as JSON. Slack documents no limit; users report `msg_blocks_too_long` from about 13,200 on. */
  together: 12_800,
}

/** What a message's blocks may take: a little under what `within` allows, so that it never has to cut them. */
export const messageRoom = { blocks: blockLimits.blocks, length: blockLimits.together - 200 }

/** A block or an element of one, as Slack takes it. */
export interface Block {
  readonly type: string
  readonly block_id?: string
  readonly [field: string]: unknown
}

export function bold(safe: string): string {
  return safe === '' ? '' : `*${safe}*`
}

/** Our own text, escaped already, in at most `max` characters. The cut tears no entity, mention or letter, and no word that is not a long one. */
export function cutTo(safe: string, max: number): string {
  if (safe.length <= max) return safe
  const cut = beforeWord(safe, Math.max(0, max - 1))
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/&[a-z]{0,4}$/, '')
    .replace(/<[^>]*$/, '')
  return `${cut.trimEnd()}…`
}

/** As many lines as `max` characters of JSON hold; the last one may be cut. */
export function linesUpTo(lines: readonly string[], max: number): string {
  let text = ''
  for (const line of lines) {
    if (line === '') continue
    const next = text === '' ? line : `${text}\n${line}`
    if (lengthOf(next) <= max) {
      text = next
      continue
    }
    const room = max - lengthOf(text) - 2
    if (room < 30 && text !== '') break
    let cut = cutTo(line, room)
    while (lengthOf(cut) > room && cut.length > 1) cut = cutTo(line, cut.length - Math.max(1, Math.ceil((lengthOf(cut) - room) / 6)))
    return text === '' ? cut : `${text}\n${cut}`
  }
  return text
}

/** How many characters a value takes in the message as sent. */
export function lengthOf(value: unknown): number {
  return JSON.stringify(value).length
}

/** An id of a block, as much of it as Slack keeps: a key of a message may be longer. */
export function blockIdOf(id: string): string {
  return id.slice(0, blockLimits.blockId)
}

/** The blocks, the first of them with this id: by it a message is found again. */
export function withFirstId([first, ...rest]: readonly Block[], id: string): readonly Block[] {
  return first ? [{ ...first, block_id: blockIdOf(id) }, ...rest] : []
}

export function section(safe: string, more: { blockId?: string; accessory?: Block | undefined } = {}): Block {
  return {
    type: 'section',
    ...(more.blockId === undefined ? {} : { block_id: blockIdOf(more.blockId) }),
    text: mrkdwnText(safe === '' ? '…' : cutTo(safe, blockLimits.section)),
    ...(more.accessory === undefined ? {} : { accessory: more.accessory }),
  }
}

export function context(safe: string): Block {
  return { type: 'context', elements: [mrkdwnText(cutTo(safe, blockLimits.context))] }
}

/** Our own marks are drawn. `verbatim`: Slack links no address, channel or name that stands in it as text. */
function mrkdwnText(text: string): object {
  return { type: 'mrkdwn', text, verbatim: true }
}

export function actions(elements: readonly Block[], blockId?: string): Block {
  return {
    type: 'actions',
    ...(blockId === undefined ? {} : { block_id: blockIdOf(blockId) }),
    elements: elements.slice(0, blockLimits.elements),
  }
}

/** What Slack asks before a press counts. */
export interface Confirm {
  readonly title: string
  readonly text: string
  readonly confirm: string
  readonly deny: string
}

/**
 * A button that carries `value` as JSON; nothing if Slack would not take all of it, because half a value means something else. `heard`: what is read
 * out in place of its label, where others beside it have the same.
 */
export function button(
  label: string,
  actionId: string,
  value: object,
  { confirm, heard }: { confirm?: Confirm | undefined; heard?: string } = {},
): Block[] {
  const json = JSON.stringify(value)
  if (json.length > blockLimits.value) return []
  return [
    {
      type: 'button',
      action_id: actionId,
      text: plainText(label, blockLimits.buttonText),
      value: json,
      ...(heard === undefined ? {} : { accessibility_label: cutTo(heard, blockLimits.buttonText) }),
      ...(confirm === undefined ? {} : { confirm: confirmOf(confirm) }),
    },
  ]
}

function confirmOf({ title, text, confirm, deny }: Confirm): object {
  return {
    title: plainText(title, blockLimits.confirmTitle),
    text: mrkdwnText(cutTo(text, blockLimits.confirmText)),
    confirm: plainText(confirm, blockLimits.confirmButton),
    deny: plainText(deny, blockLimits.confirmButton),
  }
}

function plainText(text: string, max: number): object {
  return { type: 'plain_text', text: cutTo(text, max) }
}

interface MenuOption {
  readonly label: string
  readonly value: object
}

/** The three dots at the end of a row. They hold five options at most. */
export function overflow(actionId: string, options: readonly MenuOption[]): Block[] {
  const taken = optionsOf(options).slice(0, blockLimits.overflowOptions)
  return taken.length === 0 ? [] : [{ type: 'overflow', action_id: actionId, options: taken }]
}

function optionsOf(options: readonly MenuOption[]): { readonly text: object; readonly value: string }[] {
  return options
    .map(({ label, value }) => ({ text: plainText(label, blockLimits.optionText), value: JSON.stringify(value) }))
    .filter(({ value }) => value.length <= blockLimits.optionValue)
}

/**
 * A menu without the options whose value is too long for Slack (see `menuKey`); nothing if none is left. `chosen`: which of the options it shows as
 * chosen.
 */
export function menu(placeholder: string, actionId: string, options: readonly MenuOption[], chosen?: number): Block[] {
  const taken = optionsOf(options).slice(0, blockLimits.options)
  if (taken.length === 0) return []
  const [first] = chosen === undefined ? [] : optionsOf(options.slice(chosen, chosen + 1))
  const initial = taken.find(({ value }) => value === first?.value)
  return [
    {
      type: 'static_select',
      action_id: actionId,
      placeholder: plainText(placeholder, blockLimits.optionText),
      options: taken,
      ...(initial ? { initial_option: initial } : {}),
    },
  ]
}

/** The key in a menu's option, which has room for 150 characters only: where the menu stands tells the message. */
export const menuKey = ''

/** All text of the blocks, a line each, without buttons and menus. */
export function wordsIn(blocks: readonly Block[]): string {
  return blocks.flatMap(linesIn).join('\n')
}

function linesIn({ type, text, elements }: Block): string[] {
  const texts: unknown[] = type === 'section' || type === 'header' ? [text] : type === 'context' && Array.isArray(elements) ? elements : []
  return texts.map((each) => (each as { text: string }).text)
}

export function messageText(safe: string): string {
  return safe === '' ? '…' : cutTo(safe, blockLimits.text)
}

/** The blocks that fit into one message, or into a share of its room. If some do not, `more` says how many are missing. */
export function within(blocks: readonly Block[], more: (count: number) => string, share = 1): Block[] {
  const together = blockLimits.together * share
  if (blocks.length <= blockLimits.blocks && lengthOf(blocks) <= together) return [...blocks]
  let kept = blocks.slice(0, blockLimits.blocks - 1)
  while (kept.length > 1 && lengthOf(kept) > together - 300) kept = kept.slice(0, -1)
  return [...kept, context(more(blocks.length - kept.length))]
}
