import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settingsTyped } from '../../src/replies/settings-typed.ts'

/** `language fr, hour 10:00`; `-` for that of the team. */
function inShort(words: string): string {
  const typed = settingsTyped(words)
  if (typed.is !== 'chooses') return typed.is
  const { of, chosen } = typed
  const choices = Object.entries(chosen).map(([key, value]) => `${key} ${value ?? '-'}`)
  return [...(of === undefined ? [] : [of]), ...choices].join(', ')
}

describe('what people choose for themselves is read in both languages', () => {
  test.each([
    ['', 'looks'],
    ['language French', 'language fr'],
    ['language: français', 'language fr'],
    ['langue anglais', 'language en'],
    ['in English please', 'unread'],
    ['in English', 'language en'],
    ['fr', 'language fr'],
    ['hour 10:00', 'hour 10:00'],
    ['hour 10', 'hour 10:00'],
    ['hour at 10 am', 'hour 10:00'],
    ['at 2 pm', 'hour 14:00'],
    ['2:30 p.m.', 'hour 14:30'],
    ['12 am', 'hour 00:00'],
    ['not before 10.30', 'hour 10:30'],
    ['heure 10 h', 'hour 10:00'],
    ["l'heure à 10h30", 'hour 10:30'],
    ['l’heure à 10h30', 'hour 10:30'],
    ['à partir de 14 heures', 'hour 14:00'],
    ['language French, hour 10:00', 'language fr, hour 10:00'],
    ['langue anglais et heure 10 h', 'language en, hour 10:00'],
    ['hour as my team', 'hour -'],
    ['langue comme mon équipe', 'language -'],
    ['langue comme mon service', 'language -'],
    ['as my team', 'language -, hour -'],
    ['lead@paf.example language English', 'lead@paf.example, language en'],
    ['<@U0LEAD>: hour 11', '<@U0LEAD>, hour 11:00'],
  ])('%s', (words, means) => expect(inShort(words)).toBe(means))
})

test.each([
  'language',
  'language German',
  'hour',
  'hour 25:00',
  'hour 13 pm',
  'hour 10:75',
  'language French, language English',
  'as my team, hour 10:00',
  'language French and 3 done',
  'of the scanner are wrong',
])('nothing is chosen by words that are not all understood: %s', (words) => expect(inShort(words)).toBe('unread'))

test('words of any kind and length are read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
      expect(['looks', 'chooses', 'unread']).toContain(settingsTyped(words).is)
    }),
  )
})
