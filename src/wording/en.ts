import type { Day } from '../register/schema.ts'
import type { Catalogue } from './catalogue.ts'
import { englishAbsences } from './en-absences.ts'
import { englishDue, eventName } from './en-dues.ts'
import { englishForms } from './en-forms.ts'
import { englishHandOver } from './en-hand-overs.ts'
import { englishHealth } from './en-health.ts'
import { englishHome } from './en-home.ts'
import { englishDid } from './en-log.ts'
import { englishLooks } from './en-looks.ts'
import { enMessages } from './en-messages.ts'
import { enModals } from './en-modals.ts'
import { englishQuestions } from './en-questions.ts'
import { englishReach } from './en-reach.ts'
import { englishRefusal } from './en-refusals.ts'
import { englishSettings } from './en-settings.ts'
import { theSide } from './en-sides.ts'
import { capital, dayInWords, listFormat, pluralIn } from './intl.ts'

const locale = 'en-GB'
const plural = pluralIn(locale)
const andList = listFormat(locale)
const orList = listFormat(locale, 'disjunction')
const shortDay = (day: Day): string => dayInWords(day, locale, 'd MMMM yyyy')
const longDay = (day: Day): string => dayInWords(day, locale, 'cccc d MMMM yyyy')
const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
const inQuotes = (words: string): string => `“${words}”`

/** English. */
export const en: Catalogue = {
  ...enMessages,
  ...englishHealth,
  language: 'en',
  looks: englishLooks,
  modals: enModals,
  forms: englishForms,
  reach: englishReach,
  home: englishHome,
  absences: englishAbsences,
  settings: englishSettings,
  list: andList,
  anyOf: orList,
  quoted: inQuotes,
  byHand: 'set by hand in the file',
  labelled: (label, said) => `${label}: ${said}`,
  day: longDay,
  instant: (at) => at.setLocale(locale).toFormat('d MMMM yyyy, HH:mm'),
  due: englishDue.due,
  dueName: englishDue.name,
  moved: (first, count) => `first promised: ${first}; moved ${times(count)}`,
  pastPromise: (days) => `${plural(days, 'day', 'days')} past the first date`,
  ratedSince: (who, when) => `${who}, since ${when}`,
  evidenceCount: (count) => plural(count, 'piece of evidence', 'pieces of evidence'),
  agreedToDate: (due) => `agreed to the new date ${due}`,
  dateAsked: (due, who, date) => `${due}; ${who} asks for ${date}, not agreed yet`,
  late: (days) => `${plural(days, 'day', 'days')} late`,
  rating(rating) {
    switch (rating) {
      case 'green':
        return '🟢 Green, on track'
      case 'amber':
        return '🟠 Amber, at risk'
      case 'red':
        return '🔴 Red, off track or blocked'
      case null:
        return 'no rating yet'
    }
  },
  status(status) {
    switch (status) {
      case 'open':
        return 'open'
      case 'closing':
        return 'closed by one side, the other has not agreed yet'
      case 'closed':
        return 'closed'
      case 'closed in part':
        return 'closed, delivered in part'
      case 'withdrawn':
        return 'withdrawn'
      case 'superseded':
        return 'superseded'
    }
  },
  more: 'More',
  undo: 'Undo',
  next: 'Next page',
  previous: 'Previous page',
  secretariat: 'Secretariat',
  resultHead: (day) => `*Result of the status poll of ${longDay(day)}*`,
  side({ side, asked, green, amber, red, closed, givenUp, objected, noted, snoozed, silent, open, sums }) {
    const answers = [
      ...(green === 0 ? [] : [`${green} on track`]),
      ...(amber === 0 ? [] : [`${amber} at risk`]),
      ...(red === 0 ? [] : [`${red} blocked or off track`]),
      ...(closed === 0 ? [] : [`${closed} closed`]),
      ...(givenUp === 0 ? [] : [`${givenUp} withdrawn or superseded`]),
      ...(objected === 0 ? [] : [`${objected} not agreed to`]),
      ...(noted === 0 ? [] : [`${noted} with a note or a date only`]),
      ...(silent === 0 ? [] : [`${silent} without an answer`]),
    ]
    const notAsked = snoozed === 0 ? '' : `; ${snoozed} snoozed`
    return `*${side}*, ${asked === 0 ? 'none' : asked} asked${answers.length === 0 ? '' : `: ${answers.join(', ')}`}${notAsked}.${sums === '' ? '' : ` Still open, ${open}: ${sums}.`}`
  },
  troubled: ({ light, was, title, team, since, words }) =>
    `${light}${was === undefined ? '' : ` (was ${was})`}: *${title}* (${team}, since ${shortDay(since)})${words === '' ? '' : `: ${words}`}`,
  silentTeams: (teams) => `No answer at all from ${andList(teams)}.`,
  standIn: (lead, until, cover) =>
    `${lead} is away until ${longDay(until)}; ${cover} stands in, and may answer. ${lead} stays accountable.`,
  stillRed: (since, words) => `🔴 since ${shortDay(since)}${words === '' ? '' : ` ${words}`}: still so?`,
  snoozeEnded: (until) => `after a snooze until ${longDay(until)}`,
  snoozedUntil: (until, team) => `snoozed until ${shortDay(until)}${team === undefined ? '' : ` (${team})`}`,
  notAsked: (count, titles) => `Not asked, ${count} snoozed: ${titles}`,
  commitments: (count) => plural(count, 'commitment', 'commitments'),
  unconfirmed: (teams, since) =>
    `Asked twice since ${shortDay(since)} whether these are theirs, no answer: ${andList(teams.map(({ team, count }) => `${team} (${count})`))}. \`/commitments list unconfirmed\``,
  toldOfSilence: (to, what) => `${to} was told that you have not answered on ${what}. An answer from you ends it.`,
  handedOver: englishHandOver,
  agree: ({ how, side, who, when, words, shown, silentUntil }) =>
    `*${capital(theSide(side))} ${{ closed: 'has closed this', 'closed in part': 'has closed this, delivered in part', withdrawn: 'has withdrawn this', superseded: 'says that this is superseded' }[how]}* (${who}, ${when}${words === '' ? '' : `, ${words}`}${shown === '' ? '' : `; evidence: ${shown}`}); do you agree?${silentUntil === undefined ? '' : ` *If you say nothing by ${shortDay(silentUntil)}, your silence counts as agreement.*`}`,
  agreeDate: ({ side, due, who, when, words, now }) =>
    `*${capital(theSide(side))} asks for a new date: ${due}* (${who}, ${when}${words === '' ? '' : `, ${words}`}). Now it is ${now}. Do you agree?`,
  closingSettled: 'No closing waits for your answer any more: it is open.',
  dateSettled: (now) => `No new date waits for your answer any more. It is ${now}.`,
  newsGone: (did, who) => `Taken back since: ${did} (${who})`,
  silenceEnded: (team) => `${team} has answered since.`,
  escalated({ team, since, daysLate, isReachable, closed }) {
    if (closed && isReachable)
      return `*Closed by ${theSide(closed.side)} on ${shortDay(closed.day)}; ${team} has not said whether it agrees, and the deadline was ${plural(daysLate, 'day', 'days')} ago*`
    const silence = isReachable
      ? `${team} has given no answer${since === undefined ? '' : ` since ${shortDay(since)}`}`
      : `${team} can't be asked: the register names no channel and no lead for it`
    return `*${silence}; it is ${plural(daysLate, 'day', 'days')} overdue*`
  },
  mayAnswerForThem: (as, row) =>
    `${as === 'team' ? 'You are told as the team above, and' : 'You'} may answer in the thread for who is silent: \`${row}slips to 15 April: why\`, \`${row}at risk: why\``,
  news(entry, about, { names, why, ended, stillDue, isBack, isForSide, isInPart }) {
    const who = names.quietly(entry.by)
    const closed = capital(isForSide ? this.did(entry, names) : this.status(isInPart ? 'closed in part' : 'closed'))
    switch (entry.kind) {
      case 'added':
      case 'edited':
        return `*${capital(this.did(entry, names))}* (${who}, ${names.when(entry.at)}${behindComma(why)})`
      case 'dated':
        if (isBack)
          return `*New date ${names.dueName(entry.from)} taken back*: ${entry.to === null ? 'it has no date again' : `it is due ${names.due(entry.to)} again`} (${who})`
        return `${entry.to === null ? '*No date any more*' : `*New date${entry.party === undefined ? '' : ', agreed'}*: ${names.due(entry.to)}`}${entry.from === undefined || entry.from === null ? '' : `; it was ${names.dueName(entry.from)}`} (${who}${behindComma(why)})`
      case 'closed':
        if (entry.tacit && entry.party !== undefined)
          return `*${closed}*: ${theSide(names.party(entry.party))} was told twice and did not object, so its silence counts as agreement (${names.when(entry.at)})`
        return `*${closed}* (${who}, ${names.when(entry.at)}${behindComma(why)})`
      case 'rated':
        return `*${entry.team === undefined ? who : names.team(entry.team)}: ${this.rating(entry.rating)}* (${who}, ${names.when(entry.at)}${behindComma(why)})`
      case 'noted':
        return `*${entry.team === undefined ? who : names.team(entry.team)} has answered without agreeing*, so its silence will not count as agreement (${who}, ${names.when(entry.at)}${behindComma(why)})`
      case 'objected':
        if (entry.to !== undefined)
          return `*${entry.party === undefined ? who : capital(theSide(names.party(entry.party)))} does not agree to the new date ${names.dueName(entry.to)}* (${who}${behindComma(why)})${stillDue === undefined ? '' : `; it is still due ${stillDue}`}`
        return `*${entry.party === undefined ? who : capital(theSide(names.party(entry.party)))} does not agree that it is ${ended === undefined || ended === 'closed' ? 'done' : ended}* (${who}${behindComma(why)}); it is open again`
      case 'reopened':
        return `*Open again* (${who}${behindComma(why)})`
      case 'withdrawn':
      case 'superseded':
        return `${about}: ${this.did(entry, names)} (${who}${behindComma(why)})`
    }
  },
  eventNews(event, { date, before, by, why }) {
    const name = eventName({ name: event })
    const reason = why === '' ? '' : ` (${why})`
    if (date === null) return `*The date of ${name} is open again*, and so is the deadline of this${reason}`
    const was = before === null ? '' : ` (was ${longDay(before)})`
    return `*${capital(name)} is ${before === null ? '' : 'now '}on ${longDay(date)}*${was}; this is due by ${by === undefined || by === date ? 'then' : longDay(by)}${reason}`
  },
  eventOver: (event) => `*${capital(eventName({ name: event }))} was held, and this is still open*`,
  dependencyOpened: (other) => `${other} *is open again*; this depends on it`,
  dependencyEnded(other, { isInPart }) {
    return `${other} *is ${this.status(isInPart ? 'closed in part' : 'closed')}*; this depended on it`
  },
  gone: (id) => `\`${id}\` is no longer in the register.`,
  did(entry, names) {
    return englishDid(entry, { names, rating: (each) => this.rating(each) })
  },
  you: 'you',
  by: (who, team) => (team === undefined ? who : `${who} (${team})`),
  nowClosing: (parties) => `Now ${areAsked(parties)} to agree.`,
  nowOver: (count) => (count === 1 ? 'It is over.' : 'They are over.'),
  nowClosed: (count) => (count === 1 ? 'It is closed.' : 'They are closed.'),
  alreadyOwns: (team, role) => `${team} already ${role === 'lead' ? 'leads' : 'supports'} it.`,
  nowAskedDate: (parties, due) => `Now ${areAsked(parties)} to agree; until they do, it stays due ${due}.`,
  dateStays: (due) => `It stays due ${due}.`,
  dateStaysMoved: (due) => `It stays due ${due} until it is moved again; your reason is passed on.`,
  keptAsNote: (titles) => `Your message is kept as a note: ${titles}.`,
  nothingChanged: 'Nothing was changed.',
  told: (who, title, what) => `${title}: ${what} (${who})`,
  acknowledged: (parts) => `✓ ${parts.map(({ what, did }) => sentence(what === undefined ? did : `${what} ${did}`)).join(' ')}`,
  andOthers: (count) => `and ${plural(count, 'other', 'others')}`,
  undone: (what) => `undone: ${what}`,
  questions: englishQuestions,
  refusal: englishRefusal,
  previewTitle: (count, from, to) =>
    `*${plural(count, 'message', 'messages')} would go out* from ${longDay(from)} to ${longDay(to)} if nobody answered. Nothing was sent.`,
  previewWhen:
    'Until when? For example `/commitments preview 14 March 2011`, or `/commitments preview 1 March 2011 to 14 March 2011`: in the future, and a year at most.',
  unknownCommand: (word, nearest) =>
    `I do not know \`${word}\`.${nearest === undefined ? '' : ` Did you mean \`/commitments ${nearest}\`?`} See \`/commitments help\`.`,
  listPage: (page, pages) => `Page ${page} of ${pages}`,
  emptyList: 'Nothing to show.',
  owners: (owners, names) =>
    andList(
      owners.map(
        ({ team, role, assumed }) => `${names.team(team)}${role === 'support' ? ' (supports)' : ''}${assumed ? ' (assumed)' : ''}`,
      ),
    ),
  sourceLink: 'Open the source',
  shown: {
    owners: 'Owners',
    due: 'Due',
    status: 'Status',
    rating: 'Rating',
    evidence: 'Evidence',
    closing: 'Closing',
    closesBy: ({ silence, needsEvidence }) =>
      [
        ...(needsEvidence ? ['only with evidence'] : []),
        ...(silence === undefined ? [] : [`a side’s silence for ${plural(silence, 'working day', 'working days')} counts as agreement`]),
      ].join(', '),
    snoozed: 'Snoozed',
    partOf: 'Part of',
    parts: 'Parts',
    dependsOn: 'Depends on',
    partners: 'Partners',
    log: 'Last entries',
  },
  historyTitle: (title, count) => `History of ${title}: ${plural(count, 'entry', 'entries')}`,
  emptyHistory: 'Nothing has been said about it yet.',
  noSuchCommitment: (typed) => `I know no commitment ${inQuotes(typed)}.`,
  numbersAreOfRows:
    'Numbers are those of the rows of a message: say it in its thread, or here with the id, as in `/commitments done ID`; `/commitments mine` lists yours.',
  whichCommitment: 'Which commitment? Say its id after the command, as in `/commitments show ID`; `/commitments mine` lists yours.',
  noSuchEvent: (typed) => `I know no event ${inQuotes(typed)}.`,
  noSuchTeam: (typed) => `I know no team ${inQuotes(typed)}.`,
  oddEventDate: (event, { day, late, before, command, isToCome }) =>
    [
      isToCome
        ? `${capital(longDay(day))} is still to come, so I have not noted *${event}* as held.`
        : `${capital(longDay(day))} ${late > 0 || before === 0 ? 'is past' : 'is early'}, so I have not taken it for *${event}*.`,
      late === 0 ? '' : `${plural(late, 'open commitment', 'open commitments')} would be late at once.`,
      before === 0 ? '' : `${plural(before, 'was', 'were')} promised after that day.`,
      `If it is right all the same: \`/commitments ${command} anyway\`.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  whichDay: (event) => `On which day is *${event}*? Say a whole date, as in \`17 February 2012\`, or \`held\` once it is over.`,
  partsEnded: (due) => `*All its parts are ended: is it done?* ${capital(due)}`,
  didYouMean: (names) => `Did you mean ${names}?`,
  eventDated: (event, { day, before }, count) =>
    `*${event}* ${day === null ? 'has no date any more' : `is ${before === undefined ? '' : 'now '}on ${longDay(day)}`}${before === undefined ? '' : ` (was ${longDay(before)})`}.${count === 0 ? '' : ` ${plural(count, 'open commitment depends', 'open commitments depend')} on it; the owners are told in their next message.`}`,
  eventHeld: (event, count, { odd, id }) =>
    `*${event}* is noted as held.${count === 0 ? '' : ` ${plural(count, 'commitment that depended on it is still open', 'commitments that depended on it are still open')}: the list comes with your next message.`}${odd === undefined ? '' : odd === null ? ` But it has no date: say on which day it was, as in \`/commitments event ${id} 17 February\`.` : ` But ${longDay(odd)} is still to come: if it was earlier, say on which day.`}`,
  pollStarted: (teams, count) => `The status poll goes to ${plural(count, 'team', 'teams')} now: ${teams}.`,
  pollNone: (teams, count) =>
    `No poll: ${count === 0 ? 'no team leads anything' : `${teams} ${count === 1 ? 'leads' : 'lead'} nothing`} that is open.`,
  pollAt: (team, at) => `${team} on ${at.setLocale(locale).toFormat('cccc d MMMM, HH:mm')}`,
  pollLater: (teams) => `The status poll goes to ${teams}.`,
  pollToday: (team, { at, asked, answered }) => `${team} at ${at.setLocale(locale).toFormat('HH:mm')} (${answered} of ${asked} answered)`,
  pollSentToday: (teams, only) =>
    `The status poll was sent today already: ${teams}. To send it again all the same: \`/commitments poll ${only === undefined ? '' : `${only} `}anyway\``,
  pollAsked: (teams) => `Already asked: ${teams}. Leads can have a team asked by hand every 15 minutes.`,
  longCommand: (longest) =>
    `A command has at most ${longest.toLocaleString(locale)} characters, so nothing was recorded. Write the words in the thread, or to me directly.`,
  unreadableButton:
    "I can't read this button any more: it is from an older message. Nothing was recorded. Write it in the thread, or type `/commitments mine`.",
  notYours: (team, titles, { who, words, count }) =>
    `*${team}* says that ${titles} ${count === 1 ? 'is' : 'are'} not theirs (${who}${words === '' ? '' : `: ${words}`}). Who should own ${count === 1 ? 'it' : 'them'}? Choose a team, or answer here with ${count === 1 ? 'its name' : '`ID to TEAM`'}.`,
  notYoursToSupport: (team, titles, { who, words, count }) =>
    `*${team}* says that ${titles} ${count === 1 ? 'is' : 'are'} not theirs to support (${who}${words === '' ? '' : `: ${words}`}). Take ${team} off? Or answer here with ${count === 1 ? 'the team that should support it' : '`ID to TEAM`'}.`,
  takeOff: 'Take the team off',
  notYoursSettled: (team, titles, { who, words, count }) =>
    `*${team}* said that ${titles} ${count === 1 ? 'was' : 'were'} not theirs (${who}${words === '' ? '' : `: ${words}`}). That is settled.`,
  assignWords: (id, team) => `assign ${id} to ${team}`,
  chooseTeam: 'Choose a team',
  teamOfId: (id) => `team ${id}`,
  theSecretariat: 'the secretariat',
  moreOnes: (count) => `${count} more`,
  andMore: (count) => `… and ${plural(count, 'more', 'more')}`,
}

function behindComma(said: string): string {
  return said === '' ? '' : `, ${said}`
}

function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? capital(words) : `${capital(words)}.`
}

function areAsked(parties: readonly string[]): string {
  return `${andList(parties.map(theSide))} ${parties.length === 1 ? 'is' : 'are'} asked`
}
