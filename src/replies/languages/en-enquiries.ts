import type { EnquiryWords } from './enquiry-words.ts'

const be = "(?:'s| is| are|s)"
const of = '(?:of|for|on|about|with|in)'
const say = '(?:say|says|said|think|thinks|answer|reply|write)'
const finish = '(?:done|finished|delivered|ready|completed|closed)'
const bad = '(?:red|amber|blocked|at risk|off track|late|overdue|delayed|stuck|not green)'

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
      `what${be} (?:the|our|its) (?:deadline|due date|time limit)(?: ${of} NAME)?`,
      `what deadline (?:do|does) (?:we|i|you|NAME) have`,
      `what${be} NAME(?:'s)? (?:deadline|due date)`,
      `how (?:long|much time) (?:do we have|have we got|is left|do we still have)(?: (?:left )?${of} NAME)?`,
      `how late${be} NAME`,
      `is NAME (?:late|overdue|due(?: today| tomorrow| soon| already)?)`,
    ],
    who: [
      'who (?:owns|leads|has|does|supports|is on|looks after|owes|handles) NAME',
      `who${be} (?:responsible|in charge|accountable|the owner|the lead|leading|supporting|working|dealing|handling)(?: ${of}?)?(?: NAME)?`,
      `who else(?:${be} (?:${of} NAME|involved|responsible|leading|working on NAME)|(?: owns| leads| has| does| supports) NAME)?`,
      `who${be} NAME with`,
      "whose(?: (?:job|task|commitment|responsibility))?(?: is|'s) NAME",
      `who (?:do|should|can) (?:i|we) (?:ask|talk to|speak to|contact|call)(?: ${of} NAME)?`,
      '(?:which|what) (?:team|department|side|ministry|service|agency)s? (?:owns?|leads?|has|have|does|do|supports?|is responsible for) NAME',
      `who${be} it`,
    ],
    text: [
      `what(?: exactly)?${be} NAME(?: all)? about`,
      "what NAME(?: is|'s) about(?: again)?",
      'what (?:does|do|did) NAME (?:actually |exactly |really )?(?:say|mean|read|cover|require|involve)',
      `what${be} NAME`,
      'what NAME is',
      `what (?:did|have|had) we (?:actually |exactly )?(?:promised?|agreed?|signed?|committed?|commit)(?: (?:to|${of}))?(?: NAME)?`,
      `what was (?:promised|agreed|signed)(?: ${of} NAME)?`,
      `what${be} the (?:exact |full )?(?:text|wording|words|promise)(?: ${of} NAME)?`,
      `what (?:does|do) the (?:text|declaration|promise|source|commitment|wording) (?:actually |exactly )?(?:say|mean)(?: ${of} NAME)?`,
      `(?:show|give|read|send)(?: me| us)? the (?:exact |full )?(?:text|wording|words)(?: ${of} NAME)?`,
    ],
    'other side': [
      `what (?:did|does|do|have|has) SIDE ${say}(?: ${of} NAME)?`,
      `what (?:did|does|do) SIDE ${say} to NAME`,
      `what${be} SIDE(?:'s?)? (?:answer|view|position|rating|word|reply|response)(?: ${of} NAME)?`,
      `(?:has|have|did) SIDE (?:answer|answered|replied|reply|responded|respond|agreed?|said anything|say anything|reacted)(?: (?:to|${of}) NAME)?`,
      '(?:has|have|did) SIDE (?:closed?|rated?|confirmed?|agreed? to) NAME',
      `(?:is there )?any(?:thing| news| answer| word| reply| response) from SIDE(?: ${of} NAME)?`,
      'how do(?:es)? SIDE (?:see|rate) NAME',
      'where do(?:es)? SIDE stand(?: on NAME)?',
    ],
    why: [
      `why(?: (?:is|are|was)|'s)(?: NAME)? ${bad}`,
      `why(?: (?:is|are|was)|'s) NAME (?:marked |rated |shown )?(?:as )?${bad}`,
      `why ${bad}`,
      `why (?:did|has|have) NAME (?:been )?(?:move|moved|slip|slipped|go red|turn red|gone red|turned red|late|delayed)`,
      "what(?:'s| is) (?:blocking|delaying|holding up|wrong with) NAME",
      `what(?:'s| is) the (?:problem|issue|risk|trouble|matter|hold-?up)(?: ${of} NAME)?`,
      `what(?:'s| is) the reason(?: ${of} NAME)?`,
    ],
    next: [
      "what(?:'s| is| comes| happens)(?: up| due)? next",
      "what(?:'s| is) coming(?: up)?(?: next)?",
      "when(?:'s| is| comes)(?: the| your| our)? next (?:nudge|reminder|message|poll|round-?up|question)",
      'when (?:will|do) you (?:next )?(?:ask|write|remind|nudge|chase|message)(?: us| me)?(?: again| next)?(?: about NAME)?',
      "what(?:'s| is) the next (?:deadline|thing|step|date|due date)",
      "what(?:'s| is) due next",
    ],
    how: [
      `how(?:'s| is| are) NAME (?:standing|going|doing|getting on|looking|coming along|progressing)`,
      `how${be} it going(?: with NAME)?`,
      'how do(?:es)? NAME (?:stand|look)',
      `how do(?: things|es it| we) stand(?: ${of} NAME)?`,
      `what(?:'s| is) the (?:status|state|rating|situation|latest|position|state of play|news)(?: ${of} NAME)?`,
      `where (?:are we|do we stand|do things stand)(?: (?:with|on) NAME)?`,
      `where (?:does NAME stand|is NAME at)`,
      `is there (?:any )?(?:news|progress|an update|update)(?: ${of} NAME)?`,
      'what (?:rating|status|colour) (?:does|is) NAME(?: have)?',
    ],
  },
  asksInShort: {
    when: ['when', 'by when', 'until when', 'due when', `(?:the )?(?:deadline|due date)(?: ${of} NAME)?`, 'NAME: when', 'when NAME'],
    who: ['who', 'whose', `(?:the )?(?:owner|lead)s?(?: ${of} NAME)?`, 'NAME: who'],
    text: [`(?:the )?(?:text|wording)(?: ${of} NAME)?`],
    'other side': ['and SIDE'],
    next: ["what's next", 'next'],
    how: [
      'what about NAME',
      'is NAME (?:still )?(?:done|closed|finished|on track|at risk|blocked|open|red|amber|green)(?: yet| already)?',
      `(?:the )?(?:status|rating)(?: ${of} NAME)?`,
      `any (?:news|update|updates|progress)(?: ${of} NAME)?`,
    ],
  },
  opener:
    'hi|hello|hey|good (?:morning|afternoon)|please|sorry|and|so|but|just|quick question|question|remind me|tell me|do you know|does any(?:one|body) know|(?:can|could|will|would) (?:you|some(?:one|body)|any(?:one|body))(?: please)? (?:tell|remind)(?: me| us)(?: again)?|i wonder|remind us|all|team|again',
  closer: 'please|again|exactly|now|by the way|btw|thanks|thank you|then|at the moment|currently|at present|today|actually',
  pronoun:
    '(?:it|this|that|these|those|they|them|this one|that one|this commitment|these commitments|the commitment|the promise|ours|mine|this thing|the thing)',
  beforeName: '(?:number|no\\.?|nr\\.?|row|item|commitment|the)',
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
