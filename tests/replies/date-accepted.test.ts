import { describe, expect, test } from 'vitest'
import { bothSides, ukLead } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

const toJune = {
  at: '2011-02-20T10:00:00.000+00:00',
  by: 'lead@paf.example',
  team: 'fr-paf',
  kind: 'dated',
  party: 'fr',
  proposed: true,
  from: '2011-03-31',
  to: '2011-06-30',
  text: 'visas',
}
const register = fourCommitments({
  'ports-risk-analysis': { owners: bothSides },
  'belgium-invitation': { owners: bothSides, due: '2011-03-31', log: [toJune] },
})

describe('an agreement that names the commitment, or that its date moves, is to the date that waits', () => {
  test.each([
    ['fine with the new date for belgium', 'belgium dated 2011-06-30'],
    ['the belgium date is fine with us', 'belgium dated 2011-06-30'],
    ['Belgium date ok for us', 'belgium dated 2011-06-30'],
    ['new date for belgium works', 'belgium dated 2011-06-30'],
    ['the new date is fine', 'belgium dated 2011-06-30'],
    ['no problem with the new date for belgium', 'belgium dated 2011-06-30'],
    ['the belgium move suits us', 'belgium dated 2011-06-30'],
    ['ok for Belgium', 'belgium dated 2011-06-30'],
    ['belgium is fine with us', 'belgium dated 2011-06-30'],
    ['I confirm for June', 'belgium dated 2011-06-30'],
    ['la nouvelle date pour belgium nous va', 'belgium dated 2011-06-30'],
    ['la nouvelle date nous convient', 'belgium dated 2011-06-30'],
    ['le report de belgium nous va bien', 'belgium dated 2011-06-30'],
    ['nouvelle date belgium : ok pour nous', 'belgium dated 2011-06-30'],
    ['pas de problème pour la nouvelle date de belgium', 'belgium dated 2011-06-30'],
    ['je confirme pour juin', 'belgium dated 2011-06-30'],
    ['I confirm for July', 'ask which of several'],
    ['fine with the new date for calais', 'calais noted; ask nothing waits'],
    ['the calais date is fine with us', 'calais noted; ask nothing waits'],
  ])('%s', (words, means) => {
    expect(inShort(aReading(words, { register, about: three, by: ukLead }))).toBe(means)
  })

  test.each([
    'the new date for belgium is not ok with us',
    'fine with the new date for belgium if the minister agrees',
    'is the belgium date fine with us?',
    'fine with the new date for belgium and calais',
    'la nouvelle date de belgium ne nous va pas',
    'fine with a month more for belgium',
  ])('what says more, or doubts it, is asked: %s', (words) => {
    const { changes, unclear } = aReading(words, { register, about: three, by: ukLead })
    expect(changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
    expect(unclear).not.toEqual([])
  })
})

describe('an agreement to a date that stands beside what is said of other rows', () => {
  test.each([
    ['1 on track, fine with the new date for belgium', 'ports rated green; belgium dated 2011-06-30'],
    ['1 at risk: no data, fine with the new date for belgium', 'ports rated amber; belgium dated 2011-06-30'],
    ['fine with the new date for belgium, 1 on track', 'ports rated green; belgium dated 2011-06-30'],
    ['1 on track. The belgium date is fine with us', 'ports rated green; belgium dated 2011-06-30'],
    ['1 on track\nok for Belgium', 'ports rated green; belgium dated 2011-06-30'],
    ['1 on track, I confirm for June', 'ports rated green; belgium dated 2011-06-30'],
    ['1 en bonne voie, la nouvelle date pour belgium nous va', 'ports rated green; belgium dated 2011-06-30'],
    ['1 en bonne voie - ok pour belgium', 'ports rated green; belgium dated 2011-06-30'],
    ['1 à risque : grève, pas de problème pour la nouvelle date de belgium', 'ports rated amber; belgium dated 2011-06-30'],
  ])('is to that date: %s', (words, means) => {
    expect(inShort(aReading(words, { register, about: three, by: ukLead }))).toBe(means)
  })

  test.each([
    '3 done, fine with the new date for belgium',
    '1 on track, fine with the new date for belgium if the minister agrees',
    '1 on track, not fine with the new date for belgium',
    '1 on track, I confirm for July',
    '1 at risk: Paris is fine with the new date for belgium',
  ])('is none: %s', (words) => {
    const { changes } = aReading(words, { register, about: three, by: ukLead })
    expect(changes.filter(({ entry }) => entry.kind === 'dated')).toEqual([])
  })
})
