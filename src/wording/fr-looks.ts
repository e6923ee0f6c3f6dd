import type { FilterState } from '../register/filtering.ts'
import type { Rating } from '../register/schema.ts'
import { hourInFrench, shortDayInFrench } from './fr-dues.ts'
import { capital, listFormat, pluralIn } from './intl.ts'
import type { LookWords } from './looks.ts'
import { sourceSaidIn } from './source.ts'

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
  'without delay': 'à faire sans délai',
  moved: 'dont l’échéance a été reportée',
  snoozed: 'en pause',
}

const ratings: Record<Rating, string> = { red: 'rouge', amber: 'orange', green: 'vert' }

const helpInFrench: LookWords['help'] = ({ sides, events }) => [
  `*Répondez dans le fil* d’un message, en français ou en anglais\u00A0: \`terminé\`, \`en bonne voie\`, \`à risque : pourquoi\`, \`bloqué : pourquoi\`, \`reporté au 15 avril : pourquoi\`, \`RAS\`${sides ? ', `d’accord`, `pas d’accord : pourquoi`' : ''}, \`abandonné : pourquoi\`, \`en pause jusqu’au 14 mars\`, \`transféré à SERVICE\`, \`preuve : https://…\`, \`note : …\`\u202F; \`oui\` ou \`non\` à «\u00A0est-ce à vous\u202F?\u00A0». Plusieurs à la fois\u00A0: \`1 terminé, 2 à risque : pourquoi\`. \`annuler\` retire votre dernière réponse.`,
  `*Posez vos questions*, dans un fil ou en message direct\u00A0: «\u00A0c’est pour quand\u202F?\u00A0», «\u00A0qui s’en occupe\u202F?\u00A0», «\u00A0que dit le texte\u202F?\u00A0»${sides ? ', «\u00A0qu’a dit le Royaume-Uni\u202F?\u00A0»' : ''}, «\u00A0pourquoi rouge\u202F?\u00A0», «\u00A0quand est la prochaine relance\u202F?\u00A0». Vous seul voyez la réponse.`,
  `*Consultez*, dans un fil, en message direct ou après \`/commitments\`\u00A0: \`les miens\`, \`liste\`, \`voir ID\`, \`historique ID\`. \`liste\` accepte \`en retard\`, \`rouge\`, \`en attente\`, \`non confirmé\`, \`clos\`, un service${sides ? ', une partie' : ''}, \`avant le 31 mars 2011\`, \`cette semaine\`, ou un mot. \`/commitments synthèse\` résume l’ensemble, \`synthèse SERVICE\` ce que doit un service.`,
  '*Partout ailleurs*\u00A0: `@Relance ports en bonne voie` dans un canal, ou `/commitments ports en bonne voie`, avec les mêmes mots.',
  '*Responsables*\u00A0: `/commitments sondage` demande à votre service où il en est\u202F; `ajouter` propose un engagement au secrétariat, `modifier ID` une correction\u202F; `absent jusqu’au 14 mars, NOM me remplace` note votre absence, `de retour` y met fin.',
  `*Secrétariat*\u00A0: \`/commitments ajouter\`, \`modifier ID\`, \`sondage\`, \`aperçu 14 mars 2011\`, \`attribuer ID à SERVICE\`, \`attribuer tout de SERVICE à SERVICE\`${events ? ', `événement ID 17 février 2012` (ou `sans date`, `tenu`)' : ''}, \`rouvrir ID : pourquoi\`.`,
]

const pastFirst = (count: number): string => (count === 0 ? '' : ` (dont ${count} au-delà de la première échéance)`)

export const frenchLooks: LookWords = {
  source: sourceSaidIn({
    source: (where) => `Source\u00A0: ${where}`,
    promised: (day) => `Promis le ${day}`,
    paragraph: (number) => `paragraphe ${number}`,
    heading: (words) => `sous «\u00A0${words}\u00A0»`,
    day: shortDayInFrench,
  }),
  helpOn: [
    [
      '^(?:ajout|modif|nouv|propos)',
      '`/commitments ajouter INTITULÉ d’ici fin juin, SERVICE`, `/commitments modifier ID`, ou « Track commitment » dans le menu d’un message\u00A0: un formulaire demande le reste. Les responsables proposent, le secrétariat confirme.',
    ],
    [
      'termine|clo|fini|fait',
      '`terminé`, ou avec ce qui le montre\u00A0: `terminé : rapport envoyé à Londres lundi`. Ce que plusieurs parties doivent est clos quand chacune l’a dit\u202F; `rouvrir : pourquoi` le rouvre.',
    ],
    [
      'bonne voie|risque|bloqu|statut|rouge|orange|vert|evalu',
      '`en bonne voie`, `à risque : pourquoi`, `bloqué : pourquoi`\u202F; `RAS` confirme votre dernière réponse.',
    ],
    [
      'dates?$|echeance|report|decal|retard',
      '`reporté au 15 avril : pourquoi`, `deux semaines de retard : pourquoi`. Une échéance ne bouge qu’avec un motif.',
    ],
    [
      'pause',
      '`en pause jusqu’au 14 mars`\u00A0: vous n’êtes plus sollicités avant ce jour. Les responsables le disent, sans dépasser l’échéance.',
    ],
    ['accord|oppos', '`d’accord`, `pas d’accord : pourquoi`\u00A0: à la clôture ou à la nouvelle échéance de l’autre partie.'],
    ['transf|attribu|a nous', '`transféré à SERVICE`, `pas à nous`\u202F; le secrétariat\u00A0: `attribuer ID à SERVICE`.'],
    ['preuve|notes?$|liens?$', '`preuve : https://…`, `note : …`.'],
    ['abandon|retir|remplac', '`abandonné : pourquoi`, `remplacé par ID`.'],
    ['annul', '`annuler` retire votre dernière réponse, `annuler 2` celle sur la ligne 2.'],
    [
      'listes?$|filtre|voir|historique|miens',
      '`les miens`, `liste`, `voir ID`, `historique ID`\u202F; `liste` accepte `en retard`, `rouge`, `en attente`, `clos`, un service, `avant le 31 mars 2011`, `cette semaine` ou un mot.',
    ],
    [
      'sondage|relance|apercu|rappel',
      '`/commitments sondage` demande à votre équipe où en sont les choses\u202F; `aperçu 14 mars 2011` montre au secrétariat ce qui partirait.',
    ],
    [
      'absen|conge',
      '`absent jusqu’au 14 mars, NOM me remplace`, `absent du 3 au 14 mars`, `de retour`\u202F; `absent` seul montre ce qui est noté. Le secrétariat le dit des autres\u00A0: `absent NOM jusqu’au 14 mars`.',
    ],
    [
      'reglage|parametre|langue|heures?$|preference',
      '`réglages` montre la langue dans laquelle je vous écris et l’heure des messages directs\u202F; `réglages langue anglais`, `réglages heure 10 h` les changent, `réglages comme mon service` y met fin. Les menus de mon onglet Accueil font de même.',
    ],
    [
      'synthese|bilan',
      '`/commitments synthèse` résume l’ensemble, `synthèse SERVICE` ou `synthèse PARTIE` ce qu’ils doivent\u202F; vous seul voyez la réponse.',
    ],
    ['evenement', 'Le secrétariat dit `événement ID 17 février 2012`, `événement ID sans date`, `événement ID tenu`.'],
    [
      'question',
      'Demandez «\u00A0pour quand est le 4\u202F?\u00A0», «\u00A0qui s’en occupe\u202F?\u00A0», «\u00A0que dit le texte\u202F?\u00A0», «\u00A0pourquoi le 2 est rouge\u202F?\u00A0». Vous seul voyez la réponse.',
    ],
  ],
  open: 'Ouvrir',
  openNamed: (title) => `Ouvrir\u00A0: ${title}`,
  dueIn(due, kind, daysLeft) {
    if (kind === 'none') return 'aucune échéance dans le texte'
    if (kind === 'continuing') return 'engagement permanent, sans échéance'
    if (kind === 'without delay') return 'à faire sans délai'
    if (daysLeft === null) return `échéance\u00A0: ${due}`
    if (daysLeft < 0) return `en retard de ${days(-daysLeft)} (échéance\u00A0: ${due})`
    return `échéance\u00A0: ${due} (${daysLeft === 0 ? 'aujourd’hui' : daysLeft === 1 ? 'demain' : `dans ${days(daysLeft)}`})`
  },
  wasDue: (due, ended) => `${ended} (échéance\u00A0: ${due})`,
  eventOn: (event, day) => (day === undefined ? `${event}\u00A0: date pas encore fixée` : `${event}\u00A0: ${day}`),
  ledBy: (leads, supports) =>
    [
      ...(leads.length === 0 ? [] : [`piloté par ${andList(leads)}`]),
      ...(supports.length === 0 ? [] : [`avec en appui ${andList(supports)}`]),
    ].join(', '),
  notConfirmed: 'pas encore confirmé',
  notTheirs: 'dit ne pas être concerné',
  noText: 'Le registre n’en contient pas le texte.',
  notHowItStands: 'rien encore sur l’avancement',
  saidNothing: (teams) => `Aucune réponse à ce jour\u00A0: ${andList(teams)}.`,
  noOtherSide: 'Aucune autre partie n’y participe.',
  notTroubled: (rating) => `Ce n’est pas le cas\u00A0: ${rating}.`,
  noneTroubled: 'Aucun de ces engagements n’est évalué ainsi.',
  noneSpoken: 'Rien n’a encore été dit à ce sujet de ce côté.',
  noSuchRow: (row, rows) =>
    rows === 0
      ? `Rien ne porte ici le numéro ${row}. Indiquez le nom ou l’identifiant.`
      : `Ce message n’a pas de numéro ${row}\u00A0: ${rows === 1 ? 'il n’en a qu’un' : `ils vont de 1 à ${rows}`}. Indiquez le nom ou l’identifiant.`,
  noneEnded: 'Aucun de ces engagements n’est clos.',
  noneDueAhead: 'Aucune échéance à venir.',
  noAnswerFrom: (team, titles) => `Pas encore de réponse (${team})\u00A0: ${titles}.`,
  allAnswered: 'Tous les services interrogés ont répondu.',
  notConfirmedBy: (team, titles) => `Pas encore confirmé (${team})\u00A0: ${titles}.`,
  allConfirmed: 'Tous les pilotes ont confirmé.',
  leftFor: (team) => `Encore attendu (*${team}*)\u00A0:`,
  leftToAgree: 'votre accord',
  leftToRate: 'où en est-on',
  leftToConfirm: 'à confirmer comme vôtre',
  nothingLeft: (team) => `Rien d’autre n’est attendu pour le moment (*${team}*).`,
  notRatedByLeads: 'pas encore évalué par un pilote',
  standing: (all, { red, amber, green, unrated, waiting, ended, overdue }, support) => {
    const bySupport = [
      ...(support.red === 0 ? [] : [plural(support.red, 'rouge', 'rouges')]),
      ...(support.amber === 0 ? [] : [`${support.amber} à risque`]),
    ]
    const parts = [
      ...(red === 0 ? [] : [plural(red, 'rouge', 'rouges')]),
      ...(amber === 0 ? [] : [`${amber} à risque`]),
      ...(green === 0 ? [] : [`${green} en bonne voie`]),
      ...(unrated === 0
        ? []
        : [
            `${plural(unrated, 'pas encore évalué', 'pas encore évalués')}${bySupport.length === 0 ? '' : ` (en appui\u00A0: ${bySupport.join(', ')})`}`,
          ]),
      ...(waiting === 0 ? [] : [`${waiting} en attente d’une partie`]),
      ...(ended === 0 ? [] : [plural(ended, 'clos ou terminé', 'clos ou terminés')]),
    ]
    return `*${plural(all, 'engagement', 'engagements')}*\u00A0: ${parts.join(', ')}${overdue === 0 ? '' : `\u202F; dont ${overdue} en retard`}.`
  },
  notMoved: (due) => `jamais reporté\u202F; ${due}.`,
  noneMoved: 'Aucune de ces échéances n’a été modifiée.',
  nobodyAsked: 'Personne n’a encore été interrogé.',
  messageAbout: 'Ce message concerne\u00A0:',
  editedInFile:
    'Cela, je ne le peux pas : c’est dans le fichier du registre que les engagements sont fusionnés, scindés et supprimés, et que des services leur sont ajoutés en appui ou en copilotage. Ici, on peut en ajouter un (`/commitments ajouter`), le modifier ou le renommer (`/commitments modifier ID`), en abandonner un (`abandonné ID : motif`), le remplacer par un autre (`ID remplacé par AUTRE-ID`) ou le transmettre (`attribuer ID à SERVICE`).',
  nothingAsked:
    'Rien n’attend un oui ou un non de votre part pour le moment, rien n’est donc enregistré. `les miens` montre ce qui vous revient.',
  canAnswer:
    'Je ne peux pas répondre à cette question. Je peux vous dire quelle est l’échéance, qui pilote, ce que dit le texte, ce qu’une équipe en a dit, pourquoi c’est rouge, qui n’a pas répondu et quelle est la suite. `aide` indique comment demander.',
  askedAs({ team, role, isAssumed, when, given, confirmed }) {
    const part = `Vous êtes sollicités parce que *${team}* ${role === 'lead' ? 'en est pilote' : 'y est en appui'}`
    const ifWrong = isAssumed ? ' Si ce n’est pas le cas, répondez `pas à nous`.' : ''
    const due = ` ${capital(when)}.`
    if (confirmed) return `${part}\u00A0: ${confirmed.by} l’a confirmé le ${confirmed.at}.${due}`
    if (given) return `${part}\u00A0: transfert par ${given.by}, le ${given.at}.${due}${ifWrong}`
    return isAssumed
      ? `${part}\u00A0: le texte ne désigne pas de service, cette attribution est faite par défaut.${due}${ifWrong}`
      : `${part}, selon le registre.${due}`
  },
  silenceClimbs(teams, toSecretariat) {
    const to = [...teams, ...(toSecretariat ? ['le secrétariat'] : [])]
    if (to.length === 0) return 'Sans réponse, je vous relance. Personne d’autre n’est prévenu.'
    return `Sans réponse, je vous relance. Si le silence dure après l’échéance, je préviens ${to.join(', puis ')}, qui peut répondre à votre place.`
  },
  whoReads: (others, everybody) =>
    `Votre réponse est inscrite au registre, à votre nom. ${everybody ? 'Tous les membres de cet espace de travail peuvent' : 'Toutes les personnes nommées dans le registre peuvent'} la lire (y compris\u00A0: ${andList([...others, 'secrétariat'])})\u00A0; les membres de ce canal lisent le fil. Vous seul voyez ce message.`,
  theirHour: (when, { at, day }) => `${when} (${day ?? hourInFrench(at)} sur place)`,
  nextMessage: ({ team, when, titles }) =>
    `Prochain message (${team})\u00A0: ${when}${titles === '' ? '.' : `, sauf réponse de votre part d’ici là. Sujet\u00A0: ${titles}.`}`,
  noNextMessage: (team) => `Aucun message prévu dans les six semaines à venir (${team}).`,
  nextPoll: (team, when) => `Prochain point (${team})\u00A0: ${when}.`,
  noNextPoll: (team) => `Aucun point prévu dans les six semaines à venir (${team}).`,
  changedSince: (day, count) => (count === 0 ? `Rien n’a changé depuis le ${day}.` : `*Changements depuis le ${day}\u00A0:*`),
  moreMeant: (count) => `… et ${plural(count, 'autre', 'autres')}. Précisez le numéro ou le nom.`,
  listHead({ count, ofMine, openOnly, filters }, sums) {
    const what = `${openOnly ? plural(count, 'engagement ouvert', 'engagements ouverts') : plural(count, 'engagement', 'engagements')}${ofMine ? ' de vos services' : ''}`
    return `*${[what, ...filters].join(', ')}*${sums === '' ? '' : `\u00A0: ${sums}`}`
  },
  listNone: ({ ofMine, openOnly, filters }) =>
    `*Aucun engagement${openOnly ? ' ouvert' : ''}${ofMine ? ' de vos services' : ''}${filters.length === 0 ? '' : ` (${filters.join(', ')})`}*`,
  filter(filter) {
    switch (filter.by) {
      case 'state':
        return states[filter.state]
      case 'rating':
        return ratings[filter.rating]
      case 'side':
      case 'team':
        return filter.said
      case 'waiting for':
        return `en attente côté ${filter.said}`
      case 'before':
        return `échéance avant le ${filter.said}`
      case 'until':
        return `échéance au plus tard le ${filter.said}`
      case 'event':
        return `échéance liée à\u00A0: ${filter.said}`
      case 'between':
        return filter.first === filter.last ? `échéance le ${filter.first}` : `échéance du ${filter.first} au ${filter.last}`
      case 'words':
        return `avec «\u00A0${filter.said}\u00A0»`
    }
  },
  sums: ({ overdue, today, movedToday, ahead, moved, continuing, undated, ended }) =>
    [
      ...(overdue === 0 ? [] : [`${overdue} en retard`]),
      ...(today === 0 ? [] : [`${today} pour aujourd’hui${pastFirst(movedToday)}`]),
      ...(ahead === 0 ? [] : [`${ahead} à venir${pastFirst(moved)}`]),
      ...(continuing === 0 ? [] : [plural(continuing, 'permanent', 'permanents')]),
      ...(undated === 0 ? [] : [`${undated} sans date`]),
      ...(ended === 0 ? [] : [plural(ended, 'n’est plus ouvert', 'ne sont plus ouverts')]),
    ].join(', '),
  noSuchDay: (words) => `Ce jour n’existe pas\u00A0: ${andList(words)}.`,
  unknownFilter: (words) => `Je n’ai trouvé ni engagement, ni service, ni partie pour ${andList(words)}.`,
  howToFilter:
    'Vous pouvez filtrer par service ou par partie (`liste PAF`, `liste royaume-uni`), par `rouge`, `orange`, `vert`, `en retard`, `en attente`, `non confirmé`, `reporté`, `en pause`, `sans délai`, `clos`, `avant le 31 mars 2011`, `cette semaine`, par thème ou par un mot du titre\u202F; plusieurs à la fois\u00A0: `liste rouge france`.',
  supported: (by) => `en appui\u00A0: ${by}`,
  waitingSides: (how, by, awaited) =>
    `${{ closed: 'clos', 'closed in part': 'clos', withdrawn: 'retiré', superseded: 'remplacé' }[how]} côté ${andList(by)}${how === 'closed in part' ? ', tenu en partie' : ''}, en attente de\u00A0: ${andList(awaited)}`,
  slipped: (count, first, moves) =>
    `Échéance reportée de ${days(count)} (échéance initiale\u00A0: ${first})${moves > 1 ? `, ${moves === 2 ? 'deux fois' : `${moves} fois`}` : ''}`,
  endedInTime: (first) => `Terminé dans les délais initiaux (échéance initiale\u00A0: ${first})`,
  endedLate: (count, first) => `Terminé ${days(count)} après l’échéance initiale (${first})`,
  noLongerDated: (first) => `N’a plus d’échéance (échéance initiale\u00A0: ${first})`,
  noEvidence: 'aucun à ce jour',
  help: helpInFrench,
  whatToRecord: (title) =>
    `Que dois-je enregistrer pour ${title}\u202F? Par exemple \`en bonne voie\`, \`à risque : pourquoi\` ou \`note : …\`.`,
  assignUsage:
    'Quel engagement, et à quel service\u202F? Par exemple `/commitments attribuer ID à SERVICE`, `attribuer ID de SERVICE à SERVICE` ou `attribuer tout de SERVICE à SERVICE`.',
  eventUsage:
    'Quel événement, et qu’en dire\u202F? `/commitments événement ID 17 février 2012` en fixe la date, `événement ID sans date` la retire, `événement ID tenu` note qu’il a eu lieu.',
  didYouMean: (titles) => `Vouliez-vous dire ${orList(titles)}\u202F?`,
  showAll: 'Tout afficher',
  listAll: 'Afficher la liste',
}
