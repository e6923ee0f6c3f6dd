import { DateTime } from 'luxon'
import { fewAtOnce } from '../../concurrency.ts'
import { languages } from '../../register/languages.ts'
import type { WorstCase } from '../../rendering/worst-cases.ts'
import { worstCases } from '../../rendering/worst-cases.ts'
import type { Problem } from './problem.ts'
import type { MetWorkspace } from './workspace.ts'
import { failureNamed } from './workspace.ts'

/** Every view with the worst texts, in each language, as Slack takes it. The texts are made up, and `blocks.validate` posts nothing. */
export async function templateProblems(workspace: MetWorkspace): Promise<Problem[]> {
  const cases = languages.flatMap((language) => worstCases(language, DateTime.utc()).map((worst) => ({ ...worst, language })))
  const refusals: Problem[] = []
  try {
    await fewAtOnce(cases, async ({ language, ...worst }) => {
      const refused = await refusalOf(workspace, worst)
      if (refused === undefined) return
      refusals.push({
        where: `${worst.view} (${language})`,
        problem: `Slack refuses this message: ${refused}`,
        mend: 'Update Relance; until then a message like it does not reach anybody.',
      })
    })
    return refusals
  } catch (error) {
    return [
      ...refusals,
      {
        where: 'blocks.validate',
        problem: `could not be asked (${failureNamed(error)}); the messages were not all checked`,
        mend: 'Run doctor again where this method of Slack’s can be reached.',
        severity: 'warning',
      },
    ]
  }
}

interface ValidationFault {
  readonly pointer?: string
  readonly message?: string
}

/** What Slack has against the blocks; undefined if nothing. */
async function refusalOf({ client }: MetWorkspace, { said }: WorstCase): Promise<string | undefined> {
  try {
    await client.apiCall('blocks.validate', { blocks: JSON.stringify(said.blocks) })
    return undefined
  } catch (error) {
    const { data } = error as { data?: { error?: string; errors?: readonly ValidationFault[] } }
    if (data?.error !== 'invalid_blocks') throw error
    const faults = (data.errors ?? []).map(({ pointer = '', message = '' }) => `${pointer} ${message}`.trim())
    return faults.slice(0, 3).join('; ') || data.error
  }
}
