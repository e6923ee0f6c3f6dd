import type { Question } from '../replies/reading.ts'
import type { AskedBack, Inquiry } from './inquiry.ts'
import { dueName, sayButtons, sideAnswering, title, yesOrNo } from './inquiry.ts'
import { shortTitles } from './lines.ts'

// What is asked before something ends.

type QuestionOf<A extends Question['ask']> = Extract<Question, { ask: A }>

/** What "everything is done" would close, for which side. */
export function closeAll(inquiry: Inquiry, { ids, leftOut }: QuestionOf<'close all'>): AskedBack {
  const { ask, names } = inquiry
  const side = sideAnswering(inquiry, ids)
  const text = ask.closeAll(ids.length, shortTitles(inquiry, ids), side === undefined ? undefined : names.party(side), {
    umbrellas: shortTitles(inquiry, leftOut?.umbrellas ?? []),
    lasting: shortTitles(inquiry, leftOut?.lasting ?? []),
    otherwise: shortTitles(inquiry, leftOut?.otherwise ?? []),
  })
  return { text, elements: yesOrNo(inquiry, ask.closeAllLabel(ids.length)) }
}

/** Another side has ended it in its own way: whether they agree, or end it otherwise all the same. Neither is what a yes says. */
export function endedOtherwise(inquiry: Inquiry, question: QuestionOf<'ended otherwise'>): AskedBack {
  const { ask, names, words } = inquiry
  const { id, who, party, at, how, says } = question
  const side = party === undefined ? undefined : names.party(party)
  return {
    text: ask.endedOtherwise(title(inquiry, id), { who: names.quietly(who), side, when: names.when(at), how, says }),
    elements: sayButtons(inquiry, id, [
      { label: ask.agreeToEndingLabel(how), words: words.act('agreed').words },
      { label: ask.endAllTheSameLabel(says), words: wordsAllTheSame(inquiry, question) },
    ]),
  }
}

/** Another side has ended it, and they name a day instead of agreeing. */
export function movedInsteadAsked(inquiry: Inquiry, { id, to, who, party, at, how }: QuestionOf<'moved instead'>): AskedBack {
  const { ask, names } = inquiry
  const side = party === undefined ? undefined : names.party(party)
  const ended = { who: names.quietly(who), side, when: names.when(at), how }
  return { text: ask.movedInstead(title(inquiry, id), ended, dueName(inquiry, to)), elements: yesOrNo(inquiry) }
}

function wordsAllTheSame({ ask }: Inquiry, { says, successor, reason }: QuestionOf<'ended otherwise'>): string {
  switch (says) {
    case 'closed':
      return ask.doneAllTheSame
    case 'closed in part':
      return ask.inPartAllTheSame
    case 'withdrawn':
      return ask.withdrawnAllTheSame
    case 'superseded':
      return ask.supersededAllTheSame(successor, reason)
  }
}
