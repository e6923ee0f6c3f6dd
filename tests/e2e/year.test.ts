import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { DateTime } from 'luxon'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCalendars } from '../../src/holidays.ts'
import { isWorkingDay } from '../../src/register/calendar.ts'
import { lintRegister } from '../../src/register/lint.ts'
import type { Day, RegisterFile } from '../../src/register/schema.ts'
import { play } from '../../src/rehearsal/play.ts'
import type { Stage } from '../../src/rehearsal/stage.ts'
import { openStage } from '../../src/rehearsal/stage.ts'

// The declaration from November 2010 to March 2012, by the script that `npm start -- --play` plays, over the real bot.
let stage: Stage
let file: RegisterFile
let transcript = ''
let keys: string[]

beforeAll(async () => {
  stage = await openStage({
    file: path.join(import.meta.dirname, '../../commitments.json'),
    write: (text) => {
      transcript += text
    },
  })
  await play(stage)
  file = JSON.parse(await readFile(stage.file, 'utf8'))
  keys = [...stage.workspace.conversations.channels.values()].flatMap((channel) =>
    channel.messages
      .map((message) => message.metadata as { event_payload?: { key?: string } } | undefined)
      .map((metadata) => metadata?.event_payload?.key)
      .filter((key) => key !== undefined),
  )
}, 300_000)

afterAll(async () => {
  await stage.close()
})

const of = (id: string) => file.commitments.find((commitment) => commitment.id === id)
const kindsOf = (id: string) =>
  (of(id)?.log ?? []).filter((entry) => !['confirmed', 'noted'].includes(entry.kind)).map((entry) => entry.kind)

describe('in the written year', () => {
  test('no message goes twice', () => {
    expect(keys.length).toBeGreaterThan(200)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('every nudge is on a working day of its team, from its hour until the evening', () => {
    const calendars = loadCalendars()
    const register = stage.bot.store.registers.register()
    for (const channel of stage.workspace.conversations.channels.values())
      for (const message of channel.messages) {
        const key = (message.metadata as { event_payload?: { key?: string } } | undefined)?.event_payload?.key
        const [id = '', day = ''] = key?.split(' ') ?? []
        const team = register.teams.get(id)
        if (!team) continue
        const local = DateTime.fromSeconds(Number(message.ts), { zone: team.party.timezone })
        expect({ key, day: local.toISODate() }).toEqual({ key, day })
        expect({ key, works: isWorkingDay(day as Day, { calendars, calendar: team.party.calendar }) }).toEqual({ key, works: true })
        expect(local.hour).toBeGreaterThanOrEqual(9)
        expect(local.hour).toBeLessThan(18)
      }
  })

  test('nobody who is written to in French alone reads the English name of a team, a side, a commitment, the summit or the register', () => {
    const register = stage.bot.store.registers.register()
    const french = [...register.teams.values()]
      .filter(({ party, languages }) => languages === undefined && party.language === 'fr')
      .map(({ channel }) => channel ?? '')
    const read = french.flatMap((channel) => stage.workspace.messages(channel)).filter((message) => message.bot_id !== undefined)
    const promised = [...register.commitments.values()].map(({ text }) => text ?? '').join('\n')
    // The words of the promise are quoted as the source has them, cut where they are long.
    const isOfSource = (words: string) => promised.includes(words.replace(/[….\s]+$/, ''))
    const all = read
      .map(({ text, blocks }) => `${text}\n${JSON.stringify(blocks)}`)
      .join('\n')
      .replace(/«\s([^»]*)\s»/g, (quote, words: string) => (isOfSource(words) ? '' : quote))
    const named = [...register.parties.values(), ...register.teams.values(), ...register.events.values(), ...register.commitments.values()]
    const names = [
      register.title,
      ...named.flatMap((each) => ['title' in each ? each.title : each.name, 'short' in each ? each.short : undefined]),
    ]
    const inFrench = new Set(names.map((name) => (typeof name === 'object' ? name.fr : name)))
    const english = names.flatMap((name) => (typeof name === 'object' && !inFrench.has(name.en) ? (name.en ?? []) : []))
    expect(read.length).toBeGreaterThan(50)
    expect(english.length).toBeGreaterThan(50)
    expect(english.filter((name) => all.includes(name))).toEqual([])
  })

  test('the risk analysis slips, is closed by one side, objected to, and closed by both', () => {
    expect(of('ports-risk-analysis')).toMatchObject({ status: 'closed', due: '2011-04-15' })
    expect(kindsOf('ports-risk-analysis')).toEqual(['rated', 'rated', 'rated', 'dated', 'closed', 'objected', 'closed', 'closed'])
  })

  test('the opening of the talks is closed when both sides have said so', () => {
    expect(of('data-talks')).toMatchObject({ status: 'closed' })
    const closings = (of('data-talks')?.log ?? []).filter((entry) => entry.kind === 'closed')
    expect(closings.map((entry) => ('party' in entry ? entry.party : ''))).toEqual(['uk', 'fr'])
  })

  test('the summit is dated, moved and held', () => {
    const [summit] = file.events ?? []
    expect(summit).toMatchObject({ date: '2012-02-17' })
    expect(summit?.log?.map((entry) => entry.kind)).toEqual(['dated', 'dated', 'held'])
    expect(transcript).toContain('25 November 2011')
    expect(transcript).toContain('17 February 2012')
  })

  test('what hung on the summit is overdue after it, and what was moved is not', async () => {
    expect(transcript).toMatch(/\d+ days overdue: /)
    expect(of('border-technology')).toMatchObject({ due: '2012-06', status: 'open' })

    const { registers, ledger } = stage.bot.store
    const sent = await Promise.all([...registers.register().teams.keys()].map((team) => ledger.sentTo(team)))
    const afterTheSummit = sent.flat().filter(({ day }) => day > '2012-02-17')
    const reasonsOf = (id: string) =>
      new Set(afterTheSummit.flatMap(({ items }) => items.filter((item) => item.id === id)).map((item) => item.reason))
    expect(reasonsOf('data-agreement')).toContain('overdue')
    expect(reasonsOf('border-technology')).toContain('poll')
    expect(reasonsOf('border-technology')).not.toContain('overdue')
  })

  test('a question closes nothing', () => {
    const asked = (of('ports-risk-analysis')?.log ?? []).filter((entry) => entry.at.startsWith('2011-03-01'))
    expect(asked.every((entry) => entry.kind === 'noted')).toBe(true)
  })

  test('the file is without fault, and what nobody spoke of keeps its bytes', async () => {
    const text = await readFile(stage.file, 'utf8')
    expect(lintRegister(text, loadCalendars())).toEqual([])
    const before = await readFile(path.join(import.meta.dirname, '../../commitments.json'), 'utf8')
    const camps = /\{\n {6}"id": "evian-camps"[\s\S]*?\n {4}\}/
    expect(camps.exec(text)?.[0]).toBe(camps.exec(before)?.[0])
  })

  test('the bot asks the workspace for nothing that it does not know', () => {
    expect(stage.workspace.unknown).toEqual([])
  })
})
