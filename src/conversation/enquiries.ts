import { sentSoFar } from '../delivery/sent-so-far.ts'
import { ahead } from '../nudges/preview.ts'
import { secretariatId } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import { instantOf } from '../register/instant.ts'
import { teamsOf } from '../register/query.ts'
import { isSecretariat } from '../register/register.ts'
import { mayRead } from '../register/rights.ts'
import type { EnquiryAnswer } from '../rendering/said.ts'
import type { Enquiry } from '../replies/enquiry.ts'
import type { Step } from './answer.ts'
import { voiceFor } from './answer.ts'
import type { Place } from './chat.ts'
import type { ConversationParts } from './parts.ts'
import type { Utterance } from './utterance.ts'

// A question to the register is answered to its author alone, and leaves nothing behind.

/** How many commitments a question is answered for. The rest stands behind a button. */
const mostAnswered = 3
const mostNamed = 8

/** How far ahead the next message is looked for: first a week, which is quick. */
const aheadDays = [8, 42]

export interface AskedWords extends Utterance {
  readonly said: string
  readonly place: Place
}

/** The answer to words that are a question to the register. */
export async function enquirySaid(parts: ConversationParts, asked: AskedWords): Promise<Step | undefined> {
  const { said, person, about } = asked
  const register = parts.registers.register()
  // Loaded with the first words, like the grammar.
  const { enquiriesIn } = await import('../replies/enquiry.ts')
  const enquiries = enquiriesIn(said, { register, about, by: person.by })
  if (enquiries.length === 0) return undefined
  return async () => {
    const voice = await voiceFor(parts, asked)
    const { allowed, may } = mayRead(register, person)
    const answer = allowed
      ? voice.enquired(await Promise.all(enquiries.map((enquiry) => answerTo(parts, asked, enquiry))))
      : voice.refused({ reason: 'no reader', may })
    await parts.chat.whisper(person, asked.place, answer)
  }
}

async function answerTo(parts: ConversationParts, asked: AskedWords, enquiry: Enquiry): Promise<EnquiryAnswer> {
  const { idsAsked, teamsAsked } = await import('../replies/enquiry.ts')
  const { person, answers } = asked
  const register = parts.registers.register()
  const today = dayIn(parts.clock.now(), register.timezone)
  const all = idsAsked(register, enquiry, { today, by: person.by })
  const ids = all.slice(0, enquiry.isNamed ? mostNamed : mostAnswered)
  const { side } = enquiry
  const teams = ids.map((id): [string, readonly string[]] => {
    const owners = register.commitments.get(id)?.owners.map(({ team }) => team) ?? []
    return [id, side ? teamsAsked(register, { side, owners, by: person.by }) : []]
  })
  const listCommand = answers === undefined || answers.to === secretariatId ? 'mine' : `list ${answers.to}`
  const next = enquiry.asks === 'next' ? await nextMessages(parts, asked, enquiry) : []
  return { enquiry, ids, more: all.length - ids.length, listCommand, teams: new Map(teams), next }
}

/** The next message to the team whose thread it is, or to each team of who asks; nobody hears of another team's. */
async function nextMessages(parts: ConversationParts, { person, answers }: AskedWords, enquiry: Enquiry): Promise<EnquiryAnswer['next']> {
  const { registers, ledger, clock, calendars } = parts
  const register = registers.register()
  const own = teamsOf(register, person.by).map(({ id }) => id)
  const mayHear = (team: string) => own.includes(team) || isSecretariat(register, person.by)
  const teams = answers !== undefined && mayHear(answers.to) ? [answers.to] : own
  const now = clock.now().setZone(register.timezone)
  const sent = await sentSoFar({ registers, ledger })
  const about = ({ id }: { id: string }) => !enquiry.isNamed || enquiry.ids.includes(id)
  const within = (days: number) =>
    ahead(register, { calendars, cameIn: (id) => registers.cameIn(id), sent, now, to: now.plus({ days }) }).filter(
      ({ items, at }) => at > now && items.some(about),
    )
  const soon = within(aheadDays[0] ?? 0)
  const messages = teams.every((team) => soon.some((each) => each.team === team)) ? soon : within(aheadDays[1] ?? 0)
  return teams.map((team) => {
    const message = messages.find((each) => each.team === team)
    return message
      ? { team, at: instantOf(message.at), ids: [...new Set(message.items.filter(about).map(({ id }) => id))] }
      : { team, ids: [] }
  })
}
