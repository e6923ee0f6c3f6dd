import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { text } from './sample.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A register file of as many commitments as are named, written in a folder of its own, which is gone after the tests of the file. */
export function aFile(ids: readonly string[] = ['ports', 'calais'], extra: object = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'relance-store-')))
  folders.push(folder)
  const file = join(folder, 'commitments.json')
  writeFileSync(file, text(ids, extra))
  return file
}
