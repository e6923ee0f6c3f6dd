import type { ContactEdit } from '../register/contacts.ts'
import type { LostChannel } from '../register/trouble.ts'

/** What is said of how people and channels are reached: who left, a channel that is lost, and what is done about it. Names are said already. */
export interface ReachWords {
  /** What an edit does, without its author. */
  edit(edit: Pick<ContactEdit, 'of' | 'from' | 'to'>): string
  left(who: string, as: 'deactivated' | 'guest'): string
  back(who: string): string
  /** `open`: how many open commitments the team has. */
  lastLead(team: string, open: number): string
  leadAmongOthers(team: string, others: readonly string[], open: number): string
  member(team: string): string
  cover(team: string, of: readonly string[]): string
  /** They are in the place no more: who leads by now. */
  ledNow(team: string, leads: readonly string[]): string
  goneFrom(team: string): string
  leftAsIs(team: string, who: string, when: string): string
  lost(channel: string, of: string, why: LostChannel['why']): string
  lostSecretariat(channel: string, why: LostChannel['why']): string
  works(channel: string, of: string): string
  channelNow(of: string, channel: string): string
  renamed(from: string, to: string, of: string): string
  written(to: string): string
  /** Buttons. */
  nameLead: string
  nameOther: string
  handOver: string
  leave: string
  nameChannel: string
  write: string
  /** To who did it: what an edit has done to an addressee, and that it was taken back. */
  done(of: string, edit: string): string
  takenBack(of: string, edit: string): string
  /** To who was named. */
  named(who: string, team: string): string
  /** Above the input of a form. */
  inPlaceOf(team: string, from: string): string
  /** At an input. */
  noMember: string
  notInChannel: string
}
