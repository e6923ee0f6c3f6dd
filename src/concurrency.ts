/** Several at once, so that one call that Slack keeps waiting does not hold up the others, and few, so that they are no flood. */
const atOnce = 4

/** Does the work for each thing, a few at a time. Resolves after the last, and rejects with the first failure. */
export async function fewAtOnce<Thing>(things: Iterable<Thing>, work: (thing: Thing) => Promise<void>): Promise<void> {
  const left = [...things].values()
  const workThrough = async () => {
    for (const thing of left) await work(thing)
  }
  await Promise.all(Array.from({ length: atOnce }, workThrough))
}
