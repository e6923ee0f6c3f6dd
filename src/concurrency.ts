/** So many calls are under way at once: one that Slack keeps waiting does not hold up all others, and they are no flood. */
const atOnce = 4

/** Does the work for each thing, a few at a time; ends with the last, or with the first failure. */
export async function fewAtOnce<Thing>(things: Iterable<Thing>, work: (thing: Thing) => Promise<void>): Promise<void> {
  const left = [...things].values()
  const workThrough = async () => {
    for (const thing of left) await work(thing)
  }
  await Promise.all(Array.from({ length: atOnce }, workThrough))
}
