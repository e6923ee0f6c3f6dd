import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { aRegisterFile, frDesk, frLead, frPaf, secretary, ukBorderAgency, ukLead } from '../a-register.ts'
import { command, nudgeIn, nudges, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const interiorLead = 'lead@interieur.example'

/** Both sides lead some, and a second French team leads none yet. Each team is asked after what it leads on 31 March. */
function register(count: number, owned: object = {}): object {
  const teams = [
    { ...ukBorderAgency, channel: '#uk' },
    { ...frPaf, channel: '#fr', short: 'PAF' },
    { id: 'fr-interior', name: 'Ministère de l’Intérieur', party: 'fr', channel: '#interieur', leads: [interiorLead] },
  ]
  const owners = [
    { team: 'uk-border-agency', role: 'lead' },
    { team: 'fr-paf', role: 'lead', ...owned },
  ]
  const commitments = Array.from({ length: count }, (_, nth) => promised(`item-${nth + 1}`, `Promise ${nth + 1}`, { owners }))
  return { ...aRegisterFile({}, { teams, cadence: { poll: 'never', before: ['P1D'] } }), commitments }
}

async function nextMessage(town: Town, channel: string, at: string): Promise<PostedMessage> {
  const before = nudges(town, channel).length
  await town.clock.moveTo(DateTime.fromISO(at))
  return town.workspace.eventually(`a message in ${channel}`, () => nudges(town, channel)[before])
}

async function aTownWhere(count: number): Promise<{ town: Town; asked: PostedMessage }> {
  const town = await aTown(register(count), { at: '2011-03-30T09:30:00+02:00' })
  return { town, asked: await nudgeIn(town, 'fr') }
}

describe('what is handed over', () => {
  test('is told in one line to who receives it, with who and why, and asked whether it is theirs', async () => {
    const { town, asked } = await aTownWhere(5)
    await using _ended = town
    await say(town, frLead, 'fr', asked, 'tout transmettre à fr-interior : le ministère prend la main')
    const told = await nextMessage(town, 'interieur', '2011-03-31T09:05:00+02:00')
    expect(shown(told)).toContain(
      'Transfert vers votre service (jusqu’ici : *PAF*) : *Promise 1*, *Promise 2*, *Promise 3* et 2 autres (lead@paf.example : « le ministère prend la main »).',
    )
    expect(shown(told)).toContain('*Reprenez-vous 1–5')
    expect((await town.read()).commitments[0]?.owners).toEqual([
      { team: 'uk-border-agency', role: 'lead' },
      { team: 'fr-interior', role: 'lead', assumed: true },
    ])
    await say(town, interiorLead, 'interieur', told, 'oui')
    expect((await town.read()).commitments.map(({ owners }) => owners[1])).toEqual(
      Array.from({ length: 5 }, () => ({ team: 'fr-interior', role: 'lead' })),
    )
  })

  test('is told in one line to the other side and to the secretariat', async () => {
    const { town, asked } = await aTownWhere(5)
    await using _ended = town
    await say(town, frLead, 'fr', asked, 'tout transmettre à fr-interior')
    const uk = await nextMessage(town, 'uk', '2011-03-31T09:05:00+01:00')
    const line = '*PAF* has handed *Promise 1*, *Promise 2*, *Promise 3* and 2 more over to *Ministère de l’Intérieur* (lead@paf.example).'
    expect(shown(uk)).toContain(line)
    const [secretariat] = nudges(town, 'secretariat')
    expect(shown(secretariat)).toContain(line)
    expect(secretariat?.text).toContain('has handed *Promise 1*, *Promise 2*, *Promise 3* and 2 more over')
  })

  test('is shown as taken back where it was told, once its author has undone it', async () => {
    const { town, asked } = await aTownWhere(1)
    await using _ended = town
    await say(town, frLead, 'fr', asked, 'transmettre à fr-interior')
    const told = await nextMessage(town, 'interieur', '2011-03-31T09:05:00+02:00')
    const uk = await nextMessage(town, 'uk', '2011-03-31T09:05:00+01:00')
    expect(shown(uk)).toContain('has handed')
    await say(town, frLead, 'fr', asked, 'annuler')
    for (const [channel, message, words] of [
      ['uk', uk, 'Taken back since: handed over from PAF to Ministère de l’Intérieur'],
      ['secretariat', nudges(town, 'secretariat')[0], 'Taken back since: handed over from PAF to Ministère de l’Intérieur'],
      ['interieur', told, 'Annulé depuis\u00A0: transféré\u00A0: PAF → Ministère de l’Intérieur'],
    ] as const) {
      const now = await town.workspace.eventually(`the message in ${channel} drawn again`, () =>
        nudges(town, channel).find((each) => each.ts === message?.ts && shown(each).includes(words)),
      )
      expect(shown(now)).not.toMatch(/[Hh]as handed|Handed over:|Transfert vers/)
    }
  })

  test('is told once', async () => {
    const { town, asked } = await aTownWhere(5)
    await using _ended = town
    await say(town, frLead, 'fr', asked, 'tout transmettre à fr-interior')
    await nextMessage(town, 'uk', '2011-03-31T09:05:00+01:00')
    const later = await nextMessage(town, 'uk', '2011-04-07T09:05:00+01:00')
    expect(shown(later)).not.toContain('handed')
    expect(nudges(town, 'secretariat')).toHaveLength(1)
  })
})

describe('the secretariat', () => {
  test('hands over all that a team owes by one command', async () => {
    const { town } = await aTownWhere(5)
    await using _ended = town
    const answer = await command(town, secretary, 'assign all of PAF to Ministère de l’Intérieur')
    expect(answer.text).toContain('Promise 1')
    expect((await town.read()).commitments.map(({ owners }) => owners)).toEqual(
      Array.from({ length: 5 }, () => [
        { team: 'uk-border-agency', role: 'lead' },
        { team: 'fr-interior', role: 'lead' },
      ]),
    )
    const told = await nextMessage(town, 'interieur', '2011-03-31T09:05:00+02:00')
    expect(shown(told)).toContain(
      'Transfert vers votre service, par le secrétariat (jusqu’ici : *PAF*) : *Promise 1*, *Promise 2*, *Promise 3* et 2 autres (secretary@example.org',
    )
    const paf = nudges(town, 'fr').at(-1)
    expect(shown(paf)).toContain(
      'Transfert par le secrétariat (votre service → *Ministère de l’Intérieur*) : *Promise 1*, *Promise 2*, *Promise 3* et 2 autres',
    )
    expect(nudges(town, 'secretariat')).toEqual([])
  })

  test.each([
    'hand over item-1 from PAF to Ministère de l’Intérieur',
    'please hand over item-1 from PAF to Ministère de l’Intérieur: reorganisation',
    'transférer item-1 de la PAF au Ministère de l’Intérieur',
    'tout ce qui est à la PAF passe au Ministère de l’Intérieur',
    'everything PAF has goes to Ministère de l’Intérieur',
  ])('hands over by the words of a colleague: %s', async (words) => {
    const { town } = await aTownWhere(1)
    await using _ended = town
    await command(town, secretary, words)
    expect((await town.read()).commitments[0]?.owners).toEqual([
      { team: 'uk-border-agency', role: 'lead' },
      { team: 'fr-interior', role: 'lead' },
    ])
  })

  test('is answered where its hand-over is told and denied, though nobody has asked', async () => {
    const owners = [{ team: 'fr-paf', role: 'lead' }]
    const commitments = [1, 2].map((nth) => promised(`item-${nth}`, `Promise ${nth}`, { owners, due: '2011-12-31' }))
    const town = await aTown({ ...register(0), commitments }, { at: '2011-03-30T09:30:00+02:00' })
    await using _ended = town
    await command(town, secretary, 'assign item-1 to fr-interior')
    const told = await nextMessage(town, 'interieur', '2011-03-31T09:05:00+02:00')
    const answer = await say(town, interiorLead, 'interieur', told, 'pas à nous')
    expect(answer.text).toContain('Promise 1')
    const [given] = nudges(town, 'fr')
    const taken = given && (await say(town, frLead, 'fr', given, 'pas à nous'))
    expect(taken?.text).toContain('Promise 1')
    expect((await town.read()).commitments[0]?.owners).toEqual([{ team: 'fr-interior', role: 'lead' }])
  })

  test('attribue par une commande en français', async () => {
    const { town } = await aTownWhere(1)
    await using _ended = town
    await command(town, secretary, 'attribuer item-1 à l’Intérieur')
    // "Intérieur" alone is no name of the team: it is offered, and nothing is guessed.
    expect((await town.read()).commitments[0]?.owners[1]).toEqual({ team: 'fr-paf', role: 'lead' })
    await command(town, secretary, 'attribuer item-1 à Ministère de l’Intérieur')
    expect((await town.read()).commitments[0]?.owners[1]).toEqual({ team: 'fr-interior', role: 'lead' })
  })

  test('is the only one who may', async () => {
    const { town } = await aTownWhere(1)
    await using _ended = town
    const answer = await command(town, ukLead, 'assign item-1 to fr-interior')
    expect(answer.text).toContain('Only the secretariat may do that')
    expect((await town.read()).commitments[0]?.log).toEqual([])
  })

  test('is asked who should own what a team disowns, chooses a team, and sees the question settled', async () => {
    const mark = { assumed: true }
    const town = await aTown(register(2, mark), { at: '2011-03-30T09:30:00+02:00' })
    await using _ended = town
    const asked = await nudgeIn(town, 'fr')
    await say(town, frLead, 'fr', asked, '2 non : plutôt l’Intérieur')
    await say(town, frLead, 'fr', asked, 'oui')
    const after = await town.read()
    expect(after.commitments.map(({ owners }) => owners[1]?.assumed)).toEqual([undefined, true])
    const notice = await town.workspace.eventually('the question', () =>
      nudges(town, 'secretariat').find((each) => each.text.includes('Who should own it?')),
    )
    expect(notice.text).toContain('Promise 2')
    await town.workspace.person(secretary).say('secretariat', 'assign item-2 to fr-interior', { threadTs: notice.ts })
    await town.workspace.eventually('the question settled', () =>
      nudges(town, 'secretariat').find((each) => each.ts === notice.ts && each.text.includes('That is settled')),
    )
    expect((await town.read()).commitments[1]?.owners[1]).toEqual({ team: 'fr-interior', role: 'lead' })
  })

  test('is asked whose it is when a lead says no after a yes; a member is told who has confirmed it', async () => {
    const town = await aTown(register(2, { assumed: true }), { at: '2011-03-30T09:30:00+02:00' })
    await using _ended = town
    const asked = await nudgeIn(town, 'fr')
    await say(town, frLead, 'fr', asked, 'oui')
    const told = await say(town, frDesk, 'fr', asked, 'le 2 n’est pas à nous')
    expect(told.text).toMatch(/Promise 2.*confirmé comme relevant de votre service \(lead@paf.example/)
    expect((await town.read()).commitments[1]?.owners[1]?.assumed).toBeUndefined()

    await town.workspace.person(frLead).say('fr', 'le 2 n’est pas à nous', { threadTs: asked.ts })
    const notice = await town.workspace.eventually('the question', () =>
      nudges(town, 'secretariat').find((each) => each.text.includes('Who should own it?')),
    )
    expect(notice.text).toContain('Promise 2')
    expect(shown(notice)).toContain('Choose a team')
    const { owners, log = [] } = (await town.read()).commitments[1] ?? { owners: [] }
    expect([owners[1]?.assumed, log.map(({ kind }) => kind)]).toEqual([true, ['confirmed', 'undone', 'noted']])
    await say(town, frLead, 'fr', asked, '2 oui')
    expect((await town.read()).commitments[1]?.owners[1]?.assumed).toBeUndefined()
  })
})

test('one offer to the other side made twice is told to be made already, and is in the log once', async () => {
  await using town = await aTown(twoSides(promised('visas', 'Report on visas')), { at: '2011-03-02T11:00:00Z' })
  await command(town, ukLead, 'hand over visas to fr-paf: they know')
  expect((await command(town, ukLead, 'hand over visas to fr-paf: they know')).text).toMatch(
    /offered it to Police aux frontières already, on /,
  )
  expect((await town.read()).commitments[0]?.log).toHaveLength(1)
})
