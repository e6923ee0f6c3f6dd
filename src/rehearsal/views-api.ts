import type { ApiAnswer, ApiParts, Given } from './api-context.ts'
import { failed } from './api-context.ts'
import { bot, rehearsalTeam } from './conversations.ts'
import type { Json } from './json.ts'
import { objectIn } from './json.ts'
import type { ShownView } from './shown-views.ts'
import { unknownTypeIn } from './unknown-types.ts'
import { viewFaults } from './view-rules.ts'

/** The limit of a Home tab. */
const mostBytesOfView = 250_000

export function openView(parts: ApiParts, given: Given): ApiAnswer {
  return shown(parts, given, { above: false })
}

export function pushView(parts: ApiParts, given: Given): ApiAnswer {
  return shown(parts, given, { above: true })
}

function shown(parts: ApiParts, given: Given, how: { above: boolean }): ApiAnswer {
  const trigger = parts.useTrigger(String(given['trigger_id'] ?? ''))
  if ('error' in trigger) return failed(trigger.error)
  const view = objectIn(given['view'])
  const refusal = viewRefusal(parts, view, 'modal') ?? externalIdTaken(parts, view, undefined)
  if (refusal) return refusal
  const opened = parts.views.open(trigger.user, view, how)
  if (!opened) return failed('push_limit_reached')
  parts.viewShown(opened)
  return viewAnswer(opened)
}

export function updateView(parts: ApiParts, given: Given): ApiAnswer {
  const known = parts.views.find(String(given['view_id'] ?? given['external_id'] ?? ''))
  if (!known) return failed('not_found')
  const view = objectIn(given['view'])
  const refusal = viewRefusal(parts, view, 'modal') ?? outdated(given, known) ?? externalIdTaken(parts, view, known)
  if (refusal) return refusal
  parts.views.update(known, view)
  parts.viewShown(known)
  return viewAnswer(known)
}

export function publishView(parts: ApiParts, given: Given): ApiAnswer {
  const user = String(given['user_id'] ?? '')
  if (!parts.conversations.people.has(user)) return failed('user_not_found')
  const view = objectIn(given['view'])
  const known = parts.views.home(user)
  const refusal = viewRefusal(parts, view, 'home') ?? (known ? outdated(given, known) : undefined)
  if (refusal) return refusal
  const home = parts.views.publish(user, view)
  parts.viewShown(home)
  return viewAnswer(home)
}

function viewRefusal({ unknownBlocks }: ApiParts, view: Json, kind: 'modal' | 'home'): ApiAnswer | undefined {
  if (JSON.stringify(view).length > mostBytesOfView) return failed('view_too_large')
  const unknown = unknownTypeIn(view['blocks'], unknownBlocks)
  const messages = unknown === undefined ? viewFaults(view, kind) : [`unsupported type: ${unknown}`]
  return messages.length > 0 ? failed('invalid_arguments', { response_metadata: { messages } }) : undefined
}

function outdated({ hash }: Given, known: ShownView): ApiAnswer | undefined {
  return hash === undefined || hash === known.hash ? undefined : failed('hash_conflict')
}

function externalIdTaken({ views }: ApiParts, view: Json, own: ShownView | undefined): ApiAnswer | undefined {
  const id = view['external_id']
  const taken = typeof id === 'string' && id !== '' ? views.find(id) : undefined
  return taken && taken !== own ? failed('duplicate_external_id') : undefined
}

function viewAnswer(view: ShownView): ApiAnswer {
  return { ok: true, view: asBrought(view) }
}

/** A view as Slack gives it, and as it comes with what is pressed or submitted in it. */
export function asBrought({ id, root, previous, hash, content, values }: ShownView): Json {
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    close: null,
    submit: null,
    clear_on_close: false,
    notify_on_close: false,
    ...content,
    id,
    team_id: rehearsalTeam.id,
    app_installed_team_id: rehearsalTeam.id,
    bot_id: bot.id,
    app_id: bot.app,
    hash,
    state: { values },
    root_view_id: root,
    previous_view_id: previous ?? null,
  }
}
