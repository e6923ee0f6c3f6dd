import type { RemarkWords } from './lexicon.ts'
import { anywhere, whole } from './lexicon.ts'

/** English words of the remarks behind a form. */
export const englishRemarks: RemarkWords = {
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
  settled: anywhere(
    'resolved|cleared|lifted|fixed|solved|sorted(?: out)?|settled|unblocked|overcome|removed|mitigated|averted|gone away|back on track|no longer|any ?more',
    'no (?:more )?(?:issues?|problems?|risks?|blockers?|concerns?)',
  ),
  exception: anywhere(
    "but|except|apart from|however|although|though|if|unless|not|\\p{L}+n't|(?:is|was|do|does|did|has|have|wo|ca|could|would|should)nt|cannot|never",
    'i (?:think|guess|believe)|we (?:think|hope)|hope\\p{L}*|hoping|maybe|perhaps|probably|possibly|hopefully|mostly|more or less|sort of|kind of|roughly|almost|nearly|barely|just about|supposedly|allegedly|in theory|on paper|officially',
    'should|could|might|would|may|unlikely|once|provid(?:ed|ing)|assuming|subject to|depend\\p{L}*|conditional\\p{L}*|pending|(?:as|so) long as|until|till|when|only|otherwise|ish|for now|at best',
    'late|later|behind|overdue|miss\\p{L}*|slow\\p{L}*|struggl\\p{L}*|tight|extension|more time|longer|weeks? more|more weeks?|need(?:s|ed)?|unsure|uncertain|doubt\\p{L}*|worr\\p{L}+|failed|fail\\p{L}*|cancel\\p{L}*|withdr\\p{L}*',
    '(?<!(?:no|any|zero) (?:more |further )?)(?:delay\\p{L}*|slip\\p{L}*|postpon\\p{L}*|risks?|risky|issues?|problems?|blockers?|concerns?|trouble)',
    'at risk|off track|blocked|stuck|stalled|red|amber|orange|yellow|kidding|joking|yeah right|as if|lol|sadly|unfortunately|alas|regrettably|worse|question|wrong|mistake|no idea|idk|dunno|who knows|says?|said|according|unclear|unknown|tbc|tbd|guesswork',
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
    'progress|headway|efforts?|attempt\\p{L}*|up(?! and running)|that|impossible|(?<!both )sides?|tests?|pilot|trials?|consultations?|inquir\\p{L}+|enquir\\p{L}+|tenders?|negotiat\\p{L}+|talks|remind\\p{L}*|chas\\p{L}+|requests?|invit\\p{L}+|proposals?|outlines?|concept',
    'without|short|delay\\p{L}*|postpon\\p{L}*|expir\\p{L}*|leak\\p{L}*|mistak\\p{L}*|error\\p{L}*|problems?|issues?|trouble|questions?|concerns?|complain\\p{L}*|amend\\p{L}*|redo\\p{L}*|again',
  ),
  beside: whole(
    '(?:(?:on|in|within|under|below|ahead of) (?:time|schedule|budget|full|plan))',
    '(?:just )?as (?:planned|agreed|requested|promised|discussed|expected|scheduled|foreseen|always)',
    '(?:as of )?(?:today|yesterday|this morning|last night)',
    'yes|yep|today|yesterday|this morning|this afternoon|last night|last week|last month|at (?:long )?last|finally|phew|hooray|yay|hurrah|great|all|both|everything|everyone|in full|fully|completely|indeed|officially|already',
    'no (?:issues?|problems?|objections?|comments?|surprises|changes?|delays?|incidents?)(?: (?:at all|raised|found|met))?',
    // A small number may be a part: "2 ports".
    '\\d{2,6} (?!(?:more|further|others?|left|open|to|of|out|pct?|items?|(?:working )?(?:days?|weeks?|months?|hours?|years?))$)\\p{L}{3,}',
    '(?:please )?(?:see|cf\\.?|as per)(?: (?:the|our|my))?(?: (?:attached|enclosed|annex(?: \\w{1,3})?|link|report|minutes|note|letter|document|file|attachment|slides|paper|email|mail|thread|above|below|here))*',
    '(?:the )?(?:link|report|minutes|note|letter|document|annex|file|slides|paper) (?:is |are )?(?:here|below|above|attached|enclosed)',
    '(?:over|off) to (?:you|paris|london|them)',
  ),
}
