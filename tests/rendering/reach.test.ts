import { describe, expect, test } from 'vitest'
import { secretariatId } from '../../src/register/addressee.ts'
import { languages } from '../../src/register/languages.ts'
import type { Instant } from '../../src/register/schema.ts'
import type { ReachTrouble, Role } from '../../src/register/trouble.ts'
import { formsFor } from '../../src/rendering/forms.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aView } from '../a-message.ts'
import { aRegister, frLead, frPaf, secretary, ukBorderAgency, ukLead } from '../a-register.ts'
import { overSlacksLimits, pressables, shownIn } from './slack-limits.ts'

// What is told of people and channels that can't be reached, and what its reader may press.

const at = '2011-02-28T10:00:00.000+00:00' as Instant
const second = 'second@ukba.example'
const leading: Role = { addressee: 'uk-border-agency', as: 'lead' }
const left: ReachTrouble = { is: 'left', person: ukLead, as: 'deactivated', roles: [leading], at }
const lost: ReachTrouble = { is: 'channel lost', addressee: 'uk-border-agency', channel: '#uk', why: 'archived', at }
const renamed: ReachTrouble = { is: 'renamed', from: '#uk', to: '#uk-borders', of: ['uk-border-agency'], at }

function told(trouble: ReachTrouble, { to = secretariatId, leads = [ukLead, second], channel = '#uk' } = {}) {
  const register = aRegister({}, { teams: [{ ...ukBorderAgency, leads, channel }, frPaf] })
  const { text, blocks } = speak(aView(register)).notice({ kind: 'trouble', trouble, to })
  expect(overSlacksLimits({ text, blocks })).toEqual([])
  return { text, acts: pressables(blocks).map(({ label }) => label), shown: shownIn(blocks) }
}

const asLeft = { ...left, left: { 'uk-border-agency': { by: second, at } } }

test.each<[string, Parameters<typeof told>, RegExp, readonly string[]]>([
  [
    'of one of several leads',
    [left],
    /lead@ukba.*has left[\s\S]*still led by second@ukba.*1 open commitment hangs on it/,
    ['Name another lead', 'Leave as it is'],
  ],
  [
    'of the last lead first of all',
    [left, { leads: [ukLead] }],
    /^\*UK Border Agency has nobody left who leads it\*; 1 open/,
    ['Name another lead'],
  ],
  ['of a guest', [{ ...left, as: 'guest' }], /guest of the workspace now/, ['Name another lead', 'Leave as it is']],
  [
    'of who was named since',
    [left, { leads: ['new@ukba.example', second] }],
    /✓ UK Border Agency is led by new@ukba.example and second/,
    [],
  ],
  ['of who is back', [{ ...left, over: at }], /^✓ lead@ukba.example is back/, []],
  ['of what was left as it is', [asLeft], /left as it is by second@ukba.example/, []],
  ['of a member', [{ ...left, roles: [{ ...leading, as: 'member' }] }], /✓ UK Border Agency: they are not in the register any more/, []],
  [
    'to a lead of another side, who may do nothing',
    [left, { to: frLead }],
    /^\*lead@ukba.example has left the workspace\*: their account is deactivated\.$/,
    [],
  ],
  ['of a channel that is lost', [lost], /#uk \(UK Border Agency\) is archived/, ['Name another channel']],
  ['of a channel that works again', [{ ...lost, over: at }], /✓ I can write to #uk/, []],
  ['of a channel in whose place another stands', [lost, { channel: '#other' }], /✓ UK Border Agency is written to in #other now/, []],
  ['of a new name', [renamed], /is called #uk-borders in Slack now/, ['Write the new name']],
  ['of a new name that is written', [renamed, { channel: '#uk-borders' }], /✓ The register calls it #uk-borders now/, []],
])('what is told %s says it, and offers what may be done', (_of, given, text, acts) => {
  const said = told(...given)
  expect(said.text).toMatch(text)
  expect(said.acts).toEqual(acts)
})

test('what is said of a channel that a message could not go to has a press that names another channel', () => {
  const view = aView(aRegister({}, { teams: [{ ...ukBorderAgency, channel: '#uk' }, frPaf] }))
  const { blocks } = speak(view).notice({ kind: 'channel missing', team: 'uk-border-agency', channel: '#uk (is_archived)' })
  expect(pressables(blocks).map(({ label, value }) => [label, value])).toEqual([
    ['Name another channel', { does: 'name', addressee: 'uk-border-agency', of: 'channel', from: '#uk' }],
  ])
})

test('all that is told of people and channels stands in the text, too, for whoever reads by text alone', () => {
  for (const trouble of [left, lost, renamed, asLeft]) {
    const { text, acts, shown } = told(trouble)
    expect(shown.split('\n').filter((line) => !acts.includes(line))).toEqual(text.split('\n'))
  }
})

describe.each(languages)('what an edit of contacts is answered with in "%s"', (language) => {
  const forms = formsFor(aView(aRegister(), language))
  const long = `${'very-long-name-'.repeat(20)}@example.org`
  const edits = Array.from({ length: 60 }, () => ({ addressee: 'uk-border-agency', of: 'leads' as const, from: long, to: `${long}.uk` }))

  test('stays within Slack’s limits, and has an Undo as long as that has room', () => {
    const [one, many] = [forms.contactsEdited(edits.slice(0, 1), { isUndo: false }), forms.contactsEdited(edits, { isUndo: false })]
    expect(
      [one, many, forms.namedTo(long, 'uk-border-agency'), forms.contactsEdited(edits, { isUndo: true })].flatMap(overSlacksLimits),
    ).toEqual([])
    expect([pressables(one.blocks).length, pressables(many.blocks).length]).toEqual([1, 0])
  })

  test('names who comes for whom, and turned round when it is taken back', () => {
    const edit = { addressee: secretariatId, of: 'members' as const, from: secretary, to: second }
    expect(forms.contactsEdited([edit], { isUndo: false }).text).toMatch(new RegExp(`${second}.*${secretary}`))
    expect(forms.contactsEdited([{ ...edit, from: second, to: secretary }], { isUndo: true }).text).toMatch(
      new RegExp(`${second}.*${secretary}`),
    )
  })
})
