import { englishDates } from './en-dates.ts'
import type { Form } from './lexicon.ts'
import { lookingAhead, starts } from './lexicon.ts'

// English words by which a date is moved, or the bot kept silent for a while.

export const englishFinished =
  '(?:done|closed out|closed|completed|complete|finished|delivered|achieved|fulfilled|accomplished|implemented|finali[sz]ed|wrapped up)'

const it = '(?: it| this| that| them)?'
const later =
  '(?:slips?|slipped|slipping|slid|postponed?|postpones|postponing|delay|delays|delayed|delaying|(?:push(?:ed|es|ing)?|put|puts|putting|set|knocked)(?: it| this| that| them)? back|push(?:ed|es|ing)?|extend(?:ed|s|ing)?|defer(?:red|s|ring)?|held over|(?:carry|carried|carries|carrying|rolls?|rolled) (?:over|forward)|(?:carry|carried|carries|carrying|roll|rolled|bring|brought) (?:it|this|that) (?:over|forward)(?= (?:to|until) the next)|c\\/f|bumped)'
const neutral =
  '(?:moves?|moved|moving|shift(?:ed|s|ing)?|re-?schedule[ds]?|rescheduling|re-?planned|revised(?= to(?!\\p{L}))|change[ds]?|changing)'
const earlier = '(?:(?:brought|bring|brings|bringing|pull(?:ed|s|ing)?|comes?|came)(?: it| this| that| them)? forward)'
// For some "forward" is earlier, for others later.
const unsure =
  '(?:(?:mov(?:e|es|ed|ing)|shift(?:ed|s|ing)?)(?: it| this| that| them)? (?:forwards?|up|ahead|back|backwards)|push(?:ed|es|ing)?(?: it| this| that| them)? (?:forwards?|up|ahead))'
const auxiliaries =
  "(?:(?:the )?(?:deadline|due date|date|delivery|completion|publication) )?(?:will |has |have |had |is |are |now |to |must |needs? to |needed to |(?:have|has|having) to |'ll |going to |gonna |had to |be |been |please )*"
// "postponed on 15 April" says when that was decided, "delayed in April" perhaps so.
const notWhen =
  '(?! (?:on|at|since|after|before|last|yesterday|today)(?!\\p{L}| right)| in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))'
const toDay = '(?: from [^:,;]{1,30}? to| to| until| till?| by| for| into| of)?'

function moving(verb: string): RegExp {
  return starts(`${auxiliaries}${verb}${it}(?: out| right| further| again)?${notWhen}${toDay}`)
}

const numbers = Object.keys(englishDates.numbers).toSorted((a, b) => b.length - a.length)
const count = `(?:(?:a|an|another) )?(?:(?:more|further|extra|additional|full) )?(?:\\d{1,3}|${numbers.join('|').replaceAll(' ', '[ -]')})(?: (?:more|further|extra|additional|full))?`
const unit = "[ -]?(?:(?:working|business|work|calendar)[ -])?(?:days?|weeks?|wks?|months?|fortnights?|quarters?|years?|wd|d|w)(?:'s)?"
const about = '(?:(?:about|around|approximately|approx) )?'
const more = `(?:another|(?:an? )?(?:extra|additional|further|more)|${count} (?:more|further|extra|additional)|(?:an? )?(?:further|extra|additional) ${count}|another ${count})${unit}|${count}${unit} (?:more|longer|extra)`

const theDay = '(?:the|this|that|our|its) (?:deadline|due date|date|target(?: date)?|schedule|timetable|timeline)'
const wont =
  "(?:(?:we|i|it|they|this|that)(?: are| is|'re|'s)? )?(?:will not|won't|wont|will fail to|cannot|can't|cant|(?:are |is |am )?(?:not going|not able|unable|unlikely|not likely|going to fail) to|(?:aren't|isn't|arent|isnt) (?:going|able|likely) to)"

/** "done by Friday": it stands before the forms that close. */
export const englishDoneBy: Form = {
  intent: { means: 'done by' },
  pattern: starts(
    `(?:(?:(?:it|this|that|they|we)'ll|will|to|should|shall|going to|must|'ll) (?:all )?be )?(?:${englishFinished}|ready) (?:by|before|until|till?)(?: the)?`,
    '(?:we )?will do(?: it| this)? by',
    `(?:(?:it|this|that|they|we)'ll|will|to|should|shall|going to) (?:all )?be (?:${englishFinished}|ready)(?! (?:on|in) (?:time|schedule))(?: on| at| for)?`,
    '(?:(?:we|i) )?(?:now )?(?:expect|plan|aim) to (?:finish|complete|deliver|close|be done)(?: it| this)? (?:by|in|on|before)',
    `(?:now )?(?:expected|set) to (?:finish|complete|be (?:${englishFinished}|ready)) (?:by|in|on|before)`,
    "(?:we'll|(?:we )?will) (?:finish|complete|deliver|close|be done)(?: it| this)?(?! (?:on|in) (?:time|schedule))(?: by| in| on| before)",
    'ready (?:on|for)(?= (?:the )?(?:\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day))',
    '(?:should|will|to) land (?:on|by|in)',
  ),
}

/** "We need", "can we have" more time. */
const needs =
  "(?:(?:(?:we|i)(?:'ll|'d)? )?(?:(?:will|would) )?needs?|(?:can|could|may|might) (?:we|i) (?:please )?(?:have|get|take|ask for)|(?:(?:we|i)(?:'d| would) like|we request|requesting|asking for)(?: to have)?)"

export const englishMoves: readonly Form[] = [
  { intent: { means: 'slips', way: 'unsure' }, pattern: moving(unsure) },
  { intent: { means: 'slips', way: 'earlier' }, pattern: moving(earlier) },
  {
    intent: { means: 'slips', way: 'later' },
    pattern: starts(
      `${auxiliaries}${later}${it}(?: out| right| further| again)?${notWhen}${toDay}`,
      `${needs}(?= (?:${more})(?: (?:please|to finish|needed))?(?:$|[ :,;(.?-]))`,
      `${needs} (?:until|till?)`,
      '(?:(?:please|can you) )?(?:give|allow) (?:us|me) (?:until|till?)',
      `(?:please )?(?:give|allow) (?:us|me)(?= (?:${more})(?:$|[ :,;(.-]))`,
      '(?:running |will be |now )?(?:late|overdue)(?: by)?',
      '(?:can|could) only be done (?:by|in|on)',
      'slippage of',
      '(?:running |now )?behind (?:schedule|plan|by)(?: by)?',
      '(?:running |now )?behind(?= ?(?:$|[:(,]|- |on #?\\d))',
      `${needs} an extension (?:to|until|of|by)`,
      `${needs}(?= (?:an? )?${count}${unit} (?:extension|delay))`,
      '(?:an? )?extension (?:to|until|of)',
      `(?:running|(?:is |are )?(?:going|likely|set) to be|gonna be|will be|now)(?= ${about}${count}${unit} (?:late|behind|overdue))`,
    ),
  },
  {
    intent: { means: 'slips', way: 'later' },
    pattern: lookingAhead(
      `(?:a |an )?${about}${count}${unit} (?:late|behind(?: schedule| plan)?|overdue|delay|slip|slippage|extension(?: needed| required)?)`,
      `(?:${more}) (?:is |are )?(?:needed|required)`,
      `(?:${more}) (?:on|for) #?\\d{1,2}`,
      `${count}${unit} (?:more|longer)(?= ?(?:$|[:(,]|because|due to))`,
    ),
  },
  {
    intent: { means: 'slips', way: 'later' },
    pattern: starts(
      `${wont} (?:make (?:it|${theDay})|(?:meet|hit|keep(?: to)?|hold) ${theDay})(?: (?:now|in time|on time|(?:i am|i'm) afraid))*`,
      `${wont} be (?:${englishFinished}|ready) (?:until|till?)(?= (?:the )?(?:\\d|end |mid|early |late |next |(?:mon|tues|wednes|thurs|fri)day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`,
      `${wont} be (?:${englishFinished}|ready) (?:by then|in time|on time|by ${theDay})`,
      `(?:(?:we|i|it)(?:'ll|'re| will| are|'s| is)? )?(?:will |going to |likely to |bound to )*miss(?:es|ing)? ${theDay}`,
    ),
  },
  { intent: { means: 'slips', way: 'later' }, pattern: /^(?=\+\s?\d{1,3}\s?\p{L})/u },
  { intent: { means: 'slips' }, pattern: moving(neutral) },
  {
    intent: { means: 'slips' },
    pattern: starts(
      '(?:set|fix|schedule|put) (?:it|this|that|them) (?:for|to|at|down for)(?= (?:the )?(?:\\d|end |mid|early |late |next |jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))',
      '(?:now )?(?:should|must|needs? to|has to|have to|will have to) (?:now )?go (?:to|until)(?= (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\\d{1,2}/\\d|end |mid|early |late ))',
    ),
  },
  // What is only planned may be a step on the way, unless it is later than the deadline.
  {
    intent: { means: 'slips', way: 'later', isPlan: true },
    pattern: starts(
      '(?:now )?(?:scheduled|planned|forecast)(?= (?:for|on|by)\\b)(?: now)?(?: by| on| in| for)?',
      '(?:(?:we|i) )?(?:now |currently )?expect (?:it|this|that|delivery|completion)(?: to be (?:done|ready|complete))?(?: now)? (?:by|on|in|for)',
    ),
  },
  {
    intent: { means: 'slips', way: 'stated' },
    pattern: starts(
      '(?:the )?(?:new|revised|updated|latest) (?:date|deadline|due date|eta|target(?: date)?|forecast)(?: is| will be| now)*(?: the)?',
      '(?:the )?(?:due date|deadline|eta|target(?: date)?|forecast(?: date)?)(?: is| now| will be|:)*(?: the)?',
      '(?:now )?(?:due(?! to(?! be))|expected)(?: now)?(?: by| on| in| for)?',
      'delivery(?: date)?(?: is| now| expected| planned| due)*(?: on| by)?(?= (?:the )?\\d)',
      '(?:will now be|now)(?: for| on| by)?(?= (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? \\p{L}|\\d{1,2}[/.]\\d|\\d{4}-\\d|(?:end(?: of)?|mid)[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))',
    ),
  },
]

export const englishSnoozed: Form = {
  intent: { means: 'snoozed' },
  pattern: starts(
    '(?:please )?(?:snooze|mute|pause|park)(?: it| this| that| them)?(?: until| till?| to| for)?',
    "(?:(?:please|pls|plz) )?(?:don't|do not|dont) (?:nudge|ask|remind|chase)(?: us| me)?(?: again)?(?: about (?:it|this))? (?:until|till?|before)",
    '(?:(?:please|pls|plz) )?(?:stop|quit|no need to keep) (?:asking|nudging|reminding|chasing|pestering|bothering|nagging|pinging)(?: us| me)?(?: any ?more)?(?: (?:about|on|for|over|with)(?: (?:it|this|that|these|them))?)?(?: (?:until|till?|before))?',
    "(?:(?:please|pls|plz) )?(?:don't|do not|dont) (?:nudge|ask|remind|chase)(?: us| me)?(?: again| any ?more)?(?: (?:about|on|for))(?: (?:it|this|that|these|them))?",
    '(?:(?:please|pls|plz) )?(?:remind|ask|nudge|chase) (?:us|me)(?: again)?(?: on| in| at)?',
    "(?:(?:i|we)(?:'ll| will|'d)? )?(?:will )?(?:(?:get|come|be) )?back to you(?= (?:in|on|by|next|tomorrow|this|(?:mon|tues|wednes|thurs|fri)day))(?: (?:in(?! )|on|by))?",
    'not before(?: the)?',
    '(?:put )?(?:on hold|parked|paused|snoozed|muted)(?: it)? (?:until|till?)',
  ),
}
