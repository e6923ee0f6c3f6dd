import { DateTime } from 'luxon'
import { expect, test, vi } from 'vitest'
import { troubleKept } from '../../src/store/facts.ts'
import { frLead, secretary, ukLead } from '../a-register.ts'
import { buttonsOf, nudges, press, promised, saidAlone, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// Who leaves the workspace is told once, with what to do in one press.

const at = '2011-03-01T10:00:00Z'
const second = 'second@ukba.example'
const ports = promised('ports', 'Risk analysis of ports')
const visas = promised('visas', 'Report on visas')

type Given = { teams: { leads: string[]; members?: string[] }[] }

/** A team of two leads, and one of another side. */
function twoLeads(): object {
  const register = twoSides(ports, visas) as Given
  register.teams[0]?.leads.push(second)
  return register
}

function directOf({ workspace: { conversations } }: Town, who: string): string {
  return conversations.direct(conversations.person(who)?.id ?? '').id
}

const gone = { account: { deleted: true } }
const back = { account: {} }

function told(town: Town, channel: string, nth = 0) {
  return town.workspace.eventually(`what is told in ${channel}`, () => nudges(town, channel).filter(isOfLeaver)[nth])
}

function isOfLeaver(message: Parameters<typeof shown>[0]): boolean {
  return /left the workspace|guest of the workspace|back in the workspace|quitté l’espace|de retour/.test(shown(message))
}

async function named(town: Town, { by, channel, label, whom }: { by: string; channel: string; label: RegExp; whom: string }) {
  const person = town.workspace.person(by)
  await press(town, by, channel, await told(town, channel), label)
  await town.workspace.eventually('the form', () => person.modal?.values['person'])
  return person.submit({ person: town.workspace.conversations.person(whom)?.id ?? '' })
}

test('a lead who leaves is told once to the other lead and the secretariat, with their commitments, and again only after they were back', async () => {
  await using town = await aTown(twoLeads(), { at })
  await town.workspace.admin.change(ukLead, gone)
  const inSecretariat = await told(town, 'secretariat')
  expect(shown(inSecretariat)).toContain(`${ukLead} has left the workspace`)
  expect(shown(inSecretariat)).toContain(`is still led by ${second}; 2 open commitments hang on it`)
  expect(buttonsOf(inSecretariat).map(({ label }) => label)).toEqual(['Name another lead', 'Leave as it is'])
  const toLead = await told(town, directOf(town, second))
  expect(buttonsOf(toLead).map(({ label }) => label)).toEqual(['Name another lead', 'Leave as it is'])
  await town.workspace.admin.change(ukLead, gone)
  await town.restart()
  await town.restart()
  expect(nudges(town, 'secretariat')).toHaveLength(1)
  expect(nudges(town, directOf(town, second))).toHaveLength(1)

  await town.workspace.admin.change(ukLead, back)
  await town.workspace.eventually('the offer withdrawn', () => shown(nudges(town, 'secretariat')[0]).includes('is back in the workspace'))
  await town.workspace.eventually('and with the lead', () => buttonsOf(nudges(town, directOf(town, second))[0]).length === 0)
  await town.clock.moveTo(town.clock.now().plus({ hours: 1 }))
  await town.workspace.admin.change(ukLead, gone)
  await told(town, 'secretariat', 1)
  expect(shown(nudges(town, 'secretariat')[0])).toContain('is back in the workspace')
})

test('another lead is named in one press: written to the register, said to all, and taken back', async () => {
  await using town = await aTown(twoLeads(), { at })
  await town.workspace.admin.join({ email: 'new@ukba.example', zone: 'Europe/London' })
  await town.workspace.admin.change(ukLead, gone)
  const channel = directOf(town, second)
  expect(await named(town, { by: second, channel, label: /Name another/, whom: 'new@ukba.example' })).toEqual({ outcome: 'acknowledged' })
  expect((await town.read()).teams[0]?.leads).toEqual(['new@ukba.example', second])
  await town.workspace.eventually('said in the secretariat', () =>
    shown(nudges(town, 'secretariat')[0]).includes('is led by new@ukba.example and'),
  )
  const [hello] = await town.workspace.eventually('the one who was named', () => {
    const said = saidAlone(town, 'new@ukba.example')
    return said.length > 0 ? said : undefined
  })
  expect(shown(hello)).toContain(`${second} has named you as a lead of UK Border Agency`)
  const answer = await town.workspace.eventually('an answer', () =>
    saidAlone(town, second).find((each) => shown(each).includes('Written to the register')),
  )
  await press(town, second, channel, answer, /Undo/)
  await town.workspace.eventually('the offer again', () => buttonsOf(nudges(town, 'secretariat')[0]).length === 2)
  expect((await town.read()).teams[0]?.leads).toEqual([ukLead, second])
})

test('the last lead of a team who left while the bot was away is told first, and the secretariat names another; a guest can’t be', async () => {
  await using town = await aTown(twoSides(ports), { at })
  await town.workspace.admin.join({ email: 'guest@ukba.example', zone: 'Europe/London', account: { is_restricted: true } })
  await town.workspace.admin.join({ email: 'new@ukba.example', zone: 'Europe/London' })
  await town.restart(() => town.workspace.admin.change(ukLead, gone))
  const message = await told(town, 'secretariat')
  expect(message.text).toMatch(/^\*UK Border Agency has nobody left who leads it\*; 1 open commitment hangs on it/)
  expect(nudges(town, 'secretariat')).toHaveLength(1)
  const naming = { by: secretary, channel: 'secretariat', label: /Name another lead/ }
  expect(await named(town, { ...naming, whom: 'guest@ukba.example' })).toMatchObject({
    errors: { person: expect.stringContaining('full member') },
  })
  expect(
    await town.workspace.person(secretary).submit({ person: town.workspace.conversations.person('new@ukba.example')?.id ?? '' }),
  ).toEqual({
    outcome: 'acknowledged',
  })
  expect((await town.read()).teams[0]?.leads).toEqual(['new@ukba.example'])
})

test('somebody of another team may name nobody, and is told who may', async () => {
  await using town = await aTown(twoLeads(), { at })
  await town.workspace.admin.change(ukLead, gone)
  const message = await told(town, 'secretariat')
  const person = town.workspace.person(frLead)
  const [button] = buttonsOf(message)
  await person.press({ channel: 'secretariat', ts: message.ts, blockId: button?.blockId ?? '', actionId: button?.actionId ?? '' })
  await town.workspace.eventually(
    'who may',
    () => JSON.stringify(person.modal?.content ?? '').includes('Réservé aux responsables') || undefined,
  )
})

test('what is left as it is is said with who left it so, and not asked any more', async () => {
  await using town = await aTown(twoLeads(), { at })
  await town.workspace.admin.change(ukLead, gone)
  await press(town, second, directOf(town, second), await told(town, directOf(town, second)), /Leave as it is/)
  await town.workspace.eventually('said in the secretariat', () =>
    shown(nudges(town, 'secretariat')[0]).includes(`left as it is by ${second}`),
  )
  expect(buttonsOf(nudges(town, 'secretariat')[0])).toEqual([])
})

test.each([secretary, second])('all that a team owes is handed over from what is told of its lead (by %s)', async (by) => {
  const register = twoLeads() as { teams: object[] }
  register.teams.push({ id: 'visa-office', name: 'Visa Office', party: 'uk', channel: '#visas', leads: ['lead@visas.example'] })
  await using town = await aTown(register, { at })
  await town.workspace.admin.change(ukLead, gone)
  const channel = by === secretary ? 'secretariat' : directOf(town, second)
  const person = town.workspace.person(by)
  await press(town, by, channel, await told(town, channel), /Hand over all/)
  await town.workspace.eventually('the form', () => person.modal?.values['team'])
  expect(await person.submit({ team: 'visa-office' })).toEqual({ outcome: 'acknowledged' })
  const answer = await town.workspace.eventually('an answer', () => saidAlone(town, by).find((each) => shown(each).includes('Visa Office')))
  expect(shown(answer)).toContain('handed over from UK Border Agency to Visa Office')
  const handedOver = async () =>
    expect((await town.read()).commitments.map(({ owners }) => owners[0]?.team)).toEqual(['visa-office', 'visa-office'])
  await vi.waitFor(handedOver, { timeout: 10_000 })
})

test('a French lead reads in French who has left', async () => {
  const register = twoSides(ports) as Given
  register.teams[1]?.leads.push('second@paf.example')
  await using town = await aTown(register, { at })
  await town.workspace.admin.change(frLead, gone)
  const message = await told(town, directOf(town, 'second@paf.example'))
  expect(shown(message)).toContain(`${frLead} a quitté l’espace de travail`)
  expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Nommer un responsable', 'Laisser tel quel'])
})

test('who leaves two teams is told to each lead of their own alone, and a member of the secretariat is followed by another', async () => {
  const register = twoSides(ports) as { teams: { id: string; leads: string[] }[]; secretariat: { members: string[] } }
  await using town = await aTown(
    {
      ...register,
      teams: [
        { ...register.teams[0], leads: [ukLead, second] },
        { ...register.teams[1], leads: [frLead], members: [ukLead] },
      ],
      secretariat: { ...register.secretariat, members: [secretary, 'Other.Secretary@example.org'] },
    },
    { at },
  )
  await town.workspace.admin.change(ukLead, gone)
  const toSecond = shown(await told(town, directOf(town, second)))
  expect([toSecond.includes('UK Border Agency'), toSecond.includes('Police')]).toEqual([true, false])
  expect(shown(await told(town, directOf(town, frLead)))).toMatch(/Police aux frontières\*.: cette personne en était membre/)
  await town.workspace.admin.change('other.secretary@example.org', gone)
  const message = await told(town, 'secretariat', 1)
  expect(shown(message)).toContain('*Other.Secretary@example.org has left the workspace*')
  await press(town, secretary, 'secretariat', message, /Name somebody else/)
  const person = town.workspace.person(secretary)
  await town.workspace.eventually('the form', () => person.modal?.values['person'])
  expect(await person.submit({ person: town.workspace.conversations.person(second)?.id ?? '' })).toEqual({ outcome: 'acknowledged' })
  expect((await town.read()).secretariat.members).toEqual([secretary, second])
})

test('of two who name another lead at the same time, the later one is told who leads by now', async () => {
  await using town = await aTown(twoLeads(), { at })
  await town.workspace.admin.join({ email: 'new@ukba.example', zone: 'Europe/London' })
  await town.workspace.admin.change(ukLead, gone)
  const late = town.workspace.person(secretary)
  await press(town, secretary, 'secretariat', await told(town, 'secretariat'), /Name another lead/)
  await town.workspace.eventually('the form', () => late.modal?.values['person'])
  await named(town, { by: second, channel: directOf(town, second), label: /Name another/, whom: 'new@ukba.example' })
  await late.submit({ person: town.workspace.conversations.person(frLead)?.id ?? '' })
  await town.workspace.eventually('what stands', () => JSON.stringify(late.modal?.content ?? '').includes('new@ukba.example') || undefined)
  expect((await town.read()).teams[0]?.leads).toEqual(['new@ukba.example', second])
})

test('what is left as it is a second time says who did so before', async () => {
  await using town = await aTown(twoLeads(), { at })
  await town.workspace.admin.change(ukLead, gone)
  const [own, theirs] = [await told(town, directOf(town, second)), await told(town, 'secretariat')]
  // The secretariat still sees the buttons.
  town.workspace.faults.plan('chat.update', { does: 'delay', ms: 3_000 }, { times: 2 })
  await press(town, second, directOf(town, second), own, /Leave as it is/)
  await press(town, secretary, 'secretariat', theirs, /Leave as it is/)
  const answer = await town.workspace.eventually('who did', () => saidAlone(town, secretary)[0])
  expect(shown(answer)).toContain(`left as it is by ${second}`)
})

test('the leads of the team above are told of a team that has lost its last lead, and may name another', async () => {
  const register = twoSides(ports) as { teams: object[] }
  const teams = [
    { ...register.teams[0], escalatesTo: 'ho' },
    register.teams[1],
    { id: 'ho', name: 'Home Office', party: 'uk', leads: ['ho@ho.example'] },
  ]
  await using town = await aTown({ ...register, teams }, { at })
  await town.workspace.admin.join({ email: 'new@ukba.example', zone: 'Europe/London' })
  await town.workspace.admin.change(ukLead, gone)
  const channel = directOf(town, 'ho@ho.example')
  await named(town, { by: 'ho@ho.example', channel, label: /Name another/, whom: 'new@ukba.example' })
  expect((await town.read()).teams[0]?.leads).toEqual(['new@ukba.example'])
})

test('what could not be told before the bot was stopped is told by its next start, once', async () => {
  await using town = await aTown(twoLeads(), { at })
  const fault = town.workspace.faults.plan('chat.postMessage', { does: 'status', status: 500, when: 'before' }, { times: 50 })
  await town.workspace.admin.change(ukLead, gone)
  await vi.waitFor(async () => expect(await town.bot().store.facts.get(troubleKept(`left ${ukLead}`))).toBeDefined(), { timeout: 10_000 })
  await town.restart(async () => fault.end())
  await told(town, 'secretariat')
  await told(town, directOf(town, second))
  await town.restart()
  expect([nudges(town, 'secretariat').length, nudges(town, directOf(town, second)).length]).toEqual([1, 1])
})

test('a team without a channel whose cover has left has its messages with the lead who is away', async () => {
  const register = twoSides(ports) as { teams: { channel?: string }[] }
  delete register.teams[0]?.channel
  const absences = [{ person: ukLead, from: '2011-02-20', to: '2011-04-20', cover: 'cover@ukba.example' }]
  await using town = await aTown({ ...register, absences }, { at: '2011-03-30T20:00:00+01:00' })
  await town.workspace.admin.change('cover@ukba.example', gone)
  const message = await told(town, 'secretariat')
  expect(shown(message)).toContain(`they stand in for ${ukLead}. Another cover is named by`)
  await town.clock.moveTo(DateTime.fromISO('2011-03-31T09:05:00+01:00'))
  await town.workspace.eventually('the message of the day', () =>
    nudges(town, directOf(town, ukLead)).find((each) => shown(each).includes('ports')),
  )
})
