import { answerOf, questionOf, refusedOf, saidOf, toldOf } from './answers.ts'
import { plainUpTo } from './blocks.ts'
import { shownOf } from './details.ts'
import { historyOf, renderList } from './lists.ts'
import { eventSaidOf, noSuchCommitmentOf, noSuchEventOf, noSuchTeamOf, noticeOf, pollStartedOf, putBackBeforeOf } from './notices.ts'
import { pagesOf } from './pages.ts'
import { previewOf } from './previews.ts'
import { catalogueIn } from './render-context.ts'
import type { View, Voice } from './said.ts'

/** All that the bot says to one reader, in the view's language. */
export function speak(view: View): Voice {
  const words = catalogueIn(view.language)
  return {
    pages: (message) => pagesOf(words, message, view),
    answer: (answer) => answerOf(words, answer, view),
    question: (unclear) => questionOf(words, unclear, '', view).text,
    told: (outcome, by) => toldOf(words, outcome, by, view),
    help: () => saidOf(words, words.help),
    preview: (previews) => previewOf(words, previews, view),
    previewWhen: () => saidOf(words, [words.previewWhen]),
    unknownCommand: (word, nearest) =>
      saidOf(words, [words.unknownCommand(plainUpTo(word, 60), nearest === undefined ? undefined : plainUpTo(nearest, 60))]),
    list: (list) => renderList(words, list, view),
    show: (commitment) => shownOf(words, commitment, view),
    history: (commitment, at) => historyOf(words, commitment, at, view),
    noSuchCommitment: (typed, candidates) => noSuchCommitmentOf(words, typed, candidates, view),
    noSuchEvent: (typed) => noSuchEventOf(words, typed, view),
    noSuchTeam: (typed, teams) => noSuchTeamOf(words, typed, teams, view),
    whichDay: (event) => saidOf(words, [words.whichDay(plainUpTo(event.name, 150))]),
    refused: (refusal) => refusedOf(words, refusal, view),
    eventSaid: (event, applied) => eventSaidOf(words, event, applied, view),
    pollStarted: (teams) => pollStartedOf(words, teams, view),
    notice: (notice) => noticeOf(words, notice, view),
    putBackBefore: (done) => putBackBeforeOf(words, done, view),
    nothingToPutBack: () => saidOf(words, [words.nothingToPutBack]),
    failed: () => saidOf(words, [words.failed]),
  }
}
