import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintRegister } from '../../src/register/lint.ts'
import { foldedName, namesOfCommitment, namesOfTeam } from '../../src/register/names.ts'
import { parseRegister } from '../../src/register/parse.ts'
import type { Register } from '../../src/register/register.ts'
import { leadingParties, leadTeams } from '../../src/register/register.ts'
import { testCalendars } from '../a-register.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const text = read('commitments.json')
const page = read('docs/REGISTER.md')
const register = parsed(text)
const commitments = [...register.commitments.values()]

/** The source with one kind of white space: its paragraph 11 is broken by an empty line in the middle of a sentence. */
const source = read('docs/sources/declaration-2010-11-02.txt').replaceAll(/\s+/g, ' ')
/** The blocks of the source as docs/REGISTER.md counts them: from the first after the two lines of the title. */
const paragraphs = read('docs/sources/declaration-2010-11-02.txt')
  .replace('other EU Member States\n\nand', 'other EU Member States and')
  .split(/\n+/)
  .slice(2)
  .map((each) => each.replaceAll(/\s+/g, ' '))

function parsed(of: string): Register {
  const result = parseRegister(of, testCalendars)
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 2))
  return result.register
}

describe('the register of the Declaration of 2 November 2010', () => {
  test('has no fault, and nothing in it contradicts its log', () => {
    expect(lintRegister(text, testCalendars)).toEqual([])
  })

  test('has 39 commitments: 5 that were closed on the day, 34 that are open', () => {
    expect(commitments).toHaveLength(39)
    expect(commitments.filter((each) => each.status === 'closed').map((each) => each.id)).toEqual([
      'evian-intelligence-unit',
      'evian-coordination-centre',
      'evian-equipment',
      'evian-camps',
      'evian-attempts',
    ])
    expect(commitments.filter((each) => each.status === 'open')).toHaveLength(34)
  })

  test('is laid out as the bot leaves a file: a list or object on one line where it is short, one newline at the end', () => {
    expect(text.endsWith('}\n')).toBe(true)
    expect(text.endsWith('\n\n')).toBe(false)
    expect(text).not.toMatch(/\t|\r| \n/)
    for (const line of text.split('\n')) expect((/^ */.exec(line)?.[0].length ?? 0) % 2, line).toBe(0)
  })

  test('the source has 25 paragraphs', () => {
    expect(paragraphs).toHaveLength(25)
  })

  test.each(
    commitments.map(({ id, text: words = '', source: from }) => ({
      id,
      words,
      paragraph: from?.paragraph ?? 0,
      heading: from?.heading ?? '',
    })),
  )('$id has the words of the source, in the paragraph that it names', ({ words, paragraph, heading }) => {
    expect(words.length).toBeGreaterThan(20)
    expect(source).toContain(words)
    expect(paragraphs[paragraph - 1]).toContain(words)
    expect(source).toContain(heading)
  })

  test.each(commitments)('$id was promised on 2 November 2010, and each side that leads it is led by a team with a lead', (commitment) => {
    expect(commitment.source?.date).toBe('2010-11-02')
    expect(leadTeams(register, commitment).every((team) => team.leads.length > 0 && team.channel !== undefined)).toBe(true)
    expect(leadingParties(register, commitment)).toEqual(
      { 'evian-equipment': ['uk'], 'evian-camps': ['fr'] }[commitment.id] ?? expect.arrayContaining(['uk', 'fr']),
    )
  })

  test.each([
    { id: 'ports-risk-analysis', due: '2011-03' },
    { id: 'border-technology', due: { event: 'next-summit' } },
    { id: 'data-agreement', due: { event: 'next-summit' } },
    { id: 'data-talks', due: 'without delay' },
    { id: 'phase-two', due: undefined },
    { id: 'plan-of-action', due: undefined },
    { id: 'fight-traffickers', due: 'continuing' },
    { id: 'eu-rules', due: 'continuing' },
  ])('$id is due as the text says, and no more exactly', ({ id, due }) => {
    expect(register.commitments.get(id)?.due).toEqual(due)
  })

  test('has a name and a title for readers of each language, and no team is called what another is called', () => {
    const { parties, teams, events, title } = register
    const named = [title, ...[...parties.values(), ...teams.values(), ...events.values()].map(({ name }) => name)]
    expect(named.filter((each) => typeof each !== 'object' || !each.en || !each.fr)).toEqual(['France'])
    for (const { title } of commitments) expect(title).toEqual({ en: expect.any(String), fr: expect.any(String) })

    const called = [...teams.values()].flatMap((team) => [...new Set([team.id, ...namesOfTeam(team)].map(foldedName))])
    expect(called.filter((name, index) => called.indexOf(name) !== index)).toEqual([])
    const titled = commitments.flatMap((each) => [...new Set(namesOfCommitment(each).map(foldedName))])
    expect(titled.filter((name, index) => titled.indexOf(name) !== index)).toEqual([])
  })

  test('is in French as it is printed: with typographic apostrophes', () => {
    expect(text.match(/"fr": "[^"]*'[^"]*"/g)).toBeNull()
  })

  test('the next summit has no date, because the text gives none', () => {
    expect(register.events.get('next-summit')?.date).toBeNull()
  })

  test('no figure says more than the text', () => {
    const figures = commitments.flatMap((commitment) => commitment.figures ?? [])
    expect(figures.map((figure) => figure.value)).toEqual(expect.arrayContaining([80, -75]))
    for (const figure of figures) expect(source).toContain(figure.text)
  })

  test('every owner whom the text does not name is marked as assumed, and the owners that it names are not', () => {
    const named = commitments.flatMap((each) =>
      each.owners.filter((owner) => owner.assumed !== true).map((owner) => `${each.id} ${owner.team}`),
    )
    expect(named).toEqual([
      'evian-intelligence-unit jiu',
      'evian-coordination-centre uk-border-agency',
      'evian-coordination-centre fr-paf',
      'evian-coordination-centre fr-douanes',
      'evian-coordination-centre jocc',
      'calais-detection jocc',
      'fair-sharing uk-home-office',
      'fair-sharing fr-immigration-ministry',
    ])
  })

  test('docs/REGISTER.md names every commitment and decides every one of the 21 points', () => {
    for (const { id } of commitments) expect(page).toContain(`\`${id}\``)
    const points = [...page.matchAll(/^(\d+)\. \*\*/gm)].map((match) => Number(match[1]))
    expect(points).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
  })
})
