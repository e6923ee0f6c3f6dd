import type { Given } from './api-context.ts'

/** Whether the call has done its work by then: after it, a message stands in the channel though its sender knows nothing of it. */
type Moment = 'before' | 'after'

/** One thing that goes wrong with a call of the Web API. */
export type CallFault =
  /** The call is taken and never answered. */
  | { readonly does: 'hang'; readonly when: Moment }
  /** The connection is cut. */
  | { readonly does: 'cut'; readonly when: Moment }
  /** An HTTP status of a server in trouble, with no JSON. */
  | { readonly does: 'status'; readonly status: number; readonly when: Moment }
  /** One of Slack's errors, by its name; nothing is done. */
  | { readonly does: 'refuse'; readonly error: string }
  /** HTTP 429. */
  | { readonly does: 'limit'; readonly retryAfterSeconds: number }
  /** Everything comes this much later, the work as well: whoever has given up by then finds it done all the same. */
  | { readonly does: 'delay'; readonly ms: number }

/** One thing that goes wrong with an event on its way to the app. */
export type EventFault =
  /** Comes twice. */
  | { readonly does: 'repeat' }
  /** Does not come, but is brought again after `againAfterMs`, as Slack does with what nobody acknowledged; absent: never. */
  | { readonly does: 'lose'; readonly againAfterMs?: number }
  /** Comes later; what is said meanwhile comes before it. */
  | { readonly does: 'delay'; readonly ms: number }
  /** Waits until `workspace.releaseEvents`. */
  | { readonly does: 'hold' }

/** Which calls or events a fault meets. */
export interface Reach<T> {
  /** How many. Absent: all, until it is ended. */
  readonly times?: number
  /** Which of them, by what they say. Absent: each. */
  readonly where?: (said: T) => boolean
  /** Told of each one that it meets, before anything is done. */
  readonly onMeeting?: (said: T) => void
}

export interface PlannedFault {
  /** How many calls or events it has met. */
  readonly met: number
  end(): void
}

/** What meets one call: it waits, then goes wrong or doesn't. */
export interface MeetingFaults {
  readonly delayMs: number
  readonly fault: Exclude<CallFault, { does: 'delay' }> | undefined
}

/**
 * What goes wrong in the workspace, on demand. Several faults may be planned for one method: each delay that fits a call adds to it, and of the
 * others the one that was planned first meets it.
 *
 * Faults of the way to the app are the gateway's (`cut`, `silence`, `disconnect`); what people do to channels, people and messages is `workspace.admin`'s.
 */
export class Faults {
  readonly #calls: Planned<CallFault, Given>[] = []
  readonly #events: Planned<EventFault, Given>[] = []
  /** Types of blocks and of their elements that this workspace does not know: a message or view with one is refused with `invalid_blocks`. */
  readonly unknownBlocks = new Set<string>()

  /** Plans a fault for a method (`chat.postMessage`), or for all that fit a pattern (`/^conversations[.]/`). Refusing `apps.connections.open` keeps the app from hearing. */
  plan(method: string | RegExp, fault: CallFault, reach: Reach<Given> = {}): PlannedFault {
    return planned(this.#calls, fault, reach, (name) => (typeof method === 'string' ? name === method : method.test(name)))
  }

  /** Plans a fault for events of a type (`message`, `user_change`). */
  planEvents(type: string | RegExp, fault: EventFault, reach: Reach<Given> = {}): PlannedFault {
    return planned(this.#events, fault, reach, (name) => (typeof type === 'string' ? name === type : type.test(name)))
  }

  /** Uses up what is planned for this call. */
  meetCall(method: string, given: Given): MeetingFaults {
    let delayMs = 0
    let fault: MeetingFaults['fault']
    for (const each of this.#calls.filter((one) => one.fits(method, given)))
      if (each.fault.does === 'delay') {
        delayMs += each.fault.ms
        each.meet(given)
      } else if (!fault) {
        fault = each.fault
        each.meet(given)
      }
    return { delayMs, fault }
  }

  /** Uses up what is planned for this event. */
  meetEvent(event: Given): EventFault | undefined {
    const first = this.#events.find((each) => each.fits(String(event['type']), event))
    first?.meet(event)
    return first?.fault
  }
}

interface Planned<F, T> {
  readonly fault: F
  fits(name: string, said: T): boolean
  meet(said: T): void
}

function planned<F, T>(all: Planned<F, T>[], fault: F, reach: Reach<T>, isMeant: (name: string) => boolean): PlannedFault {
  const { times = Number.POSITIVE_INFINITY, where = () => true, onMeeting } = reach
  let met = 0
  let ended = false
  all.push({
    fault,
    fits: (name, said) => !ended && met < times && isMeant(name) && where(said),
    meet(said) {
      met++
      onMeeting?.(said)
    },
  })
  return {
    get met() {
      return met
    },
    end() {
      ended = true
    },
  }
}
