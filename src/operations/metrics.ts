import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { VitalState, Vitals } from './vitals.ts'

/** The metrics in Prometheus' format, counted from the vitals when they are asked for. `stateFolder`: whose files are measured. */
export function metricsOf(vitals: Vitals, { stateFolder }: { stateFolder: string | undefined }): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const { posts, refusals, words, changes } = vitals.counts
  counter(registry, {
    name: 'relance_posts_total',
    help: 'Messages posted or drawn again, by how it came out',
    label: 'outcome',
    counts: posts,
  })
  counter(registry, { name: 'relance_slack_refusals_total', help: "Slack's refusals of them", label: 'error', counts: refusals })
  counter(registry, { name: 'relance_words_heard_total', help: 'What people said to the bot', label: 'way', counts: words })
  counter(registry, { name: 'relance_changes_total', help: 'Commitments that were changed', label: 'by', counts: changes })

  const gauges: Record<string, { help: string; value: (state: VitalState) => number }> = {
    relance_deaf: { help: '1 while nothing of what is said is heard', value: ({ isDeaf }) => Number(isDeaf) },
    relance_register_readable: { help: '0 while the file has faults', value: ({ isRegisterRead }) => Number(isRegisterRead) },
    relance_state_writable: { help: '0 while nothing can be kept', value: ({ isStateWritable }) => Number(isStateWritable) },
    relance_last_tick_age_seconds: { help: 'Since the last tick began', value: ({ sinceTickMs }) => sinceTickMs / 1000 },
    relance_words_unfinished: { help: 'Words that wait for their answer', value: ({ unfinished }) => unfinished },
    relance_oldest_unfinished_seconds: { help: 'The age of the oldest', value: ({ oldestUnfinishedMs }) => oldestUnfinishedMs / 1000 },
    relance_posts_in_doubt: { help: 'Messages without a result', value: ({ inDoubt }) => inDoubt },
  }
  for (const [name, { help, value }] of Object.entries(gauges))
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(value(await vitals.state()))
      },
    })
  new Gauge({
    name: 'relance_state_bytes',
    help: 'The files of the state',
    registers: [registry],
    async collect() {
      this.set(stateFolder === undefined ? 0 : await bytesIn(stateFolder))
    },
  })
  return registry
}

function counter(
  registry: Registry,
  { name, help, label, counts }: { name: string; help: string; label: string; counts: ReadonlyMap<string, number> },
): void {
  new Counter({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      this.reset()
      for (const [value, times] of counts) this.inc({ [label]: value }, times)
    },
  })
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = names.map((name) =>
    stat(path.join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
