import { expect, test } from 'vitest'
import type { Language } from '../../src/register/languages.ts'
import type { LogEntry } from '../../src/register/schema.ts'
import { speak } from '../../src/rendering/voice.ts'
import { aDay, aMessage, aToldEntry, aView } from '../a-message.ts'
import { aRegister, bothSides } from '../a-register.ts'
import { shownIn } from './slack-limits.ts'

// News of many commitments, told to the UK Border Agency on 1 March 2011: what has no room for its controls is a line.

/** The text of a message of twenty rows, each of which tells the same. */
function shown(
  entry: Record<string, unknown>,
  { about, due = '2011-06-30', language }: { about?: string; due?: unknown; language?: Language } = {},
) {
  const ids = Array.from({ length: 20 }, (_, index) => `item-${index + 1}`)
  const [first, ...others] = ids.map((id) => ({ id, title: `Title of ${id}`, owners: bothSides, due }))
  const told = aToldEntry({ at: '2011-02-28T15:00:00.000+00:00', by: 'lead@paf.example', team: 'fr-paf', ...entry })
  const items = ids.map((id) => ({ id, reason: 'news' as const, deadline: aDay('2011-06-30'), tells: { about: about ?? id, entry: told } }))
  const register = aRegister(first, { others, events: [{ id: 'summit', title: 'Summit', name: 'Summit', date: '2011-06-30' }] } as never)
  return shownIn(speak(aView(register, language)).dayMessage(aMessage(items)).blocks)
}

const said = (text: string, number: number) => text.split('\n').find((line) => line.includes(`*${number}. `)) ?? ''

test('a new date in a line is said with the old one and the reason', () => {
  const entry = { kind: 'dated', from: '2011-05-15', to: '2011-06-30', text: 'elections' } satisfies Partial<LogEntry>
  expect(said(shown(entry), 20)).toContain('new date by Thursday 30 June 2011 (it was 15 May 2011) (in French) “elections”')
  expect(said(shown(entry, { language: 'fr' }), 20)).toMatch(/nouvelle échéance.*30 juin 2011.*15 mai 2011.*elections/)
})

test('what is open again is said so in a line, with the reason', () => {
  expect(said(shown({ kind: 'reopened', text: 'no report yet' }), 20)).toContain('“no report yet”')
})

test('whatever depends on an event is told why the event has moved', () => {
  const entry = { kind: 'dated', from: '2011-05-15', to: '2011-06-30', text: 'election', team: undefined }
  const given = { about: 'summit', due: { event: 'summit' } }
  for (const language of ['en', 'fr'] as const) {
    const text = shown(entry, { ...given, language })
    expect(said(text, 20)).toContain('election')
    expect(text.match(/election/g)?.length).toBeGreaterThanOrEqual(20)
  }
})
