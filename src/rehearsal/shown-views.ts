import { randomUUID } from 'node:crypto'
import { withIds } from './events.ts'
import type { Json } from './json.ts'
import { isJson } from './json.ts'

/** A view as somebody has it on the screen: a modal, or their Home tab of the app. */
export interface ShownView {
  readonly id: string
  /** The modal at the bottom of the stack in which it lies. */
  readonly root: string
  /** The modal below it. */
  readonly previous: string | undefined
  readonly user: string
  /** Another one after each update. */
  hash: string
  content: Json
  /** What was typed and chosen so far: block, element, value. */
  values: Record<string, Record<string, Json>>
}

/** Slack's own rule. */
const mostInStack = 3

/** The modals that people have open, each person's in a stack, and the Home tabs of the app. */
export class ShownViews {
  readonly #stacks = new Map<string, ShownView[]>()
  readonly #homes = new Map<string, ShownView>()

  /** The modal that a person sees. */
  inFront(user: string): ShownView | undefined {
    return this.#stacks.get(user)?.at(-1)
  }

  home(user: string): ShownView | undefined {
    return this.#homes.get(user)
  }

  /** Opens a modal in the place of those that are open; `above`: on top of them. Undefined if there is no room, or nothing to lie on. */
  open(user: string, content: Json, { above }: { above: boolean }): ShownView | undefined {
    const stack = above ? (this.#stacks.get(user) ?? []) : []
    if (above && (stack.length === 0 || stack.length >= mostInStack)) return undefined
    const view = newView(user, content, stack)
    this.#stacks.set(user, [...stack, view])
    return view
  }

  /** The modal with this id, Slack's or the app's own. */
  find(id: string): ShownView | undefined {
    return [...this.#stacks.values()].flat().find((view) => view.id === id || (id !== '' && view.content['external_id'] === id))
  }

  /** Draws a view anew. What was typed stays where block and element have the ids that they had. */
  update(view: ShownView, content: Json): void {
    view.content = withBlockIds(content)
    view.hash = newHash()
    const begun = valuesBegun(view.content)
    view.values = mapValues(begun, (elements, block) => mapValues(elements, (value, element) => view.values[block]?.[element] ?? value))
  }

  publish(user: string, content: Json): ShownView {
    const known = this.#homes.get(user)
    const view = known ?? newView(user, content, [])
    if (known) this.update(known, content)
    this.#homes.set(user, view)
    return view
  }

  close(view: ShownView): void {
    const stack = this.#stacks.get(view.user) ?? []
    this.#stacks.set(
      view.user,
      stack.filter((each) => each !== view),
    )
  }

  closeAll(user: string): void {
    this.#stacks.delete(user)
  }
}

function newView(user: string, content: Json, below: readonly ShownView[]): ShownView {
  const id = `V${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`
  const drawn = withBlockIds(content)
  return { id, root: below[0]?.id ?? id, previous: below.at(-1)?.id, user, hash: newHash(), content: drawn, values: valuesBegun(drawn) }
}

function withBlockIds(content: Json): Json {
  return { ...content, blocks: withIds(Array.isArray(content['blocks']) ? content['blocks'] : []) }
}

function newHash(): string {
  return `${Math.floor(Date.now() / 1000)}.${randomUUID().slice(0, 8)}`
}

/** What the inputs of a view have before anybody types. */
function valuesBegun({ blocks }: Json): ShownView['values'] {
  const inputs = (Array.isArray(blocks) ? blocks.filter(isJson) : []).filter(({ type }) => type === 'input')
  return Object.fromEntries(
    inputs.map(({ block_id, element }) => {
      const input = isJson(element) ? element : {}
      return [String(block_id), { [String(input['action_id'])]: heldValue(input, initialOf(input)) }]
    }),
  )
}

/** The field in which Slack brings what an element holds, and the one in which the app says what it holds at first. */
const fieldsByElement: Record<string, { readonly value: string; readonly initial: string }> = {
  plain_text_input: { value: 'value', initial: 'initial_value' },
  url_text_input: { value: 'value', initial: 'initial_value' },
  datepicker: { value: 'selected_date', initial: 'initial_date' },
  static_select: { value: 'selected_option', initial: 'initial_option' },
  radio_buttons: { value: 'selected_option', initial: 'initial_option' },
  checkboxes: { value: 'selected_options', initial: 'initial_options' },
  multi_static_select: { value: 'selected_options', initial: 'initial_options' },
  users_select: { value: 'selected_user', initial: 'initial_user' },
  multi_users_select: { value: 'selected_users', initial: 'initial_users' },
  conversations_select: { value: 'selected_conversation', initial: 'initial_conversation' },
}

function fieldsOf(element: Json): { readonly value: string; readonly initial: string } {
  const type = String(element['type'])
  const fields = Object.hasOwn(fieldsByElement, type) ? fieldsByElement[type] : undefined
  if (!fields) throw new Error(`a ${type} holds no value`)
  return fields
}

function initialOf(element: Json): unknown {
  return element[fieldsOf(element).initial] ?? (fieldsOf(element).value.endsWith('s') ? [] : null)
}

/** What an element holds, as Slack brings it. */
export function heldValue(element: Json, value: unknown): Json {
  return { type: element['type'], [fieldsOf(element).value]: value }
}

/** Whether nothing was typed or chosen. */
export function holdsNothing(element: Json, value: Json | undefined): boolean {
  const held = value?.[fieldsOf(element).value]
  return held === undefined || held === null || held === '' || (Array.isArray(held) && held.length === 0)
}

function mapValues<From, To>(record: Record<string, From>, to: (value: From, key: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]))
}
