import { realpathSync, statSync } from 'node:fs'

/** What has to stay as it was when it was opened: whoever comes by the same names later finds something else, or nothing. */
export interface OpenedFiles {
  /** Files of the state. */
  readonly files: readonly string[]
  /** The name of the register, and the file to which it led. */
  readonly name: string
  readonly path: string
}

/** Tells, whenever it is asked, what was taken away since, if anything was. */
export function watchOpened({ files, name, path }: OpenedFiles): () => string | undefined {
  const opened = files.map((file) => ({ file, identity: identityOf(file) }))
  return () => {
    const missing = opened.find(({ file, identity }) => !isStill(file, identity))?.file
    if (missing !== undefined) return `${missing} was removed or replaced while Relance was running`
    const now = whereTo(name) ?? path
    return now === path ? undefined : `${name} leads to ${now} now, and no longer to ${path}`
  }
}

function whereTo(name: string): string | undefined {
  try {
    return realpathSync.native(name)
  } catch {
    // A register that is not there is missed by those who read it.
    return undefined
  }
}

function identityOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true })
  return `${dev} ${ino}`
}

function isStill(path: string, identity: string): boolean {
  try {
    return identityOf(path) === identity
  } catch (error) {
    // A folder that may not be entered for a while, or a disk that does not answer, takes nothing away.
    return !(error instanceof Error && 'code' in error && missingCodes.has(String(error.code)))
  }
}

const missingCodes = new Set(['ENOENT', 'ENOTDIR', 'ESTALE'])
