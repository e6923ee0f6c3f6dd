import { expect, test } from 'vitest'
import { frLead, secretary, ukLead } from '../a-register.ts'
import { bothLead, buttonsOf, command, nudges, press, promised, saidAlone, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// An undo right behind a proposal is of the proposal, and of nothing that was done before it.

const calais = promised('calais', 'Search all lorries at Calais', { ...bothLead, short: 'Calais' })
const ports = promised('ports', 'Risk analysis of ports', { ...bothLead, short: 'Ports' })

function town(): Promise<Town> {
  return aTown(twoSides(ports, calais), { at: '2011-03-01T10:00:00Z' })
}

async function proposed(of: Town, who: string, words: string, filled: Record<string, string> = {}) {
  const person = of.workspace.person(who)
  const before = saidAlone(of, who).length
  await person.command(words)
  await of.workspace.eventually('the form', () => person.modal?.values['title'])
  expect(await person.submit(filled)).toMatchObject({ outcome: 'acknowledged' })
  await of.workspace.eventually('that it is proposed', () => saidAlone(of, who)[before])
}

function lastAsked(of: Town) {
  return nudges(of, 'secretariat').findLast((each) => /propose/.test(shown(each)))
}

function asked(of: Town) {
  return of.workspace.eventually('what the secretariat is asked', () => lastAsked(of))
}

for (const { who, words, filled, undo, before, answer, told } of [
  {
    who: ukLead,
    words: 'edit ports',
    filled: { title: 'Study of ports' },
    undo: 'undo',
    before: 'at risk calais: no boats',
    answer: /Withdrawn.*Risk analysis of ports/s,
    told: /Withdrawn by lead@ukba/,
  },
  {
    who: frLead,
    words: 'ajouter Rapport sur les visas, Police aux frontières',
    filled: {},
    undo: 'annuler',
    before: 'à risque calais : pas de bateaux',
    answer: /retirée.*Rapport sur les visas/s,
    told: /Withdrawn by /,
  },
  {
    who: ukLead,
    words: 'edit ports',
    filled: { tags: 'visas' },
    undo: 'undo ports',
    before: 'at risk calais: no boats',
    answer: /Withdrawn.*Risk analysis of ports/s,
    told: /Withdrawn by lead@ukba/,
  },
])
  test(`"${undo}" behind the proposal "${words}" of ${who} withdraws it, and an older answer stands`, async () => {
    await using withdrawn = await town()
    await command(withdrawn, who, before)
    await proposed(withdrawn, who, words, filled)
    expect(buttonsOf(await asked(withdrawn))).not.toHaveLength(0)
    expect((await command(withdrawn, who, undo)).text).toMatch(answer)
    await withdrawn.workspace.eventually('that it is withdrawn', () => told.test(shown(lastAsked(withdrawn))) || undefined)
    expect(buttonsOf(await asked(withdrawn))).toHaveLength(0)
    const kinds = (await withdrawn.read()).commitments.map(({ log }) => log?.map(({ kind }) => kind))
    expect(kinds).toEqual([[], ['rated']])
    // The next one is of what they did before it.
    expect((await command(withdrawn, who, undo.split(' ')[0] ?? '')).text).not.toMatch(answer)
    expect((await withdrawn.read()).commitments[1]?.log?.map(({ kind }) => kind)).toEqual(['rated', 'undone'])
  })

test('an undo said directly withdraws a proposal like one by command, also after a restart', async () => {
  await using direct = await town()
  await proposed(direct, ukLead, 'edit ports', { title: 'Study of ports' })
  await asked(direct)
  await direct.restart()
  const before = saidAlone(direct, ukLead).length
  const { conversations } = direct.workspace
  const { id } = conversations.direct(conversations.personByEmail(ukLead)?.id ?? '')
  await direct.workspace.person(ukLead).say(id, 'undo')
  const answer = await direct.workspace.eventually('an answer', () => saidAlone(direct, ukLead)[before])
  expect(answer.text).toContain('Withdrawn')
})

test('an undo behind what was said after a proposal is of that, and the proposal goes on waiting', async () => {
  await using later = await town()
  await proposed(later, ukLead, 'edit ports', { title: 'Study of ports' })
  await later.clock.moveTo(later.clock.now().plus({ minutes: 1 }))
  await command(later, ukLead, 'at risk calais: no boats')
  expect((await command(later, ukLead, 'undo')).text).toContain('calais'.slice(1))
  expect(buttonsOf(await asked(later))).not.toHaveLength(0)
})

test('a lead whose proposal was confirmed hears so at an undo, which takes back nothing older', async () => {
  await using confirmed = await town()
  await command(confirmed, ukLead, 'at risk calais: no boats')
  await proposed(confirmed, ukLead, 'edit ports', { title: 'Study of ports' })
  await press(confirmed, secretary, 'secretariat', await asked(confirmed), /Confirm/)
  await confirmed.workspace.eventually('that it is confirmed', () => /Confirmed by/.test(shown(lastAsked(confirmed))) || undefined)
  expect((await command(confirmed, ukLead, 'undo')).text).toContain('has confirmed what you proposed')
  expect((await confirmed.read()).commitments[1]?.log?.map(({ kind }) => kind)).toEqual(['rated'])
})
