import { describe, expect, test } from 'vitest'
import { speak } from '../../src/rendering/voice.ts'
import { aMessage, anEntry, aView } from '../a-message.ts'
import { aRegister, bothSides, frPaf, ukBorderAgency } from '../a-register.ts'
import { pressables, shownIn } from './slack-limits.ts'

const long = 'A promise of many words '.repeat(8).trim()
const register = aRegister(
  {
    title: { en: 'Risk analysis of ports', fr: 'Analyse des risques' },
    short: { en: 'Ports study', fr: 'Étude' },
    due: { event: 'summit' },
  },
  {
    title: { en: 'The Declaration', fr: 'La Déclaration' },
    parties: [
      { id: 'uk', name: { en: 'United Kingdom', fr: 'Royaume-Uni' }, timezone: 'Europe/London', calendar: 'GB-ENG' },
      { id: 'fr', name: 'France', language: 'fr', timezone: 'Europe/Paris', calendar: 'FR' },
    ],
    teams: [
      { ...ukBorderAgency, name: { en: 'UK Border Agency', fr: 'Agence britannique' } },
      { ...frPaf, name: { en: 'French Border Police', fr: 'Police aux frontières' }, short: 'PAF' },
    ],
    events: [{ id: 'summit', name: { en: 'Next summit', fr: 'Prochain sommet' }, date: null, log: [] }],
    others: [
      { id: 'long', title: long, short: 'Long one' },
      { id: 'half', title: { fr: 'Sans anglais' }, owners: bothSides },
    ],
  },
)
const ids = [...register.commitments.keys()]
const inBoth = (of: (voice: ReturnType<typeof speak>) => string) => ({
  en: of(speak(aView(register))),
  fr: of(speak(aView(register, 'fr'))),
})
const ports = () => register.commitments.get('ports') ?? expect.fail('no ports')

describe('each reader is shown names in their language', () => {
  test('of a commitment, its teams and its event, a team by its short name', () => {
    const { en, fr } = inBoth((voice) => shownIn(voice.show(ports()).blocks))
    for (const name of ['*Risk analysis of ports*', 'UK Border Agency', 'PAF', 'the next summit', 'United Kingdom, UK Border Agency'])
      expect(en).toContain(name)
    for (const name of [
      '*Analyse des risques*',
      'Agence britannique',
      'PAF',
      '«\u00A0Prochain sommet\u00A0»',
      'Royaume-Uni, Agence britannique',
    ])
      expect(fr).toContain(name)
    for (const name of ['French Border Police', 'Police aux frontières', 'Ports study', 'Étude']) expect(`${en} ${fr}`).not.toContain(name)
  })

  test('in the other language where theirs is missing', () => {
    const { en, fr } = inBoth(
      (voice) => voice.list({ title: { of: 'all' }, commitments: [...register.commitments.values()], page: 1, command: 'list' }).text,
    )
    expect(en).toContain('*Sans anglais* (`half`)')
    expect(en).toContain('*Risk analysis of ports* (`ports`)')
    expect(fr).toContain('*Analyse des risques* (`ports`)')
  })

  test('in a message of the day, whose rows have the whole title', () => {
    const message = aMessage([{ id: 'ports' }, { id: 'long' }])
    const { en, fr } = inBoth((voice) => shownIn(voice.dayMessage(message).blocks))
    expect(en).toContain('*1. Risk analysis of ports*')
    expect(fr).toContain('*1. Analyse des risques*')
  })

  test('of a list of a team, and of an act', () => {
    const { en, fr } = inBoth(
      (voice) =>
        voice.list({ title: { of: 'all', filters: [{ by: 'team', team: 'uk-border-agency' }] }, commitments: [], page: 1, command: 'list' })
          .text,
    )
    expect(en).toContain('UK Border Agency')
    expect(fr).toContain('Agence britannique')
    const entry = anEntry({ kind: 'closed', party: 'uk', outcome: 'delivered' })
    const told = inBoth(
      (voice) => voice.undone([{ understood: { id: 'ports', entry }, applied: { ok: true, commitment: ports(), entries: [entry] } }]).text,
    )
    expect(told.en).toContain('closed for the United Kingdom')
    expect(told.fr).toContain('clos côté Royaume-Uni')
  })
})

describe('the short title stands', () => {
  test('where the whole one would be cut', () => {
    const rows = shownIn(speak(aView(register)).dayMessage(aMessage([{ id: 'ports' }, { id: 'long' }])).blocks)
    expect(rows).toContain('*2. Long one*')
  })

  test('where a line names several', () => {
    const { en, fr } = inBoth((voice) => voice.noSuchCommitment('x', ids, { looks: 'show' }).text)
    expect(en).toContain('*Ports study* (`ports`), *Long one* (`long`) or *Sans anglais* (`half`)')
    expect(fr).toContain('*Étude* (`ports`)')
    expect(speak(aView(register)).noSuchCommitment('x', ['ports'], { looks: 'show' }).text).toContain('*Risk analysis of ports* (`ports`)')
  })
})

describe('a button of a question says the words again', () => {
  const key = 'uk-border-agency 2011-03-01 nudge'
  const valuesOf = (said: { blocks: Parameters<typeof pressables>[0] }) => pressables(said.blocks).map(({ label, value }) => [label, value])

  test('with the id of a commitment in the place of what was not its name', () => {
    const said = speak(aView(register)).answer({
      outcomes: [],
      unclear: [{ text: 'Pôrst done: no pörst', question: { ask: 'which', candidates: ['ports'], word: 'porst' } }],
      kept: [],
      key,
    })
    expect(said.text).toBe('Which one do you mean by “Pôrst”?')
    expect(valuesOf(said)).toEqual([['Risk analysis of ports', { id: 'ports', words: 'ports done: no pörst', key, stood: '' }]])
  })

  test('with the id of a team in the place of what was not its name', () => {
    const said = speak(aView(register)).answer({
      outcomes: [],
      unclear: [{ text: 'hand over to PA: theirs', question: { ask: 'which team', id: 'ports', teams: ['fr-paf'], word: 'pa' } }],
      kept: [],
      key,
    })
    expect(said.text).toBe('Which team do you mean by “PA”, for *Ports study*?')
    expect(valuesOf(said)).toEqual([['PAF', { id: 'ports', words: 'hand over to fr-paf', key, stood: '' }]])
  })

  test('with all that was asked about, where a team gets several', () => {
    const question = { ask: 'which team', id: 'ports', teams: ['fr-paf'], word: 'paf', named: 'one' } as const
    const said = speak(aView(register)).answer({
      outcomes: [],
      unclear: [{ text: '1, 2 -> PAF', question, also: ['calais'] }],
      kept: [],
      key,
    })
    expect(said.text).toContain('Do you hand over')
    expect(valuesOf(said)).toEqual([['PAF', { id: 'ports', words: 'assign ports, calais to fr-paf', key, stood: '' }]])
  })
})
