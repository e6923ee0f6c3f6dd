import { describe, expect, test } from 'vitest'
import type { Enquiry } from '../../src/replies/enquiry.ts'
import { enquiriesIn, teamsAsked } from '../../src/replies/enquiry.ts'
import { aRegister, bothSides, frLead, ukLead } from '../a-register.ts'
import { fourCommitments, three } from './a-reading.ts'
import { meaningOf, readingOf, waysIn } from './ways.ts'

const register = fourCommitments()

/** What is asked, in a line: `when calais`; `when of 3` if no name says of which. */
function asked(words: string, about: readonly string[] = three): string {
  return enquiriesIn(words, { register, about, by: ukLead }).map(inShort).join('; ')
}

function inShort({ asks, ids, isNamed, side, rating }: Enquiry): string {
  const of = isNamed ? ids.map((id) => id.split('-')[0]).join(' ') : `of ${ids.length}`
  const from = side === undefined ? '' : side.is === 'others' ? ' by the others' : ` by ${side.teams.join(' ')}`
  return `${asks} ${of}${from}${rating === undefined ? '' : ` ${rating}`}`
}

describe('a question is read, with what it asks about', () => {
  test.each([
    ['when is 2 due?', 'when calais'],
    ["What's the deadline?", 'when of 3'],
    ['what is the deadline for ports', 'when ports'],
    ['deadline?', 'when of 3'],
    ['When?', 'when of 3'],
    ['by when do we have to finish calais?', 'when calais'],
    ['Hi, when is this due please?', 'when of 3'],
    ['is 2 overdue?', 'when calais'],
    ['quelle est l’échéance ?', 'when of 3'],
    ["c'est pour quand ?", 'when of 3'],
    ['Quelle est l’échéance du 2 ?', 'when calais'],
    ['le 2 est pour quand ?', 'when calais'],
    ['who owns 3?', 'who belgium'],
    ['who else?', 'who of 3'],
    ['who is responsible for calais', 'who calais'],
    ['qui s’en occupe ?', 'who of 3'],
    ["qui s'occupe du 2 ?", 'who calais'],
    ['qui est responsable de calais ?', 'who calais'],
    ['what is number 2 about?', 'text calais'],
    ['can someone remind me what number 2 is about?', 'text calais'],
    ['what does it say?', 'text of 3'],
    ['what did we promise on ports?', 'text ports'],
    ['que dit le texte ?', 'text of 3'],
    ['de quoi s’agit-il ?', 'text of 3'],
    ['c’est quoi le 2 ?', 'text calais'],
    ['what did the other side say?', 'other side of 3 by the others'],
    ['what did they say about ports?', 'other side ports by the others'],
    ['what did fr-paf say about 1?', 'other side ports by fr-paf'],
    ['why is 2 red?', 'why calais red'],
    ['why red?', 'why of 3 red'],
    ['why is it at risk?', 'why of 3 amber'],
    ['pourquoi rouge ?', 'why of 3 red'],
    ['pourquoi le 2 est-il en rouge ?', 'why calais red'],
    ["what's blocking 2?", 'why calais'],
    ["what's next?", 'next of 3'],
    ['when is the next nudge?', 'next of 3'],
    ['quand est la prochaine relance ?', 'next of 3'],
    ['how does 2 stand?', 'how calais'],
    ['where are we with ports?', 'how ports'],
    ['any news on 2?', 'how calais'],
    ['what about 2?', 'how calais'],
    ['qu’en est-il du 2 ?', 'how calais'],
    ['où en est-on ?', 'how of 3'],
    ['où en est le 2 ?', 'how calais'],
    ['when is 2 due and who owns it?', 'when calais; who calais'],
    ['When is ports due? Who owns it?', 'when ports; who ports'],
  ])('%s', (words, means) => {
    expect(asked(words)).toBe(means)
  })
})

describe('what is no question to the register, or says something too, is left to the reply that it is', () => {
  test.each([
    'done?',
    '2 at risk, when is the summit?',
    'on track. when is 3 due?',
    'when is lunch?',
    'when Paris signs, ports is done',
    'who cares',
    'what a day',
    'text',
    'status',
    'why not',
    'next week',
    'when',
    '2 done, who owns 3?',
    'quand Paris aura signé, ports sera terminé',
    'qui vivra verra',
    'is it done',
    'what did the summit say?',
    '',
    '?',
  ])('%s', (words) => {
    expect(asked(words)).toBe('')
  })
})

test.each(['en', 'fr'] as const)('no reply in %s that changes something is a question to the register', (language) => {
  const changing = waysIn(`tests/replies/ways/${language}.tsv`).filter((way) =>
    /[a-z]/.test(meaningOf(readingOf(way, language), way.about).replace(/asked|; /g, '')),
  )
  expect(changing.length).toBeGreaterThan(400)
  for (const { words, about, line } of changing)
    expect(
      enquiriesIn(words, { register, about: about === 'three' ? three : three.slice(0, 1), by: ukLead }),
      `line ${line}: ${words}`,
    ).toEqual([])
})

describe('a side is asked about by its name, its country, its people, or as the other one', () => {
  const joint = aRegister({ owners: bothSides })
  const teams = (words: string, by: string) => {
    const [enquiry] = enquiriesIn(words, { register: joint, about: [...joint.commitments.keys()], by })
    const owners = [...joint.commitments.values()].flatMap((each) => each.owners.map(({ team }) => team))
    return enquiry?.side && teamsAsked(joint, { side: enquiry.side, owners, by })
  }
  test.each([
    ['what did France say?', ukLead, ['fr-paf']],
    ['what did the French say?', ukLead, ['fr-paf']],
    ['what did Paris say?', ukLead, ['fr-paf']],
    ['what did the other side say?', ukLead, ['fr-paf']],
    ['what did the UK say?', frLead, ['uk-border-agency']],
    ['qu’a dit le Royaume-Uni ?', frLead, ['uk-border-agency']],
    ['qu’en disent les Britanniques ?', frLead, ['uk-border-agency']],
    ['qu’a dit l’autre partie ?', frLead, ['uk-border-agency']],
    ['has France answered?', ukLead, ['fr-paf']],
    ['what did the Belgians say?', ukLead, undefined],
  ])('%s, asked by %s', (words, by, said) => {
    expect(teams(words, by)).toEqual(said)
  })
})
