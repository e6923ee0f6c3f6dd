import type { Absence, Day } from './schema.ts'

/** A full member of the own workspace, its guest, or anybody else: somebody of another workspace, a bot, an account that is gone. */
export type Membership = 'member' | 'guest' | 'outsider'

/** The leads of a team, and the absences of everybody. */
interface Staff {
  readonly leads: readonly string[]
  readonly absences: readonly Absence[]
}

/** An absence on a day: until when, and the cover, if one is there. */
export interface Away {
  readonly until: Day
  readonly cover?: string
}

/** The absence of a person on a day. Of several at a time, the latest end counts, and the first cover who is not away. */
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

/** The leads present on that day and the covers of those away. A lead away without cover is left out. */
export function actingLeads({ leads, absences }: Staff, day: Day): string[] {
  if (absences.length === 0) return [...leads]
  const acting = leads.map((lead) => {
    const away = awayOn(absences, lead, day)
    return away ? away.cover : lead
  })
  return [...new Set(acting.filter((person) => person !== undefined))]
}

/** Whether a person acts for the team on that day. A lead who is away may still do everything, and stays accountable. */
export function standsIn(team: Staff, person: string, day: Day): boolean {
  return team.absences.length > 0 && actingLeads(team, day).some((acting) => samePerson(acting, person))
}

/** Everybody who is written to for the team on some day: its leads, and those who cover for one. */
export function leadsAndCovers(team: Staff): string[] {
  return [...team.leads, ...coversOf(team)]
}

/** Whether a person is a lead or a member of the team, and does not only stand in. */
export function belongsTo(
  { leads, members }: { readonly leads: readonly string[]; readonly members: readonly string[] },
  person: string,
): boolean {
  return [...leads, ...members].some((each) => samePerson(each, person))
}

/** Everybody whom the register names for the team. */
export function everybodyOf(team: Staff & { readonly members: readonly string[] }): string[] {
  return [...team.leads, ...team.members, ...coversOf(team)]
}

function coversOf({ leads, absences }: Staff): string[] {
  return absences.flatMap(({ person, cover }) => (cover !== undefined && leads.some((lead) => samePerson(lead, person)) ? [cover] : []))
}

/** Whether nobody can answer for the team: all its leads are away without cover. */
export function isUnattended(team: Staff, day: Day): boolean {
  return team.leads.length > 0 && team.absences.length > 0 && actingLeads(team, day).length === 0
}

/** People are email addresses or Slack ids, compared without case. */
export function samePerson(a: string, b: string): boolean {
  return foldedPerson(a) === foldedPerson(b)
}

/** The form in which names of people are compared. Only A-Z have a case: in all of Unicode other signs fold to the same letters (the Kelvin sign to k). */
export function foldedPerson(person: string): string {
  return person.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** Whether somebody is written by their Slack id. */
export function isSlackId(person: string): boolean {
  return /^[UW][A-Z0-9]{5,}$/.test(person)
}
