/**
 * The small words between the forms of a language. They are read in all languages at once, whoever writes: "ports et calais done" is understood.
 * Each is a list of words on plain text (no case, no accents), or small patterns, divided by `|`; empty if the language has nothing of the kind.
 */
export interface Particles {
  // Between the pieces of a reply.
  readonly and: string
  /** "I confirm that", before the first of the things that are told. */
  readonly tellsThat: string
  /** "that", of "and that 3 is done". */
  readonly thatAlso: string
  /** "1 is on track and so is 3": before a row of which the same is said. */
  readonly alsoOf: string
  /** "give it to": between a commitment, or nothing, and the team that it goes to. */
  readonly givingTo: string
  /** "hand over", before what is handed over: verbs that say nothing else. */
  readonly handsOver: string
  /** "give": the same of verbs that may say another thing, unless a team is named behind them. */
  readonly gives: string
  /** "we gave": who says so tells of it, and is asked whether the register is to say so, too. */
  readonly gave: string
  /** What may stand between such a verb and "to", around what is given: "hand 3 over to". */
  readonly over: string
  /** Between what is given and the team. */
  readonly toTeam: string
  /** "belongs to": whose it is, and nothing else. */
  readonly belongsTo: string
  /** Between a name and the team, or before the team alone, where it may be said of another thing: "is for", "sent on to". */
  readonly perhapsTo: string
  /** "went over to": it tells what was done elsewhere. */
  readonly wentTo: string
  /** "as discussed", "further to your note": what refers to words before, and says nothing itself. */
  readonly referring: string
  /** "FYI", "please note that": before what somebody is told. */
  readonly informing: string
  /** "sorry, I was on leave": why the answer comes late, which is no reason of what it says. */
  readonly excusing: string
  /** "I'd say": before a rating, which is a judgement in any case. */
  readonly judging: string
  /** "please", "can you": before what the bot is told to do. */
  readonly asksTo: string
  /** "can I", "we would like to": before what somebody asks leave to do. */
  readonly asksLeave: string
  /** "could you", before what is to be done: no question, whatever mark stands at its end. */
  readonly asksPolitely: string
  /** What stands in the place of a name behind a verb: "it"; empty where nothing needs to. */
  readonly object: string
  /** "mark", "set": verbs that say how a row is to stand. */
  readonly sets: string
  /** "close": verbs behind which a row stands that is to be closed. */
  readonly closes: string
  /** States as they are spelled, for one that has a slip of the pen. */
  readonly statesSpelled: string
  /** "we completed": before the row that is done. */
  readonly weFinished: string
  /** Before rows, at the start of words: "completed 1 and 3 this week". */
  readonly finishedRows: string
  /** A closing that alone may be of a draft. */
  readonly finalised: string
  /** A time that is not over, in which what was finished was finished: "this week". */
  readonly inThisPeriod: string
  /** "we can't": before what somebody says that they are not able to do. */
  readonly cannotDo: string
  /** "yet", "for now": behind it. */
  readonly notNow: string
  /** "withdraw": verbs behind which a row stands that is to be given up. What may as well take back an answer is none: "cancel 2", "annuler 2". */
  readonly givesUp: string
  /** "withdrawn", before the row that is: what stands behind the colon then is why. */
  readonly gaveUp: string
  /** "supersede", "superseded", before the row that another one replaces, and `replacedBy` before that one. */
  readonly replaces: string
  readonly replacedBy: string
  /** "push": verbs that say what is to be done with a row behind them. */
  readonly acts: string
  /** "as", "to": between the row and how it is to stand. */
  readonly setTo: string
  /** "this", in "this should go to the Home Office". */
  readonly thisOne: string
  /** At the end of a team's name: "it is UKBA's". */
  readonly ofTeam: string
  /** What is left of a verb at the end of a name: "calais's done". */
  readonly contracted: string
  /** "while", "but": what follows is said of another commitment. */
  readonly whereas: string
  /** "then", behind a comma. */
  readonly next: string
  /** "only 2 done": behind these a number begins no row. */
  readonly beforeNumber: string
  /** "item two", "le deux": before a number in letters, which names a row only behind such a word. */
  readonly rowNoun: string
  /** Short for "number", without its full stop: "no. 2". */
  readonly numero: string
  /** Without its full stop the same word says no, unless something is said of the number: "no 2", but "no 2 done". */
  readonly noOrNumero: string
  /** "that one": behind a yes or a no it is said of one of them. */
  readonly oneOfThem: string
  /** "2 are done": behind these forms a number counts. The whole of a label too: "greens: 2". */
  readonly plural: string
  /** "2 to go": behind a number that counts. */
  readonly leftOver: string
  /** The same before it. */
  readonly leaves: string
  /** Anywhere: what is still to be done of something: "il reste Coquelles". */
  readonly stillLeft: string
  /** "only 1 and 3": before a list of rows that are all that is spoken of. */
  readonly onlyThese: string
  /** "all but 1": behind these a 1 may stand for a count. */
  readonly butOne: string
  /** Before a number that may be a day or a row: "fait le 3". */
  readonly onDay: string
  /** The single words of which "we can only do it by" consists: what leads to the day by which it will be done, and names nothing else. */
  readonly leadsToNewDay: string
  /** By which somebody puts another name or verdict in the place of what they have just said: "2 done, I mean 3". */
  readonly correcting: string
  /** "oh", before such words. */
  readonly interjection: string
  /** "that was for", before the row or the words that were meant. */
  readonly meant: string
  /** "we keep", before a date that stands after all. */
  readonly holdsDate: string
  /** "stands", behind it. */
  readonly dateStands: string
  /** Within why something is late: the deadline stands all the same, "but we'll catch up". */
  readonly deadlineHolds: string
  /** "no issues", of a row that is named: it goes well. */
  readonly nothingInTheWay: string
  /** Behind what is going wrong, and a "but": it is no worse than that, "recoverable". */
  readonly bearable: string
  /** "the original date", in the place of a date. */
  readonly firstDate: string
  /** What a side says against a closing, by its name: "withdraw our objection". */
  /** "no wait", before an undo: what stops what has just been said. */
  readonly stops: string
  /** "forget it", "annule": right behind one's own words it takes them back. */
  readonly forgetIt: string
  readonly objection: string
  /** The same for a closing: "take back our closing". */
  readonly closingNoun: string
  /** "wrong row", "my mistake": what they said before was a slip. */
  readonly slipped: string
  /** The same, where a mark stands before it: "2 done. Actually, 3." */
  readonly correctingBehindMark: string
  /** "mid June instead", "plutôt": behind a day that stands in the place of another. */
  readonly instead: string
  readonly is: string
  readonly not: string
  /** The short answers by which a row is known: "... 2 done". */
  readonly verdict: string

  // Around the name of a commitment.
  /** With the space behind it. */
  readonly article: string
  /** "calais, which is blocked". */
  readonly which: string
  /** What goes on from a name to how it stands: "except calais is blocked". */
  readonly stands: string
  /** "2 is with lawyers": behind a number that is a row's, and counts nothing. */
  readonly saidOfRow: string
  /** "2 we still wait": begins a sentence of its own, so that a number before it is a row's and counts nothing. */
  readonly beginsSentence: string
  /** "1 to 3". */
  readonly through: string
  /** "all of those that are", before what says which: "overdue", "at risk", "ports". */
  readonly allThose: string
  /** "the", before a state and then `onesBehind`: "the overdue ones". */
  readonly thoseOf: string
  /** What has to stand behind it then; empty where nothing needs to. */
  readonly onesBehind: string
  /** "are", behind "all": what follows is said of all, and does not say which. */
  readonly areSo: string
  /** "due", of "all that is due in March". */
  readonly dueWord: string
  /** "all of them", before `but`. */
  readonly everything: string
  /** "all but calais". */
  readonly but: string
  /** "done, except calais". */
  readonly excepting: string
  /** "yes to all", before `excepting`. */
  readonly forAll: string
  /** "on track for ports". */
  readonly behindForm: string
  /** "thanks to all". */
  readonly thankedFor: string
  /** "no budget, like 4": before a row that stands as the one before it. */
  readonly comparing: string
  /** Words cut short, whose full stop ends nothing: "cf." */
  readonly cutShort: string
  /** "especially", before one of those who are thanked. */
  readonly aboveAll: string
  /** "note on ports". */
  readonly noteOn: string
  /** "evidence of". */
  readonly evidenceOf: string
  /** "move the date of ports". */
  readonly moveOf: string
  /** The word between what is moved or snoozed and the day. */
  readonly untilDay: string
  /** Those of them that do not belong to the day itself. */
  readonly untilOnly: string
  /** "superseded by". */
  readonly by: string

  // Around a date.
  /** The end of a form, if it belongs to the date behind it: "moved in two weeks". */
  readonly ofDate: string
  /** The end of a form that calls for a date: "moved to". */
  readonly callsForDate: string
  /** "to": between how much later it is and the day that this comes to. */
  readonly lengthTo: string
  /** "Refusal of the minister": who said so. */
  readonly ofWhom: string
  /** The end of a form that is followed by a length of time: "slips by". */
  readonly movedByWord: string
  /** The date before, within a form that names the new one: "moved from 31 March to"; its group is that date. */
  readonly movedFrom: string
  /** "instead of 31 March": the date that was, behind the new one. */
  readonly insteadOf: string
  /** Before a second date: "15 April or 20 April". */
  readonly otherDate: string
  /** "a month and a half". */
  readonly fraction: string
  /** What makes a date unsure, before it or behind it: "slips to 15 April, unless ...". */
  readonly unsureDate: string
  /** "has been", right before what is done. */
  readonly hasBeen: string
  /** Before a day to which something may move, with no verb of moving: "more like 20 April". */
  readonly perhapsMovesTo: string
  /** What makes a length of time one that is asked for: "another month". */
  readonly moreTime: string
  /** "on the", before a side: "done on the UK side". */
  readonly onSide: string
  /** Before the name of a side: "côté". */
  readonly sideBefore: string
  /** Behind it: "side". */
  readonly sideBehind: string
  /** The other side, without its name: "them". */
  readonly otherSide: string
  /** That something is as it was: "still amber". */
  readonly still: string
  /** What makes a move unsure, before its verb: "risks slipping". */
  readonly unsureMove: string
  /** "at risk because no staff": before a reason that says the same without it. */
  readonly onlyBecause: string
  /** "at risk due to a strike": before a reason of which it is part. */
  readonly owingTo: string
  /** The start of a reason that stands before what it is the reason for: "because of the strike, ...". */
  readonly reasonFirst: string
  /** Its end: "strike, so ...". */
  readonly so: string
  /** Before a date that no day to move to stands behind: "before 15 April", "from 15 April". */
  readonly inexact: string
  /** Before a day until which nothing is to be asked, or behind which the new date lies. */
  readonly notBefore: string
  /** "otherwise", "apart from that": of the rows of which nothing else is said. */
  readonly apartFromThat: string
  /** Before a move that comes only if something else does not: "failing which". */
  /** "nothing else", "no other": at the start of what says that the others have no news. */
  readonly nothingElse: string
  readonly otherwise: string
  /** "finished for today": behind these a day may only be that of a pause. */
  readonly forNow: string
  /** What says that a pause ends: "back on Monday". */
  readonly goesOn: string
  /** A time of day: a deadline is a day, so that it adds nothing, wherever it stands. */
  readonly timeOfDay: string
  /** "done by Friday" is of what is to come. */
  readonly deadline: string
  /** "done this week" may be of what was or of what is to come. */
  readonly thisPeriod: string
  /** Before a date, and meaning nothing: "close of business on Friday". */
  readonly beforeDate: string
  /** The same behind it: "15 April at the latest". */
  readonly afterDate: string
  /** The same before a day that the date library is asked for. */
  readonly beforeDay: string
  /** What a summit or a meeting is called, in the singular. */
  readonly meeting: string
  /** "next", of an event. */
  readonly nextEvent: string

  // What makes words plain, or not plain.
  /** "ours", in "yes, ours" and "not ours". */
  readonly ours: string
  /** At the end of "not us": who it is, and not whose. */
  readonly us: string
  /** Of those the one that a person may say of themselves alone: "mine". */
  readonly mine: string
  /** The whole answer to "are these yours?": none is. */
  readonly noneOfUs: string
  /** "on s'en charge": who says so owns it, and closes nothing; `takesOne`: the same, of one. */
  readonly takesOn: string
  readonly takesOne: string
  /** "I confirm": whoever says so believes that something waits for it. */
  readonly confirmsIt: string
  /** "we approve", before what is agreed to. */
  readonly weApprove: string
  /** By which words are marked as not for the other side. */
  readonly notForOthers: string
  /** "ok for", "we can live with", before the date that the other side asks for. */
  readonly acceptingDate: string
  /** "works for us", behind it. */
  readonly acceptsDate: string
  /** "is too late for us", behind a date to which the other side has moved something. */
  readonly refusesDate: string
  /** "we're closing it", "on clôt": where the other side's closing waits, this agrees to it. */
  readonly weClose: string
  /** "on rouvre", of what their own side has closed. */
  readonly weReopen: string
  /** Behind "no,": one is spoken of, and not all: "no, that's the Home Office's". */
  /** "so it's": before the state that comes of what stands before it. */
  readonly soIsIt: string
  readonly saidOfOne: string
  /** Before the team whose they are, behind a no: "no, it's PAF". */
  readonly itIs: string
  /** "All ours but 3, that's the Home Office": what begins to say whose what was left out is. */
  readonly thatIs: string
  /** "done for France", "done for both sides". */
  readonly forSide: string
  readonly bothSides: string
  /** "done all the same": whoever says so knows what speaks against it. */
  readonly allTheSame: string
  /** "will", "undertakes to": in a sentence by which somebody promises something; `promisingFirst`: before what they will do, and more than its title says. */
  readonly promising: string
  readonly promisingFirst: string
  /** "we will", where a promise begins behind "and" or a colon. */
  readonly weWill: string
  /** "PAF to confirm the dates": behind who is to do it. */
  readonly toDo: string
  /** The end of a promise behind which its verb stands: "we will" send. */
  readonly verbBehind: string
  /** "Belongs to SOCA now": behind the team. */
  readonly fromNow: string
  /** "UKBA keeps it": behind the team, where it is asked whose it is. */
  readonly keepsIt: string
  /** Beside a yes. */
  readonly please: string
  /** The order to do what the bot has asked about. */
  readonly closeIt: string
  /** "delivered in part": what was promised has ended, and not all of it is there. */
  readonly inPart: string
  /** A yes where one is waited for, and else no plain word: "c'est bon". */
  readonly yesIfAsked: string
  /** Behind a yes: with all its parts. */
  readonly allOfIt: string
  /** The order not to do it. */
  readonly leaveIt: string
  /** "our part": of a commitment of one party it is no closing. */
  readonly part: string
  /** "was at risk". */
  readonly was: string
  /** "no, only 2". */
  readonly onlySome: string
  readonly colour: string
  /** The label of a colour: "RAG". */
  readonly ratingLabel: string
  /** The letters that stand for the colours: "G", "A", "R". */
  readonly greenLetter: string
  readonly amberLetter: string
  readonly redLetter: string
  /** A green that may only go before what is said: "as planned, 3 done". */
  readonly asPlanned: string
  /** What says of a named one that it goes well, though alone it may only be polite: "6 is fine". */
  readonly goesWell: string
  /** The start of those of them that answer how one thing stands, with thanks or more behind them: "fine thanks". */
  readonly answersHow: string
  readonly or: string
  /** "red, white and blue" */
  readonly otherColour: string
  /** "Amber, please answer": who is spoken to, or of. */
  readonly vocative: string
  /** A question that needs no mark: "why". */
  readonly asks: string
  /** "done tonight", said in the morning. */
  /** "no further action needed", behind what is done: words of doubt that hold none. */
  readonly nothingLeft: string
  readonly laterToday: string
  /** "on track to deliver", "green now": what may follow a green rating without a mark. */
  readonly afterGreen: string
  /** "on our side", behind a state: whose it is is no part of why. */
  readonly ownSide: string
  /** "on track for 31 March": before a day. */
  readonly forDay: string
  /** "will", "should": at the start of a forecast of when it is done. */
  readonly foresees: string
  /** "planned": at the start of what is planned for a day. */
  readonly plansFor: string
  /** "to finish": between "on track" and the day. */
  readonly toBeReady: string
  /** "at risk because": what follows a rating without a mark. */
  readonly ratedFor: string
  /** The same behind a risk, but not behind a colour or a state: "at risk if Paris refuses". */
  readonly besideState: string
  /** Asked whether it is still red: "still", "toujours". */
  readonly stillSo: string
  readonly noLongerSo: string
  /** "stuck with legal": the same behind what is blocked, but not behind a colour. */
  readonly blockedAt: string
  /** What names the state itself, so that a name may follow: "blocage CNIL". */
  readonly blockage: string
  /** Before the number of a part: "phase", "chapter". */
  readonly partBefore: string
  /** "at risk: no" */
  readonly denied: string
  /** "downgraded from green" */
  readonly from: string
  /** "comments: none": a label of any kind left empty. */
  readonly noneOf: string
  /** "none of them", before "is done". */
  readonly noneOfThem: string
  /** Those of these words that are of two. */
  readonly neither: string
  /** "or", of "nothing on 1 or 3": between rows of which something is denied. */
  readonly nor: string
  /** Between two of which one is to be chosen: "red or amber". */
  readonly choiceOf: string
  /** "red to amber" */
  readonly turnsInto: string
  /** "on track now", "at risk last week". */
  readonly atPresent: string
  readonly formerly: string
  /** "done since 18 February" */
  readonly sinceDay: string
  /** "withdrawn because": the same behind what is given up. */
  readonly endedFor: string
  /** "was going to slip": what was meant once. */
  readonly wasToBe: string
  /** "passed to the Home Office: for comments" */
  readonly sentFor: string
  /** "done on the first": a day, though it may be a row. */
  readonly firstDay: string
  /** Before a place: "at Calais". */
  readonly atPlace: string
  /** "it isn't cancelled", « on n'abandonne pas »: it goes on. */
  readonly notGivenUp: string
  /** "closing this down": given up, and not delivered. */
  readonly closedDown: string
  /** The whole of what is said, or before a mark: that nobody wants it any more: "kill it", "no longer required". */
  readonly givenUp: string
  /** What is said of meetings more than of promises: "cancelled". */
  readonly cancelled: string
  /** What is said of places too: "closed", "reopened". */
  readonly shut: string
  readonly joke: string
  /** "... not", "scratch that": the whole of a tail that takes everything back. */
  readonly takenBack: string
  readonly percent: string
  /** "3 of 4". */
  readonly outOf: string
  // What is agreed to: "agreed to the new date".
  readonly agreedTo: string
  /** This and the next with the space or the mark behind it. */
  readonly topicThe: string
  readonly topicNew: string
  readonly topicDate: string
  /** "the delay", "le report": a move to another day. */
  readonly topicMove: string
  readonly topicClosing: string
  readonly topicGivingUp: string
  /** What makes an agreement less than one: "subject to", "mais". */
  readonly onlyIf: string
  readonly tooEarly: string
}
