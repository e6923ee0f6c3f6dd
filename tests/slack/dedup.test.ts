import { expect, test } from 'vitest'
import { causeFrom, Dedup } from '../../src/slack/dedup.ts'

test('a delivery that came before is known again, among the last thousand at least', () => {
  const twice = new Dedup()
  expect(twice.isKnown('press 1')).toBe(false)
  expect(twice.isKnown('press 1')).toBe(true)
  for (let i = 2; i <= 1_000; i++) expect(twice.isKnown(`press ${i}`)).toBe(false)
  expect(twice.isKnown('press 1')).toBe(true)
})

test('presses that nothing tells apart are presses of their own', () => {
  expect(causeFrom('press', '1.2', '3.4')).toBe(causeFrom('press', '1.2', '3.4'))
  expect(causeFrom('press', undefined, '3.4')).toBe('press 3.4')
  expect(causeFrom('command', undefined)).not.toBe(causeFrom('command', ''))
})
