import { DateTime } from 'luxon'
import { fewAtOnce } from '../../concurrency.ts'
import type { Language } from '../../register/languages.ts'
import { languages } from '../../register/languages.ts'
import { worstCases } from '../../rendering/worst-cases.ts'
import { worstForms } from '../../rendering/worst-forms.ts'
import { worstModals } from '../../rendering/worst-modals.ts'
import type { Problem } from './problem.ts'
import type { MetWorkspace } from './workspace.ts'
import { failureNamed } from './workspace.ts'

/** Every view with the worst texts, in each language, as Slack takes it. The texts are made up, and `blocks.validate` posts nothing. */
export async function templateProblems(workspace: MetWorkspace): Promise<Problem[]> {
  const cases = languages.flatMap((language): WorstDrawn[] => [
    ...worstCases(language, DateTime.utc()).map(({ view, said, isStepped }) => ({
      view,
      language,
      sent: { blocks: JSON.stringify(said.blocks) },
      ...(isStepped ? { isStepped } : {}),
    })),
    ...[...worstModals(language, DateTime.utc()), ...worstForms(language, DateTime.utc())].map(({ view, modal }) => ({
      view,
      language,
      sent: { view: JSON.stringify(modal) },
    })),
  ])
  const refusals: Problem[] = []
  const plainer = new Map<string, Problem>()
  try {
    await fewAtOnce(cases, async ({ language, isStepped, ...worst }) => {
      const refused = await refusalOf(workspace, worst.sent)
      if (refused === undefined) return
      if (isStepped) {
        plainer.set(`${worst.view} (${language})`, {
          where: `${worst.view} (${language})`,
          problem: `Slack refuses blocks of this message: ${refused}`,
          mend: 'Nothing need be done: it is sent in plainer blocks, and tried again after four weeks.',
          severity: 'warning',
        })
        return
      }
      refusals.push({
        where: `${worst.view} (${language})`,
        problem: `Slack refuses this message: ${refused}`,
        mend: 'Update Relance; until then a message like it does not reach anybody.',
      })
    })
    return [...refusals, ...plainer.values()]
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

/** A message or a modal with the worst texts, as it is sent to be validated. */
interface WorstDrawn {
  readonly view: string
  readonly language: Language
  readonly isStepped?: true
  readonly sent: { readonly blocks: string } | { readonly view: string }
}

interface ValidationFault {
  readonly pointer?: string
  readonly message?: string
}

/** What Slack has against the blocks; undefined if nothing. */
async function refusalOf({ client }: MetWorkspace, sent: WorstDrawn['sent']): Promise<string | undefined> {
  try {
    await client.apiCall('blocks.validate', { ...sent })
    return undefined
  } catch (error) {
    const { data } = error as { data?: { error?: string; errors?: readonly ValidationFault[] } }
    if (data?.error !== 'invalid_blocks' && data?.error !== 'invalid_view') throw error
    const faults = (data.errors ?? []).map(({ pointer = '', message = '' }) => `${pointer} ${message}`.trim())
    return faults.slice(0, 3).join('; ') || data.error
  }
}
