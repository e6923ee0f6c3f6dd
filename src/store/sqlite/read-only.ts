import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

/** The state's database, to be looked at. Nothing is put beside it, and a bot that writes into it meanwhile is not held up. */
export function openToRead(file: string): DatabaseSync {
  const url = pathToFileURL(file)
  // Without a journal beside it nobody has it open: it can be read as a file that never changes, or SQLite would put its own files there.
  url.search = existsSync(`${file}-wal`) ? 'mode=ro' : 'immutable=1'
  return new DatabaseSync(url, { readOnly: true, timeout: 5000 })
}
