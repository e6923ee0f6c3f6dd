import { z } from 'zod'
import { day, dueShape, figure, id, instant, outcome, owner, rating, told, translatable, words } from './shapes.ts'

// What is written into the log of a commitment or an event.

const said = {
  at: told(instant, 'When it was recorded, with its offset: later than the entry before it. It is also the name of the entry.'),
  by: told(z.string().min(1), 'Who: an email address or a Slack user id; "relance" for what happens by itself.'),
  team: told(id, 'The owning team that it was said for; absent: the secretariat or Relance.').optional(),
  text: told(words, 'The words of the person.').optional(),
  link: told(words, 'The message that it came from.').optional(),
  said: told(instant, 'When it was said, where that is more than a minute before it was recorded.').optional(),
}

/** The shape of one kind of entry: the line that an editor shows for it, and its own fields. */
function entry<K extends string, F extends z.ZodRawShape>(kind: K, description: string, fields: F) {
  return z.looseObject({ kind: told(z.literal(kind), description), ...said, ...fields })
}

/** What the secretariat edits in chat; null: it has none. */
const editedFields = z.looseObject({
  title: told(translatable, 'Its title.').optional(),
  short: told(translatable.nullable(), 'Its short title.').optional(),
  aliases: told(z.array(z.string().min(1)).nullable(), 'Its further names.').optional(),
  text: told(words.nullable(), 'The words of its source.').optional(),
  due: told(dueShape.nullable(), 'When it is owed, as it is written: a correction, and no move.').optional(),
  partOf: told(id.nullable(), 'Its umbrella.').optional(),
  tags: told(z.array(words).nullable(), 'Its tags.').optional(),
})

const proposedBy = told(z.string().min(1), 'The lead who proposed it, where the secretariat confirmed it.').optional()

const ofParty = told(id, 'The side that says so, by the id of its party.').optional()
const of = told(instant, 'The entry that is meant: its "at", as it is written there.')

export const logEntry = z
  .discriminatedUnion('kind', [
    entry('added', 'The commitment was put into the register in chat.', { proposedBy }),
    entry('edited', 'What stands of the commitment was corrected in chat.', {
      before: told(editedFields, 'What was changed, as it was.'),
      after: told(editedFields, 'The same, as it is from now on.'),
      proposedBy,
    }),
    entry('noted', 'Is kept, and that is all.', {
      unclear: told(z.boolean(), 'True where the words were not understood: such a note is no answer.').optional(),
      disowned: told(
        z.boolean(),
        'True where the team says that it is not theirs; it stands until they confirm it by its name.',
      ).optional(),
    }),
    entry('confirmed', 'The team says that it is theirs.', {
      removed: told(z.array(owner), 'Who had offered it to the team, and no longer owes it.').optional(),
    }),
    entry('rated', 'The owner says how it goes.', {
      rating: told(rating.nullable(), 'The team’s own judgement.'),
      unchanged: told(z.boolean(), 'True where the team only says that nothing has changed: its words before that stand.').optional(),
    }),
    // No `from`: there was no due. `to` is a due, or a day for an event; null: no due any more.
    entry('dated', 'Moves the due, or dates an event; the text is the reason.', {
      party: told(id, 'The side that asks for the date, or agrees to it, where dates are agreed.').optional(),
      proposed: told(z.boolean(), 'True while another side has still to agree: it moves nothing yet.').optional(),
      from: told(dueShape.nullable(), 'The due before; absent where there was none.').optional(),
      to: told(dueShape.nullable(), 'The due from now on, of an event a day; null: none any more.'),
    }),
    entry('closed', 'One leading party says that it is done.', {
      party: ofParty,
      outcome: told(outcome, 'Whether all of it was delivered, or a part.').optional(),
      tacit: told(z.boolean(), 'True where nobody objected in time and it counts as closed.').optional(),
    }),
    // With a `to` the objection is to a date, else to the closing.
    entry('objected', 'The other side does not agree that it is done, or to a date; the text is the reason.', {
      party: ofParty,
      to: told(dueShape.nullable(), 'The date that was asked for, where it is that to which the side does not agree.').optional(),
    }),
    entry('reopened', 'It is open again; the text is the reason.', {}),
    entry('withdrawn', 'It is not pursued any more.', { party: ofParty }),
    entry('superseded', 'Another commitment takes its place.', {
      party: ofParty,
      successor: told(id, 'The commitment that takes its place, by its id.').optional(),
    }),
    entry('assigned', 'A hand-over.', {
      added: told(z.array(owner), 'Who owes it from now on, or in another role.'),
      removed: told(z.array(owner), 'Who no longer owes it, or did in another role.'),
      leaving: told(z.array(owner), 'Who no longer owes it once the team that it is offered to has confirmed.').optional(),
    }),
    entry('snoozed', 'No nudge to the team for a while.', { until: told(day, 'The day from which the team is nudged again.') }),
    entry('evidenced', 'What there is to show for it.', { evidence: told(z.union([words, figure]), 'A link, or a figure.') }),
    entry('held', 'Of an event: it took place on its date.', {}),
    entry('amended', 'The author edited the message that an entry came from: it means the same, in the words of this text.', { of }),
    entry('retracted', 'The author deleted the message that an entry came from, or edited it to say something else: the text.', { of }),
    entry('undone', 'An entry has no effect any more.', { of }),
  ])
  .meta({ id: 'logEntry' })
