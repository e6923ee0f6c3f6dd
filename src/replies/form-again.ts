import { isDay } from '../register/days.ts'
import { withEdits } from '../register/editing.ts'
import type { Language } from '../register/languages.ts'
import { ownersBefore } from '../register/owners.ts'
import type { Commitment, LogEntry } from '../register/schema.ts'
import { editInputs } from './editing-form.ts'
import type { FormFilled, FormInput } from './form-kinds.ts'

// A form that is not taken is shown again with what was typed in it.

/** The inputs with what was typed and chosen in them. What was left empty is empty. */
export function refilled(inputs: readonly FormInput[], filled: FormFilled): readonly FormInput[] {
  return inputs.map((input) => withHeld(input, filled[input.field]))
}

function withHeld(input: FormInput, held: string | readonly string[] | undefined): FormInput {
  const one = typeof held === 'string' ? held : undefined
  const several = held === undefined || typeof held === 'string' ? [] : held
  switch (input.takes) {
    case 'line':
    case 'words':
    case 'person':
    case 'channel':
    case 'team':
      return { ...input, begun: one }
    case 'day':
      return { ...input, begun: isDay(one) ? one : undefined }
    case 'teams':
      return { ...input, begun: several }
    case 'ownership':
      return { ...input, begun: one === 'known' ? 'known' : 'ask' }
    case 'ticks':
      return { ...input, options: input.options.map((each) => ({ ...each, isTicked: several.includes(each.field) })) }
  }
}

interface EditedMeanwhile {
  readonly commitment: Commitment
  /** What others have changed of it since it was shown. */
  readonly since: readonly LogEntry[]
  readonly filled: FormFilled
  readonly language: Language
  /** Its due as it was shown, and as it is shown now. */
  readonly due: { readonly shown: string; readonly now: string }
}

/** What was typed over what stood stays; what was left as it was shown is what others have made of it. */
export function editInputsSince({ commitment, since, filled, language, due }: EditedMeanwhile): readonly FormInput[] {
  const shown = new Map(editInputs(asItWasShown(commitment, since), { language, due: due.shown }).map((input) => [input.field, input]))
  const anew = since.at(-1)?.at
  return editInputs(commitment, { language, due: due.now }).map((input) => {
    const held = withHeld(input, filled[input.field])
    const before = shown.get(input.field)
    const isLeft = before !== undefined && sameHeld(before, held)
    return isLeft && !sameHeld(input, held) ? { ...input, ...(anew === undefined ? {} : { anew }) } : held
  })
}

function asItWasShown(commitment: Commitment, since: readonly LogEntry[]): Commitment {
  const { log = [] } = commitment
  const owners = since.reduceRight((after, entry) => [...ownersBefore(after, entry, log)], commitment.owners)
  return { ...withEdits(commitment, { gone: since, added: [], log: [] }), owners }
}

function sameHeld(one: FormInput, other: FormInput): boolean {
  return heldBy(one) === heldBy(other)
}

function heldBy(input: FormInput): string {
  const begun = 'begun' in input ? (input.begun ?? '') : ''
  return typeof begun === 'string' ? begun.trim() : begun.toSorted().join(' ')
}
