import { DateTime } from 'luxon'
import { expect, test, vi } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { frLead, ukLead } from '../a-register.ts'
import { choose } from './choosing.ts'
import { bothLead, buttonsOf, command, nudgeIn, nudges, press, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// A closing by one side, and what the other side makes of it.

const calais = promised('calais', 'Screening at Calais', { ...bothLead, due: '2011-03-25', evidence: 'required' })

async function comes(town: Town, day: string): Promise<void> {
  await town.clock.moveTo(DateTime.fromISO(`${day}T10:30:00+01:00`))
}

async function statusBecomes(town: Town, status: string): Promise<void> {
  await vi.waitFor(async () => expect((await town.read()).commitments[0]?.status).toBe(status), { timeout: 20_000, interval: 50 })
}

async function logOf(town: Town) {
  return (await town.read()).commitments[0]?.log ?? []
}

async function shows(town: Town, channel: string, { nth = 0, words }: { nth?: number; words: string }): Promise<void> {
  await town.workspace.eventually(`${words} in #${channel}`, () => shown(nudges(town, channel)[nth]).includes(words))
}

type Agrees = (town: Town, asked: PostedMessage) => Promise<unknown>

const agreements: readonly { how: string; agrees: Agrees }[] = [
  { how: 'by a press', agrees: (town, asked) => choose(town, frLead, 'fr', asked, { label: 'D’accord' }) },
  { how: 'in words', agrees: (town, asked) => say(town, frLead, 'fr', asked, '1 d’accord') },
]

test('who was told that what theirs depends on is closed is told that it is open again', async () => {
  const ports = promised('ports', 'Risk analysis of ports', { due: '2011-12-31' })
  const phase = promised('phase', 'Second phase', { owners: [{ team: 'fr-paf', role: 'lead' }], due: '2011-12-31', dependsOn: ['ports'] })
  await using town = await aTown(twoSides(ports, phase), { at: '2011-03-21T10:00:00Z' })
  const told = (words: string) =>
    town.workspace.eventually(`"${words}"`, () => nudges(town, 'fr').find((each) => shown(each).includes(words)))
  await command(town, ukLead, 'ports done')
  await comes(town, '2011-03-22')
  await told('*est clos*\u202F; cet engagement en dépendait')
  await command(town, ukLead, 'reopen ports: the annex is missing')
  await comes(town, '2011-03-23')
  await told('*est de nouveau ouvert*\u202F; cet engagement en dépend')
  await comes(town, '2011-03-24')
  expect(nudges(town, 'fr')).toHaveLength(2)
})

test('what was called partly done opens the form of a closing as delivered in part, with these words', async () => {
  await using town = await aTown(twoSides(calais), { at: '2011-03-24T07:59:00Z' })
  await comes(town, '2011-03-24')
  const asked = await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'partly done: 2 of the 5 ports')
  await press(town, ukLead, 'uk', asked, /^Close$/)
  const person = town.workspace.person(ukLead)
  await town.workspace.eventually('the modal', () => person.modal)
  await person.submit({ evidence: 'https://example.org/calais' })
  await statusBecomes(town, 'closing')
  expect((await logOf(town)).find(({ kind }) => kind === 'closed')).toMatchObject({
    outcome: 'delivered in part',
    text: expect.stringContaining('2 of the 5 ports'),
  })
})

test.each(agreements)('what one side closed as delivered in part is asked, agreed to and told as that: $how', async ({ agrees }) => {
  await using town = await aTown(twoSides(calais), { at: '2011-03-24T07:59:00Z' })
  await comes(town, '2011-03-24')
  await nudgeIn(town, 'fr')
  await choose(town, ukLead, 'uk', await nudgeIn(town, 'uk'), { label: 'Done' })
  const person = town.workspace.person(ukLead)
  await town.workspace.eventually('the modal', () => person.modal)
  await person.submit({ outcome: 'delivered in part', evidence: 'https://example.org/calais', note: 'not the sea part' })
  await statusBecomes(town, 'closing')
  expect((await command(town, frLead, 'liste')).text).toContain('clos côté United Kingdom, tenu en partie, en attente de')

  await comes(town, '2011-03-25')
  const asked = await town.workspace.eventually('the question', () => nudges(town, 'fr')[1])
  expect(shown(asked)).toContain('Clos côté United Kingdom, tenu en partie*')
  await agrees(town, asked)
  await statusBecomes(town, 'closed')
  expect((await logOf(town)).flatMap(({ kind, outcome }) => (kind === 'closed' ? [outcome] : []))).toEqual([
    'delivered in part',
    'delivered in part',
  ])
  await shows(town, 'uk', { words: 'closed, delivered in part' })
  await shows(town, 'fr', { nth: 1, words: 'clos, tenu en partie' })
  expect(shown(await command(town, ukLead, 'show calais'))).toContain('closed, delivered in part')
  expect(shown(await command(town, ukLead, 'list closed'))).toContain('closed, delivered in part')
  await comes(town, '2011-03-28')
  await town.workspace.eventually('the news', () => nudges(town, 'uk').at(-1) !== nudges(town, 'uk')[0])
  expect(shown(nudges(town, 'uk').at(-1))).toContain('*Closed, delivered in part*')
  expect(shown(await command(town, ukLead, 'digest'))).toContain('closed, delivered in part')
})

test('a row whose closing is not agreed to says why and has its controls again, at once', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', bothLead)), { at: '2011-03-24T07:59:00Z' })
  await comes(town, '2011-03-24')
  const british = await nudgeIn(town, 'uk')
  await nudgeIn(town, 'fr')
  await say(town, ukLead, 'uk', british, 'done')
  await statusBecomes(town, 'closing')
  await command(town, frLead, 'pas d’accord ports : il manque le radar')
  await statusBecomes(town, 'open')
  await shows(town, 'uk', { words: 'not agreed by France, open again' })
  const row = shown(nudges(town, 'uk')[0])
  expect(row).toContain('il manque le radar')
  expect(row).not.toContain('✓')
  expect(buttonsOf(nudges(town, 'uk')[0]).map(({ label }) => label)).toEqual(['On track', 'Done'])
})

test('what one side withdraws is asked of the other in the row that stands, in the place of its rating', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', bothLead)), { at: '2011-03-24T07:59:00Z' })
  await comes(town, '2011-03-24')
  const british = await nudgeIn(town, 'uk')
  await nudgeIn(town, 'fr')
  await say(town, ukLead, 'uk', british, 'withdrawn: no money')
  await statusBecomes(town, 'closing')
  await shows(town, 'fr', { words: 'no money' })
  const french = nudges(town, 'fr')[0]
  expect(shown(french)).toContain('retiré côté United Kingdom')
  expect(buttonsOf(french).map(({ label }) => label)).toEqual(['D’accord', 'Pas d’accord'])
  await press(town, frLead, 'fr', french as PostedMessage, /^D’accord$/)
  await statusBecomes(town, 'withdrawn')
})

test('what one side has closed stands in the row of the other with what is shown for it since, and is agreed to there', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', bothLead)), { at: '2011-03-24T07:59:00Z' })
  await comes(town, '2011-03-24')
  const british = await nudgeIn(town, 'uk')
  await nudgeIn(town, 'fr')
  await say(town, ukLead, 'uk', british, 'done: https://x.example/report')
  await command(town, ukLead, 'evidence ports: 3 scanners')
  await shows(town, 'fr', { words: '3 scanners' })
  const french = nudges(town, 'fr')[0]
  expect(shown(french)).toContain('clos côté United Kingdom')
  expect(shown(french)).toContain('https://x.example/report')
  expect(buttonsOf(french).map(({ label }) => label)).toEqual(['D’accord', 'Pas d’accord'])
  await press(town, frLead, 'fr', french as PostedMessage, /^D’accord$/)
  await statusBecomes(town, 'closed')
})

/** What both sides lead, closed by the French one below its message of 24 March 2011. */
async function closedByFrance(): Promise<Town> {
  const town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', bothLead)), { at: '2011-03-24T07:59:00Z' })
  await comes(town, '2011-03-24')
  await nudgeIn(town, 'uk')
  await say(town, frLead, 'fr', await nudgeIn(town, 'fr'), 'terminé')
  await statusBecomes(town, 'closing')
  return town
}

test('“actually no” of one’s own closing is asked about once, and a yes takes it back', async () => {
  await using town = await closedByFrance()
  const french = await nudgeIn(town, 'fr')
  const asked = await say(town, frLead, 'fr', french, 'en fait non')
  expect(buttonsOf(asked).map(({ label }) => label)).toEqual(['Oui', 'Non'])
  await press(town, frLead, 'fr', asked, /^Oui$/)
  await statusBecomes(town, 'open')
})

test('“actually no, it is not done, Dunkirk is missing” of one’s own closing takes it back at once, and « terminé » closes it again', async () => {
  await using town = await closedByFrance()
  const french = await nudgeIn(town, 'fr')
  await say(town, frLead, 'fr', french, 'en fait non, ce n’est pas terminé, il manque Dunkerque')
  await statusBecomes(town, 'open')
  await say(town, frLead, 'fr', french, 'terminé')
  await statusBecomes(town, 'closing')
})

test('a new day of what the other side has closed is asked about, and a yes records both the objection and the day', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', bothLead)), { at: '2011-03-24T07:59:00Z' })
  await comes(town, '2011-03-24')
  const british = await nudgeIn(town, 'uk')
  const french = await nudgeIn(town, 'fr')
  await say(town, frLead, 'fr', french, 'terminé')
  await statusBecomes(town, 'closing')
  const asked = await say(town, ukLead, 'uk', british, 'slips to 30 May: strike')
  expect(asked.text).toMatch(/has closed this for France.*30 May 2011/)
  await press(town, ukLead, 'uk', asked, /^Yes$/)
  await statusBecomes(town, 'open')
  const [ports] = (await town.read()).commitments
  expect(ports?.due).toBe('2011-05-30')
  expect((ports?.log ?? []).filter((entry) => !('unclear' in entry)).map(({ kind }) => kind)).toEqual(['closed', 'objected', 'dated'])
})

test('who agrees to a withdrawal that was taken back is told that it was one', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', bothLead)), { at: '2011-03-24T07:59:00Z' })
  await comes(town, '2011-03-24')
  const british = await nudgeIn(town, 'uk')
  const french = await nudgeIn(town, 'fr')
  await say(town, frLead, 'fr', french, 'retiré : plus de budget')
  await statusBecomes(town, 'closing')
  await say(town, frLead, 'fr', french, 'annuler')
  await statusBecomes(town, 'open')
  expect((await say(town, ukLead, 'uk', british, 'agreed')).text).toContain('The withdrawal of')
})
