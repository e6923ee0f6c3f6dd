import type { HealthWords } from './health.ts'
import { pluralIn } from './intl.ts'

const plural = pluralIn('fr-FR')

export const frenchHealth: HealthWords = {
  fileBroken: (count) =>
    `*Le registre est illisible* (${plural(count, 'erreur', 'erreurs')}). La dernière version valide reste en vigueur, et ce qui est dit est conservé jusqu’à ce que le fichier soit corrigé :`,
  fileMended: 'Le registre est de nouveau lisible. Ce qui a été dit entre-temps s’y trouve.',
  fileUnwritable: '*Le registre ne peut pas être écrit*. Ce qui est dit est conservé, et y sera inscrit dès que possible :',
  fileWritable: 'Le registre peut de nouveau être écrit : ce qui a été dit entre-temps s’y trouve.',
  stateUnwritable: (why) =>
    `*Je ne peux rien enregistrer pour le moment* (${why}). Ce qui est dit maintenant n’est pas encore enregistré : j’essaie jusqu’à ce que cela réussisse. Merci de faire de la place sur le disque.`,
  stateWritable: 'J’enregistre de nouveau. Ce qui a été dit entre-temps est en cours d’enregistrement.',
  stateLost: (why) =>
    `*Je dois m’arrêter* (${why}). Ce que j’avais confirmé est en train d’être écrit dans le registre. Si rien ne me redémarre, merci de le faire : ce qui est dit d’ici là sera lu à mon démarrage.`,
  conflict: (count) =>
    `*${plural(count, 'modification faite ici ne peut plus être appliquée', 'modifications faites ici ne peuvent plus être appliquées')}* au registre tel qu’il a été modifié à la main. Merci de vérifier :`,
  vanished: (count) =>
    `*${plural(count, 'entrée a disparu', 'entrées ont disparu')} des historiques du registre.* Un fichier plus ancien a-t-il été remis ? Rien n’est rétabli sans votre accord :`,
  putBack: 'Les rétablir',
  putBackBy: (who, when) => `Rétabli à la demande de ${who}, ${when} : le registre les contient de nouveau.`,
  putBackBefore: (who, when) => `Déjà rétabli à la demande de ${who}, ${when}.`,
  nothingToPutBack: 'Je ne sais plus rien de ces entrées : je ne peux en rétablir aucune.',
  channelMissing: (team, channel) =>
    `*${team} est injoignable dans ${channel}* : le canal n’existe pas, ou je n’en suis pas membre. Ses messages vont directement à ses responsables.`,
  deaf: (since, why) =>
    `*Depuis ${since}, je n’entends plus rien de Slack* (${why}). Ce qui est écrit dans les fils, je le lis toutes les quelques minutes ; les boutons et les commandes ne m’atteignent pas. Merci de prévenir la personne qui m’administre.`,
  hearsAgain: (since, until) =>
    `J’entends de nouveau Slack. De ${since} à ${until}, les boutons et les commandes ne m’ont pas atteint ; ce qui a été écrit dans les fils est lu.`,
  start: (count) =>
    `*Relance a démarré*, mais ${plural(count, 'élément manque', 'éléments manquent')} dans cet espace de travail ; le reste fonctionne :`,
  lacksScope: (scope) => `l’autorisation ${scope} n’est pas accordée`,
  lacksChannel: (channel, of) => `${channel} (${of}) n’est pas dans l’espace de travail`,
  lacksMembership: (channel, of) => `${channel} (${of}) : je n’en suis pas membre ; invitez-moi`,
  lacksPerson({ person, of, is, id }) {
    const who = `${person} (${of})`
    switch (is) {
      case 'unknown':
        return `${who} n’est pas connu de l’espace de travail`
      case 'deactivated':
        return `${who} est désactivé dans Slack, et n’est plus sollicité`
      case 'guest':
        return `${who} est un invité de l’espace de travail, et son adresse ne lui donne aucun droit ; pour lui en donner, nommez-le ${id} dans le registre`
      case 'outsider':
        return `${who} est d’un autre espace de travail, et son adresse ne lui donne aucun droit ; pour lui en donner, nommez-le ${id} dans le registre`
      case 'bot':
        return `${who} est un robot`
    }
  },
  failed: 'Quelque chose a échoué de mon côté, et cela n’a pas été fait. Veuillez réessayer ; l’erreur est dans mon journal.',
  failedThoughRecorded: (titles) =>
    `Quelque chose a échoué de mon côté après l’enregistrement de ce que vous avez dit de ${titles}. C’est acquis ; veuillez le vérifier avec \`/commitments voir\`. L’erreur est dans mon journal.`,
  notRecordedYet:
    'Je ne peux pas enregistrer cela pour le moment : mon stockage n’accepte rien. Je réessaie, et je répondrai ici dès que ce sera enregistré. D’ici là, considérez-le comme non fait.',
}
