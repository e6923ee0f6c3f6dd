import { describe, expect, test } from 'vitest'
import type { Act } from '../../src/nudges/acts.ts'
import { en } from '../../src/wording/en.ts'
import { fr } from '../../src/wording/fr.ts'
import { anEntry } from '../a-message.ts'
import { aReading, fourCommitments } from '../replies/a-reading.ts'

const about = 'ports-risk-analysis'
const asksForApril = { kind: 'dated', party: 'fr', proposed: true, from: '2011-03', to: '2011-04', text: 'late' }
const closing = fourCommitments({
  [about]: { status: 'closing', log: [anEntry({ kind: 'closed', party: 'fr', team: 'fr-paf', by: 'lead@paf.example' })] },
})
/** France has closed it, and asks for another date as well. */
const both = fourCommitments({
  [about]: {
    status: 'closing',
    log: [
      anEntry({ kind: 'closed', party: 'fr', team: 'fr-paf', by: 'lead@paf.example' }),
      anEntry({ at: '2011-03-01T10:30:00.000+00:00', ...asksForApril, team: 'fr-paf', by: 'lead@paf.example' }),
    ],
  },
})

describe.each([en, fr])('the words of every button are read as what it says: $language', ({ act, language }) => {
  const pressed = (name: Act, context: Parameters<typeof aReading>[1] = {}) => aReading(act(name).words, { language, ...context })

  test.each<{ name: Act; entry: object }>([
    { name: 'on track', entry: { kind: 'rated', rating: 'green' } },
    { name: 'at risk', entry: { kind: 'rated', rating: 'amber' } },
    { name: 'blocked', entry: { kind: 'rated', rating: 'red' } },
    { name: 'done', entry: { kind: 'closed' } },
    { name: 'close it', entry: { kind: 'closed' } },
    { name: 'not done', entry: { kind: 'noted' } },
    { name: 'in a week', entry: { kind: 'snoozed', until: '2011-03-08' } },
  ])('"$name"', ({ name, entry }) => {
    const { changes, unclear } = pressed(name)
    expect(unclear).toEqual([])
    expect(changes).toMatchObject([{ id: about, entry }])
  })

  test('"yes"', () => {
    expect(pressed('yes', { yours: [about] }).changes).toMatchObject([{ id: about, entry: { kind: 'confirmed' } }])
  })

  test('"not ours"', () => {
    expect(pressed('not ours', { yours: [about] })).toMatchObject({ notYours: [about] })
  })

  test('"agreed", which closes for the other side', () => {
    expect(pressed('agreed', { register: closing }).changes).toMatchObject([{ id: about, entry: { kind: 'closed' } }])
  })

  test('"not agreed", which is asked for its reason', () => {
    expect(pressed('not agreed', { register: closing }).unclear).toMatchObject([
      { question: { ask: 'reason', id: about, pending: 'objected' } },
    ])
  })

  test.each<{ name: Act; read: object }>([
    { name: 'agreed to the closing', read: { changes: [{ entry: { kind: 'closed' } }], unclear: [] } },
    { name: 'agreed to the date', read: { changes: [{ entry: { kind: 'dated', to: '2011-04' } }], unclear: [] } },
    { name: 'not agreed to the closing', read: { unclear: [{ question: { ask: 'reason', pending: 'objected' } }] } },
    { name: 'not agreed to the date', read: { unclear: [{ question: { ask: 'reason', pending: 'objected', to: '2011-04' } }] } },
  ])('"$name" while both wait', ({ name, read }) => {
    expect(pressed(name, { register: both })).toMatchObject(read)
  })

  test('"new date", which is asked for the date', () => {
    const { changes, unclear } = pressed('new date')
    expect(changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
    expect(unclear).toMatchObject([{ question: { ask: 'which date', id: about } }])
  })
})
