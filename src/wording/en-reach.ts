import type { ContactEdit } from '../register/contacts.ts'
import type { LostChannel } from '../register/trouble.ts'
import { listFormat, pluralIn } from './intl.ts'
import type { ReachWords } from './reach.ts'

const list = listFormat('en-GB')
const plural = pluralIn('en-GB')

const things: Record<ContactEdit['of'], string> = { leads: 'lead', members: 'member', channel: 'channel' }

const why: Record<LostChannel['why'], string> = {
  archived: 'is archived',
  gone: 'is not there any more, or is closed to me',
  'not a member': 'is closed to me: I was taken out of it',
  unreached: 'is not there, or I am not in it',
}

function hanging(open: number): string {
  return open === 0 ? 'no open commitment hangs on it' : `${plural(open, 'open commitment hangs', 'open commitments hang')} on it`
}

export const englishReach: ReachWords = {
  edit({ of, from, to }) {
    if (to === undefined) return `${things[of]} ${from ?? ''} taken out`
    return from === undefined ? `${things[of]} ${to}` : `${things[of]} ${to} in place of ${from}`
  },
  left: (who, as) =>
    as === 'deactivated'
      ? `*${who} has left the workspace*: their account is deactivated.`
      : `*${who} is a guest of the workspace now*, and speaks for nobody by their address.`,
  back: (who) => `✓ ${who} is back in the workspace. Nothing has to be done any more.`,
  lastLead: (team, open) => `*${team} has nobody left who leads it*; ${hanging(open)}.`,
  leadAmongOthers: (team, others, open) => `*${team}* is still led by ${list(others)}; ${hanging(open)}.`,
  member: (team) => `*${team}*: they were one of its members.`,
  cover: (team, of) =>
    `*${team}*: they stand in for ${list(of)}. Another cover is named by \`/commitments away\`, by them or the secretariat.`,
  ledNow: (team, leads) => (leads.length === 0 ? `✓ ${team} has no leads in the register.` : `✓ ${team} is led by ${list(leads)} now.`),
  goneFrom: (team) => `✓ ${team}: they are not in the register any more.`,
  leftAsIs: (team, who, when) => `✓ ${team}: left as it is by ${who}, ${when}.`,
  lost: (channel, of, lost) =>
    `*${channel} (${of}) ${why[lost]}*. Its messages go to its leads directly, until it has a channel that I can write to.`,
  lostSecretariat: (channel, lost) =>
    `*${channel}, the channel of the secretariat, ${why[lost]}*. What goes there goes to its members directly, until it has a channel that I can write to.`,
  works: (channel, of) => `✓ I can write to ${channel} (${of}) again.`,
  channelNow: (of, channel) => `✓ ${of} is written to in ${channel} now.`,
  renamed: (from, to, of) => `*${from} (${of}) is called ${to} in Slack now*. I follow it there; the register still has the old name.`,
  written: (to) => `✓ The register calls it ${to} now.`,
  nameLead: 'Name another lead',
  nameOther: 'Name somebody else',
  handOver: 'Hand over all',
  leave: 'Leave as it is',
  nameChannel: 'Name another channel',
  write: 'Write the new name',
  done: (of, edit) => `Written to the register: ${of}, ${edit}.`,
  takenBack: (of, edit) => `Taken back: ${of}, ${edit}.`,
  named: (who, team) =>
    `${who} has named you as a lead of ${team} in the register of commitments that I keep. I write to you about what it owes; \`/commitments mine\` shows that, and \`/commitments help\` how to answer. If this is not for you, tell ${who}.`,
  inPlaceOf: (team, from) => `*${team}*, in place of ${from}`,
  noMember: 'Choose a full member of this workspace: nobody else can speak for a team by their address.',
  notInChannel: 'I am not in that channel. Invite me there first (/invite), then submit this again.',
}
