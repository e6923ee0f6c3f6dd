import { describe, expect, test } from 'vitest'
import type { SlackUser } from '../../src/slack/accounts.ts'
import { accountOf, isReached } from '../../src/slack/accounts.ts'

const home = { team: 'T1', enterprise: undefined, isOrganisation: false }
const inOrganisation = { team: 'T1', enterprise: 'E1', isOrganisation: false }
const organisation = { team: undefined, enterprise: 'E1', isOrganisation: true }

describe('an account', () => {
  test.each<{ user: SlackUser; of?: typeof home | typeof inOrganisation | typeof organisation; is: string }>([
    { user: { team_id: 'T1' }, is: 'member' },
    { user: {}, is: 'member' },
    { user: { team_id: 'T2' }, is: 'outsider' },
    { user: { team_id: 'T1', is_stranger: true }, is: 'outsider' },
    { user: { team_id: 'T2', is_stranger: false }, is: 'outsider' },
    { user: { team_id: 'T1', is_restricted: true }, is: 'guest' },
    { user: { team_id: 'T1', is_ultra_restricted: true }, is: 'guest' },
    { user: { team_id: 'T2', is_restricted: true }, is: 'outsider' },
    { user: { team_id: 'T1', deleted: true }, is: 'deactivated' },
    { user: { team_id: 'T1', is_bot: true }, is: 'bot' },
    { user: { team_id: 'T1', is_workflow_bot: true }, is: 'bot' },
    { user: { team_id: 'E1', enterprise_user: { enterprise_id: 'E1', teams: ['T2', 'T1'] } }, of: inOrganisation, is: 'member' },
    { user: { team_id: 'T2', enterprise_user: { enterprise_id: 'E1', teams: ['T2'] } }, of: inOrganisation, is: 'outsider' },
    { user: { team_id: 'T2', enterprise_user: { enterprise_id: 'E2', teams: ['T1'] } }, of: inOrganisation, is: 'outsider' },
    { user: { team_id: 'T2', enterprise_user: { enterprise_id: 'E1', teams: ['T1'] } }, is: 'outsider' },
    { user: { team_id: 'T2', enterprise_user: { enterprise_id: 'E1', teams: ['T2'] } }, of: organisation, is: 'member' },
    { user: { team_id: 'T2', enterprise_user: { enterprise_id: 'E2', teams: ['T2'] } }, of: organisation, is: 'outsider' },
  ])('that Slack describes as $user is $is', ({ user, of = home, is }) => {
    expect(accountOf({ id: 'U1', ...user }, of).is).toBe(is)
  })

  test.each(['relance', 'lead', '@ukba.example', 'lead@', 'a b@ukba.example'])('with %j for an address has none', (email) => {
    expect(accountOf({ id: 'U1', profile: { email } }, home)).toEqual({ id: 'U1', is: 'member' })
  })
})

test('an address reaches full members only, a Slack id everybody who can read it', () => {
  const kinds = ['member', 'guest', 'outsider', 'bot', 'deactivated', 'unknown', 'untold'] as const
  const reached = (person: string) => kinds.filter((is) => isReached(person, { id: 'U0LEAD01', is }))
  expect(reached('lead@ukba.example')).toEqual(['member'])
  expect(reached('U0LEAD01')).toEqual(['member', 'guest', 'outsider', 'bot', 'untold'])
})
