import { DateTime } from 'luxon'
import type { Person, Place, Thread } from '../../src/conversation/chat.ts'
import type { RespondParts } from '../../src/conversation/parts.ts'
import type { Utterance } from '../../src/conversation/utterance.ts'
import { Work } from '../../src/conversation/work.ts'
import { loadDateReader } from '../../src/datewords.ts'
import type { Register } from '../../src/register/register.ts'
import type { LogEntry } from '../../src/register/schema.ts'
import type { Notice, Reader, View } from '../../src/rendering/said.ts'
import { memoryStore } from '../../src/store/memory/store.ts'
import { testCalendars as calendars } from '../a-register.ts'

/** 1 March 2011, a Tuesday. */
const now = DateTime.fromISO('2011-03-01T12:00', { zone: 'Europe/London' })

export const ukLead: Person = { id: 'U1', by: 'lead@ukba.example', language: 'en', standing: 'member' }
export const ukDesk: Person = { id: 'U2', by: 'desk@ukba.example', language: 'en', standing: 'member' }
export const frLead: Person = { id: 'U3', by: 'lead@paf.example', language: 'fr', standing: 'member' }

export const thread: Thread = { channel: 'C1', ts: '1298970000.000100' }
export const inThread: Place = { is: 'thread', thread, ts: '1298980790.000200' } // ten seconds ago
export const byCommand: Place = { is: 'private', replyTo: 'https://slack.example/answer', replaces: false }

/** What reached people, each in the order in which it did. */
export type Reached =
  | { readonly by: 'thread'; readonly thread: Thread; readonly text: string; readonly key: string; readonly mayStand: boolean | undefined }
  | { readonly by: 'whisper'; readonly to: string; readonly place: Place; readonly text: string }
  | { readonly by: 'replaced'; readonly message: Thread; readonly text: string }
  | { readonly by: 'threads of it'; readonly id: string; readonly author: string }
  | { readonly by: 'redraw'; readonly ids: readonly string[] }
  | { readonly by: 'secretariat'; readonly notice: Notice }

/** A register in memory, the real grammar and the real words, and a chat that keeps what it was given to say. */
export function aConversation(register: Register, { failing }: { failing?: Reached['by'] } = {}) {
  const { registers, facts } = memoryStore(register, { now: () => now })
  const reached: Reached[] = []
  const errors: string[] = []
  const reach = async (what: Reached): Promise<void> => {
    if (what.by === failing) throw new Error(`${failing} is out of reach`)
    reached.push(what)
  }
  const chat: RespondParts['chat'] = {
    async say(to, { text, key, mayStand }) {
      await reach({ by: 'thread', thread: to, text, key, mayStand })
      return 'said'
    },
    whisper: (person, place, { text }) => reach({ by: 'whisper', to: person.by, place, text }),
    replace: (message, { text }) => reach({ by: 'replaced', message, text }),
    isDirect: () => false,
    personNamed: async () => undefined,
    linkTo: ({ channel, ts, threadTs = ts }) => `https://slack.example/${channel}/${ts}#${threadTs}`,
    messageAt(link) {
      const [, channel, ts, threadTs] = /example\/([^/]+)\/([^#]+)#(.+)$/.exec(link) ?? []
      return channel !== undefined && ts !== undefined && threadTs !== undefined ? { channel, ts, threadTs } : undefined
    },
  }
  const work = new Work()
  const view = async (_addressee: string, { language, zone }: Reader): Promise<View> => ({
    register: registers.register(),
    now,
    language,
    ...(zone === undefined ? {} : { zone }),
    mentions: [],
    nameOf: (person: string) => person,
  })
  const parts: RespondParts = {
    registers,
    facts,
    calendars,
    dates: loadDateReader(),
    clock: { now: () => now },
    chat,
    announcer: {
      view,
      viewForAll: view,
      redraw: (ids) => reach({ by: 'redraw', ids }),
      tell: ({ understood }, author) => reach({ by: 'threads of it', id: understood.id, author }),
      notice: (notice) => reach({ by: 'secretariat', notice }),
    },
    log: { error: (about: unknown) => void errors.push(JSON.stringify(about)) },
    work,
  }
  return {
    parts,
    reached,
    errors,
    /** All that nobody's answer waits for has been done. */
    settled: () => work.settled(),
    logOf: (id: string): readonly LogEntry[] => registers.register().commitments.get(id)?.log ?? [],
    ratingOf: (id: string) => registers.register().commitments.get(id)?.rating ?? null,
  }
}

/** Words of the British lead in the thread of a message of theirs about `ports`, unless it says otherwise. */
export function anUtterance(said: Utterance['said'], given: Partial<Utterance> = {}): Utterance {
  return {
    cause: 'message C1 1',
    said,
    person: ukLead,
    place: inThread,
    mark: '1298980790.000200',
    about: ['ports'],
    yours: [],
    answers: { key: 'uk-border-agency 2011-03-01 nudge', to: 'uk-border-agency' },
    ...given,
  }
}
