import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aRegisterFile, frPaf, ukBorderAgency } from '../a-register.ts'
import { answers, nudgeIn, nudges, press, promised, saidAlone, say, shown } from './in-town.ts'
import { aTown } from './town.ts'

const britishLead = 'uk-lead@jiu.example'
const frenchLead = 'fr-lead@jiu.example'
const title = { en: 'Joint returns', fr: 'Retours conjoints' }

/** A unit of both sides in one channel, and the secretariat of both. */
function jointUnit(): object {
  const unit = { id: 'jiu', name: 'Unit', party: 'uk', channel: '#unit', leads: [britishLead, frenchLead], languages: ['en', 'fr'] }
  const teams = [unit, { ...ukBorderAgency, channel: '#uk' }, { ...frPaf, channel: '#fr' }]
  const secretariat = { channel: '#secretariat', members: ['secretary@example.org'], language: 'en', languages: ['en', 'fr'] }
  const owners = [{ team: 'jiu', role: 'lead' }]
  return { ...aRegisterFile({}, { teams, secretariat }), commitments: [promised('joint', 'Joint returns', { owners, title })] }
}

const at = '2011-03-31T09:30:00+01:00'

/** The French lead has set French in Slack. */
function inFrench(town: Awaited<ReturnType<typeof aTown>>): Promise<void> {
  return town.workspace.admin.change(frenchLead, { locale: 'fr-FR' })
}

test('in a channel of both sides a message says all in both languages, and a press redraws it in both', async () => {
  await using town = await aTown(jointUnit(), { at })
  const message = await nudgeIn(town, 'unit')
  const [first, second] = message.text.split('\n')
  expect([first, second].join('\n')).toMatch(/Due today: Joint returns[^\n]*\n[^\n]*aujourd’hui\u00A0: Retours conjoints/)

  await press(town, frenchLead, 'unit', message, /^On track · En bonne voie$/)
  await town.workspace.eventually('the answer in both', () => {
    const text = shown(nudges(town, 'unit')[0])
    return text.includes('✓ *Joint returns* · 🟢 On track') && text.includes('✓ *Retours conjoints* · 🟢 En bonne voie')
  })
})

test('what is said in its thread is answered there in both, that of its author first, and asked back in that one alone', async () => {
  await using town = await aTown(jointUnit(), { at })
  await inFrench(town)
  const message = await nudgeIn(town, 'unit')
  const answer = await say(town, frenchLead, 'unit', message, 'à risque : les experts sont absents')
  expect(answers(town, 'unit', message)).toHaveLength(1)
  expect(answer.text.split('\n')).toEqual([expect.stringContaining('🟠 Orange, à risque'), expect.stringContaining('🟠 Amber, at risk')])
  expect(shown(answer)).toContain('Annuler · Undo')

  // Nobody can tell in which of its languages a team of several writes.
  const row = await town.workspace.eventually('the row', () => [shown(nudges(town, 'unit')[0])].find((text) => text.includes('experts')))
  expect(row).not.toContain('en anglais')

  await say(town, frenchLead, 'unit', message, 'reporté au 15 avril')
  expect(saidAlone(town, frenchLead).at(-1)?.text).toContain('Retours conjoints')
  expect(saidAlone(town, frenchLead).at(-1)?.text).not.toContain('Joint returns')

  await say(town, britishLead, 'unit', message, 'slips to 15 April')
  expect(saidAlone(town, britishLead).at(-1)?.text).toContain('Joint returns')
})

test('the secretariat of both sides is told in both', async () => {
  await using town = await aTown(jointUnit(), { at })
  await nudgeIn(town, 'unit')
  writeFileSync(town.file, '{')
  const notice = await town.workspace.eventually('the notice', () => nudges(town, 'secretariat')[0])
  expect(notice.text).toMatch(/can't be read.*illisible/s)
})
