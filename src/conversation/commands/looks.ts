import type { Incoming } from '../incoming.ts'

/** Whether it only looks at what there is, so that nothing is lost if it has to be asked again. */
export async function isLook(incoming: Incoming): Promise<boolean> {
  if (incoming.is === 'press') return incoming.meaning.does === 'turn the page' || incoming.meaning.does === 'unreadable'
  if (incoming.is === 'message') return false
  // The words of all languages are loaded with the first command.
  const { isLookTyped } = await import('../../replies/command-words.ts')
  return isLookTyped(incoming.words)
}
