import type { Calendars } from './calendar.ts'
import type { Fault, Finding, Path } from './fault.ts'
import { timeOf } from './instant.ts'
import { allKinds, hasEffectOn, pointsBack } from './kinds.ts'
import { linesOf } from './line-numbers.ts'
import { parseRegister, pathText } from './parse.ts'
import { quoted } from './quoting.ts'
import type { EventItem, Register } from './register.ts'
import type { Commitment, LogEntry } from './schema.ts'
import { contradictions, dateContradicts, dueOf, ratingOf, statusOf } from './state.ts'

/**
 * Every fault of a register's text, and what a running bot tolerates: a status, rating, due or date that contradicts the log (edited by hand), an
 * entry that points at one that isn't in its log (taken out by hand, and told to the secretariat), and an entry without effect in its log.
 */
export function lintRegister(text: string, calendars: Calendars): readonly Fault[] {
  const parsed = parseRegister(text, calendars)
  if (!parsed.ok) return parsed.faults

  const { register } = parsed
  const lineOf = linesOf(text.replace(/^\uFEFF/, ''))
  return [
    ...[...register.events.values()].flatMap((event, index) => ofEvent(event, ['events', index])),
    ...[...register.commitments.values()].flatMap((commitment, index) => ofCommitment(register, commitment, ['commitments', index])),
  ]
    .map(({ path, problem, expected }) => ({ path: pathText(path), line: lineOf(path), problem, expected }))
    .toSorted((a, b) => a.line - b.line)
}

function ofCommitment(register: Register, commitment: Commitment, path: Path): Finding[] {
  const log = commitment.log ?? []
  const told = () => ({ status: statusOf(register, commitment), rating: ratingOf(register, commitment), due: dueOf(log) })
  return [
    ...contradictions(register, commitment).map((key) => contradicting([...path, key], commitment[key] ?? null, told()[key])),
    ...misplaced(log, path, 'commitment'),
    ...pointingNowhere(log, path),
  ]
}

function ofEvent(event: EventItem, path: Path): Finding[] {
  const contradicted = dateContradicts(event) ? [contradicting([...path, 'date'], event.date, dueOf(event.log))] : []
  return [...contradicted, ...misplaced(event.log, path, 'event'), ...pointingNowhere(event.log, path)]
}

/** Entries without effect where they stand: kinds for a commitment in an event's log, or the other way round. */
function misplaced(log: readonly LogEntry[], path: Path, what: 'commitment' | 'event'): Finding[] {
  return log.flatMap(({ kind }, index) => {
    if (hasEffectOn(what, kind)) return []
    const ofEvents = allKinds.filter((each) => hasEffectOn('event', each)).map(quoted)
    const expected = what === 'event' ? ofEvents.join(', ') : 'another kind: it is of an event'
    return [{ path: [...path, 'log', index, 'kind'], problem: `is ${quoted(kind)}, which has no effect on this ${what}`, expected }]
  })
}

function contradicting(path: Path, written: unknown, told: unknown): Finding {
  return { path, problem: `is ${quoted(written)}, which contradicts the log`, expected: `${quoted(told)}, as the log tells` }
}

/** The name of an entry is its `at` as written: the same instant in another offset names nothing. */
function pointingNowhere(log: readonly LogEntry[], path: Path): Finding[] {
  const before = new Set<string>()
  return log.flatMap((entry, index) => {
    const isKnown = pointsBack(entry) && before.has(entry.of)
    before.add(entry.at)
    if (!pointsBack(entry) || isKnown) return []
    const earlier = log.slice(0, index).map(({ at }) => at)
    const meant = earlier.find((at) => timeOf(at).toMillis() === timeOf(entry.of).toMillis())
    const expected = meant ? `${quoted(meant)}, as that entry writes it` : 'the "at" of an earlier entry in this log'
    return [{ path: [...path, 'log', index, 'of'], problem: `is ${quoted(entry.of)}, which is no entry before it`, expected }]
  })
}
