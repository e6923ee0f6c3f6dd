import type { Field } from './field.ts'
import type { FoundForm } from './forms.ts'
import { afterSubject } from './forms.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { WithRow } from './row-behind.ts'
import { withTarget } from './row-behind.ts'
import { shortStateAlone } from './short-state.ts'
import { isExact } from './targets.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

const aside = new RegExp(`^${anyParticle('afterGreen')}\\s+(?=[\\p{L}' ]{0,12}#?\\d)`, 'u')

/** "fine on 1 and 3", "ok for me on 1 and 3", "ok 1 and 2", "all good ports", "tout va bien sur le 3": what is said first is of the rows behind it, and an "all" of no others. */
export function ofRowsBehind(words: Text, field: Field): WithRow | undefined {
  const short = shortStateAlone(words)
  for (const said of [short, ...lexicons.map((each) => afterSubject(words, each))]) {
    const found = said && withoutAside(said)
    const named = found && saysHow(found) && /^[\p{L}\d#]/u.test(found.tail.plain) ? withTarget(found, undefined, field) : undefined
    if (named?.target?.names !== 'some' || named.target.by === 'all') continue
    if (named.target.numbered || isExact(named.target) || !(isPraise(named, short) || /[\p{L}\d]/u.test(named.tail.plain))) return named
  }
  return undefined
}

/** "ok for me on 1 and 3" */
function withoutAside(found: FoundForm): FoundForm {
  return { ...found, tail: slice(found.tail, aside.exec(found.tail.plain)?.[0].length ?? 0) }
}

function saysHow({ intent: { means } }: FoundForm): boolean {
  return means === 'rated' || means === 'closed'
}

/** "Great report": a word of a title may stand behind a word of praise. "All good ports" praises nothing. */
function isPraise({ form }: FoundForm, short: FoundForm | undefined): boolean {
  return form === short?.form && !lexicons.some(({ all }) => all.test(/^\p{L}*/u.exec(form)?.[0] ?? ''))
}
