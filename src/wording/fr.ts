import type { Catalogue } from './catalogue.ts'
import { frenchAbsences } from './fr-absences.ts'
import { frenchDue, hourInFrench, longDayInFrench as longDay, shortDayInFrench as shortDay } from './fr-dues.ts'
import { frenchForms } from './fr-forms.ts'
import { frenchHandOver } from './fr-hand-overs.ts'
import { frenchHealth } from './fr-health.ts'
import { frenchHome } from './fr-home.ts'
import { frenchDid } from './fr-log.ts'
import { frenchLooks } from './fr-looks.ts'
import { frMessages } from './fr-messages.ts'
import { frModals } from './fr-modals.ts'
import { frenchQuestions } from './fr-questions.ts'
import { frenchReach } from './fr-reach.ts'
import { frenchRefusal } from './fr-refusals.ts'
import { frenchSettings } from './fr-settings.ts'
import { capital, listFormat, pluralIn } from './intl.ts'
import { typeset } from './typography.ts'

const locale = 'fr-FR'
const plural = pluralIn(locale)
const andList = listFormat(locale)
const orList = listFormat(locale, 'disjunction')
const times = (count: number): string => (count === 1 ? 'une fois' : count === 2 ? 'deux fois' : `${count} fois`)
const inQuotes = (words: string): string => `« ${words} »`

/** French. */
export const fr: Catalogue = {
  ...frMessages,
  ...frenchHealth,
  language: 'fr',
  looks: frenchLooks,
  modals: frModals,
  forms: frenchForms,
  reach: frenchReach,
  home: frenchHome,
  absences: frenchAbsences,
  settings: frenchSettings,
  list: andList,
  anyOf: orList,
  quoted: inQuotes,
  byHand: 'modifié à la main dans le fichier',
  labelled: (label, said) => `${label} : ${said}`,
  day: longDay,
  instant: (at) => `${at.day === 1 ? '1er' : at.day} ${at.setLocale(locale).toFormat('MMMM yyyy')} à ${hourInFrench(at)}`,
  due: frenchDue.due,
  dueName: frenchDue.name,
  moved: (first, count) => `échéance initiale\u00A0: ${first}\u202F; reportée ${times(count)}`,
  pastPromise: (days) => `${plural(days, 'jour', 'jours')} après la première échéance`,
  ratedSince: (who, when) => `${who}, depuis le ${when}`,
  evidenceCount: (count) => plural(count, 'justificatif', 'justificatifs'),
  agreedToDate: (due) => `nouvelle échéance acceptée (${due})`,
  dateAsked: (due, who, date) => `${due} ; date demandée par ${who} : ${date}, pas encore acceptée`,
  late: (days) => `${plural(days, 'jour', 'jours')} de retard`,
  rating(rating) {
    switch (rating) {
      case 'green':
        return '🟢 Vert, en bonne voie'
      case 'amber':
        return '🟠 Orange, à risque'
      case 'red':
        return '🔴 Rouge, bloqué ou hors délai'
      case null:
        return 'pas encore évalué'
    }
  },
  status(status) {
    switch (status) {
      case 'open':
        return 'ouvert'
      case 'closing':
        return 'clos par une partie, l’autre n’a pas encore donné son accord'
      case 'closed':
        return 'clos'
      case 'closed in part':
        return 'clos, tenu en partie'
      case 'withdrawn':
        return 'retiré'
      case 'superseded':
        return 'remplacé'
    }
  },
  more: 'Autre…',
  undo: 'Annuler',
  next: 'Page suivante',
  previous: 'Page précédente',
  secretariat: 'Secrétariat',

  resultHead: (day) => `*Résultat du point du ${longDay(day)}*`,
  side({ side, asked, green, amber, red, closed, givenUp, objected, noted, snoozed, silent, open, sums }) {
    const answers = [
      ...(green === 0 ? [] : [`${green} en bonne voie`]),
      ...(amber === 0 ? [] : [`${amber} à risque`]),
      ...(red === 0 ? [] : [plural(red, 'bloqué ou hors délai', 'bloqués ou hors délai')]),
      ...(closed === 0 ? [] : [plural(closed, 'clos', 'clos')]),
      ...(givenUp === 0 ? [] : [plural(givenUp, 'retiré ou remplacé', 'retirés ou remplacés')]),
      ...(objected === 0 ? [] : [`${objected} sans accord`]),
      ...(noted === 0 ? [] : [`${noted} avec une note ou une date seulement`]),
      ...(silent === 0 ? [] : [`${silent} sans réponse`]),
    ]
    const notAsked = snoozed === 0 ? '' : `\u202F; ${snoozed} en pause`
    return `*${side}*, ${asked === 0 ? 'aucune question posée' : plural(asked, 'engagement', 'engagements')}${answers.length === 0 ? '' : ` : ${answers.join(', ')}`}${notAsked}.${sums === '' ? '' : ` Encore ouverts, ${open} : ${sums}.`}`
  },
  troubled: ({ light, was, title, team, since, words }) =>
    `${light}${was === undefined ? '' : ` (avant : ${was})`} : *${title}* (${team}, depuis le ${shortDay(since)})${words === '' ? '' : ` : ${words}`}`,
  silentTeams: (teams) => `Aucune réponse de : ${andList(teams)}.`,
  standIn: (lead, until, cover) =>
    `Absence de ${lead} jusqu’au ${longDay(until)} ; ${cover} assure l’intérim et peut répondre. ${lead} reste responsable.`,
  stillRed: (since, words) => `🔴 depuis le ${shortDay(since)}${words === '' ? '' : ` ${words}`} : est-ce toujours le cas ?`,
  snoozeEnded: (until) => `après une pause jusqu’au ${longDay(until)}`,
  snoozedUntil: (until, team) => `en pause jusqu’au ${shortDay(until)}${team === undefined ? '' : ` (${team})`}`,
  notAsked: (count, titles) => `Sans question, ${count} en pause\u00A0: ${titles}`,
  commitments: (count) => plural(count, 'engagement', 'engagements'),
  unconfirmed: (teams, since) =>
    `Confirmation demandée deux fois depuis le ${shortDay(since)}, sans réponse : ${andList(teams.map(({ team, count }) => `${team} (${count})`))}. \`/commitments liste à confirmer\``,
  toldOfSilence: (to, what) =>
    `Votre absence de réponse sur ${what} a été signalée (service informé : ${to}). Une réponse de votre part y met fin.`,
  handedOver: frenchHandOver,
  agree: ({ how, side, who, when, words, shown, silentUntil }) =>
    `*${{ closed: 'Clos', 'closed in part': 'Clos', withdrawn: 'Retiré', superseded: 'Dit remplacé' }[how]} côté ${side}${how === 'closed in part' ? ', tenu en partie' : ''}* (${who}, ${when}${words === '' ? '' : `, ${words}`}${shown === '' ? '' : ` ; justificatif : ${shown}`}) ; êtes-vous d’accord ?${silentUntil === undefined ? '' : ` *Sans réponse de votre part d’ici au ${shortDay(silentUntil)}, votre silence vaudra accord.*`}`,
  agreeDate: ({ side, due, who, when, words, now }) =>
    `*Nouvelle échéance demandée côté ${side} : ${due}* (${who}, ${when}${words === '' ? '' : `, ${words}`}). Échéance actuelle : ${now}. Êtes-vous d’accord ?`,
  closingSettled: 'Aucune clôture n’attend plus votre accord : l’engagement est ouvert.',
  dateSettled: (now) => `Aucune nouvelle échéance n’attend plus votre accord. Échéance : ${now}.`,
  newsGone: (did, who) => `Annulé depuis : ${did} (${who})`,
  silenceEnded: (team) => `Réponse reçue depuis (${team}).`,
  escalated({ team, since, daysLate, isReachable, closed }) {
    if (closed && isReachable)
      return `*Clos côté ${closed.side} le ${shortDay(closed.day)} ; pas encore d’accord ni de refus : ${team} ; retard : ${plural(daysLate, 'jour', 'jours')}*`
    const silence = isReachable
      ? `Sans réponse${since === undefined ? '' : ` depuis le ${shortDay(since)}`} : ${team}`
      : `Injoignable, sans canal ni responsable dans le registre : ${team}`
    return `*${silence} ; retard : ${plural(daysLate, 'jour', 'jours')}*`
  },
  mayAnswerForThem: (as, row) =>
    typeset`${as === 'team' ? 'Votre service est informé en tant qu’échelon supérieur et peut' : 'Vous pouvez'} répondre dans le fil à la place de qui n’a pas répondu : \`${row}reporté au 15 avril : motif\`, \`${row}à risque : motif\``,
  news(entry, about, { names, why, ended, stillDue, isBack, isForSide, isInPart }) {
    const who = names.quietly(entry.by)
    const closed = capital(isForSide ? this.did(entry, names) : this.status(isInPart ? 'closed in part' : 'closed'))
    switch (entry.kind) {
      case 'added':
      case 'edited':
        return `*${capital(this.did(entry, names))}* (${who}, ${names.when(entry.at)}${behindComma(why)})`
      case 'dated':
        if (isBack)
          return `*Nouvelle échéance annulée (${names.dueName(entry.from)})* : ${entry.to === null ? 'de nouveau sans échéance' : `de nouveau ${names.due(entry.to)}`} (${who})`
        return `${entry.to === null ? '*Plus d’échéance*' : `*Nouvelle échéance${entry.party === undefined ? '' : ', acceptée'}* : ${names.due(entry.to)}`}${entry.from === undefined || entry.from === null ? '' : ` ; échéance précédente : ${names.dueName(entry.from)}`} (${who}${behindComma(why)})`
      case 'closed':
        if (entry.tacit && entry.party !== undefined)
          return `*${closed}* : aucune objection côté ${names.party(entry.party)} après deux rappels, le silence vaut accord (${names.when(entry.at)})`
        return `*${closed}* (${who}, ${names.when(entry.at)}${behindComma(why)})`
      case 'rated':
        return `*${entry.team === undefined ? who : names.team(entry.team)} : ${this.rating(entry.rating)}* (${who}, ${names.when(entry.at)}${behindComma(why)})`
      case 'noted':
        return `*Réponse sans accord (${entry.team === undefined ? who : names.team(entry.team)})* : son silence ne vaudra pas accord (${who}, ${names.when(entry.at)}${behindComma(why)})`
      case 'objected':
        if (entry.to !== undefined)
          return `*Pas d’accord ${entry.party === undefined ? `de ${who}` : `côté ${names.party(entry.party)}`} pour la nouvelle échéance (${names.dueName(entry.to)})* (${who}${behindComma(why)})${stillDue === undefined ? '' : ` ; l’échéance reste : ${stillDue}`}`
        return `*Pas d’accord ${entry.party === undefined ? `de ${who}` : `côté ${names.party(entry.party)}`} pour ${ended === 'withdrawn' ? 'retirer l’engagement' : ended === 'superseded' ? 'le remplacer' : 'clore'}* (${who}${behindComma(why)}) ; l’engagement est rouvert`
      case 'reopened':
        return `*Rouvert* (${who}${behindComma(why)})`
      case 'withdrawn':
      case 'superseded':
        return `${about} : ${this.did(entry, names)} (${who}${behindComma(why)})`
    }
  },
  eventNews(event, { date, before, by, why }) {
    const reason = why === '' ? '' : ` (${why})`
    if (date === null) return `*« ${event} » n’a plus de date*, et cet engagement n’a donc plus d’échéance fixée${reason}`
    const was = before === null ? '' : ` (au lieu du ${longDay(before)})`
    const due = by === undefined || by === date ? 'à cette date' : `le ${longDay(by)}`
    return `*« ${event} » aura lieu le ${longDay(date)}*${was} ; échéance de cet engagement : ${due}${reason}`
  },
  eventOver: (event) => `*« ${event} » a eu lieu, et cet engagement est toujours ouvert*`,
  dependencyOpened: (other) => `${other} *est de nouveau ouvert* ; cet engagement en dépend`,
  dependencyEnded(other, { isInPart }) {
    return `${other} *est ${this.status(isInPart ? 'closed in part' : 'closed')}* ; cet engagement en dépendait`
  },
  gone: (id) => `\`${id}\` n’est plus dans le registre.`,

  did(entry, names) {
    return frenchDid(entry, { names, rating: (each) => this.rating(each) })
  },
  you: 'vous',
  by: (who, team) => (team === undefined ? who : `${who} (${team})`),
  nowClosing: (parties) => typeset`L’accord est maintenant demandé à : ${andList(parties)}.`,
  nowOver: (count) => (count === 1 ? 'L’engagement prend fin.' : 'Ces engagements prennent fin.'),
  nowClosed: (count) => (count === 1 ? 'L’engagement est clos.' : 'Ces engagements sont clos.'),
  alreadyOwns: (team, role) => `${role === 'lead' ? 'Déjà pilote' : 'Y participe déjà'} : ${team}.`,
  nowAskedDate: (parties, due) => typeset`L’accord est maintenant demandé à : ${andList(parties)} ; d’ici là, l’échéance reste : ${due}.`,
  dateStaysMoved: (due) => typeset`L’échéance reste : ${due}, tant qu’elle n’est pas déplacée à nouveau ; votre motif est transmis.`,
  dateStays: (due) => typeset`L’échéance reste : ${due}.`,
  keptAsNote: (titles) => `Votre message est conservé en note : ${titles}.`,
  nothingChanged: 'Rien n’a été modifié.',
  told: (who, title, what) => `${title} : ${what} (${who})`,
  acknowledged: (parts) => `✓ ${parts.map(({ what, did }) => sentence(what === undefined ? did : typeset`${what} : ${did}`)).join(' ')}`,
  andOthers: (count) => `et ${plural(count, 'autre', 'autres')}`,
  undone: (what) => typeset`annulé : ${what}`,

  questions: frenchQuestions,

  refusal: frenchRefusal,
  previewTitle: (count, from, to) =>
    `*${plural(count, 'message partirait', 'messages partiraient')}* du ${longDay(from)} au ${longDay(to)} si personne ne répondait. Rien n’a été envoyé.`,
  previewWhen:
    'Jusqu’à quand ? Par exemple `/commitments aperçu 14 mars 2011`, ou `/commitments aperçu 1er mars 2011 au 14 mars 2011` : dans l’avenir, et un an au plus.',
  unknownCommand: (word, nearest) =>
    `Je ne connais pas \`${word}\`.${nearest === undefined ? '' : ` Vouliez-vous dire \`/commitments ${nearest}\` ?`} Voir \`/commitments aide\`.`,
  listPage: (page, pages) => `Page ${page} sur ${pages}`,
  emptyList: 'Rien à montrer.',
  owners: (owners, names) =>
    andList(
      owners.map(
        ({ team, role, assumed }) => `${names.team(team)}${role === 'support' ? ' (en appui)' : ''}${assumed ? ' (supposé)' : ''}`,
      ),
    ),
  sourceLink: 'Ouvrir la source',
  shown: {
    owners: 'Responsables',
    due: 'Échéance',
    status: 'État',
    rating: 'Évaluation',
    evidence: 'Justificatifs',
    closing: 'Clôture',
    closesBy: ({ silence, needsEvidence }) =>
      [
        ...(needsEvidence ? ['sur justificatif'] : []),
        ...(silence === undefined ? [] : [`le silence d’une partie pendant ${plural(silence, 'jour ouvré', 'jours ouvrés')} vaut accord`]),
      ].join(', '),
    snoozed: 'En pause',
    partOf: 'Volet de',
    parts: 'Volets',
    dependsOn: 'Dépend de',
    partners: 'Partenaires',
    log: 'Dernières entrées',
  },
  historyTitle: (title, count) => `Historique, ${title} : ${plural(count, 'entrée', 'entrées')}`,
  emptyHistory: 'Rien n’a encore été dit à ce sujet.',
  noSuchCommitment: (typed) => `Je ne connais pas d’engagement ${inQuotes(typed)}.`,
  numbersAreOfRows:
    'Les numéros sont ceux des lignes d’un message : dites-le dans son fil, ou ici avec l’identifiant, par exemple `/commitments terminé ID` ; `/commitments les miens` donne la liste des vôtres.',
  whichCommitment:
    'Quel engagement ? Donnez son identifiant après la commande, par exemple `/commitments voir ID` ; `/commitments les miens` donne la liste des vôtres.',
  noSuchEvent: (typed) => `Je ne connais pas d’événement ${inQuotes(typed)}.`,
  noSuchTeam: (typed) => `Je ne connais pas de service ${inQuotes(typed)}.`,
  oddEventDate: (event, { day, late, before, command, isToCome }) =>
    [
      isToCome
        ? typeset`Le ${longDay(day)} est encore à venir : je n'ai pas noté que *${event}* a eu lieu.`
        : typeset`Le ${longDay(day)} ${late > 0 || before === 0 ? 'est passé' : 'est trop tôt'} : je ne l'ai pas retenu pour *${event}*.`,
      late === 0 ? '' : typeset`${plural(late, 'engagement ouvert serait aussitôt', 'engagements ouverts seraient aussitôt')} en retard.`,
      before === 0 ? '' : typeset`${plural(before, 'a été pris', 'ont été pris')} après cette date.`,
      typeset`Si c'est juste malgré tout : \`/commitments ${command} quand même\`.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  whichDay: (event) =>
    `Quel jour a lieu « ${event} » ? Donnez une date entière, par exemple \`17 février 2012\`, ou \`tenu\` une fois qu’il a eu lieu.`,
  partsEnded: (due) => `*Tous ses volets sont clos : est-ce terminé ?* ${capital(due)}`,
  didYouMean: (names) => `Vouliez-vous dire ${names} ?`,
  eventDated: (event, { day, before }, count) =>
    `*${event}* : ${day === null ? 'la date n’est plus fixée' : longDay(day)}${before === undefined ? '' : ` (auparavant : ${longDay(before)})`}.${count === 0 ? '' : ` ${plural(count, 'engagement ouvert en dépend', 'engagements ouverts en dépendent')} ; les responsables l’apprennent par leur prochain message.`}`,
  eventHeld: (event, count, { odd, id }) =>
    `*${event}* : tenu, c’est noté.${count === 0 ? '' : ` ${plural(count, 'engagement qui en dépendait est encore ouvert', 'engagements qui en dépendaient sont encore ouverts')} : la liste viendra avec votre prochain message.`}${odd === undefined ? '' : odd === null ? ` Mais sa date n’est pas fixée : dites quel jour c’était, par exemple \`/commitments événement ${id} 17 février\`.` : ` Mais le ${longDay(odd)} est encore à venir : si c’était plus tôt, dites quel jour.`}`,
  pollStarted: (teams, count) => typeset`Le point est demandé dès maintenant à ${plural(count, 'service', 'services')} : ${teams}.`,
  pollNone: (teams, count) =>
    count === 0
      ? typeset`Pas de point : aucun service ne pilote d'engagement ouvert.`
      : typeset`Pas de point : aucun engagement ouvert dont ${count === 1 ? 'ce service soit' : 'ces services soient'} pilote${count === 1 ? '' : 's'} (${teams}).`,
  pollAt: (team, at) => `${team} (${at.setLocale(locale).toFormat('cccc d MMMM')} à ${hourInFrench(at)})`,
  pollLater: (teams) => typeset`Le point sera demandé à : ${teams}.`,
  pollToday: (team, { at, asked, answered }) => `${team} à ${hourInFrench(at)} (${answered} sur ${asked} avec réponse)`,
  pollSentToday: (teams, only) =>
    typeset`Le point a déjà été demandé aujourd’hui : ${teams}. Pour le redemander malgré tout : \`/commitments sondage ${only === undefined ? '' : `${only} `}quand même\``,
  pollAsked: (teams) => `Déjà demandé : ${teams}. Les responsables peuvent faire le point toutes les 15 minutes.`,
  longCommand: (longest) =>
    `Une commande a au plus ${longest.toLocaleString(locale)} caractères : rien n’a été enregistré. Écrivez ces mots dans le fil, ou directement à moi.`,
  unreadableButton:
    'Je ne peux plus lire ce bouton : il vient d’un message plus ancien. Rien n’a été enregistré. Écrivez-le dans le fil, ou tapez `/commitments les miens`.',
  notYours: (team, titles, { who, words, count }) =>
    `Réponse « pas à nous » (*${team}*) : ${titles} (${who}${words === '' ? '' : ` : ${words}`}). À qui ${count === 1 ? 'l’attribuer' : 'les attribuer'} ? Choisissez un service, ou répondez ici par ${count === 1 ? 'son nom' : '`ID à SERVICE`'}.`,
  notYoursToSupport: (team, titles, { who, words, count }) =>
    `Réponse « pas à nous » (*${team}*, en appui) : ${titles} (${who}${words === '' ? '' : ` : ${words}`}). Retirer ce service ? Sinon, répondez ici par ${count === 1 ? 'le nom de celui qui vient en appui' : '`ID à SERVICE`'}.`,
  takeOff: 'Retirer ce service',
  notYoursSettled: (team, titles, { who, words }) =>
    `Réponse « pas à nous » (*${team}*) : ${titles} (${who}${words === '' ? '' : ` : ${words}`}). C’est réglé.`,
  assignWords: (id, team) => `attribuer ${id} à ${team}`,
  chooseTeam: 'Choisir un service',
  teamOfId: (id) => `service ${id}`,
  theSecretariat: 'secrétariat',
  moreOnes: (count) => plural(count, 'autre', 'autres'),
  andMore: (count) => `… et ${plural(count, 'autre', 'autres')}`,
}

function behindComma(said: string): string {
  return said === '' ? '' : `, ${said}`
}

function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? capital(words) : `${capital(words)}.`
}
