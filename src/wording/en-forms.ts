import type { FormField, FormKind } from '../replies/form-kinds.ts'
import { theSide } from './en-sides.ts'
import type { FormWords } from './forms.ts'
import { listFormat, pluralIn } from './intl.ts'
import type { InputWords } from './modals.ts'

const andList = listFormat('en-GB')
const orList = listFormat('en-GB', 'disjunction')
const plural = pluralIn('en-GB')

const titles: Record<FormKind, string> = {
  add: 'Add a commitment',
  track: 'Track commitments',
  edit: 'Edit',
  refuse: 'Refuse the proposal',
  person: 'Name somebody',
  channel: 'Name a channel',
  'hand over': 'Hand over all',
  away: 'Away',
}

/** What submitting does, where it is never proposed. */
const deeds: Partial<Record<FormKind, string>> = {
  refuse: 'Refuse',
  person: 'Name them',
  channel: 'Name it',
  'hand over': 'Hand over',
  away: 'Save',
}

const inTrack: Partial<Record<FormField, InputWords>> = {
  leads: { label: 'Who leads it', hint: 'Where the words name no team.' },
}

const inEdit: Partial<Record<FormField, InputWords>> = {
  due: { label: 'Due', hint: 'Corrects how it is written, and is no move: a new date is given by “New date”.' },
}

const inputs: Record<FormField, InputWords> = {
  title: { label: 'Title', hint: 'One line, as people will read it in messages.', example: 'Report on visas' },
  leads: { label: 'Who leads it', hint: 'Teams of two sides make it joint: both have to agree that it is done.' },
  asks: { label: 'Whether it is theirs' },
  due: {
    label: 'Due',
    hint: 'As the source says it. Empty: promised, with no time said.',
    example: 'by March 2011, end of June, next summit, continuing',
  },
  words: { label: 'The words of the source' },
  link: { label: 'Link to the source', example: 'https://' },
  promised: { label: 'Promised on' },
  supports: { label: 'Who supports it', hint: 'They are told, and not asked.' },
  partOf: { label: 'Part of', hint: 'The ID or the title of the commitment that it belongs to.' },
  short: { label: 'Short title', hint: 'Where a line has no room for the whole one.' },
  aliases: { label: 'Also called', hint: 'Further names in chat, one a line.' },
  tags: { label: 'Tags', hint: 'One a line.' },
  ticked: { label: 'What to track' },
  why: { label: 'Why' },
  person: { label: 'Who', hint: 'A full member of this workspace. They are told, and written to from then on.' },
  channel: { label: 'Channel', hint: 'I have to be in it.' },
  team: { label: 'To which team' },
  from: { label: 'First day away' },
  to: { label: 'Last day away', hint: 'You are asked again from the working day after it.' },
  cover: { label: 'Who stands in', hint: 'They are asked instead, and may answer. They are told. Empty: nobody.' },
}

export const englishForms: FormWords = {
  title: (form) => titles[form],
  submit: (form, as) => deeds[form] ?? (form === 'edit' ? (as === 'added' ? 'Save' : 'Propose') : as === 'added' ? 'Add' : 'Propose'),
  input: (form, field) => (form === 'edit' ? inEdit[field] : form === 'track' ? inTrack[field] : undefined) ?? inputs[field],
  edit: 'Edit',
  ledBy: (team) => `${team} leads it, by these words.`,
  promise: (nth) => `Words ${nth}`,
  ownership: { ask: 'Ask them whether it is theirs', known: 'It is theirs: tell them' },
  proposes: 'This goes to the secretariat, which puts it into the register or says why not. You will be told.',
  fault(fault, names) {
    switch (fault.fault) {
      case 'empty':
        return 'Fill this in, please.'
      case 'no words':
        return 'Write it in words, please.'
      case 'no link':
        return 'That is no link: it begins with https://.'
      case 'which due':
        return 'I can’t read that. Write “31 March 2011”, “by March 2011”, “end of June”, “next summit”, “continuing” or “without delay”.'
      case 'no such date':
        return 'There is no such day.'
      case 'which of these':
        return `Write the day out: that may be ${orList(fault.days.map(names.day))}.`
      case 'nobody leads':
        return 'Somebody has to lead it: choose a team.'
      case 'leads and supports':
        return 'A team leads it or supports it: take it out of one of the two.'
      case 'which part':
        return 'No commitment, or more than one, is called so. Give its ID.'
      case 'said twice':
        return 'This is ticked twice.'
      case 'nothing changed':
        return 'Nothing was changed.'
      case 'promised later':
        return 'That day is still to come.'
      case 'due before promised':
        return 'That is before the day on which it was promised. Is the year right?'
      case 'day is over':
        return 'That day is over.'
      case 'ends before it begins':
        return 'That is before the first day.'
      case 'more than a year':
        return 'That is more than a year. For longer, hand over what you lead.'
      case 'themselves':
        return 'Choose somebody else: who is away can’t stand in.'
      case 'no member':
        return 'They are no full member of this workspace, so they can’t stand in.'
      case 'away too':
        return 'They are away then, too.'
      case 'no lead left':
        return `Choose a team of ${andList(fault.sides.map((side) => theSide(names.party(side))))} as well: ${fault.sides.length === 1 ? 'this side leads' : 'these sides lead'} it now, and would lead it no more. To hand that over: \`assign ID to TEAM\`.`
      case 'moves the date':
        return `The other side has to agree to another day, so it is no correction. Ask for it as a new date: \`slips ${fault.id} to 15 April: why\`.`
      case 'title taken':
        return `${names.commitment(fault.id)} is in the register already, under this title. Give this one another.`
    }
  },
  messageBy: (who, channel) => `Message${who === undefined ? '' : ` of ${who}`}${channel === undefined ? '' : ` in ${channel}`}`,
  noRoomFor: (count) =>
    `There is no room here for ${plural(count, 'more promise', 'more promises')} of this message: add ${count === 1 ? 'it' : 'them'} by \`/commitments add\`.`,
  sourceIs: (document) => `The register names as its source: ${document}.`,
  addedAs: (did, id, { owners, due }) => `${did} as \`${id}\`: ${owners}, ${due}`,
  suggested: (who, to) => `*${who} proposes to ${to === 'add' ? 'put this into the register' : 'edit this'}:*`,
  confirm: 'Confirm',
  refuse: 'Refuse',
  settled: (how, who, { when, why }) =>
    how === 'refused'
      ? `Refused by ${who} (${when})${why === '' ? '.' : `: ${why}`}`
      : `${how === 'confirmed' ? '✓ Confirmed' : 'Withdrawn'} by ${who} (${when}).`,
  suggestedAnew: 'This has been edited since it was proposed, so nothing was changed. Confirm once more if it is still right:',
  suggestedBack: (what) => `Proposed to the secretariat: ${what}. You hear what comes of it; \`undo\` withdraws it until then.`,
  settledFor: (how, what, { who, why }) =>
    how === 'withdrawn'
      ? `Withdrawn: the secretariat is no longer asked to confirm what you proposed (${what}).`
      : how === 'confirmed'
        ? `${who} has confirmed what you proposed: ${what}.`
        : `${who} has refused what you proposed (${what})${why === '' ? '.' : `: ${why}`}`,
  proposalUndone: (what, who) => `${who} has taken back what you proposed and was confirmed: ${what}.`,
  offered: 'A form asks for what is needed.',
  open: 'Open the form',
  notOpened: 'The form could not be opened. Press again.',
}
