import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { aBusyBot, acknowledgedIn } from './busy-bot.ts'
import { aFile } from './folder.ts'
import { wordsOf } from './sample.ts'

function wordsInFile(file: string): (string | undefined)[] {
  return JSON.parse(readFileSync(file, 'utf8')).commitments.flatMap(wordsOf)
}

function temporaryBeside(file: string): string[] {
  return readdirSync(dirname(file)).filter((name) => !['.relance', basename(file)].includes(name))
}

test('a disk that is full under the state loses no answer and records none half; that is told once, and when it is over', async () => {
  const file = aFile()
  await using bot = aBusyBot(file)
  await bot.until((lines) => lines.includes('acknowledged 5'))
  bot.limit(10_000)
  await bot.until((lines) => lines.includes('state unwritable'))
  const before = bot.lines.length
  await bot.until((lines) => lines.slice(before).includes('refused'))
  bot.limit('unlimited')
  await bot.until((lines) => lines.includes('state writable'))
  const after = bot.lines.length
  await bot.until((lines) => acknowledgedIn(lines.slice(after)).length > 0)
  await bot.end()

  expect(bot.lines.filter((line) => line === 'state unwritable')).toHaveLength(1)
  expect(bot.lines.filter((line) => line.startsWith('file '))).toEqual([])
  expect(wordsInFile(file)).toEqual(acknowledgedIn(bot.lines))
})

test('a disk that is full under the register keeps the answers in the state; that is told once, and they are in the file when it is over', async () => {
  const file = aFile(['ports', 'calais'], { 'x-long': 'x'.repeat(900_000) })
  await using bot = aBusyBot(file)
  await bot.until((lines) => lines.includes('acknowledged 5'))
  bot.limit(850_000)
  await bot.until((lines) => lines.includes('file unwritable'))
  const before = bot.lines.length
  await bot.until((lines) => acknowledgedIn(lines.slice(before)).length >= 5)
  // It is tried again and again, and what a try leaves behind does not pile up.
  expect(temporaryBeside(file).length).toBeLessThanOrEqual(1)
  bot.limit('unlimited')
  await bot.until((lines) => lines.includes('file writable'))
  await bot.end()

  expect(temporaryBeside(file)).toEqual([])
  expect(bot.lines.filter((line) => line === 'file unwritable')).toHaveLength(1)
  expect(bot.lines.filter((line) => line.startsWith('state ') || line === 'refused')).toEqual([])
  expect(wordsInFile(file)).toEqual(acknowledgedIn(bot.lines))
})
