import { withDigits } from './signs.ts'

/** Words as they were said, and the same words without case, accents and marks. A place in one is the same place in the other. */
export interface Text {
  readonly said: string
  readonly plain: string
}

/**
 * The text of a message as Slack gives it, with the escapes undone. Quoted lines and the mention at the start are left out: they are not the
 * person's own words.
 */
export function parsedText(words: string): Text {
  if (parsedLast?.words !== words) parsedLast = { words, text: parsed(words) }
  return parsedLast.text
}

// A reply is looked at in many ways, one after the other.
let parsedLast: { readonly words: string; readonly text: Text } | undefined

function parsed(words: string): Text {
  const own = words
    .normalize('NFC')
    // Long runs of spaces or empty lines say nothing, and cost quadratic time.
    .replace(/[^\S\n]{20,}/g, ' ')
    .replace(/\n(?:[^\S\n]*\n){8,}/g, '\n\n')
    .split(/\r\n?|\n/)
    .filter((line) => !/^\s*(>|&gt;)/.test(line))
    .join('\n')
  const said = withoutEscapes(own.replace(/^\s*(<@[\w|.-]+>[\s,:]*|@relance\b[\s,:]*)+/i, ''))
  return trimmed({
    said,
    plain: withDigits(inPlainForm(said))
      .replace(struck, (words) => ' '.repeat(words.length))
      .replace(marks, ' '),
  })
}

/** Slack escapes three characters in what people type. */
export function withoutEscapes(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** The words from one place to another, without the space around them. */
export function slice(text: Text, from: number, to: number = text.plain.length): Text {
  return trimmed({ said: text.said.slice(from, to), plain: text.plain.slice(from, to) })
}

/** A reason that stands elsewhere, or behind no mark, as if a colon stood before it. */
export function asBehindColon(words: Text): Text {
  return words.plain === '' || /^[:(-]/.test(words.plain) ? words : { said: `: ${words.said}`, plain: `: ${words.plain}` }
}

// Words that their writer crossed out.
const struck = /(?<![\p{L}\p{N}~])~(?! )[^~\n]+(?<! )~(?![\p{L}\p{N}~])/gu

// Quotes and underlines around words. Within a word they are an elision (l'accord) or part of an emoji's name.
const marks = /(?<![\p{L}\p{N}])['_]|['_](?![\p{L}\p{N}])/gu

/** The words with `name` in the place where plain words stand in them; the words as they are, if these do not stand there whole. */
export function withNameFor(word: string, said: string, name: string): string {
  const plain = inPlainForm(said)
  for (let at = plain.indexOf(word); word !== '' && at >= 0; at = plain.indexOf(word, at + 1)) {
    const to = at + word.length
    if (!/[\p{L}\p{N}]/u.test(plain.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(plain.charAt(to)))
      return `${said.slice(0, at)}${name}${said.slice(to)}`
  }
  return said
}

/** Plain words as they stand in what was typed, with case and accents; as they are, if they do not stand there. */
export function inTypedForm(word: string, typed: string): string {
  const { plain, said } = parsedText(typed)
  const at = word === '' ? -1 : plain.indexOf(word)
  return at < 0 ? word : said.slice(at, at + word.length)
}

// What is in its plain form already; each other character is looked at for itself.
const notPlain = /[^a-z0-9 \n.,:;!?()'/+#@-]/g

function inPlainForm(said: string): string {
  return said.replace(notPlain, plainOf)
}

/** Gives one character for one, so that places stay the same. Titles are compared in the same plain form. */
function plainOf(character: string): string {
  if (/[\s*`"“”«»„∗ˋ\u200B-\u200F\u2060\uFEFF]|\uFE0F|\u20E3/.test(character)) return character === '\n' ? '\n' : ' '
  if (/[‘’ʼ´]/.test(character)) return "'"
  if (/[‐-―−]/.test(character)) return '-'
  if (/[→⇒➔➜➡]/.test(character)) return '>'
  if (character === '…') return '.'
  if (character === '：') return ':'
  if (character === '？') return '?'
  return character.normalize('NFD').charAt(0).toLowerCase().charAt(0)
}

/** Without the marks at the end. A pattern that ends in `$` would start again at each of a thousand dashes, and run to their end each time. */
export function withoutEnd(text: string, marks: RegExp): string {
  let end = text.length
  while (end > 0 && marks.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** A title or a name in the same plain form. */
export function plainWords(text: string): string {
  return parsedText(text).plain
}

/** The words without the mark that divides them from what stands before ("at risk: ..."), unless they are less than a word. */
export function reasonAfter(tail: Text): string | undefined {
  const mark = /^[\s:,;.!?()-]*/.exec(tail.plain)?.[0] ?? ''
  const reason = slice(tail, mark.length)
  if (!/[\p{L}\p{N}]{2}/u.test(reason.plain)) return undefined
  // The bracket may have been opened before these words: "2 (at risk: data)".
  const isOpen = mark.includes('(') || !reason.said.includes('(')
  return isOpen ? withoutEndOfBracket(reason.said) : reason.said
}

/** "legal) and no staff": the words begin within a bracket. */
function withoutEndOfBracket(said: string): string {
  const isNested = /^[^)]*\(/.test(said)
  return isNested ? said.replace(/\)\s*[.!]*$/, '') : said.replace(/\)\s*[.!]*$|\)/, '')
}

function trimmed({ said, plain }: Text): Text {
  const start = plain.length - plain.trimStart().length
  const end = plain.trimEnd().length
  if (end <= start) return { said: '', plain: '' }
  return { said: said.slice(start, end).trim() === '' ? '' : said.slice(start, end), plain: plain.slice(start, end) }
}
