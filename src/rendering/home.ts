import type { HomeContent, WholeRegister } from '../nudges/home.ts'
import type { Absence, Commitment } from '../register/schema.ts'
import { zoneOf } from '../register/zone.ts'
import { absenceControls, absencesKnown } from './absences.ts'
import type { Block } from './blocks.ts'
import { bold, context, cutTo, section } from './blocks.ts'
import { listRow, openButton, withAhead } from './lists.ts'
import type { Telling } from './render-context.ts'
import { tellingOf } from './render-context.ts'
import type { View } from './said.ts'
import type { HomeView } from './view-blocks.ts'
import { dividingLine, header, homeView } from './view-blocks.ts'

/** How many rows a part has; together with all else they stay within what a Home tab may have. */
const mostRows = { agreement: 10, owner: 10, overdue: 15, owed: 25, red: 10 } as const

/** The Home tab of one person, in the view's language. What waits for them comes first. */
export function drawnHome(view: View, home: HomeContent): HomeView {
  const telling = tellingOf(view)
  const { words } = telling
  const waits = [...partOf(telling, home, 'agreement'), ...partOf(telling, home, 'owner'), ...partOf(telling, home, 'overdue')]
  return homeView([
    ...(waits.length > 0 ? waits : [header(words.home.nothingWaits)]),
    ...(home.whole ? wholeRegister(telling, home.whole) : []),
    ...(home.owed.length > 0 ? partOf(telling, home, 'owed') : waits.length === 0 && !home.whole ? [section(words.home.nothingOwed)] : []),
    ...(home.absences === undefined ? [] : settingsPart(telling, home.absences)),
    ...(home.others > 0 ? [context(words.home.others(home.others))] : []),
    context(`${words.home.howTo} ${words.home.updated(slackDate(telling))}`),
  ])
}

/** For somebody who may not read the register: whom to ask. */
export function closedHome(view: View, may: readonly string[]): HomeView {
  const { words, names } = tellingOf(view)
  return homeView([section(words.refusal({ reason: 'no reader', may }, names))])
}

function partOf(telling: Telling, home: HomeContent, part: Exclude<keyof typeof mostRows, 'red'>): Block[] {
  const ids = home[part]
  return ids.length === 0 ? [] : [header(telling.words.home[part](ids.length)), ...rowsFor(telling, ids, mostRows[part])]
}

function settingsPart(telling: Telling, absences: readonly Absence[]): Block[] {
  const known = absencesKnown(telling, absences).join('\n')
  return [header(telling.words.home.settings), section(known), absenceControls(telling, absences)]
}

function rowsFor(telling: Telling, ids: readonly string[], most: number): Block[] {
  const { words, view } = telling
  const shown = ids.slice(0, most).flatMap((id): Commitment[] => {
    const commitment = view.register.commitments.get(id)
    return commitment ? [commitment] : []
  })
  return [
    ...shown.map((commitment) =>
      section(cutTo(listRow(telling, commitment, { of: 'mine' }), 620), { accessory: openButton(telling, commitment.id) }),
    ),
    ...(ids.length > most ? [context(words.home.more(ids.length - most))] : []),
  ]
}

function wholeRegister(telling: Telling, { counts, sides, red, unconfirmed, silent }: WholeRegister): Block[] {
  const { words, names } = telling
  const teams = (byTeam: ReadonlyMap<string, readonly string[]>) =>
    [...byTeam].map(([team, ids]) => ({ team: names.team(team), count: ids.length })).slice(0, 30)
  const lines = [
    words.looks.sums({ ...withAhead(counts), ended: 0 }),
    ...sides.map(({ party, counts: own, red: reds }) =>
      words.home.side(names.party(party), words.looks.sums({ ...withAhead(own), ended: 0 }), reds),
    ),
    ...(unconfirmed.size === 0 ? [] : [words.home.unconfirmed(teams(unconfirmed))]),
    ...(silent.size === 0 ? [] : [words.home.silent(teams(silent))]),
  ].filter((line) => line !== '')
  return [
    dividingLine(),
    header(words.home.whole),
    ...lines.map((line) => section(cutTo(line, 2900))),
    ...(red.length === 0 ? [] : [section(bold(words.home.red(red.length))), ...rowsFor(telling, red, mostRows.red)]),
    dividingLine(),
  ]
}

/** The moment in each reader's own zone, with a fallback for clients that do not know it. */
function slackDate({ words, view, zone }: Telling): string {
  const fallback = words.instant(view.now.setZone(zoneOf(zone)))
  return `<!date^${Math.floor(view.now.toSeconds())}^{date_short_pretty} {time}|${fallback}>`
}
