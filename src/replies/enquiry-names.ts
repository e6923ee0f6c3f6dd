import { teamsCalled } from '../register/find.ts'
import { namesOfCommitment } from '../register/names.ts'
import { isOpen, remembered } from '../register/query.ts'
import type { Register } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import type { CalledNames } from './called.ts'
import { calledNames } from './called.ts'
import type { Field } from './field.ts'
import { commandWords } from './languages/commands.ts'
import { anyEnquiryWord } from './question-form.ts'
import { partiesCalled } from './sides.ts'
import { knownTarget, targetSaid } from './targets.ts'
import { plainWords } from './text.ts'

// What a question is about. It changes nothing, so a name may be said more loosely than in a reply.

/** Whose words are asked for: those of teams, of the asker's own ones, or of every side but theirs. */
export type SideAsked = { readonly is: 'teams'; readonly teams: readonly string[] } | { readonly is: 'others' | 'own' }

/** What the words in the place of a name stand for. `noRow`: a number that no row has. */
export type Named = { readonly ids: readonly string[]; readonly side?: SideAsked } | { readonly noRow: number }

/** The commitments that a name means, and the side behind it, if one is; none, if the register knows no such name. */
export function askedAbout(words: string, field: Field, { isLoose }: { isLoose: boolean }): Named | undefined {
  const ids = idsOfName(words, field, { isLoose })
  if (ids.length > 0) return { ids }
  const row = /^#?(\d{1,3})$/.exec(words.replace(beforeName, ''))?.[1]
  if (row !== undefined) return { noRow: Number(row) }
  const { rest, side } = withSideBehind(words, field.register)
  if (!side) return undefined
  if (rest === '') return { ids: [], side }
  const found = idsOfName(rest, field, { isLoose })
  return found.length > 0 ? { ids: found, side } : undefined
}

/** So many that fit loosely said words say nothing. */
const mostLoosely = 4

function idsOfName(words: string, field: Field, { isLoose }: { isLoose: boolean }): readonly string[] {
  const around = [words, words.replace(beforeName, ''), words.replace(afterName, ''), words.replace(beforeName, '').replace(afterName, '')]
  const names = [...new Set(around)].filter((name) => name !== '')
  for (const name of names) {
    const target = knownTarget(name, field)
    if (target.names === 'some' || target.names === 'several') return target.ids
  }
  return isLoose ? idsByWords(names, field.register) : []
}

/** Those of the whole register whose names have all of the words, or best begin with them: open ones first, and none if too many have them. */
export function idsByWords(names: readonly string[], register: Register): readonly string[] {
  const field = wideField(register)
  const targets = names.map((name) => targetSaid(name, field))
  const ids = targets.flatMap((target) => (target.names === 'some' || target.names === 'several' ? [target.ids] : []))[0] ?? []
  const open = ids.filter((id) => isOpenIn(register, id))
  const fitting = open.length > 0 ? open : ids
  const beginning = fitting.filter((id) => names.some((name) => isBeginningOfName(name, register.commitments.get(id))))
  const meant = beginning.length > 0 ? beginning : fitting
  return meant.length <= mostLoosely ? meant : []
}

function isBeginningOfName(words: string, commitment: Commitment | undefined): boolean {
  return commitment !== undefined && namesOfCommitment(commitment).some((name) => plainWords(name).startsWith(`${words} `))
}

function isOpenIn({ commitments }: Register, id: string): boolean {
  const commitment = commitments.get(id)
  return commitment !== undefined && isOpen(commitment)
}

/** All that the register has, without numbers. */
export function wideField(register: Register): Field {
  const all = [...register.commitments.values()]
  const called = remembered(namesOfAll, register, () => calledNames(all))
  return { register, about: [], rows: [], yours: [], ids: all.map(({ id }) => id), called, waiting: () => [], targetsBySaid: new Map() }
}

const namesOfAll = new WeakMap<Register, CalledNames>()

/** A side by its name, its country or its people; a team by any of its names. */
export function sideSaid(words: string, register: Register): SideAsked | undefined {
  if (others.test(words)) return { is: 'others' }
  if (ownSide.test(words)) return { is: 'own' }
  const names = [words, words.replace(beforeName, ''), words.replace(beforeName, '').replace(afterSide, '')]
  const parties = new Set(names.flatMap((name) => partiesCalled(register, name)))
  const ofSide = [...register.teams.values()].filter(({ party }) => parties.has(party.id))
  const called = ofSide.length > 0 ? ofSide : names.flatMap((name) => teamsCalled(register, name))
  return called.length > 0 ? { is: 'teams', teams: [...new Set(called.map(({ id }) => id))] } : undefined
}

/** "voluntary returns in France": the words before the side, and the side. */
function withSideBehind(words: string, register: Register): { rest: string; side?: SideAsked | undefined } {
  for (const pattern of sideForms) {
    const found = pattern.exec(words)
    const side = found && sideSaid(found.groups?.['side'] ?? '', register)
    if (side) return { rest: found.groups?.['rest'] ?? '', side }
  }
  return { rest: words }
}

const beforeName = new RegExp(`^(?:${anyEnquiryWord('beforeName')})(?:\\s+|(?<=['°.]))(?=\\S)`)
const afterName = new RegExp(`\\s+(?:${anyEnquiryWord('afterName')})$`)
const afterSide = new RegExp(`\\s+(?:${anyEnquiryWord('afterSide')})$`)
const ownSide = new RegExp(`^(?:${anyEnquiryWord('own')})$`)
const others = new RegExp(`^(?:${anyEnquiryWord('others')})$`)

/** "who on the French side leads ports", "who has not answered in France": the words without the side, where it stands within or behind them. */
export function withoutSideWithin(words: string, register: Register): { rest: string; side: SideAsked } | undefined {
  for (const pattern of sidesWithin)
    for (const found of words.matchAll(pattern)) {
      const side = sideSaid(found.groups?.['side'] ?? '', register)
      if (side) return { rest: `${words.slice(0, found.index)}${words.slice(found.index + found[0].length)}`, side }
    }
  return undefined
}

const sidesWithin = commandWords.flatMap(({ enquiries: { sideBehind } }) =>
  sideBehind === ''
    ? []
    : ['[\\w-]{1,40}', '[\\w-]{1,40} [\\w-]{1,40}'].map(
        (side) => new RegExp(`(?<=\\w)\\s${sideBehind.replace('SIDE', `(?<side>${side})`)}(?=\\s|$)`, 'g'),
      ),
)

const sideForms = commandWords.flatMap(({ enquiries: { sideBehind } }) =>
  sideBehind === '' ? [] : [new RegExp(`^(?:(?<rest>.{1,150}),?\\s+)?${sideBehind.replace('SIDE', '(?<side>.{1,60}?)')}$`)],
)
