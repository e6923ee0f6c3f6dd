import type { ContactEdit } from '../register/contacts.ts'
import type { LostChannel } from '../register/trouble.ts'
import { listFormat, pluralIn } from './intl.ts'
import type { ReachWords } from './reach.ts'
import { typeset } from './typography.ts'

const list = listFormat('fr-FR')
const plural = pluralIn('fr-FR')

const things: Record<ContactEdit['of'], string> = { leads: 'responsable', members: 'membre', channel: 'canal' }

const why: Record<LostChannel['why'], string> = {
  archived: 'est archivé',
  gone: 'n’existe plus, ou m’est fermé',
  'not a member': typeset`m’est fermé : j’en ai été retiré`,
  unreached: 'n’existe pas, ou je n’y suis pas',
}

function hanging(open: number): string {
  return open === 0
    ? 'aucun engagement ouvert n’en dépend'
    : `${plural(open, 'engagement ouvert en dépend', 'engagements ouverts en dépendent')}`
}

export const frenchReach: ReachWords = {
  edit({ of, from, to }) {
    if (to === undefined) return `${things[of]} ${from ?? ''} retiré`
    return from === undefined ? `${things[of]} ${to}` : `${things[of]} ${to} à la place de ${from}`
  },
  left: (who, as) =>
    as === 'deactivated'
      ? typeset`*${who} a quitté l’espace de travail* : son compte est désactivé.`
      : typeset`*${who} est désormais un invité de l’espace de travail*, et son adresse ne lui donne aucun droit.`,
  back: (who) => `✓ ${who} est de retour dans l’espace de travail. Il n’y a plus rien à faire.`,
  lastLead: (team, open) => typeset`*${team} n’a plus de responsable* ; ${hanging(open)}.`,
  leadAmongOthers: (team, others, open) => typeset`*${team}* garde pour responsable ${list(others)} ; ${hanging(open)}.`,
  member: (team) => typeset`*${team}* : cette personne en était membre.`,
  cover: (team, of) =>
    typeset`*${team}* : cette personne y remplace ${list(of)}. Un autre remplaçant se nomme par \`/commitments absent\`, par la personne absente ou par le secrétariat.`,
  ledNow: (team, leads) =>
    leads.length === 0
      ? typeset`✓ ${team} : plus de responsable au registre.`
      : typeset`✓ ${team} : responsable désormais, ${list(leads)}.`,
  goneFrom: (team) => typeset`✓ ${team} : cette personne ne figure plus au registre.`,
  leftAsIs: (team, who, when) => typeset`✓ ${team} : laissé tel quel par ${who}, ${when}.`,
  lost: (channel, of, lost) =>
    typeset`*${channel} (${of}) ${why[lost]}*. Ses messages vont directement à ses responsables, tant qu’aucun canal ne m’est ouvert.`,
  lostSecretariat: (channel, lost) =>
    typeset`*${channel}, le canal du secrétariat, ${why[lost]}*. Ce qui y va est envoyé directement à ses membres, tant qu’aucun canal ne m’est ouvert.`,
  works: (channel, of) => `✓ Je peux de nouveau écrire dans ${channel} (${of}).`,
  channelNow: (of, channel) => typeset`✓ ${of} : les messages vont désormais dans ${channel}.`,
  renamed: (from, to, of) =>
    typeset`*${from} (${of}) s’appelle désormais ${to} dans Slack*. Je l’y suis ; le registre a encore l’ancien nom.`,
  written: (to) => typeset`✓ Le registre le nomme désormais ${to}.`,
  nameLead: 'Nommer un responsable',
  nameOther: 'Nommer quelqu’un d’autre',
  handOver: 'Tout transmettre',
  leave: 'Laisser tel quel',
  nameChannel: 'Choisir un autre canal',
  write: 'Écrire le nouveau nom',
  done: (of, edit) => typeset`Écrit au registre : ${of}, ${edit}.`,
  takenBack: (of, edit) => typeset`Annulé : ${of}, ${edit}.`,
  named: (who, team) =>
    typeset`${who} vous confie la responsabilité de ${team} dans le registre d’engagements que je tiens. Je vous écris sur ce qui en dépend ; \`/commitments mine\` le montre, et \`/commitments aide\` dit comment répondre. Si cela ne vous concerne pas, dites-le à ${who}.`,
  inPlaceOf: (team, from) => `*${team}*, à la place de ${from}`,
  noMember: typeset`Choisissez un membre à part entière de cet espace : l’adresse d’un autre ne lui donne aucun droit.`,
  notInChannel: 'Je ne suis pas membre de ce canal. Invitez-moi d’abord (/invite), puis validez de nouveau.',
}
