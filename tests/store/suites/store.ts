import { everyFacts } from './facts.ts'
import { everyInbox } from './inbox.ts'
import { everyLedger } from './ledger.ts'
import type { Place } from './place.ts'
import { everyRegisters } from './registers.ts'

/** What every store promises, whatever it keeps things in: one suite an interface. */
export function everyStore(name: string, aPlace: () => Promise<Place>): void {
  everyRegisters(name, aPlace)
  everyInbox(name, aPlace)
  everyLedger(name, aPlace)
  everyFacts(name, aPlace)
}
