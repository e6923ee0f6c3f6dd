import { createHash } from 'node:crypto'
import type { ReachTrouble } from '../register/trouble.ts'
import { troubleKey } from '../register/trouble.ts'
import type { Notice, Said } from '../rendering/said.ts'
import { troubleKept } from '../store/facts.ts'
import type { FactFamily, Facts } from '../store/store.ts'

/** A notice whose messages are drawn again when it reads otherwise: where they stand, and what they show. */
interface StandingNotice {
  readonly notice: Extract<Notice, { kind: 'trouble' | 'channel missing' }>
  readonly stands: readonly { readonly channel: string; readonly ts: string }[]
  readonly shown: string
}

export const standingNotices: FactFamily<StandingNotice> = { prefix: 'standing notice ' }

/** All that shows, buttons too. */
export function allShown({ text, blocks }: Said): string {
  return createHash('sha256')
    .update(JSON.stringify([text, blocks]))
    .digest('base64url')
}

/** What was told, as it is by now. Where another of its kind has begun since, it is over. */
export async function troubleNow(facts: Pick<Facts, 'get'>, told: ReachTrouble): Promise<ReachTrouble> {
  const kept = await facts.get(troubleKept(troubleKey(told)))
  return kept?.trouble.at === told.at ? kept.trouble : { ...told, over: kept?.trouble.at ?? told.at }
}

/** What brought its telling: the same trouble is told once to the same reader. */
export function troubleCause(trouble: ReachTrouble, to: string): string {
  return `${troubleKey(trouble)} ${trouble.at} ${to}`
}
