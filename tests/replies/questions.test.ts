import { describe, expect, test } from 'vitest'
import { isQuestion } from '../../src/replies/question-form.ts'
import { unknownQuestionIn } from '../../src/replies/questions.ts'
import { ukLead } from '../a-register.ts'
import { fourCommitments, three } from './a-reading.ts'

const register = fourCommitments()

/** `how ports`, `names none`, or `no question`. */
function unknown(words: string): string {
  const question = unknownQuestionIn(words, { register, about: three, by: ukLead, language: 'en' })
  if (!question) return 'no question'
  const { enquiry } = question
  return enquiry ? `${enquiry.asks} ${enquiry.noRow ?? enquiry.ids.map((id) => id.split('-')[0]).join(' ')}` : 'names none'
}

describe('who names a commitment in a question that is in no known form asks how it stands, or what its first word asks', () => {
  test.each([
    ['can somebody look at the ports figures?', 'how ports'],
    ['is there a document on calais', 'how calais'],
    ['ports: any chance of a quick call?', 'how ports'],
    ['2: are we sure about the figures?', 'how calais'],
    ['have you got anything new for 3?', 'how belgium'],
    ['what is the budget for number 2?', 'how calais'],
    ['when does Paris sign the ports paper?', 'when ports'],
    ['who signs the letter to Belgium?', 'who belgium'],
    ['why does calais take so long?', 'why calais'],
    ['est-ce que quelqu’un a vu le rapport sur les ports ?', 'how ports'],
    ['combien coûte le projet de Calais ?', 'how calais'],
    ['what is the budget for row 9?', 'how 9'],
    ['and 3?', 'how belgium'],
    ['and 9?', 'how 9'],
    ['what about 2?', 'how calais'],
    ['who else needs to confirm 3?', 'who belgium'],
    ['who else has to confirm 3?', 'who belgium'],
    ['do you have anything from France on 2?', 'how calais'],
    ['is anyone in Paris looking at 2?', 'how calais'],
    ['can somebody look at 3?', 'how belgium'],
    ['how long has 2 been open?', 'when calais'],
    ['is 2 a problem for Paris?', 'how calais'],
    ['could Paul check 3?', 'how belgium'],
    ['et le 3 ?', 'how belgium'],
    ['et pour le 3 ?', 'how belgium'],
    ['le 2 ?', 'how calais'],
    ['qui est le contact UK pour le 2 ?', 'who calais'],
    ['il y a une date pour le 2 ?', 'how calais'],
    ['quelqu’un peut regarder le 3 ?', 'how belgium'],
    ['est-ce que le 2 avance ?', 'how calais'],
  ])('%s', (words, means) => {
    expect(unknown(words)).toBe(means)
  })
})

describe('a question that names no commitment, or is put to somebody else, may be meant for colleagues', () => {
  test.each([
    'can we meet at 3?',
    'is anybody in on Friday?',
    'who wants coffee?',
    'what time is it?',
    'why us?',
    'on se voit quand ?',
    'peut-on se voir le 3 ?',
    'vous venez à Paris jeudi ?',
    'Marie, can you check the ports figures?',
    'Jean-Luc : tu as les chiffres des ports ?',
    '<@U0MARIE> can you check the ports figures?',
    'how are you?',
    'what was it like last month?',
    'who comes first?',
    'are all of you in?',
    'have you got 2 minutes?',
    'is 3 weeks enough?',
    'are you in on 3 March?',
    'who is off for 2 weeks?',
    'could 2 people come?',
    'tu as 2 minutes ?',
    'tu es là le 3 ?',
    'quelqu’un est absent pour 2 semaines ?',
  ])('%s', (words) => {
    expect(unknown(words)).toBe('names none')
  })
})

describe('what has a form of words, or says something beside a question, is no question', () => {
  test.each([
    '1 done?',
    'ports on track?',
    '2 blocked: no reply from Paris?',
    'done',
    'when Paris signs, ports is done',
    'the data is late. Can Paris send it?',
    'ports slips to 15 April?',
    'what a day',
    'calais is stuck',
    'terminé ?',
    '',
  ])('%s', (words) => {
    expect(unknown(words)).toBe('no question')
  })
})

test.each([
  ['is it done', true],
  ['hi! when is it due?', true],
  ['Anyone? thanks', true],
  ['quand est-ce fini', true],
  ['c’est prêt ?', true],
  ['done. sure?', false],
  ['when done, tell Paris', false],
  ['what we need is time', false],
])('whether "%s" only asks something is told by its marks and its first words', (words, is) => {
  expect(isQuestion(words)).toBe(is)
})
