import { expect, test } from 'vitest'
import { frLead, secretary, ukDesk, ukLead } from '../a-register.ts'
import { answers, command, nudgeIn, nudges, press, promised, say, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const deadline = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports')

test('a command that lacks its id, team, event or day is asked for just that, and nothing is guessed', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const cases: [string, string, RegExp][] = [
    [ukLead, 'show', /^Which commitment\?/],
    [ukLead, 'done', /^Which commitment\?/],
    [secretary, 'poll nowhere', /^I know no team “nowhere”\.$/],
    [secretary, 'event nope 2012-02-17', /^I know no event “nope”.*next-summit/],
    [secretary, 'event next-summit', /^On which day is/],
    [secretary, 'event next-summit February 2012', /^On which day is/],
    [secretary, 'event next-summit 31 February 2012', /^There is no such date/],
    [frLead, 'aide', /Répondez dans le fil/],
    [frLead, 'terminé', /^Quel engagement/],
  ]
  for (const [who, words, answer] of cases) expect((await command(town, who, words)).text, words).toMatch(answer)
  expect((await town.read()).events?.[0]?.date).toBe(null)
})

test.each(['due ports:', 'object ports:', 'update ports'])(
  'a command `%s` with nothing behind it is asked for what it lacks, and nothing is put into the log',
  async (words) => {
    await using town = await aTown(twoSides(ports), { at: deadline })
    const answer = await command(town, ukLead, words)
    expect(answer.text).toMatch(/\?|why|reason|awaits/i)
    expect((await town.read()).commitments[0]?.log).toEqual([])
  },
)

test('a date of an event that is over, or before its promise, is taken only from who says that it is right all the same', async () => {
  const hanging = promised('talks', 'Talks', { due: { event: 'next-summit' } })
  await using town = await aTown(twoSides(hanging), { at: deadline })
  const dates = async () => (await town.read()).events?.[0]?.date
  const odd = await command(town, secretary, 'event next-summit 1 October 2010')
  expect(odd.text).toContain('1 open commitment would be late at once. 1 was promised after that day.')
  expect(odd.text).toContain('`/commitments event next-summit 1 October 2010 anyway`')
  expect(await dates()).toBe(null)
  await command(town, secretary, 'événement next-summit 1er octobre 2010 quand même')
  expect(await dates()).toBe('2010-10-01')
})

test('an event that was held cannot be held again', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  await command(town, secretary, 'event next-summit 2011-03-30 anyway')
  await command(town, secretary, 'event next-summit held')
  expect((await command(town, secretary, 'event next-summit held')).text).toMatch(/held already/)
  expect((await town.read()).events?.[0]?.log?.map((entry) => entry.kind)).toEqual(['dated', 'held'])
})

test.each([
  ['reopen ports', 'It is not closed.'],
  ['done ports: by 15 April', 'New date'],
])(
  'a command `%s` opens a form that says what is so, or asks for what it lacks; nothing is closed, and nothing is put into the log',
  async (words, says) => {
    await using town = await aTown(twoSides(ports), { at: deadline })
    const person = town.workspace.person(ukLead)
    await person.command(words)
    const form = await town.workspace.eventually('the form', () => person.modal)
    expect(JSON.stringify(form.content)).toContain(says)
    expect((await town.read()).commitments[0]?.log).toEqual([])
  },
)

test('a person who may not undo is told so alone, not before the whole channel', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const answer = await say(town, ukLead, 'uk', nudge, 'done')
  await press(town, ukDesk, 'uk', answer, /Undo/)
  const refused = await town.workspace.eventually('the refusal', () => town.workspace.ephemeralsOf(ukDesk)[0])
  expect(refused.text).toContain('That is not yours to take back')
  expect(answers(town, 'uk', nudge)).toHaveLength(1)
  expect((await town.read()).commitments[0]?.status).toBe('closed')
})

test('the lead of an umbrella whose parts are all closed is asked whether it is done', async () => {
  const top = promised('top', 'Umbrella', { due: '2011-12-31' })
  await using town = await aTown(twoSides(top, promised('one', 'Part one', { partOf: 'top' })), { at: deadline })
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'one done')
  await town.clock.moveTo(town.clock.now().plus({ days: 1 }))
  expect(shown(nudges(town, 'uk').at(-1))).toContain('All its parts are ended: is it done?')
})

test('words between the hour of a message and its late sending are in the message of the next day', async () => {
  const dated = { at: '2011-03-31T10:00:00.000+01:00', by: secretary, kind: 'dated', from: null, to: '2011-05-10' }
  const register = {
    ...twoSides(ports, promised('report', 'Report', { due: { event: 'next-summit' } })),
    events: [{ id: 'next-summit', name: 'Next UK-France summit', date: '2011-05-10', log: [dated] }],
  }
  await using town = await aTown(register, { at: '2011-03-31T10:30:00+01:00' })
  expect((await nudgeIn(town, 'uk')).text).not.toContain('Report')
  await town.clock.moveTo(town.clock.now().plus({ days: 1 }))
  expect(shown(nudges(town, 'uk').at(-1))).toContain('next UK-France summit is on Tuesday 10 May 2011')
})

test('a person of whom Slack gives no account is answered like any other stranger', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  town.workspace.failNext('users.info', 'user_not_found')
  const { conversations } = town.workspace
  conversations.people.set('U0STRANGER', { id: 'U0STRANGER', name: 'stranger', email: 'x@elsewhere.example', zone: 'Europe/London' })
  conversations.channel('uk')?.members.add('U0STRANGER')
  expect((await say(town, 'x@elsewhere.example', 'uk', nudge, 'done')).text).toContain('so nothing of that was recorded')
})
