import { dateAskedOf } from '../register/proposal.ts'
import type { Due } from '../register/schema.ts'
import { endingsOf, endsAs, sameDue } from '../register/state.ts'
import { isClosingFor } from './agreeing.ts'
import type { Intent } from './languages/lexicon.ts'
import type { Reading } from './reading.ts'
import type { Spoken } from './spoken.ts'
import { askBack } from './spoken.ts'

// "3 slips to 30 May: strike", of whoever is asked to agree that it has ended: it contradicts the ending, and is asked about.

/** What was read, where no ending waits for that side; else whether they do not agree, with that day. */
export function movedInstead(spoken: Spoken, reading: Reading): Reading {
  const { commitment, clause, context, speaker } = spoken
  if (!speaker.team || !isClosingFor(spoken) || (clause.intent && agrees.has(clause.intent.means))) return reading
  const to = dayNamed(commitment.id, reading)
  const asked = dateAskedOf(context.register, commitment)
  const ending = [...endingsOf(commitment).values()].at(-1)
  if (to === undefined || !ending || (asked && sameDue(asked.to, to))) return reading
  const { at, by: who, party } = ending
  const side = party === undefined ? {} : { party }
  return askBack(spoken, { ask: 'moved instead', id: commitment.id, to, at, who, ...side, how: endsAs(ending) })
}

const agrees: ReadonlySet<Intent['means']> = new Set(['yes', 'agreed', 'objected'])

/** The day to which it would move. */
function dayNamed(id: string, { changes, unclear }: Reading): Due | undefined {
  const moved = changes.find((each) => each.id === id && each.entry.kind === 'dated')
  if (moved) return moved.entry['to'] as Due
  for (const { question } of unclear) {
    if (question.ask === 'move all') return question.dates[id]
    if ((question.ask === 'reason' && question.pending === 'dated') || question.ask === 'earlier') return question.to ?? undefined
  }
  return undefined
}
