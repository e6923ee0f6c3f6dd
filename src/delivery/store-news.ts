import { faultLine } from '../register/fault.ts'
import type { StoreNews } from '../store/store.ts'
import type { Delivery } from './delivery.ts'

/** Tells the secretariat what the store finds out, and draws again what it changes. `file`: the name by which people know the register's. */
export async function tellOfStore(news: StoreNews, delivery: Delivery, file: string): Promise<void> {
  switch (news.kind) {
    case 'file broken':
      return delivery.notice({ kind: 'file broken', lines: news.faults.map((fault) => faultLine(file, fault)) })
    case 'file unwritable':
      return delivery.notice({ kind: 'file unwritable', line: faultLine(file, news.fault) })
    case 'file mended':
    case 'file writable':
      return delivery.notice({ kind: news.kind })
    case 'entries vanished':
      return delivery.notices.tellVanished(news.entries)
    case 'conflict':
      return delivery.notice({ kind: 'conflict', changes: news.changes })
    case 'register changed':
      delivery.changed(news.commitments)
      return news.by === 'hand' ? delivery.redrawOpen() : undefined
    case 'state unwritable':
    case 'state lost':
      return delivery.notice({ kind: news.kind, why: news.why })
    case 'state writable':
      return delivery.notice({ kind: 'state writable' })
    case 'file written':
      return undefined
  }
}
