import type { Register } from '../../src/register/register.ts'
import type { Commitment } from '../../src/register/schema.ts'

/** The register with its commitment `ports` as it is now. */
export function withPorts(register: Register, commitment: Commitment): Register {
  return { ...register, commitments: new Map(register.commitments).set('ports', commitment) }
}

export function ports(register: Register): Commitment {
  const commitment = register.commitments.get('ports')
  if (!commitment) throw new Error('there is no ports')
  return commitment
}
