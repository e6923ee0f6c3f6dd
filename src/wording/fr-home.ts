import type { HomeWords } from './home.ts'
import { listFormat, pluralIn } from './intl.ts'

const plural = pluralIn('fr-FR')
const andList = listFormat('fr-FR')
const counted = (teams: readonly { readonly team: string; readonly count: number }[]): string =>
  andList(teams.map(({ team, count }) => `${team} (${count})`))

export const frenchHome: HomeWords = {
  agreement: (n) => `${plural(n, 'engagement attend', 'engagements attendent')} votre accord`,
  owner: (n) => `${plural(n, 'engagement', 'engagements')} à confirmer\u00A0: est-ce à vous\u202F?`,
  overdue: (n) => `${plural(n, 'engagement', 'engagements')} en retard`,
  today: (n) => `${plural(n, 'engagement', 'engagements')} pour aujourd’hui`,
  owed: (n) => `Ce que doivent vos services\u00A0: ${n}`,
  nothingWaits: 'Rien ne vous attend.',
  nothingOwed: 'Vos services n’ont aucun engagement ouvert.',
  more: (n) => `Et ${n} de plus\u00A0: \`/commitments les miens\``,
  others: (n) => `${plural(n, 'engagement ouvert', 'engagements ouverts')} d’autres services\u00A0: \`/commitments liste\``,
  whole: 'L’ensemble du registre',
  side: (side, sums, red) => `*${side}*\u00A0: ${sums}${red === 0 ? '' : `, ${red} au rouge`}`,
  red: (n) => `${plural(n, 'engagement', 'engagements')} au rouge`,
  unconfirmed: (teams) => `*Responsables à confirmer*\u00A0: ${counted(teams)}`,
  silent: (teams) => `*Sans réponse depuis quatre semaines*\u00A0: ${counted(teams)}`,
  updated: (at) => `Mis à jour ${at}`,
  settings: 'Mes réglages',
  next: 'À venir',
  nextOfAll: 'Tout ce qui partira\u00A0: `/commitments aperçu`',
  proposals: (n) => `${plural(n, 'proposition attend', 'propositions attendent')} le secrétariat`,
  troubles: (n) => `Personnes et canaux à rétablir\u00A0: ${n}`,
  moreInChannel: (n) => `Et ${n} de plus, dans le canal du secrétariat.`,
  narrow: {
    state: 'État',
    whose: 'Service',
    words: 'Chercher',
    wordsHint: 'Un mot de l’engagement, ou comme après `liste`\u00A0: rouge, avant le 31 mars, cette semaine. Validez par Entrée.',
    anyState: 'Quel que soit l’état',
    waitingForMe: 'en attente de ma part',
    anybody: 'Quel que soit le service',
    mine: 'Mes services',
    all: 'Tous les services',
    nothing: 'Tout afficher de nouveau',
  },
  howTo: 'Ouvrez un engagement pour dire où il en est. Vous pouvez aussi répondre dans les fils\u00A0: `/commitments aide`.',
}
