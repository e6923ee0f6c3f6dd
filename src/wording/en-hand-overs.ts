import type { EntryOf } from '../register/schema.ts'
import type { HandOverSaid, Names } from './catalogue.ts'
import { capital, listFormat } from './intl.ts'

const andList = listFormat('en-GB')

/** A hand-over as it is told to whom it concerns. */
export function englishHandOver({ how, what, reader, from, to, by, who, words }: HandOverSaid): string {
  const why = ` (${who}${words === '' ? '' : `: ${words}`}).`
  const receiver = reader === 'receiver' ? 'you' : to
  if (how === 'offered')
    return reader === 'receiver'
      ? `${capital(from ?? who)} would hand ${what} over to you${why} Until you confirm, it stays where it is.`
      : `${capital(from ?? who)} has offered ${what} to ${to}${why} Until they confirm, it stays where it is.`
  if (how === 'kept') return `The secretariat leaves ${what} with ${receiver}${why}`
  if (how === 'left')
    return `${capital(what)}: no longer with ${reader === 'giver' ? 'you' : (from ?? who)}${why}${to === '' ? '' : ` Now with ${to}.`}`
  if (by === 'secretariat')
    return `The secretariat has handed ${what} over ${from === undefined ? '' : `from ${reader === 'giver' ? 'you' : from} `}to ${receiver}${why}`
  return reader === 'giver'
    ? `${what} went from you to ${to}${why}`
    : `${capital(from ?? who)} has handed ${what} over to ${receiver}${why}`
}

/** What a hand-over did, as a line that goes on with its commitment. */
export function englishAssigned({ added, removed, leaving }: EntryOf<'assigned'>, names: Names): string {
  const to = andList(added.map(({ team }) => names.team(team)))
  if (leaving) return `offered to ${to}; until they confirm, it stays with ${andList(leaving.map(({ team }) => names.team(team)))}`
  const from = andList(removed.filter(({ team }) => !added.some((each) => each.team === team)).map(({ team }) => names.team(team)))
  if (added.length === 0) return `no longer with ${from}`
  const isKept = removed.length > 0 && added.every((now) => removed.some(({ team, role }) => team === now.team && role === now.role))
  if (isKept) return `left with ${to}`
  return `handed over${from === '' ? '' : ` from ${from}`} to ${to}`
}
