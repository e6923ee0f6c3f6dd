import { expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { bothSides, frLead, secretary, ukDesk, ukLead } from '../a-register.ts'
import { answers, command, nothingOpen, nudgeIn, press, promised, saidAlone, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// What people ask in a thread: answered to them alone, and nothing of it is kept.

const joint = { owners: [...bothSides], text: 'the words of the declaration on ports' }
const ports = promised('ports', 'Risk analysis of ports', joint)
const calais = promised('calais', 'New screening at Calais', { owners: bothSides, due: '2011-04-30' })
const morning = '2011-03-24T08:59:00Z'

const calaisSoon = promised('calais', 'New screening at Calais', { owners: bothSides })

async function theMorning(...commitments: readonly object[]): Promise<Town> {
  const town = await aTown(twoSides(...(commitments.length > 0 ? commitments : [ports, calais])), { at: morning })
  await town.clock.moveTo(town.clock.now().plus({ minutes: 2 }))
  return town
}

/** Says something in a thread and waits for the answer that only they see. */
async function ask(town: Town, who: string, channel: string, thread: PostedMessage, words: string): Promise<PostedMessage> {
  const before = town.workspace.ephemeralsOf(who).length
  await town.workspace.person(who).say(channel, words, { threadTs: thread.ts })
  return town.workspace.eventually(`an answer to "${words}"`, () => town.workspace.ephemeralsOf(who)[before])
}

test('a lead asks when, who, what it says, what the other side said and why it is red, and only they see the answers', async () => {
  await using town = await theMorning()
  const [uk, fr] = [await nudgeIn(town, 'uk'), await nudgeIn(town, 'fr')]
  await say(town, frLead, 'fr', fr, 'ports bloqué : pas de données de Dunkerque')
  const asked: [string, RegExp[]][] = [
    ['when is ports due?', [/Risk analysis of ports/, /31 March 2011/, /7 days/, /UK Border Agency and Police aux frontières lead/]],
    ['who owns 1?', [/UK Border Agency \(<@/, /lead/]],
    ['what does it say?', [/the words of the declaration on ports/]],
    ['what did France say about ports?', [/Police aux frontières: .*Red.*pas de données de Dunkerque/]],
    ['why is 1 red?', [/Police aux frontières: .*pas de données de Dunkerque/]],
    ['how does ports stand?', [/Red, off track/]],
  ]
  for (const [words, patterns] of asked) {
    const { text } = await ask(town, ukLead, 'uk', uk, words)
    for (const pattern of patterns) expect(text, words).toMatch(pattern)
  }
  expect(answers(town, 'uk', uk).map(({ text }) => text)).toEqual([])
  expect((await town.read()).commitments.flatMap(({ log }) => (log ?? []).map(({ kind }) => kind))).toEqual(['rated'])
})

test('what a team has said is told also where it is no word of how it stands, and that of that it said nothing', async () => {
  const said = { at: '2011-03-20T10:00:00.000+00:00', by: frLead, team: 'fr-paf', kind: 'confirmed', text: 'ours' }
  await using town = await theMorning({ ...ports, log: [said] }, calais)
  const uk = await nudgeIn(town, 'uk')
  for (const words of ['has France answered on ports?', 'what did France say about ports?', 'are there any news from France on ports?']) {
    const { text } = await ask(town, ukLead, 'uk', uk, words)
    expect(text, words).toMatch(/Police aux frontières: .*“ours” \(20 March 2011.*nothing yet of how it stands/)
    expect(text, words).not.toContain('said nothing')
  }
})

test('who has not confirmed in a country is asked of its teams alone, and so is which teams of it are late', async () => {
  const assumed = { owners: bothSides.map((owner) => ({ ...owner, assumed: true })), due: '2011-03-01' }
  await using town = await theMorning(promised('ports', 'Risk analysis of ports', assumed))
  const uk = await nudgeIn(town, 'uk')
  for (const words of [
    'who has not confirmed in France?',
    'which French teams have not confirmed?',
    'qui n’a pas confirmé côté français ?',
  ]) {
    const { text } = await ask(town, ukLead, 'uk', uk, words)
    expect(text, words).toContain('Police aux frontières')
    expect(text, words).not.toContain('UK Border Agency')
  }
  for (const words of ['which French teams are late?', 'quelles équipes françaises sont en retard ?'])
    expect((await ask(town, ukLead, 'uk', uk, words)).text, words).toContain('Risk analysis of ports')
})

test('a French lead asks when, who, what it says, what the United Kingdom said, why it is amber and what comes next, in French', async () => {
  await using town = await theMorning()
  const [uk, fr] = [await nudgeIn(town, 'uk'), await nudgeIn(town, 'fr')]
  await say(town, ukLead, 'uk', uk, 'ports at risk: scanner late')
  const asked: [string, RegExp[]][] = [
    ['c’est pour quand ?', [/31 mars 2011/, /dans 7 jours/]],
    ['qui s’en occupe ?', [/piloté par UK Border Agency/]],
    ['que dit le texte ?', [/the words of the declaration on ports/]],
    ['qu’a dit le Royaume-Uni ?', [/UK Border Agency\s: .*scanner late/]],
    ['pourquoi orange ?', [/scanner late/]],
    ['quand est la prochaine relance ?', [/Prochain message \(Police aux frontières\)\s: /]],
  ]
  for (const [words, patterns] of asked) {
    const { text } = await ask(town, frLead, 'fr', fr, words)
    for (const pattern of patterns) expect(text, words).toMatch(pattern)
  }
  expect(answers(town, 'fr', fr)).toEqual([])
})

test('a lead asks who is silent, what is due next, what it is about, and why of what was just answered', async () => {
  await using town = await theMorning(ports, calaisSoon)
  const [uk, fr] = [await nudgeIn(town, 'uk'), await nudgeIn(town, 'fr')]
  await say(town, frLead, 'fr', fr, 'ports bloqué : pas de données de Dunkerque')
  await say(town, ukLead, 'uk', uk, '1 done: report sent to Paris on Monday')
  const asked: [string, RegExp[]][] = [
    ['which one is this about?', [/1\. \*Risk analysis of ports\*\n2\. \*New screening at Calais\*/]],
    [
      'who has not answered?',
      [/^No answer yet from UK Border Agency: New screening at Calais\.\nNo answer yet from Police aux frontières: New sc/],
    ],
    ['what’s the next deadline?', [/New screening at Calais.*31 March 2011/]],
    ['qu’est-ce qu’on doit rendre en mars ?', [/open commitments? of yours/, /New screening at Calais/]],
    ['when is 7 due?', [/There is no 7 in this message/]],
    ['ports: what did the French say?', [/pas de données de Dunkerque/]],
    ['why?', [/Risk analysis of ports.*Police aux frontières: .*pas de données de Dunkerque/]],
    ['who owns it?', [/^\*Risk analysis of ports\*/]],
    ['who closed ports?', [/UK Border Agency: .*report sent to Paris/]],
    ['can somebody look at the Calais figures?', [/New screening at Calais.*31 March 2011/]],
  ]
  for (const [words, patterns] of asked) {
    const { text } = await ask(town, ukLead, 'uk', uk, words)
    for (const pattern of patterns) expect(text, words).toMatch(pattern)
  }
  expect(answers(town, 'uk', uk)).toHaveLength(1)
  expect((await town.read()).commitments.flatMap(({ log }) => (log ?? []).map(({ kind }) => kind))).toEqual(['rated', 'closed'])
})

test('a lead asks why they are asked, what comes of a silence, who reads their words, and how one answers', async () => {
  await using town = await theMorning()
  const [uk, fr] = [await nudgeIn(town, 'uk'), await nudgeIn(town, 'fr')]
  const asked: [string, RegExp[]][] = [
    ['why are you asking us?', [/because \*UK Border Agency\* leads it, as the register says\. Due by .*31 March 2011/]],
    [
      'what happens if we don’t answer?',
      [
        /I ask again\. After a silence past the deadline I tell the secretariat, who may answer for you/,
        /Next message to UK Border Agency/,
      ],
    ],
    ['can the French see what I write here?', [/written into the register, with your name/, /France and the secretariat too/]],
    ['how do I move the date?', [/slips to 15 April/]],
    ['where are the French on 1?', [/have said nothing of it yet|has said nothing of it yet/]],
  ]
  for (const [words, patterns] of asked) {
    const { text } = await ask(town, ukLead, 'uk', uk, words)
    for (const pattern of patterns) expect(text, words).toMatch(pattern)
  }
  const inFrench: [string, RegExp][] = [
    ['pourquoi nous relancez-vous ?', /parce que \*Police aux frontières\* en est pilote/],
    ['que se passe-t-il si on ne répond pas ?', /je préviens le secrétariat, qui peut répondre à votre place/],
    ['qui lit ce que j’écris ici ?', /inscrite au registre, à votre nom/],
    ['comment je fais pour reporter ?', /reporté au 15 avril/],
  ]
  for (const [words, pattern] of inFrench) expect((await ask(town, frLead, 'fr', fr, words)).text, words).toMatch(pattern)
  expect((await town.read()).commitments.flatMap(({ log }) => log ?? [])).toEqual([])
})

test('a question that names nothing is silence in a thread, and a line of help to who put it to the bot', async () => {
  await using town = await theMorning(ports, calaisSoon)
  const uk = await nudgeIn(town, 'uk')
  const { workspace } = town
  for (const words of ['can we meet at 2?', 'who wants coffee?', 'why?', 'why us?'])
    await workspace.person(ukLead).say('uk', words, { threadTs: uk.ts })
  expect((await ask(town, ukLead, 'uk', uk, 'when is 1 due?')).text).toMatch(/Risk analysis of ports/)
  expect(saidAlone(town, ukLead)).toHaveLength(1)
  expect(answers(town, 'uk', uk)).toEqual([])
  await workspace
    .person(ukLead)
    .say(workspace.conversations.direct(workspace.conversations.personByEmail(ukLead)?.id ?? '').id, 'can we meet at 2?')
  await workspace.eventually('a line of help', () => saidAlone(town, ukLead).find(({ text }) => text.startsWith('That I can’t answer')))
  expect((await town.read()).commitments.flatMap(({ log }) => log ?? [])).toEqual([])
})

test('who has said how it stands and has still to agree is named among those who are waited for', async () => {
  await using town = await theMorning()
  await command(town, secretary, 'poll')
  for (const who of [ukLead, frLead]) await command(town, who, 'ports on track')
  expect((await command(town, secretary, 'who has not answered on ports?')).text).toMatch(/answered/)
  await command(town, ukLead, 'done ports')
  expect((await command(town, secretary, 'who has not answered on ports?')).text).toMatch(/Police aux frontières.*Risk analysis of ports/)
})

test('a question beside what the bot has asked is a question, and not one more name that it does not know', async () => {
  await using town = await theMorning(ports, calaisSoon)
  const { workspace } = town
  await nudgeIn(town, 'uk')
  await workspace.person(ukLead).dm('harwich done')
  await workspace.eventually('which one', () => saidAlone(town, ukLead).find(({ text }) => text.includes('harwich')))
  await workspace.person(ukLead).dm('what is France fond of?')
  await workspace.eventually('a line of help', () => saidAlone(town, ukLead).find(({ text }) => text.startsWith('That I can’t answer')))
  expect((await town.read()).commitments.flatMap(({ log }) => log ?? [])).toEqual([])
})

test('a team that says "no change" goes on being shown with the reason why it is red, to itself and to the other side', async () => {
  await using town = await theMorning(ports, calais)
  const [uk, fr] = [await nudgeIn(town, 'uk'), await nudgeIn(town, 'fr')]
  await say(town, frLead, 'fr', fr, 'ports bloqué : pas de données de Dunkerque')
  await say(town, frLead, 'fr', fr, 'ports RAS')
  const [own, others] = [await nudgeIn(town, 'fr'), await nudgeIn(town, 'uk')].map(shown)
  for (const message of [own, others]) {
    expect(message).toContain('pas de données de Dunkerque')
    expect(message).not.toContain('RAS')
  }
  const { text } = await ask(town, ukLead, 'uk', uk, 'why is 1 red?')
  expect(text).toMatch(/pas de données de Dunkerque/)
  const [logged] = (await town.read()).commitments.map(({ log }) => log?.at(-1))
  expect(logged).toMatchObject({ rating: 'red', text: 'ports RAS', unchanged: true })
})

test('help, list, mine and show work in a thread, for who types them alone', async () => {
  await using town = await theMorning()
  const [uk, fr] = [await nudgeIn(town, 'uk'), await nudgeIn(town, 'fr')]
  const typed: [string, string, PostedMessage, string, RegExp][] = [
    [ukDesk, 'uk', uk, 'help', /\/commitments/],
    [ukLead, 'uk', uk, 'list', /2 open commitments/],
    [ukLead, 'uk', uk, 'mine', /2 open commitments of yours/],
    [ukLead, 'uk', uk, 'Show 1', /the words of the declaration on ports/],
    [ukLead, 'uk', uk, 'show 3', /There is no 3 in this message/],
    [ukLead, 'uk', uk, 'show 1 and calais', /the words of the declaration on ports/],
    [frLead, 'fr', fr, 'aide', /\/commitments/],
    [frLead, 'fr', fr, 'voir ports', /the words of the declaration on ports/],
    [frLead, 'fr', fr, 'historique ports', /Historique, /],
  ]
  for (const [who, channel, thread, words, pattern] of typed)
    expect((await ask(town, who, channel, thread, words)).text, words).toMatch(pattern)
  expect([...answers(town, 'uk', uk), ...answers(town, 'fr', fr)]).toEqual([])
})

test('what a short answer leaves out stands behind its button', async () => {
  await using town = await theMorning()
  const uk = await nudgeIn(town, 'uk')
  const answer = await ask(town, ukLead, 'uk', uk, 'when is ports due?')
  await press(town, ukLead, 'uk', answer, /Show all/)
  await town.workspace.eventually('all of it', () => town.workspace.ephemeralsOf(ukLead).some((each) => shown(each).includes('*Evidence*')))
  expect(town.workspace.ephemeralsOf(ukLead)).toHaveLength(1)
})

test('beside an update a question is answered, and the update is read', async () => {
  await using town = await theMorning(ports, calaisSoon)
  const uk = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', uk, '1 at risk: scanner late. When is calais due?')
  await town.workspace.eventually('an answer to the question', () =>
    saidAlone(town, ukLead).find(({ text }) => /New screening at Calais.*31 March 2011/.test(text)),
  )
  await say(town, ukLead, 'uk', uk, 'done?')
  const [first, second] = (await town.read()).commitments
  expect(first?.log?.map(({ kind, text }) => [kind, text])).toEqual([['rated', 'scanner late.']])
  expect(second?.log).toEqual([])
  await nothingOpen(town)
})

test('what the bot asked is closed by a plain yes alone, not by an "ok", and not by a yes behind words to a colleague', async () => {
  await using town = await theMorning()
  const uk = await nudgeIn(town, 'uk')
  const told = (words: string): Promise<unknown> => town.workspace.person(ukLead).say('uk', words, { threadTs: uk.ts })
  await ask(town, ukLead, 'uk', uk, '1 done, I think')
  for (const words of ['ok', 'understood 👍', '<@U0DESK> shall we meet at 3?', 'yes']) await told(words)
  await say(town, ukLead, 'uk', uk, '2 at risk: scanner late')
  expect((await town.read()).commitments.map(({ status }) => status)).toEqual(['open', 'open'])
  await ask(town, ukLead, 'uk', uk, '1 done, I think')
  await told('ok')
  await say(town, ukLead, 'uk', uk, 'yes please')
  expect((await town.read()).commitments.map(({ status }) => status)).toEqual(['closing', 'open'])
})

test('what has changed is told of what the asker owes, with who and when, and of who owes nothing of all', async () => {
  await using town = await theMorning()
  const [uk, fr] = [await nudgeIn(town, 'uk'), await nudgeIn(town, 'fr')]
  expect((await ask(town, ukLead, 'uk', uk, 'what changed this week?')).text).toBe('Nothing has changed since Thursday 17 March 2011.')
  await say(town, frLead, 'fr', fr, 'ports bloqué : pas de données de Dunkerque')
  const { text } = await ask(town, ukLead, 'uk', uk, 'what has changed today?')
  expect(text).toContain('*Changed since Wednesday 23 March 2011:*')
  expect(text).toMatch(/\*Risk analysis of ports\*\n• Police aux frontières: rated 🔴 Red.*pas de données de Dunkerque/)
  expect(text).not.toContain('New screening')
  expect((await ask(town, frLead, 'fr', fr, 'quoi de neuf ?')).text).toContain('*Changements depuis le jeudi 17 mars 2011')
})

test('who owns what a team has said is not theirs, and how a team stands, the secretariat is told', async () => {
  const assumed = bothSides.map((owner) => ({ ...owner, assumed: true }))
  await using town = await theMorning(promised('ports', 'Risk analysis of ports', { owners: assumed }), calais)
  await say(town, ukLead, 'uk', await nudgeIn(town, 'uk'), '1 not ours')
  expect((await command(town, secretary, 'who owns ports?')).text).toContain(
    'UK Border Agency (<@U00000001>) (says that it is not theirs) and Police aux frontières',
  )
  expect((await command(town, secretary, 'how is UK Border Agency doing?')).text).toContain('UK Border Agency: *2 commitments*')
})

test('a lead who asks what is overdue sees their own, and those of a side that they name', async () => {
  const theirs = promised('visas', 'Reduced visas', { owners: [{ team: 'fr-paf', role: 'lead' }], due: '2011-02-28' })
  await using town = await theMorning(ports, calais, theirs)
  const uk = await nudgeIn(town, 'uk')
  expect((await ask(town, ukLead, 'uk', uk, "what's overdue?")).text).toBe('*No open commitment of yours (overdue)*')
  expect((await ask(town, ukLead, 'uk', uk, "what's overdue in France?")).text).toContain('*Reduced visas*')
  expect((await ask(town, ukLead, 'uk', uk, "what's pressing?")).text).toContain('*2 open commitments of yours*')
})
