import { DateTime } from 'luxon'
import type { Change } from '../../src/register/change.ts'
import { instantOf } from '../../src/register/instant.ts'
import type { Store, StoreNews } from '../../src/store/store.ts'
import { openStore } from '../../src/store/store-file.ts'
import { aRegisterFile, ukAlone, ukBorderAgency, ukLead } from '../a-register.ts'

export const calendars = { isHoliday: () => false, knows: () => true }
export const start = DateTime.fromISO('2011-02-01T09:00:00.000', { zone: 'Europe/London' })

/** The file of a register of one team, whose commitments say nothing of their age. */
export function text(ids: readonly string[], extra: object = {}): string {
  const commitments = ids.map((id) => ({
    id,
    title: `Title of ${id}`,
    text: undefined,
    source: undefined,
    'x-own': { kept: true },
    owners: ukAlone.map((owner) => ({ ...owner, assumed: true })),
    due: '2011-03',
  }))
  const { party: _none, ...team } = ukBorderAgency
  const [first, ...others] = commitments
  const events = [{ id: 'summit', name: 'Summit', date: null, log: [] }]
  const file = aRegisterFile(first, {
    others,
    teams: [team],
    parties: undefined,
    calendar: undefined,

    events,
    ...extra,
  })
  return `${JSON.stringify(file, null, 2)}\n`
}

export function rated(commitment: string, rating: 'green' | 'amber' | 'red', words: string = rating): Change {
  return { commitment, entry: { kind: 'rated', rating, at: instantOf(start), by: ukLead, text: words } }
}

export function noted(commitment: string, words: string): Change {
  return { commitment, entry: { kind: 'noted', at: instantOf(start), by: ukLead, text: words } }
}

export function open(file: string, stateFolder?: string): Promise<Store> {
  return openStore({ file, calendars, now: () => start, ...(stateFolder === undefined ? {} : { stateFolder }) })
}

/** Resolves with the next news of a kind. */
export function newsOf<K extends StoreNews['kind']>(store: Store, kind: K): Promise<Extract<StoreNews, { kind: K }>> {
  return new Promise((resolve) => {
    store.registers.onNews((news) => {
      if (isOf(news, kind)) resolve(news)
    })
  })
}

function isOf<K extends StoreNews['kind']>(news: StoreNews, kind: K): news is Extract<StoreNews, { kind: K }> {
  return news.kind === kind
}

/** The words in the log of a commitment, as the register in force or the file has them. */
export function wordsOf(commitment: { log?: readonly { text?: string | undefined }[] | undefined } | undefined): (string | undefined)[] {
  return (commitment?.log ?? []).map((entry) => entry.text)
}
