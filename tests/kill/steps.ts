import fs from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { DatabaseSync, StatementSync } from 'node:sqlite'

// Loaded before the bot (`node --import`): kills its process at the Nth passing of a named step, as `KILL_AT` says ("commit after 3"). The bot knows
// nothing of it: what is wrapped here is Node's own and the socket's. Each thread counts for itself, and each kills the whole process.

const [wanted = '', moment = '', passing = '1'] = (process.env['KILL_AT'] ?? '').split(/ (?=before|after|\d+$)/)
let left = Number(passing)

function pass(step: string, when: 'before' | 'after'): void {
  if (step !== wanted || when !== moment || --left > 0) return
  fs.writeSync(2, `killed: ${step} ${when}\n`)
  process.kill(process.pid, 'SIGKILL')
}

type Work = (...given: unknown[]) => unknown

/** Makes a method pass its step before and after its work, which may be a promise's. */
function wrap(
  owner: object,
  name: string,
  stepOf: (self: unknown, given: unknown[]) => string | undefined,
  soon: (then: () => void) => void = (then) => then(),
): void {
  const methods = owner as Record<string, Work>
  const original = methods[name]
  if (!original) throw new Error(`there is no ${name} to wrap`)
  methods[name] = function (this: unknown, ...given) {
    const step = stepOf(this, given)
    if (step === undefined) return original.apply(this, given)
    pass(step, 'before')
    const result = original.apply(this, given)
    if (result instanceof Promise)
      return result.then((value) => {
        pass(step, 'after')
        return value
      })
    soon(() => pass(step, 'after'))
    return result
  }
}

// A statement outside of a transaction is a commit of its own.
wrap(DatabaseSync.prototype, 'exec', (_database, [sql]) => (/^\s*COMMIT\b/i.test(String(sql)) ? 'commit' : undefined))
const databases = new WeakMap<object, DatabaseSync>()
const { prepare } = DatabaseSync.prototype
DatabaseSync.prototype.prepare = function (...given) {
  const statement = prepare.apply(this, given)
  databases.set(statement, this)
  return statement
}
wrap(StatementSync.prototype, 'run', (statement) => (databases.get(statement as object)?.isTransaction ? undefined : 'commit'))

for (const name of ['rename', 'link'] as const) wrap(fs.promises, name, () => name)
for (const [name, step] of [
  ['renameSync', 'rename'],
  ['linkSync', 'link'],
  ['fsyncSync', 'fsync'],
] as const)
  wrap(fs, name, () => step)
const handle = await fs.promises.open('/dev/null')
wrap(Object.getPrototypeOf(handle), 'sync', () => 'fsync')
await handle.close()
syncBuiltinESMExports()

wrap(globalThis, 'fetch', (_self, [input]) => `call ${/[^/]*$/.exec(String(input instanceof Request ? input.url : input))?.[0]}`)

// The undici of the socket's own, not the one inside Node.
const require = createRequire(import.meta.url)
const undici = createRequire(require.resolve('@slack/bolt')).resolve('@slack/socket-mode')
const { WebSocket } = createRequire(undici)('undici') as { WebSocket: { prototype: object } }
const isAcknowledgement = (text: unknown) => String(text).includes('envelope_id')
// What was sent is on its way once the event loop has turned.
wrap(WebSocket.prototype, 'send', (_socket, [text]) => (isAcknowledgement(text) ? 'acknowledgement' : undefined), setImmediate)
