import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { bothSides, frLead, ukLead } from '../a-register.ts'
import { answers, command, nudges, promised, saidAlone, say, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

// "undo", typed: of what was said there, and of nothing else.

const ports = promised('ports', 'Risk analysis of ports', { owners: bothSides, due: '2011-03-31' })
const calais = promised('calais', 'New screening at Calais', { owners: bothSides, due: '2011-04-29' })

test('"undo" takes back the last words of its author in that thread, whatever they were about, and never older ones elsewhere', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: '2011-03-24T09:00:00Z' })
  const first = await town.workspace.eventually('a week before', () => nudges(town, 'uk')[0])
  await say(town, ukLead, 'uk', first, 'ports at risk: scanner late')
  await town.clock.moveTo(DateTime.fromISO('2011-03-30T09:00:00Z'))
  const second = await town.workspace.eventually('the day before', () => nudges(town, 'uk')[1])
  const log = async (id: string) =>
    (await town.read()).commitments
      .find((each) => each.id === id)
      ?.log?.map(({ kind, text }) => (text === undefined ? kind : `${kind} ${text}`))

  expect((await say(town, ukLead, 'uk', second, 'undo')).text).toBe('There is nothing of yours here to undo.')
  expect(await log('ports')).toEqual(['rated scanner late'])

  await say(town, ukLead, 'uk', second, 'calais at risk: visas')
  await town.workspace.person(ukLead).say('uk', 'undo', { threadTs: second.ts })
  await town.workspace.eventually('what was undone', () => answers(town, 'uk', second)[1])
  expect(await log('calais')).toEqual(['rated visas', 'undone'])
  expect(await log('ports')).toEqual(['rated scanner late'])
})

test.each(['forget it', 'oubliez', 'sorry, never mind', 'non attendez annule'])(
  '"%s" right behind their own words takes these back, and an hour later nothing',
  async (words) => {
    await using town = await aTown(twoSides(ports, calais), { at: '2011-03-24T09:00:00Z' })
    const nudge = await town.workspace.eventually('a week before', () => nudges(town, 'uk')[0])
    const kinds = async () => (await town.read()).commitments.flatMap(({ log = [] }) => log.map(({ kind }) => kind))
    await say(town, ukLead, 'uk', nudge, 'ports at risk: scanner late')
    await town.workspace.person(ukLead).say('uk', words, { threadTs: nudge.ts })
    await town.workspace.eventually('what was undone', () => answers(town, 'uk', nudge)[1])
    expect(await kinds()).toEqual(['rated', 'undone'])

    await say(town, ukLead, 'uk', nudge, 'ports at risk: strike')
    await town.clock.moveTo(town.clock.now().plus({ hours: 1 }))
    await say(town, ukLead, 'uk', nudge, words)
    expect((await kinds()).filter((kind) => kind !== 'noted')).toEqual(['rated', 'undone', 'rated'])
  },
)

test('"annuler" drops what the bot has asked, and takes nothing else back', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: '2011-03-24T09:00:00Z' })
  const nudge = await town.workspace.eventually('a week before', () => nudges(town, 'uk')[0])
  await say(town, ukLead, 'uk', nudge, 'calais at risk: visas')
  expect((await say(town, ukLead, 'uk', nudge, 'ports slips to 15 April')).text).toContain('ports')
  const asked = saidAlone(town, ukLead).length
  await town.workspace.person(ukLead).say('uk', 'undo', { threadTs: nudge.ts })
  const dropped = await town.workspace.eventually('that it is dropped', () => saidAlone(town, ukLead)[asked])
  expect(dropped.text).toMatch(/^Your last words have changed nothing\. What you said before of .* still stands: write `undo` once more/)
  await town.workspace.person(ukLead).say('uk', 'strike', { threadTs: nudge.ts })
  await town.workspace.eventually('that it is not understood', () => saidAlone(town, ukLead)[asked + 1])
  // What was not understood is kept as a note, under a message about one.
  const said = (await town.read()).commitments.map(({ due, log = [] }) => [
    due,
    log.filter((entry) => !('unclear' in entry)).map(({ kind }) => kind),
  ])
  expect(said).toEqual([
    ['2011-03-31', []],
    ['2011-04-29', ['rated']],
  ])
})

test.each([
  { words: 'ports slips to 15 April', undone: 2, what: 'a new date is asked why' },
  { words: 'ports actually no', undone: 1, what: 'whether the closing is taken back is asked' },
])('"undo" never leaves its author to believe that a closing was taken back: $what', async ({ words, undone }) => {
  await using town = await aTown(twoSides(ports, calais), { at: '2011-03-24T09:00:00Z' })
  const nudge = await town.workspace.eventually('a week before', () => nudges(town, 'uk')[0])
  await say(town, ukLead, 'uk', nudge, words.startsWith('ports slips') ? 'calais done' : 'ports done')
  const first = saidAlone(town, ukLead).length
  await town.workspace.person(ukLead).say('uk', words, { threadTs: nudge.ts })
  await town.workspace.eventually('what is asked', () => saidAlone(town, ukLead)[first])
  if (undone === 2) {
    await town.workspace.person(ukLead).say('uk', 'undo', { threadTs: nudge.ts })
    const dropped = await town.workspace.eventually('what stands', () => saidAlone(town, ukLead)[first + 1])
    expect(dropped.text).toContain('still stands')
  }
  await town.workspace.person(ukLead).say('uk', 'undo', { threadTs: nudge.ts })
  await town.workspace.eventually('what was undone', () => answers(town, 'uk', nudge)[1])
  expect((await town.read()).commitments.map(({ status }) => status)).toEqual(['open', 'open'])
})

test('"undo", said to the bot alone, takes back a command that was given since the bot asked something there', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: '2011-02-22T10:00:00Z' })
  const log = async () => (await town.read()).commitments[1]?.log?.map(({ kind }) => kind)
  await town.workspace.person(ukLead).dm('ports slips to 15 April')
  await town.workspace.eventually('why it slips', () => saidAlone(town, ukLead)[0])
  await town.clock.moveTo(town.clock.now().plus({ minutes: 1 }))
  await command(town, ukLead, 'calais at risk: visas')
  await town.workspace.person(ukLead).dm('undo')
  await town.workspace.eventually('that it is taken back', () => saidAlone(town, ukLead).find(({ text }) => text.includes('undone')))
  expect(await log()).toEqual(['rated', 'undone'])
})

test('"undo" behind an answer that only tells something takes nothing back, and once more what was said before', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: '2011-03-24T09:00:00Z' })
  const nudge = await town.workspace.eventually('a week before', () => nudges(town, 'uk')[0])
  await say(town, ukLead, 'uk', nudge, 'calais at risk: visas')
  expect((await say(town, ukLead, 'uk', nudge, 'ports agreed')).text).toContain('awaits your agreement')
  expect((await say(town, ukLead, 'uk', nudge, 'undo')).text).toMatch(
    /^Your last words have changed nothing\. What you said before of .*Calais.* still stands/,
  )
  expect((await say(town, ukLead, 'uk', nudge, 'undo')).text).toContain('undone')
  expect((await town.read()).commitments[1]?.log?.map(({ kind }) => kind)).toEqual(['rated', 'undone'])
})

test.each(['porst slips to 15 April', 'ports slips to 31 February', 'done harwich', 'frobnicate', 'due ports 45 April'])(
  '"undo" behind a command that changed nothing takes back nothing older: %s',
  async (words) => {
    await using town = await aTown(twoSides(ports, calais), { at: '2011-02-22T10:00:00Z' })
    await command(town, ukLead, 'calais at risk: visas')
    await town.clock.moveTo(town.clock.now().plus({ minutes: 1 }))
    await command(town, ukLead, words)
    expect((await command(town, ukLead, 'undo')).text).toContain('still stands')
    expect((await town.read()).commitments[1]?.log?.map(({ kind }) => kind)).toEqual(['rated'])
    expect((await command(town, ukLead, 'undo')).text).toContain('undone')
  },
)

test('"undo" behind a command that was mended takes back what the mended one said', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: '2011-02-22T10:00:00Z' })
  await command(town, ukLead, 'calais at risk: visas')
  await command(town, ukLead, 'prts on track')
  await town.clock.moveTo(town.clock.now().plus({ minutes: 1 }))
  await command(town, ukLead, 'ports on track')
  expect((await command(town, ukLead, 'undo')).text).toContain('undone')
  expect((await town.read()).commitments.map(({ log }) => log?.map(({ kind }) => kind))).toEqual([['rated', 'undone'], ['rated']])
})

test('an undo behind the agreement of the other side is told that it is agreed by all, and how it is opened again', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: '2011-03-24T09:00:00Z' })
  const nudge = await town.workspace.eventually('a week before', () => nudges(town, 'uk')[0])
  expect((await command(town, ukLead, 'withdraw ports: no budget')).text).toContain('withdrawn by the United Kingdom')
  await command(town, frLead, 'ports d’accord')
  expect((await say(town, ukLead, 'uk', nudge, 'undo')).text).toMatch(
    /Risk analysis of ports.*all sides have agreed to that.*`reopen ports: why`/,
  )
  await say(town, ukLead, 'uk', nudge, 'calais withdrawn: no budget')
  expect((await command(town, ukLead, 'withdraw calais: no budget')).text).toMatch(/You withdrew it for the United Kingdom/)
  await command(town, frLead, 'calais d’accord')
  expect((await say(town, ukLead, 'uk', nudge, 'undo')).text).toMatch(
    /has agreed to that \(.*\), so it stands for all sides\. To open it again, write `reopen`/,
  )
  expect((await town.read()).commitments.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
})

test('`undo` with the name of a commitment takes back nothing of another one', async () => {
  const more = [
    promised('enforced-returns', 'Increase enforced returns', { owners: bothSides }),
    promised('returns-conditions', 'Enforced returns only on the conditions', { owners: bothSides }),
  ]
  await using town = await aTown(twoSides(ports, ...more), { at: '2011-03-24T09:00:00Z' })
  await command(town, ukLead, 'done ports')
  for (const words of ['undo enforced-returns', 'undo enforced', 'annuler enforced'])
    expect((await command(town, ukLead, words)).text, words).not.toContain('undone')
  expect((await town.read()).commitments[0]?.status).toBe('closing')
})
