import type { Workspace } from '../../src/rehearsal/workspace.ts'

/** Something that somebody did. */
export type Deed =
  /** Words in a watched thread, or directly to the bot. */
  | {
      readonly kind: 'words'
      readonly ts: string
      readonly channel: string
      readonly token: string
      readonly about: string
      readonly isDirect: boolean
      readonly who: string
      readonly rating?: string
    }
  /** A button or an option of a menu. */
  | { readonly kind: 'press'; readonly by: string; readonly about: string; readonly outcome: Promise<string> }
  | { readonly kind: 'command'; readonly token: string; readonly outcome: Promise<string> }
  /** A person says by a command from which hour on they are written to, or until when they are away: the last one counts. */
  | {
      readonly kind: 'choice'
      readonly who: string
      readonly of: 'hour' | 'absence'
      readonly value: string
      readonly outcome: Promise<string>
    }
  /** The secretariat writes the new name of a channel to the register, by the press that is offered: the last one counts. */
  | { readonly kind: 'naming'; readonly value: string; readonly outcome: Promise<string> }
  /** Undo, pressed by who said the words. */
  | { readonly kind: 'undo'; readonly token: string; readonly about: string; readonly at: string; readonly outcome: Promise<string> }
  /** Their author edits words in a thread, which have another token then, or deletes them. */
  | ({ readonly kind: 'rewording' } & Rewriting)
  | ({ readonly kind: 'removal' } & Rewriting)
  /** An edit of the file by hand. */
  | { readonly kind: 'edit'; readonly about: string; readonly title: string }

/** Of the words with this `ts`. */
interface Rewriting {
  readonly ts: string
  readonly channel: string
  readonly token: string
  readonly about: string
}

/** What there is to look at when a town has settled. */
export interface Happened {
  readonly workspace: Workspace
  readonly file: string
  readonly deeds: readonly Deed[]
  /** The days that there were. */
  readonly days: readonly string[]
}
