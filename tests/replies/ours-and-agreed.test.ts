import { describe, expect, test } from 'vitest'
import { bothSides } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

const closed = {
  at: '2011-02-20T10:00:00.000+00:00',
  by: 'lead@paf.example',
  team: 'fr-paf',
  kind: 'closed',
  party: 'fr',
  outcome: 'delivered',
}
const assumed = bothSides.map((owner) => (owner.team === 'uk-border-agency' ? { ...owner, assumed: true } : owner))
const register = fourCommitments({ 'ports-risk-analysis': { owners: assumed, status: 'closing', log: [closed] } })

/** Below "are these yours?" of three, the first of which the other side has closed. */
function read(words: string): string {
  return inShort(aReading(words, { register, about: three, yours: three }))
}

describe('whose a row is and what is said to its closing are both taken, of that row alone', () => {
  test.each([
    ['1 ours and agreed', 'ports confirmed; ports closed'],
    ['1 yes ours and agreed', 'ports confirmed; ports closed'],
    ['1 it’s ours, and we agree', 'ports confirmed; ports closed'],
    ['1 agreed and ours', 'ports closed; ports confirmed'],
    ['1 agreed & ours', 'ports closed; ports confirmed'],
    ['1 agreed, and it’s ours', 'ports closed; ports confirmed'],
    ['1 ours but not agreed: charter missing', 'ports confirmed; ports objected'],
    ['1 à nous et d’accord', 'ports confirmed; ports closed'],
    ['1 d’accord et à nous', 'ports closed; ports confirmed'],
    ['1 c’est bien nous, et d’accord', 'ports confirmed; ports closed'],
    ['1 à nous mais pas d’accord : il manque la charte', 'ports confirmed; ports objected'],
  ])('%s', (words, said) => {
    expect(read(words)).toBe(said)
  })
})

describe('an "ours" behind what is said of a row is of that row', () => {
  test.each([
    ['2 done and ours', 'calais closed; calais confirmed'],
    ['2 done. It’s ours.', 'calais closed; calais confirmed'],
    ['3 on track and ours', 'belgium rated green; belgium confirmed'],
    ['2 done, ours, 3 on track', 'calais closed; calais confirmed; belgium rated green'],
    ['2 terminé et à nous', 'calais closed; calais confirmed'],
    ['3 dans les temps, et c’est à nous', 'belgium rated green; belgium confirmed'],
  ])('%s', (words, said) => {
    expect(read(words)).toBe(said)
  })
})

describe('an "ours" of all beside an agreement is of all, and the agreement of what waits for one', () => {
  const all = 'ports confirmed; calais confirmed; belgium confirmed'
  test.each([
    ['ours and agreed', `${all}; ports closed`],
    ['all ours, agreed', `${all}; ports closed`],
    ['all ours and 1 agreed', `${all}; ports closed`],
    ['1 agreed, and all ours', `ports closed; ${all}`],
    ['à nous et d’accord', `${all}; ports closed`],
    ['tous à nous, et 1 d’accord', `${all}; ports closed`],
    ['1 agreed, the others ours', 'ports closed; calais confirmed; belgium confirmed'],
  ])('%s', (words, said) => {
    expect(read(words)).toBe(said)
  })
})

test('"agreed" beside "ours", where nothing waits for an agreement, says no more than whose it is', () => {
  expect(read('2 ours and agreed')).toBe('calais confirmed')
})
