import { describe, expect, test } from 'vitest'
import { Believed } from '../../src/slack/believed.ts'

/** Something that can be asked, with a count of the questions; each is answered by hand. */
function anOracle() {
  const asked: { about: string; answer: (said: string) => void; fail: () => void }[] = []
  const believed = new Believed<string>(
    (about) =>
      new Promise((resolve, reject) => {
        asked.push({ about, answer: resolve, fail: () => reject(new Error('no answer')) })
      }),
  )
  return { asked, believed }
}

describe('an answer of Slack’s', () => {
  test('is asked for once by all who want it at one time, and then believed', async () => {
    const { asked, believed } = anOracle()
    const waiting = [believed.get('lead'), believed.get('lead'), believed.soon('lead', 60_000)]
    asked[0]?.answer('U1')
    expect(await Promise.all(waiting)).toEqual(['U1', 'U1', 'U1'])
    expect(await believed.get('lead')).toBe('U1')
    expect(asked.map(({ about }) => about)).toEqual(['lead'])
  })

  test('is asked for again after a failure, which is told to who waited', async () => {
    const { asked, believed } = anOracle()
    const waiting = believed.get('lead')
    asked[0]?.fail()
    await expect(waiting).rejects.toThrow('no answer')
    const again = believed.get('lead')
    asked[1]?.answer('U1')
    expect(await again).toBe('U1')
  })

  test('is asked for again once it is doubted, and stands as the last one until then', async () => {
    const { asked, believed } = anOracle()
    const first = believed.get('lead')
    asked[0]?.answer('U1')
    await first
    believed.doubt((about, answer) => about === 'other' || answer === 'U1')
    expect(believed.last('lead')).toBe('U1')
    const again = believed.get('lead')
    asked[1]?.answer('U2')
    expect([await again, believed.last('lead')]).toEqual(['U2', 'U2'])
  })

  test('is not believed where it was doubted while it was on its way', async () => {
    const { asked, believed } = anOracle()
    const before = believed.get('lead')
    believed.doubt((about) => about === 'lead')
    const after = believed.get('lead')
    asked[1]?.answer('U2')
    asked[0]?.answer('U1')
    expect(await Promise.all([before, after])).toEqual(['U1', 'U2'])
    expect(await believed.get('lead')).toBe('U2')
  })

  test('is waited for a while, counted from the question, by who can do without it', async () => {
    const { asked, believed } = anOracle()
    expect(await believed.soon('lead', 5)).toBeUndefined()
    expect(await believed.soon('lead', 5)).toBeUndefined()
    asked[0]?.answer('U1')
    expect(await believed.soon('lead', 5)).toBe('U1')
    expect(asked).toHaveLength(1)
  })

  test('is replaced by the last one where Slack fails, for who can do without it', async () => {
    const { asked, believed } = anOracle()
    const first = believed.get('lead')
    asked[0]?.answer('U1')
    await first
    believed.doubt(() => true)
    const soon = believed.soon('lead', 60_000)
    asked[1]?.fail()
    expect(await soon).toBe('U1')
  })
})
