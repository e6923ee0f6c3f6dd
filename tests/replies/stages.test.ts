import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/replies/reading.ts'
import { aReading, inShort, three } from './a-reading.ts'

// Words that say where the work is, and a state beside them.

function askedHow({ unclear }: Reading): readonly (string | undefined)[] {
  return unclear.map(({ question }) => (question.ask === 'not understood' ? question.how : question.ask))
}

describe('where the work is leaves open how it stands, which one press can say', () => {
  test.each([
    'drafted',
    'under review',
    'awaiting sign-off',
    'first draft done',
    'first draft out for comment',
    'being reviewed by legal',
    'with ministers for sign-off',
    'first draft complete, with QA',
    'en relecture',
    'en attente de signature',
    'première version rédigée',
  ])('%s', (words) => {
    const reading = aReading(words)
    expect(inShort(reading)).toBe('ports noted; ask not understood')
    expect(askedHow(reading)).toEqual(['where it is'])
  })

  test.each(['drafty offices', 'with no one', 'under review?', 'waiting for Paris', 'draft'])(
    'what is no stage is asked as before: %s',
    (words) => {
      expect(askedHow(aReading(words))).not.toContain('where it is')
    },
  )

  test.each(['1 drafted, 2 under review, 3 awaiting sign-off', '1 rédigé, 2 en relecture, 3 en attente de signature'])(
    'several rows are one question: %s',
    (words) => {
      const reading = aReading(words, { about: three })
      expect(inShort(reading)).toBe('ports noted; calais noted; belgium noted; ask not understood')
      expect(askedHow(reading)).toEqual(['each of these'])
    },
  )
})

describe('a state behind what was done, or where the work is, is read', () => {
  test.each([
    ['under review, on track', 'ports rated green'],
    ['draft with legal, on track for March', 'ports rated green'],
    ['paper circulated, on track for end of March', 'ports rated green'],
    ['two meetings held, nothing to worry about', 'ports rated green'],
    ['at 80%, on track', 'ports rated green'],
    ['first draft done, on track', 'ports rated green'],
    ['under review, at risk', 'ports rated amber'],
    ['en relecture, en bonne voie', 'ports rated green'],
    // A later day, what speaks against it, another thing, and a closing are asked.
    ['draft with legal, on track for May', 'ports noted; ask not understood'],
    ['no data, on track for March', 'ports noted; ask not understood'],
    ['budget up 80%, on track', 'ports noted; ask not understood'],
    ['Harwich sheds, on track', 'ports noted; ask not understood'],
    ['with legal, done', 'ports noted; ask is it done'],
    ['first draft done, done', 'ports noted; ask is it done'],
  ])('%s', (words, means) => {
    expect(inShort(aReading(words))).toBe(means)
  })

  test('a state in a sentence of its own is read behind where the work is', () => {
    expect(inShort(aReading('1: first draft complete, with QA. Green.', { about: three }))).toBe('ports noted; ports rated green')
  })
})

test.each(['no dramas', 'nothing to worry about', 'no cause for concern', 'no hiccups so far'])('"%s" is said of all', (words) => {
  expect(inShort(aReading(words, { about: three }))).toBe('ports rated green; calais rated green; belgium rated green')
})
