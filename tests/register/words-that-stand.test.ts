import { expect, test } from 'vitest'
import { logEntry } from '../../src/register/log-entry.ts'
import { inWordsThatStand } from '../../src/register/state.ts'

const months = ['01', '02', '03', '04', '05']

/** Ratings of "red: no money", each in another month: "team rating words", or "team rating = words" where nothing has changed. */
function ratingsSaid(said: readonly string[]) {
  return said.map((words, index) => {
    const [, team = '', rating = '', again, text = ''] = /^(\w+) (\w+) (= )?(.*)$/.exec(words) ?? []
    const entry = { at: `2011-${months[index]}-01T10:00:00.000+00:00`, by: 'lead@a.example', team, kind: 'rated', rating }
    return logEntry.parse({ ...entry, ...(text === '' ? {} : { text }), ...(again ? { unchanged: true } : {}) })
  })
}

test.each([
  [
    ['uk red no money', 'uk red = no change'],
    ['no money', 'no money'],
  ],
  [
    ['uk amber data late', 'uk amber = RAS', 'uk amber = RAS'],
    ['data late', 'data late', 'data late'],
  ],
  [
    ['uk red no money', 'uk red = RAS', 'uk red strike', 'uk red = RAS'],
    ['no money', 'no money', 'strike', 'strike'],
  ],
  // Said in so many words, it is a reason of its own.
  [
    ['uk red no money', 'uk red no change'],
    ['no money', 'no change'],
  ],
  // Another team's words are not theirs.
  [
    ['fr red grève', 'uk red no money', 'fr red = RAS'],
    ['grève', 'no money', 'grève'],
  ],
  // A rating that a press gave has no words to stand.
  [
    ['uk red ', 'uk red = no change'],
    [undefined, 'no change'],
  ],
  // What was opened by another colour in between.
  [
    ['uk red no money', 'uk green fine now', 'uk red = no change'],
    ['no money', 'fine now', 'no change'],
  ],
])('%j is shown in the words %j', (said, shown) => {
  expect(inWordsThatStand(ratingsSaid(said)).map(({ text }) => text)).toEqual(shown)
})
