import { closeSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, watch, writeFileSync, writeSync } from 'node:fs'
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

/** An editor that holds the file open and writes it when Relance has looked for the last time and is about to replace it. */
function savedInTheInstant(file: string, text: string): Disposable {
  mkdirSync(replacedFolder(file), { recursive: true })
  const open = openSync(file, 'r+')
  const watcher = watch(replacedFolder(file), (_, name) => {
    if (name !== 'last') return
    ftruncateSync(open)
    writeSync(open, text, 0)
    watcher.close()
  })
  return {
    [Symbol.dispose]() {
      watcher.close()
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
