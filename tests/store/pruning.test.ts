import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/register/schema.ts'
import { inOneCommit, openDatabase } from '../../src/store/sqlite/database.ts'
import { factsAtOnce } from '../../src/store/sqlite/facts.ts'
import { inboxOf } from '../../src/store/sqlite/inbox.ts'
import { journalOf } from '../../src/store/sqlite/journal.ts'
import { ledgerOf } from '../../src/store/sqlite/ledger.ts'
import { pruning } from '../../src/store/sqlite/pruning.ts'
import { aNudge } from '../a-message.ts'
import { aFile } from './folder.ts'
import { noted, start } from './sample.ts'

/** A state whose clock is moved by hand, and that is pruned by hand. */
function aState() {
  let now: DateTime = start
  const file = aFile()
  const database = openDatabase(file, undefined)
  // Nothing of it has to outlive a loss of power.
  database.exec('PRAGMA synchronous = OFF')
  const at = () => now
  const facts = factsAtOnce(database, at)
  return {
    file: join(dirname(file), '.relance', 'state.sqlite'),
    database,
    facts,
    inbox: inboxOf(database, at),
    journal: journalOf(database, at),
    ledger: ledgerOf(database, at),
    /** Some days later. */
    later(days: number) {
      now = now.plus({ days })
    },
    today: () => now.toISODate() as Day,
    prune() {
      for (const _ of pruning({ database, facts, nowMs: now.toMillis() }));
    },
    count: (table: string) => Number(database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.rows),
    [Symbol.dispose]: () => database.close(),
  }
}

type State = ReturnType<typeof aState>

/** A message of that day that was sent, as the planner would have it. */
async function sent(
  state: State,
  ids: readonly string[],
  { reason = 'overdue', kind = 'nudge' }: { reason?: string; kind?: string } = {},
): Promise<string> {
  const nudge = aNudge('uk-border-agency', state.today(), ids)
  const message = { ...nudge, kind: kind as never, items: nudge.items.map((item) => ({ ...item, reason: reason as never })) }
  await state.ledger.intend({ key: message.key, message, page: 0, channel: 'C1' })
  await state.ledger.markSent(message.key, { channel: 'C1', ts: `${message.day}.1` })
  return message.key
}

async function keysSent(state: State): Promise<string[]> {
  return (await state.ledger.sentTo('uk-border-agency')).map(({ key }) => key)
}

/** As it is done: once a day. */
function daysGoBy(state: State, days: number): void {
  for (let day = 0; day < days; day++) {
    state.later(1)
    state.prune()
  }
}

describe('what the state forgets', () => {
  test('a cause is known for ninety days, and no longer', async () => {
    using state = aState()
    state.prune()
    state.journal.keepOutcome('press 1', [])
    await state.inbox.receive('message 1', { text: 'done' })
    await state.inbox.finish('message 1')
    await state.inbox.receive('message 2', { text: 'waits' })
    daysGoBy(state, 89)
    expect(state.journal.outcome('press 1')).toEqual([])
    expect(await state.inbox.receive('message 1', {})).toBe(false)
    daysGoBy(state, 2)
    expect(state.journal.outcome('press 1')).toBeUndefined()
    expect(await state.inbox.unfinished()).toEqual([{ cause: 'message 2', body: { text: 'waits' } }])
    expect(state.count('inbox')).toBe(1)
  })

  test('the words of a message are gone once it is finished', async () => {
    using state = aState()
    await state.inbox.receive('message 1', { text: 'the minister is not told' })
    await state.inbox.finish('message 1')
    expect(JSON.stringify(state.database.prepare('SELECT * FROM inbox').all())).not.toContain('minister')
  })

  test('a change that is in the file is kept for half a year, one that waits for ever', () => {
    using state = aState()
    state.prune()
    for (const words of ['folded', 'waits'])
      inOneCommit(state.database, () => {
        const change = noted('ports', words)
        const { seq } = state.journal.add({ change }, [change.entry as never])
        if (words === 'folded') state.journal.mark([seq], 'folded')
      })
    daysGoBy(state, 179)
    expect([...state.journal.folded()]).toHaveLength(1)
    daysGoBy(state, 3)
    expect([...state.journal.folded()]).toHaveLength(0)
    expect(state.journal.waiting()).toHaveLength(1)
  })

  test('where a thread was read goes some months after it was last read, and where a direct conversation was read stays', () => {
    using state = aState()
    state.prune()
    for (const key of ['seen C1 1.1', 'seen D1 direct', 'seen D1 2.2', 'ledger begun', 'notice of vanished 1'])
      state.facts.set({ key }, true)
    daysGoBy(state, 119)
    state.facts.set({ key: 'seen D1 2.2' }, true)
    daysGoBy(state, 2)
    const keys = state.facts.under({ prefix: '' }).map(({ fact }) => fact.key)
    expect(keys).toEqual(['ledger begun', 'notice of vanished 1', 'pruned as of', 'seen D1 2.2', 'seen D1 direct'])
    daysGoBy(state, 400)
    expect(state.facts.under({ prefix: 'notice' })).toEqual([])
  })

  test('a message goes after four hundred days, with its rows, if there is a later one', async () => {
    using state = aState()
    state.prune()
    const first = await sent(state, ['ports'])
    daysGoBy(state, 10)
    const second = await sent(state, ['ports'])
    daysGoBy(state, 389)
    expect(await keysSent(state)).toEqual([first, second])
    daysGoBy(state, 5)
    expect(await keysSent(state)).toEqual([second])
    expect(state.count('ledger_items')).toBe(1)
    // The last message stays, however old it is.
    daysGoBy(state, 800)
    expect(await keysSent(state)).toEqual([second])
  })

  test('the last poll, the last "are these yours?" and an open intent stay, however many messages followed', async () => {
    using state = aState()
    state.prune()
    const yours = await sent(state, ['ports'], { reason: 'yours' })
    daysGoBy(state, 1)
    const poll = await sent(state, ['calais'], { kind: 'poll', reason: 'poll' })
    daysGoBy(state, 1)
    const intent = aNudge('uk-border-agency', state.today(), ['dover'])
    await state.ledger.intend({ key: intent.key, message: intent, page: 0, channel: 'C1' })
    daysGoBy(state, 1)
    await sent(state, ['ports'])
    daysGoBy(state, 300)
    const last = await sent(state, ['ports'])
    daysGoBy(state, 130)
    expect(await keysSent(state)).toEqual([yours, poll, intent.key, last])
  })

  test('a clock that runs ten years ahead for an hour has no more than two days forgotten', async () => {
    using state = aState()
    state.prune()
    const first = await sent(state, ['ports'])
    state.journal.keepOutcome('press 1', [])
    daysGoBy(state, 60)
    await sent(state, ['ports'])
    state.later(3650)
    state.prune()
    state.later(-3650)
    state.prune()
    expect(state.journal.outcome('press 1')).toEqual([])
    expect(await keysSent(state)).toContain(first)
  })

  test('the file shrinks by what was forgotten', () => {
    using state = aState()
    state.prune()
    for (let nth = 0; nth < 3000; nth++) state.facts.set({ key: `seen C1 ${nth}` }, 'x'.repeat(10_000))
    state.database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    const before = statSync(state.file).size
    for (let nth = 0; nth < 61; nth++) {
      state.later(2)
      state.prune()
    }
    state.database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    expect(statSync(state.file).size).toBeLessThan(before / 2)
  })
})
