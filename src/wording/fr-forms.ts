import type { FormField, FormKind } from '../replies/form-kinds.ts'
import type { FormWords } from './forms.ts'
import { listFormat, pluralIn } from './intl.ts'
import type { InputWords } from './modals.ts'
import { typeset } from './typography.ts'

const andList = listFormat('fr-FR')
const orList = listFormat('fr-FR', 'disjunction')
const plural = pluralIn('fr-FR')

const titles: Record<FormKind, string> = {
  add: 'Ajouter un engagement',
  track: 'Suivre des engagements',
  edit: 'Modifier',
  refuse: 'Refuser la proposition',
  person: 'Nommer quelqu’un',
  channel: 'Choisir un canal',
  'hand over': 'Tout transmettre',
  away: 'Absence',
}

/** What submitting does, where it is never proposed. */
const deeds: Partial<Record<FormKind, string>> = {
  refuse: 'Refuser',
  person: 'Nommer',
  channel: 'Choisir',
  'hand over': 'Transmettre',
  away: 'Enregistrer',
}

const inTrack: Partial<Record<FormField, InputWords>> = {
  leads: { label: 'Service pilote', hint: 'Là où le texte ne nomme aucun service.' },
}

const inEdit: Partial<Record<FormField, InputWords>> = {
  due: {
    label: 'Échéance',
    hint: typeset`Corrige ce qui est écrit, sans report : une nouvelle date se donne par « Nouvelle échéance ».`,
  },
}

const inputs: Record<FormField, InputWords> = {
  title: { label: 'Intitulé', hint: 'Une ligne, telle qu’elle paraîtra dans les messages.', example: 'Rapport sur les visas' },
  leads: {
    label: 'Service pilote',
    hint: typeset`Des services de deux parties : l’engagement est commun, et chaque partie doit accepter la clôture.`,
  },
  asks: { label: typeset`Est-ce bien de leur ressort ?` },
  due: {
    label: 'Échéance',
    hint: typeset`Telle que la source la dit. Vide : promis, sans date.`,
    example: 'd’ici mars 2011, fin juin, prochain sommet, en continu',
  },
  words: { label: 'Texte de la source' },
  link: { label: 'Lien vers la source', example: 'https://' },
  promised: { label: 'Promis le' },
  supports: { label: 'Services en appui', hint: 'Ils sont informés, sans être interrogés.' },
  partOf: { label: 'Fait partie de', hint: 'L’identifiant ou l’intitulé de l’engagement dont celui-ci relève.' },
  short: { label: 'Intitulé court', hint: 'Là où la ligne n’a pas la place du titre entier.' },
  aliases: { label: 'Autres noms', hint: 'Autres noms dans la conversation, un par ligne.' },
  tags: { label: 'Étiquettes', hint: 'Une par ligne.' },
  ticked: { label: 'Que suivre' },
  why: { label: 'Pourquoi' },
  person: { label: 'Qui', hint: 'Un membre à part entière de cet espace. Il en est informé, et reçoit désormais les messages.' },
  channel: { label: 'Canal', hint: 'Je dois en être membre.' },
  team: { label: 'À quel service' },
  from: { label: 'Premier jour d’absence' },
  to: { label: 'Dernier jour d’absence', hint: 'Les questions vous sont de nouveau posées le jour ouvré suivant.' },
  cover: {
    label: 'Intérim assuré par',
    hint: typeset`Les questions lui sont posées, ses réponses comptent, et il en est informé. Vide : personne.`,
  },
}

export const frenchForms: FormWords = {
  title: (form) => titles[form],
  submit: (form, as) => deeds[form] ?? (as === 'proposed' ? 'Proposer' : form === 'edit' ? 'Enregistrer' : 'Ajouter'),
  input: (form, field) => (form === 'edit' ? inEdit[field] : form === 'track' ? inTrack[field] : undefined) ?? inputs[field],
  edit: 'Modifier',
  ledBy: (team) => typeset`Service pilote d’après ces mots : ${team}.`,
  promise: (nth) => `Texte ${nth}`,
  ownership: { ask: 'Leur demander si c’est de leur ressort', known: typeset`C’est le cas : les en informer` },
  proposes:
    'Cette proposition va au secrétariat, qui l’inscrit au registre ou dit pourquoi il ne le fait pas. Vous serez informé de la suite.',
  fault(fault, names) {
    switch (fault.fault) {
      case 'empty':
        return 'À remplir, s’il vous plaît.'
      case 'no words':
        return 'Écrivez-le en toutes lettres, s’il vous plaît.'
      case 'no link':
        return typeset`Ce n’est pas un lien : il commence par https://.`
      case 'which due':
        return typeset`Je ne lis pas cette échéance. Écrivez « 31 mars 2011 », « d’ici mars 2011 », « fin juin », « prochain sommet », « en continu » ou « sans délai ».`
      case 'no such date':
        return 'Ce jour n’existe pas.'
      case 'which of these':
        return typeset`Écrivez la date en toutes lettres : ${orList(fault.days.map(names.day))}.`
      case 'nobody leads':
        return typeset`Il faut un service pilote : choisissez-en un.`
      case 'leads and supports':
        return typeset`Un service pilote ou vient en appui : retirez-le de l’une des deux listes.`
      case 'which part':
        return 'Aucun engagement, ou plusieurs, ne s’appellent ainsi. Donnez son identifiant.'
      case 'said twice':
        return 'Coché deux fois.'
      case 'nothing changed':
        return 'Rien n’a été modifié.'
      case 'promised later':
        return 'Ce jour est encore à venir.'
      case 'due before promised':
        return typeset`C’est avant le jour où il a été promis. L’année est-elle la bonne ?`
      case 'day is over':
        return 'Ce jour est passé.'
      case 'ends before it begins':
        return 'C’est avant le premier jour.'
      case 'more than a year':
        return typeset`C’est plus d’un an. Au-delà, transmettez vos engagements.`
      case 'themselves':
        return typeset`Choisissez quelqu’un d’autre : on n’assure pas son propre intérim.`
      case 'no member':
        return 'Cette personne n’est pas membre à part entière de cet espace de travail et ne peut pas assurer l’intérim.'
      case 'away too':
        return 'Cette personne est alors aussi dans une période d’absence.'
      case 'no lead left':
        return typeset`Choisissez aussi un service pilote côté ${andList(fault.sides.map(names.party))} : il n'y en aurait plus. Pour transférer : \`attribuer ID à SERVICE\`.`
      case 'moves the date':
        return typeset`L'autre partie doit accepter une autre date : ce n'est pas une correction. Demandez-la ainsi : \`reporter ${fault.id} au 15 avril : motif\`.`
      case 'title taken':
        return typeset`Cet intitulé est déjà au registre : ${names.commitment(fault.id)}. Donnez-en un autre à celui-ci.`
    }
  },
  messageBy: (who, channel) => `Message${who === undefined ? '' : ` de ${who}`}${channel === undefined ? '' : ` dans ${channel}`}`,
  noRoomFor: (count) =>
    typeset`La place manque ici pour ${plural(count, 'autre promesse', 'autres promesses')} de ce message : à ajouter par \`/commitments ajouter\`.`,
  sourceIs: (document) => typeset`Source citée dans le registre : ${document}.`,
  addedAs: (did, id, { owners, due }) => typeset`${did} (\`${id}\`) : ${owners}, ${due}`,
  suggested: (who, to) => typeset`*${who} propose ${to === 'add' ? 'd’inscrire au registre' : 'de modifier'} :*`,
  confirm: 'Confirmer',
  refuse: 'Refuser',
  settled: (how, who, { when, why }) =>
    how === 'refused'
      ? `Refusé par ${who} (${when})${why === '' ? '.' : typeset` : ${why}`}`
      : `${how === 'confirmed' ? '✓ Confirmé' : 'Retiré'} par ${who} (${when}).`,
  suggestedAnew: typeset`Cet engagement a été modifié depuis la proposition ; rien n'a donc été changé. Confirmez de nouveau si elle convient toujours :`,
  suggestedBack: (what) => typeset`Proposé au secrétariat : ${what}. Vous serez informé de la suite ; d'ici là, \`annuler\` la retire.`,
  settledFor: (how, what, { who, why }) =>
    how === 'withdrawn'
      ? typeset`Votre proposition est retirée ; le secrétariat n'a plus à la confirmer : ${what}.`
      : how === 'confirmed'
        ? typeset`Votre proposition est confirmée par ${who} : ${what}.`
        : `Votre proposition est refusée par ${who} (${what})${why === '' ? '.' : typeset` : ${why}`}`,
  proposalUndone: (what, who) => typeset`Votre proposition avait été confirmée ; ${who} vient d'annuler : ${what}.`,
  offered: 'Un formulaire demande ce qu’il faut.',
  open: 'Ouvrir le formulaire',
  notOpened: 'Le formulaire n’a pas pu s’ouvrir. Appuyez de nouveau.',
}
