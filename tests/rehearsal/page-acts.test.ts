import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegisterFile } from '../../src/register/schema.ts'
import type { PageServer } from '../../src/rehearsal/page-server.ts'
import { servePage } from '../../src/rehearsal/page-server.ts'
import type { Stage } from '../../src/rehearsal/stage.ts'
import { openStage } from '../../src/rehearsal/stage.ts'

// What a visitor does on the page, by the requests that it makes.

const lead = 'lead@ukba.example'
let stage: Stage
let page: PageServer

beforeAll(async () => {
  stage = await openStage({ file: path.join(import.meta.dirname, '../../commitments.json'), write: () => undefined })
  page = await servePage(stage)
})
afterAll(async () => {
  await page.close()
  await stage.close()
})

async function act(given: object): Promise<Response> {
  const response = await fetch(new URL('act', page.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: lead, ...given }),
  })
  expect(response.status, await response.clone().text()).toBeLessThan(300)
  return response
}

/** Types the command as a visitor and waits for its answer. */
async function command(words: string): Promise<string> {
  const before = stage.workspace.ephemeralsOf(lead).length
  await act({ do: 'command', text: words, channel: '#uk-border-agency' })
  const { text } = await stage.workspace.eventually(`an answer to ${words}`, () => stage.workspace.ephemeralsOf(lead)[before])
  return text
}

async function commitment(id: string) {
  await stage.written()
  const register = JSON.parse(await readFile(stage.file, 'utf8')) as RegisterFile
  return register.commitments.find((each) => each.id === id)
}

test('an undo takes back what was done last, though the clock stands still', async () => {
  await command('on track ports-risk-analysis')
  await command('on track border-technology')
  expect(await command('undo')).toContain('undone')
  expect((await commitment('ports-risk-analysis'))?.rating).toBe('green')
  expect((await commitment('border-technology'))?.rating).toBeNull()
})

test('a team that is chosen in the form of a hand-over gets what is handed over', async () => {
  const visitor = stage.workspace.person(lead)
  await act({ do: 'command', text: 'hand over calais-detection', channel: '#uk-border-agency' })
  await stage.workspace.eventually('the form', () => visitor.modal)
  await act({ do: 'submit', values: { team: 'uk-soca', why: 'they have the dogs' } })
  await stage.workspace.eventually('the form to be gone', () => visitor.modal === undefined)
  expect((await commitment('calais-detection'))?.owners).toContainEqual({ team: 'uk-soca', role: 'lead', assumed: true })
})
