import type { EnquiryWords } from './enquiry-words.ts'

const be = "(?:'s| is| are|s)"
const of = '(?:of|for|on|about|with|in)'
const say = '(?:say|says|said|think|thinks|answer|reply|write)'
const finish = '(?:done|finished|delivered|ready|completed|closed)'
const toOf = '(?:of|for|on|about|with|in|to)'
const ended = '(?:closed|ended|withdrawn|cancelled|dropped|superseded|marked (?:as )?(?:done|closed))'
const moved = '(?:moved|postponed|delayed|shifted|changed|pushed back|put back|brought forward|rescheduled)'
const its = `(?:the |its )?(?:date|deadline|due date)(?: ${of} NAME)?`
/** What one asks beside it: "and why", "by whom". */
const also = '(?:,? (?:and )?(?:why|when|how|by whom|by who|to when|how often))*'
const poll =
  '(?:(?:to|in) )?(?:the |your |our |this )?(?:last |latest |status |monthly )*(?:poll|round-?up|round|message|question|questions)(?: yet| so far)?'
const me = '(?:me|us|my team|our team)'
const bad = '(?:red|amber|blocked|at risk|off track|late|overdue|delayed|stuck|not green)'

/** How far back one looks who asks what is new. */
const lately =
  '(?: (?:today|yesterday|since (?:yesterday|(?:last |this )?(?:mon|tues|wednes|thurs|fri)day|last (?:week|month)|this morning)|(?:(?:in|over|during|within) )?(?:this|last|the (?:last|past)) (?:week|month|(?:few |couple of |seven |7 )?days)|recently|lately|of late))'

/** The questions that people ask in English. */
export const englishEnquiries: EnquiryWords = {
  asks: {
    when: [
      `when(?: exactly)?${be} (?:NAME )?due`,
      `when${be} NAME`,
      `when${be} NAME (?:meant|supposed|expected) to be ${finish}`,
      `when${be} the (?:deadline|due date)(?: ${of} NAME)?`,
      `(?:by when|when|until when) (?:do|does|must|should) (?:we|i|you|they) (?:(?:have|need) to )?(?:finish|deliver|do|close|complete|answer) NAME`,
      `(?:by when|when) (?:must|should|does) NAME (?:have to |need to )?be ${finish}`,
      `by when${be} NAME(?: due)?`,
      `what${be} (?:the|our|its) (?:deadline|due date|time limit|date)(?: ${of} NAME)?`,
      `(?:by when|until when|how long) (?:do|have) (?:we|i) (?:have|got)(?: ${of} NAME)?`,
      `what deadline (?:do|does) (?:we|i|you|NAME) have`,
      `what${be} NAME(?:'s)? (?:deadline|due date)`,
      `how (?:long|much time) (?:do we have|have we got|is left|do we still have)(?: (?:left )?${of} NAME)?`,
      `how late${be} NAME`,
      `is NAME (?:late|overdue|due(?: today| tomorrow| soon| already)?)`,
    ],
    who: [
      'who (?:owns|leads|has|does|supports|is on|looks after|owes|handles) NAME',
      'who (?:leads|works) on NAME',
      `who${be} (?:responsible|in charge|accountable|the owner|the lead|leading|supporting|working|dealing|handling)(?: ${of}?)?(?: NAME)?`,
      `who else(?:${be} (?:${of} NAME|involved|responsible|leading|working on NAME)|(?: owns| leads| has| does| supports) NAME)?`,
      `who${be} NAME with`,
      "whose(?: (?:job|task|commitment|responsibility))?(?: is|'s) NAME",
      `who (?:do|should|can) (?:i|we) (?:ask|talk to|speak to|contact|call)(?: ${of} NAME)?`,
      '(?:which|what) (?:team|department|side|ministry|service|agency)s? (?:owns?|leads?|has|have|does|do|supports?|is responsible for) NAME',
      `who${be} it`,
      `who${be} (?:the )?SIDE (?:owner|lead|team|contact)s?(?: ${of} NAME)?`,
      `who${be} (?:the )?(?:owner|lead|team|contact)s?(?: ${of} NAME)?`,
      `(?:is|are) NAME (?:really |still |actually )?(?:with |for |down to )?(?:us|ours|mine|our job|our responsibility|theirs|someone else's)`,
      '(?:does|do) NAME (?:really |still )?belong to (?:us|me|SIDE)',
      '(?:is|are) NAME with SIDE',
      '(?:do|are) (?:we|i) (?:really |still |actually )?(?:own|lead|support|owe|leading|supporting|responsible for|in charge of|on) NAME',
      'who (?:owns|leads|supports)',
    ],
    text: [
      `what(?: exactly)?${be} NAME(?: all)? about`,
      "what NAME(?: is|'s) about(?: again)?",
      'what (?:does|do|did) NAME (?:actually |exactly |really )?(?:say|mean|read|cover|require|involve)',
      `what${be} NAME`,
      'what NAME is',
      `what${be} in NAME`,
      `what (?:exactly )?did we sign up (?:to|for)(?: ${of} NAME)?`,
      `what (?:did|have|had) we (?:actually |exactly )?(?:promised?|agreed?|signed?|committed?|commit)(?: (?:to|${of}))?(?: NAME)?`,
      `what was (?:promised|agreed|signed)(?: ${of} NAME)?`,
      `what${be} the (?:exact |full )?(?:text|wording|words|promise)(?: ${of} NAME)?`,
      `what (?:does|do) the (?:text|declaration|promise|source|commitment|wording) (?:actually |exactly )?(?:say|mean)(?: ${of} NAME)?`,
      `(?:show|give|read|send)(?: me| us)? the (?:exact |full )?(?:text|wording|words)(?: ${of} NAME)?`,
    ],
    'other side': [
      `what (?:did|does|do|have|has) SIDE ${say}(?: ${of} NAME)?`,
      `what (?:did|does|do) SIDE ${say} to NAME`,
      `what${be} SIDE(?:'s?)? (?:last |latest )?(?:answer|view|position|rating|word|reply|response|update)(?: ${of} NAME)?`,
      `what was SIDE(?:'s?)? (?:last |latest |previous )?(?:answer|view|position|rating|word|reply|response|update)(?: ${of} NAME)?`,
      `(?:has|have|did) SIDE (?:answer|answered|replied|reply|responded|respond|agreed?|said anything|say anything|reacted)(?: (?:to|${of}) NAME)?`,
      '(?:has|have|did) SIDE (?:answered|answer) NAME',
      '(?:has|have|did) SIDE (?:closed?|rated?|confirmed?|agreed? to) NAME',
      `(?:is there )?any(?:thing| news| answer| word| reply| response) from SIDE(?: ${of} NAME)?`,
      'how do(?:es)? SIDE (?:see|rate) NAME',
      'where do(?:es)? SIDE stand(?: on NAME)?',
      `(?:is|are) SIDE (?:happy|ok|okay|fine|in agreement|agreed)(?: ${toOf} NAME)?`,
    ],
    why: [
      `why(?: (?:is|are|was)|'s)(?: NAME)? ${bad}`,
      `why(?: (?:is|are|was)|'s) NAME (?:marked |rated |shown )?(?:as )?${bad}`,
      `why ${bad}`,
      `why (?:did|has|have) NAME (?:been )?(?:move|moved|slip|slipped|go red|turn red|gone red|turned red|late|delayed)`,
      "what(?:'s| is) (?:blocking|delaying|holding up|wrong with) NAME",
      `what(?:'s| is) the (?:problem|issue|risk|trouble|matter|hold-?up)(?: ${of} NAME)?`,
      `what(?:'s| is) the reason(?: ${of} NAME)?`,
      `why (?:the|this|is there a) (?:delay|hold-?up)(?: ${of} NAME)?`,
    ],
    ending: [
      `(?:why|when|how|by whom)(?: (?:is|are|was|were|has|have)|'s) NAME (?:been |already )*${ended}${also}`,
      `why did (?:you|we|they|SIDE) (?:close|end|withdraw|drop|cancel) NAME`,
      `who (?:closed|ended|withdrew|cancelled|dropped|superseded) NAME${also}`,
      'when did NAME (?:close|end)',
    ],
    moved: [
      `who (?:has )?${moved} (?:${its}|NAME)${also}`,
      `(?:why|when|by whom|how often|how many times) (?:was|were|has|have) (?:${its}|NAME) (?:been )?${moved}${also}`,
      `who (?:asked for|wanted|proposed|set) (?:the |a )?(?:new|other|later|present) (?:date|deadline)(?: ${of} NAME)?${also}`,
      `(?:what|when) was the (?:first|original|old) (?:date|deadline)(?: ${of} NAME)?`,
    ],
    next: [
      "what(?:'s| is| comes| happens)(?: up)? next(?: (?:for|with) (?:us|me|our team|NAME))?",
      "what(?:'s| is) coming(?: up)?(?: next)?",
      "when(?:'s| is| comes)(?: the| your| our)? next (?:nudge|reminder|message|question)",
      'when (?:will|do) you (?:next )?(?:ask|write|remind|nudge|chase|message)(?: us| me)?(?: again| next)?(?: about NAME)?',
      "what(?:'s| is) the next (?:thing|step)(?: for (?:us|me))?",
    ],
    changed: [
      `what(?:'s| is| has| have)?(?: been)? (?:changed|new|different|updated)${lately}?`,
      `what(?:'s| has| have)? happened${lately}`,
      `(?:what|which(?: (?:ones|commitments))?)(?: (?:has|have|was|were|is|are)|'s)?(?: been)? (?:moved|slipped|postponed|put off|closed|done|finished|completed|delivered|rated|said|reported|answered)${lately}`,
      `(?:are|is|were|was|have|has) there (?:been )?(?:any|some) (?:changes?|news|updates?|movements?)${lately}`,
      `any (?:changes?|news|updates?)${lately}`,
      'what did i miss',
      "what(?:'s| is| are) the (?:latest )?(?:changes|news)(?: of (?:the|this) week)?",
    ],
    'next poll': [
      `when(?:'s| is| comes| will be)(?: the| your| our)? next (?:status )?(?:poll|round-?up|round)`,
      `when (?:will|do) you (?:next )?poll(?: us| everyone| everybody| the teams)?(?: again| next)?`,
      `when is the poll`,
    ],
    'next deadline': [
      `(?:what|when|which)(?:'s| is| are) (?:the|our|my) next (?:deadlines?|due dates?|dates?)(?: for (?:us|me))?`,
      "what(?:'s| is)(?: coming up)? due (?:next|first|soonest)(?: for (?:us|me))?",
      'what (?:do|must) (?:we|i) (?:deliver|owe|finish|do) (?:next|first)',
      `which (?:one )?(?:is|comes) (?:due )?(?:next|first)`,
    ],
    silent: [
      `(?:who|which teams?|which side|which sides)(?: (?:has|have|did|is|are)|'s)?(?: not|n't| yet to| still to)+(?: yet)? (?:answer|answered|reply|replied|respond|responded|react|reacted|said anything|say anything|said a word)(?: yet)?(?: ${poll}| ${toOf} NAME| NAME)?`,
      `(?:who|which teams?) (?:still has|still have|has|have) (?:yet )?to (?:answer|reply|respond)(?: ${poll}| ${toOf} NAME| NAME)?`,
      `(?:who|which teams?)(?: (?:is|are)|'s) (?:still )?(?:silent|missing|quiet|outstanding|late to answer)(?: ${toOf} NAME)?`,
      `(?:who|what|which teams?)(?: (?:are|is)|'s) (?:we|everyone|everybody) (?:still )?waiting (?:for|on)(?: ${toOf} NAME)?`,
      `(?:has|have|did) (?:everyone|everybody|all|all teams|all sides|they all)(?: teams| sides)? (?:answered|answer|replied|reply|responded|respond)(?: ${poll}| ${toOf} NAME| NAME)?`,
      `who still (?:hasn't|has not|haven't|have not) (?:answered|replied|responded)(?: ${poll}| ${toOf} NAME| NAME)?`,
      '(?:whose answers?|which answers?)(?: (?:is|are)) (?:still )?missing',
    ],
    unconfirmed: [
      `(?:who|which (?:teams?|owners?|sides?))(?: (?:has|have|did|is|are)|'s)?(?: not|n't| yet to| still to)+(?: yet)? confirm(?:ed)?(?: yet)?(?: NAME)?`,
      `(?:who|which (?:teams?|owners?|sides?)) (?:still )?(?:has|have|needs?|must) (?:yet |still )?(?:to )?confirm(?: NAME)?`,
      `(?:who|which (?:teams?|owners?))(?: (?:is|are)|'s) (?:still )?(?:unconfirmed|not confirmed)`,
      `(?:has|have|did) (?:everyone|everybody|all|all teams|all owners|they all) confirm(?:ed)?(?: NAME)?`,
      `who (?:has |have )?(?:already )?confirmed(?: NAME)?`,
      '(?:whose|which) confirmations?(?: (?:is|are)) (?:still )?(?:missing|outstanding)',
    ],
    left: [
      `what(?:'s| is)(?: still)? (?:left|missing|outstanding|pending|remaining|to do)(?: (?:to (?:do|answer|confirm|say)|(?:for|from) ${me}|here|open))*`,
      `what (?:remains|is left|is there)(?: still)?(?: for ${me})? to (?:do|be done|answer|confirm)(?: for ${me})?`,
      `what (?:else )?(?:do|are|is|does) (?:you|relance|the bot) (?:still )?(?:need|want|expect|expecting|waiting (?:for|on)|after)(?: (?:from|of) ${me})?`,
      `what(?:'s| is)(?: still)? (?:expected|needed|required|wanted|asked|awaited)(?: (?:of|from|for|by) ${me})`,
      `what (?:do|must|should|can) (?:i|we) (?:still )?(?:(?:have|need) to )?(?:do|answer|say|reply|confirm|tell you)(?: (?:here|now|with (?:this|that|these)|about (?:this|these)))?`,
      `(?:what|which(?: ones?)?) (?:have|did) (?:i|we) (?:still )?not (?:yet )?answer(?:ed)?(?: yet)?`,
      `(?:what|which(?: ones?)?) (?:haven't|didn't) (?:i|we) (?:yet )?answer(?:ed)?(?: yet)?`,
      `(?:is|are) (?:there )?(?:anything|something)(?: (?:else|still))* (?:left|missing|outstanding|pending|to do|waiting)(?: (?:for|from) ${me})?`,
      `(?:do|did) (?:you|i|we) (?:still )?(?:need|owe|have) (?:anything|something)(?: (?:else|more))?(?: (?:from|for|to) (?:${me}|you))?`,
    ],
    which: [
      "which (?:one|ones|commitment|commitments|of them)(?: (?:is|are)|'s) (?:this|that|it|these|those|the message|this message|this thread)(?: message| thread)?(?: all)?(?: about| for)?",
      'which (?:one|ones|commitment|commitments) (?:do you mean|are you (?:talking|asking|writing) about|are we talking about|does this concern|is meant)',
      "what(?:'s| is) (?:this|that|the|your) (?:message|thread|question|reminder) about",
    ],
    how: [
      `(?:the |a |an )?(?:summary|overview|state of play|status report|round-?up)(?: ${of} NAME)?`,
      `what (?:do|does) (?:you|we|the register) (?:know|have)(?: so far)? (?:of|about|on) NAME`,
      `(?:what happened|what's happened|what has happened|what's happening|what is happening|what's going on|what is going on) (?:to|with|on|about|in) NAME`,
      `how(?:'s| is| are) NAME (?:standing|going|doing|getting on|looking|coming along|progressing)`,
      `how${be} it going(?: with NAME)?`,
      `how are (?:we|things) (?:doing|going)(?: ${of} NAME)?`,
      'how do(?:es)? NAME (?:stand|look)',
      `how do(?: things|es it| we) stand(?: ${of} NAME)?`,
      `what(?:'s| is) the (?:status|state|rating|situation|latest|position|state of play|news)(?: ${of} NAME)?`,
      `where (?:are we|do we stand|do things stand)(?: (?:with|on) NAME)?`,
      `where (?:does NAME stand|is NAME at)`,
      `is there (?:any )?(?:news|progress|an update|update)(?: ${of} NAME)?`,
      'what (?:rating|status|colour) (?:does|is) NAME(?: have)?',
      `(?:the |any )?(?:latest|news|updates?) ${of} NAME`,
    ],
  },
  asksInShort: {
    when: ['when', 'by when', 'until when', 'due when', `(?:the )?(?:deadline|due date)(?: ${of} NAME)?`, 'NAME: when', 'when NAME'],
    who: ['who', 'whose', `(?:the )?(?:owner|lead)s?(?: ${of} NAME)?`, 'NAME: who'],
    text: [`(?:the )?(?:text|wording)(?: ${of} NAME)?`],
    'other side': ['and SIDE'],
    why: [`why ${bad}`],
    next: ["what's next", 'next'],
    'next poll': ['(?:the )?next (?:poll|round-?up)'],
    changed: ['(?:any )?changes', '(?:any(?:thing)? )?(?:new|changed)'],
    'next deadline': ['(?:the )?next (?:deadline|due date)'],
    silent: ["who hasn't", 'who has not', 'who is left', '(?:who|anyone|anybody) (?:still )?missing'],
    unconfirmed: ['who (?:is |are )?(?:left )?to confirm', '(?:all|everyone|everybody) confirmed'],
    left: [
      `(?:what's|what is|anything|something)(?: (?:still|else))* (?:left|missing|outstanding|pending|to do)(?: (?:for|from) ${me})?`,
      'what now',
      'what else',
      'what to do',
    ],
    moved: [`(?:was|were|has|have) NAME (?:been |ever )*${moved}`, `who ${moved} (?:it|that)${also}`],
    which: ['which one', 'which ones', 'which commitment', 'which commitments'],
    how: [
      'what about NAME',
      'is NAME (?:still )?(?:done|closed|finished|on track|at risk|blocked|open|red|amber|green)(?: yet| already)?',
      `(?:the )?(?:status|rating)(?: ${of} NAME)?`,
      `any (?:news|update|updates|progress)(?: ${of} NAME)?`,
    ],
  },
  asksOfOne: {
    why: ['why', 'why so', 'why is that', 'why that', 'how come', 'how so'],
    how: [
      'what happened',
      "what's happened",
      'what has happened',
      "what's happening",
      'what is happening',
      "what's going on",
      'what is going on',
      'any problems?',
    ],
    'other side': ['who said (?:so|that|this|it)', 'who says (?:so|that|it)'],
  },
  questionForm:
    "(?:(?:who|what|which|where|how|why|when|whose|by when|since when)(?:(?:'s| is| are| was| were| has| have| had| do| does| did| will| would| can| could| should| must| may|n't)\\b| (?:one|ones|team|teams|side|sides|department|departments|commitments?|much|many|long|late|far|else|exactly|of)\\b)|why not\\b|how come\\b|(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|shall|may|isn't|aren't|hasn't|haven't|doesn't|don't|didn't|won't|can't) (?:there|it|this|that|these|those|they|we|i|you|he|she|anyone|anybody|someone|somebody|the|our|your|any)\\b)",
  beginsAs: {
    when: 'when|by when|until when|how (?:long|late|soon)',
    who: 'who|whose|(?:which|what) (?:team|department|side|ministry|service|agency)s?',
    why: 'why|how come',
  },
  lastDay: 'today|yesterday|this morning',
  lastMonth: 'month',
  opener:
    'relance|hi|hello|hey|good (?:morning|afternoon)|please|sorry|and|so|but|just|quick question|question|remind me|tell me|do you know|does any(?:one|body) know|(?:can|could|will|would) (?:you|some(?:one|body)|any(?:one|body))(?: please)? (?:tell|remind)(?: me| us)(?: again)?|i wonder|remind us|all|team|again',
  closer:
    '(?:the )?last time(?: round| around)?|last month|in the last (?:round|poll)|please|again|exactly|now|by the way|btw|thanks|thank you|then|at the moment|currently|at present|today|actually',
  pronoun:
    '(?:it|this|that|these|those|they|them|this one|that one|this commitment|these commitments|the commitment|the promise|ours|mine|this thing|the thing)',
  beforeName: '(?:number|no\\.?|nr\\.?|row|item|commitment|the)',
  nameBehind: '(?:of|for|about|with|number|no\\.?|row|item|commitment)',
  afterName: '(?:thing|things|one|ones|commitment|commitments|item|row|point|business|stuff|matter|issue|question|part|work|file)',
  sideBehind: "(?:in|from|for|on|at|by|within|over in) (?:the )?SIDE(?:'s)?(?: side| end| part)?",
  afterSide: '(?:side|people|colleagues|end)',
  own: 'we|us|our|i|me|my|(?:our|my) (?:side|team|people)',
  others: '(?:the )?(?:other side|others?|other one|other team|other government|counterparts?)|they|them|your counterparts?',
  countries: {
    france: 'FR',
    french: 'FR',
    paris: 'FR',
    uk: 'GB',
    'united kingdom': 'GB',
    britain: 'GB',
    british: 'GB',
    brits: 'GB',
    england: 'GB',
    english: 'GB',
    london: 'GB',
  },
  red: 'red|blocked|off track|stuck',
  amber: 'amber|at risk|not green',
}
