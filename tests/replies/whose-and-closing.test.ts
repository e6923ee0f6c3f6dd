import { describe, expect, test } from 'vitest'
import type { Register, Team } from '../../src/register/register.ts'
import type { Commitment } from '../../src/register/schema.ts'
import type { Context } from '../../src/replies/reading.ts'
import { frLead } from '../a-register.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

const owners = [
  { team: 'uk-border-agency', role: 'lead' },
  { team: 'fr-paf', role: 'lead' },
]
const log = [{ at: '2011-02-20T10:00:00.000+00:00', by: frLead, team: 'fr-paf', kind: 'closed', party: 'fr', text: 'fait' }]
const closing = { status: 'closing', owners, log }
const waits: Partial<Context> = { register: fourCommitments({ 'ports-risk-analysis': closing }) }
const twoWait: Partial<Context> = {
  register: fourCommitments({ 'ports-risk-analysis': closing, 'belgium-invitation': closing }),
  about: three,
}
const yours: Partial<Context> = { yours: three, about: three }

describe('"are these yours?" of three rows is answered by', () => {
  test.each(['these look right to me', 'looks right', 'on s’en charge', 'we’ll take them', 'c’est pour nous'])(
    'a yes to all: %s',
    (words) => {
      expect(inShort(aReading(words, yours))).toBe('ports confirmed; calais confirmed; belgium confirmed')
    },
  )

  test.each(['none', 'not really ours', 'pas dans notre périmètre', 'hors périmètre', 'out of our remit', 'ça ne relève pas de nous'])(
    'a no to all: %s',
    (words) => {
      expect(aReading(words, yours).notYours).toEqual(three)
    },
  )

  test.each(['no, that’s the Home Office’s', 'no, it belongs to the Home Office', 'non, c’est au Home Office'])(
    'a no to one of them, which is asked: %s',
    (words) => {
      expect(inShort(aReading(words, yours))).toBe('ask which of several')
    },
  )

  test.each([
    ['1 ours, 2 ours, 3 shared with DFID', 'ports confirmed; calais confirmed; belgium noted; ask not understood'],
    ['1 ours, 2 is mostly for the Home Office I think', 'ports confirmed; calais noted; ask not understood'],
    ['1 à nous, 2 partagé avec la PAF', 'ports confirmed; calais noted; ask not understood'],
    ['3 joint with DFID', 'belgium noted; ask not understood'],
    ['1 ok, 2 ok, 3 non : pas de vols', 'ports confirmed; calais confirmed; belgium noted; ask not understood'],
    ['3 no: no flights', 'belgium noted; ask not understood'],
    ['3 non : en retard', 'belgium noted; ask not understood'],
  ])('what does not say whose each is, which is asked: %s', (words, means) => {
    expect(inShort(aReading(words, yours))).toBe(means)
  })

  test.each([
    '3 no: wrong team',
    '3 no: we have never worked on this',
    '3 non : on ne s’en occupe pas',
    '3 non : c’est la PAF',
    '3 not ours: no flights',
    '3 nothing to do with us',
    '3 has nothing to do with us',
    'take us off 3 please',
    'remove us from 3',
    'le 3 n’a rien à voir avec nous',
    'retirez-nous du 3 svp',
  ])('a no to the row that it names, by any of its words: %s', (words) => {
    expect(aReading(words, yours).notYours).toEqual(['belgium-invitation'])
  })

  test('a no to the row that it names, with whose it is', () => {
    expect(aReading('3 no, that’s the Home Office’s', yours).notYours).toEqual(['belgium-invitation'])
  })

  test.each(['content', 'go on then', 'fine by us', 'allez-y'])('nothing that says whose they are: %s', (words) => {
    expect(aReading(words, yours).changes).toEqual([])
  })
})

describe('of three that are asked whose they are, and of one of which a closing waits, "yes" with an "agreed" confirms none', () => {
  test.each(['yes agreed', 'yes, agreed', 'agreed', 'oui d’accord', 'oui, d’accord', 'oui, c’est d’accord'])('%s', (words) => {
    expect(inShort(aReading(words, { ...waits, ...yours }))).toBe('ask which of several')
  })

  test.each(['yes agreed', 'oui, d’accord'])('where nothing waits, it confirms all: %s', (words) => {
    expect(inShort(aReading(words, yours))).toBe('ports confirmed; calais confirmed; belgium confirmed')
  })
})

describe('a closing of the other side that waits', () => {
  test.each(['yep close', 'go on then', 'fine by us', 'content', 'OK pour clôturer', 'on clôt', 'allez-y', 'we’re closing it'])(
    'is agreed to by "%s"',
    (words) => {
      expect(inShort(aReading(words, waits))).toBe('ports closed')
    },
  )

  test.each(['yep close', '1 ok pour nous', 'ports: close it'])('is agreed to by "%s" among rows that wait for none', (words) => {
    expect(inShort(aReading(words, { ...waits, about: three }))).toBe('ports closed')
  })

  test.each(['belgium : on clôt', 'belgium: close it', 'content with 3'])('is agreed to of the row that "%s" names', (words) => {
    expect(inShort(aReading(words, twoWait))).toBe('belgium closed')
  })

  test.each(['yep close', 'go on then', 'on clôt', 'keep open'])('is asked which by "%s" where two wait', (words) => {
    expect(inShort(aReading(words, twoWait))).toBe('ask which of several')
  })

  test.each(['keep open', 'keep it open', 'à laisser ouvert', 'leave open please'])(
    'is not agreed to by "%s", and why is asked',
    (words) => {
      expect(inShort(aReading(words, waits))).toBe('ports noted; ask reason')
    },
  )

  test.each(['we’ll take it', 'on s’en charge', 'on s’en occupe', 'keep it open until the note is there'])(
    'is not closed by "%s"',
    (words) => {
      expect(inShort(aReading(words, waits))).not.toContain('closed')
    },
  )

  test.each(['on clôt vendredi', 'on clôt demain', 'we’re closing it next week', 'on clôt si Paris signe'])('is asked by "%s"', (words) => {
    expect(inShort(aReading(words, waits))).toBe('ports noted; ask is it done')
  })
})

describe('where no closing waits', () => {
  test.each(['on clôt', 'we’re closing it', 'nous clôturons'])('"%s" is asked', (words) => {
    expect(inShort(aReading(words))).toBe('ports noted; ask is it done')
  })

  test.each(['go on then', 'content', 'looks right', 'allez-y'])('"%s" changes nothing', (words) => {
    expect(aReading(words).changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
  })
})

describe('an agreement or an objection "on" a row is of the row with that number', () => {
  test.each([
    ...['agreed on 1', 'agreed on 1, thanks', 'no objection on 1', 'd’accord sur le 1', 'agreed for 1'].map((words) => [
      words,
      'ports closed',
    ]),
    ...['not agreed on 1, Dunkirk missing', 'we don’t agree on 1: Dunkirk missing', 'not agreed for 1, Dunkirk missing'].map((words) => [
      words,
      'ports objected',
    ]),
    ...['pas d’accord sur le 1, il manque Dunkerque', 'pas d’accord pour le 1 : il manque Dunkerque'].map((words) => [
      words,
      'ports objected',
    ]),
    ['agreed on 1 and 3', 'ports closed; belgium closed'],
    ['not agreed on 3', 'belgium noted; ask reason'],
    ['agreed on 1 March', 'ask which of several'],
  ])('%s', (words, said) => {
    expect(inShort(aReading(words, twoWait))).toBe(said)
  })
})

describe('the secretariat that agrees to a closing is asked for which of the sides that are left', () => {
  const by = 'secretary@example.org'
  const teams = ['uk-border-agency', 'fr-paf', 'be-port'].map((team) => ({ team, role: 'lead' }))
  const register = (): Register => {
    const four = fourCommitments()
    const paf = four.teams.get('fr-paf') as Team
    const belgium = { ...paf.party, id: 'be', name: 'Belgium' }
    const port: Team = { ...paf, id: 'be-port', name: 'Port of Antwerp', party: belgium }
    const ports = { ...four.commitments.get('ports-risk-analysis'), ...closing, owners: teams } as unknown as Commitment
    return {
      ...four,
      parties: new Map([...four.parties, ['be', belgium]]),
      teams: new Map([...four.teams, ['be-port', port]]),
      commitments: new Map([...four.commitments, ['ports-risk-analysis', ports]]),
    }
  }
  test.each([
    ['agreed', 'ports noted; ask which sides'],
    ['1 agreed', 'ports noted; ask which sides'],
    ['d’accord', 'ports noted; ask which sides'],
    ['1 agreed for Belgium', 'ports closed'],
    ['1 agreed for both sides', 'ports closed; ports closed'],
  ])('%s', (words, said) => {
    expect(inShort(aReading(words, { register: register(), by, about: three }))).toBe(said)
  })
})

test.each([
  '1 done, 3 no',
  '1 on track, 3 no',
  '1 done, 3 not',
  '1 fait, le 3 non',
  '1 fait, le 2 aussi, le 3 non',
  'le 2 aussi, le 3 non',
])('a bare no beside a state gives back nothing: %s', (words) => {
  const { changes, unclear } = aReading(words, yours)
  expect(changes.filter(({ entry }) => 'disowned' in entry)).toEqual([])
  expect(unclear.flatMap(({ question }) => (question.ask === 'not understood' ? question.ids : []))).toContain('belgium-invitation')
})
