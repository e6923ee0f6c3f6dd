import { expect, test } from 'vitest'
import { modalAskedBy } from '../../src/conversation/commands/asked-in-modal.ts'
import { aRegister } from '../a-register.ts'

const register = aRegister({})
const [id = ''] = register.commitments.keys()

test.each([
  ['note ID', 'note'],
  ['ID note', 'note'],
  ['evidence ID', 'evidence'],
  ['preuve ID', 'evidence'],
  ['snooze ID', 'snooze'],
  ['mettre en pause ID', 'snooze'],
  ['slips ID', 'new date'],
  ['move ID', 'new date'],
  ['reporter ID', 'new date'],
  ['due ID', 'new date'],
  ['hand over ID', 'hand over'],
  ['handover ID', 'hand over'],
  ['assign ID', 'hand over'],
  ['transférer ID', 'hand over'],
  ['not agreed ID', 'not agreed'],
  ['object ID', 'not agreed'],
])('"%s" lacks what the modal "%s" asks for', (words, modal) => {
  expect(modalAskedBy(register, words.replace('ID', id))).toEqual({ modal, id })
})

test.each([
  'done ID',
  'ID on track',
  'blocked ID',
  'ID',
  'show ID',
  'mine',
  'list overdue',
  'slips ID to 15 April: strike',
  'note ID all well',
  'slips',
  'help',
])('"%s" is answered as a command', (words) => {
  expect(modalAskedBy(register, words.replace('ID', id))).toBeUndefined()
})
