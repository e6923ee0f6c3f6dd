import { readAbout } from './about-one.ts'
import { completions } from './languages/en-completions.ts'
import { withText } from './own-words.ts'
import type { Context, Reading, Unclear } from './reading.ts'

/** The closing that a yes to "is it done?" comes to, with the words that were asked about: delivered in part if they said so. */
export function closedAsSaid(id: string, { question, text }: Unclear, context: Context): Reading {
  const closed = readAbout(completions.done, id, context)
  if (question.ask === 'is it done' && question.inPart) {
    // What the other side has closed in part, too, is agreed to.
    const isInPart = closed.unclear.some(({ question }) => question.ask === 'ended otherwise' && question.how === 'closed in part')
    return closedInPart(withText(isInPart ? readAbout(completions.inPartAllTheSame, id, context) : closed, text))
  }
  // A yes to "is it done?" is enough: whether it ever can be is not asked as well.
  const isEndless = closed.unclear.some(({ question }) => question.ask === 'no end')
  return withText(isEndless ? readAbout(completions.doneAllTheSame, id, context) : closed, text)
}

function closedInPart({ changes, ...reading }: Reading): Reading {
  const outcome = 'delivered in part'
  return {
    ...reading,
    changes: changes.map((each) => (each.entry.kind === 'closed' ? { ...each, entry: { ...each.entry, outcome } } : each)),
  }
}
