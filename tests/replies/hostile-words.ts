import { lexicons } from '../../src/replies/languages/lexicons.ts'

// Words that are no words of anybody: the same few said over and over, as far as a message goes.

/** Every word in the lexicon of either language, as it stands in the patterns. */
export function lexiconWords(): string[] {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    const words = value instanceof RegExp ? value.source : value
    if (typeof words === 'string') for (const word of words.match(/(?<!\\)\p{L}{2,}/gu) ?? []) found.add(word)
    else if (value instanceof Set) for (const word of value) look(word)
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) for (const one of [key, each]) look(one)
  }
  look(lexicons)
  return [...found]
}

/** What a person can type, a bit at a time: words, marks, mentions, links, blanks, digits, and what only a program sends. */
const bits = [
  ...[
    'a',
    'A ',
    "l'",
    "O'",
    'é',
    '1',
    '1 ',
    '1, ',
    '1-3 ',
    '#1 ',
    '1. ',
    '2 done ',
    'no. ',
    '90% ',
    '3 of 4 ',
    '1/2',
    '2011-04-15 ',
    '15 April ',
  ],
  ...[
    '\n',
    '\n\n',
    ' \n',
    ' ',
    '\t',
    '\u00A0',
    '\r\n',
    '. x',
    '. ',
    '.',
    ', ',
    ',',
    '; ',
    ': ',
    ':',
    ' - ',
    '-',
    '—',
    '…',
    '! ',
    '? ',
    '?',
    '=>',
    '/',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '"',
    "'",
    '_',
    '_a ',
    '~',
    '~a ',
    'a~ ',
    '*',
    '`',
    '>',
    '> ',
    '&',
    '&lt;',
    '|',
    '<',
    '<@',
    '<@U1> ',
    '<!',
    'cc ',
    'cc <@',
  ],
  ...[
    '<https://',
    '<https://a|',
    'https://',
    'https://a.b ',
    'evidence: ',
    '@relance ',
    ':+1:',
    ':a',
    ':) ',
    '✅',
    '🤞',
    '\u200B',
    '\u0301',
    '\u202E',
    '\uD83D',
  ],
  ...[
    'x, and ',
    'x; y ',
    'a (b) ',
    'a:b ',
    'calais ',
    'calais: ',
    'ports and calais ',
    'all but ',
    'all except ',
    'to a ',
    'the 2 of them ',
    'in for ',
    'a:\n',
    'done:\n',
    'thanks\nJane\n',
    'risks: done\n',
    'a | b\n',
    'From: a\n',
    'yes / no\n',
  ],
]

/** Each lexicon word and each bit, to be said again and again. */
export const units: readonly string[] = [...bits, ...lexiconWords().map((word) => `${word} `)]

/** What it may stand behind: a form that looks for a name, a date, a reason or an exception in what follows. */
export const beginnings: readonly string[] = [
  ...[
    '',
    'done ',
    'done: ',
    'slips to 15 April: ',
    'slips to ',
    'snooze until ',
    'snooze ',
    '1 done, ',
    'all done except ',
    'note: ',
    'evidence: ',
  ],
  ...[
    'agreed ',
    'no, ',
    'hand over to ',
    'superseded by ',
    'on track ',
    'at risk: ',
    'withdrawn ',
    'reporté à ',
    'calais ',
    'yes ',
    'terminé sauf ',
  ],
]

export function said(beginning: string, unit: string, length: number): string {
  return beginning + unit.repeat(Math.ceil(length / unit.length)).slice(0, length - beginning.length)
}
