import type { ModalField, ModalKind } from '../replies/modal-kinds.ts'
import { englishEnded } from './en-questions.ts'
import type { InputWords, ModalWords } from './modals.ts'

const titles: Record<ModalKind, readonly [title: string, submit: string]> = {
  'at risk': ['At risk', 'Save'],
  blocked: ['Blocked', 'Save'],
  'new date': ['New date', 'Move the date'],
  close: ['Close', 'Close it'],
  'not agreed': ['Not agreed', 'Send'],
  'hand over': ['Hand over', 'Hand over'],
  'not ours': ['Not ours', 'Send'],
  note: ['Add a note', 'Save'],
  evidence: ['Add evidence', 'Save'],
  snooze: ['Ask later', 'Save'],
  withdraw: ['Withdraw', 'Withdraw it'],
  supersede: ['Supersede', 'Supersede it'],
  reopen: ['Reopen', 'Open it again'],
}

const says: Record<ModalKind, string> = {
  'at risk': 'at risk',
  blocked: 'blocked',
  'new date': 'slips',
  close: 'done',
  'not agreed': 'not agreed',
  'hand over': 'handed over',
  'not ours': 'not ours',
  note: 'note',
  evidence: 'evidence',
  snooze: 'snooze',
  withdraw: 'withdraw',
  supersede: 'superseded',
  reopen: 'reopen',
}

const inputs: Record<ModalField, InputWords> = {
  why: { label: 'Why', hint: 'All owners and the secretariat read it.' },
  day: { label: 'Day' },
  dateWords: { label: 'Or in words', example: 'end of May, in two weeks' },
  note: { label: 'Note' },
  evidence: { label: 'Evidence', hint: 'A link, a figure with its unit, or what shows it in words.' },
  team: { label: 'To which team' },
  outcome: { label: 'How it was kept' },
  side: { label: 'For which side' },
  topic: { label: 'What you do not agree to' },
  successor: { label: 'By which commitment', hint: 'Leave it empty where what takes its place is not in the register.' },
}

const inModal: Partial<Record<ModalKind, Partial<Record<ModalField, InputWords>>>> = {
  'at risk': { why: { label: 'What puts it at risk', hint: 'All owners and the secretariat read it.' } },
  blocked: { why: { label: 'What is holding it up', hint: 'All owners and the secretariat read it.' } },
  'new date': { day: { label: 'New day' } },
  close: { note: { label: 'Note', hint: 'Of what was delivered in part: what is left.' } },
  snooze: { day: { label: 'Ask again on' } },
}

export const enModals: ModalWords = {
  title: (modal) => titles[modal][0],
  submit: (modal) => titles[modal][1],
  says: (modal) => says[modal],
  ours: { label: 'Ours', words: 'ours' },
  cancel: 'Cancel',
  close: 'Close',
  input: (modal, field) => inModal[modal]?.[field] ?? inputs[field],
  outcome: { delivered: 'Delivered', 'delivered in part': 'Delivered in part' },
  topic: { closing: 'The closing', date: 'The new date' },
  allSides: 'All sides that are still open',
  fault(fault, names) {
    switch (fault.fault) {
      case 'empty':
        return 'Fill this in, please.'
      case 'which day':
        return 'Choose a day, or write one: “30 May”, “end of May”, “in two weeks”.'
      case 'which of these':
        return `Write the day out: that may be ${fault.days.map(names.day).join(' or ')}.`
      case 'two days':
        return 'This is another day than the one chosen. Leave one of the two empty.'
      case 'no such date':
        return 'There is no such day.'
      case 'far ahead':
        return 'That is more than 15 years ahead. Is the year right?'
      case 'passed':
        return `${names.day(fault.day)} has passed. Choose a day that is still to come.`
      case 'due then already':
        return `It is due ${names.due(fault.due)} already. Choose another day.`
      case 'what evidence':
        return 'This shows nothing yet. Give a link, a figure with its unit, or what shows it in words.'
      case 'whose part':
        return 'This team can’t take it over from here: it leads it already, or several teams could give it. Name both in chat: `assign ID to TEAM`.'
      case 'what is left':
        return 'Say what is left.'
    }
  },
  earlier: (due) => `It is due ${due}, so this brings the date forward. Submit again if that is what you mean.`,
  endedOtherwise: (ended) =>
    `${englishEnded(ended)} To agree to that, close this form and answer \`agreed\`. Submit again if you end it otherwise all the same.`,
  otherSideReads: 'The other side will read what you wrote. Submit again if it may.',
  sinceOpened: 'Since you opened this:',
  submitAgain: 'Submit again if what you wrote still holds.',
  hasEnded: 'It has ended:',
  reopens: 'To open it again, answer in the thread: `reopened: why`.',
  item: 'Commitment',
  notYet: 'This could not be checked yet. Submit it again in a moment.',
  typedStays: 'What you wrote:',
  openAgain: 'Open the form again',
  loading: 'One moment…',
  unreadable: 'This can’t be read any more. Close it, and open it again from the message.',
}
