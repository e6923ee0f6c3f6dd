import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { frDesk, frLead, secretary, ukDesk, ukLead } from '../a-register.ts'
import { pressables } from '../rendering/slack-limits.ts'
import { answers, command, nudgeIn, nudges, press, promised, saidAlone, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// Who is away is said in chat, written to the register, and known to all at once.

const ports = promised('ports', 'Risk analysis of ports')

/** A Wednesday; the hour of the day's message has not come. */
function town(...more: readonly object[]): Promise<Town> {
  return aTown(twoSides(ports, ...more), { at: '2011-03-02T08:00:00Z' })
}

async function absencesOf(town: Town) {
  await town.bot().store.registers.flushed()
  return (await town.read()).absences ?? []
}

function directOf({ workspace }: Town, who: string): string {
  return workspace.conversations.direct(workspace.conversations.personByEmail(who)?.id ?? '').id
}

/** Says it directly, and waits for the answer in its thread. */
async function saidDirectly(town: Town, who: string, words: string) {
  const said = await town.workspace.person(who).dm(words)
  return town.workspace.eventually(`an answer to ${words}`, () => answers(town, directOf(town, who), said)[0])
}

describe('an absence with a cover is written to the register with who said it, said back, and its cover hears of it', () => {
  test('by a command', async () => {
    await using away = await town()
    const said = await command(away, ukLead, `away until 14 March cover ${ukDesk}`)
    expect(said.text).toContain('You are away from today to Sunday 13 March 2011, back on Monday 14 March 2011.')
    expect(said.text).toContain(`${ukDesk} stands in for you`)
    const told = await away.workspace.eventually('a word to the cover', () => saidAlone(away, ukDesk)[0])
    expect(told.text).toContain(`You stand in for ${ukLead} from Wednesday 2 March 2011 to Sunday 13 March 2011, for UK Border Agency`)
    expect(await absencesOf(away)).toEqual([{ person: ukLead, from: '2011-03-02', to: '2011-03-13', cover: ukDesk, by: ukLead }])
  })

  test('in a direct message in French, with the address of the words', async () => {
    await using away = await town()
    const said = await saidDirectly(away, frLead, "je suis absente jusqu'au 14 mars, desk me remplace")
    expect(said.text).toContain('Votre absence\u00A0: d’aujourd’hui au dimanche 13 mars 2011, retour le lundi 14 mars 2011.')
    await away.workspace.eventually('a word to the cover', () => saidAlone(away, frDesk).find(({ text }) => text.includes('intérim')))
    expect(await absencesOf(away)).toEqual([
      { person: frLead, from: '2011-03-02', to: '2011-03-13', cover: frDesk, by: frLead, link: expect.stringContaining('archives') },
    ])
  })

  test('an absence of who leads no team is not noted where they say it among colleagues', async () => {
    await using away = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { due: '2011-03-31' })), {
      at: '2011-03-31T09:30:00+01:00',
    })
    const nudge = await nudgeIn(away, 'uk')
    await away.workspace.person(ukDesk).say('uk', "I'm away until Monday", { threadTs: nudge.ts })
    await say(away, ukLead, 'uk', nudge, 'on track')
    expect(await absencesOf(away)).toEqual([])
  })

  test('in the thread of a message, where it is plainly of oneself; a reason is none', async () => {
    await using away = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { due: '2011-03-31' })), {
      at: '2011-03-31T09:30:00+01:00',
    })
    const nudge = await nudgeIn(away, 'uk')
    await say(away, ukLead, 'uk', nudge, 'at risk: Jo is away until Monday')
    expect(await absencesOf(away)).toEqual([])
    const said = await say(away, ukLead, 'uk', nudge, "I'm away until Monday, desk covers")
    expect(said.text).toContain('back on Monday 4 April 2011')
    expect(await absencesOf(away)).toMatchObject([{ person: ukLead, from: '2011-03-31', to: '2011-04-03', cover: ukDesk }])
  })
})

/** How many notes stand at the one commitment. */
async function notesOf(town: Town): Promise<number> {
  await town.bot().store.registers.flushed()
  return (await town.read()).commitments[0]?.log?.length ?? 0
}

describe('words of being away or back are no note of a commitment', () => {
  test('said directly, they are read or asked as an absence', async () => {
    await using away = await town()
    expect((await saidDirectly(away, frLead, 'je ne suis plus absent')).text).toContain('Aucune absence')
    expect((await saidDirectly(away, frLead, "absent jusqu'à nouvel ordre")).text).toContain('Jusqu’à quand')
    expect((await saidDirectly(away, ukLead, "I'm ill until further notice")).text).toContain('Until when')
    expect((await saidDirectly(away, frLead, 'pas là vendredi')).text).toContain('vendredi 4 mars 2011')
    expect((await saidDirectly(away, ukLead, "I'm travelling tomorrow")).text).toContain('Thursday 3 March 2011')
    expect(await notesOf(away)).toBe(0)
    expect(await absencesOf(away)).toMatchObject([
      { person: frLead, from: '2011-03-04', to: '2011-03-04' },
      { person: ukLead, from: '2011-03-03', to: '2011-03-03' },
    ])
  })

  test('said by a lead in the thread of a message, they are asked until when, and who is not away hears so', async () => {
    await using away = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { due: '2011-03-31' })), {
      at: '2011-03-31T09:30:00+01:00',
    })
    const nudge = await nudgeIn(away, 'uk')
    expect((await say(away, ukLead, 'uk', nudge, "I'm away until further notice")).text).toContain('Until when')
    expect((await say(away, ukLead, 'uk', nudge, "I'm no longer away")).text).toContain('You are not away today')
    expect(await notesOf(away)).toBe(0)
  })
})

test('from then on the team’s message goes to the cover, who may close, and no more once the lead says that they are back', async () => {
  await using away = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { due: '2011-03-04' })), {
    at: '2011-03-03T08:00:00Z',
  })
  const idOf = (email: string) => away.workspace.conversations.personByEmail(email)?.id
  await command(away, ukLead, `away until 14 March cover ${ukDesk}`)
  await away.clock.moveTo(away.clock.now().plus({ hours: 1, minutes: 5 }))
  const nudge = await nudgeIn(away, 'uk')
  expect(nudge.text).toContain(`<@${idOf(ukDesk)}>`)
  expect(shown(nudge)).toContain(`${ukLead} is away until Sunday 13 March 2011; ${ukDesk} stands in`)
  expect((await command(away, ukLead, 'back')).text).toContain('Welcome back')
  expect(await absencesOf(away)).toEqual([])
  await away.workspace.eventually('a word to the cover', () =>
    saidAlone(away, ukDesk).find(({ text }) => text.includes('no longer stand in')),
  )
  await say(away, ukDesk, 'uk', nudge, 'done')
  expect((await away.read()).commitments[0]).toMatchObject({ status: 'open' })
  await away.clock.moveTo(away.clock.now().plus({ days: 1 }))
  const next = await away.workspace.eventually('the next message', () => nudges(away, 'uk')[1])
  expect(next.text).toContain(`<@${idOf(ukLead)}>`)
})

test('Undo takes an absence back, and an older Undo of what was changed since says so', async () => {
  await using away = await town()
  const first = await saidDirectly(away, ukLead, "I'm away until Monday, desk covers")
  const second = await saidDirectly(away, ukLead, "I'm away until 14 March, desk covers")
  expect(second.text).toContain('That takes the place of: Wednesday 2 March 2011 to Sunday 6 March 2011')
  const undo = async (message: typeof first) => press(away, ukLead, directOf(away, ukLead), message, /Undo/)
  await undo(first)
  await away.workspace.eventually('a refusal', () => saidAlone(away, ukLead).find(({ text }) => text.includes('changed since')))
  await undo(second)
  await vi.waitFor(() => expect(second.text).toContain('Taken back'), { timeout: 10_000 })
  expect(await absencesOf(away)).toMatchObject([{ to: '2011-03-06' }])
})

describe('what is not plain, or not theirs to say, is asked or refused to them alone, and nothing is written', () => {
  test.each([
    ['away', 'You are not away, today or later.'],
    ['away cover desk', 'Until when?'],
    ['away until 14 February', 'Monday 14 February 2011 is over'],
    ['away from 14 March to 3 March', 'would end before it begins'],
    ['away until 14 March 2013', 'more than a year'],
    ['away until Monday cover nobody@nowhere.example', 'I don’t know who “nobody@nowhere.example” is'],
    ['away until Monday cover lead', 'can’t stand in for themselves'],
    ['away until Monday cover desk and lead', 'you name several'],
    [`away ${frLead} until Monday`, `Whether ${frLead} is away, only they or the secretariat may say`],
    ["I'm away until whenever", 'I can’t read the days'],
  ])('%s', async (words, answer) => {
    await using away = await town()
    expect((await command(away, ukLead, words)).text).toContain(answer)
    expect(await absencesOf(away)).toEqual([])
  })
})

test('the secretariat says it of others, and sees all', async () => {
  await using away = await town()
  const said = await command(away, secretary, `away ${frLead} from 7 to 11 March cover ${frDesk}`)
  expect(said.text).toContain(`${frLead} is away from Monday 7 March 2011 to Friday 11 March 2011, back on Monday 14 March 2011.`)
  await away.workspace.eventually('a word to the lead', () =>
    saidAlone(away, frLead).find(({ text }) => text.includes(`${secretary} a noté votre absence`)),
  )
  expect((await command(away, secretary, 'away')).text).toContain(
    `${frLead}: Monday 7 March 2011 to Friday 11 March 2011, ${frDesk} stands in`,
  )
  expect((await command(away, ukLead, 'away')).text).not.toContain(frLead)
  expect((await command(away, frLead, 'absences')).text).toContain('lundi 7 mars 2011')
  expect(await absencesOf(away)).toMatchObject([{ person: frLead, cover: frDesk, by: secretary }])
})

test('an absence that is said twice is in the file once, and the bot knows it after a start', async () => {
  await using away = await town()
  await command(away, ukLead, `away until 14 March cover ${ukDesk}`)
  await away.restart()
  expect((await command(away, ukLead, `away until 14 March cover ${ukDesk}`)).text).toContain('That stands so already.')
  expect(await absencesOf(away)).toHaveLength(1)
})

test('the bot forgets an absence that somebody takes out of the file by hand', async () => {
  await using away = await town()
  await command(away, ukLead, `away until 14 March cover ${ukDesk}`)
  await absencesOf(away)
  const file = JSON.parse(readFileSync(away.file, 'utf8'))
  writeFileSync(away.file, JSON.stringify({ ...file, absences: [] }, null, 2))
  await vi.waitFor(() => expect(away.bot().store.registers.register().absences).toEqual([]), { timeout: 10_000 })
  expect((await command(away, ukLead, 'away')).text).toContain('You are not away')
})

describe('My settings on the Home tab has one’s absence', () => {
  test('set by a form with two days and a cover, shown there at once, and ended by a press', async () => {
    await using away = await town()
    const person = away.workspace.person(ukLead)
    const idOf = (email: string) => away.workspace.conversations.personByEmail(email)?.id ?? ''
    await person.openHome()
    const home = () => JSON.stringify(person.home?.content['blocks'] ?? [])
    const pressHome = async (actionId: string) => {
      const found = pressables((person.home?.content['blocks'] ?? []) as object[]).find((each) => each.actionId === actionId)
      await person.pressIn('home', { blockId: found?.block ?? '', actionId })
    }
    await vi.waitFor(() => expect(home()).toContain('You are not away, today or later.'), { timeout: 10_000 })
    await pressHome('form')
    await away.workspace.eventually('the form', () => person.modal)
    expect(person.modal?.values).toMatchObject({ from: { value: { selected_date: '2011-03-02' } } })
    expect(await person.submit({ from: '2011-03-02', to: '2011-03-01', cover: idOf(ukLead) })).toMatchObject({
      outcome: 'acknowledged',
      errors: { to: 'That is before the first day.' },
    })
    expect(await person.submit({ to: '2011-03-13', cover: idOf(ukLead) })).toMatchObject({
      errors: { cover: 'Choose somebody else: who is away can’t stand in.' },
    })
    expect(await person.submit({ cover: idOf(ukDesk) })).toEqual({ outcome: 'acknowledged' })
    await vi.waitFor(() => expect(home()).toContain(`Wednesday 2 March 2011 to Sunday 13 March 2011, ${ukDesk} stands in`), {
      timeout: 10_000,
    })
    expect(await absencesOf(away)).toEqual([{ person: ukLead, from: '2011-03-02', to: '2011-03-13', cover: ukDesk, by: ukLead }])
    await pressHome('back')
    await vi.waitFor(() => expect(home()).toContain('You are not away, today or later.'), { timeout: 10_000 })
    expect(await absencesOf(away)).toEqual([])
  })
})

describe('an absence is taken back', () => {
  test.each([
    ["I'm away until Monday, desk covers", 'undo'],
    ['je suis absent jusqu’à lundi', 'annuler'],
  ])('by an undo behind "%s", once, in a direct message', async (words, undo) => {
    await using away = await town()
    await saidDirectly(away, ukLead, words)
    expect(await absencesOf(away)).toHaveLength(1)
    expect((await saidDirectly(away, ukLead, undo)).text).toContain('Taken back')
    expect(await absencesOf(away)).toEqual([])
    expect((await saidDirectly(away, ukLead, undo)).text).toContain('nothing of yours here to undo')
  })

  test('by `/commitments undo`, and not where something else was said since', async () => {
    await using away = await town()
    await command(away, ukLead, `away until 14 March cover ${ukDesk}`)
    expect((await command(away, ukLead, 'undo')).text).toContain('Taken back')
    expect(await absencesOf(away)).toEqual([])
    await command(away, ukLead, `away until 14 March cover ${ukDesk}`)
    await away.clock.moveTo(away.clock.now().plus({ minutes: 1 }))
    await command(away, ukLead, 'ports on track')
    await command(away, ukLead, 'undo')
    expect(await absencesOf(away)).toHaveLength(1)
    expect((await away.read()).commitments[0]?.rating ?? null).toBeNull()
  })

  test('by deleting the message; an edited one counts as it is now, and as no absence if it is none any more', async () => {
    await using away = await town()
    const lead = away.workspace.person(ukLead)
    const { ts } = await lead.dm("I'm away next week, desk covers")
    const direct = directOf(away, ukLead)
    await vi.waitFor(async () => expect(await absencesOf(away)).toMatchObject([{ from: '2011-03-07', to: '2011-03-11' }]), {
      timeout: 10_000,
    })
    await lead.edit(direct, ts, "I'm away from 14 to 18 March, desk covers")
    await vi.waitFor(async () => expect(await absencesOf(away)).toMatchObject([{ from: '2011-03-14', to: '2011-03-18', cover: ukDesk }]), {
      timeout: 10_000,
    })
    await away.workspace.admin.deleteMessage(direct, ts)
    await vi.waitFor(async () => expect(await absencesOf(away)).toEqual([]), { timeout: 10_000 })
    const { ts: other } = await lead.dm("I'm away next week, desk covers")
    await vi.waitFor(async () => expect(await absencesOf(away)).toHaveLength(1), { timeout: 10_000 })
    await lead.edit(direct, other, 'ports on track')
    await vi.waitFor(async () => expect(await absencesOf(away)).toEqual([]), { timeout: 10_000 })
  })
})

test('who is away is shown to who asks: to a lead their own, to the secretariat all', async () => {
  await using away = await town()
  await command(away, ukLead, `away until 14 March cover ${ukDesk}`)
  expect((await command(away, ukLead, 'who is away?')).text).toContain('You are away:')
  expect((await command(away, secretary, 'who is away?')).text).toContain(`${ukLead}: Wednesday 2 March 2011`)
  expect((await command(away, frLead, 'mes absences')).text).toContain('Aucune absence')
})

test('after “why?” the words of an absence alone are left to that, and what one says of oneself is an absence', async () => {
  await using away = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { due: '2011-03-31' })), {
    at: '2011-03-31T09:30:00+01:00',
  })
  const nudge = await nudgeIn(away, 'uk')
  await say(away, ukLead, 'uk', nudge, 'at risk')
  await away.workspace.person(ukLead).say('uk', 'on leave until Monday', { threadTs: nudge.ts })
  await away.workspace.person(ukLead).say('uk', "I'm away next week", { threadTs: nudge.ts })
  await vi.waitFor(async () => expect(await absencesOf(away)).toMatchObject([{ from: '2011-04-04', to: '2011-04-08' }]), {
    timeout: 10_000,
  })
  await away.workspace.person(ukLead).dm('blah blah')
  expect((await saidDirectly(away, ukLead, "ok, I'm away until Monday")).text).toContain('You are away from today')
})
