import type { Message } from '../nudges/message.ts'
import { dayOf } from '../register/calendar.ts'
import { actingLeads } from '../register/people.ts'
import { bold, cutTo, messageText, plainUpTo, section, within } from './blocks.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { pageAt, turning } from './lists.ts'
import { pagesOf } from './pages.ts'
import type { Previews, Said, View } from './wording.ts'
import type { Words } from './words.ts'

const messagesAPage = 5

/** What would go out, to whom and in which words: each message's own text, in its reader's language. */
export function previewOf(words: Words, { messages, from, to, page: wanted, command }: Previews, view: View): Said {
  const head = words.previewTitle(messages.length, dayOf(from), dayOf(to))
  const { slice, page, pages } = pageAt(messages, wanted, messagesAPage)
  const lines = slice.map((message) => `${headOf(words, message, view)}\n${quoted(textOf(message, view))}`)
  return {
    text: messageText([head, ...lines].join('\n')),
    blocks: within(
      [
        section(head),
        ...(lines.length === 0 ? [section(words.emptyList)] : lines.map((line) => section(cutTo(line, 2300)))),
        ...turning(words, { page, pages, command }),
      ],
      words.andMore,
    ),
  }
}

function headOf(words: Words, { team: id, at }: Message, { register }: View): string {
  const team = register.teams.get(id)
  const name = team ? plainUpTo(team.name, 100) : words.secretariat
  const channel = team ? team.channel : register.secretariat.channel
  return `${bold(name)}${channel === undefined ? '' : ` (${plainUpTo(channel, 80)})`}, ${words.instant(at)}`
}

function textOf(message: Message, view: View): string {
  const team = view.register.teams.get(message.team)
  const language = team?.party.language ?? view.register.secretariat.language
  // Nobody is rung by what is only looked at.
  const mentions = team ? actingLeads(team, message.day) : []
  const reader: View = { ...view, now: message.at, language, mentions, nameOf: (person) => person }
  return pagesOf({ en, fr }[language], message, reader)
    .map((page) => page.text)
    .join('\n')
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}
