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
