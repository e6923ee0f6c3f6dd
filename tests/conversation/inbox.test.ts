import { DateTime } from 'luxon'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { hear, workOnUnfinished } from '../../src/conversation/inbox.ts'
import type { ConversationParts } from '../../src/conversation/parts.ts'
import { memoryStore } from '../../src/store/memory/store.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { aConversation, ukLead } from './a-conversation.ts'

const message = { user: ukLead.id, channel: 'D1', ts: '1298980790.000200', text: 'ports on track', direct: true }

/** A promise, and what resolves it. */
const gate = () => Promise.withResolvers<void>()

test('a tick that finds words in the inbox while they are being answered answers them no second time', async () => {
  const { parts: respond, reached } = aConversation(aRegister({ owners: ukAlone }))
  const { inbox, ledger, facts } = memoryStore(aRegister(), { now: () => DateTime.now() })
  const [asked, listed] = [gate(), gate()]
  const chat = {
    ...respond.chat,
    async person() {
      await asked.promise
      return ukLead
    },
  }
  const slowInbox = {
    ...inbox,
    async unfinished() {
      const list = await inbox.unfinished()
      await listed.promise
      return list
    },
  }
  const parts = { ...respond, chat, inbox: slowInbox, ledger, facts, log: pino({ level: 'silent' }) } as unknown as ConversationParts
  parts.announcer.settled = async () => undefined

  const heard = hear(parts, message)
  await expect.poll(() => inbox.unfinished()).toHaveLength(1)
  const tick = workOnUnfinished(parts)
  asked.resolve()
  await heard
  listed.resolve()
  await tick
  expect(reached.filter(({ by }) => by === 'thread')).toHaveLength(1)
})
