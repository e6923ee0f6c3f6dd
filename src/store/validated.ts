import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Signature } from './file.ts'
import { goodFile } from './file-facts.ts'
import type { FactsAtOnce } from './sqlite/facts.ts'

/** The register's file as it was last found good, or written. If nobody has touched it since, a start need not check it again. */
export interface GoodFile {
  has(signature: Signature): boolean
  /** Durable with the commit around it. */
  remember(signature: Signature): void
}

export function goodFileOf(facts: FactsAtOnce): GoodFile {
  let known: string | undefined
  const named = (signature: Signature) => `${signature} ${checker()}`
  return {
    has(signature) {
      known ??= facts.get(goodFile)
      return known !== undefined && known === named(signature)
    },
    remember(signature) {
      known = named(signature)
      facts.set(goodFile, known)
    },
  }
}

let thisChecker: string | undefined

/** A mark of the rules: if they have changed, a file that was good by the old ones is checked again. */
function checker(): string {
  if (thisChecker !== undefined) return thisChecker
  const source = join(import.meta.dirname, '..')
  const rules = readdirSync(join(source, 'register')).toSorted()
  const hash = createHash('sha256').update(process.version)
  // The exact versions of the libraries stand in package.json.
  for (const file of [...rules.map((name) => join('register', name)), 'holidays.ts', '../package.json'])
    hash.update(readFileSync(join(source, file)))
  thisChecker = hash.digest('hex').slice(0, 16)
  return thisChecker
}
