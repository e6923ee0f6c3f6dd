import { englishDates } from './en-dates.ts'
import { englishLayout } from './en-layout.ts'
import { englishDoneBy, englishFinished, englishMoves, englishSnoozed } from './en-moves.ts'
import { englishParticles } from './en-particles.ts'
import { englishReasons } from './en-reasons.ts'
import { englishRemarks } from './en-remarks.ts'
import { englishAllWell, englishRatings, englishStage, englishStandings } from './en-states.ts'
import { englishWhy } from './en-why.ts'
import type { Lexicon } from './lexicon.ts'
import { anywhere, countryOf, ends, never, starts, whole } from './lexicon.ts'

const adverbs = '(?: (?:now|all|already|just|finally|fully|both|still|currently|also|completely|actually|really))*'

const people = '(?:both|all|team|there|everyone|everybody|folks|colleagues|again|you|of you|at \\p{L}+)'
const greeting = `(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening)|morning|afternoon)(?: \\p{L}+){1,3}(?=\\s*(?:,|\\n|$|-\\s))|(?:hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)(?: (?:to )?${people})*)`

// A time to come, word by word: "by Friday at the latest", "later this week".
const timeToCome =
  '(?:later(?= )|today|tonight|tomorrow|tmrw|next|this|on|by|in|before|after|at|the|a|an|latest|end|of|cop|cob|eod|week|weekend|month|morning|afternoon|evening|few|couple|minutes?|hours?|days?|first thing|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:january|february|march|april|may|june|july|august|september|october|november|december))'

// "Agreed with that": it names nothing.
const withThat = '(?: (?:with|to|on|about) (?:that|this|it|these|them)(?: one)?(?! ?[\\p{L}\\p{N}]))?'

/** English words of replies. */
// "no 2", "no 1 and 3": behind it nothing is said of them, so it is no number that is short for "number 2".
const rowsAlone = '#?\\d{1,2}(?:(?: ?[,&+/-] ?| (?:and|or|nor|to) )#?\\d{1,2})*\\s*(?:$|[,;.!)\\n])'

// "Not ours either, ask SOCA"
const anyMore = "(?: (?:either|any ?more|any longer|now|at all|sadly|unfortunately|i'm afraid))*"

const toUndo =
  '(?:(?:please|pls|plz|kindly|can (?:you|we)|could (?:you|we)|would you|(?:i|we).d like to|(?:i|we) (?:would like|want|need|have) to|(?:i|we)(?: now| hereby)?|let.s|let me) )*'
const ownWord =
  '(?:ones?|answers?|repl(?:y|ies)|responses?|messages?|updates?|notes?|closings?|closures?|done|red|amber|green|ratings?|votes?|words|agreement|objections?|entry|entries)'
const ownWords = `(?:(?:my|our) (?:last |latest |previous |earlier )?${ownWord}|my last|the (?:last|latest|previous) ${ownWord}|(?:the|that|this) (?:closing|closure|objection|answer|reply)|(?:what|everything|all(?: that)?) i(?:.ve)? (?:just )?(?:said|wrote|typed|put|entered)(?: (?:earlier|before|above|there|just now))?)(?: (?:on|about|for|of|re|regarding|to)(?= ))?`

const apology =
  '(?:sorry|apologies)(?: (?:for|about) (?:(?:the|my|our|this) )?(?:delays?(?: in (?:replying|responding|answering))?|(?:very )?(?:late|slow|delayed|tardy) (?:reply|response|answer)|wait|silence))?'

export const english: Lexicon = {
  language: 'en',
  courtesy: starts(
    `${greeting}|(?:(?:some|the|very|really|more) )*(?:good|great|bad|excellent|fantastic|wonderful|brilliant|big|sad|best|better|mixed|disappointing) news(?: (?:ever|indeed|today|this (?:morning|week)))?|news(?=\\s*(?:[:.-]|\\n))|(?:actually|on second thoughts|on reflection|in fact)|ok|okay|right|great|um|uh|er|oh|ah|i.m afraid(?: that)?|(?:happy|pleased|glad|delighted) to (?:say|report|confirm)(?: that)?|hope (?:you are|all is|this finds you) well|(?:just )?(?:a )?quick (?:one|update|note)|fair (?:point|enough)|point taken|(?:good|valid) (?:point|question|catch|spot)|well spotted|quite right|you(?:.re| are) (?:quite |absolutely )?right`,
    'regards|kind regards|best wishes|all the best|(?:many )?thanks(?: to (?:all|everyone|everybody|both|you|(?:the |my |our )?team))(?: of you)?|(?:many )?thanks(?! to )|thank you(?: (?:very much|all|so much))?|thanks (?:a lot|all|again)|thx|thks|tks|tx|ta|tvm|cheers|unfortunately|sadly|regrettably|(?:rag )?(?:status(?! quo)|rating)|rag|update(?=\\s*(?:[:.,-]|\\n|$))|so(?! (?:is|are|has|have|does|do|far) )|well(?! done)',
    apology,
  ),
  thanks: starts(
    'thanks for (?:your|the) (?:patience|reminder|nudge|chaser?)|(?:many |kind |best |with best |with kind )?(?:thanks|thank you|regards|wishes)(?: (?:very much|a lot|again|all|so much))?|thx|thks|tks|tx|ta|tvm|cheers|all the best|yours|have a (?:good|nice|great) (?:day|weekend|week|one)|good news|great news|best',
    apology,
  ),
  smallTalk: starts(
    '(?:see|speak to|talk to|catch) (?:you|u)(?: (?:all|both))?(?: (?:at|on|in|tomorrow|later|soon|then|there|next|after|\\p{L}+day)(?: \\p{L}+){0,2})?|speak soon|bye(?: bye| all| for now)?|good ?(?:bye|evening|night)|(?:have a )?(?:good|nice|great|lovely) (?:day|weekend|week|one|evening|lunch|holiday|break)(?: (?:all|everyone|everybody))?|happy (?:\\p{L}+day|birthday|easter|new year|christmas|holidays)(?: (?:all|everyone|\\p{L}+))?|merry christmas(?: all| everyone)?',
    `(?:(?:i|we)(?:'ll| will| shall)|will|shall) (?:(?:get|come|be|report) back|revert|reply|respond|answer|be in touch)(?: (?:to|with) (?:you|u|this|it))?(?: (?:all|both|with (?:an? )?(?:answer|update|reply|news)|on this|about this))?(?: ${timeToCome}){1,8}|(?:(?:i'm|we're|i am|we are) )?on it|(?:(?:that|this|it)(?:'s| is) )?(?:very |really |most |so )?(?:helpful|useful|kind)(?: of you)?|good to know`,
    '(?:duly |well )?noted|understood|fair point|point taken|(?:good|valid) (?:point|question|catch|spot)|well spotted|quite right|you(?:.re| are) (?:quite |absolutely )?right|got it|i see|will do|willdo|roger(?: that)?|copy that|ack(?:nowledged)?|received|fair enough|no (?:problem|worries|bother)|you.re (?:very )?welcome|my pleasure|don.t mention it|perfect|excellent|brilliant|super|cool|nice(?: one)?|great (?:work|job|stuff|effort)(?: (?:all|everyone|team))?|(?:good|well) (?:work|job|done)(?: (?:all|everyone|team))?|congrat(?:s|ulations)(?: (?:all|everyone|to all|to everyone))?|welcome(?: back)?(?: \\p{L}+)?|lol|rofl|ha(?:ha)+|hehe|phew|wow|yay|hooray|hear hear|ping|bump|(?:no,? )?(?:wait|hang on|hold on)|(?:yes,? |ok,? )?(?:(?:i.ll|we.ll|will|i will|we will) (?:look|check|take a look|have a look)(?: (?:into (?:it|this)|at (?:it|this)))?|looking into (?:it|this)|on it)|test(?:ing)?|tea anyone|lunch|coffee|seen|well received',
    "(?:i'm|i am|we're|we are|that's (?:me|us)|that is (?:me|us)) (?:all )?(?:done|finished|off|out)(?: now)? for (?:today|tonight|the (?:day|night|week|week-?end))|(?:logging|signing|clocking|heading) off(?: now)?(?: for (?:today|tonight|the (?:day|night|week|week-?end)))?",
  ),
  undo: starts(
    `${toUndo}(?:undo|revert)(?: (?:that|it|this|them|these|those|both(?: of (?:them|these|those))?|everything(?! but| except| apart)|${ownWords}))?(?:,? please)?`,
    `${toUndo}take (?:that|it|this) back`,
    `${toUndo}take back(?: ${ownWords}|(?= #?\\d))`,
    `${toUndo}(?:ignore|cancel|forget|scrap|disregard|delete|remove|withdraw|retract|lift|drop|undo) ${ownWords}(?:,? please)?`,
    `${toUndo}(?:cancel|delete) that(?: one)?(?:,? please)?`,
  ),
  undoneWords: anywhere(ownWords),
  smallTalkInAccents: never,
  doneForDay: starts('(?:all )?(?:done|finished|off|out)(?: now)? for (?:today|tonight|the (?:day|night|week|week-?end))'),
  toAnyone: starts(
    '(?:(?:has|have|had|did|does|do|can|could|would|will|is|was|might|should) )?(?:any|some)(?:one|body)(?: else| here| around| on the team)?',
    '(?:any|some) of you',
  ),
  assent: starts(
    '(?:i |we )?(?:fully |all )?agree(?:d)?|\\+1|(?:ok|okay|works|sounds good|looks good) (?:by|with|for) (?:me|us)|ok|okay|k|kk|okey dokey|(?:(?:that|it|this)(?:.s| is) )?(?:fine|ok|okay|good) (?:by|with|for) (?:me|us)|of course|sure(?: thing)?|absolutely|indeed|exactly|right|(?:that.s |sounds )(?:great|good|fine|perfect|excellent|brilliant)|fine|good',
  ),
  subject: starts(
    `(?:this|that|the) (?:item|one|action|commitment|task)(?: is| was| has been| has|'s)${adverbs}`,
    `(?:(?:that|it)s|that|this|it|these|those|we|everything|work|the work)(?:'s|'re|'ve|'ll| is| are| was| were| has been| have been| has| have)?${adverbs}`,
    // "I'm done" speaks of oneself, and "they are done" of others.
    `i(?:'ve|'ll| have)${adverbs}`,
    `(?:that|this|it|these|those|we)(?:'ve|'s)? been${adverbs}`,
    "(?:i'd|we'd|i|we)(?: would)? (?:rate|call|put|mark) (?:this|it|that)(?: one)?(?: as| at| down as)?",
    '(?:is|are|has been|have been|still|now|already|just|finally|all)',
  ),
  turning: starts(
    '(?:(?:(?:it is|is) )?no longer (?:red|amber|green|yellow|at risk|blocked|stuck|on track)|not (?:red|amber|yellow|at risk|blocked|stuck) any ?more|unblocked) ?[,:;-]?',
    '(?:is )?not (?:red|amber|yellow|green|at risk|blocked|stuck|on track) ?(?:[,;-]|but(?: rather)?(?= )) ?',
    '(?:(?:has|have|is|been|just|now|it) )*(?:(?:moved|gone|went|turned|changed|downgraded|upgraded|switched|shifted|dropped|improved)(?: (?:back|down|up))?(?: (?:from|to))?|from)',
  ),
  copula: ends(
    `(?:(?:we|it|this|that) )?(?:is|are|was|were|(?:has|have|'s|'ve)(?: (?:now|all|already|just|finally|since|recently|also))* been|has|have|'s)${adverbs}`,
    `(?:we're|we've|it's|that's|we are|were all)${adverbs}`,
    '(?:now|already|just|finally|fully|still|currently|also)',
    'actually|in fact|after all|on reflection',
    '(?:remains?|stays?|back|(?<=\\S )as)',
    '(?<=\\S )(?:sorry|apologies|oops|whoops|i mean|i meant|make that)',
    '(?<=\\S )(?<!(?:they|them|these|those|we|you) )(?:both|all)',
  ),
  forms: [
    {
      intent: { means: 'our side' },
      pattern: starts(
        `(?:on )?our (?:side|end|part|bit|half|share)(?: of (?:it|this|that))?(?: is|'s|s| has been)?(?: now| all)* ${englishFinished}`,
        `${englishFinished},? (?:(?:on|from|at|for) )?our (?:side|end|part|bit|half|share)`,
        `${englishFinished} for us(?! (?:all|both|by|to))`,
      ),
    },
    englishDoneBy,
    {
      intent: { means: 'closed' },
      pattern: starts(
        'done (?:and|&) dusted',
        'job done',
        `100 ?%(?: ${englishFinished})?`,
        `${englishFinished}(?: it| this(?! (?:week|month|quarter|year|morning|afternoon|evening|coming|(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*))| that| them| these)?(?: now| already| at last| today| in full| on time| in time| on schedule| early| ahead of (?:time|schedule))?`,
        '(?:please |you (?:can|may) (?:now )?)close(?: (?:it|this|that|them|these)(?: one)?)?(?: please| now)?',
        'close (?:it|this|that|them|these)(?: one)?(?: please| now)?',
        'can (?:now )?be (?:closed|marked (?:as )?(?:done|closed))(?: now)?',
        'close,? please',
        "we(?:'ll| will|'re| are)? (?:now )?clos(?:e|ing) (?:it|this|that|them|these)",
        'mark (?:it |this |them )?(?:as )?(?:done|closed)',
        'marked (?:as )?(?:done|closed)',
      ),
    },
    englishAllWell,
    ...englishRatings,
    ...englishMoves,
    ...englishStandings,
    {
      intent: { means: 'noted' },
      pattern: starts(
        'notes?(?= ?(?:[:(]|-\\s)| \\p{L}| #?\\d{1,2}(?: ?(?:,|&|and) ?#?\\d{1,2})* ?:)',
        'comments?(?= ?(?:[:(]|-\\s)| (?:on|for|re|about) [^:]{1,60}:| [^:]{1,60}:)',
        'note that',
        'nb',
        'fyi',
        'for information',
        'for info',
      ),
    },
    {
      intent: { means: 'evidenced' },
      pattern: starts(
        '(?:evidence|proof)(?= ?(?:$|[:(]|-\\s|<?https?:))',
        '(?:evidence|proof)(?: (?:for|on|of)(?= [^:]{1,60}:)|(?= #?\\d{1,2} ?:))',
        '(?:evidence|proof)(?= [^:]{1,60}:? ?<?https?:)',
      ),
    },
    {
      intent: { means: 'objected' },
      pattern: starts(
        `(?:no,? )?not agreed(?: either| after all| any ?more| now)?${withThat}`,
        '(?:(?:i|we) )?(?:withdraw|take back|retract|revoke) (?:my|our) (?:agreement|consent|ok)',
        '(?:(?:i|we) )?no longer agree',
        `(?:no,? )?(?:we |i )?(?:do not|don't|dont|cannot|can't|cant) (?:yet )?agree(?: either| yet)?${withThat}`,
        `(?:no,? )?(?:we |i )?disagree${withThat}`,
        `(?:no,? )?(?:we |i )?object${withThat}`,
        'objection|no(?= to (?:the |this |that |your )?(?:new |proposed )?(?:clos(?:ing|ure)|date|deadline|move|delay|postponement|extension|withdrawal|\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|,? we (?:object|refuse|disagree))',
        'not (?:quite|entirely|fully|really) agreed',
        '(?:please )?(?:keep|leave) (?:it |this |that |them )?open(?: for now| please)?',
        'not accepted',
        '(?:we |i )?(?:reject|refuse)(?! to(?! (?:close|drop|withdraw|abandon|scrap|cancel|give|let|stop|end|shelve)(?![\\p{L}])))',
        '(?:we |i )?(?:dispute|contest)',
        'rejected',
      ),
    },
    {
      intent: { means: 'agreed', isFine: true },
      pattern: starts(
        "(?:(?:we|i)(?:'re|'m| are| am) )?(?:ok|okay|fine|happy|content)(?= to close(?! the)(?![\\p{L}])| for clos(?:ing|ure))",
        "(?:(?:that|it|this|these|those)(?:'s| is| are|'re) )?(?:all )?(?:(?:fine|good) (?:by|with|for) (?:us|me)|(?:fine|good|ok|okay) (?:(?:on|from|at) (?:our|this) (?:side|end)|(?:this|our) end))(?: too| as well)?",
        "(?:(?:we|i)(?:'re|'m| are| am) )?(?:fine|happy|ok|okay|content) with (?:it|that|this|them|these|those)",
        "(?:(?:we|i)(?:'re|'m| are| am) )?(?:happy|content)(?=\\s*[.!]*$| with (?:#?\\d|\\p{L}))",
        '(?:ok|okay|fine|happy)(?= (?:for|with|on) (?:both|(?:all |the )*(?:two|three|four|five|six|[2-9]))(?: of (?:them|these))?[\\s.!]*$)',
        '(?:go on then|go ahead|go for it|by all means)(?=\\s*[.!]*$)',
        '(?:(?:we|i) have )?no objections?(?: (?:from (?:us|our side|me)|on our side|here))?',
      ),
    },
    {
      intent: { means: 'agreed' },
      pattern: starts(
        `(?:we |i )?(?:fully |all |also )?(?:agree|accept)(?: too| as well)?${withThat}`,
        `(?:fully |also )?agreed(?: too| as well)?${withThat}`,
        'accepted',
        'approved',
        '(?:we|i) (?:can )?(?:approve|validate|endorse)',
        "(?:we|i)(?:'re|'m| are| am)? happy to (?:agree|approve)",
      ),
    },
    {
      intent: { means: 'same', isAnswer: true },
      pattern: starts(
        '(?:the )?same (?:goes|applies|holds|is true|thing|story|status|reason|issue|problem)(?= (?:for|with|to|on)(?!\\p{L}))',
        '(?:ditto|(?:(?:still|always) )?(?:the )?same|as above|see above|same as above)(?: here| again)?',
      ),
    },
    {
      intent: { means: 'same' },
      pattern: starts(
        'too',
        'as well(?! as)',
        'also',
        'likewise',
        'for the same reasons?',
        '(?:so|as) (?:is|are|has|have|does|do)(?= [#\\p{L}\\d])',
      ),
    },
    { intent: { means: 'not yet' }, pattern: starts('not yet', 'not quite', 'nearly', 'almost') },
    {
      intent: { means: 'no' },
      pattern: starts(
        "(?:no|nope),? (?:(?:it|this|that|they|these|those)(?:'s| is| are|'re)? )?not (?:ours|mine|us|our team)",
        "(?:no|nope),? (?:it|this|that|they|these) (?:isn't|aren't) (?:ours|mine|us)",
        '(?:(?:no|nope),? )?(?:not at all|(?:certainly|definitely|absolutely) not)(?=\\s*(?:$|[,.;!]))',
        `(?:(?:it|this|that|they|these|those)(?: is|'s| are|'re)? )?(?:no longer|not) (?:ours|mine)${anyMore}`,
        "(?:(?:we|i) )?(?:can't|cant|cannot|can not|won't|wont|will not) take(?: (?:it|this|that|these|them|those|both)(?: on)?(?=\\s*(?:$|[,.;:!(]))|(?= #?\\d{1,2}(?: ?(?:,|and|&) ?#?\\d{1,2})*\\s*(?:$|[,.;:!(])))",
        `(?:it|this|that|they|these|those)(?: is|'s| are|'re) not (?:ours|mine|us)${anyMore}`,
        `(?:it|this|that|they|these|those)? ?(?:isn't|isnt|aren't|arent) (?:ours|mine|us)${anyMore}`,
        `not (?:(?:really|actually|quite|strictly) )?(?:ours|mine|us)${anyMore}`,
        '(?:not (?:in|within)|out of|outside(?: of)?) our (?:remit|scope|area|patch)',
        '(?:no|nope) (?:to|for) (?:all(?! (?:the )?(?:\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|both)(?: of (?:them|these))?',
        'none(?: of (?:them|these))? (?:is|are) (?:ours|mine|for us)',
        "(?:is |are )?not (?:for us|(?:our|in our|within our) (?:job|remit|responsibility|patch|area|lane|bag))|(?:isn't|aren't) for us|(?:doesn't|does not|don't|do not) (?:concern us|belong to us)|(?:has |have |is |are )?nothing to do with us|(?:please )?(?:take|remove|drop) us (?:off|from|out of)(?= (?:the |no )?#?\\d)",
        "(?:isn't|isnt|aren't|arent|is not|are not)(?=[ .!]*$)",
        'no(?!\\.? ?\\d| longer(?! (?:ours|mine)))',
        `(?:no|not)(?= ${rowsAlone})`,
        'nope',
        'not(?=\\s*(?:$|[.!]))',
        'none of (?:them|these)(?: are| is)?(?: ours)?',
      ),
    },
    {
      intent: { means: 'yes' },
      pattern: starts(
        "(?:(?:yes|yep|yeah|yup|correct|indeed|confirmed|confirm),? )?(?:(?:all |both )?(?:it|this|that|they|these|those)(?:'s| is| are|'re) )?(?:all |both )?(?:ours|mine|us)(?: indeed)?",
        '(?:yes|yep|yeah|yup),? (?:after all|actually|in fact)|(?:ok|okay) (?:for|to|with) (?:us|all|everything)|(?:ok|okay)(?= (?:except|but not)\\b)',
        '(?:yes|yep|yeah|yup),? (?:(?:it|this|that) is|(?:they|these) are|(?:to |for )?all(?: of (?:them|these))?(?! (?:of it|(?:the )?(?:\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)))|both|indeed|confirmed)',
        '(?:(?:these|they|this|that|it|those|all) )?(?:all )?looks? (?:right|correct)(?: to (?:me|us))?',
        "(?:(?:yes|ok|sure),? )?(?:(?:we|i)(?:'ll| will| can|'re happy to|'m happy to| are happy to| am happy to)?(?: gladly| happily)? |(?:very )?(?:happy|glad|pleased) to )take(?: (?:it|this|that|these|them|those|both|all(?: of (?:them|these))?)(?: on)?|(?= #?\\d{1,2}(?: ?(?:,|and|&) ?#?\\d{1,2})*[\\s.!]*$))",
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
    englishSnoozed,
    {
      intent: { means: 'handed over' },
      pattern: starts(
        '(?:please )?(?:hand(?:ed|ing)?|pass(?:ed|ing)?)(?: it| this| that| them)? (?:over |on )?to',
        '(?:please )?(?:transfer(?:red)?|reassign(?:ed)?|assign(?:ed)?)(?: it| this| that| them)? to',
        '(?:please )?hand-?over(?: it| this| that| them)? to',
        '(?:please )?hand(?:ed|ing)?(?: it| this| that| them)? over(?= ?(?:$|[.!]))',
      ),
    },
    {
      intent: { means: 'withdrawn' },
      pattern: starts('withdrawn', 'cancell?ed', 'abandoned', 'dropped', 'called off', 'scrapped'),
    },
    {
      intent: { means: 'withdrawn', isTold: true },
      pattern: starts('withdraw(?: it| this)?', '(?:please )?cancel(?= (?:(?:the )?(?:row|item|line|number) )?#?\\d)'),
    },
    { intent: { means: 'superseded' }, pattern: starts('superseded(?: (?:by|with))?', 'replaced(?: (?:by|with))?') },
  ],
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
    '(?:all|is|.s|now) over(?! to)',
    'achieved',
    'fulfilled',
    'accomplished',
    'implemented',
    'finali[sz]ed',
    'signed off',
    'closure',
    'wrapped up',
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
    '(?:no longer|not) (?:needed|required|necessary|relevant|wanted)(?: any ?more)?',
  ),
  stage: englishStage,
  heldUp: anywhere(
    'on (?:hold|pause|ice|standby)|(?:in|on) stand-?by|paused|parked|frozen|suspended|dormant|in limbo|in the long grass|held up|(?:still )?(?:waiting(?: (?:for|on))?|awaiting|pending)|(?:not|nothing is|no longer) moving|no progress|slow progress|struggling|touch and go|(?<!(?:no|any|without|zero|not an?|solved|fixed) (?:more |further |major )?)(?:pb|problem|issue)(?! (?:solved|fixed|resolved|free))',
  ),
  isOver: anywhere(
    "(?:no longer|not|never|isn't|isnt|aren't|wasn't) (?:(?:so|that|as|really|actually|currently|being|all) )?(?:blocked|stuck|stalled|red|amber|yellow|at (?:\\p{L}+ )?risk|off[ -]track|in doubt|late|overdue|delayed|behind(?: schedule| plan)?)(?: (?:any ?more|any longer|now|at all|after all))?|un-?(?:blocked|stuck)|de-?risked|(?:out of|back from) (?:the )?(?:red|amber)|out of the woods|(?:blocked|stuck|at risk) no more",
  ),
  evidence: anywhere(
    'reports?|letters?|papers?|minutes|notes?|meetings?|visits?|work|data|e-?mails?|drafts?|texts?|contracts?|submissions?|reply|replies',
    'responses?|slides|documents?|docs?|files?|version|summary|agenda|it|this|that|they|everything|everyone|team|job',
  ),
  lacking: starts(
    "no|none|nothing|not|nil|n/a|awaiting|await|waiting|pending|to (?:follow|come|be)|soon|later|tbc|tbd|missing|we (?:have none|don't|do not)|i (?:have none|don't)|don't have|will|coming|lost|ask|planned|see|\\p{L}+ (?:pending|planned|to follow|by \\p{L}+)|there is (?:none|no)",
  ),
  because: starts(
    "be?c(?:au|o|u)[sz]e?|becuase|becasue|cos|coz|cuz|'?cause|bc|b/c|reasons?(?: is| being)?|thanks to|on account of|as a result of|as|since|due to|owing to|given|while|pending|so that|for (?:lack of|want of|the|reasons?)|after|following|and|but|the|we|they|waiting",
  ),
  determiner: starts(
    'the|for|on|re|regarding|about|items?|numbers?|points?|pts?\\.?|nos?\\.?|rows?|our|commitments?|(?:actions?(?: points?)?|aps?|tasks?|lines?)(?= ?#?\\d)|and|with|of|as for|about the',
    'for the|both|(?:please )?(?:mark|make|rate|call)',
  ),
  afterTarget: ends('ones?', 'item', 'commitment', 'work'),
  all: whole(
    'all|all of (?:them|these|those|the above)|everything(?:.?s)?|all (?:the |our )?(?:items|rows|actions|points|commitments|tasks)|all the above|each',
    "(?:across the board|all (?:a)?round|on all fronts)|they all|these all|we are all|we're all|them all|they are all",
  ),
  both: whole('both', 'both of (?:them|these)', '(?:them|these) both', '(?:they|these) (?:are )?both', 'the two(?: of them)?'),
  rest: whole(
    '(?:all )?(?:the )?(?:rest|others|other ones|remaining ones?)',
    'everything else',
    'all (?:the )?others?',
    'all else',
    '(?:everywhere )?elsewhere|everywhere else',
    '(?:the )?rest of (?:them|these)',
  ),
  other: whole('(?:the )?other(?: one)?'),
  otherFew: whole(
    '(?:the )?(?:other|remaining) (\\p{L}+|\\d{1,2})(?: ones| items)?',
    '(?:the )?(\\p{L}+|\\d{1,2}) (?:others|other ones|remaining)',
  ),
  counted: whole('(?:all (?:the )?|the )(\\p{L}+|\\d{1,3})(?: of (?:them|these|those)| items| rows| actions| points| commitments)?'),
  ordinals: [
    whole('(?:first|1st)(?: one| item)?'),
    whole('(?:second|2nd)(?: one| item)?'),
    whole('(?:third|3rd)(?: one| item)?'),
    whole('fourth(?: one| item)?'),
    whole('fifth(?: one| item)?'),
  ],
  last: whole('last(?: one| item)?'),
  firstFew: whole('first (\\p{L}+|\\d{1,2})(?: ones| items)?'),
  lastFew: whole('last (\\p{L}+|\\d{1,2})(?: ones| items)?'),
  peoples: {
    ...countryOf('united kingdom|uk|royaume-uni', 'british brits english scottish welsh'),
    ...countryOf('ireland', 'irish'),
    ...countryOf('france', 'french'),
    ...countryOf('belgium', 'belgian belgians'),
    ...countryOf('netherlands', 'dutch'),
    ...countryOf('germany', 'german germans'),
    ...countryOf('spain', 'spanish'),
    ...countryOf('italy', 'italian italians'),
    ...countryOf('united states', 'american americans'),
  },
  capitals: { ...countryOf('united kingdom|uk|royaume-uni', 'london'), ...countryOf('france', 'paris') },
  small: new Set(
    'the of on in at to for a an and by with from or its it is are not no yes all only more this that we be as so new now news'.split(' '),
  ),
  joining: new Set('the of on in at to for a an and with from'.split(' ')),
  plurals: ['s'],
  eventWords: {},
  number: { pattern: /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.,])/, group: /,/g, point: '.' },
  unaccented: never,
  particles: englishParticles,
  ...englishRemarks,
  ...englishReasons,
  ...englishWhy,
  ...englishLayout,
  dates: englishDates,
}
