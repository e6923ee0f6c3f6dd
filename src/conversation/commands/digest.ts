import { sentSoFar } from '../../delivery/sent-so-far.ts'
import { digestSpanNow } from '../../nudges/digest-plan.ts'
import { spokenToNow } from '../../nudges/receivers.ts'
import { Histories } from '../../nudges/sent-history.ts'
import { addresseeOf, secretariatId } from '../../register/addressee.ts'
import type { Register, Team } from '../../register/register.ts'
import type { Said, Stepped } from '../../rendering/said.ts'
import { isJoining } from '../../replies/called.ts'
import { commandNamed, withOneWord } from '../../replies/command-words.ts'
import { nearTeams } from '../../replies/teams.ts'
import { plainWords } from '../../replies/text.ts'
import type { ConversationParts } from '../parts.ts'
import type { PreparedCall } from './call.ts'

/** `digest`, `digest TEAM`, `digest SIDE`: what the digest says as things stand now, to who asks alone. */
export async function digest(parts: ConversationParts, { rest, voice }: PreparedCall): Promise<Said | Stepped> {
  const { registers, ledger, clock, calendars } = parts
  const register = registers.register()
  const { typed, teams } = await teamsBehind(register, rest)
  if (teams?.length === 0)
    return voice.noSuchTeam(
      typed,
      nearTeams(register, typed).map(({ id }) => id),
    )
  const histories = new Histories(await sentSoFar({ registers, ledger }))
  const id = teams?.length === 1 ? (teams[0]?.id ?? secretariatId) : secretariatId
  const receiver = spokenToNow(addresseeOf(register, id), calendars, clock.now())
  const sentTo = (each: string) => histories.of(each)
  return voice.digest({ teams, span: digestSpanNow({ register, sent: sentTo(id), sentTo }, receiver) })
}

/** The command that words are which say nothing else; undefined for all others. */
export async function digestCommand(register: Register, said: string): Promise<string | undefined> {
  const words = withOneWord(said.trim().replace(/[\s.!?]+$/, ''))
  const [, word = '', rest = ''] = /^(\S+)\s*(.{0,80})$/.exec(words) ?? []
  if (commandNamed(word) !== 'digest') return undefined
  const { teams } = await teamsBehind(register, rest)
  return rest === '' || teams === undefined || teams.length > 0 ? words : undefined
}

/** The teams behind it, "of SOCA", « de la PAF »; undefined where none is named: all. */
async function teamsBehind(register: Register, rest: string): Promise<{ typed: string; teams: readonly Team[] | undefined }> {
  if (rest.trim() === '') return { typed: '', teams: undefined }
  const { isEveryTeam, teamAsked, teamsTyped } = await import('../../replies/order-typed.ts')
  const typed = teamAsked(withoutJoining(rest))
  return { typed, teams: typed === '' || isEveryTeam(typed) ? undefined : ofOneSide(teamsTyped(register, typed)) }
}

/** Of several only those of the first one's side: a digest is of one side. */
function ofOneSide(teams: readonly Team[]): readonly Team[] {
  return teams.filter(({ party }) => party.id === teams[0]?.party.id)
}

function withoutJoining(words: string): string {
  const [, word = '', more = ''] = /^\s*(\S+)\s+(.+)$/s.exec(words) ?? []
  return word !== '' && isJoining(plainWords(word)) ? withoutJoining(more) : words.trim()
}
