import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LogEntry } from '../../src/register/schema.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, anEntry, aToldEntry, aView } from '../a-message.ts'
import { aRegister, bothSides, ukAlone } from '../a-register.ts'
import { reasons } from '../reasons.ts'
import { overSlacksLimits, pressables, shownIn } from './slack-limits.ts'

const overdue = { id: 'ports', reason: 'overdue', due: '2011-02', deadline: aDay('2011-02-28') } as const
const said = (entry: Record<string, unknown>) => anEntry({ at: '2011-03-01T09:41:00.000+00:00', ...entry })

function drawn(register: Parameters<typeof aView>[0], message = aMessage([overdue])) {
  const page = speak(aView(register)).dayMessage(message)
  expect(overSlacksLimits(page)).toEqual([])
  return page
}

describe('a nudge', () => {
  test('says in its first line what it is about, and mentions the leads', () => {
    const first = drawn(aRegister({ owners: ukAlone, due: '2011-02' })).text.split('\n')[0]
    expect(first).toBe('*1 day overdue: Risk analysis of the Northern French ports* (UK Border Agency) <@U1>')
  })

  test('tells of several silences one by one, and once that whoever is told may answer for who is silent', () => {
    const silent = { reason: 'escalated', silent: 'uk-border-agency', deadline: aDay('2011-02-14'), due: '2011-02-14' } as const
    const register = aRegister({ owners: ukAlone, due: '2011-02-14' }, { others: [{ id: 'calais', owners: ukAlone, due: '2011-02-14' }] })
    const items = ['ports', 'calais'].map((id) => ({ id, ...silent }))
    const text = shownIn(drawn(register, aMessage(items, { team: 'uk-home-office', key: 'uk-home-office 2011-03-01 nudge' })).blocks)
    expect(text.match(/has given no answer; it is 15 days overdue\*/g)).toHaveLength(2)
    expect(text.match(/may answer in the thread for who is silent: `1 slips to 15 April: why`/g)).toHaveLength(1)
  })

  test('says of a silence to the other side’s closing that the commitment is closed, and by whom', () => {
    const closing = anEntry({ at: '2011-02-08T10:00:00.000+00:00', kind: 'closed', party: 'uk', team: 'uk-border-agency' })
    const register = aRegister({ owners: bothSides, due: '2011-02-14', status: 'closing', log: [closing] })
    const silent = { reason: 'escalated', silent: 'fr-paf', deadline: aDay('2011-02-14'), due: '2011-02-14' } as const
    const message = aMessage([{ id: 'ports', ...silent }], { team: 'secretariat', key: 'secretariat 2011-03-01 nudge' })
    expect(shownIn(drawn(register, message).blocks)).toMatch(
      /\*Closed by the United Kingdom on 8 February[^;]*; Police aux frontières has not said whether it agrees, and the deadline was 15 days ago\*/,
    )
    const french = speak(aView(register, 'fr')).dayMessage(message)
    expect(shownIn(french.blocks)).toMatch(
      /\*Clos côté United Kingdom le 8 février 2011\s; pas encore d’accord ni de refus\s: Police aux frontières\s; retard\s: 15 jours\*/u,
    )
  })

  test('no longer says of a row that the team has closed it, once the other side has not agreed', () => {
    const closing = said({ kind: 'closed', party: 'uk' })
    const objection = said({
      at: '2011-03-01T11:00:00.000+00:00',
      by: 'lead@paf.example',
      team: 'fr-paf',
      party: 'fr',
      kind: 'objected',
      text: 'x',
    })
    const text = (log: LogEntry[], status: 'open' | 'closing') =>
      shownIn(drawn(aRegister({ owners: bothSides, due: '2011-02', log, status })).blocks)
    expect(text([closing], 'closing')).toContain('· closed for the United Kingdom, ')
    expect(text([closing, objection], 'open')).toMatch(/not agreed by France, open again, 11:00: .* You: had closed it, 09:41\n+.*On track/)
  })

  test('says of one’s own wish for a new date that one has asked for it', () => {
    const asked = {
      kind: 'dated',
      party: 'uk',
      proposed: true,
      from: '2011-03',
      to: '2011-04-15',
      text: 'crane',
      at: '2011-02-20T09:41:00.000+00:00',
    }
    const register = aRegister({ owners: bothSides, due: '2011-03', log: [said(asked)] })
    const message = aMessage([{ id: 'ports', reason: 'review' }])
    expect(shownIn(drawn(register, message).blocks)).toContain('You: asked for 15 April 2011, 20 Feb: “crane”')
    expect(shownIn(speak(aView(register, 'fr')).dayMessage(message).blocks)).toMatch(
      /Vous\s: nouvelle échéance demandée \(15 avril 2011\), 20 févr\.\s: (?:\(en anglais\) )?«\scrane\s»/,
    )
  })

  test('says how late it is, in the words of the source', () => {
    expect(shownIn(drawn(aRegister({ owners: ukAlone, due: '2011-02' })).blocks)).toContain(
      '*1 day overdue* (was due by the end of February 2011)',
    )
  })

  test('carries its key and its commitments in the ids of its blocks', () => {
    const ids = drawn(aRegister({ owners: ukAlone })).blocks.map((block) => block.block_id)
    expect(ids.slice(0, 3)).toEqual(['uk-border-agency 2011-03-01 nudge', 'ports', 'actions ports'])
  })

  test('has two buttons a row, and the rest behind three dots', () => {
    const { blocks } = drawn(aRegister({ owners: ukAlone }), aMessage([{ id: 'ports', reason: 'review' }]))
    const pressed = pressables(blocks)
    expect(pressed.map(({ label }) => label)).toEqual(['On track', 'Done', 'At risk', 'Blocked', 'Ask in a week', 'New date'])
    expect(pressed[1]?.value).toEqual({ words: 'done' })
    expect(pressed.map(({ block }) => block)).toEqual(pressed.map(() => 'actions ports'))
  })

  test('says who answered what and when, and has no buttons for it any more', () => {
    const register = aRegister({ owners: ukAlone, log: [said({ kind: 'rated', rating: 'amber', text: 'Dunkirk data is late' })] })
    const { blocks } = drawn(register)
    expect(shownIn(blocks)).toContain('✓ *Risk analysis of the Northern French ports* · 🟠 At risk, <@U1> 09:41: “Dunkirk data is late”')
    expect(pressables(blocks).map(({ label, value }) => [label, value])).toEqual([
      ['Undo', { entries: [{ id: 'ports', at: '2011-03-01T09:41:00.000+00:00' }] }],
    ])
  })

  test.each([
    { what: 'for one side', status: 'closing', parties: ['uk'], row: 'closed for the United Kingdom, <@U1> 09:41' },
    { what: 'for both sides, plainly', status: 'closed', parties: ['uk', 'fr'], row: 'closed, <@U1> 09:42' },
  ])('says what is closed $what', ({ status, parties, row }) => {
    const log = parties.map((party, minute) =>
      said({ kind: 'closed', party, at: `2011-03-01T09:4${minute + 1}:00.000+00:00`, team: 'uk-border-agency' }),
    )
    const register = aRegister({ owners: bothSides, status, log })
    expect(shownIn(drawn(register).blocks)).toContain(`✓ *Risk analysis of the Northern French ports* · ${row}`)
  })

  test.each([
    { last: 'green', row: '🟠 At risk (was 🟢 On track, 14 Feb), <@U1> 09:41: “Dunkirk data is late”', language: 'en' as const },
    { last: 'amber', row: '🟠 At risk (as before, 14 Feb), <@U1> 09:41: “Dunkirk data is late”', language: 'en' as const },
    { last: 'green', row: '🟠 À risque (avant\u00A0: 🟢 En bonne voie, 14 févr.), <@U1>', language: 'fr' as const },
    { last: 'amber', row: '🟠 À risque (comme avant, 14 févr.), <@U1>', language: 'fr' as const },
  ])('says beside an answer what that of last time was, and whether it has changed ($row)', ({ last, row, language }) => {
    const before = anEntry({ kind: 'rated', rating: last, text: 'as planned', at: '2011-02-14T10:00:00.000+00:00' })
    const log = [before, said({ kind: 'rated', rating: 'amber', text: 'Dunkirk data is late' })]
    const register = aRegister({ owners: ukAlone, rating: 'amber', log })
    expect(shownIn(speak(aView(register, language)).dayMessage(aMessage([{ id: 'ports' }])).blocks)).toContain(row)
  })

  test('asks again about what was answered before it, and says what the answer was', () => {
    const rated = anEntry({ kind: 'rated', rating: 'amber', text: 'late', at: '2011-02-14T10:00:00.000+00:00' })
    const { blocks } = drawn(aRegister({ owners: ukAlone, log: [rated] }))
    expect(shownIn(blocks)).toContain('You: 🟠 At risk, 14 Feb: “late”')
    expect(shownIn(blocks)).not.toContain('✓')
    expect(pressables(blocks)).not.toEqual([])
  })

  test('asks again about what was answered and then undone', () => {
    const rated = said({ kind: 'rated', rating: 'amber' })
    const undone = anEntry({ kind: 'undone', of: rated.at, at: '2011-03-01T09:45:00.000+00:00' })
    const { blocks } = drawn(aRegister({ owners: ukAlone, log: [rated, undone] }))
    expect(shownIn(blocks)).not.toContain('Amber')
    expect(pressables(blocks)).not.toEqual([])
  })

  test('keeps the buttons under a note: it does not say how things stand', () => {
    const { blocks } = drawn(aRegister({ owners: ukAlone, log: [said({ kind: 'noted', text: 'met Calais' })] }))
    expect(shownIn(blocks)).toContain('“met Calais”')
    expect(pressables(blocks)).not.toEqual([])
  })

  test('has no answer in a colour that the secretariat gives it: that of the owners counts', () => {
    const answer = said({ kind: 'rated', rating: 'green', text: 'all fine' })
    const red = anEntry({ kind: 'rated', rating: 'red', by: 'secretary@example.org', team: undefined, at: '2011-03-01T09:50:00.000+00:00' })
    const { blocks } = drawn(aRegister({ owners: ukAlone, rating: 'green', log: [answer, red] }))
    expect(shownIn(blocks)).toMatch(/✓ .*On track, <@U1> 09:41/)
    const unanswered = drawn(aRegister({ owners: ukAlone, log: [red] })).blocks
    expect(shownIn(unanswered)).not.toContain('✓')
    expect(pressables(unanswered)).not.toEqual([])
    const asksWhose = { id: 'ports', reason: 'yours', due: null, deadline: null } as const
    const confirmed = drawn(aRegister({ owners: ukAlone, log: [said({ kind: 'confirmed' }), red] }), aMessage([asksWhose])).blocks
    expect(shownIn(confirmed)).toContain('confirmed: yours')
  })

  test('shows what was closed elsewhere, and by whom, without buttons', () => {
    const { team: _team, ...closed } = said({ kind: 'closed', by: 'secretary@example.org', party: 'uk' })
    const { blocks } = drawn(aRegister({ owners: ukAlone, status: 'closed', log: [closed] }))
    expect(shownIn(blocks)).toContain('closed, secretary@example.org 09:41')
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
    const shown = shownIn(drawn(aRegister({ owners: bothSides, log: [rated] })).blocks)
    expect(shown).toContain('Police aux frontières: 🔴 Blocked or off track, 25 Feb: (in French) “pas de données”')
    expect(shownIn(drawn(aRegister({ owners: bothSides })).blocks)).toContain('Police aux frontières: no answer yet')
  })

  test('shows a note beside the colour that stands, as of its own day, and not as its reason', () => {
    const said = (given: object) => anEntry({ by: 'lead@paf.example', team: 'fr-paf', ...given })
    const log = [
      said({ kind: 'rated', rating: 'amber', at: '2011-02-08T10:00:00.000+01:00', text: 'le budget' }),
      said({ kind: 'noted', at: '2011-02-25T10:00:00.000+01:00', text: 'non, ce n’est pas fini' }),
    ]
    expect(shownIn(drawn(aRegister({ owners: bothSides, log })).blocks)).toContain(
      'Police aux frontières: 🟠 At risk, 8 Feb: (in French) “le budget”; noted, 25 Feb: (in French) “non, ce n’est pas fini”',
    )
  })

  test('says of a team whose closing was not agreed to that it had closed it', () => {
    const closed = anEntry({ kind: 'closed', party: 'fr', by: 'lead@paf.example', team: 'fr-paf', at: '2011-02-25T10:00:00.000+01:00' })
    const objected = anEntry({ kind: 'objected', party: 'uk', at: '2011-02-26T10:00:00.000+00:00', text: 'Coquelles is missing' })
    const shown = shownIn(drawn(aRegister({ owners: bothSides, log: [closed, objected] })).blocks)
    expect(shown).toContain('Police aux frontières: had closed it, 25 Feb')
    expect(shown).not.toContain('no answer yet')
    for (const [kind, had] of [
      ['withdrawn', 'had withdrawn it'],
      ['superseded', 'had called it superseded'],
    ])
      expect(shownIn(drawn(aRegister({ owners: bothSides, log: [{ ...closed, kind }, objected] as never })).blocks)).toContain(
        `Police aux frontières: ${had}, 25 Feb`,
      )
  })

  test('says a move beside the colour that stands, and its date only once', () => {
    const said = (given: object) => anEntry({ by: 'lead@paf.example', team: 'fr-paf', ...given })
    const rated = said({ kind: 'rated', rating: 'amber', at: '2011-02-08T10:00:00.000+01:00', text: 'le budget' })
    const moved = said({ kind: 'dated', from: '2011-03', to: '2011-04-15', at: '2011-02-25T10:00:00.000+01:00', text: 'grève' })
    const shown = (...log: object[]) => shownIn(drawn(aRegister({ owners: bothSides, due: '2011-04-15', log })).blocks)
    expect(shown(moved)).toContain('Police aux frontières: moved it, 25 Feb: (in French) “grève” · first promised: March 2011; moved once')
    expect(shown(rated, moved)).toContain(
      'Police aux frontières: 🟠 At risk, 8 Feb: (in French) “le budget”; moved it, 25 Feb: (in French) “grève” · first',
    )
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
    const { blocks } = drawn(register, aMessage([{ id: 'ports', reason: 'agree', tells: { about: 'ports', entry } }]))
    expect(shownIn(blocks)).toContain('*France has withdrawn this* (lead@paf.example, yesterday); do you agree?')
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
    const { blocks } = drawn(register, aMessage([{ id: 'ports', reason: 'agree', tells: { about: 'ports', entry } }]))
    expect(shownIn(blocks)).toContain('*France has closed this* (lead@paf.example, yesterday); do you agree?')
    expect(pressables(blocks).map(({ label, value }) => [label, (value as { words: string }).words])).toEqual([
      ['Agreed', 'agreed'],
      ['Not agreed', 'not agreed'],
    ])
  })

  test('asks no more whether commitments are the team’s once all are confirmed', () => {
    const register = aRegister({ owners: ukAlone, log: [said({ kind: 'confirmed' })] })
    const { blocks } = drawn(register, aMessage([{ id: 'ports', reason: 'yours' }]))
    expect(shownIn(blocks)).toContain('1 confirmed')
    expect(pressables(blocks).map(({ label }) => label)).toEqual(['Undo'])
  })

  test('says of whom each is once the team has answered, and asks about none again', () => {
    const assumed = [{ team: 'uk-border-agency', role: 'lead', assumed: true }]
    const others = [
      { owners: assumed, log: [said({ kind: 'noted', disowned: true, text: '2 no' })] },
      {
        owners: [{ team: 'fr-paf', role: 'lead' }],
        log: [said({ kind: 'assigned', added: [{ team: 'fr-paf', role: 'lead' }], removed: ukAlone })],
      },
    ]
    const register = aRegister({ owners: ukAlone, log: [said({ kind: 'confirmed', text: 'yes' })] }, { others })
    const { blocks } = drawn(register, aMessage(['ports', 'other-1', 'other-2'].map((id) => ({ id, reason: 'yours' }))))
    expect(shownIn(blocks)).toContain('1 confirmed, 1 not yours (with the secretariat), 1 handed over')
    expect(shownIn(blocks)).toContain(' · confirmed: yours, <@U1> 09:41')
    expect(shownIn(blocks)).toContain('✓ *2. Risk analysis of the Northern French ports* · not yours, with the secretariat, <@U1> 09:41')
    expect(pressables(blocks).map(({ label }) => label)).toEqual(['Undo', 'Undo', 'Undo'])
  })

  test('does not ask the side that has closed since', () => {
    const log = [
      said({ kind: 'rated', rating: 'green', at: '2011-02-14T10:00:00.000+00:00' }),
      said({ kind: 'closed', party: 'uk', team: 'uk-home-office' }),
    ]
    const { blocks } = drawn(aRegister({ status: 'closing', log }))
    expect(shownIn(blocks)).toContain('closed for the United Kingdom')
    expect(pressables(blocks)).toEqual([])
  })

  test('mentions nobody but the leads that it is for, and never the person who acted', () => {
    const entry = aToldEntry({ kind: 'closed', party: 'uk', at: '2011-02-28T15:00:00.000+00:00' })
    const message = aMessage([{ id: 'ports', reason: 'agree', tells: { about: 'ports', entry } }], {
      team: 'fr-paf',
      key: 'fr-paf 2011-03-01 nudge',
    })
    const page = speak(aView(aRegister({ status: 'closing', log: [entry] }), 'fr', ['<@U2>'])).dayMessage(message)
    expect(JSON.stringify(page).match(/<@[A-Z0-9]+>/g)).toEqual(['<@U2>', '<@U2>'])
  })

  test.each([
    {
      language: 'en',
      says: '*The text names no department for “Risk analysis of the Northern French ports”.* We have assumed that it is yours',
    },
    {
      language: 'fr',
      says: '*Le texte ne désigne pas de service pour « Risk analysis of the Northern French ports ».* Cet engagement vous est attribué',
    },
  ] as const)('names the one of several rows of which it asks whether it is the team’s ($language)', ({ language, says }) => {
    const register = aRegister({ owners: [{ team: 'uk-border-agency', role: 'lead', assumed: true }] }, { others: [{ owners: ukAlone }] })
    const message = aMessage([
      { id: 'other-1', reason: 'review' },
      { id: 'ports', reason: 'yours' },
    ])
    const { blocks } = speak(aView(register, language)).dayMessage(message)
    expect(shownIn(blocks).replaceAll('\u00A0', ' ')).toContain(says)
  })

  test('asks once, for all commitments together, whether they are the team’s', () => {
    const assumed = [{ team: 'uk-border-agency', role: 'lead', assumed: true }]
    const register = aRegister({ owners: assumed }, { others: [{ owners: assumed }, { owners: assumed }] })
    const { blocks, text } = drawn(register, aMessage(['ports', 'other-1', 'other-2'].map((id) => ({ id, reason: 'yours' }))))
    expect(text).toContain('3 owners to confirm')
    expect(shownIn(blocks)).toContain('*The text names no department for 1–3.* We have assumed that they are yours; please confirm.')
    const [all, ...each] = pressables(blocks)
    expect(all?.value).toEqual({ id: '*', words: 'yes', key: 'uk-border-agency 2011-03-01 nudge' })
    expect(each.map(({ label, value }) => [label, (value as { words: string }).words])).toEqual(
      [1, 2, 3].flatMap(() => [
        ['Ours', 'yes'],
        ['Not ours', 'no'],
      ]),
    )
  })

  test('tells what a new date of an event makes of a due', () => {
    const entry = aToldEntry({ kind: 'dated', from: null, to: '2012-02-17', by: 'secretary@example.org' })
    const events = [{ id: 'next-summit', name: 'Next UK-France summit', date: '2012-02-17', log: [] }]
    const register = aRegister({ due: { event: 'next-summit' } }, { events })
    const item = { id: 'ports', reason: 'news', due: { event: 'next-summit' }, tells: { about: 'next-summit', entry } } as const
    const { blocks } = drawn(register, aMessage([item]))
    expect(shownIn(blocks)).toContain('*The next UK-France summit is on Friday 17 February 2012*; this is due by then')
    expect(pressables(blocks)).toEqual([])
  })

  test('says who stands in for a lead who is away, and that the lead stays accountable', () => {
    const absences = [{ person: 'lead@ukba.example', from: '2011-02-28', to: '2011-03-04', cover: 'deputy@ukba.example' }]
    const away = aRegister({ owners: ukAlone }, { absences })
    expect(shownIn(drawn(away, aMessage([overdue])).blocks)).toContain(
      'lead@ukba.example is away until Friday 4 March 2011; deputy@ukba.example stands in, and may answer. lead@ukba.example stays accountable.',
    )
    expect(shownIn(drawn(away, aMessage([overdue], { day: aDay('2011-03-07') })).blocks)).not.toContain('stands in')
  })

  test('tells the secretariat what an event that was held left open', () => {
    const entry = aToldEntry({ kind: 'held', by: 'secretary@example.org', team: undefined })
    const events = [{ id: 'next-summit', name: 'Next UK-France summit', date: '2011-02-17', log: [entry] }]
    const register = aRegister({ due: { event: 'next-summit' } }, { events })
    const item = { id: 'ports', reason: 'news', due: { event: 'next-summit' }, tells: { about: 'next-summit', entry } } as const
    const { blocks } = drawn(register, aMessage([item], { key: 'secretariat 2011-03-01 nudge', team: 'secretariat' }))
    expect(shownIn(blocks)).toContain('*The next UK-France summit was held, and this is still open*')
    expect(pressables(blocks)).toEqual([])
  })

  test('speaks French to a French team', () => {
    const register = aRegister({ due: '2011-02' })
    const page = speak(aView(register, 'fr')).dayMessage(aMessage([overdue], { team: 'fr-paf', key: 'fr-paf 2011-03-01 nudge' }))
    expect(page.text.split('\n')[0]).toBe(
      '*En retard de 1 jour\u00A0: Risk analysis of the Northern French ports* (Police aux frontières) <@U1>',
    )
    const shown = shownIn(page.blocks)
    expect(shown).toContain('*En retard de 1 jour* (échéance\u00A0: fin février 2011)')
    expect(pressables(page.blocks).map(({ label }) => label)).toEqual([
      'En bonne voie',
      'Terminé',
      'À risque',
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
    {
      moved: 'later',
      to: '2011-05-10',
      says: '*Due in 70 days*: the next UK-France summit (Tuesday 10 May 2011)',
      head: 'Due in 70 days: ',
    },
    { moved: 'to the day', to: '2011-03-01', says: '*Due today*: the next UK-France summit (Tuesday 1 March 2011)', head: 'Due today: ' },
    { moved: 'to no day', to: null, says: 'By the next UK-France summit (date not yet fixed)', head: 'Where are we? ' },
    { moved: 'earlier', to: '2011-02-01', says: '*28 days overdue* (was due the next UK-France summit', head: '28 days overdue: ' },
  ])('by its event, $moved, has no days late of the old date', ({ to, says, head }) => {
    const item = { ...onSummit, reason: 'overdue', deadline: aDay('2011-02-21'), on: aDay('2011-02-28') } as const
    const { blocks, text } = drawn(summitOn(to), aMessage([item]))
    expect(shownIn(blocks)).toContain(says)
    expect(text.split('\n')[0]).toContain(`*${head}`)
  })

  test('by its own due names the due that it has now', () => {
    const { blocks } = drawn(aRegister({ owners: ukAlone, due: '2011-04' }))
    expect(shownIn(blocks)).toContain('*Due in 60 days*: by the end of April 2011')
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

  test('says how far it is, and how to answer a row that waits', () => {
    const log = [said({ kind: 'rated', rating: 'green' })]
    const register = aRegister({ owners: ukAlone, log }, { others: [{ owners: ukAlone }, { owners: ukAlone }] })
    expect(shownIn(drawn(register, poll(['ports', 'other-1', 'other-2'])).blocks)).toContain(
      '1 of 3 answered · Or just answer in the thread: `2 at risk: why`',
    )
  })

  test('says first, and marks, what is late, even if only the poll brings it', () => {
    const page = drawn(aRegister({ owners: ukAlone, due: '2011-02' }), aMessage([{ ...overdue, reason: 'poll' }], { kind: 'poll' }))
    expect(page.text.split('\n')[0]).toBe('*1 day overdue: Risk analysis of the Northern French ports* (UK Border Agency) <@U1>')
    expect(shownIn(page.blocks)).toContain('*1 day overdue* (was due by the end of February 2011)')
  })

  test('that asks after one commitment names it', () => {
    const page = drawn(aRegister({ owners: ukAlone }), poll(['ports']))
    expect(page.text.split('\n')[0]).toBe('*Round-up, 1 March: Risk analysis of the Northern French ports* (UK Border Agency) <@U1>')
  })

  test('thanks nobody for an answer that nobody gave', () => {
    const disowned = [said({ kind: 'noted', disowned: true, text: 'no', at: '2011-02-28T10:00:00.000+00:00' })]
    const owners = [{ team: 'uk-border-agency', role: 'lead', assumed: true }]
    expect(shownIn(drawn(aRegister({ owners, log: disowned }), poll(['ports'])).blocks)).not.toContain('All answered')
  })

  test('asks of a red that has stood long whether it is still so, with its reason, and says it once', () => {
    const log = [said({ kind: 'rated', rating: 'red', text: 'no money', at: '2011-01-28T10:00:00.000+00:00' })]
    const message = aMessage([{ id: 'ports', reason: 'poll', redSince: aDay('2011-01-28') }], { kind: 'poll' })
    const shown = shownIn(drawn(aRegister({ owners: ukAlone, rating: 'red', log }), message).blocks)
    expect(shown).toContain('🔴 since 28 January 2011 “no money”: still so?')
    expect(shown).not.toContain('You: 🔴')
  })

  test('of 60 rows is one message: as many with their controls as there is room for, the others a line each, each with its number', () => {
    const { key, blocks, commitments } = drawn(aRegister({ owners: ukAlone }, { others }), poll(ids))
    expect(key).toBe('uk-border-agency 2011-03-01 nudge')
    expect(commitments).toEqual(ids)
    const shown = shownIn(blocks)
    for (let number = 1; number <= 60; number++) expect(shown).toContain(`*${number}. Risk analysis`)
    const answerable = pressables(blocks).filter(({ actionId }) => actionId.startsWith('row'))
    expect(new Set(answerable.map(({ block }) => block))).toEqual(new Set(ids.slice(0, 8)))
  })

  test('of more rows than a message holds counts the rest, which a button opens for its presser', () => {
    const many = Array.from({ length: 149 }, () => ({ owners: ukAlone }))
    const all = ['ports', ...many.map((_, index) => `other-${index + 1}`)]
    const register = aRegister({ owners: ukAlone }, { others: many })
    const { blocks, commitments } = drawn(register, poll(all))
    expect(commitments).toEqual(all)
    const opens = pressables(blocks).find(({ label }) => label === 'Open the list')
    expect(opens?.value).toEqual({ key: 'uk-border-agency 2011-03-01 nudge', page: 1 })
    const shown = shownIn(blocks)
    const [, left] = /… and (\d+) more/.exec(shown) ?? []
    expect(shown).toContain(`*${150 - Number(left)}. Risk`)
    expect(shown).not.toContain(`*${151 - Number(left)}. Risk`)
    const opened = speak(aView(register)).opened(poll(all), { page: 19 })
    expect(overSlacksLimits(opened)).toEqual([])
    expect(shownIn(opened.blocks)).toContain('*150. Risk')
  })

  test.each([
    ['en', /\n… and (\d+) more: `\/commitments list uk-border-agency`$/],
    ['fr', /\n… et (\d+) autres : `\/commitments liste uk-border-agency`$/],
  ] as const)('says as text alone as many rows as have room whole, and by which command the others are listed (%s)', (language, more) => {
    const register = aRegister({ owners: ukAlone }, { others: Array.from({ length: 149 }, () => ({ owners: ukAlone })) })
    const all = ['ports', ...Array.from({ length: 149 }, (_, index) => `other-${index + 1}`)]
    const { text } = speak(aView(register, language)).dayMessage(poll(all))
    expect(text.length).toBeLessThanOrEqual(3900)
    const [, left] = more.exec(text.replaceAll('\u00a0', ' ')) ?? []
    expect(text).toContain(`*${150 - Number(left)}. Risk`)
    expect(text).not.toContain(`*${151 - Number(left)}. Risk`)
  })

  test('gives the controls of the rows that were answered to those that wait', () => {
    const log = [said({ kind: 'rated', rating: 'green', text: 'fine' })]
    const half = others.map((other, index) => (index < 29 ? { ...other, log } : other))
    const { blocks } = drawn(aRegister({ owners: ukAlone, log }, { others: half }), poll(ids))
    const answerable = pressables(blocks).filter(({ actionId }) => actionId.startsWith('row'))
    expect(new Set(answerable.map(({ block }) => block))).toEqual(new Set(ids.slice(30, 37)))
    expect(shownIn(blocks)).toContain('✓ *30. Risk analysis of the Northern French ports* · 🟢 On track, <@U1> 09:41: “fine”')
  })

  test('that is answered says so', () => {
    const log = [said({ kind: 'rated', rating: 'green', text: 'fine' })]
    expect(shownIn(drawn(aRegister({ owners: ukAlone, log }), poll(['ports'])).blocks)).toContain('All answered. Thank you.')
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
    const page = drawn(register, message)
    expect(page.text.split('\n')[0]).toContain('Result of the status poll of Tuesday 1 March 2011')
    expect(shownIn(page.blocks)).toContain('*United Kingdom*, 2 asked: 1 at risk, 1 without an answer.')
    expect(shownIn(page.blocks)).toContain('*France*, 1 asked: 1 without an answer.')
    expect(shownIn(page.blocks)).toContain('No answer at all from Police aux frontières.')
  })

  test('names below its result the one commitment of which it tells the secretariat', () => {
    const told = { ...anEntry({ kind: 'closed', party: 'uk' }), at: '2011-03-01T15:00:00.000+00:00' }
    const register = aRegister({ owners: ukAlone, status: 'closed', log: [told] })
    const message = aMessage([{ id: 'ports', reason: 'news', tells: { about: 'ports', entry: aToldEntry(told) } }], {
      team: 'secretariat',
      key: 'secretariat 2011-03-02 nudge',
      day: aDay('2011-03-02'),
      result: { pollDay: aDay('2011-03-01'), teams: ['uk-border-agency'] },
    })
    const lines = shownIn(drawn(register, message).blocks).split('\n')
    expect(lines[lines.findIndex((line) => line.startsWith('*Closed*')) - 1]).toContain('*1. Risk analysis of the Northern French ports*')
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
      const page = speak(aView(register, language, mentions)).dayMessage(message)
      expect(overSlacksLimits(page)).toEqual([])
      expect(page.commitments).toEqual(ids)
      expect(JSON.stringify(page)).not.toContain('<!')
      for (const number of [1, 2, 3])
        expect(overSlacksLimits(speak(aView(register, language)).opened(message, { page: number }))).toEqual([])
    }),
    { numRuns: 150 },
  )
})
