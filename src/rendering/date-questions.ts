import { dateAskedOf } from '../register/proposal.ts'
import type { Due } from '../register/schema.ts'
import type { DayMeant, Question } from '../replies/reading.ts'
import type { AskedBack, Inquiry } from './inquiry.ts'
import { dueName, onlyText, sayButtons, title, yesOrNo } from './inquiry.ts'
import { shortTitles } from './lines.ts'

// What is asked about dates of which more than one is meant, or that wait for others.

/** The side that asked for a date agrees to it itself: the others are waited for. */
export function waitsForOthers(inquiry: Inquiry, id: string): AskedBack {
  const { ask, view, names } = inquiry
  const commitment = view.register.commitments.get(id)
  const asked = commitment && dateAskedOf(view.register, commitment)
  const parties = (asked?.waitingFor ?? []).map((party) => names.party(party))
  return onlyText(ask.waitsForOthers(title(inquiry, id), names.dueName(asked?.to), parties))
}

/** Figures that fit two days. A press is of one commitment: of several the day is written. */
export function whichDay(inquiry: Inquiry, id: string, either: readonly DayMeant[]): AskedBack {
  const days = either.map(({ day, says }) => ({ label: dueName(inquiry, day), words: says }))
  const text = inquiry.ask.whichDay(title(inquiry, id), inquiry.words.anyOf(days.map(({ label }) => label)))
  return { text, elements: inquiry.also.length > 0 ? [] : sayButtons(inquiry, id, days) }
}

/** Whether all of these go to the days that were said. */
export function moveAll(inquiry: Inquiry, { ids, dates, withoutDate }: Extract<Question, { ask: 'move all' }>): AskedBack {
  return {
    text: inquiry.ask.moveAll(ids.length, movesSaid(inquiry, ids, dates), {
      to: dayOfAll(inquiry, dates),
      left: withoutDate.length === 0 ? undefined : shortTitles(inquiry, withoutDate),
    }),
    elements: yesOrNo(inquiry),
  }
}

/** The titles; each with its own day, where they move to several. */
function movesSaid(inquiry: Inquiry, ids: readonly string[], dates: Readonly<Record<string, Due>>): string {
  const { words } = inquiry
  const isOneDay = dayOfAll(inquiry, dates) !== undefined
  const shown = ids.slice(0, mostMoved).map((id) => {
    // Each is known by the day that it has, where the one to which all go is said.
    const due = isOneDay ? inquiry.view.register.commitments.get(id)?.due : dates[id]
    const title = shortTitles(inquiry, [id])
    if (due === undefined) return title
    return isOneDay ? `${title} (${dueName(inquiry, due)})` : words.by(title, dueName(inquiry, due))
  })
  const more = ids.length > shown.length ? [words.moreOnes(ids.length - shown.length)] : []
  return words.list([...shown, ...more])
}

const mostMoved = 10

function dayOfAll(inquiry: Inquiry, dates: Readonly<Record<string, Due>>): string | undefined {
  const [day, another] = new Set(Object.values(dates).map((due) => dueName(inquiry, due)))
  return another === undefined ? day : undefined
}
