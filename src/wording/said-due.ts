import type { Day } from '../register/schema.ts'

/** A due with its deadline, ready to be said. All names and titles here and below are safe for Slack already. */
export type SaidDue =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'span'; readonly precision: 'month' | 'quarter' | 'year'; readonly first: Day; readonly last: Day }
  | { readonly kind: 'event'; readonly name: string; readonly before?: string; readonly deadline: Day | null }
  | { readonly kind: 'without delay' }
  | { readonly kind: 'continuing' }
  | { readonly kind: 'none' }
