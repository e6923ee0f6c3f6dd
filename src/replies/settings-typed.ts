import type { Language } from '../register/languages.ts'
import { languages } from '../register/languages.ts'
import { plainTyped } from './command-words.ts'
import { commandWords } from './languages/commands.ts'

// `settings language French, hour 10:00`: what people choose for themselves.

/** A choice: null is that of the team. */
export interface SettingsChosen {
  readonly language?: Language | null
  readonly hour?: string | null
}

/** What is typed behind `settings`. `of`: the person that it begins with, as they are typed. */
export type SettingsTyped =
  | { readonly is: 'looks' }
  | { readonly is: 'chooses'; readonly chosen: SettingsChosen; readonly of?: string }
  | { readonly is: 'unread' }

const alternatives = (part: (words: (typeof commandWords)[number]['settings']) => string): string =>
  commandWords
    .map(({ settings }) => part(settings))
    .filter((each) => each !== '')
    .join('|')

const personFirst = /^(<@[A-Za-z0-9]+>|\S+@\S+\.\S+)\s*:?\s*/
const betweenChoices = new RegExp(`\\s*(?:[,;&+]|\\s(?:${alternatives(({ and }) => and)})\\s)\\s*`, 'u')
const ofLanguage = new RegExp(`^(?:${alternatives(({ language }) => language)})(?![\\p{L}\\p{N}])\\s*[:=]?\\s*`, 'u')
const ofHour = new RegExp(`^(?:${alternatives(({ hour }) => hour)})(?![\\p{L}\\p{N}])\\s*[:=]?\\s*`, 'u')
const asTeam = new RegExp(`^(?:${alternatives((words) => words.asTeam)})$`, 'u')
const clock = new RegExp(
  `^(?:(?:${alternatives(({ hour }) => hour)}) )?(\\d{1,2})(?:\\s?(?:[:.]|${alternatives(({ ofClock }) => ofClock)})\\s?(\\d{2})?)?\\s?(?:(${alternatives(({ am }) => am)})|(${alternatives(({ pm }) => pm)}))?$`,
  'u',
)

/** Reads the words behind the command, in any language. Nothing is guessed: of words that are not all understood nothing is chosen. */
export function settingsTyped(typed: string): SettingsTyped {
  const words = typed.replace(/[\s.!?]+$/, '').trim()
  if (words === '') return { is: 'looks' }
  const [before = '', of] = personFirst.exec(words) ?? []
  const own = plainTyped(words.slice(before.length)).replace(/[\u2018\u2019]/g, "'")
  if (own.length > mostTyped) return { is: 'unread' }
  const parts = own.split(betweenChoices).filter((part) => part !== '')
  const choices = parts.map(choiceIn)
  if (choices.length === 0 || choices.includes(undefined)) return { is: 'unread' }
  const keys = choices.flatMap((choice) => Object.keys(choice ?? {}))
  if (new Set(keys).size < keys.length) return { is: 'unread' }
  return { is: 'chooses', chosen: Object.assign({}, ...choices), ...(of === undefined ? {} : { of }) }
}

const mostTyped = 120

/** "language French", "français", "from 10 am", "hour as my team"; undefined for anything else. */
function choiceIn(part: string): SettingsChosen | undefined {
  if (asTeam.test(part)) return { language: null, hour: null }
  const language = part.replace(ofLanguage, '')
  if (language !== part && asTeam.test(language)) return { language: null }
  const named = languages.find((each) => languageNames(each).has(language))
  if (named !== undefined) return { language: named }
  const hour = part.replace(ofHour, '')
  if (hour !== part && asTeam.test(hour)) return { hour: null }
  const time = hourOfDay(hour)
  return time === undefined ? undefined : { hour: time }
}

/** By each of the languages, and its own short name. */
function languageNames(language: Language): ReadonlySet<string> {
  const named = languages.map((each) => plainTyped(new Intl.DisplayNames(each, { type: 'language' }).of(language) ?? language))
  return new Set([language, ...named])
}

/** "10", "10:30", "10h", "9 am" as "10:00", "10:30", ...; undefined for no hour of the day. */
function hourOfDay(words: string): string | undefined {
  const [, hours, minutes = '00', morning, afternoon] = clock.exec(words) ?? []
  if (hours === undefined) return undefined
  const said = Number(hours)
  const isTwelve = morning !== undefined || afternoon !== undefined
  if (isTwelve ? said < 1 || said > 12 : said > 23) return undefined
  const hour = isTwelve ? (said % 12) + (afternoon === undefined ? 0 : 12) : said
  return Number(minutes) > 59 ? undefined : `${String(hour).padStart(2, '0')}:${minutes}`
}
