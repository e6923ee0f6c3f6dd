import type { Clause } from '../clause.ts'
import { anyParticle, lexicons } from '../languages/lexicons.ts'
import { remarksIn } from '../remark.ts'
import type { Text } from '../text.ts'
import { slice } from '../text.ts'
import { dateAtStart, orOther } from './dating.ts'
import type { Moving } from './lengths.ts'
import { movedBy } from './lengths.ts'
import { monthAt } from './months.ts'
import type { DateContext, When } from './when.ts'

// Dates that are read whole and yet name no day to move to.

const lead = new RegExp(`^[\\s:,]*${anyParticle('inexact')}\\s+`, 'u')

/** "slips to before 15 April", "reporté du 15 avril", "remind me after Easter", "slips by >2 weeks". */
export function isInexact({ tail, intent }: Clause, dates: DateContext, moving?: Moving): boolean {
  if (intent?.means !== 'slips' && intent?.means !== 'snoozed') return false
  const inexact = lead.exec(tail.plain)?.[0]
  if (inexact !== undefined) return dateAtStart(slice(tail, inexact.length), dates)?.when.is === 'due'
  const more = moving && /^[\s:,]*>=?/.exec(tail.plain)?.[0]
  const word = more === undefined ? undefined : dateAtStart(slice(tail, more.length), dates, moving)?.word
  return word !== undefined && moving !== undefined && movedBy(word, moving, dates) !== undefined
}

const unsure = new RegExp(`\\s(?=${anyParticle('unsureDate')}(?![\\p{L}\\p{N}]))`, 'u')
const correction = new RegExp(`^${anyParticle('correctingBehindMark')}$`, 'u')
const mostRemarks = 8
const longestLook = 300

/** "strike (20 April if it goes on)", "strike, more likely May": a later date that stands for itself behind the reason. */
export function namesLaterDate(rest: Text, { last }: When & { is: 'due' }, dates: DateContext): boolean {
  const remarks = remarksIn(slice(rest, 0, longestLook)).slice(0, mostRemarks)
  return remarks.some((remark, index) => {
    // A correction is asked about with the whole reply.
    if (index === 0 || correction.test(remarks[index - 1]?.plain ?? '')) return false
    const words = slice(remark, orOther.exec(remark.plain)?.[0].length ?? 0)
    const bare = slice(words, 0, unsure.exec(words.plain)?.index)
    const said = dateAtStart(bare, dates)
    return said?.when.is === 'due' && said.when.last > last && said.rest.plain === ''
  })
}

const unsureDay = new RegExp(
  `(?:^[\\s:,;.()-]*|[,;(]\\s*|\\s-+\\s*|\\s(?=${anyParticle('whereas')} ))(?:${anyParticle('and')} |${anyParticle('whereas')} )?${anyParticle('unsureDate')}(?![\\p{L}\\p{N}])`,
  'u',
)

/** "slips to 15 April, unless Paris signs: strike" */
export function isUnsure({ plain, said }: Text): boolean {
  // ": May elections"
  const [, word = ''] = /^\s*:\s*(\p{Lu}\p{Ll}+) /u.exec(said) ?? []
  const isMonth = word !== '' && lexicons.some(({ dates }) => monthAt(word.toLowerCase(), dates)?.after === '')
  return unsureDay.test(isMonth ? plain.slice(plain.indexOf(word.toLowerCase()) + word.length) : plain)
}
