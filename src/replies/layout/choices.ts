import { anyParticle, lexicons } from '../languages/lexicons.ts'
import { emptyBox, tickedBox } from '../signs.ts'
import type { Text } from '../text.ts'
import { slice } from '../text.ts'

// What is printed in a form to choose from, and stands there as it was printed: "on track: yes / no", "red, amber or green".

const colour = anyParticle('colour')
const betweenChoices = `\\s*(?:[/,|]|${anyParticle('choiceOf')})\\s*(?:${anyParticle('choiceOf')}\\s+)?`
const colours = new RegExp(`^(?:[^:]{0,40}:)?\\s*(${colour}(?:${betweenChoices}${colour}){1,4})\\s*(?:[(:?.].{0,80})?$`)
const eachColour = new RegExp(colour, 'g')

const choiceAtEnd = lexicons.map(({ choice }) => new RegExp(`(?:^|[\\s:(])${choice.source}(?: ?/ ?[a-z/]{1,12}){0,2}\\s*\\)?[\\s:?._]*$`))
const choiceInBrackets = lexicons.map(({ choice }) => new RegExp(`\\s*\\(\\s*${choice.source}\\s*\\)(?=\\s*:\\s*\\S)`))

const box = new RegExp(`(?:${emptyBox.source.slice(1)})|(?:${tickedBox.source.slice(1)})`, 'u')
const anEmptyBox = new RegExp(emptyBox.source.slice(1), 'u')
const boxAtEnd = new RegExp(`(?:${box.source})$`, 'u')

// No form prints more before what is to be chosen.
const longest = 120

/** Whether a line is a choice that nobody has made, or one of which it isn't plain what was ticked: "on track ☐ at risk ☑". */
export function isOpenChoice({ plain }: Text): boolean {
  if (plain.length > longest) return false
  const [, all = ''] = colours.exec(plain) ?? []
  if (new Set(all.match(eachColour)).size > 1) return true
  if (choiceAtEnd.some((choice) => choice.test(plain))) return true
  return anEmptyBox.test(plain) && (box.exec(plain)?.index ?? 0) > 0 && boxAtEnd.test(plain)
}

/** "On track (yes/no): no" without what was printed there. */
export function withoutChoice(line: Text): Text {
  if (line.plain.length > longest) return line
  for (const choice of choiceInBrackets) {
    const found = choice.exec(line.plain)
    if (!found) continue
    const [before, behind] = [slice(line, 0, found.index), slice(line, found.index + found[0].length)]
    return { said: `${before.said}${behind.said}`, plain: `${before.plain}${behind.plain}` }
  }
  return line
}
