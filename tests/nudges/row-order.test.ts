import { expect, test } from 'vitest'
import { pollPartOf } from '../../src/nudges/poll-parts.ts'
import { rowsOf } from '../../src/nudges/rows.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'
import { messages } from './played.ts'

const uk = 'uk-border-agency'
const red = { at: '2011-01-20T09:00:00.000+00:00', by: 'lead@ukba.example', team: uk, kind: 'rated', rating: 'red', text: 'strike' }
const closedByFrance = { at: '2011-02-01T09:00:00.000+00:00', by: 'responsable@paf.example', team: 'fr-paf', kind: 'closed', party: 'fr' }

/** The rows of the February poll, as they are numbered, with the part in which each is shown. */
function polled(first: Record<string, unknown>, ...others: Record<string, unknown>[]): string[] {
  const register = aRegister(first, { cadence: { poll: 'first Monday of the month', review: 'P97D' }, others })
  const [poll] = messages(register, '2011-02-07', '2011-02-08').filter(({ team }) => team === uk)
  return poll ? rowsOf(poll).map((row) => `${row.number} ${row.id}: ${pollPartOf(register, poll, row)}`) : []
}

test.each([
  {
    what: 'what is red comes before what is due later, and what has no end last, after what has no date',
    of: [
      { due: 'continuing', owners: ukAlone },
      { owners: ukAlone },
      { due: '2011-05-31', owners: ukAlone },
      { due: '2011-06-30', owners: ukAlone, rating: 'red', log: [red] },
    ],
    shown: ['1 other-3: late or red', '2 other-2: others', '3 other-1: others', '4 ports: continuing'],
  },
  {
    what: 'what has no end and is red comes first',
    of: [
      { due: '2011-05-31', owners: ukAlone },
      { due: 'continuing', owners: ukAlone, rating: 'red', log: [red] },
    ],
    shown: ['1 other-1: late or red', '2 ports: others'],
  },
  {
    what: 'what is owed without delay comes before what is due months later',
    of: [
      { due: '2011-05-31', owners: ukAlone },
      { due: 'without delay', owners: ukAlone },
    ],
    shown: ['1 other-1: others', '2 ports: others'],
  },
  {
    what: 'a closing to agree to is among what is late once its day is past',
    of: [
      { due: '2011-05-31', owners: ukAlone },
      { due: '2011-01-31', owners: bothSides, status: 'closing', log: [closedByFrance] },
    ],
    shown: ['1 other-1: late or red', '2 ports: others'],
  },
])('the rows of a poll are numbered in the order of its parts: $what', ({ of: [first = {}, ...others], shown }) => {
  expect(polled(first, ...others)).toEqual(shown)
})
