import type { DateTime } from 'luxon'
import type { Refusal } from '../register/change.ts'
import { instantOf } from '../register/instant.ts'
import type { Day, Instant } from '../register/schema.ts'
import type { Settled, SuggestedChange } from '../register/suggestion.ts'
import type { Question } from '../replies/reading.ts'
import type { Notice } from './said.ts'
import type { World } from './worst-register.ts'
import { dueDay, long, longName, longText, many, numberedPerson } from './worst-register.ts'
import { worstLeaver } from './worst-troubles.ts'

// Each question, refusal and notice, with the worst texts. What lacks here does not compile.

type QuestionOf<Ask extends Question['ask']> = Extract<Question, { ask: Ask }>

export function worstQuestions({ register, now, first: { id } }: World): { readonly [Ask in Question['ask']]: QuestionOf<Ask> } {
  const ids = [...register.commitments.keys()]
  const [candidates, word] = [ids, longText]
  return {
    which: { ask: 'which', candidates, word },
    'unknown name': { ask: 'unknown name', candidates, word },
    'is it done': { ask: 'is it done', id },
    reason: { ask: 'reason', id, pending: 'dated', to: { event: 'summit' } },
    'is that why': { ask: 'is that why', id, pending: 'dated', reason: word },
    'other side reads': { ask: 'other side reads', answers: [] },
    'date passed': { ask: 'date passed', id, passed: { event: 'summit' }, next: { event: 'summit' } },
    'which date': { ask: 'which date', id, word },
    earlier: { ask: 'earlier', id, to: { event: 'summit' } },
    'same date': { ask: 'same date', id, due: { event: 'summit' }, reason: word },
    'agree to what': { ask: 'agree to what', id, agrees: false, reason: word },
    'no date waits': { ask: 'no date waits', id },
    'waits for others': { ask: 'waits for others', id },
    'until when': { ask: 'until when', id },
    'what evidence': { ask: 'what evidence', id },
    'not yours before': { ask: 'not yours before', ids: [id], row: 1 },
    'whose part': { ask: 'whose part', id, teams: [...register.teams.keys()], to: id },
    'quoted only': { ask: 'quoted only' },
    'which team': { ask: 'which team', id, teams: [...register.teams.keys()], word },
    'no lead left': { ask: 'no lead left', ids, sides: [...register.parties.keys()], words: word },
    'assign all the same': { ask: 'assign all the same', ids, team: [...register.teams.keys()][0] ?? '', words: word },
    'which to give': { ask: 'which to give', ids, team: [...register.teams.keys()][0] ?? '' },
    whose: { ask: 'whose', id, word, teams: [...register.teams.keys()].slice(0, 5) },
    'not yours to give': { ask: 'not yours to give', ids, teams: [...register.teams.keys()] },
    'is it withdrawn': { ask: 'is it withdrawn', id },
    'by what': { ask: 'by what', id, word },
    'which of several': { ask: 'which of several', ids, word },
    'no such date': { ask: 'no such date', word },
    'take back': { ask: 'take back', id, of: instantOf(now), who: numberedPerson(1), how: 'superseded' },
    'closed already': {
      ask: 'closed already',
      id,
      at: instantOf(now),
      who: numberedPerson(1),
      party: [...register.parties.keys()][0] ?? '',
      waitsFor: [...register.parties.keys()],
    },
    ended: { ask: 'ended', id, at: instantOf(now), who: numberedPerson(1), how: 'superseded' },
    'close all': { ask: 'close all', ids },
    'move all': {
      ask: 'move all',
      ids,
      dates: Object.fromEntries(ids.map((each, index) => [each, index === 0 ? dueDay : '2011-03-02'])),
      withoutDate: ids,
      reason: longText,
    },
    'open parts': { ask: 'open parts', id, parts: ids },
    'ended otherwise': {
      ask: 'ended otherwise',
      id,
      at: instantOf(now),
      who: numberedPerson(1),
      party: [...register.parties.keys()][0] ?? '',
      how: 'closed in part',
      says: 'superseded',
      successor: id,
      reason: word,
    },
    'no end': { ask: 'no end', id },
    'moved instead': {
      ask: 'moved instead',
      id,
      to: '2011-03-02',
      at: instantOf(now),
      who: numberedPerson(1),
      party: [...register.parties.keys()][0] ?? '',
      how: 'closed in part',
    },
    'all of it': { ask: 'all of it', id, at: instantOf(now), who: numberedPerson(1) },
    'which sides': { ask: 'which sides', id, sides: [...register.parties.keys()] },
    'by when': { ask: 'by when', id, daysLate: 4000 },
    'nothing waits': { ask: 'nothing waits', id },
    'confirmed before': { ask: 'confirmed before', id, at: instantOf(now), who: numberedPerson(1) },
    'leads already': { ask: 'leads already', id, team: 'team-1' },
    dropped: { ask: 'dropped', stands: [id] },
    'nothing to undo': { ask: 'nothing to undo', ids },
    'not understood': { ask: 'not understood', ids },
    'no part in it': { ask: 'no part in it', ids },
    'no reader': { ask: 'no reader' },
    'changed since': { ask: 'changed since', ids },
    'too long': { ask: 'too long', id, read: 8000 },
  }
}

type RefusalOf<Why extends Refusal['reason']> = Extract<Refusal, { reason: Why }>

export function worstRefusals(now: DateTime): { readonly [Why in Refusal['reason']]: RefusalOf<Why> } {
  const [id, may, by, at] = [long(500), many(40, numberedPerson), numberedPerson(1), now.toISO() ?? '']
  return {
    'unknown commitment': { reason: 'unknown commitment', id },
    'unknown event': { reason: 'unknown event', id },
    'unknown team': { reason: 'unknown team', id },
    'no part in it': { reason: 'no part in it', may, teams: many(12, numberedPerson) },
    'not allowed': { reason: 'not allowed', may },
    'secretariat only': { reason: 'secretariat only', may },
    'leads propose': { reason: 'leads propose', may },
    'leads only': { reason: 'leads only', may },
    'no reader': { reason: 'no reader', may },
    'already closed': { reason: 'already closed', by, at },
    'not closed': { reason: 'not closed' },
    'nothing to object to': { reason: 'nothing to object to' },
    'already agreed': { reason: 'already agreed', by, at },
    'no date asked': { reason: 'no date asked' },
    'on that day already': { reason: 'on that day already', day: dueDay as Day },
    'due then already': { reason: 'due then already', due: dueDay },
    'evidence needed': { reason: 'evidence needed' },
    'reason needed': { reason: 'reason needed' },
    'snooze past deadline': { reason: 'snooze past deadline', deadline: dueDay },
    'nothing to undo': { reason: 'nothing to undo' },
    'not yours to undo': { reason: 'not yours to undo', may },
    'built on': { reason: 'built on', by, at, may },
    'not assumed': { reason: 'not assumed' },
    'already held': { reason: 'already held', at },
    'offered already': { reason: 'offered already', teams: ['team-1', 'team-2'], by, at },
    'nobody leads': { reason: 'nobody leads' },
    'nobody else': { reason: 'nobody else', teams: many(12, numberedPerson), may },
    'title taken': { reason: 'title taken', id },
    'contact so already': { reason: 'contact so already', now: longText },
    'contact changed': { reason: 'contact changed', now: longText },
    'part of itself': { reason: 'part of itself', id },
  }
}

export const worstSuggested: readonly SuggestedChange[] = many(10, (n) => ({
  commitment: `${'long-id-'.repeat(7)}${n}`,
  adds: {
    title: longText,
    text: longText,
    source: { link: `https://example.org/${'a'.repeat(2000)}` },
    owners: many(6, (team) => ({ team: `team-${team}`, role: 'lead' as const })),
    due: dueDay,
  },
  entry: { kind: 'added' },
}))

export function worstSettled(now: DateTime): Settled {
  return { how: 'refused', by: numberedPerson(1), at: (now.toISO() ?? '') as Instant, why: longText }
}

type NoticeOf<Kind extends Notice['kind']> = Notice & { kind: Kind }

export function worstNotices({ register, now, first, entries: { rated } }: World): { readonly [Kind in Notice['kind']]: NoticeOf<Kind> } {
  const ids = [...register.commitments.keys()]
  const at = now.toISO() ?? ''
  return {
    'file broken': { kind: 'file broken', lines: many(100, () => longText) },
    'file mended': { kind: 'file mended' },
    'file unwritable': { kind: 'file unwritable', line: longText },
    'file writable': { kind: 'file writable' },
    'state unwritable': { kind: 'state unwritable', why: longText },
    'state lost': { kind: 'state lost', why: longText },
    'state writable': { kind: 'state writable' },
    deaf: { kind: 'deaf', since: at, why: longText },
    'hears again': { kind: 'hears again', since: at, at },
    'entries vanished': { kind: 'entries vanished', id: 'a notice', entries: ids.map((id) => ({ id, at })) },
    conflict: {
      kind: 'conflict',
      changes: Object.values(worstRefusals(now)).map((refusal) => ({ change: { commitment: first.id, entry: rated }, refusal })),
    },
    'not yours': { kind: 'not yours', team: 'team-1', ids, by: numberedPerson(1), words: longText },
    suggested: { kind: 'suggested', cause: longName, by: numberedPerson(1), at: at as Instant, changes: worstSuggested },
    'channel missing': { kind: 'channel missing', team: 'team-1', channel: longName },
    trouble: worstLeaver({ register, now }),
    start: {
      kind: 'start',
      lacking: many(100, (n) => n).flatMap((n) => [
        { lacks: 'scope', scope: `scope:${n}` } as const,
        { lacks: 'channel', channel: longName, of: 'team-1' } as const,
        { lacks: 'membership', channel: longName, of: 'team-1' } as const,
        { lacks: 'person', person: numberedPerson(n), of: 'team-1', is: 'outsider', id: 'U0123456789' } as const,
      ]),
    },
  }
}
