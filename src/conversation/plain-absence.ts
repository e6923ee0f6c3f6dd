import { samePerson } from '../register/people.ts'
import { personCalled } from '../register/person-called.ts'
import type { Register } from '../register/register.ts'
import { isSecretariat } from '../register/register.ts'
import type { AwaySaid } from '../replies/away.ts'
import { teamsLedBy } from './away.ts'
import type { ConversationParts } from './parts.ts'

/**
 * Whether words in a message are meant as an absence. Among colleagues, or of others, much is said of it that is none: why something is late, say; and
 * of those who lead nothing it is nobody's business there.
 */
export function isPlainAbsence(parts: ConversationParts, said: AwaySaid, { by, isToBot }: { by: string; isToBot: boolean }): boolean {
  const register = parts.registers.register()
  if (!isToBot && teamsLedBy(parts, by).length === 0) return false
  if (said.says === 'back') {
    const isAway = register.absences.some((each) => samePerson(each.person, by))
    // Of oneself it is never said of a commitment: whoever is not away hears that.
    if (said.person === undefined) return said.isOwn || (isAway && isToBot)
    return isToBot && isOneKnown(register, said.person, by)
  }
  if (said.person !== undefined)
    return isToBot && said.days.is === 'days' && (isSecretariat(register, by) || isOneKnown(register, said.person, by))
  const isRead = said.days.is === 'days' || said.days.is === 'no end'
  return isToBot ? said.isOwn || isRead : said.isOwn && isRead
}

/** Whether a typed name, or a mention, is of one person alone: who may not say it of them is told so, and of other words something else is meant. */
function isOneKnown(register: Register, typed: string, by: string): boolean {
  return /^<@[A-Z0-9]+>$/i.test(typed.trim()) || personCalled(register, typed, by).found === 'one'
}
