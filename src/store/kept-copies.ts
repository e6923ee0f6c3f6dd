import type { BigIntStats } from 'node:fs'
import { constants, readdirSync } from 'node:fs'
import { chmod, copyFile, link, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Copy } from './copies-to-drop.ts'
import { copiesToDrop } from './copies-to-drop.ts'
import { ownFolder } from './lock.ts'
import { makeOwnFolder } from './own-files.ts'

/** What tells one content from another though it is renamed or gets a second name: those move the ctime only. */
export type ContentMark = string

export function contentMark({ ino, size, mtimeNs }: Pick<BigIntStats, 'ino' | 'size' | 'mtimeNs'>): ContentMark {
  return `${ino}-${size}-${mtimeNs}`
}

/** What a writing was to replace, and by what. */
export interface Replacing {
  readonly expected: ContentMark
  readonly by: ContentMark
}

/** Something that a writing replaced, or was about to, under the name that it has until it is kept. */
export interface JustReplaced extends Replacing {
  readonly replaced: string
}

/** Its name says all that a start after a crash must know of the writing. */
const replacingNow = /^last (?<expected>\S+) by (?<by>\S+)$/

function folderOf(path: string): string {
  return join(ownFolder(path), `${basename(path)}.replaced`)
}

/** A second name for the file as it is, under which it is found once it is replaced. */
export async function linkToReplaced(path: string, { expected, by }: Replacing): Promise<string> {
  const folder = folderOf(path)
  makeOwnFolder(folder)
  const replaced = join(folder, `last ${expected} by ${by}`)
  // A link to the old file sees also what an editor writes into it in this very instant.
  await link(path, replaced).catch(() => copyFile(path, replaced, constants.COPYFILE_EXCL))
  return replaced
}

/** What was replaced and is not kept yet: a writing is under way, has overtaken a save, or was cut short. */
export function justReplaced(path: string): JustReplaced[] {
  const folder = folderOf(path)
  return filesIn(folder).flatMap((name) => {
    const { expected, by } = replacingNow.exec(name)?.groups ?? {}
    return expected === undefined || by === undefined ? [] : { replaced: join(folder, name), expected, by }
  })
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Nothing was replaced yet; and what can't be looked at can't be put back.
    return []
  }
}

/** Keeps what was replaced under its time, and drops the copies that nobody needs beside it. */
export async function keepCopies(path: string, atMs: number): Promise<void> {
  const folder = folderOf(path)
  for (const { replaced } of justReplaced(path)) {
    // If somebody gave the file a second name of their own, its mode is theirs.
    if ((await stat(replaced)).nlink === 1) await chmod(replaced, 0o600)
    await rename(replaced, join(folder, nameOf(await copiesIn(folder), atMs)))
  }
  for (const { name } of copiesToDrop(await copiesIn(folder), atMs)) await rm(join(folder, name), { force: true })
}

/** `2011-02-01T09-00-00.000Z`, and a number behind it where several were replaced within one millisecond. */
function nameOf(copies: readonly Copy[], atMs: number): string {
  const instant = new Date(atMs).toISOString().replaceAll(':', '-')
  const numbers = copies.filter(({ name }) => name.startsWith(instant)).map(({ name }) => Number(name.slice(instant.length)) || 1)
  return numbers.length === 0 ? instant : `${instant} ${Math.max(...numbers) + 1}`
}

async function copiesIn(folder: string): Promise<Copy[]> {
  const names = (await readdir(folder)).filter((name) => !replacingNow.test(name))
  return Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name))
      return { name, atMs: instantIn(name) ?? mtimeMs, bytes: size }
    }),
  )
}

/** Copies that an older version kept have numbers for names. */
function instantIn(name: string): number | undefined {
  const found = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)/.exec(name)
  return found ? Date.parse(`${found[1]}${found[2]}:${found[3]}:${found[4]}`) : undefined
}
