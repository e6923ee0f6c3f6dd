import { describe, expect, test } from 'vitest'
import { respond } from '../../src/conversation/answer.ts'
import { instant } from '../../src/register/shapes.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import type { Reached } from './a-conversation.ts'
import { aConversation, anUtterance, byCommand, frLead, inThread, thread, ukDesk, ukLead } from './a-conversation.ts'

const ofUk = () => aRegister({ due: '2011-03', owners: ukAlone }, { others: [{ title: 'Visits', owners: ukAlone, due: '2011-03-31' }] })

/** By which ways people were reached, in the order in which they were. */
const ways = (reached: readonly Reached[]) => reached.map(({ by }) => by)

const textOf = (reached: readonly Reached[], way: 'thread' | 'whisper') =>
  reached.flatMap((each) => (each.by === way ? [each.text] : [])).join('\n')

describe('words in a thread', () => {
  test('are kept with where they come from, answered for all to read, and shown on the messages that speak of it', async () => {
    const { parts, reached, logOf } = aConversation(ofUk())
    await respond(parts, anUtterance('at risk: the data is late'))
    expect(logOf('ports')).toMatchObject([
      {
        kind: 'rated',
        rating: 'amber',
        by: ukLead.by,
        team: 'uk-border-agency',
        text: 'the data is late',
        at: '2011-03-01T12:00:00.000+00:00',
        link: 'https://slack.example/C1/1298980790.000200#1298970000.000100',
      },
    ])
    expect(reached).toEqual([
      { by: 'redraw', ids: ['ports'] },
      { by: 'thread', thread, text: expect.stringContaining('Amber'), key: 'answer message C1 1', mayStand: false },
    ])
  })

  test('are answered in the language of the person who said them', async () => {
    const { parts, reached } = aConversation(aRegister({ due: '2011-03' }))
    await respond(parts, anUtterance('en bonne voie', { person: frLead, answers: { key: 'fr-paf 2011-03-01 nudge', to: 'fr-paf' } }))
    expect(textOf(reached, 'thread')).toContain('Vert')
  })

  test('that are not clear are asked back of their author alone, and kept as a note', async () => {
    const { parts, reached, logOf } = aConversation(ofUk())
    await respond(parts, anUtterance('slips to 15 April'))
    expect(logOf('ports')).toMatchObject([{ kind: 'noted', text: 'slips to 15 April' }])
    expect(ways(reached)).toEqual(['redraw', 'whisper'])
    expect(textOf(reached, 'whisper')).toContain('to 15 April 2011? Just write the reason here.')
  })

  test('that are refused are answered to their author alone, and kept as a note', async () => {
    const { parts, reached, logOf } = aConversation(ofUk())
    await respond(parts, anUtterance('done: report sent', { person: ukDesk }))
    expect(logOf('ports')).toMatchObject([{ kind: 'noted', unclear: true, by: ukDesk.by, text: 'report sent' }])
    expect(reached).toEqual([
      { by: 'whisper', to: ukDesk.by, place: inThread, text: expect.stringMatching(/Only a lead may do that[\s\S]*kept as a note/) },
    ])
  })

  test('that a member may not close, and that are not plain, are refused and kept, and both are told', async () => {
    const { parts, reached, logOf } = aConversation(ofUk())
    await respond(parts, anUtterance('done, I think', { person: ukDesk }))
    expect(logOf('ports')).toMatchObject([{ kind: 'noted', unclear: true }])
    expect(textOf(reached, 'whisper')).toMatch(/Only a lead may do that[\s\S]*Nothing is changed[\s\S]*kept as a note/)
  })

  test('of which one part is made and one refused are answered in both ways, each part in one', async () => {
    const { parts, reached, logOf } = aConversation(ofUk())
    await respond(parts, anUtterance('1 at risk: no data, 2 done: report sent', { person: ukDesk, about: ['ports', 'other-1'] }))
    expect(logOf('ports')).toMatchObject([{ kind: 'rated', rating: 'amber' }])
    expect(logOf('other-1')).toMatchObject([{ kind: 'noted', text: 'report sent' }])
    expect(ways(reached)).toEqual(['redraw', 'thread', 'whisper'])
    expect(textOf(reached, 'thread')).toContain('Amber')
    expect(textOf(reached, 'thread')).not.toContain('Only a lead')
    expect(textOf(reached, 'whisper')).toContain('Only a lead may do that')
    expect(textOf(reached, 'whisper')).not.toContain('Amber')
  })

  test.each([
    ['9 is blocked', 'sorry, at risk'],
    ['9 is blocked', 'at risk sorry'],
    ['le 9 est bloqué', 'pardon, à risque'],
  ])('of a row that is not found are not corrected on another row: %s … %s', async (first, correction) => {
    const { parts, reached, logOf } = aConversation(ofUk())
    const ids = ['ports', 'visits']
    await respond(parts, anUtterance(`1 at risk: data`, { about: ids }))
    await respond(parts, anUtterance(first, { about: ids, cause: 'message C1 2' }))
    await respond(parts, anUtterance(correction, { about: ids, cause: 'message C1 3' }))
    expect(logOf('ports').map(({ kind, text }) => `${kind} ${text}`)).toEqual(['rated data'])
    expect(reached.at(-1)).toMatchObject({ by: 'whisper', text: expect.stringContaining(correction) })
  })

  test('that are refused of all alike are kept of none, and refused in one line', async () => {
    const { parts, reached, logOf } = aConversation(ofUk())
    await respond(parts, anUtterance('all done', { person: ukDesk, about: ['ports', 'other-1'] }))
    expect([...logOf('ports'), ...logOf('other-1')]).toEqual([])
    expect(textOf(reached, 'whisper').split('\n')).toEqual([
      expect.stringMatching(/^\*.*\* and \*Visits\*: Only a lead may do that: lead@ukba/),
    ])
  })

  test('that are a press keep nothing when they are refused', async () => {
    const { parts, reached, logOf } = aConversation(ofUk())
    await respond(parts, anUtterance('done', { person: ukDesk, isPressed: true }))
    expect(logOf('ports')).toEqual([])
    expect(textOf(reached, 'whisper')).not.toContain('note')
  })

  test('that are a press are not quoted to the secretariat', async () => {
    const { parts, reached } = aConversation(aRegister({ owners: [{ team: 'uk-border-agency', role: 'lead', assumed: true }] }))
    await respond(parts, anUtterance('no', { yours: ['ports'], isPressed: true }))
    expect(reached).toContainEqual(expect.objectContaining({ notice: expect.objectContaining({ words: '' }) }))
  })

  test('that were said a while ago are kept with the time at which they were', async () => {
    const { parts, logOf } = aConversation(ofUk())
    await respond(parts, anUtterance('on track', { cause: 'just said' }))
    await respond(parts, anUtterance('at risk: ill', { cause: 'said before', mark: '1298980680.000200' }))
    const [first, second] = logOf('ports')
    expect(first).not.toHaveProperty('said')
    expect(second).toMatchObject({ at: '2011-03-01T12:00:00.001+00:00', said: '2011-03-01T11:58:00.000+00:00' })
  })

  test('that say that a commitment is not theirs are told to the secretariat, with what they say more', async () => {
    const { parts, reached } = aConversation(aRegister({ owners: [{ team: 'uk-border-agency', role: 'lead', assumed: true }] }))
    await respond(parts, anUtterance('not ours: Kent Police have the ports', { yours: ['ports'] }))
    expect(reached).toContainEqual({
      by: 'secretariat',
      notice: { kind: 'not yours', team: 'uk-border-agency', ids: ['ports'], by: ukLead.by, words: 'not ours: Kent Police have the ports' },
    })
  })

  test('that come a second time change nothing, and their answer is the one that may stand there already', async () => {
    const { parts, reached, logOf } = aConversation(ofUk())
    await respond(parts, anUtterance('at risk: no data; slips to 15 April: strike'))
    const before = logOf('ports')
    await respond(parts, anUtterance('at risk: no data; slips to 15 April: strike', { again: true }))
    expect(before.map(({ kind }) => kind)).toEqual(['rated', 'dated'])
    expect(logOf('ports')).toEqual(before)
    const [first, second] = reached.filter(({ by }) => by === 'thread')
    expect(second).toEqual({ ...first, mayStand: true })
  })

  test('that were refused and come a second time are kept as one note', async () => {
    const { parts, logOf } = aConversation(ofUk())
    await respond(parts, anUtterance('done: report sent', { person: ukDesk }))
    await respond(parts, anUtterance('done: report sent', { person: ukDesk, again: true }))
    expect(logOf('ports')).toHaveLength(1)
  })
})

describe('words of a command', () => {
  const typed = (said: string, given: Parameters<typeof anUtterance>[1] = {}) => {
    const { answers: _none, ...utterance } = anUtterance(said, { cause: 'command 1', place: byCommand, ...given })
    return utterance
  }

  test('are answered to their author alone', async () => {
    const { parts, reached, settled, logOf } = aConversation(ofUk())
    await respond(parts, typed('at risk: no data'))
    await settled()
    expect(reached).toEqual([
      { by: 'redraw', ids: ['ports'] },
      { by: 'whisper', to: ukLead.by, place: byCommand, text: expect.stringContaining('Amber') },
    ])
    expect(logOf('ports')[0]).not.toHaveProperty('link')
  })

  test('that say that a commitment is not theirs reach the secretariat, with the team that its author speaks for', async () => {
    const assumed = aRegister({ owners: [{ team: 'uk-border-agency', role: 'lead', assumed: true }] })
    const cases = [
      { said: 'not ours', words: '' },
      { said: 'ports not ours: Kent Police have them', about: [], words: 'ports not ours: Kent Police have them' },
      { said: 'pas à nous : la DCPAF', words: 'pas à nous : la DCPAF' },
    ]
    for (const { said, words, ...about } of cases) {
      const { parts, reached } = aConversation(assumed)
      await respond(parts, typed(said, about))
      expect(reached).toContainEqual({
        by: 'secretariat',
        notice: { kind: 'not yours', team: 'uk-border-agency', ids: ['ports'], by: ukLead.by, words },
      })
    }
  })

  test('that are refused are told to nobody else, and kept as a note', async () => {
    const { parts, reached, settled, logOf } = aConversation(ofUk())
    await respond(parts, typed('done: report sent', { person: ukDesk }))
    await settled()
    expect(logOf('ports')).toMatchObject([{ kind: 'noted', text: 'report sent' }])
    expect(ways(reached)).toEqual(['whisper'])
    expect(textOf(reached, 'whisper')).toMatch(/Only a lead may do that[\s\S]*kept as a note/)
  })

  test('are kept as they were typed, and what a command stands for is not', async () => {
    const { parts, logOf } = aConversation(ofUk())
    await respond(parts, typed('slips to 15 April', { typed: '15 April' }))
    await respond(parts, typed('slips to 15 April: the strike', { typed: '15 April: the strike', cause: 'command 2' }))
    await respond(parts, typed('done', { typed: '', person: ukDesk, cause: 'command 3' }))
    expect(logOf('ports').map(({ text }) => text)).toEqual(['15 April', 'the strike'])
  })

  test('are answered although the messages cannot be drawn again, which is logged', async () => {
    const { parts, reached, errors, settled } = aConversation(ofUk(), { failing: 'redraw' })
    await respond(parts, typed('at risk: no data'))
    await settled()
    expect(ways(reached)).toEqual(['whisper'])
    expect(errors).toEqual([expect.stringContaining('redraw is out of reach')])
  })

  test('that come a second time change nothing', async () => {
    const { parts, settled, logOf } = aConversation(ofUk())
    await respond(parts, typed('at risk: no data'))
    const before = logOf('ports')
    await respond(parts, typed('at risk: no data'))
    await settled()
    expect(before).toHaveLength(1)
    expect(logOf('ports')).toEqual(before)
  })
})

describe('an Undo', () => {
  const pressed = (at: string, given: Parameters<typeof anUtterance>[1] = {}) =>
    anUtterance(
      { takesBack: [{ id: 'ports', at: instant.parse(at) }] },
      { cause: 'press 1', place: { is: 'thread', thread }, about: [], ...given },
    )

  test('takes back what was understood, and says so for all to read', async () => {
    const { parts, reached, logOf, ratingOf } = aConversation(ofUk())
    await respond(parts, anUtterance('at risk: no data'))
    const at = logOf('ports')[0]?.at ?? ''
    expect(ratingOf('ports')).toBe('amber')

    await respond(parts, pressed(at))
    expect(ratingOf('ports')).toBeNull()
    expect(logOf('ports')).toMatchObject([{ kind: 'rated' }, { kind: 'undone', of: at, by: ukLead.by }])
    expect(logOf('ports')[1]).not.toHaveProperty('link')
    expect(ways(reached)).toEqual(['redraw', 'thread', 'redraw', 'thread'])
  })

  test('of somebody who may not is answered to them alone, and takes nothing back', async () => {
    const { parts, reached, logOf, ratingOf } = aConversation(ofUk())
    await respond(parts, anUtterance('at risk: no data'))
    reached.length = 0
    await respond(parts, pressed(logOf('ports')[0]?.at ?? '', { person: ukDesk }))
    expect(ratingOf('ports')).toBe('amber')
    expect(reached.filter(({ by }) => by !== 'redraw')).toMatchObject([{ by: 'whisper', to: ukDesk.by }])
  })

  test('that is pressed twice takes back once', async () => {
    const { parts, reached, logOf } = aConversation(ofUk())
    await respond(parts, anUtterance('at risk: no data'))
    const at = logOf('ports')[0]?.at ?? ''
    await respond(parts, pressed(at))
    await respond(parts, pressed(at, { cause: 'press 2' }))
    expect(logOf('ports').map(({ kind }) => kind)).toEqual(['rated', 'undone'])
    expect(reached.at(-1)).toMatchObject({ by: 'whisper', to: ukLead.by })
  })
})
