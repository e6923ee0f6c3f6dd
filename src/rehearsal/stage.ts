import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import type { Bot } from '../bot.ts'
import { startBot } from '../bot.ts'
import { sentSoFar } from '../delivery/sent-so-far.ts'
import { loadCalendars } from '../holidays.ts'
import { nextMessageAt } from '../nudges/preview.ts'
import type { Calendars } from '../register/calendar.ts'
import { localHour } from '../register/calendar.ts'
import { plusDays } from '../register/days.ts'
import { faultLine } from '../register/fault.ts'
import { parseRegister } from '../register/parse.ts'
import type { Register } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import { readRegister } from '../store/read.ts'
import { openState } from '../store/store-file.ts'
import type { RehearsalClock } from './clock.ts'
import { rehearsalClock } from './clock.ts'
import { workspaceFrom } from './seed.ts'
import { Terminal } from './terminal.ts'
import type { Workspace } from './workspace.ts'
import { openWorkspace } from './workspace.ts'

/** A register on a stage: a copy of it, a workspace made from it, a clock, and the real bot. */
export interface Stage {
  readonly workspace: Workspace
  readonly clock: RehearsalClock
  readonly bot: Bot
  readonly terminal: Terminal
  /** The copy of the register that the bot works on. */
  readonly file: string
  /** When the next message is due; undefined if none is within a year. */
  next(): Promise<DateTime | undefined>
  /** Moves the clock, then waits until the file is written and its changes are printed. */
  moveTo(instant: DateTime): Promise<void>
  /** Resolves when what was said is in the file and the changes of the file are printed. */
  written(): Promise<void>
  close(): Promise<void>
}

/** What is said after a message is said later than it: the clock does not stand on the message's own instant. */
const aMoment = { seconds: 1 }

/** The register can't be rehearsed. The message has its faults, one on each line. */
export class NotPlayable extends Error {}

/** @throws {NotPlayable} */
export async function openStage({ file: source, write }: { file: string; write: (text: string) => void }): Promise<Stage> {
  const calendars = loadCalendars()
  const register = await registerIn(source, calendars)
  const folder = await mkdtemp(path.join(tmpdir(), 'relance-rehearsal-'))
  const file = path.join(folder, 'commitments.json')
  await copyFile(source, file)

  const clock = rehearsalClock(firstMorning(register))
  const workspace = await openWorkspace({ now: () => clock.now(), ...workspaceFrom(register) })
  const terminal = new Terminal({ workspace, file, write })
  await terminal.begin()
  const bot = await startBot({
    slack: { token: workspace.botToken, apiUrl: workspace.url, connection: { by: 'socket', appToken: workspace.appToken } },
    opening: openState({ file, calendars, now: () => clock.now() }),
    register: file,
    calendars,
    clock,
    log: pino({ level: 'error' }, pino.destination(2)),
  })
  // The first morning's messages must be there before anybody looks.
  await bot.ready
  await clock.moveTo(clock.now())
  await clock.moveTo(clock.now().plus(aMoment))
  return stageOf({ workspace, clock, bot, terminal, file }, calendars)
}

function stageOf(parts: Pick<Stage, 'workspace' | 'clock' | 'bot' | 'terminal' | 'file'>, calendars: Calendars): Stage {
  const { workspace, clock, bot, terminal, file } = parts
  const written = async (): Promise<void> => {
    await bot.store.registers.flushed()
    await terminal.tellFile()
  }
  return {
    ...parts,
    async next() {
      const { registers } = bot.store
      const sent = await sentSoFar(bot.store)
      return nextMessageAt(registers.register(), { calendars, cameIn: (id) => registers.cameIn(id), sent, now: clock.now(), days: 366 })
    },
    async moveTo(instant) {
      await clock.moveTo(instant)
      await clock.moveTo(instant.plus(aMoment))
      await written()
    },
    written,
    async close() {
      await bot.stop()
      await workspace.close()
      await rm(path.dirname(file), { recursive: true, force: true })
    },
  }
}

async function registerIn(file: string, calendars: Calendars): Promise<Register> {
  const read = await readRegister(file)
  if (!read.ok) throw new NotPlayable(faultLine(file, read.fault))
  const parsed = parseRegister(read.text, calendars)
  if (!parsed.ok) throw new NotPlayable(parsed.faults.map((fault) => faultLine(file, fault)).join('\n'))
  return parsed.register
}

/** Nine o'clock on the morning after the first promise, when the first messages go out. */
function firstMorning(register: Register): DateTime {
  let first: Day | undefined
  for (const { source } of register.commitments.values())
    if (source?.date !== undefined && (first === undefined || source.date < first)) first = source.date
  return first === undefined ? DateTime.utc() : localHour(plusDays(first, 1), '09:00', register.timezone)
}
