import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/nudges/message.ts'
import { threadsRead } from '../../src/store/facts.ts'
import { aFile } from './folder.ts'
import { newsOf, noted, open, start, wordsOf } from './sample.ts'

const nudge = { key: 'uk 2011-02-01 nudge', team: 'uk', kind: 'nudge', day: '2011-02-01', at: start, items: [] } as unknown as Message

function wordsInFile(file: string): (string | undefined)[] {
  return JSON.parse(readFileSync(file, 'utf8')).commitments.flatMap(wordsOf)
}

/** Ways in which a state is taken away from under a bot. */
const ways: readonly { readonly way: string; take(folder: string): void }[] = [
  { way: 'its folder is removed, as by `git clean -fdx`', take: (folder) => rmSync(folder, { recursive: true }) },
  { way: 'its folder is moved away', take: (folder) => renameSync(folder, `${folder}-old`) },
  { way: 'its database is removed', take: (folder) => rmSync(join(folder, 'state.sqlite')) },
  { way: 'the log of its database is removed', take: (folder) => rmSync(join(folder, 'state.sqlite-wal')) },
  { way: 'the index of that log is removed', take: (folder) => rmSync(join(folder, 'state.sqlite-shm')) },
  { way: 'the lock is removed', take: (folder) => rmSync(join(folder, 'commitments.json.lock')) },
  {
    way: 'a copy is put in the place of its database',
    take(folder) {
      const file = join(folder, 'state.sqlite')
      writeFileSync(`${file}.copy`, readFileSync(file))
      renameSync(`${file}.copy`, file)
    },
  },
]

describe.concurrent('a state that is taken away from under the bot', () => {
  test.each(ways)('is noticed by itself where $way, and what was acknowledged before is in the file', async ({ take }) => {
    const file = aFile()
    await using store = await open(file)
    const told = newsOf(store, 'state lost')
    const [applied] = await store.registers.change('1', [noted('ports', 'before')])
    expect(applied?.ok).toBe(true)
    take(join(dirname(file), '.relance'))

    expect((await store.lost).message).toContain(join(dirname(file), '.relance'))
    expect((await told).why).toContain('removed or replaced')
    expect(wordsInFile(file)).toEqual(['before'])
  })

  test('keeps nothing more, so that nobody is told that it was', async () => {
    const file = aFile()
    await using store = await open(file)
    rmSync(join(dirname(file), '.relance'), { recursive: true })

    await expect(store.registers.change('1', [noted('ports', 'after')])).rejects.toThrow('was removed')
    await expect(store.inbox.receive('1', {})).rejects.toThrow('was removed')
    await expect(store.ledger.intend({ key: nudge.key, message: nudge, page: 0, channel: 'C1' })).rejects.toThrow('was removed')
    await expect(threadsRead(store.facts, 'C1')).rejects.toThrow('was removed')
    expect(store.registers.register().commitments.get('ports')?.log).toEqual([])
  })

  test('leaves the register to another bot, and does it no harm when it is closed', async () => {
    const file = aFile()
    const first = await open(file)
    await first.registers.change('1', [noted('ports', 'by the first')])
    rmSync(join(dirname(file), '.relance'), { recursive: true })
    await first.lost
    await using second = await open(file)
    await second.registers.change('2', [noted('ports', 'by the second')])
    await first.close()

    await second.registers.change('3', [noted('calais', 'by the second too')])
    await second.registers.flushed()
    expect(wordsInFile(file)).toEqual(['by the first', 'by the second', 'by the second too'])
  })

  test('is told even where the register can not be written at that moment', async () => {
    const file = aFile()
    await using store = await open(file)
    await store.registers.flushed()
    writeFileSync(file, 'no register')
    await newsOf(store, 'file broken')
    await store.registers.change('1', [noted('ports', 'before')])
    rmSync(join(dirname(file), '.relance'), { recursive: true })
    expect((await store.lost).message).toContain('was removed')
  })
})
