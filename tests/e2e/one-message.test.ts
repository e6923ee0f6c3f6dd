import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { aRegisterFile, bothSides, ukLead } from '../a-register.ts'
import { pressables } from '../rendering/slack-limits.ts'
import { choose } from './choosing.ts'
import { answers, bothLead, nudgeIn, nudges, promised, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

// What a channel shows: a row is a line or two, a press redraws it, and nothing else is said.

const at = '2011-03-24T09:00:00+00:00'
const assumedBoth = bothSides.map((owner) => ({ ...owner, assumed: true }))

/** Says to a team that it hears from the bot for the first time. */
const introduction = /^Relance (?:asks for the secretariat|vous écrit au nom du secrétariat)/

/** The lines of a message, without the introduction of a first one. */
function lines(message: PostedMessage | undefined): string[] {
  return allLines(message).filter((line) => !introduction.test(line))
}

function allLines(message: PostedMessage | undefined): string[] {
  const texts = ((message?.blocks ?? []) as { text?: { text: string }; elements?: { text: unknown }[] }[]).flatMap(
    ({ text, elements = [] }) => [
      ...(text ? [text.text] : []),
      ...elements.flatMap((element) => (typeof element.text === 'string' ? [element.text] : [])),
    ],
  )
  return texts.flatMap((text) => text.replaceAll(/<@U\d+>/g, '@lead').split('\n'))
}

test('a team that hears from the bot for the first time is told who asks, for whom, how to answer and how to turn it down; and only then', async () => {
  const ports = promised('ports', 'Risk analysis of ports', { due: '2011-03-31', ...bothLead })
  await using town = await aTown(twoSides(ports), { at })
  expect(allLines(await nudgeIn(town, 'uk')).at(-1)).toBe(
    'Relance asks for the secretariat (#secretariat), which keeps the commitments of “A register for tests”. Answer in this thread as you would a colleague; `help` says how. What is not yours: say “not ours”, and the secretariat asks whose it is.',
  )
  expect(allLines(await nudgeIn(town, 'fr')).at(-1)).toMatch(/^Relance vous écrit au nom du secrétariat \(#secretariat\)/)
  await town.clock.moveTo(DateTime.fromISO('2011-03-31T09:00:00+01:00'))
  const second = await town.workspace.eventually('the second message', () => nudges(town, 'uk')[1])
  expect(allLines(second).some((line) => introduction.test(line))).toBe(false)
})

test('a nudge about one thing says it in its head, and one line says the rest; a press makes it one line, though the clock stands', async () => {
  const ports = promised('ports', 'Risk analysis of ports', { due: '2011-03-31', ...bothLead })
  await using town = await aTown(twoSides(ports), { at })
  const nudge = await nudgeIn(town, 'uk')
  expect(lines(nudge)).toEqual([
    '*Due in 7 days: Risk analysis of ports* (UK Border Agency) @lead',
    '*Due in 7 days*: Thursday 31 March · Police aux frontières: no answer yet',
    'Or just answer in the thread: `at risk: why`',
  ])
  await choose(town, ukLead, 'uk', nudge, { label: 'On track' })
  await town.workspace.eventually(
    'the row answered',
    () => lines(nudges(town, 'uk')[0]).length === 3 && lines(nudges(town, 'uk')[0])[1]?.startsWith('✓'),
  )
  expect(lines(nudges(town, 'uk')[0])[1]).toBe('✓ *Risk analysis of ports* · 🟢 On track, @lead 09:00')

  const drawn = nudges(town, 'uk')[0]
  if (drawn) await choose(town, ukLead, 'uk', drawn, { label: 'Undo' })
  await town.workspace.eventually('the row asked again', () => lines(nudges(town, 'uk')[0])[1]?.startsWith('*Due in 7 days*'))
})

test('un rappel se lit en français, avec ses espaces insécables', async () => {
  const ports = promised('ports', 'Analyse des risques', { due: '2011-03', ...bothLead })
  await using town = await aTown(twoSides(ports), { at })
  expect(lines(await nudgeIn(town, 'fr'))).toEqual([
    '*Échéance dans 7 jours\u00A0: Analyse des risques* (Police aux frontières) @lead',
    '*Échéance dans 7 jours*\u00A0: fin mars 2011 · UK Border Agency\u00A0: pas encore de réponse',
    'Ou répondez simplement dans le fil\u00A0: `à risque\u00A0: pourquoi`',
  ])
})

test('each row that asks "is this yours?" has its own answer, and the summary is true', async () => {
  const register = twoSides(
    promised('ports', 'Ports', { owners: assumedBoth, text: 'They will analyse the ports.', due: '2011-12' }),
    promised('calais', 'Calais', { owners: assumedBoth, text: 'They will adapt Calais.', due: '2011-12' }),
  )
  await using town = await aTown(register, { at })
  const nudge = await nudgeIn(town, 'uk')
  expect(lines(nudge).slice(0, 4)).toEqual([
    '*2 owners to confirm* (UK Border Agency) @lead',
    '*The text names no department for 1, 2.* We have assumed that they are yours; please confirm.',
    '*1. Ports*',
    'You would *lead*, with Police aux frontières · by the end of December 2011 · “They will analyse the ports.”',
  ])
  await choose(town, ukLead, 'uk', nudge, { label: 'Ours', of: 'ports' })
  await town.workspace.eventually('the first row', () =>
    lines(nudges(town, 'uk')[0]).some((line) => line.includes('✓ *1. Ports* · confirmed: yours')),
  )
  const drawn = nudges(town, 'uk')[0]
  if (drawn) await choose(town, ukLead, 'uk', drawn, { label: 'Not ours', of: 'calais' })
  const lead = town.workspace.person(ukLead)
  await town.workspace.eventually('the modal', () => lead.modal)
  await lead.submit()
  await town.workspace.eventually(
    'the second row',
    () => lines(nudges(town, 'uk')[0])[1] === '1 confirmed, 1 not yours (with the secretariat)',
  )
})

test('a poll has what is late first and what has no end last, and its dots open what is to be confirmed', async () => {
  const commitments = [
    promised('late', 'Late one', { due: '2011-03-25', ...bothLead }),
    promised('endless', 'Endless one', { due: 'continuing', ...bothLead }),
    promised('dated', 'Dated one', { due: '2011-12-31', ...bothLead }),
    promised('open', 'Open one', { due: undefined, ...bothLead }),
  ]
  const register = { ...twoSides(...commitments), cadence: { ...aRegisterFile().cadence, poll: 'first Monday of the month' } }
  await using town = await aTown(register, { at: '2011-04-03T12:00:00+01:00' })
  await town.clock.moveTo(DateTime.fromISO('2011-04-04T09:00:00+01:00'))
  const poll = await nudgeIn(town, 'uk')
  expect(lines(poll)).toEqual([
    '*1 overdue; monthly round-up, 4 April: 4 commitments* (UK Border Agency) @lead',
    '*Late, or red*',
    '*1. Late one*',
    '*10 days overdue* (was due Friday 25 March) · Police aux frontières: no answer yet',
    '*The others*',
    '*2. Dated one*',
    'By Saturday 31 December 2011 · Police aux frontières: no answer yet',
    '*3. Open one*',
    'No deadline · Police aux frontières: no answer yet',
    '*Continuing*',
    '*4. Endless one*',
    'Or just answer in the thread: `1 at risk: why`',
  ])
  await choose(town, ukLead, 'uk', poll, { label: 'Done…', of: 'dated' })
  const opened = await town.workspace.eventually('the row alone', () => town.workspace.ephemeralsOf(ukLead)[0])
  const done = pressables((opened.blocks ?? []) as object[]).find(({ label }) => label === 'Done')
  expect(done).toBeDefined()
  expect(JSON.stringify(opened.blocks)).toContain('You close it for the United Kingdom. France will be asked to agree.')
  await choose(town, ukLead, 'uk', opened, { label: 'Done' })
  await town.workspace.eventually('the row closed', () =>
    lines(nudges(town, 'uk')[0]).some((line) => line.startsWith('✓ *2. Dated one* · closed for the United Kingdom')),
  )
  expect(answers(town, 'uk', poll).length).toBeLessThanOrEqual(1)
})

test('what has no room is opened for who asks, a page at a time', async () => {
  const many = Array.from({ length: 160 }, (_, nth) =>
    promised(`thing-${nth}`, `Thing number ${nth} of a long list of things`, { due: '2011-03-31' }),
  )
  await using town = await aTown(twoSides(...many), { at })
  const nudge = await nudgeIn(town, 'uk')
  expect(nudges(town, 'uk')).toHaveLength(1)
  await choose(town, ukLead, 'uk', nudge, { label: 'Open the list' })
  const first = await town.workspace.eventually('the list', () => town.workspace.ephemeralsOf(ukLead)[0])
  expect(lines(first)[0]).toContain('*1. Thing number 0')
  await choose(town, ukLead, 'uk', first, { label: 'Next page' })
  await town.workspace.eventually('the next page', () => lines(town.workspace.ephemeralsOf(ukLead)[0])[0]?.includes('*9. Thing'))
  expect(town.workspace.ephemeralsOf(ukLead)).toHaveLength(1)
})

test('one press says of all rows that were rated before that nothing has changed', async () => {
  const log = [
    { at: '2011-03-07T10:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'rated', rating: 'amber', text: 'no staff' },
  ]
  const rated = ['one', 'two'].map((id) => promised(id, `Thing ${id}`, { due: '2011-12-31', rating: 'amber', log }))
  const register = {
    ...twoSides(...rated, promised('three', 'Thing three', { due: '2011-12-31' })),
    cadence: { ...aRegisterFile().cadence, poll: 'first Monday of the month' },
  }
  await using town = await aTown(register, { at: '2011-04-03T12:00:00+01:00' })
  await town.clock.moveTo(DateTime.fromISO('2011-04-04T09:00:00+01:00'))
  await choose(town, ukLead, 'uk', await nudgeIn(town, 'uk'), { label: 'No change for both' })
  await town.workspace.eventually(
    'the rows answered',
    () => lines(nudges(town, 'uk')[0]).filter((line) => line.startsWith('✓')).length === 2,
  )
  expect(lines(nudges(town, 'uk')[0])).toContain('✓ *1. Thing one* · 🟠 At risk (as before, 7 Mar), @lead 09:00: “no staff”')
  expect(lines(nudges(town, 'uk')[0]).at(-1)).toBe('2 of 3 answered · Or just answer in the thread: `3 at risk: why`')
  expect((await town.read()).commitments.map(({ rating }) => rating)).toEqual(['amber', 'amber', null])
})
