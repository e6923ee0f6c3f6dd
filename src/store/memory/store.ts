import type { DateTime } from 'luxon'
import type { Register } from '../../register/register.ts'
import type { Store } from '../store.ts'
import { memoryFacts } from './facts.ts'
import { memoryInbox } from './inbox.ts'
import { memoryLedger } from './ledger.ts'
import { MemoryRegisters } from './registers.ts'

/** A store of which nothing outlives the process: for who only tries out what a register would become, and for tests. */
export function memoryStore(register: Register, { now }: { readonly now: () => DateTime }): Store {
  const registers = new MemoryRegisters(register, now)
  const close = async (): Promise<void> => undefined
  return {
    registers,
    inbox: memoryInbox((cause) => registers.isChanged(cause)),
    ledger: memoryLedger(now),
    facts: memoryFacts(),
    lost: new Promise(() => undefined),
    close,
    [Symbol.asyncDispose]: close,
  }
}
