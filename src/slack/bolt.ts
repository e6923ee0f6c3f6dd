import { createRequire } from 'node:module'
import type * as Bolt from '@slack/bolt'

const boltFile = createRequire(import.meta.resolve('@slack/bolt'))

// The index of Bolt loads express as well, for a receiver that nobody here uses: a third of the time of loading Bolt.
export const { default: App, LogLevel } = boltFile('./App.js') as FileOfBolt<'App'> & Pick<typeof Bolt, 'LogLevel'>
export const { default: HTTPReceiver } = boltFile('./receivers/HTTPReceiver.js') as FileOfBolt<'HTTPReceiver'>
export const { default: SocketModeReceiver } = boltFile('./receivers/SocketModeReceiver.js') as FileOfBolt<'SocketModeReceiver'>

/** A file of Bolt's that holds one thing of the index. */
interface FileOfBolt<Name extends keyof typeof Bolt> {
  readonly default: (typeof Bolt)[Name]
}
