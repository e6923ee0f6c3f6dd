import { englishFinished } from './en-moves.ts'
import type { Form } from './lexicon.ts'
import { starts, whole } from './lexicon.ts'

// English words by which people say how it stands.

// "RAG amber", "RAG status is now green"
const rag = '(?:rag(?: (?:status|rating))?(?: is| now)* )?'

// What may stand behind trouble: nothing, a mark, or words that go on to say how, why or since when.
const asItIs =
  '(?= ?(?:$|[,;:.!()\\n]|- )| (?:but|though|although|because|cos|as(?! (?:#?\\d|\\p{L}+ as))|since|due to|owing to|thanks to|with|on|over|about|around|from|in|at (?:the moment|present)|for now|now|so far|this (?:week|month)|here|tbh|overall|than (?:planned|expected|hoped|we.d (?:like|hoped)|last (?:week|month|time)))(?!\\p{L}))'
const goingSo =
  "(?:(?:(?:we|it|this|that|they|things|work|progress)(?:'s|'re| is| are|'ve been| has been| have been)?|is|are|has been|have been) )?(?:(?:still|now|currently|getting|looking|looks|running|going|proving|becoming|being) )*"
const somewhat =
  '(?:(?:an? (?:little |wee )?bit|an? (?:little|touch|tad)|bit|slightly|somewhat|rather|quite|pretty|very|fairly|increasingly|marginally) )'
const well = '(?:so|too|very|that|all that|quite|particularly|really|exactly|terribly|entirely)'
const someTrouble =
  '(?:some|a few|a couple of|an?|a bit of an?|a bit of|minor|small|slight|big|major|serious|real|several|ongoing)(?: (?:minor|small|slight|big|major|serious|real|ongoing|further|more))? (?:snags?|problems|issues?|concerns?|worry|worries|struggle|mess|difficult(?:y|ies)|trouble|hitch(?:es)?|setbacks?|hiccups?|complications?|challenges?|teething (?:problems|troubles))'

/** "A bit behind", "not so good", "some issues with the kit": amber, and these words say why. */
const englishTrouble: Form = {
  intent: { means: 'rated', rating: 'amber', isTrouble: true },
  pattern: starts(
    `${goingSo}${somewhat}behind(?: (?:schedule|plan|where we (?:should|want(?:ed)? to|hoped to) be))?${asItIs}`,
    `${goingSo}${somewhat}?(?:lagging(?: behind)?|struggling(?: a (?:bit|little)| to(?: \\p{L}+){1,6}?)?|slow|tight|tricky|difficult|challenging|problematic|worrying|concerning|shaky|wobbly|patchy|bumpy|fragile|dicey|messy|in (?:trouble|difficulty|difficulties)|under pressure|slowing down|drifting|hard going|heavy going|worsening|deteriorating|(?:going|doing) (?:badly|poorly|slowly))${asItIs}`,
    `${goingSo}(?:so[- ]so|less (?:good|well|rosy|positive|smooth(?:ly)?))${asItIs}`,
    `${goingSo}not (?:going )?(?:${well} )?(?:good|great|well|rosy|brilliant|smooth(?:ly)?|ideal|to plan|where we (?:want(?:ed)?|hoped) to be)${asItIs}`,
    `(?:(?:we|i|it|this|they|there)(?:'ve| have| has|'s| is| are)? )?(?:(?:has|have|there is|there are|there's) )?(?:still |now |just )*(?:(?:had|got|have|has|hit|run into|ran into|running into|encountered|seen|seeing|having|with) )?${someTrouble}${asItIs}`,
  ),
}

export const englishRatings: readonly Form[] = [
  {
    intent: { means: 'rated', rating: 'red' },
    pattern: starts(
      '(?:should|ought to) (?:be|read|say|have been) (?:red|off track|blocked|stuck)',
      '(?:not|no longer) on track',
      "(?:isn't|aren't) on track",
      'off[ -]?track',
      'off course',
      `${rag}red`,
      'blocked',
      'stuck',
      'stalled',
      'at a standstill',
      'dead in the water',
      'blockage',
    ),
  },
  {
    intent: { means: 'rated', rating: 'amber' },
    pattern: starts(
      '(?:slightly |somewhat |a bit |increasingly )?at (?:some |serious |high |great |real )?risk',
      '(?:should|ought to) (?:be|read|say|have been) (?:amber|yellow|orange|at risk)',
      '(?:some )?risk of (?:delay|slippage|slipping)',
      '(?:slight|some|small|big|high|real|serious|major) risks?(?= ?[,:;(-])',
      '(?:(?:slight|some|small|big|high|real|serious|major) )?risks?(?= (?:on|for|with) #?\\d{1,2}(?: ?(?:,|and|&) ?#?\\d{1,2})*(?: ?[,:;(-] ?(?!(?:and|but) (?:the )?#?\\d)\\p{L}|[\\s.!]*$))',
      'at-?risk',
      `${rag}amber`,
      'yellow',
      'orange',
      'in doubt',
    ),
  },
  englishTrouble,
  {
    intent: { means: 'rated', rating: 'green' },
    pattern: starts(
      'on[ -]?track',
      'on schedule',
      'on course',
      '(?:well )?ahead of (?:schedule|plan|time)',
      'on time',
      'on target',
      `${rag}green`,
      'greens(?= (?:all (?:a)?round|across the board))',
      '(?:work )?(?:is |are |still )*(?:going|progressing|advancing|coming along|moving (?:along|ahead|forward)|proceeding|ticking along) (?:very |quite )?(?:well|nicely|fine|smoothly|steadily|normally|(?:as|like) (?:planned|expected|agreed|scheduled)|(?:according )?to (?:plan|schedule)|on schedule)',
      '(?:going |all )?(?:as planned|(?:according )?to plan)',
      '(?:making )?good progress',
      `(?:(?:we|it|this|that)(?:'ll| will)|will|is going to|are going to) (?:all )?be (?:${englishFinished}|ready) (?:on time|in time|on schedule)`,
      "(?:we'll|(?:we )?will) (?:finish|complete|deliver)(?: it| this)? (?:on time|in time|on schedule)",
      "(?:(?:(?:we|i|it|this)(?:'ll| will|'re going to)|will|(?:is |are )?going to) )(?:still |all )?(?:make it|(?:meet|hit|make|keep(?: to)?) (?:the|our|that) (?:deadline|date|target(?: date)?|due date|schedule))(?= ?(?:$|[.,;!)\\n]))",
      'on the rails',
      '(?:(?:is|are|now|it.s|we.re) )*back (?:(?:to|at|in) (?:the )?green|on[ -]?track)(?: (?:now|again))?',
      '(?:looking|tracking) (?:very |quite )?(?:good|fine|well|ok|okay|(?:according )?to plan)(?! (?:to|for|with) (?:me|us)(?!\\p{L}))',
      'doing (?:(?:very |quite )?well|fine|ok|okay|good)',
    ),
  },
]

/** "No issues": what is said so is said of all that was asked about. */
export const englishAllWell: Form = {
  intent: { means: 'rated', rating: 'green', ofAll: true },
  pattern: starts(
    '(?:nothing to worry about|no (?:major |particular |real |great )?(?:cause for concern|dramas?|hiccups|hitches|snags|red flags|issues|problems|concerns|blockers(?= (?:to (?:report|flag)|(?:on|from|at) our|from us|for us|here|so far|at present)))|so far,? so good)(?: (?:to (?:report|flag|raise)|(?:on|from) (?:our|my) (?:side|end|part)|at our end|from us|for us|here|so far|at present|at all|(?:with|on|for) (?:any|all|either|both)(?: of (?:these|them|those|ours))?))*(?=[\\s.!)]*(?:$|[,;\\n]))',
  ),
}

/** What says no colour: nothing has changed, it goes on, or it has not begun. */
export const englishStandings: readonly Form[] = [
  {
    intent: { means: 'unchanged' },
    pattern: starts(
      'nil return(?: (?:from (?:us|me|our side|\\p{L}{2,6})|this (?:week|month|time)))*|(?:nil|nothing|no news|no update)(?: (?:new|further))?(?: to report)? (?:from|on) (?:us|me|my side|our (?:side|end|part))(?: this (?:week|month|time))?(?:,? i.m afraid)?',
      '(?:no|nothing) (?:real |further )?(?:changes?|new|news)(?: (?:to report|to add|since \\p{L}+(?: (?!but|and|except|bar|though)\\p{L}+){0,3}|from (?:us|our side|last (?:time|week|month))|here|on our side|this (?:week|month)|at our end|(?:on|for) (?:any|all(?! ?(?:$|[,;.:!\\n-]|but |except|bar |apart))|either|both)(?: of (?:them|these|those|ours))?|(?:to|in) (?:any|all|either|both)(?: of (?:them|these|those|ours))?))*(?:,? i.m afraid)?',
      'nothing else (?:new|to (?:report|add|flag|mention|say)|has changed)(?: (?:from us|on our side|this (?:week|month)))*(?=[\\s.!)]*(?:$|[,;\\n]))|no other (?:changes?|news|updates?)(?: (?:from us|on our side|this (?:week|month)))*(?=[\\s.!)]*(?:$|[,;\\n]))',
      'nothing since (?:last (?:time|week|month)|\\p{L}+day)|nothing (?:new |further |more )?to (?:report|add|flag|mention|raise)(?: (?:here|from (?:us|our side)|this (?:week|month)|(?:on|for) (?:any|all)(?: of (?:them|these|those|ours))?))*',
      'unchanged(?: since \\p{L}+(?: \\p{L}+)?)?|no updates?(?: (?:from (?:us|our side)|this (?:week|month|time)|since (?:last (?:time|week|month)|\\p{L}+day)|(?:on|for) (?:any|all(?! ?(?:$|[,;.:!\\n-]|but |except|bar |apart))|either|both)(?: of (?:them|these|those|ours))?))*|(?:the )?same(?: (?:rating|status|colour))? as (?:before|last (?:time|week|month)|previously|above|ever)|as (?:per )?(?:before|(?:the )?last (?:time|week|month|update|return))|(?:still )?(?:the )?same (?:again|here|old)|(?:remains? |still |holding )?(?:steady|stable)|nothing (?:has )?(?:changed|moved)|(?:no|nil) (?:movements?|developments?)(?: (?:here|to report|on any(?: of (?:them|these|those|ours))?|at all|since \\p{L}+(?: \\p{L}+)?|this (?:week|month)))*|ntr|as you were|as (?:it |they )?(?:is|was|are|were)(?=[\\s.!)]*(?:$|[,;\\n]))|bau|business as usual|status quo|nothing doing',
    ),
  },
  {
    intent: { means: 'under way', goesOn: true },
    pattern: starts(
      '(?:work )?(?:is |still )*(?:in (?:progress|hand|train)|under ?way|ongoing|wip|work in progress|continuing|continues|progressing|coming along(?: slowly)?(?=[\\s.!)]*(?:$|[,;:(\\n]))|making (?:some )?progress(?=[\\s.!)]*(?:$|[,;:(\\n]))|(?<=still )going(?: on)?(?=[\\s.!)]*(?:$|[,;:(\\n]))|moving (?:along|ahead)|ticking (?:over|along)|working on (?:it|this|that)|working(?= on (?:the )?#?\\d{1,2}(?!\\d|[/.]\\d| (?!and )\\p{L})))',
    ),
  },
  {
    intent: { means: 'under way' },
    pattern: starts(
      '(?:work )?(?:has |have |is |was )*(?:not (?:yet )?)(?:been )?(?:started|begun)(?: yet)?',
      '(?:work )?(?:has |have )?(?:just |only just )?(?:started|begun)',
      "(?:work )?(?:hasn't|haven't|hasnt|havent|isn't|isnt|aren't|wasn't) (?:yet )?(?:been )?(?:started|begun)(?: yet)?",
      '(?:yet|still) to (?:start|begin)',
      `(?:is |are |was |still )?not (?:yet |quite |fully |really |all |entirely )?${englishFinished}(?: yet| just yet| at all)?`,
      `(?:can(?:no|')?t|cant|can not) (?:be (?:closed|signed off)(?: yet| for now)?|yet be ${englishFinished}|be ${englishFinished} yet)`,
      `(?:isn't|isnt|aren't|hasn't been|has not been|haven't been) (?:yet |quite |fully |all )?${englishFinished}(?: yet)?`,
      `(?:(?:i|we) )?(?:have not|haven't|havent|did not|didn't) (?:yet )?(?:done|do|finish(?:ed)?|completed?|closed?)(?: it| this| that)?(?: yet)?`,
      `(?:nearly|almost|close to|half) (?:all )?(?:${englishFinished}|there|ready)`,
    ),
  },
]

const draft = '(?:(?:the |a |an? )?(?:first |second |final |initial |full |latest )?(?:draft|version|text|paper|report))'
const party = "(?: (?:with|by|at|from) [\\p{L}&'-]+(?: [\\p{L}&'-]+){0,3})?"
const lookedAt =
  '(?:review|consultation|discussion|negotiation|clearance|consideration|legal review|quality assurance|qa|proofreading|translation)'
const nextStep =
  '(?:sign-?off|signature|approval|clearance|agreement|comments?|feedback|review|publication|a decision|final (?:sign-?off|approval|clearance)|ministerial (?:sign-?off|approval|clearance))'

/** The place of the work, by which it may be on track or late. */
export const englishStage = whole(
  `(?:${draft} )?(?:(?:is|are|has been|have been|being|been|now|currently|all|just|still) )*(?:drafted|written up|redrafted|(?:in|at) (?:draft(?:ing)?|${lookedAt})(?: stage)?|under (?:${lookedAt}|way with [\\p{L} ]{2,30})|being (?:drafted|reviewed|finalised|finalized|cleared|negotiated|translated|written|redrafted)|out (?:for|to) (?:comments?|review|consultation|signature|clearance|tender)|(?:ready|up) for ${nextStep}|(?:awaiting|pending) ${nextStep}|circulated(?: for (?:comments?|review|clearance))?|with (?!(?:no|nobody|none)(?!\\p{L}))[\\p{L}&'-]+(?: [\\p{L}&'-]+){0,2}(?: for ${nextStep})?)${party}`,
  `${draft} (?:(?:is|has been|now) )*(?:complete|completed|done|finished|ready|written|prepared)`,
)
