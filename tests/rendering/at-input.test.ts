import { expect, test } from 'vitest'
import type { Refusal } from '../../src/register/change.ts'
import { refusalAtInput } from '../../src/rendering/at-input.ts'
import { tellingOf } from '../../src/rendering/render-context.ts'
import { aView } from '../a-message.ts'
import { aRegister, ukLead } from '../a-register.ts'

const at = '2011-03-01T09:41:00.000+00:00'
const refusals: readonly Refusal[] = [
  { reason: 'not allowed', may: [ukLead] },
  { reason: 'secretariat only', may: [ukLead] },
  { reason: 'leads only', may: [ukLead] },
  { reason: 'leads propose', may: [ukLead] },
  { reason: 'no reader', may: [ukLead] },
  { reason: 'already agreed', by: ukLead, at },
  { reason: 'built on', by: ukLead, at, may: [ukLead] },
  { reason: 'offered already', teams: ['fr-paf'], by: ukLead, at },
  { reason: 'nobody else', teams: ['fr-paf'], may: [ukLead] },
]

test.each((['en', 'fr'] as const).flatMap((language) => refusals.map((refusal) => ({ language, refusal, why: refusal.reason }))))(
  'what is refused beside an input names people by their addresses, and has no code of Slack: $why in $language',
  ({ language, refusal }) => {
    const said = refusalAtInput(tellingOf(aView(aRegister(), language)), refusal)
    expect(said).toContain(ukLead)
    expect(said).not.toMatch(/[<>]|&\w+;/)
  },
)
