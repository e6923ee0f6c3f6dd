import { expect, test } from 'vitest'
import { pollAskedFor } from '../../src/replies/order-typed.ts'
import { aRegister } from '../a-register.ts'

const register = aRegister({})

test.each([
  'poll',
  'Poll',
  'sondage',
  'poll please',
  'poll anyway',
  'poll everyone',
  'chase everybody',
  'sondage tout le monde',
  'poll fr-paf',
  'poll fr-paf anyway',
])('"%s", said to the bot, has teams polled', (words) => {
  expect(pollAskedFor(words, register)).toBeDefined()
})

test.each([
  'ping',
  'ping?',
  'relance',
  'nudge',
  'remind',
  'poll?',
  'sondage ?',
  'poll results',
  'poll is late',
  'polls',
  'sondage en cours',
  'the poll',
  'ping me',
  'remind us on Monday',
])('"%s" has nobody polled', (words) => {
  expect(pollAskedFor(words, register)).toBeUndefined()
})
