import type { HomeWords } from './home.ts'
import { listFormat, pluralIn } from './intl.ts'

const plural = pluralIn('en-GB')
const andList = listFormat('en-GB')
const counted = (teams: readonly { readonly team: string; readonly count: number }[]): string =>
  andList(teams.map(({ team, count }) => `${team} (${count})`))

export const englishHome: HomeWords = {
  agreement: (n) => `${plural(n, 'commitment waits', 'commitments wait')} for your agreement`,
  owner: (n) => `${plural(n, 'commitment', 'commitments')} to confirm: yours?`,
  overdue: (n) => `${plural(n, 'commitment', 'commitments')} overdue`,
  today: (n) => `${plural(n, 'commitment', 'commitments')} due today`,
  owed: (n) => `What your teams owe: ${n}`,
  nothingWaits: 'Nothing waits for you.',
  nothingOwed: 'Your teams owe nothing that is open.',
  more: (n) => `And ${n} more: \`/commitments mine\``,
  others: (n) => `${plural(n, 'open commitment', 'open commitments')} of others: \`/commitments list\``,
  whole: 'The whole register',
  side: (side, sums, red) => `*${side}*: ${sums}${red === 0 ? '' : `, ${red} red`}`,
  red: (n) => `${plural(n, 'commitment', 'commitments')} red`,
  unconfirmed: (teams) => `*Owners to confirm*: ${counted(teams)}`,
  silent: (teams) => `*Nothing said for four weeks*: ${counted(teams)}`,
  updated: (at) => `Updated ${at}`,
  settings: 'My settings',
  next: 'What comes next',
  nextOfAll: 'All that goes out: `/commitments preview`',
  proposals: (n) => `${plural(n, 'proposal waits', 'proposals wait')} for the secretariat`,
  troubles: (n) => `People and channels to mend: ${n}`,
  moreInChannel: (n) => `And ${n} more, in the secretariat’s channel.`,
  narrow: {
    state: 'How it stands',
    whose: 'Whose',
    words: 'Find',
    wordsHint: 'A word of it, or as behind `list`: red, before 31 March, this week. Press Enter.',
    anyState: 'However it stands',
    waitingForMe: 'waiting for me',
    anybody: 'Whosever it is',
    mine: 'My teams',
    all: 'All teams',
    nothing: 'Show everything again',
  },
  howTo: 'Open one to say how it stands. You can also answer in chat: `/commitments help`.',
}
