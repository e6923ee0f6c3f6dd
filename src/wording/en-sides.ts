/** A side within an English sentence: "the United Kingdom", "France". Names that are made of common nouns take an article. */
export function theSide(name: string): string {
  return commonNoun.test(name) && !/^the /i.test(name) ? `the ${name}` : name
}

const commonNoun =
  /\b(?:kingdom|states|republic|union|netherlands|emirates|federation|confederation|isles|islands|government|commission|council|parliament|ministry|department|agency|office|board|authority|committee|group|secretariat|service|partnership|association|organi[sz]ation|side|team)$/i
