import { describe, expect, test } from 'vitest'
import { blockFaults } from '../../src/rehearsal/block-rules.ts'
import { viewFaults } from '../../src/rehearsal/view-rules.ts'

const long = (length: number) => 'x'.repeat(length)
const plain = (length: number) => ({ type: 'plain_text', text: long(length) })
const words = (length: number) => ({ type: 'mrkdwn', text: long(length) })
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
const button = (more: object = {}) => ({ type: 'button', action_id: 'a', text: plain(5), ...more })
const option = (index: number, more: object = {}) => ({ text: plain(5), value: `v${index}`, ...more })
const menu = (more: object = {}) => ({ type: 'static_select', action_id: 'm', options: [option(0)], ...more })
const section = (more: object = {}) => ({ type: 'section', text: words(5), ...more })
const actions = (...elements: object[]) => ({ type: 'actions', elements })

/** For each limit the most that Slack takes, and the least that it refuses. */
const limits: { what: string; at: number; blocks: (count: number) => object[] }[] = [
  { what: 'blocks of a message', at: 50, blocks: (count) => times(count, () => ({ type: 'divider' })) },
  { what: 'characters of a section', at: 3000, blocks: (count) => [section({ text: words(count) })] },
  { what: 'fields of a section', at: 10, blocks: (count) => [{ type: 'section', fields: times(count, () => words(5)) }] },
  { what: 'characters of a field', at: 2000, blocks: (count) => [{ type: 'section', fields: [words(count)] }] },
  { what: 'characters of a header', at: 150, blocks: (count) => [{ type: 'header', text: plain(count) }] },
  { what: 'elements of a context', at: 10, blocks: (count) => [{ type: 'context', elements: times(count, () => words(5)) }] },
  { what: 'elements of actions', at: 25, blocks: (count) => [actions(...times(count, (index) => button({ action_id: `a${index}` })))] },
  { what: 'characters of a button', at: 75, blocks: (count) => [actions(button({ text: plain(count) }))] },
  { what: "characters of a button's value", at: 2000, blocks: (count) => [actions(button({ value: long(count) }))] },
  { what: 'options of a menu', at: 100, blocks: (count) => [actions(menu({ options: times(count, (index) => option(index)) }))] },
  {
    what: 'options of an overflow',
    at: 5,
    blocks: (count) => [actions({ type: 'overflow', action_id: 'o', options: times(count, (index) => option(index)) })],
  },
  { what: 'characters of an option', at: 75, blocks: (count) => [actions(menu({ options: [option(0, { text: plain(count) })] }))] },
  {
    what: "characters of an option's value",
    at: 150,
    blocks: (count) => [actions(menu({ options: [option(0, { value: long(count) })] }))],
  },
  { what: 'characters of a block_id', at: 255, blocks: (count) => [section({ block_id: long(count) })] },
  { what: 'characters of an action_id', at: 255, blocks: (count) => [actions(button({ action_id: long(count) }))] },
  { what: 'characters of a placeholder', at: 150, blocks: (count) => [section({ accessory: menu({ placeholder: plain(count) }) })] },
]

describe('blocks are taken up to the limit and refused beyond it', () => {
  test.each(limits)('$what: $at', ({ at, blocks }) => {
    expect(blockFaults(blocks(at))).toBeUndefined()
    const fault = blockFaults(blocks(at + 1))
    expect(fault?.error).toBe('invalid_blocks')
    expect(fault?.messages.join()).toMatch(/^\[ERROR\] .* \[json-pointer:\/blocks/)
  })

  test('all blocks of a message together: 13,200 characters', () => {
    const blocks = (last: number) => [...times(4, () => section({ text: words(3000) })), section({ text: words(last) })]
    expect(blockFaults(blocks(1200))).toBeUndefined()
    expect(blockFaults(blocks(1201))?.error).toBe('msg_blocks_too_long')
  })
})

describe('blocks that Slack does not take are refused', () => {
  test.each([
    ['no list', 'a string'],
    ['a kind that is not known', [{ type: 'sektion', text: words(5) }]],
    ['a key that is not known', [section({ colour: 'red' })]],
    ['an element that is not known', [actions({ type: 'knob', action_id: 'k' })]],
    ['a key of a button that is not known', [actions(button({ hint: 'x' }))]],
    ['a section of nothing', [{ type: 'section' }]],
    ['an empty text', [section({ text: words(0) })]],
    ['a header in mrkdwn', [{ type: 'header', text: words(5) }]],
    ['a button in mrkdwn', [actions(button({ text: words(5) }))]],
    ['a style that is not known', [actions(button({ style: 'warning' }))]],
    ['actions of nothing', [actions()]],
    ['a context of nothing', [{ type: 'context', elements: [] }]],
    ['a menu of nothing', [actions(menu({ options: [] }))]],
    ['an option with no value', [actions(menu({ options: [{ text: plain(5) }] }))]],
    ['an initial option that is not there', [actions(menu({ initial_option: option(9) }))]],
    ['one block_id twice', [section({ block_id: 'b' }), section({ block_id: 'b' })]],
    ['one action_id twice in a block', [actions(button(), button())]],
    ['an image with no alt_text', [{ type: 'image', image_url: 'https://example.org/a.png' }]],
    ['a confirmation with no title', [actions(button({ confirm: { text: plain(5), confirm: plain(2), deny: plain(2) } }))]],
  ])('for %s', (_what, blocks) => {
    expect(blockFaults(blocks)?.error).toMatch(/^invalid_blocks/)
  })

  test('for all their faults, not only the first', () => {
    expect(blockFaults([section({ text: words(3001) }), { type: 'nothing' }])?.messages).toHaveLength(2)
  })
})

describe('a modal', () => {
  const modal = (more: object = {}) => ({ type: 'modal', title: plain(5), blocks: [section()], ...more })
  test('may have 100 blocks, a title of 24 characters, and metadata of 3000', () => {
    const most = {
      title: plain(24),
      submit: plain(24),
      close: plain(24),
      private_metadata: long(3000),
      blocks: times(100, () => ({ type: 'divider' })),
    }
    expect(viewFaults(modal(most), 'modal')).toEqual([])
    expect(viewFaults({ type: 'home', blocks: [section()] }, 'home')).toEqual([])
  })

  test.each([
    ['a long title', modal({ title: plain(25) })],
    ['a long submit', modal({ submit: plain(25) })],
    ['a long close', modal({ close: plain(25) })],
    ['long metadata', modal({ private_metadata: long(3001) })],
    ['101 blocks', modal({ blocks: times(101, () => ({ type: 'divider' })) })],
    ['no title', { type: 'modal', blocks: [section()] }],
    [
      'an input and no submit',
      modal({ blocks: [{ type: 'input', label: plain(5), element: { type: 'plain_text_input', action_id: 'i' } }] }),
    ],
    ['a Home tab', modal({ type: 'home' })],
  ])('is refused for %s', (_what, view) => {
    expect(viewFaults(view, 'modal')).toHaveLength(1)
  })
})
