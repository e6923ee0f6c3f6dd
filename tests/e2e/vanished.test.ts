import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { secretary, ukLead } from '../a-register.ts'
import { answers, bothLead, buttonsOf, nudgeIn, nudges, press, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const at = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports')

/** An older file is put in the place of today's; gives what the secretariat is told of it. */
async function withOlderFile(town: Town, older: string) {
  await town.read()
  const told = nudges(town, 'secretariat').length
  await writeFile(town.file, older)
  return town.workspace.eventually('the secretariat told', () => nudges(town, 'secretariat')[told])
}

async function afterARating(town: Town) {
  const nudge = await nudgeIn(town, 'uk')
  const before = await readFile(town.file, 'utf8')
  await say(town, ukLead, 'uk', nudge, 'at risk: the data is late')
  return withOlderFile(town, before)
}

const isUsed = (town: Town, ts: string) => {
  const notice = nudges(town, 'secretariat').find((each) => each.ts === ts)
  return notice && buttonsOf(notice).length === 0 && notice
}

test('entries that vanished are named, not put back unasked, and put back by a button, which then shows who pressed it and when', async () => {
  await using town = await aTown(twoSides(ports), { at })
  const told = await afterARating(town)
  expect(shown(told)).toContain('Risk analysis of ports')
  expect((await town.read()).commitments[0]?.log).toEqual([])

  await press(town, secretary, 'secretariat', told, /Put them back/)
  const used = await town.workspace.eventually('the notice drawn again', () => isUsed(town, told.ts))
  expect(shown(used)).toContain('secretary@example.org had them put back, 31 March 2011, 09:3')
  expect(answers(town, 'secretariat', told)).toEqual([])
  expect((await town.read()).commitments[0]).toMatchObject({ rating: 'amber', log: [{ kind: 'rated' }] })
})

test('only the secretariat may have vanished entries put back; anybody else in its channel is told so alone', async () => {
  await using town = await aTown(twoSides(ports), { at, prepare: (workspace) => joinAll(workspace, 'secretariat') })
  const told = await afterARating(town)
  await press(town, ukLead, 'secretariat', told, /Put them back/)
  const refused = await town.workspace.eventually('the refusal', () => town.workspace.ephemeralsOf(ukLead)[0])
  expect(refused.text).toMatch(/^Only the secretariat may do that/)
  expect(answers(town, 'secretariat', told)).toEqual([])
  expect(isUsed(town, told.ts)).toBe(false)
  expect((await town.read()).commitments[0]?.log).toEqual([])
})

test('a person who presses the button for vanished entries too late is told who did it before, even after a restart', async () => {
  const register = { ...twoSides(ports), secretariat: { channel: '#secretariat', members: [secretary, 'deputy@example.org'] } }
  await using town = await aTown(register, { at })
  const told = await afterARating(town)
  const stale = structuredClone(told)
  await press(town, secretary, 'secretariat', told, /Put them back/)
  const used = await town.workspace.eventually('the notice drawn again', () => isUsed(town, told.ts))
  await town.restart()

  // What the deputy's screen still shows.
  used.blocks = stale.blocks ?? []
  await press(town, 'deputy@example.org', 'secretariat', used, /Put them back/)
  const late = await town.workspace.eventually('the answer', () => town.workspace.ephemeralsOf('deputy@example.org')[0])
  expect(late.text).toContain('secretary@example.org had them put back already, 31 March 2011, 09:3')
})

test('every copy of the notice of vanished entries is drawn again if the secretariat has no channel', async () => {
  const register = { ...twoSides(ports), secretariat: { channel: '#nowhere', members: [secretary, 'deputy@example.org'] } }
  await using town = await aTown(register, {
    at,
    prepare: ({ conversations }) => {
      const nowhere = conversations.channel('nowhere')
      if (nowhere) conversations.channels.delete(nowhere.id)
    },
  })
  const directOf = (who: string) => town.workspace.conversations.direct(town.workspace.conversations.personByEmail(who)?.id ?? '').id
  const noticeTo = (who: string) => nudges(town, directOf(who)).find((each) => each.text.includes('vanished'))
  const nudge = await nudgeIn(town, 'uk')
  const before = await readFile(town.file, 'utf8')
  await say(town, ukLead, 'uk', nudge, 'on track')
  await town.read()
  await writeFile(town.file, before)
  const own = await town.workspace.eventually('the notice', () => noticeTo('deputy@example.org') && noticeTo(secretary))
  await press(town, secretary, directOf(secretary), own, /Put them back/)
  for (const who of [secretary, 'deputy@example.org'])
    await town.workspace.eventually(`the notice of ${who} drawn again`, () => shown(noticeTo(who)).includes('had them put back'))
})

test('all vanished entries are put back, however many there are', async () => {
  const many = Array.from({ length: 90 }, (_, index) => promised(`c${index}`, `Commitment ${index}`))
  await using town = await aTown(twoSides(...many), { at })
  const nudge = await nudgeIn(town, 'uk')
  const before = await readFile(town.file, 'utf8')
  await say(town, ukLead, 'uk', nudge, 'all on track')
  const told = await withOlderFile(town, before)
  await press(town, secretary, 'secretariat', told, /Put them back/)
  await town.workspace.eventually('the notice drawn again', () => isUsed(town, told.ts))
  expect((await town.read()).commitments.filter(({ rating }) => rating === 'green')).toHaveLength(90)
})

test('a closing of the secretariat that vanished for one side is put back for that side', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', bothLead)), { at })
  await town.workspace.person(secretary).command('done ports for both sides')
  await town.workspace.eventually('the answer', () => town.workspace.ephemeralsOf(secretary)[0])
  const register = await town.read()
  const [british, french] = register.commitments[0]?.log ?? []
  expect([british, french]).toMatchObject([{ party: 'uk' }, { party: 'fr' }])
  register.commitments[0]?.log?.pop()
  Object.assign(register.commitments[0] ?? {}, { status: 'closing' })
  const told = await withOlderFile(town, `${JSON.stringify(register, null, 2)}\n`)
  await press(town, secretary, 'secretariat', told, /Put them back/)
  await town.workspace.eventually('the notice drawn again', () => isUsed(town, told.ts))
  const [now] = (await town.read()).commitments
  expect(now).toMatchObject({ status: 'closed', log: [british, french] })
  expect(now?.log).toHaveLength(2)
})

function joinAll({ conversations }: Town['workspace'], name: string): void {
  for (const person of conversations.people.keys()) conversations.channel(name)?.members.add(person)
}
