import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { scopes } from '../../src/slack/scopes.ts'
import { manifestFaults } from './manifest-rules.ts'

const written = readFileSync('slack-manifest.yaml', 'utf8')
const manifest = () => z.record(z.string(), z.any()).parse(parse(written))

describe('the manifest of the app', () => {
  test('is one that Slack takes', () => {
    expect(manifestFaults(manifest())).toEqual([])
  })

  test('has room for the addresses for HTTP', () => {
    const request_url = 'https://relance.example/slack/events'
    const { features, settings, ...rest } = manifest()
    const http = {
      ...rest,
      features: { ...features, slash_commands: features.slash_commands.map((each: object) => ({ ...each, url: request_url })) },
      settings: {
        ...settings,
        socket_mode_enabled: false,
        event_subscriptions: { ...settings.event_subscriptions, request_url },
        interactivity: { ...settings.interactivity, request_url },
      },
    }
    expect(manifestFaults(http)).toEqual([])
  })

  test('asks for the scopes that the bot knows of, each with its line in the README', () => {
    expect(manifest().oauth_config.scopes).toEqual({ bot: scopes })
    const readme = readFileSync('README.md', 'utf8')
    for (const scope of scopes) expect(readme).toMatch(new RegExp(`^\\| .*\`${scope}\`.* \\|`, 'm'))
  })
})

describe('a manifest that Slack would refuse is found', () => {
  test.each<{ what: string; from: string; to: string; fault: RegExp }>([
    { what: 'no name', from: '  name: Relance\n', to: '', fault: /display_information\.name/ },
    { what: 'a name that is too long', from: '  name: Relance\n', to: `  name: ${'R'.repeat(36)}\n`, fault: /display_information\.name/ },
    { what: 'an unknown key', from: '    home_tab_enabled:', to: '    home_tab_enable:', fault: /home_tab_enable/ },
    { what: 'an unknown part', from: 'display_information:', to: 'looks: {}\ndisplay_information:', fault: /looks/ },
    { what: 'a shortcut whose name is too long', from: 'Track commitment', to: 'Keep track of a commitment', fault: /shortcuts\.0\.name/ },
    { what: 'a shortcut of no kind', from: 'type: message', to: 'type: massage', fault: /massage|shortcuts\.0\.type/ },
    { what: 'a command without its mark', from: 'command: /commitments', to: 'command: commitments', fault: /slash_commands\.0\.command/ },
    { what: 'a scope that there is not', from: '- im:write\n', to: '- im:writing\n', fault: /im:writing.*BotScope/ },
    { what: 'an event that there is not', from: '- app_mention\n', to: '- app_mentioned\n', fault: /app_mentioned.*ManifestEvent/ },
    { what: 'an event twice', from: '- app_mention\n', to: '- app_mention\n      - app_mention\n', fault: /bot_events: the same twice/ },
    { what: 'words in the place of a yes', from: 'always_online: true', to: 'always_online: "yes"', fault: /always_online/ },
  ])('$what', ({ from, to, fault }) => {
    expect(written).toContain(from)
    expect(manifestFaults(parse(written.replace(from, to))).join('\n')).toMatch(fault)
  })
})
