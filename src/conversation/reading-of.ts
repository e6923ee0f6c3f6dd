import { keyRead } from '../nudges/key.ts'
import { secretariatId } from '../register/addressee.ts'
import { timeOf } from '../register/instant.ts'
import { isUnclear } from '../register/kinds.ts'
import type { Register } from '../register/register.ts'
import { mayRead } from '../register/rights.ts'
import type { LogEntry } from '../register/schema.ts'
import type { Outcome } from '../rendering/said.ts'
import type { Context, Question, Reading, Unclear, Understood } from '../replies/reading.ts'
import type { Registers } from '../store/store.ts'
import type { Person } from './chat.ts'
import type { FailedWords } from './failed.ts'
import type { OpenQuestions } from './open-questions.ts'
import type { RespondParts } from './parts.ts'
import type { FilledModal, Utterance } from './utterance.ts'

/** What an utterance means, said by this person about these commitments, with what they were asked before. */
export async function readingOf(
  parts: ReadingParts,
  utterance: Pick<
    Utterance,
    | 'said'
    | 'typed'
    | 'person'
    | 'about'
    | 'shown'
    | 'yours'
    | 'stillSo'
    | 'escalated'
    | 'answers'
    | 'isPressed'
    | 'again'
    | 'whose'
    | 'asking'
    | 'waitElsewhere'
    | 'stood'
    | 'question'
  > &
    Partial<Pick<Utterance, 'place'>> & { readonly isInTime?: boolean },
  open?: OpenQuestions,
  failed?: FailedWords,
): Promise<Reading> {
  const { person, about, isPressed } = utterance
  const said = await replySaid(parts, utterance)
  if (typeof said !== 'string') {
    if ('modal' in said) return filledReading(contextFor(parts, utterance), said)
    return { changes: said.takesBack.map(({ id, at }) => ({ id, entry: { kind: 'undone', by: person.by, of: at } })), unclear: [] }
  }

  if (utterance.waitElsewhere) return whichElsewhere(said, utterance.waitElsewhere.ids)
  // Loaded with the first words: the two languages would take a tenth of a start.
  const [
    { read },
    { answered },
    { isBareUndo, isStopped, mayTakeBack },
    { isSlip },
    { fieldFor },
    { parsedText },
    { withheld },
    { plainlyTakenBack },
  ] = await Promise.all([
    import('../replies/grammar.ts'),
    import('../replies/open-question.ts'),
    import('../replies/undoing.ts'),
    import('../replies/second-thoughts.ts'),
    import('../replies/field.ts'),
    import('../replies/text.ts'),
    import('../replies/withheld.ts'),
    import('../replies/closing-taken-back.ts'),
  ])
  const context = contextFor(parts, { ...utterance, yours: nowAndBefore(utterance.yours, open?.yours ?? []) }, failed)
  // Words that only asked something have changed nothing that could be taken back.
  const isUndo = isBareUndo(parsedText(said)) || (open !== undefined && isStopped(parsedText(said)))
  const takenBack = isUndo && open ? askedToTakeBack(open, person) : []
  if (takenBack.length > 0) return { changes: takenBack, unclear: [], isAnswer: true }
  const unheard = open ?? failed
  const last = isUndo && unheard ? read('undo', context).changes : []
  // What they changed since they were asked, by a command or a press, is what they said last.
  if (unheard && last.some(({ entry }) => entry.kind === 'undone' && timeOf(String(entry.of)) > timeOf(unheard.at)))
    return { changes: last, unclear: [] }
  const mayUndo = mayTakeBack(parsedText(said), about)
  const justSaid = mayUndo && !unheard ? read('undo', context).changes : []
  if (justSaid.some(({ entry }) => entry.kind === 'undone') && justSaid.every(({ entry }) => wasJust(String(entry['of']), context)))
    return { changes: justSaid, unclear: [] }
  if (unheard && !open?.hasChanged && (isUndo || (mayUndo && !open) || (open && isSlip(parsedText(said), fieldFor(context))))) {
    // Somebody may mean what they said before: they must not believe that it is gone.
    const stands = read('undo', context).changes.map(({ id }) => id)
    return {
      changes: [],
      unclear: [{ text: said, question: { ask: 'dropped', ...(stands.length > 0 ? { stands } : {}) } }],
      isAnswer: true,
    }
  }
  const late = utterance.isInTime ? undefined : await overtakenReading(said, { ...utterance, open }, context)
  if (late) return late
  const asked =
    open && answered(said, open.asked, { ...context, about: answeredAbout(utterance, open), isJustAsked: isJustAsked(open, context) })
  const tooLate =
    asked && open?.stood && !utterance.isInTime ? await overtakenAnswerTo(asked, { ...open, stood: open.stood }, context) : undefined
  if (tooLate) return tooLate
  if (asked) return withheld(asked, said, { ...context, open: open?.asked ?? [] }) ?? asked
  // A yes on a button is no answer to anything but its question.
  if (utterance.question) return (await import('../replies/overtaken.ts')).askedNoMore(said, utterance.question.id, context)
  const given = utterance.whose && (await import('../replies/whose.ts')).whoseSaid(said, utterance.whose, context)
  const reading = plainlyTakenBack(given ?? read(said, context), context)
  if (utterance.whose) return { ...reading, changes: reading.changes.filter(({ entry }) => !isUnclear(entry as LogEntry)) }
  const kept = withheld(reading, said, { ...context, open: open?.asked ?? [] })
  if (kept) return kept
  if (isPressed) return onlyAsTyped(reading, (text) => (text === said ? undefined : text))
  const { typed } = utterance
  return typed === undefined
    ? reading
    : quotedAsTyped(
        onlyAsTyped(reading, (text) => (typed.includes(text) ? text : typed || undefined)),
        typed,
      )
}

/** What a yes, or a press of an older button, comes to where something has changed since it was asked. */
async function overtakenReading(
  said: string,
  { open, stood, about: [id] }: Pick<Utterance, 'stood' | 'about'> & { readonly open: OpenQuestions | undefined },
  context: Context,
): Promise<Reading | undefined> {
  if (stood === undefined && open?.stood === undefined) return undefined
  const { overtaken, overtakenPress } = await import('../replies/overtaken.ts')
  const pressed = stood !== undefined && id !== undefined ? overtakenPress(said, { id, stood }, context) : undefined
  const about = nowAndBefore(context.about, open?.about ?? [])
  return pressed ?? (open && overtaken(said, { stood: {}, ...open }, { ...context, about }))
}

/** The same of what answers a question in other words. */
async function overtakenAnswerTo(
  answer: Reading,
  open: Pick<OpenQuestions, 'asked'> & Required<Pick<OpenQuestions, 'stood'>>,
  context: Context,
): Promise<Reading | undefined> {
  const { overtakenAnswer } = await import('../replies/overtaken.ts')
  return overtakenAnswer(answer, { asked: open.asked, stood: open.stood ?? {} }, context)
}

// A yes that comes later may be said to a colleague.
const minutesBefore = 15

function isJustAsked({ at }: OpenQuestions, context: Context): boolean {
  return context.isDirect === true || wasJust(at, context)
}

function wasJust(instant: string, { at }: Context): boolean {
  return at.diff(timeOf(instant)).as('minutes') <= minutesBefore
}

/** The question of which one a yes said directly is; nothing, where nothing waits for one. */
function whichElsewhere(said: string, ids: readonly string[]): Reading {
  return { changes: [], unclear: ids.length > 0 ? [{ text: said, question: { ask: 'which of several', ids, word: said } }] : [] }
}

/** Words of a button that stands by one commitment are said of that one, whatever else was asked with it. */
function answeredAbout({ about, isPressed }: Pick<Utterance, 'about' | 'isPressed'>, open: OpenQuestions): readonly string[] {
  return isPressed && about.length === 1 ? about : nowAndBefore(about, open.about)
}

function nowAndBefore(now: readonly string[], before: readonly string[]): readonly string[] {
  return [...new Set([...now, ...before])]
}

/** What was filled in was checked before it was taken in. What holds no more is asked about. */
async function filledReading(context: Context, { modal, id, filled, sureOf = [] }: FilledModal): Promise<Reading> {
  const [{ filledIn }, { speakerFor }, { endedOtherwiseAsked }] = await Promise.all([
    import('../replies/filled-in.ts'),
    import('../replies/speaker.ts'),
    import('../replies/ended-otherwise.ts'),
  ])
  const commitment = context.register.commitments.get(id)
  const speaker = commitment && speakerFor(context.register, commitment, context)
  const isSureOfEnding = sureOf.includes('ended otherwise')
  const spoken = commitment && speaker ? { commitment, speaker, context } : undefined
  const read = spoken && filledIn(modal, filled, spoken, { isSure: true, isSureOfEnding })
  // What was written at an input is repeated: its author sees no words of theirs beside the answer.
  if (read?.is === 'said') return { ...read.reading, isReason: true }
  // The other side has ended it in another way since it was checked.
  const ended = spoken && read?.is === 'ended otherwise' ? endedOtherwiseAsked(spoken, { as: read.says }) : undefined
  const question: Question = ended ?? { ask: 'not understood', ids: [id] }
  return { changes: [], unclear: [{ text: Object.values(filled).join(' '), question }] }
}

const quoting: ReadonlySet<string> = new Set(['is it done', 'not understood'])

/** A question quotes the words of a command, and not those of the reply that it stands for. */
function quotedAsTyped(reading: Reading, typed: string): Reading {
  const unclear = reading.unclear.map((each) =>
    quoting.has(each.question.ask) && typed !== '' && !typed.includes(each.text) ? { ...each, text: typed } : each,
  )
  return { ...reading, unclear }
}

/** "Not done yet then", of their closing, is asked whether it takes that back: an undo says yes. */
function askedToTakeBack({ asked }: OpenQuestions, { by }: Person): Understood[] {
  const all = asked.flatMap(({ question }) => (question.ask === 'take back' ? [question] : []))
  return all.length < asked.length ? [] : all.map(({ id, of }) => ({ id, entry: { kind: 'undone', by, of } }))
}

/** What is said in a message beside the questions in it, which are answered for themselves. */
export async function replySaid(
  { registers }: Pick<ReadingParts, 'registers'>,
  { said, isPressed, place, about, person }: Pick<Utterance, 'said' | 'person' | 'about' | 'isPressed'> & Partial<Pick<Utterance, 'place'>>,
): Promise<Utterance['said']> {
  if (typeof said !== 'string' || isPressed || place?.is === 'private') return said
  const { partedFrom } = await import('../replies/questions-beside.ts')
  return partedFrom(said, { register: registers.register(), about, by: person.by, language: person.language }).reply
}

type ReadingParts = Pick<RespondParts, 'calendars' | 'dates' | 'clock'> & {
  registers: Pick<Registers, 'register'>
  chat?: Pick<RespondParts['chat'], 'messageAt'>
}

/** What the meaning of an utterance depends on. */
export function contextFor(
  { registers, calendars, dates, clock, chat }: ReadingParts,
  utterance: Pick<Utterance, 'person' | 'about' | 'shown' | 'yours' | 'stillSo' | 'escalated' | 'answers' | 'again' | 'asking'> &
    Partial<Pick<Utterance, 'place' | 'isPressed'>>,
  failed?: FailedWords,
): Context {
  const { person, about, shown, yours, stillSo = [], escalated = [], answers, again = false } = utterance
  const team = answers === undefined || answers.to === secretariatId ? {} : { team: answers.to }
  const since = keyRead(answers?.key ?? '')?.day
  return {
    register: readableBy(registers.register(), person, about),
    calendars,
    dates,
    about,
    ...(shown === undefined ? {} : { shown }),
    yours,
    stillSo,
    escalated,
    isChosen: utterance.isPressed === true || utterance.place?.is === 'private',
    by: person.by,
    ...team,
    ...(since === undefined ? {} : { since }),
    at: clock.now(),
    language: person.language,
    again,
    isDirect: isSaidAlone(utterance),
    ...(utterance.place?.is === 'private' ? { isCommand: true } : {}),
    ...(failed?.isOfRow ? { isBehindRefused: true } : {}),
    ...(chat ? saidHere(chat, utterance) : {}),
  }
}

/** What else was said in the thread. What opens one, by the bot's name, has nothing before it there. */
function saidHere(
  { messageAt }: Pick<RespondParts['chat'], 'messageAt'>,
  { place, asking }: Partial<Pick<Utterance, 'place' | 'asking'>>,
): Pick<Context, 'isSaidHere'> {
  if (place?.is !== 'thread' || asking?.thread === '' || place.ts === place.thread.ts) return {}
  const { channel, ts } = place.thread
  const isSaidHere = (link: string): boolean => {
    const message = messageAt(link)
    return message?.channel === channel && (message.threadTs ?? message.ts) === ts
  }
  return { isSaidHere }
}

/** What made a commitment amber or red, where the words that made it so don't say, and all of which they don't. */
export async function whyAskedOf(
  parts: RespondParts,
  utterance: Utterance,
  outcomes: readonly Outcome[],
): Promise<{ readonly asks?: Unclear; readonly unexplained: readonly string[] }> {
  const added = outcomes.flatMap(({ applied }) =>
    applied.ok && 'commitment' in applied ? applied.entries.map((entry) => ({ commitment: applied.commitment, entry })) : [],
  )
  // A form has asked why by itself.
  const isFilledIn = typeof utterance.said !== 'string' && !('takesBack' in utterance.said)
  if (isFilledIn || !added.some(({ entry }) => entry.kind === 'rated')) return { unexplained: [] }
  const { whyAsked, unexplainedIn } = await import('../replies/why-rated.ts')
  const context = contextFor(parts, utterance)
  const asks = whyAsked(added, context)
  return { ...(asks ? { asks } : {}), unexplained: unexplainedIn(added, context) }
}

/** Whether it was said to the bot alone. */
function isSaidAlone({ asking, place }: Partial<Pick<Utterance, 'asking' | 'place'>>): boolean {
  return asking?.thread === '' || place?.is === 'private'
}

/** Words that nobody has typed are put in nobody's mouth, and what would keep nothing else is not kept. */
function onlyAsTyped(reading: Reading, ownOf: (text: string) => string | undefined): Reading {
  const changes = reading.changes.flatMap(({ id, entry }): Understood[] => {
    const { text, ...rest } = entry
    const own = typeof text === 'string' && text !== '' ? ownOf(text) : undefined
    if (own !== undefined) return [{ id, entry: { ...entry, text: own } }]
    return isUnclear(entry as LogEntry) ? [] : [{ id, entry: rest as typeof entry }]
  })
  return { ...reading, changes }
}

/** The register as a person may read it: whoever may not hears only of the commitments of the message that they answer. */
function readableBy(register: Register, person: Person, about: readonly string[]): Register {
  if (mayRead(register, person).allowed) return register
  const shown = about.flatMap((id) => {
    const commitment = register.commitments.get(id)
    return commitment ? [[id, commitment] as const] : []
  })
  return { ...register, commitments: new Map(shown) }
}
