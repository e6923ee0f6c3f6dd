import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { StoreNews } from '../../src/store/store.ts'
import { frLead, ukLead } from '../a-register.ts'
import { command, promised, twoSides } from './in-town.ts'
import type { Town } from './town.ts'
import { aTown } from './town.ts'

const register = twoSides(...['ports', 'calais'].map((id) => promised(id, `Risk analysis of ${id}`)))

function nextNews(town: Town, kind: StoreNews['kind']): Promise<StoreNews> {
  return new Promise((resolve) => town.bot().store.registers.onNews((news) => news.kind === kind && resolve(news)))
}

test('a hand edit is taken up without a restart and told by an entry of Relance, and an answer after it overwrites nothing', async () => {
  await using town = await aTown(register, { at: '2011-03-31T09:30:00+01:00' })
  const nudge = await town.workspace.eventually('the nudge', () => town.workspace.messages('uk')[0])

  const changed = nextNews(town, 'register changed')
  const text = await readFile(town.file, 'utf8')
  await writeFile(town.file, text.replace('Risk analysis of calais', 'Calais, renamed').replace('"status": "open"', '"status": "closed"'))
  await changed
  await town.workspace.person(ukLead).say('uk', 'calais at risk: the data is late', { threadTs: nudge.ts })
  await town.workspace.eventually('the answer', () => town.workspace.messages('uk').find((each) => each.thread_ts && each.bot_id))

  const [ports, calais] = (await town.read()).commitments
  expect(ports).toMatchObject({ status: 'closed', log: [{ kind: 'closed', by: 'relance', text: 'set by hand' }] })
  expect(calais).toMatchObject({ title: 'Calais, renamed', rating: 'amber', log: [{ kind: 'rated', by: ukLead }] })
})

test('what was set by hand is told so to each in their language, and quotes nobody', async () => {
  const late = promised('ports', 'Risk analysis of ports', { rating: 'red' })
  await using town = await aTown(twoSides(late), { at: '2011-03-31T09:30:00+01:00' })
  for (const [who, words, told] of [
    [ukLead, 'history ports', 'set by hand in the file'],
    [ukLead, 'list red', 'set by hand in the file'],
    [frLead, 'historique ports', 'modifié à la main dans le fichier'],
  ] as const)
    expect((await command(town, who, words)).text).toMatch(new RegExp(`[^“«\\s]\\s*: ${told}`))
})

test('answers are taken while the file is broken, and are in the file once it is mended', async () => {
  await using town = await aTown(register, { at: '2011-03-31T09:30:00+01:00' })
  const nudge = await town.workspace.eventually('the nudge', () => town.workspace.messages('uk')[0])

  const text = await readFile(town.file, 'utf8')
  await writeFile(town.file, text.slice(0, 300))
  await town.workspace.eventually('the fault', () =>
    town.workspace.messages('secretariat').find((each) => each.text.includes("can't be read")),
  )
  await town.workspace.person(ukLead).say('uk', 'ports done', { threadTs: nudge.ts })
  await town.workspace.eventually('the answer', () => town.workspace.messages('uk').find((each) => each.thread_ts && each.bot_id))
  expect(await readFile(town.file, 'utf8')).toBe(text.slice(0, 300))

  const mended = nextNews(town, 'file mended')
  await writeFile(town.file, text)
  await mended
  expect((await town.read()).commitments[0]).toMatchObject({ status: 'closed', log: [{ kind: 'closed', text: 'ports done' }] })
})

test('an answer about a commitment that a hand edit removed is told to the secretariat, not guessed', async () => {
  await using town = await aTown(register, { at: '2011-03-31T09:30:00+01:00' })
  const nudge = await town.workspace.eventually('the nudge', () => town.workspace.messages('uk')[0])

  const text = await readFile(town.file, 'utf8')
  await writeFile(town.file, text.slice(0, 300))
  await town.workspace.eventually('the fault', () => town.workspace.messages('secretariat')[0])
  await town.workspace.person(ukLead).say('uk', 'ports done', { threadTs: nudge.ts })
  await town.workspace.eventually('the answer', () => town.workspace.messages('uk').find((each) => each.thread_ts && each.bot_id))

  const without = JSON.parse(text)
  without.commitments.splice(0, 1)
  await writeFile(town.file, `${JSON.stringify(without, null, 2)}\n`)
  const told = await town.workspace.eventually('the conflict', () =>
    town.workspace.messages('secretariat').find((each) => each.text.includes('ports done')),
  )
  expect(told.text).toContain('There is no commitment `ports`')
})
