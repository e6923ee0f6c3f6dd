import type { EntryOf, LogEntry, Rating } from '../register/schema.ts'
import type { Names } from './catalogue.ts'
import { longDayInFrench as longDay } from './fr-dues.ts'
import { frenchAssigned } from './fr-hand-overs.ts'
import { changedText, listFormat } from './intl.ts'
import { typeset } from './typography.ts'

const andList = listFormat('fr-FR')

/** What an entry of a log did, in French. */
export function frenchDid(entry: LogEntry, { names, rating }: { readonly names: Names; rating(rating: Rating | null): string }): string {
  switch (entry.kind) {
    case 'added':
      return `inscrit au registre${entry.proposedBy === undefined ? '' : `, sur proposition de ${names.quietly(entry.proposedBy)}`}`
    case 'edited':
      return frenchEdited(entry, names)
    case 'noted':
      return entry.disowned ? 'ne relève pas de ce service, selon lui' : 'noté'
    case 'confirmed':
      return `prise en charge confirmée${entry.removed ? `, et il ne relève plus de : ${andList(entry.removed.map(({ team }) => names.team(team)))}` : ''}`
    case 'rated':
      return entry.rating === null ? 'évaluation retirée' : `évalué ${rating(entry.rating)}`
    case 'dated':
      if (entry.proposed) return `demande une nouvelle échéance, ${names.due(entry.to)} (actuelle : ${names.dueName(entry.from)})`
      return `${entry.to === null ? 'plus d’échéance' : `nouvelle échéance ${names.due(entry.to)}`}${entry.party === undefined ? '' : ', acceptée'}${entry.from === undefined || entry.from === null ? '' : ` (précédemment : ${names.dueName(entry.from)})`}`
    case 'closed':
      return `clos${entry.party ? ` côté ${names.party(entry.party)}` : ''}${entry.outcome === 'delivered in part' ? ', tenu en partie' : ''}${entry.tacit ? ', sans objection' : ''}`
    case 'objected':
      if (entry.to !== undefined)
        return `pas d’accord${entry.party ? ` côté ${names.party(entry.party)}` : ''} pour la nouvelle échéance (${names.dueName(entry.to)})`
      return `pas d’accord${entry.party ? ` côté ${names.party(entry.party)}` : ''}, rouvert`
    case 'reopened':
      return 'rouvert'
    case 'withdrawn':
      return `retiré${entry.party ? ` côté ${names.party(entry.party)}` : ''}`
    case 'superseded':
      return `remplacé${entry.successor ? ` par ${names.commitment(entry.successor)}` : ''}${entry.party ? ` côté ${names.party(entry.party)}` : ''}`
    case 'assigned':
      return frenchAssigned(entry, names)
    case 'snoozed':
      return `en pause jusqu’au ${longDay(entry.until)}`
    case 'evidenced':
      return `justificatif : ${names.evidence(entry)}`
    case 'held':
      return 'a eu lieu'
    case 'amended':
      return 'le message a été modifié'
    case 'retracted':
      return entry.text === undefined
        ? 'le message a été supprimé et ne compte plus'
        : 'réponse précédente annulée par la modification du message'
    case 'undone':
      return `annulé : ce qui a été dit le ${names.when(entry.of)}`
  }
}

/** What was corrected, as it is now and as it was. */
function frenchEdited({ before, after }: EntryOf<'edited'>, names: Names): string {
  const none = 'rien'
  const quoted = (text: string | undefined) => (text === undefined ? none : typeset`« ${names.safe(text, 200)} »`)
  const list = (words: readonly string[] | null | undefined) => (words?.length ? names.safe(words.join(', '), 200) : none)
  const was = (label: string, now: string, then: string) => typeset`${label} : ${now} (auparavant : ${then})`
  const changed = (field: 'title' | 'short', label: string) => {
    const text = changedText(after[field], before[field], 'fr')
    return was(label, quoted(text.after), quoted(text.before))
  }
  return typeset`corrigé : ${[
    ...(after.title === undefined ? [] : [changed('title', 'intitulé')]),
    ...(after.due === undefined ? [] : [was('échéance', names.dueName(after.due), names.dueName(before.due))]),
    ...(after.text === undefined ? [] : ['texte de la source']),
    ...(after.partOf === undefined ? [] : [typeset`fait partie de : ${after.partOf === null ? none : names.commitment(after.partOf)}`]),
    ...(after.short === undefined ? [] : [changed('short', 'intitulé court')]),
    ...(after.aliases === undefined ? [] : [was('autres noms', list(after.aliases), list(before.aliases))]),
    ...(after.tags === undefined ? [] : [was('étiquettes', list(after.tags), list(before.tags))]),
  ].join(typeset` ; `)}`
}
