import { findCommitment } from '../register/find.ts'
import type { Register } from '../register/register.ts'
import type { Commitment } from '../register/schema.ts'
import { withoutDeterminer } from './called.ts'
import { anyParticle } from './languages/lexicons.ts'
import type { Context } from './reading.ts'
import type { Text } from './text.ts'
import { parsedText, slice, withoutEnd } from './text.ts'

// The commitments that a command names, any of the register: by the number of a row that is shown, or by their names.

type Named = Pick<Context, 'register' | 'about' | 'shown'>

const listedBy = new RegExp(`\\s*,\\s*(?:${anyParticle('and')}\\s+)?|\\s+${anyParticle('and')}\\s+`, 'u')

/** One by its whole name, or several of a list; none, if one of them is not known. */
export function commitmentsCalled({ said }: Text, { register, about: all, shown }: Named): Commitment[] {
  const about = all.slice(0, shown)
  const one = commitmentCalled(said, register, about)
  if (one) return [one]
  const listed = said.split(listedBy).map((part) => commitmentCalled(part, register, about))
  return listed.every((each) => each !== undefined) ? listed : []
}

function commitmentCalled(said: string, register: Register, about: readonly string[]): Commitment | undefined {
  const number = withoutDeterminer(parsedText(said).plain)
  const row = /^\d{1,4}$/.test(number) ? about[Number(number) - 1] : undefined
  const [found] = [said, number].map((name) => findCommitment(register, name, about)).filter((each) => each.found === 'one')
  const id = found?.found === 'one' ? found.id : row
  return id === undefined ? undefined : register.commitments.get(id)
}

const exceptFor = new RegExp(`(?:^|[\\s,:;(]+)(?:${anyParticle('excepting')})(?![\\p{L}\\p{N}])[\\s:]*`, 'u')

/** "All of PAF except 3 and calais": those that are left out, if nothing else is said of them. */
export function keptBack(
  { plain, said }: Text,
  where: Named,
): { readonly before: number; readonly kept: readonly Commitment[]; readonly why: Text } | undefined {
  const found = exceptFor.exec(plain)
  if (!found) return undefined
  const from = found.index + found[0].length
  const end = withoutEnd(/^[^:]*/.exec(plain.slice(from))?.[0] ?? '', /[\s.!)]/).length
  const kept = commitmentsCalled(slice({ plain, said }, from, from + end), where)
  return kept.length > 0
    ? { before: found.index, kept, why: slice({ plain, said }, from + end + (/^[\s.!):]*/.exec(plain.slice(from + end))?.[0].length ?? 0)) }
    : undefined
}
