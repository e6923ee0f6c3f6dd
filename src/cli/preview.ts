import { loadCalendars } from '../holidays.ts'
import type { Item, Message } from '../nudges/message.ts'
import type { PreviewedMessage } from '../nudges/preview.ts'
import { previewed } from '../nudges/preview.ts'
import { addresseeOf } from '../register/addressee.ts'
import { faultLine } from '../register/fault.ts'
import { parseRegister } from '../register/parse.ts'
import { wordsIn } from '../rendering/blocks.ts'
import { viewOfPreview } from '../rendering/previews.ts'
import { speak } from '../rendering/voice.ts'
import type { Arguments } from './arguments.ts'
import { instantTyped, WrongInput } from './arguments.ts'
import { complainLine, printJson, printText } from './output.ts'

/** The longest span: a typing error in a year would keep it busy for hours. */
const mostYears = 100

/**
 * `preview`: what would be posted from-to, as text or as JSON. Exit code 1 for a faulty register, whose faults are said on stderr.
 *
 * @throws {WrongInput} where `--to` is before `--from`, or too long after it.
 */
export function previewCommand(given: Arguments, text: string, file: string): number {
  const from = instantTyped('from', given.required('from'))
  const to = instantTyped('to', given.required('to'))
  if (to < from) throw new WrongInput(`--to is ${to.toISO()}, before --from; expected a later instant`)
  if (to > from.plus({ years: mostYears }))
    throw new WrongInput(`--to is ${to.toISO()}, more than ${mostYears} years after --from; expected an earlier instant`)

  const calendars = loadCalendars()
  const parsed = parseRegister(text, calendars)
  if (!parsed.ok) {
    for (const fault of parsed.faults) complainLine(faultLine(file, fault))
    return 1
  }
  const rows = previewed(parsed.register, calendars, { from, to }).map(previewRowOf)
  if (given.json) printJson(rows)
  else printText(rows.map(previewText).join(''))
  return 0
}

type PreviewRow = ReturnType<typeof previewRowOf>

function previewRowOf({ message, register }: PreviewedMessage) {
  const addressee = addresseeOf(register, message.team)
  return {
    at: message.at.toISO(),
    team: message.team,
    channel: addressee.channel ?? null,
    kind: message.kind,
    items: itemsOnce(message),
    text: wordsIn(speak(viewOfPreview(register, message)).dayMessage(message).blocks),
  }
}

/** Each commitment once, with its most pressing reason. What is escalated to a team is another team's, and has a row beside the team's own. */
function itemsOnce({ items }: Message): Pick<Item, 'id' | 'reason' | 'deadline' | 'due'>[] {
  const byRow = Map.groupBy(items, ({ id, reason }) => `${reason === 'escalated' ? 'escalated' : 'own'} ${id}`)
  return [...byRow.values()].flatMap(([first]) => {
    if (!first) return []
    const { id, reason, deadline, due } = first
    return [{ id, reason, deadline, due }]
  })
}

function previewText({ at, team, channel, kind, text }: PreviewRow): string {
  return `${at} ${channel ?? team} (${team}, ${kind})\n${text.replace(/^/gm, '  ')}\n\n`
}
