import { additionIn, handOverTold, sidesAskedBy } from '../nudges/handed-over.ts'
import type { Bulletin } from '../nudges/message.ts'
import { stillSilentAbout } from '../nudges/standing.ts'
import type { LogEntry } from '../register/schema.ts'
import type { Block } from './blocks.ts'
import { bold, linesUpTo, section } from './blocks.ts'
import { titles } from './lines.ts'
import { shortTitleOf, wordsOf } from './names.ts'
import { reasonBehindTeam } from './own-reason.ts'
import type { Sheet } from './render-context.ts'

/** The most characters that the lines above the rows take. */
const bulletinLength = 1300

/** The lines of a message that speak of many commitments at once. */
export function bulletinLines(sheet: Sheet): string[] {
  const { bulletins = [] } = sheet.message
  const unconfirmed = bulletins.filter((bulletin) => bulletin.tells === 'unconfirmed')
  return [
    ...bulletins.flatMap((bulletin) => (bulletin.tells === 'unconfirmed' ? [] : bulletinLine(sheet, bulletin))),
    ...[...Map.groupBy(unconfirmed, ({ since }) => since)].map(([since, of]) =>
      sheet.words.unconfirmed(
        of.map(({ team, ids }) => ({ team: bold(sheet.names.team(team)), count: ids.length })),
        since,
      ),
    ),
  ]
}

export function bulletinBlocks(sheet: Sheet): Block[] {
  const lines = bulletinLines(sheet)
  return lines.length === 0 ? [] : [section(linesUpTo(lines, bulletinLength - 100))]
}

function bulletinLine(sheet: Sheet, bulletin: Exclude<Bulletin, { tells: 'unconfirmed' }>): string[] {
  switch (bulletin.tells) {
    case 'handed over':
      return handOverLines(sheet, bulletin)
    case 'escalated':
      return silenceLines(sheet, bulletin)
    default:
      // Planned by an older version: the thread of the poll says it now.
      return []
  }
}

/** What was told and has been taken back since is said apart, in a line of its own. */
function handOverLines(sheet: Sheet, told: HandOverBulletin): string[] {
  const { words, names, view, message } = sheet
  const wasTold = new Map(told.ids.map((id) => [id, handOverTold(view.register.commitments.get(id), told, message)]))
  const gone = told.ids.filter((id) => wasTold.get(id)?.isGone)
  const stands = told.ids.filter((id) => !gone.includes(id))
  const entry = wasTold.get(gone[0] ?? '')?.entry
  return [
    ...linesTogether(sheet, stands, wasTold).map((ids) => handOverLine(sheet, { ...told, ids }, wasTold.get(ids[0] ?? '')?.entry)),
    ...(entry ? [words.labelled(whatOf(sheet, gone), words.newsGone(words.did(entry, names), names.quietly(entry.by)))] : []),
  ]
}

/** Those of which the same is said: of what is closed it may have to be said who has to agree now. */
function linesTogether(
  sheet: Sheet,
  ids: readonly string[],
  told: ReadonlyMap<string, { readonly entry: LogEntry } | undefined>,
): string[][] {
  const saidOf = (id: string) => {
    const entry = told.get(id)?.entry
    return JSON.stringify([entry && additionIn(entry), sidesAskedNow(sheet, id, entry)])
  }
  return [...Map.groupBy(ids, saidOf).values()]
}

function sidesAskedNow({ view: { register } }: Sheet, id: string, entry: LogEntry | undefined): string[] {
  const commitment = register.commitments.get(id)
  return commitment && entry?.kind === 'assigned' ? sidesAskedBy(register, commitment, entry.added) : []
}

/** An answer ends a silence: of what has one since, nobody need be told that it had none. */
function silenceLines(sheet: Sheet, { ids, to }: Extract<Bulletin, { tells: 'escalated' }>): string[] {
  const { words, view, message, names } = sheet
  const silent = stillSilentAbout(view.register, message, ids)
  return silent.length === 0 ? [] : [words.toldOfSilence(bold(names.team(to)), whatOf(sheet, silent))]
}

type HandOverBulletin = Extract<Bulletin, { tells: 'handed over' }>

function handOverLine(
  sheet: Sheet,
  { ids, from, to, by, team, text, isOffer, isKept }: HandOverBulletin,
  entry: LogEntry | undefined,
): string {
  const { words, names, message, view } = sheet
  const addition = entry && additionIn(entry)
  const sides = sidesAskedNow(sheet, ids[0] ?? '', entry)
  const teams = (given: readonly string[]) => words.list(given.map((id) => bold(names.team(id))))
  const owning = to.length > 0 ? to : ownersOfAll(sheet, ids)
  return words.handedOver({
    how: addition?.how ?? (isKept ? 'kept' : isOffer ? 'offered' : to.length === 0 ? 'left' : 'handed over'),
    role: addition?.role,
    asked:
      sides.length === 0
        ? undefined
        : {
            sides: words.list(sides.map((side) => names.party(side))),
            isReader: sides.includes(view.register.teams.get(message.team)?.party.id ?? ''),
          },
    what: whatOf(sheet, ids),
    reader: to.includes(message.team) ? 'receiver' : from.includes(message.team) ? 'giver' : 'other',
    from: from.length === 0 ? undefined : teams(from),
    // The one team that still has it knows with whom it is.
    to: to.length === 0 && owning.every((id) => id === message.team) ? '' : teams(owning),
    by: team === undefined ? 'secretariat' : 'team',
    who: names.quietly(by),
    words: text === undefined ? '' : wordsOf(words, { text: reasonBehindTeam(text, owning, view.register) }),
  })
}

function ownersOfAll({ view: { register } }: Sheet, ids: readonly string[]): string[] {
  const [first = [], ...others] = ids.map((id) => (register.commitments.get(id)?.owners ?? []).map(({ team }) => team))
  return first.filter((team) => others.every((owners) => owners.includes(team)))
}

/** A few are named, more are counted. */
function whatOf(sheet: Sheet, ids: readonly string[]): string {
  if (ids.length <= namedUpTo) return titles(sheet, ids)
  const { words, view } = sheet
  const { language } = view
  const named = ids.slice(0, namedUpTo).map((id) => bold(shortTitleOf(view.register.commitments.get(id), id, { language, max: 80 })))
  return words.list([...named, words.moreOnes(ids.length - named.length)])
}

const namedUpTo = 3
