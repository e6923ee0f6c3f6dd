import { existsSync, statSync } from 'node:fs'
import { loadCalendars } from '../../holidays.ts'
import { lintRegister } from '../../register/lint.ts'
import { parseRegister } from '../../register/parse.ts'
import type { Register } from '../../register/register.ts'
import type { Environment, SlackSettings } from '../../settings.ts'
import { readSettings } from '../../settings.ts'
import { readRegister } from '../../store/read.ts'
import type { Problem } from './problem.ts'
import { runtimeProblems } from './runtime.ts'
import { holderOf, stateProblems } from './state.ts'
import { templateProblems } from './templates.ts'
import { channelProblems, meetSlack, personProblems } from './workspace.ts'

/** All that was found, and what is worth knowing and no problem. */
export interface Examined {
  readonly problems: readonly Problem[]
  readonly notes: readonly string[]
}

/** Looks at everything that the bot needs, and changes nothing: the bot may run meanwhile. */
export async function examine({
  environment,
  file,
  binary,
}: {
  environment: Environment
  file: string
  binary: string
}): Promise<Examined> {
  const settings = readSettings(environment)
  const slack = settings.ok ? settings.settings.slack : undefined
  const { register, problems: inRegister } = await examineRegister(file)
  const [runtime, state, inSlack, holder] = await Promise.all([
    runtimeProblems(binary),
    stateProblems(file, environment['RELANCE_STATE']?.trim() || undefined),
    slack ? examineWorkspace(slack, register) : { problems: [], notes: ['Slack was not asked: its settings are not complete.'] },
    holderOf(file),
  ])
  return {
    problems: [...settingProblems(environment, settings), ...secretsInTheOpen(), ...runtime, ...inRegister, ...state, ...inSlack.problems],
    notes: [
      ...inSlack.notes,
      holder === undefined
        ? 'No bot runs on this register at the moment.'
        : `A bot runs on this register (${holder}); that is no problem for doctor.`,
    ],
  }
}

function settingProblems(environment: Environment, settings: ReturnType<typeof readSettings>): Problem[] {
  const isSet = (name: string) => Boolean(environment[name]?.trim())
  const faulty = settings.ok ? [] : settings.problems.map(settingProblem)
  const none: Problem[] =
    settings.ok && settings.settings.slack === undefined
      ? [
          {
            where: 'SLACK_BOT_TOKEN',
            problem: 'is not set, nor any other SLACK_ setting',
            mend: 'Set it in .env or in the unit’s EnvironmentFile; look at the working directory too.',
          },
        ]
      : []
  const idle: Problem[] =
    isSet('SLACK_APP_TOKEN') && isSet('SLACK_SIGNING_SECRET')
      ? [
          {
            where: 'SLACK_SIGNING_SECRET',
            problem: 'is set beside SLACK_APP_TOKEN; Socket Mode is used, and the signing secret is not',
            mend: 'Take away the one of the two that is not meant.',
            severity: 'warning',
          },
        ]
      : []
  const misspelt = settings.ok
    ? settings.settings.warnings.map((sentence) => ({ ...settingProblem(sentence), severity: 'warning' as const }))
    : []
  return [...faulty, ...none, ...idle, ...misspelt]
}

/** A setting's sentence is `NAME is ...; expected ...`. */
function settingProblem(sentence: string): Problem {
  const where = /[A-Z]+_?[A-Z_]*[A-Z]/.exec(sentence)?.[0] ?? 'settings'
  const [problem = sentence, expected] = sentence.split('; expected ')
  return {
    where,
    problem: problem.replace(`${where} `, ''),
    mend: expected === undefined ? 'Mend its name, or take it away.' : `Expected ${expected}.`,
  }
}

function secretsInTheOpen(): Problem[] {
  if (!existsSync('.env') || (statSync('.env').mode & 0o077) === 0) return []
  return [
    {
      where: '.env',
      problem: 'may be read by every user of this machine, and has the tokens',
      mend: 'chmod 600 .env',
      severity: 'warning',
    },
  ]
}

async function examineRegister(file: string): Promise<{ register?: Register; problems: Problem[] }> {
  const calendars = loadCalendars()
  const read = await readRegister(file)
  const faults = read.ok ? lintRegister(read.text, calendars) : [read.fault]
  const parsed = read.ok ? parseRegister(read.text, calendars) : undefined
  return {
    ...(parsed?.ok ? { register: parsed.register } : {}),
    problems: faults.map(({ path, line, problem, expected, ...more }) => ({
      where: `${file}:${line}`,
      problem: path === '' ? problem : `${path} ${problem}`,
      mend: `Expected ${expected}.`,
      ...('severity' in more && more.severity === 'warning' ? { severity: 'warning' as const } : {}),
    })),
  }
}

async function examineWorkspace(slack: SlackSettings, register: Register | undefined): Promise<Examined> {
  const { problems, workspace } = await meetSlack(slack)
  if (!workspace) return { problems, notes: ['Channels, people and messages were not checked: Slack could not be asked.'] }
  const found = await Promise.all([
    register ? channelProblems(workspace, register) : [],
    register ? personProblems(workspace, register) : [],
    templateProblems(workspace),
  ])
  const notes = register ? [] : ['Channels and people were not checked: the register can’t be read.']
  return { problems: [...problems, ...found.flat()], notes }
}

/** As a person reads it. */
export function examinedText({ problems, notes }: Examined): string {
  const lines = problems.map(
    ({ where, problem, mend, severity }) => `${severity === 'warning' ? 'warning: ' : ''}${where}: ${problem}\n  ${mend}`,
  )
  return `${[...(lines.length === 0 ? ['No problems.'] : lines), ...notes].join('\n')}\n`
}
