import { listFormat, pluralIn } from './intl.ts'
import type { LookWords } from './looks.ts'

const plural = pluralIn('fr-FR')
const andList = listFormat('fr-FR')
const days = (count: number): string => plural(count, 'jour', 'jours')

export const frenchLooks: LookWords = {
  dueIn(due, kind, daysLeft) {
    if (kind === 'none') return 'aucune échéance dans le texte'
    if (kind === 'continuing') return 'engagement permanent, sans échéance'
    if (kind === 'without delay') return 'à faire sans délai'
    if (daysLeft === null) return `échéance : ${due}`
    if (daysLeft < 0) return `en retard de ${days(-daysLeft)} (échéance : ${due})`
    return `échéance : ${due} (${daysLeft === 0 ? 'aujourd’hui' : daysLeft === 1 ? 'demain' : `dans ${days(daysLeft)}`})`
  },
  wasDue: (due, ended) => `${ended} (échéance : ${due})`,
  eventOn: (event, day) => (day === undefined ? `${event} : date pas encore fixée` : `${event} : ${day}`),
  ledBy: (leads, supports) =>
    [
      ...(leads.length === 0 ? [] : [`${leads.length === 1 ? 'pilote' : 'pilotes'} : ${andList(leads)}`]),
      ...(supports.length === 0 ? [] : [`en appui : ${andList(supports)}`]),
    ].join(' ; '),
  notConfirmed: 'pas encore confirmé',
  noText: 'Le registre n’en contient pas le texte.',
  saidNothing: (teams) => `Aucune réponse à ce jour : ${andList(teams)}.`,
  noOtherSide: 'Aucune autre partie n’y participe.',
  notTroubled: (rating) => `Ce n’est pas le cas : ${rating}.`,
  noneTroubled: 'Aucun de ces engagements n’est évalué ainsi.',
  noneSpoken: 'Rien n’a encore été dit à ce sujet de ce côté.',
  nextMessage: ({ team, when, titles }) =>
    `Prochain message à ${team} : ${when}, au sujet de ${titles}, sauf réponse de votre part d’ici là.`,
  noNextMessage: (team) => `Aucun message à ${team} dans les six semaines à venir.`,
  moreMeant: (count) => `… et ${plural(count, 'autre', 'autres')}. Précisez le numéro ou le nom.`,
  showAll: 'Tout afficher',
  listAll: 'Afficher la liste',
}
