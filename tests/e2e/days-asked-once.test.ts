import { describe, expect, test } from 'vitest'
import { frLead, ukLead } from '../a-register.ts'
import { bothLead, nudgeIn, promised, saidAlone, say, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const at = '2011-03-31T09:30:00+01:00'
const three = (dues: readonly string[]) =>
  twoSides(...dues.map((due, index) => promised(`c-${index}`, `Thing ${index + 1}`, { due, ...bothLead })))
const same = ['2011-03-01', '2011-03-01', '2011-03-01']
const own = ['2011-03-01', '2011-03-10', '2011-03-20']

describe('to which day several rows move is asked once, and one answer is for all', () => {
  test.each([
    { by: ukLead, channel: 'uk', dues: same, words: '1 slips, 2 slips, 3 slips', asks: /To which day/g },
    { by: ukLead, channel: 'uk', dues: own, words: '1 delayed\n2 postponed\n3 slips', asks: /To which day/g },
    { by: ukLead, channel: 'uk', dues: same, words: '1 on track, 2 on track, 3 on track', asks: /What is the new date/g },
    { by: ukLead, channel: 'uk', dues: own, words: 'all on track', asks: /What is the new date/g },
    {
      by: frLead,
      channel: 'fr',
      dues: own,
      words: '1 en bonne voie, 2 en bonne voie, 3 en bonne voie',
      asks: /Quelle est la nouvelle date/g,
    },
    { by: frLead, channel: 'fr', dues: same, words: '1 reporté, 2 reporté, 3 reporté', asks: /À quelle date|quel jour|quelle date/gi },
  ])('$words', async ({ by, channel, dues, words, asks }) => {
    await using town = await aTown(three(dues), { at })
    const nudge = await nudgeIn(town, channel)
    await say(town, by, channel, nudge, words)
    const asked = await town.workspace.eventually('the question', () => saidAlone(town, by).at(-1))
    expect(asked.text.match(asks)).toHaveLength(1)
    for (const title of ['Thing 1', 'Thing 2', 'Thing 3']) expect(asked.text).toContain(title)
    await say(town, by, channel, nudge, by === ukLead ? '30 April: strike' : '30 avril : grève')
    const { commitments } = await town.read()
    expect(commitments.map(({ log = [] }) => log.at(-1)?.kind)).toEqual(['dated', 'dated', 'dated'])
    expect(commitments.every(({ log = [] }) => log.at(-1)?.kind === 'dated' && JSON.stringify(log.at(-1)).includes('2011-04-30'))).toBe(
      true,
    )
  })

  test('a reason that was given for one of them is asked of no other', async () => {
    await using town = await aTown(three(same), { at })
    const nudge = await nudgeIn(town, 'uk')
    const { text } = await say(town, ukLead, 'uk', nudge, '1 delayed because of snow, 2 slips, 3 slips')
    expect(text.match(/To which day/g)).toHaveLength(2)
  })
})
