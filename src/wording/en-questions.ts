import { theSide } from './en-sides.ts'
import { capital, listFormat, pluralIn } from './intl.ts'
import type { AnsweredBy, EndedOtherwiseSaid, QuestionWords } from './questions.ts'

const locale = 'en-GB'
const plural = pluralIn(locale)
const andList = listFormat(locale)
const orList = listFormat(locale, 'disjunction')
const inQuotes = (words: string): string => `“${words}”`
const write = (what: string, example: (id: string) => string, by: AnsweredBy): string =>
  by === 'next words' ? `Just write ${what} here.` : `Type it again with ${what}: \`${example(by.naming)}\`.`
const idOf = (by: AnsweredBy): string => (by === 'next words' ? '' : ` ${by.naming}`)
const slips = (id: string): string => `slips ${id} to 15 April: why`

export const englishQuestions: QuestionWords = {
  which: (words) => `Which one do you mean by ${inQuotes(words)}?`,
  unknownName: (words) => `I did not find a commitment called ${inQuotes(words)} here. Which one do you mean?`,
  whichOfSeveral: (words, by) => `Which one is ${inQuotes(words)} about? Put its ${by} in front of it. Nothing is changed yet.`,
  isItDone: (title, words, { isBeside }) =>
    isBeside
      ? `${title}: is it done? What you say beside ${inQuotes(words)} leaves that open, so nothing is closed yet.`
      : `${title}: is it done? ${inQuotes(words)} does not quite say so, so nothing is closed yet.`,
  isItDoneInPart: (title) => `${title}: close it as delivered in part, and no more is to come? Nothing is closed yet.`,
  isThatWhy: (title, words, what) =>
    what === 'reopened'
      ? `Reopen ${title}, with ${inQuotes(words)} as the reason? Nothing is changed until you say so.`
      : what === 'objected'
        ? `Record that you do not agree on ${title}, with ${inQuotes(words)} as the reason? Nothing is changed until you say so.`
        : `Shall I record ${inQuotes(words)} as the reason for ${title}? Nothing is changed until you say so.`,
  otherSideReads: (words) => `The other side will read ${inQuotes(words)}. Record it? Nothing is kept until you say so.`,
  reason(title, { what, rating, to, by }) {
    const on = to === undefined ? '' : ` to ${to}`
    if (what === 'dated') return `Why move ${title}${on}? ${write('the reason', slips, by)}`
    if (what === 'objected' && to !== undefined)
      return `Why do you not agree to ${to} for ${title}? ${write('the reason', (id) => `not agreed ${id}: why`, by)} The other side is told.`
    if (what === 'objected')
      return `Why do you not agree to close ${title}? ${write('the reason', (id) => `not agreed ${id}: why`, by)} The other side is told.`
    if (what === 'rated')
      return `What is holding up ${title}? ${write('the reason', (id) => `${rating === 'red' ? 'blocked' : 'at risk'} ${id}: why`, by)}`
    return `Why reopen ${title}? ${write('the reason', (id) => `reopen ${id}: why`, by)}`
  },
  datePassed: (title, passed, next) =>
    next === undefined
      ? `${capital(passed)} has passed. Which day do you mean for ${title}?`
      : `${capital(passed)} has passed. Do you mean ${next} for ${title}?`,
  whichDate: (title, { by, isExplained }) =>
    isExplained
      ? `To which day do you move ${title}? ${write('the day', slips, by)}`
      : `To which day do you move ${title}, and why? ${write('the day and the reason', slips, by)}`,
  whichDay: (title, days) => `Which day do you mean for ${title}: ${days}?`,
  earlier: (title, date, deadline) =>
    `${capital(date)} is earlier than the present date of ${title}, ${deadline}. Is it brought forward? If not, which date do you mean?`,
  sameDate: (title, date) => `${title}: due ${date} already, so nothing moves.`,
  sameDateReasonKept: (title, date) => `${title}: due ${date} already, so nothing moves. Your reason is kept as a note.`,
  agreeToWhat: (title) => `Both a closing and a new date of ${title} await your answer. Which of the two do you mean?`,
  noDateWaits: (title, due) => `No new date of ${title} awaits an answer any more. It is due ${due}.`,
  waitsForOthers: (title, date, parties) => `The new date of ${title} (${date}) awaits ${andList(parties.map(theSide))}, not your side.`,
  untilWhen: (title, by) => `Until when should I not ask about ${title}? ${write('the day', (id) => `snooze ${id} until 14 March`, by)}`,
  whatEvidence: (title, by) =>
    `What is there to show for ${title}? ${write('the link or the figure', (id) => `evidence ${id}: 80 arrests`, by)}`,
  whichTeam: (title, words) =>
    words === '' ? `To which team do you hand over ${title}?` : `Which team do you mean by ${inQuotes(words)}, for ${title}?`,
  handOver: (title, team) => `Do you hand over ${title} to ${team}? If not, nothing is changed.`,
  oneLeads: (title, teams) => `One team leads. To which do you hand over ${title}: ${orList(teams)}?`,
  whosePart: (title, teams, { id, from, to }) =>
    `${title} is with ${teams}. Whose part do you hand over? For example \`assign ${id} from ${from} to ${to}\`.`,
  noLeadLeft: (sides, count) =>
    `${capital(andList(sides.map(theSide)))} would have no leading team for ${count === 1 ? 'this joint commitment' : `${count} joint commitments`}. Hand over all the same? Nothing is changed yet.`,
  noLeadLeftLabel: 'Hand over all the same',
  assignAllTheSame: (titles, team, words) =>
    `I did not understand ${inQuotes(words)}. Hand over all the same, to ${team}: ${titles}? Nothing is changed yet.`,
  whichToGive: (team, titles) => `Which of these goes to ${team}: ${titles}?`,
  whose: (title, words, teams) =>
    `I know no team called ${inQuotes(words)}.${teams.length === 0 ? '' : ` Did you mean ${orList(teams)}?`} Who should own ${title ?? 'each of these'}? Choose a team in the menu, or answer with its name.`,
  isItWithdrawn: (title, words) => `${title}: is it withdrawn? ${inQuotes(words)} does not quite say so, so nothing is changed.`,
  byWhat: (title, words, by) =>
    `${words === undefined ? `By what is ${title} superseded?` : `I did not find a commitment called ${inQuotes(words)} that could supersede ${title}.`} ${by === 'next words' ? 'Write' : 'Type'} \`superseded${idOf(by)} by NAME: why\`, or \`superseded${idOf(by)}: why\` if it is not in the register.`,
  noSuchDate: (words) => `There is no such date: ${inQuotes(words)}. The day comes before the month, as in \`15 April\`.`,
  agreementNotUnderstood: (words, title) =>
    `I did not understand ${inQuotes(words)}${title === undefined ? '' : ` about ${title}`}. It awaits your agreement: you can say \`agreed\` or \`not agreed: why\`.`,
  notUnderstood: (words, title) =>
    title === undefined
      ? `I did not understand ${inQuotes(words)}.`
      : `${title}: how does it stand? ${inQuotes(words)} does not quite say so.`,
  canSay: (by) =>
    `You can say \`done\`, \`on track\`, \`at risk: why\`, \`blocked: why\`, \`slips to 15 April: why\`, \`no change\` or \`note: ...\`${by === undefined ? '' : `, with its ${by} before it`}.`,
  noRatingYet: (row, count) =>
    `No rating of ${count === 1 ? 'it' : 'these'} stands yet that this could say again: \`${row}on track\` or \`${row}at risk: why\` gives one.`,
  howOfLeftOut: (titles, count) => `And ${titles}: how ${count > 1 ? 'do they' : 'does it'} stand?`,
  howOfEach: (titles, words) => `Noted: ${inQuotes(words)}. How do ${titles} stand?`,
  howOfThere: (titles, count, words) => `${titles}: noted, ${inQuotes(words)}. ${count === 1 ? 'Is it' : 'Are they'} on track?`,
  howOfHeld: (titles, words) => `${titles}: is that at risk, or blocked? ${inQuotes(words)} may be either.`,
  howOfDoubted: (titles, words) => `${titles}: is that on track, or at risk? ${inQuotes(words)} may be either.`,
  ratedByNoTeam: 'It is kept; the rating that counts is the owners’ own',
  howNow: (titles, count) => `How ${count > 1 ? 'do' : 'does'} ${titles} stand now?`,
  whoseIsIt: (words, title) =>
    `I did not understand ${inQuotes(words)}${title === undefined ? '' : ` about ${title}`}. ${title === undefined ? 'Which are yours? You can say `1 and 3 yes, 2 no`, `yes to all` or `none is ours`.' : 'Is it yours? Say `yes` or `no`; whose it is, if you know, goes behind the `no`.'}`,
  tooLong: (title, read) =>
    `I read the first ${read.toLocaleString(locale)} characters; the rest is kept as a note of ${title}. What it changes, please say in a line of its own.`,
  confirmedBefore: (title, who, when) =>
    `${title}: ${who} confirmed on ${when} that this is with your team, so nothing was recorded. A lead can change that.`,
  notYoursBefore: (titles, first) => `Left out: ${titles}. Your team has said that it is not yours; if it is, say \`${first} yes\`.`,
  noPart: (title, teams, may) =>
    `${title}: this is with ${andList(teams)}, so nothing of that was recorded. Ask ${may ?? 'them'} if it should be.`,
  ofTeamBelow: (title, team, id) =>
    `${title}: this is with ${team}, and words that name nothing are of your own teams alone, so nothing of that was recorded. To answer for ${team}, name it, as in \`${id} on track\`.`,
  saidFor: (did, team) => `${did} (for ${team})`,
  takeBack: (title, who, { how, when, isOnly }) =>
    `${title}: ${who} ${{ closed: 'closed this', withdrawn: 'withdrew this', superseded: 'said that this is superseded' }[how]} for your side on ${when}. Take that back${isOnly ? '' : ', and record what you said'}?`,
  ended: (title, who, { how, when, by }) =>
    `${title}: ${how} (${who}, ${when}), so no more ratings are taken. To open it again, write \`reopen${by === 'next words' ? '' : ` ${by.naming}`}: why\`.`,
  closeAll: (count, titles, side, { umbrellas, lasting, otherwise }) =>
    [
      `Close ${count === 1 ? 'it' : count === 2 ? 'both' : `all ${count}`}${side === undefined ? '' : ` for ${theSide(side)}`}? ${titles}. Nothing is closed yet.`,
      ...(umbrellas === '' ? [] : [`Left out, because parts are still open: ${umbrellas}.`]),
      ...(lasting === '' ? [] : [`Left out, because continuing: ${lasting}.`]),
      ...(otherwise === '' ? [] : [`Left out, because the other side has ended it otherwise and awaits your agreement: ${otherwise}.`]),
    ].join(' '),
  moveAll: (count, titles, { to, left }) =>
    `Move ${count === 1 ? 'this one' : count === 2 ? 'both' : `all ${count}`}${to === undefined ? '' : ` to ${to}`}? ${titles}. Nothing is moved yet.${left === undefined ? '' : ` Left out, because they have no day of their own: ${left}.`}`,
  openParts: (title, count, parts) =>
    `${plural(count, 'part', 'parts')} of ${title} ${count === 1 ? 'is' : 'are'} still open: ${parts}. Close it all the same?`,
  noEnd: (title) =>
    `${title}: continuing, with no end. Close it all the same? If only something of it is done, write \`note: …\` or \`on track\`.`,
  allOfIt: (title, who, when) =>
    `${title}: ${who} closed it as delivered in part on ${when}. Is all of it delivered now? Nothing is changed yet.`,
  endedOtherwise: (title, ended) =>
    `${title}: ${englishEnded(ended)} Do you agree to that, or is it ${endedAs[ended.says]} all the same? Nothing is recorded yet.`,
  movedInstead: (title, ended, date) =>
    `${title}: ${englishEnded(ended)} Do you not agree, and is it due ${date} instead? Nothing is recorded yet.`,
  agreeToEndingLabel: (how) =>
    ({
      closed: 'Agree to the closing',
      'closed in part': 'Agree: delivered in part',
      withdrawn: 'Agree to the withdrawal',
      superseded: 'Agree: superseded',
    })[how],
  endAllTheSameLabel: (says) => `${capital(endedAs[says])} all the same`,
  whichSides: (title, sides) => `${title}: done for which side? It is joint: ${andList(sides.map(theSide))} each close it.`,
  otherSide: (title, side, withdraws) =>
    withdraws
      ? `${title}: only ${theSide(side)} has not withdrawn it yet. Withdraw it for ${theSide(side)} too?`
      : `${title}: only ${theSide(side)} has not closed it yet. Close it for ${theSide(side)} too?`,
  whichSidesWithdraw: (title, sides) => `${title}: withdrawn for which side? It is joint: ${andList(sides.map(theSide))} each withdraw it.`,
  withdrawnForAllSides: 'withdrawn for both sides',
  withdrawnFor: (side) => `withdrawn for ${side}`,
  quotedOnly:
    'I do not read quoted lines (those that begin with “>”), so nothing was recorded. Say it in your own words, for example `done: report sent` or `note: PAF says that …`.',
  byWhen: (title, daysLate, by) =>
    `${title}: ${daysLate === 0 ? '' : `${plural(daysLate, 'day', 'days')} `}overdue. What is the new date? ${write('the new date and the reason', slips, by)}`,
  nothingWaits: (titles, count) =>
    `Nothing of ${titles} awaits your agreement: nobody has closed ${count > 1 ? 'any of them' : 'it'}, and no new date is asked for.`,
  closingTakenBack: (title, what) =>
    ({
      closed: `The closing of ${title} was taken back, so nothing awaits your agreement: it is open.`,
      withdrawn: `The withdrawal of ${title} was taken back, so nothing awaits your agreement: it is open.`,
      superseded: `That ${title} is superseded was taken back, so nothing awaits your agreement: it is open.`,
      dated: `The new date that was asked for ${title} was taken back, so nothing awaits your agreement.`,
    })[what],
  agreedByAll: (title, id) =>
    `${title}: all sides have agreed to that, so an undo does not take it back. To open it again, write \`reopen ${id}: why\`.`,
  nothingToUndo: 'There is nothing of yours here to undo.',
  droppedOnly: (title) =>
    `Your last words have changed nothing. What you said before${title === undefined ? '' : ` of ${title}`} still stands: write \`undo\` once more to take that back.`,
  yesLabel: 'Yes',
  noLabel: 'No',
  closeAllLabel: (count) => (count === 1 ? 'Close it' : count === 2 ? 'Close both' : `Close all ${count}`),
  allSidesLabel: 'For all sides',
  onlySideLabel: (side) => `Only for ${theSide(side)}`,
  closeAnywayLabel: 'Close it all the same',
  sayYes: 'yes',
  sayNo: 'no',
  doneForAllSides: 'done for both sides',
  doneFor: (side) => `done for ${side}`,
  doneAllTheSame: 'done all the same',
  agreedAllTheSame: 'agreed all the same',
  inPartAllTheSame: 'delivered in part all the same',
  withdrawnAllTheSame: 'withdrawn all the same',
  supersededAllTheSame: (successor, reason) =>
    `superseded${successor === undefined ? '' : ` by ${successor}`} all the same${reason === undefined ? '' : `: ${reason}`}`,
}

const endedAs = { closed: 'done', 'closed in part': 'delivered in part', withdrawn: 'withdrawn', superseded: 'superseded' } as const

/** What another side has done, as a sentence. */
export function englishEnded({ who, side, when, how }: Omit<EndedOtherwiseSaid, 'says'>): string {
  const did = {
    closed: 'has closed this',
    'closed in part': 'has closed this as delivered in part',
    withdrawn: 'has withdrawn this',
    superseded: 'has called this superseded',
  }[how]
  return `${who} ${did}${side === undefined ? '' : ` for ${theSide(side)}`} (${when}).`
}
