import type { DateTime } from 'luxon'
import { instantOf, timeOf } from '../register/instant.ts'
import type { Instant } from '../register/schema.ts'
import type { Fact, Facts } from '../store/store.ts'
import type { AskingPlace } from './open-questions.ts'

// The commitment of which a person was last answered in a place: what they mean by "it" a moment later.

/** Later than that "it" may be anything. */
const meantForMinutes = 60

interface SpokenOf {
  readonly at: Instant
  readonly id: string
}

function spokenOfFact(person: string, { channel, thread }: AskingPlace): Fact<SpokenOf | null> {
  return { key: `asked about ${channel} ${thread} ${person}` }
}

export async function spokenOfLast(
  facts: Pick<Facts, 'get'>,
  { person, place }: { person: string; place: AskingPlace },
  now: DateTime,
): Promise<string | undefined> {
  const last = await facts.get(spokenOfFact(person, place))
  return last && now.diff(timeOf(last.at)).as('minutes') <= meantForMinutes ? last.id : undefined
}

/** `ids`: of what they were answered. Of several nobody says "it". */
export async function keepSpokenOf(
  facts: Pick<Facts, 'set'>,
  { person, place }: { person: string; place: AskingPlace },
  { ids, now }: { ids: readonly string[]; now: DateTime },
): Promise<void> {
  const [id, another] = ids
  await facts.set(spokenOfFact(person, place), id === undefined || another !== undefined ? null : { at: instantOf(now), id })
}
