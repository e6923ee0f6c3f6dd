import type { AbsentPerson } from './absences.ts'
import { listFormat } from './intl.ts'
import type { PersonSettingsWords } from './person-settings.ts'

const andList = listFormat('en-GB')
const orList = listFormat('en-GB', 'disjunction')
const to = (who: AbsentPerson): string => (who === 'you' ? 'you' : who.name)
const chosenBy = (who: AbsentPerson): string => (who === 'you' ? 'your choice' : 'their choice')
const team = (who: AbsentPerson): string => (who === 'you' ? 'your team' : 'their team')

export const englishSettings: PersonSettingsWords = {
  spoken(who, language, { of, isChosen }) {
    if (isChosen) return `I write to ${to(who)} in *${language}*, ${chosenBy(who)}; ${team(who)} has ${andList(of)}.`
    if (of.length < 2) return `I write to ${to(who)} in *${language}*, the language of ${team(who)}.`
    const own = who === 'you' ? 'your' : 'their'
    const chosen = who === 'you' ? `I write to you in *${language}*` : `I write to ${who.name} in *${orList(of)}*`
    return `${chosen}; ${team(who)} has ${andList(of)}, and between these what ${who === 'you' ? 'you write' : 'they write'} decides, or else ${own} language in Slack.`
  },
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
  asTeam: (usual) => `As my team: ${orList(usual)}`,
}
