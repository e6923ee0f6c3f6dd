export type Json = Record<string, unknown>

/** Which keys each kind of element may have besides `type` and `action_id`; a kind that is not here is refused. */
const keysOf: Record<string, readonly string[]> = {
  button: ['text', 'url', 'value', 'style', 'confirm', 'accessibility_label'],
  static_select: ['placeholder', 'options', 'option_groups', 'initial_option', 'confirm', 'focus_on_load'],
  overflow: ['options', 'confirm'],
  radio_buttons: ['options', 'initial_option', 'confirm', 'focus_on_load'],
  checkboxes: ['options', 'initial_options', 'confirm', 'focus_on_load'],
  datepicker: ['initial_date', 'confirm', 'focus_on_load', 'placeholder'],
  users_select: ['placeholder', 'initial_user', 'confirm', 'focus_on_load'],
  multi_users_select: ['placeholder', 'initial_users', 'confirm', 'max_selected_items', 'focus_on_load'],
  plain_text_input: ['initial_value', 'multiline', 'min_length', 'max_length', 'dispatch_action_config', 'focus_on_load', 'placeholder'],
  image: ['image_url', 'alt_text'],
}
const mostOptions: Record<string, number> = { static_select: 100, overflow: 5, radio_buttons: 10, checkboxes: 10 }

/** What is wrong with a button, a menu or an input: added to `faults`, one line each. */
export function faultsOfElement(element: unknown, at: string, faults: string[]): void {
  if (!isJson(element)) return void faults.push(`[ERROR] must be an object [json-pointer:${at}]`)
  const kind = String(element['type'])
  const keys = Object.hasOwn(keysOf, kind) ? keysOf[kind] : undefined
  if (!keys) return void faults.push(`[ERROR] unsupported element: ${kind} [json-pointer:${at}/type]`)
  faultsOfKeys(element, ['type', 'action_id', ...keys], at, faults)
  faultsOfLength(element['action_id'], 255, `${at}/action_id`, faults)
  if (element['placeholder'] !== undefined) faultsOfText(element['placeholder'], 150, `${at}/placeholder`, faults, 'plain_text')
  if (element['confirm'] !== undefined) faultsOfConfirm(element['confirm'], `${at}/confirm`, faults)
  if (kind === 'button') faultsOfButton(element, at, faults)
  const most = mostOptions[kind]
  if (most !== undefined) faultsOfOptions(element, most, { at, faults })
}

function faultsOfButton(button: Json, at: string, faults: string[]): void {
  faultsOfText(button['text'], 75, `${at}/text`, faults, 'plain_text')
  faultsOfLength(button['value'], 2000, `${at}/value`, faults)
  faultsOfLength(button['url'], 3000, `${at}/url`, faults)
  const style = button['style']
  if (style !== undefined && style !== 'primary' && style !== 'danger')
    faults.push(`[ERROR] must be one of primary, danger [json-pointer:${at}/style]`)
}

function faultsOfOptions(menu: Json, most: number, { at, faults }: { at: string; faults: string[] }): void {
  const groups = Array.isArray(menu['option_groups']) ? menu['option_groups'].filter(isJson) : undefined
  if (groups && groups.length > 100) faults.push(`[ERROR] no more than 100 items allowed [json-pointer:${at}/option_groups]`)
  const options = groups
    ? groups.flatMap((group, index) => {
        faultsOfText(group['label'], 75, `${at}/option_groups/${index}/label`, faults, 'plain_text')
        return listGiven(group['options'], most, `${at}/option_groups/${index}/options`, faults)
      })
    : listGiven(menu['options'], most, `${at}/options`, faults)
  options.forEach((option, index) => {
    const here = `${at}/options/${index}`
    if (!isJson(option)) {
      faults.push(`[ERROR] must be an object [json-pointer:${here}]`)
      return
    }
    faultsOfText(option['text'], 75, `${here}/text`, faults)
    if (option['description'] !== undefined) faultsOfText(option['description'], 75, `${here}/description`, faults)
    const value = String(option['value'] ?? '')
    if (value === '' || value.length > 150) faults.push(`[ERROR] must be 1 to 150 characters [json-pointer:${here}/value]`)
  })
  const initial = menu['initial_option']
  if (initial !== undefined && !options.some((option) => JSON.stringify(option) === JSON.stringify(initial)))
    faults.push(`[ERROR] must be one of the options [json-pointer:${at}/initial_option]`)
}

function faultsOfConfirm(confirm: unknown, at: string, faults: string[]): void {
  if (!isJson(confirm)) return void faults.push(`[ERROR] must be an object [json-pointer:${at}]`)
  faultsOfText(confirm['title'], 100, `${at}/title`, faults, 'plain_text')
  faultsOfText(confirm['text'], 300, `${at}/text`, faults)
  faultsOfText(confirm['confirm'], 30, `${at}/confirm`, faults, 'plain_text')
  faultsOfText(confirm['deny'], 30, `${at}/deny`, faults, 'plain_text')
}

export function faultsOfText(text: unknown, most: number, at: string, faults: string[], only?: 'plain_text'): void {
  if (!isJson(text) || typeof text['text'] !== 'string')
    return void faults.push(`[ERROR] missing required field: text [json-pointer:${at}]`)
  if (text['type'] !== 'plain_text' && text['type'] !== 'mrkdwn') faults.push(`[ERROR] unsupported text type [json-pointer:${at}/type]`)
  if (only !== undefined && text['type'] !== only) faults.push(`[ERROR] must be ${only} [json-pointer:${at}/type]`)
  if (text['text'].length === 0) faults.push(`[ERROR] must be more than 0 characters [json-pointer:${at}/text]`)
  faultsOfLength(text['text'], most, `${at}/text`, faults)
}

export function faultsOfLength(value: unknown, most: number, at: string, faults: string[]): void {
  if (value === undefined) return
  if (typeof value !== 'string') faults.push(`[ERROR] must be a string [json-pointer:${at}]`)
  else if (value.length > most) faults.push(`[ERROR] must be less than ${most + 1} characters [json-pointer:${at}]`)
}

/** Slack takes no key that it doesn't know. */
export function faultsOfKeys(value: Json, known: readonly string[], at: string, faults: string[]): void {
  for (const key of Object.keys(value))
    if (!known.includes(key)) faults.push(`[ERROR] no additional properties allowed: ${key} [json-pointer:${at}/${key}]`)
}

export function listGiven(value: unknown, most: number, at: string, faults: string[]): unknown[] {
  if (!Array.isArray(value) || value.length === 0) {
    faults.push(`[ERROR] must have at least one item [json-pointer:${at}]`)
    return []
  }
  if (value.length > most) faults.push(`[ERROR] no more than ${most} items allowed [json-pointer:${at}]`)
  return value
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
