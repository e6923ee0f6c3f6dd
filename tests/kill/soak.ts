import { parseArgs } from 'node:util'
import { fewAtOnce } from '../../src/concurrency.ts'
import { playTown } from './killed-town.ts'

// `npm run soak:kill -- --seed N --runs N`: a town a run, in which the bot is killed 25 times. What goes wrong is told with the command that plays the
// town again: with the same deeds and the same plans; when exactly each thing happens is the machine's.

const { values } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string', default: '40' }, kills: { type: 'string', default: '25' } },
})
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000_000) : Number(values.seed)
const runs = Number(values.runs)
const kills = Number(values.kills)

console.log(`${runs} towns of ${kills} kills, from seed ${seed}`)
const met = new Map<string, number>()
const counts: Record<string, number> = {}
let failed = 0
const seeds = Array.from({ length: runs }, (_, run) => seed + run)
await fewAtOnce(seeds, async (own) => {
  const town = await playTown({ seed: own, kills })
  for (const [name, count] of town.kills) met.set(name, (met.get(name) ?? 0) + count)
  for (const [name, count] of Object.entries(town.counts)) counts[name] = (counts[name] ?? 0) + count
  if (town.wrong.length === 0) return console.log(`town ${own}: ${kills} kills, nothing lost or doubled`)
  failed++
  console.log(`\nwrong: npm run soak:kill -- --seed ${own} --runs 1 --kills ${kills}`)
  console.log([...town.story, ...town.wrong].join('\n'))
})
console.log(JSON.stringify({ kills: Object.fromEntries(met), ...counts }, null, 2))
console.log(`${failed} of ${runs} towns went wrong`)
process.exitCode = failed > 0 ? 1 : 0
