import type { Act } from '../nudges/acts.ts'
import { actsAbout } from '../nudges/acts.ts'
import { dateAskedOf } from '../register/proposal.ts'
import type { Due } from '../register/schema.ts'
import type { Question, Unclear } from '../replies/reading.ts'
import { withNameFor } from '../replies/text.ts'
import type { Block } from './blocks.ts'
import { button, menu, menuKey } from './blocks.ts'
import type { SayValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { saidDue } from './dues.ts'
import { titles } from './lines.ts'
import { titleAndId, titleOf } from './names.ts'
import { plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'

/** What is asked back, and what can be pressed to answer it. */
interface Asked {
  readonly text: string
  readonly elements: readonly Block[]
}

/** `key`: the message whose thread it is asked in. */
export function questionOf(telling: Telling, unclear: Unclear, key: string): Asked {
  const inquiry = { ...telling, said: unclear.text, key }
  return askedBack(inquiry, unclear.question)
}

/** `said`: the words that were unclear. */
interface Inquiry extends Telling {
  readonly said: string
  readonly key: string
}

type QuestionOf<A extends Question['ask']> = Extract<Question, { ask: A }>

function askedBack<A extends Question['ask']>(inquiry: Inquiry, question: QuestionOf<A>): Asked {
  const ask: (inquiry: Inquiry, question: QuestionOf<A>) => Asked = questions[question.ask as A]
  return ask(inquiry, question)
}

const questions: { readonly [A in Question['ask']]: (inquiry: Inquiry, question: QuestionOf<A>) => Asked } = {
  which: (inquiry, { word, candidates }) => ({
    text: inquiry.words.which(plainUpTo(word, 300)),
    elements: choice(inquiry, candidates, word),
  }),
  'unknown name': (inquiry, { word, candidates }) => ({
    text: inquiry.words.unknownName(plainUpTo(word, 100), titles(inquiry, candidates)),
    elements: choice(inquiry, candidates, word),
  }),
  'which of several': (inquiry, { ids }) => ({ text: inquiry.words.whichOfSeveral(theirWords(inquiry)), elements: choice(inquiry, ids) }),
  'is it done': (inquiry, { id }) => ({
    text: inquiry.words.isItDone(title(inquiry, id), theirWords(inquiry)),
    elements: buttons(inquiry, id, { acts: ['close it', 'not done'] }),
  }),
  reason: (inquiry, { id, pending, to }) => {
    const due = saidDue(to, inquiry.view)
    return onlyText(inquiry.words.reason(title(inquiry, id), pending, due.kind === 'none' ? undefined : inquiry.words.due(due)))
  },
  'date passed': (inquiry, { id, passed, next }) =>
    onlyText(
      inquiry.words.datePassed(title(inquiry, id), dueName(inquiry, passed), next === undefined ? undefined : dueName(inquiry, next)),
    ),
  'which date': (inquiry, { id }) => onlyText(inquiry.words.whichDate(title(inquiry, id))),
  earlier: (inquiry, { id, to }) =>
    onlyText(
      inquiry.words.earlier(
        title(inquiry, id),
        dueName(inquiry, to),
        inquiry.names.dueName(inquiry.view.register.commitments.get(id)?.due),
      ),
    ),
  'same date': (inquiry, { id, due, reason }) => {
    const says = reason === undefined ? inquiry.words.sameDate : inquiry.words.sameDateReasonKept
    return onlyText(says(title(inquiry, id), dueName(inquiry, due)))
  },
  'agree to what': (inquiry, { id, agrees, reason }) => ({
    text: inquiry.words.agreeToWhat(title(inquiry, id)),
    elements: buttons(inquiry, id, {
      acts: agrees ? ['agreed to the closing', 'agreed to the date'] : ['not agreed to the closing', 'not agreed to the date'],
      reason,
    }),
  }),
  'no date waits': (inquiry, { id }) =>
    onlyText(inquiry.words.noDateWaits(title(inquiry, id), inquiry.names.due(inquiry.view.register.commitments.get(id)?.due))),
  'waits for others': (inquiry, { id }) => waitsForOthers(inquiry, id),
  'until when': (inquiry, { id }) => onlyText(inquiry.words.untilWhen(title(inquiry, id))),
  'what evidence': (inquiry, { id }) => onlyText(inquiry.words.whatEvidence(title(inquiry, id))),
  'which team': (inquiry, { id, teams, word }) => ({
    text: inquiry.words.whichTeam(title(inquiry, id), plainUpTo(word, 100)),
    elements: teamChoice(inquiry, { id, teams, word }),
  }),
  'whose part': (inquiry, { id, teams, to }) =>
    onlyText(
      inquiry.words.whosePart(title(inquiry, id), inquiry.words.list(teams.map((team) => inquiry.names.team(team))), {
        id,
        from: teams[0] ?? '',
        to,
      }),
    ),
  'is it withdrawn': (inquiry, { id }) => onlyText(inquiry.words.isItWithdrawn(title(inquiry, id), theirWords(inquiry))),
  'by what': (inquiry, { id, word }) => onlyText(inquiry.words.byWhat(title(inquiry, id), word === '' ? undefined : plainUpTo(word, 100))),
  'no such date': (inquiry, { word }) => onlyText(inquiry.words.noSuchDate(plainUpTo(word, 100))),
  'not understood': (inquiry, { ids }) => {
    const [only, second] = ids
    const isOne = only !== undefined && second === undefined
    return {
      text: inquiry.words.notUnderstood(theirWords(inquiry)),
      elements: isOne ? buttons(inquiry, only, { acts: actsAbout(inquiry.view.register, only) }) : [],
    }
  },
  'not yours before': (inquiry, { ids, row }) =>
    onlyText(inquiry.words.notYoursBefore(titles(inquiry, ids), row === 0 ? (ids[0] ?? '') : String(row))),
  'no part in it': (inquiry, { ids }) => onlyText(inquiry.words.noPart(titles(inquiry, ids))),
  'too long': (inquiry, { id, read }) => onlyText(inquiry.words.tooLong(title(inquiry, id), read)),
}

function waitsForOthers(inquiry: Inquiry, id: string): Asked {
  const { words, view, names } = inquiry
  const commitment = view.register.commitments.get(id)
  const asked = commitment && dateAskedOf(view.register, commitment)
  const parties = (asked?.waitingFor ?? []).map((party) => names.party(party))
  return onlyText(words.waitsForOthers(title(inquiry, id), names.dueName(asked?.to), words.list(parties)))
}

function onlyText(text: string): Asked {
  return { text, elements: [] }
}

function theirWords({ said }: Inquiry): string {
  return plainUpTo(said, 300)
}

function title({ view }: Telling, id: string): string {
  return titleAndId(view.register.commitments.get(id), id, view.language)
}

function dueName({ names }: Telling, due: Due): string {
  return names.dueName(due)
}

/** A button for each act. It takes along a reason that was given already, if that fits. */
function buttons({ words, key }: Inquiry, id: string, { acts, reason }: { acts: readonly Act[]; reason?: string | undefined }): Block[] {
  return acts.flatMap((act, index) => {
    const { label, words: said } = words.act(act)
    const say = (words: string): Block[] => button(label, actionIds.say(index + 1), { id, words, key } satisfies SayValue)
    const withReason = reason === undefined ? [] : say(`${said}: ${reason}`)
    return withReason.length > 0 ? withReason : say(said)
  })
}

/** A button for each commitment. A press says the same words about that one, by its id where it was not named plainly. */
function choice(inquiry: Inquiry, ids: readonly string[], word = ''): Block[] {
  const { view, said } = inquiry
  return choices(
    inquiry,
    ids.map((id) => ({
      id,
      label: titleOf(view.register.commitments.get(id), id, { language: view.language, max: 70 }),
      words: withNameFor(word, said, id),
    })),
  )
}

/** A button for each team. A press says the same words with the id of that team. */
function teamChoice(inquiry: Inquiry, { id, teams, word }: Pick<QuestionOf<'which team'>, 'id' | 'teams' | 'word'>): Block[] {
  const { names, said } = inquiry
  return choices(
    inquiry,
    teams.map((team) => ({ id, label: names.team(team), words: withNameFor(word, said, team) })),
  )
}

/** A button for each of the first five, and a menu for the rest. If the words are too long for a value, there is none: a part of them could mean something else. */
function choices(
  { words, key }: Inquiry,
  all: readonly { readonly id: string; readonly label: string; readonly words: string }[],
): Block[] {
  const pressed = all
    .slice(0, 5)
    .flatMap(({ label, ...say }, index) => button(label, actionIds.say(index + 1), { ...say, key } satisfies SayValue))
  const rest = all.slice(5, 25).map(({ label, ...say }) => ({ label, value: { ...say, key: menuKey } satisfies SayValue }))
  return [...pressed, ...menu(words.more, actionIds.menu(1), rest)]
}
