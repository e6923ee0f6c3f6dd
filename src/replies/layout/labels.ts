import type { LabelWords } from '../languages/lexicon.ts'
import { lexicons } from '../languages/lexicons.ts'
import type { Text } from '../text.ts'
import { slice, withoutEnd } from '../text.ts'

/**
 * What a label of a form asks for. `state`: how it stands; `former`: how it stood; `about`: which commitment; `reason`, `blocker`, `detail`: more
 * about it; `ahead`: what may come, which says nothing against a "green".
 */
export type LabelKind = keyof LabelWords

export interface Labelled {
  readonly kind: LabelKind
  readonly value: Text
}

const labelShape = /^([^:\n]{1,40}?)\s*:+\s*/

/** "Status: green". Undefined if the words before the colon are no label that is known. */
export function labelled(line: Text): Labelled | undefined {
  const [all, label] = labelShape.exec(line.plain) ?? []
  const kind = label === undefined ? undefined : labelKind(label)
  return all === undefined || kind === undefined ? undefined : { kind, value: slice(line, all.length) }
}

/** What the words of a label ask for. */
export function labelKind(label: string): LabelKind | undefined {
  const bare = withoutEnd(label, /[\s:]/)
  for (const { labels } of lexicons)
    for (const kind of ['former', 'state', 'about', 'reason', 'blocker', 'ahead', 'detail'] as const)
      if (labels[kind].test(bare)) return kind
  return undefined
}
