import type { Message } from '../nudges/message.ts'
import { addresseeOf, peopleOn } from '../register/addressee.ts'
import { dayOf } from '../register/calendar.ts'
import type { Register } from '../register/register.ts'
import { blockLimits, bold, cutTo, messageText, section, within, wordsIn } from './blocks.ts'
import { goesAt } from './hours.ts'
import { inEachLanguage } from './in-each-language.ts'
import { pageAt, turning } from './lists.ts'
import { postedOf } from './messages.ts'
import { plainUpTo } from './plain.ts'
import { pollReminderOf } from './poll-reminder.ts'
import type { Telling } from './render-context.ts'
import { tellingOf } from './render-context.ts'
import type { Previews, Said, View } from './said.ts'

/** The most characters of JSON in a section, and in all sections of a page. A long message goes on in the next one; no word is lost. */
const sectionRoom = 2700
const pageRoom = 11_500
/** What a block takes beside its text. */
const blockFrame = 90
const quotedBegin = '> '
/** A page is one message, so it has 50 blocks; the head and the buttons take a few. */
const sectionsAPage = 40

/** A page of what would go out: each message in full, in its reader's language, with its addressee and time. */
export function previewOf(telling: Telling, { messages, reminders = [], from, to, page: wanted, command }: Previews): Said {
  const { words, view } = telling
  const head = words.previewTitle(messages.length + reminders.length, dayOf(from), dayOf(to))
  const all = inPages(
    [
      ...messages.map((message) => ({ at: message.at, head: previewHead(telling, message), text: messageTextFor(view.register, message) })),
      ...reminders.map(({ poll, ids, at }) => ({
        at,
        head: words.inThreadOfPoll(previewHead(telling, { team: poll.team, at })),
        text: reminderTextFor(view.register, { poll, ids, at }),
      })),
    ]
      .toSorted((a, b) => a.at.toMillis() - b.at.toMillis())
      .flatMap(({ head, text }) => inSections([head, ...quotedLines(text)])),
  )
  const { slice, page, pages } = pageAt(all, wanted, 1)
  const lines = slice.flat()
  return {
    text: readOut(head, lines),
    blocks: within(
      [
        section(head),
        ...(lines.length === 0 ? [section(words.emptyList)] : lines.map((line) => section(line))),
        ...turning(words, { page, pages, command }),
      ],
      words.andMore,
    ),
  }
}

/** All of it, where that is not too long; else whom each message is for, when, and how it begins. */
function readOut(head: string, sections: readonly string[]): string {
  const full = [head, ...sections].join('\n')
  if (full.length <= blockLimits.text) return messageText(full)
  const lines = sections.flatMap((each) => each.split('\n'))
  return messageText([head, ...lines.filter((line, nth) => !isQuoted(line) || !isQuoted(lines[nth - 1] ?? line))].join('\n'))
}

function isQuoted(line: string): boolean {
  return line.startsWith(quotedBegin)
}

function inSections(lines: readonly string[]): string[] {
  return filled(
    lines.map((line) => cutTo(line, sectionRoom)),
    sectionRoom,
  ).map((some) => some.join('\n'))
}

function inPages(sections: readonly string[]): string[][] {
  return filled(sections, pageRoom, sectionsAPage)
}

/** Splits texts into groups, in order, each as full as `room` and `most` allow. */
function filled(texts: readonly string[], room: number, most = Number.POSITIVE_INFINITY): string[][] {
  const all: string[][] = []
  let left = 0
  for (const text of texts) {
    const length = JSON.stringify(text).length + blockFrame
    if (all.length === 0 || length > left || all.at(-1)?.length === most) {
      all.push([])
      left = room
    }
    all.at(-1)?.push(text)
    left -= length
  }
  return all
}

function previewHead(telling: Telling, { team: id, at }: Pick<Message, 'team' | 'at'>): string {
  const { words, view, names } = telling
  const { channel, team } = addresseeOf(view.register, id)
  return `${bold(team ? names.team(id) : words.secretariat)}${channel === undefined ? '' : ` (${plainUpTo(channel, 80)})`}, ${goesAt(telling, id, at)}`
}

/** What a previewed message depends on. It must not ring anybody, so it has addresses in place of mentions. */
export function viewOfPreview(register: Register, { team, day, at }: Pick<Message, 'team' | 'day' | 'at'>): View {
  const addressee = addresseeOf(register, team)
  return {
    register,
    now: at,
    language: addressee.language,
    languages: addressee.languages,
    mentions: peopleOn(register, addressee, day),
    nameOf: (person) => person,
  }
}

function messageTextFor(register: Register, message: Message): string {
  return wordsIn(postedOf(viewOfPreview(register, message), message, new Map()).blocks)
}

function reminderTextFor(register: Register, { poll, ids, at }: NonNullable<Previews['reminders']>[number]): string {
  const view = viewOfPreview(register, { team: poll.team, day: dayOf(at), at })
  return wordsIn(inEachLanguage(view, (one) => pollReminderOf(tellingOf(one), poll, ids)).blocks)
}

function quotedLines(text: string): string[] {
  return text.split('\n').map((line) => `${quotedBegin}${line}`)
}
