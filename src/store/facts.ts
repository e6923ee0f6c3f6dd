import type { DatabaseSync } from 'node:sqlite'
import type { Facts } from './store.ts'

/** Small facts in SQLite, each durable when `set` returns. */
export function factsOf(database: DatabaseSync): Facts {
  const get = database.prepare('SELECT value FROM facts WHERE key = ?')
  const set = database.prepare('INSERT INTO facts VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  const remove = database.prepare('DELETE FROM facts WHERE key = ?')
  const under = database.prepare('SELECT key, value FROM facts WHERE key >= ? AND substr(key, 1, ?) = ? ORDER BY key')

  return {
    get(key) {
      const row = get.get(key)
      return row && JSON.parse(String(row.value))
    },
    set(key, value) {
      // What has no JSON of its own (undefined) is kept as null: the fact that it was set stays.
      set.run(key, JSON.stringify(value ?? null))
    },
    delete(key) {
      remove.run(key)
    },
    under(prefix) {
      // SQLite counts characters, not UTF-16 units.
      return under.all(prefix, [...prefix].length, prefix).map(({ key, value }) => ({ key: String(key), value: JSON.parse(String(value)) }))
    },
  }
}
