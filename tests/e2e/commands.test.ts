import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { bothSides, frLead, secretary, ukDesk, ukLead } from '../a-register.ts'
import { command, nudges, press, promised, saidAlone, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

const quiet = '2011-01-05T08:00:00Z'
const ports = promised('ports', 'Risk analysis of ports')
const calais = promised('calais', 'New screening at Calais', { due: '2010-12-31' })
const summit = promised('summit-report', 'Report to the summit', {
  due: { event: 'next-summit' },
  owners: [{ team: 'fr-paf', role: 'lead' }],
})

const cases: [string, string, string[], string[]][] = [
  ['help', 'help', ['/commitments'], []],
  ['no word at all', '', ['/commitments'], []],
  ['mine', 'mine', ['ports', 'calais'], ['summit-report']],
  ['list', 'list', ['ports', 'calais', 'summit-report'], []],
  ['list overdue', 'list overdue', ['calais'], ['ports']],
  ['list due before a date', 'list before 1 March 2011', ['calais'], ['ports']],
  ['list of a team', 'list fr-paf', ['summit-report'], ['ports']],
  ['list by words', 'list screening', ['calais'], ['ports']],
  ['show', 'show ports', ['Risk analysis of ports'], ['Calais']],
  ['show by a prefix', 'show cala', ['New screening at Calais'], []],
  ['history', 'history ports', ['Risk analysis of ports'], []],
  ['an id that is nearly one', 'show portz', ['ports'], []],
  ['an unknown word', 'lsit', ['list'], []],
]

test('the reading commands answer the person who asks, and nobody else', async () => {
  await using town = await aTown(twoSides(ports, calais, summit), { at: quiet })
  for (const [, words, there, absent] of cases) {
    const answer = `${(await command(town, ukLead, words)).text} ${shown(town.workspace.ephemeralsOf(ukLead).at(-1))}`
    for (const word of there) expect(answer, words).toContain(word)
    for (const word of absent) expect(answer, words).not.toContain(word)
  }
  const { conversations, unknown } = town.workspace
  const asker = conversations.personByEmail(ukLead)?.id
  expect(conversations.ephemerals.map(({ user }) => user)).toEqual(cases.map(() => asker))
  expect([...conversations.channels.values()].flatMap(({ messages }) => messages)).toEqual([])
  expect(unknown).toEqual([])
})

test('the secretariat previews what would go out, to whom and in which words, and nothing is sent', async () => {
  await using town = await aTown(twoSides(ports, calais, summit), { at: quiet })
  const cases: [string, RegExp[]][] = [
    [
      'preview',
      [
        /1 message would go out.*Wednesday 5 January 2011 to Wednesday 12 January 2011/,
        /UK Border Agency.*\(#uk\), 5 January 2011, 09:00/,
        /New screening at Calais/,
      ],
    ],
    ['preview 5 April 2011', [/18 messages would go out/, /Risk analysis of ports/]],
    [
      'preview 1 March 2011 to 20 March 2011',
      [/from Tuesday 1 March 2011 to Sunday 20 March 2011/, /3 March 2011, 09:00.*Risk analysis of ports/],
    ],
    ['preview from 1 March 2011 to 20 March 2011', [/from Tuesday 1 March 2011 to Sunday 20 March 2011/]],
    ['preview January 2011', [/from Wednesday 5 January 2011 to Monday 31 January 2011/]],
    ['aperçu de février à mars 2011', [/mardi 1er février 2011 .*jeudi 31 mars 2011/]],
    ['preview next year some time', [/Until when\?/]],
    ['preview 1 March 2010', [/Until when\?/]],
    ['preview 1 March 2021', [/Until when\?/]],
  ]
  for (const [words, patterns] of cases) {
    await command(town, secretary, words)
    const answer = shown(town.workspace.ephemeralsOf(secretary).at(-1)).replaceAll('\\n', ' ')
    for (const pattern of patterns) expect(answer, words).toMatch(pattern)
  }
  expect((await command(town, ukLead, 'preview')).text).toContain('Only the secretariat may do that')
  expect([...nudges(town, 'uk'), ...nudges(town, 'fr')]).toEqual([])
})

test('the changing commands write to the file', async () => {
  await using town = await aTown(twoSides(ports, calais, summit), { at: quiet })
  await command(town, ukLead, 'update ports at risk: data is late')
  await command(town, ukLead, 'due ports 15 April 2011: Dunkirk is late')
  await command(town, ukLead, 'done calais')
  await command(town, ukLead, 'reopen calais: two booths are missing')
  const [first, second] = (await town.read()).commitments
  expect(first).toMatchObject({
    rating: 'amber',
    due: '2011-04-15',
    log: [{ kind: 'rated' }, { kind: 'dated', from: '2011-03-31', to: '2011-04-15' }],
  })
  expect(second).toMatchObject({
    status: 'open',
    log: [{ kind: 'closed' }, { kind: 'reopened', text: expect.stringContaining('two booths') }],
  })
})

test('the other side may object to a closing by command, with a reason', async () => {
  const joint = promised('joint', 'Joint returns', {
    owners: [
      { team: 'uk-border-agency', role: 'lead' },
      { team: 'fr-paf', role: 'lead' },
    ],
  })
  await using town = await aTown(twoSides(joint), { at: quiet })
  await command(town, ukLead, 'done joint')
  await command(town, frLead, 'object joint: the flights are not agreed')
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'open', log: [{ kind: 'closed' }, { kind: 'objected', party: 'fr' }] })
})

test('a member who may not close by command is told who may, and their words are kept as a note', async () => {
  await using town = await aTown(twoSides(ports), { at: quiet })
  const { text } = await command(town, ukDesk, 'done ports: the report is sent')
  expect(text).toContain(`Only a lead may do that: <@${town.workspace.conversations.personByEmail(ukLead)?.id}>`)
  expect(text).toContain('kept as a note')
  expect((await town.read()).commitments[0]).toMatchObject({
    status: 'open',
    log: [{ kind: 'noted', by: ukDesk, text: 'the report is sent' }],
  })
})

test('an event is named in any way, and held only once its day has come', async () => {
  await using town = await aTown(twoSides(summit), { at: quiet })
  await command(town, secretary, 'event next summit 17 February 2012')
  expect((await town.read()).events?.[0]).toMatchObject({ date: '2012-02-17' })
  expect((await command(town, secretary, 'event held')).text).toContain('is still to come')
  expect((await town.read()).events?.[0]?.log).toHaveLength(1)
  await command(town, secretary, 'event summit held anyway')
  expect((await town.read()).events?.[0]?.log?.map(({ kind }) => kind)).toEqual(['dated', 'held'])
})

test('only the secretariat may date an event and say that it was held', async () => {
  await using town = await aTown(twoSides(summit), { at: quiet })
  await command(town, ukLead, 'event next-summit 17 February 2012')
  await command(town, ukLead, 'event next-summit held')
  expect((await town.read()).events?.[0]).toMatchObject({ date: null, log: [] })
  await command(town, secretary, 'event next-summit 2012-02-17')
  await command(town, secretary, 'event next-summit held anyway')
  expect((await town.read()).events?.[0]).toMatchObject({
    date: '2012-02-17',
    log: [{ kind: 'dated', to: '2012-02-17' }, { kind: 'held' }],
  })
})

test('the secretariat moves an event in a command or in a thread, in either language, and the reason is kept', async () => {
  await using town = await aTown(twoSides(summit), { at: quiet })
  const { workspace } = town
  const answered = (day: RegExp) => workspace.eventually('an answer', () => saidAlone(town, secretary).find(({ text }) => day.test(text)))
  await command(town, secretary, 'event next-summit moved to 12 May 2011: the visit was moved')
  expect((await command(town, secretary, 'the summit will be on 13 May 2011')).text).toContain('13 May 2011')
  const direct = workspace.conversations.direct(workspace.conversations.personByEmail(secretary)?.id ?? '').id
  await workspace.person(secretary).say(direct, 'événement next-summit reporté au 19 mai 2011 : grève')
  await answered(/19 mai 2011|19 May 2011/)
  const asked = workspace.conversations.direct(workspace.conversations.personByEmail(ukLead)?.id ?? '').id
  await workspace.person(ukLead).say(asked, 'event next-summit moved to 26 May 2011')
  await workspace.eventually('an answer to the lead', () => saidAlone(town, ukLead)[0])
  expect((await town.read()).events?.[0]).toMatchObject({
    date: '2011-05-19',
    log: [
      { kind: 'dated', to: '2011-05-12', text: 'the visit was moved' },
      { kind: 'dated', to: '2011-05-13' },
      { kind: 'dated', to: '2011-05-19', text: 'grève' },
    ],
  })
})

test.each([
  { words: ['event next-summit held', 'event next-summit 10 January'], kinds: ['held', 'dated'] },
  { words: ['event next-summit held on 10 January'], kinds: ['dated', 'held'] },
  { words: ['événement next-summit a eu lieu le 10 janvier'], kinds: ['dated', 'held'] },
  { words: ['event next-summit took place on 10 January: in London'], kinds: ['dated', 'held'] },
  { words: ['event next-summit 10 January 2011', 'event next-summit held on 10 January'], kinds: ['dated', 'held'] },
])('the day on which an event was held is one that has passed: $words', async ({ words, kinds }) => {
  await using town = await aTown(twoSides(summit), { at: '2011-01-12T09:05:00+00:00' })
  for (const each of words) await command(town, secretary, each === 'event next-summit 10 January 2011' ? `${each} anyway` : each)
  const [event] = (await town.read()).events ?? []
  expect(event?.date).toBe('2011-01-10')
  expect(event?.log?.map(({ kind }) => kind)).toEqual(kinds)
})

test('who says that an event without a date was held is asked for the day, by its own id', async () => {
  await using town = await aTown(twoSides(summit), { at: quiet })
  expect((await command(town, secretary, 'event next-summit held')).text).toContain('`/commitments event next-summit 17 February`')
  expect((await command(town, secretary, 'event next-summit held on 17 February 2012')).text).toContain('On which day')
})

test('oddities of an event are said, and an event may be put off with no new date', async () => {
  await using town = await aTown(twoSides(summit), { at: quiet })
  const answers: [string, string][] = [
    [
      'event next-summit held',
      'is noted as held. 1 commitment that depended on it is still open: the list comes with your next message. But it has no date',
    ],
    ['event next-summit 17 février 2012', 'is on Friday 17 February 2012'],
    ['event next-summit held anyway', 'But Friday 17 February 2012 is still to come'],
    ['event next-summit postponed', 'has no date any more'],
  ]
  for (const [words, answer] of answers) expect((await command(town, secretary, words)).text, words).toContain(answer)
  expect((await town.read()).events?.[0]).toMatchObject({
    date: null,
    log: [{}, { to: '2012-02-17' }, {}, { from: '2012-02-17', to: null }],
  })
})

test('a poll called by hand asks the teams, and a second poll is a message of its own', async ({ expect }) => {
  await using town = await aTown(twoSides(ports, summit), { at: '2011-01-05T10:00:00Z' })
  expect((await command(town, ukDesk, 'poll')).text).toContain('Only a lead may do that for their own team, or the secretariat: <@')
  const polls = () => [nudges(town, 'uk').length, nudges(town, 'fr').length]
  await command(town, secretary, 'poll')
  await expect.poll(polls, { timeout: 10_000 }).toEqual([1, 1])
  await command(town, ukLead, 'poll anyway')
  await expect.poll(polls, { timeout: 10_000 }).toEqual([2, 1])
})

test('a poll called by hand asks several teams, those of a side, or everybody by name', async ({ expect }) => {
  await using town = await aTown(twoSides(ports, summit), { at: '2011-01-05T10:00:00Z' })
  expect((await command(town, secretary, 'poll UK Border Agency and fr-paf')).text).toContain('goes to 2 teams now')
  expect((await command(town, secretary, 'poll france')).text).toContain('sent today already: Police aux frontières')
  expect((await command(town, secretary, 'remind everyone')).text).toContain('sent today already: UK Border Agency')
  expect((await command(town, secretary, 'poll Home Ofice')).text).toContain('I know no team')
})

test.each([
  { polled: ['poll'], words: 'poll uk', offered: 'poll uk-border-agency anyway' },
  { polled: ['poll'], words: 'poll UK Border Agency and fr-paf', offered: 'poll uk-border-agency, fr-paf anyway' },
  { polled: ['poll'], words: 'sondage france', offered: 'sondage fr-paf quand même' },
  { polled: ['poll france'], words: 'poll UK Border Agency and fr-paf', offered: 'poll fr-paf anyway' },
  { polled: ['poll france'], words: 'poll', offered: 'poll fr-paf anyway' },
  { polled: ['poll'], words: 'poll', offered: 'poll anyway' },
  { polled: ['poll'], words: 'remind everyone', offered: 'poll anyway' },
])('a poll of some teams that went out today is offered again for the same teams: $words', async ({ polled, words, offered }) => {
  await using town = await aTown(twoSides(ports, summit), { at: '2011-01-05T10:00:00Z' })
  for (const each of polled) await command(town, secretary, each)
  expect((await command(town, secretary, words)).text).toContain(`/commitments ${offered}`)
})

test('the words that offer a poll of two teams again ask these two', async ({ expect }) => {
  await using town = await aTown(twoSides(ports, summit), { at: '2011-01-05T10:00:00Z' })
  await command(town, secretary, 'poll')
  expect((await command(town, secretary, 'poll uk-border-agency, fr-paf anyway')).text).toContain('goes to 2 teams now')
})

test('a poll called by hand while a team sleeps goes at its next hour, and who called it is told when', async ({ expect }) => {
  await using town = await aTown(twoSides(ports, summit), { at: '2011-03-05T11:00:00+00:00' }) // a Saturday
  const said = await command(town, secretary, 'poll')
  expect(said.text).toBe(
    'The status poll goes to UK Border Agency on Monday 7 March, 09:00 and Police aux frontières on Monday 7 March, 08:00.',
  )
  const polls = () =>
    ['uk', 'fr'].map((channel) => nudges(town, channel).filter(({ text }) => /\*(?:Round-up|Point du)/.test(text ?? '')).length)
  expect(polls()).toEqual([0, 0])
  await town.restart()
  await town.clock.moveTo(DateTime.fromISO('2011-03-07T08:01:00+00:00'))
  await expect.poll(polls, { timeout: 10_000 }).toEqual([0, 1])
  await town.clock.moveTo(DateTime.fromISO('2011-03-07T09:01:00+00:00'))
  await expect.poll(polls, { timeout: 10_000 }).toEqual([1, 1])
  await town.clock.moveTo(DateTime.fromISO('2011-03-08T09:01:00+00:00'))
  expect(polls()).toEqual([1, 1])
})

test('a list narrowed to today and what is said of it go by the same clock', async () => {
  const dueToday = promised('forged', 'Lists of forged papers', { owners: bothSides, due: '2011-04-05' })
  await using town = await aTown(twoSides(dueToday), { at: '2011-04-04T22:30:00Z' })
  const { text } = await command(town, frLead, "liste aujourd'hui")
  expect(text).toContain('1 engagement ouvert')
  expect(text).toContain('Lists of forged papers')
})

test('the next page of a long list takes the place of the page before', async () => {
  const many = Array.from({ length: 120 }, (_, index) =>
    promised(`thing-${index}`, `Thing number ${index} ${'of many words '.repeat(8)}`, { due: '2011-06' }),
  )
  await using town = await aTown(twoSides(...many), { at: quiet })
  const first = await command(town, ukLead, 'list')
  const channel = town.workspace.conversations.direct(town.workspace.conversations.personByEmail(ukLead)?.id ?? '').id
  await press(town, ukLead, channel, first, /next|more/i)
  const second = await town.workspace.eventually('the next page', () => {
    const [now] = town.workspace.ephemeralsOf(ukLead)
    return now && shown(now) !== shown(first) ? now : undefined
  })
  expect(second.text).not.toBe(first.text)
  expect(town.workspace.ephemeralsOf(ukLead)).toHaveLength(1)
})
