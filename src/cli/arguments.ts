import { parseArgs } from 'node:util'
import { DateTime } from 'luxon'

/** The call has words that the command does not take: exit 2. */
export class WrongUsage extends Error {}
/** What the command was given (a file, an instant) has a fault: exit 1. */
export class WrongInput extends Error {}

export interface Arguments {
  readonly words: readonly string[]
  readonly json: boolean
  readonly play: boolean
  readonly explain: boolean
  option(name: 'from' | 'to' | 'about' | 'as' | 'at'): string | undefined
  required(name: 'from' | 'to' | 'about' | 'as' | 'at'): string
}

const kinds = {
  json: { type: 'boolean' },
  play: { type: 'boolean' },
  explain: { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  about: { type: 'string' },
  as: { type: 'string' },
  at: { type: 'string' },
} as const

export type Option = keyof typeof kinds

/**
 * The words and options of a command that takes these options, and `--json`.
 *
 * @throws {WrongUsage} for another option.
 */
export function argumentsOf(argv: readonly string[], takes: readonly Option[]): Arguments {
  // A reply may begin with a single dash ("- ports done"), and no option does: such words are put aside while the options are read.
  const aside = argv.map((word) => (isDashed(word) ? word : undefined))
  try {
    const { values, positionals } = parseArgs({
      args: argv.map((word, index) => (aside[index] === undefined ? word : `\0${index}`)),
      allowPositionals: true,
      options: kinds,
    })
    const other = Object.keys(values).find((option) => option !== 'json' && !takes.some((each) => each === option))
    if (other !== undefined) throw new WrongUsage(`--${other} is not an option of this command`)
    return {
      words: positionals.map((word) => (word.startsWith('\0') ? (aside[Number(word.slice(1))] ?? '') : word)),
      json: values.json ?? false,
      play: values.play ?? false,
      explain: values.explain ?? false,
      option: (name) => values[name],
      required(name) {
        const value = values[name]
        if (value === undefined || value === '') throw new WrongUsage(`--${name} is missing`)
        return value
      },
    }
  } catch (error) {
    if (error instanceof WrongUsage) throw error
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

function isDashed(word: string): boolean {
  return /^-(?!-[a-z]+(?:=|$)|-?$)/.test(word)
}

/**
 * An instant as typed: with an offset, else in UTC.
 *
 * @throws {WrongInput} if it is no instant.
 */
export function instantTyped(name: string, typed: string): DateTime {
  const instant = DateTime.fromISO(typed, { zone: 'utc', setZone: true })
  if (!instant.isValid) throw new WrongInput(`--${name} is "${typed.slice(0, 60)}"; expected an instant such as 2011-03-01T09:00:00Z`)
  return instant
}
