type Json = Readonly<Record<string, unknown>>

/**
 * What of a message, a modal or a Home tab is hard to use by ear, by text alone or without colours, one line each (Slack's advice:
 * https://docs.slack.dev/concepts/accessibility). Empty: nothing.
 */
export function inaccessible(blocks: readonly object[]): string[] {
  const parts = partsIn(blocks)
  const buttons = parts.filter(({ type }) => type === 'button')
  return [
    ...sameToHear(buttons),
    ...parts.flatMap(({ type, text }) => (type === 'plain_text' && sign.test(String(text)) ? [`a label has a sign in it: ${text}`] : [])),
    ...(buttons.filter(({ style }) => style === 'primary').length > 1 ? ['more than one button is the main one'] : []),
    ...parts.flatMap(({ type, text }) => (type === 'mrkdwn' ? bareLights(String(text)) : [])),
    ...parts.flatMap(tableFaults),
    ...parts.flatMap(({ type, alt_text: alt }) => (type === 'image' && !alt ? ['a picture has no words'] : [])),
  ]
}

const sign = /\p{Extended_Pictographic}/u

/** Buttons that say the same must be told apart by what is read out. */
function sameToHear(buttons: readonly Json[]): string[] {
  const heard = buttons.map(({ text, accessibility_label: label }) => String(label ?? (text as Json).text))
  const twice = heard.filter((each, index) => heard.indexOf(each) < index)
  return [...new Set(twice)].map((each) => `${twice.filter((other) => other === each).length + 1} buttons are all heard as "${each}"`)
}

/** A light says nothing to who does not see its colour: the word stands behind it. */
function bareLights(text: string): string[] {
  return [...text.matchAll(/[🟢🟠🔴](?!\uFE0F?\s?[\p{L}*_…])/gu)].map(
    ({ index }) => `a light has no word: ${text.slice(index, index + 20)}`,
  )
}

function tableFaults({ type, caption, row_header_column_index: header }: Json): string[] {
  if (type !== 'data_table') return []
  return [...(caption ? [] : ['a table has no caption']), ...(header === undefined ? ['no column names the rows of a table'] : [])]
}

/** Every block, element and text within. */
function partsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(partsIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Json, ...Object.values(value).flatMap(partsIn)]
}
