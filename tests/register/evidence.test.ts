import { describe, expect, test } from 'vitest'
import { lacksEvidence } from '../../src/register/evidence.ts'
import { evidencesOf } from '../../src/register/statements.ts'
import { aRegister } from '../a-register.ts'

const closed = (text: string) => ({
  at: '2011-03-01T10:00:00.000+00:00',
  by: 'lead@paf.example',
  team: 'fr-paf',
  party: 'fr',
  kind: 'closed',
  text,
})
const brought = {
  at: '2011-03-01T10:01:00.000+00:00',
  by: 'lead@paf.example',
  team: 'fr-paf',
  kind: 'evidenced',
  evidence: 'https://a.example/r',
}

describe('the links in the words of a closing are its evidence', () => {
  test.each([
    { text: 'https://a.example/r', shows: ['https://a.example/r'] },
    { text: 'report at https://a.example/r.', shows: ['https://a.example/r'] },
    { text: '(https://a.example/r), https://a.example/s', shows: ['https://a.example/r', 'https://a.example/s'] },
    { text: 'voir « https://a.example/r »', shows: ['https://a.example/r'] },
    { text: 'https://a.example/r https://a.example/r', shows: ['https://a.example/r'] },
    { text: 'case approved', shows: [] },
  ])('$text', ({ text, shows }) => {
    const [commitment] = [...aRegister({ log: [closed(text)], evidence: 'required' }).commitments.values()]
    if (!commitment) throw new Error('no commitment')
    expect(evidencesOf(commitment).map(({ evidence }) => evidence)).toEqual(shows)
    expect(lacksEvidence(commitment)).toBe(shows.length === 0)
  })

  test('one that was brought for itself, too, counts once', () => {
    const [commitment] = [...aRegister({ log: [closed('https://a.example/r'), brought] }).commitments.values()]
    expect(commitment && evidencesOf(commitment)).toHaveLength(1)
  })
})
