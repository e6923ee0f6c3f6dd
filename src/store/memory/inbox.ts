import type { Inbox } from '../store.ts'

export function memoryInbox(isChanged: (cause: string) => boolean): Inbox {
  const events = new Map<string, { readonly body: unknown; isDone: boolean }>()
  return {
    async receive(cause, body) {
      if (isChanged(cause) || events.has(cause)) return false
      events.set(cause, { body, isDone: false })
      return true
    },
    async unfinished() {
      return [...events].filter(([, { isDone }]) => !isDone).map(([cause, { body }]) => ({ cause, body }))
    },
    async isOpen(cause) {
      return events.get(cause)?.isDone === false
    },
    async isBefore(cause, other) {
      const [one, another] = [cause, other].map((each) => [...events.keys()].indexOf(each))
      return one !== undefined && another !== undefined && one >= 0 && one < another
    },
    async finish(cause) {
      const event = events.get(cause)
      if (event) event.isDone = true
    },
  }
}
