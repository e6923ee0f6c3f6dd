import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/replies/reading.ts'
import { aReading, inShort, three } from './a-reading.ts'

/** What is recorded, and with which words. */
function recorded(reading: Reading): string {
  const kept = reading.changes.map(({ entry }) => ` "${entry.text}"`).join('')
  return inShort(reading) + kept
}

describe('a name at the end of a reply is that of its writer', () => {
  test.each([
    ['done\nBest, Ana', 'ports closed "done"'],
    ['Done. Thanks Ana', 'ports closed "Done"'],
    ['Amber. Thanks, Ana', 'ports rated amber "Amber"'],
    ['Blocked. Cheers, Mike', 'ports rated red "Blocked"'],
    ['On track\nThanks,\nAna Smith', 'ports rated green "On track"'],
    ['on track, Tom', 'ports rated green "on track"'],
    ['on track – Tom', 'ports rated green "on track"'],
    ['at risk: no aircraft - Tom', 'ports rated amber "no aircraft"'],
    ['slips to 15 April: strike. Kind regards, Ana Maria Lopez', 'ports dated 2011-04-15 "strike"'],
    ['amber: no data thanks Ana', 'ports rated amber "no data"'],
    ['Bloqué, merci, Julien', 'ports rated red "Bloqué"'],
    ['bloqué : grève. Bien cordialement, Anne', 'ports rated red "grève"'],
    ['en bonne voie. Cdt, JM', 'ports rated green "en bonne voie"'],
  ])('“%s” says %s', (words, read) => {
    expect(recorded(aReading(words))).toBe(read)
  })

  test.each([
    ['- 2: on track\n- 3: done\nRegards, Ana', 'calais rated green; belgium closed "- 2: on track" "- 3: done"'],
    ['1 on track, 2 at risk. Cheers, Mike', 'ports rated green; calais rated amber "1 on track" "2 at risk"'],
    ['1 RAS, 2 RAS - Tom', 'ports noted; calais noted "1 RAS" "2 RAS"'],
    ['1 on track\n2 amber: no aircraft\nThanks, Ana', 'ports rated green; calais rated amber "1 on track" "no aircraft"'],
  ])('“%s” says of several %s', (words, read) => {
    expect(recorded(aReading(words, { about: three }))).toBe(read)
  })
})

describe('a name at the end may be what is said', () => {
  test.each([
    ['on track - SOCA', 'ports rated green "SOCA"'],
    ['blocked - Treasury', 'ports rated red "Treasury"'],
    ['at risk: handed to UKBA - Paris', 'ports rated amber "handed to UKBA - Paris"'],
    ['at risk: Dunkirk, Lille', 'ports rated amber "Dunkirk, Lille"'],
  ])('“%s” says %s', (words, read) => {
    expect(recorded(aReading(words))).toBe(read)
  })

  test.each(['done - Brussels', 'Done – Ana', 'done, Lille', 'terminé - Lille'])('“%s” may close a part only, and is asked', (words) => {
    expect(aReading(words).changes.filter(({ entry }) => entry.kind === 'closed')).toEqual([])
    expect(aReading(words).unclear).not.toEqual([])
  })

  test('“yes, thanks Ana” keeps its thanks, by which it may be a courtesy', () => {
    expect(recorded(aReading('yes, thanks Ana', { yours: ['ports-risk-analysis'] }))).toContain('yes, thanks Ana')
  })
})

test('a name behind the dash of a new date may say why, and is asked; behind a reason it is a signature', () => {
  for (const words of ['slips to 15 April - Dunkirk', 'slips to 15 April - Tom', 'reporté au 15 avril - Dunkerque'])
    expect(inShort(aReading(words))).toBe('ports noted; ask is that why')
  for (const words of ['slips to 15 April: strike - Tom', 'reporté au 15 avril, grève - Paul'])
    expect(inShort(aReading(words))).toBe('ports dated 2011-04-15')
})
