import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { languages } from '../../src/register/languages.ts'
import { viewFaults } from '../../src/rehearsal/view-rules.ts'
import { worstForms } from '../../src/rendering/worst-forms.ts'
import { worstModals } from '../../src/rendering/worst-modals.ts'

describe.each(languages)('the worst modals in "%s"', (language) => {
  const now = DateTime.fromISO('2011-03-15T09:00:00Z')
  const modals = [...worstModals(language, now), ...worstForms(language, now)]

  test('are many, and have inputs', () => {
    expect(modals.length).toBeGreaterThan(20)
    expect(modals.filter(({ modal }) => modal.blocks.some(({ type }) => type === 'input')).length).toBeGreaterThan(14)
  })

  test('stay within Slack’s limits', () => {
    expect(modals.flatMap(({ view, modal }) => viewFaults({ ...modal }, 'modal').map((fault) => `${view}: ${fault}`))).toEqual([])
  })
})
