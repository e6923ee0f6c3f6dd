import type { Logger } from 'pino'
import { inTime } from '../concurrency.ts'
import { secretariatId } from '../register/addressee.ts'
import type { Refusal } from '../register/change.ts'
import { applyInTurn } from '../register/in-turn.ts'
import { instantOf } from '../register/instant.ts'
import { mayRead } from '../register/rights.ts'
import type { Commitment, Due, Instant, LogEntry } from '../register/schema.ts'
import type { ModalNotice, ModalVoice } from '../rendering/modals.ts'
import { modalsFor } from '../rendering/modals.ts'
import type { ModalView } from '../rendering/view-blocks.ts'
import type { Filled, FilledIn } from '../replies/filled-in.ts'
import type { ModalSpeaker } from '../replies/modal.ts'
import type { ModalDoubt, ModalField, ModalKind } from '../replies/modal-kinds.ts'
import type { Person, Place } from './chat.ts'
import type { WhyNot } from './may-say.ts'
import type { Showing } from './open-first.ts'
import { askedWithinMs, entriesSince, openThenDraw, whoTyped } from './open-first.ts'
import type { ConversationParts } from './parts.ts'
import type { Screens } from './screens.ts'

/** What an open modal is about, as it comes back with what is filled in. */
export interface ModalMemory {
  readonly modal: ModalKind
  readonly id: string
  /** The message that it answers; empty if it answers none. */
  readonly key: string
  /** The place in which it was opened, and is answered. */
  readonly place: Place
  /** The last entry of the log that its reader could know of; absent where there was none. */
  readonly seen?: Instant | undefined
  /** What its reader was asked about: submitted once more, it is so. */
  readonly sureOf?: readonly ModalDoubt[] | undefined
}

/** Somebody asks for a modal. `trigger`: the chat's own, by which it opens within seconds. */
export interface ModalAsked {
  readonly memory: Pick<ModalMemory, 'modal' | 'id' | 'key' | 'place'>
  readonly user: string
  readonly trigger: string
  /** It is asked for in a modal, and lies on top of that. */
  readonly isAbove?: boolean
  /** The reason that was typed with it. */
  readonly why?: string | undefined
  /** The words for which the press stands. */
  readonly said?: string | undefined
  /** The new due that was typed with it. */
  readonly to?: Due | undefined
  /** As it was filled in before, and not taken. */
  readonly filled?: Filled | undefined
  /** The command by which it is asked for: what is not for its author is left to be answered. */
  readonly typed?: string | undefined
}

/** Somebody opens a commitment. */
export interface ItemAsked extends Pick<ModalAsked, 'user' | 'trigger'> {
  readonly id: string
  /** The place in which what is said of it is answered. */
  readonly place: Place
}

/** A call of `/commitments`. */
export interface CommandTyped extends Pick<ModalAsked, 'user' | 'trigger'> {
  readonly words: string
  readonly replyTo: string
}

/** A commitment that is shown in a modal, by the chat's id of that. */
export interface ItemShown extends Pick<ItemAsked, 'id' | 'place' | 'user'> {
  readonly view: string
}

/** What somebody has filled in and submitted. */
export interface ModalSubmitted {
  readonly memory: ModalMemory
  readonly user: string
  readonly filled: Filled
}

/** What becomes of a submission: it may be taken in, or is shown again, as a whole or with what is wrong at its inputs. */
export type ModalChecked =
  | { readonly is: 'right' }
  | { readonly is: 'wrong'; readonly at: Readonly<Partial<Record<ModalField, string>>> }
  | { readonly is: 'shown again'; readonly view: ModalView }

type ModalParts = Pick<ConversationParts, 'registers' | 'facts' | 'calendars' | 'dates' | 'clock' | 'chat' | 'announcer'> & {
  readonly screens: Screens
  readonly log: Pick<Logger, 'error'>
}

/** Opens modals, and checks what was filled in before it is taken in. What they say is recorded like everything else that people say. */
export class Modals {
  readonly #parts: ModalParts

  constructor(parts: ModalParts) {
    this.#parts = parts
  }

  /** Whether it has opened. If not, the press says its words instead, and their answer says why not. */
  async open({ memory: asked, user, trigger, isAbove = false, typed, ...begun }: ModalAsked): Promise<boolean> {
    const { screens } = this.#parts
    const show = (view: ModalView) => (isAbove ? screens.push(trigger, view) : screens.open(trigger, view))
    const loading = async () => (await this.#voiceFor({ language: this.#parts.registers.register().language })).loading(asked.modal)
    const isFor = (person: Person) => typed === undefined || mayRead(this.#parts.registers.register(), person).allowed
    const draw = async (person: Person) => (isFor(person) ? this.#viewFor(asked, person, begun) : undefined)
    return this.#show(user, { show, draw, typed, loading })
  }

  /** Whether a command lacks something for which a modal asks. Another one is left to be answered. */
  async openFor({ words, replyTo, user, trigger }: CommandTyped): Promise<boolean> {
    const { lackingIn, modalAskedBy } = await import('./commands/asked-in-modal.ts')
    const asked = modalAskedBy(this.#parts.registers.register(), words)
    const place: Place = { is: 'private', replyTo, replaces: false }
    const open = ({ modal, id, ...begun }: Pick<ModalMemory, 'modal' | 'id'> & Pick<ModalAsked, 'why' | 'to' | 'said'>) =>
      this.open({ ...begun, memory: { modal, id, key: '', place }, user, trigger, typed: words })
    if (asked) return open(asked)
    const person = await inTime(askedWithinMs, whoTyped(this.#parts, user, words)).catch(() => undefined)
    const lacking = person && (await lackingIn(this.#parts, words, person))
    return lacking ? open(lacking) : false
  }

  /** Whether the commitment is shown, with what its reader may say of it. */
  async openItem({ id, place, user, trigger }: ItemAsked): Promise<boolean> {
    const show = (view: ModalView) => this.#parts.screens.open(trigger, view)
    const loading = async () => (await this.#voiceFor({ language: this.#parts.registers.register().language })).loading(undefined)
    return this.#show(user, { show, draw: (person) => this.#itemFor({ id, place }, person), loading })
  }

  /** Draws the commitment anew in the modal that shows it; one that is closed by now is left. */
  async redrawItem({ view, id, place, user }: ItemShown): Promise<void> {
    const { chat, screens, log } = this.#parts
    const drawn = await chat.person(user).then((person) => this.#itemFor({ id, place }, person))
    if (drawn)
      await screens.update({ id: view }, drawn).catch((error) => log.error({ error: String(error) }, 'an open modal could not be drawn'))
  }

  #show(user: string, showing: Omit<Showing, 'unreadable'>): Promise<boolean> {
    const { language } = this.#parts.registers.register()
    return openThenDraw(this.#parts, user, { ...showing, unreadable: async () => (await this.#voiceFor({ language })).unreadable() })
  }

  /** Whether what was filled in may be taken in. It answers within Slack's time, whatever else goes on. */
  async check({ memory, user, filled }: ModalSubmitted): Promise<ModalChecked> {
    const { registers, chat } = this.#parts
    const person = await inTime(askedWithinMs, chat.person(user)).catch(() => undefined)
    const voice = await this.#voiceFor(person ?? { language: registers.register().language })
    // It is recorded like words, or refused, when it is known who said it. What is not for other eyes is not kept until then.
    if (!person) return (await this.#isWithheld(memory, filled)) ? (atAnInput(filled, voice.notYet()) ?? right) : right
    const spoken = await this.#speakerOf(memory, person)
    if (!spoken) return this.#noPart(memory, filled, voice)

    const why = await this.#whyNot(memory.modal, spoken)
    if (why) return this.#again(voice, { memory, spoken, notice: modalNotice(why, voice) })
    const since = entriesSince(spoken.commitment, memory.seen, person.by)
    const read = await this.#read(memory, filled, spoken)
    // Of what has come meanwhile, that says most: submitting once more would displace it.
    if (since.length > 0 && read.is !== 'ended otherwise')
      return this.#again(voice, { memory, spoken, notice: { tells: 'since opened', entries: since } })
    switch (read.is) {
      case 'wrong':
        return { is: 'wrong', at: { [read.field]: voice.fault(read.why) } }
      case 'earlier':
        return this.#again(voice, { memory: sureOf(memory, 'earlier'), spoken, notice: { tells: 'earlier' } })
      case 'ended otherwise': {
        const { ending, says } = read
        const entries = since.filter(({ at }) => at !== ending.at)
        return this.#again(voice, { memory: sureOf(memory, read.is), spoken, notice: { tells: read.is, ending, says, entries } })
      }
      case 'said': {
        if (await this.#isWithheld(memory, filled, spoken))
          return this.#again(voice, { memory: sureOf(memory, 'other side reads'), spoken, notice: { tells: 'other side reads' } })
        const at = instantOf(this.#parts.clock.now())
        const changes = read.reading.changes.map(({ id, entry }) => ({ commitment: id, entry: { ...entry, at } as LogEntry }))
        const refusal = applyInTurn(registers.register(), changes).applied.find((applied) => !applied.ok)
        if (!refusal || refusal.ok) return right
        // Said at an input, all that was written stands, and another choice may be right.
        const led = memory.modal === 'hand over' ? spoken.commitment.owners.find(({ team }) => team === filled.team) : undefined
        const atInput = led
          ? { is: 'wrong' as const, at: { team: voice.alreadyOwns(led) } }
          : atAnInput(filled, voice.refusalAtInput(refusal.refusal))
        return atInput ?? this.#again(voice, { memory, spoken, notice: { tells: 'refused', text: voice.refusal(refusal.refusal) } })
      }
    }
  }

  /** For somebody whose team had a part in it when the modal was opened. Said at an input, so that nothing that was written is lost. */
  #noPart({ modal, id }: ModalMemory, filled: Filled, voice: ModalVoice): ModalChecked {
    const commitment = this.#parts.registers.register().commitments.get(id)
    const teams = (commitment?.owners ?? []).map(({ team }) => team)
    const why: Refusal = commitment ? { reason: 'no part in it', may: [], teams } : { reason: 'unknown commitment', id }
    const shown = () => voice.standing({ modal, id, notice: { tells: 'refused', text: voice.refusal(why) } })
    return atAnInput(filled, voice.refusalAtInput(why)) ?? { is: 'shown again', view: shown() }
  }

  /** For a submission of which nothing is known. */
  async unreadable(user: string): Promise<ModalChecked> {
    const { chat, registers } = this.#parts
    const { language } = (await inTime(askedWithinMs, chat.person(user)).catch(() => undefined)) ?? registers.register()
    return { is: 'shown again', view: (await this.#voiceFor({ language })).unreadable() }
  }

  /** Whether what was written is marked as not for another side, and its author has not said that it may read it. */
  async #isWithheld({ id, sureOf = [] }: ModalMemory, filled: Filled, spoken?: ModalSpeaker): Promise<boolean> {
    const register = this.#parts.registers.register()
    const commitment = register.commitments.get(id)
    if (!commitment || sureOf.includes('other side reads')) return false
    const { isWithheldFrom } = await import('../replies/withheld.ts')
    return isWithheldFrom(Object.values(filled).join('\n'), register, { commitment, own: spoken?.speaker.team?.party.id })
  }

  async #read({ modal, sureOf = [] }: ModalMemory, filled: Filled, spoken: ModalSpeaker): Promise<FilledIn> {
    const { filledIn } = await import('../replies/filled-in.ts')
    return filledIn(modal, filled, spoken, { isSure: sureOf.includes('earlier'), isSureOfEnding: sureOf.includes('ended otherwise') })
  }

  async #again(
    voice: ModalVoice,
    { memory, spoken, notice }: { memory: ModalMemory; spoken: ModalSpeaker; notice: ModalNotice },
  ): Promise<ModalChecked> {
    const { modalInputs } = await import('../replies/modal.ts')
    const { modal, id } = memory
    const inputs = modalInputs(modal, spoken)
    const side = spoken.speaker.team?.party.id
    return { is: 'shown again', view: voice.asking({ modal, id, side, inputs, memory: seenNow(memory, spoken.commitment), notice }) }
  }

  /** Undefined if this person may not read it. */
  async #itemFor({ id, place }: Pick<ItemAsked, 'id' | 'place'>, person: Person): Promise<ModalView | undefined> {
    const register = this.#parts.registers.register()
    const commitment = register.commitments.get(id)
    if (!commitment || !mayRead(register, person).allowed) return undefined
    const voice = await this.#voiceFor(person)
    const { modalsOfferedTo } = await import('./item-acts.ts')
    return voice.item({ commitment, offered: modalsOfferedTo(this.#parts, commitment, person), memory: { item: id, place } })
  }

  /** Undefined if there is nothing to ask this person for: they have no say in it, or it has ended. */
  async #viewFor(
    asked: ModalAsked['memory'],
    person: Person,
    { filled, ...begun }: Pick<ModalAsked, 'why' | 'said' | 'to' | 'filled'> = {},
  ): Promise<ModalView | undefined> {
    const spoken = await this.#speakerOf(asked, person)
    if (!spoken) return undefined
    const voice = await this.#voiceFor(person)
    const why = await this.#whyNot(asked.modal, spoken)
    // What words would take back of what has ended is asked about, with a button.
    if (why?.is === 'ended' && !filled) return undefined
    if (why) return voice.standing({ ...asked, notice: modalNotice(why, voice) })
    const { whyItOnlyFails } = await import('./only-fails.ts')
    const refusal = whyItOnlyFails(asked.modal, spoken, instantOf(this.#parts.clock.now()))
    if (refusal) return voice.standing({ ...asked, notice: { tells: 'refused', text: voice.refusal(refusal) } })
    const { inputsBegun, inputsRefilled, modalInputs } = await import('../replies/modal.ts')
    const { modal, id } = asked
    const side = spoken.speaker.team?.party.id
    const empty = modalInputs(modal, spoken)
    const due = begun.to === undefined ? undefined : voice.due(begun.to)
    const inputs = filled ? inputsRefilled(empty, filled) : inputsBegun(empty, { ...begun, due })
    return voice.asking({ modal, id, side, inputs, memory: seenNow(asked, spoken.commitment) })
  }

  // Loaded with the first modal: the two languages would take a tenth of a start.
  async #speakerOf(asked: Pick<ModalMemory, 'id' | 'key'>, person: Person): Promise<ModalSpeaker | undefined> {
    const { modalSpeakerFor } = await import('./item-acts.ts')
    return modalSpeakerFor(this.#parts, asked, person)
  }

  async #whyNot(modal: ModalKind, spoken: ModalSpeaker): Promise<WhyNot | undefined> {
    const { whyNotSaid } = await import('./may-say.ts')
    return whyNotSaid(modal, spoken, instantOf(this.#parts.clock.now()))
  }

  async #voiceFor(reader: Pick<Person, 'language' | 'zone'>): Promise<ModalVoice> {
    return modalsFor(await this.#parts.announcer.view(secretariatId, reader))
  }
}

const right: ModalChecked = { is: 'right' }

/** Said at an input, so that nothing that was written is lost. */
function atAnInput(filled: Filled, text: string): ModalChecked | undefined {
  const [field] = Object.keys(filled) as ModalField[]
  return field === undefined ? undefined : { is: 'wrong', at: { [field]: text } }
}

function sureOf(memory: ModalMemory, doubt: ModalDoubt): ModalMemory {
  return { ...memory, sureOf: [...(memory.sureOf ?? []), doubt] }
}

function seenNow<Asked extends Omit<ModalMemory, 'seen'>>(asked: Asked, { log = [] }: Commitment): Asked & Pick<ModalMemory, 'seen'> {
  const last = log.at(-1)
  return { ...asked, ...(last === undefined ? {} : { seen: last.at }) }
}

function modalNotice(why: WhyNot, voice: ModalVoice): ModalNotice {
  return why.is === 'ended' ? { tells: 'ended', entries: why.entries } : { tells: 'refused', text: voice.refusal(why.refusal) }
}
