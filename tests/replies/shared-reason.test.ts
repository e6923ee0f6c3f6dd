import { describe, expect, test } from 'vitest'
import { aReading, three } from './a-reading.ts'

/** What is recorded of each row of a message about three, with its reason; then what is asked of which. */
function readOf(words: string): string[] {
  const { changes, unclear } = aReading(words, { about: three, language: /[éàè]/.test(words) ? 'fr' : 'en' })
  const rowOf = (id = '') => three.indexOf(id) + 1
  const kept = changes.flatMap(({ id, entry }) => (entry.kind === 'noted' ? [] : [`${rowOf(id)} ${entry.kind}: ${entry.text}`]))
  return [...kept, ...unclear.map(({ question }) => `${'id' in question ? rowOf(question.id) : ''}? ${question.ask}`)]
}

describe('a reason behind the last of several rows that an "and" joins is of each of them', () => {
  test.each([
    ['1 slips to 30 April and 2 to end of June, PAF short of staff', ['1 dated: PAF short of staff', '2 dated: PAF short of staff']],
    [
      '1 slips to 30 April and 2 to end of June, both because PAF is short of staff',
      ['1 dated: because PAF is short of staff', '2 dated: both because PAF is short of staff'],
    ],
    ['1 and 3 slip to 30 April and 2 to end of June: strike', ['1 dated: strike', '3 dated: strike', '2 dated: strike']],
    ['1 slips to 30 April; 2 to end June; both strike', ['1 dated: strike', '2 dated: both strike']],
    ['1 at risk and 2 blocked: strike', ['1 rated: strike', '2 rated: strike']],
    ['1 at risk & 2 blocked, no money', ['1 rated: no money', '2 rated: no money']],
    ["1 reporté au 30 avril et 2 à fin juin, manque d'effectifs", ["1 dated: manque d'effectifs", "2 dated: manque d'effectifs"]],
    [
      "1 reporté au 30 avril, 2 à fin juin, les deux faute d'effectifs",
      ["1 dated: faute d'effectifs", "2 dated: les deux faute d'effectifs"],
    ],
    ['1 à risque et 2 bloqué : grève', ['1 rated: grève', '2 rated: grève']],
    ['le 1 est à risque et le 2 est bloqué, faute de moyens', ['1 rated: faute de moyens', '2 rated: faute de moyens']],
  ])('%s', (words, read) => {
    expect(readOf(words)).toEqual(read)
  })

  test.each([
    ['1 at risk, 2 blocked: strike', ['1 rated: 1 at risk', '2 rated: strike']],
    ['1 at risk and 2 blocked: 2 needs money', ['1 rated: 1 at risk', '2 rated: 2 needs money']],
    ['1 at risk and 2 blocked by Treasury', ['1 rated: 1 at risk', '2 rated: 2 blocked by Treasury']],
    ['1 at risk and 2 blocked (strike)', ['1 rated: 1 at risk', '2 rated: strike']],
    ['1 at risk: no data and 2 blocked: strike', ['1 rated: no data', '2 rated: strike']],
    ['1 slips to 30 April and 2 is blocked: strike', ['2 rated: strike', '1? reason']],
    ['1 slips to 30 April, 2 to end of June: PAF short of staff', ['2 dated: PAF short of staff', '1? reason']],
    ['1 fait et 2 bloqué : grève', ['1 closed: 1 fait', '2 rated: grève']],
  ])('what may be the reason of one alone is of that one: %s', (words, read) => {
    expect(readOf(words)).toEqual(read)
  })
})

describe('a reason that says itself that it is of both is of both, whatever mark stands between them', () => {
  test.each([
    ['1 at risk, 2 at risk: same charter contract', ['1 rated: same charter contract', '2 rated: same charter contract']],
    ['1 at risk, 2 blocked: the same scanner', ['1 rated: the same scanner', '2 rated: the same scanner']],
    ['1 at risk, 2 at risk: the charter for both', ['1 rated: the charter for both', '2 rated: the charter for both']],
    [
      '1 amber, 2 amber, ambers are both down to the charter',
      ['1 rated: down to the charter', '2 rated: ambers are both down to the charter'],
    ],
    ['1 slips to 30 April, 2 to end of June: same contract', ['1 dated: same contract', '2 dated: same contract']],
    ['1 à risque, 2 bloqué : le même contrat', ['1 rated: le même contrat', '2 rated: le même contrat']],
    ['1 à risque, 2 à risque à cause du même contrat', ['1 rated: à cause du même contrat', '2 rated: à cause du même contrat']],
    ['1 à risque, 2 à risque : grève pour les deux', ['1 rated: grève pour les deux', '2 rated: grève pour les deux']],
  ])('%s', (words, read) => {
    expect(readOf(words)).toEqual(read)
  })

  test.each([
    ['1 at risk: charter, 2 at risk: same contract', ['1 rated: charter', '2 rated: same contract']],
    ['1 at risk, 2 at risk: no money for both courts', ['1 rated: 1 at risk', '2 rated: no money for both courts']],
    ['1 à risque, 2 à risque : pareil', ['1 rated: 1 à risque', '2 rated: pareil']],
  ])('what may be of one alone is not: %s', (words, read) => {
    expect(readOf(words)).toEqual(read)
  })
})

describe('"the other two" are the rest, where two are left', () => {
  test.each([
    ['The ports analysis is on track, the other two are blocked', ['1 rated', '2 rated', '3 rated']],
    ['1 on track, the other 2 are blocked: strike', ['1 rated', '2 rated', '3 rated']],
    ['ports is done; other two on track', ['1 closed', '2 rated', '3 rated']],
    ['the other two are fine, 1 is blocked: visas', ['2 rated', '3 rated', '1 rated']],
    ['ports en bonne voie, les deux autres sont bloquées', ['1 rated', '2 rated', '3 rated']],
    ['1 fait, les 2 autres à risque : grève', ['1 closed', '2 rated', '3 rated']],
    ['1 fait. Les deux restants sont en bonne voie', ['1 closed', '2 rated', '3 rated']],
  ])('%s', (words, read) => {
    expect(readOf(words).map((each) => each.replace(/:.*/, ''))).toEqual(read)
  })

  test.each(['1 done, the other three are late', 'the other two are blocked: strike', '1 fait, les trois autres sont en retard'])(
    'where another number is left, it is asked which ones: %s',
    (words) => {
      expect(readOf(words)).toContain('? which of several')
    },
  )
})

describe('a sign behind the first of several rows says something, so that the reason behind the last is not its own', () => {
  test.each([
    ['1 🟠 → 🟢 and 2 off track: nobody has been assigned', ['1 rated: 1 🟠 → 🟢', '2 rated: nobody has been assigned']],
    ['1 🟠 -> 🟢 and 2 🟠: no staff', ['1 rated: 1 🟠 -> 🟢', '2 rated: no staff']],
    ['1 🔴 → 🟠 et 2 🟠 : grève', ['1 rated: 1 🔴 → 🟠', '2 rated: grève']],
    ['1 amber => green and 2 amber: no staff', ['1 rated: 1 amber => green', '2 rated: no staff']],
  ])('%s', (words, read) => expect(readOf(words).filter((each) => !each.includes('?'))).toEqual(read))
})
