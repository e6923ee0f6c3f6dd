import { DateTime } from 'luxon'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { SlackReach } from '../../src/operations/watch.ts'
import { Watch } from '../../src/operations/watch.ts'
import type { Notice } from '../../src/rendering/said.ts'
import { memoryFacts } from '../../src/store/memory/facts.ts'

const answering: SlackReach = { is: 'answering' }
const outOfReach: SlackReach = { is: 'out of reach', why: 'ECONNREFUSED' }
const refusing: SlackReach = { is: 'refusing', why: 'token_revoked' }
const start = DateTime.fromISO('2011-03-31T09:00Z', { zone: 'utc' })

/** A watch over a way to Slack that is as each test says, from minute to minute. `kept`: what the bot before it left. */
function aWatch({ kept = memoryFacts() } = {}) {
  let nowMs = 1_000_000
  let deafSince: number | undefined
  let reach: SlackReach = answering
  const seen = { notices: [] as Notice[], looks: 0, helpless: [] as string[], fatal: 0, asked: 0 }
  const watch = new Watch({
    line: {
      deafForMs: () => (deafSince === undefined ? 0 : nowMs - deafSince),
      whyDeaf: () => 'invalid_auth',
      async ask() {
        seen.asked++
        return reach
      },
    },
    facts: kept,
    clock: { now: () => start.plus({ milliseconds: nowMs - 1_000_000 }) },
    log: pino({ level: 'fatal' }, { write: () => void seen.fatal++ }),
    monotonicMs: () => nowMs,
    notice: async (notice) => void seen.notices.push(notice),
    lookBack: () => void seen.looks++,
    onHelpless: (why) => void seen.helpless.push(why),
  })
  return {
    watch,
    seen,
    kept,
    hears: () => {
      deafSince = undefined
    },
    deaf: () => {
      deafSince = nowMs
    },
    slackIs: (now: SlackReach) => {
      reach = now
    },
    /** Lets so many minutes pass, with four looks in each. */
    async minutes(count: number) {
      for (let quarter = 0; quarter < count * 4; quarter++) {
        nowMs += 15_000
        await watch.look()
      }
    },
  }
}

test('a bot that hears says nothing, and asks every five minutes whether its token is still good', async () => {
  const { seen, minutes } = aWatch()
  await minutes(60)
  expect(seen).toEqual({ notices: [], looks: 0, helpless: [], fatal: 0, asked: 12 })
})

test('a socket that is changed within a minute is no news', async () => {
  const { watch, seen, deaf, hears, minutes } = aWatch()
  deaf()
  await minutes(0.75)
  expect(watch.isDeaf).toBe(false)
  hears()
  await minutes(5)
  expect(seen).toMatchObject({ notices: [], looks: 0, fatal: 0 })
})

test('after two minutes without a socket the secretariat is told, once, and told again when the bot hears', async () => {
  const { watch, seen, deaf, hears, minutes } = aWatch()
  deaf()
  await minutes(9)
  expect(watch.isDeaf).toBe(true)
  expect(seen.notices).toEqual([{ kind: 'deaf', since: '2011-03-31T09:00:00.000+00:00', why: 'invalid_auth' }])
  expect(seen.fatal).toBe(1)
  hears()
  await minutes(1)
  expect(watch.isDeaf).toBe(false)
  expect(seen.notices[1]).toMatchObject({ kind: 'hears again', since: '2011-03-31T09:00:00.000+00:00' })
  await minutes(60)
  expect(seen.notices).toHaveLength(2)
})

test('the threads are read every two minutes while there is no socket', async () => {
  const { seen, deaf, minutes } = aWatch()
  deaf()
  await minutes(9)
  expect(seen.looks).toBe(5)
})

test('after ten minutes without a socket, though Slack answers, only another start may help', async () => {
  const { seen, deaf, minutes } = aWatch()
  deaf()
  await minutes(10)
  expect(seen.helpless).toEqual([])
  await minutes(0.5)
  expect(seen.helpless[0]).toBe('invalid_auth')
})

test('a token that is refused for ten minutes ends it as well, socket or none', async () => {
  const { watch, seen, slackIs, minutes } = aWatch()
  slackIs(refusing)
  watch.askNow()
  await minutes(1)
  expect(watch.isDeaf).toBe(true)
  await minutes(10)
  expect(seen.helpless[0]).toBe('token_revoked')
})

test('while Slack is out of reach the bot stays, for hours, and has ten minutes from when Slack answers', async () => {
  const { watch, seen, deaf, slackIs, minutes } = aWatch()
  deaf()
  slackIs(outOfReach)
  await minutes(300)
  expect(watch.isDeaf).toBe(true)
  expect(seen).toMatchObject({ helpless: [], notices: [], looks: 0, fatal: 1 })
  slackIs(answering)
  await minutes(9)
  expect(seen.helpless).toEqual([])
  expect(seen.notices).toHaveLength(1)
})

test('a bot that ended because it was deaf does not tell it anew at its next start', async () => {
  const first = aWatch()
  first.deaf()
  await first.minutes(9)
  const next = aWatch({ kept: first.kept })
  next.deaf()
  await next.minutes(9)
  expect(next.seen.notices).toEqual([])
  next.hears()
  await next.minutes(1)
  expect(next.seen.notices).toMatchObject([{ kind: 'hears again' }])
})
