import type { rehearse } from './rehearse.ts'

/** The rehearsal; or a sentence and exit code 1, where a production install has left out the packages that it needs. */
export async function rehearseWhereInstalled(given: Parameters<typeof rehearse>[0]): Promise<number> {
  const rehearsal = await import('./rehearse.ts').catch((error: unknown) => {
    if (!isOfMissingPackage(error)) throw error
    process.stderr.write(
      'The rehearsal needs the packages ws, preact and htm, which are not all installed (`npm ci --omit=dev` leaves them out); expected `npm ci` for a rehearsal, or SLACK_BOT_TOKEN for the bot.\n',
    )
  })
  return rehearsal ? rehearsal.rehearse(given) : 1
}

function isOfMissingPackage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ERR_)?MODULE_NOT_FOUND$/.test(String(error.code))
}
