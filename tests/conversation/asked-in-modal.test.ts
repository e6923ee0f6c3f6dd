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
  ['blocked ID', 'blocked'],
  ['ID blocked', 'blocked'],
  ['bloqué ID', 'blocked'],
  ['ID red', 'blocked'],
  ['at risk ID', 'at risk'],
  ['ID at risk', 'at risk'],
  ['à risque ID', 'at risk'],
])('"%s" lacks what the modal "%s" asks for', (words, modal) => {
  expect(modalAskedBy(register, words.replace('ID', id))).toEqual({ modal, id })
})

test.each([
  ['slips ID: late', 'late'],
  ['slips ID late', 'late'],
  ['reporté ID : retard', 'retard'],
])('"%s" keeps what was typed as a reason', (words, why) => {
  expect(modalAskedBy(register, words.replace('ID', id))).toEqual({ modal: 'new date', id, why })
})

test.each([
  'done ID',
  'ID on track',
  'green ID',
  'blocked ID: no staff',
  'at risk ID because of the strike',
  'blocked by ID',
  'bloqué par ID',
  'not blocked ID',
  'ID no longer at risk',
  'ID plus bloqué',
  'ID more at risk',
  'is ID blocked?',
  'why is ID red?',
  'list red',
  'ID a bit behind',
  'ID patine',
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
