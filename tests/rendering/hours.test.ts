import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { goesAt } from '../../src/rendering/hours.ts'
import { tellingOf } from '../../src/rendering/render-context.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, aView } from '../a-message.ts'
import { aRegister } from '../a-register.ts'
import { shownIn } from './slack-limits.ts'

const register = aRegister({ due: '2011-03-31' })
const atNineInParis = DateTime.fromISO('2011-03-08T09:00', { zone: 'Europe/Paris' })

/** When a message to a team goes, as a reader with such a clock is told. */
function told(to: string, language: 'en' | 'fr', zone: string): string {
  return goesAt(tellingOf({ ...aView(register, language), zone }, zone), to, atNineInParis)
}

describe('the hour of a message is by the reader’s own clock, with that of whom it is for where they differ', () => {
  test.each([
    { to: 'fr-paf', language: 'en', zone: 'Europe/London', is: '8 March 2011, 08:00 (09:00 for them)' },
    { to: 'fr-paf', language: 'fr', zone: 'Europe/Paris', is: '8 mars 2011 à 9 h' },
    { to: 'uk-border-agency', language: 'fr', zone: 'Europe/Paris', is: '8 mars 2011 à 9 h (8 h sur place)' },
    { to: 'uk-border-agency', language: 'en', zone: 'Europe/London', is: '8 March 2011, 08:00' },
    { to: 'secretariat', language: 'fr', zone: 'Europe/Paris', is: '8 mars 2011 à 9 h (8 h sur place)' },
    { to: 'fr-paf', language: 'en', zone: 'Pacific/Auckland', is: '8 March 2011, 21:00 (09:00 for them)' },
    { to: 'fr-paf', language: 'en', zone: 'Pacific/Honolulu', is: '7 March 2011, 22:00 (8 March 2011, 09:00 for them)' },
  ] as const)('$to, read in $zone: $is', ({ to, language, zone, is }) => {
    expect(told(to, language, zone).replaceAll('\u00A0', ' ')).toBe(is)
  })

  test('in a preview', () => {
    const message = aMessage([{ id: 'ports', reason: 'before', deadline: aDay('2011-03-31') }], {
      key: 'fr-paf 2011-03-08 nudge',
      team: 'fr-paf',
      day: aDay('2011-03-08'),
      at: atNineInParis,
    })
    const [from, to] = [atNineInParis.startOf('day'), atNineInParis.endOf('day')]
    const { blocks } = speak(aView(register)).preview({ messages: [message], from, to, page: 1, command: 'preview' })
    expect(shownIn(blocks)).toContain('8 March 2011, 08:00 (09:00 for them)')
  })
})
