import { expect, test } from 'vitest'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, aToldEntry, aView } from '../a-message.ts'
import { aRegister, bothSides } from '../a-register.ts'
import { shownIn } from './slack-limits.ts'

const proposed = { at: '2011-02-27T10:00:00.000+00:00', by: 'lead@ukba.example', team: 'uk-border-agency', party: 'uk' }
const agreed = { at: '2011-02-28T15:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', party: 'fr', text: 'agreed' }

/** The row that tells of an ending. */
function row(kind: 'withdrawn' | 'superseded', status: string = kind): string {
  const successor = kind === 'superseded' ? { successor: 'other-1' } : {}
  const log = [
    { ...proposed, ...successor, kind, text: 'duplicate of another' },
    ...(status === kind ? [{ ...agreed, ...successor, kind }] : []),
  ].map((entry) => aToldEntry(entry))
  const register = aRegister({ owners: bothSides, status, log } as never, { others: [{ title: 'Screening at Calais', owners: bothSides }] })
  const item = { id: 'ports', reason: 'news' as const, deadline: aDay('2011-06-30'), tells: { about: 'ports', entry: log.at(-1) } }
  return shownIn(speak(aView(register)).dayMessage(aMessage([item as never])).blocks)
}

test('what both sides have withdrawn is told as withdrawn by neither alone, with who proposed it and why', () => {
  const told = row('withdrawn')
  expect(told).toContain('duplicate of another')
  expect(told).toMatch(/[Ww]ithdrawn/)
  expect(told).not.toMatch(/withdrawn by (?:the United Kingdom|France)/i)
  expect(told).not.toContain('“agreed”')
})

test('what both sides call superseded names its successor and the reason of who proposed it, and no side', () => {
  const told = row('superseded')
  expect(told).toContain('Screening at Calais')
  expect(told).toContain('duplicate of another')
  expect(told).not.toMatch(/for (?:the United Kingdom|France)/)
})

test('what one side has withdrawn is told as withdrawn by that side', () => {
  expect(row('withdrawn', 'closing')).toMatch(/withdrawn by the United Kingdom/i)
})
