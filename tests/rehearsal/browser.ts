import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'
import type { Browser } from 'playwright-core'
import { chromium as playwright } from 'playwright-core'

/** A real Chromium out of npm, on a bare machine too: the libraries that a bare Debian lacks are inside the package. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromium.executablePath()
  const missing = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout.includes('not found')
  const libraries = missing ? await librariesOfThePackage() : undefined
  return playwright.launch({
    executablePath,
    // In one process a second context crashes it.
    args: chromium.args.filter((argument) => !/single-process|no-zygote/.test(argument)),
    headless: true,
    ...(libraries === undefined ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  })
}

async function librariesOfThePackage(): Promise<string> {
  const bin = path.join(path.dirname(import.meta.resolve('@sparticuz/chromium').replace('file://', '')), '../bin')
  const archive = ['al2023.tar.br', 'al2.tar.br'].map((name) => path.join(bin, name)).find((file) => existsSync(file))
  if (archive === undefined) throw new Error(`no libraries in ${bin}`)
  const unpacked = await inflate(archive)
  return path.join(unpacked || path.join(tmpdir(), 'al2023'), 'lib')
}
