import { readFile, writeFile } from 'node:fs/promises'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import type { AccountFlags } from '../../src/rehearsal/conversations.ts'
import { frLead, ukLead } from '../a-register.ts'
import { answers, command, nudgeIn, nudges, promised, saidAlone, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const deadline = '2011-03-31T09:30:00+01:00'
const dayBefore = '2011-03-30T20:00:00+01:00'
const ports = promised('ports', 'Risk analysis of ports')
const evil = 'U0EVIL'

/** An account beside the lead's own, with the lead's address in its profile. */
function aSecondAccount(town: Town, account: AccountFlags = {}): void {
  const { conversations } = town.workspace
  conversations.people.set(evil, { id: evil, name: 'evil', email: ukLead, zone: 'Europe/London', account })
  for (const channel of ['uk', 'fr']) conversations.channel(channel)?.members.add(evil)
}

function idOf(town: Town, email: string): string {
  return town.workspace.conversations.personByEmail(email)?.id ?? ''
}

/** Writes directly, and waits until the bot has answered. */
async function sayDirectly(town: Town, who: string, words: string): Promise<string> {
  const { id } = town.workspace.conversations.direct(town.workspace.conversations.person(who)?.id ?? '')
  const said = await town.workspace.person(who).say(id, words)
  return (await town.workspace.eventually(`an answer to "${words}"`, () => answers(town, id, said)[0])).text
}

describe('an account that has the address of a lead in its profile', () => {
  test.each<{ who: string; account: AccountFlags }>([
    { who: 'somebody of another workspace', account: { team_id: 'T0ELSEWHERE' } },
    { who: 'a stranger', account: { team_id: 'T0ELSEWHERE', is_stranger: true } },
    { who: 'a guest', account: { is_restricted: true } },
    { who: 'a guest of one channel', account: { is_restricted: true, is_ultra_restricted: true } },
    { who: 'a bot', account: { is_bot: true } },
    { who: 'a deactivated account', account: { deleted: true } },
    { who: 'a second member', account: {} },
  ])('is not the lead where it is $who: it closes nothing, and is mentioned nowhere', async ({ account }) => {
    await using town = await aTown(twoSides(ports), { at: dayBefore })
    aSecondAccount(town, account)
    await sayDirectly(town, evil, 'ports done')
    await command(town, evil, 'done ports')
    await town.clock.moveTo(DateTime.fromISO(deadline))
    const nudge = await nudgeIn(town, 'uk')
    expect(nudge.text).toContain(`<@${idOf(town, ukLead)}>`)
    await town.workspace.person(evil).say('uk', 'done', { threadTs: nudge.ts })
    await town.workspace.eventually('a word to them', () =>
      saidAlone(town, evil).some(({ text }) => text.includes('so nothing of that was recorded')),
    )
    expect((await town.read()).commitments[0]).toMatchObject({ status: 'open', log: [] })
    expect(JSON.stringify(town.workspace.messages('uk'))).not.toContain(`<@${evil}>`)

    await say(town, ukLead, 'uk', nudge, 'done')
    expect((await town.read()).commitments[0]).toMatchObject({ status: 'closed', log: [{ by: ukLead }] })
  })
})

test('somebody of another workspace whom the register names by Slack id speaks for their team', async () => {
  const register = twoSides(ports) as { teams: { leads: string[] }[] }
  register.teams[0]?.leads.push(evil)
  const prepare = { at: deadline }
  await using town = await aTown(register, {
    ...prepare,
    prepare: ({ conversations }) => {
      conversations.people.set(evil, { id: evil, name: 'evil', email: ukLead, zone: 'UTC', account: { team_id: 'T0ELSEWHERE' } })
      conversations.channel('uk')?.members.add(evil)
    },
  })
  const nudge = await nudgeIn(town, 'uk')
  expect(nudge.text).toContain(`<@${evil}>`)
  await say(town, evil, 'uk', nudge, 'done')
  expect((await town.read()).commitments[0]?.log).toMatchObject([{ kind: 'closed', by: evil }])
})

test('a lead who is added by Slack id in the file has their rights at once, though they wrote before', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  const newcomer = 'U0NEWLEAD'
  const { conversations } = town.workspace
  conversations.people.set(newcomer, { id: newcomer, name: 'new', email: 'new@ukba.example', zone: 'Europe/London' })
  conversations.channel('uk')?.members.add(newcomer)
  expect((await say(town, newcomer, 'uk', nudge, 'done')).text).toContain('so nothing of that was recorded')

  const changed = new Promise((resolve) => town.bot().store.registers.onNews(({ kind }) => kind === 'register changed' && resolve(kind)))
  await writeFile(town.file, (await readFile(town.file, 'utf8')).replace(`"${ukLead}"`, `"${ukLead}", "${newcomer}"`))
  await changed
  await say(town, newcomer, 'uk', nudge, 'done')
  expect((await town.read()).commitments[0]?.log).toMatchObject([{ kind: 'closed', by: newcomer }])
})

test('an address that has passed to another account gives its rights to that one as soon as Slack tells of it', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', nudge, 'amber: late data')
  const { conversations } = town.workspace
  const old = conversations.personByEmail(ukLead)
  if (!old) throw new Error('nobody is the lead')
  conversations.people.set(old.id, { ...old, email: 'former@ukba.example' })
  aSecondAccount(town)
  for (const id of [old.id, evil]) await town.workspace.sendEvent({ type: 'user_change', user: { id }, event_ts: '1' })

  expect((await say(town, old.id, 'uk', nudge, 'done')).text).toContain('so nothing of that was recorded')
  await say(town, evil, 'uk', nudge, 'on track')
  expect((await town.read()).commitments[0]?.log).toMatchObject([{ rating: 'amber' }, { kind: 'rated', rating: 'green', by: ukLead }])
})

test('a lead whose account is deactivated is named plainly, and the secretariat is told why', async () => {
  const deactivate = (town: Pick<Town, 'workspace'>) => {
    const { conversations } = town.workspace
    const lead = conversations.personByEmail(ukLead)
    if (lead) conversations.people.set(lead.id, { ...lead, account: { deleted: true } })
    return lead?.id ?? ''
  }
  await using town = await aTown(twoSides(ports), { at: dayBefore })
  const id = deactivate(town)
  await town.workspace.sendEvent({ type: 'user_change', user: { id, deleted: true }, event_ts: '1' })
  await town.clock.moveTo(DateTime.fromISO(deadline))
  const nudge = await nudgeIn(town, 'uk')
  expect(nudge.text).not.toContain(`<@${id}>`)
  expect(nudge.text).toContain(ukLead)
  await town.restart()
  await town.workspace.eventually('the lack told', () => nudges(town, 'secretariat').find((each) => each.text.includes(ukLead)))
})

test('a lead named by Slack id whose account is deactivated is not written to, and the secretariat is told why', async () => {
  const register = twoSides(ports) as { teams: { leads: string[]; channel?: string }[] }
  const [uk] = register.teams
  uk?.leads.push(evil)
  delete uk?.channel
  await using town = await aTown(register, {
    at: deadline,
    prepare: ({ conversations }) =>
      conversations.people.set(evil, { id: evil, name: 'gone', email: 'gone@ukba.example', zone: 'UTC', account: { deleted: true } }),
  })
  await nudgeIn(town, town.workspace.conversations.direct(idOf(town, ukLead)).id)
  expect(town.workspace.messages(town.workspace.conversations.direct(evil).id)).toEqual([])
  const told = await town.workspace.eventually('the lack told', () => nudges(town, 'secretariat')[0])
  expect(shown(told)).toContain(`${evil} (of team uk-border-agency) is deactivated in Slack`)
})

test('a guest whom the register names by address is told to the secretariat, with what to write instead', async () => {
  await using town = await aTown(twoSides(ports), {
    at: deadline,
    prepare: ({ conversations }) => {
      const lead = conversations.personByEmail(frLead)
      if (lead) conversations.people.set(lead.id, { ...lead, account: { is_restricted: true } })
    },
  })
  const told = await town.workspace.eventually('the lack told', () => nudges(town, 'secretariat')[0])
  expect(shown(told)).toContain(`${frLead} (of team fr-paf) is a guest of the workspace`)
  expect(shown(told)).toContain(idOf(town, frLead))
})

test('a name that Slack will not tell is given as it is written, and the answer comes all the same', async () => {
  await using town = await aTown(twoSides(ports), { at: deadline })
  const nudge = await nudgeIn(town, 'uk')
  await town.workspace.sendEvent({ type: 'user_change', user: { id: idOf(town, ukLead) }, event_ts: '1' })
  town.workspace.failNext('users.lookupByEmail', 'fatal_error', 1_000)
  expect((await say(town, ukLead, 'uk', nudge, 'on track')).text).toContain('on track')
  expect((await command(town, ukLead, 'show ports')).text).toContain('Risk analysis')
  expect((await town.read()).commitments[0]?.log).toMatchObject([{ rating: 'green', by: ukLead }])
})
