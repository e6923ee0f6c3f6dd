import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/register/instant.ts'
import type { Language } from '../../src/register/languages.ts'
import { languages } from '../../src/register/languages.ts'
import type { Register } from '../../src/register/register.ts'
import { blockFaults } from '../../src/rehearsal/block-rules.ts'
import type { Block } from '../../src/rendering/blocks.ts'
import { chartLimits } from '../../src/rendering/data-blocks.ts'
import { inAllWords } from '../../src/rendering/in-all-words.ts'
import { inEachLanguage } from '../../src/rendering/in-each-language.ts'
import type { Stepped } from '../../src/rendering/said.ts'
import { speak } from '../../src/rendering/voice.ts'
import { catalogues } from '../../src/wording/catalogues.ts'
import { aDay, anEntry, aView } from '../a-message.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'
import { overSlacksLimits } from './slack-limits.ts'

const span = { since: instantOf(DateTime.fromISO('2011-02-22T09:00:00Z')), silent: [] }

/** What the secretariat's digest says on 1 March 2011, at noon. */
function digest(register: Register, language: Language = 'en', silent: readonly string[] = []): Stepped {
  return speak(aView(register, language)).digest({ teams: undefined, span: { ...span, silent } })
}

const uk = [{ team: 'uk-border-agency', role: 'lead', assumed: true }]
const red = anEntry({ kind: 'rated', rating: 'red', text: 'blocked: no money', at: '2011-02-14T10:00:00.000+00:00' })
const moved = anEntry({ kind: 'dated', from: '2011-03-31', to: '2011-04-15', text: 'strike', at: '2011-02-24T10:00:00.000+00:00' })
const closed = anEntry({ kind: 'closed', party: 'uk', text: 'report sent', at: '2011-02-24T10:00:00.000+00:00' })
const notOurs = anEntry({ kind: 'noted', disowned: true, text: 'not ours', at: '2011-02-24T10:00:00.000+00:00' })
const asked = anEntry({
  kind: 'dated',
  party: 'uk',
  proposed: true,
  from: '2011-03-31',
  to: '2011-04-15',
  text: 'crane',
  at: '2011-02-24T10:00:00.000+00:00',
})

describe('a digest says under its heading', () => {
  test.each<{ of: string; given: Record<string, unknown>; en: string; fr: string }>([
    {
      of: 'what is late',
      given: { owners: ukAlone, due: '2011-02-22' },
      en: '*Overdue (1)*\n• Risk analysis of the Northern French ports (UK Border Agency): 7 days late (due 22 February 2011)',
      fr: '*En retard (1)*\n• Risk analysis of the Northern French ports (UK Border Agency)\u00A0: 7 jours de retard (échéance\u00A0: 22 février 2011)',
    },
    {
      of: 'what is red, since when and why',
      given: { owners: ukAlone, due: '2011-12-31', rating: 'red', log: [red] },
      en: '*Red, and not late (1)*\n• Risk analysis of the Northern French ports (UK Border Agency): red since 14 Feb 2011 (UK Border Agency): “blocked: no money”',
      fr: 'au rouge depuis le 14 février 2011 (UK Border Agency)\u00A0: (en anglais) «\u00A0blocked: no money\u00A0»',
    },
    {
      of: 'what has moved, with both dates and why',
      given: { owners: ukAlone, due: '2011-04-15', log: [moved] },
      en: '*New dates since 22 Feb 2011 (1)*\n• Risk analysis of the Northern French ports (UK Border Agency): moved from 31 March 2011 to 15 April 2011: “strike”',
      fr: 'échéance déplacée\u00A0: 31 mars 2011 → 15 avril 2011\u00A0: «\u00A0strike\u00A0»',
    },
    {
      of: 'what has ended, and how',
      given: { owners: ukAlone, due: '2011-04-15', status: 'closed', log: [closed] },
      en: '*Closed or ended since 22 Feb 2011 (1)*\n• Risk analysis of the Northern French ports (UK Border Agency): closed for the United Kingdom (UK Border Agency): “report sent”',
      fr: '*Clos ou terminés depuis le 22 février 2011 (1)*',
    },
    {
      of: 'what both sides have closed',
      given: {
        owners: bothSides,
        status: 'closed',
        log: [closed, { ...closed, party: 'fr', team: 'fr-paf', text: 'rapport remis', at: '2011-02-25T10:00:00.000+00:00' }],
      },
      en: 'closed (United Kingdom and France): (in French) “rapport remis”',
      fr: 'clos (United Kingdom et France)\u00A0: «\u00A0rapport remis\u00A0»',
    },
    {
      of: 'what waits for a side',
      given: { owners: bothSides, due: '2011-12-31', status: 'closing', log: [closed] },
      en: '*Waiting for a side (1)*\n• Risk analysis of the Northern French ports (UK Border Agency and Police aux frontières): closed by the United Kingdom, awaiting France since 24 Feb 2011',
      fr: '*En attente d’une partie (1)*',
    },
    {
      of: 'a date that a side has not agreed to',
      given: { owners: bothSides, due: '2011-03-31', dateChanges: 'agreed', log: [asked] },
      en: 'UK Border Agency asks for 15 April 2011, awaiting France since 24 Feb 2011',
      fr: 'nouvelle échéance demandée par UK Border Agency (15 avril 2011), en attente de\u00A0: France',
    },
    {
      of: 'who has not confirmed',
      given: { owners: uk, due: '2011-12-31' },
      en: '*Owners not confirmed (1)*\n• Risk analysis of the Northern French ports (UK Border Agency): not confirmed by UK Border Agency',
      fr: 'à confirmer par UK Border Agency',
    },
    {
      of: 'what a team says is not theirs',
      given: { owners: uk, due: '2011-12-31', log: [notOurs] },
      en: '*Said not to be theirs, to be assigned (1)*\n• Risk analysis of the Northern French ports (UK Border Agency): UK Border Agency says that it is not theirs',
      fr: 'pas à eux, selon UK Border Agency',
    },
  ])('$of', ({ given, en, fr }) => {
    expect(digest(aRegister(given)).text).toContain(en)
    expect(digest(aRegister(given), 'fr').text).toContain(fr)
  })

  test('who answered neither of the last two polls', () => {
    expect(digest(aRegister(), 'en', ['fr-paf']).text).toContain('*No answer to the last two polls*: Police aux frontières')
    expect(digest(aRegister(), 'fr', ['fr-paf']).text).toContain('*Sans réponse aux deux derniers points*\u00A0: Police aux frontières')
  })

  test('nothing, where nothing presses: one line says so', () => {
    expect(digest(aRegister({ owners: ukAlone, due: '2011-12-31' })).text).toContain(
      'Nothing is late or red, and nothing has moved or ended since 22 Feb 2011.',
    )
  })
})

/** What Slack refuses in the blocks of a message, whatever they come to together. */
function wrongInBlocks({ blocks }: { readonly blocks: readonly Block[] }): readonly string[] {
  return blockFaults(blocks)?.messages ?? []
}

/** The rows of a table below its heading. */
function rowsIn(table: Block | undefined): number {
  return ((table?.['rows'] ?? []) as unknown[]).length - 1
}

describe('a digest in two languages', () => {
  const inPart = { ...closed, outcome: 'delivered in part' }
  const others = [
    { owners: ukAlone, due: '2011-02-22', short: { en: 'Late one', fr: 'En retard' } },
    { owners: ukAlone, due: '2011-02-22', status: 'closed', log: [{ ...inPart, at: '2011-02-20T10:00:00.000+00:00' }] },
    { owners: [{ team: 'fr-interior', role: 'lead' }], due: 'continuing' },
  ]
  const register = aRegister({ owners: bothSides, due: '2011-12-31', rating: 'red', log: [red] }, { others })
  const bilingual = (all: readonly Language[], of: Register = register): Stepped =>
    inEachLanguage({ ...aView(of, all[0]), languages: all }, (view) => speak(view).digest({ teams: undefined, span }))
  const { steps, ...first } = bilingual(['en', 'fr'])

  test('has the headings of its table and the words of its charts in both', () => {
    const said = JSON.stringify(first.blocks)
    for (const label of [
      'Commitment / Engagement',
      'Owner / Responsable',
      'Due / Échéance',
      'State / État',
      'Days late / Jours de retard',
      'Details / Détails',
      'Red / Rouge',
      'Open / Ouvrir',
      'Open Late one / Ouvrir\u00A0: En retard',
      'Open commitments, the most pressing first / Engagements ouverts, du plus pressant au moins pressant',
      'Kept or missed by month / Tenus, manqués par mois',
      'Kept / Tenus',
      'In part / En partie',
      'Missed / Manqués',
      'Month of first date / Mois de la première échéance',
      'Commitments / Engagements',
      'Feb / févr. 2011',
      'Open by owner / Ouverts par responsable',
    ])
      expect(said).toContain(`"${label}"`)
  })

  test('has the headings of its table in both languages in each plainer step', () => {
    expect(JSON.stringify(steps[0]?.blocks)).toContain('"Days late / Jours de retard"')
    expect(steps.at(-1)?.text).toMatch(/7 days late[\s\S]*7 jours de retard/)
  })

  test.each(['en', 'fr'] as const)('is within Slack’s limits, and says each in both, whichever comes first ("%s")', (one) => {
    const many = Array.from({ length: 499 }, (_, nth) => ({
      owners: uk,
      due: '2011-02-01',
      title: `Report ${nth} ${'& more '.repeat(12)}`,
    }))
    const { steps: plainer, ...largest } = bilingual([one, one === 'en' ? 'fr' : 'en'], aRegister({ owners: bothSides }, { others: many }))
    expect(plainer.flatMap((said) => overSlacksLimits(said))).toEqual([])
    expect(wrongInBlocks(largest)).toEqual([])
    const table = largest.blocks.find(({ type }) => type === 'data_table')
    expect(rowsIn(table)).toBeGreaterThan(120)
    expect(String(table?.['caption'])).toMatch(
      /most pressing of 500 first .*plus pressants sur 500|plus pressants sur 500 .*most pressing of 500/,
    )
  })
})

describe('the labels of a chart', () => {
  test('have room in all languages together', () => {
    const tooLong = (['title', 'label'] as const).flatMap((kind) => {
      const of = (say: (words: (typeof catalogues)[Language]['digest']) => string) => languages.map((each) => say(catalogues[each].digest))
      const all =
        kind === 'title'
          ? [of((each) => each.keptTitle), of((each) => each.months), of((each) => each.count), of((each) => each.openByOwner)]
          : [of((each) => each.kept), of((each) => each.inPart), of((each) => each.missed), of((each) => each.otherOwners)]
      return all.map((each) => each.join(' / ')).filter((each) => each.length > chartLimits[kind])
    })
    expect(tooLong).toEqual([])
  })

  test.each(Array.from({ length: 12 }, (_, month) => `2011-${String(month + 1).padStart(2, '0')}-01`))(
    'name a month in both (%s)',
    (month) => {
      const view = { language: 'en', languages: ['en', 'fr'] } as const
      const label = inAllWords(view, chartLimits.label, ({ digest: words }) => words.month(aDay(month)))
      expect(label).toMatch(/^\S+ \/ \S+ 2011$|^\S+ 2011$/)
      expect(label.length).toBeLessThanOrEqual(20)
    },
  )
})

describe('the table of a digest', () => {
  const several = {
    others: [
      { owners: ukAlone, due: '2011-02-22', short: 'Late one' },
      { owners: ukAlone, due: 'continuing', short: 'For ever' },
    ],
  }
  const [table] = digest(aRegister({ owners: bothSides, due: '2011-12-31', rating: 'red', log: [red] }, several)).blocks.filter(
    ({ type }) => type === 'data_table',
  )
  const rows = (table?.['rows'] ?? []) as {
    type: string
    text?: string
    value?: number
    element?: { action_id: string; value: string }
  }[][]

  test('has all open ones, the most pressing first, with the days late as numbers', () => {
    expect(table?.['caption']).toBe('Open commitments, the most pressing first')
    expect(rows.map((row) => row.slice(0, 5).map((cell) => cell.value ?? cell.text))).toEqual(
      [
        ['Commitment', 'Owner', 'Due', 'State', 'Days late'],
        ['Late one', 'UK Border Agency', '22 February 2011', 'Not rated', 7],
        ['Risk analysis of the Northern French ports', 'UK Border Agency and Police aux frontières', '31 December 2011', 'Red', 0],
        ['For ever', 'UK Border Agency', 'continuing', 'Not rated', 0],
      ].map((row) => row.map((cell) => (typeof cell === 'string' ? expect.stringContaining(cell.slice(0, 30)) : cell))),
    )
  })

  test('has a button in each row that opens the commitment', () => {
    const buttons = rows.slice(1).map((row) => row[5]?.element)
    expect(buttons.map((button) => JSON.parse(button?.value ?? '{}').item)).toEqual(['other-1', 'ports', 'other-2'])
    expect(new Set(buttons.map((button) => button?.action_id)).size).toBe(3)
  })
})

describe.each(languages)('a digest of 500 commitments of one team in "%s"', (language) => {
  const title = 'Risk analysis of the *Northern* French ports & harbours, <!channel> and what else a long title may hold'
  const due = (nth: number) => ['2011-02-01', '2011-03-31', 'continuing', '2011'][nth % 4]
  const other = (nth: number) => ({
    title,
    owners: uk,
    due: due(nth),
    ...(nth % 3 === 0 ? { rating: 'red', log: [{ ...red, text: 'why & why '.repeat(60) }] } : {}),
  })
  const register = aRegister({ title, owners: uk }, { others: Array.from({ length: 499 }, (_, nth) => other(nth)) })
  const { steps, ...first } = digest(register, language, ['uk-border-agency'])

  test('is within Slack’s limits in every step', () => {
    // The largest table has more in its cells than a workspace takes of other blocks: where it is refused, the next one is smaller.
    expect([wrongInBlocks(first), ...steps.map((said) => overSlacksLimits(said))].flat()).toEqual([])
    expect(overSlacksLimits({ text: first.text, blocks: first.blocks.filter(({ type }) => type !== 'data_table') })).toEqual([])
    expect([first, ...steps].map(({ blocks }) => blocks.map(({ type }) => type).filter((type) => /table|data/.test(type)))).toEqual([
      ['data_table', 'data_visualization'],
      ['data_table', 'data_visualization'],
      ['table'],
      [],
    ])
  })

  test('has a table of as many as Slack takes, the most pressing first, and says how many more there are and where', () => {
    const counts = [first, ...steps].map(({ blocks }) => blocks.find(({ type }) => /table/.test(type))).map((table) => rowsIn(table))
    expect(counts[0]).toBeGreaterThanOrEqual(150)
    expect(counts[1]).toBeGreaterThanOrEqual(50)
    expect(counts[2]).toBeGreaterThanOrEqual(60)
    for (const [index, { blocks }] of [first, ...steps.slice(0, 2)].entries()) {
      const shown = counts[index] ?? 0
      expect(JSON.stringify(blocks)).toContain(
        language === 'en'
          ? `the ${shown} most pressing of 500 first (${500 - shown} more: /commitments list)`
          : `les ${shown} plus pressants sur 500 (${500 - shown} de plus\u00A0: /commitments liste)`,
      )
    }
  })

  test('says in its text how many there are, and what presses most, whatever has no room', () => {
    expect(first.text).toMatch(language === 'en' ? /: 500 open, 125 overdue, / : /\u00A0: 500 ouverts, 125 en retard, /)
    expect(first.text).toMatch(language === 'en' ? /28 days late[\s\S]*and 117 more/ : /28 jours de retard[\s\S]*et 117 de plus/)
    expect(JSON.stringify(first.blocks)).toMatch(
      language === 'en' ? /the \d+ most pressing of 500 first/ : /les \d+ plus pressants sur 500/,
    )
  })
})
