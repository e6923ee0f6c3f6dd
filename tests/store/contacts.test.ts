import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ContactEdit } from '../../src/register/contacts.ts'
import { instantOf } from '../../src/register/instant.ts'
import { MemoryRegisters } from '../../src/store/memory/registers.ts'
import { aRegister, secretary, ukLead } from '../a-register.ts'
import { aFile } from './folder.ts'
import { newsOf, open, start } from './sample.ts'

// How an addressee is reached, edited through the bot: durable when it is acknowledged, and in the file in its own style.

const by = { by: secretary, at: instantOf(start) }
const named: ContactEdit = { addressee: 'uk-border-agency', of: 'leads', from: ukLead, to: 'new@ukba.example', ...by }
const moved: ContactEdit = { addressee: 'uk-border-agency', of: 'channel', from: '#uk-border-agency', to: '#uk-borders', ...by }

function read(file: string): string {
  return readFileSync(file, 'utf8')
}

test('a lead who is named in place of another takes their place in the file, and every other byte stays', async () => {
  const file = aFile()
  const before = read(file)
  const store = await open(file)
  expect(await store.registers.editContact('c1', named)).toMatchObject({ ok: true })
  await store.registers.flushed()
  expect(read(file)).toBe(before.replace(`"${ukLead}"`, '"new@ukba.example"'))
  expect(store.registers.register().teams.get('uk-border-agency')?.leads).toEqual(['new@ukba.example'])
  await store.close()
})

test('another channel, and somebody more of the secretariat, are written where they belong', async () => {
  const file = aFile()
  const store = await open(file)
  await store.registers.editContact('c1', moved)
  await store.registers.editContact('c2', { addressee: 'secretariat', of: 'members', to: 'more@cabinet.example', ...by })
  await store.registers.flushed()
  const written = JSON.parse(read(file))
  expect(written.teams.find(({ id }: { id: string }) => id === 'uk-border-agency').channel).toBe('#uk-borders')
  expect(written.secretariat.members).toEqual([secretary, 'more@cabinet.example'])
  await store.close()
})

test('killed between the acknowledgement of an edit of contacts and the file, it is in the file after the next start, once', async () => {
  const file = aFile()
  const store = await open(file)
  await store.registers.editContact('c1', named)
  const copy = aFile()
  cpSync(dirname(file), dirname(copy), { recursive: true })
  await store.close()
  for (let starts = 0; starts < 2; starts++) {
    const again = await open(copy)
    expect(again.registers.contactOutcome('c1')).toMatchObject({ ok: true })
    await again.registers.flushed()
    await again.close()
    expect(read(copy).match(/new@ukba\.example/g)).toHaveLength(1)
    expect(read(copy)).not.toContain(`"leads": ["${ukLead}"]`)
  }
})

test('an edit of the file by hand meanwhile is kept beside an edit of contacts; a channel that was set by hand stays, and that is told', async () => {
  const file = aFile()
  const store = await open(file)
  const conflict = newsOf(store, 'conflict')
  await Promise.all([store.registers.editContact('c1', named), store.registers.editContact('c2', moved)])
  writeFileSync(file, read(file).replace('"#uk-border-agency"', '"#uk-by-hand"').replace('Title of ports', 'Ports by hand'))
  expect(await conflict).toMatchObject({
    changes: [{ change: { of: 'channel' }, refusal: { reason: 'contact changed', now: '#uk-by-hand' } }],
  })
  await store.registers.flushed()
  expect(read(file)).toContain('new@ukba.example')
  expect(read(file)).toContain('#uk-by-hand')
  expect(read(file)).toContain('Ports by hand')
  await store.close()
})

describe('an edit of contacts', () => {
  const registers = () => new MemoryRegisters(aRegister(), () => start)

  test.each<[string, ContactEdit, object]>([
    ['by somebody of no part in it', { ...named, by: 'nobody@example.org' }, { reason: 'leads only' }],
    ['of a lead of another team', { ...named, by: 'lead@paf.example' }, { reason: 'leads only' }],
    ['of the secretariat, by a lead', { ...named, addressee: 'secretariat', of: 'members', by: ukLead }, { reason: 'secretariat only' }],
    ['of a team that is not there', { ...named, addressee: 'nowhere' }, { reason: 'unknown team' }],
    ['that is made already', { ...named, to: ukLead, from: 'gone@ukba.example' }, { reason: 'contact so already' }],
    ['of a channel that is another by now', { ...moved, from: '#elsewhere' }, { reason: 'contact changed', now: '#uk-border-agency' }],
  ])('%s is refused', async (_name, edit, refusal) => {
    expect(await registers().editContact('c', edit)).toMatchObject({ ok: false, refusal })
  })

  test('for the same cause gives the first outcome again', async () => {
    const live = registers()
    await live.editContact('c', named)
    expect(await live.editContact('c', named)).toMatchObject({ ok: true })
    expect(await live.editContact('d', named)).toMatchObject({ ok: false, refusal: { reason: 'contact so already' } })
  })

  test('adds whoever comes for a lead who was taken out by hand', async () => {
    const live = registers()
    await live.editContact('c', { ...named, from: 'gone@ukba.example' })
    expect(live.register().teams.get('uk-border-agency')?.leads).toEqual([ukLead, 'new@ukba.example'])
  })
})
