import { describe, expect, test } from 'vitest'
import { frDesk, frLead, secretary, ukDesk, ukLead } from '../a-register.ts'
import { bothLead, command, nudgeIn, promised, say, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const at = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports', bothLead)

// What was not understood is kept, and the other side does not read it as a note.

describe('words that were not understood', () => {
  test.each([
    {
      who: 'a British try',
      by: ukLead,
      channel: 'uk',
      words: 'ports: hm, the thing with Coquelles',
      own: [ukLead, ukDesk],
      others: [frLead, frDesk],
    },
    {
      who: 'a French try',
      by: frLead,
      channel: 'fr',
      words: 'ports : bof, la chose de Coquelles',
      own: [frLead, frDesk],
      others: [ukLead, ukDesk],
    },
  ])('stand in the log, for those of their side and the secretariat alone: $who', async ({ by, channel, words, own, others }) => {
    await using town = await aTown(twoSides(ports), { at })
    await say(town, by, channel, await nudgeIn(town, channel), words)
    expect((await town.read()).commitments[0]?.log).toMatchObject([{ kind: 'noted', unclear: true }])
    for (const looks of ['history ports', 'show ports']) {
      for (const reader of [...own, secretary]) expect(shown(await command(town, reader, looks))).toContain('Coquelles')
      for (const reader of others) expect(shown(await command(town, reader, looks))).not.toContain('Coquelles')
    }
  })

  test('are told to nobody of the other side, though what they were meant to say is said after them', async () => {
    await using town = await aTown(twoSides(ports), { at })
    const nudge = await nudgeIn(town, 'uk')
    await say(town, ukLead, 'uk', nudge, 'may slip to 15 April: a strike perhaps')
    await say(town, ukLead, 'uk', nudge, 'at risk: Dunkirk is late')
    const french = shown(await command(town, frLead, 'historique ports'))
    expect(french).toContain('Dunkirk is late')
    expect(french).not.toContain('a strike perhaps')
  })

  test('are not counted in the number of entries that the other side is told', async () => {
    await using town = await aTown(twoSides(ports), { at })
    await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'ports: hm, the thing with Coquelles')
    expect(shown(await command(town, frLead, 'historique ports'))).toContain('0 entrée')
  })
})

test('a note that was meant as one is read by the other side', async () => {
  await using town = await aTown(twoSides(ports), { at })
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'note: Coquelles has sent its figures')
  expect(shown(await command(town, frLead, 'historique ports'))).toContain('Coquelles has sent its figures')
})
