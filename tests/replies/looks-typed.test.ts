import { describe, expect, test } from 'vitest'
import { looksTyped } from '../../src/replies/looks-typed.ts'
import { ukLead } from '../a-register.ts'
import { fourCommitments, three } from './a-reading.ts'

const register = fourCommitments()
const isFilter = (words: string) => words === 'red'

function look(words: string, about: readonly string[] = three): string | undefined {
  const found = looksTyped(words, { register, about, by: ukLead, isFilter })
  if (!found) return undefined
  return 'noRow' in found ? `no row ${found.noRow}` : found.commands.map((command) => command.replace(/-.*/, '')).join('; ')
}

describe('a look in a thread is known by its words, and goes by the numbers of the message', () => {
  test.each([
    ['show 3', 'show belgium'],
    ['show #3', 'show belgium'],
    ['Show 1 and 3.', 'show ports; show belgium'],
    ['show 1, 2', 'show ports; show calais'],
    ['voir 3', 'show belgium'],
    ['voir le 1 et le 3', 'show ports; show belgium'],
    ['voir les 1 et 2', 'show ports; show calais'],
    ['show row 2', 'show calais'],
    ['show ports', 'show ports'],
    ['show the ports thing', 'show ports'],
    ['history calais', 'history calais'],
    ['historique du 2', 'history calais'],
    ['show 9', 'no row 9'],
    ['show 1 and 9', 'no row 9'],
    ['voir le 9', 'no row 9'],
    ['show others-work', 'show others'],
    ['history of the port', 'history ports'],
    ['list red', 'list red'],
    ['mine', 'mine'],
    ['which ones are mine?', 'mine'],
    ['which of these are ours?', 'mine'],
    ['lesquels sont à nous ?', 'mine'],
    ['quels sont les miens ?', 'mine'],
    ['help', 'help'],
    ['help snooze', 'help snooze'],
    ['help with the list', 'help with the list'],
    ['aide sur la pause', 'help sur la pause'],
    ['ports history', 'history ports'],
    ['2 history', 'history calais'],
    ['ports: historique', 'history ports'],
    ['9 history', 'no row 9'],
    ['afficher le 3', 'show belgium'],
    ['everything about the ports', 'show ports'],
  ])('%s', (words, means) => {
    expect(look(words)).toBe(means)
  })
  test.each([
    'show France the report: done',
    'show',
    'show all',
    'show 3 done',
    'voir avec Paris',
    'list of ports: done',
    'show of hands',
    'help us with 3',
    'help needed',
    'help from legal',
    'ports has a long history',
    'everything about the contract is done',
  ])('words that say anything else beside a look are none: %s', (words) => {
    expect(look(words)).toBeUndefined()
  })
  test('of a message without rows it is said that it has no such number', () => {
    expect(look('show 3', [])).toBe('no row 3')
  })
})

test.each([': the winter', '', '  ', '...', ': help', ', mine'])(
  'words that begin with a mark, or no words, are no command: "%s"',
  (words) => {
    expect(look(words)).toBeUndefined()
  },
)

test('a name that fits several rows is looked for by the command, which asks which', () => {
  const called = { title: 'Bus fleet' }
  const several = fourCommitments({ 'calais-detection': called, 'belgium-invitation': called })
  expect(looksTyped('show bus', { register: several, about: three, by: ukLead, isFilter })).toEqual({ commands: ['show bus'] })
})
