import { describe, expect, test } from 'vitest'
import type { Item } from '../../src/nudges/message.ts'
import { apply } from '../../src/register/change.ts'
import type { Register } from '../../src/register/register.ts'
import type { LogEntry } from '../../src/register/schema.ts'
import { dueWithMoves } from '../../src/rendering/dues.ts'
import { speak } from '../../src/rendering/voice.ts'
import { en } from '../../src/wording/en.ts'
import { fr } from '../../src/wording/fr.ts'
import { aMessage, anEntry, aToldEntry, aView } from '../a-message.ts'
import { aRegister, bothSides } from '../a-register.ts'
import { overSlacksLimits, pressables, shownIn } from './slack-limits.ts'

const french = { by: 'lead@paf.example', team: 'fr-paf' }
const asked = aToldEntry({
  at: '2011-02-28T14:00:00.000+00:00',
  ...french,
  kind: 'dated',
  party: 'fr',
  proposed: true,
  from: '2011-03',
  to: '2011-04-15',
  text: 'la grève',
})
const later = (given: object, minute = 30) => anEntry({ at: `2011-03-01T09:${minute}:00.000+00:00`, ...given })

function ports(log: readonly object[], given: object = {}): Register {
  return aRegister({ due: '2011-03', log, ...given }, { dateChanges: 'agreed' })
}

const onDate: Partial<Item> & { id: string } = { id: 'ports', reason: 'agree', tells: { about: 'ports', entry: asked } }
const overdue: Partial<Item> & { id: string } = { id: 'ports', reason: 'overdue' }

function page(register: Register, ...items: (Partial<Item> & { id: string })[]) {
  const only = speak(aView(register)).dayMessage(aMessage(items))
  if (!only) throw new Error('no page')
  expect(overSlacksLimits(only)).toEqual([])
  return { shown: shownIn(only.blocks), labels: pressables(only.blocks).map(({ label }) => label) }
}

test('a row of a poll that asks to agree to a date says once which date is asked for, and which there is', () => {
  const asked = { at: '2011-02-27T10:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', party: 'fr', kind: 'dated', proposed: true }
  const log = [anEntry({ ...asked, from: '2011-03', to: '2011-04-15', text: 'late' })]
  const register = aRegister({ owners: bothSides, due: '2011-03', dateChanges: 'agreed', log })
  const [entry] = log
  const tells = { about: 'ports', entry: aToldEntry({ ...entry }) }
  const message = aMessage([
    { id: 'ports', reason: 'agree', tells },
    { id: 'ports', reason: 'poll' },
  ])
  const text = shownIn(speak(aView(register)).dayMessage(message).blocks)
  expect(text).toContain('asks for a new date: by Friday 15 April 2011*')
  expect(text).not.toContain('not agreed yet')
  expect(text.match(/by the end of March/gi)).toHaveLength(1)
})

describe('a date that waits shows beside the date in force', () => {
  const said = (register: Register, words: typeof en): string => {
    const commitment = register.commitments.get('ports')
    return commitment ? dueWithMoves(commitment, { words, view: { register, language: words.language } }) : ''
  }

  test.each([
    { words: en, is: 'by the end of March 2011; Police aux frontières asks for 15 April 2011, not agreed yet' },
    {
      words: fr,
      is: 'd’ici fin mars 2011 ; date demandée par Police aux frontières : 15 avril 2011, pas encore acceptée',
    },
  ])('in $words.language', ({ words, is }) => {
    expect(said(ports([asked]), words)).toBe(is)
  })

  test('with the first date, which it does not change', () => {
    const moved = anEntry({ at: '2011-02-01T10:00:00.000+00:00', kind: 'dated', from: '2011-01', to: '2011-03', text: 'late' })
    expect(said(ports([moved, asked]), en)).toBe(
      'by the end of March 2011, first promised: January 2011; moved once; Police aux frontières asks for 15 April 2011, not agreed yet',
    )
  })

  test('until it is agreed to', () => {
    const agreed = later({ kind: 'dated', party: 'uk', from: '2011-03', to: '2011-04-15', text: 'agreed' })
    expect(said(ports([asked, agreed], { due: '2011-04-15' }), en)).toBe('by Friday 15 April 2011, first promised: March 2011; moved once')
  })
})

describe('the row of the side that is to agree', () => {
  test('names the side where a list does, once the team that asked has left the register', () => {
    const owners = [
      { team: 'uk-border-agency', role: 'lead' },
      { team: 'fr-interior', role: 'lead' },
    ]
    const { teams, ...rest } = ports([asked], { owners })
    const without = { ...rest, teams: new Map([...teams].filter(([id]) => id !== 'fr-paf')) }
    const { shown } = page(without, onDate)
    expect(shown).toContain('*France asks for a new date: by Friday 15 April 2011*')
    expect(page(without, overdue).shown).toContain('France asks for 15 April 2011, not agreed yet')
  })

  test('says who asks for which date and why, and what it is now, and has the two buttons', () => {
    const { shown, labels } = page(ports([asked]), onDate)
    expect(shown).toContain(
      '*Police aux frontières asks for a new date: by Friday 15 April 2011* (lead@paf.example, yesterday, (in French) “la grève”). Now it is by the end of March 2011. Do you agree?',
    )
    expect(labels).toEqual(['Agreed', 'Not agreed'])
  })

  test('has the other buttons in a menu if the commitment is asked after as well', () => {
    const { shown, labels } = page(ports([asked]), overdue, onDate)
    expect(shown).toContain('; Police aux frontières asks for 15 April 2011, not agreed yet')
    expect(labels).toEqual(['Agreed', 'Not agreed', 'On track', 'Done…', 'At risk', 'Blocked', 'Ask in a week'])
  })

  test.each([
    { what: 'a note', entry: { kind: 'noted', text: 'seen' } },
    { what: 'a rating', entry: { kind: 'rated', rating: 'amber', text: 'late' } },
  ])('keeps the two buttons after $what', ({ entry }) => {
    expect(page(ports([asked, later(entry)]), overdue, onDate).labels.slice(0, 2)).toEqual(['Agreed', 'Not agreed'])
  })

  test('has no buttons once it is answered', () => {
    const objected = later({ kind: 'objected', party: 'uk', to: '2011-04-15', text: 'too late' })
    const { shown, labels } = page(ports([asked, objected]), onDate)
    expect(shown).toContain('not agreed to the new date 15 April 2011 by the United Kingdom, <@U1> 09:30: “too late”')
    expect(labels).toEqual(['Undo'])
  })

  test('asks only how the commitment stands once the date was taken back', () => {
    const undone = later({ ...french, kind: 'undone', of: asked.at })
    expect(page(ports([asked, undone]), overdue, onDate).labels).toEqual([
      'On track',
      'Done',
      'At risk',
      'Blocked',
      'Ask in a week',
      'New date',
    ])
    expect(page(ports([asked, undone]), onDate).labels).toEqual([])
  })

  test('asks for the date that waits now, if the other side has since asked for another one', () => {
    const another = later({ ...french, kind: 'dated', party: 'fr', proposed: true, from: '2011-03', to: '2011-05', text: 'la grève' })
    expect(page(ports([asked, another]), onDate).shown).toContain('asks for a new date: by the end of May 2011*')
  })

  test('has both dates, and the rating to give, in a poll', () => {
    const { shown, labels } = page(ports([asked]), { id: 'ports', reason: 'poll' })
    expect(shown).toContain('By the end of March 2011; Police aux frontières asks for 15 April 2011, not agreed yet')
    expect(labels.slice(0, 3)).toEqual(['On track', 'Done', 'At risk'])
  })

  test('has five acts behind three dots in a large message', () => {
    const others = Array.from({ length: 7 }, (_, index) => ({ id: `other-${index + 1}` }))
    const register = aRegister({ due: '2011-03', log: [asked] }, { dateChanges: 'agreed', others })
    const { labels } = page(register, overdue, onDate, ...others.map(({ id }) => ({ id, reason: 'overdue' as const })))
    expect(labels.slice(0, 5)).toEqual(['Agreed', 'Not agreed', 'On track', 'Done…', 'At risk'])
  })
})

describe('the answer', () => {
  const answered = (register: Register, entry: Record<string, unknown>, language: 'en' | 'fr' = 'en'): string => {
    const whole = anEntry(entry)
    const outcome = { understood: { id: 'ports', entry: whole }, applied: apply(register, { commitment: 'ports', entry: whole }) }
    return speak(aView(register, language)).answer({ outcomes: [outcome], unclear: [], kept: [], key: 'key' }).text
  }

  test.each([
    {
      language: 'en' as const,
      is: 'asks for a new date, by Friday 15 April 2011 (now March 2011): “late”. Now France is asked to agree; until they do, it stays due by the end of March 2011.',
    },
    {
      language: 'fr' as const,
      is: 'demande une nouvelle échéance, au plus tard le vendredi 15 avril 2011 (actuelle : mars 2011) : « late ». L’accord est maintenant demandé à : France ; d’ici là, l’échéance reste : d’ici fin mars 2011.',
    },
  ])('to the side that asks names who is asked now, in $language', ({ language, is }) => {
    expect(answered(ports([]), { kind: 'dated', to: '2011-04-15', text: 'late' }, language)).toContain(is)
  })

  test.each([
    { what: 'agrees', entry: { kind: 'dated', to: '2011-04-15' }, is: 'new date by Friday 15 April 2011, agreed (it was March 2011)' },
    {
      what: 'objects',
      entry: { kind: 'objected', text: 'too late' },
      is: 'not agreed to the new date 15 April 2011 by the United Kingdom: “too late”. It stays due by the end of March 2011.',
    },
    {
      what: 'stays with the date that there is',
      entry: { kind: 'dated', to: '2011-03', text: 'too late' },
      is: 'not agreed to the new date 15 April 2011 by the United Kingdom: “too late”. It stays due by the end of March 2011.',
    },
  ])('to a side that $what names the date that holds', ({ entry, is }) => {
    expect(answered(ports([asked]), entry)).toContain(is)
  })

  test('to a side that agrees late names who agreed last', () => {
    const agreed = later({ kind: 'dated', party: 'uk', from: '2011-03', to: '2011-04-15', text: 'agreed' })
    const register = ports([asked, agreed], { due: '2011-04-15' })
    expect(answered(register, { kind: 'dated', to: '2011-04-15', text: 'agreed' })).toContain(
      'All sides have agreed to that date, <@U1> last on 1 March 2011, 09:30. Say another one to move it again.',
    )
  })

  test('to words that may mean a closing or a date asks which is meant, with the reason in the button', () => {
    const question = { ask: 'agree to what', id: 'ports', agrees: false, reason: 'too early' } as const
    const said = speak(aView(ports([asked]))).answer({
      outcomes: [],
      unclear: [{ text: 'not agreed: too early', question }],
      kept: [],
      key: 'key',
    })
    expect(said.text).toContain('Which of the two do you mean?')
    expect(pressables(said.blocks).map(({ label, value }) => [label, Reflect.get(Object(value), 'words')])).toEqual([
      ['The closing', 'not agreed to the closing: too early'],
      ['The date', 'not agreed to the date: too early'],
    ])
  })
})

describe('of three sides, the one that agrees to the date that is asked for asks for none', () => {
  const police = { id: 'be-police', name: 'Police', party: 'be', channel: '#be', leads: ['lead@police.example'], members: [] }
  const three = (log: readonly object[]): Register => {
    const { parties, teams } = aRegister()
    const all = [...teams.values()].map(({ party, ...team }) => ({ ...team, party: party.id }))
    const owners = [...bothSides, { team: 'be-police', role: 'lead' }]
    const sides = { parties: [...parties.values(), { id: 'be', name: 'Belgium' }], teams: [...all, police] }
    return aRegister({ due: '2011-03', owners, log }, { dateChanges: 'agreed', ...sides })
  }
  const agreed = later({ kind: 'dated', party: 'uk', proposed: true, from: '2011-03', to: '2011-04-15' }, 10)
  const answer = (register: Register, entry: LogEntry, language: 'en' | 'fr' = 'en'): string => {
    const outcome = { understood: { id: 'ports', entry }, applied: apply(register, { commitment: 'ports', entry }) }
    return speak(aView(register, language)).answer({ outcomes: [outcome], unclear: [], kept: [], key: 'key' }).text
  }

  test('in the answer to it', () => {
    const entry = later({ kind: 'dated', to: '2011-04-15' })
    expect(answer(three([asked]), entry)).toContain('agreed to the new date 15 April 2011. Now Belgium is asked to agree')
    expect(answer(three([asked]), entry, 'fr')).toContain('nouvelle échéance acceptée (15 avril 2011)')
  })

  test('asks for none in what it takes back', () => {
    const entry = later({ kind: 'undone', of: agreed.at })
    expect(answer(three([asked, agreed]), entry)).toContain('undone: agreed to the new date 15 April 2011')
  })

  test('in its history, beside the side that does', () => {
    const register = three([asked, agreed])
    const ports = register.commitments.get('ports')
    const said = ports === undefined ? '' : speak(aView(register)).history(ports, { page: 1, command: 'history ports' }).text
    expect(said).toContain('agreed to the new date 15 April 2011')
    expect(said.match(/asks for a new date/g)).toHaveLength(1)
  })

  test('in the rows of the other sides', () => {
    const message = aMessage([overdue], { team: 'be-police' })
    const shown = shownIn(speak(aView(three([asked, agreed]))).dayMessage(message).blocks)
    expect(shown).toContain('agreed to the new date 15 April 2011')
  })

  test('asks where it names the date again, or another', () => {
    const again = later({ kind: 'dated', ...french, to: '2011-04-15', text: 'please' })
    expect(answer(three([asked, agreed]), again)).toContain('asks for a new date')
    const other = later({ kind: 'dated', to: '2011-05-15', text: 'better' })
    expect(answer(three([asked]), other)).toContain('asks for a new date')
  })
})

describe('the words for agreeing are shown', () => {
  test('under the row that asks for an agreement', () => {
    expect(page(ports([asked]), onDate).shown).toContain('in the thread: `agreed`')
    expect(page(ports([asked]), overdue).shown).toContain('in the thread: `at risk: why`')
  })

  test.each([
    {
      language: 'en',
      is: 'The new date of *Risk analysis of the Northern French ports* (15 April 2011) awaits the United Kingdom',
    },
    { language: 'fr', is: 'Accord attendu : United Kingdom' },
  ] as const)('a side that agrees to its own date is told whom the date waits for ($language)', ({ language, is }) => {
    const unclear = { text: 'agreed', question: { ask: 'waits for others', id: 'ports' } } as const
    expect(speak(aView(ports([asked]), language)).question(unclear)).toContain(is)
  })

  test('on buttons, if an answer was not understood', () => {
    const unclear = { text: 'fine by us', question: { ask: 'not understood', ids: ['ports'] } } as const
    const { blocks } = speak(aView(ports([asked]))).answer({
      outcomes: [],
      unclear: [unclear],
      kept: [],
      key: 'uk-border-agency 2011-03-01 nudge',
    })
    expect(pressables(blocks).map(({ label }) => label)).toEqual(['Agreed', 'Not agreed'])
  })
})

test('two sides that are asked are named in the plural', () => {
  expect(en.nowAskedDate(['France', 'Belgium'], 'by March 2011')).toBe(
    'Now France and Belgium are asked to agree; until they do, it stays due by March 2011.',
  )
  expect(en.nowClosing(['France', 'Belgium'])).toBe('Now France and Belgium are asked to agree.')
  expect(en.nowClosing(['United Kingdom'])).toBe('Now the United Kingdom is asked to agree.')
  expect(en.nowAskedDate(['United Kingdom', 'France'], 'by March 2011')).toContain('Now the United Kingdom and France are asked to agree')
})
