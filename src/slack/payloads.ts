import { z } from 'zod'
import { instant } from '../register/schema.ts'

// What comes back from Slack of what the bot put into its buttons, and Slack's own envelopes. Loaded at the first of them: zod takes a start 40 ms.

export const sayValue = z.object({ id: z.string(), words: z.string(), key: z.string() })
export const undoValue = z.object({ entries: z.array(z.object({ id: z.string(), at: instant })) })
export const pageValue = z.object({ command: z.string(), page: z.number() })
export const putBackValue = z.object({ notice: z.string() })
export const envelope = z.object({ type: z.string(), payload: z.object({ type: z.string() }).optional() })
