import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { VanishedEntry } from '../../src/store/store.ts'
import { aBusyBot, acknowledgedIn } from './busy-bot.ts'
import { aFile } from './folder.ts'
import { newsOf, noted, open, text, wordsOf } from './sample.ts'

function wordsInFile(file: string): (string | undefined)[] {
  return JSON.parse(readFileSync(file, 'utf8')).commitments.flatMap(wordsOf)
}

interface Mishap {
  readonly what: string
  happen(file: string): void
  readonly told: string
}

const mishaps: readonly Mishap[] = [
  { what: 'is deleted', happen: (file) => rmSync(file), told: 'it is not there' },
  { what: 'is moved away with its link left behind', happen: (file) => relink(file, `${file}.no`), told: 'it is not there' },
  { what: 'is a link to itself', happen: (file) => relink(file, file), told: 'lead in a circle' },
  { what: 'is a folder', happen: (file) => instead(file, () => mkdirSync(file)), told: 'it is a folder' },
  { what: 'is a pipe', happen: (file) => instead(file, () => execFileSync('mkfifo', [file])), told: 'it is a pipe or a device' },
  { what: 'is empty', happen: (file) => writeFileSync(file, ''), told: 'the file is empty' },
  { what: 'is cut off', happen: (file) => truncateSync(file, 1000), told: 'the file ends here' },
  { what: 'is garbage', happen: (file) => writeFileSync(file, 'no register'), told: 'no JSON' },
  { what: 'is UTF-16', happen: (file) => writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`, 'utf16le'), told: 'is UTF-16' },
  {
    what: 'is UTF-16 without a mark',
    happen: (file) => writeFileSync(file, readFileSync(file, 'utf8'), 'utf16le'),
    told: 'is UTF-16',
  },
  {
    what: 'is Latin-1',
    happen: (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('Title of calais', 'déjà'), 'latin1'),
    told: 'is not UTF-8 (it may be Latin-1',
  },
  {
    what: 'has a hundred gigabytes',
    happen: (file) => truncateSync(file, 1e11),
    told: 'it has 100000 MB, and this process has memory for',
  },
]

function instead(file: string, put: () => void): void {
  rmSync(file)
  put()
}

function relink(file: string, to: string): void {
  instead(file, () => symlinkSync(to, file))
}

describe('a register that', () => {
  test.concurrent.each(mishaps)(
    '$what is told once; what is said meanwhile is kept, and is in it when it is back',
    async ({ happen, told }) => {
      const file = aFile()
      await using store = await open(file)
      let times = 0
      store.registers.onNews(({ kind }) => {
        if (kind === 'file broken' || kind === 'file unwritable') times++
      })
      const broken = newsOf(store, 'file broken')
      happen(file)
      expect((await broken).faults[0]?.problem).toContain(told)
      const [applied] = await store.registers.change('1', [noted('ports', 'meanwhile')])
      expect(applied?.ok).toBe(true)
      expect(store.registers.register().commitments.size).toBe(2)

      const mended = newsOf(store, 'file mended')
      rmSync(file, { recursive: true, force: true })
      writeFileSync(file, text(['ports', 'calais']))
      await mended
      await store.registers.flushed()
      expect(wordsInFile(file)).toEqual(['meanwhile'])
      expect(times).toBe(1)
    },
  )

  test.concurrent.each(mishaps.filter(({ what }) => what !== 'is deleted'))(
    '$what is refused at the start, and stays as it is',
    async ({ happen, told }) => {
      const file = aFile()
      happen(file)
      await expect(open(file)).rejects.toThrow(told === 'it is not there' || told === 'lead in a circle' ? /not there|circle/ : told)
      expect(readdirSync(dirname(file)).filter((name) => name.endsWith('relance-tmp'))).toEqual([])
    },
  )
})

describe('a register that its bot may not', () => {
  // Root may all.
  const nobody = 65_534
  const as = process.getuid?.() === 0 ? { as: nobody } : {}

  /** A bot that runs as somebody who owns the register, and is no root. */
  function anOrdinaryBot() {
    const file = aFile()
    if (as.as !== undefined) for (const path of [file, dirname(file)]) chownSync(path, nobody, nobody)
    return { file, bot: aBusyBot(file, as) }
  }

  test.concurrent('read is told once; what is said meanwhile is kept, and is in it when it may be read again', async () => {
    const { file, bot } = anOrdinaryBot()
    await using _ = bot
    await bot.until((lines) => acknowledgedIn(lines).length > 2)
    chmodSync(file, 0o000)
    await bot.until((lines) => lines.includes('file broken'))
    const before = bot.lines.length
    await bot.until((lines) => acknowledgedIn(lines.slice(before)).length > 2)
    chmodSync(file, 0o644)
    await bot.until((lines) => lines.includes('file mended'))
    await bot.end()
    expect(wordsInFile(file)).toEqual(acknowledgedIn(bot.lines))
    expect(bot.lines.filter((line) => line === 'file broken' || line === 'file unwritable')).toEqual(['file broken'])
  })

  test.concurrent('replace, its folder being read-only, is told once, and has what was said when it may', async () => {
    const { file, bot } = anOrdinaryBot()
    await using _ = bot
    await bot.until((lines) => acknowledgedIn(lines).length > 2)
    chmodSync(dirname(file), 0o555)
    await bot.until((lines) => lines.includes('file unwritable'))
    const before = bot.lines.length
    await bot.until((lines) => acknowledgedIn(lines.slice(before)).length > 2)
    chmodSync(dirname(file), 0o755)
    await bot.until((lines) => lines.includes('file writable'))
    await bot.end()
    expect(wordsInFile(file)).toEqual(acknowledgedIn(bot.lines))
    expect(bot.lines.filter((line) => line === 'file broken' || line === 'file unwritable')).toEqual(['file unwritable'])
  })
})

describe('a symbolic link that is the register’s name', () => {
  test.concurrent.each([
    { how: 'is turned to another file', turn: (link: string, other: string) => relink(link, other) },
    { how: 'is replaced by a file, as `sed -i` does', turn: (link: string, other: string) => renameSync(other, link) },
  ])('that $how ends the bot, with all that was acknowledged in the file that it had', async ({ turn }) => {
    const [file, other] = [aFile(), aFile(['dover'])]
    const link = join(dirname(other), 'link.json')
    symlinkSync(file, link)
    await using store = await open(link)
    await store.registers.change('1', [noted('ports', 'before')])
    turn(link, other)
    expect((await store.lost).message).toContain(`${link} leads to `)
    await expect(store.registers.change('2', [noted('ports', 'after')])).rejects.toThrow('leads to')
    expect(wordsInFile(file)).toEqual(['before'])
    expect(JSON.parse(readFileSync(link, 'utf8')).commitments.map(({ id }: { id: string }) => id)).toEqual(['dover'])
  })

  test.concurrent('that is put where the register was ends the bot, and is not written over', async () => {
    const [file, other] = [aFile(), aFile(['dover'])]
    await using store = await open(file)
    rmSync(file)
    symlinkSync(other, file)
    expect((await store.lost).message).toContain(`${file} leads to ${other} now`)
    expect(readFileSync(file, 'utf8')).toBe(text(['dover']))
  })
})

test.concurrent('a second name of the register’s file keeps the words that it had, and the register goes on under its own', async () => {
  const file = aFile()
  linkSync(file, `${file}.second`)
  await using store = await open(file)
  await store.registers.change('1', [noted('ports', 'after')])
  await store.registers.flushed()
  expect(wordsInFile(file)).toEqual(['after'])
  expect(readFileSync(`${file}.second`, 'utf8')).toBe(text(['ports', 'calais']))
})

/** A program of its own that does something to the file without pause. `disk()` waits as long as a disk would: in memory writes leave the machine to nobody. */
function without(pause: string, file: string): AsyncDisposable & { begun: Promise<unknown> } {
  const program = spawn(process.execPath, [
    '-e',
    `const { writeFileSync, utimesSync } = require('node:fs')
    const [, file] = process.argv
    const disk = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    ${pause}`,
    file,
  ])
  return {
    begun: once(program.stdout, 'data'),
    async [Symbol.asyncDispose]() {
      program.kill('SIGKILL')
      if (program.exitCode === null && program.signalCode === null) await once(program, 'close')
    },
  }
}

function isWhole(file: string): boolean {
  try {
    JSON.parse(readFileSync(file, 'utf8'))
    return true
  } catch {
    return false
  }
}

test('a register that is written without pause is told of, and what was said is in it or can be put back once it is left alone', async () => {
  const file = aFile()
  await using store = await open(file)
  const told = Promise.race([newsOf(store, 'file broken'), newsOf(store, 'file unwritable')])
  const vanished: VanishedEntry[] = []
  store.registers.onNews((news) => {
    if (news.kind === 'entries vanished') vanished.push(...news.entries)
  })
  {
    const each = JSON.stringify([text(['ports', 'calais']), text(['ports', 'calais']).replace('Title of calais', 'Another title')])
    await using writing = without(
      `const each = ${each}; console.log(''); for (let i = 0; ; i++, disk()) writeFileSync(file, each[i % 2])`,
      file,
    )
    await writing.begun
    const [applied] = await store.registers.change('1', [noted('ports', 'meanwhile')])
    expect(applied?.ok).toBe(true)
    await told
  }
  // Whoever was stopped may have left half a file. A whole one may have what was said already.
  if (!isWhole(file)) writeFileSync(file, text(['ports', 'calais']))
  await store.registers.flushed()
  // A write between two of theirs, written over by the second, is a hand edit that took the words out: the bot tells which.
  await store.registers.putBack(vanished)
  await store.registers.flushed()
  expect(wordsInFile(file)).toEqual(['meanwhile'])
})

test('a register that is touched without pause, and not changed, is written all the same', async () => {
  const file = aFile()
  await using store = await open(file)
  await using touching = without(`console.log(''); for (let i = 1; ; i++) utimesSync(file, i, i)`, file)
  await touching.begun
  await store.registers.change('1', [noted('ports', 'meanwhile')])
  await store.registers.flushed()
  expect(wordsInFile(file)).toEqual(['meanwhile'])
})

describe('the file that is written before it takes the register’s place', () => {
  test('follows no link that somebody put there, whatever its name, and is removed at the start if a crash left it', async () => {
    const file = aFile()
    const victim = join(dirname(file), 'victim')
    writeFileSync(victim, 'untouched')
    const left = ['.commitments.json.relance-tmp', '.commitments.json.0123456789abcdef.relance-tmp']
    for (const name of left) symlinkSync(victim, join(dirname(file), name))
    await using store = await open(file)
    await store.registers.change('1', [noted('ports', 'one')])
    await store.registers.flushed()
    expect(readFileSync(victim, 'utf8')).toBe('untouched')
    expect(readdirSync(dirname(file)).toSorted()).toEqual(['.relance', 'commitments.json', 'victim'])
    expect(wordsInFile(file)).toEqual(['one'])
  })
})
