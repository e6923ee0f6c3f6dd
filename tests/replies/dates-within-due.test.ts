import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { aReading, fourCommitments, inShort } from './a-reading.ts'

// A day that passed, said of what is due in the month, quarter or year in which it lies.

function read(words: string, { on, due }: { on: string; due: string }) {
  const register = fourCommitments({ 'ports-risk-analysis': { due } })
  return aReading(words, { register, at: DateTime.fromISO(`${on}T10:00`, { zone: 'Europe/London' }) })
}

describe('the first day of the span in which it is due is that day, though it has just passed', () => {
  test.each([
    { due: '2012-03', on: '2012-03-02', words: 'due 1 March: ministers read it so', to: '2012-03-01' },
    { due: '2012-03', on: '2012-03-01', words: 'due 1 March: ministers read it so', to: '2012-03-01' },
    { due: '2012-03', on: '2012-03-30', words: 'due 1 March 2012: ministers read it so', to: '2012-03-01' },
    { due: '2012-03', on: '2012-03-02', words: 'due on 1 March: ministers read it so', to: '2012-03-01' },
    { due: '2012-03', on: '2012-03-02', words: 'brought forward to 1 March: ministers read it so', to: '2012-03-01' },
    { due: '2012-03', on: '2012-03-02', words: 'moved to 1 March 2012: ministers read it so', to: '2012-03-01' },
    { due: '2012-03', on: '2012-03-02', words: 'échéance 1er mars : les ministres l’entendent ainsi', to: '2012-03-01' },
    { due: '2012-03', on: '2012-03-02', words: 'échéance 1 mars : les ministres l’entendent ainsi', to: '2012-03-01' },
    { due: '2012-03', on: '2012-03-02', words: 'avancé au 1er mars : les ministres l’entendent ainsi', to: '2012-03-01' },
    { due: '2012-Q2', on: '2012-04-02', words: 'due 1 April: ministers read it so', to: '2012-04-01' },
    { due: '2012', on: '2012-01-03', words: 'due 1 January: ministers read it so', to: '2012-01-01' },
    { due: '2012', on: '2012-01-03', words: 'échéance 1er janvier : les ministres l’entendent ainsi', to: '2012-01-01' },
  ])('$words, said on $on of what is due $due', ({ words, to, ...said }) => {
    expect(inShort(read(words, said))).toBe(`ports dated ${to}`)
  })
})

describe('no day of the next year is offered for a day of the span in which it is due', () => {
  test.each([
    { due: '2012-03', on: '2012-03-06', words: 'due 2 March: strike', passed: '2012-03-02' },
    { due: '2012-03', on: '2012-03-06', words: 'slips to 1 March: strike', passed: '2012-03-01' },
    { due: '2012-03', on: '2012-03-06', words: 'moved to 1 March: strike', passed: '2012-03-01' },
    { due: '2012-03', on: '2012-04-03', words: 'due March: strike', passed: '2012-03' },
    { due: '2012-Q1', on: '2012-02-06', words: 'due January: strike', passed: '2012-01' },
    { due: '2012-Q1', on: '2012-02-06', words: 'due 1 February: strike', passed: '2012-02-01' },
    { due: '2012', on: '2012-02-06', words: 'moved to 1 January: strike', passed: '2012-01-01' },
    { due: '2012', on: '2012-02-06', words: 'reporté au 15 janvier : grève', passed: '2012-01-15' },
    { due: '2012-03', on: '2012-03-06', words: 'échéance 2 mars : grève', passed: '2012-03-02' },
    { due: '2012-03', on: '2012-03-06', words: 'snooze until 2 March', passed: '2012-03-02' },
  ])('$words, said on $on of what is due $due', ({ words, passed, ...said }) => {
    const { changes, unclear } = read(words, said)
    expect(changes.map(({ entry }) => entry.kind)).toEqual(['noted'])
    expect(unclear).toEqual([{ text: words, question: { ask: 'date passed', id: 'ports-risk-analysis', passed } }])
  })

  test.each([
    { due: '2012-02', on: '2012-03-06', words: 'due 1 March: strike', next: '2013-03-01' },
    { due: '2012-03-31', on: '2012-03-06', words: 'due 1 March: strike', next: '2013-03-01' },
    { due: '2012-06', on: '2012-03-06', words: 'due 1 March: strike', next: '2013-03-01' },
  ])('the next year is offered for a day outside of that span: $words, said on $on of what is due $due', ({ words, next, ...said }) => {
    expect(read(words, said).unclear.map(({ question }) => question)).toEqual([
      { ask: 'date passed', id: 'ports-risk-analysis', passed: '2012-03-01', next },
    ])
  })
})
