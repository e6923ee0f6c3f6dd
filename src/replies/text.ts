/** Words as they were said, and beside them the same words without case, accents and marks; a place in one is the same place in the other. */
export interface Text {
  readonly said: string
  readonly plain: string
}

/**
 * A message as Slack gives it: escapes are undone; lines that quote somebody else, and who is addressed at its start, are left out,
 * because neither is the person's own word.
 */
export function parsedText(words: string): Text {
  const own = words
    .normalize('NFC')
    // A long run of spaces or empty lines says nothing, and would cost its square.
    .replace(/[^\S\n]{20,}/g, ' ')
    .replace(/\n(?:[^\S\n]*\n){8,}/g, '\n\n')
    .split(/\r\n?|\n/)
    .filter((line) => !/^\s*(>|&gt;)/.test(line))
    .join('\n')
  const said = own
    .replace(/^\s*(<@[\w|.-]+>[\s,:]*|@relance\b[\s,:]*)+/i, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
  const plain = Array.from({ length: said.length }, (_, index) => plainOf(said[index] ?? ' ')).join('')
  return trimmed({ said, plain: plain.replace(struck, (words) => ' '.repeat(words.length)).replace(marks, ' ') })
}

/** The words from one place to another, without the space around them. */
export function slice(text: Text, from: number, to: number = text.plain.length): Text {
  return trimmed({ said: text.said.slice(from, to), plain: text.plain.slice(from, to) })
}

// What its writer crossed out is not said any more.
const struck = /(?<![\p{L}\p{N}~])~(?! )[^~\n]+(?<! )~(?![\p{L}\p{N}~])/gu

// Quotes and underlines round words; within a word they are an elision (l'accord) or the name of an emoji.
const marks = /(?<![\p{L}\p{N}])['_]|['_](?![\p{L}\p{N}])/gu

/** A single character, so that places stay the same: this is why titles are compared by the same function. */
function plainOf(character: string): string {
  if (/[\s*`"“”«»„\u200B-\u200F\u2060\uFEFF]/.test(character)) return character === '\n' ? '\n' : ' '
  if (/[‘’ʼ´]/.test(character)) return "'"
  if (/[‐-―−→⇒➔➜➡]/.test(character)) return '-'
  if (character === '…') return '.'
  if (character === '：') return ':'
  if (character === '？') return '?'
  return character.normalize('NFD').charAt(0).toLowerCase().charAt(0)
}

/** Without the marks at its end. A pattern that ends in `$` is tried anew at each of a thousand dashes, and runs to their end each time. */
export function withoutEnd(text: string, marks: RegExp): string {
  let end = text.length
  while (end > 0 && marks.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** A title or a name in the same plain form. */
export function plainWords(text: string): string {
  return parsedText(text).plain
}

/** The words without the mark that divides them from what stands before ("at risk: ..."); nothing where they are less than a word. */
export function reasonAfter(tail: Text): string | undefined {
  const mark = /^[\s:,;.!?()-]*/.exec(tail.plain)?.[0] ?? ''
  const reason = slice(tail, mark.length)
  if (!/[\p{L}\p{N}]{2}/u.test(reason.plain)) return undefined
  // The bracket that is closed may have been opened before ("2 (at risk: data)").
  const isOpen = mark.includes('(') || !reason.said.includes('(')
  return isOpen ? reason.said.replace(/\)\s*[.!]*$/, '') : reason.said
}

function trimmed({ said, plain }: Text): Text {
  const start = plain.length - plain.trimStart().length
  const end = plain.trimEnd().length
  if (end <= start) return { said: '', plain: '' }
  return { said: said.slice(start, end).trim() === '' ? '' : said.slice(start, end), plain: plain.slice(start, end) }
}
