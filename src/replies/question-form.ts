import { commandWords } from './languages/commands.ts'
import { asSpelled } from './spelled-question.ts'
import { withoutEnd } from './text.ts'

// What makes words a question, whatever they ask.

/** Nobody puts a question in more. */
const longestQuestion = 400

/** Whether plain words ask something and say nothing beside it: each sentence has a question mark at its end, or begins as a question does. */
export function isQuestion(plain: string): boolean {
  if (plain.length > longestQuestion) return false
  const sentences = asSpelled(plain)
    .split(/(?<=[.!?;])\s+|\n+/)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
  return sentences.some(isAsking) && sentences.every((sentence) => isAsking(sentence) || isOnlyAround(sentence))
}

const ends = /["')\s!?.,:;]/

/** A greeting before a question, or thanks behind it. */
export function isOnlyAround(plain: string): boolean {
  return onlyAround.test(withoutEnd(plain, ends))
}

function isAsking(sentence: string): boolean {
  return (
    withoutEnd(sentence, /["')\s!.]/).endsWith('?') ||
    askedByMark.test(sentence) ||
    plainForm.test(withoutAround(withoutEnd(sentence, ends)))
  )
}

/** Without what may stand before a question and behind it. */
export function withoutAround(words: string): string {
  let bare = words
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replace(opener, '').replace(closer, '').trim() || bare
    bare = withoutEnd(bare, /[\s?!.,:;]/)
  }
  return bare
}

/** The words that each language has for a part of a question, as one pattern. */
export function anyEnquiryWord(
  part:
    | 'lastDay'
    | 'lastMonth'
    | 'opener'
    | 'closer'
    | 'pronoun'
    | 'beforeName'
    | 'afterName'
    | 'nameBehind'
    | 'rowBehind'
    | 'countsBehind'
    | 'afterSide'
    | 'others'
    | 'own'
    | 'red'
    | 'amber'
    | 'questionForm',
): string {
  return commandWords.flatMap(({ enquiries: words }) => (words[part] === '' ? [] : [words[part]])).join('|') || '(?!)'
}

const opener = new RegExp(`^(?:${anyEnquiryWord('opener')})[\\s,:!.-]+(?=\\S)`)
const closer = new RegExp(`[\\s,]+(?:${anyEnquiryWord('closer')})$`)
const askedByMark = new RegExp(`\\?\\s*(?:${anyEnquiryWord('closer')})[\\s!.]*$`)
const onlyAround = new RegExp(`^\\s*(?:${anyEnquiryWord('opener')}|${anyEnquiryWord('closer')})$`)
const plainForm = new RegExp(`^(?:${anyEnquiryWord('questionForm')})`)
