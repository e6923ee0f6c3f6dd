import { afterEach, beforeEach } from 'vitest'
import type { Store } from '../../../src/store/store.ts'

/** A place where a store can be opened, closed and opened again on the same register (`ports`, `calais`, the event `summit`). */
export interface Place {
  open(): Promise<Store>
  remove(): Promise<void>
}

/** The store of each test, on a place of its own. */
export interface Opened {
  store(): Store
  /** Closes it and opens it again, if what it keeps outlives it. */
  reopen(): Promise<void>
}

/** Opens a store before each test of the suite and closes it after it. */
export function openedForEach(aPlace: () => Promise<Place>): Opened {
  let place: Place
  let store: Store
  beforeEach(async () => {
    place = await aPlace()
    store = await place.open()
  })
  afterEach(async () => {
    await store.close()
    await place.remove()
  })
  return {
    store: () => store,
    async reopen() {
      await store.close()
      store = await place.open()
    },
  }
}
