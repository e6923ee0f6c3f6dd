import { describe, expect, test, vi } from 'vitest'
import { bothSides, frLead, ukLead } from '../a-register.ts'
import { nudgeIn, nudges, promised, saidAlone, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

// The answer to the bot's own question may sound like a command.

const ports = promised('ports', 'Risk analysis of ports', { owners: bothSides })

interface Asked {
  readonly who: string
  readonly says: string
  readonly place: 'thread' | 'direct'
}

function anAsked(town: Town, { who, says, place }: Asked) {
  const channel = who === ukLead ? 'uk' : 'fr'
  const person = town.workspace.person(who)
  return {
    async say(words: string) {
      if (place === 'direct') return void (await person.dm(words))
      const { ts } = await nudgeIn(town, channel)
      await person.say(channel, words, { threadTs: ts })
    },
    async askedWhy() {
      await nudgeIn(town, channel)
      await this.say(says)
      const all = () => [...saidAlone(town, who), ...town.workspace.messages(channel)]
      await town.workspace.eventually('the question', () => all().find(({ text }) => /holding up|freine/.test(text)))
    },
  }
}

/** Resolves when the last entry of the log has these words. */
async function hasReason(town: Town, words: string): Promise<void> {
  const last = async () => (await town.read()).commitments[0]?.log?.at(-1)?.text
  await vi.waitFor(async () => expect(await last()).toContain(words), { timeout: 10_000 })
}

describe.each(['thread', 'direct'] as const)('to "what is holding it up?", in a %s', (place) => {
  test.each([
    [ukLead, 'blocked', ['poll', 'poll under way', 'the poll of PAF', 'list late', 'list of sites', 'away', 'help from legal needed']],
    [frLead, 'bloqué', ['sondage', 'sondage en cours', 'sondage de la PAF', 'liste en attente', 'absence', 'aide de la DCPAF']],
  ] as const)('words that a command has answer it, of %s, who said "%s"', async (who, says, all) => {
    for (const words of all) {
      await using town = await aTown(twoSides(ports), { at: '2011-03-31T09:30:00+01:00' })
      const asked = anAsked(town, { who, says, place })
      await asked.askedWhy()
      await asked.say(words)
      await hasReason(town, words)
      expect(nudges(town, 'fr').length + nudges(town, 'uk').length, words).toBe(2)
    }
  })

  test.each([
    [ukLead, 'blocked', { help: /Answer in the thread/, digest: /^Digest/, list: /1 open commitment/, mine: /of yours/ }],
    [frLead, 'bloqué', { aide: /Répondez dans le fil/, liste: /1 engagement ouvert/ }],
  ] as const)('a whole command that only looks stays one, and the question open, for %s, who said "%s"', async (who, says, all) => {
    await using town = await aTown(twoSides(ports), { at: '2011-03-31T09:30:00+01:00' })
    const asked = anAsked(town, { who, says, place })
    await asked.askedWhy()
    for (const [words, told] of Object.entries(all)) {
      await asked.say(words)
      await town.workspace.eventually(`what ${words} shows`, () => saidAlone(town, who).find(({ text }) => told.test(text)))
    }
    await asked.say('the data from Dunkirk')
    await hasReason(town, 'the data from Dunkirk')
  })
})

test('a lead who is asked why, and names an event that has no date, has given the reason', async () => {
  const register = { ...twoSides(ports), events: [{ id: 'summit', name: 'the summit', date: '2011-05-12', log: [] }] }
  await using town = await aTown(register, { at: '2011-03-31T09:30:00+01:00' })
  const asked = anAsked(town, { who: ukLead, says: 'blocked', place: 'direct' })
  await asked.askedWhy()
  await asked.say('the summit is cancelled')
  await hasReason(town, 'the summit is cancelled')
})
