import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import type { Message } from '../src/nudges/message.ts'
import type { LogEntry } from '../src/register/schema.ts'
import { inOneCommit, openDatabase } from '../src/store/sqlite/database.ts'
import { factsAtOnce } from '../src/store/sqlite/facts.ts'
import { inboxOf } from '../src/store/sqlite/inbox.ts'
import { journalOf } from '../src/store/sqlite/journal.ts'
import { ledgerOf } from '../src/store/sqlite/ledger.ts'
import { pruning } from '../src/store/sqlite/pruning.ts'

// `node bench/state.ts [YEARS]`: how large the state grows, and what forgetting costs. It takes some minutes.
const years = Number(process.argv[2] ?? 5)
const manyTeams = 100
const itemsOfAMessage = 8
const repliesToAMessage = 3

/** The state after five years of a hundred teams: each has a message on each working day, with eight rows, and answers three of them. */
async function measured(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'relance-bench-'))
  try {
    writeFileSync(join(folder, 'commitments.json'), '{}')
    return await fiveYears(join(folder, 'commitments.json'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function fiveYears(file: string): Promise<string[]> {
  let now = DateTime.fromISO('2011-01-03T09:00', { zone: 'Europe/London' })
  const database = openDatabase(file, undefined)
  // A day's rows are written at once here, and nothing of it has to outlive a loss of power.
  database.exec('PRAGMA synchronous = OFF')
  const facts = factsAtOnce(database, () => now)
  const parts = {
    facts,
    ledger: ledgerOf(database, () => now),
    inbox: inboxOf(database, () => now),
    journal: journalOf(database, () => now),
  }
  const stateFolder = join(file, '..', '.relance')
  const megabytes = () => readdirSync(stateFolder).reduce((sum, name) => sum + statSync(join(stateFolder, name)).size, 0) / 1e6

  let mostMegabytes = 0
  let longestMs = 0
  const end = now.plus({ years })
  for (let day = 0; now < end; day++, now = now.plus({ days: 1 })) {
    if (now.weekday <= 5) await aDay(database, { ...parts, now, day })
    const begun = performance.now()
    for (const _ of pruning({ database, facts, nowMs: now.toMillis() }));
    longestMs = Math.max(longestMs, performance.now() - begun)
    mostMegabytes = Math.max(mostMegabytes, megabytes())
  }
  const begun = performance.now()
  database.prepare('PRAGMA quick_check(1)').get()
  const checkedMs = performance.now() - begun
  database.close()
  return [
    `the state of ${manyTeams} teams at its largest, in ${years} years: ${mostMegabytes.toFixed(0)} MB`,
    `the longest day of forgetting: ${longestMs.toFixed(0)} ms`,
    `checking all its pages at a start: ${checkedMs.toFixed(0)} ms`,
  ]
}

interface DayParts {
  readonly ledger: ReturnType<typeof ledgerOf>
  readonly inbox: ReturnType<typeof inboxOf>
  readonly journal: ReturnType<typeof journalOf>
  readonly facts: ReturnType<typeof factsAtOnce>
  readonly now: DateTime
  readonly day: number
}

async function aDay(database: Parameters<typeof inOneCommit>[0], { ledger, inbox, journal, facts, now, day }: DayParts): Promise<void> {
  for (let team = 0; team < manyTeams; team++) {
    const message = aMessage(team, { now, day })
    const channel = `C${String(team).padStart(10, '0')}`
    const ts = `${now.toUnixInteger()}.${String(team).padStart(6, '0')}`
    await ledger.intend({ key: message.key, message, page: 0, channel })
    await ledger.attempted(message.key, now.toMillis())
    await ledger.markSent(message.key, { channel, ts })
    await ledger.markShown(message.key, 'a'.repeat(40))
    inOneCommit(database, () => facts.set({ key: `seen ${channel} ${ts}` }, ts))
    for (let reply = 0; reply < repliesToAMessage; reply++) {
      const cause = `message ${channel} ${now.toUnixInteger()}.${team}${reply}`
      const words = `${reply + 1} on track: the figures of the week are in, and nothing is late`
      await inbox.receive(cause, { channel, threadTs: ts, ts: cause, user: 'U0LEAD', text: words, direct: false })
      const entry = {
        kind: 'rated',
        rating: 'green',
        at: now.toISO(),
        by: `lead-${team}@example.org`,
        team: `team-${team}`,
        text: words,
      } as LogEntry
      const commitment = message.items[reply]?.id ?? ''
      inOneCommit(database, () => {
        const { seq } = journal.add({ change: { commitment, entry } } as Parameters<typeof journal.add>[0], [entry])
        journal.keepOutcome(cause, [{ ok: true, target: 'commitment', id: commitment, entries: [entry] }])
        journal.mark([seq], 'folded')
      })
      await inbox.finish(cause)
    }
  }
}

function aMessage(team: number, { now, day }: { now: DateTime; day: number }): Message {
  const date = now.toISODate() ?? ''
  const items = Array.from({ length: itemsOfAMessage }, (_, nth) => ({
    id: `commitment-${team}-${(day * 3 + nth * 7) % 60}`,
    reason: day < 60 && nth === 0 ? 'yours' : nth % 3 === 0 ? 'review' : 'overdue',
    on: date,
    deadline: date,
    due: date,
  }))
  return {
    key: `team-${team} ${date} nudge`,
    team: `team-${team}`,
    kind: day % 28 === 0 ? 'poll' : 'nudge',
    day: date,
    at: now,
    items,
  } as unknown as Message
}

process.stdout.write(`${(await measured()).join('\n')}\n`)
