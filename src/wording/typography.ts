/**
 * A French sentence, typeset: a narrow no-break space before `;`, `!` and `?`, a no-break space before `:` and within guillemets, typographic
 * apostrophes. Only the sentence's own words are set so; what is put into it stays as it is, and so do commands between backticks.
 */
export function typeset(sentence: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  let isCode = false
  return sentence
    .map((words, index) => {
      const parts = words.split('`').map((part, nth) => {
        if (nth > 0) isCode = !isCode
        return isCode ? part : typesetWords(part)
      })
      return `${parts.join('`')}${values[index] ?? ''}`
    })
    .join('')
}

function typesetWords(words: string): string {
  return words
    .replace(/ ([;!?])/g, '\u202F$1')
    .replace(/ :/g, '\u00A0:')
    .replace(/« ?/g, '«\u00A0')
    .replace(/ ?»/g, '\u00A0»')
    .replace(/'/g, '’')
}
