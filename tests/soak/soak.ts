import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { lives } from './life.ts'
import { play } from './play.ts'

// `npm run soak -- --seed N --runs N`: ten simulated years a run. What fails is said with the command that runs it again.

const { values } = parseArgs({ options: { seed: { type: 'string' }, runs: { type: 'string', default: '100' } } })
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000_000) : Number(values.seed)
const runs = Number(values.runs)
const shrinkMs = 60_000

console.log(`${runs} lives of ten years, from seed ${seed}`)
let messages = 0
let failed = 0
for (let run = 0; run < runs; run++) {
  const property = fc.asyncProperty(lives, async (life) => {
    const played = await play(life)
    messages += played.messages
    if (played.wrong) throw new Error(JSON.stringify(played.wrong))
  })
  const found = await fc.check(property, {
    seed: seed + run,
    numRuns: 1,
    unbiased: true,
    interruptAfterTimeLimit: shrinkMs,
    markInterruptAsFailure: false,
  })
  if (found.failed) {
    failed++
    console.log(`\nwrong: npm run soak -- --seed ${seed + run} --runs 1`)
    console.log(JSON.stringify(found.counterexample?.[0]))
    console.log(String(found.errorInstance))
  }
}
console.log(`${messages} messages, ${failed} lives went wrong`)
process.exitCode = failed > 0 ? 1 : 0
