import type { Digest, DigestOf, DigestPart, DigestRow } from '../nudges/digest.ts'
import { digestOf, digestParts } from '../nudges/digest.ts'
import { digestFigures } from '../nudges/digest-figures.ts'
import type { DigestSpan, Message } from '../nudges/message.ts'
import { rowsOf } from '../nudges/rows.ts'
import { addresseeOf } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import { instantOf, timeOf } from '../register/instant.ts'
import type { Team } from '../register/register.ts'
import type { Block } from './blocks.ts'
import { bold, context, cutTo, lengthOf, messageText, section, wordsIn } from './blocks.ts'
import { digestLine, shortDigestLine } from './digest-lines.ts'
import { chartsOf, keptLine, openLine, tablesOf } from './digest-table.ts'
import { withAhead } from './lists.ts'
import type { Telling } from './render-context.ts'
import { tellingOf } from './render-context.ts'
import type { MessagePage, Said, Stepped, View } from './said.ts'
import { header } from './view-blocks.ts'

/** The most characters of JSON that the named rows take: the table needs the rest. */
const rowsLength = 4200
/** So many rows of a part are named where nothing says which are. */
const mostRowsAlone = 8
/** What a message's own text holds, with room for its first and last lines. */
const mostOfText = 3800

/** A digest as it is posted, and in the plainer steps for a workspace that does not take its blocks. Its rows have the numbers of the message's items. */
export function digestMessageOf(view: View, message: Message): MessagePage {
  const { timezone, team } = addresseeOf(view.register, message.team)
  const numbers = new Map(rowsOf(message).map(({ id, number }) => [id, number]))
  const span = message.digest ?? { since: instantOf(message.at), silent: [] }
  const said = drawn(tellingOf(view, timezone), { ...(team ? { teams: [team] } : {}), ...span, until: message.at }, numbers)
  return { key: message.key, ...said, commitments: [...numbers.keys()] }
}

/** The digest as it stands now, for one person. */
export function digestNowOf(view: View, { teams, span }: { teams: readonly Team[] | undefined; span: DigestSpan }): Stepped {
  return drawn(tellingOf(view, teams?.[0]?.party.timezone ?? view.register.timezone), { teams, ...span, until: view.now }, undefined)
}

type Numbers = ReadonlyMap<string, number> | undefined

function drawn(telling: Telling, of: DigestOf, numbers: Numbers): Stepped {
  const { words, view, zone } = telling
  const digest = digestOf(view.register, of)
  const sheet = { ...telling, today: dayIn(of.until, zone) }
  const head = headOf(sheet, digest)
  const since = dayIn(timeOf(of.since), zone)
  const parts = partBlocks(sheet, digest, { since, numbers })
  const figures = digestFigures(view.register, shownIn(view, digest), { today: sheet.today, teams: digest.teams })
  const said = [header(head), ...summary(sheet, digest, since), ...parts]
  const numbersSaid = [keptLine(sheet, figures), openLine(sheet, figures)].filter((line) => line !== '')
  const foot = [
    ...(numbersSaid.length === 0 ? [] : [context(numbersSaid.join('\n'))]),
    context(numbers && numbers.size > 0 ? words.digest.howTo(Math.min(numbers.size, 3)) : words.digest.howToAlone),
  ]
  const plain = [...said, ...foot]
  const text = digestText(sheet, plain, { digest, head, since, numbers })
  const step = (between: readonly Block[]): Said => ({ text, blocks: [...said, ...between, ...foot] })
  const charts = chartsOf(sheet, figures)
  const [first, ...tables] = tablesOf(sheet, digest.open)
  if (!first) return { ...step(charts), steps: charts.length === 0 ? [] : [step([])] }
  // Charts stand with a table that is a data block, too.
  const larger = tables.slice(0, -1).map((table) => step([...table, ...charts]))
  return { ...step([...first, ...charts]), steps: [...larger, ...tables.slice(-1).map(step), step([])] }
}

/** What the charts count: also what has ended. */
function shownIn({ register }: View, { teams }: Digest) {
  const all = [...register.commitments.values()]
  return teams ? all.filter(({ owners }) => owners.some(({ team }) => teams.some(({ id }) => id === team))) : all
}

function headOf({ words, names, today }: Telling, { teams, open, counts, red, waiting }: Digest): string {
  const [first, second] = teams ?? []
  const of = first && (second ? names.party(first.party.id) : names.team(first.id))
  return words.digest.head({ day: today, of, open: open.length, overdue: counts.overdue, red, waiting })
}

/** How all stands in time, who has not confirmed, and who is silent. */
function summary({ words, names }: Telling, { rows, open, counts, unconfirmed, silent, teams: own }: Digest, since: DigestDay): Block[] {
  const teams = [...unconfirmed].map(([id, count]) => ({ team: names.team(id), count })).slice(0, 20)
  const sums = open.length === 0 ? '' : words.looks.sums({ ...withAhead(counts), ended: 0 })
  const needs = [
    ...(own?.length === 1 || teams.length === 0 ? [] : [words.home.unconfirmed(teams)]),
    ...(silent.length === 0 ? [] : [words.digest.silentTwice(silent.slice(0, 20).map((id) => names.team(id)))]),
  ]
  const lines = [sums, ...(rows.length === 0 && silent.length === 0 ? [words.digest.quiet(since)] : []), ...needs].filter(
    (line) => line !== '',
  )
  return lines.length === 0 ? [] : [section(cutTo(lines.join('\n'), 1500))]
}

type DigestDay = ReturnType<typeof dayIn>

interface Shown {
  readonly since: DigestDay
  readonly numbers: Numbers
}

/** The parts that have something, each under its heading; of each as many rows as are named, and have room. */
function partBlocks(telling: Telling, digest: Digest, { since, numbers }: Shown): Block[] {
  let left = rowsLength * (telling.view.room?.share ?? 1)
  return digestParts.flatMap((part) => {
    const ofPart = digest.rows.filter((row) => row.part === part)
    if (ofPart.length === 0) return []
    const lines: string[] = []
    for (const row of namedRows(ofPart, numbers)) {
      const line = digestLine(telling, row, numbers?.get(row.commitment.id))
      if (lengthOf(line) > left) break
      left -= lengthOf(line)
      lines.push(line)
    }
    return [section(partText(telling, part, { count: ofPart.length, since, lines }))]
  })
}

function partText(
  { words }: Telling,
  part: DigestPart,
  { count, since, lines }: { count: number; since: DigestDay; lines: readonly string[] },
): string {
  const more = count > lines.length ? [words.digest.more(count - lines.length)] : []
  return [bold(words.digest.part(part, { count, since })), ...lines, ...more].join('\n')
}

/** Those with a number; where the message has none, the first ones. */
function namedRows(rows: readonly DigestRow[], numbers: Numbers): readonly DigestRow[] {
  return numbers ? rows.filter(({ commitment }) => numbers.has(commitment.id)) : rows.slice(0, mostRowsAlone)
}

/** All that the blocks say; where that is too long, each row in few words. */
function digestText(
  telling: Telling,
  blocks: readonly Block[],
  { digest, head, since, numbers }: Shown & { digest: Digest; head: string },
): string {
  const full = wordsIn(blocks)
  if (full.length <= mostOfText) return messageText(full)
  const parts = digestParts.flatMap((part) => {
    const rows = digest.rows.filter((row) => row.part === part)
    if (rows.length === 0) return []
    const named = namedRows(rows, numbers)
    const lines = named.map((row) => shortDigestLine(telling, row, numbers?.get(row.commitment.id)))
    return [partText(telling, part, { count: rows.length, since, lines })]
  })
  return messageText([head, wordsIn(summary(telling, digest, since)), ...parts].join('\n'))
}
