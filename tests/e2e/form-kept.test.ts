import { expect, test } from 'vitest'
import type { Change } from '../../src/register/change.ts'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { bothSides, frLead, secretary, ukLead } from '../a-register.ts'
import { press, promised, saidAlone, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// What was filled in, and turns out to be impossible when the form has closed, is said back, and the form opens again with it.

const ports = promised('ports', 'Risk analysis of ports', { owners: bothSides, due: '2011-06' })
const words = 'Dunkirk has sent no data'

function town(): Promise<Town> {
  return aTown(twoSides(ports, promised('visas', 'Visas', { owners: bothSides })), { at: '2011-03-01T10:00:00Z' })
}

/** Somebody else is quicker: between the check of what is submitted and its record. */
function meanwhile({ bot }: Town, changes: readonly Change[]): void {
  const { inbox, registers } = bot().store
  const receive = inbox.receive.bind(inbox)
  inbox.receive = async (cause, body) => {
    if (/^(?:modal|form) /.test(cause)) await registers.change('another', changes)
    return receive(cause, body)
  }
}

const atNoon = '2011-03-01T09:59:59.000+00:00'
const closed = ['uk', 'fr'].map(
  (party, nth) =>
    ({ commitment: 'ports', entry: { kind: 'closed', at: `2011-03-01T09:5${nth}:00.000+00:00`, by: secretary, party } }) as Change,
)
const titled = {
  commitment: 'visas',
  entry: { kind: 'edited', at: atNoon, by: secretary, before: { title: 'Visas' }, after: { title: 'Report on visas' } },
} as Change

async function opened(town: Town, who: string, typed: string) {
  const person = town.workspace.person(who)
  await person.command(typed)
  await town.workspace.eventually(`the form of "${typed}"`, () => person.modal)
  return person
}

async function pressed(town: Town, who: string, message: PostedMessage, label: RegExp) {
  const person = town.workspace.person(who)
  await press(town, who, 'uk', message, label)
  await town.workspace.eventually('the form again', () => person.modal)
  return person
}

/** What stands in an input of the modal in front. */
function held(person: Awaited<ReturnType<typeof opened>>, field: string): unknown {
  const [element] = Object.values((person.modal?.values[field] ?? {}) as Record<string, Record<string, unknown>>)
  return element?.['value'] ?? element?.['selected_date'] ?? (element?.['selected_option'] as { value?: string } | undefined)?.value
}

function read(message: PostedMessage): string {
  return message.text.replaceAll(/[\u00a0\u202f]/g, ' ')
}

test.each([
  [ukLead, 'blocked ports', { why: words }, /What is holding it up: “Dunkirk has sent no data”/, /Open the form again/],
  [frLead, 'bloqué ports', { why: words }, /« Dunkirk has sent no data »/, /Rouvrir le formulaire/],
  [secretary, 'slips ports', { day: '2011-09-01', why: words }, /It has ended.*Why: “Dunkirk has sent no data”/s, /Open the form again/],
  [frLead, 'en pause ports', { day: '2011-04-01', why: words }, /« Dunkirk has sent no data »/, /Rouvrir le formulaire/],
] as const)(
  'what was filled in while others closed it is said back, and the form opens again: %s, "%s"',
  async (who, typed, filled, says, label) => {
    await using kept = await town()
    const person = await opened(kept, who, typed)
    meanwhile(kept, closed)
    expect(await person.submit(filled)).toEqual({ outcome: 'acknowledged' })
    const message = await kept.workspace.eventually('a refusal', () => saidAlone(kept, who)[0])
    expect(read(message)).toMatch(says)
    expect((await kept.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['closed', 'closed'])
    await pressed(kept, who, message, label)
    expect(JSON.stringify(person.modal?.content)).toMatch(/It has ended|Cet engagement est clos/)
  },
)

test('a title that somebody has taken meanwhile is said back with all that was typed, and the form has it again after a restart', async () => {
  await using kept = await town()
  const person = await opened(kept, secretary, 'add')
  meanwhile(kept, [titled])
  await person.submit({ title: 'Report on visas', leads: ['uk-border-agency'], words: 'Both will report on visas.' })
  const message = await kept.workspace.eventually('a refusal', () => saidAlone(kept, secretary)[0])
  expect(read(message)).toMatch(/“Report on visas”/)
  expect(read(message)).toMatch(/“Both will report on visas\.”/)
  await kept.restart()
  await pressed(kept, secretary, message, /Open the form again/)
  expect([held(person, 'title'), held(person, 'words')]).toEqual(['Report on visas', 'Both will report on visas.'])
  expect(await person.submit({ title: 'Second report on visas' })).toEqual({ outcome: 'acknowledged' })
  const added = await kept.workspace.eventually('the new one', async () => (await kept.read()).commitments[2])
  expect(added).toMatchObject({ title: 'Second report on visas', text: 'Both will report on visas.' })
})

test.each([
  [ukLead, 'hand over visas', 'fr-paf', 'they have the data', /Open the form again/],
  [frLead, 'transférer visas', 'uk-border-agency', 'ils ont les données', /Rouvrir le formulaire/],
])(
  'what a refusal says of a hand-over has the reason that was typed, which stands in the form again: %s, "%s"',
  async (who, typed, team, why, label) => {
    const own = who === ukLead ? 'uk-border-agency' : 'fr-paf'
    const other = { id: 'soca', name: 'SOCA', party: who === ukLead ? 'uk' : 'fr', leads: ['lead@soca.example'] }
    const register = twoSides(promised('visas', 'Visas', { owners: [{ team: own, role: 'lead' }] })) as { teams: object[] }
    await using kept = await aTown({ ...register, teams: [...register.teams, other] }, { at: '2011-03-01T10:00:00Z' })
    const person = await opened(kept, who, typed)
    const offer = {
      kind: 'assigned',
      at: atNoon,
      by: who,
      team: own,
      added: [{ team, role: 'lead' }],
      removed: [{ team: own, role: 'lead' }],
    }
    meanwhile(kept, [{ commitment: 'visas', entry: offer } as Change])
    await person.submit({ team, why })
    const message = await kept.workspace.eventually('a refusal', () => saidAlone(kept, who)[0])
    expect(read(message)).toContain(why)
    await pressed(kept, who, message, label)
    expect([held(person, 'team'), held(person, 'why')]).toEqual([team, why])
    expect(await person.submit({ team: 'soca' })).toEqual({ outcome: 'acknowledged' })
  },
)

test('an edit of what others have edited after it was submitted is said back without what only stood there, and opens on what stands', async () => {
  await using kept = await town()
  const person = await opened(kept, secretary, 'edit visas')
  const gone = { kind: 'edited', at: atNoon, by: secretary, before: { partOf: null }, after: { partOf: 'visas' } }
  meanwhile(kept, [
    { commitment: 'ports', entry: gone } as Change,
    { commitment: 'visas', entry: { kind: 'noted', at: atNoon, by: frLead, text: 'seen' } } as Change,
  ])
  await person.submit({ partOf: 'ports', short: 'Visa rules' })
  const message = await kept.workspace.eventually('a refusal', () => saidAlone(kept, secretary)[0])
  expect(read(message)).toContain('“Visa rules”')
  expect(read(message)).not.toContain('Title')
  await pressed(kept, secretary, message, /Open the form again/)
  expect([held(person, 'title'), held(person, 'short')]).toEqual(['Visas', 'Visa rules'])
})
