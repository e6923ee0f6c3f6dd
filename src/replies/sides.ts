import { foldedName, inEveryLanguage } from '../register/names.ts'
import type { Register } from '../register/register.ts'
import { commandWords } from './languages/commands.ts'
import { lexicons } from './languages/lexicons.ts'

/** The sides that words name: by their id or any of their names, or by their country or its people, in any language. */
export function partiesCalled({ parties }: Register, words: string): string[] {
  const said = foldedName(words)
  // Two or more: "françaises".
  const names = [said, said.replace(/s$/, '')]
  const country = commandWords
    .flatMap(({ enquiries: { countries } }) => names.map((name) => (Object.hasOwn(countries, name) ? countries[name] : undefined)))
    .find((each) => each !== undefined)
  return [...parties.values()]
    .filter(
      ({ id, name, calendar }) =>
        id === said || inEveryLanguage(name).some((each) => foldedName(each) === said) || calendar.split('-')[0] === country,
    )
    .map(({ id }) => id)
}

/** "Paris", which stands for its side. */
export function isCapital(word: string): boolean {
  return lexicons.some(({ capitals }) => Object.hasOwn(capitals, word))
}
