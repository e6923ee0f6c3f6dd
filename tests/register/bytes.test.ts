import { expect, test } from 'vitest'
import { decoded } from '../../src/register/bytes.ts'
import { parseRegister } from '../../src/register/parse.ts'
import { aRegisterFile, testCalendars } from '../a-register.ts'

test('a file that breaks off within a character is said to end there, as one that breaks off between two', () => {
  const whole = Buffer.from(JSON.stringify(aRegisterFile({ title: 'Sûreté à Calais — l’été' })))
  for (let length = whole.indexOf('S\u00FB'); length < whole.length; length++) {
    const read = decoded(whole.subarray(0, length))
    const parsed = read.ok ? parseRegister(read.text, testCalendars) : { ok: false as const, faults: [read.fault] }
    expect(parsed.ok ? [] : parsed.faults, `cut after ${length}`).toMatchObject([{ problem: 'the file ends here, in the middle' }])
  }
})

test('a file in another encoding is said to be so, and a part of a character behind the end is a fault', () => {
  expect(decoded(Buffer.from('{"title":"caf\u00E9"}', 'latin1'))).toMatchObject({ ok: false, fault: { line: 1 } })
  const behind = decoded(Buffer.concat([Buffer.from('{"version":1}'), Buffer.from([0xe2])]))
  expect(behind.ok && parseRegister(behind.text, testCalendars).ok).toBe(false)
})
