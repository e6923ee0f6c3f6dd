import { describe, expect, test } from 'vitest'
import {
  commandNamed,
  eventDayTyped,
  eventWord,
  nearestCommand,
  replyFor,
  spanTyped,
  withOneWord,
} from '../../src/replies/command-words.ts'
import { aReading, inShort } from './a-reading.ts'

describe('a command is known by its word in either language', () => {
  test.each([
    ['', 'help'],
    ['help', 'help'],
    ['HELP', 'help'],
    ['aide', 'help'],
    ['list', 'list'],
    ['Liste', 'list'],
    ['mine', 'mine'],
    ['show', 'show'],
    ['voir', 'show'],
    ['done', 'done'],
    ['terminé', 'done'],
    ['TERMINÉ', 'done'],
    ['termine', 'done'],
    ['update', 'update'],
    ['due', 'due'],
    ['échéance', 'due'],
    ['reopen', 'reopen'],
    ['rouvrir', 'reopen'],
    ['object', 'object'],
    ['history', 'history'],
    ['historique', 'history'],
    ['poll', 'poll'],
    ['sondage', 'poll'],
    ['preview', 'preview'],
    ['digest', 'digest'],
    ['synthèse', 'digest'],
    ['aperçu', 'preview'],
    ['apercu', 'preview'],
    ['event', 'event'],
    ['événement', 'event'],
    ['constructor', undefined],
    ['lits', undefined],
    ['done!', undefined],
  ])('%o is %s', (word, name) => {
    expect(commandNamed(word)).toBe(name)
  })
})

describe('a command may begin with more than one word', () => {
  test.each([
    ['mes engagements', 'mine'],
    ['Mes engagements en retard', 'mine en retard'],
    ['nos engagements', 'mine'],
    ['show us-police', 'show us-police'],
    ['montre-nous ports', 'show ports'],
    ['les miens', 'mine'],
    ['les miennes en retard', 'mine en retard'],
    ['my commitments', 'mine'],
    ['what is overdue?', 'list-ours overdue?'],
    ["what's at risk", 'list-ours at risk'],
    ['which are red or amber?', 'list-ours red or amber?'],
    ['qu’est-ce qui est en retard ?', 'list-ours en retard ?'],
    ['quels engagements sont à risque ?', 'list-ours à risque ?'],
    ['who is overdue?', 'list overdue?'],
    ['which ones slipped?', 'list-ours slipped?'],
    ['which ones have been moved so far?', 'list-ours moved so far?'],
    ['what has been done so far?', 'list-ours done so far?'],
    ['what was done this week?', 'what was done this week?'],
    ["what's most urgent?", 'list-ours?'],
    ["qu'est-ce qui presse ?", 'list-ours ?'],
    ['lesquels ont glissé ?', 'list-ours glissé ?'],
    ["qu'est-ce qui a été fait jusqu'ici ?", "list-ours fait jusqu'ici ?"],
    ['what do we owe in march?', 'mine in march?'],
    ['what do we owe?', 'mine?'],
    ['what do we have to deliver by 31 March?', 'mine by 31 March?'],
    ['what must we finish this week?', 'mine this week?'],
    ['what is due in march?', 'list-ours due in march?'],
    ['what does France owe in march?', 'list France owe in march?'],
    ['qu’est-ce qu’on doit rendre en mars ?', 'mine en mars ?'],
    ['Que devons-nous livrer d’ici fin mars ?', 'mine d’ici fin mars ?'],
    ['quelles sont nos échéances en mars ?', 'mine en mars ?'],
    ['que doit rendre la France en mars ?', 'list rendre la France en mars ?'],
    ["what's on my plate?", 'mine?'],
    ['my deadlines', 'mine'],
    ['our deadlines in March', 'mine in March'],
    ['our deadlines have moved', 'our deadlines have moved'],
    ['am I late on anything?', 'list-ours late on anything?'],
    ["what's left for me this week", 'list-ours this week'],
    ['deadlines in March', 'list-ours in March'],
    ['everything about calais', 'show calais'],
    ['show me a summary', 'show me a summary'],
    ['mes retards', 'mine retards'],
    ['nos échéances', 'mine'],
    ['échéances de mars', 'list-ours de mars'],
    ['les échéances de la PAF', 'list de la PAF'],
    ['suis-je en retard ?', 'list-ours en retard ?'],
    ["l'historique des ports", 'history des ports'],
    ['do I have anything due this week?', 'list-ours due this week?'],
    ['are we waiting for France?', 'list-ours waiting for France?'],
    ['what should I look at first?', 'list-ours?'],
    ['which commitments have no date?', 'list-ours no date?'],
    ['how many commitments does France have?', 'list France have?'],
    ['which ones has UKBA closed?', 'list UKBA closed?'],
    ['can I see the whole list?', 'list?'],
    ['show me everything', 'list'],
    ['show me everything on calais', 'show calais'],
    ['montre-moi tout', 'list'],
    ['montrez-moi les ports', 'show les ports'],
    ['la liste des engagements de la PAF', 'list des engagements de la PAF'],
    ['par quoi commencer ?', 'list-ours ?'],
    ['y a-t-il des rouges côté britannique ?', 'list-ours rouges côté britannique ?'],
    ['quels engagements n’ont pas de date ?', 'list-ours pas de date ?'],
    ['ai-je quelque chose à rendre cette semaine ?', 'list-ours cette semaine ?'],
    ['quels services sont en retard ?', 'list en retard ?'],
    ['what should we do?', 'what should we do?'],
    ['que devons-nous faire ?', 'que devons-nous faire ?'],
    ['what is the text?', 'what is the text?'],
    ['mes collègues', 'mes collègues'],
    ['my commitment is late', 'my commitment is late'],
  ])('%s is %s', (words, command) => {
    expect(withOneWord(words)).toBe(command)
  })
})

describe('a word that is nearly a command', () => {
  test.each([
    ['lits', 'list'],
    ['Lits', 'list'],
    ['histry', 'history'],
    ['previw', 'preview'],
    ['shwo', 'show'],
    ['reopne', undefined], // it would change something
    ['dnoe', undefined],
    ['everything', undefined],
    ['zzzzzz', undefined],
  ])('%s may be %s', (word, name) => {
    expect(nearestCommand(word)).toBe(name)
  })
})

describe('a span of days', () => {
  test.each([
    ['', undefined],
    ['14 March 2011', { last: '14 March 2011' }],
    ['1 March 2011 to 14 March 2011', { first: '1 March 2011', last: '14 March 2011' }],
    ['from 1 March till 14 March', { first: '1 March', last: '14 March' }],
    ['1 March until April', { first: '1 March', last: 'April' }],
    ['2011-03-01 - 2011-03-14', { first: '2011-03-01', last: '2011-03-14' }],
    ['du 1er mars au 14 mars', { first: '1er mars', last: '14 mars' }],
    ['de mars à avril', { first: 'mars', last: 'avril' }],
    ['1er mars 2011 au 14 mars 2011', { first: '1er mars 2011', last: '14 mars 2011' }],
    ['from 1 March', { last: 'from 1 March' }],
  ])('%o', (words, span) => {
    expect(spanTyped(words)).toEqual(span)
  })
})

describe('an event in place of a day', () => {
  test.each([
    ['held', 'held'],
    ['Held', 'held'],
    ['tenu', 'held'],
    ['a eu lieu', 'held'],
    ['no date', 'no date'],
    ['none', 'no date'],
    ['postponed', 'no date'],
    ['sine die', 'no date'],
    ['sans date', 'no date'],
    ['reporté', 'no date'],
    ['reporté sine die', 'no date'],
    ['17 February 2012', undefined],
    ['', undefined],
  ])('%o is %s', (words, meaning) => {
    expect(eventWord(words)).toBe(meaning)
  })
})

describe('a command that changes a commitment stands for a reply', () => {
  test.each([
    { command: 'done', words: '', read: 'ports closed' },
    { command: 'done', words: 'report sent', read: 'ports closed' },
    { command: 'update', words: 'at risk: Dunkirk data is late', read: 'ports rated amber' },
    { command: 'due', words: '15 April 2011: strike', read: 'ports dated 2011-04-15' },
    { command: 'due', words: '15 avril 2011 : grève', read: 'ports dated 2011-04-15' },
    { command: 'due', words: '', read: 'ports noted; ask which date' },
    { command: 'reopen', words: 'a mistake', read: 'ports reopened' },
    { command: 'object', words: 'no meeting was held', read: 'ports noted; ask nothing waits' },
  ] as const)('$command "$words" is read as $read', ({ command, words, read }) => {
    expect(inShort(aReading(replyFor(command, words)))).toBe(read)
  })
})

describe('the day of an event stands behind words that move it, and before the reason', () => {
  test.each([
    ['is 25 May 2011', { day: '25 May 2011' }],
    ['will be 25 May 2011', { day: '25 May 2011' }],
    ['est le 25 mai 2011', { day: '25 mai 2011' }],
    ['sera le 25 mai 2011 : visite', { day: '25 mai 2011', reason: 'visite' }],
    ['12 May 2011', { day: '12 May 2011' }],
    ['moved to 12 May 2011', { day: '12 May 2011' }],
    ['12 May 2011: the visit was moved', { day: '12 May 2011', reason: 'the visit was moved' }],
    ['moved to 12 May 2011: the visit was moved', { day: '12 May 2011', reason: 'the visit was moved' }],
    ['has been postponed to 12 May 2011 - strike', { day: '12 May 2011', reason: 'strike' }],
    ['is now on 12 May 2011 (strike)', { day: '12 May 2011', reason: 'strike' }],
    ['new date: 12 May 2011', { day: '12 May 2011' }],
    ['reporté au 12 mai 2011', { day: '12 mai 2011' }],
    ['est reporté au 12 mai 2011 : la visite a été déplacée', { day: '12 mai 2011', reason: 'la visite a été déplacée' }],
    ['aura lieu le 12 mai 2011', { day: '12 mai 2011' }],
    ['nouvelle date : 12 mai 2011', { day: '12 mai 2011' }],
    ['may be moved to 12 May 2011', { day: 'may be moved to 12 May 2011' }],
    ['not moved to 12 May 2011', { day: 'not moved to 12 May 2011' }],
    ['held', { day: 'held' }],
    ['postponed: strike', { day: 'postponed', reason: 'strike' }],
    ['reporté : grève', { day: 'reporté', reason: 'grève' }],
  ])('%s', (words, means) => {
    expect(eventDayTyped(words)).toEqual(means)
  })
})
