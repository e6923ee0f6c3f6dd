import { DateTime } from 'luxon'
import { describe, expect, test, vi } from 'vitest'
import { ukLead } from '../a-register.ts'
import { nothingOpen, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const early = '2011-03-30T20:00:00Z'
const ports = promised('ports', 'Risk analysis of ports')
const key = 'uk-border-agency 2011-03-31 nudge'

/** The direct messages of the British lead. */
function direct({ workspace }: Town): string {
  return workspace.conversations.direct(workspace.conversations.personByEmail(ukLead)?.id ?? '').id
}

/** The messages of the day that it has there. */
function ofPorts(town: Town, channel: string) {
  return nudges(town, channel).filter((each) => shown(each).includes('Risk analysis of ports'))
}

function moveTo(town: Town, instant: string): Promise<void> {
  return town.clock.moveTo(DateTime.fromISO(instant))
}

const morning = '2011-03-31T09:30:00+01:00'

test.each([
  'message_limit_exceeded',
  'ekm_access_denied',
  'team_access_not_granted',
  'token_revoked',
  'account_inactive',
  'org_login_required',
  'no_such_error_yet',
])('a message that Slack refuses for a while (%s) goes out once when it takes it again', async (error) => {
  await using town = await aTown(twoSides(ports), { at: early })
  town.workspace.faults.plan('chat.postMessage', { does: 'refuse', error }, { times: 1 })
  await moveTo(town, morning)
  expect(nudges(town, 'uk')).toEqual([])
  await nudgeIn(town, 'uk')
  await nothingOpen(town)
  await moveTo(town, '2011-03-31T15:00:00+01:00')
  expect(nudges(town, 'uk')).toHaveLength(1)
})

describe('a channel that is closed to the bot', () => {
  test.each([
    { how: 'archived', close: (town: Town) => town.workspace.admin.archive('uk') },
    { how: 'left by the bot', close: (town: Town) => town.workspace.admin.removeBot('uk') },
    { how: 'deleted', close: (town: Town) => town.workspace.admin.deleteChannel('uk') },
    ...['restricted_action', 'restricted_action_read_only_channel', 'restricted_action_thread_only_channel'].map((error) => ({
      how: `${error} to it`,
      async close(town: Town) {
        const uk = town.workspace.conversations.channel('uk')?.id
        town.workspace.faults.plan('chat.postMessage', { does: 'refuse', error }, { where: ({ channel }) => channel === uk })
      },
    })),
  ])('has its message sent to the leads directly, once ($how since the bot last looked)', async ({ close }) => {
    await using town = await aTown(twoSides(ports), { at: early })
    await close(town)
    await moveTo(town, morning)
    await town.workspace.eventually('the direct message', () => ofPorts(town, direct(town))[0])
    await nothingOpen(town)
    await moveTo(town, '2011-03-31T15:00:00+01:00')
    await town.restart()
    expect([ofPorts(town, direct(town)).length, nudges(town, 'uk').length]).toEqual([1, 0])
    const told = nudges(town, 'secretariat').filter((each) => `${each.text}${shown(each)}`.includes('UK Border Agency'))
    expect(told).toHaveLength(1)
  })

  test('has its next message once it is opened again', async () => {
    await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { cadence: { overdue: 'P1D' } })), { at: early })
    await town.workspace.admin.archive('uk')
    await moveTo(town, morning)
    await town.workspace.eventually('the direct message', () => ofPorts(town, direct(town))[0])
    await town.workspace.admin.unarchive('uk')
    await town.restart()
    await moveTo(town, '2011-04-01T09:30:00+01:00')
    await nudgeIn(town, 'uk')
    expect(ofPorts(town, direct(town))).toHaveLength(1)
  })
})

test('a channel that goes on under another id has its message there, and not its leads', async () => {
  await using town = await aTown(twoSides(ports), { at: early })
  await town.workspace.admin.changeId('uk')
  await moveTo(town, morning)
  const nudge = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', nudge, 'done')
  expect(nudges(town, direct(town))).toEqual([])
})

describe('a message whose content Slack refuses', () => {
  test.each(['invalid_blocks', 'msg_blocks_too_long', 'msg_too_long', 'invalid_metadata_format'])(
    'is said in plain words, once, and heard and drawn again (%s)',
    async (error) => {
      await using town = await aTown(twoSides(ports), { at: early })
      town.workspace.faults.plan('chat.postMessage', { does: 'refuse', error }, { times: 1 })
      await moveTo(town, morning)
      const nudge = await nudgeIn(town, 'uk')
      expect(`${nudge.text}${shown(nudge)}`).toContain('Risk analysis of ports')
      await say(town, ukLead, 'uk', nudge, 'at risk: no boats')
      await town.workspace.eventually('the message drawn again', () => shown(nudges(town, 'uk')[0]).includes('no boats'))
      await nothingOpen(town)
      expect(nudges(town, 'uk')).toHaveLength(1)
    },
  )

  test.each([{ types: ['actions'] }, { types: ['actions', 'section', 'context', 'header', 'rich_text'] }])(
    'is found again by its key though the answer is lost too (unknown: $types)',
    async ({ types }) => {
      await using town = await aTown(twoSides(ports), { at: early })
      for (const type of types) town.workspace.faults.unknownBlocks.add(type)
      town.workspace.faults.plan('chat.postMessage', { does: 'cut', when: 'after' }, { times: 1, where: isTaken(types) })
      await moveTo(town, morning)
      const nudge = await nudgeIn(town, 'uk')
      await town.restart()
      await nothingOpen(town)
      expect(nudges(town, 'uk')).toHaveLength(1)
      expect((await town.bot().store.ledger.byKey(key))?.ts).toBe(nudge.ts)
    },
  )
})

/** Whether a post has none of these blocks. */
function isTaken(types: readonly string[]): (given: Record<string, unknown>) => boolean {
  return ({ blocks }) => !types.some((type) => String(blocks ?? '').includes(`"type":"${type}"`))
}

test('a notice stands once, though Slack’s answer to it was lost and the bot was stopped', async () => {
  await using town = await aTown(twoSides(ports), { at: early })
  const secretariat = town.workspace.conversations.channel('secretariat')?.id
  const lost = town.workspace.faults.plan(
    'chat.postMessage',
    { does: 'cut', when: 'after' },
    { times: 1, where: ({ channel }) => channel === secretariat },
  )
  await town.workspace.admin.removeBot('uk')
  await moveTo(town, morning)
  await vi.waitFor(() => expect(lost.met).toBe(1), { timeout: 10_000 })
  await town.restart()
  await vi.waitFor(async () => expect(await town.bot().store.facts.under({ prefix: 'owed notice ' })).toEqual([]), { timeout: 20_000 })
  expect(nudges(town, 'secretariat').filter((each) => `${each.text}${shown(each)}`.includes('is closed to me'))).toHaveLength(1)
})

test('what the secretariat could not be told is told after a restart, once', async () => {
  await using town = await aTown(twoSides(ports), { at: early })
  const secretariat = town.workspace.conversations.channel('secretariat')?.id
  const away = town.workspace.faults.plan(
    'chat.postMessage',
    { does: 'status', status: 503, when: 'before' },
    { where: ({ channel }) => channel === secretariat },
  )
  await town.workspace.admin.removeBot('uk')
  await moveTo(town, morning)
  await nudgeIn(town, direct(town))
  await vi.waitFor(() => expect(away.met).toBeGreaterThan(0), { timeout: 10_000 })
  await town.restart(async () => away.end())
  const aboutUk = () => nudges(town, 'secretariat').filter((each) => `${each.text}${shown(each)}`.includes('is closed to me'))
  await town.workspace.eventually('the secretariat told', () => aboutUk()[0])
  await moveTo(town, '2011-03-31T15:00:00+01:00')
  expect(aboutUk()).toHaveLength(1)
})
