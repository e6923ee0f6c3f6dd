import { describe, expect, test } from 'vitest'
import { aReading, three } from './a-reading.ts'

/** What is kept of each row of a message about three, by its number, with its words; then what is asked of which. */
function readOf(words: string, language: 'en' | 'fr'): string[] {
  const { changes, unclear } = aReading(words, { about: three, language })
  const rowOf = (id: string) => three.indexOf(id) + 1
  const kept = changes.map(({ id, entry }) => `${rowOf(id)} ${'rating' in entry ? String(entry['rating']) : entry.kind}: ${entry.text}`)
  const asked = unclear.flatMap(({ question }) => {
    const ids = 'ids' in question ? question.ids : 'id' in question && question.id !== undefined ? [question.id] : []
    return ids.map((id) => `${rowOf(id)}? ${question.ask}`)
  })
  return [...kept, ...asked]
}

function table(language: 'en' | 'fr', rows: readonly (readonly [string, readonly string[]])[]): void {
  test.each(rows)('%s', (words, read) => expect(readOf(words, language)).toEqual(read))
}

describe('with no mark before it, the next row of a line ends the reason of the one before', () => {
  table('en', [
    ['1 red - no flights 2 green', ['1 red: no flights', '2 green: 2 green']],
    ['1 amber: tender 2 green 3 green', ['1 amber: tender', '2 green: 2 green', '3 green: 3 green']],
    ['1 slips to 15 April: strike 2 on track 3 done', ['1 dated: strike', '2 green: 2 on track', '3 closed: 3 done']],
    ['1 slips to 15 April (strike) 2 slips to 30 June (tender) 3 done', ['1 dated: strike', '2 dated: tender', '3 closed: 3 done']],
    ['1 at risk - strike 2 on track 3 done', ['1 amber: strike', '2 green: 2 on track', '3 closed: 3 done']],
    ['1 at risk: no staff 2 at risk: no money', ['1 amber: no staff', '2 amber: no money']],
    ['1 slips to 15 April, strike 2 on track', ['1 dated: strike', '2 green: 2 on track']],
    ['1 slips to 15 April: strike 2 & 3 on track', ['1 dated: strike', '2 green: 2 & 3 on track', '3 green: 2 & 3 on track']],
    ['1 red tender late 2 green', ['1 noted: 1 red tender late', '2 green: 2 green', '1? not understood']],
    // A closing behind words of a reason may count, or be of a part.
    ['1 at risk - strike 2 done', ['1 amber: strike', '2 noted: 2 done', '2? is it done']],
    ['1 at risk: article 3 is disputed', ['1 amber: article 3 is disputed']],
    ['1 at risk: visits to 3 ports 2 late', ['1 amber: visits to 3 ports', '2 noted: 2 late', '2? which date']],
    ['1 slips to 15 April: 2 weeks of strikes', ['1 dated: 2 weeks of strikes']],
  ])
  table('fr', [
    ["1 rouge - pas d'avion 2 vert 3 vert", ["1 red: pas d'avion", '2 green: 2 vert', '3 green: 3 vert']],
    ['1 orange : marché 2 vert 3 vert', ['1 amber: marché', '2 green: 2 vert', '3 green: 3 vert']],
    ['1 à risque (grève) 2 fait', ['1 amber: grève', '2 closed: 2 fait']],
    ['1 à risque : grève 2 fait', ['1 amber: grève', '2 noted: 2 fait', '2? is it done']],
    ['1 à risque : article 3 contesté', ['1 amber: article 3 contesté']],
  ])
})

describe('a clause that closes or moves another row ends a reason, and so does an "also" before its number', () => {
  table('en', [
    ["moved 1 to 15 April: dock strike, and we're closing 3", ['1 dated: dock strike', '3? close all']],
    ["1 slips to 30 June, DCI short of staff, and we're closing 2", ['1 dated: DCI short of staff', '2? close all']],
    ['1 slips to 15 April, strike. Please also close 3', ['1 dated: strike', '3 closed: Please also close 3']],
    ['1 slips to 15 April, strike, also 3 done', ['1 dated: strike', '3 closed: 3 done']],
    ['1 at risk: strike. Also, 2 is done', ['1 amber: strike', '2 closed: 2 is done']],
    ['1 at risk: strike, plus 2 is done', ['1 amber: strike', '2 closed: 2 is done']],
    ['1 at risk, strike and we are closing 3', ['1 amber: strike', '3? close all']],
    ['1 at risk: strike, and snooze 2 until 14 March', ['1 amber: strike', '2 snoozed: snooze 2 until 14 March']],
    ['1 blocked: tender, and 3 should move to 30 June', ['1 red: tender', '3 noted: 3 should move to 30 June', '3? not understood']],
    ['1 blocked: tender, and 3 is with lawyers', ['1 red: tender', '3 noted: 3 is with lawyers', '3? not understood']],
    ['1 blocked: tender. Also 3 to 30 June: no flights.', ['1 red: tender', '3 noted: 3 to 30 June: no flights.', '3? move all']],
    ['1 at risk: strike, we moved 2 boats to Dover', ['1 amber: strike, we moved 2 boats to Dover']],
    ['1 at risk: strike, also 2 officers ill', ['1 amber: strike, also 2 officers ill']],
    ['1 blocked: depends on 3', ['1 red: depends on 3']],
  ])
  table('fr', [
    ['on a décalé le 1 au 15 avril, grève des dockers, et on clôt le 3', ['1 dated: grève des dockers', '3? close all']],
    ['1 reporté au 15 avril : grève ; on clôt le 3', ['1 dated: grève', '3? close all']],
    ['1 à risque : grève. Merci aussi de clore le 2', ['1 amber: grève', '2 closed: Merci aussi de clore le 2']],
    ['1 à risque : grève, également le 2 est fait', ['1 amber: grève', '2 closed: le 2 est fait']],
    [
      '1 à risque : grève, le 2 devrait passer au 30 juin',
      ['1 amber: grève', '2 noted: le 2 devrait passer au 30 juin', '2? not understood'],
    ],
  ])
})

describe('where rows go by their numbers, words of a title behind a bad state or a day are its reason', () => {
  table('en', [
    ['1 at risk, detection has stalled', ['1 amber: detection has stalled']],
    ['1 is at risk, no technology', ['1 amber: no technology']],
    ['1 at risk. No technology', ['1 amber: No technology']],
    ['1 slips to 30 September, Belgium has elections', ['1 dated: Belgium has elections']],
    ['2 red, Belgium pulled out', ['2 red: Belgium pulled out']],
    // Set off, said the other way round, in the same words, or by the whole name, they are of that row.
    ['1 at risk; detection blocked: no mandate', ['1 amber: 1 at risk', '2 red: no mandate']],
    ['1 at risk, Belgium on track', ['1 amber: 1 at risk', '3 green: Belgium on track']],
    ['1 at risk, Belgium at risk', ['1 amber: 1 at risk', '3 amber: Belgium at risk']],
    ['1 at risk, belgium-invitation blocked', ['1 amber: 1 at risk', '3 red: belgium-invitation blocked']],
  ])
  table('fr', [
    ['1 à risque, la détection est bloquée', ['1 amber: la détection est bloquée']],
    ['1 reporté au 30 septembre, la Belgique a des élections', ['1 dated: la Belgique a des élections']],
  ])
})

describe('the row that another one waits for is not spoken of', () => {
  table('en', [
    ['1 not started, waiting on 3', ['1 noted: 1 not started, waiting on 3']],
    ["1 isn't started, waiting on 3", ["1 noted: 1 isn't started, waiting on 3"]],
    ['1 blocked, still waiting for 3', ['1 red: still waiting for 3']],
    ['waiting for data on 2', ['2 noted: waiting for data on 2', '2? not understood']],
  ])
  table('fr', [['1 pas commencé, on attend le 3', ['1 noted: 1 pas commencé, on attend le 3']]])
})

describe('"same reason" is the reason of the row before', () => {
  table('en', [
    ['moved 1 to 5 May: legal review. Also 2 to 15 Sept: same reason.', ['1 dated: legal review', '2 dated: legal review']],
    [
      '1 slips to 15 April: strike, 2 slips to 30 April, same reason, 3 slips to 1 May, same reason',
      ['1 dated: strike', '2 dated: strike', '3 dated: strike'],
    ],
    ['1 at risk: strike, 2 at risk: same reason', ['1 amber: strike', '2 amber: strike']],
  ])
  table('fr', [['1 reporté au 15 avril : grève, 2 reporté au 30 avril, même motif', ['1 dated: grève', '2 dated: grève']]])
})

describe('one word of a title before the day on which something is to come names no row behind the words of another', () => {
  table('en', [
    ['1 is with PAF, technology expected by 10 March', ['1 noted: 1 is with PAF, technology expected by 10 March', '1? not understood']],
    ['1 is with PAF; technology due 10 March', ['1 noted: 1 is with PAF; technology due 10 March', '1? not understood']],
    ['1 on track, technology expected by 15 March', ['1 green: 1 on track, technology expected by 15 March']],
    ['1 in progress. The technology is planned for 15 March', ['1 noted: 1 in progress. The technology is planned for 15 March']],
    // What moves is of a row, and so is a day with its reason.
    ['1 on track, Belgium slips to 15 April: elections', ['1 green: 1 on track', '3 dated: elections']],
    ['1 on track, Belgium expected 15 April: elections', ['1 green: 1 on track', '3 dated: elections']],
  ])
  table('fr', [
    [
      '1 : en relecture, technologie attendue le 10 mars',
      ['1 noted: 1 : en relecture, technologie attendue le 10 mars', '1? not understood'],
    ],
    ['1 en cours, technologie prévue pour le 15 mars', ['1 noted: 1 en cours, technologie prévue pour le 15 mars']],
  ])
  test('one word of a title before such a day names no row behind words of none', () => {
    expect(readOf('Text sent to Paris, technology expected on Friday', 'en')).not.toContainEqual(expect.stringContaining('dated'))
  })
})

describe('words that end with the number of another row are of that row, which is asked where they are no plain state, and no reason of the one before', () => {
  table('en', [
    ['1 at risk, working on 2', ['1 amber: 1 at risk', '2 noted: working on 2']],
    ['1 blocked, working on 2', ['1 red: 1 blocked', '2 noted: working on 2']],
    ['blocked on 1, working on 2', ['1 red: blocked on 1', '2 noted: working on 2']],
    ['1 at risk: no data, working on 2', ['1 amber: no data', '2 noted: working on 2']],
    ['1 at risk: 2 reviewers away, working on 3', ['1 amber: 2 reviewers away', '3 noted: working on 3']],
    ['1 at risk, chasing Paris on 2', ['1 amber: 1 at risk', '2 noted: chasing Paris on 2', '2? not understood']],
    [
      '1 at risk: no data, need a decision on 2 and 3',
      [
        '1 amber: no data',
        '2 noted: need a decision on 2 and 3',
        '3 noted: need a decision on 2 and 3',
        '2? not understood',
        '3? not understood',
      ],
    ],
    ['1 slips to 15 April: strike, working on 2', ['1 dated: strike', '2 noted: working on 2']],
    ['1 at risk, waiting on 2', ['1 amber: 1 at risk, waiting on 2']],
    ['1 at risk: no data, waiting for 2', ['1 amber: no data, waiting for 2']],
    ['1 at risk, no agreement on 2 chapters', ['1 amber: no agreement on 2 chapters']],
    ['1 at risk, meeting on 2 May', ['1 amber: meeting on 2 May']],
  ])
  table('fr', [
    ['1 à risque, on travaille sur le 2', ['1 amber: 1 à risque', '2 noted: on travaille sur le 2']],
    ['1 bloqué : grève, on relance Londres sur le 2', ['1 red: grève', '2 noted: on relance Londres sur le 2', '2? not understood']],
    ['1 à risque, réunion le 2', ['1 amber: réunion le 2']],
  ])
})

describe('the rows of a list behind a comma are asked together, though what is said of them is not known', () => {
  table('en', [
    [
      '1 should be fine, 2 and 3 definitely on track',
      [
        '1 noted: 1 should be fine',
        '2 noted: 2 and 3 definitely on track',
        '3 noted: 2 and 3 definitely on track',
        '1? not understood',
        '2? not understood',
        '3? not understood',
      ],
    ],
    [
      '1 should be fine, the 2 and the 3 look good',
      [
        '1 noted: 1 should be fine',
        '2 noted: the 2 and the 3 look good',
        '3 noted: the 2 and the 3 look good',
        '1? not understood',
        '2? not understood',
        '3? not understood',
      ],
    ],
  ])
  table('fr', [
    [
      "1 en bonne voie mais c'est serré, 2 et 3 à voir",
      [
        "1 noted: 1 en bonne voie mais c'est serré",
        '2 noted: 2 et 3 à voir',
        '3 noted: 2 et 3 à voir',
        '1? not understood',
        '2? not understood',
        '3? not understood',
      ],
    ],
  ])
})

describe('a space before the colon behind its number begins a row as well', () => {
  test.each([
    ['en', '1 : 15 April, 2 : 30 April, 3 : 15 May (strike)'],
    ['en', '1 : green, 2 : 30 June : strike'],
    ['fr', '1 : 15 avril, 2 : 30 avril, 3 : 15 mai (grève)'],
    ['fr', '1 : vert, 2 : 30 juin : grève'],
  ] as const)('%s: %s', (language, words) => {
    const rows = (read: readonly string[]) => read.map((each) => each.replaceAll(' :', ':'))
    expect(rows(readOf(words, language))).toEqual(rows(readOf(words.replaceAll(/(\d) :/g, '$1:'), language)))
  })
})

describe('rows are read as phones write them, with no space behind a comma or before a sign', () => {
  test.each([
    ['en', '1 on track,2 on track,3 blocked: no reply', '1 on track, 2 on track, 3 blocked: no reply'],
    ['en', '1 done,2 and 3 on track', '1 done, 2 and 3 on track'],
    ['en', '1 slips to 15 April: strike,2 on track', '1 slips to 15 April: strike, 2 on track'],
    ['en', '1 at risk,2 reviewers away', '1 at risk, 2 reviewers away'],
    ['en', '1✅ 2🟢 3🟠', '1 ✅ 2 🟢 3 🟠'],
    ['en', '1🟢,2🟠,3🔴', '1 🟢, 2 🟠, 3 🔴'],
    ['fr', '1 en bonne voie,2 en bonne voie,3 bloqué : grève', '1 en bonne voie, 2 en bonne voie, 3 bloqué : grève'],
    ['fr', '1 fait,2 en cours', '1 fait, 2 en cours'],
  ] as const)('%s: %s', (language, words, spaced) => {
    const plain = (read: readonly string[]) => read.map((each) => each.replaceAll(/[\s,]/g, ''))
    expect(plain(readOf(words, language))).toEqual(plain(readOf(spaced, language)))
  })
})

describe('with no mark before it, the name of another row ends what is said of the one before, where a plain state of its own stands behind it', () => {
  table('en', [
    ['Calais on track ports done', ['2 green: Calais on track', '1 closed: ports done']],
    ['Calais on track ports at risk: no data', ['2 green: Calais on track', '1 amber: no data']],
    ['Calais at risk no money ports done', ['2 amber: Calais at risk no money', '1 noted: ports done', '1? is it done']],
    ['Calais at risk: no money ports on track', ['2 amber: no money', '1 noted: ports on track', '1? not understood']],
    ['Calais blocked until ports done', ['2 red: Calais blocked until ports done']],
    ['Calais at risk: data from ports late', ['2 amber: data from ports late']],
    ['Calais at risk: no power ports blocked', ['2 amber: no power ports blocked']],
    ['Calais at risk (no power ports done)', ['2 amber: no power ports done']],
  ])
  table('fr', [
    ['Calais en bonne voie ports terminé', ['2 green: Calais en bonne voie', '1 closed: ports terminé']],
    [
      'ports à risque : agent en arrêt maladie Calais déplacé au 21 mars',
      ['1 amber: agent en arrêt maladie', '2 noted: Calais déplacé au 21 mars', '2? reason'],
    ],
    ['Calais bloqué tant que ports pas terminé', ['2 red: Calais bloqué tant que ports pas terminé']],
  ])
})

describe('a number before what says why, or behind a reason in its bracket, is that of another row', () => {
  table('en', [
    ['1 slips to 15 April (strike) - 3 because of the storm, slips to 30 April', ['1 dated: strike', '3 dated: because of the storm']],
    ['1 at risk: no money, 3 due to the storm', ['1 amber: no money', '3 noted: 3 due to the storm', '3? not understood']],
    ['1 slips to 15 April (strike) - 3 waiting for data', ['1 dated: strike', '3 noted: 3 waiting for data', '3? not understood']],
    ['1 at risk (no staff) - 3 posts vacant', ['1 amber: no staff - 3 posts vacant']],
    ['ports at risk: no data, chasing Paris on 2', ['1 amber: no data', '2 noted: chasing Paris on 2', '2? not understood']],
  ])
  table('fr', [
    [
      '1 reporté au 15 avril (grève) - 3 à cause de la tempête, on reporte',
      ['1 dated: grève', '3 noted: 3 à cause de la tempête, on reporte', '3? which date'],
    ],
    ['3 à cause de la tempête, on reporte au 30 avril', ['3 dated: à cause de la tempête']],
  ])
})

test('one word of a title that moves behind words that were not understood of another row is asked about', () => {
  const read = readOf('1 with PAF, Belgium moved to 10 April', 'en')
  expect(read).toEqual(['1 noted: 1 with PAF', '3 noted: Belgium moved to 10 April', '1? not understood', '3? not understood'])
})

describe('what is opened again has a reason that ends where another row begins', () => {
  table('en', [
    ['1 reopen: figures wrong, 2 due to the strike, slips to 15 April', ['1 reopened: figures wrong', '2 dated: due to the strike']],
    ['1 reopen: figures wrong, 2 done', ['1 reopened: figures wrong', '2 closed: 2 done']],
    ['1 reopen: figures wrong, 2 reports missing', ['1 reopened: figures wrong, 2 reports missing']],
  ])
  table('fr', [
    [
      '1 à rouvrir : chiffres faux, 2 en raison de la grève, reporté au 15 avril',
      ['1 reopened: chiffres faux', '2 dated: en raison de la grève'],
    ],
  ])
})
