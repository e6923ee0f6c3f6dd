import type { Language } from '../../register/languages.ts'
import { languages } from '../../register/languages.ts'
import type { CommandWords } from './command-names.ts'
import { englishCommands } from './en-commands.ts'
import { frenchCommands } from './fr-commands.ts'

const commandsByLanguage: Record<Language, CommandWords> = {
  en: englishCommands,
  fr: frenchCommands,
}

export function wordsOfCommands(language: Language): CommandWords {
  return commandsByLanguage[language]
}

/** The words of commands in every language. They stand apart from the lexicons: whoever types the first command of a process does not wait for those. */
export const commandWords: readonly CommandWords[] = languages.map((language) => commandsByLanguage[language])
