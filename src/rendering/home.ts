import type { ComingMessage, HomeBeside, HomeContent, WholeRegister } from '../nudges/home.ts'
import { secretariatId } from '../register/addressee.ts'
import { timeOf } from '../register/instant.ts'
import type { Absence, Commitment } from '../register/schema.ts'
import type { Suggestion } from '../register/suggestion.ts'
import type { ReachTrouble } from '../register/trouble.ts'
import { zoneOf } from '../register/zone.ts'
import { absenceControls, absencesKnown } from './absences.ts'
import type { Block } from './blocks.ts'
import { actions, bold, context, cutTo, section } from './blocks.ts'
import { narrowedList, narrowingControls } from './home-narrowing.ts'
import { goesAt } from './hours.ts'
import { listRow, openButton, withAhead } from './lists.ts'
import { shortTitleOf } from './names.ts'
import { settingsControls, settingsKnown } from './person-settings.ts'
import { plainUpTo } from './plain.ts'
import { troublesLeft } from './reach.ts'
import type { Telling } from './render-context.ts'
import { tellingOf } from './render-context.ts'
import type { View } from './said.ts'
import { waitingSuggestion } from './suggestions.ts'
import type { HomeView } from './view-blocks.ts'
import { dividingLine, header, homeView, mostHomeBlocks } from './view-blocks.ts'

/** How many rows a part has. With all else they stay within what a Home tab may have: what is owed has the room that is left. */
const mostRows = { agreement: 8, owner: 8, overdue: 12, today: 8, owed: 20, red: 8 } as const
const mostProposals = 5
const mostFaults = 5
const mostTroubles = 4
/** So many need no choices to be looked through. */
const fewOpen = 5

/**
 * The Home tab of one person, in the view's language. What waits for them comes first; where they have narrowed it, the list that is left takes the place
 * of all but what has to be seen. `zone`: by whose clock it is today, if not by that of the view's language.
 */
export function drawnHome(
  view: View,
  home: HomeContent,
  beside: HomeBeside & { readonly person?: string; readonly zone?: string } = {},
): HomeView {
  const telling = tellingOf(view, beside.zone)
  const { words } = telling
  const { narrowed, narrowing = {}, coming = [], person = '' } = beside
  const urgent = home.whole
    ? [
        ...faultsPart(telling, beside.faults),
        ...troublesPart(telling, beside.troubles ?? []),
        ...proposalsPart(telling, beside.proposals ?? []),
      ]
    : []
  const controls = narrowed || view.register.commitments.size > fewOpen ? narrowingControls(telling, narrowing, person) : []
  const above = [
    ...urgent,
    ...(narrowed
      ? [...controls, ...narrowedList(telling, narrowed, narrowing.page)]
      : wholeTab(telling, home, { controls, hasUrgent: urgent.length > 0 })),
  ]
  const below = [
    ...comingPart(telling, coming, home.whole !== undefined),
    ...(home.absences === undefined ? [] : settingsPart(telling, home.absences, person)),
    ...(home.others > 0 && !narrowed ? [context(words.home.others(home.others))] : []),
    context(`${words.home.howTo} ${words.home.updated(slackDate(telling))}`),
  ]
  const owed = narrowed ? [] : partOf(telling, home, 'owed', homeRoom(above.length + below.length))
  return homeView([...above, ...owed, ...below])
}

/** How many rows have room beside so many blocks, with their heading and what counts the rest. */
function homeRoom(taken: number): number {
  return Math.max(1, mostHomeBlocks - taken - 2)
}

/** All but what their teams owe beside that. */
function wholeTab(
  telling: Telling,
  home: HomeContent,
  { controls, hasUrgent }: { controls: readonly Block[]; hasUrgent: boolean },
): Block[] {
  const { words } = telling
  const waits = (['agreement', 'owner', 'overdue', 'today'] as const).flatMap((part) => partOf(telling, home, part))
  return [
    ...(waits.length > 0 || hasUrgent ? waits : [header(words.home.nothingWaits)]),
    ...(home.whole ? wholeRegister(telling, home.whole) : []),
    ...controls,
    ...(home.owed.length === 0 && waits.length === 0 && !home.whole ? [section(words.home.nothingOwed)] : []),
  ]
}

/** Why the register can't be read or written now. */
function faultsPart(telling: Telling, faults: HomeBeside['faults']): Block[] {
  if (!faults) return []
  const { words } = telling
  const lines = faults.lines.slice(0, mostFaults).map((line) => plainUpTo(line, 400))
  const more = faults.lines.length > lines.length ? [words.moreOnes(faults.lines.length - lines.length)] : []
  const head = faults.kind === 'file broken' ? words.fileBroken(faults.lines.length) : words.fileUnwritable
  return [section([head, ...lines, ...more].join('\n')), dividingLine()]
}

/** The people who have left and the channels that are lost, with the same presses as where it was told. What is mended is left out. */
function troublesPart(telling: Telling, troubles: readonly ReachTrouble[]): Block[] {
  const left = troublesLeft(telling, troubles)
  if (left.length === 0) return []
  const { words } = telling
  const shown = left.slice(0, mostTroubles)
  return [
    header(words.home.troubles(left.length)),
    ...shown.flatMap(({ line, acts }, nth) => [section(cutTo(line, 900)), actions(acts, `reach ${nth}`)]),
    ...(left.length > shown.length ? [context(words.home.moreInChannel(left.length - shown.length))] : []),
  ]
}

/** What leads propose, each with its answers. */
function proposalsPart(telling: Telling, proposals: readonly Suggestion[]): Block[] {
  if (proposals.length === 0) return []
  const { words } = telling
  const left = proposals.length - mostProposals
  return [
    header(words.home.proposals(proposals.length)),
    ...proposals.slice(0, mostProposals).flatMap((each, index) => waitingSuggestion(telling, each, { nth: index + 1, most: 900 })),
    ...(left > 0 ? [context(words.home.moreInChannel(left))] : []),
  ]
}

/** What goes out next, and when. */
function comingPart(telling: Telling, coming: readonly ComingMessage[], isOfAll: boolean): Block[] {
  const { words } = telling
  if (coming.length === 0 && !isOfAll) return []
  const lines = coming.map((each) => comingSaid(telling, each))
  return [
    header(words.home.next),
    ...(lines.length === 0 ? [] : [section(lines.join('\n'))]),
    ...(isOfAll ? [context(words.home.nextOfAll)] : []),
  ]
}

function comingSaid(telling: Telling, { to, at, ids }: ComingMessage): string {
  const { words, names, view } = telling
  const team = to === secretariatId ? words.secretariat : names.team(to)
  const shown = ids.slice(0, 3).map((id) => shortTitleOf(view.register.commitments.get(id), id, { language: view.language, max: 80 }))
  const titles = ids.length > shown.length ? [...shown, words.moreOnes(ids.length - shown.length)] : shown
  return words.looks.nextMessage({ team, when: goesAt(telling, to, timeOf(at)), titles: words.list(titles) })
}

/** For somebody who may not read the register: whom to ask. */
export function closedHome(view: View, may: readonly string[]): HomeView {
  const { words, names } = tellingOf(view)
  return homeView([section(words.refusal({ reason: 'no reader', may }, names))])
}

function partOf(telling: Telling, home: HomeContent, part: Exclude<keyof typeof mostRows, 'red'>, room: number = mostRows[part]): Block[] {
  const ids = home[part]
  return ids.length === 0 ? [] : [header(telling.words.home[part](ids.length)), ...rowsFor(telling, ids, Math.min(mostRows[part], room))]
}

function settingsPart(telling: Telling, absences: readonly Absence[], person: string): Block[] {
  return [
    header(telling.words.home.settings),
    section(absencesKnown(telling, absences).join('\n')),
    absenceControls(telling, absences),
    section(settingsKnown(telling, person, person).join('\n')),
    settingsControls(telling, person),
  ]
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
    section(cutTo(lines.join('\n'), 2900)),
    ...(red.length === 0 ? [] : [section(bold(words.home.red(red.length))), ...rowsFor(telling, red, mostRows.red)]),
    dividingLine(),
  ]
}

/** The moment in each reader's own zone, with a fallback for clients that do not know it. */
function slackDate({ words, view, zone }: Telling): string {
  const fallback = words.instant(view.now.setZone(zoneOf(zone)))
  return `<!date^${Math.floor(view.now.toSeconds())}^{date_short_pretty} {time}|${fallback}>`
}
