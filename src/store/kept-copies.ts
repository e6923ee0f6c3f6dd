import { constants } from 'node:fs'
import { chmod, copyFile, link, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Copy } from './copies-to-drop.ts'
import { copiesToDrop } from './copies-to-drop.ts'
import { ownFolder } from './lock.ts'
import { makeOwnFolder } from './own-files.ts'

/** A second name for the file as it is, under which it is found once it is replaced. */
export async function linkToReplaced(path: string): Promise<string> {
  const folder = join(ownFolder(path), `${basename(path)}.replaced`)
  makeOwnFolder(folder)
  const replaced = join(folder, 'last')
  await rm(replaced, { force: true })
  // A link to the old file sees also what an editor writes into it in this very instant.
  await link(path, replaced).catch(() => copyFile(path, replaced, constants.COPYFILE_EXCL))
  return replaced
}

/** Keeps what was replaced under its time, and drops the copies that nobody needs beside it. */
export async function keepCopy(replaced: string, atMs: number): Promise<void> {
  const folder = dirname(replaced)
  // If somebody gave the file a second name of their own, its mode is theirs.
  if ((await stat(replaced)).nlink === 1) await chmod(replaced, 0o600)
  const copies = await copiesIn(folder)
  await rename(replaced, join(folder, nameOf(copies, atMs)))
  for (const { name } of copiesToDrop(await copiesIn(folder), atMs)) await rm(join(folder, name), { force: true })
}

/** `2011-02-01T09-00-00.000Z`, and a number behind it where several were replaced within one millisecond. */
function nameOf(copies: readonly Copy[], atMs: number): string {
  const instant = new Date(atMs).toISOString().replaceAll(':', '-')
  const numbers = copies.filter(({ name }) => name.startsWith(instant)).map(({ name }) => Number(name.slice(instant.length)) || 1)
  return numbers.length === 0 ? instant : `${instant} ${Math.max(...numbers) + 1}`
}

async function copiesIn(folder: string): Promise<Copy[]> {
  const names = (await readdir(folder)).filter((name) => name !== 'last')
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
