import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import type { Context } from '../../src/replies/reading.ts'
import { aContext, aReading, fourCommitments, inShort, three } from './a-reading.ts'

const owners = [
  { team: 'uk-border-agency', role: 'lead' },
  { team: 'fr-paf', role: 'lead' },
]
const colleague = { by: 'desk@ukba.example', team: 'uk-border-agency' }
const french = { by: 'lead@paf.example', team: 'fr-paf', party: 'fr' }
const here = 'https://relance.slack.com/here'
const elsewhere = 'https://relance.slack.com/elsewhere'

const closedByFrance = { at: '2011-02-28T09:00:00.000+00:00', ...french, kind: 'closed' }
const askedByFrance = {
  at: '2011-02-28T09:00:00.000+00:00',
  ...french,
  kind: 'dated',
  proposed: true,
  from: '2011-03',
  to: '2011-04-15',
  text: 'x',
}
const ofPorts = (log: object, more: object = {}) => ({ 'ports-risk-analysis': { owners, log: [log], ...more } })
const aClosing = ofPorts(closedByFrance, { status: 'closing' })
const aDate = ofPorts(askedByFrance)

/** What a colleague said of row 2, in words that changed nothing. */
const refused = (text: string, link = here) => ({
  'calais-detection': { log: [{ at: '2011-03-01T09:00:00.000+00:00', ...colleague, kind: 'noted', unclear: true, text, link }] },
})
const recorded = {
  'calais-detection': {
    log: [{ at: '2011-03-01T09:00:00.000+00:00', ...colleague, kind: 'rated', rating: 'amber', text: 'data', link: here }],
  },
}

const inThread = (changed: Record<string, object>, about: readonly string[] = three): Partial<Context> => ({
  about,
  register: fourCommitments(changed),
  isSaidHere: (link) => link === here,
})

const words = ['confirmed', 'I confirm', 'yes', 'agreed', 'je confirme', 'nous confirmons', 'oui', "d'accord"]

/** What is asked, and of which. */
function askedOf(said: string, context: Partial<Context>): string {
  const { changes, unclear } = aReading(said, context)
  return [
    ...changes.map(({ id, entry }) => `${id.split('-')[0]} ${entry.kind}`),
    ...unclear.map(({ question }) => {
      const ids = 'ids' in question ? question.ids : 'id' in question && question.id !== undefined ? [question.id] : []
      return `${question.ask}: ${ids.map((id) => id.split('-')[0]).join(', ')}`
    }),
  ].join('; ')
}

describe('a bare yes among several rows, and what it may confirm', () => {
  test.each([
    ['the other side has closed one of them', aClosing, 'is it done: ports'],
    ['the other side asks for a date of one of them', aDate, 'ports dated'],
    ['a colleague has called another one done', { ...aClosing, ...refused('2 is done I believe, Sarah to confirm') }, 'is it done: calais'],
    [
      'a colleague has called another one done, and a date waits',
      { ...aDate, ...refused('le 2 est fini à mon avis') },
      'is it done: calais',
    ],
    ['a colleague has called one done, and nothing else waits', refused('2 done'), 'is it done: calais'],
    ['a colleague has said something else of another one', { ...aClosing, ...recorded }, 'which of several: ports, calais'],
    ['a colleague wanted another one moved, and a date waits', { ...aDate, ...refused('strike') }, 'which of several: ports, calais'],
    ['a colleague has said something in another thread', { ...aDate, ...refused('2 done', elsewhere) }, 'ports dated'],
  ])('when %s', (_title, changed, means) => {
    expect(words.map((each) => askedOf(each, inThread(changed)))).toEqual(words.map(() => means))
  })

  test('closes nothing by a word that names the closing no more than by its topic, but agrees to what it names', () => {
    expect(askedOf('agreed to the closing', inThread({ ...aClosing, ...refused('2 done') }))).toBe('ports closed')
    expect(askedOf('1 confirmed', inThread({ ...aClosing, ...refused('2 done') }))).toBe('ports closed')
  })

  test('below a message of one row is of what a colleague called done there', () => {
    expect(askedOf('confirmed', inThread(refused('done, I believe'), ['calais-detection']))).toBe('is it done: calais')
  })

  test('is one question of all that a colleague called done by one message', () => {
    const { 'calais-detection': calais } = refused('all finished')
    expect(askedOf('je confirme', inThread({ 'calais-detection': calais, 'belgium-invitation': calais }))).toBe(
      'close all: calais, belgium',
    )
  })
})

describe('the answer to "is it done?" of a row that was not meant', () => {
  test.each(['sorry, I meant 2', 'I was confirming 2', 'non, je confirmais le 2', 'non, je parlais du 2', 'no, I meant calais'])(
    '%s',
    (said) => {
      const context = aContext(inThread(aClosing))
      const open = [{ text: 'confirmed', question: { ask: 'is it done', id: 'ports-risk-analysis' } as const }]
      expect(answered(said, open, context)).toMatchObject({
        changes: [],
        unclear: [{ text: 'confirmed', question: { ask: 'is it done', id: 'calais-detection' } }],
      })
    },
  )

  test('that names the same row again closes nothing', () => {
    const open = [{ text: 'confirmed', question: { ask: 'is it done', id: 'ports-risk-analysis' } as const }]
    expect(inShort(answered('I meant 1', open, aContext(inThread(aClosing))) ?? { changes: [], unclear: [] })).not.toContain('closed')
  })
})
