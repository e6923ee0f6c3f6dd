import { expect, test } from 'vitest'
import { namedSteps } from './kill-plan.ts'
import { playTown } from './killed-town.ts'

// Four towns side by side: a bot that starts waits for half of its time.
const towns = [1, 2, 3, 4]
const killsEach = 25

test('a bot that is killed a hundred times loses no word, doubles no message, and leaves the file whole at every read', async () => {
  const played = await Promise.all(towns.map((seed) => playTown({ seed: seed * killsEach, kills: killsEach })))
  expect(played.filter(({ wrong }) => wrong.length > 0).map(({ wrong, story }) => [...story, ...wrong].join('\n'))).toEqual([])

  const met = new Map<string, number>()
  for (const { kills } of played) for (const [name, count] of kills) met.set(name, (met.get(name) ?? 0) + count)
  const total = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + (met.get(name) ?? 0), 0)
  expect(total(met.keys())).toBe(towns.length * killsEach)
  // What was looked at was there to be looked at.
  expect([...met.keys()].toSorted().join('\n')).toMatch(/acknowledgement.*call.*commit.*fsync.*link.*rename.*start.*work/s)
  expect(total(namedSteps)).toBeGreaterThan(20)
  // It takes a channel that was noticed under its new name: not each town comes so far.
  expect(played.reduce((sum, { counts }) => sum + counts.namings, 0)).toBeGreaterThan(0)
  for (const { counts } of played) {
    expect(counts.words).toBeGreaterThan(40)
    expect(counts.presses).toBeGreaterThan(5)
    expect(counts.commands).toBeGreaterThan(3)
    expect(counts.choices).toBeGreaterThan(1)
    expect(counts.undos).toBeGreaterThan(0)
    expect(counts.rewordings + counts.removals).toBeGreaterThan(0)
    expect(counts.edits).toBeGreaterThan(3)
    expect(counts.nudges).toBe(3)
    expect(counts.reads).toBeGreaterThan(1_000)
  }
}, 900_000)
