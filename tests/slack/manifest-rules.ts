import path from 'node:path'
import ts from 'typescript'
import { z } from 'zod'

// What Slack takes as the manifest of an app. The names (keys, scopes, events) are those of Slack's own type for it, in @slack/web-api. How long things may
// be, and what they look like, is told as Slack's public JSON schema has it, of the parts that our manifest has: github.com/slackapi/manifest-schema,
// schemas/manifest.schema.2.0.0.json at 085a1046 (read in November 2026). That repository names no licence, so that no copy of the file is kept here.

const text = (most: number, least = 1) => z.string().min(least).max(most)
const url = (most: number) =>
  z
    .string()
    .regex(/^https?:\/\//)
    .max(most)
const listed = <Item extends z.ZodType>(item: Item, most: number, least = 0) => z.array(item).min(least).max(most)
/** Nothing twice. */
const unlike = <Item extends z.ZodType>(item: Item, most: number) =>
  listed(item, most).refine((items) => new Set(items.map((each) => JSON.stringify(each))).size === items.length, 'the same twice')
const scopes = listed(text(50), 255)

const lengths = z.strictObject({
  _metadata: z.strictObject({ major_version: z.int(), minor_version: z.int() }).partial().optional(),
  display_information: z.strictObject({
    name: text(35),
    description: text(140).optional(),
    background_color: z
      .string()
      .regex(/^#(?:[0-9a-f]{3}){1,2}$/i)
      .optional(),
    long_description: text(4000, 175).optional(),
  }),
  features: z
    .strictObject({
      app_home: z
        .strictObject({ home_tab_enabled: z.boolean(), messages_tab_enabled: z.boolean(), messages_tab_read_only_enabled: z.boolean() })
        .partial(),
      bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean().optional() }),
      shortcuts: listed(
        z.strictObject({ name: text(24), type: z.enum(['message', 'global']), callback_id: text(255), description: text(150) }),
        10,
        1,
      ),
      slash_commands: listed(
        z.strictObject({
          command: z.string().min(2).max(32).startsWith('/'),
          description: text(2000),
          url: url(3000).optional(),
          usage_hint: text(1000).optional(),
          should_escape: z.boolean().optional(),
        }),
        50,
        1,
      ),
    })
    .partial()
    .optional(),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: scopes, user: scopes }).partial() }).optional(),
  settings: z
    .strictObject({
      event_subscriptions: z
        .strictObject({ request_url: url(3500), bot_events: unlike(text(50), 100), user_events: unlike(text(50), 100) })
        .partial(),
      interactivity: z.strictObject({
        is_enabled: z.boolean(),
        request_url: url(3500).optional(),
        message_menu_options_url: url(3500).optional(),
      }),
      org_deploy_enabled: z.boolean(),
      socket_mode_enabled: z.boolean(),
      token_rotation_enabled: z.boolean(),
    })
    .partial()
    .optional(),
})

/** What is wrong with a manifest, one line each; empty: Slack takes it. */
export function manifestFaults(manifest: unknown): string[] {
  const parsed = lengths.safeParse(manifest)
  const faults = parsed.success ? [] : parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`)
  return [...faults, ...faultsByType(manifest)]
}

const slacksType = path.resolve(import.meta.dirname, '../../node_modules/@slack/web-api/dist/types/request/manifest')
const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es5.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
}

/** What all of them are read beside. */
const sources = new Map<string, ts.SourceFile | undefined>()

/** The same as the compiler sees it, which knows every scope and event that Slack has. */
function faultsByType(manifest: unknown): string[] {
  const file = path.join(import.meta.dirname, 'a-manifest.ts')
  const code = `import type { Manifest } from '${slacksType}'\nexport const manifest: Manifest = ${JSON.stringify(manifest)}`
  const host = ts.createCompilerHost(options)
  const { fileExists, getSourceFile } = host
  host.fileExists = (name) => name === file || fileExists(name)
  host.getSourceFile = (name, ...more) => {
    if (name === file) return ts.createSourceFile(name, code, ts.ScriptTarget.ES2022)
    if (!sources.has(name)) sources.set(name, getSourceFile(name, ...more))
    return sources.get(name)
  }
  const program = ts.createProgram([file], options, host)
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}
