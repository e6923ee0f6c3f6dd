import { isDay } from '../register/days.ts'
import { lacksEvidence } from '../register/evidence.ts'
import { giversTo, mayGoTo } from '../register/hand-over.ts'
import type { Ending } from '../register/kinds.ts'
import { dateAskedOf } from '../register/proposal.ts'
import { isOpen } from '../register/query.ts'
import type { Team } from '../register/register.ts'
import { leadTeams } from '../register/register.ts'
import type { Commitment, Day, Due, Owner } from '../register/schema.ts'
import { endingsOf } from '../register/state.ts'
import { linksInWords } from '../register/statements.ts'
import { isClosingFor } from './agreeing.ts'
import { behindAllTheSame, sidesLeft } from './confirming.ts'
import { behindInPart } from './ended-otherwise.ts'
import { formAtStart } from './forms.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { ModalField, ModalKind } from './modal-kinds.ts'
import { allSides, outcomes } from './modal-kinds.ts'
import type { Context } from './reading.ts'
import type { SpeaksFor } from './speaker.ts'
import { callsInPart } from './spoken.ts'
import { parsedText } from './text.ts'

// A modal asks for what is more than a press: each is something that people could have typed of one commitment.

/** One input of a modal. */
export type ModalInput = {
  readonly field: ModalField
  readonly isOptional?: true
} & (
  | { readonly takes: 'words'; readonly begun?: string }
  | { readonly takes: 'line'; readonly begun?: string }
  | { readonly takes: 'day'; readonly begun?: Day }
  /** `options`: ids of teams or sides, or words of ours. */
  | { readonly takes: 'choice'; readonly options: readonly string[]; readonly begun?: string }
)

/** Who says it, of which commitment. */
export interface ModalSpeaker {
  readonly commitment: Commitment
  readonly speaker: SpeaksFor
  readonly context: Context
}

/** What was typed before it opened. `due`: the new due, as its reader is told it. */
interface BegunIn {
  readonly why?: string | undefined
  readonly said?: string | undefined
  readonly to?: Due | undefined
  readonly due?: string | undefined
}

/** The same with what was typed before it opened: why, the new date, or of a closing the words that call it one in part, and their link. */
export function inputsBegun(inputs: readonly ModalInput[], { why, said = '', to, due }: BegunIn): readonly ModalInput[] {
  const isInPart = callsInPart(parsedText(said))
  const links = linksInWords(said)
  const note = isInPart && !isInsisted(said) ? said : noteBehind(said)
  return inputs.map((input) => {
    if (input.field === 'why' && input.takes === 'words' && why !== undefined) return { ...input, begun: why }
    if (input.takes === 'day' && isDay(to)) return { ...input, begun: to }
    if (input.field === 'dateWords' && input.takes === 'line' && due !== undefined && !isDay(to)) return { ...input, begun: due }
    if (input.field === 'outcome' && input.takes === 'choice' && isInPart) return { ...input, begun: inPartOutcome }
    if (input.field === 'evidence' && input.takes === 'words' && links.length > 0) return { ...input, begun: links.join(' ') }
    return input.field === 'note' && input.takes === 'words' && note !== '' ? { ...input, begun: note } : input
  })
}

const insistedAtEnd = new RegExp(`(?<![\\p{L}])${anyParticle('allTheSame')}[\\s.!]*$`, 'u')

function isInsisted(said: string): boolean {
  return insistedAtEnd.test(parsedText(said).plain)
}

/** "Report sent", of "done: report sent". "All the same" is what a button says for its presser, and no note. */
function noteBehind(said: string): string {
  const form = formAtStart(parsedText(said))
  const tail = form?.intent.means === 'closed' ? (behindInPart(form) ?? form.tail) : undefined
  const words = tail ? (behindAllTheSame(tail) ?? tail).said.replace(/^[\s:,;.-]+/, '') : said
  return /\p{L}/u.test(words) ? words : ''
}

const [, inPartOutcome] = outcomes

/** The same as they were filled in before. */
export function inputsRefilled(
  inputs: readonly ModalInput[],
  filled: Readonly<Partial<Record<ModalField, string>>>,
): readonly ModalInput[] {
  return inputs.map((input): ModalInput => {
    const { begun: _begun, ...empty } = input as ModalInput & { begun?: string }
    const held = filled[input.field]
    const isHeld = held !== undefined && (input.takes !== 'day' || isDay(held))
    return (isHeld ? { ...empty, begun: held } : empty) as ModalInput
  })
}

/** What the modal asks this person for, of this commitment as it stands. */
export function modalInputs(modal: ModalKind, spoken: ModalSpeaker): readonly ModalInput[] {
  switch (modal) {
    case 'at risk':
    case 'blocked':
      return [{ field: 'why', takes: 'words' }]
    case 'new date':
      return [
        { field: 'day', takes: 'day', isOptional: true },
        { field: 'dateWords', takes: 'line', isOptional: true },
        spoken.commitment.due === undefined ? { field: 'why', takes: 'words', isOptional: true } : { field: 'why', takes: 'words' },
      ]
    case 'close':
      return [
        ...sideChoice(spoken, 'closed'),
        { field: 'outcome', takes: 'choice', options: outcomes, begun: 'delivered' },
        { field: 'evidence', takes: 'words', ...(lacksEvidence(spoken.commitment) ? {} : { isOptional: true as const }) },
        { field: 'note', takes: 'words', isOptional: true },
      ]
    case 'not agreed':
      return [...topicChoice(spoken), { field: 'why', takes: 'words' }]
    case 'hand over':
      return [
        { field: 'team', takes: 'choice', options: teamsToChoose(spoken).map(({ id }) => id) },
        { field: 'why', takes: 'words', isOptional: true },
      ]
    case 'not ours':
      return [{ field: 'why', takes: 'words', isOptional: true }]
    case 'note':
      return [{ field: 'note', takes: 'words' }]
    case 'evidence':
      return [{ field: 'evidence', takes: 'words' }]
    case 'snooze':
      return [
        { field: 'day', takes: 'day', isOptional: true },
        { field: 'dateWords', takes: 'line', isOptional: true },
        { field: 'why', takes: 'words', isOptional: true },
      ]
    case 'withdraw':
      return [...sideChoice(spoken, 'withdrawn'), { field: 'why', takes: 'words' }]
    case 'supersede':
      return [...sideChoice(spoken, 'superseded'), ...successorChoice(spoken), { field: 'why', takes: 'words' }]
    case 'reopen':
      return [{ field: 'why', takes: 'words' }]
  }
}

/** What may take its place, which need not be in the register. What has ended can't, and of two neither can take the place of the other. */
function successorChoice({ commitment: { id }, context: { register } }: ModalSpeaker): ModalInput[] {
  const options = [...register.commitments.values()]
    .filter((other) => other.id !== id && isOpen(other) && !isReplacedBy(other, id))
    .map((other) => other.id)
  return options.length === 0 ? [] : [{ field: 'successor', takes: 'choice', options, isOptional: true }]
}

function isReplacedBy(commitment: Commitment, id: string): boolean {
  return [...endingsOf(commitment).values()].some((ending) => ending.kind === 'superseded' && ending.successor === id)
}

/** The secretariat says for which side, of those that have not ended it so. */
function sideChoice(spoken: ModalSpeaker, as: Ending['kind']): ModalInput[] {
  const left = sidesLeft(spoken, as)
  return left.length === 0 ? [] : [{ field: 'side', takes: 'choice', options: left.length > 1 ? [...left, allSides] : left }]
}

/** A closing and a date may both wait for the person's side. */
function topicChoice(spoken: ModalSpeaker): ModalInput[] {
  const { commitment, context } = spoken
  const isBoth = isClosingFor(spoken) && endingsOf(commitment).size > 0 && dateAskedOf(context.register, commitment) !== undefined
  return isBoth ? [{ field: 'topic', takes: 'choice', options: ['closing', 'date'] }] : []
}

/** The teams to which it can go, those of the giver's own side first: to another side it is only an offer. */
function teamsToChoose({ commitment, speaker, context: { register, by } }: ModalSpeaker): readonly Team[] {
  const own = speaker.team ?? leadTeams(register, commitment)[0]
  const isBeside = (team: Team) => Number(team.party.id === own?.party.id)
  const owner = commitment.owners.find(({ team }) => team === speaker.team?.id)
  const others = [...register.teams.values()].filter(({ id }) => id !== speaker.team?.id)
  const possible = owner ? others.filter(({ id: to }) => mayGoTo(register, commitment, { owner, to, by })) : others
  // The reason why none is left is said in place of the choice.
  return (possible.length > 0 ? possible : others).toSorted((one, other) => isBeside(other) - isBeside(one))
}

/** Whose part goes to the team: the speaker's, or for the secretariat that of the team's own side. Undefined: several may be meant, or none. */
export function partGiven({ commitment, speaker, context: { register } }: ModalSpeaker, to: Team): Owner | undefined {
  const [giver, another] = giversTo(register, commitment, to)
  const giving = speaker.team ?? (another === undefined ? giver : undefined)
  return commitment.owners.find((owner) => owner.team === giving?.id)
}
