import { inEveryLanguage } from '../register/names.ts'
import type { Register } from '../register/register.ts'
import type { FoundForm } from './forms.ts'
import { anyParticle, lexicons } from './languages/lexicons.ts'
import { teamSaid } from './teams.ts'
import type { Text } from './text.ts'
import { plainWords, slice } from './text.ts'

// Which side of a joint commitment words speak of: "UK side done", "fait côté français", "over to Paris".

const article = `(?:${anyParticle('article')})?`
const onSide = new RegExp(`^(?:${anyParticle('onSide')}\\s+)?${article}`, 'u')
const named = new RegExp(
  `^(?:${anyParticle('sideBefore')}\\s+(?:${anyParticle('onSide')}\\s+)?${article}(?<before>[\\p{L}\\s-]{2,40})|(?<behind>[\\p{L}\\s-]{2,40}?)\\s+${anyParticle('sideBehind')})$`,
  'u',
)

/** The party that "UK side" or "on the British side" names, if the words are nothing else. */
function sideSaid(plain: string, register: Register): string | undefined {
  const { before, behind } = named.exec(plain.replace(onSide, ''))?.groups ?? {}
  const name = before ?? behind
  return name === undefined ? undefined : partyCalled(name.trim(), register)
}

/** The party with that name, or that of a people or a capital: "the French", "London". */
function partyCalled(name: string, register: Register): string | undefined {
  const countries = lexicons.flatMap(({ peoples, capitals }) =>
    [peoples, capitals].flatMap((words) => (Object.hasOwn(words, name) ? (words[name] ?? '').split('|') : [])),
  )
  return [...register.parties.keys()].find((id) => namesOfParty(register, id).some((each) => each === name || countries.includes(each)))
}

const articleAtStart = new RegExp(`^${article}`, 'u')

/** A side's name and its id, in plain words, the longest first. */
export function namesOfParty({ parties }: Register, id: string): string[] {
  const names = [id, ...inEveryLanguage(parties.get(id)?.name ?? id)].map((name) => plainWords(name).replace(articleAtStart, ''))
  return names.toSorted((a, b) => b.length - a.length)
}

const longestHead = 4
const endOfSide = /[,;:.!()\n]|\s-\s|$/

/** A closing with its side before it or behind it. `head`: what is left of the words before the form. */
export function closingOfSide(found: FoundForm, head: string, register: Register): { found: FoundForm; head: string } | undefined {
  if (found.intent.means !== 'closed') return undefined
  const words = head === '' ? [] : head.split(' ')
  for (let count = 2; count <= Math.min(longestHead, words.length); count++) {
    const side = sideSaid(words.slice(-count).join(' '), register)
    if (side !== undefined) return { found: { ...found, intent: { means: 'our side', side } }, head: words.slice(0, -count).join(' ') }
  }
  const end = endOfSide.exec(found.tail.plain)?.index ?? 0
  const side = sideSaid(found.tail.plain.slice(0, end).trim(), register)
  return side === undefined ? undefined : { found: { ...found, intent: { means: 'our side', side }, tail: slice(found.tail, end) }, head }
}

const otherSide = new RegExp(`^(?:${anyParticle('otherSide')})$`, 'u')
const nowBehind = new RegExp(`\\s+${anyParticle('atPresent')}$`, 'u')

/** "over to Paris", "waiting for France", "on attend les Anglais": it is the other side that has to say something now. */
export function isTheirTurn(remark: Text, own: string | undefined, register: Register): boolean {
  const lead = lexicons.map(({ theirTurn }) => theirTurn.exec(remark.plain)?.[0] ?? '').find((words) => words !== '')
  if (lead === undefined) return false
  const who = slice(remark, lead.length)
  const bare = who.plain.replace(nowBehind, '').replace(articleAtStart, '')
  if (otherSide.test(bare)) return true
  const party = partyCalled(bare, register) ?? sideSaid(bare, register) ?? teamSaid(who, register).team?.party.id
  return party !== undefined && own !== undefined && party !== own
}
