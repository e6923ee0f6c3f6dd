import { describe, expect, test } from 'vitest'
import { bothSides, frLead, secretary, ukLead } from '../a-register.ts'
import { buttonsOf, command, press, promised, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// `/commitments` with the words that a thread has: no list of commands, but the same grammar.

const quiet = '2011-01-05T08:00:00Z'
const ports = promised('ports-risk-analysis', 'Risk analysis of ports', { owners: bothSides })
const calais = promised('calais', 'New screening at Calais', { aliases: ['the booths'] })
const evian = ['evian-camps', 'evian-unit'].map((id) => promised(id, `Evian: ${id.slice(6)}`))

async function kindsOf(town: Town, id: string): Promise<string[]> {
  return ((await town.read()).commitments.find((each) => each.id === id)?.log ?? []).map(({ kind }) => kind)
}

describe('a command without a name of its own is read like a reply about the commitment that it names', () => {
  test.each([
    [ukLead, 'ports on track', 'rated'],
    [ukLead, 'ports: at risk: no data', 'rated'],
    [ukLead, 'on track ports', 'rated'],
    [ukLead, 'at risk ports: no data', 'rated'],
    [ukLead, 'blocked ports: strike', 'rated'],
    [ukLead, 'evidence ports: https://gov.example/report', 'evidenced'],
    [ukLead, 'snooze ports until 14 March 2011', 'snoozed'],
    [ukLead, 'note ports: spoke to Paris', 'noted'],
    [ukLead, 'withdrawn ports: no budget', 'withdrawn'],
    [ukLead, 'hand over ports to Home Office', 'assigned'],
    [ukLead, 'handover ports to Home Office', 'assigned'],
    [ukLead, 'slips ports to 15 April 2011: strike', 'dated'],
    [frLead, 'ports en bonne voie', 'rated'],
    [frLead, 'preuve ports : compte rendu du 3 janvier', 'evidenced'],
    [frLead, 'bloqué ports : grève', 'rated'],
    [frLead, 'point ports à risque : grève', 'rated'],
  ])('%s types "%s": %s', async (who, words, kind) => {
    const register = twoSides(ports, calais) as { teams: object[] }
    const homeOffice = { id: 'uk-home-office', name: 'Home Office', party: 'uk', channel: '#ho', leads: ['lead@ho.example'] }
    await using town = await aTown({ ...register, teams: [...register.teams, homeOffice] }, { at: quiet })
    await command(town, who, words)
    expect(await kindsOf(town, 'ports-risk-analysis')).toEqual([kind])
    expect(await kindsOf(town, 'calais')).toEqual([])
  })
})

describe('a command names its commitment by a whole title, also where it begins or ends another, and the name is cut out of what is said', () => {
  const titled = [
    promised('a-1', 'Tunnel signalling', { owners: bothSides }),
    promised('a-2', 'Tunnel signalling phase two', { owners: bothSides }),
    promised('phase-two', 'Second phase', { owners: bothSides }),
    promised('a-3', 'Due diligence on operators', { owners: bothSides }),
    promised('police-work', '', { title: { en: 'Joint police operations', fr: 'Opérations de police communes' }, owners: bothSides }),
  ]
  test.each([
    [ukLead, 'tunnel signalling on track', 'a-1', 'rated', 'on track'],
    [ukLead, 'Tunnel signalling, on track', 'a-1', 'rated', 'on track'],
    [ukLead, 'tunnel signalling phase two: at risk: no money', 'a-2', 'rated', 'no money'],
    [ukLead, 'due tunnel signalling phase two 15 April 2011: no signal engineers', 'a-2', 'dated', 'no signal engineers'],
    [ukLead, 'hand over tunnel signalling phase two to Home Office', 'a-2', 'assigned', 'hand over to Home Office'],
    [ukLead, 'due diligence on operators on track', 'a-3', 'rated', 'on track'],
    [ukLead, 'phase two on track', 'phase-two', 'rated', 'on track'],
    [ukLead, 'note phase two: soon', 'phase-two', 'noted', 'soon'],
    [ukLead, 'operations with police on track', 'police-work', 'rated', 'on track'],
    [frLead, 'les opérations de police en bonne voie', 'police-work', 'rated', 'en bonne voie'],
    [frLead, 'opérations de police terminées', 'police-work', 'closed', 'terminées'],
  ] as const)('%s types "%s"', async (who, words, id, kind, text) => {
    const register = twoSides(...titled) as { teams: object[] }
    const homeOffice = { id: 'uk-home-office', name: 'Home Office', party: 'uk', channel: '#ho', leads: ['lead@ho.example'] }
    await using town = await aTown({ ...register, teams: [...register.teams, homeOffice] }, { at: quiet })
    await command(town, who, words)
    const said = (await town.read()).commitments.flatMap((each) => (each.log ?? []).map((entry) => [each.id, entry.kind, entry.text]))
    expect(said).toEqual([[id, kind, text]])
  })

  test('a name alone shows what it names', async () => {
    await using town = await aTown(twoSides(...titled), { at: quiet })
    for (const words of ['Due diligence on operators', 'tunnel signalling', 'police'])
      expect((await command(town, ukLead, words)).text, words).toMatch(/^\*(?:Due diligence|Tunnel signalling\*|Joint police)/)
  })
})

describe('a command about several says it of each, and tells which of them it does not know', () => {
  const numbered = ['2', '8', '92-5', 'calais'].map((id) => promised(id, `Commitment ${id}`))
  test.each([
    ['done 2, 8 and 92-5', 'closed', ['2', '8', '92-5'], /closed/],
    ['done 8 et calais', 'closed', ['8', 'calais'], /closed/],
    ['2, 8 on track', 'rated', ['2', '8'], /on track/],
    ['2 and 8: at risk: no staff', 'rated', ['2', '8'], /no staff/],
    ['due 2, 8 15 April 2011: no staff', 'dated', ['2', '8'], /15 April 2011/],
    ['due 2, 15 April 2011: no staff', 'dated', ['2'], /15 April 2011/],
    ['done 2, 999', 'closed', ['2'], /I know no commitment “999”/],
  ] as const)('"%s": %s', async (words, kind, ids, told) => {
    await using town = await aTown(twoSides(...numbered), { at: quiet })
    await command(town, ukLead, words)
    await town.workspace.eventually('what is told', () => town.workspace.ephemeralsOf(ukLead).find(({ text }) => told.test(text)))
    const said = (await town.read()).commitments.flatMap(({ id, log = [] }) => log.map((entry) => [id, entry.kind]))
    expect(said).toEqual(ids.map((id) => [id, kind]))
  })

  test('"show 2, 8" shows both', async () => {
    await using town = await aTown(twoSides(...numbered), { at: quiet })
    await command(town, ukLead, 'show 2, 8')
    for (const id of ['2', '8'])
      await town.workspace.eventually(id, () =>
        town.workspace.ephemeralsOf(ukLead).find(({ text }) => text.startsWith(`*Commitment ${id}*`)),
      )
  })
})

describe('a command that says something of several says of each its own, and drops none in silence', () => {
  const calls = [ports, calais, promised('fleet', 'Green fleet', { owners: bothSides })]
  test.each([
    [ukLead, 'done ports and fleet', { ports: 'closed', fleet: 'closed' }],
    [ukLead, 'done ports, fleet on track', { ports: 'closed', fleet: 'rated green' }],
    [ukLead, 'done ports. fleet at risk: staff', { ports: 'closed', fleet: 'rated amber' }],
    [ukLead, 'done ports, evidence fleet: https://gov.example/a', { ports: 'closed', fleet: 'evidenced' }],
    [ukLead, 'at risk ports: staff, fleet on track', { ports: 'rated amber', fleet: 'rated green' }],
    [ukLead, 'at risk ports and fleet: staff', { ports: 'rated amber', fleet: 'rated amber' }],
    [ukLead, 'blocked ports: no money; fleet: no staff', { ports: 'rated red', fleet: 'rated red' }],
    [ukLead, 'snooze ports until 14 March 2011 and fleet until 21 March 2011', { ports: 'snoozed', fleet: 'snoozed' }],
    [ukLead, 'due ports 15 April 2011: strike, and fleet end of May 2011: strike', { ports: 'dated', fleet: 'dated' }],
    [ukLead, 'note ports: spoke to Paris, fleet: spoke to Calais', { ports: 'noted', fleet: 'noted' }],
    [ukLead, 'ports on track and fleet at risk: staff', { ports: 'rated green', fleet: 'rated amber' }],
    [frLead, 'à risque ports : effectifs, fleet en bonne voie', { ports: 'rated amber', fleet: 'rated green' }],
    [frLead, 'terminé ports et fleet', { ports: 'closed', fleet: 'closed' }],
    [frLead, 'reporter ports au 15 avril 2011 : grève et fleet au 20 mai 2011 : grève', { ports: 'dated', fleet: 'dated' }],
    // What is named in a reason is not spoken to.
    [ukLead, 'blocked ports: waits for fleet', { ports: 'rated red' }],
    [ukLead, 'blocked ports: waits for calais, fleet and the prefecture', { ports: 'rated red' }],
  ] as const)('%s types "%s"', async (who, words, kinds) => {
    await using town = await aTown(twoSides(...calls), { at: quiet })
    await command(town, who, words)
    const said = (await town.read()).commitments.flatMap(({ id, log = [] }) =>
      log.map(({ kind, rating }) => [id.replace(/-.*/, ''), rating === undefined ? kind : `${kind} ${rating}`]),
    )
    expect(Object.fromEntries(said)).toEqual(kinds)
  })

  test('of words that fit two names behind the first, it is asked which one is meant', async () => {
    await using town = await aTown(twoSides(...calls, promised('rail', 'Green rail')), { at: quiet })
    await command(town, ukLead, 'done ports and green')
    const asked = await town.workspace.eventually('the question', () =>
      town.workspace.ephemeralsOf(ukLead).find(({ text }) => text.includes('I know no commitment “green”')),
    )
    expect(buttonsOf(asked)).toHaveLength(2)
    expect(await kindsOf(town, 'ports-risk-analysis')).toEqual(['closed'])
  })

  test('a command without a day for the second asks about it', async () => {
    await using town = await aTown(twoSides(...calls), { at: quiet })
    const { text } = await command(town, ukLead, 'ports snooze until 14 March 2011, fleet until 21 March 2011')
    expect(text).toMatch(/\*Green fleet\*.*“fleet until 21 March 2011”|“fleet until 21 March 2011” about \*Green fleet\*/)
  })
})

describe('a command that says how all stand is of all that the team owes', () => {
  const fleet = promised('fleet', 'Green fleet')
  const dci = promised('rail', 'Green rail', { owners: bothSides.slice(1) })
  test.each([
    [ukLead, 'all on track', { calais: 'rated green', fleet: 'rated green' }],
    [ukLead, 'everything is on track', { calais: 'rated green', fleet: 'rated green' }],
    [ukLead, 'no change for all', { calais: 'noted', fleet: 'noted' }],
    [ukLead, 'nothing to report', { calais: 'noted', fleet: 'noted' }],
    [ukLead, 'tout va bien', { calais: 'rated green', fleet: 'rated green' }],
    [ukLead, 'fleet at risk: staff, the rest on track', { calais: 'rated green', fleet: 'rated amber' }],
    [ukLead, 'all on track except fleet', { calais: 'rated green' }],
    [ukLead, 'all overdue', {}],
    [ukLead, 'is everything on track?', {}],
    [secretary, 'all on track', {}],
  ] as const)('%s types "%s"', async (who, words, kinds) => {
    await using town = await aTown(twoSides(calais, fleet, dci), { at: quiet })
    await command(town, who, words)
    const said = (await town.read()).commitments.flatMap(({ id, log = [] }) =>
      log.map(({ kind, rating }) => [id, rating === undefined ? kind : `${kind} ${rating}`]),
    )
    expect(Object.fromEntries(said)).toEqual(kinds)
  })

  test.each([
    [ukLead, 'all overdue slip to 30 April 2011: budget'],
    [ukLead, 'all overdue ones slip to 30 April 2011: budget'],
    [ukLead, 'tous ceux en retard glissent au 30 avril 2011 : budget'],
  ])('%s moves what is overdue alone by "%s"', async (who, words) => {
    const late = promised('late', 'Late fleet', { due: '2011-01-03' })
    await using town = await aTown(twoSides(calais, fleet, late), { at: quiet })
    await command(town, who, words)
    const said = (await town.read()).commitments.flatMap(({ id, log = [] }) => log.map(({ kind }) => `${id} ${kind}`))
    expect(said).toEqual(['late dated'])
  })

  test('whether to move what is overdue is asked with the day of each', async () => {
    const late = [1, 2, 3].map((day) => promised(`late-${day}`, `Fleet ${day}`, { due: `2011-01-0${day}` }))
    await using town = await aTown(twoSides(calais, ...late), { at: quiet })
    const { text } = await command(town, ukLead, 'all overdue slip to 30 April 2011: budget')
    expect(text).toContain(
      'Move all 3 to 30 April 2011? *Fleet 1* (1 January 2011), *Fleet 2* (2 January 2011) and *Fleet 3* (3 January 2011).',
    )
  })

  test('words about all of which nobody knows how they stand are noted, and asked about', async () => {
    await using town = await aTown(twoSides(calais, fleet), { at: quiet })
    for (const words of ['tout est à jour', 'all up to date'])
      expect((await command(town, ukLead, words)).text, words).toContain(`noted, “${words}”. Are they on track?`)
  })

  test('a number is told to be of a row', async () => {
    await using town = await aTown(twoSides(calais, fleet), { at: quiet })
    for (const words of ['4 done', 'done 4', 'on track 1 and 3', 'show 4', '#4 blocked: staff'])
      expect((await command(town, ukLead, words)).text, words).toContain('Numbers are those of the rows of a message')
    expect(await kindsOf(town, 'calais')).toEqual([])
  })
})

test('what a command asks is answered by its own buttons, also when another command has asked since', async ({ expect }) => {
  const all = ['one', 'two', 'three'].map((id) => promised(id, `Green ${id}`))
  await using town = await aTown(twoSides(ports, ...all), { at: quiet })
  const direct = () => town.workspace.conversations.direct(town.workspace.conversations.personByEmail(ukLead)?.id ?? '').id
  await command(town, ukLead, 'done ports')
  const takesBack = await command(town, ukLead, 'ports at risk: staff')
  const closesAll = await command(town, ukLead, 'everything is done')
  expect(closesAll.text).toContain('Close all 3')
  await press(town, ukLead, direct(), takesBack, /Yes/)
  await expect.poll(() => kindsOf(town, 'ports-risk-analysis'), { timeout: 10_000 }).toContain('rated')
  expect(await kindsOf(town, 'one')).toEqual([])
  await press(town, ukLead, direct(), closesAll, /Close all/)
  await expect.poll(() => kindsOf(town, 'three'), { timeout: 10_000 }).toEqual(['closed'])
})

test('a command says whose a commitment is, and whether one agrees', async () => {
  const assumed = bothSides.map((owner) => ({ ...owner, assumed: true }))
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { owners: assumed }), calais), { at: quiet })
  await command(town, ukLead, 'yes ports')
  await command(town, frLead, 'oui ports')
  await command(town, ukLead, 'done ports')
  await command(town, frLead, 'ports d’accord')
  expect(await kindsOf(town, 'ports')).toEqual(['confirmed', 'confirmed', 'closed', 'closed'])
})

test('a slip of the pen is told what it may be, and never to change anything; what is no reply is told so', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: quiet })
  for (const words of ['dnoe ports', 'lsit', 'poprts on track', 'lunch ports', 'on track'])
    expect((await command(town, ukLead, words)).text, words).not.toMatch(/\/commitments (?:done|update|due|reopen|object|poll|event)\b/)
  expect((await command(town, ukLead, 'update ports')).text).toContain('What should I record for *Risk analysis of ports*')
  expect((await command(town, ukLead, 'point calais')).text).toContain('What should I record')
  expect((await command(town, secretary, 'event')).text).toContain('Which event')
  expect([await kindsOf(town, 'ports-risk-analysis'), await kindsOf(town, 'calais')]).toEqual([[], []])
})

test('what narrows a list is a list by itself', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: quiet })
  for (const [words, head] of [
    ['overdue', 'overdue'],
    ['Police aux frontières', 'Police aux frontières'],
    ['red or amber', 'red'],
    ['before 31 December 2012', 'due before'],
  ] as const)
    expect((await command(town, ukLead, words)).text, words).toMatch(new RegExp(`commitments?,? .*${head}`))
})

test('a question typed as a command is answered', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: quiet })
  expect((await command(town, ukLead, 'when is the booths due?')).text).toContain('31 March 2011')
})

test('what has just been closed is reached by its short name', async () => {
  await using town = await aTown(twoSides(ports, calais), { at: quiet })
  await command(town, secretary, 'done ports')
  expect((await command(town, ukLead, 'show ports')).text).toContain('Risk analysis of ports')
  expect((await command(town, ukLead, 'history ports')).text).toContain('History of *Risk analysis of ports*')
  await command(town, ukLead, 'reopen ports: mistake')
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'open' })
})

test('of several that a name may mean, each has a button: to look at it, or to say the same of it', async ({ expect }) => {
  await using town = await aTown(twoSides(...evian), { at: quiet })
  const direct = () => town.workspace.conversations.direct(town.workspace.conversations.personByEmail(ukLead)?.id ?? '').id
  const looked = await command(town, ukLead, 'show evian')
  expect(looked.text).toContain('Did you mean *Evian: camps* (`evian-camps`) or *Evian: unit* (`evian-unit`)?')
  expect(buttonsOf(looked)).toHaveLength(2)
  await press(town, ukLead, direct(), looked, /unit/)
  await town.workspace.eventually('it shown', () => town.workspace.ephemeralsOf(ukLead)[0]?.text.startsWith('*Evian: unit*'))
  const said = await command(town, ukLead, 'evian at risk: no data')
  await press(town, ukLead, direct(), said, /camps/)
  await expect.poll(() => kindsOf(town, 'evian-camps'), { timeout: 10_000 }).toEqual(['rated'])
  expect(await kindsOf(town, 'evian-unit')).toEqual([])
})

test('a day in figures that fits two is asked with a button for each, in New York', async ({ expect }) => {
  const { parties, ...more } = twoSides(calais) as { parties: { id: string }[] }
  const inNewYork = parties.map((party) => (party.id === 'uk' ? { ...party, timezone: 'America/New_York', calendar: 'US' } : party))
  await using town = await aTown({ ...more, parties: inNewYork }, { at: quiet })
  const direct = () => town.workspace.conversations.direct(town.workspace.conversations.personByEmail(ukLead)?.id ?? '').id
  const asked = await command(town, ukLead, 'due calais 05/04/2011: strike')
  expect(asked.text).toContain('Which day do you mean for *New screening at Calais*: 5 April 2011 or 4 May 2011?')
  await press(town, ukLead, direct(), asked, /4 May/)
  await expect.poll(() => kindsOf(town, 'calais'), { timeout: 10_000 }).toContain('dated')
  expect((await town.read()).commitments[0]).toMatchObject({ due: '2011-05-04' })
})

describe('a command in polite words is the command', () => {
  test.each([
    ['please chase Police aux frontières', /The status poll goes to 1 team/],
    ['chase up fr-paf please', /The status poll goes to 1 team/],
    ['can you remind the Police aux frontières?', /The status poll goes to 1 team/],
    ['pouvez-vous relancer la Police aux frontières ?', /Le point est demandé|The status poll goes/],
    ['could you show me ports?', /^\*Risk analysis of ports\*/],
    ['please list overdue', /overdue/],
    ['who is late on the French side?', /France, overdue|overdue, France/],
    ['what is the United Kingdom late on?', /United Kingdom, overdue/],
    ['qui est en retard côté français ?', /en retard, France/],
    ['combien sont closes ?', /clos ou terminé/],
    ['how many have been done?', /closed or ended/],
    ['status of ports', /^\*Risk analysis of ports\*: /],
    ['the history of ports', /^History of/],
    ['list not on track', /I found no commitment, team or side for “not”/],
  ])('%s', async (words, said) => {
    await using town = await aTown(twoSides(ports, calais), { at: quiet })
    await command(town, secretary, 'done calais')
    expect((await command(town, secretary, words)).text).toMatch(said)
  })

  test('what only the file can do is told so, and nothing is kept', async () => {
    await using town = await aTown(twoSides(ports, calais), { at: quiet })
    for (const words of [
      'merge ports into calais',
      'please delete ports',
      'add Police aux frontières to calais',
      'ports is shared between UK Border Agency and Police aux frontières',
    ])
      expect((await command(town, ukLead, words)).text, words).toContain('in the register’s file')
    for (const words of [
      'fusionner ports et calais',
      'ajouter la Police aux frontières à calais',
      'ports est partagé entre la Police aux frontières et UK Border Agency',
    ])
      expect((await command(town, frLead, words)).text, words).toContain('dans le fichier du registre')
    expect([await kindsOf(town, 'ports-risk-analysis'), await kindsOf(town, 'calais')]).toEqual([[], []])
  })
})
