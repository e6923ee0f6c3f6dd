import { commandWords } from './languages/commands.ts'

// « qu'est ce qui », « c koi », "whats": how people type a question in a hurry.

const spellings = commandWords.flatMap(({ enquiries }) =>
  enquiries.spellings.map(({ typed, meant }) => ({ typed: new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${typed})`, 'giu'), meant })),
)

// No question that is answered is longer.
const longestLook = 300

/** The words as they are written where one takes the time. */
export function asSpelled(said: string): string {
  if (said.length > longestLook) return said
  return spellings.reduce((words, { typed, meant }) => words.replace(typed, meant), said)
}
