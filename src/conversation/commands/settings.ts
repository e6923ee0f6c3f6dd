import { nameInRegister, secretariatId, usualHourOf } from '../../register/addressee.ts'
import { samePerson } from '../../register/people.ts'
import { settingsEdited } from '../../register/person-settings.ts'
import { maySayOfPerson } from '../../register/rights.ts'
import type { SettingsAnswer } from '../../rendering/person-settings.ts'
import { settingsAnswered } from '../../rendering/person-settings.ts'
import type { Said } from '../../rendering/said.ts'
import type { SettingsChosen } from '../../replies/settings-typed.ts'
import { settingsTyped } from '../../replies/settings-typed.ts'
import { lastWordOfSetting } from '../../store/facts.ts'
import { afterwards } from '../answer.ts'
import { personTyped } from '../away.ts'
import type { Person } from '../chat.ts'
import { isOutdated } from '../last-word.ts'
import type { ConversationParts } from '../parts.ts'
import type { PreparedCall } from './call.ts'

/** `settings`, `settings language French`, `settings hour 10:00`; the secretariat: `settings jean@... language French`. */
export async function settings(parts: ConversationParts, { cause, person, rest }: PreparedCall): Promise<Said> {
  const typed = settingsTyped(rest)
  if (typed.is === 'unread') return settingsSaid(parts, person, { is: 'unread', typed: rest })
  if (typed.is === 'looks') return settingsNow(parts, person)
  const who = typed.of === undefined ? person.by : await personTyped(parts, typed.of, person.by)
  if (typeof who !== 'string') return settingsSaid(parts, person, { is: 'unread', typed: rest })
  const { allowed, may } = maySayOfPerson(parts.registers.register(), person, who)
  if (!allowed) return settingsSaid(parts, person, { is: 'not yours', who, may })
  if (!isInRegister(parts, who)) return settingsSaid(parts, person, { is: 'not named', who })
  const usual = usualHourOf(parts.registers.register(), who)
  if (typeof typed.chosen.hour === 'string' && typed.chosen.hour < usual)
    return settingsSaid(parts, person, { is: 'too early', who, usual })
  const isNew = await choose(parts, { cause, who, by: person.by }, typed.chosen)
  // In the language that has just been chosen.
  return settingsSaid(parts, await parts.chat.person(person.id), { is: 'set', who, isNew })
}

/** What stands of the choices of somebody, to themselves. */
export async function settingsNow(parts: ConversationParts, { id, by }: Person): Promise<Said> {
  return settingsSaid(parts, await parts.chat.person(id), isInRegister(parts, by) ? { is: 'shown', who: by } : { is: 'not named', who: by })
}

/** Keeps what somebody chooses for themselves, or what the secretariat says of them, who hear of it then. Gives whether it is new. Of who is named nowhere nothing is kept. */
export async function choose(
  parts: ConversationParts,
  { cause, who, by }: { readonly cause: string; readonly who: string; readonly by: string },
  chosen: SettingsChosen,
): Promise<boolean> {
  const { registers } = parts
  if (!isInRegister(parts, who)) return false
  const before = registers.register().people
  const edit = { ...(await newestOf(parts, { cause, who }, chosen)), person: who, by }
  const isNew = settingsEdited(before, edit) !== before
  await registers.editSettings(cause, edit)
  if (isNew && !samePerson(who, by)) afterwards(parts, `${cause} told`, () => tellChosen(parts, who, by))
  return isNew
}

/** Of what was chosen that of which nothing was chosen since. */
async function newestOf(
  parts: ConversationParts,
  { cause, who }: { readonly cause: string; readonly who: string },
  { language, hour }: SettingsChosen,
): Promise<SettingsChosen> {
  const isNewest = async (setting: keyof SettingsChosen) => !(await isOutdated(parts, lastWordOfSetting(who, setting), { cause }))
  return {
    ...(language !== undefined && (await isNewest('language')) ? { language } : {}),
    ...(hour !== undefined && (await isNewest('hour')) ? { hour } : {}),
  }
}

async function tellChosen(parts: ConversationParts, who: string, by: string): Promise<void> {
  const person = await parts.chat.personNamed(who)
  if (person)
    await parts.chat.whisper(person, { is: 'private', replaces: false }, await settingsSaid(parts, person, { is: 'told', who, by }))
}

function isInRegister({ registers }: ConversationParts, who: string): boolean {
  return nameInRegister(registers.register(), who) !== undefined
}

async function settingsSaid({ announcer }: ConversationParts, person: Person, answer: SettingsAnswer): Promise<Said> {
  return settingsAnswered(await announcer.view(secretariatId, person), answer, person.by)
}
