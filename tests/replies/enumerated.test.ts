import { describe, expect, test } from 'vitest'
import { aReading, inShort, three } from './a-reading.ts'

// Replies about three commitments: 1 the ports, 2 Calais, 3 Belgium.

function meaningOf(words: string): string {
  return inShort(aReading(words, { about: three, language: /[éà]|\bRAS\b/.test(words) ? 'fr' : 'en' }))
}

describe('rows one behind the other on one line are each about their own', () => {
  test.each([
    ['1 - on track. 2 - slips to 15 April, contractor. 3 - BAU.', 'ports rated green; calais dated 2011-04-15; belgium noted'],
    ['1 – on track. 2 – slips to 15 April, contractor. 3 – no change', 'ports rated green; calais dated 2011-04-15; belgium noted'],
    ['1. Done. 2. Slips to 15 April: contractor. 3. No change.', 'ports closed; calais dated 2011-04-15; belgium noted'],
    ['1) done. 2) at risk, no data, 3) fine', 'ports closed; calais rated amber; belgium rated green'],
    ['Hi all, update: 1) done. 2) at risk, no data, 3) fine', 'ports closed; calais rated amber; belgium rated green'],
    ['1: G 2: A: no data 3: R, no money', 'ports rated green; calais rated amber; belgium rated red'],
    ['1 - fait. 2 - reporté au 15 avril : grève. 3 - RAS', 'ports closed; calais dated 2011-04-15; belgium noted'],
    [
      '1 - at risk: no data. 2 - up 12% on last year. 3 - blocked: no money',
      'ports rated amber; calais noted; belgium rated red; ask not understood',
    ],
    ['1. at risk, vendor 2. done 3. no change', 'ports rated amber; calais closed; belgium noted'],
    ['1. on track 2. red - strike 3. red - strike', 'ports rated green; calais rated red; belgium rated red'],
    ['1. slips to 15 April, snow 2. done', 'ports dated 2011-04-15; calais closed'],
    ['1 - red strike 2 - done 3 - amber kit', 'ports noted; calais closed; belgium noted; ask not understood'],
    ['1. à risque, fournisseur 2. fait 3. inchangé', 'ports rated amber; calais closed; belgium noted'],
    ['1. en bonne voie 2. rouge - grève 3. rouge - grève', 'ports rated green; calais rated red; belgium rated red'],
    [
      '1. on track 2. slips to 15 May (procurement) 3. n/a',
      'ports rated green; calais dated 2011-05-15; belgium noted; ask not understood',
    ],
    [
      '1. En bonne voie 2. Décalé au 15 mai (marché public) 3. Sans objet',
      'ports rated green; calais dated 2011-05-15; belgium noted; ask is it withdrawn',
    ],
    ['1 ok - 2 red: strike - 3 done', 'ports rated green; calais rated red; belgium closed'],
    ['1: done; 2: 3 visits made; 3: blocked, no money', 'ports closed; calais noted; belgium rated red; ask not understood'],
  ])('%s', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })

  test.each([
    // A number that goes back, has another mark, or stands behind no mark counts something.
    ['2 - at risk: no data. 1 - is what we hear', 'calais rated amber'],
    ['1 - at risk: no data for 2 - 3 weeks', 'ports rated amber'],
    ['1. delivered in phase 2. Sent yesterday', 'ports noted; ask is it done'],
    ['1. delivered in phase 2. Done last week', 'ports noted; ask is it done'],
    ['1. at risk, waiting on lot 2. On track otherwise', 'ports noted; ask not understood'],
    ['1. livré dans le lot 2. Fait hier', 'ports noted; ask is it done'],
    ['1 at risk: 3 - perhaps 4 - experts are ill', 'ports rated amber'],
  ])('%s: a number within what is said begins no row', (words, means) => {
    expect(meaningOf(words)).toBe(means)
  })
})
