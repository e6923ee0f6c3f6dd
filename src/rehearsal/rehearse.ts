import { servePage } from './page-server.ts'
import { play as playTheYear } from './play.ts'
import { NotPlayable, openStage } from './stage.ts'

/** Serves the rehearsal's page until a signal ends it, or prints the written year as a transcript. Gives the exit code. */
export async function rehearse({ file, play }: { file: string; play: boolean }): Promise<number> {
  const write = (text: string) => void process.stdout.write(text)
  write(`Rehearsal: a workspace on this machine, no Slack, a copy of ${file}.\n`)
  try {
    const stage = await openStage({ file, write })
    if (play) {
      await playTheYear(stage)
      await stage.close()
      write('\nThe written year is over.\n')
      return 0
    }
    const page = await servePage(stage)
    write(`\nThe page: ${page.url}\nThe copy: ${stage.file}\nCtrl-C ends it.\n`)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    await page.close()
    await stage.close()
    return 0
  } catch (error) {
    if (!(error instanceof NotPlayable)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}
