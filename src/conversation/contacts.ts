import { inTime } from '../concurrency.ts'
import { secretariatId } from '../register/addressee.ts'
import type { ContactEdit, NotEditedContact } from '../register/contacts.ts'
import { contactsOf, withContact } from '../register/contacts.ts'
import { instantOf } from '../register/instant.ts'
import { samePerson } from '../register/people.ts'
import type { Register } from '../register/register.ts'
import { ofSameSide } from '../register/register.ts'
import { mayEditContacts } from '../register/rights.ts'
import type { ContactValue } from '../rendering/buttons.ts'
import type { FormVoice } from '../rendering/forms.ts'
import { formsFor } from '../rendering/forms.ts'
import type { Said } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import type { FormFilled, FormInput, FormKind } from '../replies/form-kinds.ts'
import type { Step } from './answer.ts'
import type { Person, Place } from './chat.ts'
import { forgetLastContact, keepLastContact } from './contact-last.ts'
import type { ContactPlace } from './form-reading.ts'
import { askedWithinMs } from './open-first.ts'
import type { ConversationParts } from './parts.ts'

// How an addressee is reached, edited in chat: by a press, or by a form that asks who, or which channel.

type ReadParts = Pick<ConversationParts, 'registers' | 'clock' | 'chat'>

/** Which form asks for what is named in this place. */
export function formOf({ of }: Pick<ContactPlace, 'of'>): FormKind {
  return of === 'channel' ? 'channel' : 'person'
}

/** What stands against a form, for this person and by now: it would be filled in for nothing. */
export function whyNotNamed(
  { registers, clock }: Pick<ReadParts, 'registers' | 'clock'>,
  place: ContactPlace,
  { by }: Person,
): NotEditedContact | undefined {
  const register = registers.register()
  const { addressee, of, from } = place
  const refusal = mayNot(register, addressee, { by, at: instantOf(clock.now()) })
  if (refusal) return refusal
  const contacts = contactsOf(register, addressee)
  if (!contacts) return { reason: 'unknown team', id: addressee }
  const now = of === 'channel' ? [contacts.channel ?? ''] : (contacts[of] ?? [])
  return now.some((each) => samePerson(each, from)) ? undefined : { reason: 'contact changed', now: now.join(', ') }
}

function mayNot(register: Register, addressee: string, asker: Pick<ContactEdit, 'by' | 'at'>): NotEditedContact | undefined {
  const { allowed, may } = mayEditContacts(register, asker, addressee)
  return allowed ? undefined : { reason: addressee === secretariatId ? 'secretariat only' : 'leads only', may }
}

/** The teams to which all that a team owes may be handed over: those of its side. */
export function handedTo(register: Register, team: string): FormInput[] {
  const among = ofSameSide(register, team)
  return among.length === 0 ? [] : [{ field: 'team', takes: 'team', among }]
}

/** Whoever may name a lead of a team may hand over what it owes. */
export function whyNotHandedOver(
  { registers, clock }: Pick<ReadParts, 'registers' | 'clock'>,
  team: string,
  { by }: Person,
): NotEditedContact | undefined {
  return mayNot(registers.register(), team, { by, at: instantOf(clock.now()) })
}

/** What comes of what was filled in: an edit, or what is wrong at the input. */
type NamedRead = { readonly is: 'edit'; readonly edit: ContactEdit } | { readonly is: 'wrong'; readonly say: 'noMember' | 'notInChannel' }

/** The person or channel that was named, as the register writes it. @throws {OutOfReach} */
async function whoIsNamed(parts: ReadParts, place: ContactPlace, { filled, by }: { filled: FormFilled; by: string }): Promise<NamedRead> {
  const edit = { ...place, by, at: instantOf(parts.clock.now()) }
  if (place.of === 'channel') {
    const found = await parts.chat.channelOf(String(filled.channel ?? ''))
    if (!found?.member) return { is: 'wrong', say: 'notInChannel' }
    return { is: 'edit', edit: { ...edit, to: place.from.startsWith('#') ? found.written : String(filled.channel) } }
  }
  const named = await parts.chat.person(String(filled.person ?? ''))
  return named.standing === 'member' ? { is: 'edit', edit: { ...edit, to: named.by } } : { is: 'wrong', say: 'noMember' }
}

/** What is wrong with what was filled in, at its input or as a whole; undefined if it may be taken in. */
export async function wrongIn(
  parts: ReadParts,
  place: ContactPlace,
  { filled, person, voice }: { filled: FormFilled; person: Person; voice: FormVoice },
): Promise<{ readonly at: Readonly<Record<string, string>> } | { readonly refusal: NotEditedContact } | undefined> {
  const field = formOf(place)
  // Somebody else may have been quicker, in chat or by hand.
  const mended = whyNotNamed(parts, place, person)
  if (mended) return { refusal: mended }
  const read = await inTime(askedWithinMs, whoIsNamed(parts, place, { filled, by: person.by })).catch(() => undefined)
  if (!read) return { at: { [field]: voice.notYet() } }
  if (read.is === 'wrong') return { at: { [field]: voice.reach(read.say) } }
  const edited = withContact(parts.registers.register(), read.edit)
  if (edited.ok) return undefined
  return edited.refusal.reason === 'contact so already'
    ? { at: { [field]: voice.refusalAtInput(edited.refusal) } }
    : { refusal: edited.refusal }
}

/** Records who or what was named, and tells who did it, and whoever was named. */
export async function recordNamed(
  parts: ConversationParts,
  {
    cause,
    contact,
    filled,
    person,
    place,
    notTaken,
  }: {
    cause: string
    contact: ContactPlace
    filled: FormFilled
    person: Person
    place: Place
    /** Adds what opens the form again to what is said of it. */
    notTaken: (said: Said) => Promise<Said>
  },
): Promise<Step> {
  const known = parts.registers.contactOutcome(cause)
  const read = known ? undefined : await whoIsNamed(parts, contact, { filled, by: person.by })
  const voice = await voiceFor(parts, person)
  if (read?.is === 'wrong') {
    const said = await notTaken(voice.plainly(voice.reach(read.say)))
    return () => parts.chat.whisper(person, place, said)
  }
  const made = known ?? (read && (await parts.registers.editContact(cause, read.edit)))
  if (made?.ok) await keepLastContact(parts, { cause, person, place, edits: [made.edit] })
  return async () => {
    if (!made) return
    if (!made.ok) return parts.chat.whisper(person, place, await notTaken(voice.plainly(voice.refusal(made.refusal))))
    await parts.chat.whisper(person, place, voice.contactsEdited([made.edit], { isUndo: false }))
    await tellNamed(parts, made.edit)
  }
}

/** Whoever leads a team from now on hears so, once, and in their own language. */
async function tellNamed(parts: ConversationParts, { addressee, of, to, by }: ContactEdit): Promise<void> {
  const named = of === 'leads' && to !== undefined ? await parts.chat.personNamed(to) : undefined
  if (!named || samePerson(named.by, by)) return
  const voice = await voiceFor(parts, named)
  await parts.chat.whisper(named, { is: 'private', replaces: false }, voice.namedTo(by, addressee))
}

/** A press that is no form: what is left as it is, a new name that is written, an edit that is taken back. */
export async function recordContactPress(
  parts: ConversationParts,
  { cause, contact, person, place }: { cause: string; contact: ContactValue; person: Person; place: Place },
): Promise<Step> {
  const voice = await voiceFor(parts, person)
  switch (contact.does) {
    case 'name':
    case 'hand over': {
      // A form asks: none has opened.
      const said = speak(await parts.announcer.view(secretariatId, person)).formNotOpened('')
      return () => parts.chat.whisper(person, place, said)
    }
    case 'leave': {
      const refusal = mayNot(parts.registers.register(), contact.addressee, { by: person.by, at: instantOf(parts.clock.now()) })
      if (refusal) return () => parts.chat.whisper(person, place, voice.plainly(voice.refusal(refusal)))
      const stands = await parts.watch.leave(contact.trouble, contact.addressee, person)
      if (!stands) return async () => undefined
      const view = await parts.announcer.view(secretariatId, person)
      return () => parts.chat.whisper(person, place, speak(view).notice({ kind: 'trouble', trouble: stands, to: person.by }))
    }
    case 'write':
    case 'undo': {
      const at = instantOf(parts.clock.now())
      const made = []
      for (const [nth, edit] of contact.edits.entries())
        made.push(await parts.registers.editContact(`${cause} ${nth}`, { ...edit, by: person.by, at }))
      const done = made.flatMap((each) => (each.ok ? [each.edit] : []))
      const [refused] = made.flatMap((each) => (each.ok ? [] : [each.refusal]))
      if (contact.does === 'write') await keepLastContact(parts, { cause, person, place, edits: done })
      else if (done.length > 0) await forgetLastContact(parts, { cause, person, place })
      return async () => {
        if (done.length > 0) return parts.chat.whisper(person, place, voice.contactsEdited(done, { isUndo: contact.does === 'undo' }))
        if (refused) await parts.chat.whisper(person, place, voice.plainly(voice.refusal(refused)))
      }
    }
  }
}

async function voiceFor({ announcer }: Pick<ConversationParts, 'announcer'>, person: Person): Promise<FormVoice> {
  return formsFor(await announcer.view(secretariatId, person))
}
