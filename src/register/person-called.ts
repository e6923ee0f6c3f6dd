import { nameInRegister, peopleNamed } from './addressee.ts'
import { foldedName } from './names.ts'
import { isSlackId } from './people.ts'
import type { Register } from './register.ts'

/** Whom a typed name means: an address or a Slack id, or somebody whom the register names and whose address has these words. */
export type PersonCalled =
  | { readonly found: 'one'; readonly person: string }
  | { readonly found: 'none' | 'several'; readonly people: readonly string[] }

/** `near`: who says so; of several, those of their own organisation are meant. */
export function personCalled(register: Register, typed: string, near: string): PersonCalled {
  const name = typed.replace(/^[\s"'(]+|[\s"').,;:]+$/g, '')
  if (/^\S+@\S+\.\S+$/.test(name) || isSlackId(name)) return { found: 'one', person: nameInRegister(register, name) ?? name }
  const words = nameWords(name)
  const named = [...new Set(peopleNamed(register))].filter((person) => {
    const own = nameWords(person.split('@')[0] ?? '')
    return person.includes('@') && words.length > 0 && words.every((word) => own.includes(word))
  })
  const besides = named.filter((person) => organisationOf(person) === organisationOf(near))
  const [person, another] = besides.length === 1 ? besides : named
  return person !== undefined && another === undefined
    ? { found: 'one', person }
    : { found: person === undefined ? 'none' : 'several', people: named }
}

function nameWords(name: string): string[] {
  return foldedName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function organisationOf(person: string): string {
  return person.slice(person.indexOf('@') + 1).toLowerCase()
}
