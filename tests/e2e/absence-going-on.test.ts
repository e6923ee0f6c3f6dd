import { describe, expect, test } from 'vitest'
import { frDesk, frLead, ukDesk, ukLead } from '../a-register.ts'
import { answers, command, nudgeIn, promised, say, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// Who stands in, or until when, is said in a message of its own behind the absence.

function town(): Promise<Town> {
  return aTown(twoSides(promised('ports', 'Risk analysis of ports')), { at: '2011-03-02T08:00:00Z' })
}

async function absencesOf(away: Town) {
  await away.bot().store.registers.flushed()
  return (await away.read()).absences ?? []
}

async function saidDirectly({ workspace }: Town, who: string, words: string): Promise<string> {
  const said = await workspace.person(who).dm(words)
  const direct = workspace.conversations.direct(workspace.conversations.personByEmail(who)?.id ?? '').id
  const inTown = { workspace } as Town
  return (await workspace.eventually(`an answer to ${words}`, () => answers(inTown, direct, said)[0])).text
}

const untilMarch = { from: '2011-03-02', to: '2011-03-13' }

describe('what follows an absence adds to it', () => {
  test.each([
    [ukLead, ['I’m away until 14 March', 'desk covers'], ukDesk],
    [ukLead, ['I’m away until 14 March', `cover ${ukDesk}`], ukDesk],
    [ukLead, ['I’m away until 14 March, Jean covers', ukDesk], ukDesk],
    [ukLead, ['I’m away, desk covers', 'until 14 March'], ukDesk],
    [frLead, ['je suis absente jusqu’au 14 mars', 'desk me remplace'], frDesk],
    [frLead, ['je suis absente jusqu’au 14 mars, Jean me remplace', frDesk], frDesk],
    [frLead, ['je suis absente', 'jusqu’au 14 mars, remplacée par desk'], frDesk],
  ] as const)('%s: %s', async (who, words, cover) => {
    await using away = await town()
    for (const each of words) await saidDirectly(away, who, each)
    expect(await absencesOf(away)).toMatchObject([{ person: who, ...untilMarch, cover }])
  })

  test.each([
    [ukLead, ["I'm away from 14 March", 'until 29 March'], '2011-03-14', '2011-03-28', undefined],
    [ukLead, ['off from next Monday', 'back on the 25th'], '2011-03-07', '2011-03-24', undefined],
    [ukLead, ["I'm away from 14 March, desk covers", 'until 25 March'], '2011-03-14', '2011-03-24', ukDesk],
    [ukLead, ["I'm away from 14 March", 'desk covers', 'until 25 March'], '2011-03-14', '2011-03-24', ukDesk],
    [ukLead, ["I'm away from 14 March, desk covers", 'away until 25 March'], '2011-03-14', '2011-03-24', ukDesk],
    [ukLead, ["I'm away, desk covers", 'from 14 March', 'until 25 March'], '2011-03-14', '2011-03-24', ukDesk],
    [ukLead, ["I'm on leave from 14 March", 'for two weeks'], '2011-03-14', '2011-03-27', undefined],
    [ukLead, ["I'm on leave from 14 March", 'until Friday'], '2011-03-14', '2011-03-17', undefined],
    [ukLead, ["I'm away from 20 December", 'until 10 January'], '2011-12-20', '2012-01-09', undefined],
    [ukLead, ["I'm going on paternity leave on 14 March", 'until 29 March'], '2011-03-14', '2011-03-28', undefined],
    [ukLead, ['maternity leave from 14 March', 'nobody covers', 'until 29 March'], '2011-03-14', '2011-03-28', undefined],
    [ukLead, ['my leave starts on 14 March', 'until 29 March'], '2011-03-14', '2011-03-28', undefined],
    [frLead, ['je suis absente à partir du 14 mars', 'jusqu’au 29 mars'], '2011-03-14', '2011-03-28', undefined],
    [frLead, ['congé maternité à partir du 14 mars', 'jusqu’au 29 mars'], '2011-03-14', '2011-03-28', undefined],
    [frLead, ['je pars en congé le 14 mars, desk me remplace', 'retour le 29 mars'], '2011-03-14', '2011-03-28', frDesk],
    [frLead, ['en congé à partir de lundi prochain', 'pendant deux semaines'], '2011-03-07', '2011-03-20', undefined],
  ] as const)('%s: %s keeps the first day that was said', async (who, words, from, to, cover) => {
    await using away = await town()
    for (const each of words) await saidDirectly(away, who, each)
    const absences = await absencesOf(away)
    expect(absences).toMatchObject([{ person: who, from, to, ...(cover === undefined ? {} : { cover }) }])
    expect(absences.some((each) => cover === undefined && 'cover' in each && each.cover !== null)).toBe(false)
  })

  test('by commands with the first day that was said before the last one', async () => {
    await using away = await town()
    await command(away, ukLead, 'away from 14 March')
    await command(away, ukLead, 'until 29 March')
    expect(await absencesOf(away)).toMatchObject([{ from: '2011-03-14', to: '2011-03-28' }])
  })

  test('in a thread, of the leave whose first day was said there', async () => {
    await using away = await aTown(twoSides(promised('ports', 'Risk analysis of ports')), { at: '2011-03-31T09:30:00+01:00' })
    const nudge = await nudgeIn(away, 'uk')
    await away.workspace.person(ukLead).say('uk', 'paternity leave from 11 April', { threadTs: nudge.ts })
    await away.workspace.eventually('until when', () => away.workspace.ephemeralsOf(ukLead).find(({ text }) => text.includes('Until when')))
    await say(away, ukLead, 'uk', nudge, 'until 26 April')
    expect(await absencesOf(away)).toMatchObject([{ person: ukLead, from: '2011-04-11', to: '2011-04-25' }])
  })

  test('by commands, and the undo behind it takes back the cover alone', async () => {
    await using away = await town()
    await command(away, ukLead, 'away until 14 March')
    expect((await command(away, ukLead, 'desk covers')).text).toContain(`${ukDesk} stands in for you`)
    await command(away, ukLead, 'undo')
    expect(await absencesOf(away)).toEqual([expect.not.objectContaining({ cover: ukDesk })])
  })

  test('in a thread, of who has just said there that they are away', async () => {
    await using away = await aTown(twoSides(promised('ports', 'Risk analysis of ports')), { at: '2011-03-31T09:30:00+01:00' })
    const nudge = await nudgeIn(away, 'uk')
    await say(away, ukLead, 'uk', nudge, "I'm away until Monday")
    await say(away, ukLead, 'uk', nudge, 'desk covers')
    expect(await absencesOf(away)).toMatchObject([{ person: ukLead, to: '2011-04-03', cover: ukDesk }])
  })
})

test.each([
  ['nothing before it', []],
  ['a return before it', ['away until 14 March', 'back']],
  ['an undo before it', ['away until 14 March', 'undo']],
])('with %s a cover alone is no absence', async (_what, before) => {
  await using away = await town()
  for (const each of before) await command(away, ukLead, each)
  await command(away, ukLead, 'desk covers')
  expect(await absencesOf(away)).toEqual([])
})
