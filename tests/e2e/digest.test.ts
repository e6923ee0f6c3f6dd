import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { bothSides, frLead, secretary, ukAlone, ukLead } from '../a-register.ts'
import { command, nothingOpen, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// The digest: one message of its own, to the secretariat and to whoever chose it, once.

const sunday = '2011-03-06T20:00:00Z'
const late = promised('late', 'Risk analysis of ports', { owners: bothSides, due: '2011-03-01' })
const later = promised('later', 'Share lists of forged papers', { owners: ukAlone, due: '2011-12-31' })

function weekly(register: object, more: object = {}): object {
  return { ...register, cadence: { poll: 'never', digest: 'every Monday' }, ...more }
}

function moveTo(town: Town, instant: string): Promise<void> {
  return town.clock.moveTo(DateTime.fromISO(instant))
}

function digests(town: Town, channel: string): PostedMessage[] {
  return nudges(town, channel).filter(({ text }) => /^(?:Digest|Synthèse)/.test(text))
}

function digestIn(town: Town, channel: string): Promise<PostedMessage> {
  return town.workspace.eventually(`a digest in ${channel}`, () => digests(town, channel)[0])
}

/** How often a digest was posted, whatever came of it. */
function tries(town: Town): number {
  const isDigest = (given: object) => /^(?:Digest|Synthèse)/.test(String((given as { text?: unknown }).text))
  return town.workspace.calls.filter(({ method, given }) => method === 'chat.postMessage' && isDigest(given)).length
}

const kinds = ({ blocks }: PostedMessage) => ((blocks ?? []) as { type: string }[]).map(({ type }) => type)

test('the secretariat has its digest on its day, as a table and in words, once', async () => {
  await using town = await aTown(weekly(twoSides(late, later)), { at: sunday })
  await moveTo(town, '2011-03-07T09:00:00Z')
  const digest = await digestIn(town, 'secretariat')
  expect(digest.text).toMatch(
    /^Digest, 7 March 2011: 2 open, 1 overdue\n[\s\S]*\*Overdue \(1\)\*\n\*1\.\* Risk analysis of ports \([^)]+\): 6 days late \(due 1 March 2011\)/,
  )
  expect(kinds(digest)).toEqual(expect.arrayContaining(['header', 'section', 'data_table', 'data_visualization', 'context']))
  expect(shown(digest)).toMatch(/"type":"raw_number","value":6/)
  await moveTo(town, '2011-03-07T15:00:00Z')
  await moveTo(town, '2011-03-08T10:00:00Z')
  await nothingOpen(town)
  expect(digests(town, 'secretariat')).toHaveLength(1)
})

test('a machine that was down on the day sends the digest on the next one, and a restart sends none again', async () => {
  await using town = await aTown(weekly(twoSides(late, later)), { at: sunday })
  await moveTo(town, '2011-03-07T09:00:00Z')
  await digestIn(town, 'secretariat')
  await town.restart(() => moveTo(town, '2011-03-15T10:00:00Z'))
  await town.workspace.eventually('the one of the week', () => digests(town, 'secretariat')[1])
  await town.restart()
  await moveTo(town, '2011-03-15T11:00:00Z')
  await nothingOpen(town)
  expect(digests(town, 'secretariat')).toHaveLength(2)
})

test('a digest of which the answer was lost on the way stands once, also after a stop in the middle', async () => {
  await using town = await aTown(weekly(twoSides(late, later)), { at: sunday })
  const hung = town.workspace.faults.plan(
    'chat.postMessage',
    { does: 'hang', when: 'after' },
    { times: 1, where: ({ text }) => String(text).startsWith('Digest') },
  )
  await moveTo(town, '2011-03-07T09:00:00Z')
  await digestIn(town, 'secretariat')
  await town.restart(async () => hung.end())
  await nothingOpen(town)
  await moveTo(town, '2011-03-07T10:00:00Z')
  await nothingOpen(town)
  expect(digests(town, 'secretariat')).toHaveLength(1)
})

test('an answer elsewhere leaves the digest as it is, and is told in the thread of what asked', async () => {
  const register = twoSides(late, later) as { teams: object[] }
  const teams = register.teams.map((team) => ({ ...team, cadence: { digest: 'every Monday' } }))
  await using town = await aTown(weekly({ ...register, teams }), { at: '2011-03-07T08:00:00Z' })
  await moveTo(town, '2011-03-07T09:00:00Z')
  const before = (await digestIn(town, 'uk')).text
  await town.workspace.eventually('the nudge beside it', () => nudges(town, 'uk').find(({ text }) => !/^Digest/.test(text)))
  await command(town, ukLead, 'update late at risk: no data')
  await nothingOpen(town)
  await town.bot().store.registers.flushed()
  await expect.poll(() => shown(nudges(town, 'uk').find(({ text }) => !/^Digest/.test(text)))).toContain('no data')
  expect((await digestIn(town, 'uk')).text).toBe(before)
})

test('a reply in its thread is read by its numbers', async () => {
  await using town = await aTown(weekly(twoSides(late, later)), { at: sunday })
  await moveTo(town, '2011-03-07T09:00:00Z')
  const answer = await say(town, secretary, 'secretariat', await digestIn(town, 'secretariat'), '1 note: ministers asked about it')
  expect(answer.text).toMatch(/^✓ Noted: “ministers asked about it”/)
  expect((await town.read()).commitments[0]?.log?.at(-1)).toMatchObject({ kind: 'noted', by: secretary })
})

test('a yes in its thread confirms nobody’s part: a digest asks nothing', async () => {
  const unsure = { owners: [{ ...ukAlone[0], assumed: true }] }
  const commitments = [
    promised('one', 'Ports', { due: '2011-12-31', ...unsure }),
    promised('two', 'Air routes', { due: '2011-12-31', ...unsure }),
  ]
  await using town = await aTown(weekly(twoSides(...commitments)), { at: sunday })
  await moveTo(town, '2011-03-07T09:00:00Z')
  const digest = await digestIn(town, 'secretariat')
  expect(digest.text).toContain('*Owners not confirmed (2)*')
  await town.workspace.person(secretary).say('secretariat', 'yes to all', { threadTs: digest.ts })
  await say(town, secretary, 'secretariat', digest, '1 note: seen')
  expect((await town.read()).commitments.flatMap(({ log = [] }) => log)).toMatchObject([{ kind: 'noted', text: 'seen' }])
})

test('a button in its table opens the commitment', async () => {
  await using town = await aTown(weekly(twoSides(late, later)), { at: sunday })
  await moveTo(town, '2011-03-07T09:00:00Z')
  const digest = await digestIn(town, 'secretariat')
  const table = (digest.blocks as { type: string; block_id: string }[]).find(({ type }) => type === 'data_table')
  const person = town.workspace.person(secretary)
  await person.press({ channel: 'secretariat', ts: digest.ts, blockId: table?.block_id ?? '', actionId: 'page:1' })
  const modal = await town.workspace.eventually('the commitment', () => person.modal)
  expect(JSON.stringify(modal.content)).toMatch(/Risk analysis of ports/)
})

test('a team that chose it has a digest of what it owes, in its language', async () => {
  const register = twoSides(late, later) as { teams: object[] }
  const teams = register.teams.map((team) => ({ ...team, cadence: { digest: 'every Monday' } }))
  await using town = await aTown(weekly({ ...register, teams }), { at: sunday })
  await moveTo(town, '2011-03-07T09:00:00Z')
  expect((await digestIn(town, 'fr')).text).toMatch(
    /^Synthèse pour Police aux frontières, 7 mars 2011\u00A0: 1 ouvert, 1 en retard\n[\s\S]*6 jours de retard \(échéance\u00A0: 1er mars 2011\)/,
  )
  expect((await digestIn(town, 'uk')).text).toMatch(/^Digest for UK Border Agency, 7 March 2011: 2 open/)
})

describe('`/commitments digest`', () => {
  const town = () => aTown(weekly(twoSides(late, later)), { at: '2011-03-09T10:00:00Z' })

  test.each([
    { who: secretary, typed: 'digest', said: /^Digest, 9 March 2011: 2 open, 1 overdue\n/ },
    { who: ukLead, typed: 'digest', said: /^Digest, 9 March 2011: 2 open, 1 overdue\n/ },
    { who: frLead, typed: 'synthèse', said: /^Synthèse, 9 mars 2011\u00A0: 2 ouverts, 1 en retard\n/ },
    { who: secretary, typed: 'digest for France', said: /^Digest for Police aux frontières, 9 March 2011: 1 open, 1 overdue\n/ },
    { who: frLead, typed: 'la synthèse de UK Border Agency', said: /^Synthèse pour UK Border Agency, 9 mars 2011\u00A0: 2 ouverts/ },
    { who: secretary, typed: 'digest Foo', said: /^I know no team “Foo”/ },
  ])('says to $who alone how things stand now ("$typed")', async ({ who, typed, said }) => {
    await using there = await town()
    const answer = await command(there, who, typed)
    expect(answer.text).toMatch(said)
    expect(answer.text).not.toMatch(/\*1\.\*/)
  })

  test.each([
    { said: 'digest', says: /^Digest, 9 March 2011: 2 open/ },
    { said: 'Send me the weekly digest.', says: /^Digest, 9 March 2011: 2 open/ },
    { said: 'digest of UK Border Agency', says: /^Digest for UK Border Agency, 9 March 2011: 2 open/ },
  ])('is understood as words, too, below a message ("$said")', async ({ said, says }) => {
    await using there = await town()
    await moveTo(there, '2011-03-15T09:00:00Z')
    const asked = await nudgeIn(there, 'uk')
    expect((await say(there, ukLead, 'uk', asked, said)).text.replace('15 March', '9 March')).toMatch(says)
  })

  test('is not meant by words that only begin so', async () => {
    await using there = await town()
    await moveTo(there, '2011-03-15T09:00:00Z')
    const asked = await nudgeIn(there, 'uk')
    expect((await say(there, ukLead, 'uk', asked, 'digest the report first')).text).not.toMatch(/^Digest/)
  })

  test('is plainer where the workspace refuses its table', async () => {
    await using there = await town()
    there.workspace.faults.unknownBlocks.add('data_table')
    expect(kinds(await command(there, ukLead, 'digest')).filter((kind) => /table|data/.test(kind))).toEqual(['table'])
  })
})

describe('where a workspace refuses a block', () => {
  test.each([
    { refuses: ['data_table'], takes: 'table' },
    { refuses: ['data_visualization'], takes: 'table' },
    { refuses: ['data_table', 'table'], takes: undefined },
  ])('the digest goes a step plainer ($refuses), which is remembered for a while', async ({ refuses, takes }) => {
    await using town = await aTown(weekly(twoSides(late, later)), { at: sunday })
    for (const type of refuses) town.workspace.faults.unknownBlocks.add(type)
    await moveTo(town, '2011-03-07T09:00:00Z')
    const digest = await digestIn(town, 'secretariat')
    expect(kinds(digest).filter((kind) => /table|data/.test(kind))).toEqual(takes === undefined ? [] : [takes])
    expect(digest.text).toMatch(/Risk analysis of ports/)
    await nothingOpen(town)
    const before = tries(town)
    expect(before).toBe(takes === undefined ? 3 : 2)
    await moveTo(town, '2011-03-14T09:00:00Z')
    await town.workspace.eventually('the next digest', () => digests(town, 'secretariat')[1])
    await nothingOpen(town)
    expect(tries(town)).toBe(before + 1)
    town.workspace.faults.unknownBlocks.clear()
    await moveTo(town, '2011-04-11T09:00:00Z')
    const again = await town.workspace.eventually('a digest with all its blocks', () =>
      digests(town, 'secretariat').find((each) => kinds(each).includes('data_table')),
    )
    expect(again.text).toMatch(/11 April 2011/)
  })
})
