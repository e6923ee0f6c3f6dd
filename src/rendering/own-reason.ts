import { saysNotOurs } from '../register/kinds.ts'
import { namesOfTeam } from '../register/names.ts'
import type { Register } from '../register/register.ts'
import type { LogEntry } from '../register/schema.ts'
import { formAtStart } from '../replies/forms.ts'
import type { Intent } from '../replies/languages/lexicon.ts'
import { anyParticle, lexicons } from '../replies/languages/lexicons.ts'
import { isOnlyCourtesy } from '../replies/remark.ts'
import { shortStateBehind } from '../replies/short-state.ts'
import type { Text } from '../replies/text.ts'
import { parsedText, plainWords, slice } from '../replies/text.ts'

// What people typed is quoted where it says more than what they did.

/** The entry with those of its words that add to what it did: not the number of a row that only its author saw, nor the bare words that did it. */
export function withOwnReason<E extends LogEntry>(entry: E, register: Pick<Register, 'teams'>): E {
  const { text, ...bare } = entry
  if (text === undefined) return entry
  const reason =
    entry.kind === 'assigned'
      ? reasonBehindTeam(
          text,
          entry.added.map(({ team }) => team),
          register,
        )
      : saysNotOurs(entry) || entry.kind === 'confirmed'
        ? reasonOfOwner(text)
        : beyondForm(saysTheKind[entry.kind], text)
  return reason === '' ? (bare as E) : { ...entry, text: reason }
}

/** The same for a record, which keeps the words as they were said, except for a hand-over: of that the line itself says which team got what. */
export function asRecorded<E extends LogEntry>(entry: E, register: Pick<Register, 'teams'>): E {
  return entry.kind === 'assigned' ? withOwnReason(entry, register) : entry
}

/**
 * The words behind the name of the team that was given something. All of them, if they do not give it to the team, but begin with its name as a
 * sentence does: a form asks for the reason alone.
 */
export function reasonBehindTeam(said: string, teams: readonly string[], register: Pick<Register, 'teams'>): string {
  const text = parsedText(said)
  const behind = teams.flatMap((id) => behindTeam(text, id, register)).toSorted((one, other) => one.plain.length - other.plain.length)[0]
  if (!behind) return said
  return isOnlyCourtesy(behind.plain) || pleaseAlone.test(behind.plain) ? '' : withoutMarksBefore(behind)
}

/** What stands behind the first of its names that is given something. */
function behindTeam(text: Text, id: string, register: Pick<Register, 'teams'>): Text[] {
  const team = register.teams.get(id)
  const names = [id, ...(team ? namesOfTeam(team) : [])].map(plainWords).filter((name) => name !== '')
  const named = names.flatMap((name) => whereTeamStands(name, text))
  const inOrder = named.toSorted((one, other) => one.from - other.from || other.to - one.to)
  for (const { from, to } of inOrder) {
    const before = text.plain.slice(0, from).replace(rowNumbers, '').replace(articleBeforeTeam, ' ').trim()
    const behind = slice(text, to)
    if (ordersTo.test(before) || (handsToAtEnd.test(before) && /^\s*[:(]/.test(behind.plain))) return [behind]
    const kept = keeps.exec(behind.plain)
    if (kept) return [slice(behind, kept[0].length)]
    if ((before === '' || !/[\p{L}\p{N}]/u.test(behind.plain)) && !/^[\s'-]*[\p{L}\p{N}]/u.test(behind.plain)) return [behind]
  }
  return []
}

/** The place of the name, which begins and ends where a word does. */
function whereTeamStands(name: string, { plain }: Text): { from: number; to: number }[] {
  return [...plain.matchAll(whereWordsStart)]
    .map(({ index }) => ({ from: index, to: index + name.length }))
    .filter(({ from, to }) => plain.startsWith(name, from) && !wordGoesOn.test(plain.slice(to)))
}

const whereWordsStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu
const wordGoesOn = /^[\p{L}\p{N}]/u

const links = (['toTeam', 'belongsTo', 'perhapsTo', 'wentTo'] as const).map(anyParticle).join('|')
const orders = (['handsOver', 'gives'] as const).map(anyParticle).join('|')
const handsToAtEnd = new RegExp(`(?:^|\\s)(?:${links})$`, 'u')
const articleBeforeTeam = new RegExp(`(?:^|\\s)(?:${anyParticle('article')})\\s*$`, 'u')
/** "Hand over 3 to", "this is for", "3 to", "to": what stands before a team that gets something. */
const ordersTo = new RegExp(
  `^(?:(?:(?:\\S+\\s)?(?:${orders})|${anyParticle('gave')})(?![\\p{L}\\p{N}])(?:[^:;]*\\s)?(?:${anyParticle('toTeam')})|(?:(?:${anyParticle('thisOne')})\\s*)?(?:${links}|[=-]*>))$`,
  'u',
)
const pleaseAlone = new RegExp(`^[\\s,.!-]*(?:${anyParticle('please')})[\\s.!]*$`, 'u')

/** What words mean that say no more than what was done by them. */
const saysTheKind: { readonly [K in LogEntry['kind']]?: readonly Intent['means'][] } = {
  rated: ['rated', 'unchanged', 'same'],
  closed: ['closed', 'agreed', 'yes', 'our side', 'same'],
  withdrawn: ['withdrawn', 'agreed', 'yes', 'same'],
  snoozed: ['snoozed'],
}

/** The reason that words give by which a team says whether something is theirs; empty, if they speak of other rows, whose numbers only their author saw. */
export function reasonOfOwner(said: string): string {
  const reason = beyondForm(ownersWords, said).replace(/^#?\d{1,2}\s*[:)]\s*/, '')
  const { plain } = parsedText(reason)
  return rowNumberWithin.test(plain) || namesTheRest(plain) ? '' : reason
}

const ownersWords: readonly Intent['means'][] = ['yes', 'no', 'our side', 'agreed', 'same']
const rowNumberWithin = new RegExp(
  `(?:^|[\\s#(:,;])\\d{1,2}(?=\\s*(?:$|[,;:).&/-](?!\\d)|(?:${anyParticle('and')}|${anyParticle('through')})\\s|${anyParticle('belongsTo')}))`,
)
const mostWordsForRest = 3

/** "No to the others" */
function namesTheRest(plain: string): boolean {
  const words = plain.split(/[^\p{L}\p{N}']+/u)
  const isRest = (some: string) => lexicons.some(({ rest }) => rest.test(some))
  return words.some((_, from) =>
    Array.from({ length: mostWordsForRest }, (_each, more) => words.slice(from, from + more + 1).join(' ')).some(isRest),
  )
}

const oneRowNumber = `(?:(?:#|(?:${anyParticle('numero')})[.°]?)\\s?)?\\d{1,4}`
const betweenRows = `\\s*(?:[,&/+-]|${anyParticle('and')}|${anyParticle('through')})\\s*`
const theRow = `(?:${anyParticle('article')})?${oneRowNumber}`
/** "UKBA keeps 2: they have the data" */
const keeps = new RegExp(`^\\s*(?:${anyParticle('keepsIt')})(?:\\s+${theRow}(?:${betweenRows}${theRow})*)?(?=\\s*(?:$|[:(]))`, 'u')
const rowNumbers = new RegExp(`^${theRow}(?:${betweenRows}${theRow})*\\s*[.:)/-]*\\s*`)

function beyondForm(sayNoMore: readonly Intent['means'][] | undefined, said: string): string {
  const text = parsedText(said)
  const numbers = rowNumbers.exec(text.plain)?.[0].length ?? 0
  const words = slice(text, numbers)
  const form = formAtStart(words) ?? (numbers > 0 ? shortStateBehind(words) : undefined)
  if (!form) return sayNoMore && words.plain === '' ? '' : said
  const too = formAtStart(form.tail)
  const { tail } = too?.intent.means === 'same' ? too : form
  const saysNoMore = sayNoMore?.includes(form.intent.means) && !/[\p{L}\p{N}]/u.test(tail.plain)
  return saysNoMore ? '' : words.said
}

function withoutMarksBefore({ said }: Text): string {
  const words = said.replace(/^[\s:,;.()–—-]+/, '')
  return /\p{L}/u.test(words) ? words : ''
}
