import { bareDate, clauseIn, completed, firstReal, readAbout, readTogether } from './about-one.ts'
import { closedAsSaid } from './closed-as-said.ts'
import { allTheSame, closedByItself, endedOtherwiseAnswered, movedInsteadAnswered, nothingMore, sidesAnswered } from './closing-answered.ts'
import { allTakenBack, takingBackAnswered } from './closing-taken-back.ts'
import { closingMeant } from './confirmed-here.ts'
import { explainedWithoutDay, namedWithReason } from './day-still-asked.ts'
import { endedAsAsked } from './ended-as-asked.ts'
import { mayLeaveOut } from './exclusion.ts'
import { fieldFor } from './field.ts'
import { isSaidOfRow, isSentenceOfRow } from './further-rows.ts'
import { read } from './grammar.ts'
import { isHeld } from './holding-date.ts'
import { behindCorrection } from './instead-of-reason.ts'
import { completions } from './languages/en-completions.ts'
import { namedNow } from './named-in-answer.ts'
import { withText } from './own-words.ts'
import { stillAsked, yesOrNoIn } from './plain-yes.ts'
import { isAddressed, isAssent, isOnlyKept, isToSomebodyElse, silence } from './quiet.ts'
import type { Context, Question, Reading, Unclear } from './reading.ts'
import { waitsForAnswer } from './reading.ts'
import {
  allMoved,
  colourDenied,
  datedBy,
  doubtAnswered,
  evidenceAnswered,
  isSameAsBefore,
  movedAsAsked,
  othersBlamed,
  whyAnswered,
  withReasonGiven,
} from './reason-answered.ts'
import { becauseSaid, isBesideWhy, unanswered } from './reason-given.ts'
import { isBareForm, isOfEachAsked, isYesOrNo, sayingHow } from './saying-how.ts'
import { targetSaid } from './targets.ts'
import { teamSaid } from './teams.ts'
import { isTalk, tellingWhy } from './telling-why.ts'
import { parsedText, reasonAfter, slice, withNameFor } from './text.ts'

// The bot hears the answer to its own question (docs/REPLIES.md, "What it asked"): a yes, a no, a day, a reason, a name.

/**
 * What a person's next words mean with what they were asked before. What is complete by itself is read as itself. Undefined: they answer none of the
 * questions, and are no more than what they say.
 */
export function answered(words: string, open: readonly Unclear[], context: Context): Reading | undefined {
  if (isAddressed(words)) return isToSomebodyElse(words) ? { ...silence, stillAsked: stillAsked(open) } : undefined
  const alone = read(words, context)
  const beside = open.flatMap((each) => colourDenied(each, words, alone) ?? othersBlamed(each, words, context) ?? [])[0]
  if (beside) return { ...beside, isAnswer: true }
  // "ok" says that they have read it: the question stays open.
  const isForOther = open.some((each) => waitsForAnswer(each) && each.question.ask !== 'not understood')
  const isAgreement = open.some(({ question }) => question.ask === 'ended otherwise') && saysAgreed(words, context)
  if (!isAgreement && isAssent(words) && (isForOther || alone.changes.every(isOnlyKept))) return open.length > 0 ? silence : undefined
  // "I'll get back to you on Monday" puts the answer off, and is a silence where nothing is asked.
  const isLater = alone.changes.every((each) => isOnlyKept(each) || each.entry.kind === 'snoozed')
  const missing = isLater ? unanswered(words) : undefined
  if (missing !== undefined && open.some(waitsForAnswer)) return missing === 'put off' ? silence : { ...nothingMore, isAnswer: true }
  if (open.some(({ question }) => asksWhy(question)) && asksNoMore(alone) && isBesideWhy(parsedText(words))) return silence
  const all = open.length > 1 ? allTakenBack(open, words, context) : undefined
  if (all) return { ...all, isAnswer: true }
  for (const unclear of open) {
    if (isOfAnotherRow(words, unclear, context)) continue
    if (isComplete(words, alone, { unclear, context })) {
      const ended = endedAsAsked(alone, unclear, { words, context })
      if (ended) return { ...ended, isAnswer: true }
      continue
    }
    const reading = answerToOpen(unclear, words, context)
    if (reading) return { ...reading, isAnswer: true }
  }
  return undefined
}

/** "Agreed", and not only that it is fine: where it was asked whether they agree, it is an answer. */
function saysAgreed(words: string, context: Context): boolean {
  const { intent } = clauseIn(words, context)
  return intent?.means === 'agreed' && intent.isFine !== true
}

function asksWhy({ ask }: Question): boolean {
  return ask === 'reason' || ask === 'is that why'
}

function asksNoMore({ changes, unclear }: Reading): boolean {
  return changes.every(isOnlyKept) && unclear.every(({ question }) => question.ask === 'not understood')
}

interface QuestionOpen {
  readonly unclear: Unclear
  readonly context: Context
}

/** Whether the words say by themselves what changes. A reason may sound like a rating: "the scanner is blocked". */
function isComplete(words: string, { changes, unclear }: Reading, { unclear: { question }, context }: QuestionOpen): boolean {
  const real = changes.filter((change) => !isOnlyKept(change))
  if (isOfEachAsked(question, words, context) || isSameAsBefore(question, words, context)) return false
  if (real.length === 0 || unclear.length > 0) return false
  if (!asksWhy(question) && question.ask !== 'by when') return !isYesOrNo(words, context)
  const { target, intent, tail } = clauseIn(words, context)
  const isBare = !/[\p{L}\p{N}]{2}/u.test(tail.plain)
  // "No, 3 at risk", to why row 1 is.
  const corrected = clauseIn(behindCorrection(parsedText(words)).said, context).target
  return target !== undefined || corrected?.names === 'some' || isBare || (intent?.means !== 'rated' && intent?.means !== 'no')
}

/** The reply that the words make readTogether with the question. */
function answerToOpen(unclear: Unclear, words: string, context: Context): Reading | undefined {
  const { question, also = [] } = unclear
  const yes = yesOrNoIn(words, context)
  switch (question.ask) {
    case 'is it done':
      if (yes === undefined) return closedByItself([question.id, ...also], words, context) ?? closingMeant(unclear, words, context)
      return yes ? readTogether([question.id, ...also].map((id) => closedAsSaid(id, unclear, context))) : nothingMore
    case 'is it withdrawn':
      if (yes === undefined) return undefined
      return yes ? withText(readAbout(completions.withdrawn, question.id, context), unclear.text) : nothingMore
    case 'close all':
      if (yes === undefined) return closedByItself(question.ids, words, context)
      return yes ? readTogether(question.ids.map((id) => closedAsSaid(id, unclear, context))) : nothingMore
    case 'move all':
      if (yes === undefined) return yesExplained(question, unclear, { words, context })
      return yes ? allMoved(question, unclear, context) : nothingMore
    case 'open parts':
    case 'no end':
    case 'all of it':
      if (yes === undefined) return undefined
      return yes ? withText(readAbout(allTheSame(question), question.id, context), unclear.text) : nothingMore
    case 'ended otherwise':
      return endedOtherwiseAnswered(question, unclear, { words, yes, context })
    case 'take back':
      return takingBackAnswered(question, unclear, { words, yes, context })
    case 'moved instead':
      if (yes === undefined) return undefined
      return yes ? movedInsteadAnswered(question, unclear, context) : nothingMore
    case 'which sides':
      return sidesAnswered(question, unclear, { words, yes, context })
    case 'reason':
      if (question.to !== undefined && isHeld(question.id, words, context))
        return { changes: [], unclear: [{ text: words, question: { ask: 'dropped' } }] }
      if (isBareForm(words, context) && !isSameAsBefore(question, words, context)) return firstReal([words], question.id, context)
      return yes === undefined ? whyAnswered(question, unclear, { words, context }) : undefined
    case 'is that why':
      // "Reopen?", "no"
      if (yes === false && question.pending === 'reopened') return { changes: [], unclear: [{ text: words, question: { ask: 'dropped' } }] }
      return doubtAnswered(question, unclear, { words, yes, context })
    case 'other side reads':
      if (yes === undefined) return undefined
      if (!yes) return { changes: [], unclear: [{ text: words, question: { ask: 'dropped' } }] }
      return answered(unclear.text, question.answers, context) ?? read(unclear.text, context)
    case 'date passed':
      if (yes === false) return nothingMore
      return yes && question.next !== undefined
        ? movedAsAsked(question, question.next, { unclear, context })
        : datedBy([question.id], words, context)
    case 'earlier':
      if (yes === false) return nothingMore
      return yes ? movedAsAsked(question, question.to, { unclear, context }) : datedBy([question.id], words, context)
    case 'which date':
    case 'by when': {
      const moved = withReasonGiven(datedBy([question.id, ...also], words, context), unclear, { words, context })
      return moved ?? (question.ask === 'which date' ? explainedWithoutDay(question, unclear, { words, context }) : undefined)
    }
    case 'no such date':
      return question.id === undefined ? undefined : datedBy([question.id], words, context)
    case 'until when':
      return completed(completions.snoozed(bareDate(words)), words, { id: question.id, context })
    case 'what evidence':
      return yes === undefined ? evidenceAnswered(question.id, unclear, { words, context }) : undefined
    case 'agree to what':
      return firstReal(
        [(question.agrees ? completions.agreedTo : completions.notAgreedTo)(withReason(words, question.reason))],
        question.id,
        context,
      )
    case 'which team':
      return yes === false ? nothingMore : teamAnswered(question, unclear, { words, yes, context })
    case 'whose part': {
      const { team } = teamSaid(parsedText(words), context.register)
      return team && firstReal([completions.assigned({ ...question, from: team.id })], question.id, context)
    }
    case 'assign all the same':
      // Words that were not understood are no reason to be told.
      if (yes === undefined) return undefined
      return yes ? read(question.words, context) : nothingMore
    case 'no lead left':
      if (yes === undefined) return undefined
      return yes ? withText(read(question.words, context), unclear.text) : nothingMore
    case 'which to give':
      return givenNow(question, unclear, { words, context })
    case 'by what':
      return completed(completions.supersededBy(words), words, { id: question.id, context })
    case 'which':
    case 'unknown name':
      return namedNow(question.candidates, { words, context, unclear, word: question.word })
    case 'which of several':
      return namedNow(question.ids, { words, context, unclear, word: '' }) ?? namedWithReason(unclear, words, context)
    case 'not understood':
      return sayingHow(question, unclear, { words, yes, context })
    case 'quoted only':
    case 'ended':
    case 'closed already':
    case 'same date':
    case 'no date waits':
    case 'waits for others':
    case 'nothing waits':
    case 'not yours before':
    case 'not yours to give':
    case 'whose':
    case 'no part in it':
    case 'no reader':
    case 'leads already':
    case 'confirmed before':
    case 'nothing to undo':
    case 'dropped':
    case 'changed since':
    case 'too long':
      return undefined
  }
}

/** "Yes because DVLA is late", "oui : la grève", to "move all?"; "because DVLA is late" says yes of one, and of several only why. */
function yesExplained(
  question: Question & { ask: 'move all' },
  unclear: Unclear,
  { words, context }: { words: string; context: Context },
): Reading | undefined {
  const clause = clauseIn(words, context)
  const { intent, target, tail } = clause
  const because = becauseSaid(parsedText(words))
  if (because !== undefined && !target) {
    const explained = { ...question, reason: because }
    return question.ids.length === 1
      ? allMoved(explained, unclear, context)
      : { changes: [], unclear: [{ ...unclear, question: explained }] }
  }
  if (intent?.means !== 'yes' || target || tail.plain.includes('?')) return undefined
  if (mayLeaveOut({ ...clause, tail: slice(tail, /^[\s:]*/.exec(tail.plain)?.[0].length ?? 0) })) return undefined
  const isWhy = tail.plain.startsWith(':') || tellingWhy(tail) === 'plain'
  const reason = isWhy && !isTalk(tail) ? reasonAfter(tail) : undefined
  return reason === undefined ? undefined : allMoved({ ...question, reason }, unclear, context)
}

const labelAtStart = /^([^:;,\n]{1,60}?)\s*:\s/

/** "3: 80 arrests", "3 we still wait", of who was asked about row 2. */
function isOfAnotherRow(words: string, { question, also = [] }: Unclear, context: Context): boolean {
  if (!('id' in question) || question.id === undefined) return false
  const { plain } = parsedText(words)
  const label = labelAtStart.exec(plain)?.[1]
  const isOfRow = isSaidOfRow(plain) || isSentenceOfRow(plain)
  const target = label !== undefined ? targetSaid(label, fieldFor(context)) : isOfRow ? clauseIn(words, context).target : undefined
  return target?.names === 'some' && !target.ids.some((id) => id === question.id || also.includes(id))
}

function withReason(words: string, reason: string | undefined): string {
  return reason === undefined ? words : `${words}: ${reason}`
}

function teamAnswered(
  { id, word, teams, named }: Question & { ask: 'which team' },
  { text, also = [] }: Unclear,
  { words, yes, context }: { words: string; yes: boolean | undefined; context: Context },
): Reading | undefined {
  const team = yes && named === 'one' ? teams[0] : teamSaid(parsedText(words), context.register).team?.id
  if (team === undefined) return undefined
  const readings = [id, ...also].map((each) => firstReal([withNameFor(word, text, team), completions.handedOver(team)], each, context))
  return readings.every((reading) => reading !== undefined) ? withText(readTogether(readings), text) : undefined
}

/** Those that are named now go to the team that was named before. */
function givenNow(
  { ids, team }: Question & { ask: 'which to give' },
  { text }: Unclear,
  { words, context }: { words: string; context: Context },
): Reading | undefined {
  const target = targetSaid(parsedText(words).plain, fieldFor({ ...context, about: ids }))
  if (target.names !== 'some') return undefined
  return withText(read(completions.assignedTo(target.ids, team), context), text)
}
