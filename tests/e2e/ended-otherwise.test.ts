import { DateTime } from 'luxon'
import { expect, test, vi } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { frLead, ukLead } from '../a-register.ts'
import { choose } from './choosing.ts'
import { bothLead, buttonsOf, command, nudgeIn, nudges, press, pressAlone, promised, saidAlone, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// What one side has withdrawn, superseded or closed in part, and the other side would end in another way.

const ports = promised('ports', 'Risk analysis of ports', bothLead)

/** Two sides, each asked about the ports that day. */
async function asked(): Promise<{ town: Town; british: PostedMessage; french: PostedMessage }> {
  const town = await aTown(twoSides(ports), { at: '2011-03-24T07:59:00Z' })
  await town.clock.moveTo(DateTime.fromISO('2011-03-24T10:30:00+01:00'))
  return { town, british: await nudgeIn(town, 'uk'), french: await nudgeIn(town, 'fr') }
}

async function statusBecomes(town: Town, status: string): Promise<void> {
  await vi.waitFor(async () => expect((await town.read()).commitments[0]?.status).toBe(status), { timeout: 20_000, interval: 50 })
}

async function endingsIn(town: Town): Promise<string[]> {
  const { log = [] } = (await town.read()).commitments[0] ?? {}
  return log.flatMap(({ kind, party, outcome }) =>
    ['closed', 'withdrawn', 'superseded'].includes(kind) ? [[party, kind, outcome].filter(Boolean).join(' ')] : [],
  )
}

test('“done” of what the other side has withdrawn is asked about, a yes is neither answer, and each button does what it says', async () => {
  const { town: at, french } = await asked()
  await using town = at
  await say(town, frLead, 'fr', french, 'retiré : plus de budget')
  await statusBecomes(town, 'closing')
  const [british] = nudges(town, 'uk') as [PostedMessage]
  const question = await say(town, ukLead, 'uk', british, '1 done')
  expect(question.text).toContain('has withdrawn this for France')
  expect(question.text).toContain('Do you agree to that, or is it done all the same? Nothing is recorded yet.')
  expect(buttonsOf(question).map(({ label }) => label)).toEqual(['Agree to the withdrawal', 'Done all the same'])
  expect((await say(town, ukLead, 'uk', british, 'yes')).text).toContain('or is it done all the same?')
  expect(await endingsIn(town)).toEqual(['fr withdrawn'])
  await pressAlone(town, ukLead, question, /^Agree to the withdrawal$/)
  await statusBecomes(town, 'withdrawn')
  expect(await endingsIn(town)).toEqual(['fr withdrawn', 'uk withdrawn'])
})

test('what the other side has withdrawn is closed by who says “done all the same”, and then waits for that side', async () => {
  const { town: at, british } = await asked()
  await using town = at
  await say(town, ukLead, 'uk', british, 'withdrawn: no money')
  await statusBecomes(town, 'closing')
  const [french] = nudges(town, 'fr') as [PostedMessage]
  const question = await say(town, frLead, 'fr', french, '1 terminé')
  expect(question.text).toContain('retiré côté United Kingdom')
  expect(question.text).toContain('ou est-il terminé quand même\u202F?')
  await say(town, frLead, 'fr', french, 'terminé quand même')
  await vi.waitFor(async () => expect(await endingsIn(town)).toEqual(['uk withdrawn', 'fr closed delivered']), { timeout: 20_000 })
  await statusBecomes(town, 'closing')
})

test('“done” as a command, of what the other side has withdrawn, is asked about with the same buttons', async () => {
  const { town: at, french } = await asked()
  await using town = at
  await say(town, frLead, 'fr', french, 'retiré : plus de budget')
  await statusBecomes(town, 'closing')
  const question = await command(town, ukLead, 'done ports')
  expect(buttonsOf(question).map(({ label }) => label)).toEqual(['Agree to the withdrawal', 'Done all the same'])
  expect(await endingsIn(town)).toEqual(['fr withdrawn'])
  await pressAlone(town, ukLead, question, /^Done all the same$/)
  await vi.waitFor(async () => expect(await endingsIn(town)).toEqual(['fr withdrawn', 'uk closed delivered']), { timeout: 20_000 })
})

test('a closing form that was open when the other side withdrew it asks once, and closes it when it is sent again', async () => {
  const withEvidence = promised('ports', 'Risk analysis of ports', { ...bothLead, evidence: 'required' })
  await using town = await aTown(twoSides(withEvidence), { at: '2011-03-24T07:59:00Z' })
  await town.clock.moveTo(DateTime.fromISO('2011-03-24T10:30:00+01:00'))
  const french = await nudgeIn(town, 'fr')
  await choose(town, ukLead, 'uk', await nudgeIn(town, 'uk'), { label: 'Done' })
  const person = town.workspace.person(ukLead)
  await town.workspace.eventually('the modal', () => person.modal)
  await say(town, frLead, 'fr', french, 'retiré : plus de budget')
  await statusBecomes(town, 'closing')
  const filled = { outcome: 'delivered', evidence: 'https://example.org/ports' }
  await person.submit(filled)
  expect(JSON.stringify(person.modal?.content)).toContain('has withdrawn this for France')
  expect(await endingsIn(town)).toEqual(['fr withdrawn'])
  await person.submit(filled)
  await vi.waitFor(async () => expect(await endingsIn(town)).toEqual(['fr withdrawn', 'uk closed delivered']), { timeout: 20_000 })
})

test('a press of “Done” that comes from before the withdrawal is told what stands, and displaces nothing', async () => {
  const { town: at, british, french } = await asked()
  await using town = at
  const stale = structuredClone(british.blocks)
  await say(town, frLead, 'fr', french, 'retiré : plus de budget')
  const drawn = await town.workspace.eventually('the row', () => nudges(town, 'uk').find((each) => shown(each).includes('withdrawn')))
  drawn.blocks = stale ?? []
  await press(town, ukLead, 'uk', drawn, /^Done$/)
  const told = await town.workspace.eventually('what stands', () => saidAlone(town, ukLead)[0])
  expect(shown(told)).toContain('This has changed since, so nothing was recorded.')
  expect(shown(told)).toContain('withdrawn by France')
  expect(buttonsOf(told).map(({ label }) => label)).toEqual(['Agreed', 'Not agreed'])
  expect(await endingsIn(town)).toEqual(['fr withdrawn'])
})

test('what one side has closed in part is agreed to in the row that stands, and “done” is asked about', async () => {
  const { town: at, british, french } = await asked()
  await using town = at
  await say(town, frLead, 'fr', french, 'livré en partie quand même')
  await statusBecomes(town, 'closing')
  await town.workspace.eventually('the row', () => shown(nudges(town, 'uk')[0]).includes('delivered in part'))
  const row = nudges(town, 'uk')[0] as PostedMessage
  expect(buttonsOf(row).map(({ label }) => label)).toEqual(['Agreed', 'Not agreed'])
  const question = await say(town, ukLead, 'uk', british, '1 done')
  expect(question.text).toContain('has closed this as delivered in part for France')
  expect(buttonsOf(question).map(({ label }) => label)).toEqual(['Agree: delivered in part', 'Done all the same'])
  await press(town, ukLead, 'uk', row, /^Agreed$/)
  await statusBecomes(town, 'closed')
  expect(await endingsIn(town)).toEqual(['fr closed delivered in part', 'uk closed delivered in part'])
})

test('a withdrawal of what the other side has closed is asked about', async () => {
  const { town: at, british, french } = await asked()
  await using town = at
  await say(town, frLead, 'fr', french, 'terminé')
  await statusBecomes(town, 'closing')
  const question = await say(town, ukLead, 'uk', british, 'withdrawn: no money')
  expect(buttonsOf(question).map(({ label }) => label)).toEqual(['Agree to the closing', 'Withdrawn all the same'])
  await pressAlone(town, ukLead, question, /^Withdrawn all the same$/)
  await vi.waitFor(async () => expect(await endingsIn(town)).toEqual(['fr closed delivered', 'uk withdrawn']), { timeout: 20_000 })
})

test.each([
  { who: ukLead, typed: 'superseded ports', again: 'superseded ports by NAME: why', complete: 'superseded ports by calais: merged' },
  {
    who: frLead,
    typed: 'remplacé ports',
    again: 'remplacé ports par NOM : motif',
    complete: 'remplacé ports par calais : plus de budget',
  },
])('a command that does not say by what is asked with words that work as a command: $typed', async ({ who, typed, again, complete }) => {
  await using town = await aTown(twoSides(ports, promised('calais', 'Screening at Calais', bothLead)), { at: '2011-03-24T07:59:00Z' })
  expect((await command(town, who, typed)).text).toContain(`\`${again}\``)
  expect(await endingsIn(town)).toEqual([])
  await command(town, who, complete)
  expect((await town.read()).commitments[0]?.log?.at(-1)).toMatchObject({ kind: 'superseded', successor: 'calais' })
})

test.each([
  { who: ukLead, typed: 'withdrawn ports', side: 'uk' },
  { who: frLead, typed: 'retiré ports', side: 'fr' },
])('a command that says no more than that it is withdrawn withdraws it for that side: $typed', async ({ who, typed, side }) => {
  await using town = await aTown(twoSides(ports), { at: '2011-03-24T07:59:00Z' })
  await command(town, who, typed)
  expect(await endingsIn(town)).toEqual([`${side} withdrawn`])
})
