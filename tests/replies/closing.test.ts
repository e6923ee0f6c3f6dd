import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

describe('plain words close', () => {
  test.each([
    'done',
    'Done.',
    'done <https://x.example/a?b=will|the report>',
    'done: see https://x.example/not',
    'Delivered. See attached.',
    'done last Monday',
    'done: charter signed Jan 18',
    'done, list attached',
    'done – signed in Paris on 18 January',
    'done on 18 January in London',
    'done in Paris last week',
    'fait, liste ci-jointe',
    'fait le 18 janvier à Londres',
    'c fait',
    'done\nJane',
    'DONE!!!',
    '*done*',
    '_done_',
    '`done`',
    '“done”',
    "'done'",
    'closed',
    'completed',
    'finished',
    'delivered',
    'complete',
    '100%',
    "it's done",
    'it is done',
    'this has been completed',
    'this one is done',
    'cette action est terminée',
    'we have finished',
    'all done',
    'everything is done',
    'done, thanks',
    'Hi all, done thanks',
    'done: report published on Monday',
    'done - minutes attached',
    'done ✅',
    'done 👍',
    'done :white_check_mark:',
    ':white_check_mark: done',
    'done on 25 February',
    'done yesterday',
    'done today',
    'done in February',
    'completed on 28/02: report sent',
    'done &amp; dusted',
    'done and sent to Paris',
    'done, report sent',
    'done: sent',
    'done, as planned',
    'done (see annex)',
    'done, phew',
    'done - Paris informed',
    'Done, minister cleared it this morning',
    'done: no issues',
    'Hi, this is done. Kind regards, Marie',
    'Bonjour, c’est fait. Cordialement, Marie Dupont',
    'done, at last!',
    'done :)',
    'I confirm it is done',
    'can confirm this is done',
    "je confirme que c'est fait",
    'Done, on time and on budget.',
    'done, told Paris on Monday',
    'our side is done, over to Paris',
    'fulfilled',
    'implemented: scheme in force since Monday',
    'also done',
    'aussi terminé',
    'yes done',
    'Yep all done',
    'yes it is done',
    'completed on time',
    'delivered ahead of schedule',
    'please close this one',
    'you can close this now',
    'thats done',
    'its done',
    'done\n\nKind regards,\nJane',
    'done <@U123ABC>',
    'done, cc <@U123ABC>',
    'oui fait',
    'terminé dans les temps',
    "c'est terminé depuis hier",
    "Bonjour,\n\nC'est fait.\n\nBien cordialement,\nJean",
    'fait, comme prévu',
    'terminé : envoyé',
    'terminé, ouf',
    'terminé, voir pièce jointe',
    'terminé (rapport remis)',
    'terminé – tout est en ligne',
    'please close',
    'our side is done',
    'done on our side',
    'ports done',
    'ports: done',
    '1 done',
    'the risk analysis is done',
    'terminé',
    'TERMINÉ',
    'termine',
    'Terminé.',
    'c’est terminé !',
    "c'est fait",
    'fait',
    'clos',
    'livré',
    'livrées',
    'achevé',
    'nous avons terminé',
    'on a fini',
    'tout est fait',
    'terminé, merci',
    'Bonjour, c’est fait, merci',
    'fait le 25 février',
    'terminé hier',
    'terminé : rapport publié',
    'terminé de notre côté',
    'notre côté est terminé',
    'ports terminé',
    'le point 1 est terminé',
    // What happened is said by the remark itself.
    'done, agreed by both',
    'done, thanks to Paris',
    'done, signed and published, see annex',
    'done, signed off by ministers',
    'done, adopted by both governments',
    'done, minutes circulated',
    'done. Report sent yesterday.',
    'fait, validé par les deux parties',
    'fait, prévenu Londres',
    'fait, en ligne depuis lundi',
    'fait : signé et publié, voir annexe',
    'terminé, adopté hier',
  ])('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ports closed')
  })
})

const one = three.slice(0, 1)

const notPlain = [
  // Taken back, or in jest.
  'done - just kidding',
  'Done! (just joking)',
  'done, lol',
  'done haha',
  'done, as if',
  'done, yeah right',
  'done, dream on',
  'done ;)',
  'done 😉',
  'done :(',
  'done, not',
  'done?? no',
  'done, nope',
  'done for France',
  'done for the UK',
  'done, on track',
  'done. Not yet.',
  'done, not yet',
  'terminé, pas encore',
  'done, nah',
  'done, wait, no',
  'Done. Actually no.',
  'done, scratch that',
  'done, forget it',
  'done - ignore that',
  'done, my mistake',
  'done, hmm',
  "terminé, c'est une blague",
  'terminé, je plaisante',
  'fait, mdr',
  'terminé... non',
  'terminé, euh non',
  'terminé, oubliez',
  'fait, erreur de ma part',
  // Less than the whole.
  'done... almost',
  'done, as good as',
  'done, in a way',
  'done, to a degree',
  'done, on paper',
  'done, technically',
  'done, ongoing',
  'done, work continues',
  'done, partial',
  'done: 90%',
  'done, 9 of 10',
  'done, 3 out of 4',
  'done, one more to go',
  'done: stage one',
  'done, phase 1',
  'done, with caveats',
  'done, publication follows',
  'done, report due Friday',
  'terminé, enfin presque',
  'terminé, à 90 %',
  'terminé, 3 sur 4',
  'terminé : première étape',
  'terminé, publication à suivre',
  'fait, à finaliser',
  'fait, en gros',
  'terminé sur le papier',
  'terminé sous réserve de signature',
  // On the word of another.
  "done, I'm told",
  'done, says Paris',
  'done, allegedly',
  'done, as far as I know',
  'done, AFAIK',
  'done, to my knowledge',
  'terminé, à ma connaissance',
  'terminé, paraît-il',
  'fait, me dit-on',
  // Too short to say that it is so.
  'done, whatever',
  'done, X',
  'done, Q',
  'fait, bof',
  'done yet?',
  'far from done',
  'done, not really',
  'done but not tested',
  'done. Not published yet.',
  'Done. Not done.',
  'hope to be done',
  'to be done',
  'must be done',
  'done soon',
  "let's get it done",
  'done if Paris agrees',
  'part done',
  'partly done',
  'done in part',
  'delivered in part',
  'done for now',
  'done so far',
  'done except Calais',
  'done (except Calais)',
  'done; Calais still to do',
  'done, Rouen at risk: no data',
  'done and Rouen is blocked',
  'mostly done',
  'done I think',
  'I think it is done',
  'done, I think',
  'probably done',
  'done, more or less',
  'they say it is done',
  'apparently done',
  'done 🤞',
  'done :crossed_fingers:',
  '✅',
  ':white_check_mark:',
  'done deal',
  'dover done',
  'done this week',
  "rien n'est fait",
  "j'espère que c'est fait",
  'je crois que c’est fait',
  'fait, je crois',
  'sans doute fait',
  'fait en partie',
  "c'est fait, sauf Calais",
  'fait, Rouen à risque : pas de données',
  "c'est fait mais pas publié",
  'bien fait',
  // The remark does not say by itself that it happened, or that it holds.
  'Done. Thanks. Untested',
  'done: 12 arrests',
  'done, 80 officers trained',
  'Done: chapter one completed',
  'done, interviews completed',
  'Done: kick-off meeting held',
  'done: questionnaire sent to the ports',
  'done: data received from Dunkirk',
  'done, 15 objections',
  'done, temporary fix in place',
  'done: sent to Legal',
  'done, PAF told Jane they disagree',
  'done, held in abeyance',
  'done, delivered empty',
  'done, published internally',
  'done, agreed to disagree',
  'fait, le préfet valide',
  'fait, Jeanne vérifie',
  'fait, tu publies',
  'fait, on signe jeudi',
  'fait, envoyé au parapheur',
  'fait, transmis à la signature du préfet',
  'fait, adopté en commission',
  'fait, questionnaire envoyé',
  'fait, V1 envoyée',
  'fait, lot 1 livré',
  'fait, avis défavorable reçu',
  'fait, envoyé ce soir',
  'fait, 40 anomalies',
  'fait, enfin...',
  'done, dont have sign off from Paris',
  'done, havent published it',
  'done, wasnt able to visit Calais',
  'done, rolled back yesterday',
  'done, then Paris reopened it',
  'done, Paris sent it back with changes',
  'fait, refusé par Londres',
  'done, minister to sign on Friday',
  'done, under review by the ministry',
  'done, goes live on 15 April',
  'done, published on 15 April',
  'done, conditional on Paris agreeing',
  'fait, à condition que Paris signe',
  'done, the bulk of it',
  'the ports are closed, nobody can visit',
  'closed (bank holiday)',
  'risk closed, one new risk opened',
  'done, sent for signature',
  'done, report sent for comments',
  'done, submitted for approval',
  'done, signed by one side',
  'done, signed by Paris, London follows',
  'done, agreed in principle',
  'done, published the draft',
  'done, met but no result',
  'done, met on Monday, nothing agreed',
  'done, handed over to the ministry for signature',
  'done, delivered to the wrong address',
  'done, sent and rejected',
  'done, out for consultation',
  'done, out of money',
  'done, live next week',
  'done, live in test',
  'done, held up by Paris',
  'done, received a refusal',
  'done, received by Paris and under discussion',
  'done, told to wait',
  'done, paid half',
  'done, approved with conditions',
  'done, 5 left',
  'done, 2 ports',
  'done, 3 visits planned',
  'done, public consultation launched',
  'done, sent reminder',
  'done, great progress',
  'done, Calais',
  'done, Calais Dover',
  'done - Dover only',
  'done: signed 3 May',
  'done (signed 2012)',
  'done, completed phase 1',
  'done, drafted',
  'done, asked Paris',
  'fait, envoyé pour avis',
  'fait, signé côté français',
  'fait, publié en mai',
  'fait, reçu un refus',
  'fait, rendu caduc',
  'fait, validé sous conditions',
  'fait, 3 visites prévues',
  'fait, en ligne demain',
]

test.each([
  'not yet done',
  'not done yet',
  "isn't done",
  'it is not done',
  'almost done',
  'nearly done',
  'half done',
  'pas terminé',
  'pas encore fait',
  "n'est pas fait",
  'ce n’est pas fait',
  'presque fini',
  'quasi terminé',
  'bientôt terminé',
  'à moitié fait',
  'I have not done this',
  "we haven't finished",
])('that it is not done is an answer, and nobody is asked whether it is: %s', (words) => {
  expect(inShort(aReading(words))).toBe('ports noted')
})

test.each([
  'never finished',
  'nothing done',
  'jamais fait',
  'hand over',
  '👍',
  'en fait',
  'how do I hand this over?',
  'not done by 15 April',
])('what has not the form of a closing is never asked to be closed: %s', (words) => {
  expect(inShort(aReading(words))).not.toContain('is it done')
})

describe('who asks whether it is done is asked so, and their question is no note', () => {
  test.each([
    'done?',
    'Done ?',
    'is it done',
    'is it done?',
    'is this done yet',
    'have we finished',
    'when will it be done',
    'are we done',
    'fait ?',
    "c'est fait ?",
    'est-ce terminé',
    'quand est-ce fini ?',
  ])('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ask is it done')
  })
})

describe('what only sounds like a closing is asked back, and kept as a note', () => {
  test.each(notPlain)('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask is it done')
  })
})

describe('of what is still to come, or done in part, it is not asked whether it is done: a hasty yes would end it', () => {
  test.each([
    'should be done',
    'will be done',
    'it will be done',
    'once done I will tell you',
    '90% done',
    'we will have finished by the summer, I hope',
    "can't be finished before the summer",
    'sera fait',
    'devrait être terminé',
    '80 % fait',
    "impossible de finir avant l'été",
    'analyse terminée pour Dunkerque, il reste Coquelles',
    "c'est bon, on aura fini fin mars comme prévu",
    'le fournisseur a fait faillite',
    'les Belges se sont retirés',
  ])('%s', (words) => expect(inShort(aReading(words))).toBe('ports noted; ask not understood'))

  test.each(['is it done?', 'when will it be done'])('who asks it themselves is asked: %s', (words) => {
    expect(inShort(aReading(words))).toBe('ask is it done')
  })
})

describe('a closing beside words that say it is not over is asked back, and other words are read', () => {
  test.each([
    { words: 'done; at risk: data', read: 'ports noted; ports rated amber; ask is it done' },
    { words: 'done, at risk: data', read: 'ports noted; ports rated amber; ask is it done' },
    { words: 'done\nblocked by HMT', read: 'ports noted; ports rated red; ask is it done' },
    { words: 'closed; slips to 15 April: strike', read: 'ports noted; ports dated 2011-04-15; ask is it done' },
    { words: 'slips by a week: strike; done', read: 'ports dated 2011-04-07; ports noted; ask is it done' },
    { words: 'done; withdrawn', read: 'ports noted; ports noted; ask is it done; ask is it withdrawn' },
    { words: 'terminé ; à risque : données', read: 'ports noted; ports rated amber; ask is it done' },
    { words: 'terminé\nreporté au 15 avril : grève', read: 'ports noted; ports dated 2011-04-15; ask is it done' },
    { words: 'on track; done', read: 'ports noted; ports noted; ask not understood; ask is it done' },
  ])('$words', ({ words, read }) => {
    expect(inShort(aReading(words))).toBe(read)
  })
})

describe('what is asked back beside a closing leaves it no closing', () => {
  test.each([
    { words: 'done; slips to 15 April', about: one, read: 'ports noted; ports noted; ask reason 2011-04-15' },
    { words: 'done; reopen', about: one, read: 'ports noted; ports noted; ask reason' },
    { words: 'fait, remis à plus tard', about: one, read: 'ports noted; ports noted; ask which date' },
    { words: 'done?\non track', about: one, read: 'ports rated green; ask is it done' },
    { words: 'ports done?\ncalais on track', about: three, read: 'calais rated green; ask is it done' },
    { words: 'calais blocked?\nports on track', about: three, read: 'ports rated green; ask not understood' },
    { words: 'Done: visited Dunkirk\nDoing: Calais', about: one, read: 'ports noted; ask is it done' },
    { words: 'Fait : visite de Dunkerque\nÀ faire : Calais', about: one, read: 'ports noted; ask is it done' },
    { words: 'Calais closed: storm since Monday morning', about: three, read: 'calais noted; ask is it done' },
    { words: 'done, changes made', about: one, read: 'ports noted; ports noted; ask not understood; ask is it done' },
    { words: 'close - 2 more days', about: one, read: 'ports noted; ask is it done' },
    { words: 'close, one week of testing and we can publish', about: one, read: 'ports noted; ask is it done' },
  ])('$words', ({ words, about, read }) => {
    expect(inShort(aReading(words, { about }))).toBe(read)
  })
})

describe('a date to come is no closing', () => {
  test.each([
    { words: 'done by 15 April', read: 'ports noted; ask reason 2011-04-15' },
    { words: 'will be done by 15 April: strike', read: 'ports dated 2011-04-15' },
    { words: 'done on 15 April', read: 'ports noted; ask reason 2011-04-15' },
    { words: 'could be done by 15 April: strike', read: 'ports noted; ask is it done' },
    { words: 'done, signed in Paris on 18 May', read: 'ports noted; ask is it done' },
    { words: 'fait le 18 mai à Londres', read: 'ports noted; ask is it done' },
    { words: 'done tomorrow', read: 'ports noted; ask reason 2011-03-02' },
    { words: 'done in two weeks', read: 'ports noted; ask reason 2011-03-15' },
    { words: "fait d'ici le 15 avril", read: 'ports noted; ask reason 2011-04-15' },
    { words: 'sera terminé fin avril : grève', read: 'ports dated 2011-04' },
    { words: "won't be done by 15 April: strike", read: 'ports noted; ask not understood' },
  ])('$words', ({ words, read }) => {
    expect(inShort(aReading(words))).toBe(read)
  })
})

const closings = ['done', 'closed', 'completed', 'finished', 'delivered', 'terminé', 'fait', 'clos', 'livré', 'fini', 'achevé']
const closes = (words: string) => aReading(words).changes.some(({ entry }) => entry.kind === 'closed')

test.each([' ', '\n', ' \n', '.', '-', '(', 'ports ', '1, ', 'done; '])(
  'a message eight times as long takes no more than about eight times as long to read, whatever it is filled with: %j',
  (filler) => {
    const cpuMs = (length: number): number => {
      const before = process.cpuUsage()
      aReading(`done${filler.repeat(Math.floor(length / filler.length))}x`, { about: three })
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }
    // Where something grows with the square it is 64 times. What is so short that it can't be measured counts as 20 ms.
    expect(cpuMs(80_000)).toBeLessThan(20 * (cpuMs(10_000) + 20))
  },
  60_000,
)

test('words that were crossed out are not read', () => {
  expect(inShort(aReading('~done~ at risk: data'))).toBe('ports rated amber')
  expect(inShort(aReading('~done~'))).toBe('')
})

test('no question closes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...closings),
      fc.constantFrom('', 'it is ', 'ports ', "c'est ", 'yes ', 'all '),
      fc.constantFrom('?', ' ?', '??', '? thanks', ' ?!'),
      (word, before, mark) => {
        expect(closes(`${before}${word}${mark}`)).toBe(false)
      },
    ),
  )
})

test('no negation closes, whatever stands around it', () => {
  const negation = fc.constantFrom(
    'not',
    'never',
    "isn't",
    'not yet',
    'pas',
    'pas encore',
    'jamais',
    "n'est pas",
    'hardly',
    'almost',
    'presque',
    'half',
    'à moitié',
  )
  const before = fc.constantFrom('', 'it is ', 'ports is ', 'ports ', "c'est ", 'we have ', '1 ')
  fc.assert(
    fc.property(
      before,
      negation,
      fc.constantFrom(...closings),
      fc.constantFrom('', '.', ' yet', ', sorry', ' encore'),
      (start, no, word, end) => {
        expect(closes(`${start}${no} ${word}${end}`)).toBe(false)
      },
    ),
  )
})

test('no words close without a word of closing in them', () => {
  const closing =
    /done|clos|complet|finish|deliver|100|fait|termin|fini|livr|achev|realis|réalis|accompl|achieved|fulfil|implement|acquis|boucl|regl|régl|ferm/i
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc
          .array(
            fc.constantFrom(
              'on',
              'track',
              'ports',
              '1',
              'at risk',
              ':',
              ',',
              'yes',
              'oui',
              'no',
              'note',
              'to',
              '15 April',
              'slips',
              'over',
              'all',
            ),
          )
          .map((words) => words.join(' ')),
      ),
      (words) => {
        fc.pre(!closing.test(words))
        expect(closes(words)).toBe(false)
      },
    ),
  )
})

test('any words at all are read without a fault, and change nothing but what the message is about', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'done',
        'slips to',
        'ports',
        '15 April',
        'by',
        '\n',
        ';',
        ':',
        'yes',
        'no;',
        'agreed,',
        'not yet',
        'was at risk',
        'except',
        'reporté',
        'fin',
        '1',
        '#',
        "d'",
        '31/02',
        '🤞',
        '&lt;',
      ),
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      for (const about of [three, three.slice(0, 1)]) {
        const { changes } = aReading(parts.join(' '), { about })
        expect(about).toEqual(expect.arrayContaining(changes.map(({ id }) => id)))
      }
    }),
  )
})

test.each(['belgium at risk: staff\nnot , calais done', 'not, calais done', 'maybe, calais done', 'peut-être, calais terminé'])(
  'a doubt that says nothing by itself is of the row behind it: %s',
  (words) => {
    expect(inShort(aReading(words, { about: three }))).not.toContain('closed')
  },
)
