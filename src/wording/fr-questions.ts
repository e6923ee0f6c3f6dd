import { capital, listFormat, pluralIn } from './intl.ts'
import type { AnsweredBy, CalledBy, EndedOtherwiseSaid, QuestionWords } from './questions.ts'
import { typeset } from './typography.ts'

const locale = 'fr-FR'
const plural = pluralIn(locale)
const andList = listFormat('fr-FR')
const orList = listFormat('fr-FR', 'disjunction')
const inQuotes = (words: string): string => typeset`« ${words} »`
const called: Record<CalledBy, string> = { number: 'numéro', name: 'nom' }
const write = (what: string, example: (id: string) => string, by: AnsweredBy): string =>
  by === 'next words'
    ? typeset`Il suffit d'écrire ${what} ici.`
    : typeset`Merci de ressaisir la commande avec ${what} : ${`\`${example(by.naming)}\``}.`
const slips = (id: string): string => `reporté ${id} au 15 avril : motif`

const idOf = (by: AnsweredBy): string => (by === 'next words' ? '' : ` ${by.naming}`)

export const frenchQuestions: QuestionWords = {
  which: (words) => typeset`De quel engagement parlez-vous avec ${inQuotes(words)} ?`,
  unknownName: (words) => typeset`Je ne trouve pas d'engagement ${inQuotes(words)} ici. Lequel voulez-vous dire ?`,
  whichOfSeveral: (words, by) =>
    typeset`À quel engagement ${inQuotes(words)} s'applique-t-il ? Il suffit de mettre son ${called[by]} devant. Rien n'est encore modifié.`,
  isItDone: (title, words, { isBeside }) =>
    isBeside
      ? typeset`${title} : est-ce terminé ? Le reste de votre message laisse un doute sur ${inQuotes(words)} : rien n'est encore clos.`
      : typeset`${title} : est-ce terminé ? ${inQuotes(words)} ne le dit pas tout à fait : rien n'est encore clos.`,
  isItDoneInPart: (title) => typeset`${title} : faut-il le clore comme tenu en partie, sans suite à attendre ? Rien n'est encore clos.`,
  isThatWhy: (title, words, what) =>
    what === 'reopened'
      ? typeset`Faut-il rouvrir ${title}, avec ${inQuotes(words)} comme motif ? Rien n'est modifié d'ici là.`
      : what === 'objected'
        ? typeset`Faut-il enregistrer votre désaccord au sujet de ${title}, avec ${inQuotes(words)} comme motif ? Rien n'est modifié d'ici là.`
        : typeset`Faut-il enregistrer ${inQuotes(words)} comme motif pour ${title} ? Rien n'est modifié d'ici là.`,
  otherSideReads: (words) => typeset`L'autre partie lira ${inQuotes(words)}. Faut-il l'enregistrer ? Rien n'est gardé d'ici là.`,
  reason(title, { what, rating, to, by }) {
    const on = to === undefined ? '' : typeset` (nouvelle échéance : ${to})`
    if (what === 'dated') return typeset`${title}${on} : quel est le motif du report ? ${write('le motif', slips, by)}`
    if (what === 'objected' && to !== undefined)
      return typeset`${title} : pourquoi n'êtes-vous pas d'accord avec la nouvelle échéance (${to}) ? ${write('le motif', (id) => `pas d'accord ${id} : motif`, by)} L'autre partie en sera informée.`
    if (what === 'objected')
      return typeset`Pourquoi n'êtes-vous pas d'accord pour clore ${title} ? ${write('le motif', (id) => `pas d'accord ${id} : motif`, by)} L'autre partie en sera informée.`
    if (what === 'rated')
      return typeset`Qu'est-ce qui freine ${title} ? ${write('le motif', (id) => `${rating === 'red' ? 'bloqué' : 'à risque'} ${id} : motif`, by)}`
    return typeset`Pourquoi rouvrir ${title} ? ${write('le motif', (id) => `rouvrir ${id} : motif`, by)}`
  },
  datePassed: (title, passed, next) =>
    next === undefined
      ? typeset`La date est passée : ${passed}. Quel jour voulez-vous dire pour ${title} ?`
      : typeset`La date est passée : ${passed}. Voulez-vous dire ${next} pour ${title} ?`,
  whichDate: (title, { by, isExplained }) =>
    isExplained
      ? typeset`${title} : reporté à quelle date ? ${write('la date', slips, by)}`
      : typeset`${title} : reporté à quelle date, et pourquoi ? ${write('la date et le motif', slips, by)}`,
  whichDay: (title, days) => typeset`${title} : quel jour voulez-vous dire, ${days} ?`,
  earlier: (title, date, deadline) =>
    typeset`${title} : ${date}, c'est plus tôt que l'échéance actuelle (${deadline}). Est-elle avancée ? Sinon, quelle date voulez-vous dire ?`,
  sameDate: (title, date) => typeset`${title} : même échéance (${date}), rien ne change.`,
  sameDateReasonKept: (title, date) => typeset`${title} : même échéance (${date}), rien ne change. Votre motif est conservé en note.`,
  agreeToWhat: (title) => typeset`${title} : une clôture et une nouvelle échéance attendent votre réponse. De laquelle parlez-vous ?`,
  noDateWaits: (title, due) => typeset`${title} : aucune nouvelle échéance n'attend plus de réponse. L'échéance : ${due}.`,
  waitsForOthers: (title, date, parties) =>
    typeset`${title} : la nouvelle échéance (${date}) n'attend pas l'accord de votre partie. Accord attendu : ${andList(parties)}.`,
  untilWhen: (title, by) =>
    typeset`Jusqu'à quand ne plus vous relancer sur ${title} ? ${write('la date', (id) => `en pause ${id} jusqu'au 14 mars`, by)}`,
  whatEvidence: (title, by) =>
    typeset`Quel justificatif pour ${title} ? ${write('le lien ou le chiffre', (id) => `preuve ${id} : 80 interpellations`, by)}`,
  whichTeam: (title, words) =>
    words === ''
      ? typeset`À quel service transférez-vous ${title} ?`
      : typeset`De quel service parlez-vous avec ${inQuotes(words)}, pour ${title} ?`,
  handOver: (title, team) => typeset`Transférez-vous ${title} ? Nouveau service : ${team}. Sinon, rien n'est modifié.`,
  oneLeads: (title, teams) => typeset`Un seul service pilote. Auquel transférez-vous ${title} : ${orList(teams)} ?`,
  whosePart: (title, teams, { id, from, to }) =>
    typeset`${title} (services : ${teams}) : quelle part transférez-vous ? Par exemple \`attribuer ${id} de ${from} à ${to}\`.`,
  noLeadLeft: (sides, count) =>
    typeset`Plus de service pilote côté ${andList(sides)} pour ${count === 1 ? 'cet engagement commun' : `${count} engagements communs`}. Transférer quand même ? Rien n'est encore modifié.`,
  noLeadLeftLabel: 'Transférer quand même',
  assignAllTheSame: (titles, team, words) =>
    typeset`Je n'ai pas compris ${inQuotes(words)}. Transférer quand même (nouveau service : ${team}) : ${titles} ? Rien n'est encore modifié.`,
  whichToGive: (team, titles) => typeset`Lequel de ces engagements transférez-vous (nouveau service : ${team}) ? ${titles}.`,
  whose: (title, words, teams) =>
    typeset`Je ne connais pas de service appelé ${inQuotes(words)}.${teams.length === 0 ? '' : typeset` Vouliez-vous dire ${orList(teams)} ?`} À qui attribuer ${title ?? 'chacun de ces engagements'} ? Choisissez un service dans le menu, ou répondez par son nom.`,
  isItWithdrawn: (title, words) =>
    typeset`${title} : est-ce abandonné ? ${inQuotes(words)} ne le dit pas tout à fait : rien n'est encore retiré.`,
  byWhat: (title, words, by) =>
    typeset`${words === undefined ? typeset`Par quoi ${title} est-il remplacé ?` : typeset`Je ne trouve pas d'engagement ${inQuotes(words)} qui remplacerait ${title}.`} Écrivez ${`\`remplacé${idOf(by)} par NOM : motif\``}, ou ${`\`remplacé${idOf(by)} : motif\``} s'il n'est pas dans le registre.`,
  noSuchDate: (words) => typeset`Cette date n'existe pas : ${inQuotes(words)}. Le jour précède le mois, comme dans \`15 avril\`.`,
  agreementNotUnderstood: (words, title) =>
    typeset`Je n'ai pas compris ${inQuotes(words)}${title === undefined ? '' : typeset` au sujet de ${title}`}. Votre accord est attendu : vous pouvez écrire \`d'accord\` ou \`pas d'accord : motif\`.`,
  notUnderstood: (words, title) =>
    title === undefined
      ? typeset`Je n'ai pas compris ${inQuotes(words)}.`
      : typeset`${title} : où en est-on ? ${inQuotes(words)} ne le dit pas tout à fait.`,
  canSay: (by) =>
    typeset`Vous pouvez écrire \`terminé\`, \`en bonne voie\`, \`à risque : motif\`, \`bloqué : motif\`, \`reporté au 15 avril : motif\`, \`inchangé\` ou \`note : ...\`${by === undefined ? '' : `, précédé de son ${called[by]}`}.`,
  noRatingYet: (row) => typeset`Rien n’a encore été évalué ici : \`${row}en bonne voie\` ou \`${row}à risque : motif\` dit où l’on en est.`,
  howOfLeftOut: (titles) => typeset`Et pour ${titles}, où en êtes-vous ?`,
  howOfEach: (titles, words) => typeset`C’est noté : ${inQuotes(words)}. Où en êtes-vous pour ${titles} ?`,
  howOfThere: (titles, _count, words) => typeset`${titles} : c’est noté, ${inQuotes(words)}. Est-ce en bonne voie ?`,
  howOfHeld: (titles, words) => typeset`${titles} : est-ce à risque, ou bloqué ? ${inQuotes(words)} peut dire l’un ou l’autre.`,
  howOfDoubted: (titles, words) => typeset`${titles} : est-ce en bonne voie, ou à risque ? ${inQuotes(words)} peut dire l’un ou l’autre.`,
  ratedByNoTeam: 'C’est conservé\u202F; seule compte l’évaluation des services pilotes',
  howNow: (titles) => typeset`Où en êtes-vous maintenant pour ${titles} ?`,
  whoseIsIt: (words, title) =>
    typeset`Je n'ai pas compris ${inQuotes(words)}${title === undefined ? '' : typeset` au sujet de ${title}`}. ${title === undefined ? typeset`Lesquels relèvent de vous ? Vous pouvez écrire ${'`1 et 3 oui, 2 non`'}, ${'`oui pour tous`'} ou ${'`aucun n’est à nous`'}.` : typeset`Relève-t-il de vous ? Répondez ${'`oui`'} ou ${'`non`'} ; après le ${'`non`'}, vous pouvez dire de qui il relève.`}`,
  tooLong: (title, read) =>
    typeset`J'ai lu les ${read.toLocaleString(locale)} premiers caractères ; la suite est conservée en note (${title}). Ce qu'elle modifie, merci de l'écrire sur une ligne à part.`,
  confirmedBefore: (title, who, when) =>
    typeset`${title} : confirmé comme relevant de votre service (${who}, ${when}) ; rien n'a été enregistré. Un responsable peut revenir sur cette réponse.`,
  notYoursBefore: (titles, first) =>
    typeset`Laissé de côté : ${titles}. Votre service a répondu que cela ne relève pas de lui ; si c'est le cas, répondez \`${first} oui\`.`,
  noPart: (title, teams, may) =>
    typeset`${title} : ${teams.length === 1 ? 'service concerné' : 'services concernés'}, ${andList(teams)}. Rien n'a été enregistré à ce sujet ; s'il le faut, adressez-vous à ${may ?? 'leurs responsables'}.`,
  ofTeamBelow: (title, team, id) =>
    typeset`${title} : service concerné, ${team}. Une réponse qui ne nomme aucun engagement ne vaut que pour vos propres services, donc rien n'a été enregistré à ce sujet. Pour répondre à la place de ce service, nommez l'engagement, par exemple ${`\`${id} en bonne voie\``}.`,
  saidFor: (did, team) => `${did} (pour ${team})`,
  takeBack: (title, who, { how, when, isOnly }) =>
    typeset`${title} : ${{ closed: 'clos', withdrawn: 'retiré', superseded: 'déclaré remplacé' }[how]} pour votre partie (${who}, ${when}). Revenir sur cette réponse${isOnly ? '' : typeset`, et enregistrer ce que vous venez d'écrire`} ?`,
  ended: (title, who, { how, when, by }) =>
    typeset`${title} : ${{ closed: 'clos', withdrawn: 'retiré', superseded: 'remplacé' }[how]} (${who}, ${when}), donc plus évalué. Pour le rouvrir, écrivez ${`\`rouvrir${by === 'next words' ? '' : ` ${by.naming}`} : motif\``}.`,
  closeAll: (count, titles, side, { umbrellas, lasting, otherwise }) =>
    [
      typeset`Clore ${count === 1 ? typeset`l'engagement` : count === 2 ? 'les deux' : `les ${count}`}${side === undefined ? '' : ` côté ${side}`} ? ${titles}. Rien n'est encore clos.`,
      ...(umbrellas === '' ? [] : [typeset`Laissés de côté, car des volets restent ouverts : ${umbrellas}.`]),
      ...(lasting === '' ? [] : [typeset`Laissés de côté, car permanents : ${lasting}.`]),
      ...(otherwise === ''
        ? []
        : [typeset`Laissés de côté, car l'autre partie en a décidé autrement et attend votre accord : ${otherwise}.`]),
    ].join(' '),
  openParts: (title, count, parts) =>
    typeset`${title} : ${plural(count, 'volet encore ouvert', 'volets encore ouverts')} (${parts}). Clore quand même ?`,
  noEnd: (title) =>
    typeset`${title} : permanent, sans fin prévue. Le clore quand même ? Si une partie seulement est faite, écrivez \`note : …\` ou \`en bonne voie\`.`,
  allOfIt: (title, who, when) =>
    typeset`${title} : ${who} l'a clos comme tenu en partie le ${when}. Est-il maintenant tenu en entier ? Rien n'est encore modifié.`,
  endedOtherwise: (title, ended) =>
    typeset`${title} : ${frenchEnded(ended)}. Êtes-vous d'accord avec cela, ou est-il ${endedAs[ended.says]} quand même ? Rien n'est encore enregistré.`,
  movedInstead: (title, ended, date) =>
    typeset`${title} : ${frenchEnded(ended)}. Est-ce un désaccord, avec une nouvelle échéance (${date}) ? Rien n'est encore enregistré.`,
  agreeToEndingLabel: (how) =>
    ({
      closed: 'D’accord pour clore',
      'closed in part': typeset`D'accord : tenu en partie`,
      withdrawn: 'D’accord pour le retrait',
      superseded: typeset`D'accord : remplacé`,
    })[how],
  endAllTheSameLabel: (says) => `${capital(endedAs[says])} quand même`,
  whichSides: (title, sides) =>
    typeset`${title} : terminé pour quelle partie ? Cet engagement est conjoint, chaque partie doit le clore : ${andList(sides)}.`,
  otherSide: (title, side, withdraws) =>
    withdraws
      ? typeset`${title} : il ne reste à le retirer que côté ${side}. Le retirer aussi de ce côté ?`
      : typeset`${title} : il ne reste à le clore que côté ${side}. Le clore aussi de ce côté ?`,
  whichSidesWithdraw: (title, sides) =>
    typeset`${title} : retiré pour quelle partie ? Cet engagement est conjoint, chaque partie doit le retirer : ${andList(sides)}.`,
  withdrawnForAllSides: 'retiré pour les deux parties',
  withdrawnFor: (side) => `retiré pour ${side}`,
  quotedOnly: typeset`Je ne lis pas les lignes citées (celles qui commencent par « > ») : rien n'a été enregistré. Dites-le avec vos propres mots, par exemple \`terminé : rapport envoyé\` ou \`noter : la PAF indique que …\`.`,
  byWhen: (title, daysLate, by) =>
    typeset`${title} : en retard${daysLate === 0 ? '' : ` de ${plural(daysLate, 'jour', 'jours')}`}. Quelle est la nouvelle date prévue ? ${write('la nouvelle date et le motif', slips, by)}`,
  nothingWaits: (titles, count) =>
    typeset`Rien n'attend votre accord pour ${titles} : personne ${count > 1 ? typeset`n'en a clos aucun` : typeset`ne l'a clos`}, et aucune nouvelle échéance n'est demandée.`,
  closingTakenBack: (title, what) =>
    ({
      closed: typeset`${title} : la clôture a été annulée, et n'attend plus votre accord. L'engagement reste ouvert.`,
      withdrawn: typeset`${title} : le retrait a été annulé, et n'attend plus votre accord. L'engagement reste ouvert.`,
      superseded: typeset`${title} : le remplacement a été annulé, et n'attend plus votre accord. L'engagement reste ouvert.`,
      dated: typeset`${title} : la demande de nouvelle échéance a été annulée, et n'attend plus votre accord.`,
    })[what],
  agreedByAll: (title, id) =>
    typeset`${title} : toutes les parties ont donné leur accord, ce qui ne s'annule plus. Pour le rouvrir, écrivez ${`\`rouvrir ${id} : motif\``}.`,
  nothingToUndo: typeset`Aucune réponse de votre part à annuler ici.`,
  droppedOnly: (title) =>
    typeset`Vos derniers mots n'ont rien modifié. Ce que vous aviez dit avant${title === undefined ? '' : typeset` au sujet de ${title}`} reste valable : écrivez encore une fois \`annuler\` pour revenir dessus.`,
  yesLabel: 'Oui',
  noLabel: 'Non',
  moveAll: (count, titles, { to, left }) =>
    typeset`${to === undefined ? 'Nouvelles échéances' : typeset`Nouvelle échéance, ${to},`} pour ${count === 1 ? typeset`l'engagement suivant` : typeset`les ${count}`} ? ${titles}. Rien n'est encore reporté.${left === undefined ? '' : typeset` Laissés de côté, faute de date propre : ${left}.`}`,
  closeAllLabel: (count) => (count === 1 ? 'Clore' : count === 2 ? 'Clore les deux' : typeset`Clore les ${count}`),
  allSidesLabel: 'Pour toutes les parties',
  onlySideLabel: (side) => typeset`Côté ${side} seulement`,
  closeAnywayLabel: 'Clore quand même',
  sayYes: 'oui',
  sayNo: 'non',
  doneForAllSides: 'terminé pour les deux parties',
  doneFor: (side) => `terminé pour ${side}`,
  doneAllTheSame: 'terminé quand même',
  agreedAllTheSame: 'd’accord quand même',
  inPartAllTheSame: 'terminé en partie quand même',
  withdrawnAllTheSame: 'retiré quand même',
  supersededAllTheSame: (successor, reason) =>
    `remplacé${successor === undefined ? '' : ` par ${successor}`} quand même${reason === undefined ? '' : ` : ${reason}`}`,
}

const endedAs = { closed: 'terminé', 'closed in part': 'tenu en partie', withdrawn: 'retiré', superseded: 'remplacé' } as const

/** What another side has done, as a part of a sentence. */
export function frenchEnded({ who, side, when, how }: Omit<EndedOtherwiseSaid, 'says'>): string {
  const did = { closed: 'clos', 'closed in part': 'clos, tenu en partie,', withdrawn: 'retiré', superseded: 'déclaré remplacé' }[how]
  return typeset`${did}${side === undefined ? '' : ` côté ${side}`} (${who}, ${when})`
}
