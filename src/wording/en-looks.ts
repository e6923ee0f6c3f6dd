import type { FilterState } from '../register/filtering.ts'
import type { Rating } from '../register/schema.ts'
import { theSide } from './en-sides.ts'
import { capital, dayInWords, listFormat, pluralIn } from './intl.ts'
import type { LookWords } from './looks.ts'
import { sourceSaidIn } from './source.ts'

const plural = pluralIn('en-GB')
const andList = listFormat('en-GB')
const days = (count: number): string => plural(count, 'day', 'days')

const orList = listFormat('en-GB', 'disjunction')

const states: Record<FilterState, string> = {
  overdue: 'overdue',
  open: 'open',
  closed: 'closed or ended',
  unconfirmed: 'owner not confirmed',
  waiting: 'waiting for a side',
  unrated: 'not rated yet',
  continuing: 'continuing',
  undated: 'without a date',
  'without delay': 'owed without delay',
  moved: 'with a date that has moved',
  snoozed: 'silent for now',
}

const ratings: Record<Rating, string> = { red: 'red', amber: 'amber', green: 'green' }

const helpInEnglish: LookWords['help'] = ({ sides, events }) => [
  `*Answer in the thread* of a message, in English or French: \`done\`, \`on track\`, \`at risk: why\`, \`blocked: why\`, \`slips to 15 April: why\`, \`no change\`${sides ? ', `agreed`, `not agreed: why`' : ''}, \`withdrawn: why\`, \`snooze until 14 March\`, \`hand over to TEAM\`, \`evidence: https://…\`, \`note: …\`; \`yes\` or \`no\` to “are these yours?”. Several at once: \`1 done, 2 at risk: why\`. \`undo\` takes your last answer back.`,
  `*Ask*, there or to me directly: “when is 4 due?”, “who owns it?”, “what does it say?”${sides ? ', “what did France say?”' : ''}, “why is 2 red?”, “what’s next?”. Only you see the answer.`,
  `*Look*, in a thread, to me directly, or with \`/commitments\` before it: \`mine\`, \`list\`, \`show ID\`, \`history ID\`. \`list\` takes \`overdue\`, \`red\`, \`waiting\`, \`unconfirmed\`, \`closed\`, a team${sides ? ', a side' : ''}, \`before 31 March 2011\`, \`this week\`, or any word. \`/commitments digest\` sums it all up, \`digest TEAM\` what a team owes.`,
  '*Anywhere else*: `@Relance ports on track` in a channel, or `/commitments ports on track`, with the same words.',
  '*Leads*: `/commitments poll` asks your team how things stand; `add` proposes a commitment to the secretariat, `edit ID` a correction; `away until 14 March cover NAME` says that you are away, `back` that you are here again.',
  `*Secretariat*: \`/commitments add\`, \`edit ID\`, \`poll\`, \`preview 14 March 2011\`, \`assign ID to TEAM\`, \`assign all of TEAM to TEAM\`${events ? ', `event ID 17 February 2012` (or `no date`, `held`)' : ''}, \`reopen ID: why\`.`,
]

const pastFirst = (count: number): string => (count === 0 ? '' : ` (${count} past the first date)`)

export const englishLooks: LookWords = {
  source: sourceSaidIn({
    source: (where) => `Source: ${where}`,
    promised: (day) => `Promised on ${day}`,
    paragraph: (number) => `paragraph ${number}`,
    heading: (words) => `under “${words}”`,
    day: (day) => dayInWords(day, 'en-GB', 'd MMMM yyyy'),
  }),
  helpOn: [
    [
      '^(?:add|edit|new|propos)',
      '`/commitments add TITLE by 30 June, TEAM`, `/commitments edit ID`, or “Track commitment” in the menu of a message: a form asks for the rest. Leads propose, the secretariat confirms.',
    ],
    [
      'done|clos|deliver|finish|complet',
      '`done`, or with what shows it: `done: report sent to Paris on Monday`. What several sides owe closes when each has said so; `reopen: why` opens it again.',
    ],
    [
      'track|risk|block|rat(?:e|ing)|status|red|amber|green',
      '`on track`, `at risk: why`, `blocked: why`; `no change` says your last word again.',
    ],
    [
      'dates?$|deadline|slip|mov|postpon|late',
      '`slips to 15 April: why`, `two weeks late: why`, `brought forward to 15 March: why`. A date moves only with a reason.',
    ],
    ['snooz|pause', '`snooze until 14 March`: you are not asked before that day. Leads say it, and not past the deadline.'],
    ['agree|object', '`agreed`, `not agreed: why`: to the closing or the new date of the other side.'],
    [
      'hand|transfer|assign|ours|whose',
      '`hand over to TEAM`, `not ours`; the secretariat: `assign ID to TEAM`, `assign all of TEAM to TEAM`.',
    ],
    ['evidence|notes?$|links?$', '`evidence: https://…`, `note: …`.'],
    ['withdraw|supersed|drop', '`withdrawn: why`, `superseded by ID`.'],
    ['undo|take back', '`undo` takes your last answer back, `undo 2` that on row 2.'],
    [
      'lists?$|filter|show|history|mine',
      '`mine`, `list`, `show ID`, `history ID`; `list` takes `overdue`, `red`, `waiting`, `closed`, a team, `before 31 March 2011`, `this week`, or any word.',
    ],
    [
      'polls?$|chas|remind|preview',
      '`/commitments poll` asks your team how things stand; `preview 14 March 2011` shows the secretariat what would go out.',
    ],
    ['digest|summar', '`/commitments digest` sums up how the whole stands, `digest TEAM` or `digest SIDE` what they owe; only you see it.'],
    [
      'away|absen|leave',
      '`away until 14 March cover NAME`, `away from 3 to 14 March`, `back`; `away` alone shows what is known. The secretariat says it of others: `away NAME until 14 March`.',
    ],
    [
      'setting|language|hours?$|preference',
      '`settings` shows the language that I write to you in and the hour of direct messages; `settings language French`, `settings hour 10:00` change them, `settings as my team` lets go of them. So do the menus on my Home tab.',
    ],
    ['event', 'The secretariat says `event ID 17 February 2012`, `event ID no date`, `event ID held`.'],
    ['question', 'Ask “when is 4 due?”, “who owns it?”, “what does it say?”, “why is 2 red?”, “what’s next?”. Only you see the answer.'],
  ],
  open: 'Open',
  openNamed: (title) => `Open ${title}`,
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
  notTheirs: 'says that it is not theirs',
  noText: 'The register has no text of it.',
  notHowItStands: 'nothing yet of how it stands',
  saidNothing: (teams) => `${andList(teams)} ${teams.length === 1 ? 'has' : 'have'} said nothing of it yet.`,
  noOtherSide: 'No other side takes part in it.',
  notTroubled: (rating) => `Not so: ${rating}.`,
  noneTroubled: 'None of these is rated so.',
  noneSpoken: 'Nothing has been said of these from that side yet.',
  noSuchRow: (row, rows) =>
    rows === 0
      ? `Nothing here has the number ${row}. Please say its name or id.`
      : `There is no ${row} in this message: its numbers go ${rows === 1 ? 'no further than 1' : `from 1 to ${rows}`}. Please say its name or id.`,
  noneEnded: 'None of these has ended.',
  noneDueAhead: 'Nothing has a deadline ahead.',
  noAnswerFrom: (team, titles) => `No answer yet from ${team}: ${titles}.`,
  allAnswered: 'Everybody who was asked has answered.',
  notConfirmedBy: (team, titles) => `Not confirmed yet by ${team}: ${titles}.`,
  allConfirmed: 'Every owner has confirmed.',
  leftFor: (team) => `Still needed from *${team}*:`,
  leftToAgree: 'your agreement',
  leftToRate: 'where it stands',
  leftToConfirm: 'whether it is yours',
  nothingLeft: (team) => `Nothing more is needed from *${team}* for now.`,
  notRatedByLeads: 'not rated yet by a lead',
  standing: (all, { red, amber, green, unrated, waiting, ended, overdue }, support) => {
    const bySupport = [...(support.red === 0 ? [] : [`${support.red} red`]), ...(support.amber === 0 ? [] : [`${support.amber} at risk`])]
    const parts = [
      ...(red === 0 ? [] : [`${red} red`]),
      ...(amber === 0 ? [] : [`${amber} at risk`]),
      ...(green === 0 ? [] : [`${green} on track`]),
      ...(unrated === 0 ? [] : [`${unrated} not rated yet${bySupport.length === 0 ? '' : ` (by support, ${bySupport.join(', ')})`}`]),
      ...(waiting === 0 ? [] : [`${waiting} waiting for a side`]),
      ...(ended === 0 ? [] : [`${ended} closed or ended`]),
    ]
    return `*${plural(all, 'commitment', 'commitments')}*: ${parts.join(', ')}${overdue === 0 ? '' : `; ${overdue} overdue`}.`
  },
  notMoved: (due) => `never moved; ${due}.`,
  noneMoved: 'No date of these has been moved.',
  nobodyAsked: 'Nobody has been asked yet.',
  messageAbout: 'This message is about:',
  editedInFile:
    'That I can’t do: commitments are merged, split and removed, and teams that share or support them added, in the register’s file. Here one can be added (`/commitments add`), edited and renamed (`/commitments edit ID`), withdrawn (`withdrawn ID: why`), replaced by another (`ID superseded by OTHER-ID`) or handed over (`assign ID to TEAM`).',
  nothingAsked: 'Nothing of yours waits for a yes or a no just now, so nothing is recorded. `mine` shows what you owe.',
  canAnswer:
    'That I can’t answer. I can tell you when something is due, who owns it, what it says, what a team said of it, why it is red, who has not answered and what comes next. `help` shows how to ask.',
  askedAs({ team, role, isAssumed, when, given, confirmed }) {
    const part = `You are asked because *${team}* ${role === 'lead' ? 'leads' : 'supports'} it`
    const ifWrong = isAssumed ? ' Say `not ours` if that is wrong.' : ''
    const due = ` ${capital(when)}.`
    if (confirmed) return `${part}: ${confirmed.by} confirmed that on ${confirmed.at}.${due}`
    if (given) return `${part}: ${given.by} handed it over on ${given.at}.${due}${ifWrong}`
    return isAssumed ? `${part}: the text names no department, so that is assumed.${due}${ifWrong}` : `${part}, as the register says.${due}`
  },
  silenceClimbs(teams, toSecretariat) {
    const to = [...teams, ...(toSecretariat ? ['the secretariat'] : [])]
    if (to.length === 0) return 'If nobody answers, I ask again. Nobody else is told.'
    return `If nobody answers, I ask again. After a silence past the deadline I tell ${to.join(', then ')}, who may answer for you.`
  },
  whoReads: (others, everybody) =>
    `What you answer here is written into the register, with your name. ${everybody ? 'All members of this workspace' : 'Everybody whom the register names'} can read it${others.length === 0 ? ', the secretariat too' : `, ${andList([...others.map(theSide), 'the secretariat'])} too`}; whoever is in this channel reads the thread. Only you see this.`,
  theirHour: (when, { at, day }) => `${when} (${day ?? at.toFormat('HH:mm')} for them)`,
  nextMessage: ({ team, when, titles }) =>
    `Next message to ${team}: ${when}${titles === '' ? '.' : `, about ${titles}, unless you answer before.`}`,
  noNextMessage: (team) => `No message to ${team} in the next six weeks.`,
  nextPoll: (team, when) => `Next poll of ${team}: ${when}.`,
  noNextPoll: (team) => `No poll of ${team} in the next six weeks.`,
  changedSince: (day, count) => (count === 0 ? `Nothing has changed since ${day}.` : `*Changed since ${day}:*`),
  moreMeant: (count) => `… and ${count} more. Ask of one by its number or name.`,
  listHead({ count, ofMine, openOnly, filters }, sums) {
    const what = `${plural(count, `${openOnly ? 'open ' : ''}commitment`, `${openOnly ? 'open ' : ''}commitments`)}${ofMine ? ' of yours' : ''}`
    return `*${[what, ...filters].join(', ')}*${sums === '' ? '' : `: ${sums}`}`
  },
  listNone: ({ ofMine, openOnly, filters }) =>
    `*No ${openOnly ? 'open ' : ''}commitment${ofMine ? ' of yours' : ''}${filters.length === 0 ? '' : ` (${filters.join(', ')})`}*`,
  filter(filter) {
    switch (filter.by) {
      case 'state':
        return states[filter.state]
      case 'rating':
        return ratings[filter.rating]
      case 'side':
      case 'team':
        return filter.said
      case 'waiting for':
        return `waiting for ${theSide(filter.said)}`
      case 'before':
        return `due before ${filter.said}`
      case 'until':
        return `due by ${filter.said}`
      case 'event':
        return `due by ${filter.said}`
      case 'between':
        return filter.first === filter.last ? `due on ${filter.first}` : `due from ${filter.first} to ${filter.last}`
      case 'words':
        return `with “${filter.said}”`
    }
  },
  sums: ({ overdue, today, movedToday, ahead, moved, continuing, undated, ended }) =>
    [
      ...(overdue === 0 ? [] : [`${overdue} overdue`]),
      ...(today === 0 ? [] : [`${today} due today${pastFirst(movedToday)}`]),
      ...(ahead === 0 ? [] : [`${ahead} due later${pastFirst(moved)}`]),
      ...(continuing === 0 ? [] : [`${continuing} continuing`]),
      ...(undated === 0 ? [] : [`${undated} without a date`]),
      ...(ended === 0 ? [] : [`${ended} no longer open`]),
    ].join(', '),
  noSuchDay: (words) => `There is no such day: ${andList(words)}.`,
  unknownFilter: (words) => `I found no commitment, team or side for ${andList(words)}.`,
  howToFilter:
    'You can list by team or side (`list PAF`, `list france`), `red`, `amber`, `green`, `overdue`, `waiting`, `unconfirmed`, `moved`, `snoozed`, `without delay`, `closed`, `before 31 March 2011`, `this week`, a tag or a word of the title; and by several together: `list red france`.',
  supported: (by) => `${by} supports`,
  waitingSides: (how, by, awaited) =>
    `${how === 'closed in part' ? 'closed' : how} by ${andList(by.map(theSide))}${how === 'closed in part' ? ', delivered in part' : ''}, awaiting ${andList(awaited.map(theSide))}`,
  slipped: (count, first, moves) =>
    `Slipped ${days(count)} (first promised: ${first})${moves > 1 ? `; moved ${moves === 2 ? 'twice' : `${moves} times`}` : ''}`,
  endedInTime: (first) => `Ended within the date first promised (${first})`,
  endedLate: (count, first) => `Ended ${days(count)} after the date first promised (${first})`,
  noLongerDated: (first) => `No longer has a date (first promised: ${first})`,
  noEvidence: 'none yet',
  help: helpInEnglish,
  whatToRecord: (title) => `What should I record for ${title}? For example \`on track\`, \`at risk: why\` or \`note: …\`.`,
  assignUsage:
    'What, and to whom? For example `/commitments assign ID to TEAM`, `assign ID from TEAM to TEAM` or `assign all of TEAM to TEAM`.',
  eventUsage:
    'Which event, and what of it? `/commitments event ID 17 February 2012` dates it, `event ID no date` takes the date away, `event ID held` notes that it took place.',
  didYouMean: (titles) => `Did you mean ${orList(titles)}?`,
  showAll: 'Show all',
  listAll: 'List all',
}
