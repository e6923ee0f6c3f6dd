import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { aFile } from './folder.ts'
import { noted, open, wordsOf } from './sample.ts'

const compileCache = fileURLToPath(new URL('../../src/compile-cache.js', import.meta.url))
const child = ['--import', compileCache, fileURLToPath(new URL('./child.ts', import.meta.url))]

const answersBefore = 10

/** Starts a bot, kills it `afterMs` after it has acknowledged some answers, and gives all that it acknowledged. */
function killed(file: string, run: number, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const bot = spawn(process.execPath, [...child, file, String(run)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let errors = ''
    bot.stderr.on('data', (piece) => {
      errors += piece
    })
    const hasEnough = () => out.split('\n').length > answersBefore
    bot.stdout.on('data', (piece) => {
      const before = hasEnough()
      out += piece
      if (!before && hasEnough()) setTimeout(() => bot.kill('SIGKILL'), afterMs)
    })
    bot.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(errors))
      else resolve(out.split('\n').slice(0, -1))
    })
  })
}

function wordsInFile(file: string): (string | undefined)[] {
  return JSON.parse(readFileSync(file, 'utf8')).commitments.flatMap(wordsOf)
}

test.concurrent('no acknowledged answer is lost and none is there twice, however often and whenever the bot is killed', async () => {
  const file = aFile()
  const acknowledged: string[] = []
  for (let run = 0; run < 12; run++) {
    acknowledged.push(...(await killed(file, run, 10 + ((run * 37) % 260))))
    // Whole at any moment: what a person opens after the crash is a register.
    expect(() => wordsInFile(file)).not.toThrow()
    // Somebody edits it while the bot is down.
    if (run % 4 === 1) writeFileSync(file, readFileSync(file, 'utf8').replace('Title of ports', `Title of ports, ${run}`))
  }
  const store = await open(file)
  await store.registers.flushed()
  await store.close()

  const words = wordsInFile(file)
  expect(new Set(words).size).toBe(words.length)
  expect(acknowledged.filter((one) => !words.includes(one))).toEqual([])
  expect(acknowledged.length).toBeGreaterThanOrEqual(12 * answersBefore)
  expect(readFileSync(file, 'utf8')).toContain('Title of ports, 9, 5, 1')
})

test.concurrent('a second bot is refused while the first one runs, and is let in once the first one was killed', async () => {
  const file = aFile()
  const bot = spawn(process.execPath, [...child, file], { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(bot.stdout, 'data')
  await expect(open(file)).rejects.toThrow(`process ${bot.pid} on `)
  bot.kill('SIGKILL')
  await once(bot, 'exit')
  await (await open(file)).close()
})

test.concurrent('a bot that was killed between writing the file and noting it does not write its answers twice', async () => {
  const file = aFile()
  const folder = dirname(file)
  const store = await open(file)
  const inTheWay = join(folder, '.relance', 'commitments.json.replaced')
  writeFileSync(inTheWay, 'in the way')
  const [applied] = await store.registers.change('1', [noted('ports', 'one'), noted('ports', 'two')])
  expect(applied?.ok).toBe(true)
  await store.close()
  rmSync(inTheWay)
  // The state as it is before anything is written.
  cpSync(join(folder, '.relance'), join(folder, 'before'), { recursive: true })
  const writing = await open(file)
  await writing.registers.flushed()
  await writing.close()
  const written = readFileSync(file, 'utf8')
  expect(wordsInFile(file)).toEqual(['one', 'two'])

  rmSync(join(folder, '.relance'), { recursive: true })
  renameSync(join(folder, 'before'), join(folder, '.relance'))
  const again = await open(file)
  expect(wordsOf(again.registers.register().commitments.get('ports'))).toEqual(['one', 'two'])
  await again.registers.flushed()
  await again.close()
  expect(readFileSync(file, 'utf8')).toBe(written)
})
