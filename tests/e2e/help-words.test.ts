import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/register/languages.ts'
import { clauseOf } from '../../src/replies/clause.ts'
import { fieldFor } from '../../src/replies/field.ts'
import { parsedText } from '../../src/replies/text.ts'
import { catalogues } from '../../src/wording/catalogues.ts'
import { bothSides, frLead, frPaf, ukBorderAgency, ukLead } from '../a-register.ts'
import { fourCommitments } from '../replies/a-reading.ts'
import { command, nudgeIn, promised, say, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

// What help says that one can say, one can say: in a thread, and behind /commitments with the name first or last.

const teams = [
  { ...ukBorderAgency, channel: '#uk' },
  { ...frPaf, channel: '#fr' },
  { id: 'uk-home-office', name: 'Home Office', party: 'uk', channel: '#home', leads: ['lead@homeoffice.example'] },
]
const closedByFrance = {
  at: '2011-03-01T09:00:00.000+00:00',
  by: frLead,
  team: 'fr-paf',
  kind: 'closed',
  party: 'fr',
  outcome: 'delivered',
  text: 'terminé',
}

/** What stands for something in the help, and what a lead would write there. */
const meant: readonly (readonly [RegExp, string])[] = [
  [/TEAM|SERVICE/, 'Home Office'],
  [/https:\/\/…/, 'https://example.org/report'],
  [/…/, 'spoke to Paris'],
  [/(?<=withdrawn: )why/, 'no longer needed'],
  [/(?<=abandonné : )pourquoi/u, 'plus nécessaire'],
  [/\b(?:why|pourquoi)\b/, 'Dunkirk data is late'],
]

/** The words of a reply that the help gives, as one would type them. */
function replyWords(language: Language): string[] {
  const [answering = ''] = catalogues[language].looks.help({ sides: true, events: true })
  const words = [...answering.matchAll(/`([^`]+)`/g)].map(([, each = '']) => each)
  return words
    .filter((each) => !/^\d|^(?:undo|annuler|yes|no|oui|non)$/.test(each))
    .map((each) => meant.reduce((said, [sign, word]) => said.replace(sign, word), each))
}

/** "slips CALAIS to 15 April: strike": the name behind the form of words. */
function withNameInside(words: string, name: string, language: Language): string {
  const { tail } = clauseOf(parsedText(words), fieldFor({ register: fourCommitments(), about: [], by: ukLead }), language)
  const rest = tail.said
  const form = words.slice(0, words.length - rest.length).trimEnd()
  return rest === '' || rest.startsWith(':') ? `${form} ${name}${rest}` : `${form} ${name} ${rest}`
}

describe.each(['en', 'fr'] as const)('every word of a reply that the help names is understood (%s)', (language) => {
  test('in a thread, and as a command with the name before or behind it', async () => {
    const words = replyWords(language)
    expect(words.length).toBeGreaterThan(10)
    const ways = ['thread', 'first', 'last'] as const
    const named = (way: (typeof ways)[number], said: string) => `${way}-${String.fromCodePoint(97 + words.indexOf(said)).repeat(4)}`
    // What answers the other side needs something of theirs to answer.
    const answered = (said: string) => (/agreed|accord/.test(said) ? { status: 'closing', log: [closedByFrance] } : {})
    const promises = ways.flatMap((way) =>
      words.map((said) => promised(named(way, said), `Promise ${named(way, said)}`, { owners: bothSides, ...answered(said) })),
    )
    await using town = await aTown({ ...twoSides(...promises), teams }, { at: '2011-03-03T09:00:00Z' })
    const thread = await nudgeIn(town, 'uk')
    for (const said of words) {
      await say(town, ukLead, 'uk', thread, `${named('thread', said)} ${said}`)
      await command(town, ukLead, `${named('first', said)} ${said}`)
      await command(town, ukLead, withNameInside(said, named('last', said), language))
    }
    const { commitments } = await town.read()
    const added = (id: string) => commitments.find((each) => each.id === id)?.log?.findLast(({ team }) => team === 'uk-border-agency')
    for (const said of words) {
      const [kind, ...others] = ways.map((way) => {
        const entry = added(named(way, said))
        return entry === undefined || ('unclear' in entry && entry.unclear) ? 'not understood' : entry.kind
      })
      expect([kind, ...others], said).toEqual([kind, kind, kind])
      expect(kind, said).not.toBe('not understood')
    }
  })
})

test.each([
  ['help snooze', /snooze until 14 March/],
  ['help dates', /slips to 15 April/],
  ['aide report', /slips to 15 April/],
  ['help assign', /assign ID to TEAM/],
] as const)('%s tells only of that', async (words, about) => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports')), { at: '2011-01-05T10:00:00Z' })
  const { text } = await command(town, ukLead, words)
  expect(text).toMatch(about)
  expect(text.split('\n')).toHaveLength(1)
})
