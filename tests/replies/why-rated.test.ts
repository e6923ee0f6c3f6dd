import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import { inShort } from './a-reading.ts'
import type { SaidInOrder } from './said-in-order.ts'
import { saidInOrder } from './said-in-order.ts'

/** The ids of which the reason is asked. */
function askedOf({ asked }: SaidInOrder): readonly string[] {
  return asked && 'id' in asked.question ? [asked.question.id ?? '', ...(asked.also ?? [])].map((id) => id.split('-')[0] ?? '') : []
}

describe('what made a commitment amber or red is asked where the words do not say', () => {
  test.each([
    ['1 at risk', ['ports']],
    ['2 blocked', ['calais']],
    ['2 is off track, thanks', ['calais']],
    ['1 🔴', ['ports']],
    ['1 bloqué', ['ports']],
    ['1 à risque, merci', ['ports']],
    ['calais red', ['calais']],
    ['1 done, 2 blocked', ['calais']],
    ['1 amber, 2 red', ['ports', 'calais']],
    ['amber: 1 (visas), 2, done: 3', ['calais']],
    ['1 at risk: data', []],
    ['1 at risk (data)', []],
    ['2 blocked by the strike', []],
    ['2 bloqué par la grève', []],
    ['le 2 patine', []],
    ['1 at risk. The scanner is late.', []],
    ['1 à risque. Le scanner est en retard.', []],
    ['1 at risk; slips to 15 April: strike', []],
    ['1 on track', []],
    ['1 done', []],
    ['no change', []],
  ])('%s', (words, ids) => expect(askedOf(saidInOrder(words))).toEqual(ids))

  test.each([
    [['1 at risk', '1 at risk'], []],
    [['1 at risk: data', '1 at risk'], []],
    [['1 at risk: data', '1 no change'], []],
    [['1 blocked: data', '1 at risk'], []],
    [['1 at risk: data', '1 blocked'], ['ports']],
    [['1 at risk: data', '1 on track', '1 at risk'], ['ports']],
  ])('who has said the same colour before is not asked again why: %j', (all, ids) => expect(askedOf(saidInOrder(...all))).toEqual(ids))
})

describe('the next words are the reason', () => {
  test.each([
    ['2 blocked', 'procurement', 'calais rated red “procurement”'],
    ['2 blocked', 'The French text is late', 'calais rated red “The French text is late”'],
    ['2 at risk', 'because the elections are late', 'calais rated amber “because the elections are late”'],
    ['2 bloqué', 'les effectifs', 'calais rated red “les effectifs”'],
    ['2 bloqué', 'c’est la procédure d’achat', 'calais rated red “c’est la procédure d’achat”'],
    ['2 blocked', 'sorry, the scanner is blocked', 'calais rated red “sorry, the scanner is blocked”'],
    ['2 blocked', 'no, procurement', 'calais rated red “no, procurement”'],
    ['2 bloqué', 'pardon, la grève', 'calais rated red “pardon, la grève”'],
    ['1 at risk', 'blocked by the strike', 'ports rated amber “blocked by the strike”'],
    ['2 blocked', 'the scanner is blocked', 'calais rated red “the scanner is blocked”'],
    ['2 blocked', 'calais: visas', 'calais rated red “visas”'],
    ['1 amber, 2 red', 'procurement', 'ports rated amber “procurement”; calais rated red “procurement”'],
    ['1 amber, 2 red', '1: procurement, 2: visas', 'ports rated amber “procurement”; calais rated red “visas”'],
    ['1 amber, 2 red', '2: visas', 'calais rated red “visas”'],
  ])('%s … %s', (first, second, expected) => {
    const { context, asked } = saidInOrder(first)
    const { changes = [] } = answered(second, asked ? [asked] : [], context) ?? {}
    expect(changes.map((change) => `${inShort({ changes: [change], unclear: [] })} “${change.entry.text}”`).join('; ')).toBe(expected)
  })

  test.each([
    ['2 blocked', 'done', 'calais closed'],
    ['2 blocked', 'slips to 15 April: strike', 'calais dated 2011-04-15'],
    ['2 blocked', 'on track', 'calais rated green'],
    ['2 blocked', 'à risque', 'calais rated amber'],
    ['2 blocked', 'no sorry, at risk', 'calais rated amber'],
    ['2 blocked', 'no, it’s amber actually', 'calais rated amber'],
    ['2 blocked', 'at risk sorry', 'calais rated amber'],
    ['2 blocked', 'only at risk', 'calais rated amber'],
    ['2 blocked', 'at risk, not blocked', 'calais rated amber'],
    ['2 blocked', 'sorry, at risk: the data is late', 'calais rated amber'],
    ['2 blocked', 'no, green', 'calais rated green'],
    ['1 at risk', 'blocked sorry', 'ports rated red'],
    ['2 bloqué', 'non pardon, à risque', 'calais rated amber'],
    ['2 bloqué', 'pardon, à risque seulement', 'calais rated amber'],
    ['2 bloqué', 'orange plutôt', 'calais rated amber'],
    ['2 bloqué', 'c’est orange en fait', 'calais rated amber'],
    ['2 bloqué', 'à risque, pas bloqué', 'calais rated amber'],
    ['2 bloqué', 'en bonne voie pardon', 'calais rated green'],
    ['1 à risque', 'rouge pardon', 'ports rated red'],
    ['2 blocked', 'it was 1 sorry', 'alone'],
    ['2 blocked', 'no, it’s 1', 'alone'],
    ['2 bloqué', 'c’était le 1 pardon', 'alone'],
    ['2 bloqué', 'non, c’est le 1', 'alone'],
    ['2 bloqué', 'le 1 pardon', 'alone'],
    ['2 blocked', 'I’ll ask the team', ''],
    ['2 blocked', 'dunno yet, will check with the unit', ''],
    ['2 blocked', 'no idea yet, asking the team', ''],
    ['2 bloqué', 'aucune idée, je vois avec l’unité', ''],
    ['2 bloqué', 'je ne sais pas trop, je demande à Paul', ''],
    ['2 blocked', 'no idea', 'ask reason'],
    ['2 blocked', 'forget it', ''],
    ['2 blocked', 'wrong thread sorry all', ''],
    ['2 blocked', 'oops, wrong row', 'alone'],
    ['2 blocked', 'whoops, was meant for HR', ''],
    ['2 blocked', 'cancel', ''],
    ['2 blocked', 'thanks', ''],
    ['2 blocked', '1 on track', 'alone'],
    ['2 blocked', 'yes', 'alone'],
    ['2 blocked', 'who asks?', 'alone'],
  ])('what is complete, or says nothing of why, is no reason of a colour: %s … %s', (first, second, expected) => {
    const { context, asked } = saidInOrder(first)
    const reading = answered(second, asked ? [asked] : [], context)
    expect(reading ? inShort(reading) : 'alone').toBe(expected)
  })
})

describe('who denies what was asked why is asked how it stands, and the denial is no reason', () => {
  test.each([
    ['2 blocked', 'it’s not blocked'],
    ['2 blocked', 'not blocked any more'],
    ['2 blocked', 'sorry, it isn’t'],
    ['2 blocked', 'no it’s not'],
    ['2 blocked', 'nothing'],
    ['2 blocked', 'nothing is holding it up'],
    ['2 blocked', 'nothing, actually'],
    ['2 at risk', 'it is not at risk'],
    ['2 at risk', 'it’s not really'],
    ['2 bloqué', 'ce n’est pas bloqué'],
    ['2 bloqué', 'non, pas bloqué'],
    ['2 bloqué', 'ça ne l’est pas'],
    ['2 bloqué', 'en fait non'],
    ['2 bloqué', 'rien'],
    ['2 bloqué', 'rien ne bloque'],
    ['2 blocked', 'not any more'],
    ['2 blocked', 'it’s sorted now'],
    ['2 at risk', 'actually the issue has been resolved, they sent the data'],
    ['2 bloqué', 'c’est réglé'],
    ['2 bloqué', 'ah non, c’est débloqué depuis ce matin'],
    ['2 bloqué', 'on a enfin reçu les données, c’est reparti'],
    ['2 à risque', 'en fait non c’est bon, on vient d’avoir l’accord'],
    ['2 à risque', 'ça y est, Dunkerque a répondu'],
    ['2 à risque', 'il ne l’est plus'],
  ])('%s … %s', (first, second) => {
    const { context, asked } = saidInOrder(first)
    const { changes = [], unclear = [] } = answered(second, asked ? [asked] : [], context) ?? {}
    expect(changes.filter(({ entry }) => entry.kind !== 'noted')).toEqual([])
    expect(unclear.map(({ question }) => question)).toEqual([{ ask: 'not understood', ids: ['calais-detection'], how: 'no longer red' }])
  })

  test.each([
    ['2 blocked', 'the issue is not resolved', 'calais rated red “the issue is not resolved”'],
    ['2 blocked', 'waiting for the problem to be fixed', 'calais rated red “waiting for the problem to be fixed”'],
    ['2 blocked', 'nothing has been signed', 'calais rated red “nothing has been signed”'],
    ['2 blocked', 'it’s not funded', 'calais rated red “it’s not funded”'],
    ['2 bloqué', 'rien n’est signé', 'calais rated red “rien n’est signé”'],
    ['2 blocked', 'it’s not us, it’s Paris', 'calais rated red “it’s not us, it’s Paris”'],
    ['2 blocked', 'not us', 'calais rated red “not us”'],
    ['2 bloqué', 'ce n’est pas nous, c’est Londres', 'calais rated red “ce n’est pas nous, c’est Londres”'],
    ['2 bloqué', 'ce n’est pas financé', 'calais rated red “ce n’est pas financé”'],
  ])('words that deny something else are the reason: %s … %s', (first, second, expected) => {
    const { context, asked } = saidInOrder(first)
    const { changes = [] } = answered(second, asked ? [asked] : [], context) ?? {}
    expect(changes.map((change) => `${inShort({ changes: [change], unclear: [] })} “${change.entry.text}”`).join('; ')).toBe(expected)
  })
})
