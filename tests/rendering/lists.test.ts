import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../src/register/change.ts'
import { instantOf } from '../../src/register/instant.ts'
import type { ListTitle, Notice, Said } from '../../src/rendering/said.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, anEntry, aView } from '../a-message.ts'
import { aRegister, bothSides, frPaf, ukAlone, ukBorderAgency } from '../a-register.ts'
import { overSlacksLimits, pressables, shownIn } from './slack-limits.ts'

function fits(said: Said): Said {
  expect(overSlacksLimits(said)).toEqual([])
  return said
}

describe('a list', () => {
  const register = aRegister({ due: '2011-02', owners: ukAlone, rating: 'amber' }, { others: Array.from({ length: 39 }, () => ({})) })
  const all = [...register.commitments.values()]
  const list = (page: number, title: ListTitle = { of: 'all' }) =>
    fits(speak(aView(register)).list({ title, commitments: all, page, command: 'list' }))

  test('says how many commitments there are, and how each one stands', () => {
    const { text } = list(1)
    expect(text.split('\n').slice(0, 3)).toEqual([
      '*40 open commitments*: 1 overdue, 39 without a date',
      '*Risk analysis of the Northern French ports* (`ports`)',
      'by the end of February 2011, *1 day late* · UK Border Agency · 🟠 Amber, at risk',
    ])
  })

  test.each([
    { of: 'some', title: '*3 commitments*: 1 overdue, 1 without a date, 1 no longer open', ended: 1 },
    { of: 'all', title: '*3 commitments*', ended: 3 },
  ])('counts $of that have ended apart, so that the sums add up', ({ title, ended }) => {
    const closed = { status: 'closed' }
    const mixed = aRegister(
      { due: '2011-02', owners: ukAlone, ...(ended > 2 ? closed : {}) },
      { others: [ended > 1 ? closed : {}, closed] },
    )
    const { text } = speak(aView(mixed)).list({
      title: { of: 'all' },
      commitments: [...mixed.commitments.values()],
      page: 1,
      command: 'list',
    })
    expect(text.split('\n')[0]).toBe(title)
  })

  test('is turned over page by page, and no commitment is lost', () => {
    const shown = [1, 2, 3, 4].map((page) => shownIn(list(page).blocks)).join('\n')
    for (const { id } of all) expect(shown).toContain(`(\`${id}\`)`)
    const turning = pressables(list(2).blocks).filter(({ label }) => label !== 'Open')
    expect(turning.map(({ label, value }) => [label, value])).toEqual([
      ['Previous page', { command: 'list', page: 1 }],
      ['Next page', { command: 'list', page: 3 }],
    ])
    expect(shownIn(list(4).blocks)).toContain('Page 4 of 4')
  })

  test('opens each of its commitments', () => {
    const opening = pressables(list(2).blocks).filter(({ label }) => label === 'Open')
    expect(opening.map(({ value }) => value)).toEqual(all.slice(10, 20).map(({ id }) => ({ command: `show ${id}`, page: 1, item: id })))
  })

  test.each([0, -1, Number.NaN, 99])('takes page %s for the nearest there is', (page) => {
    expect(shownIn(list(page).blocks)).toContain(page === 99 ? 'Page 4 of 4' : 'Page 1 of 4')
  })

  test.each<{ title: ListTitle; head: string }>([
    { title: { of: 'mine' }, head: '*40 open commitments of yours*: 1 overdue, 39 without a date' },
    { title: { of: 'all', filters: [{ by: 'state', state: 'overdue' }] }, head: '*40 open commitments, overdue*' },
    {
      title: { of: 'all', filters: [{ by: 'team', team: 'fr-paf' }] },
      head: '*40 open commitments, Police aux frontières*: 1 overdue, 39 without a date',
    },
    {
      title: { of: 'all', filters: [{ by: 'before', day: aDay('2011-03-31') }] },
      head: '*40 open commitments, due before Thursday 31 March 2011*',
    },
    {
      title: {
        of: 'mine',
        filters: [
          { by: 'rating', rating: 'red' },
          { by: 'side', party: 'fr' },
        ],
      },
      head: '*40 open commitments of yours, red, France*: 1 overdue, 39 without a date',
    },
    {
      title: { of: 'all', filters: [{ by: 'state', state: 'open' }] },
      head: '*40 open commitments*: 1 overdue, 39 without a date',
    },
    {
      title: {
        of: 'all',
        filters: [
          { by: 'state', state: 'waiting' },
          { by: 'side', party: 'uk' },
        ],
      },
      head: '*40 open commitments, waiting for the United Kingdom*: 1 overdue, 39 without a date',
    },
    {
      title: { of: 'all', filters: [{ by: 'words', words: '<!here>' }] },
      head: '*40 open commitments, with “&lt;!here&gt;”*: 1 overdue, 39 without a date',
    },
  ])('says in its head what it is a list of: $head', ({ title, head }) => {
    expect(list(1, title).text.split('\n')[0]).toBe(head)
  })

  test('says by whom a commitment of several is rated red, and why', () => {
    const log = [
      { at: '2011-02-10T10:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', kind: 'rated', rating: 'red', text: 'no money' },
    ]
    const joint = aRegister({ due: '2011-06', owners: bothSides, rating: 'red', log })
    const { text } = speak(aView(joint)).list({
      title: { of: 'all' },
      commitments: [...joint.commitments.values()],
      page: 1,
      command: 'list',
    })
    expect(text).toContain('🔴 Red, off track or blocked (Police aux frontières): “no money”')
  })

  test('calls nothing late on its own day', () => {
    const today = aRegister({ due: '2011-03-01' })
    const said = fits(
      speak(aView(today)).list({ title: { of: 'all' }, commitments: [...today.commitments.values()], page: 1, command: 'list' }),
    )
    expect(said.text).toContain('by Tuesday 1 March 2011 · ')
  })

  test('of nothing says so', () => {
    const said = fits(speak(aView(register)).list({ title: { of: 'mine' }, commitments: [], page: 1, command: 'mine' }))
    expect(shownIn(said.blocks)).toContain('*No open commitment of yours*')
  })
})

describe('one commitment shown', () => {
  const log = [anEntry({ kind: 'rated', rating: 'amber', text: 'Dunkirk data is late', link: 'https://x.slack.com/archives/C1/p1' })]
  const owners = [
    { team: 'uk-border-agency', role: 'lead', assumed: true },
    { team: 'fr-paf', role: 'lead' },
    { team: 'uk-home-office', role: 'support' },
  ]
  const register = aRegister({ due: '2011-03', owners, log, dependsOn: ['other-1'], partners: ['Belgium'] }, { others: [{}] })
  const ports = register.commitments.get('ports')
  const shown = ports ? shownIn(fits(speak(aView(register)).show(ports)).blocks) : ''

  test.each([
    '> The United Kingdom and France will carry out a risk analysis of the Northern French ports.',
    'Source: Declaration (2 November 2010)',
    '*Due*: by the end of March 2011',
    '*Owners*: UK Border Agency (assumed), Police aux frontières and Home Office (supports)',
    'United Kingdom, UK Border Agency: 🟠 Amber, at risk (<@U1>, since 1 March 2011, 10:00) · France, Police aux frontières: no rating yet',
    '*Depends on*: *Risk analysis of the Northern French ports* (`other-1`)',
    '*Partners*: Belgium',
    '1 March 2011, 10:00 · <@U1> (UK Border Agency): rated 🟠 Amber, at risk: “Dunkirk data is late” <https://x.slack.com/archives/C1/p1|↗>',
  ])('has: %s', (line) => {
    expect(shown).toContain(line)
  })

  test('has no link if an address is none', () => {
    const odd = aRegister({ log: [anEntry({ kind: 'noted', text: 'x', link: 'javascript:alert(1)|<!here>' })] }).commitments.get('ports')
    expect(odd ? JSON.stringify(speak(aView(register)).history(odd, { page: 1, command: 'history ports' })) : '').not.toMatch(
      /javascript|<!/,
    )
  })
})

test('a history has its newest entry first, in pages', () => {
  const log = Array.from({ length: 30 }, (_, index) =>
    anEntry({ kind: 'noted', text: `word ${index}`, at: `2011-03-01T10:${index + 10}:00.000+00:00` }),
  )
  const register = aRegister({ log })
  const ports = register.commitments.get('ports')
  if (!ports) throw new Error('no ports')
  const first = fits(speak(aView(register)).history(ports, { page: 1, command: 'history ports' }))
  expect(first.text.split('\n')[0]).toBe('History of *Risk analysis of the Northern French ports* (`ports`): 30 entries')
  expect(shownIn(first.blocks)).toContain('“word 29”')
  expect(shownIn(fits(speak(aView(register)).history(ports, { page: 3, command: 'history ports' })).blocks)).toContain('“word 0”')
})

test('an event that is dated says what hangs on it', () => {
  const register = aRegister({ due: { event: 'next-summit' } })
  const event = register.events.get('next-summit')
  if (!event) throw new Error('no event')
  const entry = { ...anEntry({ kind: 'dated', to: aDay('2012-02-17'), by: 'secretary@example.org' }) }
  const said = fits(speak(aView(register)).eventSaid(event, apply(register, { event: 'next-summit', entry })))
  expect(said.text).toBe(
    '*Next UK-France summit* is on Friday 17 February 2012. 1 open commitment depends on it; the owners are told in their next message.',
  )
})

test.each(['en', 'fr'] as const)('help, faults and notices are said in %s and fit', (language) => {
  const register = aRegister()
  const view = aView(register, language)
  const voice = speak(view)
  const entries = Array.from({ length: 60 }, (_, index) => ({ id: 'ports', at: `2011-03-01T10:${index}:00.000+00:00` }))
  const notices: Notice[] = [
    {
      kind: 'file broken',
      lines: Array.from({ length: 100 }, (_, index) => `commitments.json:${index}: due is "<!channel>"; expected a day`),
    },
    { kind: 'file mended' },
    { kind: 'state unwritable', why: '/srv/register/.relance/state.sqlite: the disk is full' },
    { kind: 'state writable' },
    { kind: 'state lost', why: '/srv/register/.relance/state.sqlite was removed' },
    { kind: 'entries vanished', id: 'one', entries },
    { kind: 'entries vanished', id: 'one', entries, putBack: { by: 'secretary@example.org', at: instantOf(view.now) } },
    {
      kind: 'conflict',
      changes: [
        {
          change: {
            commitment: 'ports',
            entry: { kind: 'closed', at: instantOf(view.now), by: 'lead@ukba.example', text: 'done <!channel>' },
          },
          refusal: { reason: 'not closed' },
        },
      ],
    },
    { kind: 'not yours', team: 'uk-border-agency', ids: ['ports'], by: 'lead@ukba.example', words: 'no' },
    { kind: 'channel missing', team: 'fr-paf', channel: '#fr-paf' },
    { kind: 'deaf', since: instantOf(view.now), why: 'invalid_auth <!channel>' },
    { kind: 'hears again', since: instantOf(view.now), at: instantOf(view.now) },
    { kind: 'start', lacking: [{ lacks: 'channel', channel: '#fr-paf', of: 'fr-paf' }] },
  ]
  const all = [
    voice.help(),
    voice.unknownCommand('lsit', 'list'),
    voice.noSuchCommitment('<!here>', ['ports'], { looks: 'show' }),
    voice.pollStarted([{ team: 'uk-border-agency' }, { team: 'fr-paf' }], { asked: [], today: [], wanted: ['uk-border-agency'] }),
    voice.pollStarted([], { asked: [], today: [], wanted: ['uk-border-agency'] }),
    voice.failed([]),
    ...notices.map((notice) => voice.notice(notice)),
  ]
  for (const said of all) expect(JSON.stringify(fits(said))).not.toContain('<!')
})

test("no list and no commitment is over Slack's limits, at any register size", () => {
  const text = fc.oneof(fc.string({ maxLength: 4000 }), fc.string({ unit: fc.constantFrom('😀', '&', '"', '\n'), maxLength: 4000 }))
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 300 }), fc.constantFrom('en' as const, 'fr' as const), (words, size, language) => {
      const log = Array.from({ length: 20 }, (_, index) =>
        anEntry({ kind: 'dated', from: '2011-01', to: '2011-02', text: words, at: `2011-03-01T10:${index + 10}:00.000+00:00` }),
      )
      const given = {
        title: `t${words}`,
        text: words,
        log,
        due: '2011-02',
        partners: Array.from({ length: 50 }, () => words),
        source: { document: words, heading: words },
      }
      const register = aRegister(given, { others: Array.from({ length: size }, () => ({ ...given, partOf: 'ports' })) })
      const voice = speak(aView(register, language))
      const ports = register.commitments.get('ports')
      if (!ports) throw new Error('no ports')
      fits(
        voice.list({
          title: { of: 'all', filters: [{ by: 'words', words }] },
          commitments: [...register.commitments.values()],
          page: 2,
          command: `list ${words}`.slice(0, 1500),
        }),
      )
      fits(voice.show(ports))
      fits(voice.history(ports, { page: 1, command: 'history ports' }))
    }),
    { numRuns: 40 },
  )
})

test.each(['en', 'fr'] as const)('help speaks of sides and events only where the register has them: %s', (language) => {
  const alone = aRegister(
    { owners: [{ team: 'one', role: 'lead' }] },
    { parties: [], events: [], teams: [{ id: 'one', name: 'One', leads: ['a@example.org'] }] },
  )
  const ofSides = /France|Royaume-Uni|agreed|d’accord|a side|une partie|event|événement/
  expect(JSON.stringify(speak(aView(alone, language)).help())).not.toMatch(ofSides)
  expect(JSON.stringify(speak(aView(aRegister(), language)).help())).toMatch(ofSides)
})

test.each([
  { what: 'is asked while the team that leads beside it is only assumed to', assumed: true, text: 'Who should own it?' },
  { what: 'is settled once another team of the side leads', assumed: false, text: 'That is settled.' },
])('who should own what a team has disowned $what', ({ assumed, text }) => {
  const no = {
    at: '2011-02-10T10:00:00.000+00:00',
    by: 'lead@ukba.example',
    team: 'uk-border-agency',
    kind: 'noted',
    text: 'no',
    disowned: true,
  }
  const owners = [
    { team: 'uk-border-agency', role: 'lead', assumed: true },
    { team: 'uk-home-office', role: 'lead', ...(assumed ? { assumed } : {}) },
  ]
  const register = aRegister({ owners, log: [no] })
  const said = speak(aView(register)).notice({
    kind: 'not yours',
    team: 'uk-border-agency',
    ids: ['ports'],
    by: 'lead@ukba.example',
    words: 'no',
  })
  expect(said.text).toContain(text)
  expect(pressables(said.blocks).length > 0).toBe(assumed)
})

test.each([
  { language: 'en', says: '*UK Border Agency* says that *Promise* (`ports`) is not theirs to support', asks: 'Take UK Border Agency off?' },
  { language: 'fr', says: 'Réponse «\u00A0pas à nous\u00A0» (*UK Border Agency*, en appui)', asks: 'Retirer ce service\u00A0?' },
] as const)('a team that supports and says no is asked to be taken off, whoever leads: $language', ({ language, says, asks }) => {
  const by = { by: 'lead@ukba.example', team: 'uk-border-agency' }
  const no = { at: '2011-02-10T10:00:00.000+00:00', ...by, kind: 'noted', text: 'no', disowned: true }
  const owners = [
    { team: 'fr-paf', role: 'lead' },
    { team: 'uk-home-office', role: 'lead', assumed: true },
    { team: 'uk-border-agency', role: 'support', assumed: true },
  ]
  const office = { id: 'uk-home-office', name: 'Home Office', party: 'uk' }
  const shown = (given: object) => {
    const register = aRegister({ title: 'Promise', ...given } as never, { teams: [ukBorderAgency, frPaf, office] } as never)
    return speak(aView(register, language)).notice({ kind: 'not yours', team: by.team, ids: ['ports'], by: by.by, words: 'no' })
  }
  const asked = shown({ owners, log: [no] })
  expect(asked.text).toContain(says)
  expect(asked.text).toContain(asks)
  expect(JSON.stringify(asked.blocks)).toContain('assign ports from uk-border-agency to uk-home-office')
  expect(JSON.stringify(asked.blocks)).not.toMatch(/(?:assign|attribuer) ports (?:to|à) /)
  const settled = shown({ owners: owners.slice(0, 2), log: [no] })
  expect(settled.text).toMatch(/That is settled|C’est réglé/)
  expect(settled.text).not.toContain(asks)
})

test('a history and a commitment shown quote of a hand-over only why, and not the command', () => {
  const given = { at: '2011-02-01T10:00:00.000+00:00', by: 'secretary@example.org', kind: 'assigned', removed: [] }
  const added = [{ team: 'uk-home-office', role: 'support' }]
  const log = [
    { ...given, added, text: 'assign ports to Home Office' },
    { ...given, at: '2011-02-02T10:00:00.000+00:00', added, text: 'assign ports to Home Office: machinery of government' },
  ]
  const register = aRegister({ log })
  const ports = register.commitments.get('ports')
  if (!ports) throw new Error('no ports')
  const voice = speak(aView(register))
  for (const blocks of [voice.history(ports, { page: 1, command: 'history ports' }).blocks, voice.show(ports).blocks]) {
    expect(shownIn(blocks)).not.toContain('assign ports')
    expect(shownIn(blocks)).toContain('“machinery of government”')
  }
})
