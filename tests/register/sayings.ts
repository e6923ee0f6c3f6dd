import fc from 'fast-check'
import { bothSides, ukAlone } from '../a-register.ts'

const people = fc.constantFrom('lead@ukba.example', 'desk@ukba.example', 'lead@paf.example', 'secretary@example.org')
const teams = fc.constantFrom('uk-home-office', 'uk-border-agency', 'fr-paf', 'fr-interior')
const owners = fc.uniqueArray(fc.record({ team: teams, role: fc.constantFrom('lead', 'support') }), { selector: (owner) => owner.team })
const dues = fc.constantFrom('2011-04', '2011-Q3', '2012', '2011-06-30', { event: 'next-summit' }, 'continuing', null)
const acts = fc.oneof(
  fc.constantFrom('noted', 'confirmed', 'closed', 'objected', 'reopened', 'withdrawn', 'superseded').map((kind) => ({ kind })),
  fc.constantFrom('red', 'amber', 'green', null).map((rating) => ({ kind: 'rated', rating })),
  dues.map((to) => ({ kind: 'dated', to })),
  fc.constantFrom('2011-03-01', '2011-05-01').map((until) => ({ kind: 'snoozed', until })),
  fc.record({ added: owners, removed: owners }).map((given) => ({ kind: 'assigned', ...given })),
)

/** Something that one of the people of the register may try to say of `ports`. */
export const saying = fc.record({ by: people, act: acts }).map(({ by, act }) => ({ by, ...act, text: 'why' }))

/** How `ports` may be before anything is said. */
export const startsOfPorts = fc.record({
  due: dues,
  dateChanges: fc.constantFrom('free', 'agreed'),
  owners: fc.constantFrom(
    bothSides,
    bothSides.map((owner) => ({ ...owner, assumed: true })),
    ukAlone,
  ),
})
