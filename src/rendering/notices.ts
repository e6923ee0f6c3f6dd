import { dayIn } from '../register/calendar.ts'
import type { Applied, Change, Refusal } from '../register/change.ts'
import { allOpen } from '../register/query.ts'
import type { EventItem } from '../register/register.ts'
import type { Catalogue, Names } from '../wording/catalogue.ts'
import { refusedOf, saidOf, titles } from './answers.ts'
import { actions, button, cutTo, plainUpTo } from './blocks.ts'
import { entryLine, namesIn, titleAndId, zoneOf } from './names.ts'
import type { Notice, RestoreValue, Said, View } from './said.ts'

const linesShown = 20

/** Faults and notices for the secretariat. */
export function noticeOf(words: Catalogue, notice: Notice, view: View): Said {
  const names = namesIn(words, view, zoneOf(view))
  switch (notice.kind) {
    case 'file broken':
      return saidOf(words, [
        words.fileBroken(notice.lines.length),
        ...first(
          words,
          notice.lines.map((line) => plainUpTo(line, 400)),
        ),
      ])
    case 'file mended':
      return saidOf(words, [words.fileMended])
    case 'conflict': {
      const lines = notice.changes.map((conflict) => conflictLine(words, conflict, view, names))
      return saidOf(words, [words.conflict(notice.changes.length), ...first(words, lines)])
    }
    case 'entries vanished': {
      const { id, entries, putBack } = notice
      const lines = entries.map((entry) =>
        words.labelled(titleAndId(view.register.commitments.get(entry.id), entry.id), names.when(entry.at)),
      )
      const done = putBack ? [`✓ ${words.putBackBy(names.quietly(putBack.by), names.when(putBack.at))}`] : []
      const restore = putBack ? [] : [actions(button(words.putBack, 'put-back', { notice: id } satisfies RestoreValue))]
      return saidOf(words, [words.vanished(entries.length), ...first(words, lines), ...done], restore)
    }
    case 'not yours':
      return saidOf(words, [
        words.notYours(
          names.team(notice.team),
          titles(words, notice.ids, view),
          names.quietly(notice.by),
          quotedOrNothing(words, notice.words),
        ),
      ])
    case 'channel missing':
      return saidOf(words, [words.channelMissing(names.team(notice.team), plainUpTo(notice.channel, 100))])
    case 'start':
      return saidOf(words, [
        words.start(notice.problems.length),
        ...first(
          words,
          notice.problems.map((problem) => plainUpTo(problem, 400)),
        ),
      ])
  }
}

function conflictLine(
  words: Catalogue,
  { change, refusal }: { change: Change; refusal: Refusal },
  { register }: View,
  names: Names,
): string {
  const what =
    'event' in change
      ? plainUpTo(register.events.get(change.event)?.name ?? change.event, 150)
      : titleAndId(register.commitments.get(change.commitment), change.commitment)
  return words.labelled(what, `${entryLine(words, change.entry, names)}. ${words.refusal(refusal, names)}`)
}

export function eventSaidOf(words: Catalogue, event: EventItem, applied: Applied, view: View): Said {
  if (!applied.ok) return refusedOf(words, applied.refusal, view)
  const now = 'event' in applied ? applied.event : event
  const name = plainUpTo(now.name, 150)
  const hanging = allOpen(view.register).filter(({ due }) => typeof due === 'object' && due.event === event.id).length
  if (!applied.entries.some((entry) => entry.kind === 'held')) return saidOf(words, [words.eventDated(name, now.date, hanging)])
  const isOdd = now.date === null || now.date > dayIn(view.now, view.register.timezone)
  return saidOf(words, [words.eventHeld(name, hanging, isOdd ? now.date : undefined)])
}

export function noSuchCommitmentOf(words: Catalogue, typed: string, candidates: readonly string[], view: View): Said {
  if (typed === '') return saidOf(words, [words.whichCommitment])
  return saidOf(words, [
    `${words.noSuchCommitment(plainUpTo(typed, 150))}${candidates.length === 0 ? '' : ` ${words.didYouMean(cutTo(titles(words, candidates, view), 2000))}`}`,
  ])
}

export function noSuchEventOf(words: Catalogue, typed: string, view: View): Said {
  const known = [...view.register.events.values()].slice(0, 20).map(({ name, id }) => `*${plainUpTo(name, 150)}* (\`${id}\`)`)
  return saidOf(words, [orElse(words, words.noSuchEvent(plainUpTo(typed, 150)), known)])
}

export function noSuchTeamOf(words: Catalogue, typed: string, teams: readonly string[], view: View): Said {
  const names = namesIn(words, view, zoneOf(view))
  const known = teams.slice(0, 20).map((team) => `${names.team(team)} (\`${team}\`)`)
  return saidOf(words, [orElse(words, words.noSuchTeam(plainUpTo(typed, 150)), known)])
}

function orElse(words: Catalogue, said: string, known: readonly string[]): string {
  return known.length === 0 ? said : `${said} ${words.didYouMean(cutTo(words.list(known), 2000))}`
}

export function putBackBeforeOf(words: Catalogue, { by, at }: { by: string; at: string }, view: View): Said {
  const names = namesIn(words, view, zoneOf(view))
  return saidOf(words, [words.putBackBefore(names.quietly(by), names.when(at))])
}

export function pollStartedOf(words: Catalogue, teams: readonly string[], view: View): Said {
  const names = namesIn(words, view, zoneOf(view))
  const shown = teams.slice(0, 30).map((team) => names.team(team))
  const more = teams.length > shown.length ? [words.andMore(teams.length - shown.length)] : []
  return saidOf(words, [words.pollStarted(words.list([...shown, ...more]), teams.length)])
}

function first(words: Catalogue, lines: readonly string[]): string[] {
  const shown = lines.slice(0, linesShown)
  return lines.length > shown.length ? [...shown, words.andMore(lines.length - shown.length)] : shown
}

function quotedOrNothing(words: Catalogue, said: string): string {
  const safe = plainUpTo(said, 300)
  return safe === '' ? '' : words.quoted(safe)
}
