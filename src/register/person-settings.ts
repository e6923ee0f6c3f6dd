import type { Language } from './languages.ts'
import { samePerson } from './people.ts'
import type { PersonSettings } from './schema.ts'

// What people choose for themselves: the language that they are spoken to in, and the hour from which they are written to directly.

/** One choice. What it doesn't name stays; null lets go of it, so that what holds for the team holds again. */
export interface SettingsEdit {
  readonly person: string
  readonly language?: Language | null
  readonly hour?: string | null
  /** Who said so. */
  readonly by: string
}

/** What a person has chosen; nothing for who has chosen nothing. */
export function settingsOf(
  { people }: { readonly people: readonly PersonSettings[] },
  person: string,
): Pick<PersonSettings, 'language' | 'hour'> {
  return people.find((each) => samePerson(each.person, person)) ?? {}
}

/** The list with the choice made; the same list if it stands so already. Further keys of a person's entry stay. */
export function settingsEdited(people: readonly PersonSettings[], { person, by, ...chosen }: SettingsEdit): readonly PersonSettings[] {
  const place = people.findIndex((each) => samePerson(each.person, person))
  const before = people[place]
  const { person: written = person, by: _by, language, hour, ...further } = before ?? {}
  const [languageNow, hourNow] = [chosenNow(chosen.language, language), chosenNow(chosen.hour, hour)]
  if (languageNow === language && hourNow === hour) return people
  const own = { ...(languageNow === undefined ? {} : { language: languageNow }), ...(hourNow === undefined ? {} : { hour: hourNow }) }
  const isLeft = Object.keys({ ...own, ...further }).length > 0
  const after = isLeft ? [{ person: written, ...own, ...further, by }] : []
  return place < 0 ? [...people, ...after] : people.toSpliced(place, 1, ...after)
}

function chosenNow<T>(chosen: T | null | undefined, before: T | undefined): T | undefined {
  return chosen === undefined ? before : (chosen ?? undefined)
}
