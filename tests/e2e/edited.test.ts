import { DateTime } from 'luxon'
import { describe, expect, test, vi } from 'vitest'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { frLead, ukLead } from '../a-register.ts'
import { answers, bothLead, buttonsOf, nudgeIn, nudges, press, promised, say, shown, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const lead = ukLead
const at = '2011-03-31T09:30:00+01:00'

interface Thread {
  readonly town: Town
  readonly nudge: PostedMessage
}

/** Two commitments of both sides on the day on which they are due, and the UK's message of that day. */
async function dueToday(options: { http?: boolean } = {}): Promise<Thread> {
  const town = await aTown(twoSides(promised('ports', 'Visit the ports', bothLead), promised('data', 'Exchange of data', bothLead)), {
    at,
    ...options,
  })
  return { town, nudge: await nudgeIn(town, '#uk') }
}

async function commitment({ town }: Thread, id = 'ports') {
  const found = (await town.read()).commitments.find((each) => each.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

async function kinds(thread: Thread, id = 'ports'): Promise<string[]> {
  return ((await commitment(thread, id)).log ?? []).map(({ kind }) => kind)
}

async function edit({ town }: Thread, message: PostedMessage, words: string): Promise<void> {
  await town.workspace.person(lead).edit('#uk', message.ts, words)
  await settled(town)
}

/** Resolves when all that was taken in is answered: what is acknowledged has been taken in. */
async function settled(town: Town): Promise<void> {
  await vi.waitFor(async () => expect(await town.bot().store.inbox.unfinished()).toEqual([]), { timeout: 20_000, interval: 20 })
}

function lastSaid(thread: Thread): PostedMessage {
  const said = thread.town.workspace.messages('#uk').findLast((each) => each.user !== 'U0RELANCE' && each.thread_ts === thread.nudge.ts)
  if (!said) throw new Error('nobody said anything')
  return said
}

describe.each([{ http: false }, { http: true }])('over HTTP: $http', ({ http }) => {
  test('"1 done" edited to "1 on track" takes the closing back, and the rating stands', async () => {
    const thread = await dueToday({ http })
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 done')
    expect(await commitment(thread)).toMatchObject({ status: 'closing' })

    await edit(thread, lastSaid(thread), '1 on track')
    expect(await commitment(thread)).toMatchObject({ status: 'open', rating: 'green' })
    expect(await kinds(thread)).toEqual(['closed', 'retracted', 'rated'])
    const said = answers(town, '#uk', thread.nudge)
    expect(said, 'the answer stands where it stood').toHaveLength(1)
    expect(shown(said[0])).toMatch(/on track/i)
  })

  test('a deleted reply is taken back', async () => {
    const thread = await dueToday({ http })
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '2 blocked: no money')
    expect(await commitment(thread, 'data')).toMatchObject({ rating: 'red' })

    await town.workspace.person(lead).remove('#uk', lastSaid(thread).ts)
    await settled(town)
    expect(await commitment(thread, 'data')).toMatchObject({ rating: null })
    expect(await kinds(thread, 'data')).toEqual(['rated', 'retracted'])
  })
})

/** The last words that a person said privately to them alone. */
function privately({ town }: Thread, who = lead): string {
  return shown(town.workspace.ephemeralsOf(who).at(-1))
}

async function remove({ town }: Thread, message: PostedMessage): Promise<void> {
  await town.workspace.person(lead).remove('#uk', message.ts)
  await settled(town)
}

describe('a deleted reply that was asked about and recorded nothing', () => {
  test.each(['1 note: not for the French, ministers disagree', '1 is nearly donne'])('takes its question with it: "%s"', async (words) => {
    const thread = await dueToday()
    await using town = thread.town
    const asked = await say(town, lead, '#uk', thread.nudge, words)
    const before = await kinds(thread)
    await remove(thread, lastSaid(thread))
    const button = buttonsOf(asked).find(({ label }) => /yes/i.test(label))
    if (button) {
      const { blockId, actionId } = button
      await town.workspace.person(lead).press({ channel: '#uk', ts: asked.ts, blockId, actionId })
      await settled(town)
    }
    await town.workspace.person(lead).say('#uk', 'yes', { threadTs: thread.nudge.ts })
    await settled(town)
    expect((await kinds(thread)).filter((kind) => kind !== 'retracted')).toEqual(before)
    expect(JSON.stringify(await commitment(thread))).not.toContain('ministers disagree')
  })
})

describe('an edited reply', () => {
  test('that is not for the other side any more changes nothing before its author says so', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 at risk: no data')
    await edit(thread, lastSaid(thread), 'OFFICIAL-SENSITIVE, not for the French: 1 at risk, the Dover kit has failed')
    expect(await kinds(thread)).toEqual(['rated'])
    expect(JSON.stringify(await commitment(thread))).not.toContain('Dover kit')

    await say(town, lead, '#uk', thread.nudge, 'yes')
    expect((await commitment(thread)).log?.at(-1)).toMatchObject({ kind: 'rated', rating: 'amber' })
  })

  test('that was not understood is read: "on hte trakc" edited to "on track"', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await town.workspace.person(lead).say('#uk', '1 is on hte trakc', { threadTs: thread.nudge.ts })
    await settled(town)
    expect((await commitment(thread)).rating).toBeNull()
    await edit(thread, lastSaid(thread), '1 on track')
    expect(await commitment(thread)).toMatchObject({ rating: 'green' })
  })

  test('with a letter mended in its reason keeps its meaning, with the new words, in the answer and wherever they are shown', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 at risk: Dunkrik data is late')
    await edit(thread, lastSaid(thread), '1 at risk: Dunkirk data is late')
    expect((await commitment(thread)).log).toMatchObject([
      { kind: 'rated', text: expect.stringContaining('Dunkrik') },
      { kind: 'amended', text: expect.stringContaining('Dunkirk') },
    ])
    expect(answers(town, '#uk', thread.nudge)).toHaveLength(1)
    await vi.waitFor(() => expect(shown(nudges(town, '#uk')[0])).toContain('Dunkirk data is late'))
    expect(shown(nudges(town, '#uk')[0])).not.toContain('Dunkrik')
  })

  test('to words that are not for the other side keeps none of them, and what it said before stands after a no', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 at risk: no beds')
    await edit(thread, lastSaid(thread), '1 at risk: no beds, don’t tell the French the minister wobbles')
    await say(town, lead, '#uk', thread.nudge, 'no')
    expect(await kinds(thread)).toEqual(['rated'])
    expect(JSON.stringify(await commitment(thread))).not.toContain('wobbles')
  })

  test('of several commitments changes only the one of which it says something else', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 done, 2 at risk: no data')
    await edit(thread, lastSaid(thread), '1 on track, 2 at risk: no data')
    expect(await kinds(thread, 'ports')).toEqual(['closed', 'retracted', 'rated'])
    expect(await kinds(thread, 'data')).toEqual(['rated'])
    const [said, ...more] = answers(town, '#uk', thread.nudge)
    expect(more).toEqual([])
    expect(shown(said)).toMatch(/on track/i)
    expect(shown(said)).toMatch(/at risk/i)
  })

  test('edited again and again is what it says last, and once deleted it says nothing', async () => {
    const thread = await dueToday()
    await using _town = thread.town
    await say(thread.town, lead, '#uk', thread.nudge, '1 done')
    const said = lastSaid(thread)
    await edit(thread, said, '1 blocked: no money')
    await edit(thread, said, '1 done')
    expect(await commitment(thread)).toMatchObject({ status: 'closing', rating: null })
    await edit(thread, said, '1 on track')
    expect(await commitment(thread)).toMatchObject({ status: 'open', rating: 'green' })
    await remove(thread, said)
    expect(await commitment(thread)).toMatchObject({ status: 'open', rating: null })
    expect(answers(thread.town, '#uk', thread.nudge)).toHaveLength(1)
  })

  test('on which the other side has built stands, and its author alone is told what to do instead', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 done')
    const said = lastSaid(thread)
    await say(town, frLead, '#fr', await nudgeIn(town, '#fr'), '1 terminé')
    expect(await commitment(thread)).toMatchObject({ status: 'closed' })

    await town.workspace.person(lead).edit('#uk', said.ts, 'thanks')
    await settled(town)
    expect(await commitment(thread)).toMatchObject({ status: 'closed' })
    expect(await kinds(thread)).toEqual(['closed', 'closed'])
    expect(privately(thread)).toContain('it stands')
  })

  test('on which the other side has built, edited to an objection, is one of now: it is open again, and nothing is asked', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 done')
    const said = lastSaid(thread)
    await say(town, frLead, '#fr', await nudgeIn(town, '#fr'), '1 terminé')
    await edit(thread, said, '1 not agreed: Dunkirk is missing')
    expect(await commitment(thread)).toMatchObject({ status: 'open' })
    expect(await kinds(thread)).toEqual(['closed', 'closed', 'objected'])
    const { log = [] } = await commitment(thread)
    expect(log.at(-1)).not.toHaveProperty('said')
    expect(privately(thread)).not.toContain('it stands')
  })

  test('that somebody has undone stays undone while it means the same', async () => {
    const thread = await dueToday()
    await using town = thread.town
    const said = await say(town, lead, '#uk', thread.nudge, '1 blocked: no mony')
    await press(town, lead, '#uk', said, /^Undo$/)
    await settled(town)
    await edit(thread, lastSaid(thread), '1 blocked: no money')
    expect(await commitment(thread)).toMatchObject({ rating: null })
  })

  test('takes its place among what was said after it', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 at risk: no data')
    const first = lastSaid(thread)
    await say(town, lead, '#uk', thread.nudge, '1 on track')
    await edit(thread, first, '1 blocked: no data')
    expect(await commitment(thread)).toMatchObject({ rating: 'green' })
  })

  test('is read when its news comes before the words themselves, which then count no more', async () => {
    const thread = await dueToday()
    await using town = thread.town
    const held = town.workspace.faults.planEvents('message', { does: 'hold' })
    await town.workspace.person(lead).say('#uk', '1 done', { threadTs: thread.nudge.ts })
    await town.workspace.person(lead).edit('#uk', lastSaid(thread).ts, '1 on track')
    held.end()
    await town.workspace.releaseEvents('newest first')
    await settled(town)
    expect(await kinds(thread)).toEqual(['rated'])
  })
})

test('in French: « 1 terminé » modifié en « 1 à risque » retire la clôture, et celle du second aussi', async () => {
  const thread = await dueToday()
  await using town = thread.town
  const nudge = await nudgeIn(town, '#fr')
  await say(town, frLead, '#fr', nudge, '1 terminé, 2 terminé')
  const said = town.workspace.messages('#fr').find((each) => each.text.startsWith('1 terminé'))
  await town.workspace.person(frLead).edit('#fr', said?.ts ?? '', '1 à risque : données en retard')
  await settled(town)
  expect(await commitment(thread)).toMatchObject({ status: 'open', rating: 'amber' })
  expect(await kinds(thread, 'data')).toEqual(['closed', 'retracted'])
  const [answer, ...more] = answers(town, '#fr', nudge)
  expect(more).toEqual([])
  expect(shown(answer)).toContain('réponse précédente annulée par la modification du message')
})

describe('of a closing on which the other side has built the thread says that it holds', () => {
  test.each([
    { how: 'edited to a risk and deleted', edits: ['1 at risk: Dunkirk is missing'], channel: '#uk' },
    { how: 'edited to a note and deleted', edits: ['1 note: Dunkirk is missing'], channel: '#uk' },
    { how: 'deleted at once', edits: [], channel: '#uk' },
  ])('$how', async ({ edits }) => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 done: report sent')
    const said = lastSaid(thread)
    await say(town, frLead, '#fr', await nudgeIn(town, '#fr'), '1 terminé')
    for (const words of edits) await edit(thread, said, words)
    await remove(thread, said)
    await town.workspace.eventually('what holds', () => answers(town, 'uk', thread.nudge).at(-1)?.text.includes('It is closed'))
    expect(answers(town, 'uk', thread.nudge).at(-1)?.text).not.toContain('no longer counts')
    expect(await commitment(thread)).toMatchObject({ status: 'closed' })
  })

  test('a message that spoke of another one says in French that the other no longer counts', async () => {
    const thread = await dueToday()
    await using town = thread.town
    const nudge = await nudgeIn(town, '#fr')
    await say(town, frLead, '#fr', nudge, '1 terminé : rapport envoyé\n2 à risque : grève')
    const said = town.workspace.messages('#fr').findLast((each) => each.user !== 'U0RELANCE' && each.thread_ts === nudge.ts)
    await say(town, lead, '#uk', thread.nudge, '1 done')
    await town.workspace.person(frLead).remove('#fr', said?.ts ?? '')
    await settled(town)
    const text = answers(town, 'fr', nudge).at(-1)?.text ?? ''
    expect(text).toContain('*Visit the ports*\u00A0: clos côté France')
    expect(text).toContain('*Exchange of data*\u00A0: le message a été supprimé et ne compte plus')
  })
})

describe('no edit', () => {
  test('is an unfurled link, or a message that the bot draws again', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 at risk: see https://example.org/a')
    const said = lastSaid(thread)
    const channel = town.workspace.conversations.channel('#uk')
    if (!channel) throw new Error('no channel')
    await town.workspace.messageChanged({
      channel,
      message: { ...said, attachments: [{ title: 'A' }] } as never,
      change: 'changed',
      before: said,
    })
    await settled(town)
    expect(await kinds(thread)).toEqual(['rated'])
    expect(answers(town, '#uk', thread.nudge)).toHaveLength(1)
  })

  test('counts that is of words to somebody else in a channel', async () => {
    const thread = await dueToday()
    await using town = thread.town
    const said = await town.workspace.person(lead).say('#uk', 'lunch?')
    await edit(thread, said, '1 done')
    expect(await kinds(thread)).toEqual([])
  })
})

describe('a deleted reply', () => {
  test('that an admin has deleted is taken back in the name of its author', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 blocked: no money')
    await town.workspace.admin.deleteMessage('#uk', lastSaid(thread).ts)
    await settled(town)
    expect((await commitment(thread)).log?.at(-1)).toMatchObject({ kind: 'retracted', by: lead })
    expect(shown(answers(town, '#uk', thread.nudge)[0])).toContain('was deleted')
  })

  test('is taken back where the event says no more than which message is gone', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 blocked: no money')
    const { ts } = lastSaid(thread)
    const channel = town.workspace.conversations.channel('#uk')
    await town.workspace.sendEvent({ type: 'message', subtype: 'message_deleted', hidden: true, channel: channel?.id, deleted_ts: ts, ts })
    await settled(town)
    expect(await commitment(thread)).toMatchObject({ rating: null })
  })

  test('on which the other side has built stands, and its author alone is told', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 done')
    const said = lastSaid(thread)
    await say(town, frLead, '#fr', await nudgeIn(town, '#fr'), '1 terminé')
    await remove(thread, said)
    expect(await commitment(thread)).toMatchObject({ status: 'closed' })
    expect(privately(thread)).toContain('it stands')
  })

  test('that opened a direct conversation is taken back, though its answer leaves a stone', async () => {
    const thread = await dueToday()
    await using town = thread.town
    const said = await town.workspace.person(lead).dm('ports on track')
    const direct = town.workspace.conversations.direct(said.user).id
    await settled(town)
    expect(await commitment(thread)).toMatchObject({ rating: 'green' })
    await town.workspace.person(lead).remove(direct, said.ts)
    await settled(town)
    expect(await commitment(thread)).toMatchObject({ rating: null })
  })
})

test('what was said more than sixty days ago is a record: a message that is gone by then takes nothing back', async () => {
  const thread = await dueToday()
  await using town = thread.town
  await say(town, lead, '#uk', thread.nudge, '1 blocked: no money')
  const said = lastSaid(thread)
  await town.clock.moveTo(DateTime.fromISO('2011-06-15T21:00:00+01:00'))
  await remove(thread, said)
  expect(await commitment(thread)).toMatchObject({ rating: 'red' })
})

describe('while the bot was away', () => {
  test('an edit and a deletion are found, each once, where nothing new was said', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 done')
    const first = lastSaid(thread)
    await say(town, lead, '#uk', thread.nudge, '2 blocked: no money')
    const second = lastSaid(thread)
    await town.restart(async () => {
      await town.workspace.person(lead).edit('#uk', first.ts, '1 on track')
      await town.workspace.person(lead).remove('#uk', second.ts)
    })
    await vi.waitFor(async () => expect(await kinds(thread, 'data')).toEqual(['rated', 'retracted']), { timeout: 20_000 })
    await vi.waitFor(async () => expect(await kinds(thread)).toEqual(['closed', 'retracted', 'rated']), { timeout: 20_000 })
    await settled(town)
    const said = town.workspace.messages('#uk').length
    await town.restart()
    await settled(town)
    expect(await kinds(thread)).toEqual(['closed', 'retracted', 'rated'])
    expect(town.workspace.messages('#uk')).toHaveLength(said)
  })

  test('a deleted reply about what its message did not name is found', async () => {
    const visas = promised('visas', 'Share visas', { ...bothLead, due: '2012-03-31' })
    await using town = await aTown(twoSides(promised('ports', 'Visit the ports', bothLead), visas), { at })
    const thread = { town, nudge: await nudgeIn(town, '#uk') }
    await say(town, lead, '#uk', thread.nudge, 'visas blocked: no money')
    await say(town, lead, '#uk', thread.nudge, 'ports at risk: no boats')
    const first = town.workspace.messages('#uk').find((each) => each.text.includes('no money') && each.bot_id === undefined)
    expect(await kinds(thread, 'visas')).toEqual(['rated'])
    await town.restart(async () => void (await town.workspace.person(lead).remove('#uk', first?.ts ?? '')))
    await vi.waitFor(async () => expect(await kinds(thread, 'visas')).toEqual(['rated', 'retracted']), { timeout: 20_000 })
  })

  test('words that were said and edited are read once, as they are', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await town.restart(async () => {
      const said = await town.workspace.person(lead).say('#uk', '1 done', { threadTs: thread.nudge.ts })
      await town.workspace.person(lead).edit('#uk', said.ts, '1 on track')
    })
    await vi.waitFor(async () => expect(await kinds(thread)).toEqual(['rated']), { timeout: 20_000 })
  })

  test('an edited and a deleted direct message are found', async () => {
    const thread = await dueToday()
    await using town = thread.town
    const first = await town.workspace.person(lead).dm('ports done')
    const second = await town.workspace.person(lead).dm('data blocked: no money')
    const direct = town.workspace.conversations.direct(first.user).id
    await settled(town)
    await town.restart()
    await settled(town)
    await town.restart(async () => {
      await town.workspace.person(lead).edit(direct, first.ts, 'ports on track')
      await town.workspace.person(lead).remove(direct, second.ts)
    })
    await vi.waitFor(async () => expect(await kinds(thread)).toEqual(['closed', 'retracted', 'rated']), { timeout: 20_000 })
    await vi.waitFor(async () => expect(await kinds(thread, 'data')).toEqual(['rated', 'retracted']), { timeout: 20_000 })
  })

  test('a thread whose first message is gone as well takes nothing back', async () => {
    const thread = await dueToday()
    await using town = thread.town
    await say(town, lead, '#uk', thread.nudge, '1 done')
    const said = lastSaid(thread)
    await town.restart(async () => {
      await town.workspace.admin.deleteMessage('#uk', said.ts)
      await town.workspace.admin.deleteMessage('#uk', thread.nudge.ts)
    })
    await settled(town)
    expect(await kinds(thread)).toEqual(['closed'])
  })
})
