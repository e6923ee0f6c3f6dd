import { secretariatId } from '../register/addressee.ts'
import { ownConfirmation } from '../register/hand-over.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import { effective } from '../register/state.ts'
import { catalogues } from '../wording/catalogues.ts'
import { type AnswerLine, nextLines } from './asked-of-teams.ts'
import type { Telling } from './render-context.ts'
import type { EnquiryAnswer } from './said.ts'

// What is asked of the bot itself: why a team is asked, what comes of its silence, who reads what it answers, how one says a thing.

/** By what a team has its part in a commitment, and `when` it is due; empty if it has none. */
export function whyAskedSaid({ words, names }: Telling, commitment: Commitment, { team, when }: { team: string; when: string }): string {
  const owner = commitment.owners.find((each) => each.team === team)
  if (!owner) return ''
  const byWhom = ({ by, at }: LogEntry) => ({ by: names.person(by), at: names.when(at) })
  const confirmed = ownConfirmation(commitment, team)
  const given = effective(commitment.log ?? []).findLast(
    (entry) => entry.kind === 'assigned' && entry.added.some((added) => added.team === team),
  )
  return words.looks.askedAs({
    team: names.team(team),
    role: owner.role,
    isAssumed: owner.assumed === true,
    when,
    ...(given ? { given: byWhom(given) } : {}),
    ...(confirmed ? { confirmed: byWhom(confirmed) } : {}),
  })
}

/** The next message to a team, and who is told if nobody answers it. */
export function ifSilentLines(telling: Telling, answer: EnquiryAnswer): AnswerLine[] {
  const { words, names } = telling
  const told = answer.toldOfSilence ?? []
  const teams = told.filter((team) => team !== secretariatId).map((team) => names.team(team))
  return [{ text: words.looks.silenceClimbs(teams, told.includes(secretariatId)) }, ...nextLines(telling, answer)]
}

/** Who reads what people answer. `own`: the sides of who asks. */
export function whoReadsSaid({ words, view: { register }, names }: Telling, own: readonly string[]): string {
  const others = [...register.parties.keys()].filter((party) => !own.includes(party)).map((party) => names.party(party))
  return words.looks.whoReads(others, register.readers === 'workspace')
}

/** How one answers in a thread. */
export function howToSaid({ words, view: { register } }: Telling): string {
  const [answering = ''] = words.looks.help({ sides: register.parties.size > 1, events: register.events.size > 0 })
  return answering
}

/** All that one can say; with a word behind `help`, the lines about that. */
export function helpSaid({ words: { looks }, view: { register } }: Telling, about: string): readonly string[] {
  const typed = about.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const isOf = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})`, 'u').test(typed)
  // Each language has the same lines in the same order, whatever language the word is of.
  const places = Object.values(catalogues).map(({ looks: { helpOn } }) => helpOn.map(([pattern]) => isOf(pattern)))
  const lines = looks.helpOn.filter((_, place) => places.some((of) => of[place])).map(([, line]) => line)
  return lines.length > 0 ? lines : looks.help({ sides: register.parties.size > 1, events: register.events.size > 0 })
}
