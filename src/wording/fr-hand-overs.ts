import type { EntryOf, Owner } from '../register/schema.ts'
import type { HandOverSaid, Names } from './catalogue.ts'
import { capital, listFormat } from './intl.ts'

const andList = listFormat('fr-FR')

const partSaid: Readonly<Record<Owner['role'], string>> = { lead: 'comme pilote', support: 'en appui' }

/** A hand-over as it is told to whom it concerns. */
export function frenchHandOver({ how, what, reader, from, to, by, who, words, role, asked }: HandOverSaid): string {
  const why = ` (${who}${words === '' ? '' : ` : ${words}`}).`
  if (how === 'offered')
    return reader === 'receiver'
      ? `Transfert proposé à votre service (jusqu’ici : ${from ?? who}) : ${what}${why} D’ici à votre confirmation, rien ne change.`
      : `Transfert proposé (${from ?? who} → ${to}) : ${what}${why} D’ici à leur confirmation, rien ne change.`
  if (how === 'added' || how === 'part changed') {
    const team = reader === 'receiver' ? 'votre service' : to
    const part = role === undefined ? '' : `, ${partSaid[role]}`
    const doer = by === 'secretariat' ? ', par le secrétariat' : ''
    const agree =
      asked === undefined
        ? ''
        : ` La fin de l’engagement attend désormais l’accord ${asked.isReader ? 'de votre partie' : `côté ${asked.sides}`}.`
    return `${how === 'added' ? 'Service ajouté' : 'Rôle modifié'}${doer} (${team}${part}) : ${what}${why}${agree}`
  }
  if (how === 'kept') return `Décision du secrétariat, ${reader === 'receiver' ? 'reste à votre service' : `reste à ${to}`} : ${what}${why}`
  if (how === 'left')
    return `${capital(what)} : ne relève plus de ${reader === 'giver' ? 'votre service' : (from ?? who)}${why}${to === '' ? '' : ` Désormais : ${to}.`}`
  if (by === 'secretariat')
    return reader === 'receiver'
      ? `Transfert vers votre service, par le secrétariat${from === undefined ? '' : ` (jusqu’ici : ${from})`} : ${what}${why}`
      : `Transfert par le secrétariat (${reader === 'giver' ? 'votre service ' : from === undefined ? '' : `${from} `}→ ${to}) : ${what}${why}`
  if (reader === 'giver') return `Transfert (votre service → ${to}) : ${what}${why}`
  return reader === 'receiver'
    ? `Transfert vers votre service (jusqu’ici : ${from ?? who}) : ${what}${why}`
    : `Transfert (${from ?? who} → ${to}) : ${what}${why}`
}

/** What a hand-over did, as a line that goes on with its commitment. */
export function frenchAssigned({ added, removed, leaving }: EntryOf<'assigned'>, names: Names): string {
  const to = andList(added.map(({ team }) => names.team(team)))
  if (leaving)
    return `transfert proposé : ${andList(leaving.map(({ team }) => names.team(team)))} → ${to} ; rien ne change d’ici à la confirmation`
  const from = andList(removed.filter(({ team }) => !added.some((each) => each.team === team)).map(({ team }) => names.team(team)))
  if (added.length === 0) return `ne relève plus de : ${from}`
  const isKept = removed.length > 0 && added.every((now) => removed.some(({ team, role }) => team === now.team && role === now.role))
  if (isKept) return `laissé à : ${to}`
  if (from === '') return removed.length > 0 ? `${to} désormais ${partNow(added)}` : `service ajouté : ${to}`
  return `transféré : ${from} → ${to}`
}

function partNow(added: readonly Owner[]): string {
  return added.every(({ role }) => role === 'lead') ? 'pilote' : 'en appui'
}
