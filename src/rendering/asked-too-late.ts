import { samePerson } from '../register/people.ts'
import { lastChangedBy } from '../register/stands.ts'
import type { Question } from '../replies/reading.ts'
import type { Inquiry } from './inquiry.ts'
import { listRow } from './lists.ts'

// What is said to who answers a question too late.

type ChangedSince = Extract<Question, { ask: 'changed since' }>

const mostStanding = 3

/** What has changed, each as it stands now. Who has changed all of it themselves is told that this stands. */
export function askedTooLate(inquiry: Inquiry, { ids, isAskedNoMore }: ChangedSince): string {
  const { words, view, by = '' } = inquiry
  const all = ids.flatMap((id) => view.register.commitments.get(id) ?? [])
  const isOwn = all.every((commitment) => samePerson(lastChangedBy(commitment, by) ?? '', by))
  const shown = all.slice(0, mostStanding).map((commitment) => listRow(inquiry, commitment, { of: 'mine' }))
  const more = all.length > shown.length ? [words.moreOnes(all.length - shown.length)] : []
  const head = isAskedNoMore ? words.askedNoMore : isOwn ? words.answeredYourself : words.changedSince
  return [head, ...shown, ...more].join('\n')
}
