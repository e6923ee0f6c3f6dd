import { againstPromise } from '../register/baseline.ts'
import { daysBetween } from '../register/days.ts'
import { deadlineOf } from '../register/due.ts'
import { lacksEvidence } from '../register/evidence.ts'
import { logFor } from '../register/kept-words.ts'
import { isOpen } from '../register/query.ts'
import { isJoint, leadTeams } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { endingsOf, lastRatings } from '../register/state.ts'
import { evidencesOf, ratedSince } from '../register/statements.ts'
import type { ModalKind, Offered } from '../replies/modal-kinds.ts'
import type { Catalogue } from '../wording/catalogue.ts'
import type { Block } from './blocks.ts'
import { actions, bold, button, context, cutTo, menuKey, messageText, overflow, section, within } from './blocks.ts'
import type { SayValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { dueWithMoves } from './dues.ts'
import { evidenceSaid } from './evidence.ts'
import { formerSaid } from './former-rating.ts'
import { titles } from './lines.ts'
import { lateOf, snoozesSaid, statusSaid } from './lists.ts'
import { entryLine, titleAndId } from './names.ts'
import { asRecorded } from './own-reason.ts'
import { linked, plain, plainLines, plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'
import type { Said } from './said.ts'

/** All that is known of one commitment: its source, owners, due, how it stands, and the end of its log. */
export function shownOf(telling: Telling, commitment: Commitment, offered: readonly Offered[]): Said {
  const { words, names } = telling
  const title = titleAndId(commitment, commitment.id, telling.view.language)
  const factLines = detailsOf(telling, commitment)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => (name === '' ? cutTo(value, 900) : words.labelled(bold(name), cutTo(value, 900))))
  const source = sourceLine(words, commitment)
  const tail = logFor(telling.view.register, commitment.log ?? [], telling.view.reader)
    .slice(-5)
    .toReversed()
    .map((entry) => cutTo(entryLine(words, asRecorded(entry, telling.view.register), { names, log: commitment.log ?? [] }), 500))

  const blocks: Block[] = [
    section(title),
    ...quotedSource(commitment.text ?? ''),
    ...(source === '' ? [] : [context(source)]),
    section(factLines.join('\n'), { accessory: offered.includes('edit') ? editButton(telling, commitment.id) : undefined }),
    ...(tail.length === 0 ? [] : [section(`${bold(words.shown.log)}\n${tail.join('\n')}`)]),
    ...offersOf(
      telling,
      commitment.id,
      offered.filter((act) => act !== 'edit'),
    ),
  ]
  const lines = [title, plain(commitment.text ?? ''), source, ...factLines, ...(tail.length === 0 ? [] : [bold(words.shown.log), ...tail])]
  return { text: messageText(lines.filter((line) => line !== '').join('\n')), blocks: within(blocks, words.andMore) }
}

function editButton({ words: { forms } }: Telling, id: string): Block | undefined {
  return button(forms.edit, actionIds.say(0), { id, words: '', key: menuKey, form: 'edit' } satisfies SayValue)[0]
}

const mostButtons = 5
const mostDots = 5

/** What its reader may say of it: at once that they agree, that it is theirs, or that it is on track; the rest in a modal, the last ones behind three dots. */
function offersOf({ words }: Telling, id: string, offered: readonly ModalKind[]): Block[] {
  const { modals } = words
  const saying = (modal: ModalKind): SayValue => ({ id, words: modals.says(modal), key: menuKey, modal })
  const atOnce = offered.includes('not agreed') ? words.act('agreed') : offered.includes('not ours') ? modals.ours : words.act('on track')
  const value: SayValue = { id, words: atOnce.words, key: menuKey }
  const first = offered.includes('at risk') ? button(atOnce.label, actionIds.say(0), value) : []
  // What the dots have no room for is a button: nothing is left out.
  const pressed = offered.slice(0, Math.max(mostButtons - first.length, offered.length - mostDots))
  const buttons = pressed.flatMap((act, index) => button(modals.title(act), actionIds.say(index + 1), saying(act)))
  const more = overflow(
    actionIds.menu(0),
    offered.slice(pressed.length).map((act) => ({ label: modals.title(act), value: saying(act) })),
  )
  return offered.length === 0 ? [] : [actions([...first, ...buttons, ...more])]
}

/** Pairs of a name, or none, and what there is to say, which may be empty. */
function detailsOf(telling: Telling, commitment: Commitment): [string, string][] {
  const { words, view, names } = telling
  const { shown } = words
  const { register } = view
  const many = (ids: readonly string[] = []): string => (ids.length === 0 ? '' : titles(telling, ids))
  return [
    [shown.due, dueWithMoves(commitment, { words, view, late: lateOf(telling, commitment) })],
    [shown.status, statusSaid(telling, commitment)],
    [shown.rating, ratings(telling, commitment)],
    [shown.evidence, evidence(words, commitment)],
    [shown.closing, closingRule(telling, commitment)],
    ['', slipSaid(telling, commitment)],
    [shown.snoozed, snoozesSaid(telling, commitment).join(' · ')],
    [shown.owners, words.owners(commitment.owners, names)],
    [shown.partOf, many(commitment.partOf === undefined ? [] : [commitment.partOf])],
    [shown.parts, many(register.partsOf.get(commitment.id))],
    [shown.dependsOn, many(commitment.dependsOn)],
    [shown.partners, words.list((commitment.partners ?? []).slice(0, 20).map((partner) => plainUpTo(partner, 80)))],
  ]
}

/** What closing it takes, beside a word of each side, while that is to come. */
function closingRule({ words, view }: Telling, commitment: Commitment): string {
  if (!isOpen(commitment)) return ''
  const days = isJoint(view.register, commitment) ? /^\d+/.exec(commitment.silence ?? '')?.[0] : undefined
  return words.shown.closesBy({ silence: days === undefined ? undefined : Number(days), needsEvidence: lacksEvidence(commitment) })
}

/** The words of the source, unchanged and marked as a quotation. */
function quotedSource(text: string): Block[] {
  const lines = quotedLines(text)
  return lines === '' ? [] : [section(cutTo(lines, 2900))]
}

export function quotedLines(text: string): string {
  const lines = plainLines(text).trim()
  return lines
    .split('\n')
    .map((line) => (lines === '' ? '' : `> ${line}`))
    .join('\n')
}

export function sourceLine(words: Catalogue, { source }: Commitment): string {
  if (!source) return ''
  const said = words.looks.source({
    document: plainUpTo(source.document ?? '', 300),
    heading: plainUpTo(source.heading ?? '', 200),
    paragraph: source.paragraph,
    day: source.date,
  })
  return [said, linked(source.link, words.sourceLink)].filter((part) => part !== '').join(' · ')
}

/** The last rating of each leading team, in words and colour, with who gave it and since when; none of a side that has closed it. */
function ratings(telling: Telling, commitment: Commitment): string {
  const { words, view, names } = telling
  const byTeam = lastRatings(commitment)
  const said = (team: string): string => {
    const last = byTeam.get(team)
    const since = last && ratedSince(commitment, last)
    return `${words.rating(last?.rating ?? null)}${last && since ? ` (${words.ratedSince(names.person(last.by), names.when(since.at))})` : ''}`
  }
  const ended = commitment.status === 'closing' ? endingsOf(commitment) : undefined
  const leading = leadTeams(view.register, commitment)
  const teams = leading.filter(({ party }) => !ended?.has(party.id)).slice(0, 8)
  if (leading.length === 0) return words.rating(commitment.rating ?? null)
  const byLeads = teams.map(({ id, party }) =>
    words.labelled(cutTo(party.id === '' ? names.team(id) : `${names.party(party.id)}, ${names.team(id)}`, 120), said(id)),
  )
  return [...byLeads, ...formerSaid(telling, commitment)].join(' · ')
}

const evidencesShown = 3

/** The newest pieces of evidence, and how many more there are. */
function evidence(words: Catalogue, commitment: Commitment): string {
  const all = evidencesOf(commitment)
  if (all.length === 0) return words.looks.noEvidence
  const last = all.slice(-evidencesShown).toReversed().map(evidenceSaid)
  return [...last, ...(all.length > last.length ? [words.andMore(all.length - last.length)] : [])].join(' · ')
}

/** How it stands against the first promised day, whatever its owners say; nothing where nothing has moved and nothing ended late. */
function slipSaid({ words, view, names, zone, today }: Telling, commitment: Commitment): string {
  const { events } = view.register
  const against = againstPromise(commitment, events, { today, zone })
  if (against.kind === 'no date') return ''
  const { moves, daysPast, ended } = against
  const first = names.dueName(against.first)
  if (ended) return daysPast > 0 ? words.looks.endedLate(daysPast, first) : moves > 0 ? words.looks.endedInTime(first) : ''
  const [promised, now] = [deadlineOf(against.first, events), deadlineOf(commitment.due, events)]
  if (moves === 0 || promised.kind !== 'dated') return ''
  if (now.kind !== 'dated') return words.looks.noLongerDated(first)
  const slip = daysBetween(promised.day, now.day)
  return slip > 0 ? words.looks.slipped(slip, first, moves) : ''
}
