import { DateTime } from 'luxon'
import type { Logger } from 'pino'
import { inTime } from '../concurrency.ts'
import { secretariatId } from '../register/addressee.ts'
import { dayIn } from '../register/calendar.ts'
import type { Refusal } from '../register/change.ts'
import { teamsOf } from '../register/query.ts'
import { mayEdit } from '../register/rights.ts'
import type { FormVoice } from '../rendering/forms.ts'
import { formsFor } from '../rendering/forms.ts'
import type { ModalView } from '../rendering/view-blocks.ts'
import type { EditTyped } from '../replies/edit-typed.ts'
import type { FormKind } from '../replies/form-kinds.ts'
import type { Person, Place } from './chat.ts'
import { formOf, handedTo, whyNotHandedOver, whyNotNamed } from './contacts.ts'
import type { FormChecked } from './form-checking.ts'
import type { ContactPlace, FormMemory, FormSubmitted } from './form-reading.ts'
import { whatFormDoes } from './may-say.ts'
import type { CommandTyped } from './modals.ts'
import { askedWithinMs, openThenDraw } from './open-first.ts'
import type { ConversationParts } from './parts.ts'
import type { Screens } from './screens.ts'

/** Words that ask for a form. */
export interface FormAsked extends Pick<CommandTyped, 'user' | 'trigger' | 'words'> {
  readonly place: Place
}

/** A message of which somebody asks to keep track. */
export interface MessageTracked extends Pick<CommandTyped, 'user' | 'trigger' | 'replyTo'> {
  readonly message: {
    readonly channel: string
    readonly ts: string
    readonly threadTs?: string
    readonly text: string
    readonly user?: string
  }
}

/** Somebody wants to edit what stands of a commitment. */
export interface EditAsked extends Pick<CommandTyped, 'user' | 'trigger'> {
  readonly id: string
  readonly place: Place
  /** It is asked for in a modal, and lies on top of that. */
  readonly isAbove?: boolean
}

/** Somebody wants to name who, or which channel, comes in the place of another. */
export interface NamingAsked extends Pick<CommandTyped, 'user' | 'trigger'> {
  readonly contact: ContactPlace
  readonly place: Place
}

/** Somebody wants to hand over all that a team owes. */
export interface HandingOverAsked extends Pick<CommandTyped, 'user' | 'trigger'> {
  readonly team: string
  readonly place: Place
}

/** Somebody wants to refuse what a lead proposes. */
export interface RefusalAsked extends Pick<CommandTyped, 'user' | 'trigger'> {
  readonly suggestion: string
  readonly place: Place
}

/** A form that is opened again. */
export type FilledAgain = Pick<CommandTyped, 'user' | 'trigger'> & Pick<FormSubmitted, 'memory' | 'filled'>

type FormParts = Pick<ConversationParts, 'registers' | 'facts' | 'calendars' | 'dates' | 'clock' | 'chat' | 'announcer'> & {
  readonly screens: Screens
  readonly log: Pick<Logger, 'error'>
}

/** Opens forms, and checks what was filled in before it is taken in. */
export class Forms {
  readonly #parts: FormParts

  constructor(parts: FormParts) {
    this.#parts = parts
  }

  /** Whether a command asks for a form. Another one is left to be answered. */
  async openFor({ words, replyTo, user, trigger }: CommandTyped): Promise<boolean> {
    const { isFormCommand } = await import('../replies/command-words.ts')
    return isFormCommand(words) && this.openForWords({ words, place: { is: 'private', replyTo, replaces: false }, user, trigger }, words)
  }

  /** The same of a press that stands for the words; or of those that were `typed`. */
  async openForWords({ words, place, user, trigger }: FormAsked, typed?: string): Promise<boolean> {
    const { commandNamed } = await import('../replies/command-words.ts')
    const [word = ''] = words.trimStart().split(/\s/, 1)
    const form = commandNamed(word) === 'away' ? 'away' : 'add'
    return this.#open({ user, trigger }, { form, typed, draw: (person) => this.#viewTyped(words, person, place) })
  }

  /** Opens the form for what a message promises. */
  async openForMessage({ message, replyTo, user, trigger }: MessageTracked): Promise<boolean> {
    const place: Place = { is: 'private', replyTo, replaces: false }
    return this.#open({ user, trigger }, { form: 'track', draw: (person) => this.#viewTracked(message, person, place) })
  }

  /** Asks why what was proposed is refused. */
  async openRefusal({ suggestion, place, user, trigger }: RefusalAsked): Promise<boolean> {
    const draw = async (person: Person) => {
      const voice = await this.#voiceFor(person)
      const { allowed, may } = mayEdit(this.#parts.registers.register(), person)
      if (!allowed) return voice.standing('refuse', voice.refusal({ reason: 'secretariat only', may }))
      const memory: FormMemory = { form: 'refuse', place, suggestion }
      return voice.asking({ form: 'refuse', as: 'added', inputs: [{ field: 'why', takes: 'words' }], memory })
    }
    return this.#open({ user, trigger }, { form: 'refuse', draw })
  }

  /** Opens the form for what stands of a commitment. */
  async openEdit({ id, place, isAbove = false, user, trigger }: EditAsked): Promise<boolean> {
    return this.#open({ user, trigger, isAbove }, { form: 'edit', draw: (person) => this.#viewEdit({ id }, person, place) })
  }

  /** Asks who, or which channel, comes in the place of another. */
  async openNaming({ contact, place, user, trigger }: NamingAsked): Promise<boolean> {
    const form = formOf(contact)
    const draw = async (person: Person) => {
      const voice = await this.#voiceFor(person)
      const refusal = whyNotNamed(this.#parts, contact, person)
      if (refusal) return voice.standing(form, voice.refusal(refusal))
      const memory: FormMemory = { form, place, contact }
      const takes = form === 'channel' ? 'channel' : 'person'
      return voice.asking({ form, as: 'added', inputs: [{ field: takes, takes }], memory, notice: voice.inPlaceOf(contact) })
    }
    return this.#open({ user, trigger }, { form, draw })
  }

  /** Asks to whom all that a team owes is handed over. */
  async openHandingOver({ team, place, user, trigger }: HandingOverAsked): Promise<boolean> {
    const form = 'hand over'
    const draw = async (person: Person) => {
      const voice = await this.#voiceFor(person)
      const refusal = whyNotHandedOver(this.#parts, team, person)
      if (refusal) return voice.standing(form, voice.refusal(refusal))
      const inputs = handedTo(this.#parts.registers.register(), team)
      const { may } = mayEdit(this.#parts.registers.register(), person)
      if (inputs.length === 0) return voice.standing(form, voice.refusal({ reason: 'nobody else', teams: [], may }))
      return voice.asking({ form, as: 'added', inputs, memory: { form, place, id: team } satisfies FormMemory })
    }
    return this.#open({ user, trigger }, { form, draw })
  }

  /** Opens a form as it was filled in, and not taken. What others have changed since stands beside what was typed. */
  async openFilled({ memory, filled, user, trigger }: FilledAgain): Promise<boolean> {
    const draw = async (person: Person) => {
      const [voice, { viewAgain }] = await Promise.all([this.#voiceFor(person), import('./form-checking.ts')])
      return viewAgain(this.#parts, { memory, filled, person, voice })
    }
    return this.#open({ user, trigger }, { form: memory.form, draw })
  }

  async #open(
    { user, trigger, isAbove = false }: Pick<EditAsked, 'user' | 'trigger' | 'isAbove'>,
    { form, draw, typed }: { form: FormKind; draw: (person: Person) => Promise<ModalView | undefined>; typed?: string | undefined },
  ): Promise<boolean> {
    const { language } = this.#parts.registers.register()
    return openThenDraw(this.#parts, user, {
      show: (view) => (isAbove ? this.#parts.screens.push(trigger, view) : this.#parts.screens.open(trigger, view)),
      draw,
      typed,
      loading: async () => (await this.#voiceFor({ language })).loading(form),
      unreadable: async () => (await this.#voiceFor({ language })).unreadable(),
    })
  }

  /** Whether what was filled in may be taken in. It answers within Slack's time, whatever else goes on. */
  async check(submitted: FormSubmitted): Promise<FormChecked> {
    const { formChecked } = await import('./form-checking.ts')
    return formChecked(this.#parts, submitted, (reader) => this.#voiceFor(reader))
  }

  /** For a submission of which nothing is known. */
  async unreadable(): Promise<FormChecked> {
    const { language } = this.#parts.registers.register()
    return { is: 'shown again', view: (await this.#voiceFor({ language })).unreadable() }
  }

  /** The form for a new commitment, with what the words say of it. Undefined: they speak of one that is there. */
  async #viewTyped(words: string, person: Person, place: Place): Promise<ModalView | undefined> {
    const { awayAsked } = await import('./away-form.ts')
    const away = await awayAsked(this.#parts, words, person)
    if (away) return (await this.#voiceFor(person)).asking({ ...away, memory: { form: away.form, place } satisfies FormMemory })
    const { additionBegun, toEdit } = await import('./form-reading.ts')
    const edited = toEdit(this.#parts, words)
    if (edited) return this.#viewEdit(edited, person, place)
    const begun = additionBegun(this.#parts, words, person)
    if (!begun) return undefined
    const voice = await this.#voiceFor(person)
    const as = this.#may(person)
    if (typeof as === 'object') return voice.standing('add', voice.refusal(as))
    const { addInputs } = await import('../replies/form.ts')
    const memory: FormMemory = { form: 'add', place }
    return voice.asking({ form: 'add', as, inputs: addInputs(begun), memory })
  }

  /** Undefined if there is no such commitment. */
  async #viewEdit(
    { id, typed }: { id: string; typed?: EditTyped | undefined },
    person: Person,
    place: Place,
  ): Promise<ModalView | undefined> {
    const commitment = this.#parts.registers.register().commitments.get(id)
    if (!commitment) return undefined
    const voice = await this.#voiceFor(person)
    const as = this.#may(person)
    if (typeof as === 'object') return voice.standing('edit', voice.refusal(as))
    const [{ editInputs }, { withTyped }] = await Promise.all([import('../replies/editing-form.ts'), import('../replies/edit-typed.ts')])
    const due = voice.due(commitment.due)
    const seen = commitment.log?.at(-1)?.at
    const memory: FormMemory = { form: 'edit', place, id, due, ...(seen === undefined ? {} : { seen }) }
    return voice.asking({ form: 'edit', as, inputs: withTyped(editInputs(commitment, { language: person.language, due }), typed), memory })
  }

  async #viewTracked(message: MessageTracked['message'], person: Person, place: Place): Promise<ModalView> {
    const { registers, chat } = this.#parts
    const voice = await this.#voiceFor(person)
    const as = this.#may(person)
    if (typeof as === 'object') return voice.standing('track', voice.refusal(as))
    const register = registers.register()
    const [author, channel] = await Promise.all([
      message.user === undefined ? undefined : inTime(askedWithinMs / 2, chat.person(message.user)).catch(() => undefined),
      inTime(askedWithinMs / 2, chat.channelOf(message.channel)).catch(() => undefined),
    ])
    const link = chat.linkTo(message)
    const found = {
      // The register is read by more people than a private channel: that is not named.
      document: voice.messageBy(author?.by, channel?.isPublic ? channel.written : undefined),
      date: dayIn(DateTime.fromSeconds(Number(message.ts)), register.timezone),
      ...(link === undefined ? {} : { link }),
    }
    const teams = author ? teamsOf(register, author.by).map(({ id }) => id) : []
    const { trackingBegun } = await import('./form-reading.ts')
    const { form, inputs, withoutRoom } = trackingBegun(this.#parts, { text: message.text, teams, found }, person)
    const memory: FormMemory = { form, place, found }
    return voice.asking({ form, as, inputs, memory, notice: voice.tracked(found.document, withoutRoom) })
  }

  /** What submitting does for this person, or why they may not. */
  #may(person: Person): 'added' | 'proposed' | Refusal {
    return whatFormDoes(this.#parts, person)
  }

  async #voiceFor(reader: Pick<Person, 'language' | 'zone'>): Promise<FormVoice> {
    return formsFor(await this.#parts.announcer.view(secretariatId, reader))
  }
}
