import type { DigestWords } from './digest.ts'
import { shortDayInFrench } from './fr-dues.ts'
import { dayInWords, listFormat, pluralIn } from './intl.ts'
import { typeset } from './typography.ts'

const locale = 'fr-FR'
const plural = pluralIn(locale)
const andList = listFormat(locale)
const behindColon = (why: string): string => (why === '' ? '' : typeset` : ${why}`)

export const frenchDigest: DigestWords = {
  head: ({ day, of, open, overdue, red, waiting }) =>
    typeset`${of === undefined ? 'Synthèse' : `Synthèse pour ${of}`}, ${shortDayInFrench(day)} : ${[
      plural(open, 'ouvert', 'ouverts'),
      ...(overdue === 0 ? [] : [`${overdue} en retard`]),
      ...(red === 0 ? [] : [`${red} au rouge`]),
      ...(waiting === 0 ? [] : [`${waiting} en attente d’une partie`]),
    ].join(', ')}`,
  part(part, { count, since }) {
    switch (part) {
      case 'not yours':
        return `Récusés par un service, à attribuer (${count})`
      case 'to agree':
        return `En attente de votre accord (${count})`
      case 'waiting long':
        return `En attente d’une partie depuis deux semaines ou plus (${count})`
      case 'overdue':
        return `En retard (${count})`
      case 'red':
        return `Au rouge, dans les délais (${count})`
      case 'was red':
        return `Au rouge avant un transfert, non évalués depuis (${count})`
      case 'moved':
        return `Nouvelles échéances depuis le ${shortDayInFrench(since)} (${count})`
      case 'ended':
        return `Clos ou terminés depuis le ${shortDayInFrench(since)} (${count})`
      case 'waiting':
        return `En attente d’une partie (${count})`
      case 'unconfirmed':
        return `Responsables à confirmer (${count})`
    }
  },
  together: (said) => said.join('\u202F; '),
  late: (days, due) => typeset`${plural(days, 'jour', 'jours')} de retard (échéance : ${due})`,
  red: (by, since, why) => `au rouge depuis le ${shortDayInFrench(since)} (${by})${behindColon(why)}`,
  wasRed: (by, since, why) => `au rouge avant le transfert, depuis le ${shortDayInFrench(since)} (${by})${behindColon(why)}`,
  moved: (from, to, why) => typeset`échéance déplacée : ${from} → ${to}${behindColon(why)}`,
  notTheirs: (teams) => typeset`pas à eux, selon ${andList(teams)}`,
  notConfirmed: (teams) => typeset`à confirmer par ${andList(teams)}`,
  waitingSince: (waiting, since) => `${waiting}, depuis le ${shortDayInFrench(since)}`,
  dateAsked: (side, date, awaited) => typeset`nouvelle échéance demandée par ${side} (${date}), en attente de : ${andList(awaited)}`,
  silentTwice: (teams) => typeset`*Sans réponse aux deux derniers points* : ${andList(teams)}`,
  quiet: (since) => `Rien n’est en retard ni au rouge, et rien n’a été déplacé ni clos depuis le ${shortDayInFrench(since)}.`,
  more: (count) => `et ${count} de plus`,
  howTo: (row) =>
    typeset`Répondez dans ce fil par numéro : \`voir ${row}\`, \`${row} en bonne voie\`, \`${row} transmis à SERVICE\`. Le tout : \`/commitments liste\`.`,
  howToAlone: typeset`Pour en savoir plus : \`/commitments voir ID\`. Le tout : \`/commitments liste\`.`,
  caption: (shown, open) =>
    shown < open
      ? typeset`Engagements ouverts, les ${shown} plus pressants sur ${open} (${open - shown} de plus : /commitments liste)`
      : 'Engagements ouverts, du plus pressant au moins pressant',
  columns: {
    commitment: 'Engagement',
    owner: 'Responsable',
    due: 'Échéance',
    state: 'État',
    daysLate: 'Jours de retard',
    open: 'Détails',
  },
  state(state) {
    switch (state) {
      case 'red':
        return 'Rouge'
      case 'amber':
        return 'À risque'
      case 'green':
        return 'En bonne voie'
      case 'unrated':
        return 'Non évalué'
      case 'was red':
        return 'Était au rouge'
      case 'was amber':
        return 'Était à risque'
      case 'waiting':
        return 'En attente d’une partie'
    }
  },
  keptTitle: 'Tenus, manqués par mois',
  kept: 'Tenus',
  inPart: 'En partie',
  missed: 'Manqués',
  month: (on) => dayInWords(on, locale, 'MMM yyyy'),
  months: 'Mois de la première échéance',
  count: 'Engagements',
  openByOwner: 'Ouverts par responsable',
  otherOwners: 'Autres',
  keptInAll: ({ kept, inPart, missed }) =>
    typeset`Premières échéances des six derniers mois : ${plural(kept, 'tenue', 'tenues')}, ${inPart === 0 ? '' : `${plural(inPart, 'tenue en partie', 'tenues en partie')}, `}${plural(missed, 'manquée', 'manquées')}.`,
  openBy: (teams) => typeset`Ouverts par responsable : ${teams.map(({ team, count }) => `${team} ${count}`).join(', ')}.`,
}
