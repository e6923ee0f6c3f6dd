import fs, {
  closeSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWritten, replaceFile } from '../../src/store/file.ts'
import { writerOf } from '../../src/store/writer.ts'
import { aFile } from './folder.ts'
import { calendars, newsOf, noted, open, start, wordsOf } from './sample.ts'

const atMs = start.toMillis()
const edit = { target: 'commitment', id: 'ports', before: { title: 'Title of ports' }, after: { title: 'Ours' } } as const

function replacedFolder(file: string): string {
  return join(dirname(file), '.relance', 'commitments.json.replaced')
}

/** Saves when Relance has looked for the last time, and the file has got the second name under which it is found once it is replaced. */
function inTheInstant(save: () => void): Disposable {
  const { link } = fs.promises
  const turn = (to: typeof link) => {
    fs.promises.link = to
    syncBuiltinESMExports()
  }
  turn(async (...names) => {
    await link(...names)
    save()
  })
  return { [Symbol.dispose]: () => turn(link) }
}

/** The same of an editor that holds the file open. */
function savedInTheInstant(file: string, text: string): Disposable {
  const open = openSync(file, 'r+')
  const saving = inTheInstant(() => {
    ftruncateSync(open)
    writeSync(open, text, 0)
  })
  return {
    [Symbol.dispose]() {
      saving[Symbol.dispose]()
      closeSync(open)
    },
  }
}

describe('the register is never written over what its writer has not seen', () => {
  test('an edit in place is noticed before anything is written', async () => {
    const file = aFile()
    const writer = writerOf(file, calendars)
    const { signature } = await readWritten(file)
    const theirs = readFileSync(file, 'utf8').replace('calais', 'dover-')
    writeFileSync(file, theirs)
    expect(await writer.fold([edit], { onto: signature, atMs })).toEqual({ kind: 'changed' })
    expect(readFileSync(file, 'utf8')).toBe(theirs)
  })

  test('an edit right before the replacement is noticed, and the file is left alone', async () => {
    const file = aFile()
    const seen = await readWritten(file)
    writeFileSync(file, `${seen.bytes}\n`)
    expect(await replaceFile(file, Buffer.from('ours'), { expected: seen, atMs })).toEqual({ kind: 'changed' })
    expect(readFileSync(file, 'utf8')).toBe(`${seen.bytes}\n`)
  })

  test('a file that was touched without a change is written', async () => {
    const file = aFile()
    const seen = await readWritten(file)
    writeFileSync(file, seen.bytes)
    expect(await replaceFile(file, Buffer.from('ours'), { expected: seen, atMs })).toMatchObject({ kind: 'written' })
    expect(readFileSync(file, 'utf8')).toBe('ours')
  })

  test('an edit saved at the very instant of a writing is what the next writing is made on, though the file has ours by then', async () => {
    const file = aFile()
    const theirs = readFileSync(file, 'utf8').replace('Title of calais', 'Title by hand!!')
    const writer = writerOf(file, calendars)
    const { signature } = await readWritten(file)
    using _ = savedInTheInstant(file, theirs)
    const overtaken = await writer.fold([edit], { onto: signature, atMs })
    expect(overtaken).toMatchObject({ kind: 'overtaken', bytes: Buffer.from(theirs) })
    expect(readFileSync(file, 'utf8')).toContain('"Ours"')
    expect(await writer.fold([edit], { onto: overtaken.kind === 'overtaken' ? overtaken.signature : '', atMs })).toMatchObject({
      kind: 'written',
    })
    expect(readFileSync(file, 'utf8')).toBe(theirs.replace('Title of ports', 'Ours'))
  })

  test('a save at the very instant of a writing that is no register is left in what was replaced', async () => {
    const file = aFile()
    const writer = writerOf(file, calendars)
    const { signature } = await readWritten(file)
    using _ = savedInTheInstant(file, 'no register')
    expect(await writer.fold([edit], { onto: signature, atMs })).toMatchObject({ kind: 'written' })
    expect(readFileSync(file, 'utf8')).toContain('"Ours"')
    expect(readFileSync(join(replacedFolder(file), '2011-02-01T09-00-00.000Z'), 'utf8')).toBe('no register')
  })
})

describe('a save at the very instant of a writing, after which the process ended', () => {
  /** Leaves the file as the writing did, and the save beside it. */
  async function overtakenSave(file: string, theirs: string): Promise<void> {
    const seen = await readWritten(file)
    using _ = savedInTheInstant(file, theirs)
    const ours = Buffer.from(`${seen.bytes}`.replace('Title of ports', 'Ours'))
    expect(await replaceFile(file, ours, { expected: seen, atMs })).toMatchObject({ kind: 'written', overtaken: Buffer.from(theirs) })
    expect(readFileSync(file, 'utf8')).toBe(ours.toString())
  }

  test('is in the file again after the next start, and what the bot had to say is made on it', async () => {
    const file = aFile()
    const theirs = readFileSync(file, 'utf8').replace('Title of calais', 'Title by hand!!')
    await overtakenSave(file, theirs)
    const store = await open(file)
    expect(readFileSync(file, 'utf8')).toBe(theirs)
    expect(store.registers.register().commitments.get('calais')?.title).toBe('Title by hand!!')
    await store.registers.change('1', [noted('ports', 'one')])
    await store.close()
    expect(readFileSync(file, 'utf8')).toContain('Title by hand!!')
    expect(readdirSync(replacedFolder(file)).filter((name) => name.startsWith('last'))).toEqual([])
  })

  test('stays among what was replaced if somebody has written to the file since', async () => {
    const file = aFile()
    await overtakenSave(file, readFileSync(file, 'utf8').replace('Title of calais', 'Title by hand!!'))
    const since = readFileSync(file, 'utf8').replace('Title of calais', 'Title of today!')
    writeFileSync(file, since)
    await (await open(file)).close()
    expect(readFileSync(file, 'utf8')).toBe(since)
    expect(readFileSync(join(replacedFolder(file), '2011-02-01T09-00-00.000Z'), 'utf8')).toContain('Title by hand!!')
  })

  test('stays there if it is no register', async () => {
    const file = aFile()
    await overtakenSave(file, 'no register')
    await (await open(file)).close()
    expect(readFileSync(file, 'utf8')).toContain('"Ours"')
    expect(readFileSync(join(replacedFolder(file), '2011-02-01T09-00-00.000Z'), 'utf8')).toBe('no register')
  })
})

test('a new file that takes the path at the very instant of a writing is left there', async () => {
  const file = aFile()
  const seen = await readWritten(file)
  writeFileSync(`${file}.editor`, 'theirs')
  using _ = inTheInstant(() => renameSync(`${file}.editor`, file))
  expect(await replaceFile(file, Buffer.from('ours'), { expected: seen, atMs })).toEqual({ kind: 'changed' })
  expect(readFileSync(file, 'utf8')).toBe('theirs')
  expect(readdirSync(dirname(file)).filter((name) => name.endsWith('tmp'))).toEqual([])
})

test('a writing that ended before the file was replaced leaves nothing behind at the next start', async () => {
  const file = aFile()
  mkdirSync(replacedFolder(file), { recursive: true })
  linkSync(file, join(replacedFolder(file), 'last 1-2-3 by 4-5-6'))
  await (await open(file)).close()
  expect(readdirSync(replacedFolder(file))).toEqual([])
})

test('a file that is not UTF-8 is refused, and not read as if it were', async () => {
  const file = aFile()
  writeFileSync(file, Buffer.from([0x7b, 0xff, 0x7d]))
  await expect(readWritten(file)).rejects.toThrow()
})

test('answers wait in the state while the file cannot be written, and are folded in when it can', async () => {
  const file = aFile()
  const store = await open(file)
  mkdirSync(join(dirname(file), '.relance'), { recursive: true })
  writeFileSync(replacedFolder(file), 'in the way')
  const unwritable = newsOf(store, 'file unwritable')
  const [applied] = await store.registers.change('1', [noted('ports', 'one')])
  expect(applied?.ok).toBe(true)
  expect((await unwritable).fault.problem).toContain('can not be written')
  await store.registers.change('2', [noted('ports', 'two')])
  await store.close()

  const again = await open(file)
  expect(wordsOf(again.registers.register().commitments.get('ports'))).toEqual(['one', 'two'])
  await newsOf(again, 'file unwritable')
  const writable = newsOf(again, 'file writable')
  rmSync(replacedFolder(file))
  await writable
  await again.registers.flushed()
  expect(JSON.parse(readFileSync(file, 'utf8')).commitments.flatMap(wordsOf)).toEqual(['one', 'two'])
  await again.close()
  expect(readdirSync(dirname(file)).toSorted()).toEqual(['.relance', 'commitments.json'])
})
