import { keyRead } from '../nudges/key.ts'
import type { LeftFor } from '../nudges/left.ts'
import { leftFor, leftIn, unconfirmedAmong } from '../nudges/left.ts'
import { silentSince } from '../nudges/poll-result.ts'
import { secretariatId } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import { teamsOf } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { Day } from '../register/schema.ts'
import type { EnquiryAnswer } from '../rendering/said.ts'
import type { Enquiry } from '../replies/enquiry.ts'
import { teamsAsked } from '../replies/enquiry-scope.ts'
import type { ConversationParts } from './parts.ts'
import type { Utterance } from './utterance.ts'

// From whom something is still waited for: an answer, a confirmation, or all that the asker's own team owes one for.

type Asked = Pick<Utterance, 'answers' | 'about' | 'person'>

/** What is answered of teams to "who has not answered?", "who has not confirmed?", "what's left?"; nothing to other questions. */
export async function waitedFor(parts: ConversationParts, asked: Asked, enquiry: Enquiry): Promise<Pick<EnquiryAnswer, 'silent' | 'left'>> {
  const { silent, ...more } = await waitedForByAny(parts, asked, enquiry)
  const { side } = enquiry
  if (!silent || !side) return silent ? { silent, ...more } : more
  // "Who has not answered in the UK?"
  const teams = new Set(teamsAsked(parts.registers.register(), { side, owners: [...silent.keys()], by: asked.person.by }))
  return { silent: new Map([...silent].filter(([team]) => teams.has(team))), ...more }
}

async function waitedForByAny(parts: ConversationParts, asked: Asked, enquiry: Enquiry): Promise<Pick<EnquiryAnswer, 'silent' | 'left'>> {
  switch (enquiry.asks) {
    case 'silent':
      return silentIn(parts, asked, enquiry)
    case 'unconfirmed': {
      const isOfSome = enquiry.isNamed || (asked.about.length > 0 && asked.answers?.to !== secretariatId)
      return { silent: unconfirmedAmong(parts.registers.register(), isOfSome ? enquiry.ids : undefined) }
    }
    case 'left': {
      const left = await leftOf(parts, asked)
      return left.length > 0 ? { left } : silentIn(parts, asked, enquiry)
    }
    default:
      return {}
  }
}

async function silentIn(parts: ConversationParts, asked: Asked, enquiry: Enquiry): Promise<Pick<EnquiryAnswer, 'silent'>> {
  const silent = await silentAmong(parts, asked, enquiry)
  return silent ? { silent } : {}
}

/** Of the message that is spoken of, or of each team of who asks; nothing of who is in none. */
async function leftOf(parts: ConversationParts, { answers, person }: Asked): Promise<readonly LeftFor[]> {
  const register = parts.registers.register()
  const row = answers && answers.to !== secretariatId ? await parts.ledger.byKey(answers.key) : undefined
  if (row) return [leftIn(register, row.message)]
  const since = await lastPoll(parts)
  return teamsOf(register, person.by).map((team) => leftFor(register, team, since))
}

/** The teams that have not answered what a message asked, or the poll of which it gives the result; without a message, the last poll. */
async function silentAmong(parts: ConversationParts, { answers, about }: Asked, enquiry: Enquiry): Promise<EnquiryAnswer['silent']> {
  const { ledger, registers } = parts
  const register = registers.register()
  const row = answers && (await ledger.byKey(answers.key))
  if (row?.message.result && !enquiry.isNamed) {
    const { pollDay, teams } = row.message.result
    return silentSince(register, { since: pollDay, teams })
  }
  const since = keyRead(answers?.key ?? '')?.day ?? (await lastPoll(parts))
  const ids = enquiry.isNamed || about.length > 0 ? { ids: enquiry.ids } : {}
  if (since === undefined) return owingBeforePolls(register, ids.ids)
  const silent = silentSince(register, { since, ...ids })
  return enquiry.isNamed ? withAgreements(register, silent, enquiry.ids) : silent
}

/** A team that has said how it stands may still have to agree to a closing or a date. */
function withAgreements(
  register: Register,
  silent: ReadonlyMap<string, readonly string[]>,
  ids: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const all = [...register.teams.values()].map((team): [string, readonly string[]] => {
    const { agreement } = leftFor(register, team, undefined)
    return [team.id, [...new Set([...(silent.get(team.id) ?? []), ...agreement.filter((id) => ids.includes(id))])]]
  })
  return new Map(all.filter(([, owing]) => owing.length > 0))
}

/** Before the first poll: whoever has still to agree, or to say whether it is theirs. Undefined if nobody has. */
function owingBeforePolls(register: Register, ids: readonly string[] | undefined): EnquiryAnswer['silent'] {
  const owing = [...register.teams.values()].flatMap((team) => {
    const { agreement, owner } = leftFor(register, team, undefined)
    const asked = [...new Set([...agreement, ...owner])].filter((id) => ids === undefined || ids.includes(id))
    return asked.length === 0 ? [] : [[team.id, asked] as const]
  })
  return owing.length === 0 ? undefined : new Map(owing)
}

async function lastPoll({ ledger, registers, clock }: ConversationParts): Promise<Day | undefined> {
  const polls = await ledger.lastPolls(dayIn(clock.now(), registers.register().timezone))
  return polls
    .map(({ day }) => day)
    .toSorted()
    .at(-1)
}
