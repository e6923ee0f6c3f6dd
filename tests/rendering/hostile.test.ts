import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NewCommitment } from '../../src/register/adding.ts'
import { apply } from '../../src/register/change.ts'
import type { Register } from '../../src/register/register.ts'
import type { LogEntry } from '../../src/register/schema.ts'
import { instant } from '../../src/register/shapes.ts'
import type { Suggestion } from '../../src/register/suggestion.ts'
import type { Said } from '../../src/rendering/said.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aMessage, anEntry, aView } from '../a-message.ts'
import { aRegister, frPaf, secretary, ukBorderAgency, ukLead } from '../a-register.ts'
import { overSlacksLimits, shownIn } from './slack-limits.ts'

// Everything that people and files may write, in every place, in every view: nothing but what the bot means is a mark, a link, a name or a line.

const at = '2011-02-28T10:00:00.000+00:00'

/** A register in which all free text is the same, and whatever is rung, linked or drawn by it shows. */
function registerSaying(text: string): Register {
  const log = [
    { at, by: ukLead, team: 'uk-border-agency', kind: 'rated', rating: 'amber', text, link: 'javascript:alert(1)' },
    { at: '2011-02-28T11:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'evidenced', evidence: `said ${text}`, text },
    {
      at: '2011-02-28T12:00:00.000+00:00',
      by: ukLead,
      team: 'uk-border-agency',
      kind: 'evidenced',
      evidence: { value: 8, unit: text, text },
    },
    { at: '2011-02-28T13:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'noted', text },
  ]
  // The source is quoted line by line.
  const line = text.replace(/[\r\n]/g, ' ')
  const named = {
    title: text,
    text: `${line}\n${line}`,
    partners: [text],
    tags: [text],
    figures: [{ value: 8, unit: text, text, source: text }],
  }
  return aRegister(
    {
      ...named,
      due: '2011-02',
      source: { document: text, heading: text, date: '2010-11-02', link: `http://${text}` },
      log,
      rating: 'amber',
    },
    {
      title: text,
      teams: [
        { ...ukBorderAgency, name: text },
        { ...frPaf, name: text, channel: `#c${text.replace(/\s/g, '')}` },
      ],
      events: [{ id: 'next-summit', name: text, date: null, log: [] }],
      others: [{ ...named, due: { event: 'next-summit' } }, named],
    },
  )
}

const proposedAt = instant.parse(at)
const ids = ['ports', 'other-1', 'other-2']

/** All that is said of it, in English. */
function views(text: string): Said[] {
  const register = registerSaying(text)
  const view = aView(register, 'en', [])
  const voice = speak(view)
  const [ports] = [...register.commitments.values()]
  if (!ports) throw new Error('no commitment')
  const news = anEntry({ kind: 'noted', text })
  const applied = apply(register, { commitment: 'ports', entry: news })
  const outcome = { understood: { id: 'ports', entry: news }, applied }
  const unclear = [
    { ask: 'which', candidates: ids, word: text },
    { ask: 'unknown name', candidates: ids, word: text },
    { ask: 'is it done', id: 'ports' },
    { ask: 'by what', id: 'ports', word: text },
    { ask: 'no such date', word: text },
    { ask: 'which of several', ids, word: text },
    { ask: 'not understood', ids },
    { ask: 'too long', id: 'ports', read: 8000 },
  ] as const
  const all = [...register.commitments.values()]
  return [
    voice.dayMessage(aMessage(ids.map((id) => ({ id })))),
    voice.answer({ outcomes: [outcome], unclear: unclear.map((question) => ({ text, question })), kept: ['ports'], key: '' }),
    voice.list({ title: { of: 'all', filters: [{ by: 'words', words: text }] }, commitments: all, page: 1, command: 'list' }),
    voice.list({ title: { of: 'all', filters: [{ by: 'team', team: 'fr-paf' }] }, commitments: all, page: 1, command: 'list' }),
    voice.show(ports),
    voice.history(ports, { page: 1, command: 'history ports' }),
    voice.unknownCommand(text, text),
    voice.noSuchCommitment(text, ids, { says: text }),
    voice.noSuchEvent(text),
    voice.noSuchTeam(text, ['fr-paf']),
    voice.refused({ reason: 'unknown commitment', id: text }),
    voice.notice({ kind: 'file broken', lines: [text] }),
    voice.notice({ kind: 'channel missing', team: 'fr-paf', channel: text }),
    voice.notice({ kind: 'not yours', team: 'fr-paf', ids, by: secretary, words: text }),
    voice.notice({ kind: 'suggested', ...suggested(text) }),
    voice.settledFor({ ...suggested(text), settled: { how: 'refused', by: secretary, at: proposedAt, why: text } }),
    voice.notice({ kind: 'start', lacking: [{ lacks: 'person', person: text, of: 'fr-paf', is: 'guest', id: 'U0GUEST1' }] }),
  ]
}

/** What a lead proposes in these words. */
function suggested(text: string): Suggestion {
  const adds: NewCommitment = { title: text, text, owners: [{ team: 'fr-paf', role: 'lead' }], source: { document: text } }
  return { cause: 'form 1', by: ukLead, at: proposedAt, changes: [{ commitment: 'visas', adds, entry: { kind: 'added' } as LogEntry }] }
}

interface TextObject {
  readonly type: string
  readonly text: string
  readonly verbatim?: boolean
}

function textObjects(value: unknown): TextObject[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'text' in value && typeof value.text === 'string' ? [value as TextObject] : []
  return [...own, ...Object.values(value).flatMap(textObjects)]
}

/** What Slack acts on, in the order in which it stands. */
const active =
  /<[^>]*>|(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])|:[\p{L}\p{N}_+'-]+:|@(?=channel|here|everyone)|\n(?:&gt;)?|^(?:&gt;|>)|\p{Bidi_Control}|(?!\n)\p{Cc}/giu

function acting(said: Said): string[] {
  return textObjects(said.blocks)
    .filter(({ type }) => type === 'mrkdwn')
    .map(({ text }) => (text.match(active) ?? []).join(' '))
}

const hostile = fc.oneof(
  fc.constantFrom(
    '*Status*: closed',
    '_x_ ~y~ `z` ```w```',
    '<!channel> <!here> @channel',
    '<@U1> @here #general',
    '<https://evil.example|ok>',
    'https://evil.example',
    ':tada: :white_check_mark:',
    'to be done :tada',
    '&lt;!here&gt; &amp;amp;',
    '> quoted',
    'one\n*2.* *Two*\u2028three',
    '\u202Eturned\u0007\u009B31m',
    '\u200B\u2060\uFEFF',
    '* * _ _',
    'Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308',
    '\uD83D half \uDC00',
  ),
  fc.string({
    unit: fc.constantFrom('*', '_', '~', '`', '<', '>', '|', '!', '@', '#', ':', '&', 'a', ' ', '\n', 'here', '😀', '\u200B'),
    minLength: 1,
    maxLength: 25,
  }),
)

test('no text of people or files is a mark, a link, a mention, an emoji, a quotation or a line of its own, in any view', () => {
  fc.assert(
    fc.property(
      hostile.filter((text) => /[^\s\p{C}\p{M}]/u.test(text)),
      (text) => {
        const said = views(text)
        const harmless = views('x'.repeat(text.length))
        for (const [index, each] of said.entries()) expect(acting(each), `view ${index}`).toEqual(acting(harmless[index] ?? each))
      },
    ),
    { numRuns: 60 },
  )
})

test('what people write is escaped once', () => {
  for (const said of views('R&D <plan>')) expect(JSON.stringify(said)).not.toMatch(/&amp;(?:amp|lt|gt);/)
})

test('Slack is told to link nothing by itself, and takes every view whatever is in it', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const said of views(text)) {
        expect(overSlacksLimits(said)).toEqual([])
        for (const { type, verbatim } of textObjects(said.blocks)) if (type === 'mrkdwn') expect(verbatim).toBe(true)
      }
    }),
    { numRuns: 30 },
  )
})

test('a title with nothing to see in it is shown by its id', () => {
  for (const title of ['\u200B', '\u2060\uFEFF', '\u3164', '\u2800', ' \u00AD ']) {
    const [ports] = [...aRegister({ title }).commitments.values()]
    if (ports) expect(shownIn(speak(aView(aRegister({ title }))).show(ports).blocks)).toContain('*ports*')
  }
})
