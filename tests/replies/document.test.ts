import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aReading, inShort } from './a-reading.ts'

// The table of examples, among others that say what to say.
const [, examples = ''] = readFileSync('docs/REPLIES.md', 'utf8').split('| words | read as |\n')
const [table = ''] = examples.split('\n\n')
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '))

test.each(rows)('docs/REPLIES.md: "%s" is read as it says', (words = '', read) => {
  expect(inShort(aReading(words))).toBe(read)
})
