import { App } from '@slack/bolt'

// The floor: a Bolt app that acknowledges and responds, and knows nothing. JavaScript, so that it pays for no stripping of types.

const appToken = process.env['SLACK_APP_TOKEN']
const app = new App({
  token: process.env['SLACK_BOT_TOKEN'],
  ...(appToken === undefined ? { signingSecret: process.env['SLACK_SIGNING_SECRET'] } : { socketMode: true, appToken }),
  clientOptions: { slackApiUrl: process.env['SLACK_API_URL'] },
})
app.command('/commitments', async ({ ack, respond }) => {
  await ack()
  await respond({ response_type: 'ephemeral', text: 'Heard.' })
})
process.once('SIGTERM', () => process.exit(0))
const server = await app.start(0)
process.stdout.write(`${JSON.stringify({ msg: 'running', port: server?.address?.().port })}\n`)
