import type { ReasonWords } from './lexicon.ts'
import { anywhere, starts, whole } from './lexicon.ts'

const nouns = '(?:reasons?|causes?|explanations?|justifications?|rationale|motives?|details?|comments?|background|context|info|information)'
const open =
  '(?:unknown|unclear|tbc|tbd|to (?:follow|come|be (?:confirmed|determined|advised|added|provided))|follows?|following|pending|later|soon|known|clear|given|provided|attached|below|above|available|obvious|none|various|multiple|tomorrow|elsewhere|confidential)'
const papers =
  '(?:e-?mails?|mails?|messages?|slack|threads?|notes?|above|below|attached|attachments?|annex|report|minutes|teams|chat|link|documents?|docs?|letter|update|before|earlier|previous(?:ly)?|calendar|phone|call|conversation|discussion)'
const tell =
  '(?:explain|tell (?:you|all)|let you know|update|confirm|advise|revert|come back|get back|write|follow up|elaborate|be in touch|keep you (?:posted|updated|informed)|share|send|call|discuss|say)'
const stepNouns =
  '(?:meetings?|repl(?:y|ies)|responses?|answers?|comments|drafts?|annex(?:es)?|visits?|calls?|reviews?|versions?|chapters?|workshops?|sections?|parts?|interviews?|summary|slides|presentation|kick-?off|hearing|submission|sign-?off|proofreading)'

const elsewhere =
  '(?: (?:already|before|earlier|above|yesterday|today|tomorrow|previously|together|soon|next week|this (?:morning|afternoon|week)|on the phone|by (?:phone|e-?mail)|(?:(?:on|last|this|next) )?(?:mon|tues|wednes|thurs|fri)day|last (?:week|month|time)|(?:at|in|during|after) (?:the |our |your |last )?\\p{L}+(?: (?:meeting|call))?|with \\p{L}+|to \\p{L}+|about (?:it|this|that))){0,3}'

/** English words by which a reason is none. */
export const englishReasons: ReasonWords = {
  noReason: whole(
    'n/?a|tb[acd]|n/?k',
    `(?:(?:for|due to|because of|there (?:is|are)) )?(?:(?:no|any|some|various|several|many|multiple|other|different|unknown|the usual|obvious|certain|all sorts of|a number of|unspecified|undisclosed) )(?:(?:particular|good|real|specific|special|known|further|more) )?${nouns}(?: (?:given|known|yet|at all|to give))?`,
    `(?:the |my |our |full )?(?:${nouns}|why)(?: (?:is|are|not|still|yet|will))*(?: ${open})?`,
    `(?:more|full|further)(?: ${nouns})? ${open}`,
    "(?:(?:i|we) )?(?:really |just |still |honestly )?(?:don't|do not|dont|didn't) (?:really |yet )?(?:know|remember|recall)(?: (?:why|yet|the reason|exactly|really|for sure))*",
    "no (?:idea|clue|reason|comment)(?: (?:why|yet))?|(?:idk|dunno|unknown|unclear|unsure|not (?:known|clear|sure|given|stated))(?: (?:why|yet|really|exactly|myself|either))*|who knows|don't ask|can't say|cannot say|hard to say",
    "yes|yep|yeah|yup|nope|none|nil|nothing|not applicable|okay|sure|fine|done|noted|right|great|good|tests?|testing|[xz]{2,}|blah(?: blah)*|whatever|anything|something|stuff|things|life|just because|obviously|of course|naturally|fyi|for (?:your )?info(?:rmation)?|that's (?:all|it|life)|that is (?:all|it)|it is what it is|all good|long story|let's see|we'll see|we will see|wait and see|(?:as )?you know(?: why)?|you all know(?: why)?|confirmed|(?:(?:i|we) )?(?:hope|trust)(?: (?:that|this|it|that's|it's|is|you))*(?: (?:ok|okay|fine|alright|all right|acceptable|agree|understand))?",
    "(?:(?:it's|it is|that's) )?(?:nothing|not)(?: (?:too|very|that|really|all that|particularly|at all|overly))*(?: an?)*(?: (?:dramatic|serious|major|big|bad|grave|critical|alarming|worrying|significant|terrible|drastic|tragic|drama|deal|problem|worry|disaster|(?:to )?(?:worry|panic|fret)(?: about)?|to be (?:worried|alarmed|concerned) about))+|no (?:real |great |major )?(?:drama|panic|biggie|big deal|stress|alarm|cause for (?:alarm|concern)|need to (?:worry|panic))|don't (?:worry|panic)",
    'please(?: (?:note|see|confirm|advise|approve|update|acknowledge|agree))?(?: (?:the )?(?:date|register|record|this))?|hi(?: all| team)?|hello(?: all)?|apolog(?:y|ies)|sorry(?: about (?:that|this)| all| everyone)?|my (?:bad|apologies)|greetings|ciao|bye|see you(?: soon)?|speak soon|talk soon|best|rgds|br|kr|sincerely|yours(?: (?:sincerely|faithfully|truly))?|take care|have a .{3,20}',
    `(?:(?:i|we) )?(?:'ll|will|shall|can|i'll|we'll|to) ${tell}(?: \\p{L}+){0,6}`,
    `(?:(?:i|we) )?(?:'ll|will|shall|i'll|we'll) (?:be )?(?:explained|discussed|confirmed)(?: \\p{L}+){0,2}`,
    'later|soon|tbc|tbd|tba|to (?:follow|come|be (?:confirmed|determined|advised|discussed|explained|announced))|in due course|watch this space|stay tuned|another time|offline|will do',
    `(?:please )?(?:see|cf\\.?|as per|per|refer to|check|read|look at|ref|by|via|in)(?: (?:my|our|the|your|this|that|last|other|separate|previous|earlier|attached))*(?: (?:paris|london))? ${papers}(?: \\p{L}+){0,3}`,
    '(?:please )?ask (?:\\p{L}+)(?: \\p{L}+){0,2}',
    '(?:exactly |just )?as (?:agreed|discussed|planned|expected|mentioned|said|explained|stated|before|above|usual|always|requested|promised|announced|noted|feared|foreseen|scheduled|advised|communicated|indicated|agreed between us|we (?:said|discussed|agreed)|i said|per (?:our|my|your) \\p{L}+)(?: (?:before|earlier|above|already|yesterday|today|previously|by (?:phone|e-?mail)|on the phone|last (?:week|time)|together))?',
    `(?:(?:exactly |just )?(?:as|like|what) )?(?:i|we)(?:'ve| have| had)?(?: already| just)? (?:said|told|discussed|explained|mentioned|talked|spoke|spoken|covered|raised)(?: (?:you|it|this|that|so|about (?:it|this|that)))?${elsewhere}`,
    '(?:still |just |exactly |much )?(?:the )?(?:like|as|same(?: thing| story| problem| issue)?)(?: as| like)*(?: (?:always|ever|usual|before|(?:the )?(?:last|previous) (?:time|week|month|year|one|report|update)))?',
    `(?:it'?s|it is|that'?s|all)(?: all)? (?:in|on) (?:(?:my|our|the|your|this|that|last|previous) )*${papers}(?: (?:of|from) .{3,20})?`,
    '(?:(?:the|a|our|is|this|at|on) )*(?:(?:new|final|revised|updated|latest|firm|hard|agreed|realistic|target|current|next|due|end) )*(?:date|deadline|target|eta|timing|day|schedule|timeline|plan|latest|final|revised|new|updated)',
    '(?:in )?(?:room|building|floor) (?:[a-z]?\\d{1,4}[a-z]?|[a-z])|(?:gmt|bst|utc|cet|cest|eod|cob|cop)(?: time)?|(?:london|paris|uk|french|local) time',
    '(?:once )?again|once more|tbh|imo|imho|atm|ngl|frankly|honestly|to be honest|at the moment|right now|i must say|various|above|below|attached|enclosed|failing (?:which|that|this)|otherwise',
  ),
  putOff: whole(
    '(?:no,? )?(?:please )?(?:hang|hold) on(?: a (?:sec|second|minute|moment|bit))?|(?:no,? )?(?:please )?wait(?: (?:a (?:sec|second|minute|moment|bit)|please))?|(?:just )?(?:a|one|1|give me a) (?:sec|second|min|minute|moment)|bear with (?:me|us)|not (?:yet|now|sure yet|known yet)|later|soon|in a (?:bit|minute|moment)',
    "(?:let me|let us|(?:i |we )?(?:need|have|ought) to|(?:i |we )?(?:must|will|'ll|should|'d better)|i'll|we'll|i'd better) (?:just |first |quickly )?(?:ask|check|look|find out|think|see|verify|enquire|investigate)(?: [\\p{L}']+){0,4}",
    "(?:(?:i|we|i'm|we're|i am|we are) )?(?:still |just )?(?:asking|checking|looking (?:into|at)|finding out|investigating|thinking|discussing|talking about)(?: [\\p{L}']+){0,3}",
    `(?:(?:i|we) )?(?:'ll|will|shall|can|i'll|we'll|to) ${tell}(?: \\p{L}+){0,6}`,
    "(?:(?:i|we) )?(?:don't|do not|dont) (?:really )?know yet|(?:will|to) follow|(?:still )?to (?:follow|come|be (?:confirmed|checked|discussed))|(?:still )?to (?:check|verify|confirm|discuss|see)(?: with)?(?: [\\p{L}']+){0,4}|tbc|tbd|watch this space|stay tuned",
  ),
  wrongPlace: whole(
    '(?:(?:oh|oops|whoops|sorry|ah),? )*(?:wrong|not the right|meant for another|not (?:meant )?for this) (?:thread|channel|chat|window|conversation|room|group)(?:,? (?:sorry|all|everyone|everybody|folks|ignore(?: (?:that|this|me))?))*',
  ),
  letGo: whole(
    "(?:please |just |oh |ok,? |no,? )*(?:forget(?= |$)|(?:forget about|drop|ignore|leave|scrap|scratch|cancel|disregard|skip)(?= (?:it|that|this|the|my)))(?: (?:it|that|this|about it|about that|the (?:question|date|move)|my (?:message|answer|last)))?(?: (?:please|then|as it (?:is|was)|for now))?|never ?mind(?: then| that| it)?|(?:it )?(?:doesn't|does not|does'nt) matter|no matter|oops|whoops|cancel|(?:it |this |that )?(?:was |is )?meant for [^,;.]{1,30}|(?:(?:oh|oops|whoops|sorry|ah),? )*(?:wrong|not the right|meant for another|not (?:meant )?for this) (?:thread|channel|chat|window|conversation|room|group|person|rows?|ones?|items?|lines?|message)(?:,? (?:sorry|all|everyone|everybody|folks|ignore(?: (?:that|this|me))?))*|keep (?:the|it at the) (?:old|original|present|current) (?:date|deadline)|keep it as it (?:is|was)",
  ),
  nothingHolds: whole(
    "nothing(?: (?:really|actually|now|at all|any more|anymore|else|is|(?:is |'s |now )?(?:really )?(?:holding|blocking|stopping|delaying|slowing)(?: (?:it|this|us|that))?(?: up| back| down)?(?: (?:now|any more|anymore))?))?",
    "(?:(?:it|this|that|they)(?: is|'s| are|'re)? (?:not|no longer)|(?:it|this|that|they) (?:isn't|isnt|ain't|aren't|wasn't)|not)(?: (?:really|actually|now|any more|anymore|any longer|so|true|that|the case|after all|at all|blocked|red|amber))*",
    "(?:(?:it|this|that|everything) is|(?:it|that|everything)'s|we're|we are|all) (?:all )?(?:fine|ok|okay|good|well|in order)(?: (?:now|again))?",
    "(?:(?:oh|ah|actually|in fact|no|yes|well|sorry),? )*(?:(?:it|this|that|(?:the |that )?(?:problem|issue|blockage|blocker))(?: is|'s| was| has)? )?(?:just |now |already |all |been |got |since )*(?:sorted|fixed|resolved|solved|cleared|settled|unblocked|moving again)(?: (?:out|up|now|again|this morning|today|yesterday|since \\p{L}+))*|not any ?more|(?:it )?no longer is",
    "(?:(?:it|this|that|they|things)(?: is|'s| are|'re)? )?(?:(?:going|getting|doing|looking|much|a lot|a bit) )*better(?: (?:now|again))?|(?:it (?:is|was) |that was )?(?:a )?false alarm",
  ),
  reports: starts(
    "(?:[\\p{L}']+ ){0,5}(?:told|tells?|hear|heard|says?|said|saying|informed|informs|learn(?:t|ed)|confirms?|confirmed|reports|believe|think|understand)(?: (?:me|us|that|from \\p{L}+)){0,3}|apparently|looks like|(?:it )?seems(?: that)?|it turns out(?: that)?",
  ),
  reasonNoun: anywhere(
    '(?:tenders?|bids?|procurements?|auctions?)|fail(?:s|ed|ures?)?|fell through|unsuccessful|strikes?|illness|sick\\p{L}*|weather|storms?|snow|fog|floods?|fire|budgets?|funding|money|staff\\p{L}*|leave|holidays?|elections?|outage|bugs?|accident|breakdown|maintenance|shortages?|absence|vacanc\\p{L}+|industrial|procurement|security|cancell?ed|moved|put back|rescheduled|brought forward|asked|requested|request|takes?|lasts?',
  ),
  step: whole(
    `(?:(?:for|only|just|on|of|the|a|an|my|our|your|their|first|second|third|last|next|final|full|joint|new|written|another) ){0,4}${stepNouns}(?: \\d{1,2})?(?: (?:with|from|by|of|for|to|at|in|on|about)(?: [\\p{L}'-]+){1,3})?(?: only)?`,
    '(?:\\p{L}+ ){1,3}only|only (?:\\p{L}+ ?){1,3}',
  ),
}
