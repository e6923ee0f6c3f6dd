import type { ContactEdit } from '../register/contacts.ts'
import type { ReachWords } from './reach.ts'
import { typeset } from './typography.ts'

const things: Record<ContactEdit['of'], string> = { leads: 'responsable', members: 'membre', channel: 'canal' }

export const frenchReach: ReachWords = {
  edit({ of, from, to }) {
    if (to === undefined) return typeset`${things[of]} : ${from ?? ''}, à retirer`
    return from === undefined ? typeset`${things[of]} : ${to}` : typeset`${things[of]} : ${to} à la place de ${from}`
  },
}
