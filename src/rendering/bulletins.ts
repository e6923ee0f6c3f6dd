import type { Bulletin } from '../nudges/message.ts'
import type { Block } from './blocks.ts'
import { bold, linesUpTo, section } from './blocks.ts'
import { titles } from './lines.ts'
import { wordsOf } from './names.ts'
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

function bulletinLine(sheet: Sheet, bulletin: Exclude<Bulletin, { tells: 'unconfirmed' }>): string {
  const { words, names } = sheet
  switch (bulletin.tells) {
    case 'handed over':
      return handOverLine(sheet, bulletin)
    case 'escalated':
      return words.toldOfSilence(bold(names.team(bulletin.to)), whatOf(sheet, bulletin.ids))
  }
}

function handOverLine(sheet: Sheet, { ids, from, to, by, team, text, isOffer }: Extract<Bulletin, { tells: 'handed over' }>): string {
  const { words, names, message } = sheet
  const teams = (given: readonly string[]) => words.list(given.map((id) => bold(names.team(id))))
  return words.handedOver({
    how: isOffer ? 'offered' : 'handed over',
    what: whatOf(sheet, ids),
    reader: to.includes(message.team) ? 'receiver' : from.includes(message.team) ? 'giver' : 'other',
    from: from.length === 0 ? undefined : teams(from),
    to: teams(to),
    by: team === undefined ? 'secretariat' : 'team',
    who: names.quietly(by),
    words: text === undefined ? '' : wordsOf(words, { text: reasonBehindTeam(text, to, sheet.view.register) }),
  })
}

/** A few are named, more are counted. */
function whatOf(sheet: Sheet, ids: readonly string[]): string {
  return ids.length > namedUpTo ? sheet.words.commitments(ids.length) : titles(sheet, ids)
}

const namedUpTo = 3
