import { readFile, writeFile } from 'node:fs/promises'
import { DateTime } from 'luxon'
import { expect, test, vi } from 'vitest'
import { frLead, secretary, ukLead } from '../a-register.ts'
import { buttonsOf, nudges, press, promised, saidAlone, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// A channel that is lost is told once to who can name another, and one that is renamed is followed.

const eve = '2011-03-30T20:00:00+01:00'
const morning = DateTime.fromISO('2011-03-31T09:05:00+01:00')
const ports = promised('ports', 'Risk analysis of ports')

function directOf({ workspace: { conversations } }: Town, who: string): string {
  return conversations.direct(conversations.person(who)?.id ?? '').id
}

function told(town: Town, channel: string, text: string) {
  return town.workspace.eventually(`"${text}" in ${channel}`, () => nudges(town, channel).find((each) => shown(each).includes(text)))
}

async function idOf(town: Town, name: string): Promise<string> {
  return town.workspace.conversations.channel(name)?.id ?? ''
}

async function channelNamed(
  town: Town,
  { by, channel, message, to }: { by: string; channel: string; message: Awaited<ReturnType<typeof told>>; to: string },
) {
  const person = town.workspace.person(by)
  await press(town, by, channel, message, /Name another channel|Choisir un autre canal/)
  await town.workspace.eventually('the form', () => person.modal?.values['channel'])
  return person.submit({ channel: await idOf(town, to) })
}

test('a channel that is archived is told once, at once, and its lead names another, in which the bot has to be', async () => {
  await using town = await aTown(twoSides(ports), { at: eve })
  await town.workspace.admin.archive('#uk')
  await told(town, 'secretariat', '#uk (UK Border Agency) is archived')
  const toLead = await told(town, directOf(town, ukLead), '#uk (UK Border Agency) is archived')
  await town.restart()
  await town.clock.moveTo(morning)
  await town.workspace.eventually('the message of the day', () => nudges(town, directOf(town, ukLead))[1])
  expect(nudges(town, 'secretariat').filter((each) => shown(each).includes('is archived'))).toHaveLength(1)

  const naming = { by: ukLead, channel: directOf(town, ukLead), message: toLead }
  await town.workspace.admin.removeBot('#fr')
  expect(await channelNamed(town, { ...naming, to: '#fr' })).toMatchObject({ errors: { channel: expect.stringContaining('Invite me') } })
  expect(await town.workspace.person(ukLead).submit({ channel: await idOf(town, '#secretariat') })).toEqual({ outcome: 'acknowledged' })
  expect((await town.read()).teams[0]?.channel).toBe('#secretariat')
  await town.workspace.eventually('said in the secretariat', () =>
    nudges(town, 'secretariat').find((each) => shown(each).includes('UK Border Agency is written to in #secretariat now')),
  )
  const answer = await town.workspace.eventually('an answer', () =>
    saidAlone(town, ukLead).find((each) => shown(each).includes('channel #secretariat in place of #uk')),
  )
  await press(town, ukLead, directOf(town, ukLead), answer, /Undo/)
  await vi.waitFor(async () => expect((await town.read()).teams[0]?.channel).toBe('#uk'), { timeout: 10_000 })
})

test('a channel that is unarchived works again: that is said where it was told, and the daily complaint ends', async () => {
  await using town = await aTown(twoSides(ports), { at: eve })
  await town.workspace.admin.archive('#uk')
  await told(town, 'secretariat', 'is archived')
  await town.workspace.admin.unarchive('#uk')
  await told(town, 'secretariat', 'I can write to #uk (UK Border Agency) again')
  await told(town, directOf(town, ukLead), 'I can write to #uk (UK Border Agency) again')
  await town.clock.moveTo(morning)
  await town.workspace.eventually('the message of the day', () => nudges(town, 'uk')[0])
  expect(nudges(town, 'secretariat')).toHaveLength(1)
})

test('a channel that the bot was taken out of while it was away is told at its start, in French to a French lead', async () => {
  await using town = await aTown(twoSides(ports), { at: eve })
  await town.restart(() => town.workspace.admin.removeBot('#fr'))
  const message = await told(town, directOf(town, frLead), 'j’en ai été retiré')
  expect(await channelNamed(town, { by: frLead, channel: directOf(town, frLead), message, to: '#secretariat' })).toEqual({
    outcome: 'acknowledged',
  })
  const answer = await town.workspace.eventually('an answer', () =>
    saidAlone(town, frLead).find((each) => shown(each).includes('Écrit au registre')),
  )
  expect(shown(answer)).toContain('canal #secretariat à la place de #fr')
})

/** Due soon, and then asked about each day: messages that go out on several days. */
const daily = promised('ports', 'Risk analysis of ports', { cadence: { overdue: 'P1D' } })

function later(day: string): DateTime {
  return DateTime.fromISO(`${day}T09:05:00+01:00`)
}

test('a channel that stays archived is told once, however many messages go to the leads directly, and what was told is drawn again', async () => {
  await using town = await aTown(twoSides(daily), { at: eve })
  await town.workspace.admin.archive('#uk')
  await told(town, 'secretariat', 'is archived')
  for (const [nth, day] of ['2011-03-31', '2011-04-01', '2011-04-04'].entries()) {
    await town.clock.moveTo(later(day))
    await town.workspace.eventually(`the message of ${day}`, () => nudges(town, directOf(town, ukLead))[nth + 1])
    if (nth === 0) await town.restart()
  }
  await town.workspace.admin.unarchive('#uk')
  await told(town, 'secretariat', 'I can write to #uk (UK Border Agency) again')
  expect(nudges(town, 'secretariat').filter((each) => shown(each).includes('#uk'))).toHaveLength(1)
})

test('a channel that two teams share is told of each, once, and each is drawn again', async () => {
  const register = twoSides(daily) as { teams: { channel: string }[] }
  for (const team of register.teams) team.channel = '#uk'
  await using town = await aTown(register, { at: eve })
  await town.workspace.admin.removeBot('#uk')
  await told(town, 'secretariat', '#uk (UK Border Agency)')
  await told(town, 'secretariat', '#uk (Police aux frontières)')
  await town.clock.moveTo(later('2011-04-01'))
  await town.workspace.eventually('the message of the day', () => nudges(town, directOf(town, ukLead))[1])
  await town.workspace.admin.inviteBot('#uk')
  await told(town, 'secretariat', 'I can write to #uk (UK Border Agency) again')
  await told(town, 'secretariat', 'I can write to #uk (Police aux frontières) again')
  expect(nudges(town, 'secretariat').filter((each) => shown(each).includes('#uk'))).toHaveLength(2)
})

test('a channel in whose place another was named, which was taken back, is told once all the same', async () => {
  await using town = await aTown(twoSides(daily), { at: eve })
  await town.workspace.admin.archive('#uk')
  const message = await told(town, directOf(town, ukLead), 'is archived')
  await channelNamed(town, { by: ukLead, channel: directOf(town, ukLead), message, to: '#secretariat' })
  await told(town, directOf(town, ukLead), 'is written to in #secretariat now')
  const answer = await town.workspace.eventually('an answer', () =>
    saidAlone(town, ukLead).find((each) => shown(each).includes('in place of #uk')),
  )
  await press(town, ukLead, directOf(town, ukLead), answer, /Undo/)
  await told(town, 'secretariat', '#uk (UK Border Agency) is archived')
  await town.clock.moveTo(later('2011-04-01'))
  await town.workspace.eventually('the message of the day', () =>
    nudges(town, directOf(town, ukLead)).find((each) => shown(each).includes('overdue')),
  )
  expect(nudges(town, 'secretariat').map(({ text }) => text)).toHaveLength(1)
})

test('a channel that refuses what is posted is told of, and drawn again once another is named', async () => {
  await using town = await aTown(twoSides(daily), { at: eve })
  const uk = await idOf(town, '#uk')
  town.workspace.faults.plan('chat.postMessage', { does: 'refuse', error: 'restricted_action' }, { where: ({ channel }) => channel === uk })
  await town.clock.moveTo(morning)
  const message = await told(town, 'secretariat', 'reached in #uk (restricted_action)')
  expect(await channelNamed(town, { by: secretary, channel: 'secretariat', message, to: '#fr' })).toEqual({ outcome: 'acknowledged' })
  await told(town, 'secretariat', 'UK Border Agency is written to in #fr now')
  expect(nudges(town, 'secretariat')).toHaveLength(1)
})

test('a channel that is deleted is told as one that is not there, and the channel of the secretariat to its members', async () => {
  await using town = await aTown(twoSides(ports), { at: eve })
  await town.workspace.admin.deleteChannel('#uk')
  await told(town, 'secretariat', 'is not there any more')
  await town.workspace.admin.archive('#secretariat')
  const message = await told(town, directOf(town, secretary), 'the channel of the secretariat, is archived')
  expect(await channelNamed(town, { by: secretary, channel: directOf(town, secretary), message, to: '#fr' })).toEqual({
    outcome: 'acknowledged',
  })
  expect((await town.read()).secretariat.channel).toBe('#fr')
})

test('the new name of a renamed channel is written by one press', async () => {
  await using town = await aTown(twoSides(ports), { at: eve })
  await town.workspace.admin.rename('#uk', 'uk-borders')
  const message = await told(town, 'secretariat', '#uk (UK Border Agency) is called #uk-borders')
  expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Write the new name'])
  await town.restart()
  expect(nudges(town, 'secretariat')).toHaveLength(1)
  await press(town, secretary, 'secretariat', message, /Write/)
  await told(town, 'secretariat', 'The register calls it #uk-borders now')
  expect((await town.read()).teams[0]?.channel).toBe('#uk-borders')
})

test('a channel that is renamed and then named so in the file by hand is asked about no more', async () => {
  await using town = await aTown(twoSides(ports), { at: eve })
  await town.workspace.admin.rename('#uk', 'uk-borders')
  await told(town, 'secretariat', 'is called #uk-borders')
  await writeFile(town.file, (await readFile(town.file, 'utf8')).replace('"#uk"', '"#uk-borders"'))
  await told(town, 'secretariat', 'The register calls it #uk-borders now')
  expect(nudges(town, 'secretariat')).toHaveLength(1)
})
