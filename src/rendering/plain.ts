import { remembered } from '../register/query.ts'

// Text from people and files, made safe for Slack. Whatever they write stays text: it marks nothing up, rings nobody, links nowhere, and looks like
// no line of the bot's own. All of it goes through one of these functions, once.

/** On one line and made harmless: `<!channel>` in a title must not ring anybody. */
export function plain(text: string): string {
  return entitiesFor(harmless(text))
}

/** The same for text of several lines, which stay apart. */
export function plainLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(plain)
    .join('\n')
}

/** Whether the whole text is within `max` characters as plain text. */
export function fitsIn(text: string, max: number): boolean {
  return text.length <= 20 * max && plain(text).length <= max
}

/**
 * Plain text of at most `max` characters. One message says the same names, titles and reasons many times, so what texts came to is remembered for a
 * while: of long texts it was half of the work of drawing.
 */
export function plainUpTo(text: string, max: number): string {
  if (text.length > longestTextKept) return cutPlain(text, max)
  const byMax = remembered(cutsOfText, text, () => new Map<number, string>())
  const cut = remembered(byMax, max, () => cutPlain(text, max))
  if (cutsOfText.size > mostTextsKept) cutsOfText.clear()
  return cut
}

/** So many texts as a few messages say: in the worst case two megabytes. */
const mostTextsKept = 200
const longestTextKept = 4_000
/** For each text what it came to, by the most characters. */
const cutsOfText = new Map<string, Map<number, string>>()

/** The cut comes before the entities, so that it tears no `&amp;`. */
function cutPlain(text: string, max: number): string {
  // What is far behind the cut is not worth the time: a file may have a title of a megabyte.
  const line = harmless(text.slice(0, 20 * max))
  const isWhole = text.length <= 20 * max && line.length <= max && entitiesFor(line).length <= max
  if (isWhole) return entitiesFor(line)

  const last = letters.segment(line).containing(whereFull(line, max))
  const cut = last ? beforeWord(line.slice(0, last.index + last.segment.length), last.index) : line
  return `${entitiesFor(cut.trimEnd())}…`
}

/** The place of the character with which a line has `max` characters, its entities counted. */
function whereFull(line: string, max: number): number {
  let place = 0
  for (let left = max; place < line.length; place++) {
    left -= entities[line.charAt(place)]?.length ?? 1
    if (left <= 0) break
  }
  return place
}

/** A word of more than so many characters is cut all the same. */
const longestWordSpared = 24

/** The first `max` characters, without the beginning of a word that would be torn. */
export function beforeWord(text: string, max: number): string {
  const cut = text.slice(0, max)
  if (/^[\s,.;:!?)]/.test(text.slice(max))) return cut
  const words = /^(.*\s)\S+$/s.exec(cut)?.[1]
  return words !== undefined && cut.length - words.length <= longestWordSpared ? words : cut
}

const letters = new Intl.Segmenter()

/** A name from the directory: a Slack mention stays a mention, anything else becomes plain text. */
export function mention(name: string): string {
  return /^<@[A-Z0-9]+>$/.test(name) ? name : plainUpTo(name, 100)
}

/** A link with a label that is safe already; empty if Slack would not take the address, or it is not encrypted. */
export function linked(address: string | undefined, label: string): string {
  return address !== undefined && /^https:\/\/[^\s<>|\p{C}]{1,1000}$/u.test(address) ? `<${address.replaceAll('&', '&amp;')}|${label}>` : ''
}

const joiner = '\u2060'

// Slack has no way to escape these, and an invisible character beside one does not reliably stop it: so each is shown as its like.
const alike: Readonly<Record<string, string>> = { '*': '\u2217', _: '\u02CD', '`': '\u02CB', '~': '\u223C' }

/** One line of visible text in which nothing is a mark. Empty, if there is nothing to see in it. */
function harmless(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '')
    // A pile of accents on one letter runs over the lines above it.
    .replace(/(\p{M}{6})\p{M}+/gu, '$1')
    .trim()
  if (/^[\p{Default_Ignorable_Code_Point}\s\u2800]*$/u.test(line)) return ''
  return (
    line
      // An underscore within a word marks nothing: `first_last@example.org`.
      .replace(/[*`~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}_])/gu, (mark) => alike[mark] ?? mark)
      // A joiner within its name makes `:tada:` no emoji, and keeps clients from ringing on a bare `@channel`. At the end, a colon of ours may follow.
      .replace(/:(?=[\p{L}\p{N}_+'-]+(?::|$))/gu, `:${joiner}`)
      .replace(/@(?=channel|here|everyone)/gi, `@${joiner}`)
      // At the beginning of a line even the entity is a quotation.
      .replace(/^(?=[>＞])/, joiner)
  )
}

/** Safe text for where Slack shows each character as it is: a cell, a label of a chart. */
export function asShown(safe: string): string {
  return safe.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function entitiesFor(text: string): string {
  return text.replace(/[&<>]/g, (mark) => entities[mark] ?? mark)
}
