import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../src/register/shapes.ts'
import { buttonMeaning } from '../../src/slack/payloads.ts'

type Action = Parameters<typeof buttonMeaning>[0]

/** A press as Slack brings it, whatever stands in it. */
const pressOf = (fields: object): Action => fields as Action
const pressed = (actionId: string, value: unknown) => buttonMeaning(pressOf({ type: 'button', action_id: actionId, value }))
const unreadable = { does: 'unreadable' }

describe('the value of a press means what the bot wrote into it', () => {
  const at = instant.parse('2011-03-01T09:00:00.000+00:00')
  test.each([
    { actionId: 'say:1', value: { id: 'ports', words: 'done', key: 'uk 2011-03-01 nudge' }, does: 'say' },
    { actionId: 'undo', value: { entries: [{ id: 'ports', at }] }, does: 'undo', means: { takesBack: [{ id: 'ports', at }] } },
    { actionId: 'page', value: { command: 'mine', page: 2 }, does: 'turn the page' },
    { actionId: 'put-back', value: { notice: 'vanished 1' }, does: 'put back' },
    { actionId: 'narrow:state', value: { state: 'red' }, does: 'narrow', means: { choice: { state: 'red' } } },
    { actionId: 'narrow:whose', value: { whose: null }, does: 'narrow', means: { choice: { whose: null } } },
    { actionId: 'narrow:on', value: { page: 2 }, does: 'narrow', means: { choice: { page: 2 } } },
  ])('$actionId: $does', ({ actionId, value, does, means = value }) => {
    expect(pressed(actionId, JSON.stringify(value))).toEqual({ does, ...means })
  })

  test('of a menu it is the chosen option that says it', () => {
    const value = JSON.stringify({ id: 'ports', words: 'at risk', key: '' })
    const chosen = pressOf({ type: 'static_select', action_id: 'menu:1', selected_option: { text: {}, value } })
    expect(buttonMeaning(chosen)).toEqual({ does: 'say', id: 'ports', words: 'at risk', key: '' })
  })
})

test.each([
  { value: ' visas ', words: 'visas' },
  { value: '{"nothing":true}', words: '{"nothing":true}' },
  { value: null, words: '' }, // emptied
])('what is typed to narrow a list is words, whatever stands in it: $value', ({ value, words }) => {
  expect(pressed('narrow:words', value)).toEqual({ does: 'narrow', choice: { words } })
})

describe('a value that the bot did not write is unreadable, and stops nothing', () => {
  const say = (fields: object) => JSON.stringify({ id: 'ports', words: 'done', key: '', ...fields })
  test.each([
    { what: 'no value', actionId: 'say:1', value: undefined },
    { what: 'no text', actionId: 'say:1', value: 7 },
    { what: 'no JSON', actionId: 'say:1', value: '{"id":' },
    { what: 'nothing', actionId: 'undo', value: '' },
    { what: 'null', actionId: 'undo', value: 'null' },
    { what: 'a list', actionId: 'page', value: '[]' },
    { what: 'a state that there is not', actionId: 'narrow:state', value: '{"state":"blue"}' },
    { what: 'no state', actionId: 'narrow:state', value: '{}' },
    { what: 'whose it can’t be', actionId: 'narrow:whose', value: '{"whose":{"of":"team"}}' },
    { what: 'the form of another button', actionId: 'undo', value: say({}) },
    { what: 'words that are none', actionId: 'say:1', value: say({ words: ['done'] }) },
    { what: 'an id that is too long for one', actionId: 'say:1', value: say({ id: 'a'.repeat(61) }) },
    { what: 'more than Slack takes from a bot', actionId: 'say:1', value: say({ words: 'a'.repeat(2000) }) },
    { what: 'brackets, a thousand deep', actionId: 'undo', value: '['.repeat(1000) + ']'.repeat(1000) },
    { what: 'an instant that is none', actionId: 'undo', value: '{"entries":[{"id":"ports","at":"yesterday"}]}' },
    { what: 'a page before the first', actionId: 'page', value: '{"command":"mine","page":0}' },
    { what: 'half a page', actionId: 'page', value: '{"command":"mine","page":1.5}' },
    { what: 'a page without end', actionId: 'page', value: '{"command":"mine","page":1e999}' },
    { what: 'a button of another app', actionId: 'approve', value: say({}) },
    { what: 'an action id that only looks like one', actionId: '__proto__', value: say({}) },
  ])('$what', ({ actionId, value }) => {
    expect(pressed(actionId, value)).toEqual(unreadable)
  })

  test('a menu in which nothing is chosen', () => {
    expect(buttonMeaning(pressOf({ type: 'static_select', action_id: 'menu:1', selected_option: null }))).toEqual(unreadable)
  })

  test('keys of a prototype are left behind', () => {
    const meaning = pressed('say:1', '{"id":"ports","words":"done","key":"","__proto__":{"does":"undo"},"constructor":1}')
    expect(meaning).toEqual({ does: 'say', id: 'ports', words: 'done', key: '' })
    expect(Object.getPrototypeOf(meaning)).toBe(Object.prototype)
  })

  test('any value at all is read without a throw', () => {
    const actionId = fc.constantFrom('say:1', 'menu:2', 'undo', 'page', 'put-back', 'other')
    const value = fc.oneof(fc.json({ maxDepth: 2 }), fc.string({ maxLength: 40 }), fc.constantFrom(7, null, {}, []))
    fc.assert(
      fc.property(actionId, value, (id, given) => {
        expect(pressed(id, given).does).toBeTypeOf('string')
      }),
    )
  })
})
