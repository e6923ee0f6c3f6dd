import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { ukLead } from '../a-register.ts'
import { promised, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const body = new URLSearchParams({ command: '/commitments', text: 'done ports', user_id: 'U00000001', trigger_id: 'forged' }).toString()

interface Forged {
  readonly secret?: string
  readonly at?: number
  readonly signed?: string
}

/** Sends a command to the bot's own address, as whoever knows that could, and gives the status of its answer. */
async function sent(town: Town, { secret = town.workspace.signingSecret, at = Date.now() / 1000, signed = body }: Forged): Promise<number> {
  const timestamp = String(Math.floor(at))
  const answer = await fetch(`http://127.0.0.1:${town.bot().port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${signed}`).digest('hex')}`,
    },
    body,
  })
  return answer.status
}

test('in HTTP mode a request that Slack did not sign, or signed for something else or long ago, is refused with 401 and does nothing', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports')), { at: '2011-03-31T09:30:00+01:00', http: true })
  const now = Date.now() / 1000
  const forged: Forged[] = [
    { secret: 'guessed' },
    { secret: '' },
    { signed: body.replace('done', 'show') },
    { at: now - 600 },
    { at: 0 },
    { at: Number.NaN },
  ]
  for (const each of forged) expect(await sent(town, each), JSON.stringify(each)).toBe(401)
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'open', log: [] })
  expect(town.workspace.ephemeralsOf(ukLead)).toEqual([])
  expect(await sent(town, {}), 'the same, signed by Slack').toBe(200)
})
