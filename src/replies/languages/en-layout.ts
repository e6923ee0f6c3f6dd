import type { Lexicon } from './lexicon.ts'
import { anywhere, whole } from './lexicon.ts'

/** English words by which forms and mails are known. */
export const englishLayout: Pick<Lexicon, 'labels' | 'introduction' | 'mail' | 'noName' | 'choice' | 'worse'> = {
  labels: {
    state: whole(
      "overall|(?:overall |current |present |latest |new |delivery |project |today's )*(?:status|rag|rating|health|state|position|assessment|colour|r\\.?a\\.?g\\.?|status update|confidence)(?: (?:status|rating|now|this (?:week|month)))?",
      '(?:where (?:we are|it stands)|how it stands|how is it going)',
    ),
    now: whole('this (?:week|month|quarter|period)|now|currently'),
    newDate: whole('(?:the )?(?:new|revised|updated|latest) (?:date|deadline|due date|eta|target(?: date)?|forecast)|eta'),
    former: whole(
      '(?:previous|last|prior|earlier|former|old)(?:ly|ious)?(?: (?:week|month|quarter|period|time|status|rag|rating|update|colour|report)){0,3}|was',
    ),
    about: whole('(?:commitment|item|action|project|ref(?:erence)?|title|name|task|workstream|deliverable|subject|re|id|no|row|#)'),
    reason: whole(
      '(?:the )?(?:reasons?|why|because|cause|explanation|rationale|justification|reason for (?:the )?(?:rating|delay|change))',
    ),
    blocker: whole(
      '(?:current |key |main |any |open )?(?:blockers?|blockages?|impediments?|obstacles?|issues?|problems?|concerns?)(?: and issues)?',
    ),
    ahead: whole(
      '(?:key |main |top |any |current )?risks?(?: and (?:issues|mitigations?))?|mitigations?',
      "(?:what'?s )?next(?: (?:steps?|milestones?|actions?|reviews?|meetings?|week|month|period|up))?|to[ -]?dos?|plan(?:ned|s)?(?: (?:for )?(?:next|this) \\w+)?|doing|in progress|upcoming|(?:key )?milestones?|support (?:needed|required)|asks?|help needed|decisions? needed|dependencies|actions?|tomorrow|today",
      'to (?:be )?\\p{L}+|for closure|closings?|closures?|still (?:open|to (?:do|come))|remaining|outstanding',
    ),
    detail: whole(
      '(?:progress|achievements?|highlights?|accomplishments?|done (?:since|so far|this (?:week|month)|last (?:week|month))|yesterday|updates?|(?:key |main )?activit(?:y|ies)|comments?|commentary|remarks?|notes?|details?|narrative|summary)',
      '(?:owners?|leads?|teams?|department|contact|reporting (?:period|date)|period|from|by|prepared by|priority|budget|spend|cost)',
      '(?:due(?: date)?|deadline|target date|date(?: (?:completed|closed|done|of completion|delivered))?|completed on|completion date|% complete|(?:percent(?:age)?|per cent)(?: complete)?|progress %|evidence|link)',
    ),
  },
  introduction: whole(
    "(?:(?:please )?(?:find|see)|here (?:is|are)|below (?:is|are))(?: (?:today's|[a-z-]+)){0,6}(?: below)?\\s*[:.]?",
    '(?:weekly|monthly|our|my|the|team|latest|status|progress|project)(?: (?:weekly|monthly|team|latest|status|progress|project))* (?:update|report|return|position|summary|answer|reply|status)(?: (?:for|of|on|at|week|no\\.?) .{1,30}| \\d{1,4})?\\s*[:.]?',
    '(?:in answer|in reply|responding|further) to your .{1,40}[:,.]',
  ),
  mail: {
    quotes: whole('on .{4,120} wrote:', '-+ ?(?:original|forwarded) message ?-+', 'begin forwarded message:'),
    sender: whole('(?:from|sent|to|cc|bcc) ?:.{0,200}'),
    subject: whole('(?:subject|date|importance|attachments?|reply-to) ?:.{0,200}'),
    signOff:
      /^(?:(?:(?:kind|best|warm|many|with (?:kind|best)) )?(?:regards|wishes)|all the best|best|cheers|thanks|many thanks|thank you|yours(?: (?:sincerely|faithfully|truly|ever|aye))?|sincerely|br|rgds|kr)[\s,.!]*$/,
    role: whole(
      'head|deputy|director|officer|manager|secretary|adviser|advisor|assistant|lead|chief|principal|senior|team|unit|department|ministry|directorate|agency|office|branch|policy|operations',
    ),
    foot: whole(
      '(?:sent|typed) (?:from|on|via|with|by) (?:my [\\p{L}\\d+-]{2,20}(?: [\\p{L}\\d+-]{1,20}){0,3}|an? (?:phone|mobile|tablet)|(?:outlook|mail|yahoo|gmail|proton ?mail|spark|blackberry|samsung|android|iphone|workspace one|teams)[\\p{L}\\d+ -]{0,40})[.!]?',
      'get outlook for .{2,20}',
      'please consider the environment .{0,80}',
    ),
    disclaimer: /^(?:this|the|any) (?:e-?mail|message|communication|information)\b/,
    disclaims: anywhere(
      'confidential(?:ity)?|privileged|intended (?:(?:only|solely|exclusively) )?for|intended recipients?|addressees?|received (?:this |it |the )?(?:(?:e-?mail|message) )?in error|notify (?:us|the sender)|(?:delete|destroy) (?:it|this|the)|disclos\\p{L}*|unauthori[sz]ed|(?:scanned|checked) for viruses|views (?:or opinions )?expressed',
    ),
  },
  noName: anywhere(
    // What is said of a piece of work ("untested", "conditionally"), but not "Ahmed" or "Emily".
    '\\p{L}{4,}(?<!m|fr|dr)ed|un\\p{L}{2,}(?:ed|en|t)|\\p{L}{4,}(?<!ber|ver)ly|\\p{L}{3,}(?:tion|ness|able)|\\p{L}{4,}(?:ing|ment)',
    'surveys?|chapters?|phases?|parts?|stages?|annex(?:es)?|appendix|pages?|steps?|sections?|rows?|stop|wait|hold|void|nan|null|erratum|errata|corrigendum|oops|joke|lie|lies|false|true|minus|pilots?|workshops?|interviews?|exercises?|studies|study|seminars?|drills?|patrols?|scanners?|annexe?s?|figures?|slides|tables?|plans?|budgets?|ports?|visits?|calls?',
    'hello|thanks|please|sorry|regards|bye|nobody|somebody|everybody|anyone|someone|me|you|us|them|he|she|they|who|what|why|how|where|fyi|nb|ps|re|cc|ok|status|update|urgent|important|draft|question|help',
  ),
  choice: /(?:yes|y) ?(?:\/|or) ?(?:no|n)/,
  worse: anywhere(
    'worse\\p{L}*|declin\\p{L}*|deteriorat\\p{L}*|down(?:ward\\p{L}*)?|falling|dropping|overspen\\p{L}*|over ?budget|exceed\\p{L}*|overr[au]n\\p{L}*|unfunded|insufficient|too (?:low|little|few|high|late)|short(?:age|fall)?s?|lack\\p{L}*|refus\\p{L}*|reject\\p{L}*|lost|broken|suspended|stopped|halted|frozen|escalat\\p{L}*|low|poor|weak|none left|zero|strikes?',
  ),
}
