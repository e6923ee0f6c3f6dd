import type { AwayWords } from './away-words.ts'
import type { EnquiryWords } from './enquiry-words.ts'
import type { FilterWords } from './filter-words.ts'
import type { SettingsWords } from './settings-words.ts'

export const commandNames = [
  'help',
  'list',
  'mine',
  // No word is typed for it: a question after what fits a filter, of the asker's own where they owe anything.
  'list-ours',
  'show',
  'done',
  'update',
  'due',
  'reopen',
  'object',
  'history',
  'poll',
  'preview',
  'digest',
  'event',
  'assign',
  'add',
  'edit',
  'away',
  'settings',
] as const
export type CommandName = (typeof commandNames)[number]

/** The words of commands, plain (no case, no accents) except for `from` and `to`. */
/** What of a commitment is edited in chat by a line of words. */
export type FieldTyped = 'title' | 'due' | 'partOf' | 'short' | 'aliases' | 'tags'

/** Parts of patterns in plain words. */
interface EditWords {
  /** Before what is to stand there: "to". */
  readonly to: string
  /** Before the field: "its". */
  readonly its: string
  readonly fields: Readonly<Record<FieldTyped, string>>
}

export interface CommandWords {
  readonly names: Readonly<Record<string, CommandName>>
  /** `list red`, `mine overdue` */
  /** The beginnings of a command in more than one word, as parts of patterns in plain words. */
  readonly phrases: Readonly<Partial<Record<CommandName, string>>>
  /** The word that alone has every team polled. */
  readonly poll: string
  /** All teams, where one names whom to poll: "everybody". A part of a pattern in plain words. */
  readonly everyTeam: string
  /** What one may ask help about, behind "help": "help snooze". A part of a pattern in plain words. */
  readonly helpOn: string
  readonly filters: FilterWords
  /** Frequent words, without accents, by which it is known in which language somebody types. What is a word of another one too tells nothing. */
  readonly telling: ReadonlySet<string>
  /** `preview from DAY to DAY`, each with its accents, as parts of a pattern. */
  readonly from: string
  readonly to: string
  /** `event ID 1 October 2010 anyway`: whoever says so knows what speaks against it. */
  readonly anyway: readonly string[]
  /** `event ID held` */
  readonly held: readonly string[]
  /** `event ID no date` */
  readonly noDate: readonly string[]
  /** What may stand before an event's date: `event ID moved to 17 February 2012`. A part of a pattern. */
  readonly eventMoved: string
  /** "add", before a team, and "shared between", before several. */
  readonly adds: string
  readonly shared: string
  /** `edit ports title: …`, `rename ports to …` */
  readonly edit: EditWords
  /** What is done to the register in its file only: "merge X into Y". A part of a pattern. */
  readonly edits: string
  /** "Add a commitment:", before what it is called. A part of a pattern in plain words. */
  readonly addsNew: string
  /** How one asks the register something. */
  readonly enquiries: EnquiryWords
  /** How one says that one is away. */
  readonly away: AwayWords
  /** How one chooses a language, or an hour. */
  readonly settings: SettingsWords
  /** `assign ID to TEAM`, `assign ID from TEAM to TEAM`, `assign all of TEAM to TEAM`, `assign all to TEAM`, without accents, as parts of a pattern. */
  readonly assign: {
    readonly to: string
    readonly from: string
    readonly all: string
    readonly everything: string
    /** Whose part it is, where that is the own one: "from us". */
    readonly us: string
    /** Before the team: "everything SOCA has". */
    readonly hasAll: string
    /** Before its "to": "all of SOCA passes to DFID". */
    readonly passes: string
  }
}
