import type { CommandName, CommandWords } from './command-names.ts'
import { englishAway } from './en-away.ts'
import { englishEnquiries } from './en-enquiries.ts'
import { englishFilters } from './en-filters.ts'

/** What may stand behind what has come to be: "what has slipped so far?" A time would say when, and no list does. */
const soFar = '(?: so far| already| yet| now| of (?:them|these|ours|mine)| here)?[\\s?.!]*$'
/** A time behind it, which narrows a list: "in March". */
const inTime = '(?= (?:in|by|before|until|on|this|next)\\b)'

/** The words of commands in English: the names that the code knows them by. */
export const englishCommands: CommandWords = {
  names: {
    help: 'help',
    list: 'list',
    mine: 'mine',
    'list-ours': 'list-ours',
    show: 'show',
    done: 'done',
    update: 'update',
    due: 'due',
    reopen: 'reopen',
    object: 'object',
    history: 'history',
    poll: 'poll',
    chase: 'poll',
    nudge: 'poll',
    remind: 'poll',
    ping: 'poll',
    preview: 'preview',
    digest: 'digest',
    roundup: 'digest',
    event: 'event',
    assign: 'assign',
    reassign: 'assign',
    handover: 'assign',
    transfer: 'assign',
    add: 'add',
    create: 'add',
    edit: 'edit',
    rename: 'edit',
    retitle: 'edit',
    away: 'away',
    absent: 'away',
    absence: 'away',
    absences: 'away',
    ooo: 'away',
    settings: 'settings',
    setting: 'settings',
    preferences: 'settings',
  },
  phrases: {
    settings: '(?:show (?:me )?)?my (?:settings|preferences)',
    away: "(?:who(?:'s| is)(?: (?:going to be|currently))?|am i|when am i|show (?:me )?(?:my|all|the)) (?:away|absent|absences?|on leave)(?=[\\s?.!]*$)",
    show: '(?:(?:tell|show) (?:me|us) )?(?:everything|more|anything) (?:about|on(?! (?:track|time|schedule|course|target|plan|hold)\\b))|show (?:me|us)(?! (?:the history|(?:everything|all(?: of (?:them|it))?|the (?:whole |full )?list)[\\s.!?]*$|(?:the |a |an )?(?:summary|overview|status|report|state|dashboard)))|tell (?:me|us) about',
    history: '(?:show (?:me |us )?)?the history of',
    digest: "(?:(?:show|give|send) (?:me|us) )?(?:the|a|this week's) (?:weekly )?digest",
    assign:
      '(?:please )?(?:(?:hand(?:ing)?(?: |-)?over|hand|turn over|pass(?: on| over)?|give)(?= (?:all|everything)(?: .{1,80})? to\\b)|(?:hand(?:ing)?(?: |-)?over|turn over)(?= .{1,80} from .{1,60} to\\b))',
    poll: 'chase up|follow up with|send (?:an?|another) (?:nudge|reminder|poll) to',
    mine: `which(?: commitments| ones| of (?:them|these|those))? (?:is|are) (?:mine|ours|for (?:me|us))(?=[\\s?.!]*$)|what (?:is|are) (?:mine|ours)(?=[\\s?.!]*$)|(?:my|our) (?:commitments|list)|(?:my|our) (?:deadlines|dates|tasks|actions)(?=[\\s?.!]*$|${inTime})|what(?:'s| is) on (?:my|our) (?:plate|list|desk|agenda|to-?do list)|(?:my|our)(?= (?:overdue|late|open|red|amber|green|blocked|at risk|closed|snoozed)[\\s.!?]*$)|what (?:do|must|should) (?:we|i) owe|what (?:do|must|should|have) (?:we|i) (?:still )?(?:(?:have|need|got) )?(?:to )?(?:deliver|do|finish|complete|close|hand in)${inTime}|what (?:have we got|do we have)(?: due| to do| to deliver)?${inTime}`,
    'list-ours': `(?:do|have) (?:i|we) (?:(?:have|owe|got) )?(?:anything|something)(?= (?:due|overdue|late|this|next|in|by|before|today|tomorrow|red|blocked|at risk)\\b)|are we(?: still)?(?= waiting\\b)|(?:what|which(?: ones?)?) (?:should|must) (?:i|we) (?:look at|start with|tackle|deal with|handle) first|(?:what|which(?: commitments| ones)?) (?:has|have)(?= no (?:date|deadline|rating)\\b)|(?:am i|are we)(?: (?:currently|already|still))?(?= (?:late|overdue)\\b)|what(?:'s| is) (?:left|on|coming up)(?: for (?:me|us|my team|our team))?${inTime}|(?:(?:all )?the |all )?deadlines${inTime}|(?:what|which(?: (?:commitments|ones|of (?:them|these|ours)))?|(?:is |are |has |have )?(?:there )?(?:anything|any))(?:'s|'ve| is| are| was| were| has| have)?(?: been| already| still| now| gone| got| currently)*(?:(?= (?:overdue|late|open|red|amber|green|at risk|blocked|on track|waiting(?! for (?:my|our|us|me)\\b)|unconfirmed|snoozed|on hold|without delay|due (?:in|by|before|on|this|today|tomorrow|next (?:week|month)))\\b)|(?= (?:moved|slipped|postponed|put off|closed|done|finished|completed|delivered)${soFar}))|(?:what(?:'s| is)|which (?:ones? )?(?:is|are)) (?:the )?(?:most )?(?:pressing|urgent|burning|pressing most)(?: now| most| ones?)?`,
    list: `(?:(?:can|could|may) (?:i|we) (?:see|have|get) |show (?:me|us) )?(?:the (?:whole |full |complete )?list)(?=[\\s.!?]*$)|show (?:me|us) (?:everything|all(?: of (?:them|it))?)(?=[\\s.!?]*$)|how many(?: commitments| ones| promises)? do(?:es)?(?= .{1,60} (?:have|own|owe)\\b)|(?:how many|which)(?: commitments| ones)? (?:has|have)(?= .{1,60} (?:closed|finished|delivered|completed|moved|postponed)\\b)|(?:who(?:'s| is| are)|which teams? (?:is|are)|(?:is )?(?:anyone|anybody)|how many(?: commitments| ones| of (?:them|these|those|ours))?(?: are| were| is| have| has)?(?: been| got| gone| already| still| now)*)(?= (?:overdue|late|closed|done|finished|completed|delivered|open|red|amber|green|at risk|blocked|on track|waiting|unconfirmed|moved|slipped|postponed|snoozed|undated|due (?:in|by|before|on|this|today|tomorrow|next (?:week|month)))\\b)|which(?= .{1,40} (?:teams?|departments?|ministries) (?:is|are) (?:still |already |now )?(?:overdue|late|red|amber|green|at risk|blocked|on track|unconfirmed)\\b)|what (?:do|does|must|should)(?= .{1,60} (?:owe|deliver)\\b)|what(?:'s| is| are)(?= .{1,60} (?:overdue|late) (?:on|with)\\b)`,
  },
  poll: 'poll',
  everyTeam: '(?:all|everyone|everybody|all of them|(?:all )?(?:the )?(?:teams|departments|ministries|sides)|every team)',
  helpOn:
    '(?:(?:with|on|about) )?(?:the )?(?:me|add(?:ing)?|edit(?:ing)?|snooze|snoozing|poll|polls|preview|digest|list|lists|filters|show|history|mine|done|closing|dates?|deadlines?|at risk|blocked|on track|slips?|withdrawn|hand ?overs?|hand over|evidence|notes?|undo|away|absences?|leave|settings|language|assign|events?|reopen|agreed|not agreed|questions|commands)(?: command)?',
  filters: englishFilters,
  telling: new Set(
    'the of to is are was not we our you your it this that these for with from by who what which when where why how my rest all nothing thanks thank yes hello late overdue track closed finished slips slipped postponed moved delayed blocked risk red green withdrawn withdraw close abandoned cancelled replaced superseded unchanged agreed undo meeting week month day tomorrow commitments team because and or more still already please no change deadline deadlines summary overview left need needs expect confirmed confirm status report next days i am have has had will would been do does did could should there they monday tuesday wednesday thursday friday'.split(
      ' ',
    ),
  ),
  from: 'from ',
  to: 'to|till|until',
  anyway: ['anyway', 'all the same'],
  held: ['held', 'was held', 'has been held', 'took place', 'has taken place'],
  noDate: ['no date', 'has no date', 'has no date any more', 'has no date yet', 'none', 'postponed', 'sine die'],
  eventMoved:
    '(?:(?:is|was|has been|have been|will be|now|been) ){0,2}(?:moved|moves|moving|postponed|put back|pushed back|delayed|brought forward|rescheduled|shifted|changed|set|fixed|planned|scheduled|held|on|due|dated|new date|date|now|is|will be)(?: (?:to|for|on|is))?(?::)?|takes place(?: on)?|will take place(?: on)?',
  adds: 'add|include|put|bring in',
  shared: '(?:is |are |should be |to be )?(?:shared|split|joint(?:ly)?|jointly (?:owned|led)) (?:between|by|with|among)',
  edit: {
    to: 'to|as|into',
    its: 'its|the',
    fields: {
      title: '(?:full )?(?:title|name)',
      due: 'due(?: date)?|deadline|date',
      partOf: 'part of|umbrella|parent',
      short: 'short(?: (?:name|title))?',
      aliases: 'alias(?:es)?|other names?|also called',
      tags: 'tags?|labels?',
    },
  },
  edits: '(?:merge|split|delete|remove|duplicate)',
  addsNew:
    '(?:(?:add|create|insert|make|open|track|register) (?:an?|another|a new|new) (?:(?:new|further|joint) )?commitment ?:?|(?:a )?new (?:joint )?commitment(?: ?:| to|$))',
  enquiries: englishEnquiries,
  away: englishAway,
  settings: {
    language: '(?:my )?language(?: is| to)?|in|speak(?: to me)?(?: in)?',
    hour: '(?:my )?(?:hour|time)(?: is| to)?|not before|from|at|after',
    asTeam: '(?:as |like )?(?:my|our|the) team|as usual|default|none',
    and: 'and',
    ofClock: "o'clock",
    am: 'am|a\\.m',
    pm: 'pm|p\\.m',
  },
  assign: {
    to: '(?:over |across )?to',
    from: 'from',
    all: '(?:all|everything)(?: that is)? (?:of|from|with)',
    everything: '(?:all|everything)(?: of (?:it|them|ours)| (?:we have|that we have|we own|ours))?',
    us: 'us|our (?:team|side)',
    hasAll: 'everything(?: that)?',
    passes:
      '(?:(?:has|owns|leads|does|owes) )?(?:(?:now|should|will|must|to) )*(?:go(?:es)?|pass(?:es)?|moves?|transfers?|(?:is|are|be) (?:now )?(?:handed|transferred|passed|given|moved|reassigned))(?: over| on| across)?',
  },
}

/** Commands that change a commitment, each as the reply that it stands for. English will do: every language is read, whoever writes. */
export const commandReplies = {
  done: (words) => (words === '' ? 'done' : `done: ${words}`),
  update: (words) => words,
  due: (words) => `slips to ${words}`,
  reopen: (words) => `reopen: ${words}`,
  object: (words) => `not agreed: ${words}`,
} satisfies Partial<Record<CommandName, (words: string) => string>>
