import { plainTyped } from './command-words.ts'
import type { FormInput } from './form-kinds.ts'
import type { FieldTyped } from './languages/command-names.ts'
import { commandWords } from './languages/commands.ts'

// `edit ports title: Risk analysis of ports`: what is typed behind the name of what is to be edited.

/** What is to stand in one field of the form. */
export interface EditTyped {
  readonly field: FieldTyped
  /** Empty: it is to be edited, and not said to what. */
  readonly words: string
}

const fields: readonly { readonly field: FieldTyped; readonly pattern: RegExp }[] = commandWords.flatMap(({ edit: { to, its, fields } }) =>
  Object.entries(fields).map(([field, named]) => ({
    field: field as FieldTyped,
    pattern: new RegExp(`^[\\s:,]*(?:(?:${its})(?:\\s+|(?<=')))?(?:${named})(?:\\s*[:=]\\s*|\\s+(?:${to})\\s+|\\s+|$)`, 'u'),
  })),
)
/** `rename ports to Risk analysis of ports` */
const renamed = new RegExp(`^\\s*(?:${commandWords.map(({ edit }) => edit.to).join('|')})\\s+(?=\\S)`, 'u')

/** Undefined: no field is named. */
export function editTyped(words: string): EditTyped | undefined {
  const plain = plainTyped(words)
  // Nothing tells how much was said if taking the accents away has moved the words.
  if (plain.length !== words.length) return undefined
  const title = renamed.exec(plain)?.[0]
  const named = fields.map(({ field, pattern }) => ({ field, said: pattern.exec(plain)?.[0] ?? '' }))
  // "Short name" is no name.
  const [longest] = [...named, { field: 'title' as const, said: title ?? '' }].toSorted((a, b) => b.said.length - a.said.length)
  return longest && longest.said !== '' ? { field: longest.field, words: words.slice(longest.said.length).trim() } : undefined
}

/** The inputs with what was typed in its place. */
export function withTyped(inputs: readonly FormInput[], typed: EditTyped | undefined): readonly FormInput[] {
  if (!typed || typed.words === '') return inputs
  return inputs.map((input) =>
    input.field === typed.field && (input.takes === 'line' || input.takes === 'words') ? { ...input, begun: typed.words } : input,
  )
}
