import { answerOf, refusedOf, toldOf, undoneOf } from './answers.ts'
import { helpSaid } from './asked-of-bot.ts'
import { changedSinceOf, laterPageOf, openedOf } from './day-message.ts'
import { shownOf } from './details.ts'
import { digestNowOf } from './digest.ts'
import { enquiredOf } from './enquiries.ts'
import { inEachLanguage } from './in-each-language.ts'
import { saidOf, titles } from './lines.ts'
import { historyOf, renderList, unknownFilterOf } from './lists.ts'
import { postedOf } from './messages.ts'
import { eventSaidOf, noSuchCommitmentOf, noSuchEventOf, noSuchTeamOf, noticeOf, pollStartedOf, putBackBeforeOf } from './notices.ts'
import { plainUpTo } from './plain.ts'
import { pollReminderOf } from './poll-reminder.ts'
import { previewOf } from './previews.ts'
import { questionOf } from './questions.ts'
import type { Telling } from './render-context.ts'
import { tellingOf } from './render-context.ts'
import type { Said, View, Voice } from './said.ts'
import { opensForm, settledBeforeOf, settledForOf, suggestedAnewOf, suggestedBackOf } from './suggestions.ts'
import { withTypedOf } from './typed-again.ts'

/** All that the bot says: to one reader in the view's language, to all who read a channel in each of its languages. */
export function speak(view: View): Voice {
  const telling = tellingOf(view)
  const { words, names } = telling
  const inAll = (draw: (one: Telling) => Said) => inEachLanguage(view, (each) => draw(tellingOf(each)))
  return {
    dayMessage: (message, askedAgain = new Map()) => postedOf(view, message, askedAgain),
    digest: (of) => digestNowOf(view, of),
    laterPage: (key) => inEachLanguage(view, (each) => laterPageOf(each, key)),
    changedSince: (message, pressed) => changedSinceOf(view, message, pressed),
    opened: (message, which) => openedOf(view, message, which),
    answer: (answer) => inAll((each) => answerOf(each, answer)),
    withTyped: (said, typed) => withTypedOf(telling, said, typed),
    question: (unclear) => {
      const { text, hint } = questionOf(telling, unclear, { key: '' })
      return hint === undefined ? text : `${text} ${hint}`
    },
    told: (outcome, by) => inAll((each) => toldOf(each, outcome, by)),
    enquired: (answers) => enquiredOf(telling, answers),
    editedInFile: () => saidOf(telling, [words.looks.editedInFile]),
    suggestedBack: (suggestion) => suggestedBackOf(telling, suggestion),
    suggestedAnew: (suggestion) => suggestedAnewOf(telling, suggestion),
    settledFor: (suggestion) => settledForOf(telling, suggestion),
    proposalUndone: (ids, by) => saidOf(telling, [words.forms.proposalUndone(titles(telling, ids), names.quietly(by))]),
    settledBefore: (settled) => settledBeforeOf(telling, settled),
    formOffered: (typed) => saidOf(telling, [words.forms.offered], opensForm(telling, typed)),
    formNotOpened: (typed) => saidOf(telling, [words.forms.notOpened], opensForm(telling, typed)),
    canAnswer: () => saidOf(telling, [words.looks.canAnswer]),
    nothingAsked: () => saidOf(telling, [words.looks.nothingAsked]),
    noSuchRow: (row, rows) => saidOf(telling, [words.looks.noSuchRow(row, rows)]),
    pollReminder: (message, ids) => inAll((each) => pollReminderOf(each, message, ids)),
    undone: (outcomes) => inAll((each) => undoneOf(each, outcomes)),
    help: (about = '') => saidOf(telling, helpSaid(telling, about)),
    preview: (previews) => previewOf(telling, previews),
    previewWhen: () => saidOf(telling, [words.previewWhen]),
    longCommand: (longest) => saidOf(telling, [words.longCommand(longest)]),
    unknownCommand: (word, nearest) =>
      saidOf(telling, [words.unknownCommand(plainUpTo(word, 60), nearest === undefined ? undefined : plainUpTo(nearest, 60))]),
    unknownFilter: (typed, noDates = []) => unknownFilterOf(telling, typed, noDates),
    list: (list) => renderList(telling, list),
    show: (commitment, offered = []) => shownOf(telling, commitment, offered),
    history: (commitment, at) => historyOf(telling, commitment, at),
    noSuchCommitment: (typed, candidates, again) => noSuchCommitmentOf(telling, typed, { candidates, again }),
    whatToRecord: (id) => saidOf(telling, [words.looks.whatToRecord(titles(telling, [id]))]),
    assignUsage: () => saidOf(telling, [words.looks.assignUsage]),
    eventUsage: () => saidOf(telling, [words.looks.eventUsage]),
    noSuchEvent: (typed) => noSuchEventOf(telling, typed),
    noSuchTeam: (typed, teams) => noSuchTeamOf(telling, typed, teams),
    oddEventDate: (event, odd) =>
      saidOf(telling, [words.oddEventDate(names.event(event.id), { ...odd, command: `event ${event.id} ${plainUpTo(odd.typed, 60)}` })]),
    whichDay: (event) => saidOf(telling, [words.whichDay(names.event(event.id))]),
    refused: (refusal) => refusedOf(telling, refusal),
    eventSaid: (event, applied) => eventSaidOf(telling, event, applied),
    pollStarted: (called, more) => pollStartedOf(telling, called, more),
    notice: (notice) => inAll((each) => noticeOf(each, notice)),
    putBackBefore: (done) => putBackBeforeOf(telling, done),
    nothingToPutBack: () => saidOf(telling, [words.nothingToPutBack]),
    unreadableButton: () => saidOf(telling, [words.unreadableButton]),
    failed: (recorded) => saidOf(telling, [recorded.length === 0 ? words.failed : words.failedThoughRecorded(titles(telling, recorded))]),
    notRecordedYet: () => saidOf(telling, [words.notRecordedYet]),
  }
}
