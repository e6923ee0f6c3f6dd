import { saysNotOurs } from '../register/kinds.ts'
import { namesOfTeam } from '../register/names.ts'
import type { Register } from '../register/register.ts'
import type { LogEntry } from '../register/schema.ts'
import { formAtStart } from '../replies/forms.ts'
import type { Intent } from '../replies/languages/lexicon.ts'
import { anyParticle, lexicons } from '../replies/languages/lexicons.ts'
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

/** The words behind the name of the team that was given something; all of them, if they do not name it. */
export function reasonBehindTeam(said: string, teams: readonly string[], register: Pick<Register, 'teams'>): string {
  const text = parsedText(said)
  const names = teams.flatMap((id) => {
    const team = register.teams.get(id)
    return [id, ...(team ? namesOfTeam(team) : [])].map(plainWords)
  })
  const ends = names.flatMap((name) => (name !== '' && text.plain.includes(name) ? [text.plain.lastIndexOf(name) + name.length] : []))
  if (ends.length === 0) return said
  const behind = slice(text, Math.max(...ends))
  // "UKBA keeps 2: they have the data"
  return withoutMarksBefore(keeps.test(behind.plain) ? slice(behind, `${behind.plain}:`.search(/[:(]/)) : behind)
}

const keeps = new RegExp(`^(?:${anyParticle('keepsIt')})(?![\\p{L}\\p{N}])`, 'u')

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
