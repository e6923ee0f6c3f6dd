import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DateTime } from 'luxon'
import { afterEach, describe, expect, test } from 'vitest'
import type { Message } from '../../src/nudges/message.ts'
import { plan } from '../../src/nudges/plan.ts'
import { previewed } from '../../src/nudges/preview.ts'
import { Histories } from '../../src/nudges/sent-history.ts'
import { instantOf } from '../../src/register/instant.ts'
import { parseRegister } from '../../src/register/parse.ts'
import type { Store, StoreNews } from '../../src/store/store.ts'
import { openStore } from '../../src/store/store-file.ts'
import { secretary, ukLead } from '../a-register.ts'
import { aFile } from './folder.ts'
import { calendars, newsOf, noted, open, rated, start, text, wordsOf } from './sample.ts'
import { everyStore } from './suites/store.ts'

everyStore('a file and SQLite', async () => {
  const file = aFile()
  return { open: () => open(file), remove: async () => rmSync(dirname(file), { recursive: true }) }
})

test('a commitment of unknown age is asked after one review after it came in, as the preview has it, even by a bot that restarted', async () => {
  const file = aFile(['ports'], { cadence: { poll: 'never' } })
  byHand(file, (text) => text.replace('"due": "2011-03"', '"due": "continuing"').replace('"assumed": true', '"assumed": false'))
  const asked: string[] = []
  for (const weeks of [0, 2, 4]) {
    const now = start.plus({ weeks })
    const store = await openStore({ file, calendars, now: () => now })
    asked.push(...(await plannedBy(store, now)).map(({ day }) => day))
    await store.close()
  }
  expect(asked).toEqual(['2011-03-01'])

  const parsed = parseRegister(readFileSync(file, 'utf8'), calendars)
  expect(
    parsed.ok && previewed(parsed.register, calendars, { from: start, to: start.plus({ weeks: 5 }) }).map(({ message }) => message.day),
  ).toEqual(asked)
})

test('what a register says when it is first read is no news, and what is set by hand later is', async () => {
  const file = aFile(['ports', 'calais'], { cadence: { poll: 'never' } })
  const close = (id: string) =>
    byHand(file, (text) => {
      const register = JSON.parse(text)
      const found = register.commitments.find((one: { id: string }) => one.id === id)
      Object.assign(found, { status: 'closed', owners: [{ team: 'uk-border-agency', role: 'lead' }] })
      return JSON.stringify(register)
    })
  const told: string[] = []
  for (const [index, id] of ['ports', 'calais'].entries()) {
    close(id)
    const now = start.plus({ days: index })
    const store = await openStore({ file, calendars, now: () => now })
    const messages = await plannedBy(store, now.plus({ days: 1 }))
    told.push(...messages.flatMap(({ day, items }) => items.filter(({ reason }) => reason === 'news').map((item) => `${day} ${item.id}`)))
    await store.close()
  }
  // The team and the secretariat.
  expect(told).toEqual(['2011-02-03 calais', '2011-02-03 calais'])
})

async function plannedBy({ registers, ledger }: Store, now: DateTime): Promise<Message[]> {
  const histories = new Histories(await ledger.sentTo('uk-border-agency'))
  return plan({ register: registers.register(), calendars, cameIn: (id) => registers.cameIn(id), histories }, now)
}

const opened: Store[] = []
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

async function opening(file: string, stateFolder?: string): Promise<Store> {
  const store = await open(file, stateFolder)
  opened.push(store)
  return store
}

function inFile(file: string, id: string) {
  const found = JSON.parse(readFileSync(file, 'utf8')).commitments.find((one: { id: string }) => one.id === id)
  return found
}

/** As an editor saves: the whole text, in place. */
function byHand(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

/** Resolves once the register in force is as wished. */
function until(store: Store, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => isSo() && resolve()
    store.registers.onNews(look)
    look()
  })
}

test('words that come at the same moment are kept in one commit, and those that come twice are known', async () => {
  const file = aFile()
  const { inbox } = await opening(file)
  const log = join(dirname(file), '.relance', 'state.sqlite-wal')
  const sizeOf = async (causes: readonly string[]): Promise<number> => {
    const before = statSync(log).size
    expect(await Promise.all(causes.map((cause) => inbox.receive(cause, 'words')))).toContain(true)
    return statSync(log).size - before
  }
  const alone = await sizeOf(['message 0'])
  expect(await sizeOf(Array.from({ length: 40 }, (_, nth) => `message ${nth}`))).toBeLessThan(10 * alone)
  expect((await inbox.unfinished()).map(({ cause }) => cause)).toEqual(Array.from({ length: 40 }, (_, nth) => `message ${nth}`))
  expect(await Promise.all(['new', 'message 7', 'new'].map((cause) => inbox.receive(cause, 'words')))).toEqual([true, false, false])
})

describe('the register file', () => {
  test('an answer is written within a second, and changes the lines that it is about only', async () => {
    const file = aFile()
    const before = readFileSync(file, 'utf8')
    const store = await opening(file)
    const written = newsOf(store, 'file written')
    const asked = performance.now()
    await store.registers.change('cause', [rated('ports', 'amber', 'Dunkirk is late')])
    await written
    expect(performance.now() - asked).toBeLessThan(1000)
    const after = readFileSync(file, 'utf8')
    expect(inFile(file, 'ports')).toMatchObject({ rating: 'amber', log: [{ text: 'Dunkirk is late' }], 'x-own': { kept: true } })
    expect(after.slice(after.indexOf('"id": "calais"'))).toBe(before.slice(before.indexOf('"id": "calais"')))
    expect(after.split('\n').filter((line) => !before.includes(line))).toHaveLength(6)
  })

  test('a key `__proto__` of a commitment is kept when an answer about it is written', async () => {
    const file = aFile()
    const own = '"__proto__": {\n        "status": "closed"\n      }'
    byHand(file, (text) => text.replace('"title": "Title of ports",', `"title": "Title of ports",\n      ${own},`))
    const store = await opening(file)
    await store.registers.change('cause', [rated('ports', 'amber')])
    await store.registers.flushed()
    expect(readFileSync(file, 'utf8').split(own)).toHaveLength(2)
    expect(inFile(file, 'ports')).toMatchObject({ status: 'open', rating: 'amber' })
  })

  test('a large file changes only on the lines that its answers are about', async () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `item-${i}`)
    const file = aFile(ids, { 'x-long': 'é'.repeat(200_000) })
    const before = readFileSync(file, 'utf8')
    const store = await opening(file)
    await store.registers.change('1', [noted('item-7', 'one'), noted('item-2999', 'two')])
    await store.registers.flushed()
    await store.registers.change('2', [noted('item-8', 'three'), noted('item-2999', 'four')])
    await store.registers.flushed()
    expect(wordsOf(inFile(file, 'item-2999'))).toEqual(['two', 'four'])
    expect(wordsOf(inFile(file, 'item-8'))).toEqual(['three'])
    const after = readFileSync(file, 'utf8')
    const untouched = (all: string) => all.slice(all.indexOf('"id": "item-9"'), all.indexOf('"id": "item-2999"'))
    expect(untouched(after)).toBe(untouched(before))
  })

  test('keeps its mode, stays a symbolic link, and has nothing left beside it', async () => {
    const file = aFile()
    chmodSync(file, 0o640)
    const link = join(dirname(aFile()), 'link.json')
    symlinkSync(file, link)
    const store = await opening(link)
    await store.registers.change('cause', [rated('ports', 'green')])
    await store.registers.flushed()
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(readdirSync(dirname(file)).toSorted()).toEqual(['.relance', 'commitments.json'])
    expect(inFile(link, 'ports').rating).toBe('green')
  })

  test('has an event dated in its place', async () => {
    const file = aFile()
    const store = await opening(file)
    await store.registers.change('cause', [
      { event: 'summit', entry: { kind: 'dated', to: '2012-02-17' as never, at: instantOf(start), by: secretary } },
    ])
    await store.registers.flushed()
    expect(JSON.parse(readFileSync(file, 'utf8')).events[0]).toMatchObject({ date: '2012-02-17', log: [{ kind: 'dated' }] })
  })
})

describe('a hand edit', () => {
  test('is taken up without a restart', async () => {
    const file = aFile()
    const store = await opening(file)
    byHand(file, (old) => old.replace('Title of ports', 'A better title'))
    await until(store, () => store.registers.register().commitments.get('ports')?.title === 'A better title')
  })

  test('is taken up even if the editor replaces the file', async () => {
    const file = aFile()
    const store = await opening(file)
    writeFileSync(`${file}.new`, text(['ports', 'calais', 'dover']))
    renameSync(`${file}.new`, file)
    await until(store, () => store.registers.register().commitments.has('dover'))
  })

  test('is not overwritten by answers that were given before or after it', async () => {
    const file = aFile()
    const store = await opening(file)
    await store.registers.change('1', [noted('ports', 'before')])
    byHand(file, (old) => old.replace('Title of calais', 'By hand'))
    await store.registers.change('2', [noted('calais', 'after')])
    await store.registers.flushed()
    expect(inFile(file, 'calais')).toMatchObject({ title: 'By hand', log: [{ text: 'after' }] })
    expect(wordsOf(inFile(file, 'ports'))).toEqual(['before'])
    expect(store.registers.register().commitments.get('calais')?.title).toBe('By hand')
  })

  test('of a rating, a due or a status is told in the log as said by hand, and stands', async () => {
    const file = aFile()
    const store = await opening(file)
    byHand(file, (old) => old.replace('"rating": null', '"rating": "red"').replace('"due": "2011-03"', '"due": "2011-05"'))
    await until(store, () => store.registers.register().commitments.get('ports')?.log?.length === 2)
    await store.registers.flushed()
    expect(inFile(file, 'ports')).toMatchObject({
      rating: 'red',
      due: '2011-05',
      log: [
        { kind: 'dated', from: '2011-03', to: '2011-05', by: 'relance', text: 'set by hand' },
        { kind: 'rated', rating: 'red', by: 'relance', text: 'set by hand' },
      ],
    })
    byHand(file, (old) => old.replace('"status": "open"', '"status": "closed"'))
    await until(store, () => store.registers.register().commitments.get('ports')?.log?.length === 3)
    expect(store.registers.register().commitments.get('ports')).toMatchObject({ status: 'closed' })
  })

  test('that takes a commitment out is told as a conflict with the answer that waits for it', async () => {
    const file = aFile()
    const store = await opening(file)
    const conflict = newsOf(store, 'conflict')
    await store.registers.change('1', [noted('calais', 'too late')])
    writeFileSync(file, text(['ports']))
    expect((await conflict).changes).toMatchObject([{ change: { commitment: 'calais' }, refusal: { reason: 'unknown commitment' } }])
    await store.registers.flushed()
    expect(inFile(file, 'calais')).toBeUndefined()
  })
})

test('an answer that waits behind a later entry by hand is written once, even after a crash in between', async () => {
  const file = aFile()
  const store = await open(file)
  const inTheWay = join(dirname(file), '.relance', 'commitments.json.replaced')
  writeFileSync(inTheWay, 'in the way')
  await store.registers.change('1', [noted('ports', 'waits')])
  await store.close()
  const later = { kind: 'noted', at: '2012-01-01T09:00:00.000+00:00', by: ukLead, text: 'by hand' }
  byHand(file, (old) => old.replace('"rating": null,\n      "log": []', `"rating": null, "log": [${JSON.stringify(later)}]`))
  await (await open(file)).close()
  rmSync(inTheWay)
  cpSync(join(dirname(file), '.relance'), join(dirname(file), 'before'), { recursive: true })
  for (let start = 0; start < 2; start++) {
    const again = await open(file)
    await again.registers.flushed()
    await again.close()
    expect(wordsOf(inFile(file, 'ports'))).toEqual(['by hand', 'waits'])
    if (start > 0) break
    rmSync(join(dirname(file), '.relance'), { recursive: true })
    renameSync(join(dirname(file), 'before'), join(dirname(file), '.relance'))
  }
})

describe('a broken file', () => {
  test('leaves the last good register in force, is told once, and takes the waiting answers when it is mended', async () => {
    const file = aFile()
    const store = await opening(file)
    const told: StoreNews['kind'][] = []
    store.registers.onNews(({ kind }) => told.push(kind))
    const broken = newsOf(store, 'file broken')
    writeFileSync(file, '{ "version": 1, ')
    expect((await broken).faults).toMatchObject([{ path: '' }])
    writeFileSync(file, '{ "version": 2 }')
    await store.registers.change('1', [noted('ports', 'meanwhile')])
    expect(wordsOf(store.registers.register().commitments.get('ports'))).toEqual(['meanwhile'])
    expect(readFileSync(file, 'utf8')).toBe('{ "version": 2 }')

    const mended = newsOf(store, 'file mended')
    writeFileSync(file, text(['ports', 'calais', 'dover']))
    await mended
    await store.registers.flushed()
    expect(wordsOf(inFile(file, 'ports'))).toEqual(['meanwhile'])
    expect(store.registers.register().commitments.has('dover')).toBe(true)
    expect(told.filter((kind) => kind === 'file broken')).toHaveLength(1)
  })

  test('is refused at the start with all its faults', async () => {
    const file = aFile()
    byHand(file, (old) => old.replace('"status": "open"', '"status": "opne"'))
    await expect(open(file)).rejects.toMatchObject({ faults: [{ path: 'commitments[0].status' }] })
    byHand(file, (old) => old.replace('opne', 'open'))
    await opening(file)
  })

  test('is refused at the start even if it is not UTF-8, or not there', async () => {
    const file = aFile()
    writeFileSync(file, Buffer.from(readFileSync(file, 'utf8').replace('Title of calais', 'Pas-de-Calais, d\u00E9j\u00E0'), 'latin1'))
    await expect(open(file)).rejects.toMatchObject({ faults: [{ path: '', problem: expect.stringMatching(/line \d\d is not UTF-8/) }] })
    await expect(open(`${file}.no`)).rejects.toMatchObject({ faults: [{ path: '', problem: expect.stringContaining('ENOENT') }] })
  })

  test('is refused at the start even if it is large, and is read once it is mended', async () => {
    const file = aFile(
      Array.from({ length: 3000 }, (_, i) => `item-${i}`),
      { 'x-long': 'x'.repeat(200_000) },
    )
    byHand(file, (old) => old.replace('"id": "item-2999"', '"id": "item-2998"'))
    await expect(open(file)).rejects.toMatchObject({ faults: [{ path: 'commitments[2999].id' }] })
    byHand(file, (old) => old.replace('"id": "item-2998",\n      "title": "Title of item-2999"', '"id": "item-2999",\n      "title": "T"'))
    expect((await opening(file)).registers.register().commitments.get('item-2999')?.title).toBe('T')
  })

  test('that was emptied for a moment while it was saved is no news', async () => {
    const file = aFile()
    const store = await opening(file)
    const told: StoreNews['kind'][] = []
    store.registers.onNews(({ kind }) => told.push(kind))
    writeFileSync(file, '')
    await store.registers.change('1', [noted('ports', 'meanwhile')])
    writeFileSync(file, text(['ports', 'dover']))
    await store.registers.flushed()
    expect(wordsOf(inFile(file, 'ports'))).toEqual(['meanwhile'])
    expect(told).not.toContain('file broken')
  })
})

describe('log entries that vanish', () => {
  test('are told once, are not put back by themselves, and are put back when asked for', async () => {
    const file = aFile()
    const old = readFileSync(file, 'utf8')
    const store = await opening(file)
    await store.registers.change('1', [rated('ports', 'red', 'first')])
    await store.registers.flushed()
    const vanished = newsOf(store, 'entries vanished')
    writeFileSync(file, old)
    const { entries } = await vanished
    expect(entries).toMatchObject([{ id: 'ports' }])
    await store.registers.change('2', [noted('ports', 'second')])
    await store.registers.flushed()
    expect(wordsOf(inFile(file, 'ports'))).toEqual(['second'])

    await store.registers.putBack(entries)
    await store.registers.putBack(entries)
    await store.registers.flushed()
    expect(inFile(file, 'ports')).toMatchObject({ rating: 'red' })
    expect(wordsOf(inFile(file, 'ports')).toSorted()).toEqual(['first', 'second'])
  })

  test('while the bot is down are told at its start, once', async () => {
    const file = aFile()
    const old = readFileSync(file, 'utf8')
    const store = await open(file)
    await store.registers.change('1', [rated('ports', 'red', 'first')])
    await store.close()
    writeFileSync(file, old)
    const again = await open(file)
    const { entries } = await newsOf(again, 'entries vanished')
    expect(entries).toHaveLength(1)
    await again.close()
    const third = await opening(file)
    const told: StoreNews['kind'][] = []
    third.registers.onNews(({ kind }) => told.push(kind))
    expect(told).not.toContain('entries vanished')
    await third.registers.putBack(entries)
    expect(third.registers.register().commitments.get('ports')?.rating).toBe('red')
  })
})

test('a state of the first version is brought to the newest one, with its ledger', async () => {
  const file = aFile()
  await (await open(file)).close()
  const database = new DatabaseSync(join(dirname(file), '.relance', 'state.sqlite'))
  database.exec(`
    DROP TABLE arrivals;
    ALTER TABLE facts DROP COLUMN at_ms;
    DROP TABLE ledger;
    DROP TABLE ledger_items;
    CREATE TABLE ledger (seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, state TEXT NOT NULL, team TEXT NOT NULL, kind TEXT NOT NULL,
      day TEXT NOT NULL, daily INTEGER NOT NULL, planned_ms INTEGER NOT NULL, planned_zone TEXT NOT NULL, page INTEGER NOT NULL,
      channel TEXT NOT NULL, ts TEXT, attempted_ms INTEGER NOT NULL, attempts INTEGER NOT NULL, message TEXT NOT NULL);
    CREATE INDEX ledger_daily ON ledger (team, planned_ms, seq) WHERE daily = 1;
    CREATE INDEX ledger_polls ON ledger (team, planned_ms, seq) WHERE kind = 'poll';
    CREATE TABLE ledger_items (team TEXT NOT NULL, id TEXT NOT NULL, reason TEXT NOT NULL, planned_ms INTEGER NOT NULL, seq INTEGER NOT NULL);
    CREATE INDEX items_by_team ON ledger_items (team, id, planned_ms, seq);
    CREATE INDEX items_by_reason ON ledger_items (team, id, reason, planned_ms, seq);
    PRAGMA user_version = 1;`)
  const message = JSON.stringify({
    key: 'uk-border-agency 2011-02-01 nudge',
    team: 'uk-border-agency',
    kind: 'nudge',
    day: '2011-02-01',
    at: { iso: '2011-02-01T09:00', zone: 'Europe/London' },
    items: [],
  })
  database
    .prepare(
      `INSERT INTO ledger VALUES (1, 'uk-border-agency 2011-02-01 nudge', 'sent', 'uk-border-agency', 'nudge', '2011-02-01', 1, 0, 'utc', 0, 'C1', '1.0', 0, 1, ?)`,
    )
    .run(message)
  database.exec("INSERT INTO ledger_items VALUES ('uk-border-agency', 'ports', 'due', 0, 1)")
  database.close()
  const store = await opening(file)
  expect((await store.ledger.sentTo('uk-border-agency')).map(({ key, day }) => [key, day])).toEqual([
    ['uk-border-agency 2011-02-01 nudge', '2011-02-01'],
  ])
  expect(await store.ledger.byKey('uk-border-agency 2011-02-01 nudge')).toMatchObject({
    channel: 'C1',
    ts: '1.0',
    message: { day: '2011-02-01' },
  })
  expect((await store.ledger.threadsOf('ports')).map(({ key }) => key)).toEqual(['uk-border-agency 2011-02-01 nudge'])
  await store.ledger.markShown('uk-border-agency 2011-02-01 nudge', 'a mark')
})

describe('a register has one bot', () => {
  test('a second bot is refused, by whatever path and state folder it comes, and says who holds the register', async () => {
    const file = aFile()
    const link = join(dirname(aFile()), 'link.json')
    symlinkSync(file, link)
    const store = await opening(file)
    await expect(open(link, join(dirname(link), 'elsewhere'))).rejects.toThrow(`process ${process.pid} on `)
    await store.close()
    await opening(link, join(dirname(link), 'elsewhere'))
  })

  test('a state folder of another register is refused', async () => {
    const [one, other] = [aFile(), aFile()]
    const state = join(dirname(one), 'state')
    mkdirSync(state)
    await (await open(one, state)).close()
    await expect(open(other, state)).rejects.toThrow(`another register (${one})`)
    await (await open(one, state)).close()
  })

  test('a register that was moved with its state is still the same register', async () => {
    const file = aFile()
    await (await open(file)).close()
    const moved = `${dirname(file)}-moved`
    renameSync(dirname(file), moved)
    const store = await opening(join(moved, 'commitments.json'))
    expect(store.registers.register().commitments.get('ports')?.owners[0]?.team).toBe('uk-border-agency')
  })
})
