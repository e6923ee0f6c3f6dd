import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Absence, Day } from '../../src/register/schema.ts'
import { edited, placedItems } from '../../src/store/item-edits.ts'
import { ukDesk, ukLead } from '../a-register.ts'
import { aFile } from './folder.ts'
import { newsOf, open } from './sample.ts'

// Who is away is durable when it is acknowledged, and in the file once, in its own style.

const absence: Absence = { person: ukLead, from: '2011-03-03' as Day, to: '2011-03-13' as Day, cover: ukDesk, by: ukLead }
const other: Absence = { person: ukDesk, from: '2011-05-02' as Day, to: '2011-05-06' as Day }
const line =
  '{ "person": "lead@ukba.example", "from": "2011-03-03", "to": "2011-03-13", "cover": "desk@ukba.example", "by": "lead@ukba.example" }'

function absencesIn(file: string): Absence[] {
  return JSON.parse(readFileSync(file, 'utf8')).absences ?? []
}

function written(text: string, before: readonly Absence[], after: readonly Absence[]): string {
  const bytes = Buffer.from(text)
  const edits = [{ target: 'absences' as const, id: '', before, after }]
  return Buffer.from(edited(bytes, { edits, places: placedItems(bytes), room: new Uint8Array() }).bytes).toString()
}

describe('an absence is written in the style of the file, and no other byte changes', () => {
  test.each([
    {
      file: 'without any',
      text: '{\n  "version": 1,\n  "commitments": []\n}\n',
      after: `{\n  "version": 1,\n  "absences": [\n    ${line}\n  ],\n  "commitments": []\n}\n`,
    },
    {
      file: 'with an empty list',
      text: '{\n\t"absences": [],\n\t"commitments": []\n}\n',
      after: `{\n\t"absences": [\n\t\t${line}\n\t],\n\t"commitments": []\n}\n`,
    },
    {
      file: 'with CRLF',
      text: '{\r\n  "commitments": []\r\n}\r\n',
      after: `{\r\n  "absences": [\r\n    ${line}\r\n  ],\r\n  "commitments": []\r\n}\r\n`,
    },
    {
      file: 'on one line',
      text: '{"version":1,"commitments":[]}',
      after: `{"version":1,"absences":[${JSON.stringify(absence)}],"commitments":[]}`,
    },
    {
      file: 'with the list behind the commitments',
      text: '{\n  "commitments": [{ "id": "a" }],\n  "absences": []\n}',
      after: `{\n  "commitments": [{ "id": "a" }],\n  "absences": [\n    ${line}\n  ]\n}`,
    },
  ])('$file', ({ text, after }) => {
    expect(written(text, [], [absence])).toBe(after)
  })

  test('beside another, a line of its own like that one; ended early it loses some signs; gone, its line', () => {
    const own = '{ "person": "desk@ukba.example", "from": "2011-05-02", "to": "2011-05-06" }'
    const text = `{\n  "absences": [\n    ${own}\n  ],\n  "commitments": []\n}\n`
    const both = written(text, [other], [other, absence])
    expect(both).toBe(text.replace(own, `${own},\n    ${line}`))
    expect(written(both, [other, absence], [other, { ...absence, to: '2011-03-05' as Day }])).toBe(both.replace('2011-03-13', '2011-03-05'))
    expect(written(both, [other, absence], [other])).toBe(text)
  })
})

test('killed between acknowledging and writing, an absence is in the file after the next start, once, and the same cause changes nothing', async () => {
  const file = aFile()
  const before = readFileSync(file, 'utf8')
  const store = await open(file)
  const edit = { goes: [], comes: [absence] }
  expect(await store.registers.editAbsences('c1', edit)).toEqual(edit)
  expect(store.registers.register().absences).toEqual([absence])
  expect(readFileSync(file, 'utf8')).toBe(before)
  const copy = aFile()
  cpSync(dirname(file), dirname(copy), { recursive: true })
  await store.close()
  for (let starts = 0; starts < 3; starts++) {
    const again = await open(copy)
    await again.registers.flushed()
    expect(await again.registers.editAbsences('c1', { goes: [absence], comes: [] })).toEqual(edit)
    expect(again.registers.outcome('c1')).toEqual([])
    await again.close()
    expect(absencesIn(copy)).toEqual([absence])
  }
})

test('an edit of the file by hand in between is kept, and so is the absence; every team knows it', async () => {
  const file = aFile()
  const store = await open(file)
  await store.registers.editAbsences('c1', { goes: [], comes: [absence] })
  const text = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...text, absences: [other], title: 'By hand' }, null, 2))
  await newsOf(store, 'register changed')
  await store.registers.flushed()
  expect(absencesIn(file)).toEqual([other, absence])
  expect(JSON.parse(readFileSync(file, 'utf8')).title).toBe('By hand')
  expect([...store.registers.register().teams.values()][0]?.absences).toEqual([other, absence])
  await store.close()
})
