import type { Refusal } from '../register/change.ts'
import type { ContactEdit } from '../register/contacts.ts'
import { inLanguage } from '../register/names.ts'
import type { Commitment, Due, LogEntry } from '../register/schema.ts'
import type { FormFault, FormFaults } from '../replies/form.ts'
import type { FormInput, FormKind } from '../replies/form-kinds.ts'
import { ownership, promiseOf } from '../replies/form-kinds.ts'
import { refusalAtInput } from './at-input.ts'
import type { Block } from './blocks.ts'
import { bold, cutTo, section } from './blocks.ts'
import { formModal } from './buttons.ts'
import { saidOf } from './lines.ts'
import { entryLine, titleAndId } from './names.ts'
import { asRecorded } from './own-reason.ts'
import { plainUpTo } from './plain.ts'
import { contactsEditedOf } from './reach.ts'
import type { Telling } from './render-context.ts'
import { tellingOf } from './render-context.ts'
import type { Said, View } from './said.ts'
import type { Choice, ModalView } from './view-blocks.ts'
import { channelInput, choiceInput, choicesInput, dayInput, input, modal, personInput, ticksInput, wordsInput } from './view-blocks.ts'

/** What a form is drawn from. */
interface AskingForm {
  readonly form: FormKind
  /** What submitting it does: it is done at once, or proposed. */
  readonly as: 'added' | 'proposed'
  readonly inputs: readonly FormInput[]
  /** What comes back with its submission. */
  readonly memory: object
  /** Above the inputs, said already. */
  readonly notice?: string | undefined
}

/** All forms for one reader, in the view's language. */
export interface FormVoice {
  asking(asking: AskingForm): ModalView
  /** Has nothing to fill in: why not. */
  standing(form: FormKind, text: string): ModalView
  /** What is shown at the inputs that are not taken. */
  faults(faults: FormFaults): Readonly<Record<string, string>>
  /** What is wrong, said where the form is closed by now. */
  notTaken(faults: FormFaults): Said
  refusal(refusal: Refusal): string
  /** The same beside an input. */
  refusalAtInput(refusal: Refusal): string
  /** The source of what was found in a message, by who wrote it, if that is known, and in which channel, if everybody may know. */
  messageBy(who: string | undefined, channel: string | undefined): string
  /** Above the inputs: the source as the register will have it, and how many more promises the message has than there is room for. */
  tracked(document: string, withoutRoom: number): string
  /** A due as it is shown to be edited; empty where there is none. */
  due(due: Due | undefined): string
  /** What others have changed since the form was opened. */
  since(commitment: Commitment, entries: readonly LogEntry[]): string
  loading(form: FormKind): ModalView
  unreadable(): ModalView
  notYet(): string
  /** A text of this voice, said by itself. */
  plainly(text: string): Said
  /** Of how people and channels are reached. */
  reach(say: 'noMember' | 'notInChannel'): string
  /** Above the input: in whose or what's place somebody or something is named. */
  inPlaceOf(place: Pick<ContactEdit, 'addressee' | 'of'> & { readonly from: string }): string
  contactsEdited(edits: readonly Pick<ContactEdit, 'addressee' | 'of' | 'from' | 'to'>[], how: { readonly isUndo: boolean }): Said
  namedTo(who: string, team: string): Said
}

export function formsFor(view: View): FormVoice {
  const telling = tellingOf(view)
  const { words, names } = telling
  const standing = (form: FormKind, text: string) => tellingForm(telling, form, text)
  const fault = (each: FormFault) =>
    words.forms.fault(each, {
      day: (day) => words.day(day),
      commitment: (id) => titleAndId(view.register.commitments.get(id), id, view.language),
      party: (party) => names.party(party),
    })
  const faultsSaid = (faults: FormFaults) =>
    Object.fromEntries(Object.entries(faults).flatMap(([field, each]) => (each ? [[field, fault(each)]] : [])))
  return {
    asking: (asking) => askingForm(telling, asking),
    standing,
    faults: faultsSaid,
    notTaken: (faults) => saidOf(telling, [...Object.values(faultsSaid(faults)), words.nothingChanged]),
    due: (due) => (due === undefined ? '' : names.dueName(due)),
    since: ({ log = [] }, entries) =>
      [
        bold(words.modals.sinceOpened),
        ...entries.slice(-5).map((entry) => cutTo(entryLine(words, asRecorded(entry, view.register), { names, log }), 400)),
        words.modals.submitAgain,
      ].join('\n'),
    messageBy: (who, channel) => words.forms.messageBy(who, channel),
    tracked: (document, withoutRoom) =>
      [words.forms.sourceIs(plainUpTo(document, 300)), ...(withoutRoom === 0 ? [] : [words.forms.noRoomFor(withoutRoom)])].join('\n'),
    refusal: (refusal) => words.refusal(refusal, names),
    refusalAtInput: (refusal) => refusalAtInput(telling, refusal),
    loading: (form) => standing(form, words.modals.loading),
    unreadable: () => standing('add', words.modals.unreadable),
    notYet: () => words.modals.notYet,
    plainly: (text) => saidOf(telling, [text]),
    reach: (say) => words.reach[say],
    inPlaceOf: ({ addressee, of, from }) =>
      words.reach.inPlaceOf(names.team(addressee), of === 'channel' ? plainUpTo(from, 100) : names.quietly(from)),
    contactsEdited: (edits, how) => contactsEditedOf(telling, edits, how),
    namedTo: (who, team) => saidOf(telling, [words.reach.named(names.quietly(who), names.team(team))]),
  }
}

function askingForm(telling: Telling, { form, as, inputs, memory, notice }: AskingForm): ModalView {
  const { forms, modals } = telling.words
  return modal({
    callbackId: formModal,
    title: forms.title(form),
    submit: forms.submit(form, as),
    close: modals.cancel,
    memory,
    blocks: [
      ...(as === 'proposed' ? [section(forms.proposes)] : []),
      ...(notice === undefined ? [] : [section(notice)]),
      ...inputs.map((each) => inputOf(telling, form, each)),
    ],
  })
}

function tellingForm({ words: { forms, modals } }: Telling, form: FormKind, text: string): ModalView {
  return modal({ callbackId: formModal, title: forms.title(form), close: modals.close, memory: {}, blocks: [section(text)] })
}

function inputOf(telling: Telling, form: FormKind, each: FormInput): Block {
  const { forms } = telling.words
  const of = promiseOf(each.field)
  const { label, hint, example } =
    'nth' in of ? { label: forms.promise(of.nth), hint: ledBy(telling, each), example: undefined } : forms.input(form, of.field)
  return input({
    blockId: each.field,
    label,
    hint,
    isOptional: each.isOptional,
    anew: each.anew,
    element: elementOf(telling, each, example),
  })
}

/** What is longer is shown in several lines, so that none of it is lost. */
const mostOfLine = 150

function ledBy({ words: { forms }, names }: Telling, each: FormInput): string | undefined {
  return each.takes === 'words' && each.leads !== undefined ? forms.ledBy(names.team(each.leads)) : undefined
}

function elementOf(telling: Telling, each: FormInput, example: string | undefined): Block {
  const { forms } = telling.words
  switch (each.takes) {
    case 'line':
    case 'words':
      return wordsInput({ isLong: each.takes === 'words' || (each.begun ?? '').length > mostOfLine, example, begun: each.begun })
    case 'day':
      return dayInput(each.begun)
    case 'person':
      return personInput(each.begun)
    case 'teams':
      return choicesInput(teamChoices(telling), each.begun)
    case 'channel':
      return channelInput(each.begun)
    case 'team':
      return choiceInput(
        teamChoices(telling).filter(({ value }) => each.among.includes(value)),
        each.begun,
      )
    case 'ownership':
      return choiceInput(
        ownership.map((value) => ({ value, text: forms.ownership[value] })),
        each.begun,
      )
    case 'ticks':
      return ticksInput(
        each.options.map(({ field, words }) => ({ value: field, text: words })),
        each.options.filter(({ isTicked }) => isTicked).map(({ field }) => field),
      )
  }
}

/** All teams, by sides. */
function teamChoices({ names, view }: Telling): Choice[] {
  return [...view.register.teams.values()].map(({ id, party }) => ({
    value: id,
    text: names.team(id),
    ...(party.id === '' ? {} : { group: inLanguage(party.name, view.language) }),
  }))
}
