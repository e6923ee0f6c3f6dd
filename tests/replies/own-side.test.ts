import { describe, expect, test } from 'vitest'
import { frLead } from '../a-register.ts'
import { aReading, inShort } from './a-reading.ts'

// "Done" closes a joint commitment for one's own side. Said here of the ports, which the United Kingdom and France lead.

const french = { by: frLead, language: 'fr' } as const

describe('a closing of one’s own side, named or not, is plain', () => {
  test.each([
    ...['UK side done', 'UK side done, waiting for France', 'done UK side', 'all done on the UK side', 'British side done'],
    ...["our bit's done", "we've done our bit", 'our half of it is done', 'finished our end', 'done for us, waiting on the French'],
    ...['done on our side, waiting for Paris', 'our side is done, over to them', 'done at our end, pending the other side'],
  ])('%s', (words) => {
    const { changes, unclear } = aReading(words)
    expect(changes).toMatchObject([{ entry: { kind: 'closed', party: 'uk' } }])
    expect(unclear).toEqual([])
  })

  test.each([
    ...['fait côté français', 'terminé côté français, on attend les Anglais', 'c’est fait côté France', 'côté français c’est fait'],
    ...['terminé pour nous, on attend les Anglais', 'fini pour nous', 'fait chez nous', 'notre partie est faite', 'on a fait notre partie'],
    ...['fait de notre côté, on attend Londres', 'fait de notre côté, à vous'],
  ])('in French: %s', (words) => {
    const { changes, unclear } = aReading(words, french)
    expect(changes).toMatchObject([{ entry: { kind: 'closed', party: 'fr' } }])
    expect(unclear).toEqual([])
  })
})

describe('what closes nothing of one’s own is asked', () => {
  test.each([
    ...[
      'French side done',
      'done on the French side',
      'fait côté français',
      'UK side done, waiting for London',
      'UK side done, Paris refused',
    ],
    ...['our bit is done, waiting for the minister', 'done for us by Serco', 'UK side nearly done', 'UK side done?'],
  ])('%s', (words) => {
    expect(inShort(aReading(words))).not.toContain('closed')
  })

  test.each(['fait côté anglais', 'terminé pour nous, on attend les Français', 'fait côté français, on attend Paris'])('%s', (words) => {
    expect(inShort(aReading(words, french))).toBe('ports noted; ask is it done')
  })
})
