import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { frLead, ukLead } from '../a-register.ts'
import { answers, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const ports = promised('ports', 'Risk analysis of ports')

/** The UK lead has offered it to the other side, whose first message asks whether it is theirs. */
async function offered(): Promise<Town> {
  const town = await aTown(twoSides(ports), { at: '2011-03-30T09:30:00+01:00' })
  const nudge = await nudgeIn(town, 'uk')
  const answer = await say(town, ukLead, 'uk', nudge, 'hand over to Police aux frontières')
  expect(answer.text).toContain('Offered to Police aux frontières; until they confirm, it stays with UK Border Agency')
  expect((await town.read()).commitments[0]?.owners).toEqual([
    { team: 'uk-border-agency', role: 'lead' },
    { team: 'fr-paf', role: 'lead', assumed: true },
  ])
  await town.clock.moveTo(DateTime.fromISO('2011-03-31T09:05:00+02:00'))
  return town
}

test('what is handed over to the other side stays where it is until that side says that it is theirs', async () => {
  await using town = await offered()
  const asked = await nudgeIn(town, 'fr')
  expect(shown(asked)).toContain('Risk analysis of ports')
  await say(town, frLead, 'fr', asked, 'oui')
  const [after] = (await town.read()).commitments
  expect(after?.owners).toEqual([{ team: 'fr-paf', role: 'lead' }])
  expect(after?.log?.at(-1)).toMatchObject({ kind: 'confirmed', by: frLead, team: 'fr-paf', removed: [{ team: 'uk-border-agency' }] })
  const [nudge] = nudges(town, 'uk')
  if (!nudge) throw new Error('no nudge')
  await town.workspace.eventually('who offered it told', () =>
    answers(town, 'uk', nudge).find(({ text }) => text.includes('ownership confirmed, and no longer UK Border Agency’s')),
  )
})

test('what the other side will not have stays with who offered it, who is told as the secretariat is', async () => {
  await using town = await offered()
  const asked = await nudgeIn(town, 'fr')
  await say(town, frLead, 'fr', asked, 'non')
  const [after] = (await town.read()).commitments
  expect(after?.owners).toEqual([{ team: 'uk-border-agency', role: 'lead' }])
  const told = await town.workspace.eventually('the secretariat told', () => nudges(town, 'secretariat')[0])
  expect(shown(told)).toContain('Risk analysis of ports')
  const [nudge] = nudges(town, 'uk')
  if (!nudge) throw new Error('no nudge')
  await town.workspace.eventually('who offered it told', () =>
    answers(town, 'uk', nudge).find(({ text }) => text.includes('handed over from Police aux frontières')),
  )
})
