import { DateTime } from 'luxon'
import { teamAddressee } from '../register/addressee.ts'
import type { Calendars } from '../register/calendar.ts'
import { dayIn, localHour, onOrAfter, plusSpan, workingDayBefore, workingDaysOf } from '../register/calendar.ts'
import { later, tomorrow } from '../register/days.ts'
import { instantOf, timeOf } from '../register/instant.ts'
import { remembered } from '../register/query.ts'
import type { Register, Team } from '../register/register.ts'
import { leadingParties, leadTeams, partyNamed } from '../register/register.ts'
import { relance } from '../register/rights.ts'
import type { Commitment, Day, EntryOf, LogEntry } from '../register/schema.ts'
import { snoozedUntil } from '../register/snooze.ts'
import { isInDoubt, spokenInstead } from '../register/spoken-instead.ts'
import { endingsOf } from '../register/state.ts'
import { nextHour } from './agreeing.ts'
import type { AskingDay } from './catch-up-window.ts'
import type { Receiver } from './planning.ts'
import type { SentHistory } from './sent-history.ts'

// The silence of a side that counts as its agreement to a closing, where the commitment says so (`"silence": "10 working days"`).

/** A side is told so often that its silence will count, before it does. */
const timesTold = 2

/** Up to which day a team may speak before its silence counts, and the days on which it was told so. */
export interface RunningSilence {
  readonly until: Day
  readonly told: readonly Day[]
  /** The day on which it is told for the last time. */
  readonly lastCall: Day
}

/** A team that may be silent, on its own day, with its hour, zone and working days, and what was sent to it. */
interface SilentTeam extends Pick<Receiver, 'today' | 'zone' | 'hour' | 'workingDays'> {
  readonly team: Team
  readonly sent: SentHistory
}

/**
 * The silence of a team whose side has still to agree to a closing. It is counted from the day on which the team is first asked, and again from
 * whatever its side notes or puts off since. Where it says something else instead (register/spoken-instead.ts), nothing is counted.
 */
export function silenceRunning(register: Register, commitment: Commitment, silent: SilentTeam): RunningSilence | undefined {
  const { team, today, workingDays, sent } = silent
  const since = silentSince(register, commitment, team)
  if (since === undefined || commitment.silence === undefined) return undefined
  const asked = sent.allNaming(commitment.id, 'agree').filter(({ at }) => at > timeOf(since))
  const told = [...new Set(asked.map(({ day }) => day))]
  const first = told[0] ?? later(onOrAfter(nextHour(since, silent), workingDays), today)
  const end = onOrAfter(plusSpan(later(first, snoozedUntil(commitment, team.id)), commitment.silence, workingDays), workingDays)
  const lastCall = later(workingDayBefore(end, workingDays), onOrAfter(tomorrow(first), workingDays))
  return { until: later(end, told[timesTold - 1] ?? later(lastCall, today)), told, lastCall }
}

/** The day on which a team that was told once is told again. */
export function lastCalls({ told, lastCall }: RunningSilence): AskingDay[] {
  return told.length > 0 && told.length < timesTold ? [{ reason: 'agree', on: lastCall, moved: lastCall }] : []
}

/** When a team's side was last heard on what it has to agree to, or since when it has to; undefined where its silence counts for nothing. */
function silentSince(register: Register, commitment: Commitment, { party }: Team): string | undefined {
  if (commitment.silence === undefined || commitment.status !== 'closing') return undefined
  const endings = endingsOf(commitment)
  const [proposed] = endings.values()
  if (proposed?.kind !== 'closed' || endings.has(party.id) || spokenInstead(register, commitment) || isInDoubt(register, commitment))
    return undefined
  const isTheirs = ({ team }: LogEntry) => team !== undefined && register.teams.get(team)?.party.id === party.id
  const said = commitment.log?.findLast((entry) => isTheirs(entry) && entry.by !== relance && timeOf(entry.at) > timeOf(proposed.at))
  return (said ?? proposed).at
}

/** What agreements by silence are found by. */
export interface SilenceBasis {
  readonly register: Register
  readonly calendars: Calendars
  readonly sentTo: (team: string) => SentHistory
}

/** The commitments in which the silence of a side may come to count. */
export function awaitedInSilence(register: Register): readonly Commitment[] {
  return remembered(awaitedByRegister, register, () =>
    [...register.commitments.values()].filter(({ status, silence }) => silence !== undefined && status === 'closing'),
  )
}

const awaitedByRegister = new WeakMap<Register, readonly Commitment[]>()

/** The teams of the sides that have still to agree, by side. */
export function silentTeams(register: Register, commitment: Commitment): ReadonlyMap<string, readonly Team[]> {
  const endings = endingsOf(commitment)
  const left = leadingParties(register, commitment).filter((party) => !endings.has(party))
  return new Map(left.map((party) => [party, leadTeams(register, commitment).filter((team) => team.party.id === party)]))
}

/** The closings that silence makes at an instant: one for each side of which every leading team has let its time pass. */
export function agreedBySilence(basis: SilenceBasis, commitment: Commitment, now: DateTime): EntryOf<'closed'>[] {
  const [proposed] = endingsOf(commitment).values()
  const outcome = proposed?.kind === 'closed' && proposed.outcome !== undefined ? { outcome: proposed.outcome } : {}
  return [...silentTeams(basis.register, commitment)].flatMap(([party, teams]) => {
    const from = teams.map((team) => countsFrom(basis, commitment, { team, now }))
    const last = DateTime.max(...from.filter((each) => each !== undefined))
    if (!last || from.includes(undefined) || now < last) return []
    // Recorded on its day, it has the hour from which it counts, so that the day's message tells of it.
    const at = instantOf(now.diff(last).as('hours') < 12 ? last : now)
    return [{ at, by: relance, kind: 'closed', ...partyNamed(party), ...outcome, tacit: true }]
  })
}

/** The hour of the working day after the last on which the team may speak, if it was told often enough. */
function countsFrom(
  { register, calendars, sentTo }: SilenceBasis,
  commitment: Commitment,
  { team, now }: { team: Team; now: DateTime },
): DateTime | undefined {
  const addressee = teamAddressee(team)
  const { timezone: zone, cadence } = addressee
  const workingDays = workingDaysOf(addressee, calendars)
  const silent = { team, today: dayIn(now, zone), zone, hour: cadence.hour, workingDays, sent: sentTo(team.id) }
  const running = silenceRunning(register, commitment, silent)
  if (!running || running.told.length < timesTold) return undefined
  return localHour(onOrAfter(tomorrow(running.until), workingDays), cadence.hour, zone)
}
