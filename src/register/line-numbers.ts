import type { Node } from 'jsonc-parser'
import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import type { Path } from './fault.ts'

/**
 * For a text: the line (from 1) of the value at a path; for a missing key, the line where its object begins.
 * The text is parsed at the first question only.
 */
export function linesOf(text: string): (path: Path) => number {
  let parsed: { readonly tree: Node | undefined; readonly starts: readonly number[] } | undefined

  return (path) => {
    if (path.length === 0) return 1
    parsed ??= { tree: parseTree(text), starts: lineStarts(text) }
    const { tree, starts } = parsed
    if (!tree) return 1
    for (let length = path.length; length > 0; length--) {
      const node = findNodeAtLocation(tree, path.slice(0, length))
      if (node) return lineAt(starts, node.offset)
    }
    return lineAt(starts, tree.offset)
  }
}

/** The offset at which each line starts. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The line (from 1) of an offset, given the offset at which each line starts. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(low, 1)
}
