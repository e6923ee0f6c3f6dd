import type { Day } from '../register/schema.ts'
import type { AbsenceWords, AbsentPerson } from './absences.ts'
import { dayInWords, listFormat } from './intl.ts'

const locale = 'en-GB'
const andList = listFormat(locale)
const orList = listFormat(locale, 'disjunction')
const longDay = (day: Day): string => dayInWords(day, locale, 'cccc d MMMM yyyy')
const isOrAre = (who: AbsentPerson): string => (who === 'you' ? 'You are' : `${who.name} is`)
const example = '`away until 14 March cover NAME`'

export const englishAbsences: AbsenceWords = {
  set: ({ who, from, to, back }) => {
    const days = from === to ? `on ${longDay(to)}` : `from ${from === undefined ? 'today' : longDay(from)} to ${longDay(to)}`
    return `${isOrAre(who)} away ${days}, back on ${longDay(back)}.`
  },
  covered: (who, cover) =>
    who === 'you'
      ? `${cover} stands in for you: they are asked instead, and may answer. You stay accountable.`
      : `${cover} stands in: they are asked instead, and may answer. ${who.name} stays accountable.`,
  uncovered: (who, { alone, isLead }) => {
    const nobody = who === 'you' ? 'Nobody stands in for you' : 'Nobody stands in'
    const asked =
      alone.length > 0
        ? `: ${andList(alone)} ${alone.length === 1 ? 'is' : 'are'} not asked meanwhile.`
        : isLead
          ? '; the other leads are asked.'
          : '.'
    return `${nobody}${asked} To name somebody: ${example}.`
  },
  coverAcross: (cover, sides) =>
    `Mind that ${cover} is of the other side (${andList(sides)}): meanwhile one person can answer for both. For somebody of your own side, say it once more with their name.`,
  instead: (spans) => `That takes the place of: ${andList(spans)}.`,
  span: (from, to, cover) =>
    `${from === to ? longDay(to) : `${longDay(from)} to ${longDay(to)}`}${cover === undefined ? ', nobody stands in' : `, ${cover} stands in`}`,
  asBefore: 'That stands so already.',
  ended: (who) => `${who === 'you' ? 'Welcome back. You are' : `${who.name} is`} asked again from today.`,
  calledOff: (who) => `Called off: ${who === 'you' ? 'you are' : `${who.name} is`} not away.`,
  takenBack: (who) => `Taken back: what was said last of ${who === 'you' ? 'your absence' : `the absence of ${who.name}`} does not count.`,
  gone: 'There is nothing to take back: it was changed since.',
  notAway: (who) => `${isOrAre(who)} not away today.`,
  own: 'You are away:',
  noneOwn: 'You are not away, today or later.',
  others: '*Away, or soon*',
  howTo: `${example} says that you are, \`back\` that you are here again.`,
  sayAway: 'I will be away',
  change: 'Change my absence',
  amBack: 'I am back',
  untilWhen: `Until when? Say it once more with the day on which you are back: ${example}. Nothing is changed yet.`,
  unread: (words) => `I can’t read the days in “${words}”. Say it like ${example}, or \`away from 3 to 14 March\`. Nothing is changed yet.`,
  noSuchDay: (words) => `There is no such day: “${words}”. Say it once more with another one. Nothing is changed yet.`,
  whichDay: (days) => `Which day is it: ${orList(days.map(longDay))}? Say it once more with the month in letters. Nothing is changed yet.`,
  past: (day) => `${longDay(day)} is over. Say it once more with a day to come, or with its year. Nothing is changed yet.`,
  backwards: (from, to) => `From ${longDay(from)} to ${longDay(to)} would end before it begins. Say it once more. Nothing is changed yet.`,
  tooLong: (to) =>
    `Until ${longDay(to)} is more than a year. Say it once more with a nearer day; for longer, hand over what you lead. Nothing is changed yet.`,
  coverUnknown: (name) =>
    `I don’t know who “${name}” is. Say it once more with their address or an @mention; they have to be a member of this workspace. Nothing is changed yet.`,
  coverWhich: (name, people) => `“${name}” may be ${orList(people)}. Say it once more with one address. Nothing is changed yet.`,
  coverSeveral: (names) =>
    `One person stands in at a time, and you name several: ${names}. Say it once more with one of them. Nothing is changed yet.`,
  coverThemselves: 'Who is away can’t stand in for themselves. Say it once more with somebody else. Nothing is changed yet.',
  coverNoMember: (name) =>
    `${name} is no full member of this workspace, so they can’t stand in. Say it once more with somebody else. Nothing is changed yet.`,
  coverAway: (name, until) =>
    `${name} is away then too${until === undefined ? '' : `, until ${longDay(until)}`}. Say it once more with somebody else, or with other days. Nothing is changed yet.`,
  whose: (name, people) =>
    people.length > 0
      ? `“${name}” may be ${orList(people)}. Say it once more with the address. Nothing is changed yet.`
      : `I don’t know who “${name}” is. Say it once more with their address. Nothing is changed yet.`,
  notNamed: (who) => `The register does not name ${who === 'you' ? 'you' : who.name}, so nothing hangs on it. Nothing is changed.`,
  notYours: (who, may) => `Whether ${who} is away, only they or the secretariat may say: ${orList(may)}. Nothing is changed.`,
  coverTold: ({ who, from, to, teams }) =>
    `You stand in for ${who} from ${longDay(from)} to ${longDay(to)}${teams.length === 0 ? '' : `, for ${andList(teams)}`}: what they would be asked you are asked, and your answers count. ${who} stays accountable.`,
  absentTold: (by, span) => `${by} has noted that you are away: ${span}. \`back\` says that you are here.`,
  coverFreed: (who) => `You no longer stand in for ${who}.`,
}
