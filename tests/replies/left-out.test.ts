import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/replies/reading.ts'
import { ukLead } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

const said = (kind: object, at = '2011-03-01T09:50:00.000+00:00', link = 'https://x/p1') => ({
  log: [{ at, by: ukLead, team: 'uk-border-agency', text: 'all on track', link, ...kind }],
})
const green = { kind: 'rated', rating: 'green' }

function after(changed: Record<string, object>): Partial<Context> {
  return { register: fourCommitments(changed), about: three, isSaidHere: (link) => link.startsWith('https://x/') }
}

const allGreen = after({ 'ports-risk-analysis': said(green), 'calais-detection': said(green), 'belgium-invitation': said(green) })

describe('an exception alone, after all were called on track', () => {
  test.each(['except 2', 'sauf 2', 'sauf le 2', 'but not 2', 'except calais'])(
    'takes back what was said of that one, and asks: %s',
    (words) => {
      const { changes, unclear } = aReading(words, allGreen)
      expect(changes.map(({ id, entry }) => [id, entry.kind])).toEqual([['calais-detection', 'undone']])
      expect(unclear.map(({ question }) => question)).toEqual([{ ask: 'not understood', ids: ['calais-detection'], how: 'left out' }])
    },
  )

  test.each(['well, except 2', 'enfin sauf le 2'])('takes it back behind a word that only leads in to it, too: %s', (words) => {
    expect(inShort(aReading(words, allGreen))).toBe('calais undone; ask not understood')
  })

  test('after all were closed asks whether the closing of that one is taken back', () => {
    const closed = { kind: 'closed', party: 'uk', text: 'all done' }
    const allClosed = after({ 'ports-risk-analysis': said(closed), 'calais-detection': said(closed), 'belgium-invitation': said(closed) })
    for (const words of ['enfin sauf le 2', 'except 2']) expect(inShort(aReading(words, allClosed))).toBe('ask take back')
  })

  test('with how that one stands says it of that one', () => {
    expect(inShort(aReading('except 2: at risk, no data', allGreen))).toBe('calais rated amber')
    expect(inShort(aReading('sauf le 2, bloqué : grève', allGreen))).toBe('calais rated red')
  })

  test('takes nothing back that was said of that one by itself, or in another thread', () => {
    const alone = after({
      'calais-detection': said(green),
      'ports-risk-analysis': said(green, '2011-02-20T09:00:00.000+00:00', 'https://x/p0'),
    })
    const elsewhere = after({
      'calais-detection': said(green, undefined, 'https://y/p1'),
      'ports-risk-analysis': said(green, undefined, 'https://y/p1'),
    })
    for (const context of [alone, elsewhere]) expect(inShort(aReading('sauf 2', context))).toBe('ask not understood')
  })
})

describe('all but one in few words', () => {
  test.each(['ok except 2', 'ok sauf 2', 'tout est bon sauf le 2', 'except 2, all on track', 'all ok except 2'])('%s', (words) => {
    expect(inShort(aReading(words, { about: three }))).toBe('ports rated green; belgium rated green; ask not understood')
  })

  test.each([
    ['all but 2 on track', 'ports rated green; belgium rated green; ask not understood'],
    ['yes everything except 2 is on track', 'ports rated green; belgium rated green; ask not understood'],
    ['oui tout sauf le 2 est en bonne voie', 'ports rated green; belgium rated green; ask not understood'],
    ['all but 2 no change', 'ports noted; belgium noted; ask not understood'],
    ['all but calais done', 'ports closed; belgium closed; ask not understood'],
    ['all but 2 on track; 2 at risk: no planes', 'ports rated green; belgium rated green; calais rated amber'],
    ['snooze all but 2 until 14 March', 'ports snoozed 2011-03-14; belgium snoozed 2011-03-14'],
    ['tout va bien sauf le 2', 'ports rated green; belgium rated green; ask not understood'],
    ['tout va bien, sauf le 2 : grève', 'ports rated green; belgium rated green; calais noted; ask not understood'],
  ])('the one within "all but ..." is asked about, too, unless the reply says how it stands, and is no day: %s', (words, said) => {
    expect(inShort(aReading(words, { about: three }))).toBe(said)
  })

  test.each(['except 2, no change', 'à part 2, RAS', 'except 2, on track', 'sauf 2, terminé'])(
    'what goes well behind a comma is not said of the one that is left out: %s',
    (words) => {
      const { changes, unclear } = aReading(words, { about: three })
      expect(changes.filter(({ id, entry }) => id === 'calais-detection' && entry.kind !== 'noted')).toEqual([])
      expect(unclear.length).toBeGreaterThan(0)
    },
  )

  test.each([
    ...['except 2 all on track', 'apart from 2 everything is on track', 'other than 2 the rest is on track', 'aside from calais all green'],
    ...[
      'sauf le 2 tout est en bonne voie',
      'hormis le 2 tout va bien',
      'à part le 2 le reste est en bonne voie',
      'à part le 2, tout est en bonne voie',
    ],
  ])('whoever is left out first needs no comma: %s', (words) => {
    expect(inShort(aReading(words, { about: three }))).toBe('ports rated green; belgium rated green; ask not understood')
  })

  test.each(['except 1 and 3 all done', 'apart from 1 and 3 everything is done', 'sauf le 1 et le 3 tout est terminé'])(
    'several that are left out first are not closed with the others: %s',
    (words) => {
      expect(inShort(aReading(words, { about: three }))).toBe('calais closed; ask not understood')
    },
  )

  test.each(['except 2 on track', 'apart from 2 done', 'sauf le 2 terminé', 'hormis le 2 RAS'])(
    'what goes well right behind the one that is left out may be said of either, and is asked: %s',
    (words) => {
      const { changes, unclear } = aReading(words, { about: three })
      expect(changes).toEqual([])
      expect(unclear.length).toBeGreaterThan(0)
    },
  )

  test.each(['except 2 all ours', 'apart from 2 yes', 'sauf le 2 tout est à nous'])(
    'where owners are asked for, a yes behind the one that is left out is not said of that one: %s',
    (words) => {
      const { changes } = aReading(words, { about: three, yours: three })
      expect(changes.filter(({ id, entry }) => id === 'calais-detection' && entry.kind === 'confirmed')).toEqual([])
    },
  )

  test.each([
    ['all on track except 2, and 1 is done', 'belgium rated green; ports closed; ask not understood'],
    ['all on track except 2 and 1 is done', 'belgium rated green; ports closed; ask not understood'],
    ['all green but 2, and 1 slips to 15 April: strike', 'belgium rated green; ports dated 2011-04-15; ask not understood'],

    ['tout est en bonne voie sauf le 2, et le 1 est terminé', 'belgium rated green; ports closed; ask not understood'],
    ['tout est en bonne voie hormis le 2 et le 1 est bloqué : grève', 'belgium rated green; ports rated red; ask not understood'],
  ])('what is said of another one behind it is not said of the one that is left out: %s', (words, said) => {
    expect(inShort(aReading(words, { about: three }))).toBe(said)
  })

  test.each([
    ['yes, except 2, and 1 is done', 'ports confirmed; belgium confirmed; calais noted; ports closed'],
    ['oui sauf le 2 et le 1 est bloqué : données', 'ports confirmed; belgium confirmed; calais noted; ports rated red'],
  ])('where owners are asked for, the one that is left out is only not theirs: %s', (words, said) => {
    expect(inShort(aReading(words, { about: three, yours: three }))).toBe(said)
  })

  test('where owners are asked for, "ok except 2" says whose they are', () => {
    const { changes, notYours } = aReading('ok except 2', { about: three, yours: three })
    expect(changes.filter(({ entry }) => entry.kind === 'confirmed').map(({ id }) => id)).toEqual([three[0], three[2]])
    expect(notYours).toEqual(['calais-detection'])
  })
})

describe('lines from a spreadsheet, divided by semicolons', () => {
  test.each([
    '1;green;fine\n2;red;no money\n3;amber;late reply',
    'Item;Status;Comment\n1;green;fine\n2;red;no money\n3;amber;late reply',
    'ports;vert;RAS\ncalais;rouge;grève\nbelgium;orange;retard',
  ])('%s', (words) => {
    expect(inShort(aReading(words, { about: three }))).toBe('ports rated green; calais rated red; belgium rated amber')
  })

  test('each reason stays with its row', () => {
    const { changes } = aReading('1;rouge;grève\n2;orange;retard de livraison', { about: three })
    expect(changes.map(({ entry }) => entry.text)).toEqual(['grève', 'retard de livraison'])
  })

  test.each(['1 done; 2 at risk: data; 3 on track', '1 done; 2 at risk: data\n3 on track'])('sentences are none: %s', (words) => {
    expect(inShort(aReading(words, { about: three }))).toBe('ports closed; calais rated amber; belgium rated green')
  })
})

test.each(['tous en bonne voie sauf le 3', 'all on track except 3', 'tout est fait sauf le 3'])(
  'below "are these yours?" who says how all others stand is asked how the one that is left out does: %s',
  (words) => {
    const asked = aReading(words, { about: three, yours: three }).unclear.map(({ question }) => question)
    expect(asked).toEqual([{ ask: 'not understood', ids: ['belgium-invitation'], how: 'left out' }])
  },
)
