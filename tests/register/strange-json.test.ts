import { describe, expect, test } from 'vitest'
import { lintRegister } from '../../src/register/lint.ts'
import { aRegisterFile, testCalendars } from '../a-register.ts'

// What a hand edit, or a program gone wrong, can leave in the file.

const good = JSON.stringify(aRegisterFile(), null, 2)
const titled = (value: string): string => good.replace(/"title": "Risk[^"]*"/, `"title": ${value}`)
const faultsOf = (text: string) => lintRegister(text, testCalendars)

describe('a strange file is refused in a line, and stops nothing', () => {
  const many = 40_000
  test.each([
    { what: 'arrays within arrays', text: titled('['.repeat(many) + ']'.repeat(many)), problem: 'nests deeper than 100 levels' },
    {
      what: 'objects within objects',
      text: titled(`${'{"a":'.repeat(many)}1${'}'.repeat(many)}`),
      problem: 'nests deeper than 100 levels',
    },
    { what: 'brackets that are never closed', text: '['.repeat(many), problem: 'nests deeper than 100 levels' },
    { what: 'commas', text: titled(','.repeat(many)), problem: 'has no value here: ,' },
    { what: 'an id of a megabyte', text: good.replace('"id": "ports"', `"id": "${'a'.repeat(1_000_000)}"`), problem: /^is "a{76}\.\.\.$/ },
    { what: 'an address of a megabyte', text: good.replace('lead@ukba.example', 'a@'.repeat(500_000)), problem: /^is "(?:a@){38}/ },
    { what: 'the key of a prototype, as a list of teams', text: good.replace('"teams"', '"__proto__"'), problem: 'is missing' },
  ])('$what', ({ text, problem }) => {
    expect(faultsOf(text)[0]?.problem).toMatch(problem)
  })
})

describe('a strange text is no fault: it is kept as it is', () => {
  test.each([
    { what: 'half a character', text: titled('"\\ud800 Risk \\udfff"') },
    { what: 'a megabyte', text: titled(JSON.stringify('long '.repeat(200_000))) },
    { what: 'control characters', text: titled('"\\u0000\\u001b[2J\\u202e"') },
    {
      what: 'keys of a prototype',
      text: good.replace('"teams"', '"__proto__": { "version": 2 }, "constructor": 1, "toString": null, "teams"'),
    },
  ])('$what', ({ text }) => {
    expect(faultsOf(text)).toEqual([])
  })
})
