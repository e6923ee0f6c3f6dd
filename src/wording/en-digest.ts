import type { Day } from '../register/schema.ts'
import type { DigestWords } from './digest.ts'
import { theSide } from './en-sides.ts'
import { dayInWords, listFormat, pluralIn } from './intl.ts'

const locale = 'en-GB'
const plural = pluralIn(locale)
const andList = listFormat(locale)
const shortDay = (on: Day): string => dayInWords(on, locale, 'd MMM yyyy')
const behindColon = (why: string): string => (why === '' ? '' : `: ${why}`)

export const englishDigest: DigestWords = {
  head: ({ day: on, of, open, overdue, red, waiting }) =>
    `${of === undefined ? 'Digest' : `Digest for ${of}`}, ${dayInWords(on, locale, 'd MMMM yyyy')}: ${[
      `${open} open`,
      ...(overdue === 0 ? [] : [`${overdue} overdue`]),
      ...(red === 0 ? [] : [`${red} red`]),
      ...(waiting === 0 ? [] : [`${waiting} waiting for a side`]),
    ].join(', ')}`,
  part(part, { count, since }) {
    switch (part) {
      case 'not yours':
        return `Said not to be theirs, to be assigned (${count})`
      case 'to agree':
        return `Waiting for your agreement (${count})`
      case 'waiting long':
        return `Waiting for a side for two weeks or more (${count})`
      case 'overdue':
        return `Overdue (${count})`
      case 'red':
        return `Red, and not late (${count})`
      case 'was red':
        return `Red before it was handed over, not rated since (${count})`
      case 'moved':
        return `New dates since ${shortDay(since)} (${count})`
      case 'ended':
        return `Closed or ended since ${shortDay(since)} (${count})`
      case 'waiting':
        return `Waiting for a side (${count})`
      case 'unconfirmed':
        return `Owners not confirmed (${count})`
    }
  },
  together: (said) => said.join('; '),
  late: (days, due) => `${plural(days, 'day', 'days')} late (due ${due})`,
  red: (by, since, why) => `red since ${shortDay(since)} (${by})${behindColon(why)}`,
  wasRed: (by, since, why) => `was red at ${by}, since ${shortDay(since)}${behindColon(why)}`,
  moved: (from, to, why) => `moved from ${from} to ${to}${behindColon(why)}`,
  notTheirs: (teams) => `${andList(teams)} ${teams.length === 1 ? 'says' : 'say'} that it is not theirs`,
  notConfirmed: (teams) => `not confirmed by ${andList(teams)}`,
  waitingSince: (waiting, since) => `${waiting} since ${shortDay(since)}`,
  dateAsked: (side, date, awaited) => `${side} asks for ${date}, awaiting ${andList(awaited.map(theSide))}`,
  silentTwice: (teams) => `*No answer to the last two polls*: ${andList(teams)}`,
  quiet: (since) => `Nothing is late or red, and nothing has moved or ended since ${shortDay(since)}.`,
  more: (count) => `and ${count} more`,
  howTo: (row) =>
    `Answer in this thread by number: \`show ${row}\`, \`${row} on track\`, \`${row} hand over to TEAM\`. All of it: \`/commitments list\`.`,
  howToAlone: 'More of one: `/commitments show ID`. All of it: `/commitments list`.',
  caption: (shown, open) =>
    shown < open
      ? `Open commitments, the ${shown} most pressing of ${open} first (${open - shown} more: /commitments list)`
      : 'Open commitments, the most pressing first',
  columns: { commitment: 'Commitment', owner: 'Owner', due: 'Due', state: 'State', daysLate: 'Days late', open: 'Details' },
  state(state) {
    switch (state) {
      case 'red':
        return 'Red'
      case 'amber':
        return 'At risk'
      case 'green':
        return 'On track'
      case 'unrated':
        return 'Not rated'
      case 'was red':
        return 'Was red'
      case 'was amber':
        return 'Was at risk'
      case 'waiting':
        return 'Waiting for a side'
    }
  },
  keptTitle: 'Kept or missed by month',
  kept: 'Kept',
  inPart: 'In part',
  missed: 'Missed',
  month: (on) => dayInWords(on, locale, 'MMM yyyy'),
  months: 'Month of first date',
  count: 'Commitments',
  openByOwner: 'Open by owner',
  otherOwners: 'Others',
  keptInAll: ({ kept, inPart, missed }) =>
    `First dates of the last six months: ${kept} kept, ${inPart === 0 ? '' : `${inPart} in part, `}${missed} missed.`,
  openBy: (teams) => `Open by owner: ${teams.map(({ team, count }) => `${team} ${count}`).join(', ')}.`,
}
