import { pino } from 'pino'
import { expect, test } from 'vitest'
import { slackApp } from '../../src/slack/app.ts'
import { ann, aWorkspace } from '../rehearsal/place.ts'

test.each([{ by: 'socket' }, { by: 'http' }] as const)(
  'words are acknowledged once they are taken in, and not before, so that whoever is killed in between gets them again (by $by)',
  async ({ by }) => {
    await using workspace = await aWorkspace()
    const { app, start, stop } = slackApp({
      token: workspace.botToken,
      slackApiUrl: workspace.url,
      connection:
        by === 'socket' ? { by, appToken: workspace.appToken } : { by, signingSecret: workspace.signingSecret, port: 0, host: '127.0.0.1' },
      log: pino({ level: 'silent' }),
    })
    const { promise: heard, resolve: hear } = Promise.withResolvers<void>()
    const { promise: kept, resolve: keep } = Promise.withResolvers<void>()
    app.message(async () => {
      hear()
      await kept
    })
    const port = await start()
    if (port === undefined) await workspace.gateway.joined()
    else workspace.gateway.sendTo(`http://127.0.0.1:${port}/slack/events`)

    const said = workspace.person(ann).dm('on track')
    await heard
    // What waits for nobody is acknowledged meanwhile.
    expect(await workspace.sendEvent({ type: 'user_change' })).toBe('acknowledged')
    expect(await Promise.race([said, 'not acknowledged'])).toBe('not acknowledged')
    keep()
    expect(workspace.isAcknowledged((await said).ts)).toBe(true)
    await stop()
  },
)
