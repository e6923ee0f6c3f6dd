import { describe, expect, test } from 'vitest'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

// On 1 March the ports (red) and Belgium are overdue, Calais (amber) is due on 31 March. Belgium is rated nothing.
const register = fourCommitments({
  'ports-risk-analysis': { due: '2011-02-10', rating: 'red' },
  'calais-detection': { rating: 'amber' },
  'belgium-invitation': { due: '2011-02-20' },
})
const said = (words: string): string => inShort(aReading(words, { register, about: three }))

describe('an "all" that says which ones means these, and never the whole', () => {
  test.each([
    ...['all overdue slip to 30 April: budget', 'all overdue ones slip to 30 April: budget', 'all late slip to 30 April: budget'],
    ...[
      'all of these overdue slip to 30 April: budget',
      'the 2 overdue slip to 30 April: budget',
      'everything overdue slips to 30 April: budget',
    ],
    ...['tous ceux en retard glissent au 30 avril : budget', 'tout ce qui est en retard glisse au 30 avril : budget'],
    ...['tous les engagements en retard glissent au 30 avril : budget'],
  ])('%s', (words) => {
    expect(said(words)).toBe('ports dated 2011-04-30; belgium dated 2011-04-30')
  })

  test.each([
    ['all overdue done', 'ports closed; belgium closed'],
    ['the overdue ones are done', 'ports closed; belgium closed'],
    ['done all overdue', 'ports closed; belgium closed'],
    ['terminé pour tous ceux en retard', 'ports closed; belgium closed'],
    ['all late ones blocked: strike', 'ports rated red; belgium rated red'],
    ['everything overdue is at risk: budget', 'ports rated amber; belgium rated amber'],
    ['all overdue ones on track', 'ports rated green; belgium rated green; ask by when'],
    ['tous ceux en retard en bonne voie', 'ports rated green; belgium rated green; ask by when'],
    ['snooze all overdue until 14 March', 'ports snoozed 2011-03-14; belgium snoozed 2011-03-14'],
    ['everything at risk is on track', 'calais rated green'],
    ['everything at risk slips to 30 April: budget', 'calais dated 2011-04-30'],
    ['all the red ones slip to 30 April: budget', 'ports dated 2011-04-30'],
    ['no change for all the red ones', 'ports noted'],
    ['tous les rouges en bonne voie', 'ports rated green; ask by when'],
    ['tout ce qui est orange glisse au 30 avril : budget', 'calais dated 2011-04-30'],
    ['all due this month on track', 'calais rated green'],
    ['all French slip to 30 April: budget', 'ports dated 2011-04-30'],
    ['all on track except the overdue ones', 'calais rated green; ask not understood'],
    ['all overdue done, 2 on track', 'ports closed; belgium closed; calais rated green'],
    ['2 done, all overdue on track', 'calais closed; ports rated green; belgium rated green; ask by when'],
  ])('%s', (words, means) => {
    expect(said(words)).toBe(means)
  })

  test.each([
    ...['all big slip to 30 April: budget', 'all urgent ones slip to 30 April: budget', 'the 3 overdue slip to 30 April: budget'],
    ...['all due soon slip to 30 April: budget', 'all not overdue slip to 30 April: budget', 'tous les gros glissent au 30 avril : budget'],
    ...['all undated on track', 'tous les permanents en bonne voie'],
  ])('where none is so, or nobody knows what it says, it is asked: %s', (words) => {
    const { changes, unclear } = aReading(words, { register, about: three })
    expect(changes).toEqual([])
    expect(unclear.length).toBeGreaterThan(0)
  })

  test.each([
    ['all red: budget', 'ports rated red; calais rated red; belgium rated red'],
    ['everything at risk: budget', 'ports rated amber; calais rated amber; belgium rated amber'],
    ['all blocked: no data', 'ports rated red; calais rated red; belgium rated red'],
    ['all red no data', 'ports rated red; calais rated red; belgium rated red'],
    ['all slip to 30 April: budget', 'ask move all'],
    ['all moved to 30 April: strike', 'ask move all'],
    ['all have been moved to 30 April: strike', 'ask move all'],
    ['all delayed to 30 April: strike', 'ask move all'],
    ['all are overdue, slip to 30 April: budget', 'ask which date; ask move all'],
    ['all done today', 'ask close all'],
  ])('words of how all stand are said of all: %s', (words, means) => {
    expect(said(words)).toBe(means)
  })

  test('"all ports" are those that have it in their names, where they are several', () => {
    const two = fourCommitments({ 'calais-detection': { title: 'Scanners in ports' } })
    const of = (words: string): string => inShort(aReading(words, { register: two, about: three }))
    expect(of('all ports on track')).toBe('ports rated green; calais rated green')
    expect(of('tous les ports en bonne voie')).toBe('ports rated green; calais rated green')
    expect(of('3 done, all ports slip to 30 April: strike')).toBe('belgium closed; ports dated 2011-04-30; calais dated 2011-04-30')
  })
})
