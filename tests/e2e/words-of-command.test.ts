import { expect, test } from 'vitest'
import { bothSides, frLead, secretary, ukLead } from '../a-register.ts'
import { command, promised, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

// What a command does, and the name of its commitment, are not kept beside it as if they were a reason.

const police = promised('police-operations', 'Coordinated police operations', { owners: bothSides, aliases: ['joint raids'] })
const belgium = promised('belgium-invitation', 'Invite Belgium to join the Unit', { owners: bothSides })

async function keptOf(who: string, words: string) {
  await using town = await aTown(twoSides(police, belgium), { at: '2011-03-01T10:00:00Z' })
  const said = await command(town, who, words)
  const [entry] = (await town.read()).commitments[0]?.log ?? []
  return { kind: entry?.kind, text: entry?.text, says: said.text }
}

test.each([
  [ukLead, 'close police operations', 'closed'],
  [ukLead, 'please close joint raids', 'closed'],
  [ukLead, 'finished police operations', 'closed'],
  [ukLead, 'coordinated police operations is complete', 'closed'],
  [ukLead, 'police operations on track', 'rated'],
  [ukLead, 'mark police-operations as done', 'closed'],
  [ukLead, 'snooze joint raids until 14 March', 'snoozed'],
  [frLead, 'clore police operations', 'closed'],
  [frLead, 'police operations terminé', 'closed'],
  [frLead, 'police operations en bonne voie', 'rated'],
  [secretary, 'police operations superseded by belgium invitation', 'superseded'],
  [secretary, 'superseded police operations by belgium invitation', 'superseded'],
  [secretary, 'police operations remplacé par belgium-invitation', 'superseded'],
])('the words that only do it are no reason: %s, "%s"', async (who, words, kind) => {
  const kept = await keptOf(who, words)
  expect(kept.kind).toBe(kind)
  expect(kept.text ?? '').not.toMatch(/police|raids|close|clore|superseded|remplacé|snooze|mark/)
  expect(kept.says).not.toMatch(/[“«]/)
})

test.each([
  [ukLead, 'close police operations: Dunkirk has signed', 'Dunkirk has signed'],
  [ukLead, 'police operations at risk: no staff', 'no staff'],
  [ukLead, 'police operations a bit behind', 'a bit behind'],
  [frLead, 'police operations à risque : effectifs', 'effectifs'],
  [secretary, 'police operations superseded by belgium invitation: merged', 'merged'],
])('what stands beside them is: %s, "%s"', async (who, words, text) => {
  expect((await keptOf(who, words)).text).toContain(text)
})
