import { describe, expect, test } from 'vitest'
import { enquiriesIn } from '../../src/replies/enquiry.ts'
import { ukLead } from '../a-register.ts'
import { fourCommitments, three } from './a-reading.ts'

const register = fourCommitments()

/** `left of 3`, `moved calais`; empty if it is no question to the register. */
function asked(words: string): string {
  return enquiriesIn(words, { register, about: three, by: ukLead, spokenOf: undefined })
    .map(({ asks, ids, isNamed, side }) => {
      const of = isNamed ? ids.map((id) => id.split('-')[0]).join(' ') : `of ${ids.length}`
      return `${asks} ${of}${side === undefined ? '' : ` by ${side.is === 'teams' ? side.teams.join(' ') : side.is}`}`
    })
    .join('; ')
}

describe('who has not confirmed is asked in as many ways as who has not answered', () => {
  test.each([
    ['who has not confirmed?', 'unconfirmed of 3'],
    ["who hasn't confirmed yet?", 'unconfirmed of 3'],
    ['who still has to confirm?', 'unconfirmed of 3'],
    ['which teams have not confirmed 2?', 'unconfirmed calais'],
    ['has everybody confirmed?', 'unconfirmed of 3'],
    ['who has confirmed?', 'unconfirmed of 3'],
    ['which owners are not confirmed?', 'unconfirmed of 3'],
    ['qui n’a pas confirmé ?', 'unconfirmed of 3'],
    ['quels services n’ont pas encore confirmé ?', 'unconfirmed of 3'],
    ['qui doit encore confirmer le 2 ?', 'unconfirmed calais'],
    ['tout le monde a confirmé ?', 'unconfirmed of 3'],
    ['qui reste à confirmer ?', 'unconfirmed of 3'],
  ])('%s', (words, means) => {
    expect(asked(words)).toBe(means)
  })
})

describe('what is still waited for from the asker is a question of its own', () => {
  test.each([
    ["what's left?", 'left of 3'],
    ['what is left to do?', 'left of 3'],
    ["what's still missing from us?", 'left of 3'],
    ['what do you need from me?', 'left of 3'],
    ['what do you still need from us?', 'left of 3'],
    ['what are you waiting for?', 'left of 3'],
    ['what is expected of us?', 'left of 3'],
    ['what do I have to do?', 'left of 3'],
    ['what should I answer here?', 'left of 3'],
    ["what haven't we answered?", 'left of 3'],
    ['is there anything left for us?', 'left of 3'],
    ['do you need anything else from me?', 'left of 3'],
    ['anything left for us?', 'left of 3'],
    ['on attend quoi de nous ?', 'left of 3'],
    ["qu'est-ce qu'on attend de moi ?", 'left of 3'],
    ['qu’attendez-vous de nous ?', 'left of 3'],
    ['que reste-t-il à faire ?', 'left of 3'],
    ['il reste quoi ?', 'left of 3'],
    ['qu’est-ce qui reste ?', 'left of 3'],
    ['que dois-je faire ?', 'left of 3'],
    ['que voulez-vous de nous ?', 'left of 3'],
    ['que me demandez-vous ?', 'left of 3'],
    ['de quoi avez-vous besoin de notre part ?', 'left of 3'],
    ['à quoi n’avons-nous pas encore répondu ?', 'left of 3'],
    ['qu’est-ce qu’il me reste à faire ?', 'left of 3'],
  ])('%s', (words, means) => {
    expect(asked(words)).toBe(means)
  })
})

describe('who moved a date, who ended it, and why beside it, are one question', () => {
  test.each([
    ['who moved 2?', 'moved calais'],
    ['who moved 2 and why?', 'moved calais'],
    ['who postponed ports, and when?', 'moved ports'],
    ['who changed the date of 2?', 'moved calais'],
    ['who moved the deadline?', 'moved of 3'],
    ['when was 2 moved and by whom?', 'moved calais'],
    ['how often was ports moved?', 'moved ports'],
    ['qui a décalé le 2 ?', 'moved calais'],
    ['qui a reporté le 2 et pourquoi ?', 'moved calais'],
    ['qui a changé la date du 2 ?', 'moved calais'],
    ['quand le 2 a-t-il été reporté, et par qui ?', 'moved calais'],
    ['combien de fois le 2 a-t-il été décalé ?', 'moved calais'],
    ['qui l’a décalé et pourquoi ?', 'moved of 3'],
    ['when was 3 closed and by whom?', 'ending belgium'],
    ['who closed 3 and when?', 'ending belgium'],
    ['quand le 3 a-t-il été clos et par qui ?', 'ending belgium'],
    ['qui a clos le 3, et quand ?', 'ending belgium'],
  ])('%s', (words, means) => {
    expect(asked(words)).toBe(means)
  })
})

describe('whose it is, whether it is closed and until when are heard in the words of every day', () => {
  test.each([
    ['is ports ours?', 'who ports'],
    ['is 2 with us?', 'who calais'],
    ['do we lead 2?', 'who calais'],
    ['are we responsible for ports?', 'who ports'],
    ['does 3 belong to France?', 'who belgium by fr-paf fr-interior'],
    ['le 2 est à nous ?', 'who calais'],
    ['les ports, c’est à qui ?', 'who ports'],
    ['sommes-nous pilotes du 2 ?', 'who calais'],
    ['le 3 est clos ?', 'how belgium'],
    ['le 2 est toujours rouge ?', 'how calais'],
    ['is 3 closed?', 'how belgium'],
    ['délai ?', 'when of 3'],
    ['le délai du 2 ?', 'when calais'],
    ['deadline?', 'when of 3'],
    ['bilan ?', 'how of 3'],
    ['what did we say last time?', 'other side of 3 by own'],
    ['what did we say on ports last time?', 'other side ports by own'],
    ['what was our last answer?', 'other side of 3 by own'],
    ['what did I say about 2?', 'other side calais by own'],
    ['qu’avons-nous dit la dernière fois ?', 'other side of 3 by own'],
    ['on a dit quoi la dernière fois ?', 'other side of 3 by own'],
    ['qu’est-ce qu’on a répondu sur le 2 ?', 'other side calais by own'],
    ['quelle était notre dernière réponse ?', 'other side of 3 by own'],
    ['qu’ai-je dit sur le 2 ?', 'other side calais by own'],
    ['qu’est-ce que j’ai répondu la dernière fois ?', 'other side of 3 by own'],
    ['has fr-paf answered on 2?', 'other side calais by fr-paf'],
  ])('%s', (words, means) => {
    expect(asked(words)).toBe(means)
  })
})

describe('what says something, or is said to colleagues, is none of these questions', () => {
  test.each([
    'we have moved 2',
    'who moved the meeting?',
    '2 is left to France',
    "what's left of the budget for 2 is 40k",
    'nous avons confirmé',
    'le 2 est clos',
    'il reste deux semaines',
    'qui a décalé la réunion ?',
    'ports is ours',
    'que reste-t-il du budget des ports ?',
    'what do you need the scanner for?',
  ])('%s', (words) => {
    expect(asked(words)).toBe('')
  })
})
