import type { Due } from '../register/schema.ts'
import type { Explained } from '../replies/explain.ts'
import type { Why } from '../replies/reading.ts'

/** How a piece of a reply was read, in lines for a person. */
export function explainedLines({ said, about, by, form, date, gives, takenBack, asks }: Explained): string[] {
  return [
    JSON.stringify(said),
    about.length > 0
      ? `  about    ${about.join(', ')}${by === undefined ? '' : ` (by ${namedBy[by]})`}`
      : '  about    nothing that is plain',
    form ? `  form     ${JSON.stringify(form.words)} means ${form.means}` : '  form     no form of words that is known',
    ...(date ? [`  date     ${JSON.stringify(date.words)} is ${dueSaid(date.is)}`] : []),
    ...gives.map((change) => `  gives    ${change}`),
    ...takenBack.map((change) => `  gives no ${change}, because of other words of the reply`),
    ...asks.map(({ question, why }) => `  asks     ${question}${why ? `: ${whySaid(why)}` : ''}`),
  ]
}

const namedBy: Record<NonNullable<Explained['by']>, string> = {
  number: 'the number of its row',
  id: 'its id',
  name: 'its whole name',
  'beginning of the id': 'the beginning of its id',
  'words of a name': 'words of its name',
  all: '"all"',
  'the rest': '"the rest"',
  'all but one': '"except", which leaves the others',
  'the only one': 'the message, which speaks of no other',
  'all that were asked': 'the question, which was asked about all of them',
  'spoken of before': 'what the reply spoke of before',
}

const rules: Record<Why['rule'], string> = {
  'no form': 'no form of words in it is known',
  stranger: 'it stands in the place of a name, and names nothing known',
  question: 'a question mark asks, wherever it stands',
  remark: 'this remark does not say by itself that it happened',
  'day to come': 'it names a day that is still to come',
  place: 'a place may be meant, not the commitment',
  'other time': 'it may be said of another time',
  'present tense': 'without its accent it may be the present tense',
  jest: 'it may be a jest, or taken back',
  light: 'the sign beside it says something else',
  denied: 'a no stands behind it',
  doubt: 'these words take it back, or may',
  over: 'these words say that it is over',
  phrase: 'it is the first word of a phrase, not a rating by itself',
  'two ratings': 'it says two things at a time',
  late: 'it names a day behind the deadline',
  beside: 'other words of the reply stand against it',
}

function whySaid({ rule, words }: Why): string {
  return words === undefined || words === '' ? rules[rule] : `${rules[rule]}: ${JSON.stringify(words)}`
}

function dueSaid(due: Due | 'unclear' | 'no such date'): string {
  return typeof due === 'string' ? due : JSON.stringify(due)
}
