import { describe, expect, test } from 'vitest'
import type { Register, Team } from '../../src/register/register.ts'
import type { Owner } from '../../src/register/schema.ts'
import type { ModalSpeaker } from '../../src/replies/modal.ts'
import { modalInputs } from '../../src/replies/modal.ts'
import { answered } from '../../src/replies/open-question.ts'
import { frLead, ukDesk, ukLead } from '../a-register.ts'
import { aContext, aReading, fourCommitments, three } from './a-reading.ts'

/** The four commitments, and beside the Home Office two more teams of the United Kingdom. */
function register(): Register {
  const four = fourCommitments()
  const home = four.teams.get('uk-home-office') as Team
  const soca: Team = { ...home, id: 'uk-soca', name: 'Serious Organised Crime Agency', short: 'SOCA', leads: ['lead@soca.example'] }
  const foreign: Team = { ...home, id: 'uk-foreign-office', name: 'Foreign and Commonwealth Office', aliases: ['FCO'], leads: [] }
  return { ...four, teams: new Map([...four.teams, [soca.id, soca], [foreign.id, foreign]]) }
}

function given(words: string, context: object = {}): string {
  const about = three
  const { changes, unclear } = aReading(words, { by: ukLead, about, register: register(), ...context })
  const said = changes.flatMap(({ id, entry }) => {
    if (entry.kind === 'noted' && entry.unclear === true) return []
    const name = id.split('-')[0]
    if (entry.kind !== 'assigned') return [`${name} ${entry.kind}${entry.kind === 'noted' && entry.disowned ? ' disowned' : ''}`]
    return [`${name} to ${(entry.added as Owner[]).map(({ team }) => team).join()}`]
  })
  const asked = unclear.map(({ question: { ask, ...more }, also = [] }) => {
    const ids = [...('id' in more && more.id !== undefined ? [more.id] : []), ...also].map((id) => id.split('-')[0])
    return `ask ${ask}${'teams' in more ? ` ${ids.join()}: ${more.teams.join()}` : ''}`
  })
  return [...said, ...asked].join('; ')
}

const toSoca = 'calais to uk-soca'

describe('a lead hands over what is named before the team, whatever the verb stands before or behind', () => {
  test.each([
    ['hand over 2 to SOCA', toSoca],
    ['hand 2 over to SOCA', toSoca],
    ['please hand over 2 to SOCA', toSoca],
    ['hand over 2 to SOCA: machinery of government change', toSoca],
    ['2 transféré à SOCA : réorganisation des services', toSoca],
    ['2 transféré à SOCA : le ministère disparaît', toSoca],
    ['hand over 2 to SOCA: budget', 'ask which team calais: uk-soca'],
    ['2 hand over to SOCA: not yet', 'ask which team calais: uk-soca'],
    ['please hand over calais to the Serious Organised Crime Agency', toSoca],
    ['hand over 2 to SOCA please', toSoca],
    ['hand over 2 to SOCA: they have the budget', toSoca],
    ['hand over 2 to SOCA - they lead on this', toSoca],
    ['transfer 2 to SOCA', toSoca],
    ['give 2 to SOCA', toSoca],
    ['pass 2 on to SOCA', toSoca],
    ['2 belongs to SOCA', toSoca],
    ['this belongs to SOCA', 'ask which of several'],
    ['transfer 2 and 3 to FCO', 'calais to uk-foreign-office; belgium to uk-foreign-office'],
    ['hand over 2 to SOCA, 3 to FCO: they have the budget', 'calais to uk-soca; ask which team belgium: uk-foreign-office'],
    ['1 on track, hand over 2 to SOCA', 'ports rated; calais to uk-soca'],
    ['hand over 2 to SOCA. 1 on track', 'calais to uk-soca; ports rated'],
    ['hand over 2 and 3 to SOCA', 'calais to uk-soca; belgium to uk-soca'],
    ['hand over 1, 2 and 3 to FCO', 'ports to uk-foreign-office; calais to uk-foreign-office; belgium to uk-foreign-office'],
    ['hand over 2 to SOCA and 3 to FCO', 'calais to uk-soca; ask which team belgium: uk-foreign-office'],
    ['2 moves to SOCA', toSoca],
    ['le 2 passe à la SOCA', toSoca],
    ['le 2 va à SOCA', toSoca],
    ['2 is for SOCA, not us', toSoca],
    ['2 is for SOCA, not for us', toSoca],
    ['2 should go to SOCA, not ours', toSoca],
    ['2 is SOCA’s, not ours', toSoca],
    ['transférer 2 à SOCA', toSoca],
    ['transférer 2 et 3 à SOCA', 'calais to uk-soca; belgium to uk-soca'],
    ['merci de transmettre 2 à SOCA', toSoca],
    ['veuillez transmettre le 2 à SOCA', toSoca],
    ['transfert du 2 à SOCA', toSoca],
    ['confier 2 à SOCA : c’est leur domaine', toSoca],
    ['donner 2 à SOCA', toSoca],
    ['2 relève de SOCA', toSoca],
    ['le 2 revient à SOCA', toSoca],
    ['le 2 est pour SOCA, pas pour nous', toSoca],
    ['le 2 c’est pour SOCA, pas nous', toSoca],
  ])('%s', (words, read) => {
    expect(given(words)).toBe(read)
  })
})

describe('where the words may mean another thing, the hand-over is asked with the one team that they name', () => {
  test.each([
    '2 -> SOCA',
    '2 -> SOCA please',
    '2 → SOCA',
    '2 => SOCA',
    '2 for SOCA',
    '2 to SOCA: they have the budget',
    '2 to SOCA - they have the budget',
    '2 is for SOCA',
    '2 is SOCA’s',
    '2 should go to SOCA',
    '2 goes to SOCA',
    'calais: this should go to SOCA',
    '2 transmis à SOCA',
    'le 2 est pour SOCA',
    '2 à SOCA : ils ont le budget',
    "we've passed 2 on to SOCA",
    'we handed calais over to SOCA',
    'gave 2 to SOCA last week',
    'we have given 2 to SOCA because they lead on it',
    '2 went over to SOCA',
    '2 went over to SOCA last week',
    'le 2 est parti à la SOCA la semaine dernière',
    '2 has gone to SOCA',
    'calais has been passed to SOCA',
    'on a transmis le 2 à la SOCA',
    'nous avons confié calais à la SOCA la semaine dernière',
    'donné le 2 à la SOCA hier',
    'le 2 est parti à la SOCA',
    'le 2 est passé à la SOCA',
    'le 2 a été confié à la SOCA',
    '2 pour SOCA',
  ])('%s', (words) => {
    expect(given(words)).toBe('ask which team calais: uk-soca')
  })

  test('a yes, or the name again, hands over all that were asked about', () => {
    const context = aContext({ by: ukLead, about: three, register: register() })
    const { unclear } = aReading('2 and 3 -> SOCA', context)
    expect(unclear).toMatchObject([
      { question: { ask: 'which team', id: 'calais-detection', teams: ['uk-soca'] }, also: ['belgium-invitation'] },
    ])
    for (const words of ['yes', 'yes please', 'SOCA', 'oui']) {
      const reading = answered(words, unclear, context)
      expect(reading?.changes.map(({ id, entry }) => [id, entry.kind, entry.text])).toEqual([
        ['calais-detection', 'assigned', '2 and 3 -> SOCA'],
        ['belgium-invitation', 'assigned', '2 and 3 -> SOCA'],
      ])
    }
    expect(answered('no', unclear, context)).toMatchObject({ changes: [], unclear: [] })
  })

  test('under "are these yours?" a name of a team is the answer', () => {
    const yours = three
    for (const words of [
      '2 -> SOCA please',
      '2 for SOCA',
      '2 is for SOCA',
      '2 should go to SOCA',
      '2: SOCA',
      '2 = SOCA',
      'le 2 est pour SOCA',
      'le 2, c’est plutôt la SOCA',
      '2 is more SOCA',
    ])
      expect([words, given(words, { yours })]).toEqual([words, toSoca])
    expect(given('1 ours, 2 -> SOCA, 3 FCO', { yours })).toBe('ports confirmed; calais to uk-soca; belgium to uk-foreign-office')
    expect(given('this should go to SOCA', { yours: ['calais-detection'], about: ['calais-detection'] })).toBe(toSoca)
    expect(given('2 no', { yours })).toBe('calais noted disowned')
  })
})

describe('whose they all are, said in one reply to "are these yours?"', () => {
  test.each([
    ['1 ours, rest SOCA’s', 'ports confirmed; calais to uk-soca; belgium to uk-soca'],
    ['1 ours, the rest is SOCA’s', 'ports confirmed; calais to uk-soca; belgium to uk-soca'],
    ['1 and 3 ours, the rest to SOCA', 'ports confirmed; belgium confirmed; calais to uk-soca'],
    ['1 à nous, le reste à SOCA', 'ports confirmed; calais to uk-soca; belgium to uk-soca'],
    ['the rest SOCA’s', 'ask which of several'],
    ['1 not ours, 2 and 3 ours too', 'ports noted disowned; calais confirmed; belgium confirmed'],
    ['1 pas à nous, 2 à nous aussi', 'ports noted disowned; calais confirmed'],
    ['1 not ours. 2 too', 'ports noted disowned; calais noted disowned'],
  ])('%s', (words, said) => {
    expect(given(words, { yours: three })).toBe(said)
  })

  test('what is left out of the yes keeps the words about itself', () => {
    const { changes } = aReading('all ours except 3 which is SOCA’s', { by: ukLead, about: three, yours: three, register: register() })
    expect(changes.map(({ entry }) => entry.text)).toEqual(['all ours', 'all ours', '3 which is SOCA’s'])
  })
})

describe('one team leads: of several that are named it is asked which', () => {
  test.each([
    'hand over 2 to SOCA and FCO',
    '2 hand over to SOCA or FCO',
    '2 hand over to SOCA, FCO',
    '2 hand over to SOCA/FCO',
    'transmettre 2 à SOCA et à FCO',
    '2 -> SOCA, FCO',
  ])('%s', (words) => {
    expect(given(words)).toBe('ask which team calais: uk-soca,uk-foreign-office')
  })
})

describe('a hand-over without a team that is known is asked with a menu of the teams of that side', () => {
  test.each(['hand over 2 to PMO', 'hand over 2', 'transfer 2', '2 hand over to PMO', 'transmettre 2 à X', 'transmettre 2'])(
    '%s',
    (words) => {
      expect(given(words)).toBe('ask which team calais: uk-home-office,uk-soca,uk-foreign-office')
    },
  )

  test.each(['2 not ours', '2 pas à nous', 'not ours: 2'])(
    'what the register gives a team by name and they say is not theirs is asked with that menu: %s',
    (words) => {
      expect(given(words)).toMatch(/^ask which team calais: uk-home-office,/)
    },
  )

  test('teams that are nearly named are offered, those of the own side first', () => {
    const known = register()
    const named = (id: string, name: string): [string, Team] => [id, { ...(known.teams.get(id) as Team), name, aliases: [] }]
    const teams = new Map([...known.teams, named('fr-paf', 'Ministry of Ports'), named('uk-foreign-office', 'Ministry of Law')])
    expect(given('hand over 2 to Ministry', { register: { ...known, teams } })).toBe('ask which team calais: uk-foreign-office,fr-paf')
  })
})

describe('what only sounds like a hand-over hands nothing over', () => {
  test.each([
    '2 sent to SOCA',
    'we passed the draft to SOCA',
    'gave 2 to the minister',
    'gave 2 to SOCA for comments',
    '2 went to SOCA for comments',
    'did we give 2 to SOCA?',
    '2 went over to SOCA?',
    'on a transmis le rapport à la SOCA',
    'on a donné le 2 au ministre',
    'le 2 a été transmis à la SOCA pour avis',
    '2 transmis à SOCA pour avis',
    '2 to SOCA for comments',
    'give 2 weeks to SOCA',
    'give an update to SOCA',
    'pass the draft to SOCA',
    'hand over 2 to SOCA?',
    'can we hand 2 over to SOCA?',
    'hand over 2 to SOCA once agreed',
    'hand over 2 to SOCA for comments',
    'hand over 2 to SOCA: for comments',
    'transfer 2 to SOCA: for comments',
    'do not hand over 2 to SOCA',
    'ne pas transmettre 2 à SOCA',
    'may hand over 2 to SOCA',
    'if SOCA agrees, hand over 2 to SOCA',
    '2 may go to SOCA',
    '2 not for SOCA',
    '2 is for us, not SOCA',
    '2: data promised to SOCA',
    '2 blocked: data is for SOCA',
    '2 is for UK Border Agency, not us',
  ])('%s', (words) => {
    expect(given(words)).not.toContain(' to ')
    expect(given(words, { yours: three })).not.toContain(' to ')
  })

  test('a team in the remark of a row changes nothing in what the row says', () => {
    expect(given('2 blocked: data is for SOCA')).toBe('calais rated')
    expect(given('2 done: report to SOCA')).toBe('ask is it done')
    expect(given('1 on track for SOCA')).not.toContain('assigned')
  })
})

test('a member who says that it is for others, not for them, has said that it is not theirs', () => {
  expect(given('1 is for SOCA, not us', { by: ukDesk, yours: three })).toBe('ports noted disowned')
  expect(given('le 1 est pour SOCA, pas pour nous', { by: ukDesk, yours: three })).toBe('ports noted disowned')
})

test('the other side names its own teams as well', () => {
  expect(given('transmettre 1 à Intérieur', { by: frLead, about: three })).toBe('ports to fr-interior')
})

describe('why it goes to another team, said beside it, asks nothing', () => {
  const all = 'ports to uk-home-office; calais to uk-home-office; belgium to uk-home-office'
  test.each([
    'nous n’existons plus, tout passe au Home Office',
    'on ferme, tout passe au Home Office',
    'we no longer exist, everything belongs to the Home Office now',
    'We were abolished in November. Hand over all to the Home Office',
  ])('%s', (words) => {
    expect(given(words)).toBe(all)
  })

  test('why it goes to another team asks nothing beside a hand-over that is asked itself', () => {
    const { unclear } = aReading('we no longer exist, everything goes to SOCA', { about: three, register: register() })
    expect(unclear.map(({ question }) => question.ask)).toEqual(['which team'])
  })

  test.each(['1 belongs to SOCA, the visa part is unclear', 'everything belongs to SOCA? who says so'])(
    'what may be of another row, or asks, stays asked beside a hand-over: %s',
    (words) => {
      expect(aReading(words, { about: three, register: register() }).unclear).not.toEqual([])
    },
  )
})

describe('that it is another team’s from now on is a hand-over, or is asked with that team', () => {
  test.each([
    '2 belongs to SOCA now',
    '2 now belongs to SOCA',
    '2 is owned by SOCA now',
    'le 2 relève désormais de SOCA',
    '2 passe à SOCA désormais',
  ])('%s', (words) => {
    expect(given(words)).toBe('calais to uk-soca')
  })

  test.each([
    ...['2 should be with SOCA', '2 is now with SOCA', '2 sits with SOCA now', '2 should sit with SOCA'],
    ...[
      '2 not ours, it’s SOCA',
      '2 not ours any more: SOCA has it',
      '2 pas à nous, c’est SOCA',
      '2 : ce n’est plus nous, mais SOCA depuis janvier',
    ],
  ])('asked of what the register gives by name: %s', (words) => {
    expect(given(words)).toBe('ask which team calais: uk-soca')
  })
})

describe('a lead is not asked whether they give to the other side what only the secretariat may', () => {
  test.each([
    ['1 transféré à SOCA : c’est leur travail', 'ports to uk-soca'],
    ['hand over 1 to SOCA: budget', 'ports to uk-soca'],
    ['give 1 to Home Office', 'ports to uk-home-office'],
  ])('%s', (words, is) => {
    expect(given(words, { by: frLead, about: ['ports-risk-analysis'] })).toBe(is)
  })

  test('of their own side they are', () => {
    expect(given('hand over 1 to SOCA: budget')).toBe('ask which team ports: uk-soca')
  })
})

describe('the form of a hand-over lists the teams to which its reader may give the commitment', () => {
  test.each([
    {
      who: 'a lead of a joint one: those of their side',
      by: ukLead,
      id: 'ports-risk-analysis',
      team: 'uk-border-agency',
      is: 'uk-home-office,uk-soca,uk-foreign-office',
    },
    {
      who: 'a lead of what one side owes: all others',
      by: ukLead,
      id: 'calais-detection',
      team: 'uk-border-agency',
      is: 'uk-home-office,uk-soca,uk-foreign-office,fr-paf,fr-interior',
    },
  ])('$who', ({ by, id, team, is }) => {
    const context = aContext({ by, about: three, register: register() })
    const commitment = context.register.commitments.get(id)
    if (!commitment) throw new Error(id)
    const speaker = { team: context.register.teams.get(team) }
    const inputs = modalInputs('hand over', { commitment, speaker, context } as ModalSpeaker)
    const [teams] = inputs.flatMap((input) => (input.takes === 'choice' ? [input.options.join()] : []))
    expect(teams?.split(',').toSorted()).toEqual(is.split(',').toSorted())
  })
})

describe('a hand-over that says from whom is heard by whatever verb', () => {
  const all = 'ports to uk-soca; calais to uk-soca; belgium to uk-soca'
  test.each([
    ['hand over 2 from UK Border Agency to SOCA', toSoca],
    ['hand over 2 from UK Border Agency to SOCA: they have the budget', toSoca],
    ['hand over 2 from us to SOCA', toSoca],
    ['pass 2 from us to SOCA please', toSoca],
    ['transférer le 2 de UK Border Agency à la SOCA', toSoca],
    ['passer le 2 de nous à la SOCA', toSoca],
    ['hand over 2 and 3 from UK Border Agency to SOCA', 'calais to uk-soca; belgium to uk-soca'],
    ['all of UK Border Agency goes to SOCA', all],
    ['everything UK Border Agency has goes to SOCA', all],
    ['tout ce qui est à UK Border Agency passe à la SOCA', all],
    ['les engagements de UK Border Agency passent à la SOCA', all],
    ['move 2 from 31 March to 15 April: strike', 'calais dated'],
    ['it’s for SOCA now', 'ask which of several'],
  ])('%s', (words, read) => {
    expect(given(words)).toBe(read)
  })

  test.each(['tout ce qui est à la SOCA passe à la FCO', 'all of SOCA goes to FCO'])(
    'nothing of their own is taken for it: %s',
    (words) => {
      expect(given(words)).not.toContain('uk-foreign-office')
    },
  )
})
