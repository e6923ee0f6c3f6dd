import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readText, replaceFile } from '../../src/store/file.ts'
import { writerOf } from '../../src/store/writer.ts'
import { aFile, newsOf, noted, open, wordsOf } from './sample.ts'

const edit = { target: 'commitment', id: 'ports', before: { title: 'Title of ports' }, after: { title: 'Ours' } } as const

describe('the register is never written over what its writer has not seen', () => {
  test('an edit in place is noticed before anything is written', async () => {
    const file = aFile()
    const writer = writerOf(file)
    writer.adopt({ ...(await readText(file)), isOnDisk: true })
    const theirs = readFileSync(file, 'utf8').replace('calais', 'dover-')
    writeFileSync(file, theirs)
    expect(await writer.fold([edit])).toEqual({ kind: 'changed' })
    expect(readFileSync(file, 'utf8')).toBe(theirs)
  })

  test('an edit right before the replacement is noticed, and the file is left alone', async () => {
    const file = aFile()
    const seen = await readText(file)
    writeFileSync(file, `${seen.text}\n`)
    expect(await replaceFile(file, 'ours', seen)).toEqual({ kind: 'changed' })
    expect(readFileSync(file, 'utf8')).toBe(`${seen.text}\n`)
  })

  test('a file that was only touched is no reason to stop', async () => {
    const file = aFile()
    const seen = await readText(file)
    writeFileSync(file, seen.text)
    expect(await replaceFile(file, 'ours', seen)).toMatchObject({ kind: 'written' })
    expect(readFileSync(file, 'utf8')).toBe('ours')
  })

  test('a text that was overtaken is the base of the next writing, though the file has another', async () => {
    const file = aFile()
    const theirs = readFileSync(file, 'utf8').replace('Title of calais', 'Theirs')
    const writer = writerOf(file)
    writer.adopt({ text: theirs, signature: (await readText(file)).signature, isOnDisk: false })
    expect(await writer.fold([edit])).toMatchObject({ kind: 'written' })
    expect(readFileSync(file, 'utf8')).toBe(theirs.replace('Title of ports', 'Ours'))
    expect(await writer.fold([])).toMatchObject({ kind: 'written' })
  })
})

test('what is not UTF-8 is not read as if it were', async () => {
  const file = aFile()
  writeFileSync(file, Buffer.from([0x7b, 0xff, 0x7d]))
  await expect(readText(file)).rejects.toThrow()
})

test('answers wait in the state while the file can not be written, and are folded in when it can', async () => {
  const file = aFile()
  const store = await open(file)
  const inTheWay = join(dirname(file), '.commitments.json.relance-tmp')
  mkdirSync(inTheWay)
  const broken = newsOf(store, 'file broken')
  const [applied] = await store.change('1', [noted('ports', 'one')])
  expect(applied?.ok).toBe(true)
  expect((await broken).faults[0]?.problem).toContain('can not be written')
  await store.change('2', [noted('ports', 'two')])
  await store.close()

  const again = await open(file)
  expect(wordsOf(again.register().commitments.get('ports'))).toEqual(['one', 'two'])
  const stillBroken = newsOf(again, 'file broken')
  await stillBroken
  const mended = newsOf(again, 'file mended')
  rmdirSync(inTheWay)
  await mended
  await again.flushed()
  expect(JSON.parse(readFileSync(file, 'utf8')).commitments.flatMap(wordsOf)).toEqual(['one', 'two'])
  await again.close()
})
