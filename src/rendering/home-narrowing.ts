import type { HomeNarrowing, HomeState, HomeWhose, NarrowedHome } from '../nudges/home-narrowing.ts'
import { homeStates, isNarrowed } from '../nudges/home-narrowing.ts'
import { teamsOf } from '../register/query.ts'
import type { Block } from './blocks.ts'
import { actions, button, cutTo, menu, section } from './blocks.ts'
import type { NarrowValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { listHead, listRow, openButton, pageAt, unknownFilterLines } from './lists.ts'
import { asShown } from './plain.ts'
import type { Telling } from './render-context.ts'
import { dispatchedInput } from './view-blocks.ts'

const rowsAPage = 30

/** What narrows the list of a Home tab: how things stand, whose they are, words. With another choice they are other blocks: Slack would show the old one. */
export function narrowingControls(telling: Telling, narrowing: HomeNarrowing, person: string): Block[] {
  const { words } = telling
  const { narrow } = words.home
  const states = [
    { label: narrow.anyState, value: { state: null } satisfies NarrowValue },
    ...homeStates.map((state) => ({ label: stateLabel(telling, state), value: { state } satisfies NarrowValue })),
  ]
  const whose = whoseChoices(telling, person)
  const at = JSON.stringify([narrowing.state ?? '', narrowing.whose ?? '', narrowing.words ?? ''])
  const chosenState = narrowing.state === undefined ? 0 : homeStates.indexOf(narrowing.state) + 1
  const chosenWhose = whose.findIndex(({ value }) => JSON.stringify(value.whose) === JSON.stringify(narrowing.whose ?? null))
  return [
    actions(
      [
        ...menu(narrow.state, actionIds.narrow('state'), states, chosenState),
        ...menu(narrow.whose, actionIds.narrow('whose'), whose, Math.max(0, chosenWhose)),
        ...(isNarrowed(narrowing) ? button(narrow.nothing, actionIds.narrow('nothing'), { nothing: true } satisfies NarrowValue) : []),
      ],
      `narrow ${at}`,
    ),
    dispatchedInput({
      blockId: `words ${at}`,
      actionId: actionIds.narrow('words'),
      label: narrow.words,
      hint: narrow.wordsHint,
      begun: narrowing.words,
    }),
  ]
}

/** The list that is left, by pages. */
export function narrowedList(telling: Telling, narrowed: NarrowedHome, page = 1): Block[] {
  const { words } = telling
  const { commitments, filters, of, isWaitingForMe, unknown, noDates = [] } = narrowed
  const also = isWaitingForMe ? [words.home.narrow.waitingForMe] : []
  const { slice, page: shown, pages } = pageAt(commitments, page, rowsAPage)
  return [
    ...(unknown.length + noDates.length === 0 ? [] : [section(unknownFilterLines(telling, unknown, noDates).join('\n'))]),
    section(listHead(telling, { title: { of, filters }, commitments }, also)),
    ...slice.map((commitment) =>
      section(cutTo(listRow(telling, commitment, { of, filters }), 620), { accessory: openButton(telling, commitment.id) }),
    ),
    ...turningHome(telling, shown, pages),
  ]
}

function turningHome({ words }: Telling, page: number, pages: number): Block[] {
  if (pages === 1) return []
  const to = (label: string, part: 'back' | 'on', target: number) =>
    target < 1 || target > pages ? [] : button(label, actionIds.narrow(part), { page: target } satisfies NarrowValue)
  return [section(words.listPage(page, pages)), actions([...to(words.previous, 'back', page - 1), ...to(words.next, 'on', page + 1)])]
}

function stateLabel({ words }: Telling, state: HomeState): string {
  if (state === 'waiting for me') return words.home.narrow.waitingForMe
  if (state === 'red' || state === 'amber' || state === 'green') return words.looks.filter({ by: 'rating', rating: state })
  return words.looks.filter({ by: 'state', state })
}

/** Their own first, then the sides, where there are several, and the teams, of which a menu holds a hundred. */
function whoseChoices(
  { words, names, view: { register } }: Telling,
  person: string,
): { label: string; value: { whose: HomeWhose | null } }[] {
  const { narrow } = words.home
  const own = teamsOf(register, person).map(({ id }) => id)
  const sides = [...register.parties.keys()]
  const teams = [...own, ...[...register.teams.keys()].filter((id) => !own.includes(id))]
  return [
    { label: narrow.anybody, value: { whose: null } },
    ...(own.length > 0 ? [{ label: narrow.mine, value: { whose: { of: 'mine' } as const } }] : []),
    { label: narrow.all, value: { whose: { of: 'all' } as const } },
    ...(sides.length > 1
      ? sides.map((party) => ({ label: asShown(names.party(party)), value: { whose: { of: 'side', party } as const } }))
      : []),
    ...teams.map((team) => ({ label: asShown(names.team(team)), value: { whose: { of: 'team', team } as const } })),
  ]
}
