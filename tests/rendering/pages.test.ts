import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, anEntry, aToldEntry, aView } from '../a-message.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'
import { reasons } from '../reasons.ts'
import { overSlacksLimits, pressables, shownIn } from './slack-limits.ts'

const overdue = { id: 'ports', reason: 'overdue', due: '2011-02', deadline: aDay('2011-02-28') } as const
const said = (entry: Record<string, unknown>) => anEntry({ at: '2011-03-01T09:41:00.000+00:00', ...entry })

function onePage(register: Parameters<typeof aView>[0], message = aMessage([overdue])) {
  const pages = speak(aView(register)).pages(message)
  expect(pages).toHaveLength(1)
  const [page] = pages
  if (!page) throw new Error('no page')
  expect(overSlacksLimits(page)).toEqual([])
  return page
}

describe('a nudge', () => {
  test('says in its first line what it is about, and mentions the leads', () => {
    const first = onePage(aRegister({ owners: ukAlone, due: '2011-02' })).text.split('\n')[0]
    expect(first).toBe('*UK Border Agency*, Tuesday 1 March 2011: 1 overdue. Risk analysis of the Northern French ports. <@U1>')
  })

  test('says how late it is, in the words of the source', () => {
    expect(shownIn(onePage(aRegister({ owners: ukAlone, due: '2011-02' })).blocks)).toContain(
      '*Overdue, 1 day late*: by February 2011 (taken as 28 February 2011)',
    )
  })

  test('carries its key and its commitments in the ids of its blocks', () => {
    const ids = onePage(aRegister({ owners: ukAlone })).blocks.map((block) => block.block_id)
    expect(ids.slice(0, 3)).toEqual(['uk-border-agency 2011-03-01 nudge', 'ports', 'actions ports'])
  })

  test('has three buttons a row, and the rest in a menu', () => {
    const pressed = pressables(onePage(aRegister({ owners: ukAlone })).blocks)
    expect(pressed.map(({ label }) => label)).toEqual(['On track', 'At risk', 'Done', 'Blocked', 'New date'])
    expect(pressed[1]?.value).toEqual({ id: 'ports', words: 'at risk', key: 'uk-border-agency 2011-03-01 nudge' })
    expect(new Set(pressed.slice(0, 3).map(({ actionId }) => actionId)).size).toBe(3)
  })

  test('says who answered what and when, and has no buttons for it any more', () => {
    const register = aRegister({ owners: ukAlone, log: [said({ kind: 'rated', rating: 'amber', text: 'Dunkirk data is late' })] })
    const { blocks } = onePage(register)
    expect(shownIn(blocks)).toContain('✓ <@U1>, 1 March 2011, 09:41: rated 🟠 Amber, at risk: “Dunkirk data is late”')
    expect(pressables(blocks)).toEqual([])
  })

  test('asks again about what was answered before it, and says what the answer was', () => {
    const rated = anEntry({ kind: 'rated', rating: 'amber', text: 'late', at: '2011-02-14T10:00:00.000+00:00' })
    const { blocks } = onePage(aRegister({ owners: ukAlone, log: [rated] }))
    expect(shownIn(blocks)).toContain('UK Border Agency: rated 🟠 Amber, at risk: “late” (14 February 2011, 10:00)')
    expect(shownIn(blocks)).not.toContain('✓')
    expect(pressables(blocks)).not.toEqual([])
  })

  test('asks again about what was answered and then undone', () => {
    const rated = said({ kind: 'rated', rating: 'amber' })
    const undone = anEntry({ kind: 'undone', of: rated.at, at: '2011-03-01T09:45:00.000+00:00' })
    const { blocks } = onePage(aRegister({ owners: ukAlone, log: [rated, undone] }))
    expect(shownIn(blocks)).not.toContain('Amber')
    expect(pressables(blocks)).not.toEqual([])
  })

  test('keeps the buttons under a note: it does not say how things stand', () => {
    const { blocks } = onePage(aRegister({ owners: ukAlone, log: [said({ kind: 'noted', text: 'met Calais' })] }))
    expect(shownIn(blocks)).toContain('“met Calais”')
    expect(pressables(blocks)).not.toEqual([])
  })

  test('shows what was closed elsewhere, and by whom, without buttons', () => {
    const { team: _team, ...closed } = said({ kind: 'closed', by: 'secretary@example.org', party: 'uk' })
    const { blocks } = onePage(aRegister({ owners: ukAlone, status: 'closed', log: [closed] }))
    expect(shownIn(blocks)).toContain('secretary@example.org, 1 March 2011, 09:41: closed for United Kingdom')
    expect(pressables(blocks)).toEqual([])
  })

  test('shows what the other side said of a joint commitment, and when', () => {
    const rated = anEntry({
      kind: 'rated',
      rating: 'red',
      by: 'lead@paf.example',
      team: 'fr-paf',
      at: '2011-02-25T10:00:00.000+01:00',
      text: 'pas de données',
    })
    const shown = shownIn(onePage(aRegister({ owners: bothSides, log: [rated] })).blocks)
    expect(shown).toContain(
      'Police aux frontières: rated 🔴 Red, off track or blocked, in their own words: “pas de données” (25 February 2011, 09:00)',
    )
    expect(shownIn(onePage(aRegister({ owners: bothSides })).blocks)).toContain('Police aux frontières: no answer yet')
  })

  test('asks the side that has not withdrawn a commitment whether it agrees', () => {
    const entry = aToldEntry({
      kind: 'withdrawn',
      party: 'fr',
      team: 'fr-paf',
      by: 'lead@paf.example',
      at: '2011-02-28T15:00:00.000+01:00',
    })
    const register = aRegister({ status: 'closing', log: [entry] })
    const { blocks } = onePage(register, aMessage([{ id: 'ports', reason: 'agree', tells: { about: 'ports', entry } }]))
    expect(shownIn(blocks)).toContain('*France has withdrawn this* (lead@paf.example, 28 February 2011, 14:00); do you agree?')
  })

  test('asks the side that has not closed a commitment whether it agrees', () => {
    const entry = aToldEntry({
      kind: 'closed',
      party: 'fr',
      team: 'fr-paf',
      by: 'lead@paf.example',
      text: 'terminé',
      at: '2011-02-28T15:00:00.000+01:00',
    })
    const register = aRegister({ status: 'closing', log: [entry] })
    const { blocks } = onePage(register, aMessage([{ id: 'ports', reason: 'agree', tells: { about: 'ports', entry } }]))
    expect(shownIn(blocks)).toContain(
      '*France has closed this* (lead@paf.example, 28 February 2011, 14:00, in their own words: “terminé”); do you agree?',
    )
    expect(pressables(blocks).map(({ label, value }) => [label, (value as { words: string }).words])).toEqual([
      ['Agreed', 'agreed'],
      ['Not agreed', 'not agreed'],
    ])
  })

  test('asks no more whether commitments are the team’s once all are confirmed', () => {
    const register = aRegister({ owners: ukAlone, log: [said({ kind: 'confirmed' })] })
    const { blocks } = onePage(register, aMessage([{ id: 'ports', reason: 'yours' }]))
    expect(shownIn(blocks)).toContain('All of these have been confirmed or handed over.')
    expect(pressables(blocks)).toEqual([])
  })

  test('does not ask the side that has closed since', () => {
    const log = [
      said({ kind: 'rated', rating: 'green', at: '2011-02-14T10:00:00.000+00:00' }),
      said({ kind: 'closed', party: 'uk', team: 'uk-home-office' }),
    ]
    const { blocks } = onePage(aRegister({ status: 'closing', log }))
    expect(shownIn(blocks)).toContain('closed for United Kingdom')
    expect(pressables(blocks)).toEqual([])
  })

  test('mentions nobody but the leads that it is for, and never the person who acted', () => {
    const entry = aToldEntry({ kind: 'closed', party: 'uk', at: '2011-02-28T15:00:00.000+00:00' })
    const message = aMessage([{ id: 'ports', reason: 'agree', tells: { about: 'ports', entry } }], {
      team: 'fr-paf',
      key: 'fr-paf 2011-03-01 nudge',
    })
    const [page] = speak(aView(aRegister({ status: 'closing', log: [entry] }), 'fr', ['<@U2>'])).pages(message)
    expect(JSON.stringify(page).match(/<@[A-Z0-9]+>/g)).toEqual(['<@U2>', '<@U2>'])
  })

  test('asks once, for all commitments together, whether they are the team’s', () => {
    const assumed = [{ team: 'uk-border-agency', role: 'lead', assumed: true }]
    const register = aRegister({ owners: assumed }, { others: [{ owners: assumed }, { owners: assumed }] })
    const { blocks, text } = onePage(register, aMessage(['ports', 'other-1', 'other-2'].map((id) => ({ id, reason: 'yours' }))))
    expect(text).toContain('3 to confirm as yours')
    expect(shownIn(blocks)).toContain('*Are these yours?* A register for tests names no owner for 1–3')
    expect(pressables(blocks).map(({ value }) => value)).toEqual([
      { id: '*', words: 'yes', key: 'uk-border-agency 2011-03-01 nudge' },
      { id: '*', words: 'no', key: 'uk-border-agency 2011-03-01 nudge' },
    ])
  })

  test('tells what a new date of an event makes of a due', () => {
    const entry = aToldEntry({ kind: 'dated', from: null, to: '2012-02-17', by: 'secretary@example.org' })
    const events = [{ id: 'next-summit', name: 'Next UK-France summit', date: '2012-02-17', log: [] }]
    const register = aRegister({ due: { event: 'next-summit' } }, { events })
    const item = { id: 'ports', reason: 'news', due: { event: 'next-summit' }, tells: { about: 'next-summit', entry } } as const
    const { blocks } = onePage(register, aMessage([item]))
    expect(shownIn(blocks)).toContain(
      '*Next UK-France summit is on Friday 17 February 2012*; this is now due by the next UK-France summit (Friday 17 February 2012)',
    )
    expect(pressables(blocks)).toEqual([])
  })

  test('says who stands in for a lead who is away, and that the lead stays accountable', () => {
    const absences = [{ person: 'lead@ukba.example', from: '2011-02-28', to: '2011-03-04', cover: 'deputy@ukba.example' }]
    const away = aRegister({ owners: ukAlone }, { absences })
    expect(shownIn(onePage(away, aMessage([overdue])).blocks)).toContain(
      'lead@ukba.example is away until Friday 4 March 2011; deputy@ukba.example stands in, and may answer. lead@ukba.example stays accountable.',
    )
    expect(shownIn(onePage(away, aMessage([overdue], { day: aDay('2011-03-07') })).blocks)).not.toContain('stands in')
  })

  test('tells the secretariat what an event that was held left open', () => {
    const entry = aToldEntry({ kind: 'held', by: 'secretary@example.org', team: undefined })
    const events = [{ id: 'next-summit', name: 'Next UK-France summit', date: '2011-02-17', log: [entry] }]
    const register = aRegister({ due: { event: 'next-summit' } }, { events })
    const item = { id: 'ports', reason: 'news', due: { event: 'next-summit' }, tells: { about: 'next-summit', entry } } as const
    const { blocks } = onePage(register, aMessage([item], { key: 'secretariat 2011-03-01 nudge', team: 'secretariat' }))
    expect(shownIn(blocks)).toContain(
      '*Next UK-France summit was held, and this is still open*: by the next UK-France summit (Thursday 17 February 2011)',
    )
    expect(pressables(blocks)).toEqual([])
  })

  test('says since when it was held back by a holiday, and nothing of a mere weekend', () => {
    const register = aRegister({ owners: ukAlone, due: '2011-02' })
    const held = aMessage([{ ...overdue, on: aDay('2011-02-28') }])
    expect(shownIn(onePage(register, held).blocks)).toContain('(held back since Monday 28 February 2011)')
    const weekend = aMessage([{ ...overdue, on: aDay('2011-02-26') }], { day: aDay('2011-02-28') })
    expect(shownIn(onePage(register, weekend).blocks)).not.toContain('held back')
  })

  test('speaks French to a French team', () => {
    const register = aRegister({ due: '2011-02' })
    const [page] = speak(aView(register, 'fr')).pages(aMessage([overdue], { team: 'fr-paf', key: 'fr-paf 2011-03-01 nudge' }))
    expect(page?.text.split('\n')[0]).toContain('*Police aux frontières*, mardi 1er mars 2011 : 1 en retard.')
    const shown = shownIn(page?.blocks ?? [])
    expect(shown).toContain("*1 jour de retard* : d'ici février 2011 (compris comme le 28 février 2011)")
    expect(pressables(page?.blocks ?? []).map(({ label }) => label)).toEqual([
      'En bonne voie',
      'À risque',
      'Terminé',
      'Bloqué',
      'Nouvelle échéance',
    ])
  })
})

describe('a row drawn again after its date moved', () => {
  const due = { event: 'next-summit' } as const
  const onSummit = { id: 'ports', due } as const
  const summitOn = (date: string | null, ...log: object[]) =>
    aRegister({ owners: ukAlone, due }, { events: [{ id: 'next-summit', name: 'Next UK-France summit', date, log }] })

  test.each([
    { moved: 'later', to: '2011-05-10', says: '*Due in 70 days*: by the next UK-France summit (Tuesday 10 May 2011)', head: '1 due soon' },
    { moved: 'to the day', to: '2011-03-01', says: '*Due today*: by the next UK-France summit (Tuesday 1 March 2011)', head: '1 due' },
    { moved: 'to no day', to: null, says: 'How does it stand? By the next UK-France summit (date not yet fixed)', head: '1 to review' },
    { moved: 'earlier', to: '2011-02-01', says: '*Overdue, 28 days late*: by', head: '1 overdue' },
  ])('by its event, $moved, has neither the days late nor the holding back of the old date', ({ to, says, head }) => {
    const item = { ...onSummit, reason: 'overdue', deadline: aDay('2011-02-21'), on: aDay('2011-02-28') } as const
    const { blocks, text } = onePage(summitOn(to), aMessage([item]))
    expect(shownIn(blocks)).toContain(says)
    expect(shownIn(blocks)).not.toContain('held back')
    expect(text.split('\n')[0]).toContain(`: ${head}.`)
  })

  test('by its own due names the due that it has now', () => {
    const { blocks } = onePage(aRegister({ owners: ukAlone, due: '2011-04' }))
    expect(shownIn(blocks)).toContain('*Due in 60 days*: by April 2011 (taken as 30 April 2011)')
  })

  test.each([
    { dated: '2011-02-28T15:00:00.000+00:00', held: 'not at all' },
    { dated: '2011-02-25T15:00:00.000+00:00', held: 'since Saturday 26 February 2011' }, // a Friday, after the hour; Monday was a weekday
    { dated: '2011-02-22T08:00:00.000+00:00', held: 'since Thursday 24 February 2011' },
  ])('by an event dated on $dated was held back $held, though its rhythm began before', ({ dated, held }) => {
    const entry = anEntry({ kind: 'dated', from: null, to: '2011-03-03', by: 'secretary@example.org', at: dated })
    const item = { ...onSummit, reason: 'before', deadline: aDay('2011-03-03'), on: aDay('2011-02-24') } as const
    const shown = shownIn(onePage(summitOn('2011-03-03', entry), aMessage([item])).blocks)
    if (held === 'not at all') expect(shown).not.toContain('held back')
    else expect(shown).toContain(`(held back ${held})`)
  })
})

describe('a poll', () => {
  const others = Array.from({ length: 59 }, () => ({ owners: ukAlone }))
  const ids = ['ports', ...others.map((_, index) => `other-${index + 1}`)]
  const poll = (ids: readonly string[]) =>
    aMessage(
      ids.map((id) => ({ id, reason: 'poll' })),
      { kind: 'poll' },
    )

  test('names the rows that wait for an answer', () => {
    const log = [said({ kind: 'rated', rating: 'green' })]
    const register = aRegister({ owners: ukAlone }, { others: [{ owners: ukAlone, log }, { owners: ukAlone }] })
    expect(shownIn(onePage(register, poll(['ports', 'other-1', 'other-2'])).blocks)).toContain('Waiting for: 1, 3')
  })

  test('says first, and marks, what is late, even if only the poll brings it', () => {
    const page = onePage(aRegister({ owners: ukAlone, due: '2011-02' }), aMessage([{ ...overdue, reason: 'poll' }], { kind: 'poll' }))
    expect(page.text.split('\n')[0]).toContain('how does 1 commitment stand? First: 1 overdue.')
    expect(shownIn(page.blocks)).toContain('How does it stand? By February 2011 (taken as 28 February 2011), *1 day late*')
  })

  test('of 60 rows has one menu a row, in pages numbered through', () => {
    const pages = speak(aView(aRegister({ owners: ukAlone }, { others }))).pages(poll(ids))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.length).toBeLessThanOrEqual(6)
    expect(pages.map((page) => page.key)).toEqual(
      pages.map((_, index) => `uk-border-agency 2011-03-01 nudge${index === 0 ? '' : ` ${index + 1}`}`),
    )
    expect(pages.flatMap((page) => page.commitments)).toEqual(ids)
    expect(pages.flatMap(overSlacksLimits)).toEqual([])
    const shown = pages.map((page) => shownIn(page.blocks)).join('\n')
    for (let number = 1; number <= 60; number++) expect(shown).toContain(`*${number}.* *Risk analysis`)
    const menus = pages.flatMap((page) => pressables(page.blocks))
    expect(menus).toHaveLength(60 * 4)
  })

  test('keeps each row on its page when others are answered', () => {
    const log = [said({ kind: 'rated', rating: 'green', text: 'fine' })]
    const before = speak(aView(aRegister({ owners: ukAlone }, { others }))).pages(poll(ids))
    const after = speak(aView(aRegister({ owners: ukAlone, log }, { others: others.map((other) => ({ ...other, log })) }))).pages(poll(ids))
    expect(after.map((page) => page.commitments)).toEqual(before.map((page) => page.commitments))
    expect(shownIn(after.at(-1)?.blocks ?? [])).toContain('All rows are answered.')
  })

  test('gives the secretariat its result by side, and names the silent teams', () => {
    const log = [said({ kind: 'rated', rating: 'amber' })]
    const register = aRegister({ log }, { others: [{ owners: ukAlone }] })
    const message = aMessage([], {
      team: 'secretariat',
      key: 'secretariat 2011-03-02 nudge',
      day: aDay('2011-03-02'),
      result: { pollDay: aDay('2011-03-01'), teams: ['uk-border-agency', 'fr-paf'] },
    })
    const page = onePage(register, message)
    expect(page.text.split('\n')[0]).toContain('Result of the status poll of Tuesday 1 March 2011')
    expect(shownIn(page.blocks)).toContain(
      '*United Kingdom*: 0 green (on track), 1 amber (at risk), 0 red (off track or blocked), 1 without an answer',
    )
    expect(shownIn(page.blocks)).toContain(
      '*France*: 0 green (on track), 0 amber (at risk), 0 red (off track or blocked), 1 without an answer',
    )
    expect(shownIn(page.blocks)).toContain('No answer at all from Police aux frontières.')
  })
})

test("no message is over Slack's limits, whatever its titles, words and size, in either language", () => {
  const letters = fc.constantFrom('a', 'é', '😀', '&', '<', '"', '\\', ' ', '\n', '\u0007', '*', '日')
  const text = fc.oneof(
    fc.string({ unit: letters, minLength: 1, maxLength: 400 }),
    fc.constant('<!channel> '.repeat(60)),
    fc.string({ minLength: 1 }),
  )
  const world = fc.record({
    size: fc.integer({ min: 1, max: 70 }),
    title: text,
    words: text,
    name: text,
    reason: fc.constantFrom(...reasons),
    second: fc.constantFrom(...reasons),
    language: fc.constantFrom('en' as const, 'fr' as const),
    isAnswered: fc.boolean(),
    idLength: fc.constantFrom(3, 60),
  })
  fc.assert(
    fc.property(world, ({ size, title, words, name, reason, second, language, isAnswered, idLength }) => {
      const at = isAnswered ? '2011-03-01T09:41:00.000+00:00' : '2011-02-01T09:41:00.000+00:00'
      const entry = anEntry({ kind: 'rated', rating: 'red', text: words, link: 'https://x.slack.com/archives/C1/p1', at })
      const told = aToldEntry({ kind: 'objected', party: 'fr', to: '2011-04-15', text: words, at })
      const ids = Array.from({ length: size }, (_, index) => `c${'x'.repeat(idLength - 3)}${String(index).padStart(2, '0')}`)
      const others = ids.map((id) => ({
        id,
        title,
        log: [entry],
        owners: [...bothSides.slice(1), { team: 'uk-border-agency', role: 'lead', assumed: true }],
      }))
      const register = aRegister({}, { title: name, others, events: [{ id: 'next-summit', name, date: null, log: [] }] })
      const items = ids.flatMap((id) =>
        [reason, second].map((reason) => ({
          id,
          reason,
          due: { event: 'next-summit' },
          silent: 'fr-paf',
          tells: { about: id, entry: told },
        })),
      )
      const message = aMessage(items, {
        kind: reason === 'poll' ? 'poll' : 'nudge',
        result: { pollDay: aDay('2011-03-01'), teams: ['fr-paf'] },
      })

      const mentions = Array.from({ length: 30 }, () => name)
      const pages = speak(aView(register, language, mentions)).pages(message)
      expect(pages.flatMap(overSlacksLimits)).toEqual([])
      expect(pages.flatMap((page) => page.commitments)).toEqual(ids)
      for (const page of pages) {
        expect(JSON.stringify(page)).not.toContain('<!')
        const shown = page.blocks.map((block) => block.block_id)
        for (const id of page.commitments) expect(shown).toContain(id)
      }
    }),
    { numRuns: 150 },
  )
})
