import type { Language } from '../register/schema.ts'
import type { Catalogue } from '../wording/catalogue.ts'
import { en } from '../wording/en.ts'
import { fr } from '../wording/fr.ts'
import { answerOf, questionOf, refusedOf, saidOf, toldOf } from './answers.ts'
import { plainUpTo } from './blocks.ts'
import { shownOf } from './details.ts'
import { historyOf, renderList } from './lists.ts'
import { eventSaidOf, noSuchCommitmentOf, noSuchEventOf, noSuchTeamOf, noticeOf, pollStartedOf, putBackBeforeOf } from './notices.ts'
import { pagesOf } from './pages.ts'
import { previewOf } from './previews.ts'
import type { Voice } from './said.ts'

const voices: Record<Language, Voice> = { en: voiceOf(en), fr: voiceOf(fr) }

/** All that the bot says, in a language. */
export function speak(language: Language): Voice {
  return voices[language]
}

function voiceOf(words: Catalogue): Voice {
  return {
    pages: (message, view) => pagesOf(words, message, view),
    answer: (outcomes, unclear, kept, key, view) => answerOf(words, { outcomes, unclear, kept, key }, view),
    question: (unclear, view) => questionOf(words, unclear, '', view).text,
    told: (outcome, by, view) => toldOf(words, outcome, by, view),
    help: () => saidOf(words, words.help),
    preview: (previews, view) => previewOf(words, previews, view),
    previewWhen: () => saidOf(words, [words.previewWhen]),
    unknownCommand: (word, nearest) =>
      saidOf(words, [words.unknownCommand(plainUpTo(word, 60), nearest === undefined ? undefined : plainUpTo(nearest, 60))]),
    list: (title, commitments, page, command, view) => renderList(words, title, { commitments, page, command }, view),
    show: (commitment, view) => shownOf(words, commitment, view),
    history: (commitment, page, command, view) => historyOf(words, commitment, { page, command }, view),
    noSuchCommitment: (typed, candidates, view) => noSuchCommitmentOf(words, typed, candidates, view),
    noSuchEvent: (typed, view) => noSuchEventOf(words, typed, view),
    noSuchTeam: (typed, teams, view) => noSuchTeamOf(words, typed, teams, view),
    whichDay: (event) => saidOf(words, [words.whichDay(plainUpTo(event.name, 150))]),
    refused: (applied, view) => refusedOf(words, applied, view),
    done: (outcomes, unclear, view) => answerOf(words, { outcomes, unclear, kept: [], key: '' }, view),
    eventSaid: (event, applied, view) => eventSaidOf(words, event, applied, view),
    pollStarted: (teams, view) => pollStartedOf(words, teams, view),
    notice: (notice, view) => noticeOf(words, notice, view),
    putBackBefore: (by, at, view) => putBackBeforeOf(words, { by, at }, view),
    nothingToPutBack: () => saidOf(words, [words.nothingToPutBack]),
    failed: () => saidOf(words, [words.failed]),
  }
}
