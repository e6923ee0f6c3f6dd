import { secretariatId } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import type { ContactEdit } from '../register/contacts.ts'
import { contactsOf } from '../register/contacts.ts'
import { instantOf } from '../register/instant.ts'
import { isSlackId, samePerson } from '../register/people.ts'
import { openOf } from '../register/query.ts'
import { ofSameSide } from '../register/register.ts'
import type { ReachTrouble, Role } from '../register/trouble.ts'
import { coveredBy, mendedBy, troubleKey } from '../register/trouble.ts'
import type { Block } from './blocks.ts'
import { actions, button, messageText, section, within } from './blocks.ts'
import type { ContactValue } from './buttons.ts'
import { actionIds } from './buttons.ts'
import { saidOf } from './lines.ts'
import { mention, plainUpTo } from './plain.ts'
import type { Telling } from './render-context.ts'
import type { Notice, Said } from './said.ts'

/** A line, with what its reader may do about it. */
interface TroublePart {
  readonly line: string
  readonly acts: readonly Block[]
  /** Presses most: it is said before all others, also in a notification. */
  readonly isFirst?: boolean
}

/** What an edit of contacts does, in a line. */
export function contactLine(
  { words, names }: Pick<Telling, 'words' | 'names'>,
  { of, from, to }: Pick<ContactEdit, 'of' | 'from' | 'to'>,
): string {
  const said = (name: string) => (of === 'channel' ? plainUpTo(name, 100) : personNamed(names, name))
  return words.reach.edit({ of, ...(from === undefined ? {} : { from: said(from) }), ...(to === undefined ? {} : { to: said(to) }) })
}

/** Tells of who left, or of a channel that is lost or called otherwise, with a press for what may be done; then what came of it. */
export function troubleOf(telling: Telling, { trouble, to }: Extract<Notice, { kind: 'trouble' }>): Said {
  const parts = troubleParts(telling, trouble, to).toSorted((a, b) => Number(b.isFirst ?? false) - Number(a.isFirst ?? false))
  const [shown, left] = [parts.slice(0, mostPartsTold), parts.length - mostPartsTold]
  const more = left > 0 ? [{ line: telling.words.andMore(left), acts: [] }] : []
  const told = [...shown, ...more]
  const blocks = told.flatMap(({ line, acts }, nth) => [section(line), ...(acts.length === 0 ? [] : [actions(acts, `reach ${nth}`)])])
  return { text: messageText(told.map(({ line }) => line).join('\n')), blocks: within(blocks, telling.words.andMore) }
}

/** What of it the secretariat can still mend by a press, what presses most first; of somebody who left the first line says that they have. */
export function troublesLeft(telling: Telling, troubles: readonly ReachTrouble[]): readonly Pick<TroublePart, 'line' | 'acts'>[] {
  const left = troubles.flatMap((trouble) => {
    if (trouble.over !== undefined) return []
    const parts = troubleParts(telling, trouble, secretariatId)
    const head = trouble.is === 'left' ? parts.slice(0, 1).map(({ line }) => line) : []
    const toMend = parts.filter(({ acts }) => acts.length > 0)
    return toMend.map((part, nth) => (nth === 0 ? { ...part, line: [...head, part.line].join('\n') } : part))
  })
  return left.toSorted((a, b) => Number(b.isFirst ?? false) - Number(a.isFirst ?? false))
}

function troubleParts(telling: Telling, trouble: ReachTrouble, to: string): readonly TroublePart[] {
  const { words, names, view } = telling
  const may = to === secretariatId ? undefined : new Set(mendedBy(view.register, trouble, { by: to, at: instantOf(view.now) }))
  switch (trouble.is) {
    case 'left': {
      const who = personNamed(names, trouble.person)
      if (trouble.over !== undefined) return [{ line: words.reach.back(who), acts: [] }]
      const roles = trouble.roles.filter(({ addressee }) => may === undefined || may.has(addressee))
      const parts = roles.map((role, nth) => rolePart(telling, { trouble, role, nth }))
      return [{ line: words.reach.left(who, trouble.as), acts: [] }, ...parts]
    }
    case 'channel lost':
      return [lostPart(telling, trouble)]
    case 'renamed':
      return [renamedPart(telling, trouble)]
  }
}

/** By an address, or by a mention where the register has an id, which nobody can read. */
function personNamed(names: Telling['names'], person: string): string {
  return isSlackId(person) ? mention(`<@${person}>`) : names.quietly(person)
}

/** What is more would not fit into one message with its buttons. */
const mostPartsTold = 13

interface RoleTold {
  readonly trouble: ReachTrouble & { readonly is: 'left' }
  readonly role: Role
  readonly nth: number
}

function rolePart(telling: Telling, { trouble, role: { addressee, as }, nth }: RoleTold): TroublePart {
  const { words, names, view } = telling
  const { register } = view
  const { person } = trouble
  const team = names.team(addressee)
  const contacts = contactsOf(register, addressee)
  const place = (pressed: number) => actionIds.contact(nth * 10 + pressed)
  const of = as === 'lead' ? 'leads' : 'members'
  if (as === 'cover') {
    const covered = register.teams.get(addressee)
    const leads = covered ? coveredBy(covered, person, dayIn(view.now, register.timezone)) : []
    return {
      line:
        leads.length === 0
          ? words.reach.goneFrom(team)
          : words.reach.cover(
              team,
              leads.map((each) => personNamed(names, each)),
            ),
      acts: [],
    }
  }
  const people = contacts?.[of] ?? []
  if (!people.some((each) => samePerson(each, person)))
    return {
      line:
        as === 'lead'
          ? words.reach.ledNow(
              team,
              people.map((each) => personNamed(names, each)),
            )
          : words.reach.goneFrom(team),
      acts: [],
    }
  const done = trouble.left?.[addressee]
  if (done) return { line: words.reach.leftAsIs(team, names.quietly(done.by), names.when(done.at)), acts: [] }
  const others = people.filter((each) => !samePerson(each, person))
  const open = openOf(register, addressee).length
  const isLast = as === 'lead' && others.length === 0
  const key = troubleKey(trouble)
  const name = { does: 'name', addressee, of, from: person } satisfies ContactValue
  const handsOver = as === 'lead' && open > 0 && ofSameSide(register, addressee).length > 0
  const act = (label: string, nth: number, value: ContactValue) => button(label, place(nth), value, { heard: words.labelled(label, team) })
  const acts = [
    ...act(as === 'lead' ? words.reach.nameLead : words.reach.nameOther, 1, name),
    ...(handsOver ? act(words.reach.handOver, 2, { does: 'hand over', addressee }) : []),
    ...(isLast ? [] : act(words.reach.leave, 3, { does: 'leave', trouble: key, addressee })),
  ]
  if (as === 'member') return { line: words.reach.member(team), acts }
  const line = isLast
    ? words.reach.lastLead(team, open)
    : words.reach.leadAmongOthers(
        team,
        others.map((each) => personNamed(names, each)),
        open,
      )
  return { line, acts, isFirst: isLast }
}

function lostPart({ words, names, view }: Telling, trouble: ReachTrouble & { readonly is: 'channel lost' }): TroublePart {
  const { addressee, channel, why, over } = trouble
  const [of, said] = [names.team(addressee), plainUpTo(channel, 100)]
  const now = contactsOf(view.register, addressee)?.channel
  if (now !== channel) return { line: words.reach.channelNow(of, plainUpTo(now ?? '', 100)), acts: [] }
  if (over !== undefined) return { line: words.reach.works(said, of), acts: [] }
  const name = { does: 'name', addressee, of: 'channel', from: channel } satisfies ContactValue
  return {
    line: addressee === secretariatId ? words.reach.lostSecretariat(said, why) : words.reach.lost(said, of, why),
    acts: button(words.reach.nameChannel, actionIds.contact(1), name, { heard: words.labelled(words.reach.nameChannel, of) }),
  }
}

/** Tells of a channel that refuses what is posted, until the register names another. */
export function channelMissingOf(telling: Telling, { team, channel, written }: Extract<Notice, { kind: 'channel missing' }>): Said {
  const { words, names, view } = telling
  const now = contactsOf(view.register, team)?.channel
  if (written !== undefined && now !== written)
    return saidOf(telling, [words.reach.channelNow(names.team(team), plainUpTo(now ?? '', 100))])
  return saidOf(telling, [words.channelMissing(names.team(team), plainUpTo(channel, 100))], namingChannel(telling, team))
}

/** A button that asks for another channel of an addressee, where it has one. */
function namingChannel({ words, view }: Pick<Telling, 'words' | 'view'>, addressee: string): Block[] {
  const from = contactsOf(view.register, addressee)?.channel
  if (from === undefined) return []
  const naming = button(words.reach.nameChannel, actionIds.contact(1), {
    does: 'name',
    addressee,
    of: 'channel',
    from,
  } satisfies ContactValue)
  return naming.length === 0 ? [] : [actions(naming)]
}

function renamedPart({ words, names, view }: Telling, trouble: ReachTrouble & { readonly is: 'renamed' }): TroublePart {
  const { from, to, of, over } = trouble
  const [before, now] = [plainUpTo(from, 100), plainUpTo(to, 100)]
  const left = of.filter((addressee) => contactsOf(view.register, addressee)?.channel === from)
  if (left.length === 0 || over !== undefined) return { line: words.reach.written(left.length === 0 ? now : before), acts: [] }
  const whose = words.list(left.slice(0, 20).map(names.team))
  const write = { does: 'write', edits: left.map((addressee) => ({ addressee, of: 'channel' as const, from, to })) } satisfies ContactValue
  return {
    line: words.reach.renamed(before, now, whose),
    acts: button(words.reach.write, actionIds.contact(1), write, { heard: words.labelled(words.reach.write, now) }),
  }
}

/** To who has edited contacts: what was done, with an Undo, or that it was taken back. */
export function contactsEditedOf(
  telling: Telling,
  edits: readonly Pick<ContactEdit, 'addressee' | 'of' | 'from' | 'to'>[],
  { isUndo }: { readonly isUndo: boolean },
): Said {
  const { words, names } = telling
  const said = isUndo ? words.reach.takenBack : words.reach.done
  const lines = edits.map((edit) => said(names.team(edit.addressee), contactLine(telling, isUndo ? backwards(edit) : edit)))
  const undo = { does: 'undo', edits: edits.map(backwards) } satisfies ContactValue
  const pressed = isUndo ? [] : button(words.undo, actionIds.contact(1), undo)
  return saidOf(telling, lines, pressed.length === 0 ? [] : [actions(pressed)])
}

function backwards({ addressee, of, from, to }: Pick<ContactEdit, 'addressee' | 'of' | 'from' | 'to'>) {
  return { addressee, of, ...(to === undefined ? {} : { from: to }), ...(from === undefined ? {} : { to: from }) }
}
