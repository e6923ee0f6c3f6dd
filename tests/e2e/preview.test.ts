import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { frLead, secretary, ukLead } from '../a-register.ts'
import { bothLead, buttonsOf, command, nudges, promised, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const dues = ['2011-04-07', '2011-04', '2011-Q2', '2011', 'without delay', 'continuing', undefined, '2011-03']
const sixty = Array.from({ length: 60 }, (_, nth) =>
  promised(`thing-${nth}`, `Thing ${nth}, <with> & *more*`, { due: dues[nth % dues.length], ...(nth % 3 === 0 ? {} : bothLead) }),
)

/** The channels in which the bot speaks of its own accord. */
const channels = ['uk', 'fr', 'secretariat'] as const

test('what the secretariat previews is what is sent then, to the same people and in the same words', async () => {
  const monthly = { ...twoSides(...sixty), cadence: { poll: 'first Monday of the month' } }
  await using town = await aTown(monthly, { at: '2011-04-03T12:00:00+01:00' })
  const previewed = await allPages(town, 'preview 8 April 2011')

  for (let now = DateTime.fromISO('2011-04-04T08:00:30+01:00'); now < DateTime.fromISO('2011-04-09'); now = now.plus({ hours: 1 }))
    await town.clock.moveTo(now)
  const isResult = ({ text }: PostedMessage) => text.includes('Result of the status poll')
  await town.workspace.eventually('the result of the poll', () => nudges(town, 'secretariat').find(isResult))
  for (const channel of channels)
    for (const message of posted(town, channel))
      for (const line of named(town, textOf(message)).split('\n')) expect(previewed).toContain(`> ${line}`)
})

/** The messages as they were posted: what was asked again since reads otherwise by now. */
function posted(town: Town, channel: string): Pick<PostedMessage, 'blocks'>[] {
  const { id } = town.workspace.conversations.channel(channel) ?? {}
  return town.workspace.calls
    .filter(({ method, given }) => method === 'chat.postMessage' && given['channel'] === id)
    .map(({ given: { blocks } }) => ({ blocks: typeof blocks === 'string' ? JSON.parse(blocks) : blocks }))
}

/** All pages of a command's answer, turned over by its button. */
async function allPages(town: Town, words: string): Promise<string> {
  await command(town, secretary, words)
  const read: string[] = []
  for (;;) {
    const message = latest(town)
    const text = textOf(message)
    read.push(text)
    const next = buttonsOf(message).find(({ label }) => label === 'Next page')
    if (!next) return read.join('\n')
    const channel = town.workspace.conversations.direct(idOf(town, secretary)).id
    await town.workspace.person(secretary).press({ channel, ts: message.ts, blockId: next.blockId, actionId: next.actionId })
    await town.workspace.eventually('the next page', () => (textOf(latest(town)) === text ? undefined : true))
  }
}

function latest(town: Town): PostedMessage {
  const message = town.workspace.ephemeralsOf(secretary).at(-1)
  if (!message) throw new Error('no answer')
  return message
}

/** The text of the blocks, without those that are pressed, a line each. */
function textOf({ blocks }: Pick<PostedMessage, 'blocks'>): string {
  return (blocks ?? []).flatMap((block) => (block as { text?: { text: string } }).text?.text ?? []).join('\n')
}

/** With addresses in place of mentions: nobody is rung by a preview. */
function named(town: Town, text: string): string {
  return [ukLead, frLead, secretary].reduce((so, person) => so.replaceAll(`<@${idOf(town, person)}>`, person), text)
}

function idOf(town: Town, person: string): string {
  return town.workspace.conversations.personByEmail(person)?.id ?? ''
}
