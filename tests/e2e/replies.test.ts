import { expect, test } from 'vitest'
import { frLead, ukDesk, ukLead } from '../a-register.ts'
import {
  answers,
  bothLead,
  buttonsOf,
  command,
  nudgeIn,
  nudges,
  press,
  pressAlone,
  promised,
  saidAlone,
  say,
  shown,
  twoSides,
} from './in-town.ts'
import { aTown } from './town.ts'

const deadline = '2011-03-31T09:30:00+01:00'
const ports = promised('ports', 'Risk analysis of ports')
/** A member of the other side, whom Slack is asked about at their first word. */
const stranger = 'desk@paf.example'
const calais = promised('calais', 'New screening at Calais')

test('a bare word about several commitments changes nothing and is asked back; a button then closes the one that is meant', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const asked = await say(town, ukLead, 'uk', nudge, 'done')
  expect((await town.read()).commitments.map(({ status }) => status)).toEqual(['open', 'open'])

  await pressAlone(town, ukLead, asked, /ports|risk/i)
  expect((await town.read()).commitments.map(({ status }) => status)).toEqual(['closed', 'open'])
})

test('one reply about several commitments is read for each of them, and the nudge is drawn again with who said what', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', nudge, 'ports done, calais at risk: no staff')
  const [first, second] = (await town.read()).commitments
  expect(first).toMatchObject({ status: 'closed' })
  expect(second).toMatchObject({ status: 'open', rating: 'amber', log: [{ kind: 'rated', rating: 'amber', by: ukLead }] })
  await town.workspace.eventually('the nudge drawn again', () => shown(nudges(town, 'uk')[0]).includes('no staff'))
  const who = `<@${town.workspace.conversations.personByEmail(ukLead)?.id}> 09:30`
  for (const told of ['closed', '🟠 At risk']) expect(shown(nudges(town, 'uk')[0])).toContain(` · ${told}, ${who}`)
})

test('a log entry has the permalink of the words that it comes from', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', nudge, 'on track')
  const reply = town.workspace.messages('uk').find((each) => each.text === 'on track')
  const channel = town.workspace.conversations.channel('uk')?.id
  const link = `https://rehearsal.slack.com/archives/${channel}/p${reply?.ts.replace('.', '')}?thread_ts=${nudge.ts}&cid=${channel}`
  expect((await town.read()).commitments[0]?.log).toMatchObject([{ kind: 'rated', link }])
})

test('Undo takes back what was understood', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const answer = await say(town, ukLead, 'uk', nudge, 'done')
  await press(town, ukLead, 'uk', answer, /undo/i)
  await town.workspace.eventually('the answer drawn again', () => answers(town, 'uk', nudge)[0]?.text.includes('ndone'))
  expect(buttonsOf(answers(town, 'uk', nudge)[0] ?? answer)).toEqual([])
  const [first] = (await town.read()).commitments
  expect(first).toMatchObject({ status: 'open', log: [{ kind: 'closed' }, { kind: 'undone' }] })
})

test('evidence is kept beside the rating, shown as a link, and can be taken back', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  await town.workspace.person(ukDesk).say('uk', 'evidence: https://gov.example/report?a=1&b=2', { threadTs: nudge.ts })
  const answer = await town.workspace.eventually('the answer', () => answers(town, 'uk', nudge)[0])
  expect(shown(answer)).toContain('vidence: <https://gov.example/report?a=1&amp;b=2|gov.example/report?a=1&amp;b=2>')
  await command(town, ukLead, 'update ports evidence: 80 arrests')
  expect((await town.read()).commitments[0]).toMatchObject({
    rating: null,
    log: [
      { kind: 'evidenced', by: ukDesk, evidence: 'https://gov.example/report?a=1&b=2' },
      { kind: 'evidenced', by: ukLead, evidence: { value: 80, unit: 'arrests', text: '80 arrests' } },
    ],
  })

  await press(town, ukDesk, 'uk', answer, /undo/i)
  await town.workspace.eventually('the answer drawn again', () => answers(town, 'uk', nudge)[0]?.text.includes('ndone'))
  expect(shown(await command(town, ukLead, 'show ports'))).toContain('*Evidence*: 80 arrests')
})

test('a joint commitment is closing when one side has closed, and closed when the other agrees', async () => {
  await using town = await aTown(twoSides(promised('joint', 'Joint returns', bothLead)), { at: deadline })
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), 'done')
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'closing' })

  await say(town, frLead, 'fr', await nudgeIn(town, 'fr'), "d'accord")
  const [joint] = (await town.read()).commitments
  expect(joint).toMatchObject({ status: 'closed', log: [{ party: 'uk' }, { party: 'fr' }] })
})

test('a member who may not close is told so privately, and their words are kept as a note', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  await town.workspace.person(ukDesk).say('uk', 'done', { threadTs: nudge.ts })
  const told = await town.workspace.eventually('the refusal', () => town.workspace.ephemeralsOf(ukDesk)[0])
  expect(told.text).toContain(`Only a lead may do that: <@${town.workspace.conversations.personByEmail(ukLead)?.id}>`)
  expect(answers(town, 'uk', nudge)).toEqual([])
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'open', log: [{ kind: 'noted', by: ukDesk, text: 'done' }] })
})

test('an event delivered twice counts once', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const said = await town.workspace.person(ukLead).say('uk', 'on track', { threadTs: nudge.ts })
  const channel = town.workspace.conversations.channel('uk')?.id
  await town.workspace.sendEvent({ ...said, channel, channel_type: 'channel', event_ts: said.ts })
  await say(town, ukLead, 'uk', nudge, 'note that is all')
  expect((await town.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['rated', 'noted'])
  expect(answers(town, 'uk', nudge)).toHaveLength(2)
})

test('edits, bots, and words outside the threads are not read as replies', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const channel = town.workspace.conversations.channel('uk')?.id
  const common = { type: 'message', channel, channel_type: 'channel', user: 'U00000001', text: 'done', thread_ts: nudge.ts }
  await town.workspace.sendEvent({ ...common, ts: '1301560300.000001', bot_id: 'B9' })
  await town.workspace.sendEvent({ ...common, ts: '1301560300.000002', subtype: 'message_changed', message: common })
  await town.workspace.person(ukLead).say('uk', 'done')
  await say(town, ukLead, 'uk', nudge, 'on track')
  expect((await town.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['rated'])
})

test('a reply with a file attached is read', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const user = town.workspace.conversations.personByEmail(ukLead)?.id
  const channel = town.workspace.conversations.channel('uk')?.id
  const event = {
    type: 'message',
    subtype: 'file_share',
    files: [],
    channel,
    channel_type: 'channel',
    user,
    text: 'done',
    ts: '1301560300.000003',
    thread_ts: nudge.ts,
  }
  await town.workspace.sendEvent(event)
  await town.workspace.eventually('the answer', () => answers(town, 'uk', nudge)[0])
  expect((await town.read()).commitments[0]?.status).toBe('closed')
})

test('a lead may say by direct message how a commitment of theirs stands', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: deadline })
  await nudgeIn(town, 'uk')
  const said = await town.workspace.person(ukLead).dm('calais at risk: no staff')
  const direct = town.workspace.conversations.direct(town.workspace.conversations.personByEmail(ukLead)?.id ?? '')
  await town.workspace.eventually('the answer', () => direct.messages.find((each) => each.thread_ts === said.ts && each.bot_id))
  expect((await town.read()).commitments[1]?.rating).toBe('amber')
})

test('a rating takes one click, and its row shows it then', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  expect(buttonsOf(nudge).length).toBeGreaterThan(0)
  await press(town, ukLead, 'uk', nudge, /on track/i)
  await town.workspace.eventually(
    'the row without buttons',
    () => nudges(town, 'uk')[0] && buttonsOf(nudges(town, 'uk')[0] ?? nudge).length === 0,
  )
  expect(shown(nudges(town, 'uk')[0])).toContain('🟢 On track')
  expect((await town.read()).commitments[0]?.rating).toBe('green')
})

test('a change by command is shown in the row of its commitment, and the thread is left in peace', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  await command(town, ukLead, 'done ports')
  await town.workspace.eventually('the row with its answer', () => shown(nudges(town, 'uk')[0]).includes('✓'))
  expect(answers(town, 'uk', nudge)).toEqual([])
  const [first] = (await town.read()).commitments
  expect(first).toMatchObject({ status: 'closed' })
  expect(first?.log?.[0]).not.toHaveProperty('link')
})

test('an answer that a fault held up is given at the next tick', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  town.workspace.failNext('users.info', 'internal_error')
  await town.workspace.person(stranger).say('uk', 'done', { threadTs: nudge.ts })
  await say(town, ukLead, 'uk', nudge, 'on track')
  await town.clock.moveTo(town.clock.now().plus({ minutes: 1 }))
  await town.workspace.eventually('the answer to the stranger', () => saidAlone(town, stranger)[0])
})

test('words are never given up while it is Slack that fails, and answered once when it no longer does', async ({ expect }) => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  town.workspace.failNext('users.info', 'internal_error', 40)
  await town.workspace.person(stranger).say('uk', 'done', { threadTs: nudge.ts })
  const afterAMinute = async () => {
    await town.clock.moveTo(town.clock.now().plus({ minutes: 1 }))
    return answers(town, 'uk', nudge).length + saidAlone(town, stranger).length
  }
  await expect.poll(afterAMinute, { timeout: 20_000 }).toBe(1)
  for (let minute = 0; minute < 8; minute++) expect(await afterAMinute()).toBe(1)
})

test('"toujours" below "still so?" says the red again, and "2 non" below the next one is asked how it stands now', async () => {
  const red = { kind: 'rated', rating: 'red', by: ukLead, team: 'uk-border-agency', text: 'no data', at: '2011-02-01T10:00:00.000+00:00' }
  const [first, second] = [
    promised('ports', 'Risk analysis of ports', { rating: 'red', log: [red] }),
    { ...calais, rating: 'red', log: [red] },
  ]
  await using town = await aTown(twoSides(first, second), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  expect(shown(nudge)).toContain('still so?')

  await say(town, ukLead, 'uk', nudge, '1 toujours')
  const asked = await say(town, ukLead, 'uk', nudge, '2 non')
  const [ports, other] = (await town.read()).commitments
  expect(ports?.log?.at(-1)).toMatchObject({ kind: 'rated', rating: 'red', text: '1 toujours' })
  expect(other).toMatchObject({ rating: 'red' })
  expect(asked.text).toContain('New screening at Calais')
})
