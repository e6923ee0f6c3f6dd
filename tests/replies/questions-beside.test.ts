import { describe, expect, test } from 'vitest'
import { partedFrom } from '../../src/replies/questions-beside.ts'
import { ukLead } from '../a-register.ts'
import { fourCommitments, three } from './a-reading.ts'

const register = fourCommitments()

function parted(words: string, about: readonly string[] = three): { reply: string; asks: string } {
  const { reply, enquiries } = partedFrom(words, { register, about, by: ukLead, language: 'en' })
  const asks = enquiries.map(({ asks, ids, event }) => `${asks} ${event ?? ids.map((id) => id.split('-')[0]).join(' ')}`)
  return { reply, asks: asks.join('; ') }
}

describe('a question beside what is said is answered, and what is said is read as if it stood alone', () => {
  test.each([
    ['1 on track, 2 done. When is 3 due?', '1 on track, 2 done.', 'when belgium'],
    ['1 on track, 2 done\nwhen is 3 due?', '1 on track, 2 done', 'when belgium'],
    ['1 en bonne voie ; quand faut-il rendre le 3 ?', '1 en bonne voie', 'when belgium'],
    ['1 en bonne voie. Quand faut-il rendre le 3 ?', '1 en bonne voie.', 'when belgium'],
    ['1 on track. Who owns 3? 2 done', '1 on track.\n2 done', 'who belgium'],
    ['When is 3 due? 1 on track', '1 on track', 'when belgium'],
    ['1 on track. Who owns 3? The rest fine', '1 on track.\nThe rest fine', 'who belgium'],
    ['1 en bonne voie. Qui s’occupe du 3 ? Le reste avance', '1 en bonne voie.\nLe reste avance', 'who belgium'],
    ['who owns 3?\n1 on track\n2 done', '1 on track\n2 done', 'who belgium'],
    ['1 done, when is 3 due?', '1 done', 'when belgium'],
    ['1 done and who owns 3?', '1 done', 'who belgium'],
    ['1 terminé et qui s’occupe du 3 ?', '1 terminé', 'who belgium'],
    ['2 at risk, when is the summit?', '2 at risk', 'when next-summit'],
    ['2 at risk: no data. What did France say about 1?', '2 at risk: no data.', 'other side ports'],
    ['2 done. When is 3 due? Who owns it?', '2 done.', 'when belgium; who belgium'],
    ['2 on track. When is it due?', '2 on track.', 'when calais'],
    ['1 on track. Is 2 closed?', '1 on track.', 'how calais'],
    ['1 on track. When is 3 due? Thanks!', '1 on track.\nThanks!', 'when belgium'],
    ['Hello all. When is 3 due? Thanks', '', 'when belgium'],
  ])('%s', (words, reply, asks) => {
    expect(parted(words)).toEqual({ reply, asks })
  })
})

describe('what puts in doubt what is said, or is answered by it, stays beside it', () => {
  test.each([
    '1 done?',
    '1 done, 2 done?',
    '1 done. Sure?',
    '1 done. Is 1 closed?',
    '1 done. Is it closed?',
    'done. is it done?',
    'What is the status? Green.',
    'how is it going?\ndone',
    'when is it due?\n15 April',
    '1 at risk. Why? No data.',
    '1 done, who else?',
    '1 done. When?',
    '1 done. Has Marie signed?',
    'slips to 15 April: strike?',
    '1 terminé. C’est vraiment fini ?',
    'ports: done? calais: done',
    '1 done, when Paris signs',
  ])('%s', (words) => {
    expect(parted(words)).toEqual({ reply: words, asks: '' })
  })
})
