import type { Particles } from './particles.ts'

/** English words between the forms. */
// `SIDE` and `TEAM` stand for the names of the register (withheld.ts). "Not for SOCA" may say whose it is.
const sideNamed = '(?:the )?(?:french|british|english|uk|paris|london|france|SIDE|other (?:side|party|team))(?: side)?'
const otherSide = `(?:${sideNamed}|(?:the )?TEAM)`

// Who is told to tell nobody is spoken to: "the French don't share their data" tells something.
const toTellNobody =
  '(?<=(?:^|[,;:.!(\\[-]|\\d|please|pls|but|and|so|fyi|is|are|this|it) ?)(?:do not|don.?t|never|not to be|no need to|(?:must|should)(?:n.t| not)(?: be)?|not for) ?(?:(?:please|yet|the) )*(?:tell|told|say so|shar(?:e|ed|ing)|forward(?:ed|ing)?|pass(?:ed)?(?: (?:it|this|that))? on|circulat(?:e|ed|ion)|publi(?:sh|shed|cation)|mention(?:ed)?|repeat(?:ed)?|disclos(?:e|ed|ure)|quot(?:e|ed|ation)|let (?:it|this|that|them) (?:out|know)|leak)'

// Behind the state of a row: "1 at risk: internal - union strike".
const atStart = '(?:^|[:;,.(\\[-]|\\d) ?'

const notForOthersIn = [
  'official[ -]sensitive',
  `not for ${sideNamed}`,
  'not for others?',
  '(?:for )?internal(?: use)? only',
  '(?<=[(\\[] ?)internal(?= ?[)\\]])',
  // Alone before a mark it marks what follows: "internal - union strike". "Internal approval" tells something.
  `(?<=${atStart})(?:internal(?:ly)?|sensitive|restricted|(?:highly|very|commercially|politically) sensitive|secret)(?= ?[-:;,.])`,
  '(?:strictly|purely|for now|currently|still) (?:internal|private|secret)(?= ?(?:$|[,:;.!)\\]-]|for now|please))|(?<=(?:^|[:;,.(-]) ?)(?:official|secret|restricted)(?= ?[)\\].]?$)',
  `(?:tell|inform) (?:no ?one|nobody|none of ${otherSide})|(?:no ?one|nobody) (?:else )?(?:is|must|should|has)(?: to)? (?:know|hear|be told)`,
  `not (?:yet )?(?:telling|informing|sharing (?:it|this|that|these|them)? ?with) ${otherSide}|(?:have|has|had)(?:n.?t| not) (?:yet )?(?:told|informed) ${otherSide}`,
  '(?:not|isn.?t)(?: yet)? (?:public|for publication|in the public domain)(?: (?:yet|knowledge|information))?(?= ?(?:$|[.,:;!)\\]-]|but|and))',
  '(?:do not|don.?t|never) breathe',
  `(?<=${atStart})between (?:us|ourselves)(?= ?(?:$|[,:;.!)\\]-]))|(?<=[,;:.(-] ?)between (?:us|ourselves)(?= ?(?:$|[,:;.!)\\]-]))`,
  '(?:(?:uk|our) )?eyes only',
  toTellNobody,
  `(?:not to be|don.?t|do not) (?:share|shared|forward|forwarded|tell|told|pass(?:ed)? on|circulated?) (?:to |with |on )*${otherSide}`,
  `${otherSide} (?:(?:do|does|must|should|may|need)(?:n.?t| not)|(?:is|are|was|were)(?:n.?t| not)(?: to)?) (?:yet )?(?:know|hear|be told|find out|aware|learn)(?: (?:yet|about|of|that))?`,
  '(?:private and )?confidential',
  'in confidence',
  '(?:just|strictly) between (?:us|ourselves)',
  '(?:(?:stays?|remains?|kept)(?: (?:strictly|just))?|keep (?:it|this|that|these|them)) (?:between|among(?:st)?) (?:us|ourselves)',
  'between you and (?:me|us)',
  `keep (?:(?:it|this|that|these|them) )?(?:to (?:yourself|yourselves|ourselves)|off the (?:register|record)|internal|private|quiet|confidential|under wraps|from ${otherSide})`,
  '(?:stays|must stay|should stay|to stay|remains) (?:with us|internal|in[ -]?house)',
  'off (?:the )?record|not (?:for (?:attribution|minuting|(?:the )?(?:minutes|record))|to be (?:minuted|attributed))|(?:do not|don.?t|never) (?:minute|attribute|quote)(?: (?:this|that|it|me|us))?',
  // To say nothing to them is the same order.
  `(?<=${atStart})(?:please |but |and |so )*(?:say|tell) (?:${otherSide} )?nothing(?: (?:to ${otherSide}|about (?:it|this|that)))?(?= ?(?:$|[,;:.!)]|but|and|for now|yet|until|please))`,
  `not a word(?= ?(?:$|[,;:.!)]|(?:to|about)(?![\\p{L}])))|mum.?s the word|without (?:telling|informing|mentioning it to) ${otherSide}|(?:leave|keep) ${otherSide} out of (?:it|this)`,
  `(?<=${atStart})(?:for )?internal use(?= ?(?:$|[,:;.!)\\]-]))`,
  'hush(?:[ -]hush)?',
  'embargoed|under embargo',
].join('|')

export const englishParticles: Particles = {
  and: 'and',
  tellsThat: '(?:confirm|report|say|note|add|know|flag|inform (?:you|everyone)|tell you|advise)(?: you)? that',
  thatAlso: 'that',
  alsoOf: '(?:so|as) (?:is|are|has|have|does|do)',
  givingTo:
    "(?:please )?(?:(?:give|hand|pass|assign|move|transfer|reassign)(?: (?:it|this|that|them|these|both|all))?(?: over| on)? to|(?:it|this|that|they|these|those)(?:'s|'re| is| are)?(?: for| to)?|(?:it |this |that |they |these )?(?:should (?:be|go to)|goes? to|belongs? to)|(?:(?:it|this|that|they|these) )?(?:(?:should|must|can|will|to|has to|have to) )?(?:stays?|remains?|sits?|lies?) with|(?:please )?(?:leave|keep)(?: (?:it|this|that|them|these|both|all))? with|is|are|for|to)",
  handsOver:
    '(?:please )?(?:(?:(?:we |i )?(?:now )?|(?:we|i)(?:.d| would) like to )?(?:hand(?:ing)? over|hand-?over|hand|transfer(?:ring)?|reassign(?:ing)?|assign))',
  gives: '(?:please )?(?:give|giving|pass(?:ing)? over|pass(?:ing)? on|pass(?:ing)?|move|moving)',
  gave: '(?:(?:we|i)(?:.ve| have)? )?(?:(?:now|already|just|since) )?(?:gave|given|passed|handed|transferred|reassigned|assigned|moved|turned)(?: over| on| across)?',
  over: 'over|on|across',
  toTeam: 'to',
  belongsTo:
    '(?:it |this |that |they |these )?(?:now )?(?:belongs? to|(?:moves?|passes|transfers) to|(?:should|must|has to|have to|is to|are to) be (?:owned|led|handled|run|taken over) by|(?:is|are) (?:owned|led) by)',
  perhapsTo:
    "(?:(?:it|this|that|they|these) ?)?(?:(?:should|must|ought to|has to|needs to) (?:really )?(?:go|be passed|be given|be moved|be handed(?: over)?) to|should (?:be|sit|lie)(?: with)?|(?:now )?sits? with|(?:is|are|'s|'re|has been|have been) now with|(?:now )?goes? to|(?:is|are|'s|'re)(?: now| really| actually| probably| more(?: of)?| rather)?(?: for| one for)?)|for|to",
  wentTo:
    '(?:(?:has|have|was|were|got) (?:(?:been|now|just|already|since) )*(?:moved|passed|handed|transferred|given|reassigned|assigned|gone)|went|gone)(?: over| on| across)? to',
  referring:
    "(?:i|we)(?:'ve| have)? only(?: just| now)* (?:seen|saw|read|got|noticed|spotted|come across) (?:this|it|these|them|(?:your|the) (?:message|note|question|reminder|nudge|e-?mail))(?: (?:now|today|this morning))?|(?<![\\p{L}] )only(?: just| now)+ (?:seen|saw|read|got|noticed|spotted) (?:this|it|these|them|(?:your|the) (?:message|note|question|reminder|nudge|e-?mail))(?: (?:now|today|this morning))?|(?:after|following|having) (?:(?:a |our |the )?(?:discuss(?:ing|ions?)|speaking|talking|checking|calls?|meetings?|talks|spoken|discussed|checked))(?: (?:it|this))? with (?:the |our )?[\\p{L}'-]+(?: (?:team|side|colleagues|office|house|ministry|department|desk|unit|council|government|people))?|(?:(?:we|i)(?:'ve| have)? )?(?:(?:discussed|checked|cleared)(?: (?:it|this))? with (?:the |our )?[\\p{L}'-]+(?: (?:team|side|colleagues|office|house|ministry|department|desk|unit|council|government|people))?(?: that)?|agreed with (?:the |our )?[\\p{L}'-]+(?: (?:team|side|colleagues|office|house|ministry|department|desk|unit|council|government|people))?(?: (?:that|to))?)|(?:fw|fwd)(?: ?: ?from [\\p{L}'-]+(?: [\\p{L}'-]+)?)?|(?:as|like) (?:(?:we|i|(?:we|i)'ve|previously|already) )*(?:discussed|agreed|promised|requested|mentioned|explained|flagged|said|noted|trailed|indicated|asked)(?: (?:on the phone|by (?:phone|e-?mail|mail)|yesterday|earlier|today|this (?:morning|afternoon|week)|last (?:week|night|time|month)|on \\p{L}+day|with \\p{L}+|(?:in|at) (?:the|our|today's|yesterday's) (?:call|meeting|catch-?up)))*|(?:as per|per|re|regarding|further to|following(?: up on)?|with (?:reference|regard) to|in (?:reply|response|answer|reference) to|(?:replying|responding|answering) to|on the back of|picking up on|(?:many )?(?:thanks|thank you) for|thx for) (?:your|our|my|the|this|that|today's|yesterday's|ur) (?:[\\p{L}'-]+ ){0,2}(?:notes?|msgs?|messages?|e-?mails?|mails?|requests?|questions?|quer(?:y|ies)|chasers?|reminders?|nudges?|asks?|calls?|meetings?|discussions?|conversations?|chats?|letters?|minutes?|posts?|pings?|prods?)(?: (?:below|above|(?:of |from )?(?:today|yesterday)|this (?:morning|afternoon|week)|earlier|(?:of |on )?\\p{L}+day|last week))*",
  excusing:
    "(?:(?:sorry|apologies)[, ]+)?(?:(?:only |just )*(?:i|we)(?:'m|'re| am| are)? )?(?:only |just )*(?:back|returned) (?:in the office )?from (?:(?:annual|sick|maternity|parental) )?(?:leave|holidays?|travels?|abroad)|(?:sorry|apologies)(?:[, ]+(?:but|that|as))?[, ]+(?:(?:i|we)(?:'ve|'m|'re| have| am| are| was| were)? )?(?:been |only |just |both |all )*(?:away|on (?:annual |sick )?leave|on holiday|off sick|out of (?:the )?office|travelling)(?: (?:last|this) week| until (?:today|yesterday))?|(?:sorry|apologies)(?:[, ]+but)?[, ]+(?:(?:i|we)(?:'ve|'d| have| had)? )?(?:completely |only |just )*(?:missed|forgot about) (?:this|it|(?:your|the) (?:message|note|reminder|e-?mail|question))(?: (?:last week|yesterday|earlier))?|(?:sorry|apologies) (?:for|about) being (?:so |very )?(?:late|slow|tardy)(?: (?:to|in|with) (?:reply(?:ing)?|respond(?:ing)?|answer(?:ing)?|this))?|(?:(?:sorry|apologies)[, ]+(?:but )?)?(?:(?:i|we) )?(?:can.?t|cannot|can not) (?:attend|join)(?: (?:the|your|our|this) (?:call|meeting))?(?: (?:on |this |next )?(?:\\p{L}+day|today|tomorrow))?|(?:sorry|apologies) to be (?:so )?(?:late|slow)(?: (?:to reply|to respond|on this|with this))?",
  judging: "(?:i|we)(?:'d| would)(?: still)? (?:say|go for|go with|put it (?:at|as)|call it)(?: that)?",
  informing:
    '(?:just )?(?:fyi|for (?:your |yr )?(?:info(?:rmation)?|awareness))(?: all)?|(?:just )?(?:to|so you) (?:say|confirm|let you know|note|report|know|flag|inform you|update you)(?: that)?|(?:just )?(?:(?:an?|my|our) )?(?:(?:quick|brief|short|small|weekly|monthly|latest|status|progress) )*(?:heads[ -]up|update|reminder|round-up)(?: from (?:me|us|here|(?:my|our) (?:side|end|team)))?(?: that)?|(?:please|pls|kindly) (?:note|be advised|be aware)(?: that)?|here(?:.s| is| are) (?:where we (?:are|stand)|(?:the|our|my|a) (?:(?:quick|latest|current|short) )*(?:status|update|position|state of play)s?(?: from (?:me|us|our side))?)|note that|(?:(?:i.m|i am|we.re|we are) )?afraid(?: to say)?(?: that)?|(?:here (?:goes|we go|you go|it is|they are)|(?:status )?as follows)(?= ?[:,.-])|(?:from|for) (?:us|me|our (?:team|side|part|end))(?=(?: ?:| -)? #?\\d)|on (?:our|my) (?:side|part|end)(?=(?: ?[:,]| -)? #?\\d)|i (?:can|am able to|write to) (?:confirm|report|say|inform you)(?: that)?|(?:(?:i|we) (?:can )?confirm|confirming)(?= ?:)|for the record',
  asksTo:
    '(?:please|pls|plz|kindly)|(?:can|could|would|will) (?:you|u)(?: (?:please|pls|plz|kindly|just|now))*|you (?:can|may)(?: now)?|feel free to|(?:i|we)(?:.ve| have)(?: just| now| already)?|(?:i|we)(?:.d| would)(?= (?:call|rate|mark)(?!\\p{L}))',
  asksPolitely: '(?:can|could) (?:you|u)',
  asksLeave:
    "(?:i|we)(?:.re|.m| are| am)(?: now| also)*(?= closing )|(?:can|could|may|shall|should|can't) (?:i|we)(?: (?:please|pls|now|just|also))*|(?:am|are) (?:i|we) (?:ok|okay|fine|able|allowed|clear|free) to|is it (?:ok|okay|fine|alright|possible)(?: for (?:us|me))? to|(?:i|we)(?:'d| would) like to|(?:i|we) (?:want|wish|need|plan|intend|propose) to|(?:propose|suggest|recommend)(?:ing)?(?: to)?|(?:i|we) (?:can|could|may|might)(?: now)?|(?:ok|okay|fine|safe|alright) to|(?:(?:is it|would it be|are you|everyone|all) )?(?:ok|okay|fine|alright|all right|good|happy)(?: with (?:you|that))?(?: (?:if|that|for) (?:i|we|us|me)(?: to)?| to)(?= (?:close|mark) [^\\n]*\\?)|do you want (?:us|me) to",
  object: 'it',
  sets: 'mark(?:ed)?|make|made|rated?|call|set|put|record(?:ed)?|log(?:ged)?|flag(?:ged)?|turn(?:ed)?|changed?|moved?|switch(?:ed)?|show|updated?|downgraded?|upgraded?',
  closes: 'close|closing',
  statesSpelled: 'done|finished|completed|on track|at risk|off track|blocked|on schedule|delayed|unchanged|in progress',
  weFinished:
    '(?:we|i)(?:.ve| have)?(?: (?:now|just|already|finally|also))* (?:closed|completed|finished|delivered|finali[sz]ed|wrapped up|signed off)',
  finishedRows: 'completed|finished|delivered|finali[sz]ed|wrapped up|closed out',
  finalised: 'finali[sz]ed',
  inThisPeriod: 'this (?:week|month|quarter|morning|afternoon)|today',
  cannotDo:
    "(?:(?:we|i)(?:.re|.m| are| am)? )?(?:(?:still|just) )?(?:can(?:no|')?t|cant|can not|won't|wont|(?:not able|unable) to)(?: (?:yet|now))?",
  notNow: 'yet|just yet|for now|now|at (?:the moment|this stage)|for the moment',
  givesUp: "(?:we )?(?:withdraw|abandon|scrap|drop|shelve)|(?:we are|we're) (?:withdrawing|abandoning|scrapping|dropping|shelving)",
  gaveUp: 'withdrawn|cancell?ed|abandoned|dropped|scrapped',
  replaces: 'superseded?|replaced?',
  replacedBy: 'by|with',
  acts: 'push|put|fix|schedule|move|bring|pull|shift|extend|postpone|delay|defer|re-?schedule|snooze|park|pause|mute|re-?open|knock',
  setTo: '(?:down |back )?(?:as|to|at|in|into|on)(?: being)?',
  thisOne: 'it|this|that|they|these|this one|that one|all of (?:it|them|these|this)|them',
  ofTeam: "'?s",
  contracted: "'s",
  whereas: 'whereas|while|but',
  next: 'then|(?:and )?(?:also|plus|additionally|in addition|separately),?(?=(?: the)? #?\\d{1,2} [a-z])|(?:but )?(?:however|on the other hand|meanwhile),?(?= (?:(?:for|on) )?(?:the )?#?\\d{1,2} [a-z])',
  beforeNumber:
    'no\\.?|numbers?|items?|points?|rows?|actions?|re|regarding|concerning|about|only|just|to|by|until|till?|once|after|when|if|unless|because|since|that|before|while|as|for|of|with|on|so|or|and/or|not|nor|from|than|instead of|unlike|like|versus|vs\\.?|except|excl\\.?|without|minus|but|others?|remaining',
  rowNoun: 'item|number|row|point|line|action',
  numero: 'no|nr|num',
  noOrNumero: 'no',
  oneOfThem:
    '(?:that|this|one|which) (?:one|of (?:them|these|those))|(?:the|an?)(?: [\\p{L}-]+){1,3} one|(?:the|that|this) (?:row|item|point)',
  plural: 'reds|greens|ambers|are|were|have|remain',
  leftOver: '(?:of (?:them|these) |more |others? |still |items? )*(?:to (?:go|do|come|follow)|left|remaining|remain|outstanding)',
  leaves: 'leaves|leaving|remaining',
  stillLeft:
    'still to (?:do|come|go|be done)|left to (?:do|finish|complete)|(?<=\\d )(?:to go|left|remaining)|(?:is|are) (?:still )?(?:left|outstanding|missing)|remains?',
  onlyThese: 'only|just|solely',
  butOne: 'but|bar',
  onDay: 'on',
  leadsToNewDay:
    "(?:it|this|that|we|i|us)(?:'s|'ll|'d|'re|'m)?|will|would|should|shall|can|could|to|be|is|am|are|have|get|do|make|manage|finish|complete|deliver|close|need|needs|want|expect|hope|aim|plan|take|takes|going|able|done|ready|finished|completed|delivered|closed|there|only|just|now|then|more|rather|instead|like|likely|realistically|actually|fine|well|ok|okay|yes|no|sorry|by|on|until|till?|for|in|the|date|deadline|new|target|day|at|earliest|time",
  correcting:
    'sorry(?!\\s*[.!;\\n])|i mean|i meant|make that|(?:make it|let.?s (?:say|make (?:it|that)))(?! #?\\d{1,2}[\\s.!)]*$)|no,? wait|wait,? no|or rather|no,? sorry|oops|whoops|my (?:mistake|bad)',
  interjection: 'oh|ah|argh|ooh|damn|hm+|um+|er+m*|sorry|apologies|oops|whoops|ok|well|yes|wait|hang on|hold on|so',
  meant:
    "(?:(?:i|we) )?meant(?: to (?:say|put|type|write))?|(?:it|that|this|those)(?: one)?(?: was| is| were|'s) (?:meant )?(?:for|about|of)|(?<=\\W)(?:it|that|this) was|(?:(?:it|that|this) )?(?:should have been|was (?:meant|supposed) to be)|(?:i was|we were|i'm) (?:talking about|referring to|thinking of|confirming|agreeing (?:to|on))",
  holdsDate:
    '(?:(?:we|i)(?:.ll| will| can| could| are|.re| shall| do)? )?(?:now |still )*(?:(?:able|going) to )?(?:keep(?:ing)?|hold(?:ing)?|stick(?:ing)?|mak(?:e|ing)|meet(?= the)|stay(?:ing)?|go(?:ing)? back|back|revert(?:ing)?)(?: to| with| at| on| for)*(?: the(?= \\d|\\s+\\p{L}+ \\d))?',
  dateStands: '(?:still )?(?:stands?|holds?|it is|is (?:ok|okay|fine|possible|on|back on)(?: again)?|works?)',
  nothingInTheWay: 'no (?:(?:major|real|particular|big) )?(?:issues?|problems?|concerns?|blockers?)',
  bearable:
    '(?:(?:it is|it.s|its|we are|we.re|still|quite|very|all|that is|that.s) )*(?:recoverable|manageable|bearable|doable|workable|fixable|not (?:critical|serious|dramatic)|nothing (?:serious|dramatic))',
  deadlineHolds:
    "(?<!(?:not|n't|cannot|never|to|failed) )(?:make|meet|hit|keep|hold|making|meeting|hitting|keeping)(?: to)? (?:it(?= ?(?:$|[.,;!)]))|(?:the|our|that) (?:\\p{L}+ )?(?:deadlines?|dates?|target|schedule|timetable|end of \\p{L}+))|(?:able|going|expect|expecting|hope|hoping|aim|aiming|plan|planning|confident|likely|set) (?:still )?to (?:make|meet|hit|keep|hold) (?:it|the|our|that)|(?<!(?:not|n't|cannot|never|to) )(?:catch|catching)(?: it| this| them)? up(?! (?:with|on))|(?<!(?:not|n't|cannot|never) )(?:recover|mak(?:e|ing) up|regain)(?: for)?(?: (?:the|this|that|any|lost))* (?:time|delay|ground|days?|weeks?)|mak(?:e|ing) it up|(?:can|will|'ll|should|expect to) (?:still )?recover(?= ?(?:$|[.,;!)]))|(?:no|without(?: an?y?)?|not|won't|doesn't|shouldn't)(?: have an?y?)? (?:impact|effect|change|affect|bearing|consequences?)(?: on| to| for)? (?:the|our) (?:\\p{L}+ )?(?:deadlines?|dates?|target|delivery|schedule|end)|(?:deadline|(?:end|final|delivery|due|overall|target) date|target)(?: is| will| be| still| remains| stays)* (?:unchanged|unaffected|holds?|stands?|safe|the same|kept|not affected)|(?:still|remains?|but) on (?:track|time|schedule|target)",
  firstDate: '(?:to )?(?:the |our )?(?:original|first|old|initial|earlier|previous|former) (?:date|deadline)',
  stops: 'no|nope|wait|hang on|hold on|stop|oh|ah|argh|sorry|err?|erm|um+|hm+|damn|actually',
  forgetIt:
    '(?:never ?mind|(?:forget|scrap|ignore|disregard|strike|scratch|cancel) (?:it|that|this)(?: all)?|(?:please )?(?:cancel|disregard))',
  objection: 'objection',
  closingNoun: 'closing|closure',
  slipped:
    'my (?:mistake|error|bad)|by mistake|(?:an? )?(?:error|mistake|typo)|wrong (?:ones?|rows?|numbers?|lines?|items?|commitments?|button)(?:[,;:]? (?:it|that) (?:was|is)(?= #?\\d{1,2}[\\s.!)]*$))?|(?:i|we) (?:was|were) (?:wrong|mistaken)|(?:i|we) spoke too soon|(?:scrap|strike|ignore|scratch|disregard) (?:that|this|it)|(?:i|we) take (?:that|it|this) back|oops|whoops',
  instead: '(?:(?:is|would be) )?(?:instead|rather|better|safer|more (?:likely|realistic))',
  correctingBehindMark:
    '(?:please |this |it )?(?:ignores?|disregards?|replaces?|supersedes?|cancels? and replaces?)(?: (?:my|our|the) (?:last|previous|earlier|former|above)(?: (?:message|reply|e-?mail|mail|note|answer|update|post))?)|(?:this )?cancels and replaces|no(?= #?\\d{1,2}\\s*$)|no(?= (?:i|we) meant)|correction|corrected|typo|erratum|wait(?! (?:for|on|until|till?|and)(?!\\p{L}))|rather|actually|nope|err?|scratch (?:that|it)|strike that|ignore that|should (?:be|say|read)|no(?=\\s*[,:!-])|no(?= (?:it|this|that)(?:.?s| is) )|or',
  is: 'is',
  not: 'not|not yet',
  verdict:
    "done|on track|at risk|blocked|off track|green|amber|red|isn'?t|ongoing|late|slips|delayed|started|in progress|ok|nok|yes|no|ours|unchanged|fine|good|same|ditto|steady|stuck|stalled|wip|with|waiting|awaiting|pending|parked|paused|on hold|pb|problem|issue|n/?a|nil|nothing|[gar](?=\\s*(?:$|[:,;.]|#?\\d))",

  article: 'the ',
  which: 'which|who',
  stands: 'is|are|at',
  saidOfRow:
    "is|isn't|has|hasn't|with|goes|went|needs|waits|waiting|awaits|awaiting|still|remains|moves|gets|stays|looks|depends|now|not|can't|cannot|won't|will|may|might|should|must|pb|problem|issue",
  beginsSentence:
    "(?:we|i|it|they|he|she|you|there|that|this|nobody|nothing|no one|no|none|the|our|my|their|his|her|only|just|because|sorry)(?:'\\p{L}+)?",
  through: 'to|through|thru',
  allThose:
    "(?:all|everything|every|each)(?: (?:of|the|these|those|them|our|ours|items|things|commitments|(?:that|which)(?: is| are|'s)?|that's))*",
  thoseOf: 'the|these|those|our',
  onesBehind: 'ones|items|things|commitments|rows|points',
  areSo: 'is|are|was|were|has|have|will|must|should|can|may|need|needs|we|i|you|they',
  dueWord: 'due|owed',
  everything: '(?:all|everything)(?: of (?:them|these))?',
  but: 'but|except(?: for)?|apart from|other than',
  excepting: 'except(?: for)?|excl\\.?|excluding|apart from|aside from|other than|but(?: not)?|not|bar|save(?: for)?|without|minus|ex',
  forAll: '(?:to|for) (?:all|both)',
  behindForm: 'for|with|on|to',
  comparing: '(?:just |exactly )?(?:like|as with|as on)',
  cutShort: 'cf|ref|approx|incl|viz',
  aboveAll: '(?:and )?(?:esp\\.?|especially|in particular|particularly|notably|above all)(?: to)?',
  thankedFor: 'to|for|all|everyone|team',
  noteOn: 'on|for|re|about',
  evidenceOf: 'for|on|of',
  moveOf: 'about|of|on|for',
  // "2 to 3 weeks" is a length of time.
  untilDay: 'until|till?|to(?! \\d+ (?:days|weeks|months))|by|for|in|on|after',
  untilOnly: 'until|till?|to|for|by',
  by: 'by',
  ofWhom: 'from|of',

  ofDate: 'in|within',
  lengthTo: 'to|until|till?',
  callsForDate: 'to|until|till?|by',
  movedByWord: ' by',
  movedFrom: ' from ([^:,;]{1,30}) to',
  insteadOf: '(?:and )?(?:instead of|rather than|not|no longer|was|previously|formerly|originally|(?:up |down )?from|vs\\.?|versus)',
  hasBeen: 'has been|have been|was|were|got',
  otherDate:
    'so(?= (?:maybe|perhaps|possibly|probably|likely|more))|more likely|likely|likelier|and|or|after|following|before|to|until|till?|through|thru|then|but|if|maybe|perhaps|possibly|rather|no|not|sorry|actually|i mean|make that|say|up|and then|even|latest|worst case|at worst|vs|versus|instead of|rather than|no longer|was|from|through to|between',
  fraction: '(?:a |one )?(?:half|quarter|bit|few)',
  unsureDate:
    "unless|if|all (?:being|going) well|give or take|with luck|\\p{L}+ permitting|touch wood|maybe|perhaps|possibly|probably|hopefully|tbc|tbd|provisional(?:ly)?|tentative(?:ly)?|unconfirmed|subject to|provided|assuming|depending|at (?:the )?(?:earliest|best|worst)|in principle|i (?:think|hope|guess|believe)|we (?:think|hope|guess|believe)|(?:to be|not(?: yet)?|un) ?(?:confirmed|agreed|approved|sure|certain|final|decided)|or (?:even )?(?:so|later|earlier|sooner|thereabouts|before|after|never)|ish|more or less|roughly|may|might|could|fingers crossed|(?:(?:in )?the )?(?:worst|best) case|once|i'?d say|i would say|estimated?|est|approx\\p{L}*|(?:the )?earliest|(?:and )?beyond|(?:and )?onwards?|awaiting confirmation|pending confirmation|at least|minimum|in case|(?:no|not) earlier|not before|wishful|(?:but )?(?:don't|do not) (?:count|bet|hold)|no promises|not promised|(?:(?:my|our|a|just a|just|only a) )?(?:best|rough|educated|wild)? ?guess\\p{L}*|(?:a |my |our |just a )?(?:proposal|proposed|suggestion|suggested)(?=\\s*(?:$|[.,;)]))|(?:awaiting|waiting(?: for)?|pending) (?:(?:final|formal|your|their) )?(?:confirmation|approval|agreement|clearance|validation|paris|london|brussels|ministers?|cabinet)(?=\\s*(?:$|[.,;)]))|draft only|(?:very |rather |a bit )?(?:optimistic|pessimistic|ambitious)\\p{L}*|ballpark|indicative\\p{L}*",
  perhapsMovesTo:
    '(?:it.s|it is|it will be|will be|now|rather|(?:we|i) prefer|(?:we|i)(?:.d| would) (?:prefer|rather have|rather)|(?:we|i) can only do|make it|make that|let.s say|say|more like(?:ly)?|likely|probably|(?:it )?look(?:s|ing) like|(?:we.re |we are )?(?:now )?(?:aiming for|targeting|looking at))',
  unsureMove:
    '(?:risks?(?: of)?|risking|danger of|likely to|liable to|bound to|threatens to|threat of|about to|fear(?:s|ed|ing)?(?: of)?|afraid (?:it|this)|possible|potential|probable|expected|if|if it|in case it|unless it|whether it|avoid(?:s|ed|ing)?|without|no|not|never|nor|any|prevent(?:s|ed|ing)?|(?:may|might|could|would|should)(?: well| yet| still)?|probably|possibly|maybe|perhaps)(?: an?| the)?',
  onSide: 'on|from|at|for',
  sideBefore: '',
  sideBehind: 'side|end|part|half|bit',
  otherSide: 'you|them|(?:the )?others?(?: sides?)?|(?:the )?(?:other|second) (?:side|half)',
  still: 'still',
  moreTime: 'another|more|further|extra|additional|longer',
  onlyBecause: '(?:be?c(?:au|o|u)[sz]e?|becuase|becasue|cos|coz|cuz|bc|b/c)(?! of)',
  owingTo: 'be?c(?:au|o|u)[sz]e? of|due to|owing to|for (?:lack|want) of',
  reasonFirst:
    '(?:be?c(?:au|o|u)[sz]e?|becuase|becasue|cos|coz|cuz|cause|bc|b/c)(?: of)?|due to|owing to|given|on account of|as a result of|following|after|since|as|thanks to',
  so: 'so|hence|therefore|thus|which means|meaning|consequently|as a result',
  notBefore: 'not before',
  inexact: 'before|after|from|(?:more|longer|later|less) than|over|past|beyond',
  apartFromThat: '(?:(?:but|and) )?(?:otherwise|(?:other than|apart from|aside from|besides) (?:that|this)|that aside)',
  nothingElse: '(?:nothing else|no other)',
  otherwise: 'failing (?:which|that|this)|otherwise|or else|if not',
  forNow: 'for',
  goesOn: 'back|resum\\p{L}+|rest|remainder|continu\\p{L}+|more (?:tomorrow|on)|(?:restart|start)(?:s|ing)? again|pick(?:ing)? up',
  timeOfDay:
    "(?:at |by |before )?(?:\\d{1,2}(?:[:.]\\d{2}){0,2} ?(?:am|pm|a\\.m\\.|p\\.m\\.)|\\d{1,2}(?::\\d{2}){1,2}|noon|midday|midnight|\\d{1,2} o'?clock)(?: (?:gmt|bst|utc|cet|cest|(?:local|london|paris|uk|french) time))?",
  deadline: 'by|before|until|till?',
  thisPeriod: 'this',
  beforeDate:
    '(?:by )?(?:the )?(?:cop|cob|close of (?:play|business)|eod|end of (?:the )?(?:business |working )?day|first thing)(?: on| of|,)?',
  afterDate:
    'at the (?:very )?latest|latest|please|then|now|instead|as things stand|at this rate|unfortunately|i.m afraid|(?:by |at )?(?:eod|cop|cob|(?:the )?close of (?:play|business))|(?:at |by )?(?:the )?end of (?:the )?(?:business |working )?day|first thing|(?<!^(?:in the|this|the) )(?:(?:in )?the )?(?:morning|afternoon|evening)|am|pm',
  beforeDay: 'by|on|to|the',
  meeting: 'summit|meeting|conference|council|session|forum|committee',
  nextEvent: 'next',

  us: '(?<!\\p{L})(?:us|me)',
  ours: 'ours|mine|\\bus\\b|our (?:remit|scope|area|patch)',
  mine: 'mine',
  noneOfUs: 'none',
  takesOne: 'take (?:it|this|that)(?: on)?',
  acceptingDate:
    '(?:(?:yes|yep|sure|ok|okay|fine|good|great|perfect|agreed|(?:we|i)(?:.re|.m| are| am) (?:ok|okay|fine|happy|content)|happy|content|all good)[, ]*)+(?: (?:with|for|to|on|by))?|(?:we|i) (?:can|could) (?:live with|do|make|manage|accept|work with)|(?:we|i) (?:(?:.ll|will) )?(?:accept|go with|take)|(?:(?:we|i) have )?no (?:problem|objection)s? (?:with|to|on)|(?:(?:yes|ok),? )?(?:we|i) confirm(?: for)?|confirmed(?: for)?|let.s (?:say|go (?:for|with)|make it)',
  acceptsDate:
    '(?:(?:that|it|which)(?: |(?=.s )))?(?:(?:.s|is|would be|will be|sounds|looks) )?(?:fine|ok|okay|good|great|perfect|acceptable|agreed|accepted|doable|alright|all right)(?: (?:for|by|with) (?:us|me|our side))?|(?:that |it )?(?:works|suits|does it)(?: (?:well|fine))?(?: (?:for |with )?(?:us|me|our side))?|it is|(?:that )?suits us(?: (?:well|fine))?',
  refusesDate:
    '(?:(?:that|it|this|which)(?:.s| is| would be| will be)? |is |would be |will be )?(?:much |far |way |simply |just |really )*(?:too (?:late|early|soon|far(?: (?:off|away))?)|not (?:acceptable|possible|workable|ok|okay|fine|good|doable)|no good|unacceptable)(?: for (?:us|me|our side|our ministers?|the \\p{L}+))?|(?:(?:that|it|this) )?(?:does not|doesn.t|will not|won.t|would not|cannot|can.t) (?:work|do|suit)(?: (?:for )?(?:us|me|our side))?',
  notForOthers: notForOthersIn,
  confirmsIt: '(?:(?:i|we) )?(?:can |hereby )?confirm',
  weApprove: '(?:we|i) (?:can )?(?:approve|validate|endorse)',
  takesOn: 'take(?: (?:it|this|that|these|them|those|both|all(?: of (?:them|these))?)(?: on)?)?',
  weClose: "we(?:'ll| will|'re| are)? (?:now )?clos(?:e|ing) (?:it|this|that|them|these)",
  weReopen: "(?:we|i)(?:'ll| will|'re| are|'m| am| must| have to| need to)? re-?open(?:ing)?(?: (?:it|this|that|them))?",
  itIs: "it(?:'?s| is)",
  thatIs: "(?:(?:it|that|this)(?:'?s| is)|th(?:ey|ose|ese)(?:'?re| are))",
  soIsIt: '(?:so|hence|therefore|thus) (?:it.?s|it is|we.?re|we are|that.?s|now|i.d say(?: it.s)?)(?: now)?|hence|therefore',
  saidOfOne: "(?:that|this|it)(?:'s| is| belongs| goes| should)",
  forSide: 'for|on behalf of|(?:on|by)(?= (?:both|all)(?: the)? (?:sides|ends|governments|countries|parties))',
  bothSides:
    '(?:both|all(?: (?:three|four|five))?)(?: (?:of )?(?:the )?(?:sides|ends|governments|countries|parties|of them))?|every(?:body|one)',
  allTheSame: 'all the same|anyway|regardless|nonetheless',
  keepsIt:
    '(?:(?:should|must|can|will|to|has to|have to|already|still) )*(?:keeps?|retains?|hangs? on to|holds? on to|stays? with|owns?|leads?(?: on)?|has|have)(?: (?:it|this|that|them|these|both|all(?: of (?:them|it))?))?',
  fromNow: 'now|from now on|instead|these days|already',
  please: 'please(?: do| go ahead)?|go ahead|do(?: so)?',
  inPart:
    '(?:delivered|done|closed|completed?|finished) (?:only )?(?:in part|partly|partially|(?:in|for) (?:the )?(?:main|most part)|bar|but for|excluding|except(?: for)?|apart from|other than|with the exception of|subject to|as far as)|(?:partly|partially|mostly|largely|mainly|half|all but) (?:delivered|done|closed|completed?|finished)|not for the rest',
  closeIt: 'close (?:it|this|that|them|these|all|all of them|everything)',
  yesIfAsked: '',
  allOfIt: '(?:all|the whole) of (?:it|them)|the (?:whole )?lot',
  leaveIt:
    "(?:please )?(?:(?:let's|let us|we) )?(?:leave|keep) (?:it|this|that|them|these|all|everything)(?: (?:open|as (?:it is|they are)))?|(?:please )?(?:do not|don't) close(?: (?:it|this|that|them|any|anything))?",
  part: 'part|end',
  was: 'was|were',
  onlySome: 'only|just|except|but|apart from',
  ratingLabel: 'rag(?: (?:status|rating))?|status|rating|colour',
  greenLetter: 'g',
  amberLetter: 'a|y',
  redLetter: 'r',
  asPlanned: 'as planned',
  goesWell:
    '(?:all |both |just |still |perfectly |absolutely )*(?:ok|okay|fine|good|great|alright|all right|(?:doing|going|looking) (?:fine|ok|okay|good|great|(?:very |quite )?well)|in (?:good|great) (?:shape|order)|under control|all well)',
  answersHow:
    '(?:all |both |just |still |perfectly |absolutely )*(?:fine|good|doing|going|looking|in (?:good|great)|under control|all well)',
  colour: 'red|amber|green|yellow|orange',
  or: 'or',
  otherColour: 'white|blue|black|grey|gray|pink|brown',
  vocative: 'our|my|please|can|could|who|from|you',
  asks: 'why|how come|what (?:for|does that mean)|meaning what|since when|says who',
  nothingLeft:
    '(?:there.s |there is )?(?:no (?:further|more|other) (?:actions?|work|steps?)|nothing (?:else|more|further|outstanding|left))(?: (?:left|to do|to report|to add|needed|required|outstanding|planned))*(?: (?:from us|on our side|for us))?',
  laterToday: 'eod|cob|cop|(?:by |at )?(?:the )?end of (?:the )?day|tonight|this (?:afternoon|evening)|later today|by tonight',
  ownSide:
    '(?:(?:on|at|from) )?(?:our|my|this) (?:own )?(?:side|end|part)|(?:here|for us)(?=[\\s.!)]*(?:$|[,;:(\\n-])| (?:by|because|since|due|on|for)(?!\\p{L}))',
  afterGreen:
    'to (?:deliver|finish|complete|meet|publish|close|send|hit|land|report|submit|make|be (?:done|ready|delivered|finished|completed|published))|for (?:the )?(?:deadline|summit|delivery|completion|publication|launch|end of the month)|from us|for us|now|again|once more|so far|thanks|fyi|for (?:your |yr )?info(?:rmation)?|at present|currently|today|this (?:week|month)|still|here|overall|tbh|imo|imho|atm|to be honest|at the moment|right now|fwiw|(?:(?:on|at|from) )?(?:our|my|this) (?:side|end|part)|across the board|all (?:a)?round|(?:too|also|as well|then)(?=[\\s.!)]*(?:$|[,;:(-]))',
  foresees:
    "(?:(?:we|i|it|this|that)(?: |(?='ll)))?(?:will|'ll|should|going to|(?:now )?(?:expected|set) to|(?:(?:we|i) )?(?:now )?(?:expect|plan|aim) to)",
  plansFor: '(?:(?:we|i) )?(?:now |currently )?(?:scheduled|planned|forecast|expected|expect)',
  toBeReady:
    'to (?:deliver|finish|complete|publish|close|send|land|report|submit|be (?:done|ready|delivered|finished|completed|published))',
  forDay: 'for|by|until',
  ratedFor:
    'by|be?c(?:au|o|u)[sz]e?|becuase|becasue|due to|owing to|since|as|given|until|till?|pending|awaiting|waiting|cos|coz|bc|b/c|no|following|while|without|for lack of|now|again|still|today|(?:this|last) (?:week|month)|currently|at present|thanks|so|tbh|imo|imho|atm|frankly|honestly|to be honest|i.m afraid|sadly|unfortunately|i must say|at the moment|right now|(?:too|also|as well|then)(?=[\\s.!)]*(?:$|[,;:(-]))',
  besideState: 'of (?:slipp|miss|delay|overrun|not(?!h)|being|running|fail|los)\\p{L}*|from|if|unless|at present',
  stillSo:
    '(?:(?:it )?still(?: (?:so|is|does|the case|true|the same))?|(?:it|this|that) (?:still )?is|still the case|afraid so|i(?:.m| am) afraid so|sadly|unfortunately)',
  noLongerSo: '(?:it.s |it is )?(?:no longer|not any ?more|no more|not now|longer)(?: (?:so|the case|true))?|(?:it )?(?:is not|isn.t|isnt)',
  blockedAt: 'with|over|in',
  blockage: 'blockage',
  partBefore:
    'phases?|stages?|parts?|steps?|chapters?|sections?|annex(?:es)?|appendix|pages?|versions?|volumes?|lots?|tranches?|pilots?|rounds?|waves?|batch(?:es)?|options?|weeks?|quarters?|units?|groups?|levels?|tiers?|rooms?|workshops?|articles?|tables?|figures?|drafts?|days?|v|in|from|since|the|and|about|at|over|under|all|another|other|next|last|first|milestones?|goals?|areas?|lines?',
  denied:
    "no more|no|none|nope|nah|n|not applicable|n/?a|nil|nothing|not|not really|not any ?more|no longer|not (?:at (?:all|present|the moment)|currently|now|yet)|(?:none|nothing|not|no)(?: one| thing)? (?:so far|for now|at present|at the moment|currently|right now|this (?:week|month)|to (?:report|flag|mention|speak of))|no (?:[a-z]+ ){0,1}(?:risks?|blockers?|issues?|problems?|concerns?)(?: (?:so far|at present|at the moment|currently|to report))?|false|-?0(?: [a-z]+)?|zero|never|(?:very )?(?:low|unlikely|minimal|negligible)|nobody|no[ -]one|tbc|tbd|to be (?:confirmed|determined)|unknown|not sure|(?:not|none|no) (?:that )?(?:i|we) (?:know|am aware|are aware|can see|can think)(?: of)?|not (?:as far as (?:i|we) know|to (?:my|our) knowledge)|(?:no,? )?(?:i|we) (?:don't|do not|dont) (?:think|believe) (?:so|it is)|(?:no,? )?(?:it|this) (?:isn't|is not|isnt)|hardly|scarcely|no worries|(?:none|nothing|not) (?:at all|of (?:us|them|these|ours))|nil return|all clear|never again|possibly|maybe|perhaps|[/-]",
  from: 'from',
  noneOfThem: '(?:neither|none|not (?:a single )?one)(?: one)?(?: of (?:them|these|those|the (?:two|three|four|lot|above)))?',
  neither: 'neither',
  noneOf: 'none|nil|n/?a|nothing|not applicable|nothing to (?:report|add)',
  nor: 'n?or',
  choiceOf: 'or|and',
  turnsInto: 'to|into|then',
  atPresent: 'now|currently|at present|today|again|this (?:week|month|quarter)',
  sinceDay: 'since|as of|as at',
  formerly:
    'was|were|(?:a|two|three|\\d+) (?:days?|weeks?|months?) ago|last (?:week|month|time|quarter)|yesterday|before|earlier|previously|formerly|initially|until (?:now|today|yesterday|last)',
  endedFor: 'because|since|as|due to|owing to|given|for lack of|following|by (?:mutual )?(?:agreement|consent)',
  wasToBe: '(?:was|were) (?:going|supposed|meant|due|about) to|(?:was|were) (?:scheduled|planned|forecast)|used to|nearly|almost',
  sentFor: 'for|a copy|copy|they never|fyi|to comment',
  firstDay: 'first',
  atPlace: 'at|in|near|inside',
  givenUp:
    '(?:please )?(?:kill|drop|bin|scrap|axe|shelve) (?:it|this|that|them|this one|that one)|(?:it |this |that )?(?:no longer|not) (?:required|needed|wanted)(?: any ?more)?|(?:it |this |that )?no longer (?:relevant|applicable|pursued)|(?:we.re |we are |i.m )?(?:giving (?:up(?: on (?:it|this|that))?|it up)|binning (?:it|this)|dropping (?:it|this|that))|shelved|dead|is dead|overtaken by events|surplus to requirements',
  notGivenUp:
    "(?:(?<!\\p{L})(?:not|never|no longer)|n't)(?: (?:being|been|be|to be|to|yet|going to|at all|really|actually|it|this))* (?:withdraw(?:n|ing)?|cancel(?:l?ed|l?ing)?|abandon(?:ed|ing)?|drop(?:ped|ping)?|scrap(?:ped|ping)?|giv(?:e|ing)(?: (?:it|this))? up)",
  closedDown:
    'clos(?:ing|ed?|es) (?:(?:it|this|that|them|these|the (?:project|work|commitment|item)) )?down|(?:shut(?:ting)?|wind(?:ing)?|wound) (?:it |this |that |them )?(?:down|up)|pull(?:ing|ed)? the plug|no longer (?:pursuing|going ahead)|not going ahead',
  cancelled: 'cancell?ed|called off',
  shut: 'closed?(?! out)|shut|re-?opened',
  joke: 'wrong (?:thread|channel|chat)|ignore (?:this|that|my|me)|scrap that|got it now|kidding|joking|jk|lol|ha ?ha\\p{L}*|never ?mind',
  takenBack:
    'or not|by (?:nothing|nobody|no one)|(?:that is|that.s) (?:wrong|false)|not|no longer|(?:actually,? )?(?:scratch|ignore|forget|scrap) (?:that|it|this)',
  percent: 'percent|per cent|pct|pc|p\\.c\\.',
  outOf: 'of|out of',

  promising:
    "will|shall|[a-z]+'ll|(?:undertakes?|undertook|commits?|committed|pledged?|promise[ds]?|agree[ds]?) to|(?:is|are|am|i'm|we're|they're) (?:going )?to(?= [a-z])",
  promisingFirst:
    "(?:we|i)(?:'ll| will| shall)(?: also| then| now)?|(?:we|i) (?:undertake|commit|pledge|promise|agree|agreed|are going|am going) to|(?:we're|i'm) going to",

  weWill: "(?:we|they|i|both sides)(?:'ll| (?:will|shall|undertake|commit|pledge|agree|agreed|are going) )",

  toDo: 'to',
  verbBehind: "will|shall|'ll|to",

  agreedTo: 'to|with|on|for',
  topicThe: 'the |this ',
  topicNew: 'new ',
  topicDate: 'date|deadline',
  topicMove: 'new date|move|slip|slippage|delay|postponement|extension|deferral',
  topicClosing:
    'clos(?:ing|e)(?: (?:it|this|that|them))?(?: yet| now| already)?|closure|(?:that )?(?:it|this|that)(?:.s| is| has been)(?: now| already| all)? (?:done|finished|completed?|closed|over)(?: yet| now| already)?',
  topicGivingUp:
    '(?:(?:drop(?:p?ing)?|withdraw(?:ing)?|abandon(?:ing)?|scrap(?:ping)?|cancel(?:l?ing)?|giv(?:e|ing)(?= (?:it|this|that|them) up)|stop(?:ping)?|end(?:ing)?|shelv(?:e|ing))(?: (?:it|this|that|them))?(?: up| off)?|giv(?:e|ing) up(?: on)?(?: (?:it|this|that|them))?|let(?:ting)? (?:it|this|that|them) go|withdrawal|abandonment|cancellation)(?: now| yet| already| at this stage)?',
  onlyIf:
    'subject to|provided(?: that)?|providing|on (?:the )?condition|conditional(?:ly)?|(?:as|so) long as|if|once|when|unless|until|as soon as|but|except|save|apart from|assuming|pending|with (?:(?:a|the|some) )?(?:reservations?|caveats?|conditions?)|only (?:if|once|when)|after',
  tooEarly:
    '(?:(?:it|this|that)(?:.s| is) )?(?:(?:a bit|much|far|still|rather|way) )?(?:too (?:soon|early)|premature)|(?:a bit|rather) early',
}
