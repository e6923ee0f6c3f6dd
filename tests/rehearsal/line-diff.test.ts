import { describe, expect, test } from 'vitest'
import { changedLines } from '../../src/rehearsal/line-diff.ts'

describe('the lines of the file that changed', () => {
  test.each([
    { name: 'nothing', before: 'a\nb', after: 'a\nb', lines: [] },
    {
      name: 'a value',
      before: 'a\n"status": "open"\nz',
      after: 'a\n"status": "closed"\nz',
      lines: ['- "status": "open"', '+ "status": "closed"'],
    },
    { name: 'two places', before: 'a\nb\nc\nd', after: 'A\nb\nc\nD', lines: ['- a', '+ A', '- d', '+ D'] },
    { name: 'a line that came', before: 'a\nc', after: 'a\nb\nc', lines: ['+ b'] },
    { name: 'a line that went', before: 'a\nb\nc', after: 'a\nc', lines: ['- b'] },
  ])('$name', ({ before, after, lines }) => {
    expect(changedLines(before, after)).toEqual(lines)
  })
})
