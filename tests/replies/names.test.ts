import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Register } from '../../src/register/register.ts'
import { answered } from '../../src/replies/open-question.ts'
import type { Context, Question } from '../../src/replies/reading.ts'
import { aRegister, ukAlone } from '../a-register.ts'
import { aContext, aReading, fourCommitments, inShort, three } from './a-reading.ts'

const named = fourCommitments({
  'ports-risk-analysis': {
    title: { en: 'Risk analysis of ports, Dunkirk and Calais', fr: 'Analyse des risques : Dunkerque, Calais et Coquelles' },
    short: { en: 'Ports study', fr: 'Étude des ports' },
    aliases: ['PNR', 'the closed-door talks', 'Sangatte & Coquelles'],
  },
  'belgium-invitation': { title: { fr: 'Inviter la Belgique' }, short: 'BE', aliases: ['talks, at risk or not'] },
})

/** What is read of words under a message about three commitments. */
function readOfThree(words: string, register: Register, context: Partial<Context> = {}): string {
  return inShort(aReading(words, { register, about: three, ...context }))
}

function questionsOf(words: string, context: Partial<Context>): readonly Question[] {
  return aReading(words, context).unclear.map(({ question }) => question)
}

describe('a commitment is called by any of its names, in every language', () => {
  test.each([
    { words: 'PNR done', read: 'ports closed' },
    { words: 'pnr: on track', read: 'ports rated green' },
    { words: 'Risk analysis of ports, Dunkirk and Calais done', read: 'ports closed' },
    { words: 'RISK ANALYSIS OF PORTS, DUNKIRK AND CALAIS: at risk: no data', read: 'ports rated amber' },
    { words: 'Analyse des risques : Dunkerque, Calais et Coquelles : terminé', read: 'ports closed' },
    { words: 'etude des ports terminée', read: 'ports closed' },
    { words: "l'étude des ports : à risque : grève", read: 'ports rated amber' },
    { words: 'the closed-door talks on track', read: 'ports rated green' },
    { words: 'closed-door talks: on track', read: 'ports rated green' },
    { words: 'Sangatte & Coquelles done', read: 'ports closed' },
    { words: 'BE done', read: 'belgium closed' },
    { words: 'inviter la belgique : fait', read: 'belgium closed' },
    { words: 'talks, at risk or not: done', read: 'belgium closed' },
    { words: 'ports study and BE done', read: 'ports closed; belgium closed' },
    { words: 'done: PNR, calais-detection', read: 'ports closed; calais closed' },
    { words: 'calais-detection on track, PNR at risk: no data', read: 'calais rated green; ports rated amber' },
    {
      words: 'BE on track, risk analysis of ports, Dunkirk and Calais done, calais-detection at risk: late',
      read: 'belgium rated green; ports closed; calais rated amber',
    },
    { words: 'all done except Sangatte & Coquelles, which is at risk: strike', read: 'calais closed; belgium closed; ports rated amber' },
    { words: 'belgique done', read: 'belgium closed' },
  ])('$words', ({ words, read }) => {
    expect(readOfThree(words, named)).toBe(read)
    expect(readOfThree(words, named, { language: 'fr' })).toBe(read)
  })

  test('by a short name or an alias where the message does not speak of it', () => {
    expect(readOfThree('PNR done', named, { about: ['calais-detection', 'belgium-invitation'] })).toBe('ports closed')
    expect(readOfThree('the closed-door talks done', named, { about: ['calais-detection'] })).toBe('ports closed')
  })

  test('by a short name in several words, of which the message has none, and by its beginning only once it is asked', () => {
    const short = fourCommitments({ 'ports-risk-analysis': { short: 'Channel study' } })
    for (const about of [['calais-detection', 'belgium-invitation'], ['calais-detection']]) {
      expect(readOfThree('channel study done', short, { about })).toBe('ports closed')
      expect(readOfThree('channel study: at risk, no data', short, { about })).toBe('ports rated amber')
      expect(readOfThree('channel stud done', short, { about })).toBe('ask which')
    }
  })

  test('a name that two share is asked', () => {
    const shared = fourCommitments({
      'ports-risk-analysis': { aliases: ['the visit'] },
      'calais-detection': { aliases: ['Visit'] },
    })
    const [question] = questionsOf('the visit done', { register: shared, about: three })
    expect(question).toEqual({ ask: 'which', candidates: ['ports-risk-analysis', 'calais-detection'], word: 'visit' })
  })

  test('a whole name goes before a word of a longer one', () => {
    const register = fourCommitments({ 'ports-risk-analysis': { aliases: ['Calais'] } })
    expect(readOfThree('calais done', register)).toBe('ports closed')
    expect(readOfThree('calais detection done', register)).toBe('calais closed')
  })

  test('the longest whole name goes first', () => {
    const register = fourCommitments({
      'ports-risk-analysis': { aliases: ['Border technology'] },
      'calais-detection': { title: { en: 'Border technology and infrastructure' } },
    })
    expect(readOfThree('border technology and infrastructure done', register)).toBe('calais closed')
    expect(readOfThree('border technology and belgium done', register)).toBe('ports closed; belgium closed')
    expect(readOfThree('done: border technology and infrastructure, border technology', register)).toBe('calais closed; ports closed')
  })
})

test.each(['slips to the next summit: strike', 'reporté au prochain colloque de Calais : grève', 'slips to the Calais colloque: strike'])(
  'an event is named in every language: %s',
  (words) => {
    const events = [{ id: 'meeting', name: { en: 'Next summit', fr: 'Prochain colloque de Calais' }, date: null, log: [] }]
    expect(inShort(aReading(words, { register: aRegister({ owners: ukAlone }, { events }), about: ['ports'] }))).toBe(
      'ports dated {event:meeting}',
    )
  },
)

/** Titles as people write them, with what divides a reply in them; no quotes, which Slack and people change. */
const titleWord = fc.constantFrom(
  'Calais',
  'ports',
  'élargie',
  'and',
  'et',
  'done',
  'closed',
  'at risk',
  'slips',
  '2',
  'of',
  'the',
  'coopération',
  'A.B',
  '2011',
)
const divided = fc
  .array(fc.tuple(titleWord, fc.constantFrom(' ', ', ', ' and ', ' & ', ' - ', ' (', ': ', '. ', ' et ', '/')), {
    minLength: 2,
    maxLength: 9,
  })
  .map((parts) => `Plan ${parts.flat().join('').trim()} Z`)

test('any title is found by its exact copy, in both languages, before a form and behind one', () => {
  fc.assert(
    fc.property(divided, divided, fc.constantFrom('calais-detection', 'ports-risk-analysis'), (en, fr, id) => {
      const register = fourCommitments({ [id]: { title: { en: `${en}1`, fr: `${fr}2` } } })
      for (const title of [`${en}1`, `${fr}2`, `${en}1`.toUpperCase(), `${fr}2`.normalize('NFD')])
        for (const words of [`${title} done`, `${title}: done`, `${title} : terminé`, `belgium on track, ${title}: done`]) {
          const { changes } = aReading(words, { register, about: three })
          expect(
            changes.filter(({ entry }) => entry.kind === 'closed').map((change) => change.id),
            words,
          ).toEqual([id])
        }
    }),
    { numRuns: 300 },
  )
})

describe('an exact id wins over a prefix and is told apart from a row', () => {
  const register = aRegister(
    { id: 'visit', title: 'First', owners: ukAlone, status: 'closed' },
    {
      others: [
        { id: 'visit-two', title: 'Second', owners: ukAlone },
        { id: '2', title: 'Third', owners: ukAlone },
        { id: '3', title: 'Fourth', owners: ukAlone },
        { id: '2011-plan', title: 'Fifth', owners: ukAlone },
        { id: '2011-plan-b', title: 'Sixth', owners: ukAlone },
        { id: '1-3', title: 'Seventh', owners: ukAlone },
      ],
    },
  )
  const rows = ['visit-two', '2011-plan-b', '3']

  test.each([
    { words: 'visit at risk: late', read: 'visit rated amber' },
    { words: 'visit-two done', read: 'visit closed', id: 'visit-two' },
    { words: '2011-plan done', read: '2011 closed', id: '2011-plan' },
    { words: '2011-plan-b done', read: '2011 closed', id: '2011-plan-b' },
    { words: 'done: 2011-plan', read: '2011 closed', id: '2011-plan' },
    { words: '3 done', read: '3 closed', id: '3' },
    { words: '2 done', read: '2011 closed', id: '2011-plan-b' },
    { words: '#2 done', read: '2011 closed', id: '2011-plan-b' },
    { words: '1-3 done', read: 'ask which' },
    { words: '1 at risk: 3 planned, 2 done', read: 'visit rated amber; 2011 noted; ask is it done', id: 'visit-two' },
    { words: 'visit-two at risk: 3 visits planned, 2 done', read: 'visit rated amber', id: 'visit-two' },
  ])('$words', ({ words, read, id }) => {
    const reading = aReading(words, { register, about: rows })
    expect(inShort(reading)).toBe(read)
    if (id !== undefined) expect(reading.changes[0]?.id).toBe(id)
  })

  test('a number that is one row and the id of another row names both in the question', () => {
    const asked = { ask: 'which', candidates: ['2011-plan-b', '2'], word: '2' }
    expect(questionsOf('2 done', { register, about: ['visit-two', '2011-plan-b', '2'] })).toEqual([asked])
  })

  test('a number that is no row is an id', () => {
    expect(inShort(aReading('2 done', { register, about: ['visit-two'] }))).toBe('2 closed')
  })
})

describe('a name one letter off is offered, and nothing is done', () => {
  const register = fourCommitments({
    'belgium-invitation': { title: { en: 'Invite Belgium', fr: 'Inviter la Belgique' }, aliases: ['Prüm'] },
  })

  test.each([
    { words: 'clais done', candidates: ['calais-detection'], word: 'clais' }, // missing
    { words: 'Calaiss at risk: no data', candidates: ['calais-detection'], word: 'calaiss' }, // doubled
    { words: 'cakais terminé', candidates: ['calais-detection'], word: 'cakais' }, // changed
    { words: 'clais detecton done', candidates: ['calais-detection'], word: 'clais detecton' },
    { words: 'caalis on track', candidates: ['calais-detection'], word: 'caalis' }, // swapped
    { words: 'calais-detecton done', candidates: ['calais-detection'], word: 'calais-detecton' },
    { words: 'belgiqe : fait', candidates: ['belgium-invitation'], word: 'belgiqe' },
    { words: 'done: clais', candidates: ['calais-detection'], word: 'clais' },
    { words: 'on track for clais', candidates: ['calais-detection'], word: 'clais' },
    { words: 'clais and belgim done', candidates: ['calais-detection'], word: 'clais' },
    { words: 'clais, belgim done', candidates: ['calais-detection'], word: 'clais' },
  ])('$words', ({ words, candidates, word }) => {
    const reading = aReading(words, { register, about: three })
    expect(reading).toEqual({ changes: [], unclear: [{ text: words, question: { ask: 'which', candidates, word } }] })
  })

  test('whatever the letter', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnoqrtuvwxyz')
    const edits = fc.constantFrom<(word: string, at: number, by: string) => string>(
      (word, at, by) => word.slice(0, at) + by + word.slice(at + 1),
      (word, at) => word.slice(0, at) + word.slice(at + 1),
      (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
      (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    )
    const words = fc.constantFrom('adapt', 'detection', 'technology', 'calais')
    fc.assert(
      fc.property(words, edits, fc.nat(8), letter, fc.constantFrom(' done', ': terminé', ' on track'), (word, edit, place, by, form) => {
        const typed = edit(word, place % word.length, by)
        // The beginning of an id and a plural are names.
        fc.pre(typed !== word && typed !== `${word}s` && `${typed}s` !== word && !'calais-detection'.startsWith(typed))
        const reading = aReading(`${typed}${form}`, { register, about: three })
        expect(reading.changes).toEqual([])
        expect(reading.unclear.map(({ question }) => question)).toEqual([{ ask: 'which', candidates: ['calais-detection'], word: typed }])
      }),
      { numRuns: 400 },
    )
  })

  test.each(['prum2 done', 'pum done', 'harwich done', 'dover on track', 'cllaiss done'])('%s is nobody’s name', (words) => {
    expect(questionsOf(words, { register, about: three })).toMatchObject([{ ask: 'unknown name' }])
  })

  test('among the names of the message only', () => {
    expect(questionsOf('clais done', { register, about: ['ports-risk-analysis', 'belgium-invitation'] })).toMatchObject([
      { ask: 'unknown name', word: 'clais' },
    ])
  })

  test('among the person’s own where no message stands above', () => {
    expect(questionsOf('clais done', { register, about: [] })).toEqual([{ ask: 'which', candidates: ['calais-detection'], word: 'clais' }])
  })

  test('the rest of the reply is done', () => {
    expect(readOfThree('ports done, clais at risk: no data', register)).toBe('ports closed; ask which')
    expect(readOfThree('clais done; belgium on track', register)).toBe('belgium rated green; ask which')
  })

  test('under a message about one the words are kept as a note that answers nothing', () => {
    const reading = aReading('clais done', { register, about: ['calais-detection'] })
    expect(inShort(reading)).toBe('calais noted; ask which')
    expect(reading.changes[0]?.entry).toMatchObject({ kind: 'noted', unclear: true, text: 'clais done' })
  })

  test('a stranger under a message about one is asked as before', () => {
    expect(inShort(aReading('dover done', { register, about: ['calais-detection'] }))).toBe('calais noted; ask is it done')
  })
})

describe('a hand-over names its team whole', () => {
  const register = aRegister(
    { id: 'ports-risk-analysis', owners: ukAlone },
    {
      teams: [
        { id: 'uk-border-agency', name: 'UK Border Agency', party: 'uk', channel: '#a', leads: ['lead@ukba.example'] },
        {
          id: 'fr-paf',
          name: { en: 'French Border Police', fr: 'Police aux frontières' },
          short: 'PAF',
          aliases: ['DCPAF', 'Calais, Coquelles and Dunkirk'],
          party: 'fr',
          channel: '#b',
          leads: ['lead@paf.example'],
        },
        { id: 'uk-police', name: 'Police', party: 'uk', channel: '#c', leads: ['lead@police.example'] },
        { id: 'uk-calais', name: 'Calais', party: 'uk', channel: '#e', leads: ['lead@calais.example'] },
        { id: 'uk-home-office', name: 'The Home Office', party: 'uk', channel: '#d', leads: ['lead@ho.example'] },
      ],
    },
  )

  test.each([
    { words: 'hand over to PAF', team: 'fr-paf' },
    { words: 'hand over to paf: they own it', team: 'fr-paf' },
    { words: 'hand over to dcpaf', team: 'fr-paf' },
    { words: 'hand over to French Border Police', team: 'fr-paf' },
    { words: 'transféré à la Police aux frontieres', team: 'fr-paf' },
    { words: 'hand over to Calais, Coquelles and Dunkirk', team: 'fr-paf' },
    { words: 'hand over to Calais, Coquelles and Dunkirk: theirs', team: 'fr-paf' },
    { words: 'hand over to Calais, they own it', team: 'uk-calais' },
    { words: 'hand over to Police', team: 'uk-police' },
    { words: 'hand over to the home office', team: 'uk-home-office' },
    { words: 'hand over to uk-home-office', team: 'uk-home-office' },
  ])('$words', ({ words, team }) => {
    expect(aReading(words, { register })).toMatchObject({ changes: [{ entry: { kind: 'assigned', added: [{ team }] } }], unclear: [] })
  })

  test.each([
    { words: 'hand over to Pol', teams: ['uk-police', 'fr-paf'], word: 'pol' },
    { words: 'hand over to Polcie', teams: ['uk-police'], word: 'polcie' },
    { words: 'hand over to Dcpf', teams: ['fr-paf'], word: 'dcpf' },
    { words: 'hand over to the home offce: theirs', teams: ['uk-home-office'], word: 'home offce' },
    { words: 'hand over to French', teams: ['fr-paf'], word: 'french' },
  ])('$words is asked', ({ words, teams, word }) => {
    const reading = aReading(words, { register })
    expect(inShort(reading)).toBe('ports noted; ask which team')
    expect(reading.unclear[0]?.question).toEqual({ ask: 'which team', id: 'ports-risk-analysis', teams, word })
  })

  test.each(['hand over to Nowhere', 'hand over to PA', 'hand over to Police and French Border Police'])(
    '%s is asked for the team',
    (words) => {
      expect(inShort(aReading(words, { register }))).toBe('ports noted; ask which team')
    },
  )
})

describe('a word that begins one id and is a word of the names of others', () => {
  const shared = fourCommitments({ 'belgium-invitation': { title: 'Analysis of ports in Belgium' } })

  test.each([
    ['ports done', ''],
    ['port at risk: strike', ''],
    ['ports-risk on track', 'ports rated green'],
    ['ports-risk-analysis on track', 'ports rated green'],
    ['northern ports on track', 'ports rated green'],
  ])('is asked about, unless it goes on: "%s"', (words, means) => {
    const reading = aReading(words, { about: three, register: shared })
    expect(inShort({ ...reading, unclear: [] })).toBe(means)
    expect(reading.unclear.map(({ question }) => question.ask)).toEqual(means === '' ? ['which'] : [])
  })
})

test.each(['done border', 'border blocked: no money', 'the border is done'])(
  'a word that begins several names of the register is asked which, though the message has none of them: %s',
  (words) => {
    const border = { owners: ukAlone }
    const register = aRegister(
      { id: 'ports-risk-analysis', title: 'Risk analysis' },
      {
        others: [
          { id: 'calais-detection', title: 'Detection' },
          { id: 'border-technology', title: 'Technology', ...border },
          { id: 'border-law', title: 'Law', ...border },
        ],
      },
    )
    expect(questionsOf(words, { register, about: ['ports-risk-analysis', 'calais-detection'] })).toEqual([
      expect.objectContaining({ ask: 'which', candidates: ['border-law', 'border-technology'] }),
    ])
  },
)

describe('the name of another commitment wins over words of a title in the only row', () => {
  const register = fourCommitments({
    'belgium-invitation': { title: 'Invite Belgium', short: 'Calais technology', aliases: ['detection'] },
  })
  const calais = { register, about: ['calais-detection'] }

  test.each([
    ['calais technology done', 'belgium closed'],
    ['calais technology: at risk, no data', 'belgium rated amber'],
    ['detection technology done', 'calais closed'],
  ])('%s', (words, read) => {
    expect(inShort(aReading(words, calais))).toBe(read)
  })

  test.each(['calais tech done', 'calais techno delayed, contractor late', 'detection done', 'detection: at risk, no data'])(
    'what may be either is asked, and nothing is kept of it: %s',
    (words) => {
      const { changes, unclear } = aReading(words, calais)
      expect(changes).toEqual([])
      expect(unclear).toMatchObject([{ question: { ask: 'which', candidates: expect.arrayContaining(['belgium-invitation']) } }])
    },
  )

  test.each([
    ['adapt detect done', 'calais closed'],
    ['risk analys done', 'ports closed'],
    ['calais tech: at risk, no data', 'belgium rated amber'],
  ])('words of a name may be cut short, beside a whole one: %s', (words, read) => {
    expect(readOfThree(words, register)).toBe(read)
  })
})

describe('another commitment that is named below a message about one', () => {
  const calais = { about: ['calais-detection'] }

  test.each([
    'blocked on belgium-invitation: no money',
    'invite belgium is blocked by Paris',
    'belgium is fine',
    'belgium est en bonne santé',
  ])('is asked about, and nothing is kept of it: %s', (words) => {
    const { changes, unclear } = aReading(words, calais)
    expect(changes).toEqual([])
    expect(unclear).toMatchObject([{ question: { ask: 'which', candidates: ['belgium-invitation', 'calais-detection'] } }])
  })

  test.each([
    ['belgium', 'belgium rated green'],
    ['calais', 'calais rated green'],
  ])('an answer names one of the two: %s', (answer, read) => {
    const { unclear } = aReading('belgium is fine', calais)
    const reading = answered(answer, unclear, aContext(calais))
    expect(reading && inShort(reading)).toBe(read)
    expect(reading?.changes[0]?.entry.text).toBe('belgium is fine')
  })

  test.each(['blocked by belgium-invitation', 'at risk: belgium-invitation is late'])('what it hangs on is a reason: %s', (words) => {
    expect(inShort(aReading(words, calais))).toMatch(/^calais rated/)
  })
})

describe('what people call a row before its number', () => {
  test.each([
    ['action 2 done', 'calais closed'],
    ['actions 2 and 3 on track', 'calais rated green; belgium rated green'],
    ['action points 2 and 3 on track', 'calais rated green; belgium rated green'],
    ['actions 2 et 3 en bonne voie', 'calais rated green; belgium rated green'],
    ['all actions on track', 'ports rated green; calais rated green; belgium rated green'],
    ['toutes les actions sont en bonne voie', 'ports rated green; calais rated green; belgium rated green'],
    ['2 for closure please', 'calais noted; ask is it done'],
  ])('%s', (words, read) => {
    expect(inShort(aReading(words, { about: three }))).toBe(read)
  })
})

describe('a word that two names have begins no other row behind the one of the two that is spoken of', () => {
  const register = fourCommitments({
    'calais-detection': { title: 'Enforced returns' },
    'belgium-invitation': { title: 'Voluntary returns' },
  })
  const returns = (words: string) => inShort(aReading(words, { about: three, register }))

  test.each([
    ["3: at risk, the returns budget hasn't been signed off", 'belgium rated amber'],
    ["enforced returns blocked, the returns contract wasn't completed", 'calais rated red'],
  ])('%s', (words, read) => expect(returns(words)).toBe(read))

  test.each([
    ['1 at risk, returns signed off', 'ports rated amber; ask which'],
    ['3 at risk, returns done', 'belgium rated amber; ask which'],
    ['3 at risk, returns has been signed off', 'belgium rated amber; ask which'],
  ])('%s', (words, read) => expect(returns(words)).toBe(read))
})
