import { describe, expect, test } from 'vitest'
import type { AbsenceSaid } from '../../src/register/absences.ts'
import { absenceEnded, absenceMade, absencesDifference, absencesEdited, absencesWithout } from '../../src/register/absences.ts'
import { withAbsences } from '../../src/register/register.ts'
import type { Absence, Day } from '../../src/register/schema.ts'
import { aRegister, ukAlone, ukDesk, ukLead } from '../a-register.ts'

const today = '2011-03-03' as Day
const away = (from: string, to: string, cover?: string): Absence => ({
  person: ukLead,
  from: `2011-03-${from}` as Day,
  to: `2011-03-${to}` as Day,
  ...(cover === undefined ? {} : { cover }),
})

function afterSaying(before: readonly Absence[], said: AbsenceSaid): string[] {
  const { edit } = absenceMade(before, said, today)
  return absencesEdited(before, edit).map(
    ({ from, to, cover }) => `${from.slice(8)}-${to.slice(8)}${cover === undefined ? '' : ` ${cover}`}`,
  )
}

describe('an absence that is said takes the place of what was said of the same days', () => {
  test.each([
    { what: 'with none before', before: [], said: away('03', '13', ukDesk), after: ['03-13 desk@ukba.example'] },
    {
      what: 'one under way goes on longer',
      before: [away('01', '11', ukDesk)],
      said: away('03', '13'),
      after: ['01-13 desk@ukba.example'],
    },
    { what: 'one under way ends sooner', before: [away('01', '11')], said: away('03', '06'), after: ['01-06'] },
    {
      what: 'another cover from now on',
      before: [away('01', '11', ukDesk)],
      said: away('03', '13', 'jo@ukba.example'),
      after: ['01-02 desk@ukba.example', '03-13 jo@ukba.example'],
    },
    { what: 'one to come is moved', before: [away('14', '25')], said: away('16', '28'), after: ['16-28'] },
    { what: 'one far from it stays', before: [away('21', '25')], said: away('03', '06'), after: ['21-25', '03-06'] },
  ])('$what', ({ before, said, after }) => {
    expect(afterSaying(before, said)).toEqual(after)
  })

  test('with nobody where nobody is said to cover', () => {
    expect(afterSaying([away('14', '25', ukDesk)], { ...away('14', '25'), cover: null })).toEqual(['14-25'])
  })
})

test('an edit that is made already changes nothing, and one that is taken back leaves the list as it was', () => {
  const before = [away('01', '11', ukDesk)]
  const { edit } = absenceMade(before, away('03', '13'), today)
  const after = absencesEdited(before, edit)
  expect(absencesEdited(after, edit)).toBe(after)
  expect(absencesWithout(after, [edit])).toEqual(before)
  expect(absencesEdited(before, absencesDifference(before, after))).toEqual(after)
})

test('an edit is taken back only as long as what it made still stands', () => {
  const edit = { goes: [away('01', '11')], comes: [away('01', '13')] }
  expect(absencesWithout([away('01', '20')], [edit])).toEqual([away('01', '20')])
})

test('who is back ends the absence of that day with the day before, and one that began on it goes as a whole', () => {
  expect(absenceEnded([away('01', '11'), away('21', '25')], ukLead, { today })).toEqual({
    goes: [away('01', '11')],
    comes: [away('01', '02')],
  })
  expect(absenceEnded([away('21', '25')], ukLead, { today, isAll: true })).toEqual({ goes: [away('21', '25')], comes: [] })
  expect(absenceEnded([away('03', '11')], ukLead, { today })).toEqual({ goes: [away('03', '11')], comes: [] })
})

test('a team whose only lead is said to be away without cover has no working days meanwhile, and has them again when that is taken back', () => {
  const register = aRegister({ owners: ukAlone })
  const during = withAbsences(register, [away('03', '11')])
  expect(during.teams.get('uk-border-agency')?.isClosed?.('2011-03-07' as Day)).toBe(true)
  expect(withAbsences(during, [])).toEqual(register)
})
