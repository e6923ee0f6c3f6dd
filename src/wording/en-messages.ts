import type { Act } from '../nudges/acts.ts'
import type { Counted, Pressing } from '../nudges/tally.ts'
import type { Day } from '../register/schema.ts'
import { englishDigest } from './en-digest.ts'
import { englishDue } from './en-dues.ts'
import { theSide } from './en-sides.ts'
import { capital, dayInWords, languageNamed, listFormat, pluralIn } from './intl.ts'
import type { MessageWording, Span } from './messages.ts'

const locale = 'en-GB'
const plural = pluralIn(locale)
const andList = listFormat(locale)
const days = (count: number): string => plural(count, 'day', 'days')

/** What a message says in English. */
export const enMessages: MessageWording = {
  digest: englishDigest,
  act: (act) => acts[act],
  acts: () => Object.values(acts),
  dueDate: englishDue.date,
  moment(at, today) {
    const day = at.toISODate() ?? ''
    if (day === today) return at.toFormat('HH:mm')
    if (at.plus({ days: 1 }).toISODate() === today) return 'yesterday'
    return at.setLocale(locale).toFormat(day.slice(0, 4) === today.slice(0, 4) ? 'd MMM' : 'd MMM yyyy')
  },
  light(rating) {
    switch (rating) {
      case 'green':
        return '🟢 On track'
      case 'amber':
        return '🟠 At risk'
      case 'red':
        return '🔴 Blocked or off track'
      case null:
        return 'no rating'
    }
  },

  firstContact: (title, channel) =>
    `Relance asks for the secretariat (${channel})${title === '' ? '' : `, which keeps the commitments of “${title}”`}. Answer in this thread as you would a colleague; \`help\` says how. What is not yours: say “not ours”, and the secretariat asks whose it is.`,
  headOfOne({ reason, daysLeft, isLater, title }) {
    if (reason === 'yours') return `Is this yours? ${title}`
    if (reason === 'review' || reason === 'poll') return `Where are we? ${title}`
    if (isLater && (reason === 'overdue' || reason === 'due' || reason === 'before'))
      return `${reason === 'overdue' ? 'Overdue' : 'Due'}: ${title}`
    return `${urgency(reason, daysLeft)}: ${title}`
  },
  headOfAdditions: (count, title) => (count === 1 ? `Owners changed: ${title}` : `Owners of ${count} commitments changed`),
  headOfHandOvers: (count, title) => (count === 1 ? `Handed over: ${title}` : `${count} commitments handed over`),
  headOfUnconfirmed: (count) => `${plural(count, 'owner', 'owners')} still unconfirmed`,
  headOfMany: (counts) => capital(countsSaid(counts)),
  headOfAnswered({ total, title, news }) {
    const head = title === undefined ? `all ${total} answered` : `answered: ${title}`
    return capital(news.length === 0 ? head : `${head}; ${countsSaid(news)}`)
  },
  pollHead({ day, total, isMonthly, title, counts, isAnswered }) {
    const owed = countsSaid(counts)
    const round = isMonthly ? 'monthly round-up' : 'round-up'
    const head = `${round}, ${dayInWords(day, locale, 'd MMMM')}: ${title ?? plural(total, 'commitment', 'commitments')}${isAnswered ? (total > 1 ? ', all answered' : ', answered') : ''}`
    return capital(owed === '' ? head : `${owed}; ${head}`)
  },
  headFor: (head, team) => `*${head}* (${team})`,

  asked({ reason, due, date, daysLeft, span }) {
    if (daysLeft !== null && daysLeft < 0) return `*${days(-daysLeft)} overdue* (was due ${span === undefined ? date : due})`
    switch (reason) {
      case 'overdue':
      case 'due':
      case 'before':
      case 'escalated':
        return `*${dueIn(daysLeft)}*: ${span === undefined ? date : due}`
      case 'begins':
      case 'begins quarter':
      case 'begins year':
        if (span === undefined) return capital(due)
        return span.reading.isSaidAbove
          ? `*${capital(thisSpan[reason])}*: ${due}`
          : `*${capital(thisSpan[reason])}.* ${asWeRead(span, span.reading)}`
      case 'urgent':
        return '*Owed without delay*'
      case 'yours':
      case 'agree':
      case 'agree date':
      case 'review':
      case 'poll':
      case 'news':
        return capital(due)
    }
  },
  dueAsOfLater: (date, { isOver }) => (isOver ? `*Overdue* (was due ${date})` : `*Due*: ${date}`),
  ownership({ role, others, due }) {
    const beside = others.length === 0 ? '' : role === 'lead' ? `, with ${andList(others)}` : ` ${andList(others)}`
    return `You would *${role}*${beside}${due === undefined ? '' : ` · ${due}`}`
  },
  lastSaid(team, said) {
    const who = team ?? 'You'
    if (said === undefined) return `${who}: no answer yet`
    return quotedBehind(said.what === '' ? `${who}, ${said.when}` : `${who}: ${said.what}, ${said.when}`, said.words)
  },
  hadEnded: (how) => ({ closed: 'had closed it', withdrawn: 'had withdrawn it', superseded: 'had called it superseded' })[how],
  hasMoved: 'moved it',
  hasAskedFor: (due) => `asked for ${due}`,
  saidBeside: ({ what, when, words }) => quotedBehind(`; ${what}, ${when}`, words),
  answered: ({ what, who, when, words }) => quotedBehind(`${what}, ${who} ${when}`, words),
  sinceLastTime: (said, { light, when, hasChanged }) => (hasChanged ? `${said} (was ${light}, ${when})` : `${said} (as before, ${when})`),
  wasRated: (light, team, { when, why }) => quotedBehind(`was ${light} at ${team}, ${when}`, why),
  inTheirWords: (quoted, language) => `(in ${languageNamed(language, locale)}) ${quoted}`,
  inThreadOfPoll: (head) => `${head}, in the thread of its poll`,
  allOfThem: (count) => (count === 2 ? 'both' : `all ${count}`),
  pollReminder: ({ what, number, isAgreement }) =>
    `*Not answered yet*: ${what}. Please answer here, for example ${isAgreement ? `\`${number}agreed\` or \`${number}not agreed: why\`` : `\`${number}on track\`, \`${number}at risk: why\` or \`${number}done\``}, or with the buttons above.`,
  askedAgain: (day) => `asked again on ${dayInWords(day, locale, 'd MMMM')}`,

  yours: (which, count) =>
    which === undefined
      ? '*The text names no department for this.* We have assumed that it is yours; please confirm.'
      : `*The text names no department for ${which}.* We have assumed that ${count === 1 ? 'it is' : 'they are'} yours; please confirm.`,
  yoursHandedOver: (which) => `*Do you take ${which ?? 'it'} over?* Please confirm.`,
  yoursSettled: ({ confirmed, refused, passed, gone }) =>
    [
      ...(confirmed === 0 ? [] : [`${confirmed} confirmed`]),
      ...(refused === 0 ? [] : [`${refused} not yours (with the secretariat)`]),
      ...(passed === 0 ? [] : [`${passed} handed over`]),
      ...(gone === 0 ? [] : [`${gone} taken back since`]),
    ].join(', '),
  oursNow: 'confirmed: yours',
  notOurs: 'not yours, with the secretariat',
  notOursNow: 'not yours: noted. The secretariat has been asked who should own it',
  unchanged: '*Has anything changed since your last answer?*',
  noChangeForAll: (count) => (count === 2 ? 'No change for both' : `No change for all ${count}`),
  worst: '*Late, or red*',
  others: '*The others*',
  permanent: '*Continuing*',
  progress: (answered, total) => `${answered} of ${total} answered`,
  allAnswered: 'All answered. Thank you.',
  howToAnswer({ rate, agree, yours }) {
    const examples = [
      ...(rate === undefined ? [] : [`\`${rate}at risk: why\``]),
      ...(agree === undefined ? [] : [`\`${agree}agreed\``]),
      ...(yours === undefined ? [] : [`\`${yours}not ours\``]),
    ]
    return `Or just answer in the thread: ${examples.join(', ')}`
  },
  opens: (label) => `${label}…`,
  moreRows: (count, of) => `… and ${count} more: \`/commitments list${of === undefined ? '' : ` ${of}`}\``,
  rowsBare: (which, { count, example }) =>
    `${which} ${count === 1 ? 'has' : 'have'} no buttons here: answer in the thread by number (\`${example}\`), or open the list.`,
  openAll: 'Open the list',
  orTypeUndo: '(`undo` takes it back)',
  answeredYourself: 'You have answered this already, so nothing more was recorded. It stands:',
  changedSince: 'This has changed since, so nothing was recorded. It stands:',
  askedNoMore: 'This question is not open any more, so nothing was recorded. Please say it in words.',
  inFirst: 'What stood here is in the first message of that day now. Answers in this thread still count.',

  closeFor: {
    title: 'Is it done?',
    confirm: 'Yes, it is done',
    deny: 'Not yet',
    text: ({ side, asked, parts }) =>
      [
        ...(side === undefined
          ? []
          : [`You close it for ${theSide(side)}. ${capital(andList(asked.map(theSide)))} will be asked to agree.`]),
        ...(parts.length === 0 ? [] : [`Still open in it: ${andList(parts)}.`]),
      ].join(' '),
  },
}

const acts: Record<Act, { label: string; words: string }> = {
  'on track': { label: 'On track', words: 'on track' },
  'at risk': { label: 'At risk', words: 'at risk' },
  blocked: { label: 'Blocked', words: 'blocked' },
  done: { label: 'Done', words: 'done' },
  agreed: { label: 'Agreed', words: 'agreed' },
  'not agreed': { label: 'Not agreed', words: 'not agreed' },
  'agreed to the closing': { label: 'The closing', words: 'agreed to the closing' },
  'agreed to the date': { label: 'The date', words: 'agreed to the date' },
  'not agreed to the closing': { label: 'The closing', words: 'not agreed to the closing' },
  'not agreed to the date': { label: 'The date', words: 'not agreed to the date' },
  yes: { label: 'Yes, all ours', words: 'yes' },
  ours: { label: 'Ours', words: 'yes' },
  'not ours': { label: 'Not ours', words: 'no' },
  'no change': { label: 'No change', words: 'all: no change' },
  'close it': { label: 'Yes, close it', words: 'done' },
  'new date': { label: 'New date', words: 'slips' },
  'in a week': { label: 'Ask in a week', words: 'snooze for a week' },
  'not done': { label: 'No', words: 'note: not done yet' },
  undo: { label: 'Undo', words: 'undo' },
}

const groups: Record<Exclude<Counted['reason'], 'due'>, (count: number) => string> = {
  escalated: (n) => `${n} escalated to you`,
  overdue: (n) => `${n} overdue`,
  agree: (n) => (n === 1 ? '1 commitment awaits your agreement' : `${n} commitments await your agreement`),
  'agree date': (n) => (n === 1 ? '1 new date awaits your agreement' : `${n} new dates await your agreement`),
  before: (n) => `${n} due soon`,
  ahead: (n) => `${n} ${n === 1 ? 'deadline' : 'deadlines'} ahead`,
  begins: (n) => `${n} due this month`,
  'begins quarter': (n) => `${n} due this quarter`,
  'begins year': (n) => `${n} due this year`,
  urgent: (n) => `${n} owed without delay`,
  yours: (n) => `${plural(n, 'owner', 'owners')} to confirm`,
  review: (n) => `${n} to update`,
  poll: (n) => `${n} to update`,
  news: (n) => plural(n, 'update', 'updates'),
}

function countsSaid(counts: readonly Counted[]): string {
  return counts
    .map(({ reason, count, daysLeft = 0 }) => (reason === 'due' ? `${count} ${dueWhen(daysLeft)}` : groups[reason](count)))
    .join(', ')
}

const thisSpan = { begins: 'due this month', 'begins quarter': 'due this quarter', 'begins year': 'due this year' } as const

function asWeRead({ name, first, last }: Span, { objecting }: { readonly objecting?: string }): string {
  const read = `We read “by ${name}” as ${shortDay(last)}.`
  return objecting === undefined ? read : `${read} If you read it as ${shortDay(first)}, say \`${objecting}due ${shortDay(first)}: why\`.`
}

function urgency(reason: Exclude<Pressing, 'yours' | 'review' | 'poll'>, daysLeft: number | null): string {
  switch (reason) {
    case 'overdue':
      return daysLeft === null ? 'Overdue' : `${days(-daysLeft)} overdue`
    case 'due':
    case 'before':
      return dueIn(daysLeft)
    case 'begins':
    case 'begins quarter':
    case 'begins year':
      return capital(thisSpan[reason])
    case 'urgent':
      return 'Owed without delay'
    case 'agree':
      return 'Awaiting your agreement'
    case 'agree date':
      return 'A new date awaits your agreement'
    case 'escalated':
      return 'Escalated to you'
    case 'news':
      return 'Update'
  }
}

function dueIn(daysLeft: number | null): string {
  return capital(dueWhen(daysLeft))
}

function dueWhen(daysLeft: number | null): string {
  return daysLeft === 1 ? 'due tomorrow' : daysLeft === 0 || daysLeft === null ? 'due today' : `due in ${days(daysLeft)}`
}

function shortDay(day: Day): string {
  return dayInWords(day, locale, 'd MMMM')
}

function quotedBehind(said: string, words: string): string {
  return words === '' ? said : `${said}: ${words}`
}
