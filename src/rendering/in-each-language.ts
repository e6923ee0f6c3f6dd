import type { Language } from '../register/languages.ts'
import { catalogues } from '../wording/catalogues.ts'
import { lengthOf, messageRoom, within } from './blocks.ts'
import type { Said, Stepped, View } from './said.ts'
import { hasSameBlocks, saidTogether } from './said-together.ts'

type Drawn = Said & Partial<Pick<Stepped, 'steps'>>

/** What is said to all who read it, in each of their languages, in one message. Where that would be too long, each language has its share of the room. */
export function inEachLanguage<Message extends Drawn>(view: View, draw: (view: View) => Message): Message {
  const [language = view.language, ...others] = view.languages ?? []
  const drawnIn = (each: Language, room: View['room']) => draw({ ...view, language: each, ...(room ? { room } : {}) })
  if (others.length === 0) return drawnIn(language, undefined)
  for (const controls of fewerAndFewer) {
    const first = drawnIn(language, { share: 1, controls })
    const more = others.map((each) => drawnIn(each, { share: 1, controls }))
    const together = more.reduce(saidTogether, first)
    if (more.every((each) => hasSameBlocks(first.blocks, each.blocks)) && lengthOf(together.blocks) <= messageRoom.length) return together
  }
  const share = 1 / (1 + others.length)
  const inShares = (each: Language) => inShare(drawnIn(each, { share, controls: 3 }), catalogues[each].andMore, share)
  return others.map(inShares).reduce(saidTogether, inShares(language))
}

/** How many rows have their controls, until what is said in all languages has room beside them. */
const fewerAndFewer = [12, 9, 6, 3, 1]

/** What has steps is drawn in its share already: what its tables hold counts by what they show. */
function inShare<Message extends Drawn>(said: Message, more: (count: number) => string, share: number): Message {
  return said.steps ? said : { ...said, blocks: within(said.blocks, more, share) }
}
