import { describe, expect, test } from 'vitest'
import { aReading, inShort } from './a-reading.ts'

describe('a day that is said beside how much later it is holds', () => {
  test.each([
    ['Slipped a week, now 8 April, printers', '2011-04-08', 'printers'],
    ['Slipped two weeks, now 20 April, translation', '2011-04-20', 'translation'],
    ['Delayed a fortnight, so 18 April, because of the strike', '2011-04-18', 'because of the strike'],
    ['two weeks late: strike, so 20 April', '2011-04-20', 'strike'],
    ['Late by a week, now due 8 April, strike', '2011-04-08', 'strike'],
    ['slips two weeks, new date 20 April: strike', '2011-04-20', 'strike'],
    ['slips a week, now May, printers', '2011-05', 'printers'],
    ['glisse d’une semaine, au 8 avril : relecture', '2011-04-08', 'relecture'],
    ['deux semaines de retard : grève, donc le 20 avril', '2011-04-20', 'grève'],
  ])('“%s” is %s', (words, day, why) => {
    const reading = aReading(words)
    expect(inShort(reading)).toBe(`ports dated ${day}`)
    expect(reading.changes[0]?.entry.text).toBe(why)
  })

  test.each([
    ['slips a week: the printers are closed until 5 April', 'ports dated 2011-04-07'],
    ['slips two weeks: strike, so the board on 20 April is cancelled', 'ports dated 2011-04-14'],
    ['slips a week, now 20 March, strike', 'ports noted; ask earlier'],
    ['slips a week, so maybe 9 April', 'ports noted; ask which date'],
    ['glisse d’une semaine, donc sans doute le 9 avril : grève', 'ports noted; ask which date'],
  ])('“%s” has a day that is not surely the new one', (words, read) => {
    expect(inShort(aReading(words))).toBe(read)
  })
})
