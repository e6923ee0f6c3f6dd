// A language that nobody speaks, and that Intl does not know: its two files, as one would write them for a real one.

/** Its word in the list of languages; codes from `qaa` on are free for such use. */
export const code = 'qaa'

/** `replies/languages/qaa.ts`: a few words, and nothing of English or French. */
export const lexiconText = String.raw`import type { DateWords } from './date-words.ts'
import type { Lexicon } from './lexicon.ts'
import { anywhere, ends, never, starts, whole } from './lexicon.ts'
import type { Particles } from './particles.ts'

const particles: Particles = {
  and: 'kaj',
  givingTo: 'donu al|al',
  handsOver: 'transdoni',
  gives: 'donu',
  over: '',
  toTeam: 'al',
  belongsTo: 'apartenas al',
  perhapsTo: 'estas por|por',
  referring: 'kiel dirite',
  informing: 'por via scio',
  asksTo: 'bonvolu',
  asksLeave: 'cu mi rajtas',
  object: 'gin',
  sets: 'metu',
  closes: 'fermu',
  acts: 'movu',
  setTo: 'kiel',
  thisOne: 'tio',
  ofTeam: '',
  whereas: 'sed',
  next: '',
  beforeNumber: '',
  numero: '',
  noOrNumero: '',
  oneOfThem: '',
  correcting: 'pardonu',
  correctingBehindMark: '',
  plural: 'estas finitaj',
  leftOver: '',
  leaves: '',
  onlyThese: 'nur',
  butOne: '',
  onDay: '',
  is: '',
  not: 'ne',
  ratingLabel: 'stato',
  yesIfAsked: '',
  greenLetter: 'v',
  amberLetter: '',
  redLetter: 'r',
  asPlanned: '',
  goesWell: 'bone',
  verdict: 'finita|bona|riska',
  article: 'la ',
  which: 'kiu',
  stands: 'estas',
  through: 'gis',
  everything: 'ciuj',
  but: 'krom',
  excepting: 'krom',
  forAll: '',
  behindForm: 'por',
  thankedFor: '',
  noteOn: 'pri',
  evidenceOf: 'por',
  moveOf: 'de',
  untilDay: 'al|gis|post',
  untilOnly: 'gis',
  by: 'de',
  ofDate: 'post',
  callsForDate: 'al|gis',
  movedByWord: ' por',
  movedFrom: '',
  insteadOf: '',
  hasBeen: '',
  otherDate: 'au|gis',
  fraction: 'duono',
  unsureDate: 'eble',
  perhapsMovesTo: '',
  unsureMove: 'ne|eble',
  reasonFirst: 'pro',
  so: 'do',
  notBefore: '',
  inexact: 'antau',
  otherwise: 'alie',
  forNow: 'por',
  goesOn: 'denove',
  timeOfDay: '',
  deadline: 'antau|gis',
  thisPeriod: 'ci',
  beforeDate: '',
  afterDate: 'mi petas',
  beforeDay: 'la',
  meeting: 'kunsido',
  nextEvent: 'sekva',
  ours: 'nia',
  noneOfUs: '',
  takesOn: '',
  weClose: '',
  saidOfOne: '',
  forSide: 'por',
  bothSides: 'ambau',
  allTheSame: 'tamen',
  please: 'bonvolu',
  closeIt: 'fermu gin',
  allOfIt: 'tute',
  leaveIt: 'lasu gin',
  part: 'parto',
  was: 'estis',
  onlySome: 'nur',
  colour: '',
  or: '',
  otherColour: '',
  vocative: '',
  asks: '',
  laterToday: '',
  afterGreen: 'por|kaj',
  forDay: '',
  ratedFor: 'pro',
  besideState: '',
  denied: 'ne',
  from: '',
  noneOf: 'nenio',
  choiceOf: 'au',
  turnsInto: '',
  atPresent: 'nun',
  formerly: 'estis',
  sinceDay: '',
  endedFor: 'pro|car',
  wasToBe: '',
  sentFor: '',
  firstDay: '',
  atPlace: '',
  closedDown: '',
  givenUp: '',
  stillSo: '',
  noLongerSo: '',
  blockedAt: '',
  blockage: '',
  cancelled: '',
  shut: '',
  joke: 'serce',
  takenBack: 'ne',
  percent: 'elcento',
  outOf: 'el',
  agreedTo: 'pri|al',
  topicThe: 'la ',
  topicNew: 'nova ',
  topicDate: 'dato',
  topicClosing: 'fino',
}

const dates: DateWords = {
  months: ['un', 'du', 'tri', 'kvar', 'kvin', 'ses', 'sep', 'ok', 'nau', 'dek', 'dekun', 'dekdu'].map((name) => new RegExp('^' + name + 'mon\\b')),
  weekdays: ['lundo', 'mardo', 'merkredo', 'jaudo', 'vendredo', 'sabato', 'dimanco'].map((name) => new RegExp('^' + name + '\\b')),
  numbers: { unu: 1, du: 2, tri: 3 },
  ordinals: { unua: 1, dua: 2, tria: 3 },
  ordinalSuffix: 'a',
  more: never,
  about: never,
  lateBehind: never,
  units: {
    day: /^tagoj?$/,
    week: /^semajnoj?$/,
    month: /^monatoj?$/,
    quarter: /^kvaronoj?$/,
    year: /^jaroj?$/,
    fortnight: never,
    workingDay: /^labortagoj?$/,
  },
  inWeeks: [],
  article: 'la ',
  of: 'de ',
  lead: /^(?:la|gis|al)\s+/,
  end: /^fino de\s+/,
  endBehind: never,
  middle: /^mezo de\s+/,
  vague: /^komenco\b/,
  fromToday: /^post\s+/,
  afterLength: never,
  fromDeadline: never,
  next: /^sekva\s+/,
  nextBehind: never,
  nextBehindMonth: never,
  current: /^ci\s+/,
  currentBehind: never,
  today: /^hodiau$/,
  tomorrow: /^morgau$/,
  dayAfterTomorrow: /^postmorgau$/,
  past: /^hierau$/,
  weekday: { beforeDay: /^\s*,?\s*/, next: never, inAWeek: never, inTwoWeeks: never, ofNextWeek: never, weekOn: never },
  ofThisMonth: never,
  ofNextMonth: never,
  monthOf: never,
  nthDay: never,
  last: never,
  halfMonth: never,
  weekOf: never,
  weekAfterNext: never,
  weekNumber: never,
  weekEnding: never,
  bareDay: /\d/,
  easter: never,
  christmas: never,
  aroundEaster: [],
  financialYear: 'buĝetjaro',
  nextFinancial: 'sekva buĝetjaro',
  quarter: /^(unua|dua|tria|[a-z]+) kvarono(.*)$/,
  quarterLetters: 'k',
  halfYear: never,
  ofYear: /^(?:de)?\s*/,
}

export const madeUp: Lexicon = {
  language: '${code}',
  courtesy: starts('saluton|dankon'),
  smallTalk: starts('gxis'),
  smallTalkInAccents: never,
  toAnyone: never,
  assent: starts('bone'),
  undo: starts('malfari'),
  thanks: starts('dankon'),
  subject: starts('gi estas', 'estas'),
  turning: never,
  copula: ends('estas'),
  forms: [
    { intent: { means: 'closed' }, pattern: starts('finita') },
    { intent: { means: 'rated', rating: 'red' }, pattern: starts('blokita') },
    { intent: { means: 'rated', rating: 'amber' }, pattern: starts('riska') },
    { intent: { means: 'rated', rating: 'green' }, pattern: starts('bona') },
    { intent: { means: 'slips' }, pattern: starts('movita(?: al| gis)?') },
    { intent: { means: 'no' }, pattern: starts('ne nia', 'ne') },
    { intent: { means: 'yes' }, pattern: starts('jes') },
  ],
  doubt: anywhere('ne|preskau|eble'),
  settled: never,
  labels: { state: never, now: never, newDate: never, former: never, about: never, reason: never, blocker: never, ahead: never, detail: never },
  introduction: never,
  mail: { quotes: never, sender: never, subject: never, signOff: never, role: never, foot: never, disclaimer: never, disclaims: never },
  noName: never,
  choice: never,
  worse: never,
  exception: anywhere('sed|krom'),
  closing: anywhere('finita|fini'),
  ending: anywhere('nuligita'),
  heldUp: anywhere('haltigita'),
  isOver: anywhere('ne plu haltigita'),
  evidence: anywhere('raporto'),
  lacking: starts('nenio'),
  noReason: whole('nenia kialo'),
  putOff: whole('poste'),
  letGo: whole('forgesu'),
  reasonNoun: anywhere('striko'),
  step: whole('kunsido'),
  greets: starts('saluton|dankon'),
  talk: whole('bone'),
  ofPeople: anywhere('mi|vi'),
  asksPeople: starts('kiu'),
  praises: starts('bonega'),
  ofWhereabouts: anywhere('tagmanĝo'),
  hinders: anywhere('malfrua'),
  ofWork: anywhere('raporto'),
  ofThing: starts('la'),
  happened: {
    subject: 'la|raporto',
    people: 'ciuj',
    auxiliary: 'estas',
    done: 'sendita',
    doneInAccents: '',
    doneByPeople: 'konsentis',
    told: 'informis',
    adverb: 'nun',
    toPeople: 'de',
    recipients: 'ciuj',
    to: 'al',
    place: 'rete',
    when: 'hierau',
  },
  responsible: never,
  lead: never,
  progress: never,
  retraction: never,
  besideRetraction: never,
  notDone: /(?!)/g,
  reversed: never,
  someOut: never,
  endingReason: never,
  revives: never,
  tentative: never,
  condition: never,
  faulty: never,
  theirTurn: never,
  beside: never,
  because: starts('car', 'pro'),
  determiner: starts('la', 'por'),
  afterTarget: ends('afero'),
  all: whole('ciuj'),
  both: whole('ambau'),
  rest: whole('la ceteraj'),
  other: never,
  counted: never,
  ordinals: [whole('la unua'), whole('la dua')],
  last: whole('la lasta'),
  firstFew: never,
  lastFew: never,
  peoples: new Set(['francoj']),
  small: new Set(['la', 'de']),
  joining: new Set(['la', 'de']),
  plurals: ['j'],
  eventWords: {},
  number: { pattern: /^\d+(?:,\d+)?(?![\d.,])/, group: /\s/g, point: ',' },
  unaccented: never,
  particles,
  dates,
}
`

/** `replies/languages/qaa-commands.ts` */
export const commandsText = `import type { CommandWords } from './command-names.ts'

export const madeUpCommands: CommandWords = {
  names: { helpu: 'help', listu: 'list', montru: 'show' },
  phrases: { mine: 'miaj' },
  telling: new Set(['kaj']),
  filters: {
    states: { overdue: ['malfrue'], open: [], closed: [], unconfirmed: [], waiting: [], unrated: [], continuing: [], undated: [] },
    ratings: { red: [], amber: [], green: [] },
    periods: { today: [], tomorrow: [], 'this week': [], 'next week': [], 'this month': [], 'next month': [] },
    before: 'antau',
    until: '(?!)',
    within: '(?!)',
    endOf: '(?!)',
    or: 'au',
    elided: '(?!)',
    idle: [],
  },
  from: 'de ',
  to: 'ĝis',
  anyway: ['tamen'],
  held: ['okazis'],
  noDate: ['sen dato'],
  eventMoved: '',
  enquiries: {
    asks: { when: ['kiam estas NAME'] },
    asksInShort: {},
    asksOfOne: {},
    questionForm: 'cxu ',
    beginsAs: {},
    opener: 'saluton',
    closer: '',
    pronoun: 'gi',
    beforeName: '',
    afterName: '',
    nameBehind: '',
    sideBehind: '',
    others: '',
    own: '',
    afterSide: '',
    countries: {},
    red: '',
    amber: '',
  },
  assign: { to: 'al', from: 'de', all: 'chio de' },
}
`

/** `wording/qaa.ts`: its own dates and plurals; sentences that the test does not look at are left in English. */
export const catalogueText = `import type { Day } from '../register/schema.ts'
import type { Act } from '../nudges/acts.ts'
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'

const months = ['unmon', 'dumon', 'trimon', 'kvarmon', 'kvinmon', 'sesmon', 'sepmon', 'okmon', 'naŭmon', 'dekmon', 'dekunmon', 'dekdumon']
const monthOf = (day: Day): string => (months[Number(day.slice(5, 7)) - 1] ?? '') + ' ' + day.slice(0, 4)
const longDay = (day: Day): string => Number(day.slice(8)) + ' ' + monthOf(day)
const days = (count: number): string => count + (count === 1 ? ' tago' : ' tagoj')

export const madeUp: Catalogue = {
  ...en,
  language: '${code}',
  list: (parts) => parts.join(' kaj '),
  quoted: (words) => '‹' + words + '›',
  day: longDay,
  due(due) {
    switch (due.kind) {
      case 'day':
        return 'ĝis ' + longDay(due.day)
      case 'span':
        return 'ĝis ' + monthOf(due.first)
      case 'event':
        return 'ĝis ' + due.name
      case 'without delay':
        return 'tuj'
      case 'continuing':
        return 'daŭre'
      case 'none':
        return 'sen dato'
    }
  },
  dueName: (due) => madeUp.due(due).replace('ĝis ', ''),
  late: (count) => days(count) + ' tro malfrue',
  rating(rating) {
    switch (rating) {
      case 'green':
        return 'bona'
      case 'amber':
        return 'riska'
      case 'red':
        return 'blokita'
      case null:
        return 'neniu takso'
    }
  },
  act: (act) => ({ ...en.act(act), ...acts[act] }),
  headOfMany: (counts) => counts.reduce((sum, { count }) => sum + count, 0) + ' promesoj',
  asked: ({ due, daysLeft }) => due + (daysLeft === null ? '' : daysLeft < 0 ? ', ' + days(-daysLeft) + ' tro malfrue' : ', restas ' + days(daysLeft)),
  howToAnswer: ({ rate = '' }) => 'Respondu: ' + rate + 'finita.',
  did(entry, names) {
    switch (entry.kind) {
      case 'closed':
        return 'finita'
      case 'rated':
        return 'taksita ' + this.rating(entry.rating)
      case 'dated':
        return 'nova dato ' + names.due(entry.to)
      default:
        return en.did.call(this, entry, names)
    }
  },
  questions: { ...en.questions, isItDone: (title) => 'Ĉu ' + title + ' estas finita?' },
  refusal: (refusal, names) => (refusal.reason === 'not allowed' ? 'Nur estroj rajtas.' : en.refusal(refusal, names)),
}

const acts: Partial<Record<Act, { label: string; words: string }>> = {
  done: { label: 'Finita', words: 'finita' },
}
`
