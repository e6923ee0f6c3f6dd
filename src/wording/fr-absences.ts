import type { AbsenceWords } from './absences.ts'
import { longDayInFrench as longDay } from './fr-dues.ts'
import { listFormat } from './intl.ts'
import { typeset } from './typography.ts'

const locale = 'fr-FR'
const andList = listFormat(locale)
const orList = listFormat(locale, 'disjunction')
const example = "`absent jusqu'au 14 mars, NOM me remplace`"
const unchanged = 'Rien n’est encore modifié.'

export const frenchAbsences: AbsenceWords = {
  set: ({ who, from, to, back }) => {
    const days =
      from === to
        ? typeset`le ${longDay(to)}`
        : from === undefined
          ? typeset`d'aujourd'hui au ${longDay(to)}`
          : typeset`du ${longDay(from)} au ${longDay(to)}`
    return who === 'you'
      ? typeset`Votre absence : ${days}, retour le ${longDay(back)}.`
      : typeset`Absence de ${who.name} : ${days}, retour le ${longDay(back)}.`
  },
  covered: (who, cover) =>
    who === 'you'
      ? typeset`${cover} assure votre intérim : les questions lui sont posées et ses réponses comptent. Vous restez responsable.`
      : typeset`${cover} assure l'intérim : les questions lui sont posées et ses réponses comptent. ${who.name} reste responsable.`,
  uncovered: (who, { alone, isLead }) => {
    const nobody = who === 'you' ? 'Personne n’assure votre intérim' : 'Personne n’assure l’intérim'
    const asked =
      alone.length > 0
        ? typeset` : rien n'est demandé entre-temps à ${andList(alone)}.`
        : isLead
          ? typeset` ; les autres responsables sont sollicités.`
          : '.'
    return typeset`${nobody}${asked} Pour désigner quelqu'un : ${example}.`
  },
  coverAcross: (cover, sides) =>
    typeset`Attention : ${cover} est de l'autre côté (${andList(sides)}), et une seule personne pourra répondre entre-temps pour les deux. Pour quelqu'un de votre côté, redites-le avec son nom.`,
  instead: (spans) => typeset`Cela remplace : ${andList(spans)}.`,
  span: (from, to, cover) => {
    const days = from === to ? typeset`le ${longDay(to)}` : typeset`du ${longDay(from)} au ${longDay(to)}`
    return cover === undefined ? typeset`${days}, sans intérim` : typeset`${days}, intérim assuré par ${cover}`
  },
  asBefore: typeset`C'est déjà noté.`,
  ended: (who) =>
    who === 'you'
      ? typeset`Bon retour. Les questions vous sont de nouveau posées dès aujourd'hui.`
      : typeset`Les questions sont de nouveau posées à ${who.name} dès aujourd'hui.`,
  calledOff: (who) => (who === 'you' ? typeset`Votre absence est annulée.` : typeset`L'absence de ${who.name} est annulée.`),
  takenBack: (who) =>
    who === 'you'
      ? typeset`Annulé : ce qui a été dit en dernier de votre absence ne compte pas.`
      : typeset`Annulé : ce qui a été dit en dernier de l'absence de ${who.name} ne compte pas.`,
  gone: typeset`Il n'y a rien à annuler : cela a été modifié depuis.`,
  notAway: (who) =>
    who === 'you'
      ? typeset`Aucune absence n'est notée pour vous aujourd'hui.`
      : typeset`Aucune absence n'est notée aujourd'hui pour ${who.name}.`,
  own: typeset`Vos absences :`,
  noneOwn: typeset`Aucune absence n'est notée pour vous, ni aujourd'hui ni plus tard.`,
  others: '*Absences en cours ou à venir*',
  howTo: typeset`${example} note une absence, ${'`de retour`'} y met fin.`,
  sayAway: 'Je serai en absence',
  change: 'Modifier mon absence',
  amBack: 'Je suis de retour',
  untilWhen: typeset`Jusqu'à quand ? Redites-le avec le jour de votre retour : ${example}. ${unchanged}`,
  unread: (words) =>
    typeset`Je ne sais pas lire les jours dans « ${words} ». Écrivez par exemple ${example} ou ${'`absent du 3 au 14 mars`'}. ${unchanged}`,
  noSuchDay: (words) => typeset`Ce jour n'existe pas : « ${words} ». Redites-le avec un autre. ${unchanged}`,
  whichDay: (days) => typeset`De quel jour s'agit-il : ${orList(days.map(longDay))} ? Redites-le avec le mois en lettres. ${unchanged}`,
  past: (day) => typeset`Le ${longDay(day)} est passé. Redites-le avec un jour à venir, ou avec son année. ${unchanged}`,
  backwards: (from, to) => typeset`Du ${longDay(from)} au ${longDay(to)}, la fin précéderait le début. Redites-le. ${unchanged}`,
  tooLong: (to) =>
    typeset`Jusqu'au ${longDay(to)}, c'est plus d'un an. Redites-le avec un jour plus proche ; au-delà, transmettez vos engagements. ${unchanged}`,
  coverUnknown: (name) =>
    typeset`Je ne sais pas qui est « ${name} ». Redites-le avec son adresse ou une @mention ; il faut être membre de cet espace de travail. ${unchanged}`,
  coverWhich: (name, people) => typeset`« ${name} » peut désigner ${orList(people)}. Redites-le avec une seule adresse. ${unchanged}`,
  coverSeveral: (names) =>
    typeset`L'intérim est assuré par une personne à la fois, et vous en nommez plusieurs : ${names}. Redites-le avec une seule. ${unchanged}`,
  coverThemselves: typeset`On ne peut pas assurer son propre intérim. Redites-le avec quelqu'un d'autre. ${unchanged}`,
  coverNoMember: (name) =>
    typeset`${name} n'est pas membre à part entière de cet espace de travail et ne peut pas assurer l'intérim. Redites-le avec quelqu'un d'autre. ${unchanged}`,
  coverAway: (name, until) =>
    until === undefined
      ? typeset`${name} est alors aussi dans une période d'absence. Redites-le avec quelqu'un d'autre, ou avec d'autres jours. ${unchanged}`
      : typeset`${name} est alors aussi dans une période d'absence, jusqu'au ${longDay(until)}. Redites-le avec quelqu'un d'autre, ou avec d'autres jours. ${unchanged}`,
  whose: (name, people) =>
    people.length > 0
      ? typeset`« ${name} » peut désigner ${orList(people)}. Redites-le avec l'adresse. ${unchanged}`
      : typeset`Je ne sais pas qui est « ${name} ». Redites-le avec son adresse. ${unchanged}`,
  notNamed: (who) =>
    who === 'you'
      ? typeset`Le registre ne vous nomme pas : rien n'en dépend. Rien n'est modifié.`
      : typeset`Le registre ne nomme pas ${who.name} : rien n'en dépend. Rien n'est modifié.`,
  notYours: (who, may) =>
    typeset`L'absence de ${who} ne peut être notée que par cette personne ou par le secrétariat : ${orList(may)}. Rien n'est modifié.`,
  coverTold: ({ who, from, to, teams }) =>
    typeset`Vous assurez l'intérim de ${who} du ${longDay(from)} au ${longDay(to)}${teams.length === 0 ? '' : ` (${andList(teams)})`} : ce qui lui serait demandé vous est demandé, et vos réponses comptent. ${who} reste responsable.`,
  absentTold: (by, span) => typeset`${by} a noté votre absence : ${span}. ${'`de retour`'} y met fin.`,
  coverFreed: (who) => typeset`Vous n'assurez plus l'intérim de ${who}.`,
}
