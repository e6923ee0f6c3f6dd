import type { AbsentPerson } from './absences.ts'
import { listFormat } from './intl.ts'
import type { PersonSettingsWords } from './person-settings.ts'

const orList = listFormat('en-GB', 'disjunction')
const to = (who: AbsentPerson): string => (who === 'you' ? 'you' : who.name)
const chosenBy = (who: AbsentPerson): string => (who === 'you' ? 'your choice' : 'their choice')
const team = (who: AbsentPerson): string => (who === 'you' ? 'your team' : 'their team')

export const englishSettings: PersonSettingsWords = {
  spoken: (who, language, usual) =>
    usual === undefined
      ? `I write to ${to(who)} in *${language}*, the language of ${team(who)}.`
      : `I write to ${to(who)} in *${language}*, ${chosenBy(who)}; ${team(who)} has ${usual}.`,
  from: (who, hour, usual) =>
    usual === undefined
      ? `Direct messages begin at *${hour}*, the hour of ${team(who)}.`
      : `Direct messages wait until *${hour}*, ${chosenBy(who)}; ${team(who)} has ${usual}.`,
  direct: 'A reminder comes as a direct message only where the team has no channel that I can post in.',
  saved: 'Saved.',
  asBefore: 'That stands so already.',
  howTo: 'To change it: `settings language French`, `settings hour 10:00`, `settings as my team`; or choose on my Home tab.',
  unread: (words) =>
    `I can’t read “${words}”. Say it like \`settings language French\`, \`settings hour 10:00\` or \`settings as my team\`. Nothing is changed yet.`,
  tooEarly: (who, usual) =>
    `Nothing goes out before the hour of ${team(who)}, ${usual}. Choose a later one: \`settings hour 10:00\`. Nothing is changed.`,
  notYours: (who, may) => `What ${who} chooses, only they or the secretariat may say: ${orList(may)}. Nothing is changed.`,
  told: (by) => `${by} has changed your settings:`,
  language: 'Language',
  hour: 'Direct messages from',
  asTeam: (usual) => `As my team: ${usual}`,
}
