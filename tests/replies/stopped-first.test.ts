import { describe, expect, test } from 'vitest'
import type { Register } from '../../src/register/register.ts'
import { bothSides } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

const theirs = {
  at: '2011-02-20T10:00:00.000+00:00',
  by: 'lead@paf.example',
  team: 'fr-paf',
  kind: 'closed',
  party: 'fr',
  outcome: 'delivered',
}
const ours = { ...theirs, at: '2011-02-21T10:00:00.000+00:00', by: 'lead@ukba.example', team: 'uk-border-agency', party: 'uk' }

function closed(status: string, ...log: readonly object[]): Register {
  return fourCommitments({ 'ports-risk-analysis': { owners: bothSides, status, log } })
}

const byThem = closed('closing', theirs)
const byUs = closed('closing', ours)
const byAll = closed('closed', theirs, ours)

/** In short, with the words that are kept, or asked about as a reason. */
function read(words: string, register: Register): string {
  const reading = aReading(words, { register, about: three })
  const kept = reading.changes.filter(({ entry }) => entry.kind !== 'noted').map(({ entry }) => String(entry['text']))
  const asked = reading.unclear.map(({ question, text }) => (question.ask === 'is that why' ? question.reason : text))
  return `${inShort(reading)} “${[...kept, ...asked].join('”, “')}”`
}

describe('who stops short and does not agree says why in the words behind it', () => {
  test.each([
    ['ah non en fait, le 1 pas d’accord, il manque les charters', 'il manque les charters'],
    ['ah non, 1 pas d’accord : il manque les charters', 'il manque les charters'],
    ['non, le 1 pas d’accord : il manque les charters', 'il manque les charters'],
    ['pardon, le 1 pas d’accord, il manque les charters', 'il manque les charters'],
    ['non pardon, le 1 n’est pas fini : il manque les charters', 'il manque les charters'],
    ['oh no wait, 1 not agreed, the charter is missing', 'the charter is missing'],
    ['sorry, 1 not agreed: the charter is missing', 'the charter is missing'],
    ['hold on, 1 isn’t done: the charter is missing', 'the charter is missing'],
  ])('%s', (words, why) => {
    expect(read(words, byThem)).toBe(`ports objected “${why}”`)
  })

  test.each([
    ['ah non en fait, le 1 pas d’accord, il manque les charters', 'il manque les charters'],
    ['oh no wait, 1 not agreed, the charter is missing', 'the charter is missing'],
  ])('who has agreed before and does not any more says why, in those words: %s', (words, why) => {
    expect(read(words, byAll)).toBe(`ports objected “${why}”`)
  })
})

describe('who says that their own closing was none is asked once, with all of their words', () => {
  test.each([
    'en fait non, le 1 n’est pas terminé, il manque Dunkerque',
    'le 1 n’est pas terminé, il manque Dunkerque',
    'oups, le 1 pas fini, il manque Dunkerque',
    'actually no, 1 is not done, Dunkirk is missing',
    'hold on, 1 isn’t done: Dunkirk is missing',
  ])('%s', (words) => {
    const { unclear } = aReading(words, { register: byUs, about: three })
    expect(unclear.map(({ question }) => question.ask)).toEqual(['take back'])
    expect(unclear[0]?.text).toMatch(/Dunkirk is missing|il manque Dunkerque/)
  })
})

describe('who says that what all have closed is not done is asked whether to open it again, with the words behind that as the reason', () => {
  test.each([
    ['en fait non, le 1 n’est pas terminé, il manque Dunkerque', 'il manque Dunkerque'],
    ['le 1 n’est pas terminé, il manque Dunkerque', 'il manque Dunkerque'],
    ['actually no, 1 is not done, Dunkirk is missing', 'Dunkirk is missing'],
    ['wait, no: 1 isn’t done, Dunkirk is missing', 'Dunkirk is missing'],
  ])('%s', (words, why) => {
    expect(read(words, byAll)).toBe(`ports noted; ask is that why “${why}”`)
  })
})

test('a bare no may answer what waits, and is not passed over before words of another row', () => {
  expect(inShort(aReading('no, 2 on track', { register: byThem, about: three }))).toContain('ask not understood')
})

test.each(['wait, 2 is done', 'sorry, 2 done', 'oups, le 2 est terminé'])(
  'who stops short without a no is heard in what they say: %s',
  (words) => {
    expect(inShort(aReading(words, { register: byThem, about: three }))).toBe('calais closed')
  },
)
