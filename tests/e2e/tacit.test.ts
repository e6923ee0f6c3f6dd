import { DateTime } from 'luxon'
import { expect, test, vi } from 'vitest'
import { frLead, ukLead } from '../a-register.ts'
import { choose } from './choosing.ts'
import { bothLead, nudges, promised, saidAlone, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// A side that says nothing agrees to a closing, where the commitment lets silence count; and one that is closed only with evidence.

const silent = promised('ports', 'Risk analysis of ports', { ...bothLead, silence: '3 working days' })

/** The clock stands at an hour at which both sides have had their message, if there is one. */
async function comes(town: Town, day: string): Promise<void> {
  await town.clock.moveTo(DateTime.fromISO(`${day}T10:30:00+01:00`))
}

/** Closed by the United Kingdom on Thursday 24 March 2011, with a link; the French side has had its message before. */
async function closedByOne(commitment = silent): Promise<Town> {
  const town = await aTown(twoSides(commitment), { at: '2011-03-24T07:59:00Z' })
  await comes(town, '2011-03-24')
  const british = await town.workspace.eventually('the British message', () => nudges(town, 'uk')[0])
  await say(town, ukLead, 'uk', british, 'done: https://example.org/ports')
  await statusBecomes(town, 'closing')
  return town
}

async function statusBecomes(town: Town, status: string): Promise<void> {
  await vi.waitFor(async () => expect((await town.read()).commitments[0]?.status).toBe(status), { timeout: 20_000, interval: 50 })
}

async function frenchMessageOf(town: Town, day: string, nth: number): Promise<string> {
  await comes(town, day)
  return shown(await town.workspace.eventually(`the French message of ${day}`, () => nudges(town, 'fr')[nth]))
}

/** The day's first message in the French channel, drawn again. */
function frenchMessageIsWithout(town: Town, words: string): Promise<unknown> {
  return town.workspace.eventually(`a French message without "${words}"`, () => {
    const message = nudges(town, 'fr')[1]
    return message && !shown(message).includes(words) ? message : undefined
  })
}

test('a side is told twice until when it may speak; then its silence closes it, both sides are told, and "not agreed" still opens it again', async () => {
  await using town = await closedByOne()
  const first = await frenchMessageOf(town, '2011-03-25', 1)
  expect(first).toContain('Sans réponse de votre part d’ici au 30 mars 2011, votre silence vaudra accord.')
  expect(await frenchMessageOf(town, '2011-03-29', 2)).toContain('30 mars 2011')
  await comes(town, '2011-03-30')
  expect((await town.read()).commitments[0]?.status).toBe('closing')

  await comes(town, '2011-03-31')
  await statusBecomes(town, 'closed')
  expect((await town.read()).commitments[0]?.log?.at(-1)).toMatchObject({ by: 'relance', kind: 'closed', party: 'fr', tacit: true })
  const told = await town.workspace.eventually('what the French side is told', () => nudges(town, 'fr')[3])
  expect(shown(told)).toContain('le silence vaut accord')
  const british = await town.workspace.eventually('what the British side is told', () =>
    nudges(town, 'uk').find((message) => shown(message).includes('its silence counts as agreement (')),
  )
  expect(shown(british)).toContain('Closed')

  await say(town, frLead, 'fr', told, 'pas d’accord : il manque le radar')
  await statusBecomes(town, 'open')
})

test('an objection written while the bot was away is heard before silence counts', async () => {
  await using town = await closedByOne()
  await frenchMessageOf(town, '2011-03-25', 1)
  await frenchMessageOf(town, '2011-03-29', 2)
  const last = nudges(town, 'fr')[2]
  if (!last) throw new Error('no French message')
  await town.restart(async () => {
    await town.workspace.person(frLead).say('fr', 'pas d’accord : il manque le radar', { threadTs: last.ts })
    await comes(town, '2011-03-31')
  })
  await statusBecomes(town, 'open')
  expect((await town.read()).commitments[0]?.log?.map(({ kind }) => kind)).toEqual(['closed', 'objected'])
})

const shownFirst = promised('ports', 'Risk analysis of ports', { ...bothLead, evidence: 'required' })

test('what is closed only with evidence asks for it: by words with a link, by evidence given before, and in the modal of Done', async () => {
  await using town = await aTown(twoSides(shownFirst), { at: '2011-03-24T07:59:00Z' })
  await comes(town, '2011-03-24')
  const british = await town.workspace.eventually('the British message', () => nudges(town, 'uk')[0])
  await say(town, ukLead, 'uk', british, 'done')
  const asked = await town.workspace.eventually('what is asked', () => saidAlone(town, ukLead).at(-1))
  expect(shown(asked)).toContain('something to show for it')
  expect((await town.read()).commitments[0]?.status).toBe('open')

  await choose(town, ukLead, 'uk', british, { label: 'Done', of: 'ports' })
  const lead = town.workspace.person(ukLead)
  await town.workspace.eventually('the modal', () => lead.modal)
  await expect(lead.submit({})).rejects.toThrow('Slack asks to fill in: Evidence')
  expect(await lead.submit({ evidence: 'https://example.org/report' })).toEqual({ outcome: 'acknowledged' })
  await statusBecomes(town, 'closing')

  const french = shown(
    await comes(town, '2011-03-25').then(() => town.workspace.eventually('the French message', () => nudges(town, 'fr')[1])),
  )
  expect(french).toContain('justificatif')
  expect(french).toContain('example.org/report')
})

test('a side that says that it is not done, or is asked why it does not agree, is not silent: the other side is told, and nothing closes', async () => {
  await using town = await closedByOne()
  await comes(town, '2011-03-25')
  const french = await town.workspace.eventually('the French message', () => nudges(town, 'fr')[1])
  expect(shown(french)).toContain('votre silence vaudra accord')
  await say(town, frLead, 'fr', french, 'pas d’accord')
  await frenchMessageIsWithout(town, 'votre silence vaudra accord')
  await comes(town, '2011-03-28')
  const british = await town.workspace.eventually('what the British side is told', () =>
    nudges(town, 'uk').find((message) => shown(message).includes('its silence will not count as agreement')),
  )
  expect(shown(british)).toContain('pas d’accord')
  for (const day of ['2011-03-29', '2011-03-31', '2011-04-05', '2011-04-15']) await comes(town, day)
  expect((await town.read()).commitments[0]?.status).toBe('closing')

  const last = nudges(town, 'fr').at(-1)
  if (!last) throw new Error('no French message')
  await say(town, frLead, 'fr', last, 'ce n’est pas terminé, il manque Dunkerque')
  await statusBecomes(town, 'open')
  expect((await town.read()).commitments[0]?.log?.at(-1)).toMatchObject({
    kind: 'objected',
    text: 'ce n’est pas terminé, il manque Dunkerque',
  })
})
