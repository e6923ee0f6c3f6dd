import { lastRatings } from '../register/state.ts'
import type { Intent } from './languages/lexicon.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { isBareWord } from './passed-over.ts'
import type { Context, Reading } from './reading.ts'
import { isOnlyCourtesy } from './remark.ts'
import { speakerFor } from './speaker.ts'
import type { Spoken } from './spoken.ts'
import { askBack, change, keptWords } from './spoken.ts'
import type { Statement } from './statement.ts'
import { waitingIn } from './waiting.ts'

// A red that is four weeks old is asked "still so?" (docs/NUDGES.md): what a yes or a no to that means.

/** The rows that were asked so, and that their team has not rated since. */
export function askedStillSo(context: Pick<Context, 'register' | 'stillSo' | 'since' | 'by' | 'team'>): readonly string[] {
  const { register, stillSo = [], since } = context
  return stillSo.filter((id) => {
    const commitment = register.commitments.get(id)
    const speaker = commitment && speakerFor(register, commitment, context)
    const last = commitment && lastRatings(commitment).get(speaker?.team?.id ?? '')
    return commitment?.status === 'open' && last?.rating === 'red' && (since === undefined || last.at.slice(0, 10) < since)
  })
}

/** A yes says the same rating again; a no is asked where it stands then. Undefined: nothing of the kind was asked, or the words say more. */
export function readStillSo(spoken: Spoken): Reading | undefined {
  const { commitment, context } = spoken
  const { id } = commitment
  if (!askedStillSo(context).includes(id) || context.yours.includes(id) || waitingIn({ ...context, about: [id] }).length > 0)
    return undefined
  const isSo = isStillSo(spoken)
  if (isSo === undefined) return undefined
  if (!isSo) return askBack(spoken, { ask: 'not understood', ids: [id], how: 'no longer red' })
  return change(spoken, { kind: 'rated', rating: 'red', unchanged: true, text: keptWords(spoken) })
}

function whole(name: 'stillSo' | 'noLongerSo'): RegExp {
  return new RegExp(`^[\\s,:;.!-]*(?:${anyParticle(name)})[\\s.!]*$`, 'u')
}

const so = whole('stillSo')
const notSo = whole('noLongerSo')
/** "Not any more, planning came through": how it stands now is asked, whatever the words behind the mark say. */
const notSoAtStart = new RegExp(`^[\\s,:;.!-]*(?:${anyParticle('noLongerSo')})\\s*[,:;(-]`, 'u')
const givesReason = new RegExp(`^\\s*(?:[,:;.(-]|${anyParticle('ratedFor')}\\s)`, 'u')

const states: ReadonlySet<Intent['means']> = new Set<Intent['means']>(['rated', 'closed', 'our side', 'slips', 'done by'])

/** "No, on track now", "yes, slips to 15 April: why": the words behind say how it stands. A "no" before "done" may take that back, and stays. */
export function isBeforeState({ clause }: Statement, all: readonly Statement[], context: Context): boolean {
  if (clause.target || all[0]?.clause !== clause || !isBareWord(clause) || askedStillSo(context).length === 0) return false
  return all.slice(1).some(({ clause: { intent, target } }) => {
    if (intent === undefined || target) return false
    return clause.intent?.means === 'no' ? intent.means === 'rated' : states.has(intent.means)
  })
}

/** Whether words without a state of their own say that it is still so. */
export function isStillSo({ clause: { intent, form, tail, target }, piece }: Pick<Spoken, 'clause' | 'piece'>): boolean | undefined {
  if (piece.plain.includes('?') || (target && target.names !== 'some')) return undefined
  const { plain } = tail
  const isSettled = lexicons.some(({ settled }) => settled.test(plain))
  const isDoubted = lexicons.some(({ exception }) => exception.test(plain))
  const isBare = !/[\p{L}\p{N}]/u.test(plain) || isOnlyCourtesy(plain)
  if (intent?.means === 'yes') return isBare || so.test(plain) || (givesReason.test(plain) && !isSettled && !isDoubted) ? true : undefined
  if (intent?.means === 'no') return isBare || notSo.test(plain) || notSoAtStart.test(plain) || isSettled ? false : undefined
  // "C'est réglé": what blocked it, and not the whole.
  if (intent?.means === 'closed') return isBare && lexicons.some(({ settled }) => settled.test(form)) ? false : undefined
  if (intent) return undefined
  if (so.test(plain)) return true
  return notSo.test(plain) || notSoAtStart.test(plain) || (isSettled && !isDoubted) ? false : undefined
}
