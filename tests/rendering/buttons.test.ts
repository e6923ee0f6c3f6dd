import { expect, test } from 'vitest'
import { actionIds, buttonKind, ownActions } from '../../src/rendering/buttons.ts'

test.each([
  [actionIds.say(1), 'say'],
  [actionIds.say(12), 'say'],
  [actionIds.menu(1), 'say'],
  [actionIds.undo, 'undo'],
  [actionIds.page, 'page'],
  [actionIds.putBack, 'put back'],
])('the action id "%s" is known again as %s', (actionId, kind) => {
  expect(ownActions.test(actionId)).toBe(true)
  expect(buttonKind(actionId)).toBe(kind)
})

test.each(['say', 'say:', 'undo:1', 'pages', 'other', ''])('the action id "%s" is none of the bot’s own', (actionId) => {
  expect(ownActions.test(actionId)).toBe(false)
  expect(buttonKind(actionId)).toBeUndefined()
})
