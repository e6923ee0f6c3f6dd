import { isLookTyped } from '../../replies/command-words.ts'
import type { Incoming } from '../incoming.ts'

/** Whether it only looks at what there is, so that nothing is lost if it has to be asked again. */
export function isLook(incoming: Incoming): boolean {
  if (incoming.is === 'press') return incoming.meaning.does === 'turn the page' || incoming.meaning.does === 'unreadable'
  return incoming.is === 'command' && isLookTyped(incoming.words)
}
