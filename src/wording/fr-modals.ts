import type { ModalField, ModalKind } from '../replies/modal-kinds.ts'
import { frenchEnded } from './fr-questions.ts'
import { capital } from './intl.ts'
import type { InputWords, ModalWords } from './modals.ts'
import { typeset } from './typography.ts'

const titles: Record<ModalKind, readonly [title: string, submit: string]> = {
  'at risk': ['À risque', 'Enregistrer'],
  blocked: ['Bloqué', 'Enregistrer'],
  'new date': ['Nouvelle échéance', 'Changer l’échéance'],
  close: ['Clore', 'Clore'],
  'not agreed': ['Pas d’accord', 'Envoyer'],
  'hand over': ['Transférer', 'Transférer'],
  'not ours': ['Pas à nous', 'Envoyer'],
  note: ['Ajouter une note', 'Enregistrer'],
  evidence: ['Ajouter un justificatif', 'Enregistrer'],
  snooze: ['Redemander plus tard', 'Enregistrer'],
  withdraw: ['Retirer', 'Retirer'],
  supersede: ['Remplacer', 'Remplacer'],
  reopen: ['Rouvrir', 'Rouvrir'],
}

const says: Record<ModalKind, string> = {
  'at risk': 'à risque',
  blocked: 'bloqué',
  'new date': 'reporté',
  close: 'terminé',
  'not agreed': 'pas d’accord',
  'hand over': 'transféré',
  'not ours': 'pas à nous',
  note: 'note',
  evidence: 'preuve',
  snooze: 'en pause',
  withdraw: 'retirer',
  supersede: 'remplacé',
  reopen: 'rouvrir',
}

const inputs: Record<ModalField, InputWords> = {
  why: { label: 'Pourquoi', hint: 'Tous les responsables et le secrétariat le lisent.' },
  day: { label: 'Jour' },
  dateWords: { label: 'Ou en toutes lettres', example: 'fin mai, dans deux semaines' },
  note: { label: 'Note' },
  evidence: { label: 'Justificatif', hint: 'Un lien, un chiffre avec son unité, ou ce qui le montre.' },
  team: { label: 'À quel service' },
  outcome: { label: 'Résultat' },
  side: { label: 'Pour quelle partie' },
  topic: { label: 'Votre désaccord porte sur' },
  successor: { label: 'Par quel engagement', hint: 'Laissez vide si celui qui prend sa place n’est pas dans le registre.' },
}

const inModal: Partial<Record<ModalKind, Partial<Record<ModalField, InputWords>>>> = {
  'at risk': { why: { label: 'Pourquoi il est à risque', hint: 'Tous les responsables et le secrétariat le lisent.' } },
  blocked: { why: { label: 'Ce qui bloque', hint: 'Tous les responsables et le secrétariat le lisent.' } },
  'new date': { day: { label: 'Nouveau jour' } },
  close: { note: { label: 'Note', hint: 'Si c’est tenu en partie\u00A0: ce qui reste à faire.' } },
  snooze: { day: { label: 'Redemander le' } },
}

export const frModals: ModalWords = {
  title: (modal) => titles[modal][0],
  submit: (modal) => titles[modal][1],
  says: (modal) => says[modal],
  ours: { label: 'C’est à nous', words: 'c’est à nous' },
  cancel: 'Annuler',
  close: 'Fermer',
  input: (modal, field) => inModal[modal]?.[field] ?? inputs[field],
  outcome: { delivered: 'Tenu', 'delivered in part': 'Tenu en partie' },
  topic: { closing: 'La clôture', date: 'La nouvelle échéance' },
  allSides: 'Toutes les parties encore ouvertes',
  fault(fault, names) {
    switch (fault.fault) {
      case 'empty':
        return 'Merci de remplir ce champ.'
      case 'which day':
        return 'Choisissez un jour, ou écrivez-le\u00A0: «\u00A030\u00A0mai\u00A0», «\u00A0fin mai\u00A0», «\u00A0dans deux semaines\u00A0».'
      case 'which of these':
        return `Écrivez le jour en toutes lettres\u00A0: ce peut être ${fault.days.map(names.day).join(' ou ')}.`
      case 'two days':
        return 'Ce n’est pas le jour choisi. Laissez l’un des deux champs vide.'
      case 'no such date':
        return 'Ce jour n’existe pas.'
      case 'far ahead':
        return 'C’est dans plus de 15\u00A0ans. L’année est-elle la bonne\u202F?'
      case 'passed':
        return `Le ${names.day(fault.day)} est passé. Choisissez un jour à venir.`
      case 'due then already':
        return `C’est déjà l’échéance (${names.due(fault.due)}). Choisissez un autre jour.`
      case 'what evidence':
        return 'Cela ne montre encore rien. Donnez un lien, un chiffre avec son unité, ou ce qui le montre.'
      case 'whose part':
        return 'Ce service ne peut pas le reprendre ainsi\u00A0: il le pilote déjà, ou plusieurs services pourraient le lui céder. Nommez-les dans le fil\u00A0: `confier ID à SERVICE`.'
      case 'what is left':
        return 'Dites ce qui reste à faire.'
    }
  },
  earlier: (due) => `L’échéance est ${due}\u00A0: ce jour l’avance. Envoyez de nouveau si c’est bien ce que vous voulez.`,
  endedOtherwise: (ended) =>
    typeset`${capital(frenchEnded(ended))}. Si vous êtes d'accord, fermez cette fenêtre et répondez \`d'accord\`. Envoyez de nouveau pour y mettre fin autrement quand même.`,
  otherSideReads: 'L’autre partie lira ce que vous avez écrit. Envoyez de nouveau si elle le peut.',
  sinceOpened: 'Depuis que vous avez ouvert cette fenêtre\u00A0:',
  submitAgain: 'Envoyez de nouveau si ce que vous avez écrit tient toujours.',
  hasEnded: 'Cet engagement est clos\u00A0:',
  reopens: 'Pour le rouvrir, répondez dans le fil\u00A0: `rouvert : pourquoi`.',
  item: 'Engagement',
  notYet: 'Cela n’a pas encore pu être vérifié. Envoyez de nouveau dans un instant.',
  typedStays: 'Ce que vous avez écrit\u00A0:',
  openAgain: 'Rouvrir le formulaire',
  loading: 'Un instant…',
  unreadable: 'Cette fenêtre n’est plus valable. Fermez-la, puis rouvrez-la depuis le message.',
}
