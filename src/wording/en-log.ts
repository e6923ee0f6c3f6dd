import type { Day, EntryOf, LogEntry, Rating } from '../register/schema.ts'
import type { Names } from './catalogue.ts'
import { englishAssigned } from './en-hand-overs.ts'
import { theSide } from './en-sides.ts'
import { changedText, dayInWords, listFormat } from './intl.ts'

const locale = 'en-GB'
const andList = listFormat(locale)
const longDay = (day: Day): string => dayInWords(day, locale, 'cccc d MMMM yyyy')

/** What an entry of a log did, in English. */
export function englishDid(entry: LogEntry, { names, rating }: { readonly names: Names; rating(rating: Rating | null): string }): string {
  switch (entry.kind) {
    case 'added':
      return `put into the register${entry.proposedBy === undefined ? '' : `, as ${names.quietly(entry.proposedBy)} proposed`}`
    case 'edited':
      return englishEdited(entry, names)
    case 'noted':
      return entry.disowned ? 'said not to be theirs' : 'noted'
    case 'confirmed':
      return `ownership confirmed${entry.removed ? `, and no longer ${andList(entry.removed.map(({ team }) => names.team(team)))}’s` : ''}`
    case 'rated':
      return entry.rating === null ? 'rating taken back' : `rated ${rating(entry.rating)}`
    case 'dated':
      if (entry.proposed) return `asks for a new date, ${names.due(entry.to)} (now ${names.dueName(entry.from)})`
      return `${entry.to === null ? 'no date any more' : `new date ${names.due(entry.to)}`}${entry.party === undefined ? '' : ', agreed'}${entry.from === undefined || entry.from === null ? '' : ` (it was ${names.dueName(entry.from)})`}`
    case 'closed':
      return `closed${entry.party ? ` for ${theSide(names.party(entry.party))}` : ''}${entry.outcome === 'delivered in part' ? ', delivered in part' : ''}${entry.tacit ? ', nobody objected' : ''}`
    case 'objected':
      if (entry.to !== undefined)
        return `not agreed to the new date ${names.dueName(entry.to)}${entry.party ? ` by ${theSide(names.party(entry.party))}` : ''}`
      return `not agreed${entry.party ? ` by ${theSide(names.party(entry.party))}` : ''}, open again`
    case 'reopened':
      return 'reopened'
    case 'withdrawn':
      return `withdrawn${entry.party ? ` by ${theSide(names.party(entry.party))}` : ''}`
    case 'superseded':
      return `superseded${entry.successor ? ` by ${names.commitment(entry.successor)}` : ''}${entry.party ? ` for ${theSide(names.party(entry.party))}` : ''}`
    case 'assigned':
      return englishAssigned(entry, names)
    case 'snoozed':
      return `snoozed until ${longDay(entry.until)}`
    case 'evidenced':
      return `evidence: ${names.evidence(entry)}`
    case 'held':
      return 'held'
    case 'amended':
      return 'the message was edited'
    case 'retracted':
      return entry.text === undefined ? 'the message was deleted, and no longer counts' : 'the answer before the edit is taken back'
    case 'undone':
      return `undone: what was said on ${names.when(entry.of)}`
  }
}

/** What was corrected, as it is now and as it was. */
function englishEdited({ before, after }: EntryOf<'edited'>, names: Names): string {
  const none = 'none'
  const quoted = (text: string | undefined) => (text === undefined ? none : `“${names.safe(text, 200)}”`)
  const list = (words: readonly string[] | null | undefined) => (words?.length ? names.safe(words.join(', '), 200) : none)
  const was = (now: string, then: string) => `${now} (it was ${then})`
  const changed = (field: 'title' | 'short') => {
    const text = changedText(after[field], before[field], 'en')
    return was(quoted(text.after), quoted(text.before))
  }
  return [
    'corrected:',
    [
      ...(after.title === undefined ? [] : [`title ${changed('title')}`]),
      ...(after.due === undefined ? [] : [`due ${was(names.due(after.due), names.dueName(before.due))}`]),
      ...(after.text === undefined ? [] : ['the words of the source']),
      ...(after.partOf === undefined ? [] : [`part of ${after.partOf === null ? none : names.commitment(after.partOf)}`]),
      ...(after.short === undefined ? [] : [`short title ${changed('short')}`]),
      ...(after.aliases === undefined ? [] : [`also called ${was(list(after.aliases), list(before.aliases))}`]),
      ...(after.tags === undefined ? [] : [`tags ${was(list(after.tags), list(before.tags))}`]),
    ].join('; '),
  ].join(' ')
}
