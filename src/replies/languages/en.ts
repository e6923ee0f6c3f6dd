import { englishDates } from './en-dates.ts'
import { englishParticles } from './en-particles.ts'
import type { Lexicon } from './lexicon.ts'
import { anywhere, ends, starts, whole } from './lexicon.ts'

const adverbs = '(?: (?:now|all|already|just|finally|fully|both|still|currently|also|completely))*'
const moves =
  '(?:slips?|slipped|slipping|slid|moves?|moved|moving|postponed?|postpones|postponing|delay|delays|delayed|push(?:ed|es)?|put back|extend(?:ed|s)?|shift(?:ed|s)?|reschedule[ds]?|defer(?:red|s)?|brought forward|bring forward|change[ds]?)'
const auxiliaries =
  '(?:(?:the )?(?:deadline|due date|date) )?(?:will |has |have |had |is |are |now |to |must |needs to |be |been |please )*'
const finished = '(?:done|closed|completed|complete|finished|delivered|achieved|fulfilled|accomplished|implemented)'

/** English words of replies. */
export const english: Lexicon = {
  language: 'en',
  courtesy: starts(
    'nothing (?:new )?to (?:report|add)|no (?:changes?|news)|hi(?: all| team)?|hello(?: all| team)?|hey|dear all|good (?:morning|afternoon)|morning|ok|okay|right|great|good news',
    'regards|kind regards|best wishes|many thanks|all the best|great news|thanks|many thanks|thank you|thx|cheers|sorry|update|(?:rag )?(?:status|rating)|rag|so|well(?! done)',
  ),
  subject: starts(
    `(?:this|that|the) (?:item|one|action|commitment|task)(?: is| was| has been| has|'s)${adverbs}`,
    `(?:(?:that|it)s|that|this|it|they|these|those|we|i|everything|work|the work)(?:'s|'re|'m|'ve| is| are| am| was| were| has been| have been| has| have)?${adverbs}`,
    `(?:that|this|it|they|these|those|we)(?:'ve|'s)? been${adverbs}`,
    '(?:is|are|has been|have been|still|now|already|just|finally|all)',
  ),
  copula: ends(
    `(?:is|are|was|were|has been|have been|has|have|'s)${adverbs}`,
    '(?:now|already|just|finally|fully|still|currently|also)',
    '(?:remains?|stays?|back|going|(?<=\\S )as)',
    '(?<=\\S )(?<!(?:they|them|these|those|we|you) )(?:both|all)',
  ),
  forms: [
    {
      intent: { means: 'our side' },
      pattern: starts(
        `(?:on )?our (?:side|end|part)(?: is|'s| has been)?(?: now| all)* ${finished}`,
        `${finished},? (?:on|from|at|for) our (?:side|end|part)`,
        `our (?:side|end) is ${finished}`,
      ),
    },
    {
      intent: { means: 'done by' },
      pattern: starts(
        `(?:(?:will|to|should|shall|going to|must|'ll) (?:all )?be )?(?:${finished}|ready) (?:by|before|until|till)(?: the)?`,
        '(?:we )?will do(?: it| this)? by',
        `(?:will|to|should|shall|going to) (?:all )?be (?:${finished}|ready)(?: on| at| for)?`,
        "(?:we'll|(?:we )?will) (?:finish|complete|deliver|close|be done)(?: it| this)?(?: by| in| on| before)",
      ),
    },
    {
      intent: { means: 'closed' },
      pattern: starts(
        'done (?:and|&) dusted',
        'job done',
        `100 ?%(?: ${finished})?`,
        `${finished}(?: it| this(?! (?:week|month|quarter|year|morning|afternoon|evening))| that| them| these)?(?: now| already| at last| today| in full| on time| in time| on schedule| early| ahead of (?:time|schedule))?`,
        '(?:please |you (?:can|may) (?:now )?)close(?: (?:it|this|that|them|these)(?: one)?)?(?: please| now)?',
        'close (?:it|this|that|them|these)(?: one)?(?: please| now)?',
        'close,? please',
        'mark (?:it |this |them )?(?:as )?(?:done|closed)',
        'marked (?:as )?(?:done|closed)',
      ),
    },
    {
      intent: { means: 'rated', rating: 'red' },
      pattern: starts(
        '(?:not|no longer) on track',
        "(?:isn't|aren't) on track",
        'off[ -]track',
        'off course',
        'red',
        'blocked',
        'stuck',
        'stalled',
      ),
    },
    {
      intent: { means: 'rated', rating: 'amber' },
      pattern: starts(
        '(?:slightly |somewhat |a bit |increasingly )?at (?:some |serious |high |great |real )?risk',
        '(?:some )?risk of (?:delay|slippage|slipping)',
        'at-risk',
        'amber',
        'yellow',
        'orange',
        'in doubt',
      ),
    },
    {
      intent: { means: 'rated', rating: 'green' },
      pattern: starts('on[ -]track', 'on schedule', 'on course', 'on time', 'on target', 'green', '(?:going|progressing) well'),
    },
    {
      intent: { means: 'slips' },
      pattern: starts(
        `${auxiliaries}${moves}(?: it| this| that| them)?(?: back| out| forward| on| right)?(?: from [^:,;]{1,30}? to| to| until| till| by| for| on| into| of)?`,
        '(?:the )?new (?:date|deadline|due date)(?: is| will be)?(?: the)?',
        '(?:the )?(?:due date|deadline|eta)(?: is| now| will be)*',
        '(?:now )?(?:due|expected)(?: now)?(?: by| on| in| for)?',
        '(?:we )?needs? (?:until|till)',
        '(?:running |will be )?late(?: by)?',
        '(?:can|could) only be done (?:by|in|on)',
        'slippage of',
        '(?:running )?behind schedule(?: by)?',
        'now(?= \\d{1,2}(?:st|nd|rd|th)? \\p{L})',
        'we need an extension (?:to|until|of)',
      ),
    },
    { intent: { means: 'noted' }, pattern: starts('notes?', 'note that', 'nb', 'fyi', 'for information', 'for info', 'comment') },
    {
      intent: { means: 'evidenced' },
      pattern: starts('(?:evidence|proof)(?= ?(?:$|[:(]|-\\s|<?https?:))', '(?:evidence|proof) (?:for|on|of)(?= [^:]{1,60}:)'),
    },
    {
      intent: { means: 'objected' },
      pattern: starts(
        'not agreed',
        "(?:we |i )?(?:do not|don't|cannot|can't) (?:yet )?agree",
        '(?:we |i )?disagree',
        '(?:we |i )?object',
        'objection',
        'not accepted',
        '(?:we |i )?(?:reject|refuse)',
        'rejected',
      ),
    },
    {
      intent: { means: 'agreed' },
      pattern: starts('(?:we |i )?(?:fully |all )?(?:agree|accept)', '(?:fully |also )?agreed', 'accepted', 'approved'),
    },
    { intent: { means: 'same' }, pattern: starts('too', 'as well', 'also', 'likewise', 'ditto', '(?:the )?same') },
    { intent: { means: 'not yet' }, pattern: starts('not yet', 'not quite', 'nearly', 'almost') },
    {
      intent: { means: 'no' },
      pattern: starts(
        "(?:no|nope),? (?:(?:it|this|that|they|these|those)(?:'s| is| are|'re)? )?not (?:ours|mine|us|our team)",
        "(?:no|nope),? (?:it|this|that|they|these) (?:isn't|aren't) (?:ours|mine|us)",
        "(?:it|this|that|they|these|those)(?: is|'s| are|'re) not (?:ours|mine|us)",
        "(?:it|this|that|they|these|those)? ?(?:isn't|aren't) (?:ours|mine|us)",
        'not (?:ours|mine|us)(?: at all)?',
        '(?:no|nope) (?:to|for) (?:all|both)(?: of (?:them|these))?',
        'none(?: of (?:them|these))? (?:is|are) ours',
        'no(?!\\.? ?\\d)',
        'nope',
        'not(?=\\s*(?:$|[.!]))',
        'none of (?:them|these)(?: are| is)?(?: ours)?',
      ),
    },
    {
      intent: { means: 'yes' },
      pattern: starts(
        "(?:(?:yes|yep|yeah|yup|correct|indeed|confirmed|confirm),? )?(?:(?:all |both )?(?:it|this|that|they|these|those)(?:'s| is| are|'re) )?(?:all |both )?(?:ours|mine|us)(?: indeed)?",
        '(?:yes|yep|yeah|yup),? (?:(?:it|this|that) is|(?:they|these) are|(?:to |for )?all(?: of (?:them|these))?|both|indeed|confirmed)',
        'yes',
        'yep',
        'yeah',
        'yup',
        'correct',
        '(?:(?:i|we) )?(?:can )?confirm(?: that)?',
        'confirmed',
      ),
    },
    { intent: { means: 'reopened' }, pattern: starts('(?:please )?re-?open(?:ed|ing)?(?: it| this| that| them)?(?: please)?') },
    {
      intent: { means: 'snoozed' },
      pattern: starts(
        '(?:please )?(?:snooze|mute|pause|park)(?: it| this| that| them)?(?: until| till| to| for)?',
        "(?:please )?(?:don't|do not) (?:nudge|ask|remind)(?: us| me)?(?: again)? (?:until|till|before)",
        '(?:please )?(?:remind|ask|nudge) (?:us|me)(?: again)?(?: on| in| after| at)?',
      ),
    },
    {
      intent: { means: 'handed over' },
      pattern: starts(
        '(?:please )?(?:hand(?:ed|ing)?|pass(?:ed|ing)?)(?: it| this| that| them)? (?:over |on )?to',
        'over to',
        '(?:please )?(?:transfer(?:red)?|reassign(?:ed)?|assign(?:ed)?)(?: it| this| that| them)? to',
      ),
    },
    {
      intent: { means: 'withdrawn' },
      pattern: starts('withdrawn', 'withdraw(?: it| this)?', 'cancell?ed', 'abandoned', 'dropped', 'called off', 'scrapped'),
    },
    { intent: { means: 'superseded' }, pattern: starts('superseded(?: by)?', 'replaced(?: by)?') },
  ],
  doubt: anywhere(
    'awaiting|awaits|left|outstanding|only|missing|lacks?|lacking|save for|minus|bar|right|remainder|to do|todo|to follow|later|draft|drafts',
    '(?:do|does|did|have|has|had|is|are|was|were|wo|would|could|should|ca|ai|must|need)nt|cant',
    'theory|unfinished|incomplete|exceptions?|wrong|undone|tbc|tbd|unclear|without|instead|failed',
    "not|\\p{L}+n't|cannot|no longer|never|nothing|none|nearly|almost|mostly|largely|partly|partially|part|parts|half",
    "halfway|some|hope|hopes|hoping|hopefully|should|will|would|\\p{L}+'ll|may|might|could|soon|probably|possibly|likely",
    'maybe|perhaps|think|thinks|believe|guess|suppose|supposed|assume|apparently|seems?|looks?|except|but|apart|although',
    'though|however|until|unless|once|if|still|remaining|remains|yet|expect|expected|expecting|more or less|or so|ish',
    'pending|subject to|tomorrow|next|for now|so far|to be|going to|about to|in principle|sort of|kind of|roughly|basically',
    'essentially|wish|trying|want|need|needs|wait|waiting|unsure|ask|check|whether',
    'at risk|off track|blocked|slips|delayed|overdue|behind schedule|ongoing|in progress|under ?way|continu(?:es|ing)|open(?=\\s*(?:$|[.,;!)]))',
    'to go|to come|follows?|in due course|on (?:its|the) way|due(?! to)|partial|caveats?|reservations?|provisional(?:ly)?|interim|preliminary',
    'phase|stage|tranche|in a way|in a sense|to (?:a|some) (?:degree|extent)|give or take|as good as|technically|on paper|kinda|sorta|virtually',
    "says|say|(?:am|are|was|were|been|'m|'re) told|told (?:us|me)|allegedly|reportedly|supposedly|i hear|i gather|i understand|i'd say|as far as|afaik|iirc|(?:my|our) knowledge|in theory",
    'kidding|joking|jokes?|jk|lol|lmao|ha ?(?:ha)+|he ?(?:he)+|as if|dream on|dreams|ironic(?:ally)?|sarcasm|yeah|hm+|erm?|um',
    'nope|nah|no(?=\\s*(?:$|[,.!;)]))|actually|scratch|scrap|cancel|disregard|ignore|forget|mistake|oops|whoops|correction',
  ),
  exception: anywhere(
    "but|except|apart from|however|although|though|if|unless|not|\\p{L}+n't|i think|maybe|probably|hopefully|mostly|more or less|sort of|kind of|roughly|almost",
  ),
  closing: anywhere(
    'done',
    'closed?',
    'closing',
    'completed?',
    'completion',
    'finish(?:ed)?',
    'delivered',
    'do it',
    'did it',
    'over',
    'achieved',
    'fulfilled',
    'accomplished',
    'implemented',
  ),
  ending: anywhere(
    'withdraw[ns]?',
    'withdrawing',
    'cancell?ed',
    'cancel',
    'abandon(?:ed)?',
    'dropped',
    'called off',
    'scrapped',
    'superseded',
  ),
  evidence: anywhere(
    'reports?|letters?|papers?|minutes|notes?|meetings?|visits?|work|data|e-?mails?|drafts?|texts?|contracts?|submissions?|reply|replies',
    'responses?|slides|documents?|docs?|files?|version|summary|agenda|it|this|that|they|everything|everyone|team|job',
  ),
  lacking: starts(
    "no|none|nothing|not|nil|n/a|awaiting|await|waiting|pending|to (?:follow|come|be)|soon|later|tbc|tbd|missing|we (?:have none|don't|do not)|there is (?:none|no)",
  ),
  happened: anywhere(
    'sent|signed|co-?signed|countersigned|published|delivered|adopted|agreed|submitted|shared|circulated|uploaded|posted|issued|filed|cleared|ratified',
    'launched|installed|tested|trained|met|held(?! (?:up|back|over))|informed|notified|told|briefed|handed (?:in|over|out)|lodged|transmitted|distributed|forwarded|emailed',
    'presented|recruited|hired|appointed|paid|transferred|received|registered|confirmed|verified|approved|signed off|attached|enclosed|completed',
    'made|carried out|conducted|concluded|finali[sz]ed|built|fitted|repaired|produced|printed|translated|recorded|granted|awarded|secured|obtained',
    'in place|in force|live(?=$| (?:now|since|already))|online|up and running|operational|in operation',
  ),
  undoes: anywhere(
    'back|then|under|conditional\\p{L}*|conditions?|bulk|goes|go|bar|review\\p{L}*|re-?open\\p{L}*|roll\\p{L}*|reject\\p{L}*|refus\\p{L}*|return\\p{L}*|revert\\p{L}*',
    'withdr\\p{L}*|cancel\\p{L}*|fail\\p{L}*|bounced|disput\\p{L}*|contest\\p{L}*|challeng\\p{L}*|object\\p{L}*|overturn\\p{L}*|revok\\p{L}*|undo\\p{L}*|broke\\p{L}*|broken|down',
    'for (?:\\p{L}+ ){0,2}(?:approval|signature|sign-?off|review|comments?|clearance|decision|checking|validation|consultation|confirmation|agreement|adoption)',
    'to (?:sign|approve|confirm|check|review|agree|decide|validate|come|follow|finish|complete|do|be|publish|send|deliver|adopt|see|meet|discuss)',
    "i'?m told|we'?re told|(?:i|we) (?:am|are|was|were|have been|had been) told",
    'verbally|orally|informally|second|first|one of|late[rs]?|when|after|before|by (?:nobody|no one)|nobody|no one|few|most|several|every|each|quarter|third|half|too (?:late|early|soon)',
    'plan\\p{L}*|schedul\\p{L}*|due|intend\\p{L}*|aim\\p{L}*|try\\p{L}*|tr(?:y|ies|ied)|start\\p{L}*|beg[aiu]n\\p{L}*|now (?:we|they|paris|london)|and (?:now|next)|withheld|upheld',
    'progress|headway|efforts?|attempt\\p{L}*|up(?! and running)|that|impossible|sides?|tests?|pilot|trials?|consultations?|inquir\\p{L}+|enquir\\p{L}+|tenders?|negotiat\\p{L}+|talks|remind\\p{L}*|chas\\p{L}+|requests?|invit\\p{L}+|proposals?|outlines?|concept',
    'without|short|delay\\p{L}*|postpon\\p{L}*|expir\\p{L}*|leak\\p{L}*|mistak\\p{L}*|error\\p{L}*|problems?|issues?|trouble|questions?|concerns?|complain\\p{L}*|amend\\p{L}*|redo\\p{L}*|again',
  ),
  beside: whole(
    '(?:(?:on|in|within|under|below|ahead of) (?:time|schedule|budget|full|plan))',
    '(?:just )?as (?:planned|agreed|requested|promised|discussed|expected|scheduled|foreseen|always)',
    'today|yesterday|this morning|this afternoon|last night|last week|last month|at (?:long )?last|finally|phew|hooray|yay|hurrah|great|all|both|everything|everyone|in full|fully|completely|indeed|officially|already',
    'no (?:issues?|problems?|objections?|comments?|surprises|changes?|delays?|incidents?)(?: (?:at all|raised|found|met))?',
    // A small number may be a part: "2 ports".
    '\\d{2,6} (?!(?:more|further|others?|left|open|to|of|out|pct?|items?|(?:working )?(?:days?|weeks?|months?|hours?|years?))$)\\p{L}{3,}',
    '(?:please )?(?:see|cf\\.?|as per)(?: (?:the|our|my))?(?: (?:attached|enclosed|annex(?: \\w{1,3})?|link|report|minutes|note|letter|document|file|attachment|slides|paper|email|mail|thread|above|below|here))*',
    '(?:the )?(?:link|report|minutes|note|letter|document|annex|file|slides|paper) (?:is |are )?(?:here|below|above|attached|enclosed)',
    '(?:over|off) to (?:you|paris|london|them)',
  ),
  because: starts('because|as|since|due to|owing to|given|while|pending|so that|for lack of|after|following|and|but|the|we|they|waiting'),
  determiner: starts(
    'the|for|on|re|regarding|about|items?|numbers?|points?|nos?\\.?|rows?|our|commitment|and|with|of|as for|about the',
    'for the|both|(?:please )?mark',
  ),
  afterTarget: ends('ones?', 'item', 'commitment', 'work', 'of them', 'of these', 'of those'),
  all: whole(
    'all|all of (?:them|these|those|the above)|everything|all (?:the )?(?:items|rows|two|three|four|five)|all the above|each',
    "they all|these all|we are all|we're all|them all|they are all",
  ),
  both: whole('both', 'both of (?:them|these)', '(?:them|these) both', '(?:they|these) (?:are )?both', 'the two(?: of them)?'),
  rest: whole(
    '(?:all )?(?:the )?(?:rest|others|other ones|other one|other|remaining ones?)',
    'everything else',
    'all (?:the )?others?',
    'all else',
    '(?:the )?rest of (?:them|these)',
  ),
  ordinals: [
    whole('(?:first|1st)(?: one| item)?'),
    whole('(?:second|2nd)(?: one| item)?'),
    whole('(?:third|3rd)(?: one| item)?'),
    whole('fourth(?: one| item)?'),
    whole('fifth(?: one| item)?'),
  ],
  small: new Set(
    'the of on in at to for a an and by with from or its it is are not no yes all only more this that we be as so new now'.split(' '),
  ),
  joining: new Set('the of on in at to for a an and with from'.split(' ')),
  plurals: ['s'],
  eventWords: {},
  number: { pattern: /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.,])/, group: /,/g, point: '.' },
  particles: englishParticles,
  dates: englishDates,
}
