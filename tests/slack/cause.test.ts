import { expect, test } from 'vitest'
import { causeFrom } from '../../src/slack/cause.ts'

test('presses that nothing tells apart are presses of their own', () => {
  expect(causeFrom('press', '1.2', '3.4')).toBe(causeFrom('press', '1.2', '3.4'))
  expect(causeFrom('press', undefined, '3.4')).toBe('press 3.4')
  expect(causeFrom('command', undefined)).not.toBe(causeFrom('command', ''))
})
