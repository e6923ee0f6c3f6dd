import type { Conversations, WorkspacePerson } from './conversations.ts'
import { bot, rehearsalTeam } from './conversations.ts'
import type { DeliveryOutcome, Gateway } from './gateway.ts'
import type { Json } from './json.ts'
import { isJson } from './json.ts'
import type { ShownView, ShownViews } from './shown-views.ts'
import { heldValue, holdsNothing } from './shown-views.ts'
import { viewFaults } from './view-rules.ts'
import { asBrought } from './views-api.ts'

/** What a person acts on in modals and on the Home tab. */
export interface ViewParts {
  readonly conversations: Conversations
  readonly gateway: Gateway
  readonly views: ShownViews
  viewShown(view: Pick<ShownView, 'user'>): void
  newTrigger(user: string): string
  sendEvent(event: Record<string, unknown>): Promise<DeliveryOutcome>
}

/** What came of a submission. `errors`: block and text; Slack shows them at the inputs, and the modal stays. */
export interface Submitted {
  readonly outcome: DeliveryOutcome
  readonly errors?: Readonly<Record<string, string>>
}

/** Types and chooses in the modal in front: the values by the ids of their blocks. Slack lets nobody choose what a menu has not. */
export function fillIn(parts: ViewParts, { id: user }: WorkspacePerson, values: Readonly<Record<string, unknown>>): void {
  const view = inFront(parts, user)
  for (const [block, value] of Object.entries(values)) {
    const element = inputElement(view, block)
    if (!isOffered(parts, user, { element, value })) throw new Error(`Slack offers no ${String(value)} in ${block}`)
    view.values[block] = { [String(element['action_id'])]: heldValue(element, chosenIn(element, value)) }
  }
  parts.viewShown(view)
}

/** Of people and channels Slack offers those that are there: accounts that are not deactivated, and channels that the person may see. */
function isOffered({ conversations }: ViewParts, user: string, { element, value }: { element: Json; value: unknown }): boolean {
  if (value === null) return true
  if (element['type'] === 'users_select')
    return conversations.people.get(String(value))?.account?.deleted === undefined && conversations.people.has(String(value))
  if (element['type'] !== 'conversations_select') return true
  const channel = conversations.channels.get(String(value))
  return channel !== undefined && !channel.isArchived && !channel.direct && (!channel.isPrivate || channel.members.has(user))
}

/** Submits the modal in front. */
export async function submitModal(parts: ViewParts, person: WorkspacePerson): Promise<Submitted> {
  const view = inFront(parts, person.id)
  if (view.content['submit'] === undefined) throw new Error('this modal has nothing to submit')
  for (const block of inputsOf(view)) {
    const element = isJson(block['element']) ? block['element'] : {}
    const held = view.values[String(block['block_id'])]?.[String(element['action_id'])]
    // Slack itself asks for what is required, and the app hears nothing.
    if (block['optional'] !== true && holdsNothing(element, held)) throw new Error(`Slack asks to fill in: ${inputLabel(block)}`)
  }
  let said: Json = {}
  const outcome = await parts.gateway.deliver({
    kind: 'interactive',
    onResponse: (response) => {
      said = response
    },
    payload: { ...whoActs(parts, person), type: 'view_submission', view: asBrought(view), response_urls: [] },
  })
  if (outcome !== 'acknowledged') return { outcome }
  return { outcome, ...carriedOut(parts, view, said) }
}

/** Closes the modal in front. */
export async function closeModal(parts: ViewParts, person: WorkspacePerson): Promise<void> {
  const view = inFront(parts, person.id)
  parts.views.close(view)
  parts.viewShown(view)
  if (view.content['notify_on_close'] !== true) return
  const { trigger_id: _none, ...who } = whoActs(parts, person)
  await parts.gateway.deliver({
    kind: 'interactive',
    payload: { ...who, type: 'view_closed', view: asBrought(view), is_cleared: false },
  })
}

/** What is pressed in a view: `option`, the value that is chosen in a menu; `typed`, the words of an input that counts when Enter is pressed. */
export interface PressedInView {
  readonly blockId: string
  readonly actionId: string
  readonly option?: string
  readonly typed?: string
}

/** Presses a button, chooses an option of a menu, or types a line and presses Enter, in the modal in front or on the Home tab. */
export async function pressInView(
  parts: ViewParts,
  person: WorkspacePerson,
  { blockId, actionId, option, typed, on }: PressedInView & { on: 'modal' | 'home' },
): Promise<DeliveryOutcome> {
  const view = on === 'modal' ? inFront(parts, person.id) : parts.views.home(person.id)
  const block = view && blocksOf(view).find((each) => each['block_id'] === blockId)
  const element = elementsIn(block).find((each) => each['action_id'] === actionId)
  if (!view || !element) throw new Error(`no ${actionId} in block ${blockId} of what ${person.email} sees`)
  if ((typed !== undefined) !== (element['type'] === 'plain_text_input')) throw new Error(`words are typed in an input alone: ${actionId}`)
  const selected = option === undefined ? {} : { selected_option: optionOf(element, option) }
  const pressed =
    typed !== undefined
      ? { value: typed === '' ? null : typed }
      : option === undefined
        ? { text: element['text'], value: element['value'] }
        : selected
  return parts.gateway.deliver({
    kind: 'interactive',
    payload: {
      ...whoActs(parts, person),
      type: 'block_actions',
      container: { type: 'view', view_id: view.id },
      view: asBrought(view),
      actions: [{ action_id: actionId, block_id: blockId, type: element['type'], ...pressed, action_ts: parts.conversations.nextTs() }],
    },
  })
}

/** Opens the Home tab of the app. */
export async function openHome(parts: ViewParts, { id: user }: WorkspacePerson): Promise<DeliveryOutcome> {
  const home = parts.views.home(user)
  const channel = parts.conversations.direct(user).id
  return parts.sendEvent({
    type: 'app_home_opened',
    user,
    channel,
    tab: 'home',
    event_ts: parts.conversations.nextTs(),
    ...(home ? { view: asBrought(home) } : {}),
  })
}

/** What Slack puts around everything that a person does in a view. */
function whoActs(parts: ViewParts, person: WorkspacePerson): Json {
  const team_id = person.account?.team_id ?? rehearsalTeam.id
  return {
    user: { id: person.id, username: person.name, name: person.name, team_id },
    api_app_id: bot.app,
    token: 'rehearsal',
    trigger_id: parts.newTrigger(person.id),
    team: { id: rehearsalTeam.id, domain: rehearsalTeam.domain },
    enterprise: null,
    is_enterprise_install: false,
  }
}

/** Does what the acknowledgement of a submission says. Nothing said: the modal closes. @throws if Slack would show an error in its place. */
function carriedOut(parts: ViewParts, view: ShownView, said: Json): Pick<Submitted, 'errors'> {
  const { views } = parts
  switch (said['response_action']) {
    case undefined:
      views.close(view)
      break
    case 'errors':
      return { errors: errorsIn(view, said) }
    case 'clear':
      views.closeAll(view.user)
      break
    case 'update':
      views.update(view, taken(said))
      break
    case 'push':
      if (!views.open(view.user, taken(said), { above: true })) throw new Error('a fourth modal does not fit on the stack')
      break
    default:
      throw new Error(`no response_action ${said['response_action']}`)
  }
  parts.viewShown(view)
  return {}
}

function errorsIn(view: ShownView, { errors }: Json): Record<string, string> {
  const known = new Set(inputsOf(view).map((block) => block['block_id']))
  const entries = isJson(errors) ? Object.entries(errors) : []
  const wrong = entries.filter(([block, text]) => !known.has(block) || typeof text !== 'string' || text === '')
  if (entries.length === 0 || wrong.length > 0) throw new Error(`errors at no input of the modal: ${JSON.stringify(errors)}`)
  return Object.fromEntries(entries) as Record<string, string>
}

function taken({ view }: Json): Json {
  const given = isJson(view) ? view : {}
  const faults = viewFaults(given, 'modal')
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return given
}

function inFront({ views }: ViewParts, user: string): ShownView {
  const view = views.inFront(user)
  if (!view) throw new Error('no modal is open')
  return view
}

function blocksOf({ content: { blocks } }: ShownView): Json[] {
  return Array.isArray(blocks) ? blocks.filter(isJson) : []
}

function inputsOf(view: ShownView): Json[] {
  return blocksOf(view).filter(({ type }) => type === 'input')
}

function inputElement(view: ShownView, blockId: string): Json {
  const block = inputsOf(view).find((each) => each['block_id'] === blockId)
  if (!isJson(block?.['element'])) throw new Error(`no input ${blockId} in the modal`)
  return block['element']
}

function inputLabel({ label, block_id }: Json): string {
  return isJson(label) ? String(label['text']) : String(block_id)
}

function elementsIn(block: Json | undefined): Json[] {
  const elements = Array.isArray(block?.['elements']) ? block['elements'].filter(isJson) : []
  // Of an input Slack tells only where the block says so.
  if (block?.['dispatch_action'] === true && isJson(block['element'])) return [...elements, block['element']]
  return isJson(block?.['accessory']) ? [...elements, block['accessory']] : elements
}

/** The value as the element holds it: options as a whole, for whoever names them by their values. */
function chosenIn(element: Json, value: unknown): unknown {
  const isOfOptions = element['options'] !== undefined || element['option_groups'] !== undefined
  if (value === null || !isOfOptions) return value
  return Array.isArray(value) ? value.map((each) => optionOf(element, String(each))) : optionOf(element, String(value))
}

function optionsIn({ options, option_groups: groups }: Json): Json[] {
  const listed = Array.isArray(groups) ? groups.filter(isJson).flatMap((group) => group['options']) : options
  return Array.isArray(listed) ? listed.filter(isJson) : []
}

function optionOf(element: Json, value: string): Json {
  const found = optionsIn(element).find((each) => each['value'] === value)
  if (!found) throw new Error(`no option ${value} in ${element['action_id']}`)
  return found
}
