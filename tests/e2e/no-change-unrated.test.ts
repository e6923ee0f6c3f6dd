import { describe, expect, test } from 'vitest'
import { frLead, ukLead } from '../a-register.ts'
import { bothLead, buttonsOf, command, nudgeIn, nudges, promised, say, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const at = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports', bothLead)
const data = promised('data', 'Exchange of data', bothLead)

describe('"no change" of what has never been rated', () => {
  test.each([
    {
      by: ukLead,
      channel: 'uk',
      words: 'no change',
      says: 'No rating of it stands yet that this could say again: `on track` or `at risk: why` gives one.',
    },
    { by: ukLead, channel: 'uk', words: 'in progress', says: 'No rating of it stands yet' },
    { by: frLead, channel: 'fr', words: 'RAS', says: 'Rien n’a encore été évalué ici\u00A0: `en bonne voie` ou `à risque : motif`' },
    { by: frLead, channel: 'fr', words: 'inchangé', says: 'Rien n’a encore été évalué ici' },
  ])('says what would answer: $words', async ({ by, channel, words, says }) => {
    await using town = await aTown(twoSides(ports), { at })
    expect((await say(town, by, channel, await nudgeIn(town, channel), words)).text).toContain(says)
    expect(buttonsOf(nudges(town, channel)[0]).length).toBeGreaterThan(0)
  })

  test('of several is said once, with the number of the first', async () => {
    await using town = await aTown(twoSides(ports, data), { at })
    const { text } = await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'no change')
    expect(text).toContain('No rating of these stands yet')
    expect(text).toContain('`1 on track`')
    expect(text.match(/No rating/g)).toHaveLength(1)
  })

  test('typed as a command says what would answer', async () => {
    await using town = await aTown(twoSides(ports), { at })
    expect((await command(town, ukLead, 'ports no change')).text).toContain('No rating of it stands yet')
  })

  test('is not said of what has a rating, which is said again, nor of a note', async () => {
    await using town = await aTown(twoSides(ports), { at })
    const nudge = await nudgeIn(town, 'uk')
    expect((await say(town, ukLead, 'uk', nudge, 'note: met with Paris')).text).not.toContain('No rating')
    await say(town, ukLead, 'uk', nudge, 'at risk: no data')
    expect((await say(town, ukLead, 'uk', nudge, 'no change')).text).not.toContain('No rating')
  })
})
