import type { LabelWords } from '../languages/lexicon.ts'
import { lexicons } from '../languages/lexicons.ts'
import type { Text } from '../text.ts'
import { slice, withoutEnd } from '../text.ts'

/**
 * What a label of a form asks for. `state`, `now`: how it stands; `newDate`: by when it is now to be done; `former`: how it stood; `about`: which
 * commitment; `reason`, `blocker`, `detail`: more about it; `ahead`: what may come.
 */
export type LabelKind = keyof LabelWords

/**
 * `label`: its words, where a form has them. `isUnknown`: a label that no language has. `isItself`: the value has its own label, which says how it
 * stands ("on track: no").
 */
export interface Labelled {
  readonly kind: LabelKind
  readonly label?: Text
  readonly value: Text
  readonly isUnknown?: true
  readonly isItself?: true
}

const labelShape = /^([^:\n]{1,40}?)\s*:+\s*/

/** "Status: green". Undefined if the words before the colon are no label that is known. */
export function labelled(line: Text): Labelled | undefined {
  const [all, label] = labelShape.exec(line.plain) ?? []
  const kind = label === undefined ? undefined : labelKind(label)
  if (all === undefined || label === undefined || kind === undefined) return undefined
  return { kind, label: slice(line, 0, label.length), value: slice(line, all.length) }
}

const labelKinds = ['former', 'newDate', 'state', 'now', 'about', 'reason', 'blocker', 'ahead', 'detail'] as const

/** What the words of a label ask for. */
export function labelKind(label: string): LabelKind | undefined {
  const bare = withoutEnd(label, /[\s:]/)
  for (const { labels } of lexicons) for (const kind of labelKinds) if (labels[kind].test(bare)) return kind
  return undefined
}
