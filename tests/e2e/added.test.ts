import { writeFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { frLead, secretary, ukDesk, ukLead } from '../a-register.ts'
import { choose } from './choosing.ts'
import { command, nothingOpen, nudgeIn, nudges, promised, saidAlone, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// Commitments are put into the register in chat: by a form, which says at its inputs what is wrong.

const ports = promised('ports', 'Risk analysis of ports')

function town(): Promise<Town> {
  return aTown(twoSides(ports), { at: '2011-03-01T10:00:00Z' })
}

async function formOf(town: Town, who: string, words: string) {
  const person = town.workspace.person(who)
  await person.command(words)
  await town.workspace.eventually(`the form of ${words}`, () => person.modal)
  return person
}

test('`/commitments add` opens a form filled in with what was read; submitted, it is in the file, the list, and asked after', async () => {
  await using added = await town()
  const person = await formOf(added, secretary, 'add Report on visas by end of June, UK Border Agency')
  expect(person.modal?.values).toMatchObject({
    title: { value: { value: 'Report on visas' } },
    due: { value: { value: 'by end of June' } },
    leads: { value: { selected_options: [{ value: 'uk-border-agency' }] } },
    promised: { value: { selected_date: '2011-03-01' } },
  })
  expect(await person.submit({ words: 'We will publish a report on visas by the end of June.' })).toEqual({ outcome: 'acknowledged' })
  const said = await added.workspace.eventually('an answer', () => saidAlone(added, secretary)[0])
  expect(said.text).toContain('Report on visas')
  expect((await added.read()).commitments.at(-1)).toMatchObject({
    id: 'report-visas',
    title: 'Report on visas',
    text: 'We will publish a report on visas by the end of June.',
    source: { date: '2011-03-01' },
    owners: [{ team: 'uk-border-agency', role: 'lead', assumed: true }],
    due: '2011-06',
    status: 'open',
    rating: null,
    log: [{ by: secretary, kind: 'added' }],
  })
  expect((await command(added, ukLead, 'list')).text).toContain('Report on visas')
  await added.clock.moveTo(added.clock.now().plus({ days: 1 }))
  const nudge = await nudgeIn(added, 'uk')
  expect(shown(nudge)).toContain('Report on visas')
})

test('"Track commitment" on a message opens the form with its words, its author’s team, its day and its permalink', async () => {
  await using added = await town()
  const { ts } = await added.workspace
    .person(ukLead)
    .say('uk', 'Morning all. We will publish a report on visas by end of June. Any questions?')
  const person = added.workspace.person(secretary)
  await person.shortcut('uk', ts, 'track_commitment')
  await added.workspace.eventually('the form', () => person.modal)
  expect(person.modal?.values).toMatchObject({
    title: { value: { value: 'Publish a report on visas' } },
    due: { value: { value: 'by end of June' } },
    leads: { value: { selected_options: [{ value: 'uk-border-agency' }] } },
    words: { value: { value: 'Morning all. We will publish a report on visas by end of June. Any questions?' } },
    link: { value: { value: expect.stringMatching(/^https:.*archives/) } },
  })
  expect(await person.submit()).toEqual({ outcome: 'acknowledged' })
  await added.workspace.eventually('an answer', () => added.workspace.ephemeralsOf(secretary)[0] ?? saidAlone(added, secretary)[0])
  expect((await added.read()).commitments.at(-1)).toMatchObject({
    id: 'publish-report-visas',
    source: { document: `Message of ${ukLead} in #uk`, link: expect.any(String) },
    log: [{ kind: 'added', link: expect.any(String) }],
  })
})

test.each([
  { where: 'a private channel', who: ukLead, document: `Message of ${ukLead}` },
  { where: 'a direct message', who: ukLead, document: `Message of ${ukLead}` },
  { where: 'a channel, in French', who: frLead, document: `Message de ${frLead} dans #fr` },
])(
  'the source of a message of $where is shown in the form, and names no place that not everybody knows',
  async ({ where, who, document }) => {
    const prepare = ({ conversations }: Town['workspace']) => {
      const [open] = conversations.channels.values()
      const members = new Set([conversations.personByEmail(ukLead)?.id ?? ''])
      if (open)
        conversations.channels.set('C0PRIVATE', { ...open, id: 'C0PRIVATE', name: 'secret-talks', isPrivate: true, messages: [], members })
    }
    await using added = await aTown(twoSides(ports), { at: '2011-03-01T10:00:00Z', prepare })
    const person = added.workspace.person(who)
    const direct = added.workspace.conversations.direct(added.workspace.conversations.personByEmail(who)?.id ?? '').id
    const words = who === frLead ? 'Nous enverrons la liste fin juin.' : 'I will send the list by the end of June.'
    const isDirect = where === 'a direct message'
    const { ts } = isDirect ? await person.dm(words) : await person.say(who === frLead ? 'fr' : 'secret-talks', words)
    await person.shortcut(isDirect ? direct : who === frLead ? 'fr' : 'secret-talks', ts, 'track_commitment')
    await added.workspace.eventually('the form', () => person.modal)
    expect(JSON.stringify(person.modal?.content.blocks)).toContain(`${document}.`)
    expect(JSON.stringify(person.modal?.content)).not.toContain('secret-talks')
  },
)

test('of a message with several promises each that stays ticked becomes a commitment of its own', async () => {
  await using added = await town()
  const words = [
    'Agreed today:',
    '- UKBA will send the figures by 15 April',
    '- we will visit Calais in May',
    '- Police aux frontières to train ten officers',
  ].join('\n')
  const { ts } = await added.workspace.person(ukLead).say('uk', words)
  const person = added.workspace.person(secretary)
  await person.shortcut('uk', ts, 'track_commitment')
  await added.workspace.eventually('the form', () => person.modal)
  expect(person.modal?.values['ticked']?.['value']).toMatchObject({ selected_options: [{}, {}, {}] })
  expect(await person.submit({ ticked: ['promise 1', 'promise 3'] })).toEqual({ outcome: 'acknowledged' })
  await added.workspace.eventually('an answer', () => added.workspace.ephemeralsOf(secretary)[0] ?? saidAlone(added, secretary)[0])
  expect((await added.read()).commitments.slice(1)).toMatchObject([
    {
      id: 'ukba-will-send-figures',
      title: 'UKBA will send the figures',
      due: '2011-04-15',
      text: 'UKBA will send the figures by 15 April',
    },
    {
      id: 'police-frontieres-train-ten-officers',
      title: 'Police aux frontières to train ten officers',
      owners: [{ team: 'fr-paf', role: 'lead', assumed: true }],
    },
  ])
})

test('of a message with more promises than a form has room for it is said how many are left', async () => {
  await using added = await town()
  const items = Array.from({ length: 15 }, (_, nth) => `- we will train team ${nth + 1}`)
  const { ts } = await added.workspace.person(ukLead).say('uk', items.join('\n'))
  const person = added.workspace.person(frLead)
  await person.shortcut('uk', ts, 'track_commitment')
  await added.workspace.eventually('the form', () => person.modal)
  expect(JSON.stringify(person.modal?.content.blocks)).toContain('5 autres promesses de ce message')
})

test('« ajouter » opens it in French, and what is wrong is said at its input', async () => {
  await using added = await town()
  const person = await formOf(added, secretary, 'ajouter Rapport sur les visas d’ici fin juin, Police aux frontières')
  expect(person.modal?.values).toMatchObject({
    title: { value: { value: 'Rapport sur les visas' } },
    due: { value: { value: 'd’ici fin juin' } },
  })
  expect(await person.submit({ due: 'one day', title: 'risk analysis of PORTS', link: 'here', partOf: 'nothing' })).toMatchObject({
    errors: {
      due: expect.stringContaining('prochain sommet'),
      title: expect.stringContaining('déjà'),
      link: expect.stringContaining('https://'),
      partOf: expect.stringContaining('identifiant'),
    },
  })
  expect(await person.submit({ due: '', title: 'Rapport', link: 'https://example.org/a', partOf: 'ports' })).toEqual({
    outcome: 'acknowledged',
  })
  await added.workspace.eventually('an answer', () => saidAlone(added, secretary)[0])
  expect((await added.read()).commitments.at(-1)).toMatchObject({
    id: 'rapport',
    partOf: 'ports',
    source: { link: 'https://example.org/a' },
  })
})

test('members and strangers are told alone who may', async () => {
  await using added = await town()
  for (const who of [ukDesk]) {
    const person = await formOf(added, who, 'add Report on visas')
    expect(JSON.stringify(person.modal?.content)).toContain('Only a lead may propose that, and the secretariat does it')
    expect(person.modal?.content['submit']).toBeUndefined()
  }
  expect((await added.read()).commitments).toHaveLength(1)
})

test('Undo of what was added withdraws it, its owners hear of it, and it can be opened again', async () => {
  await using added = await town()
  const person = await formOf(added, secretary, 'add Report on visas, UK Border Agency')
  await person.submit()
  const said = await added.workspace.eventually('an answer', () => saidAlone(added, secretary)[0])
  await added.clock.moveTo(added.clock.now().plus({ days: 1 }))
  await nudgeIn(added, 'uk')
  const { conversations } = added.workspace
  await choose(added, secretary, conversations.direct(conversations.personByEmail(secretary)?.id ?? '').id, said, { label: 'Undo' })
  await added.workspace.eventually('what was undone', () => saidAlone(added, secretary).find(({ text }) => text?.includes('undone')))
  expect((await added.read()).commitments.at(-1)).toMatchObject({ status: 'withdrawn', log: [{ kind: 'added' }, { kind: 'undone' }] })
  expect((await command(added, ukLead, 'list')).text).not.toContain('Report on visas')
  await added.clock.moveTo(added.clock.now().plus({ days: 1 }))
  const told = await added.workspace.eventually('the next message', () => nudges(added, 'uk')[1])
  expect(shown(told)).toContain('Report on visas: withdrawn')
  await command(added, secretary, 'reopen report-visas: it stands')
  expect((await added.read()).commitments.at(-1)).toMatchObject({ status: 'open' })
})

test('a team of which it is known that it is theirs is told that it was added, and not asked', async () => {
  await using added = await town()
  const person = await formOf(added, secretary, 'add Report on visas, UK Border Agency')
  await person.submit({ asks: 'known' })
  await added.workspace.eventually('an answer', () => saidAlone(added, secretary)[0])
  await added.clock.moveTo(added.clock.now().plus({ days: 1 }))
  expect(shown(await nudgeIn(added, 'uk'))).toMatch(/Report on visas.*Put into the register/s)
})

test('what was added and is not in the file yet is there after a kill, once', async () => {
  await using added = await town()
  const person = await formOf(added, secretary, 'add Report on visas, UK Border Agency')
  await person.submit()
  await added.workspace.eventually('an answer', () => saidAlone(added, secretary)[0])
  await added.restart()
  await added.restart()
  expect((await added.read()).commitments.map(({ id }) => id)).toEqual(['ports', 'report-visas'])
})

/** A lead proposes it; gives the message that asks the secretariat. */
async function proposed(added: Town, words = 'add Report on visas by end of June, UK Border Agency', who = ukLead) {
  const before = nudges(added, 'secretariat').length
  const person = await formOf(added, who, words)
  expect(await person.submit()).toEqual({ outcome: 'acknowledged' })
  return added.workspace.eventually('the question to the secretariat', () => nudges(added, 'secretariat')[before])
}

function asked(added: Town, ts: string) {
  return shown(nudges(added, 'secretariat').find((each) => each.ts === ts))
}

test('what a lead proposes is asked of the secretariat, also over a restart, and is there when it is confirmed; the lead hears of it', async () => {
  await using added = await town()
  const notice = await proposed(added)
  expect(shown(notice)).toMatch(/lead@ukba\.example proposes to put this into the register.*Report on visas/s)
  expect(saidAlone(added, ukLead)[0]?.text).toContain('Proposed to the secretariat')
  expect((await added.read()).commitments).toHaveLength(1)
  await added.restart()
  await choose(added, secretary, 'secretariat', notice, { label: 'Confirm' })
  await added.workspace.eventually('what came of it', () => (asked(added, notice.ts).includes('Confirmed by') ? true : undefined))
  expect((await added.read()).commitments.at(-1)).toMatchObject({
    id: 'report-visas',
    owners: [{ team: 'uk-border-agency', role: 'lead' }],
    log: [{ kind: 'added', by: secretary, proposedBy: ukLead }],
  })
  await added.workspace.eventually('the lead to hear of it', () =>
    saidAlone(added, ukLead).find(({ text }) => text.includes('has confirmed')),
  )
  expect(asked(added, notice.ts)).not.toContain('Refuse')
})

test('an addition that was confirmed and is undone is told to who proposed it once, and to the owners who had heard of it', async () => {
  await using added = await town()
  const notice = await proposed(added)
  await choose(added, secretary, 'secretariat', notice, { label: 'Confirm' })
  const said = await added.workspace.eventually('an answer', () =>
    saidAlone(added, secretary).find(({ text }) => text.includes('put into')),
  )
  const undo = async () => {
    const { conversations } = added.workspace
    const channel = conversations.direct(conversations.personByEmail(secretary)?.id ?? '').id
    await choose(added, secretary, added.workspace.ephemeralsOf(secretary).includes(said) ? 'secretariat' : channel, said, {
      label: 'Undo',
    })
  }
  const told = () => saidAlone(added, ukLead).filter(({ text }) => text.includes('has taken back what you proposed'))
  await undo()
  await added.workspace.eventually('the lead to hear of it', () => told()[0])
  await added.restart()
  expect(told().map(({ text }) => text)).toEqual([
    'secretary@example.org has taken back what you proposed and was confirmed: *Report on visas* (`report-visas`).',
  ])
  await added.clock.moveTo(added.clock.now().plus({ days: 2 }))
  await nothingOpen(added)
  expect(nudges(added, 'uk').map(shown).join()).not.toContain('Report on visas')
})

test('what is confirmed twice, or refused after it was confirmed, is there once, and the second is told so alone', async () => {
  await using added = await town()
  const notice = await proposed(added)
  const presses = ['Confirm', 'Confirm', 'Refuse'].map((label) => choose(added, secretary, 'secretariat', notice, { label }))
  await Promise.all(presses)
  await added.workspace.eventually('what came of it', () => (asked(added, notice.ts).includes('Confirmed by') ? true : undefined))
  await added.workspace.eventually('that it was settled', () =>
    saidAlone(added, secretary).find(({ text }) => text.includes('Confirmed by')),
  )
  expect((await added.read()).commitments).toHaveLength(2)
})

test('« Refuser » demande pourquoi, et le responsable l’apprend', async () => {
  await using added = await town()
  const notice = await proposed(added, 'ajouter Rapport sur les visas, Police aux frontières', frLead)
  await choose(added, secretary, 'secretariat', notice, { label: 'Refuse' })
  const person = added.workspace.person(secretary)
  await added.workspace.eventually('the form', () => person.modal)
  expect(await person.submit({ why: 'it is in the Declaration already' })).toEqual({ outcome: 'acknowledged' })
  const heard = await added.workspace.eventually('the lead to hear of it', () =>
    saidAlone(added, frLead).find(({ text }) => text.includes('Votre proposition est refusée')),
  )
  expect(heard.text).toContain('it is in the Declaration already')
  await added.workspace.eventually('what came of it', () => (asked(added, notice.ts).includes('Refused by') ? true : undefined))
  expect((await added.read()).commitments).toHaveLength(1)
})

test('of two leads who propose the same the second is told what is there already, and nothing is lost', async () => {
  await using added = await town()
  const [one, other] = [await proposed(added), await proposed(added, 'add Report on visas, Police aux frontières', frLead)]
  await choose(added, secretary, 'secretariat', one, { label: 'Confirm' })
  await added.workspace.eventually('what came of it', () => (asked(added, one.ts).includes('Confirmed by') ? true : undefined))
  await choose(added, secretary, 'secretariat', other, { label: 'Confirm' })
  await added.workspace.eventually('the refusal', () =>
    saidAlone(added, secretary).find(({ text }) => text.includes('in the register already')),
  )
  expect(asked(added, other.ts)).toContain('Refuse')
  expect((await added.read()).commitments).toHaveLength(2)
})

test('a proposal whose team was taken out of the file since is refused plainly, and waits on', async () => {
  await using added = await town()
  const notice = await proposed(added, 'add Report on visas, Police aux frontières')
  const file = await added.read()
  await writeFile(added.file, JSON.stringify({ ...file, teams: file.teams.filter(({ id }) => id !== 'fr-paf') }, null, 2))
  await vi.waitFor(() => expect(added.bot().store.registers.register().teams.has('fr-paf')).toBe(false), { timeout: 10_000 })
  await choose(added, secretary, 'secretariat', notice, { label: 'Confirm' })
  await added.workspace.eventually('the refusal', () => saidAlone(added, secretary).find(({ text }) => text.includes('no team')))
  expect((await added.read()).commitments).toHaveLength(1)
})

test('a member of a team may confirm nothing', async () => {
  await using added = await town()
  const notice = await proposed(added)
  await choose(added, ukDesk, 'secretariat', notice, { label: 'Confirm' })
  await added.workspace.eventually('the refusal', () => saidAlone(added, ukDesk).find(({ text }) => text.includes('Only the secretariat')))
  expect((await added.read()).commitments).toHaveLength(1)
})

test.each([
  { who: ukLead, words: 'please add a commitment: new cameras', title: 'New cameras', open: 'Open the form' },
  { who: secretary, words: 'add Report on visas by end of June', title: 'Report on visas', open: 'Open the form' },
  { who: frLead, words: 'créer un engagement : caméras', title: 'Caméras', open: 'Ouvrir le formulaire' },
])('"$words", said to the bot directly, is offered the form by a button', async ({ who, words, title, open }) => {
  await using added = await town()
  await added.workspace.person(who).dm(words)
  const offer = await added.workspace.eventually('the offer', () => saidAlone(added, who)[0])
  const { conversations } = added.workspace
  await choose(added, who, conversations.direct(conversations.personByEmail(who)?.id ?? '').id, offer, { label: open })
  const person = added.workspace.person(who)
  await added.workspace.eventually('the form', () => person.modal)
  expect(person.modal?.values['title']).toMatchObject({ value: { value: title } })
})

for (const { who, words, undo, answer } of [
  {
    who: secretary,
    words: 'add Report on visas, UK Border Agency, Police aux frontières',
    undo: 'undo',
    answer: 'nothing of yours here to undo',
  },
  {
    who: secretary,
    words: 'add Report on visas, UK Border Agency, Police aux frontières',
    undo: 'undo report-visas',
    answer: 'nothing of yours here to undo',
  },
])
  test(`"${undo}" of a joint addition that was undone before says that there is nothing to undo`, async () => {
    await using added = await town()
    const person = await formOf(added, who, words)
    expect(await person.submit()).toEqual({ outcome: 'acknowledged' })
    await added.workspace.eventually('an answer', () => saidAlone(added, who).find(({ text }) => text.includes('put into')))
    expect((await command(added, who, undo)).text).toContain('undone')
    expect((await command(added, who, undo)).text).toContain(answer)
  })
