import { DateTime } from 'luxon'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { Answering } from '../../src/conversation/answering.ts'
import { ChannelIds } from '../../src/conversation/channel-ids.ts'
import type { Person } from '../../src/conversation/chat.ts'
import { OutOfReach } from '../../src/conversation/chat.ts'
import type { Incoming } from '../../src/conversation/incoming.ts'
import { Intake } from '../../src/conversation/intake.ts'
import type { ConversationParts } from '../../src/conversation/parts.ts'
import { memoryStore } from '../../src/store/memory/store.ts'
import type { Inbox, Store } from '../../src/store/store.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { aConversation, ukLead } from './a-conversation.ts'

const message: Incoming = {
  is: 'message',
  user: ukLead.id,
  channel: 'D1',
  ts: '1298980790.000200',
  text: 'ports on track',
  direct: true,
}

/** What intake and answering share. */
function keptIn({ inbox, ledger, facts }: Pick<Store, 'inbox' | 'ledger' | 'facts'>) {
  return { inbox, ledger, facts, channelIds: new ChannelIds(), log: pino({ level: 'silent' }) }
}

/** An intake, who works on what it takes, and a chat whose faults the test makes. */
function aListener({
  person = async () => ukLead,
  inbox: given,
}: {
  person?: () => Promise<Person>
  inbox?: (inbox: Inbox) => Inbox
} = {}) {
  const { parts: respond, ...conversation } = aConversation(aRegister({ owners: ukAlone }))
  const store = memoryStore(aRegister(), { now: () => DateTime.now() })
  const inbox = given?.(store.inbox) ?? store.inbox
  const kept = { ...keptIn(store), inbox }
  const parts = { ...respond, ...kept, chat: { ...respond.chat, person } } as unknown as ConversationParts
  const answering = new Answering(parts)
  const intake = new Intake({ ...kept, onlyLooks: () => false })
  const answered = () => conversation.reached.filter(({ by }) => by === 'thread')
  return { ...conversation, parts, intake, answering, inbox, answered }
}

test('words that a tick finds in the inbox while they are being answered are answered once', async () => {
  const [asked, listed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const { intake, answering, inbox, answered } = aListener({
    async person() {
      await asked.promise
      return ukLead
    },
    inbox: (real) => ({
      ...real,
      async unfinished() {
        const list = await real.unfinished()
        await listed.promise
        return list
      },
    }),
  })
  intake.workWith(answering)
  const { worked } = await intake.take(message)
  expect(await inbox.isOpen('message D1 1298980790.000200')).toBe(true)
  const tick = answering.workOnUnfinished()
  asked.resolve()
  await worked
  listed.resolve()
  await tick
  expect(answered()).toHaveLength(1)
})

test('words that come before anybody can work on them are kept, and answered when somebody can', async () => {
  const { intake, answering, inbox, answered } = aListener()
  await intake.take(message)
  expect(await inbox.unfinished()).toHaveLength(1)
  intake.workWith(answering)
  await expect.poll(answered, { timeout: 20_000 }).toHaveLength(1)
  expect(await inbox.unfinished()).toEqual([])
})

test('words are recorded and answered however long the chat was out of reach, and nobody is told that they were given up', async () => {
  let isOut = true
  const { intake, answering, inbox, reached, answered, logOf } = aListener({
    async person() {
      if (isOut) throw new OutOfReach('users.info does not answer')
      return ukLead
    },
  })
  intake.workWith(answering)
  const { worked } = await intake.take(message)
  await worked
  for (let minute = 0; minute < 60; minute++) await answering.workOnUnfinished()
  expect([reached, logOf('ports')]).toEqual([[], []])
  isOut = false
  await answering.workOnUnfinished()
  answering.close()
  expect(logOf('ports')).toHaveLength(1)
  expect(answered()).toHaveLength(1)
  expect(await inbox.unfinished()).toEqual([])
})

test('words that fail for a fault of ours are given up after some tries, and their author is told what was recorded of them', async () => {
  const { parts: respond, reached, logOf } = aConversation(aRegister({ owners: ukAlone }))
  const store = memoryStore(aRegister(), { now: () => DateTime.now() })
  const say: typeof respond.chat.say = async (thread, said) => {
    if (said.key.startsWith('answer')) throw new TypeError('a fault in the drawing of an answer')
    return respond.chat.say(thread, said)
  }
  const kept = keptIn(store)
  const parts = { ...respond, ...kept, chat: { ...respond.chat, say, person: async () => ukLead } } as unknown as ConversationParts
  const answering = new Answering(parts)
  const intake = new Intake({ ...kept, onlyLooks: () => false })
  intake.workWith(answering)
  await (await intake.take(message)).worked
  for (let tries = 0; tries < 10; tries++) await answering.workOnUnfinished()
  answering.close()
  expect(logOf('ports')).toHaveLength(1)
  const said = reached.filter(({ by }) => by === 'thread')
  expect(said).toMatchObject([
    { key: 'failed message D1 1298980790.000200', text: expect.stringMatching(/after I had recorded.*It stands/) },
  ])
  expect(await store.inbox.unfinished()).toEqual([])
})

test('words in a thread that is gone are answered to their author alone', async () => {
  const { parts: respond, reached, logOf } = aConversation(aRegister({ owners: ukAlone }))
  const store = memoryStore(aRegister(), { now: () => DateTime.now() })
  const kept = keptIn(store)
  const chat = { ...respond.chat, person: async () => ukLead, say: async () => 'refused' }
  const parts = { ...respond, ...kept, chat } as unknown as ConversationParts
  const answering = new Answering(parts)
  const intake = new Intake({ ...kept, onlyLooks: () => false })
  intake.workWith(answering)
  await (await intake.take(message)).worked
  expect(logOf('ports')).toHaveLength(1)
  expect(reached).toContainEqual(expect.objectContaining({ by: 'whisper', to: ukLead.by, text: expect.stringContaining('Green') }))
  expect(await store.inbox.unfinished()).toEqual([])
})

test('words are held while the state takes nothing, kept when it takes them, and never answered before that', async () => {
  let isFull = true
  const { intake, answering, answered, logOf } = aListener({
    inbox: (real) => ({
      ...real,
      async receive(cause, body) {
        if (isFull) throw new Error('database or disk is full')
        return real.receive(cause, body)
      },
    }),
  })
  intake.workWith(answering)
  await intake.take(message)
  await intake.take(message)
  expect(intake.unkept).toBe(1)
  expect([answered(), logOf('ports')]).toEqual([[], []])
  isFull = false
  await expect.poll(answered, { timeout: 20_000 }).toHaveLength(1)
  expect(intake.unkept).toBe(0)
  expect(logOf('ports')).toHaveLength(1)
  await intake.close()
})

test('the author of what could not be kept until the end is told so', async () => {
  const { intake, answering, reached } = aListener({
    inbox: (real) => ({
      ...real,
      async receive() {
        throw new Error('database or disk is full')
      },
    }),
  })
  intake.workWith(answering)
  await intake.take(message)
  await intake.close()
  expect(reached).toMatchObject([{ by: 'whisper', to: ukLead.by, text: expect.stringContaining('can’t record this') }])
})

test('what only looks is answered and not kept', async () => {
  const { intake: _other, answering, inbox } = aListener()
  const worked: string[] = []
  const { ledger, facts } = memoryStore(aRegister(), { now: () => DateTime.now() })
  const intake = new Intake({
    channelIds: new ChannelIds(),
    inbox,
    ledger,
    facts,
    log: pino({ level: 'silent' }),
    onlyLooks: () => true,
  })
  intake.workWith({
    workOn: async ({ cause }) => void worked.push(cause),
    tellNotKept: answering.tellNotKept,
  })
  const call: Incoming = { is: 'command', cause: 'command 1', user: 'U1', words: 'list', replyTo: 'https://slack.example/answer' }
  await intake.take(call)
  await intake.take(call)
  expect(worked).toEqual(['command 1'])
  expect(await inbox.unfinished()).toEqual([])
})

test.each([
  {
    about: 'an absence',
    older: 'away until 7 March 2011',
    newer: 'away until 9 March 2011',
    stands: { absences: [{ person: ukLead.by, from: '2011-03-01', to: '2011-03-08' }], hour: undefined },
  },
  { about: 'their hour', older: 'settings hour 10:30', newer: 'settings hour 11:00', stands: { absences: [], hour: '11:00' } },
])('what somebody said of $about last stands, though what they said before is worked on after it', async ({ older, newer, stands }) => {
  let isOutOfReach = true
  const { intake, answering, parts, inbox } = aListener({
    async person() {
      if (isOutOfReach) throw new OutOfReach('users.info')
      return ukLead
    },
  })
  intake.workWith(answering)
  const said = (cause: string, words: string): Incoming => ({
    is: 'command',
    cause,
    user: ukLead.id,
    words,
    replyTo: 'https://slack.example',
  })
  await (await intake.take(said('1', older))).worked
  isOutOfReach = false
  await (await intake.take(said('2', newer))).worked
  await answering.workOnUnfinished()
  expect(await inbox.unfinished()).toEqual([])
  const { absences, people } = parts.registers.register()
  expect({ absences, hour: people.find(({ person }) => person === ukLead.by)?.hour }).toMatchObject(stands)
})
