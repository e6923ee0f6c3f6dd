import type { Lexicon } from './lexicon.ts'
import { whole } from './lexicon.ts'

/** English words by which forms and mails are known. */
export const englishLayout: Pick<Lexicon, 'labels' | 'introduction' | 'mailFrame' | 'signOff'> = {
  labels: {
    state: whole(
      "(?:overall |current |present |latest |new |delivery |project |today's )*(?:status|rag|rating|health|state|position|assessment|colour|r\\.?a\\.?g\\.?|status update|confidence)(?: (?:status|rating|now|this (?:week|month)))?",
      '(?:this (?:week|month|quarter|period)|now|currently|where (?:we are|it stands)|how it stands|how is it going)',
    ),
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
    ),
    detail: whole(
      '(?:progress|achievements?|highlights?|accomplishments?|done (?:since|so far|this (?:week|month)|last (?:week|month))|yesterday|updates?|(?:key |main )?activit(?:y|ies)|comments?|commentary|remarks?|notes?|details?|narrative|summary)',
      '(?:owners?|leads?|teams?|department|contact|reporting (?:period|date)|period|from|by|prepared by|priority|budget|spend|cost)',
      '(?:due(?: date)?|deadline|target date|date(?: (?:completed|closed|done|of completion|delivered))?|completed on|completion date|% complete|(?:percent(?:age)?|per cent)(?: complete)?|progress %|evidence|link)',
    ),
  },
  introduction: whole(
    "(?:(?:please )?(?:find|see)|here (?:is|are)|below (?:is|are))(?: [a-z'-]+){0,6}(?: below)?\\s*[:.]?",
    '(?:weekly|monthly|our|my|the|team|latest|status|progress)(?: (?:weekly|monthly|team|latest|status|progress))* (?:update|report|return|position|summary)(?: (?:for|of|on|at) .{1,30})?\\s*[:.]?',
    '(?:in answer|in reply|responding|further) to your .{1,40}[:,.]',
  ),
  mailFrame: whole(
    'on .{4,80} wrote:?',
    'sent from (?:my|outlook|mail|yahoo)\\b.{0,40}',
    'get outlook for .{2,20}',
    '(?:this|the) (?:e-?mail|message)(?: and any (?:attachments?|files?)[^.]{0,60})? (?:is|are|may be|may contain|contains?) .{0,400}',
    'please consider the environment .{0,80}',
    '-+ ?(?:original|forwarded) message ?-+',
    '(?:from|sent|to|cc|subject): .{0,120}',
  ),
  signOff:
    /^(?:(?:(?:kind|best|warm|many|with (?:kind|best)) )?(?:regards|wishes)|all the best|best|cheers|thanks|many thanks|thank you|yours(?: (?:sincerely|faithfully|truly|ever|aye))?|sincerely|br|rgds|kr)[\s,.!]*$/,
}
