import { isDay } from '../register/days.ts'
import { samePerson } from '../register/people.ts'
import type { Day } from '../register/schema.ts'
import type { CoverAsked } from '../rendering/absences.ts'
import type { FormVoice } from '../rendering/forms.ts'
import type { AwaySaid } from '../replies/away.ts'
import { daysChecked } from '../replies/away-days.ts'
import type { FormFault, FormFaults } from '../replies/form.ts'
import type { FormFilled, FormInput } from '../replies/form-kinds.ts'
import type { AwayParts } from './away.ts'
import { awayIn, coverTyped, datesFor } from './away.ts'
import type { Person } from './chat.ts'

// The form for one's own absence, with what the words say of it, or what is known of the next one.

/** Undefined: the words are of no absence of who says them. */
export async function awayAsked(
  parts: AwayParts,
  words: string,
  person: Person,
): Promise<{ readonly form: 'away'; readonly as: 'added'; readonly inputs: readonly FormInput[] } | undefined> {
  const said = awayIn(parts, { words, person })
  if (said?.says !== 'away' || said.person !== undefined) return undefined
  const { today } = datesFor(parts, person)
  const known = parts.registers.register().absences.find((each) => samePerson(each.person, person.by) && each.to >= today)
  const { days } = said
  const begun =
    days.is === 'days' ? days : days.is === 'no end' ? { from: days.from ?? known?.from ?? today, to: known?.to } : { from: today }
  const cover = await coverBegun(parts, said.covers ?? [], { person, days: { from: today, to: today }, known: known?.cover })
  const inputs: readonly FormInput[] = [
    { field: 'from', takes: 'day', begun: begun.from },
    { field: 'to', takes: 'day', begun: 'to' in begun ? begun.to : undefined },
    { field: 'cover', takes: 'person', isOptional: true, ...(cover === undefined ? {} : { begun: cover }) },
  ]
  return { form: 'away', as: 'added', inputs }
}

/** Whether it may be taken in. */
export async function awayChecked(
  parts: AwayParts,
  { filled, person, voice }: { filled: FormFilled; person: Person; voice: Pick<FormVoice, 'faults'> },
): Promise<{ readonly is: 'right' } | { readonly is: 'wrong'; readonly at: Readonly<Record<string, string>> }> {
  const read = await awayFilled(parts, { filled, person })
  return read.is === 'wrong' ? { is: 'wrong', at: voice.faults(read.at) } : { is: 'right' }
}

/** The chat's own id of who covers by the words, or up to now. */
async function coverBegun(
  parts: AwayParts,
  covers: readonly string[],
  { person: { by }, days, known }: { person: Person; days: { from: Day; to: Day }; known: string | undefined },
): Promise<string | undefined> {
  const typed = covers.length === 1 ? await coverTyped(parts, { covers, days, who: by, by }) : known
  return typeof typed === 'string' ? (await parts.chat.personNamed(typed))?.id : undefined
}

/** What comes of the form: what is said by it, or all that is wrong. */
export async function awayFilled(
  parts: AwayParts,
  { filled, person }: { filled: FormFilled; person: Person },
): Promise<{ readonly is: 'right'; readonly said: AwaySaid } | { readonly is: 'wrong'; readonly at: FormFaults }> {
  const { from, to, cover } = filled
  const empty = (['from', 'to'] as const).filter((field) => !isDay(filled[field]))
  if (!isDay(from) || !isDay(to)) return { is: 'wrong', at: Object.fromEntries(empty.map((field) => [field, { fault: 'empty' }])) }
  const days = daysChecked({ is: 'days', from, to }, datesFor(parts, person))
  if (days.is !== 'days')
    return {
      is: 'wrong',
      at: { to: { fault: to < from ? 'ends before it begins' : days.is === 'past' ? 'day is over' : 'more than a year' } },
    }
  const covers = typeof cover === 'string' ? [`<@${cover}>`] : null
  const found = await coverTyped(parts, { covers, days, who: person.by, by: person.by })
  if (typeof found === 'object' && found !== null) return { is: 'wrong', at: { cover: { fault: coverFaults[found.why] } } }
  return { is: 'right', said: { says: 'away', isOwn: true, days, covers } }
}

const coverFaults: Record<
  CoverAsked['why'],
  Exclude<FormFault['fault'], 'which of these' | 'title taken' | 'no lead left' | 'moves the date'>
> = {
  unknown: 'no member',
  which: 'no member',
  several: 'no member',
  themselves: 'themselves',
  'no member': 'no member',
  away: 'away too',
}
