import { readFile } from 'node:fs/promises'
import { DateTime } from 'luxon'
import { bot } from './conversations.ts'
import { changedLines } from './line-diff.ts'
import type { Happening, Workspace } from './workspace.ts'

/** Prints each message and each answer as it comes, and the lines of the file that changed. */
export class Terminal {
  readonly #workspace: Workspace
  readonly #file: string
  readonly #write: (text: string) => void
  #before = ''
  #lastChange: readonly string[] = []

  constructor({ workspace, file, write }: { workspace: Workspace; file: string; write: (text: string) => void }) {
    this.#workspace = workspace
    this.#file = file
    this.#write = write
    workspace.onChange((happening) => this.#tell(happening))
  }

  async begin(): Promise<void> {
    this.#before = await readFile(this.#file, 'utf8')
  }

  /** The lines of the file that changed last, `- old` and `+ new`. */
  get lastChange(): readonly string[] {
    return this.#lastChange
  }

  /** Reads the file again, and prints the lines that went and came. */
  async tellFile(): Promise<void> {
    const now = await readFile(this.#file, 'utf8')
    if (now === this.#before) return
    this.#lastChange = changedLines(this.#before, now)
    this.#before = now
    this.#write(`  commitments.json\n${this.#lastChange.map((line) => `    ${line}\n`).join('')}`)
  }

  #tell(happening: Happening): void {
    if (happening.what !== 'posted' && happening.what !== 'ephemeral') return
    const { channel, message } = happening
    const who = message.user === bot.user ? 'Relance' : (this.#workspace.conversations.people.get(message.user)?.email ?? message.user)
    const place = channel.direct ? 'direct message' : `#${channel.name}`
    const how = happening.what === 'ephemeral' ? ' (only for them)' : message.thread_ts === undefined ? '' : ' (in the thread)'
    const when = DateTime.fromSeconds(Number(message.ts), { zone: 'utc' }).toFormat("ccc d LLL yyyy HH:mm 'UTC'")
    this.#write(`\n${when}  ${place}${how}  ${who}:\n${this.#readable(message.text).replace(/^/gm, '  ')}\n`)
  }

  /** The text with people's addresses in place of their Slack ids, and without Slack's escapes. */
  #readable(text: string): string {
    return text
      .replace(/<@(\w+)>/g, (whole, id: string) => this.#workspace.conversations.people.get(id)?.email ?? whole)
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  }
}
