/**
 * The languages that people read and write here. Each has its words in `replies/languages/` and its sentences in `wording/`; without them it does
 * not compile.
 */
export const languages = ['en', 'fr'] as const

export type Language = (typeof languages)[number]
