import type { Clause } from './clause.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Text } from './text.ts'

// "Falling behind", « le 5 patine »: amber, in words that are their own reason.

/** Whether the words of the form say themselves why it is amber. */
export function saysTrouble({ intent }: Pick<Clause, 'intent'>): boolean {
  return intent?.means === 'rated' && intent.isTrouble === true
}

const but = new RegExp(`(?<![\\p{L}])${anyParticle('whereas')}\\s+`, 'u')
const bearable = new RegExp(`^${anyParticle('bearable')}[\\s.!)]*$`, 'u')
const deadlineHolds = new RegExp(`(?<![\\p{L}\\p{N}])${anyParticle('deadlineHolds')}(?![\\p{L}\\p{N}])`, 'u')

/** "but we are catching up", "no impact on the date": behind trouble it may be on track all the same. "But recoverable" says that the trouble stands. */
export function mayBeOnTrack({ plain }: Text): boolean {
  const mark = but.exec(plain)
  if (!mark) return deadlineHolds.test(plain.replace(/^[\s,:;(-]+/, ''))
  return !bearable.test(plain.slice(mark.index + mark[0].length))
}
