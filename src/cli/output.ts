// What the commands print. A register may hold anything: an escape sequence in a title must not move the cursor of who checks it.

export function printText(text: string): void {
  process.stdout.write(visible(text))
}

export function printLine(text: string): void {
  printText(`${text}\n`)
}

export function printJson(value: unknown): void {
  printLine(JSON.stringify(value, null, 2))
}

export function complainLine(text: string): void {
  process.stderr.write(`${visible(text)}\n`)
}

/** With characters that act on a terminal written as JSON writes them, so that JSON stays the same JSON. */
function visible(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
