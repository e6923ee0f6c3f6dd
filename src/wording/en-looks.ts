import { listFormat, pluralIn } from './intl.ts'
import type { LookWords } from './looks.ts'

const plural = pluralIn('en-GB')
const andList = listFormat('en-GB')
const days = (count: number): string => plural(count, 'day', 'days')

export const englishLooks: LookWords = {
  dueIn(due, kind, daysLeft) {
    if (kind === 'none') return 'no deadline in the text'
    if (kind === 'continuing') return 'a continuing duty, with no deadline'
    if (kind === 'without delay') return 'to be done without delay'
    if (daysLeft === null) return `due ${due}`
    if (daysLeft < 0) return `${days(-daysLeft)} overdue (was due ${due})`
    return `due ${due} (${daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : days(daysLeft)})`
  },
  wasDue: (due, ended) => `${ended} (was due ${due})`,
  eventOn: (event, day) => (day === undefined ? `${event}: no date fixed yet` : `${event}: ${day}`),
  ledBy: (leads, supports) =>
    [
      ...(leads.length === 0 ? [] : [`${andList(leads)} ${leads.length === 1 ? 'leads' : 'lead'}`]),
      ...(supports.length === 0 ? [] : [`${andList(supports)} ${supports.length === 1 ? 'supports' : 'support'}`]),
    ].join(', '),
  notConfirmed: 'not confirmed yet',
  noText: 'The register has no text of it.',
  saidNothing: (teams) => `${andList(teams)} ${teams.length === 1 ? 'has' : 'have'} said nothing of it yet.`,
  noOtherSide: 'No other side takes part in it.',
  notTroubled: (rating) => `Not so: ${rating}.`,
  noneTroubled: 'None of these is rated so.',
  noneSpoken: 'Nothing has been said of these from that side yet.',
  nextMessage: ({ team, when, titles }) => `Next message to ${team}: ${when}, about ${titles}, unless you answer before.`,
  noNextMessage: (team) => `No message to ${team} in the next six weeks.`,
  moreMeant: (count) => `… and ${count} more. Ask of one by its number or name.`,
  showAll: 'Show all',
  listAll: 'List all',
}
