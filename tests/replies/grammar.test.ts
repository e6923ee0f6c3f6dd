import { describe, expect, test } from 'vitest'
import { aRegister, ukAlone, ukLead } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

describe('a rating is read from', () => {
  test.each([
    { words: 'on track', read: 'ports rated green', text: 'on track' },
    { words: 'still on track', read: 'ports rated green', text: 'still on track' },
    { words: 'on track for 31 March', read: 'ports rated green', text: 'on track for 31 March' },
    { words: 'green', read: 'ports rated green', text: 'green' },
    {
      words: 'at risk: Dunkirk data is late, done by June we hope',
      read: 'ports rated amber',
      text: 'Dunkirk data is late, done by June we hope',
    },
    { words: 'at risk: 3 visits planned, 1 done', read: 'ports rated amber', text: '3 visits planned, 1 done' },
    { words: 'At risk because of the strike', read: 'ports rated amber', text: 'because of the strike' },
    { words: 'amber: data &amp; people', read: 'ports rated amber', text: 'data & people' },
    { words: 'blocked by the port authority', read: 'ports rated red', text: 'blocked by the port authority' },
    { words: 'blocked: no reply from Paris', read: 'ports rated red', text: 'no reply from Paris' },
    { words: 'off track', read: 'ports rated red', text: 'off track' },
    { words: 'at risk, no data', read: 'ports rated amber', text: 'no data' },
    { words: 'red. No money.', read: 'ports rated red', text: 'No money.' },
    { words: 'à risque, sécurité', read: 'ports rated amber', text: 'sécurité' },
    { words: 'red, thanks', read: 'ports rated red', text: 'red, thanks' },
    { words: 'at risk: HMT may scrap it', read: 'ports rated amber', text: 'HMT may scrap it' },
    { words: 'slightly at risk', read: 'ports rated amber', text: 'slightly at risk' },
    { words: 'risk of delay: strike', read: 'ports rated amber', text: 'strike' },
    { words: 'plutôt à risque : grève', read: 'ports rated amber', text: 'grève' },
    { words: 'risque de retard : grève', read: 'ports rated amber', text: 'grève' },
    { words: 'was at risk, now on track', read: 'ports rated green', text: 'now on track' },
    { words: 'conforme au planning', read: 'ports rated green', text: 'conforme au planning' },
    { words: 'not on track', read: 'ports rated red', text: 'not on track' },
    { words: 'en bonne voie', read: 'ports rated green', text: 'en bonne voie' },
    { words: 'à risque : données en retard', read: 'ports rated amber', text: 'données en retard' },
    { words: 'A risque\u00A0: données', read: 'ports rated amber', text: 'données' },
    { words: 'bloqué par la grève', read: 'ports rated red', text: 'bloqué par la grève' },
    { words: 'pas en bonne voie', read: 'ports rated red', text: 'pas en bonne voie' },
    { words: 'rouge : grève', read: 'ports rated red', text: 'grève' },
    { words: '🔴 no access', read: 'ports rated red', text: 'no access' },
    { words: '🟠 pas de données', read: 'ports rated amber', text: 'pas de données' },
  ])('$words', ({ words, read, text }) => {
    const reading = aReading(words)
    expect(inShort(reading)).toBe(read)
    expect(reading.changes[0]?.entry.text).toBe(text)
  })
})

describe('a question is never kept as a note, even one that names a commitment', () => {
  test.each([
    'on track?',
    'en bonne voie ?',
    'withdrawn?',
    'annulé ?',
    'should we withdraw this',
    'evidence?',
    'what is this about?',
    'can somebody look at ports?',
    'are the ports figures in',
    'le rapport sur les ports est-il prêt ?',
    'ports: what did the minister think?',
    'hi all, quick question: is anybody in Dunkirk?',
  ])('%s', (words) => {
    expect(aReading(words).changes).toEqual([])
    expect(aReading(words, { about: three }).changes).toEqual([])
  })
  test.each(['the data is late. Can Paris send it?', 'blocked: no reply from Paris?'])(
    'what says something beside it is kept: %s',
    (words) => {
      expect(aReading(words).changes).toHaveLength(1)
    },
  )
})

describe('what is not understood is kept as a note and asked back', () => {
  test.each([
    'on track - just kidding',
    'on track, more or less',
    'on track 🤞',
    'en bonne voie, plus ou moins',
    'at risk, not',
    'at risk, scratch that',
    'at risk - kidding',
    'blocked, no longer',
    'slips to 15 April: just kidding',
    'agreed - just kidding',
    'was at risk',
    'amber/red: staff',
    'on track, but Dunkirk is late',
    'not at risk',
    'no longer blocked',
    'may slip to 15 April: strike',
    'note',
  ])('%s', (words) => {
    const reading = aReading(words)
    expect(inShort(reading)).toBe('ports noted; ask not understood')
    expect(reading.changes[0]?.entry.text).toBe(words)
  })
})

describe('several commitments in one reply are read one by one', () => {
  test.each([
    { words: 'ports done, calais at risk: no data', read: 'ports closed; calais rated amber' },
    { words: '1 done, 2 at risk: no data, 3 on track', read: 'ports closed; calais rated amber; belgium rated green' },
    {
      words: '1 done; 2 at risk: waiting for Paris, Lille and Dunkirk; 3 on track',
      read: 'ports closed; calais rated amber; belgium rated green',
    },
    { words: '1. done\n2. at risk: data\n3. on track', read: 'ports closed; calais rated amber; belgium rated green' },
    { words: '- ports: done\n- calais: slips to 15 April: strike', read: 'ports closed; calais dated 2011-04-15' },
    { words: '1 done 2 at risk 3 on track', read: 'ports closed; calais rated amber; belgium rated green' },
    { words: '1, 2 and 3 done', read: 'ports closed; calais closed; belgium closed' },
    { words: '1 and 2 done, 3 at risk: ill', read: 'ports closed; calais closed; belgium rated amber' },
    { words: '1-2 done', read: 'ports closed; calais closed' },
    { words: 'all on track', read: 'ports rated green; calais rated green; belgium rated green' },
    { words: 'everything done', read: 'ask close all' },
    { words: 'ports done, the rest on track', read: 'ports closed; calais rated green; belgium rated green' },
    { words: 'the rest on track, 2 at risk: data', read: 'ports rated green; belgium rated green; calais rated amber' },
    { words: 'all on track; the rest at risk', read: 'ports rated green; calais rated green; belgium rated green; ask which of several' },
    { words: '#2 done', read: 'calais closed' },
    { words: 'ports done, calais also done', read: 'ports closed; calais closed' },
    { words: 'ports done, calais also on track', read: 'ports closed; calais rated green' },
    { words: '1 done and 2 too', read: 'ports closed; calais closed' },
    { words: 'ports done, same for calais', read: 'ports closed; calais closed' },
    { words: 'ports on track, calais as well', read: 'ports rated green; calais rated green' },
    { words: 'ports terminé, calais aussi', read: 'ports closed; calais closed' },
    { words: 'ports en bonne voie, idem pour calais', read: 'ports rated green; calais rated green' },
    { words: 'ports at risk: strike; same for calais', read: 'ports rated amber; calais rated amber' },
    { words: 'ports done? same for calais', read: 'ports noted; ask is it done' },
    { words: 'same for calais', read: 'calais noted; ask not understood' },
    { words: '1 done, whereas 2 is blocked by HMT', read: 'ports closed; calais rated red' },
    { words: '2 is blocked until 1 is done', read: 'calais rated red' },
    { words: '2 blocked because 1 is not done', read: 'calais rated red' },
    { words: '2 at risk if 1 is done late', read: 'calais rated amber' },
    { words: '2 bloqué tant que 1 est terminé', read: 'calais rated red' },
    { words: 'yes 2 is done', read: 'calais closed' },
    { words: '2: yes, done', read: 'calais closed' },
    { words: 'nothing to report, all on track', read: 'ports rated green; calais rated green; belgium rated green' },
    { words: 'rien à signaler, tout en bonne voie', read: 'ports rated green; calais rated green; belgium rated green' },
    { words: 'on track: 1, 3; at risk: 2', read: 'ports rated green; belgium rated green; calais rated amber' },
    { words: 'on track: 1, 3, at risk: 2', read: 'ports rated green; belgium rated green; calais rated amber' },
    { words: 'done: 1. On track: 2, 3.', read: 'ports closed; calais rated green; belgium rated green' },
    { words: 'on track for 1 and 2, 3 is blocked', read: 'ports rated green; calais rated green; belgium rated red' },
    { words: 'en bonne voie : 1 et 3 ; à risque : 2', read: 'ports rated green; belgium rated green; calais rated amber' },
    { words: 'move 2 to 15 April: strike', read: 'calais dated 2011-04-15' },
    { words: 'please move 2 and 3 to 15 April: strike', read: 'calais dated 2011-04-15; belgium dated 2011-04-15' },
    { words: 'postpone calais until 15 April because of the strike', read: 'calais dated 2011-04-15' },
    { words: 'reporter calais au 15 avril : grève', read: 'calais dated 2011-04-15' },
    { words: 'reportez le 2 de deux semaines : grève', read: 'calais dated 2011-04-14' },
    { words: 'mark 2 as done', read: 'calais closed' },
    { words: 'mark calais done', read: 'calais closed' },
    { words: 'marquer le 2 comme terminé', read: 'calais closed' },
    { words: 'calais (2) is done', read: 'calais closed' },
    { words: '2 (calais) done', read: 'calais closed' },
    { words: '2. calais done', read: 'calais closed' },
    { words: '2. Adapt detection technology at Calais (`calais-detection`): done', read: 'calais closed' },
    { words: '1=green, 2=amber, 3=red', read: 'ports rated green; calais rated amber; belgium rated red' },
    { words: '1/2/3 done', read: 'ports closed; calais closed; belgium closed' },
    { words: '1 → done ; 2 → on track', read: 'ports closed; calais rated green' },
    { words: '1 done 2 done 3 not done', read: 'ports closed; calais closed; belgium noted' },
    { words: '1 done, 2 not yet, 3 on track', read: 'ports closed; calais noted; belgium rated green' },
    { words: '1 terminé, 2 pas encore', read: 'ports closed; calais noted' },
    {
      words: '1: done, 2: 15 April (strike), 3: ok',
      read: 'ports closed; calais noted; belgium rated green; ask move all',
    },
    { words: 'ports done, calais: data received', read: 'ports closed; calais noted; ask not understood' },
    { words: 'calais was at risk, now on track', read: 'calais rated green' },
    { words: 'ports and calais both done', read: 'ports closed; calais closed' },
    { words: 'both ports and calais are done', read: 'ports closed; calais closed' },
    { words: '1) done 2) on track 3) blocked', read: 'ports closed; calais rated green; belgium rated red' },
    {
      words: '• ports – done\n• calais – on track\n• belgium – blocked: no reply',
      read: 'ports closed; calais rated green; belgium rated red',
    },
    { words: 'Le premier est terminé, le deuxième est bloqué', read: 'ports closed; calais rated red' },
    { words: '1 et 3 terminés ; 2 à risque\u00A0: données en retard', read: 'ports closed; belgium closed; calais rated amber' },
    { words: 'done ports', read: 'ports closed' },
    { words: 'done: 1, 3', read: 'ports closed; belgium closed' },
    { words: 'ports-risk-analysis done', read: 'ports closed' },
    { words: 'the Calais one is done', read: 'calais closed' },
    { words: 'ports not done yet, calais done', read: 'ports noted; calais closed' },
    { words: 'calais: the data is late', read: 'calais noted; ask not understood' },
    { words: 'is ports done?', read: 'ask is it done' },
    { words: 'tout en bonne voie', read: 'ports rated green; calais rated green; belgium rated green' },
    { words: 'ports terminé, le reste en bonne voie', read: 'ports closed; calais rated green; belgium rated green' },
    { words: 'tout le reste en bonne voie, 2 à risque : grève', read: 'ports rated green; belgium rated green; calais rated amber' },
    { words: 'ports à risque, le reste terminé', read: 'ports rated amber; calais closed; belgium closed' },
    { words: 'ports reste à risque', read: 'ports rated amber' },
    { words: 'tous en bonne voie', read: 'ports rated green; calais rated green; belgium rated green' },
    { words: 'ports terminé, calais à risque : pas de données', read: 'ports closed; calais rated amber' },
    { words: 'ports terminé et calais en bonne voie', read: 'ports closed; calais rated green' },
    { words: '1 terminé, 2 reporté au 15 avril : grève', read: 'ports closed; calais dated 2011-04-15' },
    { words: 'le point 2 est terminé', read: 'calais closed' },
    { words: 'note ports: met on Monday', read: 'ports noted' },
  ])('$words', ({ words, read }) => {
    expect(inShort(aReading(words, { about: three }))).toBe(read)
  })
})

test.each([
  // "risk" is a word of the title too.
  { words: 'at risk; slips to 15 April: strike', read: 'ports rated amber; ports dated 2011-04-15' },
  { words: 'at risk\nslips to 15 April: strike', read: 'ports rated amber; ports dated 2011-04-15' },
  { words: 'at risk. Slips by a week: strike', read: 'ports rated amber; ports dated 2011-04-07' },
  { words: 'à risque ; reporté au 15 avril : grève', read: 'ports rated amber; ports dated 2011-04-15' },
  { words: 'blocked; slips to 15 April: strike', read: 'ports rated red; ports dated 2011-04-15' },
])('a judgement and a date in one reply are both read: $words', ({ words, read }) => {
  expect(inShort(aReading(words))).toBe(read)
})

describe('a word that does not say which of several commitments it is about changes nothing', () => {
  test.each([
    { words: 'done', ask: 'which of several' },
    { words: 'on track', ask: 'which of several' },
    { words: 'at risk: data', ask: 'which of several' },
    { words: 'terminé', ask: 'which of several' },
    { words: 'reporté au 15 avril : grève', ask: 'which of several' },
    { words: '✅', ask: 'which of several' },
    { words: 'both done', ask: 'unknown name' },
    { words: 'dover done', ask: 'unknown name' },
    { words: '4 done', ask: 'unknown name' },
    { words: '1. calais done', ask: 'which' },
    { words: 'slips 2 to 3 weeks: strike', ask: 'which of several' },
    { words: 'hmm', ask: 'not understood' },
  ])('$words', ({ words, ask }) => {
    const { changes, unclear } = aReading(words, { about: three })
    expect(changes).toEqual([])
    expect(unclear.map(({ question }) => question.ask)).toEqual([ask])
  })

  test('a word of two titles is asked back with both titles', () => {
    const register = fourCommitments({ 'calais-detection': { title: 'Detection at the ports' } })
    const { changes, unclear } = aReading('ports done', {
      register,
      about: ['calais-detection', 'belgium-invitation', 'ports-risk-analysis'].slice(0, 2),
    })
    expect(changes.map(({ id }) => id)).toEqual(['calais-detection'])
    expect(unclear).toEqual([])
    const twice = aReading('at the ports done', {
      register: fourCommitments({ 'calais-detection': { title: 'Ports' }, 'belgium-invitation': { title: 'More ports' } }),
      about: ['calais-detection', 'belgium-invitation'],
    })
    const copied = aReading('Joint visits to the ports of the North: done', {
      register: fourCommitments({
        'calais-detection': { title: 'Joint visits to the ports of the North' },
        'belgium-invitation': { title: 'Joint visits to the ports of the North' },
      }),
      about: ['calais-detection', 'belgium-invitation'],
    })
    expect(inShort(copied)).toBe('ask which')
    expect(twice).toMatchObject({
      changes: [],
      unclear: [{ question: { ask: 'which', candidates: ['calais-detection', 'belgium-invitation'] } }],
    })
  })
})

describe('a name that is not known is asked back, and the rest of the reply is read', () => {
  test.each([
    { words: 'ports done; harwich done', read: 'ports closed; ask unknown name', word: 'harwich' },
    { words: 'ports done, harwich done', read: 'ports closed; ask unknown name', word: 'harwich' },
    { words: 'ports done and harwich done', read: 'ports closed; ask unknown name', word: 'harwich' },
    { words: 'ports done\nharwich is at risk: strike', read: 'ports closed; ask unknown name', word: 'harwich' },
    { words: 'ports at risk: strike\nharwich blocked', read: 'ports rated amber; ask unknown name', word: 'harwich' },
    { words: 'harwich done; ports done', read: 'ports closed; ask unknown name', word: 'harwich' },
    { words: 'ports terminé ; harwich terminé', read: 'ports closed; ask unknown name', word: 'harwich' },
    { words: 'ports en bonne voie, harwich en bonne voie', read: 'ports rated green; ask unknown name', word: 'harwich' },
    { words: '1 done, 7 on track', read: 'ports closed; ask unknown name', word: '7' },
  ])('$words', ({ words, read, word }) => {
    for (const about of [three, three.slice(0, 1)]) {
      const reading = aReading(words, { about })
      expect(inShort(reading)).toBe(read)
      expect(reading.unclear).toMatchObject([{ question: { candidates: about, word } }])
    }
  })

  test.each(['ports done; report delivered', 'ports done. Minutes approved.', 'ports terminé ; rapport livré'])(
    'words that show that something is done are taken for no name: %s',
    (words) => {
      expect(inShort(aReading(words, { about: three }))).toBe('ports closed')
    },
  )
})

test('a row that was copied with its whole title, however long, is known as that row', () => {
  const title = 'Returns take account of the situation of the person in each and every country'
  const register = fourCommitments({ 'calais-detection': { title } })
  expect(inShort(aReading(`${title}: on track`, { register, about: three }))).toBe('calais rated green')
})

describe('an exception is left out, and asked for unless the reply says how it stands', () => {
  test.each([
    { words: 'all done except calais', read: 'ports closed; belgium closed; ask not understood' },
    { words: 'everything done apart from 2', read: 'ports closed; belgium closed; ask not understood' },
    { words: 'all done, except calais and belgium', read: 'ports closed; ask not understood' },
    { words: 'all on track except calais', read: 'ports rated green; belgium rated green; ask not understood' },
    { words: 'all on track except calais: at risk, no data', read: 'ports rated green; belgium rated green; calais rated amber' },
    { words: 'all on track except calais, which is blocked: no data', read: 'ports rated green; belgium rated green; calais rated red' },
    { words: 'all on track except 2 (at risk: data)', read: 'ports rated green; belgium rated green; calais rated amber' },
    { words: 'all on track but 2 is at risk: data', read: 'ports rated green; belgium rated green; calais rated amber' },
    { words: 'all done; 2 at risk: data', read: 'ports closed; belgium closed; calais rated amber' },
    { words: 'tout est terminé sauf calais', read: 'ports closed; belgium closed; ask not understood' },
    { words: 'all done, not calais', read: 'ports closed; belgium closed; ask not understood' },
    { words: 'tout est terminé, pas calais', read: 'ports closed; belgium closed; ask not understood' },
    { words: 'tous terminés sauf le 2', read: 'ports closed; belgium closed; ask not understood' },
    { words: 'tous en bonne voie, sauf calais à risque : données', read: 'ports rated green; belgium rated green; calais rated amber' },
    {
      words: 'all done except calais, I think',
      read: 'calais noted; ask is it done',
    },
    { words: '1 done except 2', read: 'ports noted; ask is it done' },
    { words: 'done except calais', read: 'ask which of several' },
    { words: 'ports done except the annex', read: 'ports noted; ask is it done' },
    { words: '1 done, 2 not', read: 'ports closed; calais noted' },
  ])('$words', ({ words, read }) => {
    expect(inShort(aReading(words, { about: three }))).toBe(read)
  })
})

test('a closed commitment is not among "all", and may still be the exception', () => {
  const register = fourCommitments({ 'calais-detection': { status: 'closed' } })
  const reading = aReading('all on track except 2', { register, about: three })
  expect(inShort(reading)).toBe('ports rated green; belgium rated green; ask not understood')
})

describe('"are these yours?"', () => {
  const asked = { about: three, yours: ['ports-risk-analysis', 'calais-detection'] }
  test.each([
    { words: 'yes', read: 'ports confirmed; calais confirmed', notYours: [] },
    { words: 'yes, these are ours', read: 'ports confirmed; calais confirmed', notYours: [] },
    { words: 'oui', read: 'ports confirmed; calais confirmed', notYours: [] },
    { words: 'tous à nous', read: 'ports confirmed; calais confirmed', notYours: [] },
    { words: '1 yes, 2 no: the Home Office', read: 'ports confirmed; calais noted', notYours: ['calais-detection'] },
    { words: 'no', read: 'ports noted; calais noted', notYours: ['ports-risk-analysis', 'calais-detection'] },
    { words: 'yes except calais', read: 'ports confirmed; calais noted', notYours: ['calais-detection'] },
    { words: 'yes to all but calais', read: 'ports confirmed; calais noted', notYours: ['calais-detection'] },
    { words: 'all ours except 2: that is the Home Office', read: 'ports confirmed; calais noted', notYours: ['calais-detection'] },
    { words: 'oui, tous sauf calais', read: 'ports confirmed; calais noted', notYours: ['calais-detection'] },
    { words: 'oui sauf le 2', read: 'ports confirmed; calais noted', notYours: ['calais-detection'] },
    { words: 'yes to 1, no to 2', read: 'ports confirmed; calais noted', notYours: ['calais-detection'] },
    {
      words: 'yes for 1, no for the others: Home Office',
      read: 'ports confirmed; calais noted',
      notYours: ['calais-detection'],
    },
    { words: '1 yes, 2 is FCO', read: 'ports confirmed; calais noted; ask not understood', notYours: [] },
    { words: '2 yes after all', read: 'calais confirmed', notYours: [] },
    { words: 'ok except 2', read: 'ports confirmed; calais noted', notYours: ['calais-detection'] },
    {
      words: 'none of these are ours, we only support',
      read: 'ports noted; calais noted',
      notYours: ['ports-risk-analysis', 'calais-detection'],
    },
    { words: '2 is not for us', read: 'calais noted', notYours: ['calais-detection'] },
    { words: 'ok sauf 2', read: 'ports confirmed; calais noted', notYours: ['calais-detection'] },
    { words: 'ok pour nous', read: 'ports confirmed; calais confirmed', notYours: [] },
    { words: "d'accord", read: 'ports confirmed; calais confirmed', notYours: [] },
    { words: 'oui tout est à nous', read: 'ports confirmed; calais confirmed', notYours: [] },
    { words: "aucun n'est à nous", read: 'ports noted; calais noted', notYours: ['ports-risk-analysis', 'calais-detection'] },
    { words: "2 n'est pas à nous", read: 'calais noted', notYours: ['calais-detection'] },
    { words: '2 ne nous concerne pas', read: 'calais noted', notYours: ['calais-detection'] },
    { words: 'pardon, le 2 aussi c’est nous', read: 'calais confirmed', notYours: [] },
    { words: '1 oui 2 non', read: 'ports confirmed; calais noted', notYours: ['calais-detection'] },
    { words: '1 ok', read: 'ports confirmed', notYours: [] },
    { words: "2 plutôt l'Intérieur", read: 'calais noted; ask not understood', notYours: [] },
    { words: 'ok', read: '', notYours: [] },
    { words: '👍', read: '', notYours: [] },
    { words: 'ok merci à tous', read: '', notYours: [] },
    { words: '1 is ours, 2 is not', read: 'ports confirmed; calais noted', notYours: ['calais-detection'] },
    { words: 'non, je plaisante', read: 'ask not understood', notYours: [] },
    { words: 'no, only calais is ours', read: 'ask which of several', notYours: [] },
    { words: 'non, seulement calais', read: 'ask which of several', notYours: [] },
    { words: "calais isn't ours", read: 'calais noted', notYours: ['calais-detection'] },
    { words: 'non, pas nous', read: 'ports noted; calais noted', notYours: ['ports-risk-analysis', 'calais-detection'] },
  ])('$words', ({ words, read, notYours }) => {
    const reading = aReading(words, asked)
    expect(inShort(reading)).toBe(read)
    expect(reading.notYours ?? []).toEqual(notYours)
  })
})

describe('the other side answers a joint closing', () => {
  const log = [{ at: '2011-02-20T10:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', kind: 'closed', party: 'fr' }]
  const register = fourCommitments({ 'ports-risk-analysis': { status: 'closing', log } })
  test.each([
    { words: 'agreed', read: 'ports closed' },
    { words: 'yes', read: 'ports closed' },
    { words: "d'accord, merci", read: 'ports closed' },
    { words: 'agreed?', read: 'ask not understood' },
    { words: 'agreed in principle', read: 'ports noted; ask not understood' },
    { words: 'agreed, but Calais is missing', read: 'ports noted; ask is that why' },
    { words: 'not agreed: figures missing', read: 'ports objected' },
    { words: "pas d'accord : il manque les chiffres", read: 'ports objected' },
    { words: 'not agreed', read: 'ports noted; ask reason' },
    { words: '👍', read: 'ports noted; ask is it done' },
  ])('$words', ({ words, read }) => {
    expect(inShort(aReading(words, { register }))).toBe(read)
  })

  test('"agreed" closes nothing if nobody has closed', () => {
    expect(inShort(aReading('agreed'))).toBe('')
  })
})

describe('who speaks for whom', () => {
  test('a lead speaks for their team and its party', () => {
    expect(aReading('fait', { by: 'lead@paf.example' }).changes).toEqual([
      {
        id: 'ports-risk-analysis',
        entry: { kind: 'closed', by: 'lead@paf.example', team: 'fr-paf', party: 'fr', outcome: 'delivered', text: 'fait' },
      },
    ])
  })

  test('the secretariat speaks for no team', () => {
    const [change] = aReading('done', { by: 'secretary@example.org' }).changes
    expect(change?.entry).not.toHaveProperty('team')
    expect(change?.entry).not.toHaveProperty('party')
  })

  test('the words of a person who has no part in a commitment are not kept', () => {
    expect(aReading('done', { by: 'stranger@elsewhere.example' })).toEqual({
      changes: [],
      unclear: [{ text: 'done', question: { ask: 'no part in it', ids: ['ports-risk-analysis'] } }],
    })
    expect(inShort(aReading('calais done', { by: 'lead@paf.example', about: three }))).toBe('ask no part in it')
  })

  test('words that quote somebody else are not the person’s own', () => {
    expect(inShort(aReading('&gt; ports done\non track'))).toBe('ports rated green')
  })
})

describe('giving a commitment up', () => {
  test.each([
    { words: 'withdrawn', read: 'ports withdrawn', text: 'withdrawn' },
    { words: 'withdrawn: no longer needed', read: 'ports withdrawn', text: 'no longer needed' },
    { words: 'Withdrawn.', read: 'ports withdrawn', text: 'Withdrawn.' },
    { words: 'this has been cancelled - budget cut', read: 'ports withdrawn', text: 'budget cut' },
    { words: 'cancelled because of the budget', read: 'ports withdrawn', text: 'because of the budget' },
    { words: 'dropped (no money)', read: 'ports withdrawn', text: 'no money' },
    { words: 'abandoned: overtaken by events', read: 'ports withdrawn', text: 'overtaken by events' },
    { words: "retiré : n'est plus utile", read: 'ports withdrawn', text: "n'est plus utile" },
    { words: 'Ce point est abandonné : plus de budget', read: 'ports withdrawn', text: 'plus de budget' },
    { words: 'annulé faute de budget', read: 'ports withdrawn', text: 'faute de budget' },
    { words: 'superseded by belgium: merged', read: 'ports superseded belgium-invitation', text: 'merged' },
    { words: 'superseded by belgium-invitation', read: 'ports superseded belgium-invitation', text: 'superseded by belgium-invitation' },
    { words: 'superseded: the new treaty covers it', read: 'ports superseded', text: 'the new treaty covers it' },
    { words: 'remplacé par belgium-invitation : fusion', read: 'ports superseded belgium-invitation', text: 'fusion' },
    { words: 'remplacé : nouveau traité', read: 'ports superseded', text: 'nouveau traité' },
  ])('is read from: $words', ({ words, read, text }) => {
    const reading = aReading(words)
    expect(inShort(reading)).toBe(read)
    expect(reading.changes[0]?.entry.text).toBe(text)
  })

  test.each([
    'may be withdrawn',
    'will be cancelled: budget',
    'cancelled, but we hope to revive it',
    'cancelled the visit',
    'meeting cancelled: snow',
    'withdrawn - just kidding',
    'réunion annulée : neige',
  ])('is asked back if the words are not plain: %s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask is it withdrawn')
  })

  test.each(['superseded', 'superseded by the Sangatte treaty', 'superseded by ports-risk-analysis', 'remplacé', 'remplacé par un traité'])(
    'is asked for what takes its place: %s',
    (words) => {
      expect(inShort(aReading(words))).toBe('ports noted; ask by what')
    },
  )

  test('works for one of several by its name', () => {
    expect(inShort(aReading('calais cancelled: no money; ports on track', { about: three }))).toBe('calais withdrawn; ports rated green')
    expect(aReading('cancelled', { about: three }).changes).toEqual([])
  })
})

describe('the other edits are read from', () => {
  test.each<{ words: string; read: string; about?: string[] }>([
    { words: 'reopen: the figures were wrong', read: 'ports reopened' },
    { words: 'reopen', read: 'ports noted; ask reason' },
    { words: 'rouvrir : erreur', read: 'ports reopened' },
    { words: 'snooze until 14 March', read: 'ports snoozed 2011-03-14' },
    { words: 'snooze until April', read: 'ports snoozed 2011-04-01' },
    { words: 'snooze until next week', read: 'ports snoozed 2011-03-07' },
    { words: 'snooze for two weeks', read: 'ports snoozed 2011-03-15' },
    { words: 'snooze calais until 14 March', about: three, read: 'calais snoozed 2011-03-14' },
    { words: 'snooze 2 and 3 for two weeks', about: three, read: 'calais snoozed 2011-03-15; belgium snoozed 2011-03-15' },
    { words: 'snooze 1 and 2 until Monday', about: three, read: 'ports snoozed 2011-03-07; calais snoozed 2011-03-07' },
    { words: 'remind me about calais in two weeks', about: three, read: 'calais snoozed 2011-03-15' },
    { words: 'remind us on 14 March', read: 'ports snoozed 2011-03-14' },
    { words: "mettre calais en pause jusqu'au 14 mars", about: three, read: 'calais snoozed 2011-03-14' },
    { words: 'rappelez-moi calais dans deux semaines', about: three, read: 'calais snoozed 2011-03-15' },
    { words: 'snooze', read: 'ports noted; ask until when' },
    { words: 'snooze calais', about: three, read: 'calais noted; ask until when' },
    { words: 'snooze until early May', read: 'ports noted; ask until when' },
    { words: 'remind me later', read: 'ports noted; ask until when' },
    { words: 'ask me again later', read: 'ports noted; ask until when' },
    { words: 'en pause', read: 'ports noted; ask until when' },
    { words: 'rappelle-moi plus tard', read: 'ports noted; ask until when' },
    { words: 'relancez-nous plus tard', read: 'ports noted; ask until when' },
    { words: 'stop asking me about calais', about: three, read: 'calais noted; ask until when' },
    { words: 'stop nagging us', read: 'ports noted; ask until when' },
    { words: 'stop asking me about this until 14 March', read: 'ports snoozed 2011-03-14' },
    { words: "don't ask us again about calais", about: three, read: 'calais noted; ask until when' },
    { words: 'arrêtez de me relancer sur calais', about: three, read: 'calais noted; ask until when' },
    { words: 'ne me relancez plus', read: 'ports noted; ask until when' },
    { words: 'ne me relance plus avant le 14 mars', read: 'ports snoozed 2011-03-14' },
    { words: 'plus de relance sur calais', about: three, read: 'calais noted; ask until when' },
    { words: "en pause jusqu'au 14 mars", read: 'ports snoozed 2011-03-14' },
    { words: 'en pause pendant deux semaines', read: 'ports snoozed 2011-03-15' },
    { words: 'en pause pour une semaine', read: 'ports snoozed 2011-03-08' },
    { words: 'mettre calais en pause pendant deux semaines', about: three, read: 'calais snoozed 2011-03-15' },
    { words: 'hand over to Home Office', read: 'ports assigned' },
    { words: 'transféré à Home Office', read: 'ports assigned' },
    { words: 'hand over to Nowhere', read: 'ports noted; ask which team' },
    { words: 'note: met with Paris, all done', read: 'ports noted' },
    { words: 'à noter : réunion le 3', read: 'ports noted' },
  ])('$words', ({ words, read, about }) => {
    expect(inShort(aReading(words, about ? { about } : {}))).toBe(read)
  })
})

describe('an exact id is never cut down to another one, though a word of it looks like a form', () => {
  const ids = ['phase-one', 'phase-two', 'talks', 'talks-now', 'visit', 'visit-is', 'the-visit', 'closed-2', 'on-track', 'red-1', 'red']
  const [first, ...others] = ids.map((id) => ({ id, title: `Something about number ${ids.indexOf(id)}`, owners: ukAlone }))
  const register = aRegister(first, { others })
  test.each(ids.filter((id) => id !== 'red'))('%s', (id) => {
    for (const [words, kind] of [
      [`${id} done`, 'closed'],
      [`${id}: done`, 'closed'],
      [`${id} is done`, 'closed'],
      [`done: ${id}`, 'closed'],
      [`${id} at risk: late`, 'rated'],
      [`${id} and ${ids[0] === id ? 'talks' : 'phase-one'} on track`, 'rated'],
    ] as const) {
      const { changes } = aReading(words, { register, about: ids })
      expect(
        changes.filter((each) => each.id === id).map(({ entry }) => entry.kind),
        words,
      ).toEqual([kind])
    }
  })
})

describe('of too long a reply the beginning is read, and nothing is lost', () => {
  const rest = 'data received '.repeat(1000)
  test.each([
    { words: `at risk: ${rest}`, read: 'ports rated amber; ports noted; ask too long' },
    { words: `done: ${rest}`, read: 'ports noted; ports noted; ask is it done; ask too long' },
    { words: `withdrawn: ${rest}`, read: 'ports noted; ports noted; ask is it withdrawn; ask too long' },
    { words: `calais at risk: x\nports on track. ${rest}`, read: 'calais rated amber; ports rated green; ports noted; ask too long' },
    { words: `${rest} done`, read: 'ports noted; ports noted; ask not understood; ask too long' },
  ])('$read', ({ words, read }) => {
    const reading = aReading(words, { about: read.startsWith('calais') ? three : ['ports-risk-analysis'] })
    expect(inShort(reading)).toBe(read)
    const kept = reading.changes.map(({ entry }) => entry.text ?? '').join(' ')
    expect(kept.match(/data received/g)).toHaveLength(1000)
    expect(reading.changes.at(-1)?.entry).toMatchObject({ kind: 'noted', unclear: true })
  })

  test('the cut tears no letter, and the note has the words as they were typed', () => {
    const { changes } = aReading(`at risk: ${'😀'.repeat(5000)} R&amp;D`)
    expect(changes.map(({ entry }) => String(entry.text).isWellFormed())).toEqual([true, true])
    expect(changes.map(({ entry }) => entry.text ?? '').join('') === `at risk: ${'😀'.repeat(5000)} R&D`).toBe(true)
  })
})

describe('where no rows are shown, a name may stand behind the words', () => {
  test.each([
    { words: 'done belgium', read: 'belgium closed' },
    { words: 'terminé belgium', read: 'belgium closed' },
    { words: 'on track ports', read: 'ports rated green' },
    { words: 'red ports: no money', read: 'ports rated red' },
    { words: 'note ports : vu avec Douvres', read: 'ports noted' },
    { words: 'preuve ports https://example.org/rapport.pdf', read: 'ports evidenced' },
    { words: 'evidence ports: https://example.org/x', read: 'ports evidenced' },
    { words: 'remind us about ports on Thursday', read: 'ports snoozed' },
    { words: 'done: report sent', read: 'asked: which of several' },
    { words: 'done with the ports people yesterday', read: 'asked: which of several' },
    { words: 'evidence that Dover is late https://example.org/x', read: 'asked: which of several' },
    { words: 'remind us on Thursday', read: 'asked: which of several' },
  ])('$words', ({ words, read }) => {
    const reading = aReading(words, { register: fourCommitments(), about: [] })
    const changed = reading.changes.map(
      ({ id, entry }) => `${id.split('-')[0]} ${entry.kind}${entry.kind === 'rated' ? ` ${entry.rating}` : ''}`,
    )
    const asked = reading.unclear.map(({ question }) => `asked: ${question.ask}`)
    expect([...changed, ...asked].join(', ')).toBe(read)
  })
})

test('words that were not understood are kept once, though they are said again', () => {
  const text = '1 a bit off'
  const log = [{ at: '2011-03-01T09:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'noted', unclear: true, text }]
  const { changes, unclear } = aReading(text, { about: three, register: fourCommitments({ 'ports-risk-analysis': { log } }) })
  expect(changes).toEqual([])
  expect(unclear).not.toEqual([])
})
