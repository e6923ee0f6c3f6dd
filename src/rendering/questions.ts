import { isEnding } from '../register/kinds.ts'
import { leadTeams } from '../register/register.ts'
import type { Owner } from '../register/schema.ts'
import type { Question, Unclear } from '../replies/reading.ts'
import { askedTooLate } from './asked-too-late.ts'
import { moveAll, waitsForOthers, whichDay } from './date-questions.ts'
import { closeAll, endedOtherwise, movedInsteadAsked } from './ending-questions.ts'
import { opensForReason, opensModal } from './form-offers.ts'
import { askedHow } from './how-it-stands.ts'
import type { AskedBack, Inquiry } from './inquiry.ts'
import {
  answeredBy,
  buttons,
  choice,
  choices,
  dueName,
  onlyText,
  sayButtons,
  shortLabel,
  theirWords,
  title,
  wordTyped,
  yesOrNo,
} from './inquiry.ts'
import { shortTitles } from './lines.ts'
import { chosenAmong, hasNoPartIn, mayNotAnswer } from './may-not.ts'
import { plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'
import type { Answer } from './said.ts'
import { whichTeam, whose } from './team-questions.ts'

/** `key`: the message whose thread it is asked in; empty for a command. */
export function questionOf(
  telling: Telling,
  { text, question, also = [], why }: Unclear,
  {
    key,
    cause,
    staysOpen = false,
    about = [],
    by,
    ofCommand,
  }: Pick<Answer, 'key' | 'cause' | 'about' | 'by' | 'ofCommand'> & { readonly staysOpen?: boolean },
): AskedBack {
  const inquiry = {
    ...telling,
    ask: telling.words.questions,
    said: text,
    also,
    isBeside: why?.rule === 'beside',
    key,
    by,
    ofCommand,
    cause,
    asks: { question, also },
  }
  const refused = mayNotAnswer(telling.view, { question, also }, by)
  if (refused)
    return onlyText(telling.words.labelled(shortTitles(telling, refused.ids), telling.words.refusal(refused.refusal, telling.names)))
  const chosen = chosenAmong(question)
  const asked = hasNoPartIn(telling.view, chosen, by) ? ({ ask: 'no part in it', ids: chosen } as const) : question
  return askedBack({ ...inquiry, staysOpen: staysOpen || key !== '', calledBy: about.length > 0 ? 'number' : 'name' }, asked)
}

type QuestionOf<A extends Question['ask']> = Extract<Question, { ask: A }>

function askedBack<A extends Question['ask']>(inquiry: Inquiry, question: QuestionOf<A>): AskedBack {
  const ask: (inquiry: Inquiry, question: QuestionOf<A>) => AskedBack = questions[question.ask as A]
  return ask(inquiry, question)
}

const questions: { readonly [A in Question['ask']]: (inquiry: Inquiry, question: QuestionOf<A>) => AskedBack } = {
  which: (inquiry, { word, candidates }) => ({
    text: inquiry.ask.which(wordTyped(inquiry, word, 300)),
    elements: choice(inquiry, candidates, word),
  }),
  'unknown name': (inquiry, { word, candidates }) => ({
    text: inquiry.ask.unknownName(wordTyped(inquiry, word, 100)),
    elements: choice(inquiry, candidates, word),
  }),
  'which of several': (inquiry, { ids }) => ({
    text: inquiry.ask.whichOfSeveral(theirWords(inquiry), inquiry.calledBy),
    elements: choice(inquiry, ids),
  }),
  'is it done': (inquiry, { id, inPart }) => ({
    text: inPart
      ? inquiry.ask.isItDoneInPart(title(inquiry, id))
      : inquiry.ask.isItDone(title(inquiry, id), theirWords(inquiry), { isBeside: inquiry.isBeside }),
    elements:
      inquiry.also.length > 0 ? [] : inPart ? opensModal(inquiry, id, 'close') : buttons(inquiry, id, { acts: ['close it', 'not done'] }),
  }),
  reason: (inquiry, { id, pending, to, ratings }) => {
    const due = to === undefined || to === null ? undefined : dueName(inquiry, to)
    const rating = ratings?.[id]
    // What is typed again is one colour for all that it names.
    const by = answeredBy({ ...inquiry, also: inquiry.also.filter((other) => ratings?.[other] === rating) }, id)
    const text = inquiry.ask.reason(title(inquiry, id), { what: pending, rating, to: due, by })
    return { text, elements: opensForReason(inquiry, id, { pending, to }) }
  },
  'is that why': (inquiry, { id, pending, reason }) => ({
    text: inquiry.ask.isThatWhy(title(inquiry, id), plainUpTo(reason, 300), pending),
    elements: yesOrNo(inquiry),
  }),
  'other side reads': (inquiry) => ({ text: inquiry.ask.otherSideReads(theirWords(inquiry)), elements: yesOrNo(inquiry) }),
  'date passed': (inquiry, { id, passed, next }) => ({
    text: inquiry.ask.datePassed(title(inquiry, id), dueName(inquiry, passed), next === undefined ? undefined : dueName(inquiry, next)),
    elements: next === undefined ? [] : yesOrNo(inquiry),
  }),
  'which date': (inquiry, { id, isExplained = false, either }) =>
    either
      ? whichDay(inquiry, id, either)
      : onlyText(inquiry.ask.whichDate(title(inquiry, id), { by: answeredBy(inquiry, id), isExplained })),
  earlier: (inquiry, { id, to }) => ({
    text: inquiry.ask.earlier(
      title(inquiry, id),
      dueName(inquiry, to),
      inquiry.names.dueName(inquiry.view.register.commitments.get(id)?.due),
    ),
    elements: yesOrNo(inquiry),
  }),
  'same date': (inquiry, { id, due, reason }) => {
    const says = reason === undefined ? inquiry.ask.sameDate : inquiry.ask.sameDateReasonKept
    return onlyText(says(title(inquiry, id), dueName(inquiry, due)))
  },
  'agree to what': (inquiry, { id, agrees, reason }) => ({
    text: inquiry.ask.agreeToWhat(title(inquiry, id)),
    elements: buttons(inquiry, id, {
      acts: agrees ? ['agreed to the closing', 'agreed to the date'] : ['not agreed to the closing', 'not agreed to the date'],
      reason,
    }),
  }),
  'no date waits': (inquiry, { id }) =>
    onlyText(inquiry.ask.noDateWaits(title(inquiry, id), inquiry.names.due(inquiry.view.register.commitments.get(id)?.due))),
  'waits for others': (inquiry, { id }) => waitsForOthers(inquiry, id),
  'until when': (inquiry, { id, either }) =>
    either ? whichDay(inquiry, id, either) : onlyText(inquiry.ask.untilWhen(title(inquiry, id), answeredBy(inquiry, id))),
  'what evidence': (inquiry, { id }) => onlyText(inquiry.ask.whatEvidence(title(inquiry, id), answeredBy(inquiry, id))),
  'which team': (inquiry, question) => whichTeam(inquiry, question),
  'whose part': (inquiry, { id, teams, to }) =>
    onlyText(
      inquiry.ask.whosePart(title(inquiry, id), inquiry.words.list(teams.map((team) => inquiry.names.team(team))), {
        id,
        from: teams[0] ?? '',
        to,
      }),
    ),
  'confirmed before': (inquiry, { id, at, who }) =>
    onlyText(inquiry.ask.confirmedBefore(title(inquiry, id), inquiry.names.quietly(who), inquiry.names.when(at))),
  'leads already': (inquiry, { id, team }) =>
    onlyText(inquiry.words.labelled(title(inquiry, id), inquiry.words.alreadyOwns(inquiry.names.team(team), roleOf(inquiry, id, team)))),
  'no lead left': (inquiry, { ids, sides, words }) => ({
    text: inquiry.ask.noLeadLeft(
      sides.map((side) => inquiry.names.party(side)),
      ids.length,
    ),
    elements: sayButtons(inquiry, ids[0] ?? '', [{ label: inquiry.ask.noLeadLeftLabel, words }]),
  }),
  'assign all the same': (inquiry, { ids, team, words }) => ({
    text: inquiry.ask.assignAllTheSame(shortTitles(inquiry, ids), inquiry.names.team(team), theirWords(inquiry)),
    elements: sayButtons(inquiry, ids[0] ?? '', [{ label: inquiry.ask.noLeadLeftLabel, words }]),
  }),
  'which to give': (inquiry, { ids, team }) => ({
    text: inquiry.ask.whichToGive(inquiry.names.team(team), shortTitles(inquiry, ids)),
    elements: choices(
      inquiry,
      ids.map((id) => ({ id, label: shortLabel(inquiry, id), words: inquiry.words.assignWords(id, team) })),
    ),
  }),
  whose: (inquiry, question) => whose(inquiry, question),
  'not yours to give': ({ words, names, view: { register } }, { teams }) => {
    const leads = teams.flatMap((team) => register.teams.get(team)?.leads ?? [])
    return onlyText(words.refusal({ reason: 'leads only', may: [...new Set([...leads, ...register.secretariat.members])] }, names))
  },
  'no reader': ({ words, names, view: { register } }) =>
    onlyText(words.refusal({ reason: 'no reader', may: register.secretariat.members }, names)),
  'is it withdrawn': (inquiry, { id }) => ({
    text: inquiry.ask.isItWithdrawn(title(inquiry, id), theirWords(inquiry)),
    elements: yesOrNo(inquiry),
  }),
  'by what': (inquiry, { id, word }) => ({
    text: inquiry.ask.byWhat(title(inquiry, id), word === '' ? undefined : wordTyped(inquiry, word, 100), answeredBy(inquiry, id)),
    elements: inquiry.also.length > 0 ? [] : opensModal(inquiry, id, 'supersede'),
  }),
  'no such date': (inquiry, { word }) => onlyText(inquiry.ask.noSuchDate(wordTyped(inquiry, word, 100))),
  'take back': (inquiry, { id, of, who, how, isOnly = false }) => ({
    text: inquiry.ask.takeBack(title(inquiry, id), inquiry.names.quietly(who), { how, when: inquiry.names.when(of), isOnly }),
    elements: yesOrNo(inquiry),
  }),
  'all of it': (inquiry, { id, who, at }) => ({
    text: inquiry.ask.allOfIt(title(inquiry, id), inquiry.names.quietly(who), inquiry.names.when(at)),
    elements: yesOrNo(inquiry),
  }),
  'closed already': (inquiry, { who, at, party, waitsFor }) =>
    onlyText(
      inquiry.words.refusal(
        { reason: 'already closed', by: who, at, party, ...(waitsFor.length === 0 ? {} : { waitsFor }) },
        inquiry.names,
      ),
    ),
  ended: (inquiry, { id, at, who, how }) =>
    onlyText(
      inquiry.ask.ended(title(inquiry, id), inquiry.names.quietly(who), { how, when: inquiry.names.when(at), by: answeredBy(inquiry, id) }),
    ),
  'close all': (inquiry, question) => closeAll(inquiry, question),
  'move all': (inquiry, question) => moveAll(inquiry, question),
  'open parts': (inquiry, { id, parts, agrees }) => ({
    text: inquiry.ask.openParts(title(inquiry, id), parts.length, shortTitles(inquiry, parts)),
    elements: sayButtons(inquiry, id, [
      { label: inquiry.ask.closeAnywayLabel, words: agrees ? inquiry.ask.agreedAllTheSame : inquiry.ask.doneAllTheSame },
    ]),
  }),
  'ended otherwise': (inquiry, question) => endedOtherwise(inquiry, question),
  'moved instead': (inquiry, question) => movedInsteadAsked(inquiry, question),
  'no end': (inquiry, { id }) => ({
    text: inquiry.ask.noEnd(title(inquiry, id)),
    elements: sayButtons(inquiry, id, [{ label: inquiry.ask.closeAnywayLabel, words: inquiry.ask.doneAllTheSame }]),
  }),
  'which sides': (inquiry, { id, sides, withdraws = false }) => {
    const { ask, names } = inquiry
    const named = sides.map((side) => names.party(side))
    const [only = '', another] = named
    if (another === undefined) return { text: ask.otherSide(title(inquiry, id), only, withdraws), elements: yesOrNo(inquiry) }
    const [forAll, forSide] = withdraws ? [ask.withdrawnForAllSides, ask.withdrawnFor] : [ask.doneForAllSides, ask.doneFor]
    return {
      text: (withdraws ? ask.whichSidesWithdraw : ask.whichSides)(title(inquiry, id), named),
      elements: sayButtons(inquiry, id, [
        { label: ask.allSidesLabel, words: forAll },
        ...sides.slice(0, 4).map((side) => ({ label: ask.onlySideLabel(names.party(side)), words: forSide(side) })),
      ]),
    }
  },
  'quoted only': (inquiry) => onlyText(inquiry.ask.quotedOnly),
  'by when': (inquiry, { id, daysLate }) => onlyText(inquiry.ask.byWhen(title(inquiry, id), daysLate, answeredBy(inquiry, id))),
  'nothing waits': (inquiry, { id, isGone }) =>
    onlyText(
      isGone
        ? inquiry.ask.closingTakenBack(title(inquiry, id), whatIsGone(inquiry, id))
        : inquiry.ask.nothingWaits(title(inquiry, id), inquiry.also.length + 1),
    ),
  dropped: (inquiry, { stands: [one, other] = [] }) => {
    if (one === undefined) return onlyText(inquiry.words.nothingChanged)
    return onlyText(inquiry.ask.droppedOnly(other === undefined ? title(inquiry, one) : undefined))
  },
  'nothing to undo': (inquiry, { ended }) =>
    onlyText(ended === undefined ? inquiry.ask.nothingToUndo : inquiry.ask.agreedByAll(title(inquiry, ended), ended)),
  'not understood': (inquiry, question) => askedHow(inquiry, question),
  'not yours before': (inquiry, { ids, row }) =>
    onlyText(inquiry.ask.notYoursBefore(shortTitles(inquiry, ids), row === 0 ? (ids[0] ?? '') : String(row))),
  'no part in it': (inquiry, { ids, below }) => {
    const [first = '', ...others] = ids
    const { view, names } = inquiry
    const owners = new Set(ids.flatMap((id) => view.register.commitments.get(id)?.owners ?? []).map(({ team }) => team))
    if (owners.size === 0) return onlyText(inquiry.words.gone(plainUpTo(first, 60)))
    if (below !== undefined) return onlyText(inquiry.ask.ofTeamBelow(title({ ...inquiry, also: others }, first), names.team(below), first))
    const teams = [...owners].slice(0, 8).map((team) => names.team(team))
    return onlyText(inquiry.ask.noPart(title({ ...inquiry, also: others }, first), teams, whoMaySay(inquiry, ids)))
  },
  'changed since': (inquiry, question) => onlyText(askedTooLate(inquiry, question)),
  'too long': (inquiry, { id, read }) => onlyText(inquiry.ask.tooLong(title(inquiry, id), read)),
}

/** What waited for an answer last. */
function whatIsGone({ view }: Inquiry, id: string): 'closed' | 'withdrawn' | 'superseded' | 'dated' {
  const { log = [] } = view.register.commitments.get(id) ?? {}
  const last = log.findLast((entry) => isEnding(entry) || (entry.kind === 'dated' && entry.proposed === true))
  return last && (isEnding(last) || last.kind === 'dated') ? last.kind : 'closed'
}

/** The people who may say something of a commitment, if it is only one. */
function whoMaySay({ words, view, names }: Inquiry, [id, another]: readonly string[]): string | undefined {
  const commitment = another === undefined ? view.register.commitments.get(id ?? '') : undefined
  const leads = commitment ? leadTeams(view.register, commitment).flatMap((team) => team.leads) : []
  return leads.length === 0 ? undefined : words.anyOf([...new Set(leads)].slice(0, 4).map((person) => names.person(person)))
}

function roleOf({ view }: Inquiry, id: string, team: string): Owner['role'] {
  return view.register.commitments.get(id)?.owners.find((owner) => owner.team === team)?.role ?? 'lead'
}
