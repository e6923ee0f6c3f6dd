import { burst } from './burst.ts'
import { command } from './command.ts'
import { dispatch } from './dispatch.ts'
import type { Figure } from './figures.ts'
import { table } from './figures.ts'
import { memory } from './memory.ts'
import { preview } from './preview.ts'
import { reply } from './reply.ts'
import { start } from './start.ts'
import { tick } from './tick.ts'

// `npm run bench`, or `npm run bench reply` for one of them. Prints figures and never fails by a clock: a machine has other work too.

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = { burst, command, dispatch, memory, preview, reply, start, tick }
const named = process.argv.slice(2)
const unknown = named.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  process.stderr.write(`${unknown.join(', ')}: no such bench; there are ${Object.keys(benches).join(', ')}\n`)
  process.exit(2)
}

const figures: Figure[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue
  process.stderr.write(`${name} ...\n`)
  figures.push(...(await bench()))
}
process.stdout.write(`${table(figures)}\n`)
