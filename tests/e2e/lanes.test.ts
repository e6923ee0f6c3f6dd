import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DateTime } from 'luxon'
import { expect, test, vi } from 'vitest'
import { aRegisterFile, frLead, secretary, ukBorderAgency, ukLead } from '../a-register.ts'
import { answers, bothLead, command, nothingOpen, nudgeIn, nudges, promised, say, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const at = '2011-03-31T09:30:00+01:00'
const early = '2011-03-30T20:00:00Z'
const shared = promised('ports', 'Risk analysis of ports', bothLead)

/** The next morning comes; nobody waits until all that it brings is out. */
function morning(town: Town): void {
  void town.clock.moveTo(DateTime.fromISO(at))
}

function idOf({ workspace }: Town, channel: string): string {
  return workspace.conversations.channel(channel)?.id ?? ''
}

test('a channel that Slack keeps waiting holds up no other, and has its message once', async () => {
  await using town = await aTown(twoSides(shared), { at: early })
  const uk = idOf(town, 'uk')
  const hung = town.workspace.faults.plan(
    'chat.postMessage',
    { does: 'hang', when: 'after' },
    { times: 1, where: ({ channel }) => channel === uk },
  )
  const began = performance.now()
  morning(town)
  await nudgeIn(town, 'fr')
  expect(performance.now() - began).toBeLessThan(5_000)
  await nudgeIn(town, 'uk')
  await nothingOpen(town)
  expect(hung.met).toBe(1)
  expect(nudges(town, 'uk')).toHaveLength(1)
})

test('a message does not wait behind the histories of a hundred channels that Slack keeps waiting', async () => {
  const ids = Array.from({ length: 110 }, (_, nth) => `t${nth}`)
  const teams = ids.map((id) => ({ ...ukBorderAgency, id, channel: `#${id}` }))
  const commitments = ids.map((id) => promised(`of-${id}`, `What ${id} owes`, { owners: [{ team: id, role: 'lead' }] }))
  await using town = await aTown({ ...aRegisterFile({}, { teams }), commitments }, { at: early })
  const { faults } = town.workspace
  const isOwn = ({ channel }: { channel?: unknown }) => channel === idOf(town, 't0')
  const hung = faults.plan('conversations.history', { does: 'hang', when: 'before' }, { where: (given) => !isOwn(given) })
  faults.plan('conversations.history', { does: 'delay', ms: 1_500 }, { where: isOwn })
  // A state that was lost: the histories tell what was sent.
  const restarting = town.restart(async () => rmSync(join(dirname(town.file), '.relance'), { recursive: true }))
  await vi.waitFor(() => expect(hung.met).toBeGreaterThan(0))
  const began = performance.now()
  morning(town)
  await nudgeIn(town, 't0')
  expect(performance.now() - began).toBeLessThan(6_000)
  expect(hung.met).toBeGreaterThanOrEqual(99)
  hung.end()
  await restarting
})

test('a direct conversation that Slack does not open holds up nobody else', async () => {
  const register = twoSides(shared) as { teams: { channel?: string }[] }
  delete register.teams[0]?.channel
  await using town = await aTown(register, { at: early })
  const user = town.workspace.conversations.personByEmail(ukLead)?.id
  const hung = town.workspace.faults.plan('conversations.open', { does: 'hang', when: 'before' }, { where: ({ users }) => users === user })
  morning(town)
  await nudgeIn(town, 'fr')
  hung.end()
})

test('the pages of a message come in their order, though the first is refused for a while', async () => {
  const many = Array.from({ length: 30 }, (_, nth) => promised(`c${nth + 1}`, `Commitment ${nth + 1}`))
  await using town = await aTown(twoSides(...many), { at: early })
  town.workspace.faults.plan('chat.postMessage', { does: 'status', status: 500, when: 'before' }, { times: 1 })
  morning(town)
  await nudgeIn(town, 'uk')
  await nothingOpen(town)
  const rows = await town.bot().store.ledger.rowsOf('uk-border-agency 2011-03-31 nudge')
  expect(rows.map(({ ts }) => ts)).toEqual(nudges(town, 'uk').map(({ ts }) => ts))
})

test('who calls a poll is answered before it is out', async () => {
  await using town = await aTown(twoSides(shared), { at })
  await nudgeIn(town, 'uk')
  const hung = town.workspace.faults.plan('chat.postMessage', { does: 'hang', when: 'before' }, { times: 2 })
  const began = performance.now()
  const answer = await command(town, secretary, 'poll')
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(answer.text).toMatch(/UK Border Agency|uk-border-agency/)
  hung.end()
})

test('an answer does not wait for a redrawing that Slack keeps waiting, nor do others', async () => {
  await using town = await aTown(twoSides(shared), { at })
  const [british, french] = [await nudgeIn(town, 'uk'), await nudgeIn(town, 'fr')]
  const uk = idOf(town, 'uk')
  const hung = town.workspace.faults.plan('chat.update', { does: 'hang', when: 'before' }, { where: ({ channel }) => channel === uk })
  await say(town, ukLead, 'uk', british, 'on track')
  const answer = await say(town, frLead, 'fr', french, 'at risk: no boats')
  expect(answers(town, 'fr', french)).toContain(answer)
  await town.workspace.eventually('the French message drawn again', () => nudges(town, 'fr')[0]?.edited)
  hung.end()
})
