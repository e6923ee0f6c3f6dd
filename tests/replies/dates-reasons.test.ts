import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

// Why a date moves, and what stands in the place of a reason: said on Tuesday 1 March 2011 of what is due in March 2011.

const reasonAsked = 'ports noted; ask reason 2011-04-15'

describe('what is no reason is asked for', () => {
  test.each([
    ...[
      ' because',
      ': because',
      ': no reason',
      ': none',
      ': unknown',
      ": don't know",
      ': dont know',
      ': yes',
      ': no',
      ': reasons',
      ': n/a',
    ],
    ...[': various reasons', ': reason unknown', ': no idea', '\nReason:', '\nReason: -', '\nReason: none', ': idk'],
    ...[
      ', thanks',
      ' - cheers, Tom',
      '\n- cheers, Tom',
      '\nRegards\nTom',
      ', sorry',
      ', ok',
      ': sorry for the delay',
      '\nBest,\nTom Smith',
    ],
    ...[': fyi', ': xxx', ': test', ': obviously', ": that's all", ': long story', ': whatever', ': please note', ': noted'],
    ...[
      ': will explain later',
      ': reason to follow',
      ': details to follow',
      ': more later',
      ': will let you know',
      ': ask Paris',
      ': later',
    ],
    ...[': see email', ': see above', ': see attached', ': as agreed', ': as discussed', ': as per my mail', ': as you know'],
    ...[': latest', ': at the latest', ': new date', ': revised deadline', ': GMT', ': 17:00', ': on track', ': delayed'],
    ...[': @tom', ': Tom Smith', '\nTom Smith', '\nTom', " because we don't know"],
  ])('slips to 15 April%s', (behind) => {
    expect(inShort(aReading(`slips to 15 April${behind}`))).toBe(reasonAsked)
  })

  test.each([
    ...[' car', ' : sans raison', ' : aucune', ' : je ne sais pas', ' : je ne sais pas pourquoi', ' : oui', ' : non'],
    ...[' : sans objet', ' : néant', ' : à préciser', ' : sans motif', ' : aucune idée', ' : raison inconnue', ' : pour plusieurs raisons'],
    ...[' : motif à préciser', ' : motif : néant', '\nmotif :', '\nMotif : -', ' : à compléter', ' : diverses raisons', ' : motif inconnu'],
    ...[', merci', ', cordialement', '\nCordialement,\nMarie Dupont', '\nMarie', ', désolé', ', stp', ', svp', ', cdt', ', bises'],
    ...[
      ', bonne journée',
      ', bon week-end',
      ', à plus',
      ', à bientôt',
      ', bien à vous',
      ', bonjour',
      ', merci de noter',
      ' : Marie Dupont',
    ],
    ...[' : pour info', ' : voilà', ' : on verra', ' : ok', " : c'est tout", ' : xxx', ' : test', ' : rien de spécial', ' : ras'],
    ...[
      ' : je reviens vers vous',
      ' : je vous tiens au courant',
      ' : explications à suivre',
      ' : explication plus tard',
      ' : demander à Paris',
    ],
    ...[' : voir mail', ' : cf. supra', ' : comme convenu', ' : comme prévu', ' : voir pièce jointe', ' : comme indiqué'],
    ...[' : dernier délai', ' : nouvelle date', ', heure de Paris', ', salle 204', ' : en bonne voie'],
  ])('reporté au 15 avril%s', (behind) => {
    expect(inShort(aReading(`reporté au 15 avril${behind}`, { language: 'fr' }))).toBe(reasonAsked)
  })
})

describe('a courtesy or "as well" is no reason, however they stand together', () => {
  test.each([
    ...[
      'slips to 15 April as well please',
      'push back to 15 April as well please',
      'slips to 15 April: again',
      'slips to 15 April: too please',
    ],
    ...[
      'slips to 15 April, sorry again',
      'slips to 15 April: sorry, again',
      'slips to 15 April: same please',
      'slips to 15 April as well, sorry',
    ],
    ...['reporté au 15 avril : également svp', 'reporté au 15 avril : encore désolé', 'reporté au 15 avril : lui aussi svp'],
  ])('%s', (words) => {
    expect(inShort(aReading(words))).toBe(reasonAsked)
  })

  test.each([
    'slips to 15 April as well please, strike in Calais',
    'slips to 15 April: no data again',
    'slips to 15 April: sorry, late report',
  ])('what says why beside them is one: %s', (words) => {
    expect(inShort(aReading(words))).toBe('ports dated 2011-04-15')
  })
})

describe('the date of a step or of a part is asked', () => {
  test.each([
    ...['expected 15 April: reply from Paris', 'deadline 15 April: comments by Paris', 'target 15 April: first draft'],
    ...['moved to 15 April: the meeting', 'new date 15 April: meeting with Paris', 'slips to 15 April: visit to Calais'],
    ...['slips to 15 April (annex only): strike', 'slips to 15 April: annex only', 'slips to 15 April (chapter 2): strike'],
    ...['need two more weeks: for the annex', 'two weeks late: my reply', 'slips to 15 April: only the annex'],
    ...['attendu le 15 avril : réponse de Paris', 'nouvelle date 15 avril : réunion avec Paris', 'cible 15 avril : premier brouillon'],
    ...['reporté au 15 avril (annexe seulement) : grève', 'reporté au 15 avril : annexe seulement', 'deux semaines de retard : ma réponse'],
    ...["besoin de deux semaines de plus : pour l'annexe", 'reporté au 15 avril : la relecture de Londres'],
  ])('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask which date')
  })
})

describe('what went wrong with a step is a reason, and so is any plain word', () => {
  test.each([
    ...['meeting cancelled', 'no reply from Paris', 'reply from Paris is late', 'Paris was late', 'strike', 'Strike', 'illness'],
    ...['awaiting comments from Paris', 'waiting for data, thanks', 'strike\nRegards\nTom', 'as agreed with Paris, no budget'],
    ...['review takes longer', 'meeting moved', 'relecture en retard', 'réunion du comité déplacée', 'demande du préfet', 'grève, merci'],
    ...['sans réponse de Paris', 'motif : grève', 'Tom Smith is ill', 'budget reasons', 'raisons de santé'],
  ])('slips to 15 April: %s', (reason) => {
    expect(inShort(aReading(`slips to 15 April: ${reason}`))).toBe('ports dated 2011-04-15')
  })

  test('a meeting may be the reason to be earlier', () => {
    expect(inShort(aReading('nouvelle date : 18 mars : réunion des directeurs'))).toBe('ports dated 2011-03-18')
  })
})

describe('a provisional date, or a later one behind the reason, is asked', () => {
  test.each([
    ...['best guess', 'rough guess', 'proposal', 'waiting confirmation', 'draft only', 'optimistic', 'pending Paris', 'pire des cas'],
    ...['à la louche', 'proposition', 'optimiste', 'strike (20 April if it goes on)', 'strike\n20 April', 'strike, more likely May'],
    ...['strike. Worst case May.', 'grève (20 avril si elle continue)', 'grève, plutôt mai', 'grève. Au pire mai.'],
  ])('slips to 15 April: %s', (behind) => {
    expect(inShort(aReading(`slips to 15 April: ${behind}`))).toBe('ports noted; ask which date')
  })

  test('in the place of the date', () => {
    expect(inShort(aReading('reporté au 15 avril, ou mai selon Londres : grève'))).toBe('ports noted; ask which date')
  })

  test.each(['strike (10 April)', 'strike until 20 April', 'data come on 20 April', 'proposal not agreed', 'pending data from Paris'])(
    'a day within the reason is no second one: %s',
    (reason) => {
      expect(inShort(aReading(`slips to 15 April: ${reason}`))).toBe('ports dated 2011-04-15')
    },
  )
})

describe('what names no day to move to is asked', () => {
  test.each([
    ...['slips to before 15 April: strike', 'slips to before Easter: strike', 'slips by >2 weeks: strike', 'slips by >= 2 weeks: strike'],
    ...['postponed from 15 April: strike', 'otherwise slips to 15 April: strike', 'failing which, slips to 15 April: strike'],
    ...['slips to 15 April (Good Friday): strike', '[ ] slips to 15 April: strike', '☐ reporté au 15 avril : grève'],
    ...['reporté avant le 15 avril : grève', 'reporté du 15 avril : grève', 'a été reporté du 15 avril', 'décalé du 15 avril : grève'],
    ...['faute de quoi reporté au 15 avril', 'faute de quoi, reporté au 15 avril : grève', 'reporté de >2 semaines : grève'],
  ])('%s', (words) => {
    expect(inShort(aReading(words))).toMatch(/^ports noted; ask (?:which date|not understood)$/)
  })

  test.each([
    ...['remind me after Easter', 'remind me after 14 March', 'remind me before 14 March'],
    ...['rappelle-moi après le 14 mars', 'rappelle-moi avant le 14 mars'],
  ])('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask until when')
  })

  test.each([
    ['remind me on 14 March', '2011-03-14'],
    ['remind me after two weeks', '2011-03-15'],
    ['rappelle-moi dans deux semaines', '2011-03-15'],
    ['pas de relance avant le 14 mars', '2011-03-14'],
  ])('%s keeps silent until %s', (words, day) => {
    expect(inShort(aReading(words))).toBe(`ports snoozed ${day}`)
  })
})

test.each([
  ['slips to Good Friday: strike', '2011-04-22'],
  ['slips to Ascension Day: strike', '2011-06-02'],
  ['slips to Whit Monday: strike', '2011-06-13'],
  ['reporté au vendredi saint : grève', '2011-04-22'],
  ['reporté au lundi de Pâques : grève', '2011-04-25'],
  ["reporté à l'Ascension : grève", '2011-06-02'],
  ['reporté à la Pentecôte : grève', '2011-06-12'],
  ['reporté au lundi de Pentecôte : grève', '2011-06-13'],
])('feasts that go by Easter: %s', (words, day) => {
  expect(inShort(aReading(words))).toBe(`ports dated ${day}`)
})

describe('who is finished for today has not said that it is done', () => {
  test.each([
    ...['fini pour ce soir, je reprends demain', 'terminé pour cette semaine : reprise lundi', 'fini pour vendredi, le reste lundi'],
    ...['fini pour cette année, on reprend en 2012', "bouclé pour aujourd'hui", 'fait pour mai, il reste juin'],
    ...['done for today: back on Monday', 'done by today, rest on Monday', 'done for 10 March'],
  ])('%s', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask is it done')
  })

  test.each(['fini pour le 15 avril : grève', 'done by 15 April: strike'])('a day behind the deadline is one to move to: %s', (words) => {
    expect(inShort(aReading(words))).toBe('ports dated 2011-04-15')
  })
})

describe('what was agreed, and what was done badly, are reasons behind a day like any other', () => {
  test.each([
    ...['both agreed by phone', 'we both agreed by phone', 'all of us agreed by phone', 'both decided on the phone', 'done too fast'],
    ...[
      'done in a hurry',
      'it was done too fast',
      'finished late by the contractor',
      'everything done too fast',
      'fait trop vite',
      'fait à la hâte',
    ],
  ])('slips to 15 April: %s', (why) => {
    const { changes, unclear } = aReading(`2 slips to 15 April: ${why}`, { about: three })
    expect(unclear).toEqual([])
    expect(changes.map(({ entry }) => [entry.kind, entry.text])).toEqual([['dated', why]])
  })

  test.each(['agreed by phone', 'convenu par téléphone', 'by phone', 'both', 'done', 'done yesterday', 'terminé hier'])(
    'what only says that it was agreed, or that it is done, is asked: %s',
    (why) => {
      const { changes, unclear } = aReading(`2 slips to 15 April: ${why}`, { about: three })
      expect(changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
      expect(unclear).toHaveLength(1)
    },
  )

  test.each(['two weeks late, now done', 'slips to 15 April, done too fast'])(
    'behind a comma it is asked whether it is done: %s',
    (words) => {
      expect(aReading(words, { about: ['calais-detection'] }).unclear.map(({ question }) => question.ask)).toEqual(['is it done'])
    },
  )
})
