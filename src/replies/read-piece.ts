import type { Clause } from './clause.ts'
import type { DateContext } from './dates/when.ts'
import { readIntent } from './intents.ts'
import { movedInstead } from './moved-instead.ts'
import type { Context, Question, Reading, Unclear, Understood } from './reading.ts'
import { speakerFor } from './speaker.ts'
import type { Spoken } from './spoken.ts'
import type { Text } from './text.ts'

// One piece of a reply, read for each commitment that it speaks of.

/** A piece and the commitments that it speaks of. */
export interface PieceMeant {
  readonly piece: Text
  readonly clause: Clause
  readonly ids: readonly string[]
}

export function readPiece({ piece, clause, ids }: PieceMeant, context: Context, dates: DateContext): Reading {
  const { register } = context
  const readings: Reading[] = []
  const noPart: string[] = []
  for (const id of ids) {
    const commitment = register.commitments.get(id)
    const speaker = commitment && speakerFor(register, commitment, context)
    if (commitment && speaker) readings.push(readOne({ commitment, speaker, clause, piece, context, dates }))
    else noPart.push(id)
  }
  if (noPart.length > 0) readings.push({ changes: [], unclear: [asked(piece.said, { ask: 'no part in it', ids: noPart })] })
  return joined(readings)
}

function readOne(spoken: Spoken): Reading {
  return movedInstead(spoken, readIntent(spoken))
}

/** One reading of several; what two of them say alike stands once. */
export function joined(readings: readonly Reading[]): Reading {
  const changes: Understood[] = []
  for (const change of readings.flatMap((reading) => reading.changes))
    if (!changes.some((other) => saysTheSame(other, change))) changes.push(change)
  const notYours = readings.flatMap((reading) => reading.notYours ?? [])
  return { changes, unclear: readings.flatMap((reading) => reading.unclear), ...(notYours.length > 0 ? { notYours } : {}) }
}

function saysTheSame(one: Understood, other: Understood): boolean {
  if (one.id !== other.id || one.entry.kind !== other.entry.kind) return false
  if (one.entry.kind === 'dated') return JSON.stringify(one.entry['to']) === JSON.stringify(other.entry['to'])
  if (one.entry.kind === 'closed') return one.entry['party'] === other.entry['party']
  return one.entry.kind === 'confirmed' || JSON.stringify(one.entry) === JSON.stringify(other.entry)
}

export function asked(text: string, question: Question): Unclear {
  return { text, question }
}
