import { statSync } from 'node:fs'

/** Files that have to stay where they were opened: whoever comes by their names finds another one by then, or none. */
export interface OpenedFiles {
  /** The first one that is gone, or is another file by now. */
  missing(): string | undefined
}

export function openedFiles(paths: readonly string[]): OpenedFiles {
  const opened = paths.map((path) => ({ path, identity: identityOf(path) }))
  return { missing: () => opened.find(({ path, identity }) => !isStill(path, identity))?.path }
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
