import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { goodFile } from '../../src/store/file-facts.ts'
import type { Store } from '../../src/store/store.ts'
import { FaultyRegister, openStore } from '../../src/store/store-file.ts'
import { aFile } from './folder.ts'
import { noted, start } from './sample.ts'

/** A store on a register whose calendar is looked up each time that the file is checked. */
function counting(file: string): { open(): Promise<Store>; checks(): number } {
  let checks = 0
  const calendars = {
    isHoliday: () => false,
    knows: () => {
      checks++
      return true
    },
  }
  return { open: () => openStore({ file, calendars, now: () => start }), checks: () => checks }
}

test('a file that nobody has touched since it was found good is not checked at the next start', async () => {
  const file = aFile(['ports'], { calendar: 'FR' })
  const { open, checks } = counting(file)
  await (await open()).close()
  expect(checks()).toBe(1)
  const again = await open()
  expect(checks()).toBe(1)
  expect(again.registers.register().commitments.get('ports')?.title).toBe('Title of ports')
  await again.close()
})

test('a file that Relance wrote itself is not checked at the next start, and the next answer is folded into it', async () => {
  const file = aFile(['ports'], { calendar: 'FR' })
  const { open, checks } = counting(file)
  for (const words of ['one', 'two', 'three']) {
    const store = await open()
    await store.registers.change(words, [noted('ports', words)])
    await store.close()
  }
  expect(checks()).toBe(1)
  expect(JSON.parse(readFileSync(file, 'utf8')).commitments[0].log.map(({ text }: { text: string }) => text)).toEqual([
    'one',
    'two',
    'three',
  ])
})

test('a file that was touched while the bot was away is checked, whether or not it says something else', async () => {
  const file = aFile(['ports'], { calendar: 'FR' })
  const { open, checks } = counting(file)
  await (await open()).close()
  appendFileSync(file, '\n')
  await (await open()).close()
  expect(checks()).toBe(2)
  writeFileSync(file, readFileSync(file, 'utf8').replace('"open"', '"opne"'))
  await expect(open()).rejects.toThrow(FaultyRegister)
})

test('a file that was found good by older rules is checked by the rules of today', async () => {
  const file = aFile(['ports'], { calendar: 'FR' })
  const { open, checks } = counting(file)
  const store = await open()
  const found = await store.facts.get(goodFile)
  await store.facts.set(goodFile, String(found).replace(/\w+$/, 'other'))
  await store.close()
  await (await open()).close()
  expect(checks()).toBe(2)
})
