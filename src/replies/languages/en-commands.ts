import type { CommandWords } from './lexicon.ts'

/** The words of commands in English: the names that the code knows them by. */
export const englishCommands: CommandWords = {
  names: {
    help: 'help',
    list: 'list',
    mine: 'mine',
    show: 'show',
    done: 'done',
    update: 'update',
    due: 'due',
    reopen: 'reopen',
    object: 'object',
    history: 'history',
    poll: 'poll',
    preview: 'preview',
    event: 'event',
  },
  overdue: ['overdue', 'late'],
  before: /^(?:due )?before\s+/,
  from: 'from ',
  to: 'to|till|until',
  held: ['held'],
  noDate: ['no date', 'none', 'postponed', 'sine die'],
}
