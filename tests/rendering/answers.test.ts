import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../src/register/change.ts'
import type { Register } from '../../src/register/register.ts'
import type { Outcome } from '../../src/rendering/said.ts'
import { speak } from '../../src/rendering/voice.ts'
import type { Question, Unclear } from '../../src/replies/reading.ts'
import { aDay, anEntry, aView } from '../a-message.ts'
import { aRegister, bothSides, secretary, ukAlone, ukDesk, ukLead } from '../a-register.ts'
import { overSlacksLimits, pressables, shownIn } from './slack-limits.ts'

const key = 'uk-border-agency 2011-03-01 nudge'

function outcome(register: Register, entry: Record<string, unknown>, id = 'ports'): Outcome {
  const whole = anEntry(entry)
  return { understood: { id, entry: whole }, applied: apply(register, { commitment: id, entry: whole }) }
}

function answer(
  register: Register,
  outcomes: readonly Outcome[],
  questions: readonly { text: string; question: Question }[] = [],
  kept: readonly string[] = [],
) {
  const said = speak(aView(register)).answer({ outcomes, unclear: questions, kept, key })
  expect(overSlacksLimits(said)).toEqual([])
  return said
}

describe('what was understood is said back in one line, with Undo', () => {
  test('a rating', () => {
    const register = aRegister()
    const said = answer(register, [outcome(register, { kind: 'rated', rating: 'amber', text: 'late' })])
    expect(said.text).toBe('✓ *Risk analysis of the Northern French ports* rated 🟠 Amber, at risk. (`undo` takes it back)')
    expect(shownIn(said.blocks)).not.toContain('`undo`')
    expect(pressables(said.blocks)).toEqual([
      { label: 'Undo', actionId: 'undo', block: undefined, value: { entries: [{ id: 'ports', at: '2011-03-01T10:00:00.000+00:00' }] } },
    ])
  })

  test('a hand-over to a team that leads it already', () => {
    const owners = ['uk-border-agency', 'uk-home-office'].map((team) => ({ team, role: 'lead' }))
    const gives = { kind: 'assigned', added: [owners[1]], removed: [owners[0]] }
    expect(answer(aRegister({ owners }), [outcome(aRegister({ owners }), gives)]).text).toContain(
      'no longer with UK Border Agency. Home Office already leads it.',
    )
  })

  test('a new date, in full, with the old one', () => {
    const register = aRegister({ due: '2011-03', owners: ukAlone })
    const { text } = answer(register, [outcome(register, { kind: 'dated', to: '2011-04-15', text: 'late' })])
    expect(text).toContain('new date by Friday 15 April 2011 (it was March 2011)')
  })

  test("one side's closing, and who is asked now", () => {
    const register = aRegister()
    expect(answer(register, [outcome(register, { kind: 'closed' })]).text).toContain(
      'closed for the United Kingdom. Now France is asked to agree.',
    )
  })

  test("one side's withdrawal, and who is asked now", () => {
    const register = aRegister()
    expect(answer(register, [outcome(register, { kind: 'withdrawn' })]).text).toContain(
      'withdrawn by the United Kingdom. Now France is asked to agree.',
    )
  })

  test('a closing of what one side has alone, said once', () => {
    const register = aRegister({ owners: ukAlone })
    const { text } = answer(register, [outcome(register, { kind: 'closed' })])
    expect(text).toMatch(/closed/i)
    expect(text).not.toContain('It is closed.')
  })

  test('what was done to several is said once, by the numbers of their rows', () => {
    const register = aRegister({}, { others: [{}, {}] })
    const about = [...register.commitments.keys()]
    const outcomes = [
      ...about.slice(0, 2).map((id) => outcome(register, { kind: 'rated', rating: 'green', text: 'on track' }, id)),
      outcome(register, { kind: 'rated', rating: 'amber', text: 'no data' }, about[2]),
    ]
    const said = speak(aView(register)).answer({
      outcomes,
      unclear: [],
      kept: [],
      key,
      cause: 'message 1',
      typed: 'on track, 3 at risk: no data',
      about,
    })
    expect(said.text).toBe('✓ *1, 2* rated 🟢 Green, on track. *3* rated 🟠 Amber, at risk: “no data”. (`undo` takes it back)')
  })

  test('sixty changes at once, which still fit and are undone together', () => {
    const register = aRegister({}, { others: Array.from({ length: 59 }, () => ({})) })
    const outcomes = [...register.commitments.keys()].map((id) => outcome(register, { kind: 'rated', rating: 'green' }, id))
    const said = speak(aView(register)).answer({ outcomes, unclear: [], kept: [], key, cause: 'message 1' })
    expect(overSlacksLimits(said)).toEqual([])
    expect(pressables(said.blocks).map(({ value }) => value)).toEqual([{ cause: 'message 1' }])
  })
})

describe('a date that does not fit is answered with the one that there is', () => {
  const register = aRegister({ due: '2011-03-31' })
  const asked = (question: Question, kept: readonly string[] = []) => answer(register, [], [{ text: 'slips', question }], kept).text

  test('the present date: nothing moves, and the reason is kept, which is said once', () => {
    expect(asked({ ask: 'same date', id: 'ports', due: '2011-03-31', reason: 'strike' }, ['ports'])).toBe(
      '*Risk analysis of the Northern French ports*: due 31 March 2011 already, so nothing moves. Your reason is kept as a note.',
    )
    expect(asked({ ask: 'same date', id: 'ports', due: '2011-03-31' })).toBe(
      '*Risk analysis of the Northern French ports*: due 31 March 2011 already, so nothing moves.',
    )
  })

  test('a slip to a day before it', () => {
    expect(asked({ ask: 'earlier', id: 'ports', to: '2011-03-15' })).toBe(
      '15 March 2011 is earlier than the present date of *Risk analysis of the Northern French ports*, 31 March 2011. Is it brought forward? If not, which date do you mean?',
    )
  })
})

test('what both sides are closed for by one saying waits for nobody', () => {
  const register = aRegister({ owners: bothSides })
  const closing = (party: string, on: Register) => outcome(on, { kind: 'closed', party, by: secretary, outcome: 'delivered' })
  const first = closing('uk', register)
  if (!first.applied.ok || !('commitment' in first.applied)) throw new Error('not closed')
  const between = { ...register, commitments: new Map([...register.commitments, ['ports', first.applied.commitment]]) }
  const { text } = answer(register, [first, closing('fr', between)])
  expect(text).toContain('closed for the United Kingdom, closed for France. It is closed.')
  expect(text).not.toContain('is asked to agree')
})

test('a person who may not is told who may, and that their words are kept as a note', () => {
  const register = aRegister()
  const refused = outcome(register, { kind: 'closed', by: 'desk@ukba.example' })
  const said = answer(register, [refused], [], ['ports'])
  expect(said.text).toContain('Only a lead may do that: <@U1>.')
  expect(said.text).toContain('Your message is kept as a note: *Risk analysis of the Northern French ports* (`ports`).')
})

describe('a question is asked back', () => {
  const register = aRegister({}, { others: Array.from({ length: 9 }, () => ({})) })
  const ask = (question: Question, text = 'done') => answer(register, [], [{ text, question }])

  test('what its reader did is said to them, and what somebody else did is said of them', () => {
    const question = { ask: 'take back', id: 'ports', of: '2011-02-01T09:00:00.000+00:00', who: ukLead, how: 'closed' } as const
    const asked = { outcomes: [], unclear: [{ text: '1 on track', question } as Unclear], kept: [], key: '' }
    expect(speak(aView(register)).answer({ ...asked, by: ukLead }).text).toContain('you closed this for your side')
    expect(speak(aView(register)).answer({ ...asked, by: 'other@ukba.example' }).text).toContain(`${ukLead} closed this`)
    expect(speak(aView(register, 'fr')).answer({ ...asked, by: ukLead }).text).toContain('pour votre partie (vous, ')
  })

  test('who only takes a closing back is not promised that more of it is recorded', () => {
    const question = { ask: 'take back', id: 'ports', of: '2011-02-01T09:00:00.000+00:00', who: ukLead, how: 'closed' } as const
    const said = (language: 'en' | 'fr', more: object = {}) =>
      speak(aView(register, language)).answer({
        outcomes: [],
        unclear: [{ text: 'sorry, not done', question: { ...question, ...more } } as Unclear],
        kept: [],
        key: '',
        by: ukLead,
      }).text
    expect(said('en', { isOnly: true })).toMatch(/Take that back\?$/)
    expect(said('en')).toMatch(/Take that back, and record what you said\?$/)
    expect(said('fr', { isOnly: true })).toMatch(/Revenir sur cette réponse\s\?$/)
  })

  test('whether a closing is taken back is not asked of who may not, who is told who may', () => {
    const question = { ask: 'take back', id: 'ports', of: '2011-02-01T09:00:00.000+00:00', who: ukLead, how: 'closed' } as const
    const asked = { outcomes: [], unclear: [{ text: 'not done', question } as Unclear], kept: ['ports'], key: '' }
    for (const language of ['en', 'fr'] as const) {
      const [toLead, toMember] = [ukLead, ukDesk].map((by) => speak(aView(register, language)).answer({ ...asked, by }))
      expect(pressables(toLead?.blocks ?? [])).not.toEqual([])
      expect(pressables(toMember?.blocks ?? [])).toEqual([])
      expect(toMember?.text).toMatch(/Only a lead may do that: \S|Réservé aux responsables/)
      expect(toMember?.text).toMatch(/is kept as a note|est conservé en note/)
    }
  })

  test('whether it is done has no button for who may not close it, and says who may', () => {
    const asked = {
      outcomes: [],
      unclear: [{ text: 'done, mostly', question: { ask: 'is it done', id: 'ports' } as const }],
      kept: [],
      key: '',
    }
    const [toLead, toMember] = [ukLead, ukDesk].map((by) => speak(aView(register)).answer({ ...asked, by }))
    expect(pressables(toLead?.blocks ?? [])).not.toEqual([])
    expect(pressables(toMember?.blocks ?? [])).toEqual([])
    expect(toMember?.text).toMatch(/Only a lead may do that: \S/)
  })

  test('for which side all would be closed is that of the person who speaks, whosever thread it is', () => {
    const unclear = [{ text: 'all done', question: { ask: 'close all', ids: ['ports'] } as const }]
    const said = speak(aView(register)).answer({ outcomes: [], unclear, kept: [], key: 'fr-paf 2011-03-01 nudge', by: ukLead })
    expect(said.text).toContain('Close it for the United Kingdom?')
  })

  test('whether it is done says where the doubt is: in the words, or in what was said beside them', () => {
    const question = { ask: 'is it done', id: 'ports' } as const
    const [within, beside] = [{}, { why: { rule: 'beside' } as const }].map(
      (why) =>
        speak(aView(register)).answer({ outcomes: [], unclear: [{ text: 'done', question, ...why }], kept: [], key: '', by: ukLead })?.text,
    )
    expect(within).toContain('“done” does not quite say so')
    expect(beside).toContain('What you say beside “done” leaves that open')
  })

  test('by a number where rows are shown, and by a name where none are', () => {
    const voice = speak(aView(register))
    const unclear = [{ text: 'done', question: { ask: 'which of several', ids: [], word: 'done' } as const }]
    const asked = { outcomes: [], unclear, kept: [], key: '' }
    expect(voice.answer({ ...asked, about: ['ports', 'other-1'] }).text).toContain('Put its number in front of it')
    expect(voice.answer(asked).text).toContain('Put its name in front of it')
    expect(speak(aView(register, 'fr')).answer(asked).text).toContain('mettre son nom devant')
  })

  test('why, with the next words as the answer wherever they are heard, and the command again where they are not', () => {
    const voice = speak(aView(register))
    const unclear = [{ text: 'red', question: { ask: 'reason', id: 'ports', pending: 'rated' } as const }]
    const asked = { outcomes: [], unclear, kept: [], key: '' }
    expect(voice.answer({ ...asked, staysOpen: true }).text).toContain('Just write the reason here')
    expect(voice.answer(asked).text).toContain('Type it again with the reason')
  })

  test('about a bare word under several commitments, with a button for each of the first five', () => {
    const said = ask({ ask: 'which of several', ids: [...register.commitments.keys()], word: 'done' })
    expect(said.text).toBe('Which one is “done” about? Put its name in front of it. Nothing is changed yet.')
    const pressed = pressables(said.blocks)
    expect(pressed.map(({ value }) => (value as { id: string }).id)).toEqual([...register.commitments.keys()].slice(0, 5))
    expect(pressed.filter(({ actionId }) => actionId.startsWith('say:'))).toHaveLength(5)
    expect(pressed[0]?.value).toEqual({ id: 'ports', words: 'done', key, stood: '' })
  })

  test('without buttons for words too long for one: a part of them may mean something else', () => {
    const said = ask({ ask: 'which of several', ids: [...register.commitments.keys()], word: 'done' }, 'done '.repeat(600))
    expect(pressables(said.blocks)).toEqual([])
    expect(said.text).toContain('Nothing is changed yet.')
  })

  test('how it stands, with a day that the words name as one of the answers', () => {
    const pressed = pressables(ask({ ask: 'not understood', ids: ['ports'], perhapsTo: aDay('2011-04-15') }, 'board on 15 April').blocks)
    expect(pressed.map(({ label, value }) => [label, (value as { words: string }).words])).toContainEqual([
      'New date: 15 April 2011',
      'slips 2011-04-15',
    ])
    expect(new Set(pressed.map(({ actionId }) => actionId)).size).toBe(pressed.length)
  })

  test('whether it is at risk or blocked, by a button for each', () => {
    const pressed = pressables(ask({ ask: 'not understood', ids: ['ports'], how: 'held up' }, 'waiting for Paris').blocks)
    expect(pressed.map(({ value }) => (value as { words: string }).words)).toEqual(['at risk', 'blocked'])
  })

  test('how several stand, each by itself, and once what one can say', () => {
    const unclear = [...register.commitments.keys()]
      .slice(0, 3)
      .map((id) => ({ text: `${id} goes well`, question: { ask: 'not understood' as const, ids: [id] } }))
    const { text } = speak(aView(register)).answer({ outcomes: [], unclear, kept: [], key })
    expect(text.match(/how does it stand\?/g)).toHaveLength(3)
    expect(text.match(/You can say/g)).toHaveLength(1)
  })

  test('whether a commitment is done: yes closes it, no keeps a note', () => {
    const pressed = pressables(ask({ ask: 'is it done', id: 'ports' }, 'nearly done').blocks)
    expect(pressed.map(({ label, value }) => [label, (value as { words: string }).words])).toEqual([
      ['Yes, close it', 'done'],
      ['No', 'note: not done yet'],
    ])
  })

  test.each<{ question: Question; words: string }>([
    { question: { ask: 'reason', id: 'ports', pending: 'dated', to: '2011-04' }, words: 'to April 2011?' },
    { question: { ask: 'date passed', id: 'ports', passed: '2011-Q1' }, words: 'The first quarter of 2011 has passed. Which day' },
    {
      question: { ask: 'date passed', id: 'ports', passed: aDay('2011-03-09'), next: aDay('2012-03-09') },
      words: '9 March 2011 has passed. Do you mean 9 March 2012 for',
    },
    { question: { ask: 'which date', id: 'ports', word: 'soon' }, words: 'To which day do you move' },
    { question: { ask: 'is it withdrawn', id: 'ports' }, words: '*Risk analysis of the Northern French ports*: is it withdrawn?' },
    { question: { ask: 'by what', id: 'ports', word: '' }, words: 'By what is *Risk analysis' },
    { question: { ask: 'by what', id: 'ports', word: 'a treaty' }, words: 'I did not find a commitment called “a treaty”' },
    {
      question: { ask: 'unknown name', candidates: ['ports'], word: 'harwich' },
      words: 'I did not find a commitment called “harwich” here. Which one do you mean?',
    },
    { question: { ask: 'until when', id: 'ports' }, words: 'Until when should I not ask about' },
    { question: { ask: 'no such date', word: '31 June' }, words: 'There is no such date: “31 June”' },
    {
      question: { ask: 'not understood', ids: ['ports'] },
      words: '*Risk analysis of the Northern French ports*: how does it stand? “done” does not quite say so',
    },
    { question: { ask: 'no part in it', ids: ['ports'] }, words: 'this is with UK Border Agency' },
    { question: { ask: 'which', candidates: ['ports', 'other-1'], word: 'ports' }, words: 'Which one do you mean by “ports”?' },
  ])('of the kind "$question.ask"', ({ question, words }) => {
    expect(ask(question).text).toContain(words)
  })
})

test("no answer is over Slack's limits, whatever was said", () => {
  const text = fc.oneof(fc.string({ maxLength: 3000 }), fc.constant('<!here> & "'.repeat(300)))
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 130 }), fc.constantFrom('en' as const, 'fr' as const), (words, size, language) => {
      const register = aRegister({ title: `t${words}` }, { others: Array.from({ length: size }, () => ({ title: `t${words}` })) })
      const ids = [...register.commitments.keys()]
      const outcomes = ids.map((id) => outcome(register, { kind: 'noted', text: words }, id))
      const questions: { text: string; question: Question }[] = [
        { text: words, question: { ask: 'which of several', ids, word: words } },
        { text: words, question: { ask: 'which', candidates: ids, word: words } },
        { text: words, question: { ask: 'unknown name', candidates: ids, word: words } },
        { text: words, question: { ask: 'by what', id: 'ports', word: words } },
        { text: words, question: { ask: 'is it withdrawn', id: 'ports' } },
        { text: words, question: { ask: 'no part in it', ids } },
        { text: words, question: { ask: 'not understood', ids: ['ports'] } },
      ]
      const voice = speak(aView(register, language))
      for (const said of [
        voice.answer({ outcomes, unclear: questions, kept: ids, key }),
        voice.answer({ outcomes, unclear: questions, kept: [], key }),
        voice.answer({ outcomes: outcomes.slice(0, 7), unclear: [], kept: [], key }),
        voice.answer({ outcomes: [], unclear: [], kept: [], key: '' }),
      ]) {
        expect(overSlacksLimits(said)).toEqual([])
        // The value of a button has the words as they were typed, and is shown to nobody.
        expect(said.text + shownIn(said.blocks)).not.toContain('<!')
      }
    }),
    { numRuns: 60 },
  )
})

test('who has no part in what could be chosen is told whose it is, and is offered no buttons that would be refused', () => {
  const register = aRegister({ owners: ukAlone }, { others: [{ owners: ukAlone }] })
  const questions: Question[] = [
    { ask: 'which', candidates: ['ports', 'other-1'], word: 'ports' },
    { ask: 'unknown name', candidates: ['ports'], word: 'harwich' },
    { ask: 'which of several', ids: ['ports', 'other-1'], word: 'done' },
    { ask: 'not understood', ids: ['ports'] },
  ]
  for (const question of questions) {
    const asked = (by: string) => speak(aView(register)).answer({ outcomes: [], unclear: [{ text: 'x', question }], kept: [], key, by })
    expect(asked('lead@dfid.example').text, question.ask).toContain('this is with UK Border Agency, so nothing of that was recorded')
    expect(pressables(asked('lead@dfid.example').blocks), question.ask).toEqual([])
    expect(pressables(asked(ukLead).blocks), question.ask).not.toEqual([])
  }
})
