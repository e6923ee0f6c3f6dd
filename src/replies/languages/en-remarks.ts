import type { RemarkWords } from './lexicon.ts'
import { anywhere, everywhere, starts, whole } from './lexicon.ts'

const unfinished = '(?:done|closed|completed?|finished|delivered|achieved|true|right|so|quite)'

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
    'withdrawn|cancell?ed|retracted|revoked|annulled',
    'kidding|joking|jokes?|jk|lol|lmao|ha ?(?:ha)+|he ?(?:he)+|as if|dream on|dreams|ironic(?:ally)?|sarcasm|yeah|hm+|erm?|um',
    'nope|nah|no(?=\\s*(?:$|[,.!;)]))|actually|scratch|scrap|cancel|disregard|ignore|forget|mistake|oops|whoops|correction',
  ),
  settled: anywhere(
    'resolved|cleared|lifted|fixed|solved|sorted(?: out)?|settled|unblocked|overcome|withdrawn|dropped|removed|mitigated|averted|gone away|back on track|all good now|ok now|fine now|now fine|(?:is |now )over(?: now)?|over now|no longer|any ?more',
    '(?:by )?(?:no one|nobody|nothing)(?=\\s*$)',
    'no (?:more )?(?:issues?|problems?|risks?|blockers?|concerns?)',
  ),
  exception: anywhere(
    "but|except|apart from|however|although|though|if|unless|not|\\p{L}+n't|(?:is|was|do|does|did|has|have|wo|ca|could|would|should)nt|cannot|never",
    'i (?:think|guess|believe)|we (?:think|hope)|hope\\p{L}*|hoping|maybe|perhaps|probably|possibly|hopefully|mostly|more or less|sort of|kind of|roughly|almost|nearly|barely|just about|supposedly|allegedly|in theory|on paper|officially',
    'should|could|might|would|may|unlikely|once|provid(?:ed|ing)|assuming|subject to|depend\\p{L}*|conditional\\p{L}*|pending|(?:as|so) long as|until|till?|when|only|otherwise|ish|for now|at best',
    'late|later|behind|overdue|miss\\p{L}*|slow\\p{L}*|struggl\\p{L}*|tight|extension|more time|longer|weeks? more|more weeks?|need(?:s|ed)?|unsure|uncertain|doubt\\p{L}*|worr\\p{L}+|failed|fail\\p{L}*|cancel\\p{L}*|withdr\\p{L}*',
    '(?<!(?:no|any|zero) (?:more |further )?)(?:delay\\p{L}*|slip\\p{L}*|postpon\\p{L}*|risks?|risky|issues?|problems?|blockers?|concerns?|trouble)',
    'at risk|off track|blocked|stuck|stalled|red|amber|orange|yellow|kidding|joking|yeah right|as if|lol|sadly|unfortunately|alas|regrettably|worse|question|wrong|mistake|false|after|past|beyond|no idea|idk|dunno|who knows|says?|said|according|unclear|unknown|tbc|tbd|guesswork',
    'stop(?:ped|s)?|paus(?:ed|e)|on hold|halted|frozen|suspended|resign\\p{L}*|left|lost|los(?:e|ing)|quit|walked out|pulled|sick|ill|strike|nobody|no one|none|no (?:money|staff|data|budget|people|access|funding|time|answer|reply|progress|work|analysts?|supplier)|worsening|deteriorat\\p{L}*|trending|declin\\p{L}*|abandon\\p{L}*|watermelon|confirm(?=$| )|catch up|overrun\\p{L}*|overspen\\p{L}*|exceed\\p{L}*|fall short|short of|shortfall|disaster|mess|chaos|crisis|reservations?|caveats?|part of|parts of|half|aside|apparently|told|third|quarter of|fingers crossed|revised|disput\\p{L}*|refus\\p{L}*|reject\\p{L}*|object\\p{L}*|gone|broken?|down|hard|difficult|impossible|away|envy',
    'modulo|minus|less|poor\\p{L}*|low|weak\\p{L}*|lack\\p{L}*|insufficient|shortages?|lagging|drifting|difficult\\p{L}*|nowhere|permitting|willing|all being well|see(?=\\s*$)|partially|partly',
    '(?:\\d+|two|three|four|five|six|a few|several|another|a couple of) (?:more )?(?:weeks?|months?|wks?)',
    '\\+ ?\\d+ ?(?:d|days?|w|weeks?|m|months?)',
    'to be',
  ),
  happened: {
    results:
      'interviews|arrests|seizures|removals|returns|officers|officials|agents|people|persons|staff|colleagues|trainees|participants|delegates|attendees|posts|units|scanners|cameras|sensors|detectors|vehicles|flights|charters|copies|letters|leaflets|posters|responses|replies|training sessions|workshops|recommendations|actions|measures',
    subject:
      'the|a|our|copy|copies|this|that|it|these|those|final|full|joint|whole|last|version|reports?|analys[ei]s|letters?|papers?|notes?|minutes|documents?|docs?|texts?|contracts?|agreements?|declarations?|statements?|responses?|reply|plan|strategy|guidance|guide|scheme|law|decree|order|file|files|submission|summary|everything|all|both|annex(?:es)?|link|charters?|memorand(?:um|a)|mou|protocols?|treat(?:y|ies)|conventions?|arrangements?|lists?|certificates?|scanners?|cameras?|sensors?|detectors?|equipment|kit|systems?|software|database|portal|website|network|officers|officials|staff|posts|recommendations?|actions|measures|instructions?|circulars?|regulations?|rules|leaflets?|posters|invitations?|findings|terms of reference|new|and|of|on',
    people:
      'both(?: (?:sides|parties|governments|countries|ministers|ministries|directors|teams|secretaries))?|all(?: (?:sides|parties|teams|members|ministers|colleagues|partners))?|everyone|everybody|you|us|them|(?:the |our )?(?:dg|director[- ]general|perm(?:anent)? sec(?:retary)?|chief executive|sro)|(?:the |both |our )?(?:joint |home |foreign |prime |french |british |interior |steering )*(?:side|teams?|colleagues|ministers?|ministry|ministries|secretary|office|cabinet|directors?|committee|council|board|commission|parliament|secretariat|partners|stakeholders|embassy|ambassador|governments?|prefects?|departments?|agency)|(?:the )?(?:french|british|uk|eu|france|paris|london|brussels|paf|ukba|belgians|belgium|dutch|netherlands|germans?|germany|spain|spanish|italy|italians?|ireland|irish)',
    auxiliary: '(?:(?:we|i) )?(?:has|have|had|is|are|was|were|been)',
    done: 'implemented|closed(?: off)?|sorted(?: out)?|carried out|taken on board|in use|in post|in operation|(?:presented|reported|gone|went|taken) to (?:the )?(?:board|committee|cabinet|council|steering (?:group|board|committee)|ministers?)|on (?:the |our )?(?:website|web site|site|intranet|portal|web|gov\\.uk|sharepoint|shared (?:drive|folder))|(?:went|gone)(?: out| over| off)?(?= to )|sent(?: (?:out|over|round|up))?|(?:went|gone) (?:up|out|live|online)|signed(?: off)?|co-?signed|countersigned|published|delivered|adopted|submitted|shared|circulated|uploaded|posted|issued|filed|ratified|handed (?:in|over)|lodged|transmitted|distributed|forwarded|emailed|e-mailed|attached|enclosed|completed|concluded|finali[sz]ed|in force|in operation|up and running|operational|live|online|received|chartered|held|procured|purchased|bought|recruited|hired|appointed|awarded|trained|printed|translated|deployed|fitted|opened|inaugurated|rolled out|handed to|installed|built|set up|in place|made|agreed|approved|cleared|accepted|done|finished',
    doneInAccents: '',
    doneByPeople:
      '(?:agreed|signed(?: off)?|approved|cleared|adopted|accepted|confirmed|published|informed|told|notified|briefed|received|saw|seen|endorsed|welcomed|noted)(?: (?:it|this|the (?:report|text|agreement|document|paper|letter|declaration)))?|happy|content|said (?:yes|ok)|gave (?:its|their|us the|the) (?:agreement|consent|ok|go-ahead|green light|clearance)|(?:have |has )?(?:said yes|signed|accepted|agreed)',
    told: '(?:also |already )?(?:told|informed|notified|briefed)',
    lastOfIt:
      '(?:(?:the|our|its) )?(?:final|last) (?!(?:deadlines?|dates?|drafts?|chances?|due|time|week|month|year)(?![\\p{L}]))[\\p{L}-]+(?: [\\p{L}-]+)?(?: (?:was|were|took place|happened|went|ended|came|left|(?:was |were )?(?:held|done|run)))?',
    adverb:
      'now|already|officially|formally|in full|fully|as (?:planned|agreed|promised|requested)|on time|in time|too|also|together|jointly|successfully|yesterday|and',
    toPeople: 'by|with|from|between|and',
    recipients:
      'both(?: (?:sides|parties|governments|countries|ministers|ministries|directors|teams))?|all(?: (?:sides|parties|teams|members|colleagues|partners))?|everyone|everybody|you|us|them|(?:the )?(?:ministers|french|british|uk|france|paris|london|brussels|paf|ukba|secretariat|partners|colleagues|stakeholders)(?: side| team| colleagues)?',
    to: 'to',
    place:
      '(?:in|at) (?:paris|london|brussels|calais|folkestone)|(?:at|by) (?:the |our |its )?(?:last |\\p{L}+ )?(?:board|committee|council|steering group|meeting|summit)|in (?:total|all)|online|on (?:the |our )?(?:website|web site|site|intranet|portal|internet|web|gov\\.uk)|in the (?:official )?(?:journal|gazette)',
    when: '(?:on|in|since|as of|at|last|this|the|of|late|early|earlier|mid|first|second) (?=\\p{L}|\\d)|yesterday|today|this morning|last night|last (?:week|month|year)|week|month|(?:a|two|three|\\d+) (?:days?|weeks?|months?) ago',
  },
  responsible: anywhere(
    '(?:they|he|she)(?:.ll| will| now)? (?:\\p{L}+)|runs? (?:it|this|these|the)|deals? with|handles? (?:it|this|these|the)|in charge|lead|leads|leading|remit|responsib\\p{L}+|theirs|their (?:job|work|task|area)|owns?|policy|competence|because|since|as|re-?organi[sz]\\p{L}+|restructur\\p{L}+|machinery of government|mog|reshuffle|abolished|dissolved|disbanded|wound up|merged?|merger|absorbed|(?:has|have) changed|took over|taken over|takes over|(?:has|have) (?:it|the \\p{L}+)|moved to them|not (?:ours|us)|belongs',
  ),
  lead: starts(
    'if|when|once|unless|provided|assuming|subject to|pending|awaiting|without|before|after|according to|as soon as|in case|should|until|depending|waiting for|failing|were|as long as|in theory|at|in|near',
  ),
  progress: anywhere(
    '\\p{L}{2,}ed|sent|met|held|done|made|begun|begins?|underway|under way|signed off|ready|received|written|agreed|with (?:paf|paris|london|legal|the (?:minister|ministry|team))',
    '(?<=^(?:now |currently )?at (?:about |roughly |around |some )?)\\d{1,2} ?%(?=$)|(?<=^(?:about |roughly |around |some |now )*)\\d{1,2} ?%(?= (?:done|complete|completed|finished|there|written|drafted)$)',
    'drafts?|meetings?|visits?|interviews?|reviews?|analysis|chapters?|surveys?|reports?|data|comments?|workshops?|calls?|work|tests?|training|recruitment|delivery|publication|launch|sign-?off|milestones?|next|plan|plans|progress|steps?|figures|numbers?|team|staff|scanner|equipment|contract|letter|text|paper|minister|version',
    '(?:solution|fix|work-?around|way (?:forward|round|around)|money|funding|funds|budget|staff|venue|aircraft|planes?|charters?|suppliers?|contractors?|vendors?|providers?|replacements?|alternatives?|substitutes?|new \\p{L}+)(?: (?:is|was|has been|have been|now|already|finally))* found',
    'as (?:planned|expected|agreed|before|ever)|ahead|(?:going|very|progressing|coming) well|well (?:advanced|under ?way)|good|fine|smooth\\p{L}*|happy|confident|on time|on schedule|on budget|on site|in place|in post|on the ground|in hand|under control|no (?:change|changes|news|issues?|problems?|risks?|concerns?|blockers?|delays?|worries)|nothing to (?:report|add)|all (?:good|well)|yes|so far',
  ),
  retraction: starts(
    `(?:(?:it|this|that|that one|this one)(?:'s| is| was)? |is |was )?not (?:yet |quite |really |fully |actually )?${unfinished}(?: yet)?`,
    `(?:(?:it|this|that) )?(?:isn't|isnt|wasn't|hasn't been|has not been) (?:yet |quite |really )?${unfinished}(?: yet)?`,
    '(?:(?:it|this|that)(?:.s| is| was) )?(?:an? )?(?:error|mistake|typo)|my (?:mistake|error|bad)|by mistake|(?:(?:it|this|that)(?:.s| is| was) )?(?:the )?wrong(?: (?:ones?|rows?|numbers?|lines?|thread|items?|commitments?|button))?',
    'not (?:this|that|the right)(?: one)?|not|no(?:pe)?|(?:i|we) (?:was|were) (?:wrong|mistaken)|(?:i|we) spoke too soon|too (?:soon|early)|premature|(?:scrap|forget|strike|ignore|scratch|disregard) (?:that|this|it)|whoops|still open|open again|(?:i|we) take (?:that|it|this) back|oops',
  ),
  notDone: everywhere(
    "(?:not|never|nothing|nobody|none|no|hardly|cannot|\\p{L}+n't|un)(?: (?:yet|be|been|is|are|was|were|of it|of this|of that|has|have|quite|fully|all|really|get|got|to|it|the|being))*[ -]?(?:done|closed?|completed?|finish(?:ed)?|delivered|achieved|fulfilled|accomplished|implemented)(?: yet)?",
  ),
  besideRetraction: starts(
    'sorry|apologies|actually|h+mm*|oh|ah|um|er|wait|hang on|hold on|after all|in fact|yet|still|please|on (?:reflection|second thoughts)|at all|well|but|it.s|that.s|this is|is|was|thanks|thank you|all',
  ),
  reversed: anywhere(
    '(?:or |the )?(?:the )?other way (?:round|around)|vice[ -]versa|or (?:is it )?the (?:reverse|opposite)|swap(?:ped)? (?:them|those|these)',
  ),
  someOut: anywhere(
    '(?:all )?(?:but|except|bar|save|apart from|other than|minus|without|excluding|excl\\.?|barring)(?: for)?(?: (?:one|two|three|a (?:few|couple)|some|1|2|3))|(?:one|two|a few|some|several) exceptions?|one (?:late|behind|aside|out|missing|left|to watch)|of which (?:one|two|some)|with (?:one|two|some|a few|few) exceptions?',
  ),
  endingReason: anywhere(
    'no longer|not (?:needed|required|wanted|necessary|possible|feasible)|merged|superseded|duplicates?|covered|decided|decision|ministers?|budget|funding|overtaken|because|since|due to|owing to|given|lack of|agreed|instead|replaced|folded|obsolete|redundant|elections?|new government|priorit\\p{L}+|no (?:money|budget|funding|need|point)|out of scope|both (?:sides|parties)|abolished|dissolved|no mandate|covers?|(?:new|other|the) (?:treaty|agreement|act|law|programme|strategy|plan)|said no|refus\\p{L}+|declin\\p{L}+|pulled out|withdrew',
  ),
  revives: anywhere(
    're-?scheduled?|re-?done|postponed|new date|moved|later|will be|then|back|again|reinstat\\p{L}*|reviv\\p{L}*|picked up|resum\\p{L}*|but|if|unless|until|maybe|perhaps|probably|may|might|could|not yet|never|disagree\\p{L}*|object\\p{L}*|reconsider\\p{L}*|kidding|joking|mistake|sorry|partly|in part|half',
  ),
  tentative: anywhere(
    'tbc|tbd|(?:to be|not|un)(?: yet)? ?confirmed|provisional(?:ly)?|tentative(?:ly)?|maybe|perhaps|hopefully|probably|(?:i|we) (?:think|guess|hope)|subject to|unless|if|could be|might|may be|worst case|best case|ignore|wrong thread|scrap|done|finished|on track|back to|original date|not sure|or not|to decide|pending',
  ),
  condition: starts(
    'not (?:necessary|needed)|to be decided|in \\p{L}+$|if|when|once|unless|in case|as soon as|should|until|the (?:port|office|debate|border|file on)',
  ),
  faulty: anywhere(
    "wrong|missing|mistakes?|errors?|incomplete|not|never|\\p{L}+n't|false|late|outdated|faulty|bad|premature|too (?:early|soon)|disput\\p{L}+|refus\\p{L}+|reject\\p{L}+|because|since|figures|wants?|asked|requested|asks",
  ),
  theirTurn: starts(
    "(?:(?:now|just|still|only|so) )*(?:(?:over|off|up|down) to|(?:(?:we|i)(?:'re|'m| are| am)? )?(?:waiting|wait) (?:for|on)|awaiting|pending|(?:(?:it|ball)(?:'s| is) )?(?:now )?with)",
  ),
  beside: whole(
    '(?:a (?:good |long )?while|ages|long|a long time|(?:several |a few )?(?:days|weeks|months)) (?:ago|back)|for (?:a while|some time|ages) now',
    '(?:sorry,? )?(?:i |we )?(?:forgot|meant) to (?:say|tell you|update|mention|report|flag|close)(?: (?:you|it|this|that))?(?: (?:earlier|before|sooner))?',
    '(?:(?:on|in|within|under|below|ahead of) (?:time|schedule|budget|full|plan))',
    '(?:all|everything|it|we)(?: is|.s|.re| are)? (?:all )?(?:good|well|fine|ok|okay|great|in order)',
    '(?:just )?as (?:planned|agreed|requested|promised|discussed|expected|scheduled|foreseen|always)',
    '(?:as of )?(?:today|yesterday|this morning|last night)',
    'fyi|for (?:your |yr )?info(?:rmation)?|yes|yep|then|too|as well|now|today|yesterday|this morning|last night|last week|last month|at (?:long )?last|finally|phew|hooray|yay|hurrah|great|all|both|everything|everyone|in full|fully|completely|indeed|officially|already',
    'no (?:issues?|problems?|objections?|comments?|surprises|changes?|delays?|incidents?)(?: (?:at all|raised|found|met))?',
    '(?:please )?(?:see|cf\\.?|as per)(?: (?:the|our|my))?(?: (?:attached|enclosed|annex(?: \\w{1,3})?|link|report|minutes|note|letter|document|file|attachment|slides|paper|email|mail|thread|above|below|here))*',
    '(?:the )?link',
    '(?:the )?(?:link|report|minutes|note|letter|document|annex|file|slides|paper) (?:is |are )?(?:here|below|above|attached|enclosed)',
  ),
}
