import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test, vi } from 'vitest'
import type { Workspace } from '../../src/rehearsal/workspace.ts'
import { trackShortcut } from '../../src/rendering/buttons.ts'
import { aRegisterFile, bothSides, frLead, frPaf, secretary, ukBorderAgency, ukDesk, ukLead } from '../a-register.ts'
import { pressables } from '../rendering/slack-limits.ts'
import { choose } from './choosing.ts'
import { nudgeIn, nudges, press, promised, saidAlone, say } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// What somebody may do they may do by every way, and what they may not is refused by every way: to them alone, with who may, and nothing is changed.
// Who may what is the table of tests/register/who-may.test.ts.

const supportLead = 'lead@visas.example'
const elsewhere = 'lead@interieur.example'
const guest = 'guest@consultants.example'
const roles = { lead: ukLead, other: frLead, member: ukDesk, support: supportLead, secretary, elsewhere, guest }
type Role = keyof typeof roles
const everybody = Object.keys(roles) as Role[]

const teams = [
  { ...ukBorderAgency, channel: '#uk' },
  { ...frPaf, channel: '#fr', short: 'PAF' },
  { id: 'uk-visas', name: 'Visas', party: 'uk', channel: '#visas', leads: [supportLead] },
  { id: 'fr-interior', name: 'Intérieur', party: 'fr', channel: '#interior', leads: [elsewhere] },
]
const owners = [...bothSides, { team: 'uk-visas', role: 'support' }]
const deadline = '2011-03-31T09:30:00+01:00'

/** All of them in the channel of the lead's team, one of whom the register does not name. */
function inTheChannel({ conversations }: Workspace): void {
  const zone = 'Europe/London'
  conversations.people.set('U0GUEST1', { id: 'U0GUEST1', name: 'guest', email: guest, zone, account: { is_restricted: true } })
  for (const who of Object.values(roles)) conversations.channel('uk')?.members.add(conversations.personByEmail(who)?.id ?? '')
}

function townWith(...commitments: readonly object[]): Promise<Town> {
  return aTown({ ...aRegisterFile({}, { teams }), commitments }, { at: deadline, prepare: inTheChannel })
}

/** Resolves when all that was said is recorded and answered. */
async function answered(town: Town): Promise<void> {
  await vi.waitFor(async () => expect(await town.bot().store.inbox.unfinished()).toEqual([]), { timeout: 20_000, interval: 4 })
}

/** What came of it: to whom it was said alone, and in the channel. */
async function cameOf(town: Town, who: string, act: () => Promise<unknown>): Promise<{ alone: string; forAll: string }> {
  const before = new Set([...saidAlone(town, who), ...ofBot(town)])
  await act()
  await answered(town)
  const modal = town.workspace.person(who).modal
  if (modal) await town.workspace.person(who).closeModal()
  const since = (messages: readonly { readonly text: string }[]) =>
    messages.filter((each) => !before.has(each as never)).map(({ text }) => text)
  return { alone: [...since(saidAlone(town, who)), JSON.stringify(modal?.content ?? '')].join('\n'), forAll: since(ofBot(town)).join('\n') }
}

function ofBot({ workspace }: Town) {
  return workspace.messages('uk').filter((each) => each.bot_id !== undefined)
}

const leadsOnly = /Only a lead may do that: <@|only a lead of a team that leads it may do that: <@|Réservé aux responsables/
const noPart = /this is with|This one is with|services concernés/i
const noReader = /You may not read this register\. Ask <@|Vous ne pouvez pas lire ce registre/
const secretariatOnly = /Only the secretariat may do that: <@|Réservé au secrétariat : <@/
const leadsPropose = /Only a lead may propose that, and the secretariat does it: ask <@|Seuls les responsables le proposent/
const leadOrSecretariat = /or the secretariat: <@|or the secretariat may say: <@/
const anyRefusal = /Only the secretariat|Only a lead|You may not read|only they or the secretariat/

const ways = {
  thread: async (town: Town, who: string, { id, words }: { id: string; words: string }) =>
    town.workspace.person(who).say('uk', `${id} ${words}`, { threadTs: nudges(town, 'uk')[0]?.ts ?? '' }),
  direct: async (town: Town, who: string, { id, words }: { id: string; words: string }) => town.workspace.person(who).dm(`${id} ${words}`),
  mention: async (town: Town, who: string, { id, words }: { id: string; words: string }) =>
    town.workspace.person(who).say('uk', `@relance ${id} ${words}`),
  command: async (town: Town, who: string, { id, words }: { id: string; words: string }) =>
    town.workspace.person(who).command(`${id} ${words}`),
}
type Way = keyof typeof ways

describe('said of a commitment, whether in a thread, directly, by the name of the bot or as a command', () => {
  test.each<{ act: string; does: string | undefined; may: readonly Role[] }>([
    { act: 'done', does: 'closed', may: ['lead', 'other'] },
    { act: 'slips', does: undefined, may: [] }, // lacks its day: who may not is refused, and not asked for it
    { act: 'at risk: a strike', does: 'rated', may: ['lead', 'other', 'member', 'support', 'secretary'] },
  ])('"$act" is for the same people, and refused to the others alone, with who may', async ({ act, does, may }) => {
    const cells = everybody.flatMap((role) => (Object.keys(ways) as Way[]).map((way) => ({ role, way, id: `zebra-${role}-${way}` })))
    const all = cells.map(({ id }) => promised(id, `Zebra ${id}`, { owners, due: '2011-09-30' }))
    await using town = await townWith(promised('ports', 'Risk analysis of ports'), ...all)
    await nudgeIn(town, 'uk')
    for (const { role, way, id } of cells) {
      const { alone, forAll } = await cameOf(town, roles[role], () => ways[way](town, roles[role], { id, words: act }))
      const kinds = (town.bot().store.registers.register().commitments.get(id)?.log ?? []).map(({ kind }) => kind)
      const what = `${role}, ${way}: ${kinds} ${alone} ${forAll}`
      if (does !== undefined && may.includes(role)) expect(kinds, what).toContain(does)
      else
        expect(
          kinds.filter((kind) => kind !== 'noted'),
          what,
        ).toEqual([])
      if (may.includes(role) || ['lead', 'other', 'secretary'].includes(role)) continue
      expect(forAll, what).toBe('')
      // Among colleagues, who may not read the register hears nothing of what no message shows them.
      if (role === 'guest') expect(alone, what).toMatch(way === 'thread' ? /^""$/ : noReader)
      else expect(alone, what).toMatch(role === 'elsewhere' ? noPart : leadsOnly)
    }
  })
})

/** What is pressed in the row of the message, or chosen behind its dots. */
async function pressInRow(town: Town, who: string, label: string): Promise<void> {
  const message = nudges(town, 'uk')[0]
  if (message) await choose(town, who, 'uk', message, { label, of: 'ports' })
}

test('a press in the row of a message asks the same: who may not is refused alone, with who may, and whoever may not read it sees no more of it', async () => {
  await using town = await townWith(promised('ports', 'Risk analysis of ports', { owners }))
  await nudgeIn(town, 'uk')
  const log = () => (town.bot().store.registers.register().commitments.get('ports')?.log ?? []).map(({ kind }) => kind)
  for (const { role, label, told } of [
    { role: 'member', label: 'Done', told: leadsOnly },
    { role: 'support', label: 'Done', told: leadsOnly },
    { role: 'elsewhere', label: 'Done', told: noPart },
    { role: 'guest', label: 'Done', told: noPart },
    { role: 'member', label: 'New date', told: leadsOnly }, // in a modal
    { role: 'support', label: 'New date', told: leadsOnly },
    { role: 'elsewhere', label: 'New date', told: noPart },
    { role: 'guest', label: 'New date', told: noPart },
  ] as const) {
    const { alone, forAll } = await cameOf(town, roles[role], () => pressInRow(town, roles[role], label))
    expect({ alone, forAll, log: log() }, `${role} ${label}`).toEqual({ alone: expect.stringMatching(told), forAll: '', log: [] })
  }
  await cameOf(town, roles.lead, () => pressInRow(town, roles.lead, 'Done'))
  expect(log()).toEqual(['closed'])
})

test.each(['said', 'edited'])(
  'what is refused of words that were %s is asked no further: the next words are not taken for what they lacked',
  async (how) => {
    await using town = await townWith(promised('ports', 'Risk analysis of ports', { owners }))
    const { ts } = await nudgeIn(town, 'uk')
    const desk = town.workspace.person(ukDesk)
    const refused = await cameOf(town, ukDesk, async () => {
      if (how === 'said') return desk.say('uk', 'ports hand over', { threadTs: ts })
      const said = await desk.say('uk', 'thanks', { threadTs: ts })
      return desk.edit('uk', said.ts, 'ports hand over')
    })
    expect(refused.alone).toMatch(leadsOnly)
    const next = await cameOf(town, ukDesk, () => desk.say('uk', 'Visas', { threadTs: ts }))
    expect(next.alone).not.toMatch(leadsOnly)
  },
)

test('the row behind a line of a message is opened for who may read the register alone', async () => {
  const many = Array.from({ length: 14 }, (_, nth) => promised(`row-${nth}`, `Row ${nth}`, { owners }))
  await using town = await townWith(...many)
  const message = await nudgeIn(town, 'uk')
  const line = pressables((message.blocks ?? []) as object[]).find(({ label }) => label === 'Done…')
  const open = (who: string) => choose(town, who, 'uk', message, { label: 'Done…', of: String(line?.block).replace(/^actions /, '') })
  expect((await cameOf(town, guest, () => open(guest))).alone).toMatch(noReader)
  expect((await cameOf(town, ukDesk, () => open(ukDesk))).alone).not.toMatch(anyRefusal)
})

test('a form that was open while its reader lost the right to it is refused when it is submitted', async () => {
  await using town = await townWith(promised('ports', 'Risk analysis of ports', { owners }))
  await nudgeIn(town, 'uk')
  const lead = town.workspace.person(roles.lead)
  await pressInRow(town, roles.lead, 'New date')
  await town.workspace.eventually('the modal', () => lead.modal)
  await writeFile(
    town.file,
    (await readFile(town.file, 'utf8'))
      .replace(`"leads": ["${ukLead}"]`, '"leads": ["new@ukba.example"]')
      .replaceAll(ukLead, 'new@ukba.example'),
  )
  await vi.waitFor(() => expect(town.bot().store.registers.register().teams.get('uk-border-agency')?.leads).toEqual(['new@ukba.example']))
  expect(JSON.stringify(await lead.submit({ day: '2011-05-10', why: 'a strike' }))).toMatch(noPart)
  expect(JSON.stringify(lead.modal?.values)).toContain('a strike')
  expect((await town.read()).commitments[0]?.log).toEqual([])
})

test('a commitment that is opened from the Home tab offers each what they may say of it, and a stranger has none to open', async () => {
  await using town = await townWith(promised('ports', 'Risk analysis of ports', { owners, due: '2011-12-31' }))
  const offered = async (role: Role): Promise<string[]> => {
    const person = town.workspace.person(roles[role])
    await person.openHome()
    const home = await town.workspace.eventually('the tab', () => person.home)
    const open = pressables(home.content['blocks'] as object[]).find(({ actionId }) => actionId.startsWith('page'))
    if (!open) return []
    await person.pressIn('home', { blockId: open.block ?? '', actionId: open.actionId })
    await town.workspace.eventually('the commitment', () => person.modal)
    return pressables(person.modal?.content['blocks'] as object[]).map(({ label }) => label)
  }
  const lead = [
    'Edit',
    'On track',
    'At risk',
    'Blocked',
    'New date',
    'Close',
    'Add a note',
    'Add evidence',
    'Ask later',
    'Hand over',
    'Withdraw',
    'Supersede',
  ]
  expect(await offered('lead')).toEqual(lead)
  expect(await offered('member')).toEqual(['On track', 'At risk', 'Blocked', 'Add a note', 'Add evidence'])
  expect(await offered('support')).toEqual(['Edit', 'On track', 'At risk', 'Blocked', 'Add a note', 'Add evidence', 'Hand over'])
  expect(await offered('guest')).toEqual([])
})

test('an answer is undone by a press of those who may, and a message is tracked by those who may propose it', async () => {
  await using town = await townWith(promised('ports', 'Risk analysis of ports', { owners }))
  const nudge = await nudgeIn(town, 'uk')
  const answer = await say(town, ukLead, 'uk', nudge, 'done')
  for (const role of ['member', 'support', 'other', 'guest'] as const) {
    const { alone, forAll } = await cameOf(town, roles[role], () => press(town, roles[role], 'uk', answer, /Undo/))
    expect({ alone, forAll }, role).toEqual({
      alone: expect.stringMatching(/not yours to take back|n’est pas à vous|This one is with/),
      forAll: '',
    })
  }
  expect(state(town)).toContain('"closing"')
  for (const [role, told] of [
    ['member', leadsPropose],
    ['guest', noReader],
    ['lead', /This goes to the secretariat/],
  ] as const) {
    const { ts } = await town.workspace.person(roles.other).say('uk', 'We will report on visas by the end of June')
    const { alone } = await cameOf(town, roles[role], async () => {
      await town.workspace.person(roles[role]).shortcut('uk', ts, trackShortcut)
      await town.workspace.eventually('a form', () => town.workspace.person(roles[role]).modal)
    })
    expect(alone, role).toMatch(told)
  }
})

describe('done to the register, whether directly or as a command', () => {
  const commands = {
    direct: (town: Town, who: string, words: string) => town.workspace.person(who).dm(words),
    command: (town: Town, who: string, words: string) => town.workspace.person(who).command(words),
  }
  test.each([
    { words: 'add Report on visas', may: ['lead', 'support', 'secretary'], refusal: leadsPropose },
    { words: 'edit ports', may: ['lead', 'support', 'secretary'], refusal: leadsPropose },
    { words: 'event next-summit 12 May 2011', may: ['secretary'], refusal: secretariatOnly },
    { words: 'the next UK-France summit will be on 12 May 2011', may: ['secretary'], refusal: secretariatOnly },
    { words: 'lead@visas.example is away until 14 April', may: ['support', 'secretary'], refusal: leadOrSecretariat },
    { words: 'assign all of PAF to Intérieur', may: ['secretary'], refusal: leadOrSecretariat },
    { words: 'poll PAF', may: ['secretary'], refusal: leadOrSecretariat },
    { words: 'preview', may: ['secretary'], refusal: secretariatOnly },
    { words: 'digest', may: ['lead', 'member', 'support', 'secretary'], refusal: noReader },
    { words: 'history ports', may: ['lead', 'member', 'support', 'secretary'], refusal: noReader },
  ])('"$words" is for $may, and refused to the others, with who may', async ({ words, may, refusal }) => {
    await using town = await townWith(promised('ports', 'Risk analysis of ports', { owners }))
    for (const role of ['lead', 'member', 'support', 'guest', 'secretary'] as const)
      for (const [way, say] of Object.entries(commands)) {
        const before = state(town)
        const { alone } = await cameOf(town, roles[role], async () => {
          const [heard, person] = [saidAlone(town, roles[role]).length, town.workspace.person(roles[role])]
          await say(town, roles[role], words)
          await town.workspace.eventually(`an answer to ${words}`, () => person.modal ?? saidAlone(town, roles[role])[heard])
        })
        const what = `${role}, ${way}: ${alone}`
        if (may.includes(role)) expect(alone, what).not.toMatch(anyRefusal)
        else expect(alone, what).toMatch(role === 'guest' ? noReader : refusal)
        if (!may.includes(role)) expect(state(town), what).toBe(before)
      }
  })
})

/** All that the acts could change. */
function state(town: Town): string {
  const { commitments, events, absences } = town.bot().store.registers.register()
  return JSON.stringify([[...commitments.values()], [...events.values()], absences])
}
