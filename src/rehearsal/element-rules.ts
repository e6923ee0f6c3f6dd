import { faultAt, faultsOfKeys, faultsOfList, faultsOfString, faultsOfText, itemsOf, ownKeys } from './field-rules.ts'
import type { Json } from './json.ts'
import { isJson } from './json.ts'

/** Which keys each kind of element may have besides `type` and `action_id`. Slack refuses any other kind. */
const keysByElement: Record<string, readonly string[]> = {
  button: ['text', 'url', 'value', 'style', 'confirm', 'accessibility_label'],
  static_select: ['placeholder', 'options', 'option_groups', 'initial_option', 'confirm', 'focus_on_load'],
  multi_static_select: ['placeholder', 'options', 'option_groups', 'initial_options', 'confirm', 'max_selected_items', 'focus_on_load'],
  overflow: ['options', 'confirm'],
  radio_buttons: ['options', 'initial_option', 'confirm', 'focus_on_load'],
  checkboxes: ['options', 'initial_options', 'confirm', 'focus_on_load'],
  datepicker: ['initial_date', 'confirm', 'focus_on_load', 'placeholder'],
  users_select: ['placeholder', 'initial_user', 'confirm', 'focus_on_load'],
  multi_users_select: ['placeholder', 'initial_users', 'confirm', 'max_selected_items', 'focus_on_load'],
  conversations_select: [
    'placeholder',
    'initial_conversation',
    'default_to_current_conversation',
    'confirm',
    'response_url_enabled',
    'filter',
    'focus_on_load',
  ],
  plain_text_input: ['initial_value', 'multiline', 'min_length', 'max_length', 'dispatch_action_config', 'focus_on_load', 'placeholder'],
  image: ['image_url', 'alt_text'],
}
const mostOptions: Record<string, number> = { static_select: 100, multi_static_select: 100, overflow: 5, radio_buttons: 10, checkboxes: 10 }
const label = { most: 75, only: 'plain_text' } as const

/** What is wrong with a button, a menu or an input, one line each. */
export function faultsOfElement(element: unknown, at: string): string[] {
  if (!isJson(element)) return [faultAt(at, 'must be an object')]
  const kind = String(element['type'])
  const keys = ownKeys(keysByElement, kind)
  if (!keys) return [faultAt(`${at}/type`, `unsupported element: ${kind}`)]
  const { placeholder, confirm } = element
  const most = mostOptions[kind]
  return [
    ...faultsOfKeys(element, at, ['type', 'action_id', ...keys]),
    ...faultsOfString(element['action_id'], `${at}/action_id`, 255),
    ...(placeholder === undefined ? [] : faultsOfText(placeholder, `${at}/placeholder`, { most: 150, only: 'plain_text' })),
    ...(confirm === undefined ? [] : faultsOfConfirm(confirm, `${at}/confirm`)),
    ...(kind === 'button' ? faultsOfButton(element, at) : []),
    ...(most === undefined ? [] : faultsOfMenu(element, at, most)),
  ]
}

function faultsOfButton({ text, value, url, style }: Json, at: string): string[] {
  const isStyle = style === undefined || style === 'primary' || style === 'danger'
  return [
    ...faultsOfText(text, `${at}/text`, label),
    ...faultsOfString(value, `${at}/value`, 2000),
    ...faultsOfString(url, `${at}/url`, 3000),
    ...(isStyle ? [] : [faultAt(`${at}/style`, 'must be one of primary, danger')]),
  ]
}

/** A menu has options, or groups of them with at most `most` options each. */
function faultsOfMenu(menu: Json, at: string, most: number): string[] {
  const groups = Array.isArray(menu['option_groups']) ? menu['option_groups'].filter(isJson) : undefined
  const options = groups ? groups.flatMap((group) => itemsOf(group['options'])) : itemsOf(menu['options'])
  const initial = menu['initial_option']
  const isThere = initial === undefined || options.some((option) => JSON.stringify(option) === JSON.stringify(initial))
  return [
    ...(groups ? faultsOfGroups(groups, `${at}/option_groups`, most) : faultsOfList(menu['options'], `${at}/options`, most)),
    ...options.flatMap((option, index) => faultsOfOption(option, `${at}/options/${index}`)),
    ...(isThere ? [] : [faultAt(`${at}/initial_option`, 'must be one of the options')]),
  ]
}

function faultsOfGroups(groups: readonly Json[], at: string, mostOptionsEach: number): string[] {
  return [
    ...(groups.length > 100 ? [faultAt(at, 'no more than 100 items allowed')] : []),
    ...groups.flatMap((group, index) => [
      ...faultsOfText(group['label'], `${at}/${index}/label`, label),
      ...faultsOfList(group['options'], `${at}/${index}/options`, mostOptionsEach),
    ]),
  ]
}

function faultsOfOption(option: unknown, at: string): string[] {
  if (!isJson(option)) return [faultAt(at, 'must be an object')]
  const { text, description } = option
  const value = String(option['value'] ?? '')
  return [
    ...faultsOfText(text, `${at}/text`, { most: 75 }),
    ...(description === undefined ? [] : faultsOfText(description, `${at}/description`, { most: 75 })),
    ...(value === '' || value.length > 150 ? [faultAt(`${at}/value`, 'must be 1 to 150 characters')] : []),
  ]
}

function faultsOfConfirm(confirm: unknown, at: string): string[] {
  if (!isJson(confirm)) return [faultAt(at, 'must be an object')]
  return [
    ...faultsOfText(confirm['title'], `${at}/title`, { most: 100, only: 'plain_text' }),
    ...faultsOfText(confirm['text'], `${at}/text`, { most: 300 }),
    ...faultsOfText(confirm['confirm'], `${at}/confirm`, { most: 30, only: 'plain_text' }),
    ...faultsOfText(confirm['deny'], `${at}/deny`, { most: 30, only: 'plain_text' }),
  ]
}
