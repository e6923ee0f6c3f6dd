import type { EntryOf, Owner } from '../register/schema.ts'
import type { HandOverSaid, Names } from './catalogue.ts'
import { capital, listFormat } from './intl.ts'

const andList = listFormat('en-GB')

const partSaid: Readonly<Record<Owner['role'], string>> = { lead: 'to lead it', support: 'to support it' }

/** A hand-over as it is told to whom it concerns. */
export function englishHandOver({ how, what, reader, from, to, by, who, words, role, asked }: HandOverSaid): string {
  const why = ` (${who}${words === '' ? '' : `: ${words}`}).`
  const receiver = reader === 'receiver' ? 'you' : to
  if (how === 'offered')
    return reader === 'receiver'
      ? `${capital(from ?? who)} would hand ${what} over to you${why} Until you confirm, it stays where it is.`
      : `${capital(from ?? who)} has offered ${what} to ${to}${why} Until they confirm, it stays where it is.`
  if (how === 'added' || how === 'part changed') {
    const doer = by === 'secretariat' ? 'The secretariat' : capital(who)
    const part =
      how === 'added'
        ? `has added ${receiver} to ${what}${role === undefined ? '' : ', '}`
        : `has changed the part of ${receiver} in ${what}: `
    const agree = asked === undefined ? '' : ` Its end now waits for ${asked.isReader ? 'your side' : asked.sides} to agree.`
    return `${doer} ${part}${role === undefined ? '' : partSaid[role]}${why}${agree}`
  }
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
  if (from === '') return removed.length > 0 ? `${to} now ${partNow(added)}` : `now with ${to} as well`
  return `handed over from ${from} to ${to}`
}

function partNow(added: readonly Owner[]): string {
  return added.every(({ role }) => role === 'lead') ? 'to lead it' : 'to support it'
}
