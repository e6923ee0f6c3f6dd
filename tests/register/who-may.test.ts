import { describe, expect, test } from 'vitest'
import { logEntry } from '../../src/register/log-entry.ts'
import type { Membership } from '../../src/register/people.ts'
import type { Right } from '../../src/register/rights.ts'
import {
  mayDateEvent,
  mayEdit,
  mayEditContacts,
  mayPoll,
  mayPreview,
  mayPropose,
  mayPutBack,
  mayRead,
  maySayOfPerson,
  speakerOf,
} from '../../src/register/rights.ts'
import { aRegister, bothSides, frLead, frPaf, secretary, ukBorderAgency, ukDesk, ukLead } from '../a-register.ts'

// Each part that somebody may have in a register, by each thing that one can do in it. `yes`: may; `no`: may not, and is told who may; `-`: has no part
// in it, and is told whose it is. tests/e2e/who-may.test.ts holds that every way to say it asks the same.

const cover = 'cover@ukba.example'
const supportLead = 'lead@visas.example'
const supportDesk = 'desk@visas.example'
const above = 'lead@ho.example'
const elsewhere = 'lead@interieur.example'
const at = '2011-03-01T10:00:00.000+00:00'

const roles: Readonly<Record<string, { readonly by: string; readonly standing: Membership }>> = {
  lead: { by: ukLead, standing: 'member' },
  other: { by: frLead, standing: 'member' }, // leads the other side's team
  cover: { by: cover, standing: 'member' }, // stands in for a lead on that day
  member: { by: ukDesk, standing: 'member' },
  support: { by: supportLead, standing: 'member' }, // leads a team that supports it
  helper: { by: supportDesk, standing: 'member' }, // a member there
  above: { by: above, standing: 'member' }, // leads the team to which a silence is told
  secretary: { by: secretary, standing: 'member' },
  elsewhere: { by: elsewhere, standing: 'member' }, // leads a team that has no part in it
  nobody: { by: 'colleague@transport.example', standing: 'member' }, // of the workspace, and of no team
  guest: { by: 'U0GUEST1', standing: 'guest' },
}

const byLead = { at: '2011-02-01T10:00:00.000+00:00', by: ukLead, team: 'uk-border-agency', kind: 'rated', rating: 'amber' }
const byMember = { at: '2011-02-02T10:00:00.000+00:00', by: ukDesk, team: 'uk-border-agency', kind: 'noted', text: 'a word' }
const bySecretary = { at: '2011-02-03T10:00:00.000+00:00', by: secretary, kind: 'noted', text: 'a word' }

const register = aRegister(
  {
    owners: [...bothSides, { team: 'uk-visas', role: 'support' }],
    log: [byLead, byMember, bySecretary],
  },
  {
    absences: [{ person: ukLead, from: '2011-02-20', to: '2011-03-20', cover }],
    teams: [
      { id: 'uk-home-office', name: 'Home Office', party: 'uk', channel: '#ho', leads: [above] },
      { ...ukBorderAgency, escalatesTo: 'uk-home-office' },
      { id: 'uk-visas', name: 'Visas', party: 'uk', channel: '#visas', leads: [supportLead], members: [supportDesk] },
      frPaf,
      { id: 'fr-interior', name: 'Intérieur', party: 'fr', channel: '#interior', leads: [elsewhere] },
    ],
  },
)

const handOver = (from: string, role = 'lead') => ({
  kind: 'assigned',
  added: [{ team: 'uk-home-office', role }],
  removed: [{ team: from, role }],
})

const said = `
              lead  other  cover  member  support  helper  above  secretary  elsewhere  nobody  guest
  close       yes   yes    yes    no      no       no      yes    yes        -          -       -
  withdraw    yes   yes    yes    no      no       no      yes    yes        -          -       -
  supersede   yes   yes    yes    no      no       no      yes    yes        -          -       -
  reopen      yes   yes    yes    no      no       no      yes    yes        -          -       -
  object      yes   yes    yes    no      no       no      yes    yes        -          -       -
  date        yes   yes    yes    no      no       no      yes    yes        -          -       -
  snooze      yes   yes    yes    no      no       no      yes    yes        -          -       -
  rate        yes   yes    yes    yes     yes      yes     yes    yes        -          -       -
  note        yes   yes    yes    yes     yes      yes     yes    yes        -          -       -
  evidence    yes   yes    yes    yes     yes      yes     yes    yes        -          -       -
  confirm     yes   yes    yes    no      yes      no      yes    yes        -          -       -
  give ours   yes   no     yes    no      no       no      yes    yes        -          -       -
  give theirs no    yes    no     no      no       no      no     yes        -          -       -
  give help   no    no     no     no      yes      no      no     yes        -          -       -
  undo lead   yes   no     yes    no      no       no      yes    yes        -          -       -
  undo desk   yes   no     yes    yes     no       no      yes    yes        -          -       -
  undo sec    no    no     no     no      no       no      no     yes        -          -       -
`
const entries: Readonly<Record<string, object>> = {
  close: { kind: 'closed', outcome: 'delivered' },
  withdraw: { kind: 'withdrawn' },
  supersede: { kind: 'superseded', successor: 'other' },
  reopen: { kind: 'reopened', text: 'why' },
  object: { kind: 'objected', text: 'why' },
  date: { kind: 'dated', to: '2011-06', text: 'why' },
  snooze: { kind: 'snoozed', until: '2011-03-10' },
  rate: { kind: 'rated', rating: 'red', text: 'why' },
  note: { kind: 'noted', text: 'a word' },
  evidence: { kind: 'evidenced', evidence: 'https://example.org/report' },
  confirm: { kind: 'confirmed' },
  'give ours': handOver('uk-border-agency'),
  'give theirs': handOver('fr-paf'),
  'give help': handOver('uk-visas', 'support'),
  'undo lead': { kind: 'undone', of: byLead.at },
  'undo desk': { kind: 'undone', of: byMember.at },
  'undo sec': { kind: 'undone', of: bySecretary.at },
}

describe('of a commitment', () => {
  test.each(rowsOf(said))('$act is for these people by every way: $may', ({ act, may }) => {
    const ports = register.commitments.get('ports')
    const found = Object.entries(roles).map(([role, { by }]) => {
      const speaker = ports && speakerOf(register, ports, logEntry.parse({ at, by, ...entries[act] }))
      // Whoever is refused hears who may.
      if (speaker && !speaker.allowed) expect(speaker.may, role).not.toEqual([])
      return [role, speaker === undefined ? '-' : speaker.allowed ? 'yes' : 'no']
    })
    expect(Object.fromEntries(found)).toEqual(may)
  })
})

const done = `
                lead  other  cover  member  support  helper  above  secretary  elsewhere  nobody  guest
  read          yes   yes    yes    yes     yes      yes     yes    yes        yes        no      no
  propose       yes   yes    yes    no      yes      no      yes    no         yes        no      no
  edit          no    no     no     no      no       no      no     yes        no         no      no
  event         no    no     no     no      no       no      no     yes        no         no      no
  preview       no    no     no     no      no       no      no     yes        no         no      no
  put back      no    no     no     no      no       no      no     yes        no         no      no
  poll ours     yes   no     yes    no      no       no      no     yes        no         no      no
  poll theirs   no    yes    no     no      no       no      no     yes        no         no      no
  our lead away yes   no     no     no      no       no      no     yes        no         no      no
  name our lead yes   no     yes    no      no       no      yes    yes        no         no      no
  name a secretary no no     no     no      no       no      no     yes        no         no      no
`
const acts: Readonly<Record<string, (by: string, standing: Membership) => Right>> = {
  read: (by, standing) => mayRead(register, { by, standing }),
  propose: (by) => mayPropose(register, { by, at }),
  edit: (by) => mayEdit(register, { by }),
  event: (by) => mayDateEvent(register, { by }),
  preview: (by) => mayPreview(register, { by }),
  'put back': (by) => mayPutBack(register, { by }),
  'poll ours': (by) => mayPoll(register, { by, at }, teamCalled('uk-border-agency')),
  'poll theirs': (by) => mayPoll(register, { by, at }, teamCalled('fr-paf')),
  'our lead away': (by) => maySayOfPerson(register, { by }, ukLead),
  'name our lead': (by) => mayEditContacts(register, { by, at }, 'uk-border-agency'),
  'name a secretary': (by) => mayEditContacts(register, { by, at }, 'secretariat'),
}

describe('of the register', () => {
  test.each(rowsOf(done))('$act is for these people by every way: $may', ({ act, may }) => {
    const found = Object.entries(roles).map(([role, { by, standing }]) => {
      const right = acts[act]?.(by, standing)
      expect(right?.may, role).toContain(secretary)
      return [role, right?.allowed ? 'yes' : 'no']
    })
    expect(Object.fromEntries(found)).toEqual(may)
  })
})

/** A table as it stands above: the first line has the roles, each other one an act, of one word or more. */
function rowsOf(table: string): { act: string; may: Record<string, string> }[] {
  const [head = '', ...rows] = table.trim().split('\n')
  const names = head.trim().split(/\s+/)
  return rows.map((row) => {
    const words = row.trim().split(/\s+/)
    const cells = words.slice(-names.length)
    return {
      act: words.slice(0, -names.length).join(' '),
      may: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
    }
  })
}

function teamCalled(id: string) {
  const team = register.teams.get(id)
  if (!team) throw new Error(`no team ${id}`)
  return team
}
