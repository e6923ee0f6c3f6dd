import { describe, expect, test } from 'vitest'
import { findCommitment, findOpenOrEnded } from '../../src/register/find.ts'
import { aRegister, bothSides, frLead, secretary, ukLead } from '../a-register.ts'
import { command, nudges, promised, saidAlone, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

/** Nothing is due, and nobody is asked by itself. */
const quiet = '2011-02-22T10:00:00+00:00'
const ports = promised('ports', 'Risk analysis of ports', { due: '2011-12-30' })

describe('a poll called by a lead', () => {
  test('goes out once in a quarter of an hour, however often it is called', async () => {
    await using town = await aTown(twoSides(ports), { at: quiet })
    await Promise.all(Array.from({ length: 6 }, () => town.workspace.person(ukLead).command('poll')))
    await town.workspace.eventually('six answers', () => town.workspace.ephemeralsOf(ukLead).length === 6)
    expect(nudges(town, 'uk')).toHaveLength(1)
    expect(
      town.workspace.ephemeralsOf(ukLead).filter(({ text }) => text.startsWith('The status poll was sent today already')),
    ).toHaveLength(5)

    await town.clock.moveTo(town.clock.now().plus({ minutes: 14 }))
    await town.restart()
    expect((await command(town, ukLead, 'poll uk-border-agency anyway')).text).toMatch(/^Already asked: .*22 February 2011, 10:00/)
    await town.clock.moveTo(town.clock.now().plus({ minutes: 1 }))
    expect((await command(town, ukLead, 'poll anyway')).text).toContain('goes to 1 team')
    await town.workspace.eventually('a second poll', () => nudges(town, 'uk')[1])
  })

  test('is sent once a day, whoever calls it, with how many have answered, until "anyway" is said', async () => {
    await using town = await aTown(twoSides(ports), { at: quiet })
    await command(town, ukLead, 'poll')
    await command(town, ukLead, 'ports on track')
    for (const words of ['poll', 'poll uk-border-agency'])
      expect((await command(town, secretary, words)).text, words).toMatch(
        /^The status poll was sent today already: UK Border Agency at 10:00 \(1 of 1 answered\)\. To send it again all the same: `\/commitments poll .*anyway`$/,
      )
    expect((await command(town, secretary, 'sondage')).text).toContain('Le point a déjà été demandé aujourd’hui')
    expect((await command(town, secretary, 'sondage quand même')).text).toContain('à 1 service')
    await town.workspace.eventually('a second poll', () => nudges(town, 'uk')[1])
    await town.clock.moveTo(town.clock.now().plus({ days: 1 }))
    expect((await command(town, secretary, 'poll')).text).toContain('goes to 1 team')
  })
})

test('a command that is asked back is told nothing but the question', async () => {
  const joint = promised('ports', 'Risk analysis of ports', { due: '2011-12-30', owners: bothSides })
  await using town = await aTown(twoSides(joint), { at: quiet })
  expect((await command(town, secretary, 'close ports')).text).toMatch(/^\*Risk analysis of ports\*: done for which side\?[^✓]*$/)
  expect((await command(town, ukLead, 'ports withdrawn: no partner')).text).toMatch(/^\*Risk analysis of ports\*: is it withdrawn\?[^✓]*$/)
})

test.each([
  [ukLead, 'list before 31 February', 'There is no such day: “31 February”.'],
  [ukLead, 'mine red before 31 February', 'There is no such day: “31 February”.'],
  [frLead, 'liste avant le 31 février', 'Ce jour n’existe pas : « 31 février ».'],
] as const)('a list up to a day that no calendar has says so: %s, "%s"', async (who, words, says) => {
  await using town = await aTown(twoSides(ports), { at: quiet })
  const { text } = await command(town, who, words)
  expect(text.replaceAll('\u00A0', ' ')).toContain(says)
  expect(text).not.toMatch(/I found no|Je n’ai trouvé/)
})

describe('a command of any length', () => {
  test('is told that it is too long, and does nothing', async () => {
    await using town = await aTown(twoSides(ports), { at: quiet })
    for (const words of [`list a${' '.repeat(30_000)}b`, `show ${'x'.repeat(30_000)}`, `update ports at risk: ${'a '.repeat(9_000)}`])
      expect((await command(town, secretary, words)).text, words.slice(0, 20)).toContain('4,000')
    expect((await town.read()).commitments[0]?.log).toEqual([])
  })

  test('is compared with no name where it is longer than any name can be', () => {
    const register = aRegister()
    const commitments = new Proxy(new Map(register.commitments), {
      get: (target, key) => {
        if (key === 'keys' || key === 'values') throw new Error('all names were looked at')
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    for (const find of [findCommitment, findOpenOrEnded])
      expect(find({ ...register, commitments }, 'x'.repeat(401))).toEqual({ found: 'none' })
  })
})

describe('a commitment that has ended', () => {
  const closed = {
    at: '2011-02-01T09:00:00.000+00:00',
    by: ukLead,
    team: 'uk-border-agency',
    party: 'uk',
    kind: 'closed',
    outcome: 'delivered',
  }
  const ended = promised('calais-centre', 'Joint centre in Calais', { status: 'closed', log: [closed] })

  test('is shown, told the history of, and reopened by the beginning of its name', async () => {
    await using town = await aTown(twoSides(ports, ended), { at: quiet })
    expect((await command(town, ukLead, 'show calais')).text).toContain('Joint centre')
    expect(shown(await command(town, ukLead, 'history cala'))).toContain('Joint centre')
    expect((await command(town, ukLead, 'reopen calais: the figures were wrong')).text).toContain('Joint centre')
    expect((await town.read()).commitments[1]?.status).toBe('open')
  })

  test.each([
    { typed: 'calais', found: { found: 'one', id: 'calais-now' } },
    { typed: 'calais-c', found: { found: 'one', id: 'calais-centre' } },
    { typed: 'calais-centre', found: { found: 'one', id: 'calais-centre' } },
    { typed: 'other', found: { found: 'several', ids: ['other-1', 'other-2'] } },
    { typed: '', found: { found: 'none' } },
    { typed: 'nothing', found: { found: 'none' } },
  ])('gives way to an open one where both begin so, unless its whole name is said: $typed', ({ typed, found }) => {
    const register = aRegister(
      { id: 'calais-now' },
      { others: [{ status: 'closed' }, { status: 'withdrawn' }, { id: 'calais-centre', status: 'closed' }] },
    )
    expect(findOpenOrEnded(register, typed)).toEqual(found)
  })
})

describe('whoever is of no side', () => {
  test('is answered in the language that they type, and a lead in that of their side', async () => {
    await using town = await aTown(twoSides(ports), { at: quiet })
    expect((await command(town, secretary, 'aide')).text).toContain('rouvrir')
    expect((await command(town, secretary, 'en retard')).text).toContain('engagement')
    expect((await command(town, secretary, 'help')).text).toContain('reopen')
    expect((await command(town, secretary, 'point ports : rien de clair')).text).toMatch(/compris|engagement|où en est-on/)
    expect((await command(town, ukLead, 'aide')).text).toContain('reopen')
  })
})

describe('a command that tells the bot what to do with a commitment', () => {
  test.each([
    { words: 'close ports', kind: 'closed', text: undefined },
    { words: 'close ports: signed and published', kind: 'closed', text: 'signed and published' },
    { words: 'withdraw ports: no budget', kind: 'withdrawn', text: 'no budget' },
    { words: 'clôturer ports', kind: 'closed', text: undefined },
    { words: 'retirer ports : plus de budget', kind: 'withdrawn', text: 'plus de budget' },
  ])('$words: $kind', async ({ words, kind, text }) => {
    await using town = await aTown(twoSides(promised('ports-analysis', 'Risk analysis of ports', { due: '2011-12-30' })), { at: quiet })
    await command(town, ukLead, words)
    expect((await town.read()).commitments[0]?.log?.map((entry) => [entry.kind, entry.text])).toEqual([[kind, text]])
  })
})

describe('a command that says by which one a commitment is superseded', () => {
  test.each([
    [ukLead, 'superseded calais by ports-analysis: one programme'],
    [ukLead, 'supersede calais by ports-analysis: one programme'],
    [ukLead, 'calais superseded by ports-analysis: one programme'],
    [ukLead, 'replace calais with ports-analysis: one programme'],
    [ukLead, 'remplacé calais par ports-analysis : one programme'],
  ])('%s types "%s"', async (who, words) => {
    const both = [promised('ports-analysis', 'Risk analysis of ports'), promised('calais', 'New screening at Calais')]
    await using town = await aTown(twoSides(...both), { at: quiet })
    await command(town, who, words)
    const [, calais] = (await town.read()).commitments
    expect(calais?.log).toMatchObject([{ kind: 'superseded', successor: 'ports-analysis', text: 'one programme' }])
  })

  test.each([
    ['withdraw calais: policy changed', 'policy changed'],
    ['withdrawn calais: treaty', 'treaty'],
    ['retiré calais : traité', 'traité'],
  ])('"%s" withdraws it with its reason', async (words, text) => {
    await using town = await aTown(twoSides(promised('calais', 'New screening at Calais')), { at: quiet })
    await command(town, ukLead, words)
    expect((await town.read()).commitments[0]?.log).toMatchObject([{ kind: 'withdrawn', text }])
  })
})

describe('the secretariat says when an event is without the word "event"', () => {
  const summit = { events: [{ id: 'next-summit', name: { en: 'Next UK-France summit', fr: 'Prochain sommet' }, date: null }] }
  test.each([
    { words: 'the summit is on 12 May 2011', date: '2011-05-12' },
    { words: 'next-summit moves to 12 May 2011: the visit was moved', date: '2011-05-12' },
    { words: 'le sommet est fixé au 12 mai 2011', date: '2011-05-12' },
    { words: 'France moved to 12 May 2011', date: null },
    { words: 'the summit was great', date: null },
  ])('$words: $date', async ({ words, date }) => {
    await using town = await aTown({ ...twoSides(ports), ...summit }, { at: quiet })
    await town.workspace.person(secretary).dm(words)
    await town.workspace.eventually('an answer', () => saidAlone(town, secretary)[0])
    expect((await town.read()).events?.[0]?.date).toBe(date)
  })
})
