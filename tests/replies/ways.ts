import { readFileSync } from 'node:fs'
import { remembered } from '../../src/register/query.ts'
import type { Register } from '../../src/register/register.ts'
import type { Reading } from '../../src/replies/reading.ts'
import { bothSides } from '../a-register.ts'
import { aReading, fourCommitments, three } from './a-reading.ts'

// Tables of real ways of saying it, to be read and added to by people who write no programs: `tests/replies/ways/README.md` says how.

export interface Way {
  readonly line: number
  readonly kind: string
  readonly about: string
  readonly words: string
  readonly means: string
}

export function waysIn(file: string): Way[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line, index) => {
    const [kind = '', about = '', words = '', means = ''] = line.split('\t')
    return { line: index + 2, kind, about, words: words.replaceAll('\\n', '\n').replaceAll('\\t', '\t'), means }
  })
}

const speakers = {
  en: { by: 'lead@ukba.example', team: 'uk-border-agency' },
  fr: { by: 'lead@paf.example', team: 'fr-paf' },
} as const

/** What is read from a row's words: of what the speaker's team owes, though the register only assumes so. */
export function readingOf({ kind, about, words }: Way, language: keyof typeof speakers): Reading {
  const { by } = speakers[language]
  const register = remembered(registers, `${language} ${about}`, () => registerOf(about, language))
  const ids = about === 'three' ? three : three.slice(0, 1)
  return aReading(words, { register, by, language, about: ids, yours: kind.startsWith('ours') ? ids : [] })
}

// One register for all ways of its kind: what is known of a register is worked out once.
const registers = new Map<string, Register>()

function registerOf(about: string, language: keyof typeof speakers): Register {
  const { by, team } = speakers[language]
  const owners = [...(about === 'three' ? [] : bothSides.filter((owner) => owner.team !== team)), { team, role: 'lead', assumed: true }]
  const [, rating] = /\((\w+)\)/.exec(about) ?? []
  const rated = { at: '2011-02-01T10:00:00.000+00:00', by, team, kind: 'rated', rating }
  return fourCommitments(Object.fromEntries(three.map((id) => [id, { owners, ...(rating === undefined ? {} : { rating, log: [rated] }) }])))
}

/** A reading in the words of a table's last column: its changes, and `asked` if the bot asks back. A note marked as unclear is no change. `nothing`: it is silent. */
export function meaningOf({ changes, unclear, notYours = [] }: Reading, about: string): string {
  const said = changes
    .filter(({ entry }) => !('unclear' in entry && entry.unclear))
    .map(({ id, entry }) => `${about === 'three' ? `${id.split('-')[0]} ` : ''}${notYours.includes(id) ? 'disowned' : changeSaid(entry)}`)
  return [...new Set([...said, ...(unclear.length > 0 ? ['asked'] : [])])].join('; ') || 'nothing'
}

export function changeSaid(entry: Reading['changes'][number]['entry']): string {
  switch (entry.kind) {
    case 'rated':
      return `rated ${String(entry.rating)}`
    case 'dated':
      return `dated ${typeof entry.to === 'string' ? entry.to : JSON.stringify(entry.to)}`
    case 'snoozed':
      return `snoozed ${entry.until}`
    case 'superseded':
      return entry.successor === undefined ? 'superseded' : `superseded ${String(entry.successor)}`
    default:
      return String(entry.kind)
  }
}
