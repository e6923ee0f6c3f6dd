import type { AwayWords } from './away-words.ts'

const leave = '(?:(?:annual|sick|(?:shared )?parental|maternity|paternity|adoption|compassionate|family|study|unpaid|special|long) )?leave'
const parents = '(?:maternity|paternity|parental|adoption|shared parental)'
const begins = '(?= (?:from|starting|as of|beginning|on|until|till|for|today|tomorrow|next|this))'
const fromLeave = `from (?:(?:my|our|a|the) )?(?:${leave}|holidays?|vacation|pto|half-term|illness|being (?:away|off|ill|sick))`
const absent = `away(?: from (?:the office|work|my desk))?|absent|ooo|oof|out of (?:the )?office|on (?:my )?(?:${leave}|holidays?|vacation|pto)`

/** How one says in English that one is away. */
export const englishAway: AwayWords = {
  selfAway: `(?:i am|i'm|im|i will be|i'll be|ill be|i shall be|i am going to be|i'm going to be) (?:${absent}|off(?: work| sick)?|out|unavailable|(?:off )?sick|ill|unwell|travell?ing|on (?:a )?(?:business )?(?:trip|mission|travel)|not (?:in|here|available|at work|in the office))|(?:i am|i'm|im|i will be|i'll be) taking ${leave}|i (?:take|have) ${leave}|i (?:won't|will not) be (?:in|here|available|at work|in the office)|(?<!.)(?:my )?${parents} leave${begins}`,
  selfGoes: `(?:i am|i'm|im|i will be|i'll be|i shall be) (?:(?:going|leaving|heading)(?: off| away)?|off) (?:on|for) (?:my )?(?:${leave}|holidays?|vacation)(?: on)?|(?:i am|i'm|im|i will be|i'll be) (?:going away|starting (?:my )?${leave})(?: on)?|i (?:go on|start|begin|will start|'ll start|am starting) (?:my )?(?:${leave}|holidays?|vacation)(?: on)?|my (?:${leave}|holidays?|vacation) (?:starts?|begins?|will start|will begin)(?: on)?`,
  away: `${absent}|off (?:work|sick|ill|duty)|(?<!.)(?:my )?${leave}(?:${begins}|$)|(?<!.)(?:off|sick|ill|unwell|not (?:in|here|available|in the office))(?= (?:from|on|until|till|today|tomorrow|this|next|monday|tuesday|wednesday|thursday|friday|for)|$)`,
  is: "is|will be|'s",
  selfBack: `(?:i am|i'm|im) (?:(?:now|already) )?back(?: (?:now|again|early|today|at work|in the office|${fromLeave}))*|(?:i am|i'm|im) (?:no longer|not) (?:away|absent|on leave|on holiday)(?: (?:any ?more|any longer|now))?`,
  back: `back(?: (?:now|again|today|early|at work|in the office|${fromLeave}))*|no longer away|not away any ?more`,
  cancels:
    "(?:please |can you |i )?(?:cancel|delete|remove|forget) (?:my |the )?(?:absences?|leave|holidays?)|(?:i am|i'm|im) not away after all|away cancel(?:led)?|(?:my )?(?:leave|absence|holiday) cancel(?:led)?|my (?:leave|absence|holiday) (?:is|was|has been) cancelled",
  openEnd: '(?:until|till) (?:further notice|i know more|who knows when)|indefinitely|for (?:an indefinite period|the foreseeable future)',
  until:
    "untill?|till|'?til|(?:(?:and|i am|i'm|i will be|i'll be) ){0,2}(?:back(?: at work| in the office)?|returning|return)(?: on| from)?",
  since: 'since',
  from: 'from|starting(?: from| on)?|as (?:of|from)|beginning|since',
  to: 'to|through|thru|up to(?: and including)?',
  between: 'between',
  and: 'and',
  lasts: 'for(?: the next)?',
  during: '(?:on|in|during|over|for) (?:all (?:of )?|the whole (?:of )?)?|all (?:of )?|the whole (?:of )?',
  restOf: 'the rest of',
  endOf: 'end of',
  included: 'inclusive|included|incl',
  covers:
    "(?:covers?|is covering|are covering|will cover|will be covering|covering|stands? in|is standing in|will stand in|standing in|deputi[sz]es?|replaces?|will replace|takes? over|will take over|is my (?:cover|deputy|stand-in|replacement))(?:(?: for)? me)?(?: (?:meanwhile|until then|while i'm away))?|as (?:my )?(?:cover|deputy|stand-in|replacement)",
  coversMe:
    '(?:covers?|is covering|will cover|will be covering|stands? in|is standing in|will stand in|deputi[sz]es?|will deputi[sz]e|replaces?|will replace|takes? over|will take over) (?:for |from )?me',
  coveredBy:
    '(?:my )?cover(?:ed)?(?: is| by| will be)?:?|(?:my )?(?:deputy|stand-in|replacement) (?:is|will be)|(?:stand-in|deputy|replacement):|replaced by|please (?:ask|contact)',
  noCover: '(?:with )?(?:no|without(?: a)?) cover|(?:nobody|no one) (?:covers|is covering|stands in|will cover)(?:(?: for)? me)?',
  joins: 'and|with|while|meanwhile|then|but',
  leadsIn: 'ok|okay|fyi|btw|by the way|just so you know|just to say|please note(?: that)?|note that|heads up|for info(?:rmation)?',
  ofPerson: 'for|of',
  andNames: 'and|or',
}
