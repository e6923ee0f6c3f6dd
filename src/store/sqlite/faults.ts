/** What ails the database, by an error of it. `damaged`: its file can't be read as one. `unwritable`: for now. */
export interface DatabaseFault {
  readonly kind: 'damaged' | 'unwritable'
  readonly why: string
}

/** Undefined for an error that is not the disk's. */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  if (!(error instanceof Error && 'errcode' in error)) return undefined
  // The lowest byte is the kind; the others say where it happened.
  const code = Number(error.errcode) & 0xff
  const why = whys[code]
  if (why !== undefined) return { kind: 'unwritable', why }
  return damaging.has(code) ? { kind: 'damaged', why: error.message } : undefined
}

// By SQLite's result codes (sqlite.org/rescode.html).
const whys: Record<number, string> = {
  3: 'its folder may not be written', // SQLITE_PERM
  5: 'another program holds it', // SQLITE_BUSY
  8: 'it is read-only', // SQLITE_READONLY
  10: 'the disk gives errors', // SQLITE_IOERR
  13: 'the disk is full', // SQLITE_FULL
  14: 'its files can not be opened', // SQLITE_CANTOPEN
  22: 'the disk takes no file as large as that', // SQLITE_NOLFS
}

const damaging = new Set([11, 26]) // SQLITE_CORRUPT, SQLITE_NOTADB
