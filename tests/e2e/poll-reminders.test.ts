import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { frLead, frPaf, ukBorderAgency, ukLead } from '../a-register.ts'
import { answers, bothLead, nudges, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// Who has not answered a poll is reminded once, in its thread, on the next working day.

const titles = { ports: 'Risk analysis of ports', visas: 'Exchange of visa files', ferries: 'Checks on ferries' }
const farAway = { due: '2011-12-31' }
const commitments = [
  promised('ports', titles.ports, farAway),
  promised('visas', titles.visas, farAway),
  promised('ferries', titles.ferries, { ...farAway, ...bothLead }),
]
const register = { ...twoSides(...commitments), cadence: { poll: 'first Monday of the month', before: [], review: 'never' } }

/** Monday 7 March 2011, when both teams have their poll. */
async function polled(given: object = register): Promise<Town> {
  const town = await aTown(given, { at: '2011-03-07T08:59:00Z' })
  await comes(town, '2011-03-07T09:30')
  return town
}

async function comes(town: Town, time: string): Promise<void> {
  await town.clock.moveTo(DateTime.fromISO(`${time}:00Z`))
}

async function pollIn(town: Town, channel: string) {
  return town.workspace.eventually(`the poll in ${channel}`, () => nudges(town, channel)[0])
}

const isReminder = (text: string) => /Not answered yet|Encore sans réponse/.test(text)

async function reminders(town: Town, channel: string): Promise<string[]> {
  return answers(town, channel, await pollIn(town, channel))
    .map(({ text = '' }) => text)
    .filter(isReminder)
}

async function reminderIn(town: Town, channel: string): Promise<string> {
  const poll = await pollIn(town, channel)
  const found = await town.workspace.eventually(`a reminder in ${channel}`, () =>
    answers(town, channel, poll).find(({ text = '' }) => isReminder(text)),
  )
  return found.text ?? ''
}

test('a team is reminded of the rows that it has not answered, by number, with its lead; who has answered all is not', async () => {
  await using town = await polled()
  const [british, french] = [await pollIn(town, 'uk'), await pollIn(town, 'fr')]
  await say(town, ukLead, 'uk', british, '2 on track')
  await say(town, frLead, 'fr', french, 'en bonne voie')
  await comes(town, '2011-03-07T16:00')
  expect(await reminders(town, 'uk')).toEqual([])

  await comes(town, '2011-03-08T09:30')
  const told = await reminderIn(town, 'uk')
  const [one, , three] = [
    ...shown(british).matchAll(/\*?\d\.?\*? .{0,40}?(Risk analysis of ports|Exchange of visa files|Checks on ferries)/g),
  ].map(([, title]) => title)
  expect(told).toMatch(new RegExp(`^<@U\\w+> \\*Not answered yet\\*: 1 \\*${one}\\* and 3 \\*${three}\\*\\.`))
  expect(told).toContain('`1 on track`')
  expect(await reminders(town, 'fr')).toEqual([])
  expect(nudges(town, 'uk')).toHaveLength(1)

  await say(town, ukLead, 'uk', british, '3 blocked: no staff')
  const rated = (await town.read()).commitments.filter(({ rating }) => rating === 'red').map(({ title }) => title)
  expect(rated).toEqual([three])
})

test('a team is reminded once, whatever comes after it: the same day, a restart, the next days', async () => {
  await using town = await polled()
  await comes(town, '2011-03-08T09:30')
  await reminderIn(town, 'uk')
  await comes(town, '2011-03-08T12:00')
  await town.restart()
  await comes(town, '2011-03-08T15:00')
  await comes(town, '2011-03-09T09:30')
  expect(await reminders(town, 'uk')).toHaveLength(1)
})

test('a reminder of which Slack’s answer was lost stands once', async () => {
  await using town = await polled()
  town.workspace.loseNextAnswer('chat.postMessage')
  await comes(town, '2011-03-08T09:30')
  await Promise.all([reminderIn(town, 'uk'), reminderIn(town, 'fr')])
  await town.restart()
  await comes(town, '2011-03-08T11:00')
  expect(await reminders(town, 'uk')).toHaveLength(1)
  expect(await reminders(town, 'fr')).toHaveLength(1)
})

test('a bot that was down on the day after the poll reminds within the week, and in the language of the team', async () => {
  await using town = await polled()
  await town.restart(() => comes(town, '2011-03-10T07:00'))
  await comes(town, '2011-03-10T10:00')
  expect(await reminderIn(town, 'fr')).toMatch(/^<@U\w+> \*Encore sans réponse\*\u00A0: \*Checks on ferries\*\. .*`en bonne voie`/)
})

test('a channel of two languages is reminded in both, in one message', async () => {
  await using town = await polled({
    ...register,
    teams: [
      { ...ukBorderAgency, channel: '#uk', languages: ['en', 'fr'] },
      { ...frPaf, channel: '#fr' },
    ],
  })
  await comes(town, '2011-03-08T09:30')
  const told = await reminderIn(town, 'uk')
  expect(told).toContain('*Not answered yet*')
  expect(told).toContain('*Encore sans réponse*')
})
