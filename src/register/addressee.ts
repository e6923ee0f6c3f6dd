import type { Language } from './languages.ts'
import { actingLeads, belongsTo, everybodyOf, foldedPerson, leadsAndCovers } from './people.ts'
import { settingsOf } from './person-settings.ts'
import { remembered, teamsOf } from './query.ts'
import type { FullCadence, Register, Team } from './register.ts'
import { isSecretariat } from './register.ts'
import type { Day } from './schema.ts'

/** The id under which the secretariat is written to. No team may have it. */
export const secretariatId = 'secretariat'

/** Whom a message is for, with all that the message depends on: a team, or the secretariat, which has no `team`. */
export interface Addressee {
  readonly id: string
  readonly team?: Team
  /** As written: `#name` or a Slack id. Absent: messages go to the people directly. */
  readonly channel?: string
  /** The first, or the only one, of those in which its channel is written to. */
  readonly language: Language
  readonly languages: readonly Language[]
  readonly timezone: string
  readonly calendar: string
  readonly cadence: FullCadence
  /** Days on which it does not work, besides weekends and holidays. Absent: no such days. */
  readonly isClosed?: (day: Day) => boolean
}

/** Everybody who may be written to: the teams as in the file, then the secretariat. */
export function addressees(register: Register): Addressee[] {
  return [...register.teams.values()].map(teamAddressee).concat(secretariatOf(register))
}

/** A team by its id, or the secretariat. A team that has left the register has no channel and no people, but the secretariat's language and hours. */
export function addresseeOf(register: Register, id: string): Addressee {
  const team = register.teams.get(id)
  if (team) return teamAddressee(team)
  const { channel, ...secretariat } = secretariatOf(register)
  return id === secretariatId ? { ...secretariat, ...(channel === undefined ? {} : { channel }) } : { ...secretariat, id }
}

/** The people whom a day's message is for: the acting leads of a team (all its leads if nobody acts), or the secretariat's members. */
export function peopleOn(register: Register, { id, team }: Addressee, day: Day): readonly string[] {
  if (!team) return id === secretariatId ? register.secretariat.members : []
  const acting = actingLeads(team, day)
  return acting.length > 0 ? acting : team.leads
}

/** The people whom its messages are for on some day: the leads of a team and those who cover for them, or the secretariat's members. */
export function peopleEver(register: Register, { id, team }: Addressee): readonly string[] {
  if (!team) return id === secretariatId ? register.secretariat.members : []
  return leadsAndCovers(team)
}

/** Everybody whom a register names: the leads, members and covers of each team, then the secretariat's members. */
export function peopleNamed(register: Register): string[] {
  return addressees(register).flatMap((addressee) => namedFor(register, addressee))
}

const namesByFolded = new WeakMap<Register['teams'], ReadonlyMap<string, string>>()

/** A person as the register first writes them; undefined for somebody whom it does not name. */
export function nameInRegister(register: Register, person: string): string | undefined {
  const names = remembered(
    namesByFolded,
    register.teams,
    () =>
      new Map(
        peopleNamed(register)
          .map((name) => [foldedPerson(name), name] as const)
          .toReversed(),
      ),
  )
  return names.get(foldedPerson(person))
}

/** Those of them whom it names for one addressee. */
export function namedFor(register: Register, addressee: Addressee): readonly string[] {
  return addressee.team ? everybodyOf(addressee.team) : peopleEver(register, addressee)
}

/** The zone in which times are told to somebody who is of no side: that of the side that speaks their language. */
export function zoneSpoken(register: Register, language: Language): string {
  if (register.language === language) return register.timezone
  return [...register.parties.values()].find((party) => party.language === language)?.timezone ?? register.timezone
}

/** The zone in which times are told to a person, whatever language they read: that of their team, or of the secretariat. Undefined for who is of neither. */
export function zoneOwn(register: Register, person: string): string | undefined {
  return ownAddressee(register, person)?.timezone
}

/**
 * The language that a person is spoken to in before they have written anything: the one that they have chosen; that of their side, else the secretariat's
 * for its members, else the register's. Where they have several, it is the one of these that they have set in Slack, else the first. `locale`: as Slack
 * names it, "fr-FR".
 */
export function languageOf(register: Register, person: string, locale = ''): Language {
  return settingsOf(register, person).language ?? usualLanguageOf(register, person, locale)
}

/** The languages between which a person's own words decide: they have chosen none. */
export function languagesUndecided(register: Register, person: string): readonly Language[] {
  const own = languagesOwn(register, person)
  return settingsOf(register, person).language !== undefined || own.length < 2 ? [] : own
}

/** The one of a person's languages that they have set in Slack. */
export function languageInSlack(register: Register, person: string, locale = ''): Language | undefined {
  return languagesOwn(register, person).find((each) => isLocaleOf(each, locale))
}

/** The language in which a direct message of an addressee is written, where it is another than the addressee's: the reader has chosen it, or only stands in there. */
export function languageApart(register: Register, { to, person }: { to: string; person: string }): Language | undefined {
  const chosen = settingsOf(register, person).language
  const team = register.teams.get(to)
  if (chosen !== undefined || !team || belongsTo(team, person)) return chosen
  const hasOwn = isSecretariat(register, person) || teamsOf(register, person).some((each) => belongsTo(each, person))
  return hasOwn ? usualLanguageOf(register, person) : undefined
}

/** The hour at which a person's team is written to: of their first one, or of the secretariat. */
export function usualHourOf(register: Register, person: string): string {
  const [team] = teamsOf(register, person)
  return (team ?? register.secretariat).cadence.hour
}

/** The language of a person who has chosen none. */
export function usualLanguageOf(register: Register, person: string, locale = ''): Language {
  return languageInSlack(register, person, locale) ?? languagesOwn(register, person)[0] ?? register.language
}

/** The languages of a person's team, the first one first. The secretariat's members sit on all sides, unless it says in which languages it is written to. */
export function languagesOwn(register: Register, person: string): readonly Language[] {
  const own = ownAddressee(register, person)
  if (!own) return []
  if (own.team || register.secretariat.languages) return own.languages
  return [...new Set([...own.languages, ...[...register.parties.values()].map(({ language }) => language)])]
}

function isLocaleOf(language: Language, locale: string): boolean {
  return locale.split('-')[0] === language
}

/** The team that a person is spoken to as one of, or the secretariat, which is more their own than a team for which they stand in. */
function ownAddressee(register: Register, person: string): Addressee | undefined {
  const [first] = teamsOf(register, person)
  const isOfSecretariat = isSecretariat(register, person)
  if (first && (!isOfSecretariat || belongsTo(first, person))) return teamAddressee(first)
  return isOfSecretariat ? secretariatOf(register) : undefined
}

export function teamAddressee(team: Team): Addressee {
  const { id, channel, party, cadence, isClosed } = team
  const { timezone, calendar } = party
  const languages = team.languages ?? [party.language]
  const [language = party.language] = languages
  const own = { ...(channel === undefined ? {} : { channel }), ...(isClosed === undefined ? {} : { isClosed }) }
  return { id, team, language, languages, timezone, calendar, cadence, ...own }
}

function secretariatOf({ secretariat }: Register): Addressee {
  const { members: _members, ...rest } = secretariat
  const languages = rest.languages ?? [rest.language]
  const [language = rest.language] = languages
  return { id: secretariatId, ...rest, language, languages }
}
