import type { Rating } from '../register/schema.ts'

// Signs that mean the same in every language: the lights of the bot's own messages, as they are and by the names that Slack gives them.

const lights: readonly (readonly [Rating, RegExp])[] = [
  ['green', /^(?:🟢|🟩|💚|✅|✔|✓|:white_check_mark:|:heavy_check_mark:|:(?:large_)?green_(?:circle|square|heart):)/u],
  ['amber', /^(?:🟠|🟡|🟧|🟨|⚠|:(?:large_)?(?:orange|yellow)_(?:circle|square):|:warning:)/u],
  ['red', /^(?:🔴|🟥|⛔|🛑|:(?:large_)?red_(?:circle|square):|:no_entry:|:octagonal_sign:)/u],
]

/** The light at the start of plain words, and its length. */
export function lightAt(plain: string): { readonly rating: Rating; readonly form: string } | undefined {
  for (const [rating, pattern] of lights) {
    const form = pattern.exec(plain)?.[0]
    if (form !== undefined) return { rating, form }
  }
  return undefined
}

/** A tick may say that it is done, or only thank. */
export const tick = /^(?:[✅✔✓]|:[a-z_]*check_mark:)/u

/** A cross behind a word says no to it. */
export const crossShape = /^[\s:,;.(=-]*(?:❌|✖|✗|✘|❎|🚫|👎|:(?:x|negative_squared_cross_mark|no_entry_sign|-1|thumbsdown):)/u

/** A box of a form that is not ticked, and one that is. */
export const emptyBox = /^(?:[-•*]\s*)?(?:☐|⬜|◻|□|○|\[[ _]*\](?!\()|\( ?\))\s*/u
export const tickedBox = /^(?:☑|☒|\[[xX✓✔]\](?!\())\s*/u

const digitNames = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const digitSign = new RegExp(`:(${digitNames.join('|')}):`, 'g')

/** The same with `:one:` as a figure, at the same place and of the same length. */
export function withDigits(plain: string): string {
  return plain.replace(digitSign, (sign, name: string) => String(digitNames.indexOf(name)).padEnd(sign.length))
}
