import { expect, test } from 'vitest'
import { record, respond } from '../../src/conversation/answer.ts'
import { standMark } from '../../src/register/stands.ts'
import { aRegister, bothSides } from '../a-register.ts'
import { aConversation, anUtterance, byCommand, frLead, thread, ukLead } from './a-conversation.ts'

const asking = { channel: thread.channel, thread: thread.ts }
const joint = () => aRegister({ due: '2011-03-31', owners: bothSides })

test('a yes that is worked on again after a crash has come in time, and changes nothing twice', async () => {
  const { parts, logOf } = aConversation(joint())
  await respond(parts, anUtterance('slips to 15 March: agreed', { asking }))
  const yes = anUtterance('yes', { cause: 'message C1 2', asking })
  await record(parts, yes)
  const before = logOf('ports')
  expect(before.at(-1)).toMatchObject({ kind: 'dated', to: '2011-03-15' })
  const { reading, outcomes } = await record(parts, { ...yes, again: true })
  expect(reading.unclear).toEqual([])
  expect(outcomes).toMatchObject([{ applied: { ok: true } }])
  expect(logOf('ports')).toEqual(before)
})

test('a late yes that is worked on again after a crash is told once more that something has changed', async () => {
  const { parts, logOf } = aConversation(joint())
  await respond(parts, anUtterance('slips to 15 March: agreed', { asking }))
  await respond(parts, anUtterance('reporté au 30 juin : pas de personnel', { cause: 'command 1', person: frLead, place: byCommand }))
  const before = logOf('ports')
  const yes = anUtterance('yes', { cause: 'message C1 2', asking })
  for (const again of [false, true]) {
    const { reading } = await record(parts, { ...yes, again })
    expect(reading).toMatchObject({
      changes: [],
      unclear: [{ question: { ask: 'changed since', ids: ['ports'] } }, { question: { ask: 'earlier' } }],
    })
  }
  expect(logOf('ports')).toEqual(before)
})

test('a press that is worked on again after a crash has come in time', async () => {
  const { parts, logOf } = aConversation(joint())
  const commitment = parts.registers.register().commitments.get('ports')
  if (!commitment) throw new Error('no commitment')
  const pressed = anUtterance('done', { cause: 'press 1', isPressed: true, stood: standMark(commitment, ukLead.by) })
  await record(parts, pressed)
  const before = logOf('ports')
  expect(before).toMatchObject([{ kind: 'closed' }])
  expect((await record(parts, { ...pressed, again: true })).reading.unclear).toEqual([])
  expect(logOf('ports')).toEqual(before)
})

test('a reason that is worked on again after a crash has come in time, and moves nothing twice', async () => {
  const { parts, logOf } = aConversation(joint())
  await respond(parts, anUtterance('slips to 15 April', { asking }))
  const why = anUtterance('the port is on strike', { cause: 'message C1 2', asking })
  await record(parts, why)
  const before = logOf('ports')
  expect(before.at(-1)).toMatchObject({ kind: 'dated', to: '2011-04-15' })
  expect((await record(parts, { ...why, again: true })).reading.unclear).toEqual([])
  expect(logOf('ports')).toEqual(before)
})
