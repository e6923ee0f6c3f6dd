import type { Absence, Day } from './schema.ts'

/** The leads of a team, and who of all people is away when. */
interface Staff {
  readonly leads: readonly string[]
  readonly absences: readonly Absence[]
}

/** Who is away on a day, until when, and who stands in. A person who is away twice at a time is back with the later end. */
export function absenceOf(absences: readonly Absence[], person: string, day: Day): Absence | undefined {
  return absences
    .filter((each) => samePerson(each.person, person) && each.from <= day && day <= each.to)
    .toSorted((a, b) => (a.to < b.to ? 1 : -1))[0]
}

/** Who is spoken to in a lead's place: the lead; while away, whoever stands in; nobody where none does, or is away too. */
function standInOf(absences: readonly Absence[], lead: string, day: Day): string | undefined {
  const absence = absenceOf(absences, lead, day)
  if (!absence) return lead
  return absence.cover !== undefined && !absenceOf(absences, absence.cover, day) ? absence.cover : undefined
}

/** Who is spoken to for a team on a day: its leads that are there, and who stands in for the others. */
export function actingLeads({ leads, absences }: Staff, day: Day): string[] {
  if (absences.length === 0) return [...leads]
  return [...new Set(leads.map((lead) => standInOf(absences, lead, day)).filter((person) => person !== undefined))]
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
