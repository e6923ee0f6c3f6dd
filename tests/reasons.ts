import type { Reason } from '../src/nudges/message.ts'

/** Why a thing is in a message, from the most to the least pressing (docs/NUDGES.md, "Several days at once"), for tests that may not ask the planner. */
export const reasons: Reason[] = ['escalated', 'overdue', 'due', 'agree', 'before', 'begins', 'urgent', 'yours', 'review', 'poll', 'news']
