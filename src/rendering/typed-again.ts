import type { TypedIn } from '../replies/form-kinds.ts'
import { promiseOf } from '../replies/form-kinds.ts'
import { actions, bold, button, messageText, section, within } from './blocks.ts'
import type { AgainValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'
import type { Said } from './said.ts'

/** All that is quoted leaves room for why, and for the button: it has the whole. */
const mostQuoted = 6000
const mostQuotedOfOne = 2700

/** Why it was not taken, then the words that were typed, and a button that opens the form again with them: nobody types the same twice. */
export function withTypedOf(telling: Telling, { text, blocks }: Said, typed: TypedIn): Said {
  const { words } = telling
  const most = Math.min(mostQuotedOfOne, Math.floor(mostQuoted / Math.max(1, typed.typed.length)))
  const lines = wordsLabelled(telling, typed).map(([label, said]) => words.labelled(label, words.quoted(plainUpTo(said, most))))
  const quoted = lines.length === 0 ? [] : [bold(words.modals.typedStays), ...lines]
  const again = button(words.modals.openAgain, actionIds.again, { cause: typed.cause } satisfies AgainValue)
  return {
    text: messageText([text, ...quoted].join('\n')),
    blocks: within([...blocks, ...quoted.map((line) => section(line)), actions(again, 'again')], words.andMore),
  }
}

function wordsLabelled({ words: { modals, forms } }: Telling, typed: TypedIn): (readonly [string, string])[] {
  if ('modal' in typed) return typed.typed.map(([field, said]) => [modals.input(typed.modal, field).label, said])
  return typed.typed.map(([name, said]) => {
    const of = promiseOf(name)
    return ['nth' in of ? forms.promise(of.nth) : forms.input(typed.form, of.field).label, said]
  })
}
