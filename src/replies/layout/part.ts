import type { Text } from '../text.ts'

/**
 * A part of a reply. `is`: running words, still to be divided; one statement, as a line of a form or a table makes it; an item under a heading; or
 * words that are asked back as they stand, whatever they look like.
 */
export interface Part {
  readonly is: 'words' | 'statement' | 'item' | 'unread'
  readonly text: Text
}

export function unread(text: Text): Part {
  return { is: 'unread', text }
}
