// How many days what is kept stays (docs/RELIABILITY.md, "What is kept, and for how long").

/** A cause is known for longer than threads are read, or what was said in one would count once more. */
export const causeDays = 90

/** An older register that is put in the place of the newer one is seldom older than this. */
export const changeDays = 180

/** The rows of a message: for as long as somebody may press a button of it, or answer it. */
export const messageDays = 400

/** Since it was last set. What has none of these prefixes is kept for good. */
export const factDays: readonly { readonly prefix: string; readonly days: number }[] = [
  { prefix: 'seen ', days: 120 },
  { prefix: 'opened ', days: 120 },
  { prefix: 'called ', days: 120 },
  { prefix: 'recovered ', days: 120 },
  { prefix: 'tries ', days: 120 },
  { prefix: 'rewritten ', days: 120 },
  { prefix: 'covers told ', days: 120 },
  { prefix: 'elsewhere ', days: 120 },
  { prefix: 'asked ', days: 30 },
  { prefix: 'failed ', days: 30 },
  { prefix: 'absence last ', days: 30 },
  { prefix: 'contact last ', days: 30 },
  { prefix: 'last word of ', days: 30 },
  { prefix: 'standing notice ', days: 400 },
  { prefix: 'vanished entry ', days: 400 },
  { prefix: 'notice of vanished ', days: 400 },
]

/** Where reading begins in a direct conversation, however long ago somebody wrote there. */
export const keptForGood = / direct$/
