import { expect, test } from 'vitest'
import { aReading, fourCommitments, inShort } from './a-reading.ts'

const log = [{ kind: 'closed', at: '2011-02-01T09:00:00.000+00:00', by: 'lead@ukba.example', team: 'uk-border-agency', party: 'uk' }]
const register = fourCommitments({ 'belgium-invitation': { status: 'closed', log } })

test.each([
  ['reopen belgium: not ready', 'belgium reopened'],
  ['reopen belgium-invitation: not ready', 'belgium reopened'],
  ['rouvrir belgium : pas prêt', 'belgium reopened'],
  ['reopen: not ready', 'calais reopened'],
  ['reopen the talks with Paris: not ready', 'calais noted; ask not understood'],
])('what has ended is opened again by its name, below a message about another one: "%s"', (words, read) => {
  expect(inShort(aReading(words, { register, about: ['calais-detection'], language: words.startsWith('rou') ? 'fr' : 'en' }))).toBe(read)
})
