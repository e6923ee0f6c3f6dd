import type { Block } from './blocks.ts'
import { bold, messageText, section, within } from './blocks.ts'
import { shortAndId, shortTitleOf, titleAndId } from './names.ts'
import type { Telling } from './render-context.ts'
import type { Said } from './said.ts'

/** A message of one section a line. */
export function saidOf({ words }: Telling, lines: readonly string[], more: readonly Block[] = []): Said {
  return { text: messageText(lines.join('\n')), blocks: within([...lines.map((line) => section(line)), ...more], words.andMore) }
}

/** The commitments by their short titles alone: the first six, and how many more. */
export function shortTitles(telling: Telling, ids: readonly string[]): string {
  return titlesUpTo(telling, ids, 6)
}

/** The same, the first `most`. */
export function titlesUpTo({ words, view }: Telling, ids: readonly string[], most: number): string {
  const { language } = view
  const shown = ids.slice(0, most).map((id) => bold(shortTitleOf(view.register.commitments.get(id), id, { language, max: 80 })))
  return ids.length > shown.length ? `${shown.join(', ')} ${words.andOthers(ids.length - shown.length)}` : words.list(shown)
}

/** The commitments by title and id, several by their short titles: the first ten, and how many more. */
export function titles({ words, view }: Telling, ids: readonly string[]): string {
  const named = ids.length > 1 ? shortAndId : titleAndId
  const shown = ids.slice(0, 10).map((id) => named(view.register.commitments.get(id), id, view.language))
  return words.list(ids.length > shown.length ? [...shown, words.moreOnes(ids.length - shown.length)] : shown)
}
