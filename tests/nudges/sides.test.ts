import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/nudges/message.ts'
import { rowsOf } from '../../src/nudges/rows.ts'
import { stancesOf } from '../../src/nudges/sides.ts'
import { aMessage, anEntry } from '../a-message.ts'
import { aRegister, secretary } from '../a-register.ts'

// The message is the UK Border Agency's, of 1 March 2011, 09:00.
const french = { by: 'lead@paf.example', team: 'fr-paf', party: 'fr' }
const before = (given: object) => anEntry({ at: '2011-02-28T14:00:00.000+00:00', ...given })
const after = (given: object) => anEntry({ at: '2011-03-01T09:41:00.000+00:00', ...given })

describe('where each side stands, beside a row that asks', () => {
  const stances = (log: object[], reason: Item['reason'] = 'overdue') => {
    const message = aMessage([{ id: 'ports', reason }])
    return rowsOf(message).flatMap((row) =>
      stancesOf(aRegister({ log }), message, row).map(({ team, rated, last, ended, isVoid }) => [
        team,
        ended?.kind ?? rated?.rating,
        isVoid ? `${last?.kind} before` : last?.kind,
      ]),
    )
  }
  const early = { at: '2011-02-14T10:00:00.000+00:00' }

  test.each<{ what: string; log: object[]; is: unknown[] }>([
    { what: 'nobody has said anything', log: [], is: [['fr-paf', undefined, undefined]] },
    {
      what: 'a closing was not agreed to: it is closed no more',
      log: [
        before({ kind: 'rated', rating: 'green' }),
        before({ at: '2011-02-28T15:00:00.000+00:00', kind: 'closed', party: 'uk' }),
        before({ at: '2011-02-28T16:00:00.000+00:00', ...french, kind: 'objected', text: 'no report' }),
      ],
      is: [
        ['fr-paf', undefined, 'objected'],
        ['uk-border-agency', 'green', 'closed before'],
      ],
    },
    {
      what: 'evidence and a note after a closing leave the closing',
      log: [
        anEntry({ ...early, ...french, kind: 'rated', rating: 'red' }),
        before({ ...french, kind: 'closed' }),
        before({ at: '2011-02-28T15:00:00.000+00:00', ...french, kind: 'noted', text: 'x' }),
        before({ at: '2011-02-28T16:00:00.000+00:00', ...french, kind: 'evidenced', evidence: '3 scanners' }),
      ],
      is: [['fr-paf', 'closed', 'evidenced']],
    },
    {
      what: 'a closing that is agreed to no more leaves nothing beside what was said since',
      log: [
        before({ ...french, kind: 'closed' }),
        before({ at: '2011-02-28T15:00:00.000+00:00', kind: 'objected', text: 'no report' }),
        before({ at: '2011-02-28T16:00:00.000+00:00', ...french, kind: 'noted', text: 'x' }),
      ],
      is: [
        ['fr-paf', undefined, 'noted'],
        ['uk-border-agency', undefined, 'objected'],
      ],
    },
    {
      what: 'the secretariat has closed it for the other side, whose team has said nothing',
      log: [before({ by: secretary, team: undefined, party: 'fr', kind: 'closed' })],
      is: [['', undefined, 'closed']],
    },
    {
      what: 'the secretariat has closed it for the other side, whose team adds a note',
      log: [
        before({ by: secretary, team: undefined, party: 'fr', kind: 'closed' }),
        before({ at: '2011-02-28T15:00:00.000+00:00', ...french, kind: 'noted', text: 'x' }),
      ],
      is: [
        ['', undefined, 'closed'],
        ['fr-paf', undefined, 'noted'],
      ],
    },
    {
      what: 'both have rated it: the other side first',
      log: [before({ kind: 'rated', rating: 'green' }), before({ ...french, kind: 'rated', rating: 'red' })],
      is: [
        ['fr-paf', undefined, 'rated'],
        ['uk-border-agency', undefined, 'rated'],
      ],
    },
    {
      what: 'a note after a rating leaves the rating',
      log: [anEntry({ ...early, ...french, kind: 'rated', rating: 'red' }), before({ ...french, kind: 'noted', text: 'x' })],
      is: [['fr-paf', 'red', 'noted']],
    },
    {
      what: 'a snooze and a confirmation say nothing of it',
      log: [before({ ...french, kind: 'confirmed' }), before({ kind: 'snoozed', until: '2011-03-02', text: 'x' })],
      is: [['fr-paf', undefined, undefined]],
    },
    {
      what: 'that it is not theirs counts no more once they have confirmed it',
      log: [
        anEntry({ ...early, ...french, kind: 'noted', disowned: true, text: '1 no' }),
        before({ ...french, kind: 'confirmed', text: '1 yes' }),
      ],
      is: [['fr-paf', undefined, undefined]],
    },
    {
      what: 'a note since is the last word beside the rating before it',
      log: [before({ kind: 'rated', rating: 'amber' }), after({ kind: 'noted', text: 'x' })],
      is: [
        ['fr-paf', undefined, undefined],
        ['uk-border-agency', 'amber', 'noted'],
      ],
    },
  ])('$what', ({ log, is }) => {
    expect(stances(log)).toEqual(is)
  })

  test('a row that asks nothing has none', () => {
    expect(stances([before({ ...french, kind: 'rated', rating: 'red' })], 'news')).toEqual([])
  })
})
