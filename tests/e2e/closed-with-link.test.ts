import { expect, test, vi } from 'vitest'
import { frLead, secretary, ukLead } from '../a-register.ts'
import { bothLead, command, nudges, pressAlone, promised, shown, twoSides } from './in-town.ts'
import { aTown } from './town.ts'

// A link in the words of a closing is what there is to show for it.

const link = 'https://exemple.fr/r.pdf'

test.each([{ evidence: 'required' }, {}])(
  'a link in a closing is its evidence, asked about and agreed to by the other side: %o',
  async (more) => {
    await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { ...bothLead, ...more })), {
      at: '2011-03-28T10:00:00Z',
    })
    await command(town, frLead, `ports done: ${link}`)
    expect((await command(town, ukLead, 'show ports')).text).not.toMatch(/none yet/)
    expect(shown(town.workspace.ephemeralsOf(ukLead).at(-1))).toContain(link)
    await town.clock.moveTo(town.clock.now().plus({ days: 1 }))
    await town.workspace.eventually('the question to the other side', () => nudges(town, 'uk').find((each) => shown(each).includes(link)))
    expect((await command(town, ukLead, 'ports agreed')).text).not.toMatch(/something to show/)
    await vi.waitFor(async () => expect((await town.read()).commitments[0]?.status).toBe('closed'), { timeout: 20_000, interval: 50 })
  },
)

test('a closing without a link opens its form where evidence is required, and one that is taken back leaves no evidence', async () => {
  await using town = await aTown(twoSides(promised('ports', 'Risk analysis of ports', { ...bothLead, evidence: 'required' })), {
    at: '2011-03-28T10:00:00Z',
  })
  const person = town.workspace.person(frLead)
  await person.command('ports terminé')
  expect(JSON.stringify((await town.workspace.eventually('the form', () => person.modal)).content)).toContain('Justificatif')
  await person.closeModal()
  await command(town, frLead, `ports terminé : ${link}`)
  await command(town, frLead, 'undo')
  expect((await command(town, ukLead, 'show ports')).text).toMatch(/none yet/)
})

test.each([
  ['the side that is pressed', promised('ports', 'Risk analysis of ports', bothLead), secretary, 'done ports', /^For all sides$/],
  ['one side', promised('ports', 'Risk analysis of ports', bothLead), secretary, 'ports done', /^Only for France$/],
  [
    'the word that what is permanent is done',
    promised('ports', 'Risk analysis of ports', { due: 'continuing' }),
    ukLead,
    'ports done',
    /Close/,
  ],
  ['a yes to whether it is done', promised('ports', 'Risk analysis of ports'), ukLead, 'ports done, or so they say', /^Yes/],
])('a link in a closing that is asked about counts with %s', async (_, commitment, who, words, answered) => {
  await using town = await aTown(twoSides({ ...commitment, evidence: 'required' }), { at: '2011-03-28T10:00:00Z' })
  const asked = await command(town, who, `${words} ${link}`)
  const came = await pressAlone(town, who, asked, answered)
  expect(came.text).not.toMatch(/something to show/)
  const [ports] = (await town.read()).commitments
  expect(ports?.status).toMatch(/clos/)
  expect(ports?.log?.filter((entry) => entry.kind === 'closed' && !entry.text?.includes(link))).toEqual([])
})
