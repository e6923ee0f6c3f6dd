import type { FilterState } from '../register/filtering.ts'
import type { Rating } from '../register/schema.ts'
import { listFormat, pluralIn } from './intl.ts'
import type { LookWords } from './looks.ts'

const plural = pluralIn('fr-FR')
const andList = listFormat('fr-FR')
const days = (count: number): string => plural(count, 'jour', 'jours')

const orList = listFormat('fr-FR', 'disjunction')

const states: Record<FilterState, string> = {
  overdue: 'en retard',
  open: 'ouverts',
  closed: 'clos ou terminés',
  unconfirmed: 'pilote non confirmé',
  waiting: 'en attente d’une partie',
  unrated: 'pas encore évalués',
  continuing: 'permanents',
  undated: 'sans date',
}

const ratings: Record<Rating, string> = { red: 'rouge', amber: 'orange', green: 'vert' }

const helpInFrench: readonly string[] = [
  '*Répondez dans le fil* d’un message, en français ou en anglais : `terminé`, `en bonne voie`, `à risque : pourquoi`, `bloqué : pourquoi`, `reporté au 15 avril : pourquoi`, `RAS`, `d’accord`, `pas d’accord : pourquoi`, `abandonné : pourquoi`, `en pause jusqu’au 14 mars`, `transmis à ÉQUIPE`, `preuve : https://…`, `note : …` ; `oui` ou `non` à « est-ce à vous ? ». Plusieurs à la fois : `1 terminé, 2 à risque : pourquoi`. `annuler` retire votre dernière réponse.',
  '*Posez vos questions*, dans un fil ou en message direct : « c’est pour quand ? », « qui s’en occupe ? », « que dit le texte ? », « qu’a dit le Royaume-Uni ? », « pourquoi rouge ? », « quand est la prochaine relance ? ». Vous seul voyez la réponse.',
  '*Consultez*, dans un fil, en message direct ou après `/commitments` : `les miens`, `liste`, `voir ID`, `historique ID`. `liste` accepte `en retard`, `rouge`, `en attente`, `non confirmé`, `clos`, une équipe, une partie, `avant le 31 mars 2011`, `cette semaine`, ou un mot.',
  '*Partout ailleurs* : `@Relance ports en bonne voie` dans un canal, ou `/commitments ports en bonne voie`, avec tous les mots ci-dessus.',
  '*Responsables* : `/commitments sondage` demande à votre équipe où elle en est.',
  '*Secrétariat* : `/commitments sondage`, `aperçu 14 mars 2011`, `attribuer ID à SERVICE`, `attribuer tout de SERVICE à SERVICE`, `événement ID 17 février 2012` (ou `sans date`, `tenu`), `rouvrir ID : pourquoi`.',
]

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
  listHead({ count, ofMine, openOnly, filters }, sums) {
    const what = `${openOnly ? plural(count, 'engagement ouvert', 'engagements ouverts') : plural(count, 'engagement', 'engagements')}${ofMine ? ' de vos équipes' : ''}`
    return `*${[what, ...filters].join(', ')}*${sums === '' ? '' : ` : ${sums}`}`
  },
  filter(filter) {
    switch (filter.by) {
      case 'state':
        return states[filter.state]
      case 'rating':
        return ratings[filter.rating]
      case 'side':
      case 'team':
        return filter.said
      case 'before':
        return `échéance avant le ${filter.said}`
      case 'until':
        return `échéance au plus tard le ${filter.said}`
      case 'event':
        return `échéance liée à : ${filter.said}`
      case 'between':
        return filter.first === filter.last ? `échéance le ${filter.first}` : `échéance du ${filter.first} au ${filter.last}`
      case 'words':
        return `avec « ${filter.said} »`
    }
  },
  sums: ({ overdue, ahead, moved, continuing, undated }) =>
    [
      ...(overdue === 0 ? [] : [`${overdue} en retard`]),
      ...(ahead === 0 ? [] : [`${ahead} à venir${moved === 0 ? '' : ` (dont ${moved} au-delà de la première échéance)`}`]),
      ...(continuing === 0 ? [] : [plural(continuing, 'permanent', 'permanents')]),
      ...(undated === 0 ? [] : [`${undated} sans date`]),
    ].join(', '),
  noneFits: 'Aucun engagement ne répond à tous ces critères.',
  unknownFilter: (words) => `Je n’ai trouvé ni engagement, ni équipe, ni partie pour ${andList(words)}.`,
  howToFilter:
    'Vous pouvez filtrer par équipe ou par partie (`liste PAF`, `liste royaume-uni`), par `rouge`, `orange`, `vert`, `en retard`, `en attente`, `non confirmé`, `clos`, `avant le 31 mars 2011`, `cette semaine`, par thème ou par un mot du titre ; plusieurs à la fois : `liste rouge france`.',
  supported: (by) => `en appui : ${by}`,
  waitingSides: (how, by, awaited) =>
    `${{ closed: 'clos', withdrawn: 'retiré', superseded: 'remplacé' }[how]} pour ${andList(by)}, en attente de : ${andList(awaited)}`,
  slipped: (count, first, moves) =>
    `Échéance reportée de ${days(count)} (échéance initiale : ${first})${moves > 1 ? `, ${moves === 2 ? 'deux fois' : `${moves} fois`}` : ''}`,
  endedInTime: (first) => `Terminé dans les délais initiaux (échéance initiale : ${first})`,
  endedLate: (count, first) => `Terminé ${days(count)} après l’échéance initiale (${first})`,
  noLongerDated: (first) => `N’a plus d’échéance (échéance initiale : ${first})`,
  noEvidence: 'aucun à ce jour',
  help: helpInFrench,
  whatToRecord: (title) =>
    `Que dois-je enregistrer pour ${title} ? Par exemple \`en bonne voie\`, \`à risque : pourquoi\`, \`terminé\` ou \`note : …\`.`,
  eventUsage:
    'Quel événement, et qu’en dire ? `/commitments événement ID 17 février 2012` en fixe la date, `événement ID sans date` la retire, `événement ID tenu` note qu’il a eu lieu.',
  didYouMean: (titles) => `Vouliez-vous dire ${orList(titles)} ?`,
  showAll: 'Tout afficher',
  listAll: 'Afficher la liste',
}
