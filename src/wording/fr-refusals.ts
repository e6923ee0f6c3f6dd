import type { Refusal } from '../register/change.ts'
import type { Names } from './catalogue.ts'
import { longDayInFrench as longDay } from './fr-dues.ts'
import { listFormat } from './intl.ts'
import { typeset } from './typography.ts'

const andList = listFormat('fr-FR')
const orList = listFormat('fr-FR', 'disjunction')

/** Why a change is refused, in French, and who may make it. */
export function frenchRefusal(refusal: Refusal, names: Names): string {
  const may =
    'may' in refusal && refusal.may.length > 0 ? orList(refusal.may.slice(0, 10).map((person) => names.person(person))) : undefined
  switch (refusal.reason) {
    case 'unknown commitment':
      return `Il n’y a pas d’engagement \`${names.safe(refusal.id, 60)}\`.`
    case 'unknown event':
      return `Il n’y a pas d’événement \`${names.safe(refusal.id, 60)}\`.`
    case 'unknown team':
      return `Il n’y a pas de service \`${names.safe(refusal.id, 60)}\`.`
    case 'no part in it':
      return typeset`Services concernés : ${andList(refusal.teams.map((team) => names.team(team)))}.${may ? typeset` Pour l'y inscrire, adressez-vous à ${may}.` : ''}`
    case 'not allowed':
      return refusal.supporting === undefined
        ? `Réservé aux responsables${may ? ` : ${may}` : ''}. Rien n’est modifié.`
        : `${names.team(refusal.supporting)} est en appui : réservé aux responsables d’un service pilote${may ? ` (${may})` : ''}.`
    case 'secretariat only':
      return `Réservé au secrétariat${may ? ` : ${may}` : ''}.`
    case 'leads propose':
      return typeset`Seuls les responsables le proposent, et le secrétariat s'en charge${may ? typeset` : adressez-vous à ${may}` : ''}.`
    case 'leads only':
      return typeset`Réservé aux responsables, chacun pour son service, et au secrétariat${may ? typeset` : ${may}` : ''}.`
    case 'no reader':
      return `Vous ne pouvez pas lire ce registre. Pour y être ajouté, adressez-vous à ${may ?? 'son secrétariat'}.`
    case 'already closed':
      return typeset`Déjà ${{ closed: 'clos', withdrawn: 'retiré', superseded: 'déclaré remplacé' }[refusal.how ?? 'closed']} par ${names.person(refusal.by)}${refusal.party === undefined ? '' : ` côté ${names.party(refusal.party)}`} le ${names.when(refusal.at)}${refusal.waitsFor === undefined ? '' : typeset` ; accord encore attendu : ${andList(refusal.waitsFor.map((party) => names.party(party)))}`}.`
    case 'not closed':
      return 'Cet engagement n’est pas clos.'
    case 'nothing to object to':
      return 'Rien n’attend votre accord : l’engagement n’est pas clos, et aucune nouvelle échéance n’est demandée.'
    case 'already agreed':
      return `Toutes les parties ont accepté cette échéance, ${names.person(refusal.by)} en dernier le ${names.when(refusal.at)}. Indiquez une autre date pour la reporter de nouveau.`
    case 'no date asked':
      return 'Cette échéance n’attend plus de réponse.'
    case 'on that day already':
      return typeset`C'est déjà la date prévue (${longDay(refusal.day)}) : rien n'a été modifié.`
    case 'due then already':
      return typeset`Échéance inchangée : ${names.dueName(refusal.due)}.`
    case 'evidence needed':
      return typeset`La clôture demande un justificatif : écrivez \`terminé : https://…\`, ou d’abord \`justificatif : …\` avec ce qui existe.`
    case 'reason needed':
      return 'Il faut un motif : précisez le motif après les deux-points.'
    case 'snooze past deadline':
      return refusal.isOverdue
        ? typeset`L’échéance est dépassée : pas de mise en pause. Indiquez plutôt une nouvelle date : \`reporté au 15 avril : motif\`.`
        : typeset`L’échéance est fixée (${names.dueName(refusal.deadline)}) : pas de mise en pause au-delà. Indiquez plutôt une nouvelle date : \`reporté au 15 avril : motif\`.`
    case 'nothing to undo':
      return 'Il n’y a rien à annuler : c’est déjà annulé.'
    case 'not yours to undo':
      return `Ce n’est pas à vous de l’annuler.${may ? ` Qui le peut : ${may}.` : ''}`
    case 'built on':
      if (refusal.isEnded)
        return typeset`L'accord de toutes les parties est acquis (${names.person(refusal.by)}, ${names.when(refusal.at)}) : cela reste. Pour le rouvrir, écrivez \`rouvrir\` avec son nom et le motif, par exemple \`rouvrir ID : motif\`.`
      return `Pris en compte depuis (${names.person(refusal.by)}, ${names.when(refusal.at)}) : cela reste. Indiquez plutôt la situation actuelle${may ? `, ou adressez-vous à ${may}` : ''}.`
    case 'not assumed':
      return 'Cet engagement est déjà confirmé.'
    case 'already held':
      return `Il est déjà noté que cela a eu lieu, le ${names.when(refusal.at)}.`
    case 'offered already':
      return `Transfert déjà proposé à ${andList(refusal.teams.map((team) => names.team(team)))} (${names.person(refusal.by)}, ${names.when(refusal.at)}) : rien ne change d’ici à la confirmation.`
    case 'nobody leads':
      return 'Il faut un responsable : dites qui le reprend.'
    case 'nobody else':
      return typeset`Aucun autre service à qui le transférer${refusal.teams.length === 0 ? '' : typeset` : ${andList(refusal.teams.map((team) => names.team(team)))} ${refusal.teams.length === 1 ? 's’en occupe' : 's’en occupent'} déjà`}. Si un autre service doit s'en charger, adressez-vous ${may ? `à ${may}` : 'au secrétariat'}.`
    case 'title taken':
      return typeset`Cet intitulé est déjà au registre : ${names.commitment(refusal.id)}.`
    case 'contact so already':
      return typeset`C’est déjà le cas : ${names.safe(refusal.now, 200)}.`
    case 'contact changed':
      return refusal.now === ''
        ? typeset`Entre-temps, quelqu’un l’a retiré.`
        : typeset`Entre-temps, quelqu’un y a mis ${names.safe(refusal.now, 200)}.`
    case 'part of itself':
      return typeset`${names.commitment(refusal.id)} en fait partie : l'inverse n'est pas possible.`
  }
}
