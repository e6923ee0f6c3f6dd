import type { Register } from '../register/register.ts'
import { isSecretariat } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import type { Field, Target } from './field.ts'
import type { FoundForm } from './forms.ts'
import { formAtStart, saysOurs } from './forms.ts'
import { commandWords } from './languages/commands.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import type { Reading } from './reading.ts'
import { isOnlyCourtesy, isThanks } from './remark.ts'
import { targetSaid } from './targets.ts'
import { teamAtStart, teamSaid, teamsListed } from './teams.ts'
import type { Text } from './text.ts'
import { slice } from './text.ts'

// Words by which something goes to a team that they name: "hand over 3 to the Home Office", "3 -> PAF", "the 3 is for PAF, not us".

/** What is given, if it is named, and the words from the team on. */
export interface Gift extends FoundForm {
  readonly target?: Target
}

// No hand-over has more words before its team.
const longestGift = 200

/** A piece that gives something to a team, taken apart; its tail begins with the team. Undefined if it says anything else, or says it in doubt. */
export function giftIn(words: Text, field: Field): Gift | undefined {
  return givenByVerb(words, field) ?? givenBefore(words, field) ?? givenByLink(words, field)
}

const verb = new RegExp(`^(?:(${anyParticle('handsOver')})|${anyParticle('gives')})(?:\\s+|$)`, 'u')
const toTeam = new RegExp(`\\s(?:${anyParticle('toTeam')})(?:\\s|(?<='))`, 'gu')
const over = anyParticle('over')
const overAround = new RegExp(`^${over}\\s+|\\s+${over}$`, 'gu')
const thisOne = new RegExp(`^${anyParticle('thisOne')}$`, 'u')

/** "hand over 3 to SOCA". Behind "give" a team has to be named; "hand over 3" is asked to whom. */
function givenByVerb(words: Text, field: Field): Gift | undefined {
  const found = verb.exec(words.plain)
  if (!found) return undefined
  const [form, isSure] = found
  const said = slice(words, form.length)
  const clause = { intent: { means: 'handed over' }, form: form.trim() } as const
  for (const { index, 0: to } of said.plain.slice(0, longestGift).matchAll(toTeam)) {
    const target = givenSaid(said.plain.slice(0, index), field)
    const tail = slice(said, index + to.length)
    if (target && (isSure !== undefined || namesTeam(tail, field.register))) return { ...clause, ...target, tail }
  }
  const bare = said.plain.replace(/[\s.!]+$/, '')
  const target = isSure !== undefined && said.plain.length <= longestGift && !thisOne.test(bare) ? givenSaid(bare, field) : undefined
  return target && { ...clause, ...target, tail: slice(said, said.plain.length) }
}

const article = new RegExp(`^(?:${anyParticle('article')})`, 'u')
const gave = new RegExp(`^(?:${anyParticle('gave')})(?:\\s+|$)`, 'u')

/** "we've passed 4 on to SOCA", "on a transmis le 4 à la PAF": it tells what was done elsewhere, and when does not matter. */
function givenBefore(words: Text, field: Field): Gift | undefined {
  const [form] = gave.exec(words.plain) ?? []
  if (form === undefined) return undefined
  const said = slice(words, form.length)
  for (const { index, 0: to } of said.plain.slice(0, longestGift).matchAll(toTeam)) {
    const target = givenSaid(said.plain.slice(0, index), field)
    const tail = teamGivenTo(slice(said, index + to.length), field.register)
    if (target && tail) return { ...target, intent: { means: 'handed over', isPerhaps: true }, form: form.trim(), tail }
  }
  return undefined
}

/** The name of the team; undefined where what stands behind it says that it got it for another purpose. */
function teamGivenTo(tail: Text, register: Register): Text | undefined {
  const from = article.exec(tail.plain)?.[0].length ?? 0
  const name = teamAtStart(tail.plain.slice(from), register)?.name
  if (name === undefined) return undefined
  const rest = tail.plain.slice(from + name.length)
  return rest.includes('?') || forTheir.test(rest) || isConditional(withoutMarks(rest)) ? undefined : slice(tail, from, from + name.length)
}

/** What is given: named, or "this", which names nothing. */
function givenSaid(plain: string, field: Field): { target?: Target } | undefined {
  const name = plain.replace(overAround, '').trim()
  if (thisOne.test(name)) return {}
  const target = name === '' ? undefined : targetSaid(name, field)
  return target && isNamed(target) ? { target } : undefined
}

function isNamed(target: Target): boolean {
  return target.names === 'some' || target.names === 'rest'
}

const arrow = /[=-]*>\s*$/
const belongs = new RegExp(`(?:^|[\\s:,])${anyParticle('belongsTo')}\\s*$`, 'u')
const went = new RegExp(`(?:^|[\\s:,])${anyParticle('wentTo')}\\s*$`, 'u')
const perhaps = new RegExp(`(?:^|[\\s:,])${anyParticle('perhapsTo')}\\s*$`, 'u')
const sharedBefore = new RegExp(`\\s(?:${commandWords.map(({ shared }) => shared).join('|')})\\s+(?:${anyParticle('article')})?$`)
const marksAtEnd = /[\s:=>,-]+$/
const thisAtEnd = new RegExp(`(?:^|[\\s:,]+)${anyParticle('thisOne')}$`, 'u')
const mostStarts = 12

/** "3 -> SOCA", "the 3 is for SOCA, not us", "this should go to SOCA". */
function givenByLink(words: Text, field: Field): Gift | undefined {
  const starts = [...words.plain.slice(0, longestGift).matchAll(/(?<=[\s>:=])[\p{L}\p{N}]/gu)].slice(0, mostStarts)
  for (const { index } of starts) {
    const before = words.plain.slice(0, index)
    const link = longestLink(before)
    // "4 joint with DFID" takes it from nobody.
    if (sharedBefore.test(before)) continue
    if (!link && field.yours.length === 0) continue
    const behind = slice(words, index)
    const tail = link === went ? teamGivenTo(behind, field.register) : namesTeam(behind, field.register) ? behind : undefined
    if (!tail) continue
    const name = (link ? before.replace(link, '') : before).replace(marksAtEnd, '')
    const given = nameGiven(name, field)
    if (!given || (!link && !isAskedWhose(given.target, field))) continue
    const intent = link === belongs ? ({ means: 'handed over' } as const) : ({ means: 'handed over', isPerhaps: true } as const)
    return { ...given, intent, form: before.slice(name.length).trim(), tail }
  }
  return undefined
}

/** "est passé à" holds "passe à". */
function longestLink(before: string): RegExp | undefined {
  const found = [arrow, belongs, went, perhaps].map((link) => ({ link, said: link.exec(before)?.[0].trim() ?? '' }))
  return found.filter(({ said }) => said !== '').toSorted((one, other) => other.said.length - one.said.length)[0]?.link
}

/** Who is asked whose these are answers with a name and no more: "3: SOCA". */
function isAskedWhose(target: Target | undefined, { yours }: Field): boolean {
  return target?.names === 'rest' || (target?.names === 'some' && target.ids.every((id) => yours.includes(id)))
}

function nameGiven(name: string, field: Field): { target?: Target } | undefined {
  const bare = name.replace(thisAtEnd, '').replace(marksAtEnd, '')
  if (bare === '') return {}
  const target = targetSaid(bare, field)
  // "No for the others: the Home Office"
  if (target.names === 'rest' && formAtStart({ said: bare, plain: bare })) return undefined
  return isNamed(target) ? { target } : undefined
}

/** Whether the words name a team, or several, and nothing behind them says that it is for another purpose. */
function namesTeam(tail: Text, register: Register): boolean {
  const { team, rest } = teamSaid(tail, register)
  return (team !== undefined && !rest.includes('?') && isHandedOver(rest)) || teamsListed(tail, register).length > 0
}

const onlyNow = new RegExp(`^(?:${anyParticle('fromNow')})[\\s.!]*$`)
const onlyPlease = new RegExp(`^${anyParticle('please')}[\\s.!]*$`)
const forTheir = new RegExp(`^[\\s:,;.(-]*${anyParticle('sentFor')}(?![\\p{L}])`, 'u')

/** The marks between a team and what stands behind it. */
export const marksBefore = /^[\s:,;.(-]+/

/** Whether nothing stands behind the team but why it is theirs. A team that gets a copy, or is to comment, does not owe it from now on. */
export function isHandedOver(rest: string): boolean {
  const bare = rest.replace(/^[\s,.!-]+/, '')
  if (bare === '' || isOnlyCourtesy(bare) || isThanks(bare) || onlyPlease.test(bare) || onlyNow.test(bare) || isNotUs(rest)) return true
  return (
    lexicons.some(({ responsible }) => responsible.test(rest)) &&
    !forTheir.test(rest) &&
    !lexicons.some(({ doubt }) => doubt.test(rest)) &&
    !isConditional(withoutMarks(rest))
  )
}

function withoutMarks(rest: string): string {
  return rest.replace(marksBefore, '')
}

/** "If they want it", "to be confirmed" */
function isConditional(bare: string): boolean {
  return lexicons.some(({ condition, tentative }) => condition.test(bare) || tentative.exec(bare)?.index === 0)
}

/** Whether a reason stands behind the team, in any words behind a colon, and nothing that leaves some out, sets a condition or puts it off. */
export function isPlainlyWhy(rest: string): boolean {
  if (isHandedOver(rest)) return true
  const bare = withoutMarks(rest)
  if (bare === '' || !/^\s*:/.test(rest)) return false
  if (leavesOut.test(bare)) return lexicons.some(({ responsible }) => responsible.test(bare)) && !butFor.test(bare)
  return !isConditional(bare) && !lexicons.some(({ lead }) => lead.test(bare))
}

const leavesOut = new RegExp(`^(?:${anyParticle('excepting')})(?![\\p{L}\\p{N}])`, 'u')
const butFor = new RegExp(`^(?:${anyParticle('but')})(?![\\p{L}\\p{N}])`, 'u')

/** ", not us" */
export function isNotUs(rest: string): boolean {
  const bare = withoutMarks(rest)
  const found = formAtStart({ said: bare, plain: bare })
  return found?.intent.means === 'no' && saysOurs(found.form) && /^[\s.!)]*$/.test(found.tail.plain)
}

/**
 * Who has it already keeps it. Where they have not said yes, the secretariat's word settles that it is theirs, and they are asked no more. Undefined:
 * they have no part in it.
 */
export function leftWith(
  team: string,
  { id, owners }: Commitment,
  { register, by, words }: { register: Register; by: string; words: string },
): Reading | undefined {
  const owner = owners.find((each) => each.team === team)
  if (!owner) return undefined
  if (!owner.assumed || !isSecretariat(register, by))
    return { changes: [], unclear: [{ text: words, question: { ask: 'leads already', id, team } }] }
  const settled = { kind: 'assigned', by, added: [{ team, role: owner.role }], removed: [owner], text: words } as const
  return { changes: [{ id, entry: settled }], unclear: [] }
}
