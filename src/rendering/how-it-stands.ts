import type { Act } from '../nudges/acts.ts'
import { actsAbout } from '../nudges/acts.ts'
import type { Due } from '../register/schema.ts'
import type { Question } from '../replies/reading.ts'
import type { Block } from './blocks.ts'
import type { AskedBack, Inquiry } from './inquiry.ts'
import { buttons, dueName, questionOpen, sayButtons, sideAnswering, theirWords, title } from './inquiry.ts'
import { shortTitles } from './lines.ts'
import { anybodys, mayNotClose } from './may-not.ts'

type NotUnderstood = Extract<Question, { ask: 'not understood' }>

/** How a thing stands, where the words leave it open; or whose it is, where that was asked. */
export function askedHow(inquiry: Inquiry, { ids, ofOwner, how, perhapsTo }: NotUnderstood): AskedBack {
  const [only, second] = ids
  const isOne = only !== undefined && second === undefined
  if (ofOwner)
    return {
      text: inquiry.ask.whoseIsIt(theirWords(inquiry), isOne ? title(inquiry, only) : undefined),
      elements: isOne ? buttons(inquiry, only, { acts: ['ours', 'not ours'] }) : [],
    }
  if (how === 'each of these')
    return { text: howTheyStand(inquiry, ids, how), hint: inquiry.ask.canSay(inquiry.calledBy), elements: ratingsOfAll(inquiry) }
  const mayClose = isOne && mayNotClose(inquiry.view, only, inquiry.by) === undefined
  const possible = (isOne ? actsAbout(inquiry.view.register, only, sideAnswering(inquiry, ids)) : []).filter(
    (act) => mayClose || anybodys.has(act),
  )
  const isAsked = possible.includes('agreed')
  const acts = (!isAsked && possible.length > 0 && how && betweenActs[how]) || possible
  const known = isOne ? title(inquiry, only) : undefined
  const said = isAsked
    ? { text: inquiry.ask.agreementNotUnderstood(theirWords(inquiry), known) }
    : { text: inquiry.ask.notUnderstood(theirWords(inquiry), known), hint: inquiry.ask.canSay(isOne ? undefined : inquiry.calledBy) }
  return {
    ...(how ? { text: howTheyStand(inquiry, ids, how) } : said),
    elements: isOne
      ? [...buttons(inquiry, only, { acts }), ...(mayClose ? dayOffered(inquiry, only, { perhapsTo, after: acts.length }) : [])]
      : [],
  }
}

/** They say it of all that are asked about. */
function ratingsOfAll(inquiry: Inquiry): Block[] {
  const all = ratings.map((act) => inquiry.words.act(act))
  return sayButtons(inquiry, questionOpen(inquiry), all)
}

const ratings: readonly Act[] = ['on track', 'at risk', 'blocked']

/** A button for a day that their words name. Why it moves is asked then. */
function dayOffered(inquiry: Inquiry, id: string, { perhapsTo, after }: { perhapsTo: Due | undefined; after: number }): Block[] {
  if (typeof perhapsTo !== 'string') return []
  const { label, words } = inquiry.words.act('new date')
  return sayButtons(
    inquiry,
    id,
    [{ label: inquiry.words.labelled(label, dueName(inquiry, perhapsTo)), words: `${words} ${perhapsTo}` }],
    after,
  )
}

function howTheyStand(inquiry: Inquiry, ids: readonly string[], how: NonNullable<NotUnderstood['how']>): string {
  const titles = shortTitles(inquiry, ids)
  switch (how) {
    case 'left out':
      return inquiry.ask.howOfLeftOut(titles, ids.length)
    case 'held up':
      return inquiry.ask.howOfHeld(titles, theirWords(inquiry))
    case 'no longer red':
      return inquiry.ask.howNow(titles, ids.length)
    case 'each of these':
      return inquiry.ask.howOfEach(titles, theirWords(inquiry))
    case 'where it is':
      return inquiry.ask.howOfThere(titles, ids.length, theirWords(inquiry))
    case 'on track or not':
      return inquiry.ask.howOfDoubted(titles, theirWords(inquiry))
  }
}

/** What the words leave open. */
const betweenActs: Partial<Record<NonNullable<NotUnderstood['how']>, readonly Act[]>> = {
  'held up': ['at risk', 'blocked'],
  'on track or not': ['on track', 'at risk'],
  'where it is': ratings,
}
