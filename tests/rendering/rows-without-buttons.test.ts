import { describe, expect, test } from 'vitest'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, anEntry, aView } from '../a-message.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { overSlacksLimits, pressables, shownIn } from './slack-limits.ts'

const assumed = [{ team: 'uk-border-agency', role: 'lead', assumed: true }]
const rated = anEntry({ at: '2011-03-01T09:41:00.000+00:00', kind: 'rated', rating: 'amber', text: 'no data' })

/** A message about so many commitments, the first `answered` of them rated. */
function drawn(
  count: number,
  { language = 'en', answered = 0, owners = ukAlone }: { language?: 'en' | 'fr'; answered?: number; owners?: object[] } = {},
) {
  const given = { due: '2011-02', owners }
  const each = (index: number) => ({ ...given, ...(index < answered ? { log: [rated], rating: 'amber' } : {}) })
  const register = aRegister(each(0), { others: Array.from({ length: count - 1 }, (_, index) => each(index + 1)) })
  const reason = owners === ukAlone ? 'poll' : 'yours'
  const items = [...register.commitments.keys()].map((id) => ({ id, reason, deadline: aDay('2011-02-28') }) as const)
  return speak(aView(register, language)).dayMessage(aMessage(items, { kind: owners === ukAlone ? 'poll' : 'nudge' }))
}

const opens = (blocks: ReturnType<typeof drawn>['blocks']) =>
  pressables(blocks).filter(({ label }) => /Open the list|Ouvrir la liste/.test(label))

describe('the rows of a large message that have no buttons', () => {
  test.each([
    { count: 20, language: 'en', says: '13–20 have no buttons here: answer in the thread by number (`13 on track`), or open the list.' },
    { count: 64, language: 'en', says: '–64 have no buttons here' },
    {
      count: 64,
      language: 'fr',
      says: '–64. Répondez dans le fil par numéro (`7 en bonne voie`), ou ouvrez la liste.',
    },
    { count: 13, language: 'en', says: '13 has no buttons here' },
  ] as const)('are named, with a button that opens them all: $count in $language', ({ count, language, says }) => {
    const { blocks, text } = drawn(count, { language })
    expect(shownIn(blocks)).toContain(says)
    expect(opens(blocks)).toHaveLength(1)
    expect(overSlacksLimits({ text, blocks })).toEqual([])
  })

  test('are none in a message with few', () => {
    const { blocks } = drawn(12)
    expect(shownIn(blocks)).not.toContain('no buttons here')
    expect(opens(blocks)).toEqual([])
  })

  test('are those that still wait for an answer, and their buttons come up as others are answered', () => {
    expect(shownIn(drawn(20, { answered: 8 }).blocks)).not.toContain('no buttons here')
  })

  test('are answered by whose they are, where that is asked', () => {
    expect(shownIn(drawn(20, { owners: assumed }).blocks)).toContain('(`13 yes`)')
  })
})
