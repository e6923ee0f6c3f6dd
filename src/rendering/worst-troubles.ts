import type { DateTime } from 'luxon'
import { secretariatId } from '../register/addressee.ts'
import { instantOf } from '../register/instant.ts'
import type { Register } from '../register/register.ts'
import type { ReachTrouble } from '../register/trouble.ts'
import type { Notice } from './said.ts'
import { longName, numberedPerson } from './worst-register.ts'

interface TroubledWorld {
  readonly register: Register
  readonly now: DateTime
}

type TroubleNotice = Extract<Notice, { kind: 'trouble' }>

/** Somebody who led every team of the register has left. */
export function worstLeaver({ register, now }: TroubledWorld): TroubleNotice {
  const [lead = numberedPerson(1)] = [...register.teams.values()].flatMap(({ leads }) => leads)
  const roles = [...register.teams.keys()].map((addressee) => ({ addressee, as: 'lead' as const }))
  return noticeFor({ is: 'left', person: lead, as: 'guest', roles, at: instantOf(now) })
}

/** All other that is told of people and channels, in each state that it can be in. */
export function worstTroubles({ register, now }: TroubledWorld): TroubleNotice[] {
  const at = instantOf(now)
  const { trouble: leaver } = worstLeaver({ register, now })
  const teams = [...register.teams.values()]
  const [addressee = '', channel = longName] = [teams[0]?.id, teams[0]?.channel]
  const left = Object.fromEntries(teams.map(({ id }) => [id, { by: numberedPerson(2), at }]))
  const renamed = { is: 'renamed', from: channel, to: longName, of: teams.map(({ id }) => id), at } as const
  const troubles: ReachTrouble[] = [
    { ...leaver, over: at },
    { ...leaver, left },
    ...(leaver.is === 'left'
      ? (['member', 'cover'] as const).map((as) => ({ ...leaver, roles: leaver.roles.map((role) => ({ ...role, as })) }))
      : []),
    ...(['archived', 'gone', 'not a member', 'unreached'] as const).flatMap((why) => [
      { is: 'channel lost' as const, addressee, channel, why, at },
      { is: 'channel lost' as const, addressee, channel, why, at, over: at },
      { is: 'channel lost' as const, addressee: secretariatId, channel: register.secretariat.channel, why, at },
      { is: 'channel lost' as const, addressee, channel: longName, why, at },
    ]),
    renamed,
    { ...renamed, from: longName },
  ]
  return troubles.map(noticeFor)
}

function noticeFor(trouble: ReachTrouble): TroubleNotice {
  return { kind: 'trouble', trouble, to: secretariatId }
}
