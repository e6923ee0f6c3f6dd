import { expect, test } from 'vitest'
import { withOwnReason } from '../../src/rendering/own-reason.ts'
import { anEntry } from '../a-message.ts'
import { aRegister } from '../a-register.ts'

const homeOffice = aRegister().teams.get('uk-home-office')
const register = {
  teams: new Map([...aRegister().teams, ...(homeOffice ? [['uk-home-office', { ...homeOffice, aliases: ['HO'] }] as const] : [])]),
}

test.each([
  { given: { kind: 'rated', rating: 'amber', text: '2 at risk, spoke to them' }, shown: 'at risk, spoke to them' },
  { given: { kind: 'rated', rating: 'amber', text: 'Dunkirk data is late' }, shown: 'Dunkirk data is late' },
  // "Late" is a word that moves a date, and here the reason.
  { given: { kind: 'rated', rating: 'amber', text: 'late' }, shown: 'late' },
  { given: { kind: 'rated', rating: 'green', text: '3 on track' }, shown: undefined },
  { given: { kind: 'rated', rating: 'green', text: '6 - fine.' }, shown: undefined },
  { given: { kind: 'rated', rating: 'red', text: '3: R' }, shown: undefined },
  { given: { kind: 'closed', party: 'uk', text: '1, 2 done.' }, shown: undefined },
  { given: { kind: 'closed', party: 'fr', text: 'c’est fait !' }, shown: undefined },
  { given: { kind: 'rated', rating: 'amber', text: '4 to 5 amber' }, shown: undefined },
  { given: { kind: 'rated', rating: 'green', text: '3 à 5 vert' }, shown: undefined },
  { given: { kind: 'rated', rating: 'green', text: '2 and 3 fine' }, shown: undefined },
  { given: { kind: 'closed', party: 'fr', text: 'n°1 et n°7 terminés' }, shown: undefined },
  { given: { kind: 'closed', party: 'fr', text: '1/ fait' }, shown: undefined },
  { given: { kind: 'rated', rating: 'amber', text: '1 to 3 months late' }, shown: '1 to 3 months late' },
  { given: { kind: 'closed', party: 'uk', text: '3 done, report sent on 3 March' }, shown: 'done, report sent on 3 March' },
  { given: { kind: 'noted', text: '2 RAS' }, shown: 'RAS' },
  { given: { kind: 'noted', disowned: true, text: '3 no' }, shown: undefined },
  { given: { kind: 'noted', disowned: true, text: '3 no, that is SOCA' }, shown: 'no, that is SOCA' },
  ...[
    '9 and 10',
    'All but 2 and 3 are ours',
    'Not ours: 2, 3',
    'no to the others',
    'le 9 et le 10',
    'All ours except 10 and 14',
    'pas à nous : 3 et 4',
  ].map((text) => ({ given: { kind: 'noted', disowned: true, text }, shown: undefined })),
  ...['All ours except 10 and 14', '1-9 ours, rest UKBA’s', 'yes to 1 and 4', '3 and 4 ours too', 'tous à nous sauf le 9'].map((text) => ({
    given: { kind: 'confirmed', text },
    shown: undefined,
  })),
  { given: { kind: 'noted', disowned: true, text: '2: that is SOCA’s' }, shown: 'that is SOCA’s' },
  { given: { kind: 'noted', disowned: true, text: 'not ours since 12 January' }, shown: 'not ours since 12 January' },
  { given: { kind: 'confirmed', text: 'le 1 est à nous' }, shown: undefined },
  { given: { kind: 'confirmed', text: 'les 1 et 2 sont bien à nous' }, shown: undefined },
  { given: { kind: 'confirmed', text: '1 is ours' }, shown: undefined },
  { given: { kind: 'confirmed', text: '1 et 3 : à nous' }, shown: undefined },
  { given: { kind: 'rated', rating: 'green', text: 'le 2 est en bonne voie' }, shown: undefined },
  { given: { kind: 'closed', party: 'fr', text: 'le 4 est terminé' }, shown: undefined },
  { given: { kind: 'noted', text: '24 experts are needed' }, shown: '24 experts are needed' },
  { given: { kind: 'dated', to: '2011-04-15', text: '2 weeks of strikes' }, shown: '2 weeks of strikes' },
  { given: { kind: 'objected', party: 'uk', text: 'not agreed' }, shown: 'not agreed' },
  {
    given: { kind: 'assigned', added: [{ team: 'uk-home-office', role: 'lead' }], removed: [], text: '3 hand over to Home Office' },
    shown: undefined,
  },
  {
    given: {
      kind: 'assigned',
      added: [{ team: 'uk-home-office', role: 'lead' }],
      removed: [],
      text: '3 to Home Office: they have the data',
    },
    shown: 'they have the data',
  },
  ...['Home Office keeps 2', 'Home Office garde le 2', 'leave it with Home Office'].map((text) => ({
    given: { kind: 'assigned', added: [{ team: 'uk-home-office', role: 'lead' }], removed: [], text },
    shown: undefined,
  })),
  {
    given: { kind: 'assigned', added: [{ team: 'uk-home-office', role: 'lead' }], removed: [], text: 'machinery of government' },
    shown: 'machinery of government',
  },
  ...[
    { team: 'uk-home-office', text: 'Home Office holds the budget', shown: 'Home Office holds the budget' },
    { team: 'uk-home-office', text: 'HO holds the budget', shown: 'HO holds the budget' },
    { team: 'uk-home-office', text: 'Home Office has the money', shown: 'Home Office has the money' },
    { team: 'uk-home-office', text: 'the Home Office leads on this now', shown: 'the Home Office leads on this now' },
    { team: 'uk-home-office', text: 'le Home Office a le budget', shown: 'le Home Office a le budget' },
    { team: 'uk-home-office', text: 'budget moved to Home Office last week', shown: 'budget moved to Home Office last week' },
    { team: 'uk-home-office', text: 'hand over to Home Office: Home Office has the money', shown: 'Home Office has the money' },
    { team: 'uk-home-office', text: 'transférer au Home Office : le Home Office a le budget', shown: 'le Home Office a le budget' },
    { team: 'uk-home-office', text: 'hand over 2 to the Home Office, who holds the budget', shown: 'who holds the budget' },
    { team: 'uk-home-office', text: '2 -> Home Office (whose budget it is)', shown: 'whose budget it is)' },
    { team: 'uk-home-office', text: 'Home Office: they have the data', shown: 'they have the data' },
    { team: 'uk-home-office', text: 'Home Office', shown: undefined },
    { team: 'uk-home-office', text: '2: Home Office', shown: undefined },
    { team: 'uk-home-office', text: 'hand over voluntary returns and enforced returns to Home Office please', shown: undefined },
    { team: 'uk-home-office', text: 'transférer le 2 au Home Office, merci', shown: undefined },
    { team: 'uk-home-office', text: 'tout transmettre au Home Office : le budget y est', shown: 'le budget y est' },
    { team: 'uk-home-office', text: 'all of it to uk-home-office (UKBA is wound up)', shown: 'UKBA is wound up)' },
    { team: 'uk-home-office', text: 'the whole of it sits there', shown: 'the whole of it sits there' },
  ].map(({ team, text, shown }) => ({
    given: { kind: 'assigned', added: [{ team, role: 'lead' }], removed: [], text },
    shown,
  })),
])('what is quoted of "$given.text" ($given.kind): $shown', ({ given, shown }) => {
  expect(withOwnReason(anEntry(given), register).text).toBe(shown)
})
