import type { Fault } from '../register/fault.ts'
import { faultLine } from '../register/fault.ts'
import { readRegister } from '../store/read.ts'
import type { Arguments, Option } from './arguments.ts'
import { argumentsOf, WrongInput, WrongUsage } from './arguments.ts'
import { complainLine, printJson, printLine, printText } from './output.ts'

const usage = `relance COMMAND [--json]

  check [FILE]                                        every fault of a register
  preview [FILE] --from INSTANT --to INSTANT          what would be posted
  read "WORDS" --about ID,ID --as EMAIL --at INSTANT [--explain] [FILE]
                                                      what the bot would make of a reply, and why
  doctor [FILE]                                       whether all that the bot needs is there
  backup FOLDER [FILE]                                a copy of the register and its state, also while the bot runs
  rehearse [FILE] [--play]                            the bot on a workspace of this machine

FILE is RELANCE_REGISTER, or commitments.json, where it is not given.`

const cliCommands: Record<string, { readonly run: (given: Arguments) => Promise<number>; readonly takes: readonly Option[] }> = {
  check: { run: runCheck, takes: [] },
  preview: { run: runPreview, takes: ['from', 'to'] },
  read: { run: runRead, takes: ['about', 'as', 'at', 'explain'] },
  doctor: { run: runDoctor, takes: [] },
  backup: { run: runBackup, takes: [] },
  rehearse: { run: runRehearse, takes: ['play'] },
}

/** Runs a command as it was typed, and gives its exit code: 1 for a fault in what was given, 2 for wrong usage. */
export async function runCli(argv: readonly string[]): Promise<number> {
  try {
    const [name = '', ...rest] = argv
    if (isHelp(argv)) {
      printLine(usage)
      return 0
    }
    const command = Object.hasOwn(cliCommands, name) ? cliCommands[name] : undefined
    if (!command) throw new WrongUsage(name === '' ? 'no command given' : `unknown command "${name.slice(0, 40)}"`)
    return await command.run(argumentsOf(rest, command.takes))
  } catch (error) {
    if (error instanceof WrongUsage) return complain(`${error.message}\n\n${usage}`, 2)
    if (error instanceof WrongInput) return complain(error.message, 1)
    throw error
  }
}

function isHelp([name, ...rest]: readonly string[]): boolean {
  return name === 'help' || [name, rest[0]].some((word) => word === '--help' || word === '-h')
}

async function runCheck(given: Arguments): Promise<number> {
  const [{ lintRegister }, { loadCalendars }] = await Promise.all([import('../register/lint.ts'), import('../holidays.ts')])
  const file = fileOf(given, 0)
  const read = await readRegister(file)
  const faults = read.ok ? lintRegister(read.text, loadCalendars()) : [read.fault]
  const warnings = read.ok ? await warningsOf(read.text) : []
  if (given.json) printJson({ faults: [...faults, ...warnings] })
  else if (faults.length === 0) printLine(`${file}: no faults`)
  for (const fault of given.json ? [] : [...faults, ...warnings]) complainLine(faultLine(file, fault))
  return faults.length === 0 ? 0 : 1
}

async function warningsOf(text: string): Promise<readonly Fault[]> {
  const [{ warningsIn }, { isWordOfChat }] = await Promise.all([import('../register/warnings.ts'), import('../replies/chat-words.ts')])
  return warningsIn(text, isWordOfChat)
}

async function runPreview(given: Arguments): Promise<number> {
  const { previewCommand } = await import('./preview.ts')
  return previewCommand(given, await registerText(fileOf(given, 0)), fileOf(given, 0))
}

async function runRead(given: Arguments): Promise<number> {
  const { readCommand } = await import('./read.ts')
  return readCommand(given, await registerText(fileOf(given, 1)), fileOf(given, 1))
}

async function runDoctor(given: Arguments): Promise<number> {
  const { examine, examinedText } = await import('./doctor/doctor.ts')
  const examined = await examine({ environment: process.env, file: fileOf(given, 0), binary: process.execPath })
  const { problems } = examined
  if (given.json) printJson({ problems })
  else printText(examinedText(examined))
  return problems.every(({ severity }) => severity === 'warning') ? 0 : 1
}

async function runBackup(given: Arguments): Promise<number> {
  const [target] = given.words
  if (target === undefined) throw new WrongUsage('FOLDER is missing')
  const file = fileOf(given, 1)
  const { BackupRefused, backUp } = await import('../store/backup.ts')
  try {
    await backUp({ file, stateFolder: process.env['RELANCE_STATE']?.trim() || undefined, target })
  } catch (error) {
    if (error instanceof BackupRefused) throw new WrongInput(error.message)
    throw new WrongInput(`${file} could not be backed up: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (given.json) printJson({ backup: target })
  else printLine(`${file} and its state are in ${target}`)
  return 0
}

async function runRehearse(given: Arguments): Promise<number> {
  const { rehearseWhereInstalled } = await import('../rehearsal/installed.ts')
  return rehearseWhereInstalled({ file: fileOf(given, 0), play: given.play })
}

/** The register's file; a word behind it is one too many. */
function fileOf({ words }: Arguments, position: number): string {
  if (words.length > position + 1) throw new WrongUsage(`unexpected "${(words[position + 1] ?? '').slice(0, 40)}"`)
  // A variable that is set to nothing counts as not set.
  return words[position] ?? (process.env['RELANCE_REGISTER']?.trim() || 'commitments.json')
}

/** @throws {WrongInput} for a file that can't be read. */
async function registerText(file: string): Promise<string> {
  const read = await readRegister(file)
  if (!read.ok) throw new WrongInput(faultLine(file, read.fault))
  return read.text
}

function complain(message: string, code: number): number {
  complainLine(message)
  return code
}
