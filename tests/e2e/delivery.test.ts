import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { frLead, ukLead } from '../a-register.ts'
import { answers, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const deadline = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports')

/** Ticks a few times more, some minutes apart, and gives how many messages stand in the channel. */
async function afterSomeTicks(town: Awaited<ReturnType<typeof aTown>>, channel: string): Promise<number> {
  for (const minutes of [1, 2, 30]) await town.clock.moveTo(town.clock.now().plus({ minutes }))
  return nudges(town, channel).length
}

test('a message goes out once a day, even if the bot restarts', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  await nudgeIn(town, 'uk')
  await town.restart()
  expect(await afterSomeTicks(town, 'uk')).toBe(1)
})

test('a message that was posted though Slack’s answer was lost is not posted again, and its thread is heard', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline, prepare: (workspace) => workspace.loseNextAnswer('chat.postMessage') })
  const nudge = await nudgeIn(town, 'uk')
  await town.workspace.person(ukLead).say('uk', 'note all is well', { threadTs: nudge.ts })
  await town.workspace.eventually('an answer, once the doubt is settled', () => answers(town, 'uk', nudge)[0])
  expect(await afterSomeTicks(town, 'uk')).toBe(1)
})

test('a message that Slack failed to take goes out when it is tried again', async () => {
  await using town = await aTown(twoSides(ports), {
    at: deadline,
    prepare: (workspace) => workspace.failNext('chat.postMessage', 'internal_error'),
  })
  await nudgeIn(town, 'uk')
  expect(await afterSomeTicks(town, 'uk')).toBe(1)
})

test('a message that Slack does not take all day is not sent at night: what is still true is said once, on the next working day', async ({
  expect,
}) => {
  await using town = await aTown(twoSides(ports), {
    at: deadline,
    prepare: (workspace) => workspace.failNext('chat.postMessage', 'internal_error', 1000),
  })
  await town.clock.moveTo(DateTime.fromISO('2011-03-31T19:00:00+01:00'))
  await expect.poll(() => town.bot().store.ledger.open(), { timeout: 20_000 }).toEqual([])
  town.workspace.failNext('chat.postMessage', 'internal_error', 0)
  await town.clock.moveTo(DateTime.fromISO('2011-03-31T23:00:00+01:00'))
  expect(nudges(town, 'uk')).toEqual([])

  await town.clock.moveTo(DateTime.fromISO('2011-04-01T09:00:00+01:00'))
  const nudge = await nudgeIn(town, 'uk')
  expect(nudge.text).toContain('1 day overdue')
  expect(await afterSomeTicks(town, 'uk')).toBe(1)
})

test('the rest of a message that is out in part follows, however late', async ({ expect }) => {
  const many = Array.from({ length: 30 }, (_, index) => promised(`ports-${index}`, `Risk analysis of port ${index}`))
  await using town = await aTown(twoSides(...many), {
    at: deadline,
    prepare: (workspace) => workspace.failNext('chat.postMessage', 'internal_error'),
  })
  await nudgeIn(town, 'uk')
  await town.clock.moveTo(DateTime.fromISO('2011-03-31T19:00:00+01:00'))
  await expect.poll(() => town.bot().store.ledger.open(), { timeout: 20_000 }).toEqual([])
  const said = nudges(town, 'uk').map(({ text }) => text)
  expect(said).toHaveLength((await town.bot().store.ledger.rowsOf('uk-border-agency 2011-03-31 nudge')).length)
  for (const title of ['port 0', 'port 29']) expect(said.join()).toContain(title)
})

test.each([{ dropped: false }, { dropped: true }])(
  'nothing goes out twice on a day after the state was lost, and threads are still heard (metadata dropped: $dropped)',
  async ({ dropped }) => {
    await using town = await aTown(twoSides(ports), {
      at: deadline,
      prepare: (workspace) => {
        workspace.dropMetadata = dropped
      },
    })
    const nudge = await nudgeIn(town, 'uk')
    await say(town, ukLead, 'uk', nudge, 'on track')
    await say(town, ukLead, 'uk', nudge, 'is it done?')
    // Answered, and not kept: nothing but the answer shows that it was heard.
    await say(town, frLead, 'uk', nudge, 'done')
    const before = answers(town, 'uk', nudge).length
    const entries = (await town.read()).commitments[0]?.log?.length
    await town.restart(() => rm(path.join(path.dirname(town.file), '.relance'), { recursive: true }))
    expect(await afterSomeTicks(town, 'uk')).toBe(1)
    expect(answers(town, 'uk', nudge)).toHaveLength(before)
    expect((await town.read()).commitments[0]?.log).toHaveLength(entries ?? 0)

    await say(town, ukLead, 'uk', nudge, 'done')
    expect((await town.read()).commitments[0]?.status).toBe('closed')
  },
)

test('nothing goes out twice after the state was lost, though the history cannot be read at first', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  await nudgeIn(town, 'uk')
  await town.restart(async () => {
    await rm(path.join(path.dirname(town.file), '.relance'), { recursive: true })
    town.workspace.failNext('conversations.history', 'internal_error', 3)
  })
  expect(await afterSomeTicks(town, 'uk')).toBe(1)
})

test('a reply sent while the bot was away is read though Slack fails at first', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  await town.restart(async () => {
    await town.workspace.person(ukLead).say('uk', 'done', { threadTs: nudge.ts })
    town.workspace.failNext('conversations.replies', 'internal_error', 6)
    town.workspace.failNext('users.info', 'fatal_error', 1)
  })
  await town.workspace.eventually('an answer', () => answers(town, 'uk', nudge)[0])
  expect((await town.read()).commitments[0]?.status).toBe('closed')
})

test('a reply sent in a thread while the bot was away is read at its start, with the time at which it was said', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', nudge, 'on track')
  await town.restart(async () => {
    await town.workspace.person(ukLead).say('uk', 'done', { threadTs: nudge.ts })
    await town.clock.moveTo(town.clock.now().plus({ hours: 2 }))
  })
  await town.workspace.eventually('a second answer', () => answers(town, 'uk', nudge)[1])
  const log = (await town.read()).commitments[0]?.log ?? []
  expect(log.map(({ kind }) => kind)).toEqual(['rated', 'closed'])
  const { at, said } = log[1] ?? {}
  expect(
    DateTime.fromISO(at ?? '')
      .diff(DateTime.fromISO(said ?? ''))
      .as('minutes'),
  ).toBeCloseTo(120, 0)
  expect(log[0]).not.toHaveProperty('said')

  await town.restart()
  expect(answers(town, 'uk', nudge)).toHaveLength(2)
})

test('the leads of a team without a channel are written to directly, and the secretariat is told once', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { cadence: { overdue: 'P1D' } })), {
    at: deadline,
    prepare: (workspace) => {
      const channel = workspace.conversations.channel('uk')
      if (channel) workspace.conversations.channels.delete(channel.id)
    },
  })
  const direct = town.workspace.conversations.direct(town.workspace.conversations.personByEmail(ukLead)?.id ?? '').id
  const nudge = await town.workspace.eventually('the direct message', () => town.workspace.messages(direct)[0])
  expect(nudge.text).toContain('Risk analysis of ports')
  await afterSomeTicks(town, 'uk')
  const told = () => nudges(town, 'secretariat').filter((each) => `${each.text}${shown(each)}`.includes('#uk')).length
  const toldFirst = told()
  // Once at start, with all that is missing; once as the message was turned aside.
  expect(toldFirst).toBeLessThanOrEqual(2)
  expect(toldFirst).toBeGreaterThan(0)
  expect(town.workspace.messages(direct)).toHaveLength(1)

  await town.clock.moveTo(DateTime.fromISO('2011-04-01T09:30:00+01:00'))
  await town.workspace.eventually('the direct message of the next day', () => nudges(town, direct)[1])
  await afterSomeTicks(town, 'uk')
  expect(told()).toBe(toldFirst)

  await say(town, ukLead, direct, nudge, 'done')
  expect((await town.read()).commitments[0]?.status).toBe('closed')
})

test('a message goes to the leads if the bot was removed from the channel since it last looked', async () => {
  await using town = await aTown(twoSides(ports), { at: '2011-03-30T20:00:00Z' })
  town.workspace.failNext('chat.postMessage', 'not_in_channel')
  await town.clock.moveTo(DateTime.fromISO(deadline))
  const direct = town.workspace.conversations.direct(town.workspace.conversations.personByEmail(ukLead)?.id ?? '').id
  await town.workspace.eventually('the direct message', () => town.workspace.messages(direct)[0])
  expect(await afterSomeTicks(town, 'uk')).toBe(0)
})

test('a deleted message is posted again when an answer is to be shown on it', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  town.workspace.failNext('chat.update', 'message_not_found')
  await say(town, ukLead, 'uk', nudge, 'at risk: no data')
  const anew = await town.workspace.eventually('the new one', () => nudges(town, 'uk')[1])
  await say(town, ukLead, 'uk', anew, 'done')
  expect((await town.read()).commitments[0]?.status).toBe('closed')
})

test('a broken file is told once in the secretariat’s channel, and the bot goes on taking answers', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const good = await readFile(town.file, 'utf8')
  await writeFile(town.file, good.slice(0, -40))
  await town.workspace.eventually('the secretariat told', () => nudges(town, 'secretariat')[0])
  await say(town, ukLead, 'uk', nudge, 'done')
  await writeFile(town.file, good)
  await town.workspace.eventually('the secretariat told that it is mended', () => nudges(town, 'secretariat')[1])
  expect((await town.read()).commitments[0]?.status).toBe('closed')
  expect(nudges(town, 'secretariat')).toHaveLength(2)
})

test('a missing channel or lead is named at start', async () => {
  const register = twoSides(ports) as { teams: { leads: string[] }[] }
  register.teams[0]?.leads.push('nobody@ukba.example')
  await using town = await aTown(register, {
    at: '2011-01-05T08:00:00Z',
    prepare: (workspace) => {
      const nobody = workspace.conversations.personByEmail('nobody@ukba.example')
      if (nobody) workspace.conversations.people.delete(nobody.id)
      const channel = workspace.conversations.channel('fr')
      if (channel) workspace.conversations.channels.delete(channel.id)
    },
  })
  const told = await nudgeIn(town, 'secretariat')
  for (const missing of ['nobody@ukba.example', '#fr']) expect(`${told.text}${shown(told)}`).toContain(missing)
  await town.restart()
  expect(nudges(town, 'secretariat')).toHaveLength(1)
})

test('an answer that no longer fits the file after a hand edit is told to the secretariat, not guessed', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const good = await readFile(town.file, 'utf8')
  await writeFile(town.file, good.slice(0, -40))
  await town.workspace.eventually('the secretariat told', () => nudges(town, 'secretariat')[0])
  await say(town, ukLead, 'uk', nudge, 'done')
  await writeFile(town.file, good.replaceAll('uk-border-agency', 'fr-paf').replace('"id": "fr-paf"', '"id": "uk-border-agency"'))
  await town.workspace.eventually('the conflict told', () =>
    nudges(town, 'secretariat').find((each) => /again/.test(each.text) && each.text.includes('Risk analysis')),
  )
  expect((await town.read()).commitments[0]?.status).toBe('open')
})

test('a notice is posted once, though Slack’s answer was lost', async ({ expect }) => {
  await using town = await aTown(twoSides(ports), { at: '2011-01-05T08:00:00Z' })
  town.workspace.loseNextAnswer('chat.postMessage')
  const good = await readFile(town.file, 'utf8')
  await writeFile(town.file, good.slice(0, -40))
  await town.workspace.eventually('the secretariat told', () => nudges(town, 'secretariat')[0])
  await writeFile(town.file, good)
  await town.workspace.eventually('that it is mended', () => nudges(town, 'secretariat')[1])
  await expect.poll(() => nudges(town, 'secretariat').length, { timeout: 20_000, interval: 500 }).toBe(2)
})
