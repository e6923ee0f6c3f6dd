import type { DateTime } from 'luxon'
import type { Language } from '../register/languages.ts'
import type { Day } from '../register/schema.ts'
import { editInputs } from '../replies/editing-form.ts'
import { addInputs, trackInputs } from '../replies/form.ts'
import type { FormInput } from '../replies/form-kinds.ts'
import { formsFor } from './forms.ts'
import { worstRefusals } from './worst-asked.ts'
import type { WorstModal } from './worst-modals.ts'
import { dueDay, entriesOf, long, longName, longText, many, worstRegister } from './worst-register.ts'

/** Every form that the bot has, with the worst texts. */
export function worstForms(language: Language, now: DateTime): readonly WorstModal[] {
  const entries = Object.values(entriesOf(now))
  const register = worstRegister(entries)
  const voice = formsFor({ register, now, language, mentions: [], nameOf: (person) => person })
  const [commitment] = register.commitments.values()
  if (!commitment) return []
  const teams = [...register.teams.keys()]
  const place = { is: 'private', replyTo: `https://hooks.slack.com/commands/${long(200)}`, replaces: false }
  const found = {
    document: voice.messageBy(longName, longName.slice(0, 80)),
    link: `https://example.slack.com/${'a'.repeat(200)}`,
    date: dueDay,
  }
  const begun = { title: longText, due: longText, words: longText, link: longText, promised: dueDay as Day, teams }
  const edited = { ...commitment, aliases: many(50, () => longName), short: longName, text: longText.slice(0, 3000) }
  const asked: readonly (readonly [string, readonly FormInput[]])[] = [
    ['add', addInputs(begun)],
    [
      'track',
      trackInputs(
        many(10, () => ({ words: longText, isTicked: true, leads: teams[0] })),
        teams,
      ),
    ],
    ['edit', editInputs(edited, { language, due: longName })],
    ['refuse', [{ field: 'why', takes: 'words' }]],
    ['person', [{ field: 'person', takes: 'person' }]],
    ['channel', [{ field: 'channel', takes: 'channel' }]],
    ['hand over', [{ field: 'team', takes: 'team', among: teams }]],
    [
      'away',
      [
        { field: 'from', takes: 'day', begun: dueDay as Day },
        { field: 'to', takes: 'day', begun: dueDay as Day },
        { field: 'cover', takes: 'person', isOptional: true, begun: 'U0123456789' },
      ],
    ],
  ]
  return [
    ...asked.flatMap(([form, inputs]) =>
      (['added', 'proposed'] as const).map((as) => ({
        view: `form ${form} ${as}`,
        modal: voice.asking({
          form: form as 'add',
          as,
          inputs,
          notice: voice.inPlaceOf({ addressee: teams[0] ?? '', of: 'leads', from: longName }),
          memory: { form, place, found, id: long(60), due: longName, seen: now.toISO() },
        }),
      })),
    ),
    ...Object.values(worstRefusals(now)).map((refusal) => ({ view: 'form refused', modal: voice.standing('add', voice.refusal(refusal)) })),
    { view: 'form since', modal: voice.standing('edit', voice.since(commitment, entries)) },
    { view: 'form that loads', modal: voice.loading('add') },
    { view: 'form that is unreadable', modal: voice.unreadable() },
  ]
}
