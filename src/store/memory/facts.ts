import type { Fact, Facts } from '../store.ts'

/** Each as its JSON, so that nobody holds on to what is kept. */
export function memoryFacts(): Facts {
  const texts = new Map<string, string>()
  const kept = ({ key }: Fact<unknown>) => {
    const text = texts.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }
  return {
    get: async (fact) => kept(fact),
    async set({ key }, value) {
      texts.set(key, JSON.stringify(value ?? null))
    },
    async delete({ key }) {
      texts.delete(key)
    },
    async under({ prefix }) {
      const keys = [...texts.keys()].filter((key) => key.startsWith(prefix)).toSorted()
      return keys.map((key) => ({ fact: { key }, value: kept({ key }) }))
    },
  }
}
