import type { AbsentPerson } from './absences.ts'
import { listFormat } from './intl.ts'
import type { PersonSettingsWords } from './person-settings.ts'
import { typeset } from './typography.ts'

const andList = listFormat('fr-FR')
const orList = listFormat('fr-FR', 'disjunction')
const chosenBy = (who: AbsentPerson): string => (who === 'you' ? 'votre choix' : 'son choix')
const team = (who: AbsentPerson): string => (who === 'you' ? 'votre service' : 'son service')
const clock = (hour: string): string => hour.replace(':', ' h ').replace(/^0/, '').replace(/ 00$/, '')

export const frenchSettings: PersonSettingsWords = {
  spoken: (who, language, { of, isChosen }) => {
    const isOpen = !isChosen && of.length > 1
    const among = isOpen && who !== 'you' ? orList(of) : language
    const written = who === 'you' ? typeset`Je vous écris en *${among}*` : typeset`J'écris à ${who.name} en *${among}*`
    if (isChosen) return typeset`${written}, ${chosenBy(who)} ; ${team(who)} : ${andList(of)}.`
    if (!isOpen) return typeset`${written}, la langue de ${team(who)}.`
    const decide =
      who === 'you'
        ? typeset`ce que vous écrivez, sinon votre langue dans Slack`
        : typeset`ce qu'il ou elle écrit, sinon sa langue dans Slack`
    return typeset`${written} ; ${team(who)} : ${andList(of)} ; ce qui décide : ${decide}.`
  },
  from: (who, hour, usual) =>
    usual === undefined
      ? typeset`Les messages directs partent à *${clock(hour)}*, l'heure de ${team(who)}.`
      : typeset`Les messages directs attendent *${clock(hour)}*, ${chosenBy(who)} ; ${team(who)} : ${clock(usual)}.`,
  direct: typeset`Un rappel n'arrive en message direct que si le service n'a pas de canal où je peux écrire.`,
  saved: 'C’est noté.',
  asBefore: typeset`C'est déjà le cas.`,
  howTo: typeset`Pour changer : ${'`réglages langue anglais`'}, ${'`réglages heure 10 h`'}, ${'`réglages comme mon service`'} ; ou dans mon onglet Accueil.`,
  unread: (words) =>
    typeset`Je ne sais pas lire « ${words} ». Dites plutôt ${'`réglages langue anglais`'}, ${'`réglages heure 10 h`'} ou ${'`réglages comme mon service`'}. Rien n'est encore modifié.`,
  tooEarly: (who, usual) =>
    typeset`Rien ne part avant l'heure de ${team(who)}, ${clock(usual)}. Choisissez une heure plus tardive : ${'`réglages heure 10 h`'}. Rien n'est modifié.`,
  notYours: (who, may) =>
    typeset`Les réglages de ${who} ne se changent que par cette personne ou par le secrétariat : ${orList(may)}. Rien n'est modifié.`,
  told: (by) => typeset`${by} a changé vos réglages :`,
  language: 'Langue',
  hour: 'Messages directs dès',
  asTeam: (usual) => typeset`Comme mon service : ${orList(usual)}`,
}
