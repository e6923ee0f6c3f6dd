import type { AbsentPerson } from './absences.ts'
import { listFormat } from './intl.ts'
import type { PersonSettingsWords } from './person-settings.ts'
import { typeset } from './typography.ts'

const orList = listFormat('fr-FR', 'disjunction')
const chosenBy = (who: AbsentPerson): string => (who === 'you' ? 'votre choix' : 'son choix')
const team = (who: AbsentPerson): string => (who === 'you' ? 'votre service' : 'son service')
const clock = (hour: string): string => hour.replace(':', ' h ').replace(/^0/, '').replace(/ 00$/, '')

export const frenchSettings: PersonSettingsWords = {
  spoken: (who, language, usual) => {
    const written = who === 'you' ? typeset`Je vous écris en *${language}*` : typeset`J'écris à ${who.name} en *${language}*`
    return usual === undefined
      ? typeset`${written}, la langue de ${team(who)}.`
      : typeset`${written}, ${chosenBy(who)} ; ${team(who)} : ${usual}.`
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
  asTeam: (usual) => typeset`Comme mon service : ${usual}`,
}
