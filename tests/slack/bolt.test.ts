import { spawnSync } from 'node:child_process'
import path from 'node:path'
import * as index from '@slack/bolt'
import { expect, test } from 'vitest'
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '../../src/slack/bolt.ts'

test('the parts of Bolt that are taken one by one are those of its index', () => {
  const { App: app, HTTPReceiver: http, LogLevel: level, SocketModeReceiver: socket } = index
  expect([App, HTTPReceiver, LogLevel, SocketModeReceiver]).toEqual([app, http, level, socket])
})

test('a start loads Bolt, and not the HTTP server of a receiver that nobody uses', () => {
  const file = path.resolve(import.meta.dirname, '../../src/slack/app.ts')
  const script = `
    import { createRequire } from 'node:module'
    await import(${JSON.stringify(file)})
    const loaded = Object.keys(createRequire(${JSON.stringify(file)}).cache)
    const packages = new Set(loaded.map((each) => /.*node_modules[/]((?:@[^/]+[/])?[^/]+)/.exec(each)?.[1]))
    console.log(JSON.stringify(['@slack/bolt', '@slack/socket-mode', 'express'].filter((name) => packages.has(name))))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(JSON.parse(stdout)).toEqual(['@slack/bolt', '@slack/socket-mode'])
})
