import type { BlockAction } from '@slack/bolt'
import { z } from 'zod'
import type { ModalMemory } from '../conversation/modals.ts'
import type { ButtonMeaning } from '../conversation/press.ts'
import { dueShape, hour, instant } from '../register/shapes.ts'
import type {
  AgainValue,
  ChooseValue,
  ContactValue,
  FormValue,
  NarrowValue,
  OpenValue,
  PageValue,
  RestoreValue,
  RowValue,
  SayValue,
  SettleValue,
  UndoValue,
} from '../rendering/buttons.ts'
import { actionIds, buttonKind, isHomeState, isLanguage, isModalKind, rowBlockIds } from '../rendering/buttons.ts'

// The values of the bot's own buttons as Slack brings them back. Loaded with the first of them: zod would take 40 ms of a start.

const itemId = z.string().max(60)
const modalKind = z.custom<ModalMemory['modal']>(isModalKind).optional()
const sayValue = z.object({
  id: itemId,
  words: z.string(),
  key: z.string(),
  modal: modalKind,
  to: dueShape.exactOptional(),
  form: z.literal('edit').optional(),
  stood: z.string().exactOptional(),
  command: z.string().exactOptional(),
  question: z.object({ cause: z.string(), ask: z.string(), id: z.string().exactOptional() }).exactOptional(),
}) satisfies z.ZodType<SayValue>
const rowValue = z.union([
  z.object({ words: z.string(), key: z.string().optional(), modal: modalKind }),
  z.object({ asks: z.literal('done') }),
]) satisfies z.ZodType<RowValue>
const openValue = z.object({ key: z.string(), page: z.int().min(1) }) satisfies z.ZodType<OpenValue>
const undoValue = z.union([
  z.object({ entries: z.array(z.object({ id: itemId, at: instant })) }),
  z.object({ cause: z.string() }),
]) satisfies z.ZodType<UndoValue>
const pageValue = z.object({ command: z.string(), page: z.int().min(1), item: itemId.optional() }) satisfies z.ZodType<PageValue>
const putBackValue = z.object({ notice: z.string() }) satisfies z.ZodType<RestoreValue>

const formValue = z.object({ words: z.string() }) satisfies z.ZodType<FormValue>
const againValue = z.object({ cause: z.string() }) satisfies z.ZodType<AgainValue>
const settleValue = z.object({ suggestion: z.string() }) satisfies z.ZodType<SettleValue>

const contactOf = z.enum(['leads', 'members', 'channel'])
const contactName = z.string().max(500)
const contactEdit = z.object({ addressee: itemId, of: contactOf, from: contactName.exactOptional(), to: contactName.exactOptional() })
const contactValue = z.union([
  z.object({ does: z.literal('name'), addressee: itemId, of: contactOf, from: contactName }),
  z.object({ does: z.literal('hand over'), addressee: itemId }),
  z.object({ does: z.literal('leave'), trouble: z.string(), addressee: itemId }),
  z.object({ does: z.enum(['write', 'undo']), edits: z.array(contactEdit) }),
]) satisfies z.ZodType<ContactValue>

const homeWhose = z.union([
  z.object({ of: z.enum(['mine', 'all']) }),
  z.object({ of: z.literal('side'), party: itemId }),
  z.object({ of: z.literal('team'), team: itemId }),
])
const homeChoice = z.union([
  z.object({ state: z.custom<Extract<NarrowValue, { state: unknown }>['state']>((value) => value === null || isHomeState(value)) }),
  z.object({ whose: homeWhose.nullable() }),
  z.object({ page: z.int().min(1) }),
  z.object({ nothing: z.literal(true) }),
]) satisfies z.ZodType<NarrowValue>

const chooseValue = z.union([
  z.object({ language: z.custom<Extract<ChooseValue, { language: unknown }>['language']>((value) => value === null || isLanguage(value)) }),
  z.object({ hour: hour.nullable() }),
]) satisfies z.ZodType<ChooseValue>

// Slack takes no longer value from a bot, so a longer one was not written by it.
const longestValue = 2000

/** The meaning of what was pressed or chosen. Never throws, whatever the value: one that is not of the bot's own making is `unreadable`. */
export function buttonMeaning({ action_id: actionId, block_id: blockId, ...action }: BlockAction['actions'][number]): ButtonMeaning {
  const value = 'selected_option' in action ? action.selected_option?.value : 'value' in action ? action.value : undefined
  // The one input that counts by itself holds words, and no value of the bot's own; emptied, Slack brings nothing of it.
  if (actionId === actionIds.narrow('words')) return { does: 'narrow', choice: { words: typeof value === 'string' ? value.trim() : '' } }
  if (typeof value !== 'string' || value.length > longestValue) return unreadable
  const given = jsonOf(value)
  switch (buttonKind(actionId)) {
    case 'undo':
      return meaningIn(undoValue, given, (undo) =>
        'cause' in undo ? { does: 'undo all', of: undo.cause } : { does: 'undo', takesBack: undo.entries },
      )
    case 'page':
      return meaningIn(pageValue, given, ({ item, ...page }) => ({
        does: 'turn the page',
        ...page,
        ...(item === undefined ? {} : { item }),
      }))
    case 'put back':
      return meaningIn(putBackValue, given, (notice) => ({ does: 'put back', ...notice }))
    case 'form':
      return meaningIn(formValue, given, ({ words }) => ({ does: 'ask for form', words }))
    case 'back':
      return { does: 'end absence' }
    case 'again':
      return meaningIn(againValue, given, ({ cause }) => ({ does: 'fill in again', cause }))
    case 'confirm':
    case 'refuse': {
      const how = buttonKind(actionId) === 'confirm' ? 'confirmed' : 'refused'
      return meaningIn(settleValue, given, ({ suggestion }) => ({ does: 'settle', suggestion, how }))
    }
    case 'narrow':
      return meaningIn(homeChoice, given, (choice) => ({ does: 'narrow', choice }))
    case 'choose':
      return meaningIn(chooseValue, given, (chosen) => ({ does: 'choose', chosen }))
    case 'contact':
      return meaningIn(contactValue, given, (contact) => ({ does: 'contact', contact }))
    case 'say':
      return meaningIn(sayValue, given, ({ modal, form, ...saying }) =>
        form === undefined ? { does: 'say', ...saying, ...(modal === undefined ? {} : { modal }) } : { does: 'edit', id: saying.id },
      )
    case 'row':
      return meaningIn(rowValue, given, (value) => rowMeaning(rowBlockIds.commitment(blockId), value))
    case 'open':
      return meaningIn(openValue, given, (which) => ({ does: 'open', ...which }))
    case undefined:
      return unreadable
  }
}

function rowMeaning(id: string, value: RowValue): ButtonMeaning {
  if ('asks' in value) return { does: 'open', key: '', page: 1, only: id }
  return { does: 'answer', id, words: value.words, key: value.key ?? '', ...(value.modal === undefined ? {} : { modal: value.modal }) }
}

const unreadable: ButtonMeaning = { does: 'unreadable' }

function meaningIn<T>(shape: z.ZodType<T>, given: unknown, meaning: (value: T) => ButtonMeaning): ButtonMeaning {
  const { success, data } = shape.safeParse(given)
  return success ? meaning(data) : unreadable
}

/** Undefined, which is no value of any button, for what is no JSON. */
export function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
