import type { Field } from './field.ts'
import { formAtStart } from './forms.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// Rows of which something is said where another one is spoken of: "1 is at risk because 2 is late", « la 2 est à risque et pas la 3 ».

const rowSaid = `(?:${anyParticle('article')})?#?(\\d{1,2})`
const asCause = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${anyParticle('reasonFirst')})\\s((?:that |que )?${rowSaid}\\s(?:${anyParticle('is')}\\s)?)(?=\\p{L})([^,;.!?\\n]*)`,
  'gu',
)
const asDenied = new RegExp(
  `(?<=[\\p{L}\\p{N}][,;]?\\s)((?:(?:${anyParticle('and')}|${anyParticle('whereas')})\\s)?(?:${anyParticle('not')})\\s${rowSaid})()(?=\\s*(?:$|[.,;!)\\n]))`,
  'gu',
)

/** A row, and the words about it. */
export interface RowBeside {
  readonly id: string
  readonly said: string
}

/** The rows by whose state another one is explained, and those that are told apart from it. What is said there may be the reason of that one, too. */
export function rowsBeside(text: Text, { rows }: Field): RowBeside[] {
  const causes = [...text.plain.matchAll(asCause)].filter(([, , , state = '']) => saysState(state))
  return [...causes, ...text.plain.matchAll(asDenied)].flatMap(({ index, 0: whole, 1: lead = '', 2: number, 3: state = '' }) => {
    const id = rows[Number(number) - 1]
    const to = index + whole.length
    return id === undefined ? [] : [{ id, said: slice(text, to - state.length - lead.length, to).said.trim() }]
  })
}

const meansOfState: ReadonlySet<string | undefined> = new Set(['rated', 'slips', 'closed'])

/** What is "not done" stands as it stood. */
function saysState(words: string): boolean {
  return meansOfState.has(formAtStart({ said: words, plain: words })?.intent.means)
}
