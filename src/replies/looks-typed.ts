import type { CommandName } from './command-words.ts'
import { commandNamed, plainTyped, withOneWord } from './command-words.ts'
import { askedAbout } from './enquiry-names.ts'
import type { Field } from './field.ts'
import { fieldFor } from './field.ts'
import { commandWords } from './languages/commands.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Context } from './reading.ts'
import { settingsTyped } from './settings-typed.ts'
import { knownTarget, targetSaid } from './targets.ts'
import { plainWords } from './text.ts'

// `help`, `list`, `show 2 and 3` as words of a reply, where nothing else is said with them.

const looking: readonly CommandName[] = ['help', 'list', 'mine', 'list-ours', 'show', 'history', 'settings']

/** The commands that the words are, in their order; or the number of a row in them that there is not. */
export type LookTyped = { readonly commands: readonly string[] } | { readonly noRow: number }

interface LookContext extends Pick<Context, 'register' | 'about' | 'by'> {
  /** Whether all of the words narrow a list. */
  isFilter(words: string): boolean
}

/**
 * Words of a reply as the commands that they are, where they only look: `show 2` is `show` of the second row. Undefined if anything else is said with
 * them, as in "show France the report: done".
 */
export function looksTyped(said: string, { register, about, by, isFilter }: LookContext): LookTyped | undefined {
  const typed = withOneWord(said)
  const [, word = '', more = ''] = /^\s*([^\s:,.!?]+)[:,]?\s*(.{0,200}?)[\s.!?]*$/s.exec(typed) ?? []
  // ": the winter" says why, and nothing at all is no call for help here.
  const name = word === '' ? undefined : commandNamed(word)
  if (name === undefined || !looking.includes(name)) return lookBehindName(said, fieldFor({ register, about, by }))
  if (name === 'help') return more === '' || isHelpOn(more) ? { commands: [`${name} ${more}`.trim()] } : undefined
  if (name === 'settings') return settingsTyped(more).is === 'unread' ? undefined : { commands: [`${name} ${more}`.trim()] }
  if (name === 'list' || name === 'mine' || name === 'list-ours')
    return more === '' || isFilter(more) ? { commands: [`${name} ${more}`.trim()] } : undefined
  const found = more === '' ? { ids: about.length === 1 ? about : [] } : lookedFor(plainWords(more), fieldFor({ register, about, by }))
  if ('noRow' in found) return found
  if ('isOfSeveral' in found) return { commands: [`${name} ${more}`] }
  return found.ids.length === 0 ? undefined : { commands: found.ids.map((id) => `${name} ${id}`) }
}

/** "Ports history", "2 history": the name first. */
export function lookBehindName(said: string, field: Field): LookTyped | undefined {
  const [, named = '', word = ''] = /^\s*(.{1,120}?)(?:['\u2019]s?)?[:,]?\s+([^\s:,.!?]+)[\s.!?]*$/s.exec(said) ?? []
  if (named === '' || commandNamed(word) !== 'history') return undefined
  const found = lookedFor(plainWords(named), field)
  if ('noRow' in found) return found
  if ('isOfSeveral' in found) return { commands: [`history ${named}`] }
  return found.ids.length === 0 ? undefined : { commands: found.ids.map((id) => `history ${id}`) }
}

/** "Help snooze", "help with the list": what the words of help tell. */
function isHelpOn(words: string): boolean {
  return helpOn.test(plainTyped(words))
}

const helpOn = new RegExp(`^(?:${commandWords.map((words) => words.helpOn).join('|')})$`)

/** Nobody looks at more at a time. */
const mostShown = 4

const and = new RegExp(`\\s*(?:[,;&+]|\\s${anyParticle('and')}\\s)\\s*`)

/** What is named: rows by their numbers, or commitments by their names; or a name that fits several. */
function lookedFor(
  plain: string,
  field: Field,
): { readonly ids: readonly string[] } | { readonly noRow: number } | { readonly isOfSeveral: true } {
  const rows = targetSaid(plain, field)
  if (rows.names === 'some') return { ids: rows.by === 'all' ? [] : rows.ids.slice(0, mostShown) }
  // "show bus": the command asks which.
  if (knownTarget(plain, field).names === 'several') return { isOfSeveral: true }
  const parts = [plain, ...plain.split(and)].map((part) => askedAbout(part, field, { isLoose: false }))
  const missing = parts.find((part) => part !== undefined && 'noRow' in part)
  if (missing && 'noRow' in missing) return missing
  const [whole] = parts
  return whole && 'ids' in whole && whole.side === undefined && whole.ids.length <= mostShown ? { ids: whole.ids } : { ids: [] }
}
