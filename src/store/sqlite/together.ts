interface AskedFor<Given, Result> {
  readonly given: Given
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/**
 * What is asked for in one turn of the event loop, done as one work, which gives a result for each in their order: one commit and one wait for the
 * disk for all. While that goes on nothing else does, so what came in meanwhile is done together next. If the work throws, it is refused to all.
 */
export function gathered<Given, Result>(work: (all: readonly Given[]) => readonly Result[]): (given: Given) => Promise<Result> {
  let asked: AskedFor<Given, Result>[] = []
  const doAll = (): void => {
    const all = asked
    asked = []
    try {
      for (const [place, result] of work(all.map(({ given }) => given)).entries()) all[place]?.resolve(result)
    } catch (error) {
      for (const { reject } of all) reject(error)
    }
  }
  return (given) =>
    new Promise((resolve, reject) => {
      asked.push({ given, resolve, reject })
      if (asked.length === 1) setImmediate(doAll)
    })
}
