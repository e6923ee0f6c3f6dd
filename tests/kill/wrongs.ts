import { pointsBack } from '../../src/register/kinds.ts'
import type { Register } from '../../src/register/register.ts'
import type { Commitment, LogEntry } from '../../src/register/schema.ts'
import { effective } from '../../src/register/state.ts'
import type { PostedMessage } from '../../src/rehearsal/conversations.ts'
import { bot, rehearsalTeam } from '../../src/rehearsal/conversations.ts'
import { isJson } from '../../src/rehearsal/json.ts'
import type { Deed, Happened } from './deeds.ts'
import { entriesIn, type Kept, readRegister } from './kept.ts'
import { rated, renamed, silent } from './kill-register.ts'

/** All that is lost or doubled in a town, as it stands now; a sentence each. */
export async function wrongIn(town: Happened): Promise<string[]> {
  const register = readRegister(town.file)
  const commitments = [...register.commitments.values()]
  const kept = entriesIn(commitments)
  return [
    ...wordsWrong(town, kept),
    ...(await pressesWrong(town, kept)),
    ...(await commandsWrong(town, kept)),
    ...(await undosWrong(town, kept)),
    ...(await choicesWrong(town, register)),
    ...(await namingsWrong(town, register)),
    ...rewritingsWrong(town, commitments),
    ...lastWordsWrong(town, commitments),
    ...editsWrong(town, commitments),
    ...nudgesWrong(town),
    ...answersWrong(town),
  ]
}

function times(count: number, what: string, wanted: string): string[] {
  return [`${what} is there ${count} times, wanted ${wanted}`]
}

/**
 * Words in a watched thread are all there, and so are direct ones, from the first that was acknowledged in a conversation: before that, the bot knows
 * nothing of it, and Slack sends again what nobody acknowledged. Nothing is there twice.
 */
function wordsWrong(town: Happened, kept: readonly Kept[]): string[] {
  const known = new Set<string>()
  return deedsOf(town, 'words').flatMap(({ ts, channel, token, isDirect }) => {
    const id = town.workspace.conversations.channel(channel)?.id
    const isOfThem = isLinkedTo({ id, ts })
    const said = kept.filter(({ entry }) => !pointsBack(entry))
    const count = said.filter(({ entry }) => isOfThem(entry) || entry.text?.includes(token)).length
    const isAcknowledged = town.workspace.isAcknowledged(ts)
    if (isAcknowledged) known.add(channel)
    const isRemoved = deedsOf(town, 'removal').some((deed) => deed.ts === ts)
    const must = (!isDirect || known.has(channel)) && !isRemoved
    const how = `${token} (${isDirect ? 'direct' : 'in a thread'}, ${isAcknowledged ? '' : 'not '}acknowledged)`
    return count > 1 || (must && count === 0) ? times(count, how, must ? 'once' : 'at most once') : []
  })
}

async function pressesWrong(town: Happened, kept: readonly Kept[]): Promise<string[]> {
  const wrong = await Promise.all(
    deedsOf(town, 'press').map(async ({ by, about, outcome }) => {
      const isPress = ({ commitment, entry }: Kept) =>
        commitment === about && entry.by === by && entry.kind === 'rated' && entry.rating === 'green'
      const count = kept.filter(isPress).length
      return count === 0 && isToldTooLate(town, by, about) ? [] : countWrong(`the press of ${by} on ${about}`, count, await outcome)
    }),
  )
  return wrong.flat()
}

/** Whether somebody was told that what they pressed was answered meanwhile, by others or by themselves, and that nothing was recorded. */
function isToldTooLate(town: Happened, by: string, about: string): boolean {
  const told = town.workspace.ephemeralsOf(by).map(({ text }) => text)
  return told.some((text) => /nothing (more )?was recorded/.test(text) && text.includes(`About ${about}`))
}

async function commandsWrong(town: Happened, kept: readonly Kept[]): Promise<string[]> {
  const wrong = await Promise.all(
    deedsOf(town, 'command').map(async ({ token, outcome }) =>
      countWrong(`the command ${token}`, kept.filter(({ entry }) => entry.text?.includes(token)).length, await outcome),
    ),
  )
  return wrong.flat()
}

async function undosWrong(town: Happened, kept: readonly Kept[]): Promise<string[]> {
  const wrong = await Promise.all(
    deedsOf(town, 'undo').map(async ({ token, about, at, outcome }) => {
      const isUndo = ({ commitment, entry }: Kept) => commitment === about && entry.kind === 'undone' && entry.of === at
      return countWrong(`the undoing of ${token}`, kept.filter(isUndo).length, await outcome)
    }),
  )
  return wrong.flat()
}

/** What somebody chose last stands, or what they chose after it and nobody acknowledged. */
async function choicesWrong(town: Happened, register: Register): Promise<string[]> {
  const byWhose = Map.groupBy(deedsOf(town, 'choice'), ({ who, of }) => `the ${of} of ${who}`)
  const wrong = await Promise.all(
    [...byWhose].map(async ([whose, all]) => {
      const outcomes = await Promise.all(all.map(({ outcome }) => outcome))
      const may = all.slice(Math.max(0, outcomes.lastIndexOf('acknowledged'))).map(({ value }) => value)
      const stands = all[0] && standingChoice(register, all[0])
      const isRight = may.includes(stands ?? '') || (stands === undefined && !outcomes.includes('acknowledged'))
      return isRight ? [] : [`${whose} is ${stands}, wanted ${may.join(' or ')}`]
    }),
  )
  return wrong.flat()
}

/** The register has the name that was written last, or one that was written after it and nobody acknowledged. */
async function namingsWrong(town: Happened, register: Register): Promise<string[]> {
  const all = deedsOf(town, 'naming')
  const outcomes = await Promise.all(all.map(({ outcome }) => outcome))
  const first = [{ value: renamed.channel, outcome: 'acknowledged' }]
  const last = outcomes.lastIndexOf('acknowledged')
  const may = [...(last < 0 ? first : []), ...all.slice(Math.max(0, last))].map(({ value }) => value)
  const stands = register.teams.get(renamed.id)?.channel ?? ''
  return may.includes(stands) ? [] : [`the channel is called ${stands}, wanted ${may.join(' or ')}`]
}

function standingChoice({ people, absences }: Register, { who, of }: { who: string; of: 'hour' | 'absence' }): string | undefined {
  if (of === 'hour') return people.find(({ person }) => person === who)?.hour
  return absences.filter(({ person }) => person === who).at(-1)?.to
}

/** What was acknowledged has its effect once; what was not, at most once. */
function countWrong(what: string, count: number, outcome: string): string[] {
  const must = outcome === 'acknowledged'
  return count > 1 || (must && count === 0) ? times(count, `${what} (${outcome})`, must ? 'once' : 'at most once') : []
}

/** What stands of words that were edited is what they say now, once; of words that were deleted nothing stands. */
function rewritingsWrong(town: Happened, commitments: readonly Commitment[]): string[] {
  return [...deedsOf(town, 'rewording'), ...deedsOf(town, 'removal')].flatMap(({ kind, ts, channel, about, token }) => {
    const isOfThem = isLinkedTo({ id: town.workspace.conversations.channel(channel)?.id, ts })
    const log = commitments.find(({ id }) => id === about)?.log ?? []
    const standing = effective(log).filter((entry) => !pointsBack(entry) && isOfThem(entry))
    const wanted = kind === 'rewording' ? 1 : 0
    const isRight = standing.length === wanted && standing.every(({ text }) => text?.includes(token))
    return isRight ? [] : [`the ${kind} of ${ts} about ${about} (${token}) left ${JSON.stringify(standing)}`]
  })
}

function isLinkedTo({ id, ts }: { id: string | undefined; ts: string }): (entry: LogEntry) => boolean {
  const link = `${rehearsalTeam.url}archives/${id}/p${ts.replace('.', '')}`
  return (entry) => entry.link?.startsWith(link) === true
}

function lastWordsWrong(town: Happened, commitments: readonly Commitment[]): string[] {
  const last = deedsOf(town, 'words')
    .filter(({ about, rating }) => about === rated && rating !== undefined)
    .toSorted((a, b) => Number(a.ts) - Number(b.ts))
    .at(-1)
  const said = last?.rating === undefined ? null : { 'at risk': 'amber', blocked: 'red' }[last.rating]
  const stands = commitments.find(({ id }) => id === rated)?.rating
  return said === stands || said === null ? [] : [`${rated} is ${stands}, though ${last?.token} said ${said} last`]
}

function editsWrong(town: Happened, commitments: readonly Commitment[]): string[] {
  return silent.commitments.flatMap((id) => {
    const last = deedsOf(town, 'edit').findLast(({ about }) => about === id)
    const title = commitments.find((each) => each.id === id)?.title
    return last && title !== last.title ? [`the title of ${id} is "${title}", though "${last.title}" was written last`] : []
  })
}

/** No key is in two messages, and the team that never answers has its message of each morning. */
function nudgesWrong(town: Happened): string[] {
  const keys = [...town.workspace.conversations.channels.values()].flatMap(({ messages }) => messages.flatMap(keyOf))
  const doubled = [...Map.groupBy(keys, (key) => key)].flatMap(([key, all]) =>
    all.length > 1 ? times(all.length, `the message ${key}`, 'once') : [],
  )
  const missing = town.days.flatMap((day) => {
    const count = keys.filter((key) => key === `${silent.id} ${day} nudge`).length
    return count === 0 ? times(0, `the nudge of ${day}`, 'once') : []
  })
  return [...doubled, ...missing]
}

function keyOf({ bot_id, thread_ts, metadata, blocks = [] }: PostedMessage): string[] {
  if (bot_id !== bot.id || thread_ts !== undefined) return []
  const payload = isJson(metadata) && isJson(metadata['event_payload']) ? metadata['event_payload'] : {}
  const [first] = blocks
  const key = payload['key'] ?? (isJson(first) ? first['block_id'] : undefined)
  return key === undefined ? [] : [String(key)]
}

/** No word is answered twice in its thread. */
function answersWrong(town: Happened): string[] {
  const answers = [...town.workspace.conversations.channels.values()].flatMap(({ messages }) =>
    messages.filter(({ bot_id, thread_ts }) => bot_id === bot.id && thread_ts !== undefined),
  )
  return deedsOf(town, 'words').flatMap(({ token }) => {
    const count = answers.filter((answer) => JSON.stringify([answer.text, answer.blocks]).includes(token)).length
    return count > 1 ? times(count, `the answer to ${token}`, 'at most once') : []
  })
}

function deedsOf<K extends Deed['kind']>(town: Happened, kind: K): Extract<Deed, { kind: K }>[] {
  return town.deeds.filter((deed): deed is Extract<Deed, { kind: K }> => deed.kind === kind)
}
