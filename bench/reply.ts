import { setTimeout as wait } from 'node:timers/promises'
import type { PostedMessage } from '../src/rehearsal/conversations.ts'
import { channelOf, leadOf, teams } from './a-large-register.ts'
import type { Figure } from './figures.ts'
import { median, percentile } from './figures.ts'
import type { Running, Stage } from './stage.ts'
import { aStage, written } from './stage.ts'

const alone = 20
const rounds = 6
const repliesInRound = 100
const everyMs = 50

/**
 * From words said in the thread of a nudge to their answer there, which is given when the change is durable. The nudges of both registers are the
 * same; one holds 99,900 commitments more.
 */
export async function reply(): Promise<Figure[]> {
  await using small = await aStage({ commitments: 100, soon: 100, overdue: 0 })
  await using large = await aStage({ commitments: 100_000, soon: 100, overdue: 0 })
  const sides = { small: await ready(small), large: await ready(large) }
  const one = { small: [] as number[], large: [] as number[] }
  for (let nth = 0; nth < alone; nth++)
    for (const size of ['small', 'large'] as const) {
      one[size].push(await sides[size].say(performance.now()))
      await written(sides[size].stage)
    }

  const many = { small: [] as number[], large: [] as number[] }
  for (let round = 0; round < rounds; round++)
    for (const size of round % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const)) {
      // The one is not measured while the file of the other is still being written.
      await written(small)
      await written(large)
      many[size].push(...(await flow(sides[size])))
    }
  const figure = (what: string, of: { small: number; large: number }, wanted: number): Figure => ({
    what: `a reply, ${what}, 100,000 commitments`,
    measured: of.large,
    floor: 'with 100',
    floorMeasured: of.small,
    wanted,
  })
  const flowing = '20 a second, the file being written'
  return [
    figure('nothing else going on, median', { small: median(one.small), large: median(one.large) }, 1.5),
    figure(`${flowing}, median`, { small: median(many.small), large: median(many.large) }, 1.5),
    figure(`${flowing}, 99th percentile`, { small: percentile(many.small, 99), large: percentile(many.large, 99) }, 2),
  ]
}

interface Side {
  readonly stage: Stage
  readonly running: Running
  /** Says something in the next thread; the milliseconds from `since` to its answer. */
  say(since: number): Promise<number>
}

/** Begun, its nudges sent, and warm. */
export async function ready(stage: Stage): Promise<Side> {
  const { workspace } = stage
  const waiting = new Map<string, ((at: number) => void)[]>()
  workspace.onChange((happening) => {
    if (happening.what !== 'posted' || happening.message.bot_id === undefined) return
    // In one thread answers come in the order of the replies.
    waiting.get(happening.message.thread_ts ?? '')?.shift()?.(performance.now())
  })
  const running = await stage.start('relance')
  const threads: PostedMessage[] = []
  for (let team = 0; team < teams; team++) {
    const nudge = () => workspace.messages(channelOf(team)).find((message) => message.bot_id !== undefined)
    while (!nudge()) await wait(50)
    threads.push(...[nudge()].filter((message) => message !== undefined))
  }
  let count = 0
  const say = async (since: number): Promise<number> => {
    const nth = count++
    const team = nth % teams
    const threadTs = threads[team]?.ts ?? ''
    const answered = new Promise<number>((resolve) => {
      waiting.set(threadTs, [...(waiting.get(threadTs) ?? []), resolve])
    })
    const row = 1 + (Math.floor(nth / teams) % 5)
    await workspace.person(leadOf(team)).say(channelOf(team), `${row} at risk: the ship of week ${nth} is late`, { threadTs })
    return (await answered) - since
  }
  for (let nth = 0; nth < 2 * teams; nth++) await say(performance.now())
  await written(stage)
  return { stage, running, say }
}

/** Replies come at their own time, whether the one before is answered or not: who waits is counted as waiting. */
async function flow({ say }: Side): Promise<number[]> {
  const start = performance.now()
  const answers: Promise<number>[] = []
  for (let nth = 0; nth < repliesInRound; nth++) {
    const due = start + nth * everyMs
    await wait(Math.max(0, due - performance.now()))
    answers.push(say(due))
  }
  return Promise.all(answers)
}
