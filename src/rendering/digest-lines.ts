import type { DigestRow } from '../nudges/digest.ts'
import { dayIn } from '../register/calendar.ts'
import { timeOf } from '../register/instant.ts'
import { dateAskedOf } from '../register/proposal.ts'
import { leadTeams } from '../register/register.ts'
import type { EntryOf } from '../register/schema.ts'
import { endingsOf, statusTold } from '../register/state.ts'
import { ratedSince } from '../register/statements.ts'
import { cutTo } from './blocks.ts'
import { askingSide } from './dues.ts'
import { statusSaid } from './lists.ts'
import { quotedUpTo, shortTitleOf } from './names.ts'
import type { Telling } from './render-context.ts'
import { quotedFor } from './sides.ts'

/** One row of a digest: its number, its title, whose it is, and all that there is to say of it, the most pressing first. */
export function digestLine(telling: Telling, row: DigestRow, number: number | undefined): string {
  const { words, view, names } = telling
  const leads = leadTeams(view.register, row.commitment).map(({ id }) => names.team(id))
  const owners = leads.length === 0 ? '' : ` (${cutTo(words.list(leads), 80)})`
  return cutTo(
    lineWith(telling, `${titleBehind(telling, row, { number, max: 90 })}${owners}`, words.digest.together(allSaidOf(telling, row))),
    420,
  )
}

/** The same in few words: only what presses most is said of it. */
export function shortDigestLine(telling: Telling, row: DigestRow, number: number | undefined): string {
  const [first = ''] = allSaidOf(telling, row)
  return lineWith(telling, titleBehind(telling, row, { number, max: 50 }), cutTo(first, 90))
}

function titleBehind({ view }: Telling, { commitment }: DigestRow, { number, max }: { number: number | undefined; max: number }): string {
  const title = shortTitleOf(commitment, commitment.id, { language: view.language, max })
  return `${number === undefined ? '•' : `*${number}.*`} ${title}`
}

function lineWith({ words }: Telling, what: string, said: string): string {
  return said === '' ? what : words.labelled(what, said)
}

function allSaidOf(telling: Telling, row: DigestRow): string[] {
  const { words, names, view } = telling
  const teams = (ids: readonly string[]) => ids.map((id) => names.team(id))
  return [
    ...(row.disowned.length === 0 ? [] : [words.digest.notTheirs(teams(row.disowned))]),
    ...(row.ended ? [endedSaid(telling, row)] : []),
    ...(row.daysLate === 0 ? [] : [words.digest.late(row.daysLate, names.dueName(row.commitment.due))]),
    ...redSaid(telling, row, row.red, words.digest.red),
    ...redSaid(telling, row, row.wasRed, words.digest.wasRed),
    ...(row.moved
      ? [words.digest.moved(names.dueName(row.moved.from), names.dueName(row.moved.to), quotedReason(telling, row.moved.why))]
      : []),
    ...(row.waiting ? [words.digest.waitingSince(waitingSaid(telling, row), row.waiting.since)] : []),
    ...(row.unconfirmed.length === 0 || view.register.teams.size < 2 ? [] : [words.digest.notConfirmed(teams(row.unconfirmed))]),
  ]
}

const longestWhy = 120

function quotedReason({ words }: Telling, why: string): string {
  return quotedUpTo(words, why, longestWhy)
}

/** How it ended and by whom: by its sides, where several had to say so. */
function endedSaid(telling: Telling, { commitment, ended }: DigestRow): string {
  const { words, names } = telling
  if (!ended) return ''
  const sides = [...endingsOf(commitment).keys()].map((party) => names.party(party))
  const who =
    sides.length > 1
      ? words.by(words.status(statusTold(commitment)), words.list(sides))
      : words.by(words.did(ended, names), ended.team === undefined ? undefined : names.team(ended.team))
  const why = quotedFor(telling, ended, longestWhy)
  return why === '' ? who : words.labelled(who, why)
}

/** Each team that calls it red says so once, with its reason, as long as it has been. */
function redSaid(
  telling: Telling,
  { commitment }: DigestRow,
  ratings: readonly EntryOf<'rated'>[],
  said: Telling['words']['digest']['red'],
): string[] {
  const { names, zone } = telling
  return ratings.map((rated) => {
    const since = ratedSince(commitment, rated)
    return said(names.team(rated.team ?? ''), dayIn(timeOf(since.at), zone), quotedFor(telling, rated, longestWhy))
  })
}

function waitingSaid(telling: Telling, { commitment, waiting }: DigestRow): string {
  const { words, names, view } = telling
  const asked = dateAskedOf(view.register, commitment)
  if (commitment.status === 'closing' || !asked) return statusSaid(telling, commitment)
  const awaited = (waiting?.awaited ?? []).map((party) => names.party(party))
  return words.digest.dateAsked(askingSide(view, asked.entry), names.dueName(asked.to), awaited)
}
