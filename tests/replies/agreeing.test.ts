import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/replies/reading.ts'
import { aReading, fourCommitments, inShort, three } from './a-reading.ts'

const french = { by: 'lead@paf.example', team: 'fr-paf' }
const british = { by: 'lead@ukba.example', team: 'uk-border-agency' }
const asked = (of: typeof french, party: string, to = '2011-04-15') => ({
  at: '2011-02-28T10:00:00.000+00:00',
  ...of,
  kind: 'dated',
  party,
  proposed: true,
  from: '2011-03',
  to,
  text: 'no data',
})
const closed = (of: typeof french, party: string) => ({ at: '2011-02-28T09:00:00.000+00:00', ...of, kind: 'closed', party })

/** The port analysis, of which one side has asked for 15 April; `more` beside it. */
function ofPorts(log: readonly object[], more: object = {}): Partial<Context> {
  const owners = [
    { team: 'uk-border-agency', role: 'lead' },
    { team: 'fr-paf', role: 'lead' },
  ]
  return { register: fourCommitments({ 'ports-risk-analysis': { log, owners, ...more } }) }
}

const franceAsks = ofPorts([asked(french, 'fr')])
const britainAsks = ofPorts([asked(british, 'uk')])
const agreesToDate = 'ports dated 2011-04-15'

describe('the British lead answers the date that France asks for', () => {
  test.each([
    ['agreed', agreesToDate],
    ['Agreed.', agreesToDate],
    ['yes, agreed', agreesToDate],
    ['yes', agreesToDate],
    ['agreed to the date', agreesToDate],
    ['we agree to the new date', agreesToDate],
    ['agreed: fine with us', agreesToDate],
    ["d'accord", agreesToDate],
    ["oui, d'accord", agreesToDate],
    ["d'accord pour l'échéance", agreesToDate],
    ['agreed to 15 April', agreesToDate],
    ['agreed, 15 April: fine with us', agreesToDate],
    ["d'accord pour le 15 avril", agreesToDate],
    ['we accept the new date', agreesToDate],
    ['nous acceptons la nouvelle échéance', agreesToDate],
    ['approved', agreesToDate],
    ['validé', agreesToDate],
    ['ok for 15 April', agreesToDate],
    ['OK 15 April', agreesToDate],
    ['1 ok for 15 April', agreesToDate],
    ['15 April works for us', agreesToDate],
    ['ports: 15 April is ok', agreesToDate],
    ['fine with the 15th', agreesToDate],
    ['yes, 15 April is fine', agreesToDate],
    ['sure, 15 April it is', agreesToDate],
    ['we can live with 15 April', agreesToDate],
    ['happy with 15 April', agreesToDate],
    ['ok pour le 15 avril', agreesToDate],
    ['le 15 avril nous convient', agreesToDate],
    ['va pour le 15 avril', agreesToDate],
    ['c’est bon pour le 15', agreesToDate],
    ['oui, 15 avril accepté', agreesToDate],
    ['le 15 avril c’est ok', agreesToDate],
    ['le 15 avril, ça nous va', agreesToDate],
    ['we’d prefer 20 April', 'ports noted; ask move all'],
    ['make it 20 April: strike', 'ports noted; ask move all'],
    ['1 20 April', 'ports noted; ask move all'],
    ['nous préférons le 20 avril', 'ports noted; ask move all'],
    ['plutôt le 20 avril', 'ports noted; ask move all'],
    ['15 April', 'ports noted; ask not understood'],
    ['ok for 20 April', 'ports noted; ask move all'],
    ['ok for 15 April if Calais agrees', 'ports noted; ask not understood'],
    ['15 April is fine, but no later', 'ports noted; ask not understood'],
    ['15 April is not ok', 'ports objected'],
    ['ok pour le 20 avril', 'ports noted; ask move all'],
    ['le 15 avril ne nous convient pas', 'ports objected'],
    // Another date than the one that was asked for is none that was agreed to.
    ['agreed, 20 April', 'ports noted; ask not understood'],
    ['agreed to 20 April', 'ports noted; ask not understood'],
    ['agreed: 20 April is better for us', 'ports noted; ask not understood'],
    ['agreed: make it the end of May', 'ports noted; ask not understood'],
    ["d'accord, le 20 avril", 'ports noted; ask not understood'],
    ['slips to 15 April', agreesToDate], // the same date needs no reason
    ['not agreed: too late', 'ports objected'],
    ['no: too late', 'ports objected'],
    ['rejected: too late', 'ports objected'],
    ['nous refusons : trop tard', 'ports objected'],
    ['we do not agree to the date: too late', 'ports objected'],
    ["pas d'accord : trop tard", 'ports objected'],
    ["pas d'accord pour l'échéance : trop tard", 'ports objected'],
    ['not agreed', 'ports noted; ask reason 2011-04-15'],
    ["pas d'accord", 'ports noted; ask reason 2011-04-15'],
    ['slips to 1 May', 'ports noted; ask reason 2011-05-01'],
    ['slips to 1 May: strike', 'ports dated 2011-05-01'],
    ['agreed?', 'ask not understood'],
    ['agreed, but only if Calais agrees', 'ports noted; ask not understood'],
    ['agreed to the closing', 'ports noted; ask not understood'],
    ['not agreed to the closing: too early', 'ports noted; ask not understood'],
    ['done', 'ports closed'],
    ['on track', 'ports rated green'],
  ])('%s', (words, read) => {
    expect(inShort(aReading(words, franceAsks))).toBe(read)
  })

  test('with the words and the date', () => {
    expect(aReading('agreed: fine with us', franceAsks).changes[0]?.entry).toMatchObject({ to: '2011-04-15', text: 'fine with us' })
    expect(aReading('not agreed: too late', franceAsks).changes[0]?.entry).toMatchObject({
      to: '2011-04-15',
      party: 'uk',
      text: 'too late',
    })
  })
})

describe('the side that asked for a date does not agree to it', () => {
  test.each([
    ['agreed', 'ports noted; ask waits for others'],
    ['yes', ''],
    ['agreed to the date', 'ports noted; ask waits for others'],
    ['not agreed: we were wrong', 'ports objected'], // another team of the side may
  ])('%s', (words, read) => {
    expect(inShort(aReading(words, britainAsks))).toBe(read)
  })
})

test('the French lead answers in French in the way that the British lead does in English', () => {
  const context = { ...britainAsks, by: 'lead@paf.example', language: 'fr' } as const
  expect(inShort(aReading("d'accord", context))).toBe(agreesToDate)
  expect(inShort(aReading("pas d'accord : trop tard", context))).toBe('ports objected')
})

test('the secretariat agrees to whichever date waits', () => {
  expect(inShort(aReading('agreed', { ...britainAsks, by: 'secretary@example.org' }))).toBe(agreesToDate)
})

describe('while a commitment is closing', () => {
  const both = ofPorts([closed(french, 'fr'), asked(french, 'fr')], { status: 'closing' })
  const theirs = ofPorts([closed(french, 'fr'), asked(british, 'uk')], { status: 'closing' })
  const ours = ofPorts([closed(british, 'uk'), asked(french, 'fr')], { status: 'closing' })

  test.each([
    { what: 'both wait', context: both, words: 'agreed', read: 'ports noted; ask agree to what' },
    { what: 'both wait', context: both, words: 'not agreed: too early', read: 'ports noted; ask agree to what' },
    { what: 'both wait', context: both, words: "pas d'accord : trop tôt", read: 'ports noted; ask agree to what' },
    { what: 'both wait', context: both, words: 'agreed to the date', read: agreesToDate },
    { what: 'both wait', context: both, words: 'agreed to the closing', read: 'ports closed' },
    { what: 'both wait', context: both, words: "d'accord pour la date", read: agreesToDate },
    { what: 'both wait', context: both, words: "d'accord pour la clôture", read: 'ports closed' },
    { what: 'both wait', context: both, words: 'not agreed to the date: too late', read: 'ports objected' },
    { what: 'both wait', context: both, words: "pas d'accord pour la clôture : trop tôt", read: 'ports objected' },
    { what: 'both wait', context: both, words: 'done', read: 'ports closed' },
    { what: 'only the closing waits for us', context: theirs, words: 'agreed', read: 'ports closed' },
    { what: 'only the closing waits for us', context: theirs, words: 'not agreed: too early', read: 'ports objected' },
    { what: 'only the date waits for us', context: ours, words: 'agreed', read: agreesToDate },
    { what: 'only the date waits for us', context: ours, words: 'not agreed: too late', read: 'ports objected' },
  ])('$what: $words', ({ context, words, read }) => {
    expect(inShort(aReading(words, context))).toBe(read)
  })

  test('an objection says whether it is to the closing or to the date', () => {
    const toOf = (words: string, context: Partial<Context>) => Reflect.get(aReading(words, context).changes[0]?.entry ?? {}, 'to')
    expect(toOf('not agreed to the date: too late', both)).toBe('2011-04-15')
    expect(toOf("pas d'accord pour la clôture : trop tôt", both)).toBeUndefined()
    expect(toOf('not agreed: too early', theirs)).toBeUndefined()
    expect(toOf('not agreed: too late', ours)).toBe('2011-04-15')
  })

  test('the reason that was given is kept while it is asked which of the two is meant', () => {
    expect(aReading('not agreed: too early', both).unclear[0]?.question).toEqual({
      ask: 'agree to what',
      id: 'ports-risk-analysis',
      agrees: false,
      reason: 'too early',
    })
  })
})

describe('an answer about a date under a message about several commitments', () => {
  test.each([
    // One row alone waits for a yes.
    ['agreed', agreesToDate],
    ['confirmed', agreesToDate],
    ['on confirme', agreesToDate],
    ['nous confirmons', agreesToDate],
    ['ok pour le 15 avril', agreesToDate],
    ['ok', 'ask not understood'],
    ['confirmed?', 'ask not understood'],
    ['1 agreed, 2 on track', 'ports dated 2011-04-15; calais rated green'],
    ['1 not agreed: too late', 'ports objected'],
    ['ports agreed to the date', agreesToDate],
  ])('%s', (words, read) => {
    expect(inShort(aReading(words, { ...franceAsks, about: three }))).toBe(read)
  })
})

test('"yes" to "are these yours?" says nothing about a date', () => {
  expect(inShort(aReading('yes', { ...franceAsks, yours: ['ports-risk-analysis'] }))).toBe('ports confirmed')
  expect(inShort(aReading('agreed', { ...franceAsks, yours: ['ports-risk-analysis'] }))).toBe(agreesToDate)
})

test('a lead who agrees to what all have agreed to is read as agreeing', () => {
  const { proposed: _none, ...agreed } = { ...asked(french, 'fr'), at: '2011-02-28T11:00:00.000+00:00' }
  const context = ofPorts([asked(british, 'uk'), agreed], { due: '2011-04-15' })
  expect(inShort(aReading('agreed', context))).toBe(agreesToDate)
})

describe('an answer that comes after the date was taken back is told so, and closes nothing', () => {
  const undone = { at: '2011-02-28T12:00:00.000+00:00', ...french, kind: 'undone', of: '2011-02-28T10:00:00.000+00:00' }
  test.each(['agreed', "d'accord", 'not agreed: too late', "pas d'accord : trop tard"])('%s', (words) => {
    expect(inShort(aReading(words, ofPorts([asked(french, 'fr'), undone])))).toBe('ports noted; ask no date waits')
  })
})

describe('an answer that comes after the closing was taken back is told so, and closes nothing', () => {
  const closed = { at: '2011-02-28T10:00:00.000+00:00', ...french, kind: 'closed', party: 'fr', outcome: 'delivered' }
  const gone = (kind: string, at = '2011-02-28T12:00:00.000+00:00') => ({ at, ...french, kind, of: closed.at })
  const answers = [
    ...['agreed', "d'accord", 'd’accord', 'Agreed!', 'we agree', 'ok agreed', 'agreed, thanks', 'nous sommes d’accord'],
    ...['not agreed', "pas d'accord"],
  ]

  test.each(answers)('%s', (words) => {
    for (const kind of ['undone', 'retracted']) {
      const context = ofPorts([closed, gone(kind)])
      const { changes, unclear } = aReading(words, context)
      expect(changes.every(({ entry }) => entry.kind === 'noted' && entry['unclear'] === true)).toBe(true)
      expect(unclear.map(({ question }) => question)).toEqual([{ ask: 'nothing waits', id: 'ports-risk-analysis', isGone: true }])
    }
  })

  test.each(answers)('among several rows: %s', (words) => {
    const { unclear } = aReading(words, { ...ofPorts([closed, gone('undone')]), about: three })
    expect(unclear.map(({ question }) => question)).toEqual([{ ask: 'nothing waits', id: 'ports-risk-analysis', isGone: true }])
  })

  test('a closing that was taken back long ago, or by their own side, is spoken of no more', () => {
    const long = ofPorts([closed, gone('undone', '2011-01-28T12:00:00.000+00:00')])
    expect(inShort(aReading("d'accord", { ...long, about: three }))).toBe('')
    const own = { ...closed, ...british, party: 'uk' }
    expect(inShort(aReading("d'accord", { ...ofPorts([own, { ...gone('undone'), ...british }]), about: three }))).toBe('')
  })
})

describe('an answer that names what it is to is of no other row', () => {
  const owners = [
    { team: 'uk-border-agency', role: 'lead' },
    { team: 'fr-paf', role: 'lead' },
  ]
  const waiting = (log: object, more: object = {}) => ({ owners, log: [log], ...more })
  const closing = { 'ports-risk-analysis': waiting(closed(french, 'fr'), { status: 'closing' }) }
  const onlyClosing = { about: three, register: fourCommitments(closing) }
  const withDate = { about: three, register: fourCommitments({ ...closing, 'belgium-invitation': waiting(asked(french, 'fr')) }) }
  const other = 'ask which of several'

  test.each([
    ["pas d'accord pour le report de Belgium, on avait dit mars", other, 'belgium objected'],
    ["pas d'accord pour fin juin, on avait dit avril", other, 'belgium objected'],
    ['pas d’accord sur les pompes à chaleur, trop cher', other, other],
    ['nous ne sommes pas d’accord avec le report : trop tard', other, 'belgium objected'],
    ["disagree with the Belgium date, ministers won't wear it", other, 'belgium objected'],
    ['not agreed to the delay, too long', other, 'belgium objected'],
    ['not agreed to the new date for Belgium: too late', other, 'belgium objected'],
    ["d'accord pour le report de Belgium", 'belgium noted; ask nothing waits', 'belgium dated 2011-04-15'],
    ['agree to the new date for Belgium', other, 'belgium dated 2011-04-15'],
    ['agreed to the new date', other, 'belgium dated 2011-04-15'],
    ["d'accord pour le report", other, 'belgium dated 2011-04-15'],
    ['not agreed: too early', 'ports objected', other],
    ['not agreed, too early', 'ports objected', other],
    ['not agreed because the figures are missing', 'ports objected', other],
    ["pas d'accord - trop tôt", 'ports objected', other],
    ["pas d'accord sur l'analyse des ports, trop tôt", 'ports objected', 'ports objected'],
    ["pas d'accord pour clôturer : trop tôt", 'ports objected', 'ports objected'],
    ['agreed to the closing', 'ports closed', 'ports closed'],
    ['agreed', 'ask is it done', other],
    ["d'accord", 'ask is it done', other],
    ["pas d'accord pour le 15 avril, trop tard", other, 'belgium objected'],
    ['not agreed to 15 April, too late', other, 'belgium objected'],
    ['agree to close 1', 'ports closed', 'ports closed'],
    ['happy to close 1', 'ports closed', 'ports closed'],
    ["d'accord pour clore le 1", 'ports closed', 'ports closed'],
    ["d'accord pour clôturer les ports", 'ports closed', 'ports closed'],
    ["don't agree to closing 1, no report yet", 'ports objected', 'ports objected'],
    ["pas d'accord pour clore le 1, il manque le rapport", 'ports objected', 'ports objected'],
    ['agree to close 1 once signed', other, other],
    ['agree to close 2', 'calais noted; ask nothing waits', 'calais noted; ask nothing waits'],
  ])('%s', (words, alone, beside) => {
    expect([inShort(aReading(words, onlyClosing)), inShort(aReading(words, withDate))]).toEqual([alone, beside])
  })

  test.each([
    'pas d’accord pour fin juin, trop tard',
    'not agreed to the delay: too long',
    "d'accord pour le report",
    'agreed to 15 April',
  ])('nothing is said of a closing by words on a date: %s', (words) => {
    const context = { register: fourCommitments(closing) }
    expect(inShort(aReading(words, context))).toBe('ports noted; ask not understood')
  })
})

describe('the British lead answers a date to which France has moved something without asking', () => {
  const moved = { at: '2011-02-28T10:00:00.000+00:00', ...french, kind: 'dated', from: '2011-03', to: '2011-06', text: 'strike' }
  const franceMoved = ofPorts([moved], { due: '2011-06' })
  const about = ['ports-risk-analysis', 'calais-detection']

  test.each([
    '1 not agreed: too late',
    'not agreed: too late',
    "we don't agree to the new date: too late",
    "1 pas d'accord : trop tard",
    'end of June is too late for us',
    "1: end of June doesn't work for us",
    'hello, June is too late for us, the summit is in May',
    "that's too late for us",
    "fin juin c'est trop tard pour nous",
    'juin ne nous convient pas : le sommet est en mai',
  ])('an objection is heard as one to that date: %s', (words) => {
    const { changes, unclear } = aReading(words, { ...franceMoved, about })
    expect(unclear).toEqual([])
    expect(changes).toMatchObject([{ id: 'ports-risk-analysis', entry: { kind: 'objected', party: 'uk', to: '2011-06' } }])
  })

  test('an objection without a reason is asked for it', () => {
    expect(inShort(aReading('1 not agreed', { ...franceMoved, about }))).toBe('ports noted; ask reason 2011-06')
  })

  test.each(['end of May is too late for us', "it's too late to change", 'too late?', 'June was too late last year'])(
    'talk objects to no date: %s',
    (words) => {
      expect(inShort(aReading(words, { ...franceMoved, about }))).not.toContain('objected')
    },
  )

  test.each(['1 agreed', '1 d’accord'])('an agreement to what they have moved already is noted: %s', (words) => {
    expect(inShort(aReading(words, { ...franceMoved, about }))).toBe('ports noted')
  })

  test('the side that moved it objects to nothing', () => {
    expect(inShort(aReading('1 not agreed: too late', { ...franceMoved, ...french, about }))).toBe('ports noted; ask nothing waits')
    expect(inShort(aReading('end of June is too late for us', { ...franceMoved, ...french, about }))).not.toContain('objected')
  })

  test('which of two is asked, and the reason is kept', () => {
    const owners = [
      { team: 'uk-border-agency', role: 'lead' },
      { team: 'fr-paf', role: 'lead' },
    ]
    const both = { log: [moved], due: '2011-06', owners }
    const register = fourCommitments({ 'ports-risk-analysis': both, 'calais-detection': both })
    const { unclear } = aReading('end of June is too late for us', { register, about })
    expect(unclear).toMatchObject([{ question: { ask: 'which of several', ids: about } }])
  })
})

describe('an agreement counts what waits for one, among more rows', () => {
  const owners = [
    { team: 'uk-border-agency', role: 'lead' },
    { team: 'fr-paf', role: 'lead' },
  ]
  const waits = { log: [closed(french, 'fr')], status: 'closing', owners }
  const twoWait = fourCommitments({ 'ports-risk-analysis': waits, 'calais-detection': waits })

  test.each([
    'agreed on both',
    'both agreed',
    'ok for both',
    "d'accord pour les deux",
    "d'accord pour les 2",
    'ok pour les deux',
    '1 agreed, 2 agreed too',
    "1 d'accord, 2 d'accord aussi",
    'agreed on both - thanks',
  ])('both are agreed to: %s', (words) => {
    const said = inShort(aReading(words, { register: twoWait, about: three }))
      .split('; ')
      .toSorted()
    expect(said).toEqual(['calais closed', 'ports closed'])
  })

  test.each(['agreed on all four', 'both on track'])('another count closes nothing: %s', (words) => {
    expect(inShort(aReading(words, { register: twoWait, about: three }))).not.toContain('closed')
  })

  test('"not agreed with that: why" of one of two asks which, and its reason is no more than why', () => {
    const { unclear } = aReading("pas d'accord avec ça : trop tôt", { register: twoWait, about: three })
    expect(unclear).toMatchObject([{ question: { ask: 'which of several', ids: ['ports-risk-analysis', 'calais-detection'] } }])
    const [change] = aReading("pas d'accord avec ça : trop tôt", { register: twoWait, about: ['ports-risk-analysis'] }).changes
    expect(change?.entry).toMatchObject({ kind: 'objected', text: 'trop tôt' })
  })

  test.each([
    ["1: no we don't agree, only two ops so far", 'ports objected'],
    ['bonjour, on valide le 1', 'ports closed'],
    ['hello, we approve 1', 'ports closed'],
    ['nous validons le 2', 'calais closed'],
  ])('the row that is named is answered: %s', (words, read) => {
    expect(inShort(aReading(words, { register: twoWait, about: three }))).toBe(read)
  })
})

describe('"are these yours?" is answered by who takes them', () => {
  test.each(['happy to take these on', 'we take them', 'on les prend', 'nous prenons tout'])('all are theirs: %s', (words) => {
    const about = three.slice(0, 2)
    expect(inShort(aReading(words, { about, yours: about }))).toBe('ports confirmed; calais confirmed')
  })

  test.each(['happy to take 2', 'on prend le 2', '2: on le prend'])('the one that is named is theirs: %s', (words) => {
    const about = three.slice(0, 2)
    expect(inShort(aReading(words, { about, yours: about }))).toBe('calais confirmed')
  })

  test.each(['happy to take it', 'on le prend'])('the only one is theirs, and of several it is asked which: %s', (words) => {
    expect(inShort(aReading(words, { yours: ['ports-risk-analysis'] }))).toBe('ports confirmed')
    const about = three.slice(0, 2)
    expect(inShort(aReading(words, { about, yours: about }))).toBe('ask which of several')
  })
})

describe('what is said of the closing itself is no part of the reason', () => {
  const closing = ofPorts([closed(french, 'fr')], { status: 'closing' })

  test.each([
    ['we don’t agree that it’s done, the Thames is missing', 'the Thames is missing'],
    ['we disagree that this is complete: the Thames is missing', 'the Thames is missing'],
    ['not agreed it’s finished, the Thames is missing', 'the Thames is missing'],
    ['can’t agree to closing this yet: the Thames is missing', 'the Thames is missing'],
    ['we dispute the closure: the Thames is missing', 'the Thames is missing'],
    ['pas d’accord que ce soit terminé : il manque la Tamise', 'il manque la Tamise'],
    ['nous ne sommes pas d’accord pour dire que c’est fini, il manque la Tamise', 'il manque la Tamise'],
    ['refus de clore : il manque la Tamise', 'il manque la Tamise'],
    ['nous refusons de clore, il manque la Tamise', 'il manque la Tamise'],
    ['nous contestons la clôture : il manque la Tamise', 'il manque la Tamise'],
    ['we object to dropping it: the Thames is missing', 'the Thames is missing'],
    ['we refuse to withdraw it because the Thames is missing', 'because the Thames is missing'],
    ['no to the closing: the Thames is missing', 'the Thames is missing'],
    ['pas d’accord pour l’abandonner : il manque la Tamise', 'il manque la Tamise'],
    ['nous nous opposons au retrait car il manque la Tamise', 'car il manque la Tamise'],
    ['not agreed on budget grounds', 'on budget grounds'],
    ['pas d’accord pour des raisons de budget', 'pour des raisons de budget'],
    ['refus du ministre', 'refus du ministre'],
    ['refusé par le ministre', 'refusé par le ministre'],
    ['rejected by the minister', 'rejected by the minister'],
  ])('%s', (words, reason) => {
    expect(aReading(words, closing).changes.map(({ entry }) => [entry.kind, entry.text])).toEqual([['objected', reason]])
  })

  test.each([
    'we don’t agree to drop this',
    'we refuse to withdraw it',
    'objection to the withdrawal',
    'not agreed to stopping now',
    'no to the closing',
    'nous refusons de l’abandonner',
    'nous nous opposons à la clôture',
    'non à la clôture',
    'opposition au retrait',
  ])('who says only what they refuse is asked why: %s', (words) => {
    expect(inShort(aReading(words, closing))).toBe('ports noted; ask reason')
  })

  test.each(['no to the new date', 'no to 15 April', 'non au report', 'nous nous opposons au 15 avril'])(
    'who refuses the date that is asked for is asked why: %s',
    (words) => {
      expect(inShort(aReading(words, franceAsks))).toBe('ports noted; ask reason 2011-04-15')
    },
  )

  test.each(['agreed it’s done', 'we agree that it is done', 'd’accord que c’est fini'])(
    'an agreement that it is done closes: %s',
    (words) => {
      expect(inShort(aReading(words, closing))).toBe('ports closed')
    },
  )
})

describe('"good on our side" agrees to the closing that waits, also behind what is said of another row', () => {
  const closing = { ...ofPorts([closed(french, 'fr')], { status: 'closing' }), about: three }

  test.each([
    '1 is good from our side too',
    '1 good on our end',
    '1 fine on our side',
    'le 1 est bon de notre côté aussi',
    '1 bon de notre côté',
    'le 1 est bon',
  ])('%s', (words) => {
    expect(inShort(aReading(words, closing))).toBe('ports closed')
    expect(inShort(aReading(`2 blocked: supplier bankrupt. ${words}`, closing))).toBe('calais rated red; ports closed')
  })

  test('"good on our side" of what nobody has closed is asked', () => {
    for (const words of ['3 is good from our side too', 'le 3 est bon de notre côté aussi', '1 is good on the French side'])
      expect(inShort(aReading(words, closing))).toMatch(/ask/)
  })
})

describe('an objection to a closing keeps what is said behind it as its reason, also that it is not finished', () => {
  const closing = ofPorts([closed(french, 'fr')], { status: 'closing' })
  test.each([
    ['pas d’accord, ce n’est pas fini, il manque Coquelles', 'ce n’est pas fini, il manque Coquelles'],
    ['not agreed. It isn’t finished, Coquelles missing', 'It isn’t finished, Coquelles missing'],
    ['not agreed, still ongoing', 'still ongoing'],
  ])('%s', (words, text) => {
    const { changes, unclear } = aReading(words, { ...closing, about: three, language: words.startsWith('pas') ? 'fr' : 'en' })
    expect(changes.map(({ id, entry }) => [id, entry.kind, entry.text])).toEqual([['ports-risk-analysis', 'objected', text]])
    expect(unclear).toEqual([])
  })
})

test('who has refused something, where nothing waits for an agreement, is asked how it stands', () => {
  for (const words of ['refus du ministre', 'refus d’Air France', 'refus de l’armée'])
    expect(inShort(aReading(words, { language: 'fr' }))).toBe('ports noted; ask not understood')
})
