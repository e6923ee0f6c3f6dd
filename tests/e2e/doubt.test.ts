import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { ukLead } from '../a-register.ts'
import { command, nothingOpen, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const at = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports')

/** People talk in a channel while nobody listens. */
function chatter({ workspace }: Town, channel: string, count: number): void {
  const { conversations } = workspace
  const user = conversations.personByEmail(ukLead)?.id ?? ''
  const said = Array.from({ length: count }, (_, nth) => ({
    type: 'message' as const,
    ts: conversations.nextTs(),
    user,
    text: `number ${nth}`,
    team: '',
  }))
  conversations.channel(channel)?.messages.push(...said)
}

test.each([{ newer: 250 }, { newer: 1_500 }])(
  'a message of which the answer was lost is found behind $newer newer ones after a restart, and not posted again',
  async ({ newer }) => {
    await using town = await aTown(twoSides(ports), { at, prepare: (workspace) => workspace.loseNextAnswer('chat.postMessage') })
    await nudgeIn(town, 'uk')
    await town.restart(async () => chatter(town, 'uk', newer))
    await nothingOpen(town)
    expect(nudges(town, 'uk')).toHaveLength(1)
  },
)

describe('a message that somebody deleted', () => {
  /** Deletes the newest message of the bot in a channel, and has an answer to it shown, which finds that out. */
  async function deleted(town: Town): Promise<void> {
    const standing = nudges(town, 'uk').at(-1)
    await town.workspace.admin.deleteMessage('uk', standing?.ts ?? '')
    await command(town, ukLead, `update ports at risk: boat ${standing?.ts}`)
  }

  test('is posted anew once, though Slack’s answer to that is lost', async () => {
    await using town = await aTown(twoSides(ports), { at })
    await nudgeIn(town, 'uk')
    town.workspace.loseNextAnswer('chat.postMessage')
    await deleted(town)
    await town.workspace.eventually('the new one', () => nudges(town, 'uk')[0])
    await command(town, ukLead, 'update ports at risk: no boats at all')
    const afterAMinute = async () => {
      await town.clock.moveTo(town.clock.now().plus({ minutes: 1 }))
      return shown(nudges(town, 'uk')[0])
    }
    await expect.poll(afterAMinute, { timeout: 20_000, interval: 500 }).toContain('no boats at all')
    expect(nudges(town, 'uk')).toHaveLength(1)
  })

  test('is posted anew at night too, once, by a bot that was stopped in the middle', async () => {
    await using town = await aTown(twoSides(ports), { at })
    await nudgeIn(town, 'uk')
    await town.clock.moveTo(DateTime.fromISO('2011-03-31T22:00:00+01:00'))
    const hung = town.workspace.faults.plan('chat.postMessage', { does: 'hang', when: 'after' }, { times: 1 })
    await deleted(town)
    await town.workspace.eventually('the new one', () => nudges(town, 'uk')[0])
    await town.restart(async () => hung.end())
    await nothingOpen(town)
    expect(nudges(town, 'uk')).toHaveLength(1)
    const anew = await nudgeIn(town, 'uk')
    await say(town, ukLead, 'uk', anew, 'done')
    expect((await town.read()).commitments[0]?.status).toBe('closed')
  })

  test('once more is posted anew once more', async () => {
    await using town = await aTown(twoSides(ports), { at })
    await nudgeIn(town, 'uk')
    for (let time = 0; time < 2; time++) {
      await deleted(town)
      await town.workspace.eventually('the new one', () => nudges(town, 'uk')[0])
    }
    await nothingOpen(town)
    expect(nudges(town, 'uk')).toHaveLength(1)
  })
})
