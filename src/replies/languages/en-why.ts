import { anywhere, starts, whole } from './lexicon.ts'
import type { WhyWords } from './why-words.ts'

/** English words of why, and of talk. */
export const englishWhy: WhyWords = {
  greets: starts(
    "(?:oh |ok |okay |right |so |and |well |all |ha |great |perfect )*(?:many thanks|big thanks|huge thanks|thanks|thank you|thankyou|thx|thks|tks|tx|ta|tvm|cheers|hi|hello|hey|hiya|howdy|yo|dear|good (?:morning|afternoon|evening|night)|morning|afternoon|evening|night|bye(?: bye)?|goodbye|see you|see ya|speak soon|take care|welcome(?: back)?|well done|nice one|nice work|good (?:job|work|one|stuff|luck|idea|point|call)|great (?:job|work|stuff|idea|point|call)|congrat(?:s|ulations)|bravo|kudos|props|hats off|love|best(?: wishes)?|(?:kind |best |warm )?regards|happy (?:birthday|friday|monday|easter|christmas|new year)|merry christmas|you're welcome|no worries|no problem|my pleasure|see you|enjoy|good to (?:see|hear from) you)(?: (?:again|so much|very much|a lot|a million|a bunch|there|back|all|both|everyone|team|to|from|dear|mr|mrs|ms|dr|sir))*",
  ),
  talk: whole(
    '(?:(?:our|the|an?|this|team|all-hands|quick|weekly|daily|short|next|zoom|teams) )*(?:meetings?|calls?|catch-?ups?|stand-?ups?|huddle|lunch|coffee|tea|drinks|drop-?in|training|webinar|fire drill)(?: (?:is|are|starts?|begins?|now|today|tonight|tomorrow|this (?:morning|afternoon|evening)))*(?: (?:at|from|to|until|till?|in) (?:the )?(?:\\d{1,2}(?:[:.h]\\d{2})?(?: ?(?:am|pm|h|hrs|o.clock))?|noon|midday|(?:meeting |board )?rooms? \\w{1,4}|lobby|canteen|kitchen|office))+',
    '(?:very |so |really )?much appreciated|appreciated|appreciate it|brb|afk|ooo|omw|ttyl|wfh|lol|haha+|hehe|rofl|ftw|fyi|tgif|yay|woo+(?:hoo)?|wow|nice|awesome|amazing|exciting|exciting stuff|funny|love (?:it|this|that)|legend|star|sir|ma.am|boss|mate|chief|guys|folks|team|all|everyone|both',
    'no (?:thanks|thank you|way|rush|hurry|kidding|doubt|joke|pressure|fear|sweat|biggie|chance|drama|problems?|worries|need|stress|comment)(?: (?:at all|\\p{L}+))?|not (?:bad|too bad|at all|again|me|you|really|today|here|there|so fast)|never (?:say never|again|mind)|still (?:here|there|alive|waking up)|nothing (?:new|much)',
    '(?:just )?(?:testing|test)|sent from .{1,40}|get outlook .{1,20}|out of (?:the )?office|automatic reply|auto-?reply|(?:not )?at my desk|away from (?:my |the )?(?:desk|keyboard)|on my way|back (?:soon|shortly|later|tomorrow|(?:in|at|by|on) .{1,20})|(?:hope|trust) .{1,40}',
    '(?:just |still )?(?:stuck )?(?:in|at|on|off to|back from|out for|off for|out at|going to|heading to|heading into|into|having|grabbing|after|over) (?:an? |the |another |my |our |back-to-back )?(?:\\p{L}+ )?(?:meetings?|calls?|lunch|dinner|breakfast|coffee|tea|tea break|break|drinks|pub|gym|train|bus|tube|taxi|plane|traffic|phone|mobile|desk|office|airport|station|dentist|doctor|home|canteen|bed|town|holiday|annual leave|leave|paternity leave|maternity leave|school run)(?: (?:right )?(?:now|today|until|till?|all|this|with|at|for|tomorrow)(?: [\\p{L}\\p{N}:]+){0,4})?',
  ),
  ofPeople: anywhere(
    "(?:i|im|ive|id|you|youre|u)(?:'(?:m|ll|ve|d|re))?|me|my|mine|myself|your|yours|yourself|let's|lets|anyone|anybody|everyone|everybody|somebody|someone|guys|folks|mate",
  ),
  asksPeople: starts(
    "(?:who|what|where|how|which)(?:'s|'re|'ll)?|when(?:'s| (?:is|are|do|does|did|will|can|could|should))|whose|anyone|anybody|someone|is|are|do|does|did|can|could|shall|will|would|fancy|guess|call|ring|join|meet|bring|come",
  ),
  praises: starts(
    '(?:that was |it was |was |very |really |such |so |a )*(?:great|nice|lovely|good|brilliant|excellent|awesome|fantastic|superb|wonderful|amazing|super|cool|fun|happy|beautiful|impressive|interesting|well done|what an?|perfect|delicious)',
  ),
  ofWhereabouts: anywhere(
    'lunch|dinner|breakfast|coffees?|tea|drinks?|pub|beers?|cakes?|biscuits|canteen|pizza|games?|match|football|rugby|cricket|party|birthday|week-?end|gym|train|bus|tube|taxi|traffic|iphone|ipad|android|phone|mobile|laptop|blackberry|outlook|webcam|mute|zoom|at home|desk|dentist|kids?|dog|cat|wife|husband|baby|photos?|bike|parking|wifi|kettle|fridge|birthday|wedding|leaving do|umbrella|rooms? \\w{1,4}|sun|sunshine|last night|tonight',
  ),
  hinders: anywhere(
    'late|later|latest|behind|overdue|delay\\p{L}*|slip\\p{L}*|postpon\\p{L}*|miss(?:ing|ed)|lack\\p{L}*|short(?:ages?|fall| of)?|insufficient|inadequate|too (?:few|little|many|much|long|early|slow|low|high|complex|expensive|big|small|tight)',
    "no \\p{L}{3,}|not|never|nobody|none|nothing|no one|\\p{L}+n't|cannot|(?:is|was|do|does|did|has|have|are|ca|wo)nt|without|needs?|needed|more (?:time|work|money|staff|days|weeks|data)|longer|blocked|blocking|stuck|stalled|refus\\p{L}*|reject\\p{L}*|declin\\p{L}*|cancel\\p{L}*|withdr[ae]w\\p{L}*|fail\\p{L}*|break\\p{L}*|broke|broken|ill|sick|unwell|await\\p{L}*|waiting|waits?|wants?|still|pending|suspended|paused|halted|stopped|on hold|frozen|freeze|lost|losing|resign\\p{L}*|quit|left|leaving",
    'overr[au]n\\p{L}*|overspen\\p{L}*|disput\\p{L}*|disagree\\p{L}*|object\\p{L}*|contest\\p{L}*|challeng\\p{L}*|problems?|issues?|trouble|concerns?|worr(?:y|ies|ied)|risks?|wrong|errors?|mistakes?|incomplete|incorrect|inaccurate|inconsistent|outdated|out of date|changed|changes|moved|changing|un\\p{L}{3,}(?:ed|able|ved)|unclear|slow\\p{L}*|difficult\\p{L}*|hard to|down|cuts?|over ?budget|strikes?|industrial action|takes?|took|taking|struggl\\p{L}*|unable|h[eo]ld(?:s|ing)? (?:up|back|ups?)|conflicts?|gaps?|backlogs?|bottlenecks?|outstanding|leak\\p{L}*|crash\\p{L}*|damage\\p{L}*|destroyed|flood\\p{L}*|storms?|snow|fog|instead|earlier|asked for|asking for|requested|requires?|required|depend\\p{L}*|remain\\p{L}*|clash\\p{L}*|pulled|vacan\\p{L}*|overload\\p{L}*|stretched|diverted|reassigned|reopened|premature\\p{L}*|contradict\\p{L}*|revok\\p{L}*|overturned|veto\\p{L}*|vetoed|disrupt\\p{L}*|constraints?|obstacles?|blockers?|elections?|again|found|flaws?|faulty|defects?|bugs?|outages?|hack\\p{L}*|breach\\p{L}*|reviewed again|redo|re-?run|rewrit\\p{L}*',
  ),
  ofWork: anywhere(
    '(?:both|all|everyone|everybody|(?:both|all|most|two|three) of (?:us|them)|the two|we both|we all)(?: (?:have|had))? (?:agreed|decided)|contracts?|contractors?|suppliers?|vendors?|manufacturers?|scanners?|equipment|hardware|software|systems?|servers?|networks?|databases?|data|figures|numbers|statistics|stats|evidence|inputs?|legal|lawyers?|treasury|finance|ministr\\p{L}+|ministers?|cabinet|parliament|senate|assembly|commons|lords|courts?|judges?|tribunal|appeals?|unions?|governments?|council|commission|committee|board|prefects?|departments?|agency|agencies|embassy|embassies|consulates?|police|customs|border force|military|navy|tenders?|bids?|procurement|purchas\\p{L}+|approvals?|clearance|sign-?off|signatures?|visas?|passports?|planes?|aircraft|flights?|ships?|boats?|vessels?|vehicles?|lorr(?:y|ies)|ports?|buildings?|premises|sites?|land|works?|workload|resourc\\p{L}+|capacity|manpower|headcount|experts?|analysts?|officers?|engineers?|drivers?|staff\\p{L}*|vacancies|recruit\\p{L}*|hiring|training|interpret\\p{L}*|reports?|papers?|drafts?|texts?|annex(?:es)?|documents?|laws?|bills?|acts?|decrees?|regulations?|talks|treat(?:y|ies)|polic(?:y|ies)|priorit(?:y|ies)|reforms?|reorgani[sz]\\p{L}*|restructur\\p{L}*|reshuffle|scope|designs?|plans?|stakeholders?|partners?|counterparts?|colleagues|budgets?|fund(?:s|ing)|money|cash|grants?|costs?|prices?|shipments?|parts|licen[cs]es?|permits?|planning|inspections?|audits?|reviews?|analys[ie]s|surveys?|results?|samples?|methodolog\\p{L}*|standards?|specs?|weather|winter|war|crisis|crises|cris[ei]s|virus|flu|covid|pandemic|brexit|accidents?|incidents?|fire|security|handover|turnover|timetable|schedule|deadlines?|translat\\p{L}*|paris|london|brussels|dublin|\\p{L}{5,}(?:tion|tions|ment|ments|ity|ities|ance|ency)',
  ),
  ofOwner: anywhere(
    'we|us|our|ours|i|my|mine|teams?|units?|desks?|remit|areas?|patch|lane|scope|responsib\\p{L}+|departments?|directorates?|ministry|office|agency|own(?:s|ed|ers?)?|lead(?:s|ing)?|led|belongs?|someone|somebody|other|another|else|wrong|passed|handed|transferred|reassigned|involve\\p{L}*|part|role|theirs|they',
  ),
  ofThing: starts('the|our|their|its|his|her|these|those|two|three|four|several|many|most|some of|half|another|new|old|\\d+'),
  officeInTwo: whole('hr|it|pr|qa|pm|eu|un|uk|us|ag|ig|ho|fo|co'),
  sameThing: starts(
    '(?:because of |due to |down to |owing to )?(?:the |this |that )?(?:very |exact )?same (?!as|again|here|for|with|in|on|old|time|day|week)\\p{L}+',
  ),
  sameReason: whole('(?:for )?(?:the )?(?:very )?same (?:reasons?|cause|issues?|problems?)(?: as (?:above|before))?|ditto|as above'),
}
