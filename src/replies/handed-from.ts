import { commandWords } from './languages/commands.ts'
import { completions } from './languages/en-completions.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// A hand-over that says from whom: "hand over 3 from UKBA to SOCA", "tout ce qui est à SOCA passe à DFID". It goes the way of `assign`.

const assigns = commandWords.map(({ assign }) => assign)
const partsOfAssign = (part: 'from' | 'to' | 'all' | 'hasAll' | 'passes'): string =>
  assigns
    .map((each) => each[part])
    .filter((each) => each !== '')
    .join('|')

const verb = new RegExp(`^(?:${anyParticle('handsOver')}|(${anyParticle('gives')}))(?:\\s+${anyParticle('over')})?\\s+`, 'u')
const fromThenTo = new RegExp(`\\s(?:${partsOfAssign('from')})(?:\\s|(?<=')).{1,80}?\\s(?:${partsOfAssign('to')})(?:\\s|(?<='))`, 'u')
const allOf = new RegExp(`^(?:${partsOfAssign('all')}|${partsOfAssign('hasAll')})(?:\\s|(?<='))`, 'u')
const passesTo = new RegExp(`\\s(?:${partsOfAssign('passes')})(?=\\s(?:${partsOfAssign('to')})(?:\\s|(?<=')))`, 'u')

// No hand-over has more words before its team.
const longestGift = 200

/**
 * What is given, from whom and to whom, as it stands behind `assign`; undefined where the words are no such hand-over. `isToBot`: where nothing else is
 * spoken of, who it comes from need not be said: `give ports to SOCA please`.
 */
export function handedFrom(text: Text, isToBot: boolean): string | undefined {
  const beginning = text.plain.slice(0, longestGift)
  const [given, gives] = verb.exec(beginning) ?? []
  if (given !== undefined)
    return (isToBot && gives !== undefined) || fromThenTo.test(beginning) ? ` ${slice(text, given.length).said}` : undefined
  const all = allOf.exec(beginning)?.[0]
  const passes = all === undefined ? null : passesTo.exec(beginning)
  if (all === undefined || passes === null) return undefined
  return ` ${completions.allOf(text.said.slice(all.length, passes.index))}${text.said.slice(passes.index + passes[0].length)}`
}
