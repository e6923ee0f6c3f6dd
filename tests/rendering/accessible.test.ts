import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/nudges/message.ts'
import { instantOf } from '../../src/register/instant.ts'
import type { Language } from '../../src/register/languages.ts'
import { languages } from '../../src/register/languages.ts'
import { drawnHome } from '../../src/rendering/home.ts'
import type { Said, Voice } from '../../src/rendering/said.ts'
import { speak } from '../../src/rendering/voice.ts'
import { worstCases } from '../../src/rendering/worst-cases.ts'
import { worstForms } from '../../src/rendering/worst-forms.ts'
import { worstModals } from '../../src/rendering/worst-modals.ts'
import { aMessage, anEntry, aView } from '../a-message.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { inaccessible } from './inaccessible.ts'

const titles = ['Ports report', 'Joint returns', 'Belgium', 'Lille border agency', 'Vietnam campaign', 'Hot pursuit']
const red = anEntry({ kind: 'rated', rating: 'red', text: 'no money', at: '2011-02-14T10:00:00.000+00:00' })

/** Commitments of one team, late by a day, some red. */
function register(count: number) {
  const one = (title: string, index: number) => ({
    owners: ukAlone,
    due: '2011-02',
    title,
    ...(index % 2 ? { rating: 'red', log: [red] } : {}),
  })
  const [first, ...others] = titles.slice(0, count).map(one)
  return aRegister(first, { others })
}

const kinds = ['nudge', 'poll'] as const

/** What people are shown most, about so many commitments. */
const views: Record<string, (voice: Voice, of: { ids: readonly string[]; register: ReturnType<typeof register> }) => readonly Said[]> = {
  'the message of a day': (voice, { ids }) =>
    kinds.map((kind) =>
      voice.dayMessage(
        aMessage(
          ids.map((id) => ({ id })),
          { kind } as Partial<Message>,
        ),
      ),
    ),
  'its rows, opened': (voice, { ids }) => [voice.opened(aMessage(ids.map((id) => ({ id }))), { page: 1 })],
  'a list': (voice, { register: { commitments } }) => [
    voice.list({ title: { of: 'all' }, commitments: [...commitments.values()], page: 1, command: 'list' }),
  ],
  'a digest': (voice) => [
    voice.digest({ teams: undefined, span: { since: instantOf(DateTime.fromISO('2011-02-01T09:00:00Z')), silent: [] } }),
  ],
}

describe.each(languages)('by ear, by text alone and without colours, in "%s"', (language: Language) => {
  test.each(Object.entries(views))('%s can be used', (_what, shown) => {
    for (const count of [1, 2, 3, 6]) {
      const all = register(count)
      const said = shown(speak(aView(all, language)), { ids: [...all.commitments.keys()], register: all })
      expect(said.flatMap(({ blocks }) => inaccessible(blocks))).toEqual([])
      // The text alone names each of them.
      for (const { text } of said) for (const title of titles.slice(0, count)) expect(text).toContain(title)
    }
  })

  test('a Home tab can be used', () => {
    const all = register(6)
    const ids = [...all.commitments.keys()]
    const home = drawnHome(aView(all, language), {
      agreement: ids.slice(0, 2),
      owner: [],
      overdue: ids.slice(2, 4),
      today: [],
      owed: ids.slice(4),
      others: 5,
    })
    expect(inaccessible(home.blocks)).toEqual([])
  })

  test('every message, modal and form can be used, but for what people have written in it', () => {
    const now = DateTime.fromISO('2011-03-15T09:00:00Z')
    const all = [
      ...worstCases(language, now).map(({ view, said }) => ({ view, blocks: said.blocks })),
      ...[...worstModals(language, now), ...worstForms(language, now)].map(({ view, modal }) => ({ view, blocks: modal.blocks })),
    ]
    const isOfPeople = (fault: string) => /&(?:amp;|<)/.test(fault)
    const faults = all.flatMap(({ view, blocks }) => inaccessible(blocks).map((fault) => `${view}: ${fault}`))
    expect(faults.filter((fault) => !isOfPeople(fault))).toEqual([])
  })
})
