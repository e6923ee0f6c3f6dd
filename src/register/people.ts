import type { Absence, Day } from './schema.ts'

/** The leads of a team, and who of all people is away when. */
interface Staff {
  readonly leads: readonly string[]
  readonly absences: readonly Absence[]
}

/** That somebody is away on a day: until when, and who is there to stand in. */
export interface Away {
  readonly until: Day
  readonly cover?: string
}

/** Whether a person is away on a day. Of several absences at a time the last ends it, and whoever covers one of them and is there stands in. */
export function awayOn(absences: readonly Absence[], person: string, day: Day): Away | undefined {
  const absencesOf = (one: string) => absences.filter((each) => samePerson(each.person, one) && each.from <= day && day <= each.to)
  const own = absencesOf(person)
  const [first] = own
  if (!first) return undefined
  const cover = own.map((absence) => absence.cover).find((one) => one !== undefined && absencesOf(one).length === 0)
  const [until = first.to] = own
    .map(({ to }) => to)
    .toSorted()
    .reverse()
  return { until, ...(cover === undefined ? {} : { cover }) }
}

/** Who is spoken to for a team on a day: its leads that are there, and who stands in for the others; of a lead for whom nobody does, nobody. */
export function actingLeads({ leads, absences }: Staff, day: Day): string[] {
  if (absences.length === 0) return [...leads]
  const acting = leads.map((lead) => {
    const away = awayOn(absences, lead, day)
    return away ? away.cover : lead
  })
  return [...new Set(acting.filter((person) => person !== undefined))]
}

/** Whether a person stands in for a lead of the team on that day. The lead may do everything all the same, and stays accountable. */
export function standsIn(team: Staff, person: string, day: Day): boolean {
  return team.absences.length > 0 && actingLeads(team, day).some((acting) => samePerson(acting, person))
}

/** Everybody who stands in for a lead of the team, on whatever day. */
export function coversOf({ leads, absences }: Staff): string[] {
  return absences.flatMap(({ person, cover }) => (cover !== undefined && leads.some((lead) => samePerson(lead, person)) ? [cover] : []))
}

/** Whether nobody is there to answer for the team: all its leads are away, and none of them is stood in for. */
export function isUnattended(team: Staff, day: Day): boolean {
  return team.leads.length > 0 && team.absences.length > 0 && actingLeads(team, day).length === 0
}

/** People are email addresses or Slack ids, compared without case. */
export function samePerson(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
