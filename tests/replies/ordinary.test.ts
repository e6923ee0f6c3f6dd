import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import { aContext, aReading, inShort, three } from './a-reading.ts'

// What people answer on ordinary days, about three commitments: 1 the ports, 2 Calais, 3 Belgium. It is as plain as it looks, or it is asked.

type Row = readonly [words: string, language: 'en' | 'fr', means: string]

function table(rows: readonly Row[], about: readonly string[] = three): void {
  test.each(rows)('%s (%s)', (words, language, means) => {
    expect(inShort(aReading(words, { about, language }))).toBe(means)
  })
}

describe('rows are named by numbers in words, by "No.1", and by "so is 3"', () => {
  table([
    ['one and two on track', 'en', 'ports rated green; calais rated green'],
    ['one, two and three on track', 'en', 'ports rated green; calais rated green; belgium rated green'],
    ['on track: one and two', 'en', 'ports rated green; calais rated green'],
    ['un et deux en bonne voie', 'fr', 'ports rated green; calais rated green'],
    ['No.1 done', 'en', 'ports closed'],
    ['no.1 done, no.2 on track', 'en', 'ports closed; calais rated green'],
    ['nr 2 done', 'en', 'calais closed'],
    ['num 1 terminé', 'fr', 'ports closed'],
    ['nº 1 terminé', 'fr', 'ports closed'],
    ['1 is on track and so is 3', 'en', 'ports rated green; belgium rated green'],
    ['1 on track so is 2', 'en', 'ports rated green; calais rated green'],
    ['1 done and so are 2 and 3', 'en', 'ports closed; calais closed; belgium closed'],
    ['1 at risk: no data, so is 3', 'en', 'ports rated amber; belgium rated amber'],
    ['1 on track and so is 2, 3 done', 'en', 'ports rated green; calais rated green; belgium closed'],
    ['1 slips to 15 April: strike, so does 2', 'en', 'ports dated 2011-04-15; calais dated 2011-04-15'],
    ['1 terminé ainsi que le 2', 'fr', 'ports closed; calais closed'],
    ['1 en bonne voie, de même que la 3', 'fr', 'ports rated green; belgium rated green'],
    ['1 on track, the others too', 'en', 'ports rated green; calais rated green; belgium rated green'],
    ['1 en bonne voie, les deux autres également', 'fr', 'ports rated green; calais rated green; belgium rated green'],
  ])
})

describe('a number in words that may count, and a "so" of something else, name no row', () => {
  table([
    ['one done, two on track', 'en', 'ask unknown name'],
    ['one or two on track', 'en', 'ask unknown name'],
    ['two and one done', 'en', 'ask unknown name'],
    ['one and a half done', 'en', 'ask unknown name'],
    ['one and two interviews done', 'en', 'ports noted; calais noted; ask is it done'],
    ['un ou deux en bonne voie', 'fr', 'ask unknown name'],
    ['1 done and so are we', 'en', 'ports noted; ask is it done'],
    ['1 done, so is the report', 'en', 'ports noted; ask is it done'],
    ['1 done, so is 2 if Paris agrees', 'en', 'ports noted; ask is it done'],
    ['le 1 est terminé ainsi que le rapport', 'fr', 'ports noted; ask is it done'],
    ['1 on track, others same', 'en', 'ports rated green; ask not understood'],
    ['so are we', 'en', 'ask which of several'],
  ])
})

describe('why an answer comes late, and from whom, says nothing of its rows', () => {
  table([
    ['Hi both, apologies for the delay – 1 done, 2 on track. Best, Jo', 'en', 'ports closed; calais rated green'],
    ['Hi, back from leave. 1 done, 2 on track', 'en', 'ports closed; calais rated green'],
    ['sorry been on leave, 1 done 2 on track', 'en', 'ports closed; calais rated green'],
    ['sorry I missed this - 1 done, 2 on track', 'en', 'ports closed; calais rated green'],
    ['sorry, we were away, 1 at risk: no data', 'en', 'ports rated amber'],
    ['Sorry, I was on leave. 1 slips to 15 April: strike', 'en', 'ports dated 2011-04-15'],
    ['Hello, quick update from us: 1 done, 2 on track', 'en', 'ports closed; calais rated green'],
    ['for us 1 done 2 on track', 'en', 'ports closed; calais rated green'],
    ['ok here goes: 1 done 2 on track 3 at risk: no data', 'en', 'ports closed; calais rated green; belgium rated amber'],
    ["désolé j'étais en congés, 1 terminé 2 en bonne voie", 'fr', 'ports closed; calais rated green'],
    ['Bonjour, de retour de congés : 1 terminé, 2 en bonne voie', 'fr', 'ports closed; calais rated green'],
    ['Bonjour, pardon pour le délai - 1 terminé, 2 en bonne voie', 'fr', 'ports closed; calais rated green'],
    ['de notre côté, 1 terminé et 2 en bonne voie', 'fr', 'ports closed; calais rated green'],
    ['sorry I missed the deadline, 1 done', 'en', 'ports noted; ask unknown name; ask is it done'],
    ['from Paris: 1 done', 'en', 'ask which of several'],
    ['to confirm: 1 done, 2 on track', 'en', 'ask which of several'],
    ['for us: 1 and 3', 'en', 'ask not understood'],
    ['sorry, we were away', 'en', 'ask not understood'],
  ])
})

describe('what a phone leaves of a state is that state, and closes nothing', () => {
  table([
    ['1 dne 2 ontrack', 'en', 'calais rated green; ask close all'],
    ['1 doen 2 on trak', 'en', 'calais rated green; ask close all'],
    ['1 on trakc 2 on track', 'en', 'ports rated green; calais rated green'],
    ['1 fini 2 enbonne voie', 'fr', 'ports closed; calais rated green'],
    ['1 termine 2 en bone voie', 'fr', 'ports closed; calais rated green'],
    ['1 ok 2 ok 3 pb credits', 'en', 'ports rated green; calais rated green; belgium noted; ask not understood'],
    ['1 ok 2 pb crédits 3 ok', 'fr', 'ports rated green; calais noted; belgium rated green; ask not understood'],
    ['1 done, 2 problem with kit', 'en', 'ports closed; calais noted; ask not understood'],
    ['1 phase 2 done', 'en', 'ports noted; ask is it done'],
    ['1 dome 2 on track', 'en', 'ports noted; ask not understood; ask not understood'],
    ['1 in 2 dne', 'en', 'ports noted; ask not understood'],
    ['1 at risk: 2 problem areas', 'en', 'ports rated amber'],
  ])
})

describe('a figure of what was done, and that nothing is left to do, take no closing of a named row back', () => {
  table([
    ['3 done: 12 interviews', 'en', 'belgium closed'],
    ['2 done: 45 staff trained in total', 'en', 'calais closed'],
    ['2 done: scanners installed on 25 February', 'en', 'calais closed'],
    ['Action 1 complete, went to board on 13 September', 'en', 'ports closed'],
    ['1 done, approved at the board in January', 'en', 'ports closed'],
    ['1 done, recommendations implemented', 'en', 'ports closed'],
    ['1 done, nothing outstanding', 'en', 'ports closed'],
    ['1 done. No further action needed', 'en', 'ports closed'],
    ['1 done ages ago', 'en', 'ports closed'],
    ['1 done, forgot to tell you', 'en', 'ports closed'],
    ['3 terminé : 12 interpellations', 'fr', 'belgium closed'],
    ['3 terminé, 12 agents formés', 'fr', 'belgium closed'],
    ['2 terminé, plus rien à faire', 'fr', 'calais closed'],
    ["2 terminé, j'avais oublié de le dire", 'fr', 'calais closed'],
    ['2 terminé, convention signée à Calais le 2 février', 'fr', 'calais closed'],
  ])
})

describe('a figure of a part, of what is to come or of nothing that is known leaves the closing asked', () => {
  table([
    ['2 done: 12 interviews scheduled', 'en', 'calais noted; ask is it done'],
    ['2 done: 12 interviews left', 'en', 'calais noted; ask is it done'],
    ['2 done: 12 of 20 interviews', 'en', 'calais noted; ask is it done'],
    ['2 done: 12 interviews on 15 April', 'en', 'calais noted; ask is it done'],
    ['2 done: about 12 interviews', 'en', 'calais noted; ask is it done'],
    ['2 done: 12 complaints', 'en', 'calais noted; ask is it done'],
    ['1 done: 2 ports', 'en', 'ports noted; ask is it done'],
    ['2 done, nothing left to do but sign', 'en', 'calais noted; ask is it done'],
    ['2 done, no further action until Paris signs', 'en', 'calais noted; ask is it done'],
    ['3 terminé : 12 agents à former', 'fr', 'belgium noted; ask is it done'],
    ['3 terminé : 12 entretiens prévus', 'fr', 'belgium noted; ask is it done'],
    ['2 terminé, plus rien à faire sauf signer', 'fr', 'calais noted; ask is it done'],
  ])
})

describe('who says that there is no issue, or that all is well, says so of all', () => {
  const allGreen = 'ports rated green; calais rated green; belgium rated green'
  table([
    ['no issues', 'en', allGreen],
    ['no problems on our side', 'en', allGreen],
    ['so far so good', 'en', allGreen],
    ['all good on our side', 'en', allGreen],
    ['all good from us', 'en', allGreen],
    ['pas de souci de notre côté', 'fr', allGreen],
    ['aucun problème à signaler', 'fr', allGreen],
    ["jusqu'ici tout va bien", 'fr', allGreen],
    ['tt est ok pr nous', 'fr', allGreen],
    ['tout est ok pour nous', 'fr', allGreen],
    ['no issues, 2 is late', 'en', 'ports rated green; belgium rated green; calais noted; ask which date'],
    ['1 done. No issues', 'en', 'ports closed'],
    ['1 on track, no issues to report', 'en', 'ports rated green'],
    ['no issues if Paris signs', 'en', 'ask which of several'],
    ['no issues except 2', 'en', 'ask which of several'],
    ['all good on our side if Paris signs', 'en', 'ask which of several'],
    ['all good?', 'en', 'ask not understood'],
    ['all fine by us', 'en', ''],
    ['should be fine', 'en', 'ask not understood'],
    ['ça devrait aller', 'fr', 'ask not understood'],
  ])
})

describe('where a row is says that it is noted, and asks whether it is on track', () => {
  test.each([
    ['2 is with the lawyers', 'en'],
    ['3 with ministers for signature', 'en'],
    ['le 2 est chez les juristes', 'fr'],
    ['2 au cabinet', 'fr'],
  ] as const)('%s (%s)', (words, language) => {
    const { changes, unclear } = aReading(words, { about: three, language })
    expect(changes.map(({ entry }) => entry.kind)).toEqual(['noted'])
    expect(unclear).toMatchObject([{ question: { ask: 'not understood', how: 'where it is' } }])
  })

  test('of two rows it is asked once', () => {
    const { unclear } = aReading('1 with lawyers, 2 is with the minister, 3 done', { about: three })
    expect(unclear).toMatchObject([{ question: { how: 'each of these', ids: three.slice(0, 2) } }])
  })

  test('a yes to it is on track, with the words that told where it is', () => {
    const { unclear } = aReading('2 is with the lawyers', { about: three })
    const { changes } = answered('yes', unclear, aContext({ about: three })) ?? { changes: [] }
    expect(changes).toMatchObject([{ id: 'calais-detection', entry: { kind: 'rated', rating: 'green', text: '2 is with the lawyers' } }])
  })
})
