import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { trackShortcut } from '../../src/rendering/buttons.ts'
import { ukLead } from '../a-register.ts'
import { command, nudgeIn, nudges, press, promised, say, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

/** The scopes that the manifest asks for. */
const asked = [...(/ {4}bot:\n((?: {6}- .+\n)+)/.exec(readFileSync('slack-manifest.yaml', 'utf8'))?.[1] ?? '').matchAll(/- (\S+)/g)].map(
  ([, scope = '']) => scope,
)
const ports = promised('ports', 'Risk analysis of ports')
const deadline = '2011-03-31T09:30:00+01:00'

test.each([{ http: false }, { http: true }])(
  'with the scopes of the manifest nothing is missing, and every way to answer works (HTTP: $http)',
  async ({ http }) => {
    await using town = await aTown(twoSides(ports), { at: deadline, scopes: asked, http })
    const nudge = await nudgeIn(town, 'uk')
    await say(town, ukLead, 'uk', nudge, 'note the data is there')
    await press(town, ukLead, 'uk', nudge, /on track/i)
    await town.workspace.eventually('the row drawn again', () => shown(nudges(town, 'uk')[0]).includes('✓'))
    expect((await command(town, ukLead, 'done ports')).text).toContain('Risk analysis of ports')
    expect((await town.read()).commitments[0]).toMatchObject({ status: 'closed', rating: 'green' })
    expect(nudges(town, 'secretariat')).toEqual([])
    expect(town.workspace.unknown).toEqual([])
  },
)

test('the manifest has the message shortcut by the id to which the bot listens', () => {
  const shortcut = /shortcuts:\n {4}- name: (.+)\n {6}type: (.+)\n {6}callback_id: (.+)\n {6}description: (.+)\n/.exec(
    readFileSync('slack-manifest.yaml', 'utf8'),
  )
  const [, name = '', type, id, description = ''] = shortcut ?? []
  expect([type, id]).toEqual(['message', trackShortcut])
  // Slack's limits.
  expect([name.length < 25, description.length <= 150]).toEqual([true, true])
})

test.each(asked.filter((scope) => scope !== 'chat:write'))(
  'a missing scope %s is named at start, and the nudge comes all the same',
  async (lacking) => {
    await using town = await aTown(twoSides(ports), { at: deadline, scopes: asked.filter((scope) => scope !== lacking) })
    const told = await town.workspace.eventually('the lack named', () =>
      [...town.workspace.conversations.channels.values()].flatMap(({ messages }) => messages).find((each) => each.text.includes(lacking)),
    )
    expect(told.text).toContain('missing')
    await town.workspace.eventually('the nudge', () =>
      [...town.workspace.conversations.channels.values()]
        .flatMap(({ messages }) => messages)
        .find((each) => each.text.includes('ports') && each !== told),
    )
  },
)
