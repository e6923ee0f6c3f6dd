/** What the answer to a question makes of it, as the reply that it stands for. English will do: every language is read, whoever writes. */
export const completions = {
  done: 'done',
  doneAllTheSame: 'done all the same',
  doneForAll: 'done for both sides',
  doneFor: (side: string) => `done for ${side}`,
  moved: (words: string) => `slips to ${words}`,
  broughtForward: (words: string) => `brought forward to ${words}`,
  snoozed: (words: string) => `snooze until ${words}`,
  evidence: (words: string) => `evidence: ${words}`,
  agreedTo: (words: string) => `agreed to ${words}`,
  notAgreedTo: (words: string) => `not agreed to ${words}`,
  withdrawn: 'withdrawn',
  supersededBy: (words: string) => `superseded by ${words}`,
  assigned: ({ id, from, to }: { readonly id: string; readonly from: string; readonly to: string }) => `assign ${id} from ${from} to ${to}`,
  assignedTo: (ids: readonly string[], team: string) => `assign ${ids.join(', ')} to ${team}`,
  anyway: (words: string) => `${words} anyway`,
  handedOver: (team: string) => `hand over to ${team}`,
} as const
