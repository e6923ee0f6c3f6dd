import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { BackupRefused, backUp } from '../../src/store/backup.ts'
import { frLead, ukLead } from '../a-register.ts'
import { bothLead, command, nudgeIn, nudges, promised, say, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

async function aFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'relance-backup-'))
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

test('From a backup that was made while people answered nothing is lost and nothing is sent twice', async () => {
  await using home = await aFolder()
  const target = path.join(home.folder, 'backup')
  const owed = [promised('ports', 'Risk analysis of ports', bothLead), promised('calais', 'Fences of Calais', bothLead)]
  const register = twoSides(...owed, promised('visits', 'Visits of experts'))
  await using town = await aTown(register, { at: '2011-03-30T09:30:00+01:00' })
  const inUk = await nudgeIn(town, 'uk')
  await say(town, ukLead, 'uk', inUk, 'ports at risk: the data is late')

  // It is made in the middle of the answers of the other side.
  const inFr = await nudgeIn(town, 'fr')
  const saying = say(town, frLead, 'fr', inFr, 'ports bloqué : pas de données')
  await backUp({ file: town.file, stateFolder: undefined, target })
  await saying
  await town.clock.moveTo(town.clock.now().plus({ days: 1 }))
  await town.workspace.eventually('the nudge of the next day', () => nudges(town, 'uk')[1])
  await say(town, ukLead, 'uk', inUk, 'calais on track')
  const sent = [nudges(town, 'uk').length, nudges(town, 'fr').length]

  await town.restart(async () => {
    await rm(town.file)
    await rm(path.join(path.dirname(town.file), '.relance'), { recursive: true })
    await cp(target, path.dirname(town.file), { recursive: true })
  })
  expect((await command(town, ukLead, 'done calais')).text).toContain('Fences of Calais')
  // Two whole ticks: all that it would send on this day has been sent.
  for (const minutes of [1, 10]) await town.clock.moveTo(town.clock.now().plus({ minutes }))
  const { commitments } = await town.read()
  const logOf = (id: string) => commitments.find((each) => each.id === id)?.log?.map(({ kind, by }) => `${kind} ${by}`)
  expect(logOf('ports')).toEqual([`rated ${ukLead}`, `rated ${frLead}`])
  expect(logOf('calais')).toEqual([`rated ${ukLead}`, `closed ${ukLead}`])
  expect([nudges(town, 'uk').length, nudges(town, 'fr').length]).toEqual(sent)
})

test('A backup is readable by its owner alone, and takes the place of nothing', async () => {
  await using home = await aFolder()
  const target = path.join(home.folder, 'backup')
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports')), { at: '2011-03-30T09:30:00+01:00' })
  await backUp({ file: town.file, stateFolder: undefined, target })

  expect(await readFile(path.join(target, 'commitments.json'), 'utf8')).toBe(await readFile(town.file, 'utf8'))
  expect(await readdir(path.join(target, '.relance'))).toEqual(['state.sqlite'])
  for (const place of ['.', 'commitments.json', '.relance', '.relance/state.sqlite'])
    expect([place, (await stat(path.join(target, place))).mode & 0o077]).toEqual([place, 0])
  await expect(backUp({ file: town.file, stateFolder: undefined, target })).rejects.toThrow(BackupRefused)
})
