import type { App } from '@slack/bolt'
import { closest, distance } from 'fastest-levenshtein'
import { viewFor } from '../conversation/answer.ts'
import type { Command, CommandCall, PreparedCall } from '../conversation/commands/call.ts'
import { history, list, mine, preview, show } from '../conversation/commands/queries.ts'
import { done, due, event, object, poll, reopen, update } from '../conversation/commands/updates.ts'
import type { Said } from '../rendering/said.ts'
import { speak } from '../rendering/voice.ts'
import { causeFrom } from './dedup.ts'
import { retried } from './errors.ts'
import type { ConversationParts } from './parts.ts'

const commands: Record<string, Command> = { help, list, mine, show, done, update, due, reopen, object, history, poll, preview, event }

/** The same in French, as one writes it without looking at the help, with the accents or without. */
const inFrench: Record<string, string> = {
  aide: 'help',
  liste: 'list',
  voir: 'show',
  termine: 'done',
  echeance: 'due',
  rouvrir: 'reopen',
  historique: 'history',
  sondage: 'poll',
  apercu: 'preview',
  evenement: 'event',
}

export function listenToCommand(app: App, parts: ConversationParts): void {
  app.command('/commitments', async ({ ack, body, respond }) => {
    await ack()
    const cause = causeFrom('command', body.trigger_id)
    if (parts.twice.isKnown(cause)) return
    const person = await parts.directory.person(body.user_id)
    const answer = (said: Said) => retried(() => respond({ response_type: 'ephemeral', text: said.text, blocks: [...said.blocks] }))
    try {
      await answer(await runCommand(parts, { cause, words: slackUnescaped(body.text ?? ''), page: 1, person }))
    } catch (error) {
      await answer(speak(await viewFor(parts, person)).failed())
      throw error
    }
  })
}

/** What is answered, for the person alone. What was changed is said in the item's thread too. */
export async function runCommand(parts: ConversationParts, call: CommandCall): Promise<Said> {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/s.exec(call.words) ?? []
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const name = word === '' ? 'help' : Object.hasOwn(inFrench, plain) ? (inFrench[plain] ?? plain) : word.toLowerCase()
  const view = await viewFor(parts, call.person)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command) return command(parts, { ...call, rest, view })

  const nearest = closest(name, Object.keys(commands))
  const isNear = distance(name, nearest) <= Math.max(2, Math.floor(nearest.length / 2))
  return speak(view).unknownCommand(word, isNear ? nearest : undefined)
}

function help(_parts: ConversationParts, { view }: PreparedCall): Said {
  return speak(view).help()
}

/** Slack escapes three characters in what people type. */
function slackUnescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
