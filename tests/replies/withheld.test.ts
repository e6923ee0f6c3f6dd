import { describe, expect, test } from 'vitest'
import { answered } from '../../src/replies/open-question.ts'
import { withheld } from '../../src/replies/withheld.ts'
import { aContext, aReading, inShort } from './a-reading.ts'

const about = ['ports-risk-analysis', 'calais-detection']
const held = (words: string) => withheld(aReading(words, { about }), words, { ...aContext({ about }), open: [] })

describe('words that are marked as not for the other side', () => {
  test.each([
    '1 at risk: OFFICIAL-SENSITIVE, not for the French, the budget is gone',
    '1 note: internal only, the minister is against it',
    '1 blocked: please don’t share, the union has been told',
    '1 on track (confidential)',
    '1 bloqué : ne pas transmettre aux Anglais, budget gelé',
    '1 à risque : diffusion restreinte, arbitrage en cours',
    '1 note : à usage interne, le cabinet hésite',
    '1 bloqué (ne pas le dire aux Anglais svp)',
    '1 à risque : budget, mais n’en parlez pas aux Britanniques',
    '1 à risque : budget, n’en parlons surtout pas',
    '1 à risque : budget, ne le répétez pas',
    '1 à risque : budget, inutile d’en informer Londres',
    '1 à risque : budget, il ne faut pas que Londres le sache',
    '1 à risque : budget, pas un mot à la partie britannique',
    '1 à risque : budget, les Anglais ne sont pas au courant',
    '1 à risque : budget, les Britanniques ne le savent pas encore',
    '1 à risque : budget. Ça reste entre nous.',
    '1 à risque : budget, à garder pour nous',
    '1 à risque : budget, gardez-le pour vous',
    '1 à risque : budget, à ne pas ébruiter',
    '1 à risque : budget [interne]',
    '1 à risque : budget (off)',
    '1 à risque, info non communicable à Londres : budget',
    '1 à risque : budget, que pour toi',
    '1 à risque : sous embargo, budget',
    '1 amber: budget - not for sharing',
    '1 amber: budget. Please don’t mention it to the French.',
    '1 amber: budget, but don’t say so to Paris',
    '1 amber: budget, do not repeat',
    '1 amber: budget, the French mustn’t hear of it',
    '1 amber: budget, the French don’t know yet',
    '1 amber: budget, no need to tell the other side',
    '1 amber: budget, not to be quoted',
    '1 amber: budget, keep it to yourself',
    '1 amber: budget, keep this off the register',
    '1 amber: budget. This stays between us.',
    '1 amber: budget, between you and me',
    '1 amber: budget, hush hush for now',
    '1 amber: budget, embargoed until Thursday',
    '1 amber: budget [internal]',
    '1 amber: dont tell paris, budget',
    '1 amber: budget, tell no one',
    '1 amber: budget, tell nobody yet',
    '1 amber: FYI not to be shared: budget',
    '1 amber: we’re not telling France yet but the budget is gone',
    '1 amber: we haven’t told the French, budget',
    '1 amber: strictly internal, budget',
    '1 amber: budget, not public yet',
    '1 amber: this is not public, budget',
    '1 amber: RESTRICTED budget gone, RESTRICTED',
    'RESTRICTED: 1 amber, budget',
    '1 amber: budget. RESTRICTED',
    '1 amber: budget, don’t breathe a word',
    'between us, 1 amber: budget',
    '1 amber: between us, the budget is gone',
    '1 amber: budget, between us',
    '1 amber: internal - union strike',
    '1 amber: internal: union strike',
    'internal - 1 amber: union strike',
    '1 amber: sensitive - the minister may go',
    '1 amber: politically sensitive, the minister may go',
    '1 amber: budget, nobody should know',
    'entre nous, 1 orange : budget',
    '1 orange : entre nous, le budget est mort',
    '1 orange : budget, entre nous',
    '1 orange : interne - grève',
    '1 orange : interne – grève',
    '1 orange : budget, ça reste en interne',
    '1 orange : budget, à garder en interne',
    '1 orange : strictement interne, budget',
    '1 orange : sensible – budget',
    '1 orange : info sensible, budget',
    '1 orange : budget, pas encore public',
    '1 orange : budget, n’en parlez à personne',
    '1 orange : budget, ne le dites à personne',
    '1 orange : on ne le dit pas encore aux Anglais mais le budget est mort',
    '1 note : hors PV, ministre contre',
    '1 : ne dites rien à Londres, enquête en cours',
    '1 ne dites rien à Londres mais on lâche l’affaire',
    '1 : que les Anglais n’en sachent rien, budget gelé',
    '1 à risque : budget, hors compte rendu',
    '1 à risque : budget, ne rien dire aux Anglais',
    '1 à risque : budget, rien à dire à Londres',
    '1 à risque : budget, ne rien laisser filtrer',
    '1 à risque : budget, ne me citez pas',
    '1 à risque : budget, sans nous citer',
    '1 à risque : budget, à ne pas porter au PV',
    '1 à risque : budget, pas pour diffusion',
    '1 à risque : budget, inutile que Londres le sache',
    '1 amber: budget, say nothing to Paris',
    '1: tell Paris nothing, inquiry under way',
    '1 amber: budget, not a word to Paris',
    '1 amber: budget, without telling Paris',
    '1 amber: budget, leave Paris out of this',
    '1 note: off record, the minister is against it',
    '1 amber: budget, not for attribution',
    '1 amber: budget, not for the minutes',
    '1 amber: budget, don’t minute this',
    '1 amber: budget, for internal use',
  ])('nothing of them is kept until their author has said that it may be: %s', (words) => {
    const reading = held(words)
    expect(reading?.changes).toEqual([])
    expect(reading?.unclear).toMatchObject([{ text: words, question: { ask: 'other side reads' } }])
  })

  test.each([
    '1 at risk: the French budget is late',
    '1 at risk: internal approval only in May',
    '1 blocked: the French don’t share their data',
    '1 blocked: we cannot share passenger data before the treaty',
    '1 at risk: disagreement between us and Paris',
    '1 at risk: trade embargo on scanners',
    '1 at risk: the operator does not know yet when',
    '1 at risk: the French were told in May, and keep the money',
    '1 à risque : désaccord entre nous et Londres',
    '1 à risque : grève interne à la PAF',
    '1 à risque : les Anglais ne partagent pas leurs données',
    '1 à risque : rien ne sera dit avant le sommet',
    '1 à risque : nous n’en parlons pas avant le conseil de mai',
    '1 à risque : les Anglais ont informé Londres',
    '1 at risk: internal disagreement, so no date',
    '1 at risk: nobody told us when',
    '1 at risk: still internal debate over the money',
    '1 à risque : reste une interne à nommer',
    '1 at risk: the French told nobody',
    '1 at risk: sensitive equipment - not delivered',
    '1 at risk: the equipment is price sensitive',
    '1 at risk: access is restricted, no staff',
    '1 at risk: no agreement between us and Paris',
    '1 at risk: the gap between us, Paris and Rome is wide',
    '1 at risk: not public sector money',
    '1 at risk: the French have not told us',
    '1 at risk: the report is not yet published',
    '1 at risk: the report was not to our liking',
    '1 à risque : audit interne - pas fini',
    '1 à risque : matériel sensible – pas livré',
    '1 à risque : personne ne nous dit rien',
    '1 à risque : pas encore de marché public',
    '1 à risque : réorganisation interne, pas de date',
    '1 à risque : les Anglais ne nous ont rien dit',
    '1 à risque : rien n’est prévu entre nous et Londres',
    '1 à risque : les Anglais ne disent rien',
    '1 à risque : rien à dire de plus',
    '1 à risque : Londres ne veut rien dire',
    '1 à risque : nous ne savons rien',
    '1 à risque : hors budget, hors délai',
    '1 à risque : les Anglais demandent que Paris le sache',
    '1 at risk: Paris says nothing',
    '1 at risk: the minutes are not for us to write',
    '1 at risk: they quote a higher price',
    '1 at risk: no internal use of the scanners',
    '1 at risk: Paris has told us nothing',
    '1 on track',
    '2 at risk: internal only', // no other side owns it
    'internal only',
  ])('words that are not, or of which no other side reads anything, are not held back: %s', (words) => {
    expect(held(words)).toBeUndefined()
  })

  test('a yes records them as they were said, and a no nothing', () => {
    const words = '1 at risk: not for the French, the budget is gone'
    const open = held(words)?.unclear ?? []
    expect(inShort(answered('yes', open, aContext({ about })) ?? { changes: [], unclear: [] })).toBe('ports rated amber')
    expect(inShort(answered('no', open, aContext({ about })) ?? { changes: [], unclear: [] })).toBe('ask dropped')
  })

  test('a yes to marked words that answer a question answers it', () => {
    const asked = aReading('1 slips to 15 April', { about }).unclear
    const words = 'internal only: the minister is against it'
    const reading = answered(words, asked, aContext({ about }))
    const open = (reading && withheld(reading, words, { ...aContext({ about }), open: asked }))?.unclear ?? []
    expect(inShort(answered('yes', open, aContext({ about })) ?? { changes: [], unclear: [] })).toBe('ports dated 2011-04-15')
  })
})

describe('the other side is known by whatever name the register or a people has', () => {
  test.each([
    ...[
      '1 at risk: not for the Dutch, budget',
      '1 at risk: budget, keep it from the Belgians',
      '1 amber: budget, the Irish mustn’t hear of it',
    ],
    ...[
      '1 amber: budget, keep it from Police aux frontières',
      '1 amber: budget. Intérieur must not know',
      '1 red: budget, we have not told Intérieur yet',
    ],
    ...['1 à risque : pas pour les Néerlandais, budget', '1 à risque : budget, les Belges ne le savent pas encore'],
    ...['1 à risque : budget, il ne faut pas que la Police aux frontières le sache'],
  ])('%s', (words) => {
    expect(held(words)?.unclear[0]?.question.ask).toBe('other side reads')
  })

  test.each([
    '1 red: budget, we have not told the Home Office yet',
    '1 at risk: Dutch courage, no budget',
    '1 at risk: budget, the Dutch have agreed',
  ])('an own team, or a people of whom something is told, is no mark: %s', (words) => {
    expect(held(words)).toBeUndefined()
  })
})

test.each([
  ['1 at risk: the union talks\nThis message is confidential', true],
  ['1 at risk: the budget\n\nThis email is confidential and intended solely for the addressee.', false],
  [
    '1 à risque : budget\n\nCe message et ses pièces jointes sont confidentiels. Si vous n’êtes pas le destinataire, merci de le détruire.',
    false,
  ],
])('the disclaimer of an office below a mail withholds nothing, and its author’s own word does: %s', (words, isHeld) => {
  expect(held(words) !== undefined).toBe(isHeld)
})
