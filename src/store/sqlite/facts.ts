import type { DatabaseSync } from 'node:sqlite'
import type { DateTime } from 'luxon'
import type { Fact, FactFamily, Facts, KeptFact } from '../store.ts'

/** Facts that are read and written at once, within one commit. */
export interface FactsAtOnce {
  get<Value>(fact: Fact<Value>): Value | undefined
  set<Value>(fact: Fact<Value>, value: Value): void
  delete(fact: Fact<unknown>): void
  under<Value>(family: FactFamily<Value>): KeptFact<Value>[]
}

/** Small facts in SQLite, each durable when `set` returns, unless within `inOneCommit`. */
export function factsAtOnce(database: DatabaseSync, now: () => DateTime): FactsAtOnce {
  const get = database.prepare('SELECT value FROM facts WHERE key = ?')
  const set = database.prepare(
    'INSERT INTO facts (key, value, at_ms) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, at_ms = excluded.at_ms',
  )
  const remove = database.prepare('DELETE FROM facts WHERE key = ?')
  const under = database.prepare('SELECT key, value FROM facts WHERE key >= ? AND key < ? ORDER BY key')

  return {
    get({ key }) {
      const row = get.get(key)
      return row && JSON.parse(String(row.value))
    },
    set({ key }, value) {
      // Undefined has no JSON: it is kept as null, so that the fact is still there.
      set.run(key, JSON.stringify(value ?? null), now().toMillis())
    },
    delete({ key }) {
      remove.run(key)
    },
    under({ prefix }) {
      const rows = under.all(prefix, afterPrefix(prefix))
      return rows.map(({ key, value }) => ({ fact: { key: String(key) }, value: JSON.parse(String(value)) }))
    },
  }
}

/** Behind every key with the prefix, and before any other. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`
}

/** The same facts for everybody outside the store. */
export function factsOf(facts: FactsAtOnce): Facts {
  return {
    get: async (fact) => facts.get(fact),
    set: async (fact, value) => facts.set(fact, value),
    delete: async (fact) => facts.delete(fact),
    under: async (family) => facts.under(family),
  }
}
