import { noted, open } from './sample.ts'

// A bot that answers as fast as it can, and says on its standard output which answers it has acknowledged. It is killed from outside.
const [file = '', run = '0'] = process.argv.slice(2)
const store = await open(file)
for (let i = 0; ; i++) {
  const words = `${run}-${i}`
  const commitment = i % 2 === 0 ? 'ports' : 'calais'
  const [applied] = await store.registers.change(`cause ${words}`, [noted(commitment, words)])
  if (!applied?.ok) throw new Error(`refused: ${JSON.stringify(applied)}`)
  process.stdout.write(`${words}\n`)
  // Now and then a pause, so that a kill also falls between foldings.
  if (i % 20 === 19) await new Promise((resolve) => setTimeout(resolve, 15))
}
