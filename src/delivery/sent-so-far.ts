import type { SentMessage } from '../nudges/message.ts'
import { addressees } from '../register/addressee.ts'
import type { Ledger, Registers } from '../store/store.ts'

/** All that was sent so far to the teams of the register and the secretariat. */
export async function sentSoFar({
  registers,
  ledger,
}: {
  registers: Pick<Registers, 'register'>
  ledger: Pick<Ledger, 'sentTo'>
}): Promise<SentMessage[]> {
  const sent = await Promise.all(addressees(registers.register()).map(({ id }) => ledger.sentTo(id)))
  return sent.flat()
}
