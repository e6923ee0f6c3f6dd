import { dateFor, isClosingFor, objecting } from './agreeing.ts'
import { disowning, saidFromAbove } from './disowned.ts'
import { fieldFor } from './field.ts'
import { saysOurs } from './forms.ts'
import { disownedByName } from './handing-over.ts'
import { anyParticle } from './languages/lexicons.ts'
import { colourQuestion, nearestQuestion } from './nearest-question.ts'
import type { Reading } from './reading.ts'
import { isOnlyAdverb, isOnlyCourtesy } from './remark.ts'
import type { Spoken } from './spoken.ts'
import { askBack, isAssumed, notUnderstood } from './spoken.ts'
import { mentioned } from './targets.ts'
import { tellsWhyNotWell } from './telling-why.ts'
import { isTheirs, namesAnotherTeam } from './yes-or-no-first.ts'

const onlySome = new RegExp(`\\b${anyParticle('onlySome')}\\b`)

/** "No", where it is asked whose it is, whether it is done, or whether one agrees. */
export function denial(spoken: Spoken): Reading {
  const { commitment, clause, context, speaker } = spoken
  const { id } = commitment
  if (
    (onlySome.test(clause.tail.plain) && (/\d/.test(clause.tail.plain) || mentioned(clause.tail.plain, fieldFor(context)).length > 0)) ||
    clause.tail.plain.includes('?') ||
    !(
      /^(?:$|[\s:,.!;(-])/.test(clause.tail.plain) ||
      isOnlyCourtesy(clause.tail.plain) ||
      isOnlyAdverb(clause.tail.plain) ||
      isTheirs(clause.tail, context)
    )
  )
    return askBack(spoken, nearestQuestion(spoken))
  // "4 no: no flights" may say that it does not go well.
  const isOneRow = context.yours.includes(id) && clause.target?.names === 'some' && !clause.target.isAll
  if (isOneRow && !saysOurs(clause.form) && tellsWhyNotWell(clause.tail) && !namesAnotherTeam(clause.tail, context))
    return askBack(spoken, notUnderstood(id))
  if (context.yours.includes(id) || isAssumed(spoken)) return disowning(spoken)
  if (saysOurs(clause.form) && commitment.owners.some(({ team }) => team === speaker.team?.id))
    return saidFromAbove(spoken) ?? disownedByName(spoken)
  // Their own side has closed it: whether they take that back is asked.
  return isClosingFor(spoken) || dateFor(spoken) ? objecting(spoken) : askBack(spoken, colourQuestion(spoken))
}
