import { eventAftermath } from '../nudges/aftermath.ts'
import { secretariatId } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import type { Applied, Change, Refusal } from '../register/change.ts'
import type { ContactEdit } from '../register/contacts.ts'
import { handOverTo, isDisowned } from '../register/hand-over.ts'
import { timeOf } from '../register/instant.ts'
import type { EventItem, Register } from '../register/register.ts'
import { leadTeams } from '../register/register.ts'
import type { Commitment, Instant, Owner } from '../register/schema.ts'
import { zoneOf } from '../register/zone.ts'
import { completions } from '../replies/languages/en-completions.ts'
import type { Catalogue } from '../wording/catalogue.ts'
import { refusedOf } from './answers.ts'
import type { Block } from './blocks.ts'
import { actions, bold, button, cutTo, menu, menuKey, section } from './blocks.ts'
import type { FormValue, PageValue, RestoreValue, SayValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { saidOf, titles } from './lines.ts'
import { entryLine, shortAndId, shortTitleOf, titleAndId } from './names.ts'
import { plainUpTo } from './plain.ts'
import { channelMissingOf, contactLine, troubleOf } from './reach.ts'
import type { Telling } from './render-context.ts'
import type { Again, Lack, Notice, Said, Voice } from './said.ts'
import { suggestionOf } from './suggestions.ts'

const linesShown = 20

/** Faults and notices for the secretariat. */
export function noticeOf(telling: Telling, notice: Notice): Said {
  const { words, names } = telling
  const safe = (lines: readonly string[]) => lines.map((line) => plainUpTo(line, 400))
  const listed = (head: string, lines: readonly string[]) => saidOf(telling, [head, ...first(telling, lines)])
  switch (notice.kind) {
    case 'file broken':
      return listed(words.fileBroken(notice.lines.length), safe(notice.lines))
    case 'file mended':
      return saidOf(telling, [words.fileMended])
    case 'file unwritable':
      return listed(words.fileUnwritable, safe([notice.line]))
    case 'file writable':
      return saidOf(telling, [words.fileWritable])
    case 'state unwritable':
      return saidOf(telling, [words.stateUnwritable(plainUpTo(notice.why, 400))])
    case 'state writable':
      return saidOf(telling, [words.stateWritable])
    case 'state lost':
      return saidOf(telling, [words.stateLost(plainUpTo(notice.why, 400))])
    case 'conflict':
      return listed(
        words.conflict(notice.changes.length),
        notice.changes.map((conflict) => conflictLine(telling, conflict)),
      )
    case 'entries vanished':
      return vanishedEntriesOf(telling, notice)
    case 'not yours':
      return notYoursOf(telling, notice)
    case 'suggested':
      return suggestionOf(telling, notice)
    case 'channel missing':
      return channelMissingOf(telling, notice)
    case 'trouble':
      return troubleOf(telling, notice)
    case 'deaf':
      return saidOf(telling, [words.deaf(names.when(notice.since), plainUpTo(notice.why, 200))])
    case 'hears again':
      return saidOf(telling, [words.hearsAgain(names.when(notice.since), names.when(notice.at))])
    case 'start':
      return listed(
        words.start(notice.lacking.length),
        notice.lacking.map((lack) => lackLine(telling, lack)),
      )
  }
}

/** Whether another team of its side leads in its place, and has not only been assumed to: nobody has to be found any more. */
function isLedByOthers(register: Register, commitment: Commitment | undefined, team: string): boolean {
  if (supportIn(commitment, team)) return false
  const party = register.teams.get(team)?.party.id
  return (commitment?.owners ?? []).some(
    (owner) => owner.team !== team && owner.role === 'lead' && owner.assumed !== true && register.teams.get(owner.team)?.party.id === party,
  )
}

/** The part of a team that supports a commitment and does not lead it: it can be taken off, and nobody has to be found. */
function supportIn(commitment: Commitment | undefined, team: string): Owner | undefined {
  return commitment?.owners.find((owner) => owner.team === team && owner.role !== 'lead')
}

/** Asks whose they are, as long as the team's "no" stands; then says what became of each. With one commitment a team can be chosen. */
function notYoursOf(telling: Telling, { team, ids, by, words: said }: Extract<Notice, { kind: 'not yours' }>): Said {
  const { words, view, names } = telling
  const { commitments } = view.register
  const open = ids.filter((id) => isDisowned(commitments.get(id), team) && !isLedByOthers(view.register, commitments.get(id), team))
  const settled = ids.filter((id) => !open.includes(id))
  const who = { who: names.quietly(by), words: quotedOrNothing(telling, said) }
  const [supported, led] = [true, false].map((supports) =>
    open.filter((id) => (supportIn(commitments.get(id), team) !== undefined) === supports),
  ) as [string[], string[]]
  const lines = [
    ...(led.length > 0 ? [words.notYours(names.team(team), titles(telling, led), { ...who, count: led.length })] : []),
    ...(supported.length > 0
      ? [words.notYoursToSupport(names.team(team), titles(telling, supported), { ...who, count: supported.length })]
      : []),
    ...(open.length === 0 ? [words.notYoursSettled(names.team(team), titles(telling, ids), { ...who, count: ids.length })] : []),
    ...settled
      .slice(0, linesShown)
      .map((id) => `✓ ${words.labelled(titleAndId(commitments.get(id), id, view.language), ownersLine(telling, id))}`),
  ]
  const [only, another] = open
  if (only !== undefined && another === undefined) {
    const choice = [...takingOff(telling, only, { place: 1, team }), ...teamMenu(telling, only, { place: 1, team })]
    return saidOf(telling, lines, choice.length === 0 ? [] : [actions(choice, 'choose')])
  }
  const rows = open.slice(0, linesShown).map((id, index) => {
    const asked = { place: index + 1, team }
    const [accessory] = [...takingOff(telling, id, asked), ...teamMenu(telling, id, asked)]
    return section(bold(shortTitleOf(commitments.get(id), id, { language: view.language })), { accessory })
  })
  return saidOf(telling, lines, rows)
}

/** Takes a team off that only supports: its part goes to a team that leads anyway, and has not said no itself, nor only been offered it. */
function takingOff({ words, view: { register } }: Telling, id: string, { place, team }: { place: number; team: string }): Block[] {
  const commitment = register.commitments.get(id)
  if (!commitment || !supportIn(commitment, team)) return []
  const party = register.teams.get(team)?.party.id
  const leads = leadTeams(register, commitment).filter((lead) => !isDisowned(commitment, lead.id) && !handOverTo(commitment, lead.id))
  const lead = leads.find((each) => each.party.id === party) ?? leads[0]
  if (!lead) return []
  const taken = completions.assigned({ id, from: team, to: lead.id })
  return button(words.takeOff, actionIds.say(place), { id, words: taken, key: menuKey } satisfies SayValue)
}

/** The other teams of its side, one of which gets the commitment. */
function teamMenu({ words, view, names }: Telling, id: string, { place, team }: { place: number; team: string }): Block[] {
  const { teams } = view.register
  const side = teams.get(team)?.party.id
  const supports = supportIn(view.register.commitments.get(id), team) !== undefined
  const options = [...teams.values()]
    .filter((each) => each.id !== team && each.party.id === side)
    .map((each) => ({
      label: names.team(each.id),
      value: {
        id,
        words: supports ? completions.assigned({ id, from: team, to: each.id }) : words.assignWords(id, each.id),
        key: menuKey,
      } satisfies SayValue,
    }))
  return menu(words.chooseTeam, actionIds.menu(place), options)
}

function ownersLine({ words, view, names }: Telling, id: string): string {
  return words.owners(view.register.commitments.get(id)?.owners ?? [], names)
}

/** Has a button that puts the entries back, until somebody has pressed it. */
function vanishedEntriesOf(telling: Telling, { id, entries, putBack }: Extract<Notice, { kind: 'entries vanished' }>): Said {
  const { words, view, names } = telling
  const lines = entries.map((entry) =>
    words.labelled(titleAndId(view.register.commitments.get(entry.id), entry.id, view.language), names.when(entry.at)),
  )
  const done = putBack ? [`✓ ${words.putBackBy(names.quietly(putBack.by), names.when(putBack.at))}`] : []
  const restore = putBack ? [] : [actions(button(words.putBack, actionIds.putBack, { notice: id } satisfies RestoreValue))]
  return saidOf(telling, [words.vanished(entries.length), ...first(telling, lines), ...done], restore)
}

function lackLine({ words }: Telling, lack: Lack): string {
  switch (lack.lacks) {
    case 'scope':
      // One of the bot's own list, to be copied as it stands.
      return words.lacksScope(lack.scope)
    case 'channel':
      return words.lacksChannel(plainUpTo(lack.channel, 100), whose(words, lack.of))
    case 'membership':
      return words.lacksMembership(plainUpTo(lack.channel, 100), whose(words, lack.of))
    case 'person':
      return words.lacksPerson({ ...lack, person: plainUpTo(lack.person, 100), of: whose(words, lack.of) })
  }
}

/** By its id, which stands in the file that is to be mended. */
function whose(words: Catalogue, addressee: string): string {
  return addressee === secretariatId ? words.theSecretariat : words.teamOfId(addressee)
}

function conflictLine(
  { words, view: { register, language }, names }: Telling,
  { change, refusal }: { change: Change | ContactEdit; refusal: Refusal },
): string {
  const why = words.refusal(refusal, names)
  if ('addressee' in change) return words.labelled(names.team(change.addressee), `${contactLine({ words, names }, change)}. ${why}`)
  const what =
    'event' in change ? names.event(change.event) : titleAndId(register.commitments.get(change.commitment), change.commitment, language)
  return words.labelled(what, `${entryLine(words, change.entry, { names })}. ${why}`)
}

export function eventSaidOf(telling: Telling, event: EventItem, applied: Applied): Said {
  if (!applied.ok) return refusedOf(telling, applied.refusal)
  const { words, view, names } = telling
  const now = 'event' in applied ? applied.event : event
  const name = names.event(now.id)
  const today = dayIn(view.now, view.register.timezone)
  const { hanging, isHeld, odd, before } = eventAftermath(view.register, { event: now, applied, today })
  return saidOf(telling, [
    isHeld
      ? words.eventHeld(name, hanging, { odd, id: plainUpTo(now.id, 60) })
      : words.eventDated(name, { day: now.date, before }, hanging),
  ])
}

const candidatesShown = 5
const numberAlone = /^#?\d{1,3}$/

export function noSuchCommitmentOf(
  telling: Telling,
  typed: string,
  { candidates, again }: { candidates: readonly string[]; again: Again | undefined },
): Said {
  const { words, view } = telling
  if (typed === '') return saidOf(telling, [words.whichCommitment])
  const none = words.noSuchCommitment(plainUpTo(typed, 150))
  if (candidates.length === 0) return saidOf(telling, [numberAlone.test(typed) ? `${none} ${words.numbersAreOfRows}` : none])
  const shown = candidates.slice(0, candidatesShown)
  const named = shown.map((id) => (shown.length > 1 ? shortAndId : titleAndId)(view.register.commitments.get(id), id, view.language))
  const more = candidates.length > shown.length ? ` ${words.andMore(candidates.length - shown.length)}` : ''
  const pressed = shown.flatMap((id, place) => {
    if (!again) return []
    const label = shortTitleOf(view.register.commitments.get(id), id, { language: view.language, max: 70 })
    if ('says' in again) return button(label, actionIds.say(place + 1), { id, words: again.says, key: '' } satisfies SayValue)
    if ('opens' in again) {
      const typedAgain = `${again.opens} ${id} ${again.more}`.trim()
      return button(label, actionIds.formOf(place + 1), { words: typedAgain } satisfies FormValue)
    }
    return button(label, actionIds.show(place + 1), { command: `${again.looks} ${id}`, page: 1 } satisfies PageValue)
  })
  return saidOf(telling, [`${none} ${words.looks.didYouMean(named)}${more}`], pressed.length === 0 ? [] : [actions(pressed)])
}

export function noSuchEventOf(telling: Telling, typed: string): Said {
  const { words, view, names } = telling
  const known = [...view.register.events.keys()].slice(0, 20).map((id) => `*${names.event(id)}* (\`${id}\`)`)
  return saidOf(telling, [orElse(telling, words.noSuchEvent(plainUpTo(typed, 150)), known)])
}

export function noSuchTeamOf(telling: Telling, typed: string, teams: readonly string[]): Said {
  const { words, names } = telling
  const known = teams.slice(0, 20).map((team) => `${names.team(team)} (\`${team}\`)`)
  return saidOf(telling, [orElse(telling, words.noSuchTeam(plainUpTo(typed, 150)), known)])
}

function orElse({ words }: Telling, said: string, known: readonly string[]): string {
  return known.length === 0 ? said : `${said} ${words.didYouMean(cutTo(words.anyOf(known), 2000))}`
}

export function putBackBeforeOf(telling: Telling, { by, at }: { by: string; at: string }): Said {
  const { words, names } = telling
  return saidOf(telling, [words.putBackBefore(names.quietly(by), names.when(at))])
}

export function pollStartedOf(
  telling: Telling,
  called: Parameters<Voice['pollStarted']>[0],
  { asked, today, wanted, again: named }: Parameters<Voice['pollStarted']>[1],
): Said {
  const { words, names, view } = telling
  const inRegister = (at: Instant) => timeOf(at).setZone(zoneOf(view.register.timezone))
  const withTime = ({ team, at }: { readonly team: string; readonly at: Instant }) => `${names.team(team)} (${names.when(at)})`
  const again = asked.map(withTime)
  const now = called.filter(({ at }) => at === undefined).map(({ team }) => names.team(team))
  const later = called.flatMap(({ team, at }) => (at === undefined ? [] : [words.pollAt(names.team(team), inRegister(at))]))
  const few = wanted.length > teamsNamed ? [] : wanted.map((team) => names.team(team))
  const before = today.map(({ team, at, ...counts }) => words.pollToday(names.team(team), { at: inRegister(at), ...counts }))
  const isNone = called.length + again.length + before.length === 0
  return saidOf(telling, [
    ...(isNone ? [words.pollNone(words.list(few), few.length)] : []),
    ...(now.length > 0 ? [words.pollStarted(listedUpTo(telling, now), now.length)] : []),
    ...(later.length > 0 ? [words.pollLater(listedUpTo(telling, later))] : []),
    ...(again.length > 0 ? [words.pollAsked(listedUpTo(telling, again))] : []),
    ...(before.length > 0 ? [words.pollSentToday(listedUpTo(telling, before), named)] : []),
  ])
}

const teamsNamed = 3

function listedUpTo({ words }: Telling, teams: readonly string[]): string {
  const shown = teams.slice(0, 30)
  return words.list(teams.length > shown.length ? [...shown, words.moreOnes(teams.length - shown.length)] : shown)
}

function first({ words }: Telling, lines: readonly string[]): string[] {
  const shown = lines.slice(0, linesShown)
  return lines.length > shown.length ? [...shown, words.andMore(lines.length - shown.length)] : shown
}

function quotedOrNothing({ words }: Telling, said: string): string {
  const safe = plainUpTo(said, 300)
  return safe === '' ? '' : words.quoted(safe)
}
