import type { ContactEdit } from '../register/contacts.ts'
import type { ReachWords } from './reach.ts'

const things: Record<ContactEdit['of'], string> = { leads: 'lead', members: 'member', channel: 'channel' }

export const englishReach: ReachWords = {
  edit({ of, from, to }) {
    if (to === undefined) return `${things[of]}: ${from ?? ''} taken out`
    return from === undefined ? `${things[of]}: ${to}` : `${things[of]}: ${to} in place of ${from}`
  },
}
