import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aReading, inShort } from './a-reading.ts'

const rows = readFileSync('docs/REPLIES.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.slice(2, -2).split(' | '))

test.each(rows)('docs/REPLIES.md: "%s" is read as it says', (words = '', read) => {
  expect(inShort(aReading(words))).toBe(read)
})
