import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { edited, placedItems } from '../../src/store/item-edits.ts'
import { ukDesk, ukLead } from '../a-register.ts'
import { aFile } from './folder.ts'
import { newsOf, open } from './sample.ts'

// What people choose for themselves is durable when it is acknowledged, and in the file once.

function peopleIn(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8')).people
}

test('a choice is written in the style of the file, beside a first absence, and no other byte changes', () => {
  const text = '{\n  "version": 1,\n  "commitments": []\n}\n'
  const bytes = Buffer.from(text)
  const person = { person: ukLead, language: 'fr' }
  const edits = [
    { target: 'absences' as const, id: '', before: [], after: [{ person: ukDesk }] },
    { target: 'people' as const, id: '', before: [], after: [person] },
  ]
  const after = Buffer.from(edited(bytes, { edits, places: placedItems(bytes), room: new Uint8Array() }).bytes).toString()
  expect(JSON.parse(after)).toEqual({ version: 1, absences: [{ person: ukDesk }], people: [person], commitments: [] })
  expect(after).toContain('  "people": [\n    { "person": "lead@ukba.example", "language": "fr" }\n  ],\n  "commitments": []\n}\n')
})

test('killed between acknowledging and writing, a choice is in the file after the next start, and the same cause changes nothing', async () => {
  const file = aFile()
  const store = await open(file)
  await store.registers.editSettings('c1', { person: ukLead, language: 'fr', by: ukLead })
  const copy = aFile()
  cpSync(dirname(file), dirname(copy), { recursive: true })
  await store.close()

  const again = await open(copy)
  try {
    await again.registers.flushed()
    const chosen = [{ person: ukLead, language: 'fr', by: ukLead }]
    expect(peopleIn(copy)).toEqual(chosen)
    await again.registers.editSettings('c1', { person: ukLead, language: null, by: ukLead })
    await again.registers.flushed()
    expect(peopleIn(copy)).toEqual(chosen)
  } finally {
    await again.close()
  }
})

test('an edit of the file by hand in between is kept, and so is the choice', async () => {
  const file = aFile()
  const store = await open(file)
  try {
    await store.registers.editSettings('c1', { person: ukLead, hour: '10:00', by: ukLead })
    const text = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...text, people: [{ person: ukDesk, hour: '11:00' }], title: 'By hand' }, null, 2))
    await newsOf(store, 'register changed')
    await store.registers.flushed()
    expect(peopleIn(file)).toEqual([
      { person: ukDesk, hour: '11:00' },
      { person: ukLead, hour: '10:00', by: ukLead },
    ])
  } finally {
    await store.close()
  }
})
