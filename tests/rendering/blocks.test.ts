import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutTo, linesUpTo } from '../../src/rendering/blocks.ts'
import { mention, plain, plainUpTo } from '../../src/rendering/plain.ts'

test.each([
  ['<!channel> meet at <https://x.example|y> & go', '&lt;!channel&gt; meet at &lt;https://x.example|y&gt; &amp; go'],
  ['two\nlines\tand a \u0007bell', 'two lines and a bell'],
  ['half a pair \ud83d here', 'half a pair \ufffd here'],
  ['turned \u202eround', 'turned round'],
])('text from a person or a file rings nobody and breaks nothing: %j', (text, safe) => {
  expect(plain(text)).toBe(safe)
})

test('a bare @channel, @here or @everyone rings nobody', () => {
  expect(plain('@channel @here @everyone a@b.example')).not.toMatch(/@(channel|here|everyone)/)
})

test('only the Slack mention of a person stays a mention', () => {
  expect(mention('<@U012AB>')).toBe('<@U012AB>')
  expect(mention('<!here>')).toBe('&lt;!here&gt;')
  expect(mention('<@U1> <!here>')).not.toContain('<!')
})

test('text that is cut stays within its length, with whole letters and whole entities', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '&', '<', '>', '😀', 'é', ' ', '\n'), maxLength: 60 })
  fc.assert(
    fc.property(text, fc.integer({ min: 5, max: 40 }), (text, max) => {
      for (const cut of [plainUpTo(text, max), cutTo(plain(text), max)]) {
        expect(cut.length).toBeLessThanOrEqual(max)
        expect(cut.isWellFormed()).toBe(true)
        expect(cut.replace(/&(amp|lt|gt);/g, '')).not.toMatch(/[<>&]/)
      }
    }),
  )
})

test('a text has the cut of each length, whatever length it was cut to before', () => {
  const text = '<Ports> & berths of Calais, with the timetable of the ferries'
  const cuts = () => [60, 12, 40].map((max) => plainUpTo(text, max))
  const first = cuts()
  expect(first).toEqual([
    '&lt;Ports&gt; &amp; berths of Calais, with the timetable of…',
    '&lt;Ports…',
    '&lt;Ports&gt; &amp; berths of Calais,…',
  ])
  for (let other = 0; other < 300; other++) plainUpTo(`Title ${other}`, 12)
  expect(cuts()).toEqual(first)
})

test('lines never take more characters of JSON than they may', () => {
  const line = fc.string({ unit: fc.constantFrom('"', '\\', 'a', ' ', '&amp;', '😀'), maxLength: 120 })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.integer({ min: 40, max: 300 }), (lines, max) => {
      expect(JSON.stringify(linesUpTo(lines, max)).length).toBeLessThanOrEqual(max + 2)
    }),
  )
})
