import type { ContactEdit } from '../register/contacts.ts'
import { plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'

/** What an edit of contacts does, in a line. */
export function contactLine({ words, names }: Pick<Telling, 'words' | 'names'>, { of, from, to }: ContactEdit): string {
  const said = (name: string) => (of === 'channel' ? plainUpTo(name, 100) : names.quietly(name))
  return words.reach.edit({ of, ...(from === undefined ? {} : { from: said(from) }), ...(to === undefined ? {} : { to: said(to) }) })
}
