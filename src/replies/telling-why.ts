import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { WhyWords } from './languages/why-words.ts'
import { isPersonName, meansSomething } from './layout/names.ts'
import type { Remark } from './remark.ts'
import { remarksIn } from './remark.ts'
import type { Text } from './text.ts'
import { reasonAfter } from './text.ts'

// Whether words say why. No list of chat is ever complete, so it is asked what makes a reason: a thing of the work, or what stands in its way.

/**
 * `plain`: they name what stands in the way, or a thing of the work. `doubtful`: they may say why, and may be said to somebody beside the matter.
 * `talk`: they greet, thank or praise somebody, or say where their writer is.
 */
export type WhySaid = 'plain' | 'doubtful' | 'talk'

const leastFirst: readonly WhySaid[] = ['talk', 'doubtful', 'plain']

/** The most that one of the remarks says. A name behind talk is of whom it is said to: "thanks Ana and Bob". */
export function tellingWhy(words: Text): WhySaid {
  const tellings: WhySaid[] = []
  for (const remark of remarksIn(words)) tellings.push(tellings.at(-1) === 'talk' && isPersonName(remark) ? 'talk' : whySaidIn(remark))
  return leastFirst.findLast((each) => tellings.includes(each)) ?? 'doubtful'
}

/** Whether words are nothing but what one says to people: "thanks Ana, much appreciated", "on my way". */
export function isTalk(words: Text): boolean {
  return tellingWhy(words) === 'talk'
}

/** The words behind a form, where they plainly say why: "late, contractor let us down". */
export function reasonTold(tail: Text): string | undefined {
  return tellingWhy(tail) === 'plain' ? reasonAfter(tail) : undefined
}

/** ": no flights", and nothing of whose it is: why it does not go well, or what holds it up. */
export function tellsWhyNotWell(tail: Text): boolean {
  const isOfOwner = says(tail.plain, 'ofOwner') || lexicons.some(({ responsible }) => responsible.test(tail.plain))
  return !isOfOwner && tellingWhy(tail) === 'plain'
}

function whySaidIn({ plain }: Remark): WhySaid {
  if (isSaidToSomebody(plain) || says(plain, 'talk')) return 'talk'
  const isHindered = says(plain, 'hinders')
  if (says(plain, 'praises')) return isHindered ? 'doubtful' : 'talk'
  const isWork = lexicons.some((each) => each.ofWork.test(plain) || each.reasonNoun.test(plain)) || becauseFirst.test(plain)
  if (says(plain, 'ofPeople') || says(plain, 'asksPeople') || says(plain, 'ofWhereabouts'))
    return isWork && isHindered ? 'plain' : isWork || isHindered ? 'doubtful' : 'talk'
  return isWork || isHindered ? 'plain' : 'doubtful'
}

const becauseFirst = new RegExp(`^(?:${anyParticle('reasonFirst')})(?![\\p{L}\\p{N}])`, 'u')
const namesCalled = /^[\s,]*(?:\p{L}[\p{L}'’.-]*(?:[\s,]+(?=\p{L})|[\s,.!]*$)){0,3}$/u

/** "thanks Ana", "bravo Paul": a courtesy, and at most three words that are nothing of the work. */
export function isSaidToSomebody(plain: string): boolean {
  return lexicons.some(({ greets }) => {
    const greeting = greets.exec(plain)?.[0]
    if (greeting === undefined) return false
    const behind = plain.slice(greeting.length).replace(/^[\s,]+/, '')
    return (
      namesCalled.test(behind) && !meansSomething(behind) && !says(behind, 'hinders') && !says(behind, 'ofWork') && !says(behind, 'ofThing')
    )
  })
}

function says(plain: string, what: keyof WhyWords): boolean {
  return lexicons.some((lexicon) => lexicon[what].test(plain))
}
