import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import { frLead, secretary, ukLead } from '../a-register.ts'
import { aContext, aReading, fourCommitments, three } from './a-reading.ts'

const register = fourCommitments()

function passed(words: string, context: object = {}): string {
  const { changes, unclear } = aReading(words, { by: secretary, about: three, register, ...context })
  const said = changes.map(({ id, entry }) => {
    if (entry.kind !== 'assigned') return `${id} ${entry.kind}`
    const teams = (owners: unknown) =>
      (owners as { team: string; role: string }[]).map(({ team, role }) => (role === 'lead' ? team : `${team} (support)`)).join(', ')
    return `${id.split('-')[0]}: ${teams(entry.removed)} -> ${teams(entry.added)}`
  })
  return [...said, ...unclear.map(({ question }) => `ask ${question.ask}`)].join('; ')
}

describe('the secretariat says whose a commitment is', () => {
  test.each([
    ['assign ports-risk-analysis to uk-home-office', 'ports: uk-border-agency -> uk-home-office'],
    ['assign ports to Home Office', 'ports: uk-border-agency -> uk-home-office'],
    ['Assign 1 to the Home Office: they have the data', 'ports: uk-border-agency -> uk-home-office'],
    ['assign ports to Intérieur', 'ports: fr-paf -> fr-interior'],
    ['attribuer ports à l’Intérieur', 'ports: fr-paf -> fr-interior'],
    ['attribuer 1 à l’Intérieur : la PAF n’a pas les données', 'ports: fr-paf -> fr-interior'],
    ['transférer ports au Home Office', 'ports: uk-border-agency -> uk-home-office'],
    ['assign calais to Home Office', 'calais: uk-border-agency -> uk-home-office'],
    // Across sides only the secretariat may, and one alone leads it.
    ['assign calais to Intérieur', 'calais: uk-border-agency -> fr-interior'],
    ['assign calais and belgium to Home Office', 'calais: uk-border-agency -> uk-home-office; belgium: uk-border-agency -> uk-home-office'],
    // A side would have no leading team any more.
    ['assign ports from fr-paf to uk-home-office', 'ask no lead left'],
    ['assign ports from fr-paf to uk-home-office anyway', 'ports: fr-paf -> uk-home-office'],
    ['assign ports from uk-border-agency to fr-paf', 'ask no lead left'],
    ['attribuer ports de uk-border-agency à la Police aux frontières quand même', 'ports: uk-border-agency -> fr-paf'],
    ['assign all of UK Border Agency to Police aux frontières', 'ask no lead left'],
    ['assign calais to Home Office and Intérieur', 'calais-detection noted; ask which team'],
    ['attribuer calais au Home Office, à Intérieur', 'calais-detection noted; ask which team'],
    ['assign ports to Home Office?', 'ports-risk-analysis noted; ask not understood'],
    [
      'assign all of UK Border Agency to Home Office',
      'ports: uk-border-agency -> uk-home-office; calais: uk-border-agency -> uk-home-office; belgium: uk-border-agency -> uk-home-office',
    ],
    ['attribuer tout de la Police aux frontières à Intérieur', 'ports: fr-paf -> fr-interior'],
    ['transférer tous les engagements de fr-paf à l’Intérieur', 'ports: fr-paf -> fr-interior'],
  ])('%s', (words, said) => {
    expect(passed(words)).toBe(said)
  })

  test.each([
    'assign all of UK Border Agency to Home Office (calais stays)',
    'assign calais to Home Office, not yet though',
    'assign calais to Home Office, once UKBA agrees',
    'assign calais to Home Office: once UKBA agrees',
    'assign calais to Home Office, pending their consent',
    'assign calais to Home Office, on 1 January',
    'assign calais to Home Office, to be confirmed',
    'assign calais to Home Office: to be confirmed',
    'assign calais to Home Office; not ports',
    'assign calais to Home Office, if they want it',
    'assign calais and belgium to Home Office (if they want them)',
    'attribuer tout de la Police aux frontières à l’Intérieur, sauf ports',
    'attribuer ports à l’Intérieur, sous réserve de leur accord',
    'attribuer ports à l’Intérieur, à confirmer',
    'attribuer ports à l’Intérieur : à confirmer',
    'attribuer ports à l’Intérieur (s’ils le veulent)',
    'attribuer ports à l’Intérieur, pas encore',
    'attribuer ports à l’Intérieur, dès le 1er janvier',
  ])('%s: asked once', (words) => {
    expect(passed(words)).toBe('ask assign all the same')
  })

  test.each([
    'assign all of UK Border Agency to Home Office, except calais',
    'assign all of UK Border Agency to Home Office, but not calais',
    'assign all of UK Border Agency to Home Office: except calais',
    'assign all of UK Border Agency except calais to Home Office',
    'assign all of UK Border Agency to Home Office except 2: reshuffle',
    'please assign all of UK Border Agency to Home Office except calais',
    'merci de transférer tout de UK Border Agency au Home Office sauf le calais-detection : remaniement',
    'assign everything of UK Border Agency to Home Office (except 2)',
    'attribuer tout de UK Border Agency au Home Office sauf calais',
    'attribuer tout de UK Border Agency sauf le 2 au Home Office',
  ])('all that a team owes but for what is left out by its name: %s', (words) => {
    expect(passed(words)).toBe('ports: uk-border-agency -> uk-home-office; belgium: uk-border-agency -> uk-home-office')
  })

  test.each([
    [
      'assign calais to Home Office, belgium to Intérieur: they know them',
      'assign calais to Home Office',
      'belgium to Intérieur: they know them',
    ],
    ['assign 2 to Home Office and 3 to Intérieur: they know them', '2 to Home Office', '3 to Intérieur: they know them'],
    [
      'attribuer calais au Home Office, belgium à l’Intérieur : ils ont le budget',
      'calais au Home Office',
      'belgium à l’Intérieur : ils ont le budget',
    ],
  ])('of several, each has its own words: %s', (words, calais, belgium) => {
    const { changes } = aReading(words, { by: secretary, about: three, register })
    expect(passed(words)).toBe('calais: uk-border-agency -> uk-home-office; belgium: uk-border-agency -> fr-interior')
    expect(changes.map(({ entry }) => entry.text)).toEqual([calais.replace(/^assign /, ''), belgium])
  })

  test('what is left out of all is not told to who gets the rest', () => {
    const texts = (words: string) => [
      ...new Set(aReading(words, { by: secretary, about: three, register }).changes.map(({ entry }) => entry.text)),
    ]
    expect(texts('assign all of UK Border Agency to Home Office except 2: reshuffle')).toEqual(['reshuffle'])
    expect(texts('assign all of UK Border Agency to Home Office, except 2')).toEqual(['all of UK Border Agency to Home Office'])
  })

  test('a reason behind the last of several is that of all, if they go to one team', () => {
    const said = 'assign calais to Home Office, belgium to Home Office: UKBA is split up'
    expect(aReading(said, { by: secretary, about: three, register }).changes.map(({ entry }) => entry.text)).toEqual([said, said])
  })

  test.each([
    ['assign calais to Home Office, machinery of government', 'calais: uk-border-agency -> uk-home-office'],
    ['assign calais to Home Office, as they have the data', 'calais: uk-border-agency -> uk-home-office'],
    ['assign calais to Home Office (they lead on this)', 'calais: uk-border-agency -> uk-home-office'],
    ['assign calais to Home Office: not UKBA’s remit', 'calais: uk-border-agency -> uk-home-office'],
    ['assign calais to Home Office please', 'calais: uk-border-agency -> uk-home-office'],
    ['assign calais to Home Office, thanks', 'calais: uk-border-agency -> uk-home-office'],
    ['attribuer ports à l’Intérieur, car c’est leur domaine', 'ports: fr-paf -> fr-interior'],
    ['attribuer ports à l’Intérieur, merci', 'ports: fr-paf -> fr-interior'],
  ])('%s: the reason is plain', (words, said) => {
    expect(passed(words)).toBe(said)
  })

  test('a yes assigns all the same, and gives the words that were not understood as no reason', () => {
    const context = aContext({ by: secretary, about: three, register })
    for (const yes of ['yes', 'oui']) {
      const { unclear } = aReading('assign calais to Home Office, if they want it', context)
      expect(unclear).toMatchObject([{ text: 'if they want it', question: { ask: 'assign all the same', team: 'uk-home-office' } }])
      expect(answered(yes, unclear, context)?.changes).toMatchObject([
        { id: 'calais-detection', entry: { kind: 'assigned', text: 'assign calais-detection from uk-border-agency to uk-home-office' } },
      ])
    }
  })

  test('what is assigned all the same is assigned without the words that were not understood', () => {
    const pressed = (words: string) => {
      const [question] = aReading(words, { by: secretary, about: three, register }).unclear.map((each) => each.question)
      return question?.ask === 'assign all the same' ? `${question.words} => ${passed(question.words)}` : undefined
    }
    expect(pressed('assign calais and belgium to Home Office, on 1 January')).toBe(
      'assign calais-detection, belgium-invitation from uk-border-agency to uk-home-office => calais: uk-border-agency -> uk-home-office; belgium: uk-border-agency -> uk-home-office',
    )
    expect(pressed('attribuer tout de la Police aux frontières à l’Intérieur, sauf ports')).toBe(
      'assign tout de la Police aux frontières to fr-interior => ports: fr-paf -> fr-interior',
    )
  })

  test('whoever else says it hands over what is their own, and nothing that is not', () => {
    expect(passed('assign ports to Home Office', { by: ukLead })).toBe('ports: uk-border-agency -> uk-home-office')
    expect(passed('transférer ports à l’Intérieur', { by: frLead })).toBe('ports: fr-paf -> fr-interior')
    expect(passed('assign calais to Home Office', { by: frLead })).toBe('ask not yours to give')
    expect(passed('assign ports from fr-paf to uk-home-office', { by: ukLead })).toBe('ask not yours to give')
    expect(passed('assign ports to Home Office?', { by: ukLead })).not.toContain('->')
  })

  test('where two teams of that side lead it, it is asked whose part is meant', () => {
    const owners = ['uk-border-agency', 'uk-home-office', 'fr-paf'].map((team) => ({ team, role: 'lead' }))
    const both = fourCommitments({ 'ports-risk-analysis': { owners } })
    expect(both.commitments.get('ports-risk-analysis')?.owners).toHaveLength(3)
    const third = {
      ...both,
      teams: new Map([
        ...both.teams,
        ['uk-third', { ...both.teams.get('uk-home-office'), id: 'uk-third', name: 'Third', leads: [] } as never],
      ]),
    }
    expect(passed('assign ports to uk-third', { register: third })).toBe('ask whose part')
  })
})

test('who leads it already takes nothing from the other side by being named again', () => {
  expect(passed('assign ports to fr-paf')).toBe('ask leads already')
  expect(passed('assign ports to uk-border-agency')).toBe('ports: uk-border-agency -> uk-border-agency')
  for (const words of ['give ports to fr-paf', 'hand over ports to fr-paf']) expect(passed(words)).toBe('ask leads already')
})

describe('a "no" to "are these yours?" stands', () => {
  const disowned = (team: string, by: string) => ({
    'calais-detection': {
      owners: [{ team: 'uk-border-agency', role: 'lead', assumed: true }],
      log: [{ at: '2011-02-28T10:00:00.000+00:00', by, team, kind: 'noted', disowned: true, text: '2 no' }],
    },
    'belgium-invitation': { owners: [{ team: 'uk-border-agency', role: 'lead', assumed: true }] },
  })
  const after = fourCommitments(disowned('uk-border-agency', ukLead))
  const read = (words: string) => {
    const { changes, unclear } = aReading(words, { register: after, about: three, yours: three })
    const said = changes.map(({ id, entry }) => `${id.split('-')[0]} ${entry.kind}`)
    return [...said, ...unclear.map(({ question }) => `ask ${question.ask}`)].join('; ')
  }

  test.each([
    ['yes', 'ports confirmed; belgium confirmed; ask not yours before'],
    ['all ours', 'ports confirmed; belgium confirmed; ask not yours before'],
    ['oui', 'ports confirmed; belgium confirmed; ask not yours before'],
    ['1 yes, the rest yes', 'ports confirmed; belgium confirmed; ask not yours before'],
    ['1 non, le reste oui', 'ports noted; belgium confirmed; ask not yours before'],
    ['2 yes', 'calais confirmed'],
    ['calais yes', 'calais confirmed'],
    ['1 to 3 yes', 'ports confirmed; calais confirmed; belgium confirmed'],
    // What is said of how all of it stands leaves it out, too.
    ['all on track', 'ports rated; belgium rated; ask not yours before'],
    ['tout est en bonne voie', 'ports rated; belgium rated; ask not yours before'],
    ['tous en bonne voie sauf le 1', 'belgium rated; ask not understood; ask not yours before'],
    ['all on track except 1', 'belgium rated; ask not understood; ask not yours before'],
    ['tous en bonne voie sauf le 2', 'ports rated; belgium rated'],
    ['all on track but 2', 'ports rated; belgium rated'],
    ['all on track except 2: no data', 'ports rated; belgium rated; calais noted; ask not understood'],
    ['1 at risk: no data, the rest on track', 'ports rated; belgium rated; ask not yours before'],
    ['all blocked: no money', 'ports rated; belgium rated; ask not yours before'],
    ['all done', 'ports closed; belgium closed; ask not yours before'],
    ['no change', 'ports noted; belgium noted; ask not yours before'],
    ['2 on track', 'calais rated'],
    ['none of these is ours', 'ports noted; calais noted; belgium noted'],
  ])('%s', (words, said) => {
    expect(read(words)).toBe(said)
  })
})
