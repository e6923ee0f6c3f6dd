import { expect, test } from 'vitest'
import { ukLead } from '../a-register.ts'
import { nudgeIn, nudges, promised, twoSides } from './in-town.ts'
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

/** Resolves when no message is in doubt. */
async function settled(town: Town): Promise<void> {
  await expect.poll(() => town.bot().store.ledger.open(), { timeout: 20_000 }).toEqual([])
}

test.each([{ newer: 250 }, { newer: 1_500 }])(
  'a message of which the answer was lost is found behind $newer newer ones after a restart, and not posted again',
  async ({ newer }) => {
    await using town = await aTown(twoSides(ports), { at, prepare: (workspace) => workspace.loseNextAnswer('chat.postMessage') })
    await nudgeIn(town, 'uk')
    await town.restart(async () => chatter(town, 'uk', newer))
    await settled(town)
    expect(nudges(town, 'uk')).toHaveLength(1)
  },
)
