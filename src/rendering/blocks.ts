// Slack's limits are kept here: whoever builds a message is responsible for them, the client library is not.

/** Slack's limits (https://docs.slack.dev/reference/block-kit). */
const limits = {
  blocks: 50,
  section: 3000,
  context: 2000,
  elements: 25,
  buttonText: 75,
  value: 2000,
  options: 100,
  optionText: 75,
  optionValue: 150,
  blockId: 255,
  /** Slack cuts at 40,000; above 4,000 clients fold the message. */
  text: 3900,
  /** All blocks of a message together, as JSON. Undocumented: users report `msg_blocks_too_long` from about 13,200 on. */
  together: 12_800,
}

/** What a message's blocks may take: a little under what `within` allows, so that it never has to cut them. */
export const messageRoom = { blocks: limits.blocks, length: limits.together - 200 }

/** A block or an element of one, as Slack takes it. */
export interface Block {
  readonly type: string
  readonly block_id?: string
  readonly [field: string]: unknown
}

/** Text from people and files on one line, made harmless: `<!channel>` in a title must not ring anybody. */
export function plain(text: string): string {
  return mrkdwnEscaped(oneLine(text))
}

/** The same, of many lines. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(plain)
    .join('\n')
}

/** Plain text of at most `max` characters, cut before it is escaped so that no `&amp;` is torn. */
export function plainUpTo(text: string, max: number): string {
  const line = oneLine(text)
  const whole = mrkdwnEscaped(line)
  if (whole.length <= max) return whole

  let cut = ''
  for (const character of line) {
    const next = cut + mrkdwnEscaped(character)
    if (next.length >= max) break
    cut = next
  }
  return `${cut.trimEnd()}…`
}

/** A name as the directory gives it: a Slack mention stays one, all else is plain. */
export function mention(name: string): string {
  return /^<@[A-Z0-9]+>$/.test(name) ? name : plainUpTo(name, 100)
}

export function bold(safe: string): string {
  return safe === '' ? '' : `*${safe}*`
}

/** A link with a label, or nothing where the address is none that Slack could take. */
export function linked(address: string | undefined, label: string): string {
  return address !== undefined && /^https?:\/\/[^\s<>|]{1,1000}$/.test(address) ? `<${address.replaceAll('&', '&amp;')}|${label}>` : ''
}

/** Text of ours (escaped already) cut to `max` characters, never in the middle of an entity, a mention or a letter. */
export function cutTo(safe: string, max: number): string {
  if (safe.length <= max) return safe
  const cut = safe
    .slice(0, Math.max(0, max - 1))
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/&[a-z]{0,4}$/, '')
    .replace(/<[^>]*$/, '')
  return `${cut.trimEnd()}…`
}

/** The lines that fit into `max` characters of JSON, the last one cut. */
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

/** The characters that something takes in the message as it is sent. */
export function lengthOf(value: unknown): number {
  return JSON.stringify(value).length
}

export function section(safe: string, more: { blockId?: string; accessory?: Block | undefined } = {}): Block {
  return {
    type: 'section',
    ...(more.blockId === undefined ? {} : { block_id: more.blockId.slice(0, limits.blockId) }),
    text: { type: 'mrkdwn', text: safe === '' ? '…' : cutTo(safe, limits.section) },
    ...(more.accessory === undefined ? {} : { accessory: more.accessory }),
  }
}

export function context(safe: string): Block {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: cutTo(safe, limits.context) }] }
}

export function actions(elements: readonly Block[], blockId?: string): Block {
  return {
    type: 'actions',
    ...(blockId === undefined ? {} : { block_id: blockId.slice(0, limits.blockId) }),
    elements: elements.slice(0, limits.elements),
  }
}

/** A button that carries `value` as JSON; nothing where that is longer than Slack takes, because half a value means something else. */
export function button(label: string, actionId: string, value: object): Block[] {
  const json = JSON.stringify(value)
  if (json.length > limits.value) return []
  return [
    {
      type: 'button',
      action_id: actionId,
      text: { type: 'plain_text', text: cutTo(label, limits.buttonText) },
      value: json,
    },
  ]
}

interface MenuOption {
  readonly label: string
  readonly value: object
}

/** A menu; nothing if no option is left. An option whose value is longer than Slack takes is left out, so a value here is short (`menuKey`). */
export function menu(placeholder: string, actionId: string, options: readonly MenuOption[]): Block[] {
  const taken = options
    .map(({ label, value }) => ({ text: { type: 'plain_text', text: cutTo(label, limits.optionText) }, value: JSON.stringify(value) }))
    .filter(({ value }) => value.length <= limits.optionValue)
    .slice(0, limits.options)
  if (taken.length === 0) return []
  return [
    {
      type: 'static_select',
      action_id: actionId,
      placeholder: { type: 'plain_text', text: cutTo(placeholder, limits.optionText) },
      options: taken,
    },
  ]
}

/** A menu's option has room for 150 characters only: its message is told by where it stands. */
export const menuKey = ''

/** All that is read in blocks, a line each; what is pressed is left out. */
export function wordsIn(blocks: readonly Block[]): string {
  return blocks.flatMap(linesIn).join('\n')
}

function linesIn({ type, text, elements }: Block): string[] {
  const texts: unknown[] = type === 'section' ? [text] : type === 'context' && Array.isArray(elements) ? elements : []
  return texts.map((each) => (each as { text: string }).text)
}

/** A message's own text says what its blocks say; where that is too much for it, the short form. */
export function blocksText(blocks: readonly Block[], short: string): string {
  const full = wordsIn(blocks)
  return messageText(full.length <= limits.text ? full : short)
}

export function messageText(safe: string): string {
  return safe === '' ? '…' : cutTo(safe, limits.text)
}

/** The blocks that one message can carry; where some had to go, `more` says how many. */
export function within(blocks: readonly Block[], more: (count: number) => string): Block[] {
  if (blocks.length <= limits.blocks && lengthOf(blocks) <= limits.together) return [...blocks]
  let kept = blocks.slice(0, limits.blocks - 1)
  while (kept.length > 1 && lengthOf(kept) > limits.together - 300) kept = kept.slice(0, -1)
  return [...kept, context(more(blocks.length - kept.length))]
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    .trim()
}

function mrkdwnEscaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // A word joiner, which nobody sees: some clients ring on a bare "@channel" too.
      .replace(/@(?=channel|here|everyone)/gi, '@\u2060')
  )
}
