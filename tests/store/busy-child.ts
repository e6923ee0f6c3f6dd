import { setTimeout as wait } from 'node:timers/promises'
import { noted, open } from './sample.ts'

// A bot that answers every 20 ms, tries again what could not be kept, and says on its standard output what became of it. It ends with its standard
// input. A file that may grow no more is an error to it, and not the end that the system has for it.
process.on('SIGXFSZ', () => undefined)
const [file = ''] = process.argv.slice(2)
const store = await open(file)
const say = (line: string) => process.stdout.write(`${line}\n`)
store.registers.onNews(({ kind }) => {
  if (/^(state|file) /.test(kind) && kind !== 'file written') say(kind)
})
let isEnded = false
process.stdin.on('end', () => {
  isEnded = true
})
process.stdin.resume()
for (let i = 0; !isEnded; i++) {
  for (let isKept = false; !isKept; ) {
    try {
      const [applied] = await store.registers.change(`cause ${i}`, [noted('ports', String(i))])
      isKept = applied?.ok === true
      say(`acknowledged ${i}`)
    } catch {
      say('refused')
    }
    await wait(20)
  }
}
await store.registers.flushed()
await store.close()
